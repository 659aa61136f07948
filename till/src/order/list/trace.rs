//! How far each line has come: on its way, at the house, shown in the kitchen, at the pass.

use std::collections::{BTreeMap, BTreeSet};

use common::{
    LineId, Stamp, StationId,
    check::{Check, Line, Progress},
    kitchen::{Ticket, TicketLine},
};
use ui::widget::Tick;

use crate::desk::Desk;

/// What the kitchen has of a line.
#[derive(Clone, Copy, Debug)]
struct Cooked {
    station: StationId,
    fired_at: Stamp,
    /// Its ticket is still being made.
    is_open: bool,
    /// Its ticket was in somebody's sight.
    shown: bool,
    place: Place,
}

/// The traces that a check's lines have left in the house and in the kitchen.
#[derive(Debug, Default)]
pub(in crate::order) struct Trace {
    /// Sent from here, and not yet answered.
    on_the_way: BTreeSet<LineId>,
    kitchen: BTreeMap<LineId, Cooked>,
}

/// Where a fired line is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::order) enum Place {
    /// Being made.
    Cooking,
    /// At the pass since.
    Ready(Stamp),
    /// On the table since.
    Served(Stamp),
}

impl Trace {
    pub(in crate::order) fn new(desk: &Desk, check: &Check) -> Self {
        let tickets = desk.state().kitchen.of_check(check.id);
        let lines = tickets.flat_map(|ticket| {
            let lines = ticket.lines.iter();
            lines.map(move |line| (line.line, cooked(ticket, line)))
        });
        Self {
            on_the_way: on_the_way(desk, check),
            kitchen: lines.collect(),
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
        match self.kitchen.get(&line.id) {
            Some(cooked) if cooked.shown => Tick::Kitchen,
            Some(_) | None => Tick::House,
        }
    }

    /// Where a fired line is; nothing for what no station makes.
    pub(in crate::order) fn place(&self, line: &Line) -> Option<Place> {
        self.kitchen.get(&line.id).map(|cooked| cooked.place)
    }
}

fn cooked(ticket: &Ticket, line: &TicketLine) -> Cooked {
    let place = if let Some(at) = ticket.served_at {
        Place::Served(at)
    } else if ticket.is_done(line) {
        Place::Ready(ticket.bumped_at.unwrap_or(line.fired_at))
    } else {
        Place::Cooking
    };
    Cooked {
        station: ticket.station,
        fired_at: ticket.fired_at,
        is_open: ticket.is_open(),
        shown: ticket.shown_at.is_some() || ticket.bumped_at.is_some(),
        place,
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
