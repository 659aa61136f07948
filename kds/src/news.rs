use std::{
    collections::{BTreeMap, BTreeSet},
    time::Duration,
};

use common::{
    LineId, Stamp, TicketId,
    kitchen::{Kitchen, Ticket},
};

/// So long a card that has just come has a green edge.
const FRESH: Duration = Duration::from_secs(10);

/// What came to this screen and when, and what the tills were told of it.
#[derive(Clone, Debug, Default)]
pub(crate) struct News {
    seen: BTreeMap<TicketId, Seen>,
    /// By the newest line.
    told: BTreeSet<(TicketId, Option<LineId>)>,
}

#[derive(Clone, Copy, Debug)]
struct Seen {
    pieces: u32,
    /// Nothing for what was old already when this screen first saw it.
    at: Option<Duration>,
}

impl News {
    /// Takes note of all tickets. Those found when the screen starts are new only if the kitchen
    /// got them a moment ago; later ones are, however long they were on their way.
    pub(crate) fn look(&mut self, kitchen: &Kitchen, now: Duration, stamp: Stamp) {
        let starts = self.seen.is_empty();
        for ticket in kitchen.tickets.values() {
            // Pieces: a line that is parted in two is nothing new. Where some left, what comes
            // next is new all the same.
            let pieces = ticket.lines.iter().map(|line| line.quantity).sum();
            let known = self.seen.get_mut(&ticket.id);
            if let Some(seen) = known.filter(|seen| seen.pieces >= pieces) {
                seen.pieces = pieces;
                continue;
            }
            let just_now = age(ticket, stamp) < FRESH;
            let seen = Seen {
                pieces,
                at: (!starts || just_now).then_some(now),
            };
            self.seen.insert(ticket.id, seen);
        }
        if self.seen.len() > kitchen.tickets.size() {
            self.seen.retain(|id, _| kitchen.tickets.contains_key(id));
            self.told.retain(|(id, _)| kitchen.tickets.contains_key(id));
        }
    }

    /// Whether the ticket, or its newest lines, came a moment ago.
    pub(crate) fn is_new(&self, ticket: TicketId, now: Duration) -> bool {
        let at = self.seen.get(&ticket).and_then(|seen| seen.at);
        at.is_some_and(|at| now.saturating_sub(at) < FRESH)
    }

    /// Of the tickets in sight, those whose newest lines no screen has shown yet; each once.
    pub(crate) fn untold(&mut self, kitchen: &Kitchen, in_sight: &[TicketId]) -> Vec<TicketId> {
        let known = in_sight.iter().filter_map(|id| kitchen.tickets.get(id));
        let unseen = known.filter(|ticket| ticket.shown_at.is_none());
        unseen
            .filter(|ticket| self.told.insert((ticket.id, newest(ticket))))
            .map(|ticket| ticket.id)
            .collect()
    }
}

fn newest(ticket: &Ticket) -> Option<LineId> {
    ticket.lines.last().map(|line| line.line)
}

/// Since the newest line came.
fn age(ticket: &Ticket, stamp: Stamp) -> Duration {
    let newest = ticket.lines.iter().map(|line| line.fired_at).max();
    let since = newest.unwrap_or(ticket.fired_at);
    Duration::from_secs(stamp.seconds_since(since))
}
