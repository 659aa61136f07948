use super::{Cooking, Event, Kitchen, Ticket, TicketLine, learn};
use crate::{LineId, Moment, Rejection, State, TicketId};

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
    state: &State,
    moment: &Moment,
    id: TicketId,
    line: LineId,
) -> Result<Vec<Event>, Rejection> {
    let (ticket, line) = line_of(&state.kitchen, id, line)?;
    if !line.is_open() || !ticket.is_open() {
        return Ok(Vec::new());
    }
    let at = moment.stamp;
    let mut events = learn::lessons(state, ticket, &[line.line], at);
    events.push(Event::LineBumped {
        ticket: id,
        line: line.line,
        at,
    });
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
    state: &State,
    moment: &Moment,
    id: TicketId,
    seen: &[LineId],
) -> Result<Vec<Event>, Rejection> {
    let ticket = ticket(&state.kitchen, id)?;
    if !ticket.is_open() {
        return Ok(Vec::new());
    }
    let at = moment.stamp;
    let mut events = learn::lessons(state, ticket, seen, at);
    let open = || ticket.lines.iter().filter(|line| line.is_open());
    if open().all(|line| seen.contains(&line.line)) {
        events.push(Event::Bumped { ticket: id, at });
        return Ok(events);
    }
    let done = open().filter(|line| seen.contains(&line.line));
    let bumped = |line: &TicketLine| Event::LineBumped {
        ticket: id,
        line: line.line,
        at,
    };
    events.extend(done.map(bumped));
    Ok(events)
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

/// What is back on a screen is passed over: it is to be made again.
pub(super) fn unserve(kitchen: &Kitchen, tickets: &[TicketId]) -> Vec<Event> {
    let known = tickets.iter().filter_map(|id| kitchen.tickets.get(id));
    let served = known.filter(|ticket| ticket.served_at.is_some() && !ticket.is_open());
    served
        .map(|ticket| Event::Unserved { ticket: ticket.id })
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

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::{
        CheckId, CommandId, DeviceId, Stamp, StationId, house::ServiceMode, kitchen::Command,
    };

    const AT: Stamp = Stamp::EPOCH;

    fn line(number: u128) -> TicketLine {
        TicketLine {
            line: LineId(Uuid::from_u128(number)),
            quantity: 1,
            name: "Burger".into(),
            modifiers: Vec::new(),
            note: String::new(),
            seats: Vec::new(),
            course: 2,
            fired_at: AT,
            cooking: Cooking::Fired,
            item: None,
            choices: Vec::new(),
            prep: None,
            start_at: None,
            due_at: None,
            void_seen: false,
            remake: None,
        }
    }

    fn pass_with(lines: &[u128]) -> (Kitchen, TicketId) {
        let id = TicketId {
            fire: CommandId(Uuid::nil()),
            station: StationId(1),
        };
        let ticket = Ticket {
            id,
            check: CheckId(Uuid::nil()),
            station: id.station,
            label: "12".into(),
            moved_from: None,
            waiter: "Anna".into(),
            covers: 2,
            mode: ServiceMode::DineIn,
            fired_at: AT,
            lines: lines.iter().copied().map(line).collect(),
            shown_at: None,
            bumped_at: None,
            served_at: None,
            rush: false,
            allergies: Vec::new(),
            allergies_seen: None,
            claimed: None,
            notes: Vec::new(),
            pushed_from: None,
            pushed_at: None,
        };
        let mut kitchen = Kitchen::default();
        kitchen.apply(&Event::Opened(Box::new(ticket)));
        (kitchen, id)
    }

    fn does(kitchen: &mut Kitchen, command: &Command) {
        let moment = Moment {
            stamp: AT,
            id: CommandId(Uuid::nil()),
            device: DeviceId(Uuid::nil()),
            staff: None,
            approved_by: None,
        };
        let state = State {
            kitchen: kitchen.clone(),
            ..State::default()
        };
        let events = crate::kitchen::decide(&state, &moment, command).expect("it may happen");
        for event in events {
            if let crate::Event::Kitchen(event) = event {
                kitchen.apply(&event);
            }
        }
    }

    #[test]
    fn a_line_that_came_while_the_finger_was_on_its_way_stays_on_the_screen() {
        let (mut kitchen, id) = pass_with(&[1, 2]);
        let tap = kitchen.tickets[&id].bump();
        let lines = vec![line(3)];
        kitchen.apply(&Event::Added { ticket: id, lines });
        does(&mut kitchen, &tap);
        let ticket = &kitchen.tickets[&id];
        assert!(ticket.is_open());
        let open: Vec<_> = ticket.lines.iter().map(TicketLine::is_open).collect();
        assert_eq!(open, [false, false, true]);
    }

    #[test]
    fn recall_brings_back_exactly_what_was_bumped() {
        let (mut kitchen, id) = pass_with(&[1, 2]);
        let done = LineId(Uuid::from_u128(1));
        does(
            &mut kitchen,
            &Command::BumpLine {
                ticket: id,
                line: done,
            },
        );
        let before = kitchen.clone();
        let tap = kitchen.tickets[&id].bump();
        does(&mut kitchen, &tap);
        assert!(!kitchen.tickets[&id].is_open());
        does(&mut kitchen, &tap);
        does(&mut kitchen, &Command::Recall { ticket: id });
        assert_eq!(kitchen, before);
    }

    #[test]
    fn the_last_line_takes_the_card_with_it() {
        let (mut kitchen, id) = pass_with(&[1, 2]);
        for number in [1, 2] {
            let line = LineId(Uuid::from_u128(number));
            does(&mut kitchen, &Command::BumpLine { ticket: id, line });
        }
        assert!(kitchen.tickets[&id].is_ready());
        assert!(kitchen.on_screen(&[]).is_empty());
    }
}
