use std::collections::{BTreeMap, BTreeSet};

use common::{
    LineId, Stamp, State, StationId, TicketId,
    house::ServiceMode,
    kitchen::{Cooking, Kitchen, Ticket, TicketLine},
    menu::Prefix,
};
use jiff::tz::TimeZone;
use ui::{clock, words::Words};

use crate::station;

/// How late a ticket is, by the house's limits.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Pace {
    /// In time.
    Normal,
    /// It will be late.
    Soon,
    /// Guests wait.
    Late,
}

impl Pace {
    /// By the minutes since firing; a house without limits is never late.
    fn of(age_seconds: u64, (soon, late): (u32, u32)) -> Self {
        let reached = |minutes: u32| minutes > 0 && age_seconds >= u64::from(minutes) * 60;
        match (reached(late), reached(soon)) {
            (true, _) => Self::Late,
            (false, true) => Self::Soon,
            (false, false) => Self::Normal,
        }
    }
}

/// How far a line has come.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Making {
    /// To be made.
    Open,
    /// Done.
    Done,
    /// The floor took it back.
    Void,
}

/// A line of a card, in words.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Line {
    pub(crate) id: LineId,
    pub(crate) quantity: String,
    pub(crate) name: String,
    pub(crate) modifiers: Vec<String>,
    pub(crate) note: String,
    pub(crate) making: Making,
}

/// What stands below a card's header.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Row {
    /// The guests moved.
    Moved(String),
    /// Course and seat.
    Section(String),
    /// What came later.
    AddOn(String),
    /// A dish.
    Line(Line),
}

impl Row {
    /// Whether it belongs to the row below.
    pub(crate) fn is_heading(&self) -> bool {
        !matches!(self, Self::Line(_))
    }
}

/// A ticket as it is shown.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Card {
    pub(crate) ticket: TicketId,
    /// What is said aloud: "12".
    pub(crate) table: String,
    /// For screen readers: "Table 12".
    pub(crate) spoken: String,
    /// The waiter and covers, or take-away; on a screen of all stations, where it is made.
    pub(crate) about: Vec<String>,
    pub(crate) age: String,
    pub(crate) pace: Pace,
    pub(crate) rows: Vec<Row>,
    pub(crate) also_at: Option<String>,
}

impl Card {
    /// The lines it shows.
    pub(crate) fn lines(&self) -> Vec<LineId> {
        let lines = self.rows.iter().filter_map(|row| match row {
            Row::Line(line) => Some(line.id),
            Row::Moved(_) | Row::Section(_) | Row::AddOn(_) => None,
        });
        lines.collect()
    }
}

/// A station's tickets; cards are put into words only when they are to be seen.
#[derive(Clone, Debug)]
pub(crate) struct Board<'a> {
    state: &'a State,
    words: &'a Words,
    zone: &'a TimeZone,
    now: Stamp,
    stations: &'a [StationId],
    /// In the sequence in which they are to be made.
    pub(crate) tickets: Vec<&'a Ticket>,
}

impl<'a> Board<'a> {
    /// The open tickets of a station, or of all.
    pub(crate) fn new(
        state: &'a State,
        words: &'a Words,
        zone: &'a TimeZone,
        now: Stamp,
        stations: &'a [StationId],
    ) -> Self {
        Self {
            state,
            words,
            zone,
            now,
            stations,
            tickets: state.kitchen.on_screen(stations),
        }
    }

    /// The `n`th card.
    pub(crate) fn card(&self, n: usize) -> Option<Card> {
        let ticket = *self.tickets.get(n)?;
        let age = self.now.seconds_since(ticket.fired_at);
        let station = self.stations.len() != 1;
        let station = station.then(|| station::name(self.state, self.words, ticket.station));
        Some(Card {
            ticket: ticket.id,
            table: ticket.label.clone(),
            spoken: spoken(self.words, ticket, station.as_deref()),
            about: about(self.words, ticket, station),
            age: clock::age_since(ticket.fired_at.timestamp(), self.now.timestamp()),
            pace: Pace::of(age, self.state.house.ticket_minutes),
            rows: rows(self.words, self.zone, ticket),
            also_at: also_at(self.state, self.words, ticket),
        })
    }
}

/// "Table 12"; a check without a table has its number only: "#41".
fn spoken(words: &Words, ticket: &Ticket, station: Option<&str>) -> String {
    let table = if ticket.label.starts_with('#') {
        ticket.label.clone()
    } else {
        words.with("common-table", &[("table", ticket.label.as_str().into())])
    };
    match station {
        Some(station) => format!("{table} · {station}"),
        None => table,
    }
}

fn about(words: &Words, ticket: &Ticket, station: Option<String>) -> Vec<String> {
    let mut about = match ticket.mode {
        ServiceMode::DineIn => vec![format!("{} · {}", ticket.waiter, ticket.covers)],
        ServiceMode::TakeAway => vec![
            words.get("kitchen-take-away").to_owned(),
            ticket.waiter.clone(),
        ],
        ServiceMode::Delivery => vec![
            words.get("kitchen-delivery").to_owned(),
            ticket.waiter.clone(),
        ],
    };
    about.extend(station);
    about
}

/// Lines by the moment they came, then by course and seat.
fn rows(words: &Words, zone: &TimeZone, ticket: &Ticket) -> Vec<Row> {
    let mut rows = Vec::new();
    if let Some(from) = &ticket.moved_from {
        let gaps = [
            ("from", from.as_str().into()),
            ("to", ticket.label.as_str().into()),
        ];
        rows.push(Row::Moved(words.with("kitchen-moved", &gaps)));
    }
    let mut fires: BTreeMap<Stamp, Vec<&TicketLine>> = BTreeMap::new();
    for line in &ticket.lines {
        fires.entry(line.fired_at).or_default().push(line);
    }
    let mut course = 0;
    for (fired_at, mut lines) in fires {
        if fired_at != ticket.fired_at {
            let time = clock::time(fired_at.timestamp(), zone);
            rows.push(Row::AddOn(
                words.with("kitchen-add-on", &[("time", time.into())]),
            ));
        }
        lines.sort_by(|a, b| (a.course, &a.seats).cmp(&(b.course, &b.seats)));
        course = group(words, ticket, &lines, course, &mut rows);
    }
    rows
}

/// A heading wherever course or seat change; gives back the course that was said last.
fn group(
    words: &Words,
    ticket: &Ticket,
    lines: &[&TicketLine],
    mut course: u8,
    rows: &mut Vec<Row>,
) -> u8 {
    let mut seats: &[u8] = &[];
    for line in lines {
        let mut heading = Vec::new();
        if line.course != course {
            heading.push(words.with("kitchen-course", &[("course", line.course.into())]));
        }
        if !line.seats.is_empty() && (line.course != course || line.seats != seats) {
            let seats: Vec<_> = line.seats.iter().map(u8::to_string).collect();
            heading.push(match seats.as_slice() {
                [seat] => words.with("kitchen-seat", &[("seat", seat.as_str().into())]),
                _ => words.with("kitchen-seats", &[("seats", seats.join(", ").into())]),
            });
        }
        (course, seats) = (line.course, &line.seats);
        if !heading.is_empty() {
            rows.push(Row::Section(heading.join(" · ")));
        }
        rows.push(Row::Line(Line {
            id: line.line,
            quantity: line.quantity.to_string(),
            name: line.name.clone(),
            modifiers: modifiers(words, line),
            note: line.note.clone(),
            making: match line.cooking {
                Cooking::Voided(_) => Making::Void,
                _ if ticket.is_done(line) => Making::Done,
                Cooking::Fired | Cooking::Bumped(_) => Making::Open,
            },
        }));
    }
    course
}

fn modifiers(words: &Words, line: &TicketLine) -> Vec<String> {
    let modifiers = line.modifiers.iter();
    modifiers
        .map(|(prefix, name)| said(words, *prefix, name))
        .collect()
}

/// A modifier as the kitchen shouts it: "MEDIUM", "NO onion", "sauce on the side".
pub(crate) fn said(words: &Words, prefix: Prefix, name: &str) -> String {
    let key = match prefix {
        Prefix::Plain => return name.to_uppercase(),
        Prefix::No => "kitchen-no",
        Prefix::Extra => "kitchen-extra",
        Prefix::Light => "kitchen-light",
        Prefix::Side => "kitchen-side",
    };
    words.with(key, &[("what", name.into())])
}

/// Where else the check's food is made, and how far that is: "also at: fry 2 of 5".
///
/// A ticket counts that is still being made, or that came with this one.
pub(crate) fn also_at(state: &State, words: &Words, ticket: &Ticket) -> Option<String> {
    let mut stations: BTreeMap<StationId, (u32, u32)> = BTreeMap::new();
    for other in elsewhere(&state.kitchen, ticket) {
        for line in &other.lines {
            if matches!(line.cooking, Cooking::Voided(_)) {
                continue;
            }
            let (done, of) = stations.entry(other.station).or_default();
            *of += line.quantity;
            *done += if other.is_done(line) {
                line.quantity
            } else {
                0
            };
        }
    }
    if stations.is_empty() {
        return None;
    }
    let parts = stations.into_iter().map(|(id, (done, of))| {
        let station = ("station", station::name(state, words, id).into());
        if done == of {
            words.with("kitchen-station-done", &[station])
        } else {
            let counts = [station, ("done", done.into()), ("of", of.into())];
            words.with("kitchen-station-part", &counts)
        }
    });
    let parts: Vec<_> = parts.collect();
    Some(words.with("kitchen-also-at", &[("stations", parts.join(" · ").into())]))
}

fn elsewhere<'a>(kitchen: &'a Kitchen, ticket: &Ticket) -> impl Iterator<Item = &'a Ticket> {
    let fires: BTreeSet<Stamp> = ticket.lines.iter().map(|line| line.fired_at).collect();
    let station = ticket.station;
    kitchen
        .of_check(ticket.check)
        .filter(move |other| other.station != station)
        .filter(move |other| {
            other.is_open()
                || other
                    .lines
                    .iter()
                    .any(|line| fires.contains(&line.fired_at))
        })
}

#[cfg(test)]
mod tests;
