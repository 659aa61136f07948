//! The pass: one card a table over all stations, for whoever hands the plates out.

mod model;

use std::time::Duration;

use common::{
    Command, TicketId,
    kitchen::{self, Kitchen, Ticket},
};
use ui::words::Words;

use crate::notice::Notice;

pub(crate) use model::{Table, card, tables};

/// What was handed out, with the way back: it is at the pass again.
pub(crate) fn handed_out(
    words: &Words,
    before: &Kitchen,
    tickets: &[TicketId],
    now: Duration,
) -> Option<Notice> {
    let known = tickets.iter().filter_map(|id| before.tickets.get(id));
    let ready: Vec<&Ticket> = known.filter(|ticket| ticket.is_ready()).collect();
    let table = ready.first()?.label.as_str();
    let said = words.with("kitchen-handed-out", &[("table", table.into())]);
    let undo = ready.iter().flat_map(|ticket| {
        let id = ticket.id;
        [kitchen::Command::Recall { ticket: id }, ticket.bump()]
    });
    let undo = undo.map(Command::Kitchen).collect();
    Some(Notice::done(said, undo, now))
}
