use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{bump, note, remake, see, watch};
use crate::{CommandId, LineId, Moment, Mood, Rejection, State, StationId, TicketId, lenient};

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
    /// The plates are not out after all.
    Unserve {
        /// The tickets.
        tickets: Vec<TicketId>,
    },
    /// A cook has seen that these lines were voided.
    SeeVoids {
        /// The ticket.
        ticket: TicketId,
        /// The lines.
        lines: Vec<LineId>,
    },
    /// A cook has seen what the guests must not eat.
    SeeAllergies {
        /// The ticket.
        ticket: TicketId,
    },
    /// These go before others, or no more.
    Rush {
        /// The tickets.
        tickets: Vec<TicketId>,
        /// Before others.
        rush: bool,
    },
    /// Make some of a line again, before everything else; what was made is waste.
    Remake {
        /// The ticket.
        ticket: TicketId,
        /// The line.
        line: LineId,
        /// Pieces, at most the line's.
        #[serde(deserialize_with = "lenient::number")]
        quantity: u32,
        /// Why, at most 80 characters.
        reason: String,
    },
    /// Let another station make what is still to be made.
    Push {
        /// The ticket.
        ticket: TicketId,
        /// Its lines; all where there are none.
        #[serde(default)]
        lines: Vec<LineId>,
        /// Where.
        to: StationId,
    },
    /// A waiter says that they bring the plates out.
    Claim {
        /// The tickets.
        tickets: Vec<TicketId>,
    },
    /// Somebody else may bring them out after all.
    Unclaim {
        /// The tickets.
        tickets: Vec<TicketId>,
    },
    /// Say something about a ticket: the kitchen to its waiter, or a waiter to the kitchen.
    Note {
        /// The ticket.
        ticket: TicketId,
        /// At most 80 characters.
        text: String,
        /// Whether yes or no is waited for.
        #[serde(default)]
        ask: bool,
    },
    /// Say yes or no to a note.
    Answer {
        /// The ticket.
        ticket: TicketId,
        /// The note.
        note: CommandId,
        /// Yes or no.
        yes: bool,
    },
    /// Yes or no was a slip of the finger: the note waits again. Only within 10 seconds.
    Unanswer {
        /// The ticket.
        ticket: TicketId,
        /// The note.
        note: CommandId,
    },
    /// The house has seen that nobody lives at these stations, and at all others somebody does.
    Watch {
        /// The stations.
        away: Vec<StationId>,
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
            | Self::SeeVoids { .. }
            | Self::SeeAllergies { .. }
            | Self::Watch { .. }
            | Self::Serve { .. }
            | Self::Unserve { .. } => Mood::Fact,
            Self::Recall { .. }
            | Self::Rush { .. }
            | Self::Remake { .. }
            | Self::Push { .. }
            | Self::Claim { .. }
            | Self::Unclaim { .. }
            | Self::Note { .. }
            | Self::Answer { .. }
            | Self::Unanswer { .. } => Mood::Request,
        }
    }
}

/// The pass holds no more than the house's settings, the menu without money, and the kitchen:
/// only what waiters do may ask for more.
pub(crate) fn decide(
    state: &State,
    moment: &Moment,
    command: &Command,
) -> Result<Vec<crate::Event>, Rejection> {
    let kitchen = &state.kitchen;
    let events = match command {
        Command::Show { tickets } => bump::show(kitchen, moment, tickets),
        Command::BumpLine { ticket, line } => bump::bump_line(state, moment, *ticket, *line)?,
        Command::UnbumpLine { ticket, line } => bump::unbump_line(kitchen, *ticket, *line)?,
        Command::BumpTicket { ticket, lines } => bump::bump_ticket(state, moment, *ticket, lines)?,
        Command::Recall { ticket } => bump::recall(kitchen, *ticket)?,
        Command::Serve { tickets } => bump::serve(kitchen, moment, tickets),
        Command::Unserve { tickets } => bump::unserve(kitchen, tickets),
        Command::SeeVoids { ticket, lines } => see::voids(kitchen, *ticket, lines)?,
        Command::SeeAllergies { ticket } => see::allergies(kitchen, moment, *ticket)?,
        Command::Rush { tickets, rush } => see::rush(kitchen, tickets, *rush),
        Command::Remake {
            ticket,
            line,
            quantity,
            reason,
        } => remake::remake(state, moment, (*ticket, *line), *quantity, reason)?,
        Command::Push { ticket, lines, to } => remake::push(state, moment, *ticket, lines, *to)?,
        Command::Claim { tickets } => see::claim(state, moment, tickets)?,
        Command::Unclaim { tickets } => see::unclaim(kitchen, tickets),
        Command::Note { ticket, text, ask } => note::say(state, moment, *ticket, text, *ask)?,
        Command::Answer { ticket, note, yes } => {
            note::answer(super::known(kitchen, *ticket)?, moment, *note, *yes)?
        }
        Command::Unanswer { ticket, note } => {
            note::unanswer(super::known(kitchen, *ticket)?, moment, *note)?
        }
        Command::Watch { away } => watch::watch(state, away),
    };
    Ok(events.into_iter().map(crate::Event::Kitchen).collect())
}
