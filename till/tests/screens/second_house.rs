//! A second house: from an empty folder to a published menu in a running service, by the screens
//! alone.

use common::{Money, TableId, house::ServiceMode};

use crate::{
    carte::{on_the_pad, retype},
    house::{Evening, TABLET, View},
    setup::{pin, set_up},
};

/// A café's own list of dishes, as it lies on somebody's desk.
const CAFE: &[u8] = include_bytes!("../../../tests/data/cafe_menu_items.csv");

/// What guests at the first tables owe.
fn dues(evening: &Evening) -> Vec<Money> {
    let state = evening.house.state();
    let due = |table: u32| {
        let check = state.checks.at_table(TableId(table));
        check.expect("guests").due()
    };
    (1..=6).map(due).collect()
}

/// What an item costs now.
fn price(evening: &Evening, name: &str) -> Money {
    let state = evening.house.state();
    let item = state.menu.items.values().find(|item| item.name == name);
    let item = item.expect("on the menu");
    let at = crate::house::evening();
    let now = state
        .menu
        .price_at(&state.house, item, at, ServiceMode::DineIn);
    now.price
}

/// The manager gives two dishes other prices and one another name, and takes ten percent off the
/// page from eight in the evening on.
fn makes_it_dearer(evening: &mut Evening) {
    evening.tap("American");
    evening.tap("Hamburger");
    retype(evening, "Name", "Hamburger maison");
    evening.tap_like("Price 12");
    on_the_pad(evening, "1450");
    evening.tap("Cheeseburger");
    evening.tap_like("Price 13");
    on_the_pad(evening, "1550");
    evening.tap("Schedules");
    evening.tap("New schedule");
    evening.draw("second-new");
    retype(evening, "Name of the schedule", "Late plates");
    evening.tap_like("From (time)");
    on_the_pad(evening, "2000");
    evening.tap("American");
    on_the_pad(evening, "10");
    evening.draw("second-schedule");
    evening.tap_like("Publish ");
    evening.settle();
}

#[test]
fn a_second_house_is_set_up_from_nothing_and_its_menu_published_while_guests_sit() {
    let mut evening = Evening::begun(View::of(TABLET));
    set_up(&mut evening);
    evening.tap("Manager’s desk");
    evening.tap("Menu");
    let till = evening.screen.state_mut();
    till.receive_file("cafe_menu_items.csv".into(), CAFE.to_vec());
    evening.settle();
    evening.draw("second-imported");
    evening.tap_like("Publish ");
    evening.settle();
    assert_eq!(evening.house.state().menu.items.len(), 32);

    // Six tables order a hamburger each, at this till and another.
    let mut second = evening.another("Till 2");
    second.tap("Odile");
    pin(&mut second, "2580", "Sign in");
    for table in 1..=6 {
        second.tap(&format!("Table {table}"));
        second.tap("American");
        second.tap("Hamburger");
        second.tap("Send 1");
        second.tap("‹ Floor");
    }
    second.settle();
    let before = dues(&evening);
    assert_eq!(before, [Money::cents(1_295); 6]);

    makes_it_dearer(&mut evening);
    second.settle();

    assert_eq!(dues(&evening), before, "no open line has another price");
    assert_eq!(price(&evening, "Cheeseburger"), Money::cents(1_395));
    assert_eq!(price(&evening, "Hamburger maison"), Money::cents(1_305));
    second.tap("Table 1");
    second.tap("American");
    assert!(second.sees_like("Hamburger maison"), "every till has it");
    second.tap_like("Hamburger maison");
    second.settle();
    let after = dues(&evening);
    assert_eq!(after[0], before[0] + Money::cents(1_305));
    assert_eq!(after[1..], before[1..]);

    // The version before comes back, as a new one.
    evening.tap("Versions");
    evening.settle();
    evening.draw("second-versions");
    assert_eq!(
        evening.house.state().menu.version,
        3,
        "the empty one was the first"
    );
    to_the_menu_again(&mut evening);
}

/// The editor is found as it was left.
fn to_the_menu_again(evening: &mut Evening) {
    evening.tap("‹ Desk");
    evening.tap("Menu");
    assert!(evening.sees("Published"));
}
