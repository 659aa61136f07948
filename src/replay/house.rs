use std::collections::BTreeMap;

use common::{
    BusinessDate, GroupId, ItemId, Money, RoomId, StaffId, StationId, TableId, VatClassId,
    floor::{Plan, Room, Shape, Table},
    house::{Founding, House, ServiceMode, Station, VatClass, VatRule},
    menu::{Group, Hue, Item, Menu},
    money::Rate,
    staff::{Person, Role},
};
use jiff::civil::date;

use super::read::{Dish, History};

/// So many tables stand in the house; a check that finds none free is rung at the bar.
const TABLES: u32 = 40;
/// The station that makes everything.
const KITCHEN: StationId = StationId(1);
const VAT: VatClassId = VatClassId(1);

/// The manager who closes the days.
pub(super) const MANAGER: StaffId = StaffId(1);
/// The waiters.
pub(super) const WAITERS: [StaffId; 3] = [StaffId(2), StaffId(3), StaffId(4)];

/// A house in which the history can have happened, and the items' numbers by their ids in the file.
pub(super) fn house_of(history: &History) -> (Founding, BTreeMap<String, ItemId>) {
    let mut groups: Vec<Group> = Vec::new();
    let mut items = BTreeMap::new();
    let mut numbers = BTreeMap::new();
    for (id, dish) in (1..).map(ItemId).zip(&history.dishes) {
        let group = group_of(&mut groups, &dish.group);
        numbers.insert(dish.id.clone(), id);
        items.insert(id, item(id, group, dish));
    }
    let menu = Menu {
        groups,
        items,
        ..Menu::default()
    };
    let founding = Founding {
        house: settings(),
        menu,
        floor: floor(),
        staff: staff(),
        float: Money::cents(20_000),
    };
    (founding, numbers)
}

fn group_of(groups: &mut Vec<Group>, name: &str) -> GroupId {
    if let Some(group) = groups.iter().find(|group| group.name == name) {
        return group.id;
    }
    let id = GroupId(u32::try_from(groups.len()).unwrap_or(u32::MAX - 1) + 1);
    groups.push(Group {
        id,
        name: name.to_owned(),
    });
    id
}

fn item(id: ItemId, group: GroupId, dish: &Dish) -> Item {
    Item {
        id,
        name: dish.name.clone(),
        kitchen_name: None,
        group,
        price: dish.price,
        vat: VAT,
        station: Some(KITCHEN),
        course: 0,
        modifiers: Vec::new(),
        hue: Hue::Stone,
    }
}

/// The file's times are the house's: they are kept as they stand, in UTC.
fn settings() -> House {
    House {
        name: "Replay".into(),
        address: vec!["A house that plays a history".into()],
        demo: true,
        currency: "EUR".into(),
        time_zone: "UTC".into(),
        day_begins: 4,
        vat_classes: vec![VatClass {
            id: VAT,
            name: "food".into(),
        }],
        vat_rules: vec![VatRule {
            class: VAT,
            mode: ServiceMode::DineIn,
            from: BusinessDate(date(1900, 1, 1)),
            rate: Rate::percent(7),
        }],
        stations: vec![Station {
            id: KITCHEN,
            name: "Kitchen".into(),
        }],
        ticket_minutes: (8, 14),
        receipts_on_paper: false,
    }
}

fn staff() -> Vec<(Person, String)> {
    let person = |id, name: &str, role| {
        (
            Person {
                id,
                name: name.into(),
                role,
            },
            "0000".to_owned(),
        )
    };
    let mut staff = vec![person(MANAGER, "Manager", Role::Manager)];
    for (id, name) in WAITERS.into_iter().zip(["Anna", "Bram", "Chen"]) {
        staff.push(person(id, name, Role::Waiter));
    }
    staff
}

fn floor() -> Plan {
    let table = |number: u32| {
        let place = |step: u32| u16::try_from(30 + step * 118).unwrap_or(0);
        Table {
            id: TableId(number),
            label: number.to_string(),
            seats: 4,
            shape: Shape::Square,
            x: place((number - 1) % 8),
            y: place((number - 1) / 8),
            width: 96,
            height: 96,
        }
    };
    let tables = (1..=TABLES).map(table).collect();
    Plan {
        rooms: vec![Room {
            id: RoomId(1),
            name: "Room".into(),
            tables,
        }],
    }
}
