use common::booking::{Booking, Purpose};

use super::{Draft, Intent, Part, day, entry, row::Row};
use crate::{bar::Standing, desk::Desk};

/// One of the lists.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct List {
    pub(super) part: Part,
    pub(super) title: String,
    /// The same where there is little room.
    pub(super) tab: String,
    /// Still open.
    pub(super) count: usize,
    /// Covers that are expected, or how long the next party would wait.
    pub(super) sum: String,
    pub(super) rows: Vec<Row>,
    pub(super) nothing: String,
    pub(super) verbs: Vec<(String, Intent)>,
}

/// The screen of who is expected.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Model {
    pub(super) standing: Standing,
    pub(super) back: String,
    pub(super) title: String,
    pub(super) search: String,
    pub(super) before: String,
    pub(super) after: String,
    /// Long and short.
    pub(super) day: (String, String),
    pub(super) part: Part,
    pub(super) lists: Vec<List>,
    /// What was just marked, with the way back.
    pub(super) undo: Option<(String, String)>,
}

impl Model {
    pub(super) fn new(desk: &Desk, draft: &Draft) -> Self {
        let words = &desk.words;
        let word = |key: &str| words.get(key).to_owned();
        let day = |short| day::name(desk, draft.ahead, short);
        let undo = draft.undone.as_ref();
        Self {
            standing: Standing::new(desk),
            back: word("floor-back"),
            title: word("book-title"),
            search: word("common-search"),
            before: word("book-previous-day"),
            after: word("book-next-day"),
            day: (day(false), day(true)),
            part: draft.part,
            lists: Part::ALL.map(|part| list(desk, draft, part)).into(),
            undo: undo.map(|undone| (undone.said.clone(), word("common-undo"))),
        }
    }
}

fn list(desk: &Desk, draft: &Draft, part: Part) -> List {
    let words = &desk.words;
    let word = |key: &str| words.get(key).to_owned();
    let searched = !draft.search.trim().is_empty();
    let found = shown(desk, draft, part);
    let open = || found.iter().filter(|booking| booking.is_open());
    let covers: u32 = open().map(|booking| u32::from(booking.covers)).sum();
    let (title, nothing) = match part {
        Part::Reservations => ("book-reservations", "book-nobody"),
        Part::Waiting => ("book-waiting", "book-nobody-waits"),
        Part::Away => ("book-away", "book-nothing-out"),
    };
    let row = |booking: &&Booking| {
        let is_open = draft.open == Some(booking.id);
        Row::new(desk, booking, is_open, searched)
    };
    let waiting = match open().count() {
        0 => String::new(),
        count => format!(" {count}"),
    };
    List {
        part,
        title: word(title),
        tab: match part {
            Part::Reservations => word(title),
            Part::Waiting => word(title) + &waiting,
            Part::Away => word("floor-take-away") + &waiting,
        },
        count: open().count(),
        sum: match part {
            Part::Reservations if covers > 0 => {
                words.with("common-covers", &[("count", covers.into())])
            }
            Part::Waiting => {
                let two = words.with("common-covers", &[("count", 2.into())]);
                format!("{two} · {}", about(desk, entry::quoted(desk, 2)))
            }
            Part::Reservations | Part::Away => String::new(),
        },
        rows: found.iter().map(row).collect(),
        nothing: word(if searched {
            "book-nobody-found"
        } else {
            nothing
        }),
        verbs: verbs(part)
            .iter()
            .map(|(key, purpose)| (word(key), Intent::New(*purpose)))
            .collect(),
    }
}

const fn verbs(part: Part) -> &'static [(&'static str, Purpose)] {
    match part {
        Part::Reservations => &[("book-new-reservation", Purpose::Reservation)],
        Part::Waiting => &[("book-new-waiting", Purpose::Waiting)],
        Part::Away => &[
            ("book-new-collect", Purpose::Collect),
            ("book-new-deliver", Purpose::Deliver),
        ],
    }
}

/// How long a party would wait, in words.
pub(super) fn about(desk: &Desk, minutes: u16) -> String {
    match minutes {
        0 => desk.words.get("book-now").to_owned(),
        minutes => desk
            .words
            .with("book-about", &[("minutes", minutes.into())]),
    }
}

/// Those of the day, or of any day with what is searched in their name or number; what is open
/// comes before what is over, and each by time.
fn shown<'a>(desk: &'a Desk, draft: &Draft, part: Part) -> Vec<&'a Booking> {
    let wanted = draft.search.trim().to_lowercase();
    let house = &desk.state().house;
    let date = day::date(desk, draft.ahead);
    let all = desk.state().bookings.all.values();
    let mut shown: Vec<_> = all
        .filter(|booking| Part::of(booking.purpose) == part)
        .filter(|booking| {
            if wanted.is_empty() {
                return house.business_date(booking.at) == date;
            }
            let guest = booking.guest.guest.as_ref();
            guest.is_some_and(|guest| {
                let digits = wanted.replace(' ', "");
                guest.name.to_lowercase().contains(&wanted)
                    || guest.phone.replace(' ', "").contains(&digits)
            })
        })
        .collect();
    shown.sort_by_key(|booking| (!booking.is_open(), booking.at, booking.id));
    shown
}
