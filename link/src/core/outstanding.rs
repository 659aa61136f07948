use std::collections::VecDeque;

use common::{
    CommandId,
    protocol::{DeviceMessage, LARGEST_WHOLE, MOST_COMMANDS, SubmittedCommand},
};

/// How far a command has come.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Way {
    /// On its way to the outbox.
    Fresh,
    /// Safe in the outbox.
    Stored,
    /// Sent on this connection.
    Sent,
    /// The house could not keep it; it is tried again at the next beat.
    Held,
}

/// The outbox as the link knows it: commands that the house has not answered, oldest first.
#[derive(Debug, Default)]
pub(super) struct Outstanding {
    commands: VecDeque<(SubmittedCommand, Way)>,
    trouble: Option<String>,
}

impl Outstanding {
    pub(super) fn count(&self) -> usize {
        self.commands.len()
    }

    pub(super) fn trouble(&self) -> Option<&str> {
        self.trouble.as_deref()
    }

    pub(super) fn push(&mut self, command: SubmittedCommand) {
        self.commands.push_back((command, Way::Fresh));
    }

    /// What an earlier life left stands before all that this one has added.
    pub(super) fn load(&mut self, commands: Vec<SubmittedCommand>) {
        for command in commands.into_iter().rev() {
            self.commands.push_front((command, Way::Stored));
        }
    }

    pub(super) fn stored(&mut self, id: CommandId) {
        self.trouble = None;
        self.turn(id, Way::Fresh, Way::Stored);
    }

    pub(super) fn failed(&mut self, why: String) {
        self.trouble = Some(why);
    }

    /// Waits for the next beat with a command that the house could not keep.
    pub(super) fn hold(&mut self, id: CommandId) {
        self.turn(id, Way::Sent, Way::Held);
    }

    /// Held commands may go again.
    pub(super) fn release(&mut self) {
        for (_, way) in &mut self.commands {
            if *way == Way::Held {
                *way = Way::Stored;
            }
        }
    }

    /// On a new connection everything goes again; the house knows what it has by the ids.
    pub(super) fn start_over(&mut self) {
        for (_, way) in &mut self.commands {
            if *way != Way::Fresh {
                *way = Way::Stored;
            }
        }
    }

    pub(super) fn get(&self, id: CommandId) -> Option<&SubmittedCommand> {
        let known = self.commands.iter().find(|(c, _)| c.envelope.id == id);
        known.map(|(command, _)| command)
    }

    pub(super) fn remove(&mut self, id: CommandId) -> Option<SubmittedCommand> {
        let mut ids = self.commands.iter().map(|(c, _)| c.envelope.id);
        let place = ids.position(|known| known == id)?;
        self.commands.remove(place).map(|(command, _)| command)
    }

    /// The next frame of commands and the id of its first one. There is no text for a command
    /// that alone is too large for any frame.
    pub(super) fn next_frame(&mut self) -> Option<(Option<String>, CommandId)> {
        let mut commands = self.ready();
        let first = commands.first()?.envelope.id;
        loop {
            let sent: Vec<_> = commands.iter().map(|c| c.envelope.id).collect();
            let text = serde_json::to_string(&DeviceMessage::Commands {
                commands: std::mem::take(&mut commands),
            });
            let text = text.ok().filter(|text| text.len() <= LARGEST_WHOLE);
            if text.is_some() || sent.len() == 1 {
                for id in sent {
                    self.turn(id, Way::Stored, Way::Sent);
                }
                return Some((text, first));
            }
            commands = self.ready();
            commands.truncate(sent.len() / 2);
        }
    }

    /// Stored commands that are not under way. None overtakes one that is not stored yet.
    fn ready(&self) -> Vec<SubmittedCommand> {
        let stored = self
            .commands
            .iter()
            .take_while(|(_, way)| *way != Way::Fresh);
        stored
            .filter(|(_, way)| *way == Way::Stored)
            .map(|(command, _)| command.clone())
            .take(MOST_COMMANDS)
            .collect()
    }

    fn turn(&mut self, id: CommandId, from: Way, to: Way) {
        for (command, way) in &mut self.commands {
            if command.envelope.id == id {
                if *way == from {
                    *way = to;
                }
                return;
            }
        }
    }
}
