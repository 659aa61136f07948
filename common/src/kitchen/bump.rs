use super::{Cooking, Event, Kitchen, Ticket, TicketLine};
use crate::{LineId, Moment, Rejection, TicketId};

/// Tickets that are gone or shown already are passed over: another screen was quicker.
pub(super) fn show(kitchen: &Kitchen, moment: &Moment, tickets: &[TicketId]) -> Vec<Event> {
    let known = tickets.iter().filter_map(|id| kitchen.tickets.get(id));
    known
        .filter(|ticket| ticket.shown_at.is_none())
        .map(|ticket| Event::Shown {
            ticket: ticket.id,
            at: moment.stamp,
        })
        .collect()
}

/// Bumping the last line that is open bumps the ticket.
pub(super) fn bump_line(
    kitchen: &Kitchen,
    moment: &Moment,
    id: TicketId,
    line: LineId,
) -> Result<Vec<Event>, Rejection> {
    let (ticket, line) = line_of(kitchen, id, line)?;
    if !line.is_open() || !ticket.is_open() {
        return Ok(Vec::new());
    }
    let at = moment.stamp;
    let mut events = vec![Event::LineBumped {
        ticket: id,
        line: line.line,
        at,
    }];
    if ticket
        .lines
        .iter()
        .all(|other| other.line == line.line || !other.is_open())
    {
        events.push(Event::Bumped { ticket: id, at });
    }
    Ok(events)
}

pub(super) fn unbump_line(
    kitchen: &Kitchen,
    id: TicketId,
    line: LineId,
) -> Result<Vec<Event>, Rejection> {
    let (ticket, line) = line_of(kitchen, id, line)?;
    if !matches!(line.cooking, Cooking::Bumped(_)) {
        return Ok(Vec::new());
    }
    let mut events = Vec::new();
    if !ticket.is_open() {
        events.push(Event::Recalled { ticket: id });
    }
    events.push(Event::LineUnbumped {
        ticket: id,
        line: line.line,
    });
    Ok(events)
}

/// A second bump of the same ticket changes nothing: two cooks tapped it.
pub(super) fn bump_ticket(
    kitchen: &Kitchen,
    moment: &Moment,
    id: TicketId,
) -> Result<Vec<Event>, Rejection> {
    let ticket = ticket(kitchen, id)?;
    let bumped = Event::Bumped {
        ticket: id,
        at: moment.stamp,
    };
    Ok(if ticket.is_open() {
        vec![bumped]
    } else {
        Vec::new()
    })
}

pub(super) fn recall(kitchen: &Kitchen, id: TicketId) -> Result<Vec<Event>, Rejection> {
    let ticket = ticket(kitchen, id)?;
    if ticket.is_open() {
        return Ok(Vec::new());
    }
    let mut events = vec![Event::Recalled { ticket: id }];
    if ticket.lines.iter().all(|line| !line.is_open())
        && let Some(last) = last_bumped(ticket)
    {
        // A card without an open line would only be bumped again.
        events.push(Event::LineUnbumped {
            ticket: id,
            line: last,
        });
    }
    Ok(events)
}

pub(super) fn serve(kitchen: &Kitchen, moment: &Moment, tickets: &[TicketId]) -> Vec<Event> {
    let known = tickets.iter().filter_map(|id| kitchen.tickets.get(id));
    known
        .filter(|ticket| ticket.is_ready())
        .map(|ticket| Event::Served {
            ticket: ticket.id,
            at: moment.stamp,
        })
        .collect()
}

fn last_bumped(ticket: &Ticket) -> Option<LineId> {
    let bumped = ticket.lines.iter().filter_map(|line| match line.cooking {
        Cooking::Bumped(at) => Some((at, line.line)),
        Cooking::Fired | Cooking::Voided(_) => None,
    });
    bumped.max().map(|(_, line)| line)
}

fn ticket(kitchen: &Kitchen, id: TicketId) -> Result<&Ticket, Rejection> {
    kitchen.tickets.get(&id).ok_or(Rejection::TicketUnknown)
}

fn line_of(
    kitchen: &Kitchen,
    id: TicketId,
    line: LineId,
) -> Result<(&Ticket, &TicketLine), Rejection> {
    let ticket = ticket(kitchen, id)?;
    let line = ticket.lines.iter().find(|known| known.line == line);
    line.map(|line| (ticket, line))
        .ok_or(Rejection::LineUnknown)
}
