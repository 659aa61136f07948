use std::collections::VecDeque;

use rand::{RngExt as _, rngs::StdRng};

/// One connection between a device and the house: in sequence and whole, until it is cut.
#[derive(Debug, Default)]
pub(super) struct Line {
    /// Counts the connections of this device; frames of an older one are dead.
    pub number: u64,
    /// Whether both ends hold it for open.
    pub open: bool,
    /// Whether it swallows everything, and neither end has noticed.
    pub stalled: bool,
    /// Whether the house has greeted the device on it.
    pub greeted: bool,
    to_house: VecDeque<(u64, String)>,
    to_device: VecDeque<(u64, String)>,
}

/// Which way a frame goes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Way {
    ToHouse,
    ToDevice,
}

impl Line {
    pub(super) fn dial(&mut self) {
        let number = self.number + 1;
        *self = Self {
            number,
            open: true,
            ..Self::default()
        };
    }

    /// What was under way is lost.
    pub(super) fn cut(&mut self) {
        let number = self.number;
        *self = Self {
            number,
            ..Self::default()
        };
    }

    /// Puts a frame on its way; it arrives after those before it.
    pub(super) fn send(&mut self, way: Way, text: String, now: u64, dice: &mut StdRng) {
        if !self.open || self.stalled {
            return;
        }
        let delay = if dice.random_bool(0.1) {
            dice.random_range(0..900)
        } else {
            dice.random_range(0..25)
        };
        let queue = self.queue(way);
        let arrives = queue.back().map_or(0, |(at, _)| *at).max(now + delay);
        queue.push_back((arrives, text));
    }

    /// The next frame that has arrived.
    pub(super) fn arrived(&mut self, way: Way, now: u64) -> Option<String> {
        if self.stalled {
            return None;
        }
        let queue = self.queue(way);
        queue
            .pop_front_if(|(at, _)| *at <= now)
            .map(|(_, text)| text)
    }

    pub(super) fn is_quiet(&self) -> bool {
        self.to_house.is_empty() && self.to_device.is_empty()
    }

    fn queue(&mut self, way: Way) -> &mut VecDeque<(u64, String)> {
        match way {
            Way::ToHouse => &mut self.to_house,
            Way::ToDevice => &mut self.to_device,
        }
    }
}
