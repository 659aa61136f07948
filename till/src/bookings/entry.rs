use common::{
    BookingId, Guest, PrivateId, Stamp, TableId,
    booking::{Booking, Command, Purpose, usual},
    check::MOST_COVERS,
};

use super::{Intent, day};
use crate::desk::Desk;

/// Unless somebody says otherwise.
const COVERS: u8 = 2;
const READY_IN: u16 = 20;

/// One that is being taken down, or changed.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) purpose: Purpose,
    /// Which one is changed.
    pub(super) known: Option<BookingId>,
    /// Days from today.
    pub(super) ahead: i32,
    pub(super) guest: Guest,
    pub(super) address: String,
    pub(super) covers: u8,
    pub(super) hour: i8,
    pub(super) minute: i8,
    /// Promised in so many minutes; nothing while a known promise stands.
    pub(super) ready_in: Option<u16>,
    /// As it was, where that is kept.
    at: Option<Stamp>,
    minutes: Option<u16>,
    pub(super) table: Option<TableId>,
    /// More tables than one are kept as they are.
    others: Vec<TableId>,
    pub(super) refused: Option<String>,
    /// The name's field takes what is typed first.
    pub(super) fresh: bool,
}

impl Entry {
    pub(super) fn new(desk: &Desk, purpose: Purpose, ahead: i32) -> Self {
        let (hour, minute) = soon(desk, ahead);
        let away = matches!(purpose, Purpose::Collect | Purpose::Deliver);
        Self {
            purpose,
            known: None,
            ahead: ahead.max(0),
            guest: Guest::default(),
            address: String::new(),
            covers: if away { 0 } else { COVERS },
            hour,
            minute,
            ready_in: away.then_some(READY_IN),
            at: None,
            minutes: None,
            table: None,
            others: Vec::new(),
            refused: None,
            fresh: true,
        }
    }

    pub(super) fn of(desk: &Desk, booking: &Booking) -> Self {
        let (hour, minute) = day::of(desk, booking.at);
        let house = &desk.state().house;
        let today = house.business_date(desk.time());
        let theirs = house.business_date(booking.at);
        let guest = booking.guest.guest.clone().unwrap_or_default();
        let mut tables = booking.tables.iter().copied();
        Self {
            purpose: booking.purpose,
            known: Some(booking.id),
            ahead: (theirs.0 - today.0).get_days(),
            address: guest.address.join(", "),
            guest,
            covers: booking.covers,
            hour,
            minute,
            ready_in: None,
            at: Some(booking.at),
            minutes: Some(booking.minutes),
            table: tables.next(),
            others: tables.collect(),
            refused: None,
            fresh: false,
        }
    }

    pub(super) fn choose(&mut self, intent: Intent) {
        self.refused = None;
        match intent {
            Intent::Covers(covers) => self.covers = covers.clamp(1, MOST_COVERS),
            Intent::Hour(hour) => (self.hour, self.at) = (hour, None),
            Intent::Minute(minute) => (self.minute, self.at) = (minute, None),
            Intent::In(minutes) => self.ready_in = Some(minutes),
            Intent::Table(table) => {
                self.others.clear();
                self.table = if self.table == table { None } else { table };
            }
            _ => {}
        }
    }

    /// When they are expected.
    pub(super) fn at(&self, desk: &Desk) -> Stamp {
        match (self.purpose, self.ready_in, self.at) {
            (_, _, Some(at)) if self.ready_in.is_none() => at,
            (Purpose::Waiting, ..) => desk.time(),
            (_, Some(minutes), _) => desk.time().plus_millis(i64::from(minutes) * 60_000),
            _ => day::moment(desk, day::date(desk, self.ahead), self.hour, self.minute),
        }
    }

    /// How long the table is theirs, or how long they are told to wait.
    pub(super) fn minutes(&self, desk: &Desk) -> u16 {
        match (self.purpose, self.minutes) {
            (_, Some(minutes)) => minutes,
            (Purpose::Reservation, None) => usual(self.covers),
            (Purpose::Waiting, None) => quoted(desk, self.covers),
            (Purpose::Collect | Purpose::Deliver, None) => self.ready_in.unwrap_or(READY_IN),
        }
    }

    pub(super) fn command(&self, desk: &Desk, fresh: BookingId, note: PrivateId) -> Command {
        let mut guest = self.guest.clone();
        let lines = self.address.split([',', '\n']).map(str::trim);
        let lines = lines.filter(|line| !line.is_empty());
        guest.address = lines.map(str::to_owned).collect();
        let tables = self.table.into_iter().chain(self.others.iter().copied());
        Command::Take {
            booking: self.known.unwrap_or(fresh),
            purpose: self.purpose,
            covers: self.covers,
            at: self.at(desk),
            minutes: self.minutes(desk),
            tables: tables.collect(),
            note,
            guest,
        }
    }
}

/// For how many minutes a party that comes now would wait.
pub(super) fn quoted(desk: &Desk, covers: u8) -> u16 {
    let state = desk.state();
    state.bookings.quote(state, covers, desk.time())
}

/// Seven in the evening; today the next quarter that leaves half an hour.
fn soon(desk: &Desk, ahead: i32) -> (i8, i8) {
    if ahead != 0 {
        return (19, 0);
    }
    let (hour, minute) = day::of(desk, desk.time().plus_millis(30 * 60_000));
    match minute {
        0..=14 => (hour, 15),
        15..=29 => (hour, 30),
        30..=44 => (hour, 45),
        _ => ((hour + 1) % 24, 0),
    }
}
