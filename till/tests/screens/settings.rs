//! What happens to settings between being changed and being published.

use common::house;

use crate::{
    house::{Evening, TABLET, View},
    setup::{at_settings, up_to_the_menu, write},
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

#[test]
fn who_imports_the_menu_comes_back_to_the_last_page() {
    let mut evening = Evening::begun(View::of(TABLET));
    up_to_the_menu(&mut evening);
    evening.tap_like("Import a file");
    let till = evening.screen.state_mut();
    till.receive_file(
        "carte.csv".into(),
        b"name,price\nCarbonnade,19.50\n".to_vec(),
    );
    evening.settle();
    evening.tap_like("Publish");
    evening.settle();
    assert_eq!(evening.house.state().menu.items.len(), 1);
    evening.tap("‹ Desk");
    assert!(evening.sees("The house is open"));
    evening.tap("To the floor");
    assert!(evening.sees("Table 1"));
}

/// Taps the last of several ways to remove something.
fn remove_last(evening: &mut Evening) {
    use egui_kittest::kittest::Queryable;
    let last = |evening: &Evening, tap: bool| {
        let all = evening.screen.query_all_by_label("Remove");
        let last = all.last().expect("a way to remove it");
        if tap {
            last.click();
        } else {
            last.scroll_to_me();
        }
    };
    last(evening, false);
    evening.settle();
    last(evening, true);
    evening.settle();
}

#[test]
fn a_rate_from_a_day_on_stands_beside_the_one_before() {
    let mut evening = Evening::quiet(View::of(TABLET));
    at_settings(&mut evening);
    evening.tap("VAT");
    let before = evening.house.state().house.vat_rules.len();
    write(&mut evening, "First day", "2027-07-01");
    write(&mut evening, "Rate", "5,5");
    evening.tap("Add");
    evening.tap("Publish");
    evening.settle();
    let house = evening.house.state().house;
    assert_eq!(house.vat_rules.len(), before + 1);
    let class = house.vat_classes[0].id;
    let day = |text: &str| common::BusinessDate(text.parse().expect("a day"));
    let rate = |text| house.rate(class, house::ServiceMode::DineIn, day(text));
    assert_eq!(rate("2027-07-01"), "5.5".parse().ok());
    assert_ne!(rate("2027-06-30"), "5.5".parse().ok());

    assert!(evening.sees_like("Rate here · 1 Jul 2027"));
    remove_last(&mut evening);
    assert!(!evening.sees_like("Rate here · 1 Jul 2027"));
    evening.tap("Undo");
    assert!(evening.sees_like("Rate here · 1 Jul 2027"));
    remove_last(&mut evening);
    evening.tap("Publish");
    evening.settle();
    assert_eq!(evening.house.state().house.vat_rules.len(), before);
}
