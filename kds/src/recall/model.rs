use common::{
    Stamp, State, StationId, TicketId,
    kitchen::{Cooking, Ticket},
};
use jiff::tz::TimeZone;
use ui::{clock, widget::Tone, words::Words};

use super::Draft;
use crate::{say, station, typing::folded};

/// So far back the list goes, in seconds.
const TWO_HOURS: u64 = 2 * 60 * 60;

/// A bumped ticket in short.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Entry {
    pub(crate) ticket: TicketId,
    /// "12".
    pub(crate) table: String,
    /// When it was bumped, by whom it is waited for, and where it was made.
    pub(crate) about: String,
    /// Where the plates are: "at the pass", "Anna takes it", "served 20:41".
    pub(crate) whereabouts: (String, Tone),
    /// "2 Burger · 1 Gnocchi".
    pub(crate) dishes: String,
    /// Why it was made again.
    pub(crate) why: Option<String>,
}

/// The list, the last one first.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Recall {
    pub(crate) entries: Vec<Entry>,
    /// What is looked for.
    pub(crate) typed: String,
    /// The keys on the screen are shown.
    pub(crate) keys: bool,
}

impl Recall {
    /// Of a station, or of all; where something was typed, only what has it.
    pub(crate) fn new(
        state: &State,
        words: &Words,
        zone: &TimeZone,
        now: Stamp,
        (of, draft): (&[StationId], &Draft),
    ) -> Self {
        let wanted = folded(draft.typed.trim());
        let list = state.kitchen.recall_list(of);
        let recent = list.into_iter().filter_map(|ticket| {
            let bumped_at = ticket.bumped_at?;
            let wanted =
                now.seconds_since(bumped_at) < TWO_HOURS && has(state, words, (ticket, &wanted));
            wanted.then_some((ticket, bumped_at))
        });
        let entries = recent.map(|(ticket, bumped_at)| {
            let time = clock::time(bumped_at.timestamp(), zone);
            let mut about = vec![
                words.with("kitchen-recall-at", &[("time", time.into())]),
                ticket.waiter.clone(),
            ];
            if of.len() != 1 {
                about.push(station::name(state, words, ticket.station));
            }
            Entry {
                ticket: ticket.id,
                table: ticket.label.clone(),
                about: about.join(" · "),
                whereabouts: whereabouts(words, zone, ticket),
                dishes: dishes(state, words, ticket),
                why: why(words, ticket),
            }
        });
        Self {
            entries: entries.collect(),
            typed: draft.typed.clone(),
            keys: draft.keys,
        }
    }
}

/// Digits are a table and nothing else; letters are a waiter, a dish, or a table with a name.
fn has(state: &State, words: &Words, (ticket, wanted): (&Ticket, &str)) -> bool {
    let digits = !wanted.is_empty() && wanted.chars().all(|c| c.is_ascii_digit());
    if wanted.is_empty() || digits {
        let parts = ticket.label.split(|c: char| !c.is_alphanumeric());
        return wanted.is_empty() || parts.into_iter().any(|part| part.starts_with(wanted));
    }
    let found = |text: &str| folded(text).contains(wanted);
    found(&ticket.label)
        || found(&ticket.waiter)
        || ticket
            .lines
            .iter()
            .any(|line| found(say::dish(state, words, line)))
}

fn whereabouts(words: &Words, zone: &TimeZone, ticket: &Ticket) -> (String, Tone) {
    match (ticket.served_at, &ticket.claimed) {
        (Some(at), _) => {
            let time = clock::time(at.timestamp(), zone);
            let served = words.with("kitchen-recall-served", &[("time", time.into())]);
            (served, Tone::Quiet)
        }
        (None, Some(claim)) => {
            let name = [("name", claim.name.as_str().into())];
            (words.with("kitchen-recall-claimed", &name), Tone::Info)
        }
        (None, None) => (words.get("kitchen-recall-pass").to_owned(), Tone::Ok),
    }
}

fn dishes(state: &State, words: &Words, ticket: &Ticket) -> String {
    let made = ticket
        .lines
        .iter()
        .filter(|line| !matches!(line.cooking, Cooking::Voided(_)));
    let made: Vec<_> = made
        .map(|line| format!("{} {}", line.quantity, say::dish(state, words, line)))
        .collect();
    made.join(" · ")
}

fn why(words: &Words, ticket: &Ticket) -> Option<String> {
    let remake = ticket.lines.iter().find_map(|line| line.remake.as_ref())?;
    let reason = [("reason", remake.reason.as_str().into())];
    Some(words.with("kitchen-recall-remake", &reason))
}
