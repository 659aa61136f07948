use std::collections::VecDeque;

use common::{CommandId, protocol::SubmittedCommand};

/// What an outbox reports.
#[derive(Clone, PartialEq, Debug)]
pub enum OutboxEvent {
    /// What an earlier life of the device left, oldest first. Reported once, before all else.
    Loaded(Vec<SubmittedCommand>),
    /// The command will survive a power cut.
    Stored(CommandId),
    /// Something could not be written, and why. The outbox goes on trying.
    Failed(String),
}

/// Where commands are kept until the house has answered. Nothing here waits: what was written is
/// reported by [`Outbox::poll`] later, since a browser's storage knows no other way.
pub trait Outbox {
    /// Keeps a command behind all others.
    fn store(&mut self, command: &SubmittedCommand);

    /// Lets go of a command that the house has answered.
    fn forget(&mut self, id: CommandId);

    /// What happened next, or nothing so far.
    fn poll(&mut self) -> Option<OutboxEvent>;
}

/// An outbox that forgets everything with the process: for tests, pictures and robots.
#[derive(Debug)]
pub struct MemoryOutbox {
    events: VecDeque<OutboxEvent>,
}

impl Default for MemoryOutbox {
    fn default() -> Self {
        Self::holding(Vec::new())
    }
}

impl MemoryOutbox {
    /// As if an earlier life had left these.
    #[must_use]
    pub fn holding(commands: Vec<SubmittedCommand>) -> Self {
        Self {
            events: VecDeque::from([OutboxEvent::Loaded(commands)]),
        }
    }
}

impl Outbox for MemoryOutbox {
    fn store(&mut self, command: &SubmittedCommand) {
        self.events
            .push_back(OutboxEvent::Stored(command.envelope.id));
    }

    fn forget(&mut self, _id: CommandId) {}

    fn poll(&mut self) -> Option<OutboxEvent> {
        self.events.pop_front()
    }
}
