//! The hands of a station: when it can begin with more.

use super::{Kitchen, TicketLine};
use crate::{Stamp, StationId, house::House};

/// What each hand of a station is busy with, in seconds from now. A station without a capacity
/// always has one that is free.
#[derive(Clone, Debug, Default)]
pub(super) struct Hands(Vec<Hand>);

/// From when until when, in sequence and apart from each other. What is put off leaves a gap in
/// which something else can be made.
type Hand = Vec<(u32, u32)>;

/// What a dish takes of a station.
#[derive(Clone, Debug, Default)]
pub(super) struct Taken {
    pub(super) start: u32,
    pub(super) end: u32,
    /// Which hands; none where there are always enough.
    pub(super) hands: Vec<usize>,
    /// When one of them is needed for something that was planned before.
    pub(super) needed: Option<u32>,
}

impl Hands {
    /// With all that is still to be made there, in the sequence in which it is begun.
    pub(super) fn of(kitchen: &Kitchen, house: &House, station: StationId, now: Stamp) -> Self {
        let known = house.station(station).and_then(|station| station.capacity);
        let mut hands = Self(vec![Hand::new(); known.map_or(0, usize::from)]);
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
        self.fit(1, 0, 1).0
    }

    /// The next dish: begun as soon as there are hands for its pieces. More pieces than hands are
    /// made one round after the other.
    pub(super) fn take(&mut self, pieces: u32, prep: u32) -> Taken {
        let length = prep.saturating_mul(self.rounds(pieces));
        let (start, hands) = self.fit(pieces, 0, length);
        let end = start.saturating_add(length);
        let later = hands.iter().flat_map(|hand| &self.0[*hand]);
        let later = later.filter(|(begins, _)| *begins >= end);
        let needed = later.map(|(begins, _)| *begins).min();
        self.hold(&hands, start, end);
        Taken {
            start,
            end,
            hands,
            needed,
        }
    }

    /// What somebody has in hand already is done sooner by the time it was begun; what finds no
    /// hand free when its time has come waits for one.
    fn is_at(&mut self, line: &TicketLine, now: Stamp) {
        let Some(prep) = line.prep else { return };
        let length = prep.saturating_mul(self.rounds(line.quantity));
        let begins = (line.begins().millis() - now.millis()) / 1000;
        let from = u32::try_from(begins.max(0)).unwrap_or(u32::MAX);
        let left = begins.min(0).saturating_add(length.into()).max(0);
        let left = u32::try_from(left).unwrap_or(u32::MAX);
        let (start, hands) = self.fit(line.quantity, from, left);
        if start == from {
            self.hold(&hands, start, start.saturating_add(left));
        } else {
            // Nobody had a hand for it yet.
            let (start, hands) = self.fit(line.quantity, from, length);
            self.hold(&hands, start, start.saturating_add(length));
        }
    }

    /// The earliest moment at which there are hands for so many pieces, for so long; and which.
    fn fit(&self, pieces: u32, from: u32, length: u32) -> (u32, Vec<usize>) {
        if self.0.is_empty() {
            return (from, Vec::new());
        }
        let pieces = usize::try_from(pieces.max(1)).unwrap_or(usize::MAX);
        let wanted = pieces.min(self.0.len());
        let ends = self.0.iter().flatten().map(|(_, end)| *end);
        let mut moments: Vec<u32> = ends.filter(|end| *end > from).collect();
        moments.push(from);
        moments.sort_unstable();
        moments.dedup();
        for start in moments {
            let until = start.saturating_add(length);
            let mut free = self.0.iter().enumerate();
            let free = free
                .by_ref()
                .filter(|(_, hand)| is_free(hand, start, until));
            let hands: Vec<usize> = free.map(|(hand, _)| hand).take(wanted).collect();
            if hands.len() == wanted {
                return (start, hands);
            }
        }
        // After the last thing that any of them has to do, all are free: never reached.
        (u32::MAX, Vec::new())
    }

    fn rounds(&self, pieces: u32) -> u32 {
        match u32::try_from(self.0.len()).unwrap_or(u32::MAX) {
            0 => 1,
            hands => pieces.max(1).div_ceil(hands),
        }
    }

    fn hold(&mut self, hands: &[usize], start: u32, end: u32) {
        if start == end {
            return;
        }
        for hand in hands {
            let busy = &mut self.0[*hand];
            let place = busy.partition_point(|(begins, _)| *begins < start);
            busy.insert(place, (start, end));
        }
    }
}

fn is_free(hand: &Hand, start: u32, until: u32) -> bool {
    let next = hand.partition_point(|(_, end)| *end <= start);
    hand.get(next)
        .is_none_or(|(begins, _)| *begins >= until.max(start.saturating_add(1)))
}
