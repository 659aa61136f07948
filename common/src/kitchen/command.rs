use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Kitchen, bump};
use crate::{LineId, Moment, Mood, Rejection, TicketId};

/// What can be asked of the kitchen.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// A screen shows the newest lines of these tickets.
    Show {
        /// The tickets.
        tickets: Vec<TicketId>,
    },
    /// One line is done; the last one bumps the ticket.
    BumpLine {
        /// The ticket.
        ticket: TicketId,
        /// The line.
        line: LineId,
    },
    /// One line is not done after all.
    UnbumpLine {
        /// The ticket.
        ticket: TicketId,
        /// The line.
        line: LineId,
    },
    /// All of it is done, as far as the cook saw it: lines that came while the finger was on its
    /// way stay on the screen.
    BumpTicket {
        /// The ticket.
        ticket: TicketId,
        /// The lines that the screen showed.
        lines: Vec<LineId>,
    },
    /// Back on the screen, exactly as it was.
    Recall {
        /// The ticket.
        ticket: TicketId,
    },
    /// A waiter takes the plates.
    Serve {
        /// The tickets.
        tickets: Vec<TicketId>,
    },
}

impl Command {
    /// What hands have done at the pass has happened.
    pub(crate) fn mood(&self) -> Mood {
        match self {
            Self::Show { .. }
            | Self::BumpLine { .. }
            | Self::UnbumpLine { .. }
            | Self::BumpTicket { .. }
            | Self::Serve { .. } => Mood::Fact,
            Self::Recall { .. } => Mood::Request,
        }
    }
}

pub(crate) fn decide(
    kitchen: &Kitchen,
    moment: &Moment,
    command: &Command,
) -> Result<Vec<crate::Event>, Rejection> {
    let events = match command {
        Command::Show { tickets } => bump::show(kitchen, moment, tickets),
        Command::BumpLine { ticket, line } => bump::bump_line(kitchen, moment, *ticket, *line)?,
        Command::UnbumpLine { ticket, line } => bump::unbump_line(kitchen, *ticket, *line)?,
        Command::BumpTicket { ticket, lines } => {
            bump::bump_ticket(kitchen, moment, *ticket, lines)?
        }
        Command::Recall { ticket } => bump::recall(kitchen, *ticket)?,
        Command::Serve { tickets } => bump::serve(kitchen, moment, tickets),
    };
    Ok(events.into_iter().map(crate::Event::Kitchen).collect())
}
