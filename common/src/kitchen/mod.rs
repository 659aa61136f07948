//! Tickets at the pass.

mod all_day;
mod along;
mod apply;
mod bump;
mod coming;
mod command;
mod event;
mod hands;
mod learn;
mod load;
mod note;
mod pace;
mod paper;
mod plan;
mod remake;
mod route;
mod said;
mod see;
#[cfg(all(test, feature = "demo"))]
mod stories;
mod ticket;
mod watch;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::{CheckId, ItemId, LineId, Map, Rejection, StationId, TicketId};

pub(crate) use along::{handed_on, lines_moved, merged, moved, parted, restored, seated};
pub(crate) use coming::follow_coming;
pub(crate) use command::decide;
pub(crate) use paper::{came_out, guests_went};
pub(crate) use route::{guests_left, routed, voided, warned};
pub(crate) use ticket::joined;
pub use {
    coming::{Coming, ComingLine},
    command::Command,
    event::Event,
    learn::Learned,
    load::Load,
    note::{MOST_NOTES, Note},
    pace::Pace,
    said::Said,
    ticket::{Allergy, Claim, Cooking, Remake, Ticket, TicketLine},
    watch::{Alarm, UNSEEN_AFTER, courses_due},
};

/// So many bumped tickets are kept for recall.
pub const RECALL_LIST: usize = 300;

/// All tickets in service.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Kitchen {
    /// By id.
    pub tickets: Map<TicketId, Ticket>,
    /// What was sent and waits for its course, a check's at a time.
    #[serde(default)]
    pub coming: Map<CheckId, Coming>,
    /// How long dishes take, as the kitchen has shown.
    #[serde(default)]
    pub learned: Map<ItemId, BTreeMap<StationId, Learned>>,
    /// Stations of which neither a screen nor a printer lives.
    #[serde(default)]
    pub away: BTreeSet<StationId>,
    /// Stations without a screen: what is on paper there has been shown, and nobody bumps it.
    #[serde(default)]
    pub paper_only: BTreeSet<StationId>,
}

impl Kitchen {
    /// The tickets of stations that are not bumped, in the sequence in which they are to be made:
    /// what goes before others first, then the oldest. Without stations those of all.
    #[must_use]
    pub fn on_screen(&self, stations: &[StationId]) -> Vec<&Ticket> {
        let mut tickets: Vec<_> = self
            .of(stations)
            .filter(|ticket| ticket.is_open())
            .collect();
        tickets.sort_by_key(|ticket| (!ticket.rush, ticket.fired_at, ticket.id));
        tickets
    }

    /// Bumped tickets of stations, or of all, the last one first.
    #[must_use]
    pub fn recall_list(&self, stations: &[StationId]) -> Vec<&Ticket> {
        let mut tickets: Vec<_> = self
            .of(stations)
            .filter(|ticket| !ticket.is_open())
            .collect();
        tickets.sort_by_key(|ticket| std::cmp::Reverse((ticket.bumped_at, ticket.id)));
        tickets
    }

    /// A check's tickets.
    pub fn of_check(&self, check: CheckId) -> impl Iterator<Item = &Ticket> {
        self.tickets
            .values()
            .filter(move |ticket| ticket.check == check)
    }

    /// The tickets that carry a line: one a station, and those of its remakes.
    pub fn carrying(&self, id: LineId) -> impl Iterator<Item = (&Ticket, &TicketLine)> {
        self.tickets.values().filter_map(move |ticket| {
            let line = ticket.lines.iter().find(|line| line.line == id)?;
            Some((ticket, line))
        })
    }

    /// One of the tickets that carry a line.
    #[must_use]
    pub fn with_line(&self, id: LineId) -> Option<(&Ticket, &TicketLine)> {
        self.carrying(id).next()
    }

    fn of(&self, stations: &[StationId]) -> impl Iterator<Item = &Ticket> {
        let all = stations.is_empty();
        self.tickets
            .values()
            .filter(move |ticket| all || stations.contains(&ticket.station))
    }
}

fn known(kitchen: &Kitchen, id: TicketId) -> Result<&Ticket, Rejection> {
    kitchen.tickets.get(&id).ok_or(Rejection::TicketUnknown)
}
