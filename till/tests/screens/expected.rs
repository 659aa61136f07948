//! Who is expected: taken down, seated, missed; and the floor that shows it.

use common::{
    BookingId, Command, CommandId, DeviceId, Envelope, Guest, PrivateId, SectionId, StaffId,
    TableId,
    booking::{self, Booking, Purpose, Standing},
    floor::{self, Section},
    protocol::SubmittedCommand,
};
use egui_kittest::kittest::Queryable;
use uuid::Uuid;

use crate::house::{Evening, PHONE, TABLET, View, evening as now};

const ANNA: StaffId = StaffId(3);
const BRAM: StaffId = StaffId(4);
const SOFIE: StaffId = StaffId(1);

pub fn submit(evening: &Evening, number: u128, staff: StaffId, command: Command) {
    let envelope = Envelope {
        id: CommandId(Uuid::from_u128(0xb00c << 64 | number)),
        device: DeviceId(Uuid::from_u128(9)),
        staff: Some(staff),
        at: now(),
    };
    let submitted = SubmittedCommand { envelope, command };
    evening.house.submit(submitted).expect("it has happened");
}

pub struct Party {
    pub name: &'static str,
    pub purpose: Purpose,
    pub covers: u8,
    /// From a quarter to nine.
    pub minutes: i64,
    pub table: Option<u32>,
}

pub fn expect(evening: &Evening, number: u128, party: &Party) -> BookingId {
    let booking = BookingId(Uuid::from_u128(number));
    let guest = Guest {
        name: party.name.into(),
        phone: "030 1234567".into(),
        address: match party.purpose {
            Purpose::Deliver => vec!["Uferstraße 12".into(), "Berlin".into()],
            _ => Vec::new(),
        },
        note: match party.name {
            "Li" => "Haselnussallergie".into(),
            _ => String::new(),
        },
        ..Guest::default()
    };
    let take = booking::Command::Take {
        booking,
        purpose: party.purpose,
        covers: party.covers,
        at: now().plus_millis(party.minutes * 60_000 - 12_000),
        minutes: if party.purpose == Purpose::Waiting {
            20
        } else {
            90
        },
        tables: party.table.map(TableId).into_iter().collect(),
        note: PrivateId(Uuid::from_u128(number)),
        guest,
    };
    submit(evening, number, ANNA, Command::Booking(take));
    booking
}

fn party(name: &'static str, purpose: Purpose, covers: u8, minutes: i64) -> Party {
    Party {
        name,
        purpose,
        covers,
        minutes,
        table: None,
    }
}

fn reserved(name: &'static str, covers: u8, minutes: i64, table: u32) -> Party {
    Party {
        table: Some(table),
        ..party(name, Purpose::Reservation, covers, minutes)
    }
}

/// An evening with everything that can be expected.
pub fn guests(evening: &mut Evening) {
    let all = [
        reserved("Meyer", 2, 13, 5),
        reserved("Familie Oberhuber-Schwarzenbach", 4, 43, 14),
        reserved("Jansen", 2, 133, 1),
        reserved("Van den Berg", 4, -20, 33),
        reserved("Li", 5, 28, 23),
        party("Okafor", Purpose::Reservation, 6, 73),
        party("Bauer", Purpose::Waiting, 2, -25),
        party("Rossi", Purpose::Waiting, 4, -8),
        party("Schmidt", Purpose::Collect, 0, 8),
        party("Nowak", Purpose::Deliver, 0, 33),
    ];
    for (number, party) in (1..).zip(&all) {
        expect(evening, number, party);
    }
    let mark = |number, standing| {
        Command::Booking(booking::Command::Mark {
            booking: BookingId(Uuid::from_u128(number)),
            standing,
        })
    };
    submit(evening, 101, ANNA, mark(5, Standing::Arrived));
    evening.settle();
}

/// Anna serves the windows, Bram the rest of the dining room.
pub fn sections(evening: &mut Evening) {
    let mut plan = floor::Plan::clone(&evening.house.state().floor);
    let section = |id, name: &str, tables: &[u32]| Section {
        id: SectionId(id),
        name: name.into(),
        tables: tables.iter().copied().map(TableId).collect(),
    };
    plan.sections = vec![
        section(1, "Windows", &[1, 2, 3, 4, 5]),
        section(2, "Middle", &[10, 11, 12, 14, 20, 21]),
        section(3, "Terrace", &[41, 42, 43, 44]),
    ];
    plan.version = 0;
    submit(
        evening,
        201,
        SOFIE,
        Command::Floor(floor::Command::Publish(plan)),
    );
    for (number, section, staff) in [(202, 1, ANNA), (203, 2, BRAM)] {
        let assign = floor::Command::Assign {
            section: SectionId(section),
            staff: Some(staff),
        };
        submit(evening, number, SOFIE, Command::Floor(assign));
    }
    evening.settle();
}

/// Sections, and some of the tables turned.
pub fn askew(evening: &mut Evening) {
    sections(evening);
    let mut plan = floor::Plan::clone(&evening.house.state().floor);
    let turns = [
        (5, 30),
        (4, 45),
        (20, 350),
        (14, 20),
        (33, 10),
        (22, 90),
        (32, 135),
    ];
    for (id, turn) in turns {
        let mut tables = plan.rooms.iter_mut().flat_map(|room| &mut room.tables);
        let table = tables.find(|table| table.id == TableId(id));
        table.expect("on the plan").turn = turn;
    }
    plan.version = 0;
    submit(
        evening,
        204,
        SOFIE,
        Command::Floor(floor::Command::Publish(plan)),
    );
    evening.settle();
}

fn known(evening: &Evening, name: &str) -> Booking {
    let state = evening.house.state();
    let mut all = state.bookings.all.values();
    all.find(|one| one.guest.name() == name)
        .unwrap_or_else(|| panic!("nobody called {name}"))
        .clone()
}

/// Taps into a field, and types.
fn types_into(evening: &mut Evening, name: &str, text: &str) {
    let field = evening
        .screen
        .get_by_role_and_label(egui::accesskit::Role::TextInput, name);
    field.click();
    evening.settle();
    evening.type_into(name, text);
}

fn anna() -> Evening {
    let mut evening = Evening::busy(View::of(TABLET));
    evening.anna();
    evening
}

#[test]
fn a_party_at_the_door_is_on_the_list_in_two_taps_and_a_name() {
    let mut evening = anna();
    evening.tap("Bookings");
    evening.taps();
    evening.tap("New party");
    evening.type_into("Name", "Bauer");
    evening.tap("Take down");
    assert_eq!(evening.taps(), 2);
    let bauer = known(&evening, "Bauer");
    assert_eq!((bauer.purpose, bauer.covers), (Purpose::Waiting, 2));
    assert!(evening.sees_like("told"), "they were told how long");
    evening.tap("‹ Floor");
    assert!(evening.sees("Bookings · 1"));
}

#[test]
fn a_reservation_is_taken_for_a_table_that_somebody_else_has_then_with_a_warning() {
    let mut evening = anna();
    guests(&mut evening);
    evening.tap("Bookings · 3");
    evening.tap("New reservation");
    evening.type_into("Name", "Yıldız");
    types_into(&mut evening, "Telephone", "0170 555");
    evening.tap("4");
    evening.tap("21 h");
    evening.tap("21:30");
    evening.tap("Table 14");
    assert!(evening.sees_like("Table 14: also Familie Oberhuber"));
    evening.tap("Take down");
    let taken = known(&evening, "Yıldız");
    assert_eq!(taken.tables, [TableId(14)]);
    assert_eq!(taken.covers, 4);
    assert_eq!(taken.at.to_string(), "2026-11-21T20:30:00Z");
    assert!(evening.sees_like("21:30 · Yıldız"));
}

#[test]
fn who_is_expected_comes_or_not_and_a_slip_is_taken_back() {
    let mut evening = anna();
    guests(&mut evening);
    evening.tap("Bookings · 3");
    evening.tap_like("21:00 · Meyer");
    evening.tap("No show");
    assert_eq!(known(&evening, "Meyer").standing, Standing::NoShow);
    assert!(evening.sees("Meyer: did not come"));
    evening.tap("Undo");
    assert_eq!(known(&evening, "Meyer").standing, Standing::Expected);
    evening.tap_like("21:00 · Meyer");
    evening.tap("Is here");
    assert_eq!(known(&evening, "Meyer").standing, Standing::Arrived);
    evening.wait(11);
    assert!(!evening.sees("Undo"), "ten seconds are over");
    evening.tap("‹ Floor");
    assert!(evening.sees("Meyer · is here"));
}

#[test]
fn a_tap_on_a_reserved_table_seats_its_guests_and_undo_sends_them_back() {
    let mut evening = anna();
    guests(&mut evening);
    evening.tap("Table 5");
    let meyer = known(&evening, "Meyer");
    assert_eq!(meyer.standing, Standing::Seated);
    let state = evening.house.state();
    let check = state.checks.at_table(TableId(5)).expect("guests");
    assert_eq!((meyer.check, check.covers), (Some(check.id), 2));
    evening.tap("Undo");
    assert_eq!(known(&evening, "Meyer").standing, Standing::Expected);
    assert!(evening.house.state().checks.at_table(TableId(5)).is_none());
}

#[test]
fn guests_who_come_long_before_a_reservation_are_told_until_when() {
    let mut evening = anna();
    guests(&mut evening);
    evening.tap("Table 14");
    assert!(evening.sees_like("reserved 21:30"));
    let family = known(&evening, "Familie Oberhuber-Schwarzenbach");
    assert_eq!(family.standing, Standing::Expected);
    assert!(evening.house.state().checks.at_table(TableId(14)).is_some());
}

#[test]
fn a_party_from_the_waiting_list_gets_the_table_that_is_tapped() {
    let mut evening = anna();
    guests(&mut evening);
    assert!(evening.sees("Bauer · waits too long"));
    evening.tap("Bookings · 3");
    evening.tap_like("25 min · Bauer");
    evening.tap("Seat");
    assert!(evening.sees("Bauer: tap a table"));
    evening.tap("Table 32");
    let state = evening.house.state();
    let check = state.checks.at_table(TableId(32)).expect("guests");
    assert_eq!(known(&evening, "Bauer").check, Some(check.id));
}

#[test]
fn an_order_that_is_fetched_has_its_name_on_every_screen() {
    let mut evening = anna();
    guests(&mut evening);
    assert!(evening.sees("Schmidt · due 20:55"), "it is due soon");
    evening.tap("Counter");
    evening.tap("Take-away Schmidt");
    assert!(evening.sees("Take-away Schmidt"));
    evening.tap("Mains");
    evening.tap("Moules-frites");
    evening.tap_like("Send");
    evening.tap("‹ Floor");
    assert!(evening.sees("Take-away Schmidt"));
    evening.tap("Take-away Schmidt");
    evening.tap_like("Pay");
    assert!(evening.sees_like("Take-away Schmidt"));
    let order = known(&evening, "Schmidt");
    let state = evening.house.state();
    let check = state.checks.get(order.check.expect("a check"));
    assert_eq!(
        check.expect("open").mode,
        common::house::ServiceMode::TakeAway
    );
}

#[test]
fn a_name_is_found_on_another_day_too() {
    let mut evening = anna();
    guests(&mut evening);
    expect(
        &evening,
        50,
        &party("Okonkwo", Purpose::Reservation, 3, 3 * 24 * 60),
    );
    evening.settle();
    evening.tap("Bookings · 3");
    assert!(!evening.sees_like("Okonkwo"));
    types_into(&mut evening, "Search", "oko");
    assert!(evening.sees_like("Okonkwo"));
    assert!(!evening.sees_like("21:00 · Meyer"));
}

#[test]
fn the_days_are_turned_over_like_a_book() {
    let mut evening = anna();
    guests(&mut evening);
    expect(
        &evening,
        50,
        &party("Okonkwo", Purpose::Reservation, 3, 24 * 60),
    );
    evening.settle();
    evening.tap("Bookings · 3");
    evening.tap("Day after");
    assert!(evening.sees("Sunday 22 November 2026"));
    assert!(evening.sees_like("Okonkwo"));
    evening.tap("Sunday 22 November 2026");
    assert!(evening.sees_like("21:00 · Meyer"));
}

#[test]
fn a_manager_says_who_serves_what_and_a_waiter_sees_only_that() {
    let mut evening = Evening::busy(View::of(TABLET));
    sections(&mut evening);
    evening.sign_in("Sofie", "1000");
    evening.tap("Who serves what");
    evening.draw("expected-sections");
    let all = evening.screen.query_all_by_label("Yusuf").count();
    assert_eq!(all, 0, "cooks serve nobody");
    evening.tap_front("Anna");
    evening.tap("Done");
    let served = evening.house.state().floor.served.clone();
    assert_eq!(served.get(&SectionId(3)), Some(&ANNA));
    assert_eq!(served.get(&SectionId(2)), Some(&BRAM));
}

#[test]
fn on_a_phone_only_my_tables_are_listed() {
    let mut evening = Evening::busy(View::of(PHONE));
    sections(&mut evening);
    evening.anna();
    evening.tap("Dining room");
    assert!(evening.sees("Table 14"));
    evening.tap("My tables");
    assert!(evening.sees("Table 1") && !evening.sees("Table 14"));
    evening.tap("My tables");
    assert!(evening.sees("Table 14"));
}
