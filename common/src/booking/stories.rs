//! Who is expected, who came, and how long the others wait.

use proptest::prelude::*;

use super::{Bookings, Command, Purpose, Standing, sitting};
use crate::{
    BookingId, Command as Root, Guest, PrivateId, Rejection, TableId,
    check::stories::{ANNA, MARC, Room},
    day,
    house::ServiceMode,
};

fn called(name: &str) -> Guest {
    Guest {
        name: name.into(),
        ..Guest::default()
    }
}

fn minutes(count: i64) -> i64 {
    count * 60_000
}

/// Takes one down for so many minutes from now.
fn books(room: &mut Room, purpose: Purpose, name: &str, covers: u8, from_now: i64) -> BookingId {
    let booking = BookingId(room.id());
    let take = Command::Take {
        booking,
        purpose,
        covers,
        at: room.now.plus_millis(minutes(from_now)),
        minutes: 90,
        tables: Vec::new(),
        note: PrivateId(room.id()),
        guest: called(name),
    };
    room.does(ANNA, &Root::Booking(take)).expect("taken");
    booking
}

fn at_table(room: &mut Room, table: u32, name: &str, from_now: i64) -> BookingId {
    let booking = BookingId(room.id());
    let take = Command::Take {
        booking,
        purpose: Purpose::Reservation,
        covers: 4,
        at: room.now.plus_millis(minutes(from_now)),
        minutes: 90,
        tables: vec![TableId(table), TableId(table)],
        note: PrivateId(room.id()),
        guest: called(name),
    };
    room.does(ANNA, &Root::Booking(take)).expect("taken");
    booking
}

fn standing(room: &Room, booking: BookingId) -> Option<Standing> {
    room.state
        .bookings
        .all
        .get(&booking)
        .map(|one| one.standing)
}

fn quote(room: &Room, covers: u8) -> u16 {
    room.state.bookings.quote(&room.state, covers, room.now)
}

/// Seats guests at every table, and lets so many minutes pass.
fn full_house(room: &mut Room, passed: i64) {
    let tables: Vec<_> = room.state.floor.tables().map(|table| table.id.0).collect();
    for table in tables {
        room.seats(ANNA, table, ServiceMode::DineIn);
    }
    room.now = room.now.plus_millis(minutes(passed));
}

#[test]
fn a_table_knows_who_comes_next_and_when_it_is_late_no_more() {
    let mut room = Room::open();
    at_table(&mut room, 12, "Meyer", 150);
    at_table(&mut room, 12, "Müller", 45);
    let next = |room: &Room, table| {
        let next = room.state.bookings.next_for(TableId(table), room.now);
        next.map(|booking| booking.guest.name().to_owned())
    };
    assert_eq!(next(&room, 12).as_deref(), Some("Müller"));
    assert_eq!(next(&room, 11), None);
    room.now = room.now.plus_millis(minutes(45 + 61));
    assert_eq!(next(&room, 12).as_deref(), Some("Meyer"));
}

#[test]
fn two_reservations_of_one_table_at_a_time_are_taken_and_told() {
    let mut room = Room::open();
    at_table(&mut room, 12, "Meyer", 60);
    let at = |from_now| room.now.plus_millis(minutes(from_now));
    let also = |from_now| {
        let bookings = &room.state.bookings;
        bookings.overlapping(TableId(12), at(from_now), 90).count()
    };
    assert_eq!(also(100), 1);
    assert_eq!(also(150), 0, "Meyer leaves when they come");
    assert_eq!(also(-30), 0, "they leave when Meyer comes");
    at_table(&mut room, 12, "Müller", 70);
    assert_eq!(room.state.bookings.all.size(), 2);
}

#[test]
fn at_the_close_who_did_not_come_is_a_no_show_and_leaves_with_the_next() {
    let mut room = Room::open();
    let missed = at_table(&mut room, 12, "Meyer", 30);
    let tomorrow = at_table(&mut room, 12, "Müller", 24 * 60);
    let closes = |room: &mut Room| {
        room.seats(ANNA, 14, ServiceMode::DineIn);
        let close = day::Command::Close { counted: None };
        room.does(MARC, &Root::Day(close)).expect("closed");
    };
    room.now = room.now.plus_millis(minutes(60));
    closes(&mut room);
    assert_eq!(
        standing(&room, missed),
        Some(Standing::Expected),
        "half an hour late"
    );
    room.now = room.now.plus_millis(minutes(180));
    let sits = room.state.checks.at_table(TableId(14)).expect("guests").id;
    let seated = books(&mut room, Purpose::Waiting, "Bauer", 2, -120);
    let seat = Command::Seat {
        booking: seated,
        check: sits,
    };
    room.does(ANNA, &Root::Booking(seat)).expect("seated");
    let close = day::Command::Close { counted: None };
    room.seats(ANNA, 11, ServiceMode::DineIn);
    room.does(MARC, &Root::Day(close.clone())).expect("closed");
    assert_eq!(standing(&room, missed), Some(Standing::NoShow));
    assert_eq!(
        standing(&room, seated),
        Some(Standing::Seated),
        "their check is carried over"
    );
    room.seats(ANNA, 10, ServiceMode::DineIn);
    room.does(MARC, &Root::Day(close)).expect("closed");
    assert_eq!(standing(&room, missed), None);
    assert_eq!(standing(&room, tomorrow), Some(Standing::Expected));
}

#[test]
fn who_was_seated_by_mistake_is_expected_again() {
    let mut room = Room::open();
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    let booking = at_table(&mut room, 12, "Meyer", 0);
    let seat = Command::Seat { booking, check };
    room.does(ANNA, &Root::Booking(seat.clone()))
        .expect("seated");
    let of_check = room.state.bookings.of_check(&room.state, check);
    assert_eq!(of_check.map(|one| one.guest.name()), Some("Meyer"));
    let again = room.does(ANNA, &Root::Booking(seat));
    assert_eq!(again, Err(Rejection::BookingUnknown));
    let mark = Command::Mark {
        booking,
        standing: Standing::Expected,
    };
    room.does(ANNA, &Root::Booking(mark)).expect("expected");
    assert!(room.state.bookings.of_check(&room.state, check).is_none());
}

#[test]
fn a_party_waits_for_the_table_that_is_free_first_and_for_those_before_it() {
    let mut room = Room::open();
    assert_eq!(quote(&room, 2), 0, "the house is empty");
    full_house(&mut room, 30);
    assert_eq!(sitting(&room.state, 2), 75);
    assert_eq!(quote(&room, 2), 45);
    assert_eq!(quote(&room, 4), 60);
    // Who asked for the bill goes soon.
    let check = room.state.checks.at_table(TableId(3)).expect("guests").id;
    room.rings(ANNA, check, 103, 1);
    room.sends(ANNA, check).expect("sent");
    room.asks(ANNA, crate::check::Command::AskBill { check })
        .expect("asked");
    assert_eq!(quote(&room, 2), 10);
    books(&mut room, Purpose::Waiting, "Bauer", 2, 0);
    assert_eq!(quote(&room, 2), 45, "they get that table");
    assert_eq!(quote(&room, 8), 90, "nobody waits for the long table");
}

#[test]
fn a_table_that_is_reserved_soon_is_not_offered() {
    let mut room = Room::open();
    let tables: Vec<_> = room.state.floor.tables().cloned().collect();
    for table in tables
        .iter()
        .filter(|table| (8..=10).contains(&table.seats))
    {
        at_table(&mut room, table.id.0, "Meyer", 30);
    }
    assert_eq!(quote(&room, 8), 120, "until they have gone");
    assert_eq!(quote(&room, 2), 0);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    /// More parties before one never shorten its wait, and nobody waits less than nothing.
    #[test]
    fn a_longer_queue_never_shortens_the_wait(
        passed in 0..200_i64,
        queue in proptest::collection::vec(1..9_u8, 0..12),
        covers in 1..9_u8,
    ) {
        let mut room = Room::open();
        full_house(&mut room, passed);
        let mut before = quote(&room, covers);
        for party in queue {
            books(&mut room, Purpose::Waiting, "Gast", party, 0);
            let wait = quote(&room, covers);
            prop_assert!(wait >= before && wait <= 240 && wait.is_multiple_of(5), "{wait} after {before}");
            before = wait;
        }
        let all: &Bookings = &room.state.bookings;
        for one in all.waiting() {
            prop_assert!(all.quote_for(&room.state, one, room.now) <= 240);
        }
    }
}
