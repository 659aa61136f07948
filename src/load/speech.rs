use common::{
    Audience, DeviceId, Stamp,
    protocol::{DeviceKind, DeviceMessage, VERSION},
};
use server::{House, HouseError};
use uuid::Uuid;

use super::order::{Pad, Round, Step, frame};

/// Ids are written so long.
const ID: usize = 36;
/// What the floor loop begins an answer with.
const ANSWER: char = 'a';
/// A step's letter on the floor loop's wire.
const LETTERS: [char; 4] = ['R', 'S', 'T', 'B'];

/// Who is spoken to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Subject {
    /// The house.
    House,
    /// The loop that is the least.
    Floor,
}

impl Subject {
    pub(super) const BOTH: [Self; 2] = [Self::Floor, Self::House];
}

/// How long the house's texts are: what it tells for each step of an order.
#[derive(Clone, PartialEq, Debug, Default, serde::Serialize, serde::Deserialize)]
pub(super) struct Script {
    floor: [usize; 4],
    pass: [usize; 4],
    answer: [usize; 4],
}

/// What the floor loop tells of one frame.
pub(super) struct News {
    pub(super) floor: String,
    pub(super) pass: String,
    pub(super) answer: String,
}

impl Script {
    /// Measured on a house of its own.
    pub(super) fn measure() -> Result<Self, HouseError> {
        let dir = tempfile::tempdir().map_err(HouseError::from)?;
        let now = Stamp::new(jiff::Timestamp::now());
        let founding = common::demo::house();
        House::found(dir.path(), &founding, now)?;
        let mut house = House::open(dir.path())?;
        let order = Pad::new(
            &founding.menu,
            DeviceId(Uuid::now_v7()),
            DeviceId(Uuid::now_v7()),
        )
        .order();
        let mut script = Self::default();
        for (step, commands) in order.frames.iter().enumerate() {
            let commit = house.take(now, commands)?;
            let told = |audience| commit.frame(audience).map_or(0, str::len);
            script.floor[step] = told(Audience::Floor);
            script.pass[step] = told(Audience::Pass);
            let answers = serde_json::to_string(&commit.answers)?;
            script.answer[step] = answers.len() + 32;
        }
        Ok(script)
    }

    pub(super) fn of_hello(hello: &str) -> Option<Self> {
        serde_json::from_str(hello.strip_prefix("script ")?).ok()
    }

    pub(super) fn is_kitchen(hello: &str) -> bool {
        hello == "kitchen"
    }

    pub(super) fn is_beat(text: &str) -> bool {
        text == "beat"
    }

    /// What the floor loop tells of a frame: texts as long as the house's, with the frame's id.
    pub(super) fn news(&self, text: &str) -> News {
        let letter = text.chars().next().unwrap_or('?');
        let step = LETTERS.iter().position(|known| *known == letter);
        let step = step.unwrap_or_default();
        let id = text.get(1..=ID).unwrap_or_default();
        News {
            floor: padded(letter, id, self.floor[step]),
            pass: padded(letter, id, self.pass[step]),
            answer: padded(ANSWER, id, self.answer[step]),
        }
    }
}

/// Nothing where the house says nothing.
fn padded(letter: char, id: &str, length: usize) -> String {
    if length == 0 {
        return String::new();
    }
    let rest = length.saturating_sub(1 + id.len());
    format!("{letter}{id}{:.<rest$}", "")
}

impl Subject {
    /// The first frame of a device.
    pub(super) fn hello(self, device: DeviceId, is_kitchen: bool, script: &Script) -> String {
        match self {
            Self::House => {
                let kind = match is_kitchen {
                    true => DeviceKind::Kitchen {
                        stations: Vec::new(),
                    },
                    false => DeviceKind::Till,
                };
                let hello = DeviceMessage::Hello {
                    protocol: VERSION,
                    device,
                    name: "load".to_owned(),
                    kind,
                    resume: None,
                };
                serde_json::to_string(&hello).unwrap_or_default()
            }
            Self::Floor if is_kitchen => "kitchen".to_owned(),
            Self::Floor => format!(
                "script {}",
                serde_json::to_string(script).unwrap_or_default()
            ),
        }
    }

    /// So many frames come before a device follows.
    pub(super) fn frames_of_welcome(self) -> usize {
        match self {
            Self::House => 2,
            Self::Floor => 1,
        }
    }

    pub(super) fn beat(self) -> String {
        match self {
            Self::House => {
                serde_json::to_string(&DeviceMessage::Beat { number: 0 }).unwrap_or_default()
            }
            Self::Floor => "beat".to_owned(),
        }
    }

    /// The text of a step, the id it is answered under, and for the cook the id of the Send.
    pub(super) fn step(self, order: &Round, step: Step) -> (String, Uuid) {
        let place = Step::ALL.iter().position(|one| *one == step).unwrap_or(0);
        let commands = &order.frames[place];
        let text = frame(commands.clone());
        let last = commands.last().map(|last| last.envelope.id.0);
        let id = last.unwrap_or_default();
        match self {
            Self::House => (text, id),
            Self::Floor => (format!("{}{id}{text}", LETTERS[place]), id),
        }
    }

    /// Whether this frame answers the step of this id.
    pub(super) fn answers(self, text: &str, id: &str) -> bool {
        match self {
            Self::House => says(text, "answers") && text.contains(id),
            Self::Floor => text.starts_with(ANSWER) && text.get(1..=ID) == Some(id),
        }
    }

    /// Calls `see` for the id of every Send whose ticket this frame brings to the kitchen.
    pub(super) fn tickets(self, text: &str, script: &Script, mut see: impl FnMut(&str)) {
        match self {
            Self::House if says(text, "events") => {
                let key = "\"command\":\"";
                let mut rest = text;
                let mut last = "";
                while let Some(at) = rest.find(key) {
                    rest = &rest[at + key.len()..];
                    let id = rest.get(..ID).unwrap_or_default();
                    if id != last {
                        see(id);
                    }
                    last = id;
                }
            }
            Self::House => {}
            Self::Floor => {
                let mut rest = text;
                while let Some(letter) = rest.chars().next() {
                    let step = LETTERS.iter().position(|known| *known == letter);
                    let Some(step) = step else { return };
                    see(rest.get(1..=ID).unwrap_or_default());
                    rest = rest.get(script.pass[step]..).unwrap_or_default();
                }
            }
        }
    }
}

fn says(text: &str, what: &str) -> bool {
    let start = text.get(..48).unwrap_or(text);
    start
        .split_once("\"say\":\"")
        .is_some_and(|(_, said)| said.starts_with(what))
}
