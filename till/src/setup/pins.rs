//! A PIN typed twice, after one's own where the house asks for it.

use common::{
    StaffId,
    protocol::{Ask, Refusal, Reply},
    staff::is_weak_pin,
};
use egui::{Align2, Rect, Ui, pos2};
use ui::{
    lay,
    text::Text,
    theme,
    token::{space, text},
    widget::{Corner, Kind, PadKey, number_pad},
};

use crate::{desk::Desk, say, verb::Verb};

/// PINs have four to eight digits.
const LONGEST: usize = 8;
const SHORTEST: usize = 4;

/// What is typed next.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
enum Stage {
    /// The PIN of whoever asks.
    Own,
    #[default]
    New,
    Again,
}

/// What has been typed so far.
#[derive(Clone, Debug, Default)]
pub(super) struct Pins {
    stage: Stage,
    typed: String,
    own: String,
    new: String,
    said: Option<Refusal>,
    /// The two were not the same.
    differ: bool,
    asked: Option<u64>,
}

/// What was tapped.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Tap {
    Digit(u8),
    Erase,
    Next,
}

impl Pins {
    /// For a change that takes one's own PIN.
    pub(super) fn with_own() -> Self {
        Self {
            stage: Stage::Own,
            ..Self::default()
        }
    }

    /// True once the new PIN was typed twice and waits to be kept.
    pub(super) fn tap(&mut self, tap: Tap) -> bool {
        match tap {
            Tap::Digit(digit) => {
                self.said = None;
                self.differ = false;
                if self.typed.len() < LONGEST {
                    self.typed.push(char::from(b'0' + digit));
                }
                false
            }
            Tap::Erase => {
                self.typed.pop();
                false
            }
            Tap::Next => self.next(),
        }
    }

    fn next(&mut self) -> bool {
        let typed = std::mem::take(&mut self.typed);
        match self.stage {
            Stage::Own => {
                self.own = typed;
                self.stage = Stage::New;
            }
            Stage::New if is_weak_pin(&typed) => self.said = Some(Refusal::WeakPin),
            Stage::New => {
                self.new = typed;
                self.stage = Stage::Again;
            }
            Stage::Again if typed == self.new => return true,
            Stage::Again => {
                self.differ = true;
                self.stage = Stage::New;
            }
        }
        false
    }

    /// Asks the house to keep it.
    pub(super) fn ask(&mut self, desk: &mut Desk, staff: StaffId) {
        if self.asked.is_none() {
            let by = desk.staff.map(|by| (by, self.own.clone()));
            let pin = self.new.clone();
            self.asked = Some(desk.ask(Ask::SetPin { staff, pin, by }));
        }
    }

    /// Whether the house has kept it. What it refuses is typed again.
    pub(super) fn hear(&mut self, desk: &mut Desk) -> bool {
        let Some(reply) = self.asked.and_then(|asked| desk.reply(asked)) else {
            return false;
        };
        self.asked = None;
        match reply {
            Reply::Done => true,
            Reply::Refused(why) => {
                self.stage = if desk.staff.is_some() {
                    Stage::Own
                } else {
                    Stage::New
                };
                self.said = Some(why);
                false
            }
            _ => false,
        }
    }
}

/// Digits of a keyboard are typed too.
pub(super) fn typed(ui: &Ui) -> Option<Tap> {
    ui.input(|input| {
        let mut texts = input.events.iter().filter_map(|event| match event {
            egui::Event::Text(text) => Some(text.as_bytes()),
            _ => None,
        });
        let digit = texts.find_map(|text| text.first().filter(|byte| byte.is_ascii_digit()));
        digit.map(|byte| Tap::Digit(byte - b'0'))
    })
}

/// What to type, the dots, what was wrong, and the pad; `verb` names the last step.
pub(super) fn show(ui: &mut Ui, area: Rect, desk: &Desk, pins: &Pins, verb: &str) -> Option<Tap> {
    let (t, words) = (theme::tokens(ui), &desk.words);
    let (head, rest) = lay::top(area, 30.0);
    let key = match pins.stage {
        Stage::Own => "setup-pin-own",
        Stage::New => "setup-pin-new",
        Stage::Again => "setup-pin-again",
    };
    Text::semibold(words.get(key), text::NAME, t.ink).label(ui, head, Align2::CENTER_CENTER);
    let (dots, rest) = lay::top(rest, 40.0);
    dots_ui(ui, dots, pins.typed.len());
    let (line, rest) = lay::top(rest, 40.0);
    let said = match &pins.said {
        Some(why) => say::refusal(words, why),
        None if pins.differ => words.get("setup-pin-differ").to_owned(),
        None => String::new(),
    };
    Text::semibold(&said, text::SUB, t.bad)
        .rows(2)
        .label(ui, line, Align2::CENTER_CENTER);
    let (pad, foot) = lay::bottom(rest, 60.0);
    let pad = lay::bottom(pad, space::S3).0;
    let label = if pins.stage == Stage::Again {
        verb
    } else {
        words.get("setup-next")
    };
    let next = Verb::new(Kind::Primary, "pin-next", label)
        .size(text::VERB)
        .enabled(pins.typed.len() >= SHORTEST && pins.asked.is_none())
        .why_not(desk.why_not_alone());
    let mut tap = match number_pad(ui, pad, Corner::Empty, words.get("common-erase")) {
        Some(PadKey::Digit(digit)) => Some(Tap::Digit(digit)),
        Some(PadKey::Erase) => Some(Tap::Erase),
        Some(PadKey::DoubleZero | PadKey::Corner) | None => None,
    };
    if next.at(ui, foot).clicked() {
        tap = Some(Tap::Next);
    }
    tap
}

/// A dot a digit; four places at least.
fn dots_ui(ui: &Ui, rect: Rect, typed: usize) {
    let t = theme::tokens(ui);
    let places = u8::try_from(typed.max(SHORTEST)).unwrap_or(8);
    let left = rect.center().x - 30.0 * f32::from(places - 1) / 2.0;
    for n in 0..places {
        let centre = pos2(left + 30.0 * f32::from(n), rect.center().y);
        if usize::from(n) < typed {
            ui.painter().circle_filled(centre, 8.0, t.ink);
        } else {
            let stroke = egui::Stroke::new(2.0, t.muted);
            ui.painter().circle_stroke(centre, 7.0, stroke);
        }
    }
}
