//! Another menu during a running service.

use std::{
    collections::BTreeMap,
    sync::Arc,
    time::{Duration, Instant},
};

use common::{
    CheckId, Command, Money, StaffId, TableId, demo,
    menu::{self, Menu, Schedule},
};

use crate::tills::Evening;

/// The demo house's manager.
const MARC: StaffId = StaffId(2);

fn due(evening: &Evening, checks: &[CheckId]) -> Vec<Money> {
    let state = evening.tills[0].state();
    let of = |check: &CheckId| state.checks.get(*check).unwrap().due();
    checks.iter().map(of).collect()
}

#[test]
fn every_till_has_the_new_menu_within_a_second_and_no_open_line_another_price() {
    let founding = demo::house();
    let mut evening = Evening::of(&founding, 8);
    let items: Vec<_> = founding
        .menu
        .items
        .values()
        .filter(|item| item.pricing.is_fixed() && !item.is_combo())
        .take(6)
        .map(|item| item.id)
        .collect();
    let tables: Vec<TableId> = founding.floor.tables().map(|table| table.id).collect();
    let checks: Vec<_> = items.iter().zip(&tables).collect();
    let checks: Vec<_> = checks
        .into_iter()
        .map(|(item, table)| evening.orders(Some(*table), *item))
        .collect();
    let before = due(&evening, &checks);
    let mut dearer = Menu::clone(&evening.tills[0].state().menu);
    for item in dearer.items.values_mut() {
        item.price += Money::cents(150);
    }
    dearer.schedules.push(Schedule {
        id: common::ScheduleId(900),
        name: "Half price, always".into(),
        prices: BTreeMap::from([(items[0], Money::cents(100))]),
        ..Schedule::default()
    });
    let version = dearer.version;
    evening.tills[0].act_for(MARC);
    let began = Instant::now();
    evening.does(Command::Menu(menu::Command::Publish(Arc::new(dearer))));
    evening.awaits("the new menu", |tills| {
        tills
            .iter()
            .all(|till| till.state().menu.version == version + 1)
    });
    let took = began.elapsed();
    assert!(took < Duration::from_secs(1), "{took:?}");
    assert_eq!(due(&evening, &checks), before);
    // What is rung from now on has the new price.
    evening.settle();
    let late = evening.orders(None, items[0]);
    assert_eq!(due(&evening, &[late]), [Money::cents(100)]);
    let second = evening.orders(None, items[1]);
    let old = founding.menu.items[&items[1]].price;
    assert_eq!(due(&evening, &[second]), [old + Money::cents(150)]);
    evening.house.end();
}
