//! A line of shorthand in the search field.

use common::TableId;

use crate::house::{Evening, TABLET, View};

fn at(table: &str) -> Evening {
    let mut evening = Evening::quiet(View::of(TABLET));
    evening.anna();
    evening.tap(table);
    evening.tap("Search");
    evening
}

#[test]
fn two_burgers_medium_without_onion_are_one_line_and_enter() {
    let mut evening = at("Table 12");
    evening.type_into("Search", "12 2bur med -on !");
    assert!(evening.sees("Table 12  ›  2 × Burger Couvert · Medium · no Onion  ›  Send"));
    evening.draw("shorthand");
    evening.screen.key_press(egui::Key::Enter);
    evening.settle();
    let state = evening.house.state();
    let check = state.checks.at_table(TableId(12)).expect("a check");
    let [burger] = check.lines.as_slice() else {
        panic!("one line");
    };
    assert_eq!((burger.quantity, burger.modifiers.len()), (2, 2));
    assert!(burger.is_fired());
}

#[test]
fn a_free_table_opens_and_a_taken_one_is_refused() {
    let mut evening = at("Table 12");
    evening.type_into("Search", "14 moul \"no salt\"");
    evening.screen.key_press(egui::Key::Enter);
    evening.settle();
    assert!(evening.sees("Table 14"), "the new check is in front");
    evening.type_into("Search", "12 moul");
    evening.screen.key_press(egui::Key::Enter);
    evening.settle();
    assert!(evening.sees_like("taken"));
    let state = evening.house.state();
    let check = state.checks.at_table(TableId(14)).expect("a check");
    assert_eq!(check.lines.len(), 1);
    assert_eq!(check.lines[0].note, "no salt");
}

#[test]
fn what_is_not_understood_rings_nothing() {
    let mut evening = at("Table 12");
    evening.type_into("Search", "2bur xyz");
    assert!(evening.sees("“xyz” is not understood"));
    evening.draw("shorthand-wrong");
    evening.screen.key_press(egui::Key::Enter);
    evening.settle();
    let state = evening.house.state();
    let check = state.checks.at_table(TableId(12)).expect("a check");
    assert!(check.lines.is_empty());
}

#[test]
fn a_search_stays_a_search_and_a_number_finds_its_dish() {
    let mut evening = at("Table 12");
    evening.type_into("Search", "goat ch");
    assert!(evening.sees("Goat cheese, honey"));
    assert!(!evening.sees_like("1 × Goat"));
    evening.screen.key_press(egui::Key::Enter);
    evening.settle();
    assert!(evening.sees("Send 1"));
    evening.tap("Close");
    evening.tap("Search");
    evening.type_into("Search", "122");
    assert!(evening.sees("Steak frites"));
}
