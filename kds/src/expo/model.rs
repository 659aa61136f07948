use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use common::{
    CheckId, Stamp, State, TicketId,
    kitchen::{Cooking, Pace, Ticket, TicketLine},
};
use ui::{clock, words::Words};

use crate::board::model::{
    Badge, Card, Dot, Row, Scene, Tone, Verb, about, allergies, badges, courses, next_course,
    notes, spoken,
};

/// What of a check has not left the pass yet.
#[derive(Clone, Debug)]
pub(crate) struct Table<'a> {
    /// At least one, the oldest first.
    tickets: Vec<&'a Ticket>,
    pace: Pace,
}

impl Table<'_> {
    /// The check.
    pub(crate) fn check(&self) -> CheckId {
        self.tickets[0].check
    }

    fn ready(&self) -> impl Iterator<Item = &Ticket> {
        let tickets = self.tickets.iter().copied();
        tickets.filter(|ticket| ticket.is_ready())
    }

    fn is_ready(&self) -> bool {
        self.tickets.iter().all(|ticket| ticket.is_ready())
    }

    /// Done and of how many, in pieces.
    fn pieces(&self) -> (u32, u32) {
        let (mut done, mut of) = (0, 0);
        for ticket in &self.tickets {
            for line in ticket.lines.iter().filter(|line| !is_void(line)) {
                of += line.quantity;
                if ticket.is_done(line) {
                    done += line.quantity;
                }
            }
        }
        (done, of)
    }
}

fn is_void(line: &TicketLine) -> bool {
    matches!(line.cooking, Cooking::Voided(_))
}

/// The tables that wait for something: what goes before others, then the late ones, then the
/// oldest.
pub(crate) fn tables(state: &State, now: Stamp) -> Vec<Table<'_>> {
    let mut checks: BTreeMap<CheckId, Vec<&Ticket>> = BTreeMap::new();
    for ticket in state.kitchen.tickets.values() {
        let made = ticket.lines.iter().any(|line| !is_void(line));
        if ticket.served_at.is_none() && made {
            checks.entry(ticket.check).or_default().push(ticket);
        }
    }
    let mut tables: Vec<Table<'_>> = checks
        .into_values()
        .map(|mut tickets| {
            tickets.sort_by_key(|ticket| (ticket.fired_at, ticket.id));
            let open = tickets.iter().filter(|ticket| ticket.is_open());
            let pace = open.map(|ticket| ticket.pace(&state.house, now)).max();
            Table {
                tickets,
                pace: pace.unwrap_or(Pace::InTime),
            }
        })
        .collect();
    tables.sort_by_cached_key(|table| {
        let first = table.tickets[0];
        let rush = table.tickets.iter().any(|ticket| ticket.rush);
        let late = table.pace == Pace::Late;
        (Reverse(rush), Reverse(late), first.fired_at, first.id)
    });
    tables
}

/// A table's card.
pub(crate) fn card(scene: Scene<'_>, table: &Table<'_>) -> Card {
    let Scene { words, now, .. } = scene;
    let first = table.tickets[0];
    let (done, of) = table.pieces();
    let counts = [("done", done.into()), ("of", of.into())];
    let progress = words.with("kitchen-part-of", &counts);
    let ready: Vec<TicketId> = table.ready().map(|ticket| ticket.id).collect();
    Card {
        ticket: first.id,
        table: first.label.clone(),
        spoken: spoken(words, &first.label, None),
        about: about(words, first, Some(progress)),
        age: clock::age_since(first.fired_at.timestamp(), now.timestamp()),
        tone: if table.is_ready() {
            Tone::Ready
        } else {
            table.pace.into()
        },
        dots: dots(table),
        allergies: allergies(words, &first.allergies),
        sealed: None,
        rows: rows(scene, table),
        feet: then(scene, table).into_iter().collect(),
        verb: if ready.is_empty() {
            Verb::Nothing
        } else {
            Verb::Serve(ready)
        },
    }
}

/// One a station, in the house's sequence of numbers.
fn dots(table: &Table<'_>) -> Vec<Dot> {
    let mut stations = BTreeMap::new();
    for ticket in &table.tickets {
        let (done, all) = stations.entry(ticket.station).or_insert((false, true));
        for line in ticket.lines.iter().filter(|line| !is_void(line)) {
            *done |= ticket.is_done(line);
            *all &= ticket.is_done(line);
        }
    }
    let dots = stations.into_values().map(|state| match state {
        (_, true) => Dot::Done,
        (true, false) => Dot::Part,
        (false, false) => Dot::Open,
    });
    dots.collect()
}

fn rows(scene: Scene<'_>, table: &Table<'_>) -> Vec<Row> {
    let mut rows = Vec::new();
    rows.extend(waits(scene, table));
    let mut said = BTreeSet::new();
    for ticket in &table.tickets {
        for row in badges(scene, ticket)
            .into_iter()
            .chain(notes(scene, ticket))
        {
            let word = match &row {
                Row::Badge(_, word, more) => format!("{word} {more}"),
                Row::Said(note) => note.words.clone(),
                _ => continue,
            };
            if said.insert(word) {
                rows.push(row);
            }
        }
    }
    if let Some(from) = table
        .tickets
        .iter()
        .find_map(|ticket| ticket.moved_from.as_ref())
    {
        let to = &table.tickets[0].label;
        let gaps = [("from", from.as_str().into()), ("to", to.as_str().into())];
        rows.push(Row::News(scene.words.with("kitchen-moved", &gaps)));
    }
    let tickets = table.tickets.iter();
    let lines = tickets.flat_map(|ticket| ticket.lines.iter().map(|line| (*ticket, line)));
    let shown = lines.filter(|(_, line)| !is_void(line) || line.void_unseen());
    courses(scene, shown.collect(), 0, true, &mut rows);
    rows
}

/// How long food has been at the pass, and who takes it.
fn waits(scene: Scene<'_>, table: &Table<'_>) -> Option<Row> {
    let words: &Words = scene.words;
    let free = || table.ready().filter(|ticket| ticket.claimed.is_none());
    let oldest = |tickets: &mut dyn Iterator<Item = &Ticket>| {
        tickets.filter_map(|ticket| ticket.bumped_at).min()
    };
    let unclaimed = oldest(&mut free());
    let since = unclaimed.or_else(|| oldest(&mut table.ready()))?;
    let time = clock::age_since(since.timestamp(), scene.now.timestamp());
    let word = words.with("kitchen-ready-for", &[("time", time.into())]);
    let escalates = u64::from(scene.state.house.kitchen.escalate_minutes) * 60;
    if unclaimed.is_some() {
        let forgotten = scene.now.seconds_since(since) >= escalates;
        let badge = if forgotten {
            Badge::Forgotten
        } else {
            Badge::Ready
        };
        let more = words.get("kitchen-unclaimed").to_owned();
        return Some(Row::Badge(badge, word, more));
    }
    let claim = table.ready().find_map(|ticket| ticket.claimed.as_ref())?;
    let more = words.with("kitchen-claimed", &[("name", claim.name.as_str().into())]);
    Some(Row::Badge(Badge::Ready, word, more))
}

fn then(scene: Scene<'_>, table: &Table<'_>) -> Option<String> {
    let coming = scene.state.kitchen.coming.get(&table.check())?;
    let dishes = next_course(scene, coming, &[])?;
    Some(
        scene
            .words
            .with("kitchen-then", &[("dishes", dishes.into())]),
    )
}
