//! What happens to settings between being changed and being published.

use crate::{
    house::{Evening, TABLET, View},
    setup::at_settings,
};

#[test]
fn what_is_not_yet_published_waits_and_comes_again() {
    let mut evening = Evening::quiet(View::of(TABLET));
    at_settings(&mut evening);
    evening.tap("Money");
    evening.tap("Service charge");
    assert!(!evening.sees("Nothing changed"));
    evening.tap("‹ Desk");
    evening.tap("Settings");
    assert!(!evening.sees("Nothing changed"), "it was laid by");
    assert!(evening.is_enabled("Publish"));
    evening.tap("Undo");
    assert!(evening.sees("Nothing changed"));
    evening.tap("Redo");
    evening.tap("Publish");
    evening.settle();
    assert_ne!(
        evening.house.state().house.service_charge,
        common::demo::house().house.service_charge
    );
    evening.tap("‹ Desk");
    evening.tap("Settings");
    assert!(evening.sees("Nothing changed"), "it is not done twice");
    assert!(!evening.is_enabled("Redo"));
}

#[test]
fn a_pin_that_is_not_to_be_changed_is_left_by_its_own_way_back() {
    let mut evening = Evening::quiet(View::of(TABLET));
    at_settings(&mut evening);
    evening.tap("People");
    evening.tap("Anna");
    evening.bring("Set a PIN");
    evening.tap("Set a PIN");
    assert!(evening.sees("PIN of Anna"));
    evening.tap("Cancel");
    assert!(!evening.sees("PIN of Anna"));
}
