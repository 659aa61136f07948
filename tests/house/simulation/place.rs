use std::{collections::VecDeque, time::Duration};

use common::{
    DeviceId, StaffId, Stamp, State,
    protocol::{DeviceKind, SubmittedCommand},
};
use link::{
    Identity, Ids as _, SeededIds,
    core::{Link, Output},
};
use rand::{RngExt as _, rngs::StdRng};
use uuid::Uuid;

use super::{
    network::{Line, Way},
    world::OPENING,
};

/// A device with its outbox on disk; the link dies with the device, the outbox does not.
pub(super) struct Place {
    pub identity: Identity,
    pub staff: Option<StaffId>,
    pub link: Link,
    pub line: Line,
    pub ids: SeededIds,
    pub disk: VecDeque<SubmittedCommand>,
    /// Writes under way: when they are done, and what.
    pub writing: VecDeque<(u64, SubmittedCommand)>,
}

impl Place {
    pub(super) fn new(seed: u64, number: u64, kind: DeviceKind, staff: Option<StaffId>) -> Self {
        let device = DeviceId(Uuid::from_u128(u128::from(number)));
        let identity = Identity {
            device,
            name: format!("device {number}"),
            kind,
        };
        let mut link = Link::new(identity.clone());
        link.loaded(Vec::new());
        Self {
            identity,
            staff,
            link,
            line: Line::default(),
            ids: SeededIds::new(seed * 1000 + number),
            disk: VecDeque::new(),
            writing: VecDeque::new(),
        }
    }

    pub(super) fn state(&self) -> &State {
        self.link.replica().state()
    }

    pub(super) fn new_id(&mut self, now: u64) -> Uuid {
        self.ids
            .uuid(Stamp::from_millis(OPENING + i64::try_from(now).unwrap()))
    }

    /// Whether anything happened.
    pub(super) fn work(&mut self, now: u64, alive: bool, dice: &mut StdRng) -> bool {
        let mut busy = false;
        let time = Duration::from_millis(now);
        while let Some((_, command)) = self.writing.pop_front_if(|(done, _)| *done <= now) {
            self.link.stored(command.envelope.id);
            self.disk.push_back(command);
            busy = true;
        }
        while let Some(text) = self.line.arrived(Way::ToDevice, now) {
            self.link.text(time, &text);
            busy = true;
        }
        self.link.tick(time);
        while let Some(output) = self.link.output() {
            busy = true;
            match output {
                Output::Dial if alive => {
                    self.line.dial();
                    self.link.up(time);
                }
                Output::Dial => self.link.down(time),
                Output::HangUp => self.line.cut(),
                Output::Send(text) => self.line.send(Way::ToHouse, text, now, dice),
                Output::Store(command) => {
                    let done = now + dice.random_range(0..20);
                    let after = self.writing.back().map_or(0, |(at, _)| *at);
                    self.writing.push_back((done.max(after), *command));
                }
                Output::Forget(id) => self.disk.retain(|command| command.envelope.id != id),
            }
        }
        // Nobody looks at what was refused in here; the answers were compared already.
        self.link.take_rejections();
        busy
    }
}
