//! Reservations, the waiting list, orders to be fetched or brought.

mod day;
mod entry;
mod entry_model;
mod entry_view;
mod list_view;
mod model;
mod row;
pub(crate) mod seat;
mod view;

use std::time::Duration;

use common::{
    BookingId, CheckId, Command, TableId,
    booking::{self, Booking, Purpose, Standing},
};
use egui::{Rect, Ui};

use crate::{desk::Desk, say, till::Go};
use entry::Entry;

/// How long the way back from a mark is open.
const UNDO: Duration = Duration::from_secs(10);

/// A part of the lists; a phone shows one at a time.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) enum Part {
    #[default]
    Reservations,
    Waiting,
    Away,
}

impl Part {
    const ALL: [Self; 3] = [Self::Reservations, Self::Waiting, Self::Away];

    fn of(purpose: Purpose) -> Self {
        match purpose {
            Purpose::Reservation => Self::Reservations,
            Purpose::Waiting => Self::Waiting,
            Purpose::Collect | Purpose::Deliver => Self::Away,
        }
    }
}

/// What is looked at.
#[derive(Debug, Default)]
pub(crate) struct Draft {
    part: Part,
    /// Days from today.
    ahead: i32,
    search: String,
    /// The row whose verbs are in sight.
    open: Option<BookingId>,
    entry: Option<Entry>,
    undone: Option<Undone>,
}

/// The way back from what was just marked.
#[derive(Clone, Debug)]
struct Undone {
    said: String,
    step: Command,
    until: Duration,
}

/// What was tapped.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Intent {
    Floor,
    SignOut,
    Part(Part),
    Day(i32),
    Row(BookingId),
    Mark(BookingId, Standing),
    Seat(BookingId),
    Order(BookingId),
    Check(CheckId),
    New(Purpose),
    Change(BookingId),
    Undo,
    Away,
    Covers(u8),
    Hour(i8),
    Minute(i8),
    In(u16),
    Table(Option<TableId>),
    Take,
}

pub(crate) fn show(ui: &mut Ui, screen: Rect, desk: &mut Desk, draft: &mut Draft) -> Option<Go> {
    let now = desk.now;
    draft.undone.take_if(|undone| now >= undone.until);
    let model = model::Model::new(desk, draft);
    let beneath = view::show(ui, screen, &model, &mut draft.search);
    let front = draft.entry.as_mut();
    let front = front.and_then(|entry| entry_view::show(ui, screen, desk, entry));
    handle(desk, draft, front.or(beneath)?)
}

fn handle(desk: &mut Desk, draft: &mut Draft, intent: Intent) -> Option<Go> {
    match intent {
        Intent::Floor => return Some(Go::Floor),
        Intent::SignOut => return Some(Go::SignIn),
        Intent::Part(part) => draft.part = part,
        Intent::Day(0) => draft.ahead = 0,
        Intent::Day(by) => draft.ahead = (draft.ahead + by).clamp(-1, day::FURTHEST),
        Intent::Row(booking) if draft.open == Some(booking) => draft.open = None,
        Intent::Row(booking) => draft.open = Some(booking),
        Intent::Mark(booking, standing) => mark(desk, draft, booking, standing),
        Intent::Seat(booking) => return seat::sit_down(desk, booking),
        Intent::Order(booking) => return seat::order(desk, booking),
        Intent::Check(check) => return Some(Go::Check(check)),
        Intent::New(purpose) => {
            desk.notices.hush();
            draft.part = Part::of(purpose);
            draft.entry = Some(Entry::new(desk, purpose, draft.ahead));
        }
        Intent::Change(booking) => {
            let known = desk.state().bookings.all.get(&booking);
            draft.entry = known.map(|booking| Entry::of(desk, booking));
        }
        Intent::Undo => {
            if let Some(undone) = draft.undone.take() {
                desk.submit(undone.step);
            }
        }
        Intent::Away => draft.entry = None,
        Intent::Take => take(desk, draft),
        Intent::Covers(_)
        | Intent::Hour(_)
        | Intent::Minute(_)
        | Intent::In(_)
        | Intent::Table(_) => {
            if let Some(entry) = &mut draft.entry {
                entry.choose(intent);
            }
        }
    }
    None
}

fn mark(desk: &mut Desk, draft: &mut Draft, booking: BookingId, standing: Standing) {
    let Some(known) = desk.state().bookings.all.get(&booking) else {
        return;
    };
    let (before, name) = (known.standing, called(desk, known));
    let command = |standing| Command::Booking(booking::Command::Mark { booking, standing });
    if desk.submit(command(standing)) {
        let what = desk.words.get(row::standing_key(standing)).to_owned();
        let gaps = [("name", name.into()), ("what", what.into())];
        draft.open = None;
        draft.undone = Some(Undone {
            said: desk.words.with("book-did", &gaps),
            step: command(before),
            until: desk.now + UNDO,
        });
    }
}

fn take(desk: &mut Desk, draft: &mut Draft) {
    let Some(entry) = &draft.entry else { return };
    let note = common::PrivateId(desk.device.new_uuid());
    let fresh = BookingId(desk.device.new_uuid());
    let command = entry.command(desk, fresh, note);
    match desk.attempt(Command::Booking(command)) {
        Ok(()) => {
            draft.open = None;
            draft.search.clear();
            draft.entry = None;
        }
        Err(rejection) => {
            let sentence = say::rejection(desk, &rejection);
            if let Some(entry) = &mut draft.entry {
                entry.refused = Some(sentence);
            }
        }
    }
}

/// What a party is called; nothing is left of the name once it is erased.
pub(crate) fn called(desk: &Desk, booking: &Booking) -> String {
    match booking.guest.name() {
        "" => desk.words.get("book-nameless").to_owned(),
        name => name.to_owned(),
    }
}
