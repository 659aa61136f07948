use common::{
    Audience, Recorded,
    protocol::{Answer, HouseMessage},
};

use super::{Commit, Working};

/// How the one event begins that the pass does not hear whole. What somebody types cannot look
/// like it: its quotation marks are escaped.
const MENU_PUBLISHED: &str = r#""menu":{"published""#;

/// What a commit has to tell, with the text of each audience's frame as it grows.
#[derive(Debug)]
pub(super) struct News {
    floor_first: u64,
    pass_first: u64,
    recorded: Vec<Recorded>,
    pass: Vec<Recorded>,
    floor_text: String,
    pass_text: String,
}

impl News {
    pub(super) fn after(working: &Working) -> Self {
        Self {
            floor_first: working.floor + 1,
            pass_first: working.pass + 1,
            recorded: Vec::new(),
            pass: Vec::new(),
            floor_text: String::new(),
            pass_text: String::new(),
        }
    }

    pub(super) fn recorded(&self) -> &[Recorded] {
        &self.recorded
    }

    /// An event, with its text as the audiences hear it.
    pub(super) fn add(&mut self, recorded: Recorded, told: &str) {
        append(&mut self.floor_text, told);
        if Audience::Pass.hears(&recorded.event) {
            let heard = heard_at_the_pass(&recorded);
            let text = heard.as_ref().map(text_of);
            append(&mut self.pass_text, text.as_deref().unwrap_or(told));
            self.pass.push(heard.unwrap_or_else(|| recorded.clone()));
        }
        self.recorded.push(recorded);
    }

    /// The news of a later commit behind these.
    pub(super) fn join(&mut self, later: Self) {
        self.recorded.extend(later.recorded);
        self.pass.extend(later.pass);
        for (text, more) in [
            (&mut self.floor_text, later.floor_text),
            (&mut self.pass_text, later.pass_text),
        ] {
            if !more.is_empty() {
                append(text, &more);
            }
        }
    }

    pub(super) fn commit(self, answers: Vec<Answer>, papers: bool, epoch: u64) -> Commit {
        let frame = |first, text: &str| (!text.is_empty()).then(|| frame(epoch, first, text));
        let news = |first, events: Vec<Recorded>| {
            (!events.is_empty()).then_some(HouseMessage::Events { first, events })
        };
        Commit {
            answers,
            papers,
            frames: [
                frame(self.floor_first, &self.floor_text),
                frame(self.pass_first, &self.pass_text),
            ],
            floor: news(self.floor_first, self.recorded),
            pass: news(self.pass_first, self.pass),
        }
    }
}

/// An event as the pass hears it, where that is not all of it.
fn heard_at_the_pass(recorded: &Recorded) -> Option<Recorded> {
    let event = Audience::Pass.cut(&recorded.event)?;
    Some(Recorded {
        event,
        ..recorded.clone()
    })
}

fn text_of(recorded: &Recorded) -> String {
    // All keys are text or numbers and no float is in it: it always is JSON.
    serde_json::to_string(recorded).expect("an event is JSON")
}

/// An event's text out of the journal, as an audience hears it. Nothing where that cannot be said:
/// who must not hear all of it does not hear it whole.
pub(super) fn heard(audience: Audience, body: String) -> Option<String> {
    if audience != Audience::Pass || !body.contains(MENU_PUBLISHED) {
        return Some(body);
    }
    let recorded: Recorded = serde_json::from_str(&body).ok()?;
    Some(heard_at_the_pass(&recorded).as_ref().map_or(body, text_of))
}

fn append(text: &mut String, body: &str) {
    if !text.is_empty() {
        text.push(',');
    }
    text.push_str(body);
}

/// The text of an events frame whose events are in JSON already, divided by commas.
pub(super) fn frame(epoch: u64, first: u64, bodies: &str) -> String {
    format!(r#"{{"epoch":{epoch},"say":"events","first":{first},"events":[{bodies}]}}"#)
}
