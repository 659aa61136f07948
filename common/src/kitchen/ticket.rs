use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Command, Note};
use crate::{
    CheckId, ItemId, LineId, ModifierId, StaffId, Stamp, StationId, TicketId,
    house::ServiceMode,
    menu::{Allergen, Prefix},
};

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
    /// The item of the menu; nothing on tickets of old.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<ItemId>,
    /// The choices' numbers, in the sequence of `modifiers`; nothing on tickets of old.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<ModifierId>,
    /// How long it takes, in seconds, as far as anybody knows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prep: Option<u32>,
    /// When to begin with it: later than `fired_at` where others of the table take longer, or where
    /// the station is busy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start_at: Option<Stamp>,
    /// When the guests expect it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due_at: Option<Stamp>,
    /// A cook has seen that it was voided.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub void_seen: bool,
    /// It is made again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remake: Option<Remake>,
}

/// Why something is made again.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Remake {
    /// In a cook's or waiter's words.
    pub reason: String,
    /// The ticket on which it was made before.
    pub of: TicketId,
}

/// What somebody at the table must not eat.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, JsonSchema)]
pub struct Allergy {
    /// Who; nothing for the whole table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seat: Option<u8>,
    /// By the EU's list.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub allergens: BTreeSet<Allergen>,
    /// What is not on that list.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub other: String,
}

/// Who brings the plates out.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Claim {
    /// Who.
    pub by: StaffId,
    /// By name.
    pub name: String,
    /// Since when.
    pub at: Stamp,
}

impl Allergy {
    /// Whether it warns of all that another one does.
    #[must_use]
    pub fn covers(&self, other: &Self) -> bool {
        (self.seat.is_none() || self.seat == other.seat)
            && other.allergens.is_subset(&self.allergens)
            && (other.other.is_empty() || other.other == self.other)
    }
}

/// What two lots of guests must not eat, once each.
pub(crate) fn joined(known: &[Allergy], more: &[Allergy]) -> Vec<Allergy> {
    let mut all = known.to_vec();
    for one in more {
        if !all.iter().any(|known| known.covers(one)) {
            all.push(one.clone());
        }
    }
    all
}

impl TicketLine {
    /// Still to be made.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.cooking == Cooking::Fired
    }

    /// When a cook should begin.
    #[must_use]
    pub fn begins(&self) -> Stamp {
        self.start_at.unwrap_or(self.fired_at)
    }

    /// Voided, and no cook has said that they saw it.
    #[must_use]
    pub fn void_unseen(&self) -> bool {
        matches!(self.cooking, Cooking::Voided(_)) && !self.void_seen
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
    /// It goes before others.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub rush: bool,
    /// What the guests must not eat.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub allergies: Vec<Allergy>,
    /// When a cook of the station has seen them all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub allergies_seen: Option<Stamp>,
    /// Who brings it out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub claimed: Option<Claim>,
    /// Said between cooks and waiters.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Note>,
    /// The station it came from, where another one pushed it here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pushed_from: Option<StationId>,
    /// When it was pushed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pushed_at: Option<Stamp>,
}

impl Ticket {
    /// Still on the screen.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.bumped_at.is_none()
    }

    /// At the pass, waiting for a waiter. A card on which all is struck brings nothing there.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        let stands = |line: &TicketLine| !matches!(line.cooking, Cooking::Voided(_));
        self.bumped_at.is_some() && self.served_at.is_none() && self.lines.iter().any(stands)
    }

    /// The command that bumps it as it is shown here.
    #[must_use]
    pub fn bump(&self) -> Command {
        Command::BumpTicket {
            ticket: self.id,
            lines: self.lines.iter().map(|line| line.line).collect(),
        }
    }

    /// Whether it has allergies that nobody at the station has seen: then it must not be opened.
    #[must_use]
    pub fn is_sealed(&self) -> bool {
        !self.allergies.is_empty() && self.allergies_seen.is_none()
    }

    /// Whether it is made again.
    #[must_use]
    pub fn is_remake(&self) -> bool {
        self.lines.iter().any(|line| line.remake.is_some())
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
