//! How long a party will wait, from what is taken, how long parties sit, and who came before.

use super::{Booking, Bookings, Purpose};
use crate::{Stamp, State, TableId, check::Check, floor::Table};

/// Fewer parties than this say nothing about an evening.
const ENOUGH: usize = 5;
/// A party that sits longer than is usual, or has asked for the bill, goes after this many minutes.
const SOON: u16 = 10;
/// Longer than this nobody is told to wait, in minutes.
const LONGEST: u16 = 240;
/// A reservation is shown at its table from so many minutes before.
const HORIZON: i64 = 180;
/// And for so long after its time, while they have not come.
const LATE: i64 = 60;

impl Bookings {
    /// For how many minutes a party of so many would wait that comes now: from the tables that
    /// fit it, how long parties usually sit, and who waits before it. Rounded up to five.
    #[must_use]
    pub fn quote(&self, state: &State, covers: u8, now: Stamp) -> u16 {
        let ahead = self.waiting().filter(|other| other.at <= now);
        let ahead = ahead.filter(|other| compete(state, other.covers, covers));
        self.wait_behind(state, covers, ahead.count(), now)
    }

    /// The same for one that waits already: who came after it does not count.
    #[must_use]
    pub fn quote_for(&self, state: &State, booking: &Booking, now: Stamp) -> u16 {
        let before = |other: &&Booking| (other.at, other.id) < (booking.at, booking.id);
        let ahead = self.waiting().filter(before);
        let ahead = ahead.filter(|other| compete(state, other.covers, booking.covers));
        self.wait_behind(state, booking.covers, ahead.count(), now)
    }

    /// Parties at the door, in the sequence of the ids.
    pub fn waiting(&self) -> impl Iterator<Item = &Booking> {
        let open = self.all.values().filter(|booking| booking.is_open());
        open.filter(|booking| booking.purpose == Purpose::Waiting)
    }

    fn wait_behind(&self, state: &State, covers: u8, ahead: usize, now: Stamp) -> u16 {
        let sitting = sitting(state, covers);
        let tables = fitting(state, covers);
        let mut free: Vec<u16> = tables
            .iter()
            .map(|table| self.free_in(state, table, sitting, now))
            .collect();
        for _ in 0..ahead.min(usize::from(LONGEST)) {
            if let Some(next) = free.iter_mut().min() {
                *next = next.saturating_add(sitting);
            }
        }
        let wait = free.into_iter().min().unwrap_or(0);
        wait.div_ceil(5).saturating_mul(5).min(LONGEST)
    }

    /// In how many minutes a party can sit down at a table and stay.
    fn free_in(&self, state: &State, table: &Table, sitting: u16, now: Stamp) -> u16 {
        let taken = state.checks.at_table(table.id);
        let mut free = taken.map_or(0, |check| goes_in(check, sitting, now));
        let mut reserved: Vec<_> = self.reserved(table.id).collect();
        reserved.sort_by_key(|booking| (booking.at, booking.id));
        for booking in reserved {
            let from = minutes_until(booking.at, now);
            let until = from.saturating_add(i64::from(booking.minutes));
            let ours = i64::from(free);
            if from < ours + i64::from(sitting) && until > ours {
                free = u16::try_from(until).unwrap_or(u16::MAX);
            }
        }
        free
    }

    /// Open reservations of a table.
    fn reserved(&self, table: TableId) -> impl Iterator<Item = &Booking> {
        let open = self.all.values().filter(|booking| booking.is_open());
        open.filter(move |booking| {
            booking.purpose == Purpose::Reservation && booking.tables.contains(&table)
        })
    }

    /// Who is expected next at a table: within the next three hours, or an hour late at most.
    #[must_use]
    pub fn next_for(&self, table: TableId, now: Stamp) -> Option<&Booking> {
        let near = |booking: &&Booking| (-LATE..=HORIZON).contains(&minutes_until(booking.at, now));
        let near = self.reserved(table).filter(near);
        near.min_by_key(|booking| (booking.at, booking.id))
    }

    /// Open reservations of the same table at the same time as this one would be.
    pub fn overlapping(
        &self,
        table: TableId,
        at: Stamp,
        minutes: u16,
    ) -> impl Iterator<Item = &Booking> {
        let end = |at: Stamp, minutes: u16| at.plus_millis(i64::from(minutes) * 60_000);
        let until = end(at, minutes);
        self.reserved(table)
            .filter(move |other| other.at < until && at < end(other.at, other.minutes))
    }

    /// The one that a check was opened for.
    #[must_use]
    pub fn of_check(&self, state: &State, check: crate::CheckId) -> Option<&Booking> {
        let check = state.checks.resolve(check);
        self.all
            .values()
            .find(|one| one.check.map(|id| state.checks.resolve(id)) == Some(check))
    }
}

/// How long a party of so many usually sits, in minutes: the middle one of today's, or what is
/// usual anywhere while there were too few.
#[must_use]
pub fn sitting(state: &State, covers: u8) -> u16 {
    let mut sat: Vec<u64> = (state.checks.settled.values())
        .filter_map(|settled| Some(settled.at.seconds_since(settled.seated_at?) / 60))
        .collect();
    sat.sort_unstable();
    match sat.get(sat.len() / 2) {
        Some(middle) if sat.len() >= ENOUGH => {
            u16::try_from(*middle).unwrap_or(LONGEST).clamp(20, LONGEST)
        }
        _ => usual(covers),
    }
}

/// How long a table is kept for a party of so many, in minutes.
#[must_use]
pub const fn usual(covers: u8) -> u16 {
    match covers {
        0..=2 => 75,
        3..=4 => 90,
        5..=6 => 105,
        _ => 120,
    }
}

/// Tables that are neither too small nor much too large; the largest where all are too small.
fn fitting(state: &State, covers: u8) -> Vec<&Table> {
    let seats = |least: u8, most: u8| {
        let tables = state.floor.tables();
        let fit = tables.filter(|table| (least..=most).contains(&table.seats));
        fit.collect::<Vec<_>>()
    };
    let close = seats(covers, covers.saturating_add(2));
    if !close.is_empty() {
        return close;
    }
    let enough = state.floor.tables().map(|table| table.seats);
    let enough = enough.filter(|seats| *seats >= covers).min();
    let size = enough.or_else(|| state.floor.tables().map(|table| table.seats).max());
    size.map_or_else(Vec::new, |size| seats(size, size))
}

/// Whether two parties wait for the same tables.
fn compete(state: &State, one: u8, other: u8) -> bool {
    let theirs = fitting(state, one);
    fitting(state, other)
        .iter()
        .any(|table| theirs.iter().any(|their| their.id == table.id))
}

fn goes_in(check: &Check, sitting: u16, now: Stamp) -> u16 {
    if check.bill_asked.is_some() || check.paid().is_positive() {
        return SOON;
    }
    let sat = now.seconds_since(check.opened_at) / 60;
    let sat = u16::try_from(sat).unwrap_or(u16::MAX);
    sitting.saturating_sub(sat).max(SOON)
}

fn minutes_until(at: Stamp, now: Stamp) -> i64 {
    (at.millis() - now.millis()).div_euclid(60_000)
}
