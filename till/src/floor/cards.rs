//! What waits for whoever stands here: what colleagues may not do alone, plates at the pass, late
//! tables, bills.

use common::{
    CheckId,
    booking::{Booking, Purpose, Standing},
    check::Check,
};

use super::{
    Intent, calls,
    face::{DUE, minutes_to},
    kitchen::Kitchen,
    sections,
};
use crate::{
    approval::{self, Asking},
    bookings::called,
    desk::Desk,
    say,
};

/// How much a card presses, most first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Press {
    Asked,
    /// Nobody makes it.
    Unmade,
    /// A cook waits for an answer.
    Asks,
    Ready,
    /// A cook has said something.
    Says,
    Late,
    /// Guests stand at the door.
    Guests,
    /// An order is due.
    Due,
    Bill,
}

/// Something that needs a person now.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Card {
    pub(crate) press: Press,
    pub(crate) title: String,
    /// How far it has come, and whether that presses.
    pub(crate) flag: Option<(String, bool)>,
    pub(crate) detail: String,
    /// For how long.
    pub(crate) age: String,
    /// A verb for it, and what it does.
    pub(crate) verb: Option<(String, Intent)>,
    /// Another one beside it.
    pub(crate) second: Option<(String, Intent)>,
    /// What a colleague asks for, with a yes and a no.
    pub(crate) asking: Option<Asking>,
    /// What a tap beside the verbs opens.
    pub(crate) check: Option<CheckId>,
    pub(super) mine: bool,
    pub(super) seconds: u64,
}

/// All cards: my own tables first, then by what presses most, then by age; others' plates only
/// where somebody asks for them. With how many plates of others there are.
pub(super) fn cards(desk: &Desk, kitchen: &Kitchen<'_>, others: bool) -> (Vec<Card>, usize) {
    let (mut cards, aside) = calls::cards(desk, others);
    cards.extend(approval::asking(desk).into_iter().map(asked));
    for check in desk.state().checks.open.values() {
        cards.extend(late(desk, check, kitchen));
        cards.extend(bill(desk, check));
    }
    for booking in desk.state().bookings.all.values() {
        cards.extend(guests(desk, booking));
        cards.extend(due(desk, booking));
    }
    cards.sort_by_key(|card| (!card.mine, card.press, std::cmp::Reverse(card.seconds)));
    (cards, aside)
}

fn asked(asking: Asking) -> Card {
    Card {
        press: Press::Asked,
        title: asking.title.clone(),
        detail: asking.misfit.as_ref().unwrap_or(&asking.what).clone(),
        age: asking.age.clone(),
        verb: None,
        second: None,
        flag: None,
        check: asking.check,
        mine: true,
        seconds: asking.seconds,
        asking: Some(asking),
    }
}

fn late(desk: &Desk, check: &Check, kitchen: &Kitchen<'_>) -> Option<Card> {
    let ticket = kitchen.late(desk, check.id)?;
    let seconds = desk.time().seconds_since(ticket.fired_at);
    let words = &desk.words;
    let station = desk.state().house.station_name(ticket.station);
    let late = words.with("floor-station-late", &[("station", station.into())]);
    let open = ticket.lines.iter().filter(|line| line.is_open());
    let dishes: Vec<_> = open
        .map(|line| format!("{} {}", line.quantity, line.name))
        .collect();
    let title = titled(desk, check, &late);
    let mut detail = dishes.join(", ");
    let mut loads = crate::calls::loads(desk).into_iter();
    if let Some(load) = loads.find(|(station, _)| *station == ticket.station) {
        detail = format!("{detail} · {}", crate::calls::load_words(desk, load));
    }
    Some(card(
        desk,
        check,
        Press::Late,
        (title, detail),
        None,
        seconds,
    ))
}

fn bill(desk: &Desk, check: &Check) -> Option<Card> {
    let asked = check.bill_asked?;
    let seconds = desk.time().seconds_since(asked);
    let words = &desk.words;
    let title = titled(desk, check, words.get("floor-bill"));
    let amount = say::money(words, check.due());
    let detail = format!("{} · {amount}", say::covers(words, check.covers));
    let pay = words.with("order-pay-amount", &[("amount", amount.into())]);
    let verb = Some((pay, Intent::Pay(check.id)));
    Some(card(
        desk,
        check,
        Press::Bill,
        (title, detail),
        verb,
        seconds,
    ))
}

/// They are here and nobody seats them, or they wait longer than they were told.
fn guests(desk: &Desk, booking: &Booking) -> Option<Card> {
    let words = &desk.words;
    let seconds = desk.time().seconds_since(booking.at);
    let key = match (booking.purpose, booking.standing) {
        (Purpose::Reservation, Standing::Arrived) => "book-arrived",
        (Purpose::Waiting, Standing::Expected | Standing::Arrived)
            if seconds > u64::from(booking.minutes) * 60 =>
        {
            "book-waits-long"
        }
        _ => return None,
    };
    let tables = booking.tables.iter().filter_map(|id| {
        let label = &desk.state().floor.table(*id)?.label;
        Some(say::labelled(words, label))
    });
    let mut detail = vec![say::covers(words, booking.covers)];
    detail.extend(tables);
    if booking.purpose == Purpose::Reservation {
        detail.push(desk.clock(booking.at));
    }
    let theirs = booking.tables.first();
    let server = theirs.and_then(|table| sections::server(desk, *table));
    Some(Card {
        press: Press::Guests,
        title: format!("{} · {}", called(desk, booking), words.get(key)),
        detail: detail.join(" · "),
        age: if booking.purpose == Purpose::Waiting {
            say::age(seconds)
        } else {
            String::new()
        },
        verb: Some((
            words.get("book-do-seat").to_owned(),
            Intent::Seat(booking.id),
        )),
        second: None,
        flag: None,
        asking: None,
        check: None,
        mine: server.is_none_or(|who| desk.staff == Some(who)),
        seconds,
    })
}

/// What is fetched or brought within the next minutes: its check, or the way to open one.
fn due(desk: &Desk, booking: &Booking) -> Option<Card> {
    let away = matches!(booking.purpose, Purpose::Collect | Purpose::Deliver);
    if !away || minutes_to(desk, booking) > DUE {
        return None;
    }
    let words = &desk.words;
    let time = desk.clock(booking.at);
    let due = words.with("floor-due", &[("time", time.as_str().into())]);
    let check = booking.check.and_then(|id| desk.state().checks.get(id));
    let (detail, verb) = match check {
        Some(check) => (say::called(desk, check), None),
        None if booking.is_open() => {
            let open = words.get("book-do-order").to_owned();
            let guest = booking.guest.guest.as_ref();
            let phone = guest.map_or("", |guest| &guest.phone);
            (phone.to_owned(), Some((open, Intent::Order(booking.id))))
        }
        None => return None,
    };
    Some(Card {
        press: Press::Due,
        title: format!("{} · {due}", called(desk, booking)),
        detail,
        age: String::new(),
        verb,
        second: None,
        flag: None,
        asking: None,
        check: check.map(|check| check.id),
        mine: check.is_none_or(|check| is_mine(desk, check)),
        seconds: desk.time().seconds_since(booking.at),
    })
}

fn titled(desk: &Desk, check: &Check, what: &str) -> String {
    format!("{} · {what}", say::called(desk, check))
}

fn card(
    desk: &Desk,
    check: &Check,
    press: Press,
    (title, detail): (String, String),
    verb: Option<(String, Intent)>,
    seconds: u64,
) -> Card {
    let mine = is_mine(desk, check);
    let detail = if mine {
        detail
    } else {
        format!("{} · {detail}", check.waiter)
    };
    Card {
        press,
        title,
        detail,
        age: say::age(seconds),
        verb,
        second: None,
        flag: None,
        asking: None,
        check: Some(check.id),
        mine,
        seconds,
    }
}

/// Whose check it is, or whose section it stands in.
pub(crate) fn is_mine(desk: &Desk, check: &Check) -> bool {
    let mut me = [Some(check.opened_by), check.served_by]
        .into_iter()
        .flatten();
    let section = check
        .table
        .is_some_and(|table| sections::is_mine(desk, table));
    me.any(|who| desk.staff == Some(who)) || section
}
