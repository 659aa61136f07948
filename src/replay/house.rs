//! The house in which a history can have happened.

use common::{
    BusinessDate, Money, RoomId, StaffId, TableId, VatClassId,
    floor::{Plan, Room, Shape, Table},
    house::{Account, Bank, Founding, House, ServiceMode, ServiceRule, Station, VatClass, VatRule},
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

/// What makes the house harder to reckon: coins of five cents, a service charge for large parties,
/// two rates of VAT, one of which ends while the history is played, promotions, an account, a bank.
pub(super) fn with_mischief(founding: &mut Founding) {
    let house = &mut founding.house;
    house.cash_step = Money::cents(5);
    house.discount_limit = Rate::percent(10);
    house.service_charge = Some(ServiceRule {
        from_covers: 6,
        percent: Rate::percent(10),
    });
    house.bank = Some(Bank {
        name: house.name.clone(),
        iban: "DE71110220330123456789".into(),
        bic: String::new(),
    });
    house.accounts = vec![Account {
        id: super::mischief::ACCOUNT,
        name: "Theatre".into(),
        limit: Money::cents(100_000_000),
    }];
    let other = VatClassId(
        house
            .vat_classes
            .iter()
            .map(|class| class.id.0)
            .max()
            .unwrap_or(0)
            + 1,
    );
    house.vat_classes.push(VatClass {
        id: other,
        name: "other".into(),
    });
    let rule = |class, mode, (year, month, day), rate| VatRule {
        class,
        mode,
        from: BusinessDate(date(year, month, day)),
        rate: Rate::percent(rate),
    };
    let away = ServiceMode::TakeAway;
    let classes: Vec<_> = house.vat_classes.iter().map(|class| class.id).collect();
    house
        .vat_rules
        .push(rule(other, ServiceMode::DineIn, (1900, 1, 1), 19));
    // From the third day of the café's file on.
    house
        .vat_rules
        .push(rule(other, ServiceMode::DineIn, (2023, 1, 3), 16));
    house.vat_rules.retain(|rule| rule.mode != away);
    house.vat_rules.extend(
        classes
            .into_iter()
            .map(|class| rule(class, away, (1900, 1, 1), 5)),
    );
    for item in founding.menu.items.values_mut().step_by(2) {
        item.vat = other;
    }
    founding.menu.promotions = super::mischief::promotions();
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
        // A past does not say what was taken away.
        vat_rules: classes()
            .flat_map(|(class, rate)| {
                [ServiceMode::DineIn, ServiceMode::TakeAway].map(|mode| VatRule {
                    class,
                    mode,
                    from: BusinessDate(date(1900, 1, 1)),
                    rate: *rate,
                })
            })
            .collect(),
        stations: vec![Station {
            id: KITCHEN,
            name: "Kitchen".into(),
            ..Station::default()
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
        ..Plan::default()
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
        ..Table::default()
    }
}
