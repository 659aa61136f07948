use common::{
    Stamp, State, StationId, TicketId,
    kitchen::{Cooking, Ticket},
};
use jiff::tz::TimeZone;
use ui::{clock, words::Words};

use crate::station;

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
    /// "2 Burger · 1 Gnocchi".
    pub(crate) dishes: String,
}

/// The list, the last one first.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Recall {
    pub(crate) entries: Vec<Entry>,
}

impl Recall {
    /// Of a station, or of all.
    pub(crate) fn new(
        state: &State,
        words: &Words,
        zone: &TimeZone,
        now: Stamp,
        of: &[StationId],
    ) -> Self {
        let list = state.kitchen.recall_list(of);
        let recent = list.into_iter().filter_map(|ticket| {
            let bumped_at = ticket.bumped_at?;
            (now.seconds_since(bumped_at) < TWO_HOURS).then_some((ticket, bumped_at))
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
                dishes: dishes(ticket),
            }
        });
        Self {
            entries: entries.collect(),
        }
    }
}

fn dishes(ticket: &Ticket) -> String {
    let made = ticket
        .lines
        .iter()
        .filter(|line| !matches!(line.cooking, Cooking::Voided(_)));
    let made: Vec<_> = made
        .map(|line| format!("{} {}", line.quantity, line.name))
        .collect();
    made.join(" · ")
}
