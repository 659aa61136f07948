use super::{Coming, Cooking, Event, Kitchen, RECALL_LIST, Ticket, TicketLine};
use crate::{CheckId, LineId, TicketId};

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
            Event::LineUnbumped { ticket, line } => {
                self.cook(*ticket, *line, Cooking::Fired);
                self.unlearn(*ticket, Some(*line));
            }
            Event::LineVoided { ticket, line, at } => {
                self.cook(*ticket, *line, Cooking::Voided(*at));
            }
            Event::Bumped { ticket, at } => {
                self.on(*ticket, |ticket| ticket.bumped_at = Some(*at));
                self.forget_beyond(RECALL_LIST);
            }
            Event::Recalled { ticket } => {
                self.unlearn(*ticket, None);
                self.on(*ticket, |ticket| {
                    ticket.bumped_at = None;
                    ticket.served_at = None;
                    ticket.claimed = None;
                });
            }
            Event::Learned {
                item,
                station,
                line,
                seconds,
            } => self.learn(*item, *station, *line, *seconds),
            Event::Served { ticket, at } => {
                self.on(*ticket, |ticket| ticket.served_at = Some(*at));
            }
            Event::Unserved { ticket } => self.on(*ticket, |ticket| ticket.served_at = None),
            Event::Cleared => self.forget_beyond(0),
            Event::Expected { check, coming } => self.expect(*check, coming.as_deref()),
            Event::Watched { away, paper_only } => {
                self.away.clone_from(away);
                self.paper_only.clone_from(paper_only);
            }
            Event::Remade {
                ticket,
                line,
                again,
            } => self.remake(*ticket, *line, again),
            Event::VoidsSeen { .. }
            | Event::Warned { .. }
            | Event::AllergiesSeen { .. }
            | Event::Rushed { .. }
            | Event::Pushed { .. }
            | Event::Claimed { .. }
            | Event::Noted { .. }
            | Event::Answered { .. } => self.apply_said(event),
            Event::Moved { .. }
            | Event::Divided { .. }
            | Event::LineParted { .. }
            | Event::LineRestored { .. }
            | Event::LineSeated { .. }
            | Event::HandedOn { .. } => self.apply_elsewhere(event),
        }
    }

    fn expect(&mut self, check: CheckId, coming: Option<&Coming>) {
        match coming {
            Some(coming) => self.coming.insert_mut(check, coming.clone()),
            None => {
                self.coming.remove_mut(&check);
            }
        }
    }

    /// What the floor did to lines that the kitchen has.
    fn apply_elsewhere(&mut self, event: &Event) {
        match event {
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
                self.forget_empty(*ticket);
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
            _ => debug_assert!(false, "nothing changed hands"),
        }
    }

    /// What somebody has seen, said, put first or taken upon themselves.
    fn apply_said(&mut self, event: &Event) {
        match event {
            Event::VoidsSeen { ticket, lines } => self.on(*ticket, |ticket| {
                let seen = ticket.lines.iter_mut();
                for line in seen.filter(|line| lines.contains(&line.line)) {
                    line.void_seen = true;
                }
            }),
            Event::Warned { ticket, allergies } => self.on(*ticket, |ticket| {
                ticket.allergies.clone_from(allergies);
                ticket.allergies_seen = None;
            }),
            Event::AllergiesSeen { ticket, at } => {
                self.on(*ticket, |ticket| ticket.allergies_seen = Some(*at));
            }
            Event::Rushed { ticket, rush } => self.on(*ticket, |ticket| ticket.rush = *rush),
            Event::Pushed { ticket, to, at } => self.on(*ticket, |ticket| {
                let back = ticket.pushed_from == Some(*to);
                ticket.pushed_from = (!back).then_some(ticket.station);
                ticket.station = *to;
                ticket.pushed_at = Some(*at);
                ticket.shown_at = None;
                ticket.allergies_seen = None;
            }),
            Event::Claimed { ticket, claim } => {
                self.on(*ticket, |ticket| ticket.claimed.clone_from(claim));
            }
            Event::Noted { ticket, note } => self.on(*ticket, |ticket| {
                let known = ticket.notes.iter_mut().find(|known| known.id == note.id);
                match known {
                    Some(known) => known.clone_from(note),
                    None => ticket.notes.push((**note).clone()),
                }
            }),
            Event::Answered {
                ticket,
                note,
                yes,
                at,
            } => self.on(*ticket, |ticket| {
                for known in ticket.notes.iter_mut().filter(|known| known.id == *note) {
                    known.answer = Some((*yes, *at));
                }
            }),
            _ => debug_assert!(false, "nobody has said anything"),
        }
    }

    /// What is still to be made is made once: all of it goes over to the new card.
    fn remake(&mut self, ticket: TicketId, line: LineId, again: &Ticket) {
        let pieces = again.lines.iter().map(|line| line.quantity).sum::<u32>();
        self.on(ticket, |known| {
            let open = known.is_open();
            let over = |known: &TicketLine| {
                open && known.line == line && known.is_open() && known.quantity <= pieces
            };
            known.lines.retain(|known| !over(known));
        });
        self.forget_empty(ticket);
        self.tickets.insert_mut(again.id, again.clone());
    }

    /// A card whose last line went elsewhere is no card.
    fn forget_empty(&mut self, ticket: TicketId) {
        let known = self.tickets.get(&ticket);
        if known.is_some_and(|left| left.lines.is_empty()) {
            self.tickets.remove_mut(&ticket);
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
                known.void_seen = false;
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
