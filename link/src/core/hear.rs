use std::time::Duration;

use common::{
    CommandId, Gap, Mood, Rejection, Stamp, Update,
    protocol::{Answer, Frame, HouseMessage, Outcome, Refusal, VERSION},
};

use super::{Link, Output, call::Phase, frame};

/// What is wrong with a frame that could be read.
enum Breach {
    /// It does not fit what is held here: join anew for a snapshot.
    Gap,
    /// A house does not say this, or not now.
    Nonsense,
}

impl From<Gap> for Breach {
    fn from(_: Gap) -> Self {
        Self::Gap
    }
}

impl Link {
    /// A frame of the house.
    pub fn text(&mut self, now: Duration, text: &str) {
        if !self.call.is_open() {
            return;
        }
        let Ok(Frame { epoch, message }) = frame::read(text) else {
            return self.not_understood(now);
        };
        if epoch < self.epoch {
            // A house that has been succeeded and does not know it yet. It does not even count
            // as a sign of life.
            return;
        }
        self.epoch = epoch;
        self.call.heard(now);
        let message = match self.whole(message) {
            Ok(Some(message)) => message,
            Ok(None) => return,
            Err(Breach::Gap | Breach::Nonsense) => return self.not_understood(now),
        };
        match self.hear(now, message) {
            Ok(()) => {}
            Err(Breach::Gap) => {
                self.held = None;
                self.hang_up(now);
            }
            Err(Breach::Nonsense) => self.not_understood(now),
        }
    }

    /// The message, unless it is a part and not the last one.
    fn whole(&mut self, message: HouseMessage) -> Result<Option<HouseMessage>, Breach> {
        let HouseMessage::Part { part, of, text } = message else {
            return Ok(Some(message));
        };
        if self.call.phase() == Phase::Greeting {
            return Err(Breach::Nonsense);
        }
        let whole = self.parts.take(part, of, &text);
        let Some(whole) = whole.map_err(|_| Breach::Nonsense)? else {
            return Ok(None);
        };
        match frame::read_whole(&whole) {
            Ok(Frame { epoch, message }) if epoch == self.epoch => Ok(Some(message)),
            _ => Err(Breach::Nonsense),
        }
    }

    /// Said aloud, never skipped: what was not understood might have been money.
    fn not_understood(&mut self, now: Duration) {
        self.unreadable += 1;
        self.held = None;
        self.call.refused(Refusal::Unreadable);
        self.hang_up(now);
    }

    fn hear(&mut self, now: Duration, message: HouseMessage) -> Result<(), Breach> {
        let phase = self.call.phase();
        match message {
            HouseMessage::Welcome {
                protocol,
                house,
                audience,
                now: time,
            } => {
                let known = (VERSION.saturating_sub(1)..=VERSION).contains(&protocol);
                if phase != Phase::Greeting || !known || audience != self.replica.audience() {
                    return Err(Breach::Nonsense);
                }
                self.house = house;
                self.clock.set(now, time);
                self.call.welcomed();
                Ok(())
            }
            HouseMessage::Bye { reason } => {
                self.call.refused(reason);
                self.hang_up(now);
                Ok(())
            }
            _ if phase == Phase::Greeting => Err(Breach::Nonsense),
            HouseMessage::Snapshot { number, state } => {
                self.take_snapshot(Update::Snapshot { number, state })
            }
            HouseMessage::Events { first, events } => {
                self.take_news(Update::Events { first, events })
            }
            HouseMessage::Answers { answers } => {
                for answer in answers {
                    self.answered(answer);
                }
                Ok(())
            }
            HouseMessage::Reply { question, reply } => {
                self.questions.replied(question, reply);
                Ok(())
            }
            // Its whole was unpacked before: a part of parts is none.
            HouseMessage::Part { .. } => Err(Breach::Nonsense),
            HouseMessage::Printers { printers } => {
                self.printers = printers;
                Ok(())
            }
            HouseMessage::Beat { number, now: time } => self.hear_beat(now, number, time),
        }
    }

    fn take_snapshot(&mut self, snapshot: Update) -> Result<(), Breach> {
        if self.held != Some(self.epoch) {
            // What another life of the house accepted is counted in its own numbers. It is in
            // the snapshot, or it is not in service any more.
            self.settle_accepted(0);
        }
        self.replica.receive(snapshot)?;
        self.held = Some(self.epoch);
        self.call.joined();
        Ok(())
    }

    fn take_news(&mut self, news: Update) -> Result<(), Breach> {
        if self.held != Some(self.epoch) {
            return Err(Breach::Gap);
        }
        let Update::Events { first, events } = &news else {
            return Ok(());
        };
        if *first == self.replica.number() + 1 {
            let last = self.replica.number() + events.len() as u64;
            let mut own: Vec<_> = events.iter().map(|recorded| recorded.command).collect();
            own.dedup();
            for id in own {
                self.accepted(id, last);
            }
        }
        self.replica.receive(news)?;
        self.call.joined();
        Ok(())
    }

    fn answered(&mut self, answer: Answer) {
        let Answer { command, outcome } = answer;
        let Some(known) = self.outstanding.get(command) else {
            return;
        };
        match outcome {
            Outcome::Rejected(Rejection::NotKept) if known.command.mood() == Mood::Fact => {
                // It has happened in the room, whatever the house's disk says.
                self.outstanding.hold(command);
            }
            Outcome::Rejected(why) => self.rejected(command, why),
            Outcome::Accepted { .. } => {
                let number = outcome.number(self.replica.audience()).unwrap_or(0);
                self.accepted(command, number);
            }
        }
    }

    /// The house has it on disk: its answer says so, or news that name the command. A resumed
    /// device may hear the news of a command first and its answer later, or the other way round.
    fn accepted(&mut self, id: CommandId, number: u64) {
        if self.outstanding.remove(id).is_some() {
            self.replica.answer(id, Some(number));
            self.outputs.push_back(Output::Forget(id));
        }
    }

    pub(super) fn rejected(&mut self, id: CommandId, why: Rejection) {
        if let Some(command) = self.outstanding.remove(id) {
            self.replica.answer(id, None);
            self.outputs.push_back(Output::Forget(id));
            self.rejections.push((command, why));
        }
    }

    fn hear_beat(&mut self, now: Duration, number: u64, time: Stamp) -> Result<(), Breach> {
        self.clock.set(now, time);
        if self.call.phase() != Phase::Joined {
            return Ok(());
        }
        if self.held != Some(self.epoch) {
            // A new life of the house: its snapshot comes with a new join.
            return Err(Breach::Gap);
        }
        let known = self.replica.number();
        if let Some((promised, known_then)) = self.beat
            && (known < promised || number < known_then)
        {
            // News that were due a beat ago are missing, or the house has less than it had.
            return Err(Breach::Gap);
        }
        self.beat = Some((number, known));
        self.call.proved();
        self.settle_accepted(number);
        self.outstanding.release();
        Ok(())
    }

    /// Lets go of predictions whose news cannot come any more, since the house has counted only
    /// up to `number`: their answer was kept from a former life of the house.
    fn settle_accepted(&mut self, number: u64) {
        let pending = self.replica.pending();
        let stale = pending.filter(|pending| pending.accepted.is_some_and(|last| last > number));
        let stale: Vec<_> = stale.map(|pending| pending.envelope.id).collect();
        for id in stale {
            self.replica.answer(id, Some(0));
        }
    }
}
