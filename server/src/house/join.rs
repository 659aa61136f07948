use common::{
    Audience,
    protocol::{Frame, HouseMessage, LARGEST_FRAME, Refusal, Resume},
};

use super::{House, news};
use crate::journal;

/// One that missed more than this gets a snapshot.
const MOST_MISSED: u64 = 20_000;

/// What was missed must leave room for the rest of the frame.
const MOST_MISSED_BYTES: usize = LARGEST_FRAME - 1024;

impl House {
    /// What a device needs to follow its audience from now on: what it missed, or everything.
    pub fn join(&mut self, audience: Audience, resume: Option<Resume>) -> HouseMessage {
        if self.recover().is_err() {
            return HouseMessage::Bye {
                reason: Refusal::Busy,
            };
        }
        let parsed = self.missed(audience, resume).and_then(|(first, bodies)| {
            let events = bodies.iter().map(|body| serde_json::from_str(body));
            let events = events.collect::<Result<_, _>>().ok()?;
            Some(HouseMessage::Events { first, events })
        });
        parsed.unwrap_or_else(|| self.snapshot_for(audience))
    }

    /// As [`House::join`], as the text of a frame; what was missed is never decoded.
    pub(crate) fn join_text(
        &mut self,
        audience: Audience,
        resume: Option<Resume>,
    ) -> Result<String, crate::HouseError> {
        self.recover()?;
        if let Some((first, bodies)) = self.missed(audience, resume) {
            return Ok(news::frame(self.epoch(), first, &bodies.join(",")));
        }
        let frame = Frame {
            epoch: self.epoch(),
            message: self.snapshot_for(audience),
        };
        Ok(serde_json::to_string(&frame)?)
    }

    /// Whether a device that left off there can be told what it missed.
    pub(crate) fn can_resume(&self, audience: Audience, resume: Option<Resume>) -> bool {
        resume.is_some_and(|resume| {
            let number = self.number(audience);
            resume.epoch == self.epoch()
                && resume.number <= number
                && number - resume.number <= MOST_MISSED
        })
    }

    fn missed(&self, audience: Audience, resume: Option<Resume>) -> Option<(u64, Vec<String>)> {
        let resume = resume.filter(|_| self.can_resume(audience, resume))?;
        let number = resume.number;
        if number == self.number(audience) {
            return Some((number + 1, Vec::new()));
        }
        let bodies = journal::bodies(&self.connection, audience, number, MOST_MISSED_BYTES);
        let bodies = bodies.ok()??.into_iter();
        let heard = bodies.map(|body| news::heard(audience, body));
        Some((number + 1, heard.collect::<Option<_>>()?))
    }

    fn snapshot_for(&self, audience: Audience) -> HouseMessage {
        HouseMessage::Snapshot {
            number: self.number(audience),
            state: Box::new(audience.view(self.state())),
        }
    }
}
