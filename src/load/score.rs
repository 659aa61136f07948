use std::{
    collections::BTreeMap,
    sync::{
        Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use hdrhistogram::Histogram;
use tokio::sync::Notify;
use uuid::Uuid;

/// Three digits are more than a measurement is worth.
const DIGITS: u8 = 3;
/// A minute; what takes longer is lost.
const LONGEST: u64 = 60_000_000;

/// A Send on its way to the kitchen.
#[derive(Debug)]
pub(super) struct Ticket {
    since: Instant,
    /// What the cook will say.
    pub(super) bump: String,
}

/// A Send that is followed to the last screen.
#[derive(Debug)]
struct Shot {
    id: String,
    since: Instant,
    missing: usize,
}

/// What a crew has done and how long it took, in microseconds.
#[derive(Debug)]
pub(super) struct Score {
    tickets: Mutex<BTreeMap<Uuid, Ticket>>,
    sends: Mutex<Histogram<u64>>,
    shot: Mutex<Option<Shot>>,
    shots: Mutex<Histogram<u64>>,
    shot_done: Notify,
    orders: AtomicU64,
    screens: AtomicU64,
}

/// What was measured since the last reading.
#[derive(Clone, Debug)]
pub(super) struct Reading {
    pub(super) orders: u64,
    pub(super) sends: Histogram<u64>,
    pub(super) shots: Histogram<u64>,
}

impl Score {
    pub(super) fn new() -> Self {
        Self {
            tickets: Mutex::default(),
            sends: Mutex::new(empty()),
            shot: Mutex::default(),
            shots: Mutex::new(empty()),
            shot_done: Notify::new(),
            orders: AtomicU64::new(0),
            screens: AtomicU64::new(0),
        }
    }

    /// So many screens must hear a shot.
    pub(super) fn reaches(&self, screens: usize) {
        let screens = u64::try_from(screens).unwrap_or(u64::MAX);
        self.screens.store(screens, Ordering::Relaxed);
    }

    pub(super) fn sent(&self, send: Uuid, bump: String, is_shot: bool) {
        let since = Instant::now();
        held(&self.tickets).insert(send, Ticket { since, bump });
        if is_shot {
            let missing = self.screens.load(Ordering::Relaxed);
            *held(&self.shot) = Some(Shot {
                id: send.to_string(),
                since,
                missing: usize::try_from(missing).unwrap_or(usize::MAX),
            });
        }
    }

    /// The kitchen has the ticket.
    pub(super) fn came(&self, send: Uuid, now: Instant) -> Option<Ticket> {
        let ticket = held(&self.tickets).remove(&send)?;
        note(&self.sends, now - ticket.since);
        Some(ticket)
    }

    /// A screen has this text.
    pub(super) fn heard(&self, text: &str, now: Instant) {
        let mut shot = held(&self.shot);
        let Some(flying) = shot.as_mut().filter(|shot| text.contains(&shot.id)) else {
            return;
        };
        flying.missing = flying.missing.saturating_sub(1);
        if flying.missing == 0 {
            note(&self.shots, now - flying.since);
            *shot = None;
            self.shot_done.notify_one();
        }
    }

    pub(super) async fn shot_done(&self) {
        self.shot_done.notified().await;
    }

    pub(super) fn settled(&self) {
        self.orders.fetch_add(1, Ordering::Relaxed);
    }

    /// What was measured since the last call.
    pub(super) fn read(&self) -> Reading {
        Reading {
            orders: self.orders.swap(0, Ordering::Relaxed),
            sends: std::mem::replace(&mut held(&self.sends), empty()),
            shots: std::mem::replace(&mut held(&self.shots), empty()),
        }
    }
}

impl Reading {
    pub(super) fn none() -> Self {
        Self {
            orders: 0,
            sends: empty(),
            shots: empty(),
        }
    }

    pub(super) fn add(&mut self, more: &Self) {
        self.orders += more.orders;
        // Histograms of one make always fit together.
        self.sends.add(&more.sends).unwrap_or_default();
        self.shots.add(&more.shots).unwrap_or_default();
    }
}

/// Milliseconds at a quantile.
pub(super) fn at(times: &Histogram<u64>, quantile: f64) -> f64 {
    Duration::from_micros(times.value_at_quantile(quantile)).as_secs_f64() * 1e3
}

fn empty() -> Histogram<u64> {
    // Three digits are among those that the crate knows.
    Histogram::new_with_bounds(1, LONGEST, DIGITS).expect("a histogram of three digits")
}

fn note(times: &Mutex<Histogram<u64>>, took: Duration) {
    let micros = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
    held(times).saturating_record(micros.max(1));
}

fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
