//! What the cards say, in words.

mod around;
mod rows;
mod said;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_more;

use common::{
    CommandId, LineId, Stamp, State, StationId, TicketId,
    house::{House, ServiceMode},
    kitchen::{Pace, Ticket},
};
use jiff::tz::TimeZone;
use ui::{clock, words::Words};

use crate::{
    expo::{self, Table},
    station,
};

pub(crate) use {
    around::next_course,
    rows::{badges, courses, notes},
    said::{allergies, dish, shouted},
};

/// All that a card is put into words with.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scene<'a> {
    pub(crate) state: &'a State,
    pub(crate) words: &'a Words,
    pub(crate) zone: &'a TimeZone,
    pub(crate) now: Stamp,
    /// The screen's; all where there are none.
    pub(crate) stations: &'a [StationId],
}

/// How a card stands: the colour of its header, its border and its word.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Tone {
    InTime,
    Soon,
    Late,
    /// At the pass, all of it.
    Ready,
}

impl From<Pace> for Tone {
    fn from(pace: Pace) -> Self {
        match pace {
            Pace::InTime => Self::InTime,
            Pace::Soon => Self::Soon,
            Pace::Late => Self::Late,
        }
    }
}

/// How far a line has come.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Making {
    /// To be made.
    Open,
    /// To be made, but not yet.
    Waits,
    /// To be made: its time has just come.
    Begins,
    /// Done.
    Done,
    /// The floor took it back.
    Void,
}

/// A line of a card, in words.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Line {
    pub(crate) ticket: TicketId,
    pub(crate) id: LineId,
    pub(crate) quantity: String,
    pub(crate) name: String,
    pub(crate) modifiers: Vec<String>,
    pub(crate) note: String,
    pub(crate) making: Making,
    /// What stands beside the name: "start in 2:10", its station.
    pub(crate) beside: Option<String>,
    /// The same where there is little room: "in 2:10".
    pub(crate) brief: Option<String>,
}

/// A word that must be seen first.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Badge {
    /// It goes before others.
    Rush,
    /// It is made again.
    Remake,
    /// It waits at the pass.
    Ready,
    /// It has waited there for too long.
    Forgotten,
}

/// What a waiter and the kitchen say to each other.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Said {
    pub(crate) ticket: TicketId,
    pub(crate) note: CommandId,
    /// Anna: “…”
    pub(crate) words: String,
    /// "YES", or that there is none yet.
    pub(crate) answer: Option<String>,
    /// The kitchen is asked.
    pub(crate) asks: bool,
}

/// What stands below a card's header.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Row {
    /// A word, and what there is to say about it.
    Badge(Badge, String, String),
    /// The guests moved, or another station pushed it here.
    News(String),
    /// A note with its answer.
    Said(Said),
    /// Course and seat.
    Section(String),
    /// What came later.
    AddOn(String),
    /// A dish.
    Line(Line),
    /// All of it is void: one tap, and the card goes.
    Clear(String),
}

impl Row {
    /// Whether it belongs to the row below.
    pub(crate) fn is_heading(&self) -> bool {
        matches!(self, Self::News(_) | Self::Section(_) | Self::AddOn(_))
    }
}

/// What a tap on a card's header does.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Verb {
    /// The cook has read the allergies: it opens.
    Open,
    /// All of it is done, as far as the cook saw it.
    Bump(Vec<LineId>),
    /// All of it is void: it goes.
    Clear(Vec<LineId>),
    /// What is ready leaves the pass.
    Serve(Vec<TicketId>),
    /// There is nothing to hand out yet.
    Nothing,
}

/// A station of the table besides the card's own: its dot.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Dot {
    /// Nothing is done yet.
    Open,
    /// Some of it is done.
    Part,
    /// All of it is done.
    Done,
}

/// A ticket, or a table's tickets, as they are shown.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Card {
    /// The ticket; of a table the first one.
    pub(crate) ticket: TicketId,
    /// What is said aloud: "12".
    pub(crate) table: String,
    /// For screen readers: "Table 12".
    pub(crate) spoken: String,
    /// The waiter and covers, or take-away; on a screen of all stations, where it is made.
    pub(crate) about: Vec<String>,
    pub(crate) age: String,
    pub(crate) tone: Tone,
    /// The table's other stations.
    pub(crate) dots: Vec<Dot>,
    /// What the guests must not eat.
    pub(crate) allergies: Vec<String>,
    /// How many lines nobody sees before the allergies were read.
    pub(crate) sealed: Option<String>,
    pub(crate) rows: Vec<Row>,
    /// Where else it is made, and what comes after it.
    pub(crate) feet: Vec<String>,
    pub(crate) verb: Verb,
}

impl Card {
    /// Whether the other one differs in its age at most.
    pub(crate) fn reads_like(&self, other: &Self) -> bool {
        self.rows == other.rows
            && self.feet == other.feet
            && self.allergies == other.allergies
            && self.sealed == other.sealed
    }
}

/// What stands on the board, in its sequence.
#[derive(Clone, Debug)]
enum Deck<'a> {
    /// What a station makes.
    Tickets(Vec<&'a Ticket>),
    /// Whole tables of all stations.
    Tables(Vec<Table<'a>>),
}

/// A station's tickets, or all tables; cards are put into words only when they are to be seen.
#[derive(Clone, Debug)]
pub(crate) struct Board<'a> {
    pub(crate) scene: Scene<'a>,
    deck: Deck<'a>,
}

impl<'a> Board<'a> {
    /// The open tickets of the scene's stations.
    pub(crate) fn new(scene: Scene<'a>) -> Self {
        let tickets = scene.state.kitchen.on_screen(scene.stations);
        Self {
            scene,
            deck: Deck::Tickets(tickets),
        }
    }

    /// All tables of the house for whoever hands the plates out.
    pub(crate) fn of_tables(scene: Scene<'a>) -> Self {
        Self {
            scene,
            deck: Deck::Tables(expo::tables(scene.state, scene.now)),
        }
    }

    /// How many cards there are.
    pub(crate) fn len(&self) -> usize {
        match &self.deck {
            Deck::Tickets(tickets) => tickets.len(),
            Deck::Tables(tables) => tables.len(),
        }
    }

    /// Whether the tickets in sight are those that their stations' cooks see.
    pub(crate) fn is_of_stations(&self) -> bool {
        matches!(self.deck, Deck::Tickets(_))
    }

    /// What a cook of the station has here: on this page, or behind the count of what is on later
    /// ones.
    pub(crate) fn at_hand(&self) -> Vec<TicketId> {
        match &self.deck {
            Deck::Tickets(tickets) => tickets.iter().map(|ticket| ticket.id).collect(),
            Deck::Tables(_) => Vec::new(),
        }
    }

    /// The checks that have a card.
    pub(crate) fn checks(&self) -> std::collections::BTreeSet<common::CheckId> {
        match &self.deck {
            Deck::Tickets(tickets) => tickets.iter().map(|ticket| ticket.check).collect(),
            Deck::Tables(tables) => tables.iter().map(Table::check).collect(),
        }
    }

    /// The `n`th card.
    pub(crate) fn card(&self, n: usize) -> Option<Card> {
        match &self.deck {
            Deck::Tickets(tickets) => tickets.get(n).map(|ticket| of_ticket(self.scene, ticket)),
            Deck::Tables(tables) => tables.get(n).map(|table| expo::card(self.scene, table)),
        }
    }
}

/// A ticket's card at its station.
fn of_ticket(scene: Scene<'_>, ticket: &Ticket) -> Card {
    let Scene {
        state, words, now, ..
    } = scene;
    let station = scene.stations.len() != 1;
    let station = station.then(|| station::name(state, words, ticket.station));
    let around = around::around(scene, ticket);
    let sealed = ticket.is_sealed();
    let gone = ticket.lines.iter().all(is_void);
    let lines = ticket.lines.iter().map(|line| line.line).collect();
    let verb = match (sealed, gone) {
        (true, _) => Verb::Open,
        (false, true) => Verb::Clear(lines),
        (false, false) => Verb::Bump(lines),
    };
    let hidden = || words.with("common-lines", &[("count", ticket.lines.len().into())]);
    Card {
        ticket: ticket.id,
        table: ticket.label.clone(),
        spoken: spoken(words, &ticket.label, station.as_deref()),
        about: about(words, ticket, station),
        age: clock::age_since(ticket.fired_at.timestamp(), now.timestamp()),
        tone: tone(ticket, &state.house, now),
        dots: around.dots,
        allergies: allergies(words, &ticket.allergies),
        sealed: sealed.then(hidden),
        rows: rows::of_ticket(scene, ticket),
        feet: if sealed { Vec::new() } else { around.feet },
        verb,
    }
}

fn is_void(line: &common::kitchen::TicketLine) -> bool {
    matches!(line.cooking, common::kitchen::Cooking::Voided(_))
}

/// What is void altogether makes nobody wait.
fn tone(ticket: &Ticket, house: &House, now: Stamp) -> Tone {
    if ticket.lines.iter().all(is_void) {
        Tone::InTime
    } else {
        ticket.pace(house, now).into()
    }
}

/// "Table 12"; a check without a table has its number only: "#41".
pub(crate) fn spoken(words: &Words, label: &str, station: Option<&str>) -> String {
    let table = if label.starts_with('#') {
        label.to_owned()
    } else {
        words.with("common-table", &[("table", label.into())])
    };
    match station {
        Some(station) => format!("{table} · {station}"),
        None => table,
    }
}

/// Who looks after the guests and how many they are, or that they take it away; and one thing more.
pub(crate) fn about(words: &Words, ticket: &Ticket, more: Option<String>) -> Vec<String> {
    let away = |key| vec![words.get(key).to_owned(), ticket.waiter.clone()];
    let mut about = match ticket.mode {
        ServiceMode::DineIn => vec![format!("{} · {}", ticket.waiter, ticket.covers)],
        ServiceMode::TakeAway => away("kitchen-take-away"),
        ServiceMode::Delivery => away("kitchen-delivery"),
    };
    about.extend(more);
    about
}
