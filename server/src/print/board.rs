//! How the printers are, as their threads last saw them.

use std::{
    collections::BTreeMap,
    sync::{Mutex, MutexGuard, PoisonError, mpsc::SyncSender},
    time::{Duration, Instant},
};

use common::{PrinterId, TicketId, protocol::PrinterCondition};

use super::status::prints;

/// Shared by the printers' threads and the one that looks after them.
#[derive(Debug)]
pub(super) struct Board {
    seen: Mutex<BTreeMap<PrinterId, Seen>>,
    /// Tickets of which something came out.
    out: Mutex<Vec<TicketId>>,
    wake: SyncSender<()>,
}

#[derive(Clone, Copy, Debug)]
struct Seen {
    condition: PrinterCondition,
    /// Since when it cannot print.
    down: Option<Instant>,
}

impl Board {
    pub(super) fn new(wake: SyncSender<()>) -> Self {
        Self {
            seen: Mutex::default(),
            out: Mutex::default(),
            wake,
        }
    }

    fn seen(&self) -> MutexGuard<'_, BTreeMap<PrinterId, Seen>> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What a printer's thread saw.
    pub(super) fn put(&self, printer: PrinterId, condition: PrinterCondition) {
        let mut all = self.seen();
        let before = all.get(&printer).copied();
        let down = (!prints(condition)).then(|| {
            let before = before.and_then(|before| before.down);
            before.unwrap_or_else(Instant::now)
        });
        all.insert(printer, Seen { condition, down });
        drop(all);
        if before.is_none_or(|before| before.condition != condition) {
            self.tell();
        }
    }

    /// Something changed that tills show.
    pub(super) fn tell(&self) {
        // A wake that waits already will do.
        self.wake.try_send(()).unwrap_or_default();
    }

    /// Something of a ticket came out.
    pub(super) fn came_out(&self, ticket: TicketId) {
        let mut out = self.out.lock().unwrap_or_else(PoisonError::into_inner);
        out.push(ticket);
    }

    /// The tickets of which something came out since the last call.
    pub(super) fn take_out(&self) -> Vec<TicketId> {
        std::mem::take(&mut *self.out.lock().unwrap_or_else(PoisonError::into_inner))
    }

    pub(super) fn forget(&self, printer: PrinterId) {
        self.seen().remove(&printer);
    }

    pub(super) fn condition(&self, printer: PrinterId) -> Option<PrinterCondition> {
        self.seen().get(&printer).map(|seen| seen.condition)
    }

    /// Whether a printer could not print for so long.
    pub(super) fn is_down_for(&self, printer: PrinterId, long: Duration) -> bool {
        let seen = self.seen();
        let down = seen.get(&printer).and_then(|seen| seen.down);
        down.is_some_and(|since| since.elapsed() >= long)
    }
}
