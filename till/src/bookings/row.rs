use common::{
    BookingId, TableId,
    booking::{Booking, Purpose, Standing},
};
use ui::widget::Tone;

use super::{Intent, called, day};
use crate::{desk::Desk, floor::LATE, say};

/// One of the lists' rows.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Row {
    pub(super) id: BookingId,
    /// Large at the left: when, or for how long they have waited.
    pub(super) time: String,
    pub(super) name: String,
    pub(super) facts: String,
    pub(super) note: String,
    pub(super) word: String,
    pub(super) tone: Tone,
    /// Nothing is to be done any more.
    pub(super) over: bool,
    /// What can be done, while it is open: the first is what is mostly done.
    pub(super) verbs: Vec<(String, Intent)>,
}

impl Row {
    pub(super) fn new(desk: &Desk, booking: &Booking, open: bool, with_day: bool) -> Self {
        let words = &desk.words;
        let waits = booking.purpose == Purpose::Waiting && booking.is_open();
        let since = desk.time().seconds_since(booking.at);
        let (word, tone) = standing(desk, booking);
        let guest = booking.guest.guest.as_ref();
        let verbs = if open {
            verbs(desk, booking)
        } else {
            Vec::new()
        };
        let facts = facts(desk, booking, with_day);
        Self {
            id: booking.id,
            time: if waits {
                say::minutes(words, since)
            } else {
                desk.clock(booking.at)
            },
            name: called(desk, booking),
            facts,
            note: guest.map(|guest| guest.note.clone()).unwrap_or_default(),
            word,
            tone,
            over: matches!(booking.standing, Standing::NoShow | Standing::Cancelled),
            verbs: verbs
                .into_iter()
                .map(|(key, intent)| (words.get(key).to_owned(), intent))
                .collect(),
        }
    }
}

fn facts(desk: &Desk, booking: &Booking, with_day: bool) -> String {
    let words = &desk.words;
    let mut facts = Vec::new();
    if with_day {
        let at = booking.at.timestamp();
        facts.push(ui::clock::date(words.language(), at, desk.zone()));
    }
    if booking.covers > 0 {
        facts.push(say::covers(words, booking.covers));
    }
    let tables = booking.tables.iter().map(|id| table(desk, *id));
    let tables: Vec<_> = tables.collect();
    if !tables.is_empty() {
        facts.push(tables.join(", "));
    }
    match booking.purpose {
        Purpose::Waiting => {
            let gap = [("minutes", booking.minutes.into())];
            facts.push(words.with("book-told", &gap));
        }
        Purpose::Deliver => facts.push(words.get("floor-delivery").to_owned()),
        Purpose::Collect => facts.push(words.get("floor-take-away").to_owned()),
        Purpose::Reservation => {}
    }
    if let Some(guest) = &booking.guest.guest {
        let more = [guest.address.join(", "), guest.phone.clone()];
        facts.extend(more.into_iter().filter(|text| !text.is_empty()));
    }
    facts.join(" · ")
}

fn table(desk: &Desk, id: TableId) -> String {
    let label = desk
        .state()
        .floor
        .table(id)
        .map_or("?", |table| &table.label);
    desk.words.with("common-table", &[("table", label.into())])
}

/// The word for how far it has come, by its key.
pub(super) const fn standing_key(standing: Standing) -> &'static str {
    match standing {
        Standing::Expected => "book-expected",
        Standing::Arrived => "book-arrived",
        Standing::Seated => "book-seated",
        Standing::NoShow => "book-no-show",
        Standing::Cancelled => "book-cancelled",
    }
}

fn standing(desk: &Desk, booking: &Booking) -> (String, Tone) {
    let words = &desk.words;
    let plain = |tone| (words.get(standing_key(booking.standing)).to_owned(), tone);
    let late = desk.time().seconds_since(booking.at) / 60;
    match booking.standing {
        Standing::Expected if booking.purpose == Purpose::Waiting => {
            if late > u64::from(booking.minutes) {
                (words.get("book-waits-long").to_owned(), Tone::Bad)
            } else {
                (String::new(), Tone::Quiet)
            }
        }
        Standing::Expected if late >= LATE.unsigned_abs() => {
            let gap = [("minutes", late.into())];
            (words.with("book-late", &gap), Tone::Bad)
        }
        // Nothing to say: they will come.
        Standing::Expected => (String::new(), Tone::Quiet),
        Standing::Arrived => plain(Tone::Ok),
        Standing::Seated => seated(desk, booking),
        Standing::NoShow | Standing::Cancelled => plain(Tone::Quiet),
    }
}

fn seated(desk: &Desk, booking: &Booking) -> (String, Tone) {
    let words = &desk.words;
    let check = booking.check.and_then(|id| desk.state().checks.get(id));
    match check {
        None => (words.get("book-paid").to_owned(), Tone::Quiet),
        Some(check) if check.table.is_some() => (say::check_name(words, check), Tone::Info),
        Some(_) => (words.get("book-on-check").to_owned(), Tone::Accent),
    }
}

/// What can be done with it, by key.
fn verbs(desk: &Desk, booking: &Booking) -> Vec<(&'static str, Intent)> {
    let id = booking.id;
    let mark = |key, standing| (key, Intent::Mark(id, standing));
    let change = ("book-change", Intent::Change(id));
    let cancel = mark("book-do-cancel", Standing::Cancelled);
    let seat = ("book-do-seat", Intent::Seat(id));
    let no_show = mark("book-do-no-show", Standing::NoShow);
    match (booking.standing, booking.purpose) {
        (Standing::NoShow | Standing::Cancelled, _) => {
            vec![mark("book-do-back", Standing::Expected)]
        }
        (Standing::Seated, _) => {
            let check = booking.check.and_then(|id| desk.state().checks.get(id));
            let open = check.map(|check| ("book-do-check", Intent::Check(check.id)));
            open.into_iter().collect()
        }
        (_, Purpose::Collect | Purpose::Deliver) => {
            vec![("book-do-order", Intent::Order(id)), cancel, change]
        }
        (_, Purpose::Waiting) => {
            vec![seat, mark("book-do-gone", Standing::Cancelled), change]
        }
        (Standing::Arrived, _) => vec![seat, cancel, change],
        (Standing::Expected, _) if is_today(desk, booking) => vec![
            mark("book-do-arrived", Standing::Arrived),
            seat,
            no_show,
            cancel,
            change,
        ],
        (Standing::Expected, _) => vec![change, cancel],
    }
}

fn is_today(desk: &Desk, booking: &Booking) -> bool {
    desk.state().house.business_date(booking.at) == day::date(desk, 0)
}
