//! How long it takes from a waiter's Send until the kitchen has the ticket.

use std::time::{Duration, Instant};

use common::{
    CheckId, CommandId, LineId, TicketId,
    kitchen::{Kitchen, Ticket},
};
use hdrhistogram::Histogram;

use super::brigade::stations;

/// An hour, in microseconds; who waits longer waits an hour.
const LONGEST: u64 = 3_600_000_000;

/// Sends under way, and the times of those that have arrived.
#[derive(Debug)]
pub(super) struct Sends {
    under_way: Vec<Send>,
    /// Microseconds.
    times: Histogram<u64>,
}

/// One Send.
#[derive(Debug)]
pub(super) struct Send {
    /// When the waiter said it.
    pub said: Instant,
    pub command: CommandId,
    pub check: CheckId,
    /// One of its lines.
    pub line: LineId,
    /// After the first round: it may come onto a ticket that is still there.
    pub may_be_added: bool,
}

impl Send {
    /// On a ticket of its own, or added to one that is still there.
    fn is_in(&self, kitchen: &Kitchen) -> bool {
        let own = |station| TicketId {
            fire: self.command,
            station,
        };
        let has_line = |ticket: &Ticket| ticket.lines.iter().any(|line| line.line == self.line);
        stations().any(|station| kitchen.tickets.contains_key(&own(station)))
            || (self.may_be_added && kitchen.of_check(self.check).any(has_line))
    }
}

impl Sends {
    pub(super) fn new() -> Self {
        Self {
            under_way: Vec::new(),
            // One below an hour, and three digits are within the histogram's one to five.
            times: Histogram::new_with_bounds(1, LONGEST, 3).expect("bounds and digits"),
        }
    }

    pub(super) fn sent(&mut self, send: Send) {
        self.under_way.push(send);
    }

    /// Looks at the kitchen's screen.
    pub(super) fn look(&mut self, kitchen: &Kitchen) {
        let times = &mut self.times;
        self.under_way.retain(|send| {
            let is_there = send.is_in(kitchen);
            if is_there {
                let took = u64::try_from(send.said.elapsed().as_micros()).unwrap_or(u64::MAX);
                times.saturating_record(took);
            }
            !is_there
        });
    }

    pub(super) fn all_there(&self) -> bool {
        self.under_way.is_empty()
    }

    /// So many have arrived.
    pub(super) fn count(&self) -> u64 {
        self.times.len()
    }

    /// Of a hundred Sends so many were as quick as this, or quicker.
    pub(super) fn quantile(&self, hundredths: f64) -> Duration {
        Duration::from_micros(self.times.value_at_quantile(hundredths / 100.0))
    }
}
