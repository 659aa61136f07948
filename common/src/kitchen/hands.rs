//! The hands of a station: from when on it can begin with more.

use super::{Kitchen, TicketLine};
use crate::{Stamp, StationId, house::House};

/// When each hand of a station is free, in seconds from now. A station without a capacity always
/// has one.
#[derive(Clone, Debug, Default)]
pub(super) struct Hands(Vec<Hand>);

#[derive(Clone, Copy, Debug, Default)]
struct Hand {
    free: u32,
    busy: bool,
}

/// What a dish takes of a station.
#[derive(Clone, Debug, Default)]
pub(super) struct Taken {
    pub(super) start: u32,
    pub(super) end: u32,
    /// Which hands; none where there are always enough.
    pub(super) hands: Vec<usize>,
}

impl Hands {
    /// With all that is still to be made there, in the sequence in which it is begun.
    pub(super) fn of(kitchen: &Kitchen, house: &House, station: StationId, now: Stamp) -> Self {
        let known = house.station(station).and_then(|station| station.capacity);
        let mut hands = Self(vec![Hand::default(); known.map_or(0, usize::from)]);
        if hands.0.is_empty() {
            return hands;
        }
        let here = [station];
        let tickets = kitchen.of(&here).filter(|ticket| ticket.is_open());
        let lines = tickets.flat_map(|ticket| ticket.lines.iter().map(move |line| (ticket, line)));
        let mut open: Vec<_> = lines.filter(|(_, line)| line.is_open()).collect();
        open.sort_by_key(|(ticket, line)| (!ticket.rush, line.begins(), line.line));
        for (_, line) in open {
            hands.is_at(line, now);
        }
        hands
    }

    /// From when on one is free.
    pub(super) fn next(&self) -> u32 {
        self.0.iter().map(|hand| hand.free).min().unwrap_or(0)
    }

    /// The next dish: begun as soon as there are hands for its pieces. More pieces than hands are
    /// made one round after the other.
    pub(super) fn take(&mut self, pieces: u32, prep: u32) -> Taken {
        let (hands, rounds) = self.for_pieces(pieces);
        let start = hands.iter().map(|hand| self.0[*hand].free).max();
        let start = start.unwrap_or(0);
        let end = start.saturating_add(prep.saturating_mul(rounds));
        self.hold(&hands, end);
        Taken { start, end, hands }
    }

    /// What somebody has in hand already is done sooner by the time it was begun.
    fn is_at(&mut self, line: &TicketLine, now: Stamp) {
        let Some(prep) = line.prep else { return };
        let (hands, rounds) = self.for_pieces(line.quantity);
        let waits = hands.iter().any(|hand| self.0[*hand].busy);
        let free = hands.iter().map(|hand| self.0[*hand].free).max();
        let length = i64::from(prep).saturating_mul(rounds.into());
        let begins = (line.begins().millis() - now.millis()) / 1000;
        let begins = if waits {
            begins.max(free.unwrap_or(0).into())
        } else {
            begins
        };
        let end = begins.saturating_add(length).max(0);
        self.hold(&hands, u32::try_from(end).unwrap_or(u32::MAX));
    }

    /// The hands that are free first, and how often they are needed.
    fn for_pieces(&self, pieces: u32) -> (Vec<usize>, u32) {
        let most = u32::try_from(self.0.len()).unwrap_or(u32::MAX);
        if most == 0 {
            return (Vec::new(), 1);
        }
        let mut all: Vec<usize> = (0..self.0.len()).collect();
        all.sort_by_key(|hand| (self.0[*hand].free, self.0[*hand].busy, *hand));
        all.truncate(usize::try_from(pieces.max(1)).unwrap_or(usize::MAX));
        (all, pieces.max(1).div_ceil(most))
    }

    fn hold(&mut self, hands: &[usize], until: u32) {
        for hand in hands {
            self.0[*hand] = Hand {
                free: until,
                busy: true,
            };
        }
    }
}
