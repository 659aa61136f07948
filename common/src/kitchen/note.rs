use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Event, Ticket};
use crate::{
    CommandId, Moment, Rejection, Stamp, State, TicketId, check::LONGEST_NOTE, legible::legible,
};

/// More notes than this are a conversation.
pub const MOST_NOTES: usize = 20;

/// What a cook and a waiter say to each other about a ticket.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Note {
    /// The command that said it.
    pub id: CommandId,
    /// What.
    pub text: String,
    /// Whether yes or no is waited for.
    pub ask: bool,
    /// The waiter who said it; nobody where it came from the kitchen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// When.
    pub at: Stamp,
    /// Yes or no, and when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<(bool, Stamp)>,
}

impl Note {
    /// Whether somebody must still say yes or no.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.ask && self.answer.is_none()
    }
}

pub(super) fn say(
    state: &State,
    moment: &Moment,
    id: TicketId,
    text: &str,
    ask: bool,
) -> Result<Vec<Event>, Rejection> {
    let ticket = super::known(&state.kitchen, id)?;
    let text = legible(text, LONGEST_NOTE)?;
    if text.is_empty() {
        return Err(Rejection::WhyNeeded);
    }
    if ticket.notes.len() >= MOST_NOTES {
        return Err(Rejection::TooManyNotes { most: MOST_NOTES });
    }
    let from = state.staff.present(moment).ok();
    let note = Note {
        id: moment.id,
        text,
        ask,
        from: from.map(|person| person.name.clone()),
        at: moment.stamp,
        answer: None,
    };
    let note = Box::new(note);
    Ok(vec![Event::Noted { ticket: id, note }])
}

/// The first answer counts; saying the same again changes nothing.
pub(super) fn answer(
    ticket: &Ticket,
    moment: &Moment,
    note: CommandId,
    yes: bool,
) -> Result<Vec<Event>, Rejection> {
    let known = ticket.notes.iter().find(|one| one.id == note && one.ask);
    match known.ok_or(Rejection::TicketUnknown)?.answer {
        Some((said, _)) if said == yes => Ok(Vec::new()),
        Some(_) => Err(Rejection::NoteAnswered),
        None => Ok(vec![Event::Answered {
            ticket: ticket.id,
            note,
            yes,
            at: moment.stamp,
        }]),
    }
}

/// So long a slip of the finger can be taken back, in seconds.
const SLIP: u64 = 10;

/// The note waits for an answer again; later than a slip, the waiter has told the guests.
pub(super) fn unanswer(
    ticket: &Ticket,
    moment: &Moment,
    note: CommandId,
) -> Result<Vec<Event>, Rejection> {
    let known = ticket.notes.iter().find(|one| one.id == note && one.ask);
    let known = known.ok_or(Rejection::TicketUnknown)?;
    match known.answer {
        None => Ok(Vec::new()),
        Some((_, at)) if moment.stamp.seconds_since(at) > SLIP => Err(Rejection::NoteAnswered),
        Some(_) => {
            let note = Box::new(Note {
                answer: None,
                ..known.clone()
            });
            let ticket = ticket.id;
            Ok(vec![Event::Noted { ticket, note }])
        }
    }
}
