//! What concerns the whole check, behind the covers.

use common::{StaffId, TableId, house::ServiceMode};

use crate::house::{Evening, TABLET, View};

#[test]
fn eaten_here_or_taken_away_the_price_stays() {
    let mut evening = Evening::quiet(View::of(TABLET));
    evening.anna();
    evening.tap("Table 12");
    evening.tap("Moules-frites");
    evening.tap("2 covers");
    evening.draw("table-sheet");
    evening.tap("Take-away");
    assert!(evening.sees("Taken away: prices stay, the VAT follows"));
    assert!(evening.sees("Pay 24.00"));
    let mode = |evening: &Evening| {
        let state = evening.house.state();
        state.checks.at_table(TableId(12)).expect("a check").mode
    };
    assert_eq!(mode(&evening), ServiceMode::TakeAway);
    evening.tap("Undo");
    assert_eq!(mode(&evening), ServiceMode::DineIn);
}

#[test]
fn two_checks_become_one_and_two_again() {
    let mut evening = Evening::quiet(View::of(TABLET));
    evening.anna();
    evening.tap("Table 12");
    evening.tap("Moules-frites");
    evening.tap("‹ Floor");
    evening.tap("Table 14");
    evening.tap("Carpaccio");
    evening.tap("2 covers");
    evening.tap("Merge");
    evening.draw("merge");
    evening.tap_front("Table 12");
    assert!(evening.sees("Table 14 is now on Table 12"));
    assert!(evening.sees("Pay 39.50"));
    let at = |evening: &Evening, table| {
        let state = evening.house.state();
        let check = state.checks.at_table(TableId(table));
        check.map(|check| check.standing().count())
    };
    assert_eq!((at(&evening, 12), at(&evening, 14)), (Some(2), None));
    evening.tap("Undo");
    assert_eq!((at(&evening, 12), at(&evening, 14)), (Some(1), Some(1)));
}

#[test]
fn a_table_is_pushed_up_and_stands_alone_again() {
    let mut evening = Evening::quiet(View::of(TABLET));
    evening.anna();
    evening.tap("Table 12");
    evening.tap("Moules-frites");
    evening.tap("2 covers");
    evening.tap("Add a table");
    evening.draw("join");
    evening.tap_front("14");
    assert!(evening.sees("Table 14 is added"));
    let there = |evening: &Evening| {
        let state = evening.house.state();
        state.checks.at_table(TableId(14)).is_some()
    };
    assert!(there(&evening));
    evening.tap("Undo");
    assert!(!there(&evening));
}

#[test]
fn a_table_is_handed_on() {
    let mut evening = Evening::quiet(View::of(TABLET));
    evening.anna();
    evening.tap("Table 12");
    evening.tap("Moules-frites");
    evening.tap("2 covers");
    evening.tap("Hand on");
    evening.draw("hand-on");
    evening.tap_front("Bram");
    assert!(evening.sees("Bram looks after it now"));
    let state = evening.house.state();
    let check = state.checks.at_table(TableId(12)).expect("a check");
    assert_eq!(check.waiter_id(), StaffId(4));
}

#[test]
fn the_service_charge_is_a_row_of_its_own() {
    let mut evening = Evening::quiet(View::of(TABLET));
    evening.sign_in("Marc", "2000");
    evening.tap("Table 12");
    evening.tap("Moules-frites");
    evening.tap("2 covers");
    evening.tap("Service charge");
    assert!(evening.sees("The service charge is added"));
    assert!(evening.sees("Service 10 %"));
    assert!(evening.sees("Pay 26.40"));
    evening.draw("service");
    evening.tap("Undo");
    assert!(evening.sees("Pay 24.00"));
}

#[test]
fn a_coupon_that_nobody_knows_is_refused_in_words() {
    let mut evening = Evening::quiet(View::of(TABLET));
    evening.anna();
    evening.tap("Table 12");
    evening.tap("Moules-frites");
    evening.tap("2 covers");
    evening.tap("Coupon");
    evening.type_into("Code on the coupon", "NOPE");
    evening.draw("coupon");
    evening.tap("Done");
    assert!(evening.sees_like("NOPE"));
}
