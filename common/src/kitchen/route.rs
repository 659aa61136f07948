use std::collections::{BTreeMap, BTreeSet};

use super::{
    Allergy, Cooking, Event, Kitchen, Ticket, TicketLine, along::warning, plan, plan::Times,
};
use crate::{
    CheckId, LineId, Moment, Stamp, State, StationId, TicketId, check,
    check::{Check, Chosen},
    menu::{Pick, Prefix},
};

/// The tickets that fired lines make: one a station, or more lines on one that is still there.
pub(crate) fn routed(
    state: &State,
    moment: &Moment,
    check: &Check,
    lines: &[&check::Line],
) -> Vec<crate::Event> {
    let mut made: Vec<(StationId, &check::Line)> = Vec::new();
    for line in lines {
        let stations = stations(state, moment, check, line);
        made.extend(stations.into_iter().map(|station| (station, *line)));
    }
    let times = plan::times(state, moment, check, &made);
    let mut stations: BTreeMap<StationId, Vec<TicketLine>> = BTreeMap::new();
    for (station, line) in made {
        let times = times.get(&(station, line.id)).copied().unwrap_or_default();
        let line = ticket_line(state, line, moment.stamp, times);
        stations.entry(station).or_default().push(line);
    }
    let events = stations.into_iter().map(|(station, lines)| {
        let there = state.kitchen.of_check(check.id);
        let there = there.filter(|ticket| takes_more(ticket, station));
        // The station's own card before one that another station has pushed there.
        match there.min_by_key(|ticket| (ticket.pushed_from.is_some(), ticket.fired_at)) {
            Some(ticket) => Event::Added {
                ticket: ticket.id,
                lines,
            },
            None => Event::Opened(Box::new(ticket(moment, check, station, lines))),
        }
    });
    events.map(crate::Event::Kitchen).collect()
}

fn takes_more(ticket: &Ticket, station: StationId) -> bool {
    ticket.station == station && ticket.is_open() && !ticket.is_remake()
}

/// Who makes a line: its own station, those of its item and choices; where a detour holds, whoever
/// is named there; and for a station that nobody lives at, its fallback.
pub(super) fn stations(
    state: &State,
    moment: &Moment,
    check: &Check,
    line: &check::Line,
) -> Vec<StationId> {
    let menu = &state.menu;
    let item = menu.items.get(&line.item);
    let also = item.map_or(&[][..], |item| &item.also_at);
    let picks: Vec<Pick> = line.modifiers.iter().map(Chosen::pick).collect();
    let sets = item.map_or_else(Vec::new, |item| menu.groups_for(item, &picks));
    let of_choices = sets.into_iter().flat_map(|set| {
        let chosen = set.picked(&picks);
        let chosen = chosen.filter(|modifier| modifier.prefix != Prefix::No);
        chosen.filter_map(|modifier| modifier.station)
    });
    let wanted = line.station.into_iter().chain(also.iter().copied());
    let mut stations = Vec::new();
    for station in wanted.chain(of_choices) {
        let station = living(state, detoured(state, moment, check, station));
        if !stations.contains(&station) {
            stations.push(station);
        }
    }
    stations
}

fn detoured(state: &State, moment: &Moment, check: &Check, station: StationId) -> StationId {
    let house = &state.house;
    let minutes = |id| state.kitchen.load(house, id, moment.stamp).seconds / 60;
    let mut detours = house.kitchen.detours.iter();
    let holds = detours.find(|detour| {
        detour.from == station
            && detour.when.serves(check.mode)
            && detour.when.holds(house, moment.stamp)
            && detour.over_minutes.is_none_or(|over| {
                let own = minutes(detour.from);
                own > u32::from(over) && minutes(detour.to) < own
            })
    });
    holds.map_or(station, |detour| detour.to)
}

/// The station itself, or the first of its fallbacks at which somebody lives.
fn living(state: &State, station: StationId) -> StationId {
    let mut seen = BTreeSet::new();
    let mut next = station;
    while state.kitchen.away.contains(&next) && seen.insert(next) {
        match state.house.station(next).and_then(|known| known.fallback) {
            Some(fallback) => next = fallback,
            None => return station,
        }
    }
    if state.kitchen.away.contains(&next) {
        station
    } else {
        next
    }
}

/// The void of a line, on its tickets.
pub(crate) fn voided(kitchen: &Kitchen, line: LineId, at: Stamp) -> Vec<crate::Event> {
    let struck = kitchen.carrying(line).map(|(ticket, _)| Event::LineVoided {
        ticket: ticket.id,
        line,
        at,
    });
    struck.map(crate::Event::Kitchen).collect()
}

/// What the guests must not eat, on all tickets that are still on their way.
pub(crate) fn warned(
    kitchen: &Kitchen,
    check: CheckId,
    allergies: &[Allergy],
) -> Vec<crate::Event> {
    let tickets = kitchen.of_check(check);
    let warned = tickets.filter_map(|ticket| warning(ticket, allergies));
    warned.map(crate::Event::Kitchen).collect()
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
        rush: false,
        allergies: check.allergies.clone(),
        allergies_seen: None,
        claimed: None,
        notes: Vec::new(),
        pushed_from: None,
        pushed_at: None,
    }
}

fn ticket_line(state: &State, line: &check::Line, at: Stamp, times: Times) -> TicketLine {
    let modifiers = line
        .modifiers
        .iter()
        .map(|chosen| (chosen.prefix, choice_in_kitchen(state, chosen)));
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
        item: Some(line.item),
        choices: line.modifiers.iter().map(|chosen| chosen.id).collect(),
        prep: times.prep,
        start_at: times.start_at,
        due_at: times.due_at,
        void_seen: false,
        remake: None,
    }
}

/// A choice in the kitchen's own language, as the dish is.
fn choice_in_kitchen(state: &State, chosen: &Chosen) -> String {
    let house = &state.house;
    let own = house.kitchen_language != house.language;
    let modifier = state.menu.modifier(chosen.id).filter(|_| own);
    let name = modifier.and_then(|modifier| modifier.names.get(&house.kitchen_language));
    name.unwrap_or(&chosen.name).clone()
}
