use std::collections::{BTreeMap, BTreeSet};

use common::{CheckId, StationId, TicketId, kitchen::Ticket};

use crate::{calls, desk::Desk};

/// What the kitchen has of each check.
pub(super) struct Kitchen<'a> {
    tickets: BTreeMap<CheckId, Vec<&'a Ticket>>,
    alarmed: BTreeSet<TicketId>,
}

impl<'a> Kitchen<'a> {
    pub(super) fn new(desk: &'a Desk) -> Self {
        let mut tickets: BTreeMap<CheckId, Vec<&Ticket>> = BTreeMap::new();
        for ticket in desk.state().kitchen.tickets.values() {
            tickets.entry(ticket.check).or_default().push(ticket);
        }
        let alarmed = calls::alarmed(desk)
            .iter()
            .map(|ticket| ticket.id)
            .collect();
        Self { tickets, alarmed }
    }

    fn of(&self, check: CheckId) -> impl Iterator<Item = &'a Ticket> {
        self.tickets.get(&check).into_iter().flatten().copied()
    }

    /// The station that does not answer, where nobody may be making something of the check.
    pub(super) fn silent(&self, check: CheckId) -> Option<StationId> {
        let mut silent = self
            .of(check)
            .filter(|ticket| self.alarmed.contains(&ticket.id));
        silent.next().map(|ticket| ticket.station)
    }

    /// At the pass.
    pub(super) fn ready(&self, check: CheckId) -> Vec<&'a Ticket> {
        self.of(check).filter(|ticket| ticket.is_ready()).collect()
    }

    /// The oldest ticket that takes longer than the house allows.
    pub(super) fn late(&self, desk: &Desk, check: CheckId) -> Option<&'a Ticket> {
        let limit = u64::from(desk.state().house.ticket_minutes.1) * 60;
        let cooking = self.of(check).filter(|ticket| {
            ticket.is_open()
                && ticket
                    .lines
                    .iter()
                    .any(common::kitchen::TicketLine::is_open)
        });
        let oldest = cooking.min_by_key(|ticket| ticket.fired_at)?;
        (desk.time().seconds_since(oldest.fired_at) > limit).then_some(oldest)
    }
}

/// Plates that stand at the pass.
pub(super) fn plates(ticket: &Ticket) -> u32 {
    let done = ticket.lines.iter().filter(|line| ticket.is_done(line));
    done.map(|line| line.quantity).sum()
}
