use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Cooking, Kitchen, RECALL_LIST, Ticket, TicketLine};
use crate::{CheckId, LineId, Stamp, TicketId};

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
}

impl Kitchen {
    pub(crate) fn apply(&mut self, event: &Event) {
        match event {
            Event::Opened(ticket) => {
                self.tickets.insert_mut(ticket.id, Ticket::clone(ticket));
            }
            Event::Added { ticket, lines } => self.on(*ticket, |ticket| {
                ticket.lines.extend(lines.iter().cloned());
                ticket.shown_at = None;
            }),
            Event::Shown { ticket, at } => self.on(*ticket, |ticket| ticket.shown_at = Some(*at)),
            Event::LineBumped { ticket, line, at } => {
                self.cook(*ticket, *line, Cooking::Bumped(*at));
            }
            Event::LineUnbumped { ticket, line } => self.cook(*ticket, *line, Cooking::Fired),
            Event::LineVoided { ticket, line, at } => {
                self.cook(*ticket, *line, Cooking::Voided(*at));
            }
            Event::Bumped { ticket, at } => {
                self.on(*ticket, |ticket| ticket.bumped_at = Some(*at));
                self.forget_beyond(RECALL_LIST);
            }
            Event::Recalled { ticket } => self.on(*ticket, |ticket| {
                ticket.bumped_at = None;
                ticket.served_at = None;
            }),
            Event::Served { ticket, at } => {
                self.on(*ticket, |ticket| ticket.served_at = Some(*at));
            }
            Event::Moved {
                ticket,
                from,
                to,
                check,
            } => self.on(*ticket, |ticket| {
                ticket.moved_from = Some(from.clone());
                ticket.label.clone_from(to);
                ticket.check = check.unwrap_or(ticket.check);
            }),
            Event::Divided {
                ticket,
                lines,
                into,
            } => {
                self.on(*ticket, |ticket| {
                    ticket.lines.retain(|line| !lines.contains(&line.line));
                });
                self.tickets.insert_mut(into.id, Ticket::clone(into));
            }
            Event::LineParted {
                ticket,
                line,
                quantity,
                into,
            } => self.on(*ticket, |ticket| part(ticket, *line, *quantity, *into)),
            Event::LineRestored { ticket, line } => self.cook(*ticket, *line, Cooking::Fired),
            Event::LineSeated {
                ticket,
                line,
                seats,
            } => self.on(*ticket, |ticket| {
                for known in ticket.lines.iter_mut().filter(|known| known.line == *line) {
                    known.seats.clone_from(seats);
                }
            }),
            Event::HandedOn { ticket, waiter } => {
                self.on(*ticket, |ticket| ticket.waiter.clone_from(waiter));
            }
            Event::Cleared => self.forget_beyond(0),
        }
    }

    fn on(&mut self, ticket: TicketId, change: impl FnOnce(&mut Ticket)) {
        let known = self.tickets.get_mut(&ticket);
        debug_assert!(known.is_some(), "an event for a ticket that never came");
        if let Some(ticket) = known {
            change(ticket);
        }
    }

    fn cook(&mut self, ticket: TicketId, line: LineId, cooking: Cooking) {
        self.on(ticket, |ticket| {
            for known in ticket.lines.iter_mut().filter(|known| known.line == line) {
                known.cooking = cooking;
            }
        });
    }

    /// Usually a single one is too many: looking for the oldest is quicker than sorting them all.
    fn forget_beyond(&mut self, most: usize) {
        loop {
            let mut bumped = 0;
            let mut oldest: Option<&Ticket> = None;
            for ticket in self.tickets.values().filter(|ticket| !ticket.is_open()) {
                bumped += 1;
                let age = |one: &Ticket| (one.bumped_at, one.id);
                if oldest.is_none_or(|known| age(ticket) < age(known)) {
                    oldest = Some(ticket);
                }
            }
            let Some(oldest) = oldest.filter(|_| bumped > most).map(|ticket| ticket.id) else {
                return;
            };
            self.tickets.remove_mut(&oldest);
        }
    }
}

fn part(ticket: &mut Ticket, id: LineId, quantity: u32, into: LineId) {
    let place = ticket.lines.iter().position(|line| line.line == id);
    debug_assert!(place.is_some(), "a line that never came is not parted");
    if let Some(place) = place {
        let line = &mut ticket.lines[place];
        line.quantity -= quantity;
        let parted = TicketLine {
            line: into,
            quantity,
            ..line.clone()
        };
        ticket.lines.insert(place + 1, parted);
    }
}
