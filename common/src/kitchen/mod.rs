//! Tickets at the pass.

mod along;
mod bump;
mod command;
mod event;
mod route;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{CheckId, LineId, Map, Stamp, StationId, TicketId, house::ServiceMode, menu::Prefix};

pub(crate) use along::{handed_on, lines_moved, merged, moved, parted, restored, seated};
pub(crate) use command::decide;
pub(crate) use route::{guests_left, routed, voided};
pub use {command::Command, event::Event};

/// So many bumped tickets are kept for recall.
pub const RECALL_LIST: usize = 300;

/// How far a ticket's line has come.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Cooking {
    /// To be made.
    Fired,
    /// Done.
    Bumped(Stamp),
    /// Taken back by the floor.
    Voided(Stamp),
}

/// A line as the kitchen reads it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct TicketLine {
    /// The check's line.
    pub line: LineId,
    /// Pieces.
    pub quantity: u32,
    /// The kitchen's name for it.
    pub name: String,
    /// Choices with how they are said.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub modifiers: Vec<(Prefix, String)>,
    /// The waiter's note.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Whose it is.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub seats: Vec<u8>,
    /// 0 is made at once.
    pub course: u8,
    /// When it came.
    pub fired_at: Stamp,
    /// Fired, bumped or voided.
    pub cooking: Cooking,
}

impl TicketLine {
    /// Still to be made.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.cooking == Cooking::Fired
    }
}

/// What one station makes for one check.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Ticket {
    /// Its id.
    pub id: TicketId,
    /// The check.
    pub check: CheckId,
    /// The station.
    pub station: StationId,
    /// What is said aloud: "12".
    pub label: String,
    /// Where the guests sat before they moved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub moved_from: Option<String>,
    /// The waiter.
    pub waiter: String,
    /// Guests.
    pub covers: u8,
    /// Dine-in or take-away.
    pub mode: ServiceMode,
    /// When its first lines came.
    pub fired_at: Stamp,
    /// Its lines.
    pub lines: Vec<TicketLine>,
    /// When a screen of the station first showed its newest lines.
    pub shown_at: Option<Stamp>,
    /// When it was bumped.
    pub bumped_at: Option<Stamp>,
    /// When a waiter took the plates, or the guests had paid.
    pub served_at: Option<Stamp>,
}

impl Ticket {
    /// Still on the screen.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.bumped_at.is_none()
    }

    /// At the pass, waiting for a waiter.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        self.bumped_at.is_some() && self.served_at.is_none()
    }

    /// The command that bumps it as it is shown here.
    #[must_use]
    pub fn bump(&self) -> Command {
        Command::BumpTicket {
            ticket: self.id,
            lines: self.lines.iter().map(|line| line.line).collect(),
        }
    }

    /// Whether a line of it is done.
    #[must_use]
    pub fn is_done(&self, line: &TicketLine) -> bool {
        match line.cooking {
            Cooking::Bumped(_) => true,
            Cooking::Fired => self.bumped_at.is_some(),
            Cooking::Voided(_) => false,
        }
    }
}

/// All tickets in service.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Kitchen {
    /// By id.
    pub tickets: Map<TicketId, Ticket>,
}

impl Kitchen {
    /// A station's tickets that are not bumped, oldest first.
    #[must_use]
    pub fn on_screen(&self, station: Option<StationId>) -> Vec<&Ticket> {
        let mut tickets: Vec<_> = self.of(station).filter(|ticket| ticket.is_open()).collect();
        tickets.sort_by_key(|ticket| (ticket.fired_at, ticket.id));
        tickets
    }

    /// A station's bumped tickets, the last one first.
    #[must_use]
    pub fn recall_list(&self, station: Option<StationId>) -> Vec<&Ticket> {
        let mut tickets: Vec<_> = self
            .of(station)
            .filter(|ticket| !ticket.is_open())
            .collect();
        tickets.sort_by_key(|ticket| std::cmp::Reverse((ticket.bumped_at, ticket.id)));
        tickets
    }

    /// How many of each dish are still to be made, by name.
    #[must_use]
    pub fn all_day(&self, station: Option<StationId>) -> BTreeMap<&str, u32> {
        let mut counts = BTreeMap::new();
        for ticket in self.of(station).filter(|ticket| ticket.is_open()) {
            for line in ticket.lines.iter().filter(|line| line.is_open()) {
                *counts.entry(line.name.as_str()).or_insert(0) += line.quantity;
            }
        }
        counts
    }

    /// A check's tickets.
    pub fn of_check(&self, check: CheckId) -> impl Iterator<Item = &Ticket> {
        self.tickets
            .values()
            .filter(move |ticket| ticket.check == check)
    }

    /// The ticket that carries a line.
    #[must_use]
    pub fn with_line(&self, id: LineId) -> Option<(&Ticket, &TicketLine)> {
        self.tickets.values().find_map(|ticket| {
            ticket
                .lines
                .iter()
                .find(|line| line.line == id)
                .map(|line| (ticket, line))
        })
    }

    fn of(&self, station: Option<StationId>) -> impl Iterator<Item = &Ticket> {
        self.tickets
            .values()
            .filter(move |ticket| station.is_none_or(|id| ticket.station == id))
    }
}
