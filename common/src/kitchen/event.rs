use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Allergy, Claim, Coming, Note, Ticket, TicketLine};
use crate::{CheckId, CommandId, ItemId, LineId, Stamp, StationId, TicketId};

/// What happened at the pass. Every event carries all that a card shows.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// A ticket came.
    Opened(Box<Ticket>),
    /// More lines for a ticket that is still on the screen.
    Added {
        /// The ticket.
        ticket: TicketId,
        /// The lines.
        lines: Vec<TicketLine>,
    },
    /// A screen showed its newest lines.
    Shown {
        /// The ticket.
        ticket: TicketId,
        /// When.
        at: Stamp,
    },
    /// A line is done.
    LineBumped {
        /// The ticket.
        ticket: TicketId,
        /// The line.
        line: LineId,
        /// When.
        at: Stamp,
    },
    /// A line is not done after all.
    LineUnbumped {
        /// The ticket.
        ticket: TicketId,
        /// The line.
        line: LineId,
    },
    /// The floor took a line back.
    LineVoided {
        /// The ticket.
        ticket: TicketId,
        /// The line.
        line: LineId,
        /// When.
        at: Stamp,
    },
    /// All of it is done.
    Bumped {
        /// The ticket.
        ticket: TicketId,
        /// When.
        at: Stamp,
    },
    /// Back on the screen.
    Recalled {
        /// The ticket.
        ticket: TicketId,
    },
    /// The plates left the pass.
    Served {
        /// The ticket.
        ticket: TicketId,
        /// When.
        at: Stamp,
    },
    /// The plates are still at the pass after all.
    Unserved {
        /// The ticket.
        ticket: TicketId,
    },
    /// The guests moved.
    Moved {
        /// The ticket.
        ticket: TicketId,
        /// Where from.
        from: String,
        /// Where to.
        to: String,
        /// The check that it belongs to from now on, where two became one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        check: Option<CheckId>,
    },
    /// Some of its lines belong to another check now: they stand on a ticket of their own, as far
    /// as they have come.
    Divided {
        /// The ticket.
        ticket: TicketId,
        /// The lines that leave it.
        lines: Vec<LineId>,
        /// The new ticket with them.
        into: Box<Ticket>,
    },
    /// Pieces of a line were parted from it.
    LineParted {
        /// The ticket.
        ticket: TicketId,
        /// The line.
        line: LineId,
        /// Pieces of the new line.
        quantity: u32,
        /// The new line.
        into: LineId,
    },
    /// The floor takes its void back: the line is to be made after all.
    LineRestored {
        /// The ticket.
        ticket: TicketId,
        /// The line.
        line: LineId,
    },
    /// Whose a line is was put right after it came.
    LineSeated {
        /// The ticket.
        ticket: TicketId,
        /// The line.
        line: LineId,
        /// All seats anew.
        seats: Vec<u8>,
    },
    /// Another waiter looks after the guests.
    HandedOn {
        /// The ticket.
        ticket: TicketId,
        /// By name.
        waiter: String,
    },
    /// The day closed: bumped tickets leave the recall list.
    Cleared,
    /// A cook has seen that lines were voided.
    VoidsSeen {
        /// The ticket.
        ticket: TicketId,
        /// The lines.
        lines: Vec<LineId>,
    },
    /// What the guests must not eat, anew.
    Warned {
        /// The ticket.
        ticket: TicketId,
        /// All of it.
        allergies: Vec<Allergy>,
    },
    /// A cook has seen what the guests must not eat.
    AllergiesSeen {
        /// The ticket.
        ticket: TicketId,
        /// When.
        at: Stamp,
    },
    /// It goes before others, or no more.
    Rushed {
        /// The ticket.
        ticket: TicketId,
        /// Before others.
        rush: bool,
    },
    /// Some of a line is made again; what was made is waste.
    Remade {
        /// The ticket on which it was made.
        ticket: TicketId,
        /// The line.
        line: LineId,
        /// The new ticket.
        again: Box<Ticket>,
    },
    /// Another station makes it.
    Pushed {
        /// The ticket.
        ticket: TicketId,
        /// Where.
        to: StationId,
        /// When.
        at: Stamp,
    },
    /// Somebody brings the plates out, or nobody any more.
    Claimed {
        /// The ticket.
        ticket: TicketId,
        /// Who.
        claim: Option<Claim>,
    },
    /// Something was said about it.
    Noted {
        /// The ticket.
        ticket: TicketId,
        /// What.
        note: Box<Note>,
    },
    /// Yes or no was said.
    Answered {
        /// The ticket.
        ticket: TicketId,
        /// The note.
        note: CommandId,
        /// Yes or no.
        yes: bool,
        /// When.
        at: Stamp,
    },
    /// What of a check waits for its course, anew; nothing any more where it is missing.
    Expected {
        /// The check.
        check: CheckId,
        /// All of it.
        coming: Option<Box<Coming>>,
    },
    /// How long a dish took, as its bump shows.
    Learned {
        /// The item.
        item: ItemId,
        /// Where it was made.
        station: StationId,
        /// The line.
        line: LineId,
        /// From when a cook had a hand for it.
        seconds: u32,
    },
    /// At which stations nobody lives, and which have paper only.
    Watched {
        /// The stations.
        away: BTreeSet<StationId>,
        /// Those without a screen, whose tickets nobody bumps.
        #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
        paper_only: BTreeSet<StationId>,
    },
}
