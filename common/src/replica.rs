use std::collections::VecDeque;

use crate::{
    Audience, Command, CommandId, Envelope, Moment, Recorded, Rejection, Stamp, State, decide,
};

/// A command that the house has not answered yet.
#[derive(Clone, PartialEq, Debug)]
pub struct Pending {
    /// Who, where, under which id.
    pub envelope: Envelope,
    /// What.
    pub command: Command,
    /// The number up to which the house's news include this command, once it has accepted it.
    pub accepted: Option<u64>,
}

/// News that do not follow the last ones: the device must join anew.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("news begin at {first}, but {known} is the last that is known")]
pub struct Gap {
    /// The first number of the news.
    pub first: u64,
    /// The last number known here.
    pub known: u64,
}

/// What the house sent.
#[derive(Clone, PartialEq, Debug)]
pub enum Update {
    /// All of it, anew.
    Snapshot {
        /// The last number it includes.
        number: u64,
        /// The audience's view.
        state: Box<State>,
    },
    /// What happened since.
    Events {
        /// The number of the first one.
        first: u64,
        /// In sequence.
        events: Vec<Recorded>,
    },
}

/// A device's copy of the house: what the house has confirmed, and over it what the device's own
/// commands will do if the house agrees.
#[derive(Clone, Debug)]
pub struct Replica {
    audience: Audience,
    number: u64,
    confirmed: State,
    pending: VecDeque<Pending>,
    shown: State,
}

impl Replica {
    /// An empty copy, before the house has sent anything.
    #[must_use]
    pub fn new(audience: Audience) -> Self {
        Self {
            audience,
            number: 0,
            confirmed: State::default(),
            pending: VecDeque::new(),
            shown: State::default(),
        }
    }

    /// Whose copy it is.
    #[must_use]
    pub fn audience(&self) -> Audience {
        self.audience
    }

    /// The last number of the house's news.
    #[must_use]
    pub fn number(&self) -> u64 {
        self.number
    }

    /// What screens show: confirmed, and predicted on top.
    #[must_use]
    pub fn state(&self) -> &State {
        &self.shown
    }

    /// What the house has confirmed.
    #[must_use]
    pub fn confirmed(&self) -> &State {
        &self.confirmed
    }

    /// Commands that the house has not answered, oldest first.
    pub fn pending(&self) -> impl Iterator<Item = &Pending> {
        self.pending.iter()
    }

    /// Predicts a new command. A command that is rejected here is never sent.
    pub fn submit(
        &mut self,
        envelope: Envelope,
        command: Command,
        house_time: Stamp,
    ) -> Result<(), Rejection> {
        let moment = Moment::new(&envelope, house_time);
        let events = match decide(&self.shown, &moment, &command) {
            // The house has a record that is not here: its answer is waited for.
            Err(Rejection::HouseNeeded) if command.wants(&self.shown).is_some() => Vec::new(),
            decided => decided?,
        };
        for event in events {
            self.shown.apply(&event);
        }
        self.pending.push_back(Pending {
            envelope,
            command,
            accepted: None,
        });
        Ok(())
    }

    /// Takes up a command from the outbox after a restart; the house will judge it.
    pub fn take_up(&mut self, envelope: Envelope, command: Command) {
        self.pending.push_back(Pending {
            envelope,
            command,
            accepted: None,
        });
        self.predict();
    }

    /// Takes in what the house sent.
    pub fn receive(&mut self, update: Update) -> Result<(), Gap> {
        match update {
            Update::Snapshot { number, state } => {
                self.number = number;
                self.confirmed = *state;
            }
            Update::Events { first, events } => {
                if first == 0 || first - 1 != self.number {
                    return Err(Gap {
                        first,
                        known: self.number,
                    });
                }
                for recorded in &events {
                    self.confirmed.apply(&recorded.event);
                    self.number += 1;
                }
            }
        }
        self.predict();
        Ok(())
    }

    /// Takes in the house's answer to a command: the number up to which its events go, or
    /// nothing where it was rejected.
    pub fn answer(&mut self, command: CommandId, accepted: Option<u64>) {
        match accepted {
            None => self
                .pending
                .retain(|pending| pending.envelope.id != command),
            Some(number) => {
                for pending in self.pending.iter_mut().filter(|p| p.envelope.id == command) {
                    pending.accepted = Some(number);
                }
                // Until its news are in, the prediction stands as it is.
                if number > self.number {
                    return;
                }
            }
        }
        self.predict();
    }

    /// Lays the pending commands over the confirmed state. One that no longer fits shows no
    /// effect; the house's answer will say why.
    fn predict(&mut self) {
        let number = self.number;
        self.pending
            .retain(|pending| pending.accepted.is_none_or(|needed| needed > number));
        self.shown = self.confirmed.clone();
        for pending in &self.pending {
            let moment = Moment::new(&pending.envelope, pending.envelope.at);
            for event in decide(&self.shown, &moment, &pending.command).unwrap_or_default() {
                self.shown.apply(&event);
            }
        }
    }
}
