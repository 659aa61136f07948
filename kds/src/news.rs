use std::{
    collections::{BTreeMap, BTreeSet},
    time::Duration,
};

use common::{
    Stamp, TicketId,
    kitchen::{Kitchen, Ticket},
};

/// So long a card that has just come has a green edge.
const FRESH: Duration = Duration::from_secs(10);

/// What came to this screen and when, and what the tills were told of it.
#[derive(Clone, Debug, Default)]
pub(crate) struct News {
    seen: BTreeMap<TicketId, Seen>,
    told: BTreeSet<(TicketId, usize)>,
}

#[derive(Clone, Copy, Debug)]
struct Seen {
    lines: usize,
    /// Nothing for what was old already when this screen first saw it.
    at: Option<Duration>,
}

impl News {
    /// Takes note of all tickets. Those found when the screen starts are new only if the kitchen
    /// got them a moment ago; later ones are, however long they were on their way.
    pub(crate) fn look(&mut self, kitchen: &Kitchen, now: Duration, stamp: Stamp) {
        let starts = self.seen.is_empty();
        for ticket in kitchen.tickets.values() {
            let known = self.seen.get(&ticket.id);
            if known.is_some_and(|seen| seen.lines >= ticket.lines.len()) {
                continue;
            }
            let just_now = age(ticket, stamp) < FRESH;
            let seen = Seen {
                lines: ticket.lines.len(),
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
            .filter(|ticket| self.told.insert((ticket.id, ticket.lines.len())))
            .map(|ticket| ticket.id)
            .collect()
    }
}

/// Since the newest line came.
fn age(ticket: &Ticket, stamp: Stamp) -> Duration {
    let newest = ticket.lines.iter().map(|line| line.fired_at).max();
    let since = newest.unwrap_or(ticket.fired_at);
    Duration::from_secs(stamp.seconds_since(since))
}
