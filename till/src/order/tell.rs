//! What a waiter says to the kitchen about what it has: in a hurry, or in words.

use common::{
    Command, LineId, TicketId,
    kitchen::{self, Ticket},
};

use super::{Draft, front::Front, open, part};
use crate::desk::Desk;

/// The tickets on which a line is still to be made.
fn making(desk: &Desk, line: LineId) -> impl Iterator<Item = &Ticket> {
    let carrying = desk.state().kitchen.carrying(line);
    carrying.filter_map(|(ticket, line)| (ticket.is_open() && line.is_open()).then_some(ticket))
}

/// Whether a line can go before others; and whether it does so already.
pub(super) fn rush_of(desk: &Desk, line: LineId) -> (bool, bool) {
    let mut tickets = making(desk, line).peekable();
    let can = tickets.peek().is_some();
    (can, can && tickets.all(|ticket| ticket.rush))
}

/// The same for all that is being made for the check.
pub(super) fn rush_of_all(desk: &Desk, draft: &Draft) -> (bool, bool) {
    let tickets = desk.state().kitchen.of_check(draft.check);
    let mut open = tickets.filter(|ticket| ticket.is_open()).peekable();
    let can = open.peek().is_some();
    (can, can && open.all(|ticket| ticket.rush))
}

/// The selected line goes before others, or no more.
pub(super) fn rush_line(desk: &mut Desk, draft: &Draft) {
    let Some(line) = open::selected(desk, draft) else {
        return;
    };
    let (_, now) = rush_of(desk, line.id);
    let key = if now {
        "order-rush-off-toast"
    } else {
        "order-rush-toast"
    };
    let said = part::said(desk, line, None, key);
    let tickets = making(desk, line.id).map(|ticket| ticket.id).collect();
    rush(desk, draft, tickets, !now, said);
}

/// All that is being made for the check goes before others, or no more.
pub(super) fn rush_all(desk: &mut Desk, draft: &mut Draft) {
    draft.front = None;
    let (_, now) = rush_of_all(desk, draft);
    let tickets = desk.state().kitchen.of_check(draft.check);
    let tickets = tickets.filter(|ticket| ticket.is_open() && ticket.rush == now);
    let tickets = tickets.map(|ticket| ticket.id).collect();
    let key = if now {
        "order-rush-all-off-toast"
    } else {
        "order-rush-all-toast"
    };
    let said = desk.words.get(key).to_owned();
    rush(desk, draft, tickets, !now, said);
}

fn rush(desk: &mut Desk, draft: &Draft, tickets: Vec<TicketId>, rush: bool, said: String) {
    if tickets.is_empty() {
        return;
    }
    let set = |tickets, rush| Command::Kitchen(kitchen::Command::Rush { tickets, rush });
    let back = set(tickets.clone(), !rush);
    if desk.submit(set(tickets, rush)) {
        desk.may_undo(draft.check, vec![back]);
        desk.say(said);
    }
}

/// Says something about the line in front to the stations that make it. A question goes to one of
/// them only: two answers would be one too many.
pub(super) fn tell(desk: &mut Desk, draft: &mut Draft, text: &str, ask: bool) {
    let Some(Front::Tell { line, .. }) = draft.front.take() else {
        return;
    };
    let mut tickets: Vec<TicketId> = making(desk, line).map(|ticket| ticket.id).collect();
    if tickets.is_empty() {
        let last = desk.state().kitchen.carrying(line);
        tickets.extend(last.map(|(ticket, _)| ticket.id).max());
    }
    if ask {
        tickets.truncate(1);
    }
    let mut told = false;
    for ticket in tickets {
        let text = text.trim().to_owned();
        told |= desk.submit(Command::Kitchen(kitchen::Command::Note {
            ticket,
            text,
            ask,
        }));
    }
    if told {
        let said = desk
            .words
            .with("order-told-toast", &[("what", text.trim().into())]);
        desk.say(said);
    }
}
