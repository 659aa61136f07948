//! How a table, a check without one, or an order that is expected looks on the floor.

use common::{
    BookingId, CheckId,
    booking::{Booking, Purpose},
    check::Check,
    floor::Table,
    house::ServiceMode,
};
use ui::widget::Tone;

use super::kitchen::{Kitchen, plates};
use crate::{bookings::called, desk::Desk, say};

/// A table is kept for guests from so many minutes before they come.
const SOON: i64 = 60;
/// So many minutes after their time guests are told as late.
pub(crate) const LATE: i64 = 10;
/// An order that is fetched or brought presses from so many minutes before.
pub(super) const DUE: i64 = 10;

/// How it stands at a table. Told three times: by colour, by border and in words.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Service {
    Free,
    Reserved,
    Seated,
    Ordered,
    Ready,
    Bill,
    Late,
    /// Nobody makes what was sent.
    Unmade,
}

/// A table, or a check without one.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Face {
    /// Read aloud: "Table 12".
    pub(crate) name: String,
    /// Written large: "12".
    pub(crate) label: String,
    pub(crate) service: Service,
    /// On one row, where there is room.
    pub(crate) long: String,
    /// On two.
    pub(crate) short: (String, String),
    /// The second of them is a name, which may be cut.
    pub(crate) is_named: bool,
    /// Stuck to its corner.
    pub(crate) badge: Option<(String, Tone)>,
}

/// What stands at no table.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Loose {
    Check(CheckId),
    /// An order that has no check yet.
    Order(BookingId),
}

/// The table as it stands.
pub(super) fn of_table(desk: &Desk, table: &Table, kitchen: &Kitchen<'_>) -> Face {
    let next = desk.state().bookings.next_for(table.id, desk.time());
    let Some(check) = desk.state().checks.at_table(table.id) else {
        return next.map_or_else(|| free(desk, table), |next| kept(desk, table, next));
    };
    let mut face = taken(desk, check, kitchen);
    if let Some(next) = next.filter(|next| is_soon(desk, next)) {
        let then = format!("› {}", desk.clock(next.at));
        face.badge.get_or_insert((then, Tone::Warn));
    }
    face
}

pub(super) fn is_soon(desk: &Desk, booking: &Booking) -> bool {
    minutes_to(desk, booking) <= SOON
}

/// Until they come, or the order is due; below 0 once that is past.
pub(super) fn minutes_to(desk: &Desk, booking: &Booking) -> i64 {
    (booking.at.millis() - desk.time().millis()) / 60_000
}

fn table_name(desk: &Desk, table: &Table) -> String {
    let gap = [("table", table.label.as_str().into())];
    desk.words.with("common-table", &gap)
}

fn free(desk: &Desk, table: &Table) -> Face {
    let seats = desk
        .words
        .with("floor-seats", &[("count", table.seats.into())]);
    Face {
        name: table_name(desk, table),
        label: table.label.clone(),
        service: Service::Free,
        short: (seats.clone(), String::new()),
        is_named: false,
        long: seats,
        badge: None,
    }
}

/// Guests are expected at it: soon, or later this evening.
fn kept(desk: &Desk, table: &Table, next: &Booking) -> Face {
    let words = &desk.words;
    let (time, name) = (desk.clock(next.at), called(desk, next));
    let gaps = [
        ("time", time.as_str().into()),
        ("name", name.as_str().into()),
        ("covers", next.covers.into()),
    ];
    let soon = is_soon(desk, next);
    let here = next.standing == common::booking::Standing::Arrived;
    let late = -minutes_to(desk, next);
    let badge = if here {
        Some((words.get("floor-is-here").to_owned(), Tone::Ok))
    } else if late >= LATE {
        let gap = [("minutes", late.into())];
        Some((words.with("book-late", &gap), Tone::Bad))
    } else {
        soon.then(|| (words.get("floor-is-reserved").to_owned(), Tone::Quiet))
    };
    Face {
        name: table_name(desk, table),
        label: table.label.clone(),
        service: if soon {
            Service::Reserved
        } else {
            Service::Free
        },
        long: words.with("floor-expects", &gaps),
        short: (format!("{time} · {}", next.covers), name),
        is_named: true,
        badge,
    }
}

fn taken(desk: &Desk, check: &Check, kitchen: &Kitchen<'_>) -> Face {
    let (service, one, two) = told(desk, check, kitchen);
    let badge = (service == Service::Ready).then(|| at_pass(desk, check, kitchen));
    Face {
        name: say::called(desk, check),
        label: check.label.clone(),
        service,
        long: in_one(&one, &two),
        short: (one, two),
        is_named: false,
        badge,
    }
}

/// Whether somebody brings the plates.
fn at_pass(desk: &Desk, check: &Check, kitchen: &Kitchen<'_>) -> (String, Tone) {
    let ready = kitchen.ready(check.id);
    let claims: Option<Vec<_>> = ready.iter().map(|ticket| ticket.claimed.as_ref()).collect();
    match claims.as_ref().and_then(|claims| claims.first()) {
        Some(claim) => {
            let gap = [("name", claim.name.as_str().into())];
            (desk.words.with("floor-taken-by", &gap), Tone::Ok)
        }
        None => (desk.words.get("floor-at-pass").to_owned(), Tone::Ink),
    }
}

fn in_one(one: &str, two: &str) -> String {
    if two.is_empty() {
        one.to_owned()
    } else {
        format!("{one} · {two}")
    }
}

/// How it stands at a check, and in which words.
fn told(desk: &Desk, check: &Check, kitchen: &Kitchen<'_>) -> (Service, String, String) {
    let words = &desk.words;
    let now = desk.time();
    let money = |amount| say::money(words, amount);
    if let Some(station) = kitchen.silent(check.id) {
        let name = desk.state().house.station_name(station);
        let one = words.with("floor-silent", &[("station", name.into())]);
        return (
            Service::Unmade,
            one,
            words.get("floor-tell-them").to_owned(),
        );
    }
    let ready = kitchen.ready(check.id);
    if let Some(since) = ready.iter().filter_map(|ticket| ticket.bumped_at).min() {
        let plates: u32 = ready.iter().map(|ticket| plates(ticket)).sum();
        let one = words.with("floor-ready", &[("count", plates.into())]);
        return (Service::Ready, one, say::age(now.seconds_since(since)));
    }
    if let Some(ticket) = kitchen.late(desk, check.id) {
        let minutes = now.seconds_since(ticket.fired_at) / 60;
        let one = words.with("floor-late", &[("minutes", minutes.into())]);
        return (Service::Late, one, money(check.due()));
    }
    if check.paid().is_positive() {
        let open = words.with("pay-open", &[("amount", money(check.due()).into())]);
        return (Service::Bill, words.get("floor-pays").to_owned(), open);
    }
    if check.bill_asked.is_some() {
        return (
            Service::Bill,
            words.get("floor-bill").to_owned(),
            money(check.due()),
        );
    }
    let sat = now.seconds_since(check.opened_at);
    let minutes = format!("{} · {}", check.covers, say::minutes(words, sat));
    if check.standing().next().is_some() {
        return (Service::Ordered, minutes, money(check.due()));
    }
    if sat < 60 {
        let seated = format!("{} · {}", check.covers, words.get("floor-seated"));
        return (Service::Seated, seated, String::new());
    }
    (Service::Seated, minutes, String::new())
}

/// Checks at no table, and orders that are expected; what is promised comes first, by its time.
pub(super) fn loose(desk: &Desk, kitchen: &Kitchen<'_>) -> Vec<(Loose, Face)> {
    let state = desk.state();
    let open = state.checks.open.values();
    let checks = open.filter(|check| check.table.is_none()).map(|check| {
        let order = state.bookings.of_check(state, check.id);
        let face = without_table(desk, check, order, kitchen);
        let key = (order.is_none(), order.map_or(check.opened_at, |one| one.at));
        (key, Loose::Check(check.id), face)
    });
    let today = state.house.business_date(desk.time());
    let orders = state.bookings.all.values().filter(|booking| {
        let away = matches!(booking.purpose, Purpose::Collect | Purpose::Deliver);
        away && booking.is_open() && state.house.business_date(booking.at) == today
    });
    let orders = orders.map(|order| {
        let face = ordered(desk, order);
        ((false, order.at), Loose::Order(order.id), face)
    });
    let mut all: Vec<_> = checks.chain(orders).collect();
    all.sort_by_key(|(key, ..)| *key);
    all.into_iter()
        .map(|(_, loose, face)| (loose, face))
        .collect()
}

fn kind(desk: &Desk, mode: ServiceMode) -> String {
    let key = match mode {
        ServiceMode::DineIn => "floor-bar",
        ServiceMode::TakeAway => "floor-take-away",
        ServiceMode::Delivery => "floor-delivery",
    };
    desk.words.get(key).to_owned()
}

fn without_table(
    desk: &Desk,
    check: &Check,
    order: Option<&Booking>,
    kitchen: &Kitchen<'_>,
) -> Face {
    let mut face = taken(desk, check, kitchen);
    face.badge
        .get_or_insert_with(|| (kind(desk, check.mode), Tone::Info));
    let Some(order) = order else { return face };
    face.label = called(desk, order);
    if matches!(face.service, Service::Seated | Service::Ordered) {
        let due = desk
            .words
            .with("floor-due", &[("time", desk.clock(order.at).into())]);
        let amount = say::money(&desk.words, check.due());
        face.long = in_one(&due, &amount);
        face.short = (due, amount);
        if minutes_to(desk, order) < 0 {
            face.service = Service::Late;
        }
    }
    face
}

fn ordered(desk: &Desk, order: &Booking) -> Face {
    let mode = match order.purpose {
        Purpose::Deliver => ServiceMode::Delivery,
        _ => ServiceMode::TakeAway,
    };
    let due = desk
        .words
        .with("floor-due", &[("time", desk.clock(order.at).into())]);
    let name = called(desk, order);
    Face {
        name: format!("{} {name}", kind(desk, mode)),
        label: name,
        service: Service::Reserved,
        long: due.clone(),
        short: (due, String::new()),
        is_named: false,
        badge: Some((kind(desk, mode), Tone::Info)),
    }
}
