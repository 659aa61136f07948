//! The way back from the last thing, for ten seconds.

use std::time::Duration;

use common::{CheckId, Command};

/// How long the way back is open.
const OPEN_FOR: Duration = Duration::from_secs(10);

/// The commands that take the last thing back.
#[derive(Clone, Debug)]
pub(crate) struct Undo {
    check: CheckId,
    steps: Vec<Command>,
    until: Duration,
}

impl Undo {
    pub(crate) fn new(check: CheckId, steps: Vec<Command>, now: Duration) -> Self {
        Self {
            check,
            steps,
            until: now + OPEN_FOR,
        }
    }

    /// Where it was done.
    pub(crate) fn check(&self) -> CheckId {
        self.check
    }

    /// One step more on the way back.
    pub(crate) fn also(&mut self, step: Command) {
        self.steps.push(step);
    }

    /// Whether it can still be taken back, at this check.
    pub(crate) fn is_open(&self, check: CheckId, now: Duration) -> bool {
        self.check == check && now < self.until
    }

    /// When the way back closes.
    pub(crate) fn until(&self) -> Duration {
        self.until
    }

    pub(crate) fn into_steps(self) -> Vec<Command> {
        self.steps
    }
}
