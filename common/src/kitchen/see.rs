//! What somebody has seen, put first, or taken upon themselves.

use super::{Claim, Event, Kitchen, Ticket};
use crate::{LineId, Moment, Rejection, State, TicketId};

/// A voided line that was seen already is passed over.
pub(super) fn voids(
    kitchen: &Kitchen,
    id: TicketId,
    lines: &[LineId],
) -> Result<Vec<Event>, Rejection> {
    let ticket = super::known(kitchen, id)?;
    let unseen = ticket.lines.iter().filter(|line| line.void_unseen());
    let seen = unseen.filter(|line| lines.contains(&line.line));
    let seen: Vec<LineId> = seen.map(|line| line.line).collect();
    if seen.is_empty() {
        return Ok(Vec::new());
    }
    Ok(vec![Event::VoidsSeen {
        ticket: id,
        lines: seen,
    }])
}

pub(super) fn allergies(
    kitchen: &Kitchen,
    moment: &Moment,
    id: TicketId,
) -> Result<Vec<Event>, Rejection> {
    let ticket = super::known(kitchen, id)?;
    let seen = Event::AllergiesSeen {
        ticket: id,
        at: moment.stamp,
    };
    Ok(ticket.is_sealed().then_some(seen).into_iter().collect())
}

pub(super) fn rush(kitchen: &Kitchen, tickets: &[TicketId], rush: bool) -> Vec<Event> {
    let known = tickets.iter().filter_map(|id| kitchen.tickets.get(id));
    let changed = known.filter(|ticket| ticket.is_open() && ticket.rush != rush);
    changed
        .map(|ticket| Event::Rushed {
            ticket: ticket.id,
            rush,
        })
        .collect()
}

/// Whoever was first keeps what they have claimed.
pub(super) fn claim(
    state: &State,
    moment: &Moment,
    tickets: &[TicketId],
) -> Result<Vec<Event>, Rejection> {
    let person = state.staff.present(moment)?;
    let claim = Claim {
        by: person.id,
        name: person.name.clone(),
        at: moment.stamp,
    };
    let known = tickets
        .iter()
        .filter_map(|id| state.kitchen.tickets.get(id));
    let free = known.filter(|ticket| ticket.is_ready() && ticket.claimed.is_none());
    let claimed = free.map(|ticket| Event::Claimed {
        ticket: ticket.id,
        claim: Some(claim.clone()),
    });
    Ok(claimed.collect())
}

pub(super) fn unclaim(kitchen: &Kitchen, tickets: &[TicketId]) -> Vec<Event> {
    let known = tickets.iter().filter_map(|id| kitchen.tickets.get(id));
    let claimed = known.filter(|ticket: &&Ticket| ticket.claimed.is_some());
    claimed
        .map(|ticket| Event::Claimed {
            ticket: ticket.id,
            claim: None,
        })
        .collect()
}
