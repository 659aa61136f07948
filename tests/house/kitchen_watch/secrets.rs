//! No price and no barcode goes to a kitchen screen, whichever way it hears of a menu.

use common::{
    Command, Money, StaffId, demo,
    house::Founding,
    menu::{self, Menu},
};

use super::{COOK, Pass, TILL, proxy::Proxy};

const MARC: StaffId = StaffId(2);
/// Some barcode that is on no other dish.
const CODE: &str = "4006381333931";

/// The menu with one price for everything.
fn priced(menu: &Menu, cents: i64) -> Menu {
    let mut menu = menu.clone();
    for item in menu.items.values_mut() {
        item.price = Money::cents(cents);
    }
    let groups = menu.modifier_groups.values_mut();
    for modifier in groups.flat_map(|group| &mut group.modifiers) {
        modifier.price = Money::cents(cents);
    }
    if let Some(item) = menu.items.values_mut().next() {
        item.barcodes = vec![CODE.to_owned()];
    }
    menu
}

fn publish(pass: &mut Pass, menu: Menu) {
    let version = pass.robots[TILL].state().menu.version;
    let menu = Menu { version, ..menu };
    let command = Command::Menu(menu::Command::Publish(menu.into()));
    pass.does(MARC, command);
}

/// What was said, whether it travelled in parts or not.
fn read(said: &str) -> String {
    said.replace("\\\"", "\"")
}

fn betrays(said: &str) -> bool {
    let said = read(said);
    let other_than = |key: &str, nothing: &str| {
        let values = said.split(key).skip(1);
        values.into_iter().any(|value| !value.starts_with(nothing))
    };
    ["777.77", "888.88", "999.99", CODE]
        .iter()
        .any(|secret| said.contains(secret))
        || other_than(r#""price":"#, r#""0.00""#)
        || other_than(r#""extra":"#, r#""0.00""#)
        || other_than(r#""barcodes":"#, "[]")
}

#[test]
fn neither_the_snapshot_nor_news_nor_what_was_missed_betrays_a_price() {
    let founding = demo::house();
    let menu = priced(&founding.menu, 77_777);
    let mut pass = Pass::of(&Founding {
        menu: menu.clone(),
        ..founding
    });
    let (floor, line) = (
        Proxy::to(pass.house.address()),
        Proxy::to(pass.house.address()),
    );
    pass.cooks(&[], line.address());
    // The same test at a till's line finds what it looks for.
    pass.enters("Bar", common::protocol::DeviceKind::Till, floor.address());
    publish(&mut pass, priced(&menu, 88_888));
    let version = |pass: &Pass| pass.robots[TILL].state().menu.version;
    let both_have = |pass: &mut Pass, version| {
        pass.awaits("the menu", |robots| {
            robots
                .iter()
                .all(|robot| robot.state().menu.version == version)
        });
    };
    pass.settle();
    let second = version(&pass);
    both_have(&mut pass, second);
    line.hold();
    publish(&mut pass, priced(&menu, 99_999));
    pass.awaits("an answer", |robots| robots[TILL].is_settled());
    both_have(&mut pass, second + 1);
    // More than one frame holds.
    publish(&mut pass, demo::large_menu(9_000));
    both_have(&mut pass, second + 2);

    let said = line.said();
    assert_eq!(said.len(), 2);
    assert!(said[0].contains(r#""say":"snapshot""#));
    assert!(!said[1].contains(r#""say":"snapshot""#), "it resumed");
    assert!(said[1].contains(r#""say":"part""#));
    for said in &said {
        assert!(read(said).contains(r#""published""#));
        assert!(!betrays(said));
    }
    assert!(floor.said().iter().all(|said| betrays(said)));
    let known = pass.robots[COOK].state().menu.items.values();
    assert!(known.clone().count() > 8_000);
    assert!(known.into_iter().all(|item| item.price == Money::ZERO));
}
