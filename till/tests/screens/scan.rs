//! A scanner that writes like a keyboard, wherever the focus is.

use common::{ItemId, Money, TableId, menu};
use egui::{Event, Key};

use crate::house::{Evening, TABLET, View};

fn shop() -> common::house::Founding {
    let mut founding = common::demo::house();
    let items = &mut founding.menu.items;
    let mussels = items.get_mut(&ItemId(124)).expect("mussels");
    mussels.barcodes = vec!["4006381333931".into()];
    let rib = items.get_mut(&ItemId(143)).expect("rib");
    rib.pricing = menu::Pricing::ByWeight;
    rib.modifiers.clear();
    founding
}

fn at(table: &str) -> Evening {
    let mut evening = Evening::of(&shop(), View::of(TABLET), false);
    evening.anna();
    evening.tap(table);
    evening
}

/// The code in one breath, as a scanner sends it.
fn scan(evening: &mut Evening, code: &str) {
    for c in code.chars() {
        evening.screen.event(Event::Text(c.to_string()));
    }
    evening.screen.key_press(Key::Enter);
    evening.settle();
}

fn lines(evening: &Evening) -> Vec<(String, Money)> {
    let state = evening.house.state();
    let check = state.checks.at_table(TableId(12)).expect("a check");
    let lines = check.lines.iter();
    lines
        .map(|line| (line.name.clone(), line.amount()))
        .collect()
}

#[test]
fn a_scan_rings_wherever_the_focus_is() {
    let mut evening = at("Table 12");
    scan(&mut evening, "4006381333931");
    evening.tap("Search");
    evening.settle();
    scan(&mut evening, "4006381333931");
    evening.tap("Note…");
    evening.settle();
    scan(&mut evening, "4006381333931");
    let mussels = ("Moules-frites".to_owned(), Money::cents(7_200));
    assert_eq!(lines(&evening), [mussels]);
    assert!(!evening.sees_like("4006381"), "no field has it");
}

#[test]
fn what_is_typed_by_hand_stays_typed() {
    let mut evening = at("Table 12");
    evening.tap("Search");
    evening.settle();
    for c in "moules".chars() {
        evening.screen.event(Event::Text(c.to_string()));
        evening.settle();
        evening.wait(1);
    }
    assert!(evening.sees("Moules-frites"));
    assert!(!evening.sees("Onion soup, gruyère"), "it was searched for");
    assert!(lines(&evening).is_empty());
}

#[test]
fn an_unknown_code_is_said() {
    let mut evening = at("Table 12");
    scan(&mut evening, "99999999");
    assert!(evening.sees("The code 99999999 is not on the menu"));
    assert!(lines(&evening).is_empty());
}

#[test]
fn a_label_of_the_scales_rings_a_weighed_dish() {
    let mut evening = at("Table 12");
    // PLU 00143, 1,250 g of a dish at 82.00 a kilogram.
    scan(&mut evening, "2100143012507");
    let amounts: Vec<Money> = lines(&evening).iter().map(|(_, amount)| *amount).collect();
    assert_eq!(amounts, [Money::cents(10_250)]);
    // One digit was misread.
    scan(&mut evening, "2100143012508");
    assert!(evening.sees("The code 2100143012508 is not on the menu"));
}

#[test]
fn on_the_floor_a_check_is_asked_for_first() {
    let mut evening = Evening::of(&shop(), View::of(TABLET), false);
    evening.anna();
    scan(&mut evening, "4006381333931");
    assert!(evening.sees("Open a check first, then scan"));
    assert!(evening.house.state().checks.open.is_empty());
}
