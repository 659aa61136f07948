//! How far each line has come: on its way, at the house, shown in the kitchen, done, at the pass.

use std::collections::{BTreeMap, BTreeSet};

use common::{
    LineId, Stamp, StationId, TicketId,
    check::{Check, Line, Progress},
    kitchen::{Cooking, Ticket, TicketLine},
};
use ui::widget::Tick;

use crate::{calls, desk::Desk};

/// What the kitchen has of a line, over all stations that make it.
#[derive(Clone, Copy, Debug)]
struct Cooked {
    /// The station that has been at it longest.
    station: StationId,
    fired_at: Stamp,
    /// A ticket with it is still being made.
    is_open: bool,
    /// All its tickets were in somebody's sight.
    shown: bool,
    place: Place,
    /// The station that does not answer.
    silent: Option<StationId>,
    /// It goes before others.
    rush: bool,
}

/// The traces that a check's lines have left in the house and in the kitchen.
#[derive(Debug, Default)]
pub(in crate::order) struct Trace {
    /// Sent from here, and not yet answered.
    on_the_way: BTreeSet<LineId>,
    kitchen: BTreeMap<LineId, Cooked>,
}

/// Where a fired line is. What is made at several stations is as far as the last of them.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(in crate::order) enum Place {
    /// Being made.
    Cooking,
    /// Made; others of its ticket are not.
    Done,
    /// At the pass since.
    Ready(Stamp),
    /// On the table since.
    Served(Stamp),
}

impl Place {
    /// Where all of it is, of two parts.
    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Ready(one), Self::Ready(two)) => Self::Ready(one.max(two)),
            (Self::Served(one), Self::Served(two)) => Self::Served(one.max(two)),
            (one, two) => one.min(two),
        }
    }
}

impl Trace {
    pub(in crate::order) fn new(desk: &Desk, check: &Check) -> Self {
        let alarmed = alarmed(desk, check);
        let mut kitchen: BTreeMap<LineId, Cooked> = BTreeMap::new();
        for ticket in desk.state().kitchen.of_check(check.id) {
            let silent = alarmed.contains(&ticket.id);
            let lines = ticket.lines.iter();
            let standing = lines.filter(|line| !matches!(line.cooking, Cooking::Voided(_)));
            for line in standing {
                let here = cooked(ticket, line, silent);
                kitchen
                    .entry(line.line)
                    .and_modify(|all| *all = all.and(here))
                    .or_insert(here);
            }
        }
        Self {
            on_the_way: on_the_way(desk, check),
            kitchen,
        }
    }

    /// The station that has been at it longest, and since when.
    pub(in crate::order) fn slowest<'a>(
        &self,
        lines: impl Iterator<Item = &'a Line>,
    ) -> Option<(StationId, Stamp)> {
        let cooking = lines
            .filter_map(|line| self.kitchen.get(&line.id))
            .filter(|cooked| cooked.is_open);
        let oldest = cooking.min_by_key(|cooked| cooked.fired_at)?;
        Some((oldest.station, oldest.fired_at))
    }

    /// Nothing for lines that were never sent.
    pub(in crate::order) fn tick(&self, line: &Line) -> Tick {
        if line.progress == Progress::Fresh {
            return Tick::None;
        }
        if self.on_the_way.contains(&line.id) {
            return Tick::Open;
        }
        if line.progress == Progress::Held {
            return Tick::Held;
        }
        match self.kitchen.get(&line.id) {
            Some(cooked) if cooked.place != Place::Cooking => Tick::Done,
            Some(cooked) if cooked.shown => Tick::Kitchen,
            Some(_) | None => Tick::House,
        }
    }

    /// Where a fired line is; nothing for what no station makes.
    pub(in crate::order) fn place(&self, line: &Line) -> Option<Place> {
        self.kitchen.get(&line.id).map(|cooked| cooked.place)
    }

    /// The station of which nobody may be making it.
    pub(in crate::order) fn silent(&self, line: &Line) -> Option<StationId> {
        self.kitchen.get(&line.id).and_then(|cooked| cooked.silent)
    }

    /// Whether it goes before others, while it is being made.
    pub(in crate::order) fn rushes(&self, line: &Line) -> bool {
        let cooked = self.kitchen.get(&line.id);
        cooked.is_some_and(|cooked| cooked.rush && cooked.place == Place::Cooking)
    }
}

/// The check's tickets that nobody may be making.
pub(super) fn alarmed(desk: &Desk, check: &Check) -> BTreeSet<TicketId> {
    let alarmed = calls::alarmed(desk).into_iter();
    let alarmed = alarmed.filter(|ticket| ticket.check == check.id);
    alarmed.map(|ticket| ticket.id).collect()
}

impl Cooked {
    /// The same line at two stations.
    fn and(self, other: Self) -> Self {
        let (slow, _) = match (self.place, other.place) {
            (one, two) if one > two => (other, self),
            (one, two) if one == two && other.fired_at < self.fired_at => (other, self),
            _ => (self, other),
        };
        Self {
            is_open: self.is_open || other.is_open,
            shown: self.shown && other.shown,
            place: self.place.and(other.place),
            silent: self.silent.or(other.silent),
            rush: self.rush || other.rush,
            ..slow
        }
    }
}

fn cooked(ticket: &Ticket, line: &TicketLine, silent: bool) -> Cooked {
    let place = match (ticket.served_at, ticket.bumped_at) {
        (Some(at), _) => Place::Served(at),
        (None, Some(at)) => Place::Ready(at),
        (None, None) if ticket.is_done(line) => Place::Done,
        (None, None) => Place::Cooking,
    };
    Cooked {
        station: ticket.station,
        fired_at: ticket.fired_at,
        is_open: ticket.is_open(),
        shown: ticket.shown_at.is_some() || ticket.bumped_at.is_some(),
        place,
        silent: (silent && place == Place::Cooking).then_some(ticket.station),
        rush: ticket.rush,
    }
}

/// Lines whose state the house has not confirmed.
fn on_the_way(desk: &Desk, check: &Check) -> BTreeSet<LineId> {
    if desk.device.outstanding() == 0 {
        return BTreeSet::new();
    }
    let confirmed = desk.device.replica().confirmed().checks.get(check.id);
    let known: BTreeMap<LineId, &Progress> = confirmed
        .into_iter()
        .flat_map(|check| check.lines.iter().map(|line| (line.id, &line.progress)))
        .collect();
    let lines = check.lines.iter();
    lines
        .filter(|line| known.get(&line.id) != Some(&&line.progress))
        .map(|line| line.id)
        .collect()
}
