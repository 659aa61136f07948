//! How far each line has come: on its way, at the house, shown in the kitchen, at the pass.

use std::collections::{BTreeMap, BTreeSet};

use common::{
    LineId, Stamp,
    check::{Check, Line, Progress},
    kitchen::{Ticket, TicketLine},
};
use ui::widget::Tick;

use crate::desk::Desk;

/// The traces that a check's lines have left in the house and in the kitchen.
#[derive(Debug)]
pub(super) struct Trace<'a> {
    /// Sent from here, and not yet answered.
    on_the_way: BTreeSet<LineId>,
    kitchen: BTreeMap<LineId, (&'a Ticket, &'a TicketLine)>,
}

/// Where a fired line is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Place {
    /// Being made.
    Cooking,
    /// At the pass since.
    Ready(Stamp),
    /// On the table since.
    Served(Stamp),
}

impl<'a> Trace<'a> {
    pub(super) fn new(desk: &'a Desk, check: &Check) -> Self {
        let tickets = desk.state().kitchen.of_check(check.id);
        let lines = tickets.flat_map(|ticket| {
            let lines = ticket.lines.iter();
            lines.map(move |line| (line.line, (ticket, line)))
        });
        Self {
            on_the_way: on_the_way(desk, check),
            kitchen: lines.collect(),
        }
    }

    pub(super) fn ticket(&self, line: LineId) -> Option<&'a Ticket> {
        self.kitchen.get(&line).map(|(ticket, _)| *ticket)
    }

    /// Nothing for lines that were never sent.
    pub(super) fn tick(&self, line: &Line) -> Tick {
        if line.progress == Progress::Fresh {
            return Tick::None;
        }
        if self.on_the_way.contains(&line.id) {
            return Tick::Open;
        }
        match self.ticket(line.id) {
            Some(ticket) if ticket.shown_at.is_some() || ticket.bumped_at.is_some() => {
                Tick::Kitchen
            }
            Some(_) | None => Tick::House,
        }
    }

    /// Where a fired line is; nothing for what no station makes.
    pub(super) fn place(&self, line: &Line) -> Option<Place> {
        let (ticket, made) = self.kitchen.get(&line.id)?;
        if let Some(at) = ticket.served_at {
            return Some(Place::Served(at));
        }
        if ticket.is_done(made) {
            let at = ticket.bumped_at.unwrap_or(made.fired_at);
            return Some(Place::Ready(at));
        }
        Some(Place::Cooking)
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
