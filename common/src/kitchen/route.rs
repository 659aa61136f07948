use std::collections::BTreeMap;

use super::{Cooking, Event, Kitchen, Ticket, TicketLine};
use crate::{CheckId, LineId, Moment, Stamp, StationId, TicketId, check, check::Check};

/// The tickets that fired lines make: one a station, or more lines on one that is still there.
pub(crate) fn routed(
    kitchen: &Kitchen,
    moment: &Moment,
    check: &Check,
    lines: &[&check::Line],
) -> Vec<crate::Event> {
    let mut stations: BTreeMap<StationId, Vec<TicketLine>> = BTreeMap::new();
    for line in lines {
        if let Some(station) = line.station {
            stations
                .entry(station)
                .or_default()
                .push(ticket_line(line, moment.stamp));
        }
    }
    let events = stations.into_iter().map(|(station, lines)| {
        let mut there = kitchen.of_check(check.id);
        match there.find(|ticket| ticket.station == station && ticket.is_open()) {
            Some(ticket) => Event::Added {
                ticket: ticket.id,
                lines,
            },
            None => Event::Opened(Box::new(ticket(moment, check, station, lines))),
        }
    });
    events.map(crate::Event::Kitchen).collect()
}

/// The void of a line, on its ticket.
pub(crate) fn voided(kitchen: &Kitchen, line: LineId, at: Stamp) -> Vec<crate::Event> {
    let Some((ticket, _)) = kitchen.with_line(line) else {
        return Vec::new();
    };
    vec![crate::Event::Kitchen(Event::LineVoided {
        ticket: ticket.id,
        line,
        at,
    })]
}

/// Who has paid and gone does not wait for plates.
pub(crate) fn guests_left(kitchen: &Kitchen, check: CheckId, at: Stamp) -> Vec<crate::Event> {
    let ready = kitchen.of_check(check).filter(|ticket| ticket.is_ready());
    ready
        .map(|ticket| {
            crate::Event::Kitchen(Event::Served {
                ticket: ticket.id,
                at,
            })
        })
        .collect()
}

fn ticket(moment: &Moment, check: &Check, station: StationId, lines: Vec<TicketLine>) -> Ticket {
    Ticket {
        id: TicketId {
            fire: moment.id,
            station,
        },
        check: check.id,
        station,
        label: check.label.clone(),
        moved_from: None,
        waiter: check.waiter.clone(),
        covers: check.covers,
        mode: check.mode,
        fired_at: moment.stamp,
        lines,
        shown_at: None,
        bumped_at: None,
        served_at: None,
    }
}

fn ticket_line(line: &check::Line, at: Stamp) -> TicketLine {
    let modifiers = line
        .modifiers
        .iter()
        .map(|chosen| (chosen.prefix, chosen.name.clone()));
    TicketLine {
        line: line.id,
        quantity: line.quantity,
        name: line.kitchen_name.clone(),
        modifiers: modifiers.collect(),
        note: line.note.clone(),
        seats: line.seats.clone(),
        course: line.course,
        fired_at: at,
        cooking: Cooking::Fired,
    }
}
