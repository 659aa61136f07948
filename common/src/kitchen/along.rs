//! What the pass must know when lines change hands: nothing is cooked twice, and nothing is lost.

use std::collections::BTreeSet;

use super::{Allergy, Cooking, Event, Kitchen, Ticket, ticket::joined};
use crate::{
    CommandId, LineId, Moment, Stamp, TicketId,
    check::{Check, Line},
    id::mixed,
};

/// The news that a check sits elsewhere now, on each of its tickets.
pub(crate) fn moved(kitchen: &Kitchen, check: &Check, to: &str) -> Vec<crate::Event> {
    let tickets = kitchen
        .of_check(check.id)
        .filter(|ticket| ticket.served_at.is_none());
    let events = tickets.map(|ticket| Event::Moved {
        ticket: ticket.id,
        from: check.label.clone(),
        to: to.to_owned(),
        check: None,
    });
    events.map(crate::Event::Kitchen).collect()
}

/// All tickets of a check go over to another one, and each warns of what anybody there must not eat.
pub(crate) fn merged(kitchen: &Kitchen, from: &Check, into: &Check) -> Vec<crate::Event> {
    let allergies = joined(&into.allergies, &from.allergies);
    let tickets = kitchen.of_check(from.id);
    let mut events: Vec<Event> = tickets
        .flat_map(|ticket| went_over(ticket, from, into))
        .collect();
    let all = kitchen.of_check(from.id).chain(kitchen.of_check(into.id));
    events.extend(all.filter_map(|ticket| warning(ticket, &allergies)));
    events.into_iter().map(crate::Event::Kitchen).collect()
}

/// Lines go over to another check, whose guests must not eat some things: a ticket with other lines,
/// too, is divided.
pub(crate) fn lines_moved(
    kitchen: &Kitchen,
    moment: &Moment,
    (from, to): (&Check, &Check),
    lines: &[LineId],
    allergies: &[Allergy],
) -> Vec<crate::Event> {
    let mut events = Vec::new();
    let lines: BTreeSet<&LineId> = lines.iter().collect();
    for ticket in kitchen.of_check(from.id) {
        let leave = |id: LineId| lines.contains(&id);
        if ticket.lines.iter().all(|line| leave(line.line)) {
            events.extend(went_over(ticket, from, to));
            events.extend(warning(ticket, allergies));
        } else if ticket.lines.iter().any(|line| leave(line.line)) {
            let mut into = part_of(ticket, moment, leave);
            into.check = to.id;
            into.moved_from = Some(from.label.clone());
            into.label.clone_from(&to.label);
            into.waiter.clone_from(&to.waiter);
            into.covers = to.covers;
            into.mode = to.mode;
            if into.allergies != allergies {
                into.allergies = allergies.to_vec();
                into.allergies_seen = None;
            }
            events.extend(divided(ticket, moment, into));
        }
    }
    let there = kitchen.of_check(to.id);
    events.extend(there.filter_map(|ticket| warning(ticket, allergies)));
    events.into_iter().map(crate::Event::Kitchen).collect()
}

/// The news of what the guests must not eat, for a ticket that is still on its way.
pub(super) fn warning(ticket: &Ticket, allergies: &[Allergy]) -> Option<Event> {
    let anew = ticket.served_at.is_none() && ticket.allergies != allergies;
    anew.then(|| Event::Warned {
        ticket: ticket.id,
        allergies: allergies.to_vec(),
    })
}

/// Another waiter looks after the guests.
pub(crate) fn handed_on(kitchen: &Kitchen, check: &Check, waiter: &str) -> Vec<crate::Event> {
    let tickets = kitchen
        .of_check(check.id)
        .filter(|ticket| ticket.served_at.is_none());
    let events = tickets.map(|ticket| Event::HandedOn {
        ticket: ticket.id,
        waiter: waiter.to_owned(),
    });
    events.map(crate::Event::Kitchen).collect()
}

/// Pieces of a line were parted from it. Of a remake there may be fewer: they stay with the line
/// that they were made for, as far as it has so many left.
pub(crate) fn parted(
    kitchen: &Kitchen,
    line: &Line,
    quantity: u32,
    into: LineId,
) -> impl Iterator<Item = crate::Event> {
    let (id, stay) = (line.id, line.quantity.saturating_sub(quantity));
    kitchen.carrying(id).filter_map(move |(ticket, known)| {
        let quantity = known.quantity.saturating_sub(stay);
        let parted = Event::LineParted {
            ticket: ticket.id,
            line: id,
            quantity,
            into,
        };
        (quantity > 0).then_some(crate::Event::Kitchen(parted))
    })
}

/// The void of a line is taken back. What was still struck when its card was bumped was never
/// made: it comes anew, on a card of its own. With the moment since when the kitchen has it; nothing
/// where no ticket has the line any more.
pub(crate) fn restored(
    kitchen: &Kitchen,
    moment: &Moment,
    line: LineId,
) -> Option<(Stamp, Vec<crate::Event>)> {
    let mut since: Option<Stamp> = None;
    let mut all = Vec::new();
    for (ticket, known) in kitchen.carrying(line) {
        let (at, events) = on_again(ticket, known, moment);
        since = since.max(Some(at));
        all.extend(events);
    }
    since.map(|since| (since, all))
}

fn on_again(
    ticket: &Ticket,
    known: &super::TicketLine,
    moment: &Moment,
) -> (Stamp, Vec<crate::Event>) {
    let line = known.line;
    let never_made = match (known.cooking, ticket.bumped_at) {
        (Cooking::Voided(at), Some(bumped)) => at <= bumped,
        _ => false,
    };
    let events = if never_made && ticket.lines.len() > 1 {
        let mut into = part_of(ticket, moment, |id| id == line);
        into.fired_at = moment.stamp;
        into.shown_at = None;
        into.bumped_at = None;
        into.served_at = None;
        for line in &mut into.lines {
            line.fired_at = moment.stamp;
            line.cooking = Cooking::Fired;
        }
        divided(ticket, moment, into)
    } else {
        let mut events = Vec::new();
        if never_made {
            events.push(Event::Recalled { ticket: ticket.id });
        }
        events.push(Event::LineRestored {
            ticket: ticket.id,
            line,
        });
        events
    };
    let at = if never_made {
        moment.stamp
    } else {
        known.fired_at
    };
    (at, events.into_iter().map(crate::Event::Kitchen).collect())
}

/// Whose a line is, after the kitchen got it.
pub(crate) fn seated(
    kitchen: &Kitchen,
    line: LineId,
    seats: &[u8],
) -> impl Iterator<Item = crate::Event> {
    kitchen.carrying(line).map(move |(ticket, _)| {
        crate::Event::Kitchen(Event::LineSeated {
            ticket: ticket.id,
            line,
            seats: seats.to_vec(),
        })
    })
}

fn went_over(ticket: &Ticket, from: &Check, to: &Check) -> Vec<Event> {
    let mut events = vec![Event::Moved {
        ticket: ticket.id,
        from: from.label.clone(),
        to: to.label.clone(),
        check: Some(to.id),
    }];
    if ticket.waiter != to.waiter {
        events.push(Event::HandedOn {
            ticket: ticket.id,
            waiter: to.waiter.clone(),
        });
    }
    events
}

/// A ticket with some of another's lines, as far as they have come.
fn part_of(ticket: &Ticket, moment: &Moment, leave: impl Fn(LineId) -> bool) -> Ticket {
    let mut into = ticket.clone();
    into.id = TicketId {
        // Several tickets of a station may be divided at once, and the same command may fire.
        fire: CommandId(mixed(moment.id.0, ticket.id.fire.0)),
        // A card that was pushed here may have come of the same command as the one beside it.
        station: ticket.id.station,
    };
    into.lines.retain(|line| leave(line.line));
    into.bumped_at = into.bumped_at.or_else(|| done_by_line(&into));
    into
}

/// When the last line was bumped of a ticket that has nothing left to make.
fn done_by_line(ticket: &Ticket) -> Option<Stamp> {
    if ticket.lines.iter().any(super::TicketLine::is_open) {
        return None;
    }
    let bumped = ticket.lines.iter().filter_map(|line| match line.cooking {
        Cooking::Bumped(at) => Some(at),
        Cooking::Fired | Cooking::Voided(_) => None,
    });
    bumped.max()
}

/// A card that only has done lines left goes with the last open one that leaves it.
fn divided(ticket: &Ticket, moment: &Moment, into: Ticket) -> Vec<Event> {
    let mut left = ticket.clone();
    let lines: Vec<LineId> = into.lines.iter().map(|line| line.line).collect();
    left.lines.retain(|line| !lines.contains(&line.line));
    let done = left.is_open() && done_by_line(&left).is_some();
    let mut events = vec![Event::Divided {
        ticket: ticket.id,
        lines,
        into: Box::new(into),
    }];
    if done {
        events.push(Event::Bumped {
            ticket: ticket.id,
            at: moment.stamp,
        });
    }
    events
}
