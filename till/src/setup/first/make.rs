//! What the pages publish.

use common::{
    Command, Language, Money, RoomId, StaffId, StationId, TableId,
    floor::{self, Plan, Room, Shape, Table},
    house::{self, Country, House, ServiceMode, Station, VatRule, country},
    menu::{self, Menu},
    money::Rate,
    staff::{self, Person, Role},
};

use super::Draft;
use crate::{desk::Desk, setup::rate};

/// Tables of a room, at most; more are drawn in the plan's editor.
pub(super) const MOST_TABLES: u8 = 60;
const MOST_ROOMS: usize = 6;
/// Of a room's drawing.
const PLAN: (u16, u16) = (1000, 760);

/// What is typed on the pages.
#[derive(Clone, Debug, Default)]
pub(crate) struct Text {
    pub(crate) name: String,
    pub(crate) address: String,
    pub(crate) currency: String,
    pub(crate) time_zone: String,
    pub(crate) cash_step: String,
    /// Food here and away, soft drinks, alcohol: as [`CELLS`] has them.
    pub(crate) rates: [String; 6],
    pub(crate) owner: String,
    pub(crate) station: String,
}

/// The rates that are shown: a class here, and away.
pub(super) const CELLS: [(common::VatClassId, ServiceMode); 6] = [
    (country::FOOD, ServiceMode::DineIn),
    (country::FOOD, ServiceMode::TakeAway),
    (country::SOFT_DRINKS, ServiceMode::DineIn),
    (country::SOFT_DRINKS, ServiceMode::TakeAway),
    (country::ALCOHOL, ServiceMode::DineIn),
    (country::ALCOHOL, ServiceMode::TakeAway),
];

/// Words for the three classes.
pub(super) const CLASSES: [&str; 3] = [
    "setup-class-food",
    "setup-class-soft",
    "setup-class-alcohol",
];

impl Text {
    /// What the country's law and habits say.
    pub(super) fn of_country(&mut self, desk: &Desk, code: &str) {
        let Some(country) = Country::of(code) else {
            return;
        };
        let language = desk.settings.language;
        let house = country.settle(House::default());
        let today = house.business_date(desk.time());
        for ((class, mode), typed) in CELLS.into_iter().zip(&mut self.rates) {
            let known = house.rate(class, mode, today);
            *typed = known.map_or_else(String::new, |known| rate::shown(&desk.words, known));
        }
        self.currency = country.currency.into();
        self.time_zone = country.time_zone.into();
        self.cash_step = ui::amount::plain(language, country.cash_step());
    }
}

/// A station to choose.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct StationKind {
    pub(crate) name: String,
    pub(crate) chosen: bool,
}

/// What most houses have, for whoever only taps on.
pub(super) fn usual(desk: &Desk, draft: &mut Draft) {
    let words = &desk.words;
    let names = [
        "setup-station-kitchen",
        "setup-station-bar",
        "setup-station-cold",
        "setup-station-grill",
        "setup-station-pizza",
        "setup-station-pastry",
        "setup-station-coffee",
    ];
    draft.stations = names
        .iter()
        .enumerate()
        .map(|(n, key)| StationKind {
            name: words.get(key).to_owned(),
            chosen: n < 2,
        })
        .collect();
    let room = words.with("setup-room", &[("number", 1.into())]);
    draft.rooms = vec![(room, 12)];
}

pub(super) fn add_station(draft: &mut Draft) {
    let name = draft.text.station.trim().to_owned();
    let known = draft.stations.iter().any(|one| one.name == name);
    if !name.is_empty() && !known && draft.stations.len() < 24 {
        draft.stations.push(StationKind { name, chosen: true });
        draft.text.station.clear();
    }
}

pub(super) fn add_room(desk: &Desk, draft: &mut Draft) {
    let number = draft.rooms.len() + 1;
    if number <= MOST_ROOMS {
        let name = desk.words.with("setup-room", &[("number", number.into())]);
        draft.rooms.push((name, 8));
    }
}

/// The address is written a line each.
pub(super) fn lines(text: &str) -> Vec<String> {
    let lines = text.lines().map(|line| line.trim().to_owned());
    lines.filter(|line| !line.is_empty()).collect()
}

fn publish(desk: &mut Desk, house: House) -> bool {
    let house = House {
        version: desk.state().house.version,
        ..house
    };
    desk.submit(Command::House(house::Command::Publish(Box::new(house))))
}

/// The name comes first; what follows from the country is settled on the next page, and until
/// then is what the language suggests.
pub(super) fn named(desk: &mut Desk, draft: &Draft) -> bool {
    let mut house = House::clone(&desk.state().house);
    if house.version == 0 {
        let language = desk.settings.language;
        let code = match language {
            Language::Dutch => "NL",
            Language::French => "FR",
            Language::English | Language::German | Language::Chinese => "DE",
        };
        house = settle(desk, code, house);
        house.country = String::new();
        house.language = language;
        house.kitchen_language = language;
        house.day_begins = 5;
        house.ticket_minutes = (8, 14);
        house.receipts_on_paper = true;
        house.discount_limit = Rate::percent(10);
    }
    house.name = draft.text.name.trim().to_owned();
    house.address = lines(&draft.text.address);
    publish(desk, house)
}

fn settle(desk: &Desk, code: &str, house: House) -> House {
    let Some(country) = Country::of(code) else {
        return house;
    };
    let mut house = country.settle(house);
    for (class, key) in house.vat_classes.iter_mut().zip(CLASSES) {
        desk.words.get(key).clone_into(&mut class.name);
    }
    house
}

/// The country's rules, with what was typed over them.
pub(super) fn settled(desk: &mut Desk, draft: &Draft) -> bool {
    let Some(code) = draft.country else {
        return false;
    };
    let mut house = settle(desk, code, House::clone(&desk.state().house));
    draft.text.currency.trim().clone_into(&mut house.currency);
    draft.text.time_zone.trim().clone_into(&mut house.time_zone);
    let today = house.business_date(desk.time());
    let step = rate::amount(&draft.text.cash_step);
    house.cash_step = step.unwrap_or(Money::ZERO);
    for ((class, mode), typed) in CELLS.into_iter().zip(&draft.text.rates) {
        let (Some(typed), Some(known)) = (rate::read(typed), house.rate(class, mode, today)) else {
            continue;
        };
        if typed != known {
            let rule = |rule: &VatRule| (rule.class, rule.mode, rule.from) == (class, mode, today);
            house.vat_rules.retain(|one| !rule(one));
            house.vat_rules.push(VatRule {
                class,
                mode,
                from: today,
                rate: typed,
            });
        }
    }
    publish(desk, house)
}

/// Puts the owner on the roster.
pub(super) fn owner(desk: &mut Desk, draft: &Draft) -> Option<StaffId> {
    let owner = Person {
        id: StaffId(1),
        name: draft.text.owner.trim().to_owned(),
        role: Role::Owner,
        may: Vec::new(),
    };
    let id = owner.id;
    let publish = staff::Command::Publish(vec![owner]);
    desk.submit(Command::Staff(publish)).then_some(id)
}

pub(super) fn stations(desk: &mut Desk, draft: &Draft) -> bool {
    let mut house = House::clone(&desk.state().house);
    let chosen = draft.stations.iter().filter(|station| station.chosen);
    house.stations = (1..)
        .zip(chosen)
        .map(|(id, station)| Station {
            id: StationId(id),
            name: station.name.clone(),
            ..Station::default()
        })
        .collect();
    publish(desk, house)
}

/// Tables in a grid, numbered through all rooms.
pub(super) fn plan(desk: &mut Desk, rooms: &[(String, u8)]) -> bool {
    let mut number = 0;
    let rooms = (1..).zip(rooms).map(|(id, (name, tables))| {
        let first = number;
        number += u32::from(*tables);
        Room {
            id: RoomId(id),
            name: name.trim().to_owned(),
            tables: grid(first, *tables),
        }
    });
    let plan = Plan {
        version: desk.state().floor.version,
        rooms: rooms.collect(),
        ..Plan::default()
    };
    desk.submit(Command::Floor(floor::Command::Publish(plan)))
}

/// So many tables side by side, as large as they fit.
pub(super) fn grid(first: u32, tables: u8) -> Vec<Table> {
    let count = u16::from(tables.max(1));
    let across = (1..=10_u16)
        .find(|across| across * across * 3 >= count * 4)
        .unwrap_or(10);
    let down = count.div_ceil(across);
    let (cell, row) = ((PLAN.0 - 40) / across, (PLAN.1 - 40) / down);
    let side = (cell.min(row) * 3 / 4).min(150);
    let place = |n: u16| Table {
        id: TableId(first + u32::from(n) + 1),
        label: (first + u32::from(n) + 1).to_string(),
        seats: 4,
        shape: Shape::Square,
        x: 20 + (n % across) * cell + (cell - side) / 2,
        y: 20 + (n / across) * row + (row - side) / 2,
        width: side,
        height: side,
        turn: 0,
    };
    (0..u16::from(tables)).map(place).collect()
}

pub(super) fn empty_menu(desk: &mut Desk) -> bool {
    let menu = Menu::default();
    desk.submit(Command::Menu(menu::Command::Publish(menu.into())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_stand_apart_and_within_the_room_however_many_there_are() {
        for count in [1, 2, 7, 12, 30, MOST_TABLES] {
            let tables = grid(20, count);
            assert_eq!(tables.len(), usize::from(count));
            assert_eq!(tables[0].label, "21");
            for (n, one) in tables.iter().enumerate() {
                assert!(one.x + one.width <= PLAN.0 && one.y + one.height <= PLAN.1);
                for other in &tables[n + 1..] {
                    let beside = one.x + one.width <= other.x || other.x + other.width <= one.x;
                    let below = one.y + one.height <= other.y || other.y + other.height <= one.y;
                    assert!(beside || below, "{} and {}", one.label, other.label);
                }
            }
        }
    }
}
