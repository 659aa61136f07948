use common::{TableId, booking::Purpose};

use super::{called, day, entry::Entry, model::about};
use crate::{desk::Desk, say};

/// Chips for covers; more are counted up.
pub(super) const CHIPS: u8 = 8;
/// In so many minutes an order may be promised.
pub(super) const PROMISES: [u16; 6] = [15, 20, 30, 45, 60, 90];
pub(super) const QUARTERS: [i8; 4] = [0, 15, 30, 45];
/// Larger tables than this much are not offered.
const TOO_LARGE: u8 = 4;

/// The sheet on which one is taken down.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Sheet {
    pub(super) title: String,
    pub(super) hours: Vec<i8>,
    pub(super) tables: Vec<(TableId, String)>,
    /// How long they will wait, what overlaps, or why it was refused.
    pub(super) said: String,
    pub(super) is_warning: bool,
    pub(super) can_take: bool,
}

impl Sheet {
    pub(super) fn new(desk: &Desk, entry: &Entry) -> Self {
        let words = &desk.words;
        let kind = words.get(match entry.purpose {
            Purpose::Reservation => "book-new-reservation",
            Purpose::Waiting => "book-new-waiting",
            Purpose::Collect => "book-new-collect",
            Purpose::Deliver => "book-new-deliver",
        });
        let kind = match entry.known {
            Some(_) => words.get("book-change"),
            None => kind,
        };
        let title = if entry.purpose == Purpose::Reservation {
            format!("{kind} · {}", day::name(desk, entry.ahead, false))
        } else {
            kind.to_owned()
        };
        let also = also(desk, entry);
        let (said, is_warning) = match (&entry.refused, also) {
            (Some(why), _) => (why.clone(), true),
            (None, Some(also)) => (also, true),
            (None, None) if entry.purpose == Purpose::Waiting => {
                (about(desk, entry.minutes(desk)), false)
            }
            (None, None) => (String::new(), false),
        };
        Self {
            title,
            hours: day::hours(desk, entry.ahead),
            tables: tables(desk, entry),
            said,
            is_warning,
            can_take: !entry.guest.name.trim().is_empty(),
        }
    }
}

/// Tables that the party fits at, the best fit first.
fn tables(desk: &Desk, entry: &Entry) -> Vec<(TableId, String)> {
    if entry.purpose != Purpose::Reservation {
        return Vec::new();
    }
    let most = entry.covers.saturating_add(TOO_LARGE);
    let fits = |seats: u8| (entry.covers..=most).contains(&seats);
    let all = desk.state().floor.tables();
    let mut fit: Vec<_> = all
        .filter(|table| fits(table.seats) || entry.table == Some(table.id))
        .collect();
    let (at, minutes) = (entry.at(desk), entry.minutes(desk));
    let bookings = &desk.state().bookings;
    fit.sort_by_key(|table| {
        let others = bookings.overlapping(table.id, at, minutes);
        let theirs = others.filter(|other| Some(other.id) != entry.known);
        (theirs.count() > 0, table.seats)
    });
    let name = |label: &str| desk.words.with("common-table", &[("table", label.into())]);
    fit.into_iter()
        .map(|table| (table.id, name(&table.label)))
        .collect()
}

/// Who else has the table then: allowed, and said.
fn also(desk: &Desk, entry: &Entry) -> Option<String> {
    let table = entry
        .table
        .filter(|_| entry.purpose == Purpose::Reservation)?;
    let (at, minutes) = (entry.at(desk), entry.minutes(desk));
    let mut others = desk.state().bookings.overlapping(table, at, minutes);
    let other = others.find(|other| Some(other.id) != entry.known)?;
    let label = &desk.state().floor.table(table)?.label;
    let gaps = [
        ("table", say::labelled(&desk.words, label).into()),
        ("name", called(desk, other).into()),
        ("time", desk.clock(other.at).into()),
    ];
    Some(desk.words.with("book-also", &gaps))
}
