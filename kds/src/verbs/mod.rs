//! What a cook does with a ticket or a line beyond bumping it. The sheet is flat: a long press,
//! and one tap.

mod act;
mod lay_out;
mod model;
mod sections;
mod view;
mod write;

use common::{CommandId, IngredientId, ItemId, LineId, StationId, TicketId};

pub(crate) use act::{Act, Back, act};
pub(crate) use model::Sheet;
pub(crate) use view::show;
pub(crate) use write::write_ui;

use crate::typing::Typed;

/// What the sheet is about, and what was chosen on it so far.
#[derive(Clone, Debug, Default)]
pub(crate) struct Draft {
    ticket: Option<TicketId>,
    line: Option<LineId>,
    /// What is said waits for yes or no.
    ask: bool,
    /// Pieces that are made again; all of them where nobody chose.
    pieces: Option<u32>,
    /// What is being written to the waiter.
    pub(crate) writing: Option<String>,
}

/// What the cook wants.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Intent {
    /// It goes before others, or no more.
    Rush(bool),
    /// A line is done.
    Done,
    /// A line is not done after all.
    NotDone,
    /// This one is not done after all.
    Recall(TicketId),
    /// Another station makes the line, or the whole ticket.
    Push(StationId),
    /// Tell the waiter.
    Say(String),
    /// Something that no chip says.
    Write,
    /// It waits for yes or no, or not.
    Ask(bool),
    /// A key, while writing.
    Type(Typed),
    /// Yes or no to what a waiter has asked.
    Answer(CommandId, bool),
    /// Make it again.
    Remake(String),
    /// So many of it.
    Pieces(u32),
    /// 86, or back.
    SoldOut(ItemId),
    /// An ingredient is 86, or back.
    RunOut(IngredientId, bool),
    /// Count it down.
    Count(ItemId),
    /// The same for a line, or for the whole card.
    About(Option<LineId>),
    /// Back to the board.
    Close,
}

impl Draft {
    /// A sheet for a ticket, or for a line of it.
    pub(crate) fn of(ticket: TicketId, line: Option<LineId>) -> Self {
        Self {
            ticket: Some(ticket),
            line,
            ..Self::default()
        }
    }

    /// The ticket that it is about.
    pub(crate) fn ticket(&self) -> Option<TicketId> {
        self.ticket
    }

    /// Carries out what concerns the sheet alone; whether there was nothing else to it.
    pub(crate) fn handle(&mut self, intent: &Intent) -> bool {
        match intent {
            Intent::Write => self.writing = Some(String::new()),
            Intent::Ask(ask) => self.ask = *ask,
            Intent::Pieces(pieces) => self.pieces = Some(*pieces),
            Intent::About(line) => {
                self.line = *line;
                self.pieces = None;
            }
            Intent::Type(typed) => {
                if let Some(text) = &mut self.writing {
                    typed.clone().onto(text);
                }
            }
            _ => return false,
        }
        true
    }
}
