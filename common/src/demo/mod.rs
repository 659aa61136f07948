//! The demo restaurant: a brasserie to try the house with.

mod busy;
mod drinks;
mod earlier;
mod floor;
mod food;
mod kitchen;
mod large;
mod modifiers;
mod night;
mod sets;
mod special;

use std::collections::BTreeMap;

use jiff::civil::date;

use crate::{
    AccountId, BusinessDate, GroupId, ItemId, ModifierGroupId, Money, StaffId, StationId,
    VatClassId,
    house::{Account, Bank, Founding, House, ServiceMode, ServiceRule, VatClass, VatRule},
    menu::{Group, Hue, Item, Menu, Pricing},
    money::{Rate, VatRounding},
    staff::{Person, Role},
};

pub use busy::busy_tables;
pub use earlier::earlier_tables;
pub use large::large_menu;
pub use night::Scene;

const FOOD: VatClassId = VatClassId(1);
const DRINKS: VatClassId = VatClassId(2);

const GRILL: StationId = StationId(1);
const STOVE: StationId = StationId(2);
const COLD: StationId = StationId(3);
const PASTRY: StationId = StationId(4);
const BAR: StationId = StationId(5);
const FRY: StationId = StationId(6);

/// What the first page shows: what is rung most.
const FAVOURITES: &[u32] = &[121, 122, 124, 128, 103, 102, 181, 221, 263];

/// A row of the menu: name, price in cents, station, usual course, colour, choices.
struct Row(&'static str, i64, StationId, u8, Hue, &'static [u32]);

/// A page of the menu with its first item number.
struct Page(u32, &'static str, VatClassId, &'static [Row]);

/// Everything the demo restaurant needs to open.
#[must_use]
pub fn house() -> Founding {
    Founding {
        house: settings(),
        menu: menu(),
        floor: floor::plan(),
        staff: staff(),
        float: Money::cents(20_000),
    }
}

fn settings() -> House {
    House {
        name: "Brasserie Couvert".into(),
        address: vec![
            "Lindenstraße 12".into(),
            "10969 Berlin".into(),
            "VAT ID DE000000000".into(),
        ],
        demo: true,
        currency: "EUR".into(),
        time_zone: "Europe/Berlin".into(),
        day_begins: 4,
        vat_classes: vec![
            VatClass {
                id: FOOD,
                name: "food".into(),
            },
            VatClass {
                id: DRINKS,
                name: "drinks".into(),
            },
        ],
        vat_rules: german_rates(),
        stations: kitchen::stations(),
        ticket_minutes: (8, 14),
        receipts_on_paper: true,
        country: "DE".into(),
        cash_step: Money::ZERO,
        vat_rounding: VatRounding::PerRate,
        service_charge: Some(ServiceRule {
            from_covers: 8,
            percent: Rate::percent(10),
        }),
        discount_limit: Rate::percent(10),
        // The account with which the European Payments Council's examples are written.
        bank: Some(Bank {
            name: "Brasserie Couvert".into(),
            iban: "DE71110220330123456789".into(),
            bic: String::new(),
        }),
        accounts: vec![Account {
            id: AccountId(1),
            name: "Theater am Ufer".into(),
            limit: Money::cents(100_000),
        }],
        ..House::default()
    }
}

/// UStG § 12: 7 % on food away; in the restaurant 7 % until 2023 and again from 2026, 19 % between.
fn german_rates() -> Vec<VatRule> {
    let rule = |class, mode, year, percent| VatRule {
        class,
        mode,
        from: BusinessDate(date(year, 1, 1)),
        rate: Rate::percent(percent),
    };
    vec![
        rule(FOOD, ServiceMode::DineIn, 2000, 7),
        rule(FOOD, ServiceMode::DineIn, 2024, 19),
        rule(FOOD, ServiceMode::DineIn, 2026, 7),
        rule(FOOD, ServiceMode::TakeAway, 2000, 7),
        rule(DRINKS, ServiceMode::DineIn, 2000, 19),
        rule(DRINKS, ServiceMode::TakeAway, 2000, 19),
    ]
}

fn staff() -> Vec<(Person, String)> {
    [
        (1, "Sofie", Role::Owner, "1000"),
        (2, "Marc", Role::Manager, "2000"),
        (3, "Anna", Role::Waiter, "1111"),
        (4, "Bram", Role::Waiter, "2222"),
        (5, "Chen", Role::Waiter, "3333"),
        (6, "Yusuf", Role::Cook, "4444"),
    ]
    .into_iter()
    .map(|(id, name, role, pin)| {
        (
            Person {
                id: StaffId(id),
                name: name.into(),
                role,
                may: Vec::new(),
            },
            pin.to_owned(),
        )
    })
    .collect()
}

fn menu() -> Menu {
    let mut groups = Vec::new();
    let mut items = BTreeMap::new();
    let pages = food::PAGES.iter().chain(drinks::PAGES);
    for (place, Page(first, name, vat, rows)) in (1..).zip(pages) {
        groups.push(Group {
            id: GroupId(place),
            name: (*name).into(),
            ..Group::default()
        });
        for (id, row) in (*first..).map(ItemId).zip(rows.iter()) {
            items.insert(id, item(id, GroupId(place), *vat, row));
        }
    }
    let place = GroupId(1 + u32::try_from(groups.len()).unwrap_or(0));
    groups.push(Group {
        id: place,
        name: "Set menus".into(),
        names: sets::page_names(),
    });
    special::dress(&mut items);
    let modifier_groups = modifiers::groups();
    let sold_out = items
        .values()
        .filter(|item| item.name == "Duck confit")
        .map(|item| item.id);
    let sold_out = sold_out.collect();
    let mut menu = Menu {
        version: 0,
        groups,
        items,
        modifier_groups,
        sold_out,
        favourites: FAVOURITES.iter().copied().map(ItemId).collect(),
        promotions: special::promotions(),
        ..Menu::default()
    };
    sets::add(&mut menu, place);
    kitchen::teach(&mut menu);
    menu
}

fn item(id: ItemId, group: GroupId, vat: VatClassId, row: &Row) -> Item {
    let Row(name, cents, station, course, hue, choices) = row;
    Item {
        id,
        name: (*name).into(),
        kitchen_name: name.split_once(", ").map(|(short, _)| short.to_owned()),
        group,
        price: Money::cents(*cents),
        vat,
        station: Some(*station),
        course: *course,
        modifiers: choices.iter().copied().map(ModifierGroupId).collect(),
        hue: *hue,
        pricing: Pricing::Fixed,
        plu: Some(id.to_string()),
        barcodes: Vec::new(),
        goes_with: Vec::new(),
        ..Item::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_demo_house_could_open_tonight() {
        let house = house();
        assert!(
            house.menu.items.len() >= 118,
            "{} items",
            house.menu.items.len()
        );
        assert!(house.floor.tables().count() >= 20);
        for item in house.menu.items.values() {
            assert!(
                house.menu.choices(item).count() == item.modifiers.len(),
                "{}",
                item.name
            );
            let named = item.pricing == Pricing::Open;
            assert!(item.price.is_positive() || named, "{}", item.name);
        }
    }
}
