use common::{
    Audience, Recorded,
    protocol::{Answer, HouseMessage},
};

use super::{Commit, Working};

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
            append(&mut self.pass_text, told);
            self.pass.push(recorded.clone());
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
