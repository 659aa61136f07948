//! What is beyond somebody's own rights waits here for a manager's word.

mod ask;
mod grant;
#[cfg(all(test, feature = "demo"))]
mod stories;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    DeviceId, Map, Moment, Records, Rejection, RequestId, StaffId, Stamp, State, staff::Right,
};

/// More than this do not wait at once.
pub const MOST_REQUESTS: usize = 50;

/// So many of the last answers are remembered, for whoever asked and looked away.
pub const MOST_ANSWERS: usize = 20;

/// Something that somebody wants to do and may not alone.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Request {
    /// Its id.
    pub id: RequestId,
    /// What is to be done.
    pub wish: Box<crate::Command>,
    /// The right that is missing.
    pub right: Right,
    /// Who wants it.
    pub by: StaffId,
    /// Since when.
    pub at: Stamp,
    /// Where.
    pub device: DeviceId,
}

/// What a manager said to a request.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Answer {
    /// The request.
    pub request: RequestId,
    /// The manager.
    pub by: StaffId,
    /// Yes, and it was done; or no.
    pub granted: bool,
}

/// All that waits, and what was answered last.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Requests {
    /// By id.
    pub open: Map<RequestId, Request>,
    /// The last answers, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answered: Vec<Answer>,
}

/// What can be asked of a manager, and what a manager says.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Ask for a manager's word.
    Ask {
        /// Made on the device.
        request: RequestId,
        /// What is to be done.
        wish: Box<crate::Command>,
    },
    /// A manager says yes, and it is done.
    Grant {
        /// The request.
        request: RequestId,
    },
    /// A manager says no.
    Decline {
        /// The request.
        request: RequestId,
    },
    /// Whoever asked needs it no more.
    Withdraw {
        /// The request.
        request: RequestId,
    },
}

/// What became of a wish.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// Somebody asked.
    Asked(Request),
    /// A manager said yes.
    Granted {
        /// The request.
        request: RequestId,
        /// The manager.
        by: StaffId,
    },
    /// A manager said no.
    Declined {
        /// The request.
        request: RequestId,
        /// The manager.
        by: StaffId,
    },
    /// It is needed no more.
    Withdrawn {
        /// The request.
        request: RequestId,
    },
    /// The day closed: what still waited is forgotten.
    Cleared,
}

impl From<Event> for crate::Event {
    fn from(event: Event) -> Self {
        Self::Approval(event)
    }
}

impl Requests {
    /// What a manager said to a request, if that is not long ago.
    #[must_use]
    pub fn answer(&self, request: RequestId) -> Option<Answer> {
        let mut answers = self.answered.iter();
        answers.find(|answer| answer.request == request).copied()
    }

    /// What a manager's yes would do, or the asking itself where no yes is needed.
    pub(crate) fn wish_of<'a>(&'a self, command: &'a Command) -> Option<&'a crate::Command> {
        match command {
            Command::Grant { request } => self.open.get(request).map(|known| &*known.wish),
            Command::Ask { wish, .. } => match &**wish {
                // It is refused, and has no wish of its own.
                crate::Command::Approval(_) => None,
                wish => Some(wish),
            },
            Command::Decline { .. } | Command::Withdraw { .. } => None,
        }
    }

    fn remember(&mut self, request: RequestId, by: StaffId, granted: bool) {
        self.open.remove_mut(&request);
        if self.answered.len() >= MOST_ANSWERS {
            self.answered.remove(0);
        }
        self.answered.push(Answer {
            request,
            by,
            granted,
        });
    }

    pub(crate) fn apply(&mut self, event: &Event) {
        match event {
            Event::Asked(request) => {
                self.open.insert_mut(request.id, request.clone());
            }
            Event::Granted { request, by } => self.remember(*request, *by, true),
            Event::Declined { request, by } => self.remember(*request, *by, false),
            Event::Withdrawn { request } => {
                self.open.remove_mut(request);
            }
            Event::Cleared => *self = Self::default(),
        }
    }
}

pub(crate) fn decide(
    state: &State,
    moment: &Moment,
    records: &Records,
    command: &Command,
) -> Result<Vec<crate::Event>, Rejection> {
    match command {
        Command::Ask { request, wish } => ask::ask(state, moment, records, *request, wish),
        Command::Grant { request } => grant::grant(state, moment, records, *request),
        Command::Decline { request } => grant::decline(state, moment, *request),
        Command::Withdraw { request } => ask::withdraw(state, moment, *request),
    }
}
