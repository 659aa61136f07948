//! Practice: as real, and nothing of it counts.

use common::TableId;

use crate::house::{Evening, TABLET, View};

fn in_training(evening: &mut Evening) {
    evening.tap("Anna");
    for _ in 0..4 {
        evening.tap("1");
    }
    evening.tap("Training");
    assert!(evening.sees("TRAINING — nothing counts"));
    assert_eq!(
        evening.screen.state().staff(),
        Some(common::StaffId(3)),
        "the same PIN"
    );
}

/// A beer for table 12, paid in cash.
fn sells_a_beer(evening: &mut Evening) {
    evening.tap("Table 12");
    evening.tap("Beer");
    evening.tap("Pilsner, 0.3");
    evening.tap("Send 1");
    evening.tap_like("Pay");
    evening.tap_like("Cash");
}

#[test]
fn a_check_is_rung_and_paid_in_training_and_the_house_knows_nothing_of_it() {
    let mut evening = Evening::busy(View::of(TABLET));
    let before = evening.house.state();
    in_training(&mut evening);
    assert!(
        !evening.sees_like("food ready"),
        "the practice house is empty"
    );
    sells_a_beer(&mut evening);
    assert!(evening.sees_like("Receipt"));
    assert!(
        evening.sees_like("TRAINING — nothing counts"),
        "the receipt says so too"
    );
    assert_eq!(evening.house.state(), before);

    evening.tap("End training");
    assert!(!evening.sees("TRAINING — nothing counts"));
    assert!(evening.sees_like("food ready"), "back in the real room");
    assert_eq!(evening.screen.state().staff(), Some(common::StaffId(3)));
    assert_eq!(evening.house.state(), before);
    evening.tap("Table 14");
    evening.settle();
    let now = evening.house.state();
    assert!(now.checks.at_table(TableId(14)).is_some(), "real work");
}

#[test]
fn the_real_house_goes_on_while_somebody_practises() {
    let mut evening = Evening::quiet(View::of(TABLET));
    let mut bram = evening.another("Till 2");
    in_training(&mut evening);
    bram.sign_in("Bram", "2222");
    bram.tap("Table 3");
    evening.wait(30);
    assert!(
        !evening.sees_like("just seated"),
        "not in the practice house"
    );
    evening.tap("End training");
    assert!(evening.sees_like("just seated"), "it was heard meanwhile");
}

#[test]
fn training_survives_that_the_house_is_away_and_what_waited_is_still_sent() {
    let mut evening = Evening::quiet(View::of(TABLET));
    evening.anna();
    evening.tap("Anna");
    in_training(&mut evening);
    evening.house.set_reachable(false);
    evening.wait(5);
    sells_a_beer(&mut evening);
    assert!(evening.sees_like("TRAINING — nothing counts · Lost"));
    evening.tap("End training");
    evening.tap("Table 5");
    assert!(evening.house.state().checks.at_table(TableId(5)).is_none());
    evening.tap("‹ Floor");
    evening.tap("Anna");
    evening.house.set_reachable(true);
    evening.wait(10);
    assert!(evening.house.state().checks.at_table(TableId(5)).is_some());
}

#[test]
fn signing_out_ends_the_training_and_leaves_nothing_behind() {
    let mut evening = Evening::quiet(View::of(TABLET));
    let before = evening.house.state();
    in_training(&mut evening);
    evening.tap("Table 5");
    evening.wait(3);
    assert_eq!(evening.house.state(), before);
    evening.tap("‹ Floor");
    evening.tap("Anna");
    assert!(evening.sees("Who is it?"), "signing out ends the training");
    assert!(!evening.sees("TRAINING — nothing counts"));
    evening.anna();
    assert!(!evening.sees_like("just seated"));
}

#[test]
fn in_training_a_void_is_allowed_with_everybodys_practice_pin() {
    let mut evening = Evening::quiet(View::of(TABLET));
    in_training(&mut evening);
    evening.tap("Table 12");
    evening.tap("Beer");
    evening.tap("Pilsner, 0.3");
    evening.tap("Send 1");
    evening.tap("1 Pilsner, 0.3");
    evening.tap("Void");
    evening.tap("Dropped");
    assert!(evening.sees("Training: the PIN is 0000"));
    evening.tap_front("Marc");
    for digit in ["0", "0", "0", "0", "Allow"] {
        evening.tap_front(digit);
    }
    assert!(evening.sees("Marc said yes"));
    assert!(evening.house.state().checks.open.is_empty());
}
