//! The house in which a history can have happened.

use common::{
    BusinessDate, Money, RoomId, StaffId, TableId, VatClassId,
    floor::{Plan, Room, Shape, Table},
    house::{Founding, House, ServiceMode, Station, VatClass, VatRule},
    menu::Menu,
    money::Rate,
    staff::{Person, Role},
};
use jiff::civil::date;

use super::carte::KITCHEN;

/// So many tables stand in a house whose files name none.
pub(super) const TABLES: usize = 40;
/// So many stand in one room.
const TABLES_OF_A_ROOM: usize = 40;
/// The hour at which a business day begins.
pub(super) const DAY_BEGINS: u8 = 4;

/// The manager who closes the days.
pub(super) const MANAGER: StaffId = StaffId(1);
/// The first of the waiters.
const FIRST_WAITER: u32 = 2;
/// Who serves where the files name nobody.
pub(super) const WAITERS: [&str; 3] = ["Anna", "Bram", "Chen"];

/// A waiter by place.
pub(super) fn waiter(place: usize) -> StaffId {
    StaffId(FIRST_WAITER + u32::try_from(place).unwrap_or(0))
}

/// A table by place.
pub(super) fn table(place: usize) -> TableId {
    TableId(u32::try_from(place).unwrap_or(u32::MAX - 1) + 1)
}

/// All that the house needs before its doors open.
pub(super) fn founding(
    zone: &str,
    (menu, rates): (Menu, Vec<Rate>),
    tables: &[String],
    waiters: &[String],
) -> Founding {
    Founding {
        house: settings(zone, &rates),
        menu,
        floor: floor(tables),
        staff: staff(waiters),
        float: Money::cents(20_000),
    }
}

fn settings(zone: &str, rates: &[Rate]) -> House {
    let classes = || (1..).map(VatClassId).zip(rates);
    House {
        name: "Replay".into(),
        address: vec!["A house that plays a history".into()],
        demo: true,
        currency: "EUR".into(),
        time_zone: zone.to_owned(),
        day_begins: DAY_BEGINS,
        vat_classes: classes()
            .map(|(id, rate)| VatClass {
                id,
                name: rate.to_string(),
            })
            .collect(),
        vat_rules: classes()
            .map(|(class, rate)| VatRule {
                class,
                mode: ServiceMode::DineIn,
                from: BusinessDate(date(1900, 1, 1)),
                rate: *rate,
            })
            .collect(),
        stations: vec![Station {
            id: KITCHEN,
            name: "Kitchen".into(),
        }],
        ticket_minutes: (8, 14),
        receipts_on_paper: false,
        ..House::default()
    }
}

fn staff(waiters: &[String]) -> Vec<(Person, String)> {
    let person = |id, name: &str, role| {
        (
            Person {
                id,
                name: name.into(),
                role,
                may: Vec::new(),
            },
            "0000".to_owned(),
        )
    };
    let mut staff = vec![person(MANAGER, "Manager", Role::Manager)];
    for (place, name) in waiters.iter().enumerate() {
        staff.push(person(waiter(place), name, Role::Waiter));
    }
    staff
}

fn floor(labels: &[String]) -> Plan {
    let room = |(number, labels): (usize, &[String])| {
        let name = match number {
            0 => "Room".to_owned(),
            _ => format!("Room {}", number + 1),
        };
        let first = number * TABLES_OF_A_ROOM;
        let tables = labels.iter().enumerate();
        Room {
            id: RoomId(u32::try_from(number).unwrap_or(0) + 1),
            name,
            tables: tables
                .map(|(place, label)| stand(table(first + place), label, place))
                .collect(),
        }
    };
    let rooms = labels.chunks(TABLES_OF_A_ROOM).enumerate();
    Plan {
        rooms: rooms.map(room).collect(),
    }
}

fn stand(id: TableId, label: &str, place: usize) -> Table {
    let at = |step: usize| u16::try_from(30 + step * 118).unwrap_or(0);
    Table {
        id,
        label: label.to_owned(),
        seats: 4,
        shape: Shape::Square,
        x: at(place % 8),
        y: at(place / 8),
        width: 96,
        height: 96,
    }
}
