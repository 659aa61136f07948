//! The table of taps: how often a finger comes down on a 1280×800 till for what is done most, and
//! that it was done.

use common::{
    Money, TableId,
    check::{Check, Settled, Share, Tender, Way},
    menu::Prefix,
};

use crate::house::{Evening, TABLET, View};

fn check_at(evening: &Evening, table: u32) -> Check {
    let state = evening.house.state();
    let check = state.checks.at_table(TableId(table)).cloned();
    check.expect("a check")
}

fn settled(evening: &Evening, label: &str) -> Settled {
    let state = evening.house.state();
    let mut settled = state.checks.settled.values();
    let settled = settled.find(|one| one.label == label).cloned();
    settled.expect("a settled check")
}

/// Two burgers, medium, without onion, in the kitchen's hands as one line.
fn burgers_are_sent(evening: &Evening, table: u32) {
    let check = check_at(evening, table);
    let [burgers] = &check.lines[..] else {
        panic!("one line: {:?}", check.lines);
    };
    assert!(burgers.is_fired());
    assert_eq!(burgers.quantity, 2);
    let chosen = burgers.modifiers.iter();
    let chosen: Vec<_> = chosen.map(|one| (one.name.as_str(), one.prefix)).collect();
    assert_eq!(chosen, [("Medium", Prefix::Plain), ("Onion", Prefix::No)]);
}

const BURGERS: [&str; 5] = [
    "Burger Couvert",
    "Burger Couvert",
    "Medium",
    "− Onion",
    "Send 2",
];

#[test]
fn six_for_table_12_and_two_burgers_medium_without_onion_and_four_once_learned() {
    let mut evening = Evening::quiet(View::of(TABLET));
    evening.anna();
    for (table, label) in [(12, "Table 12"), (14, "Table 14")] {
        evening.taps();
        evening.tap(label);
        BURGERS.iter().for_each(|tap| evening.tap(tap));
        assert_eq!(evening.taps(), 6, "{label}");
        burgers_are_sent(&evening, table);
        evening.tap("‹ Floor");
    }
    evening.taps();
    for tap in [
        "Table 3",
        "Burger Couvert",
        "2 × Medium · no Onion",
        "Send 2",
    ] {
        evening.tap(tap);
    }
    assert_eq!(evening.taps(), 4, "what is usual here is one chip");
    burgers_are_sent(&evening, 3);
}

#[test]
fn two_for_a_table_by_its_number() {
    let mut evening = Evening::quiet(View::of(TABLET));
    evening.anna();
    evening.taps();
    evening.tap("1");
    evening.tap("2");
    assert_eq!(evening.taps(), 2);
    assert_eq!(check_at(&evening, 12).label, "12");
}

#[test]
fn one_for_the_first_payer_of_a_check_divided_by_seat() {
    let mut evening = Evening::busy(View::of(TABLET));
    evening.anna();
    evening.tap("Table 12");
    let before = check_at(&evening, 12);
    assert_eq!(
        (before.division.way, before.payments.len()),
        (Way::Together, 0)
    );
    evening.tap_like("Pay");
    evening.taps();
    evening.tap_like("Card");
    assert_eq!(evening.taps(), 1);
    let after = check_at(&evening, 12);
    assert_eq!(after.division.way, Way::BySeat);
    assert_eq!(after.payments.len(), 1);
    assert_eq!(after.payments[0].share, Share::Seat(1));
    let dues: Money = after.payers().iter().map(|payer| payer.due).sum();
    assert_eq!(dues, before.due() - after.payments[0].amount);
}

#[test]
fn four_for_half_by_card_and_half_in_cash_with_a_tip() {
    let mut evening = Evening::busy(View::of(TABLET));
    evening.anna();
    evening.tap("Table 2");
    evening.tap_like("Pay");
    evening.tap("Together");
    let due = check_at(&evening, 2).due();
    evening.taps();
    evening.tap_like("120");
    evening.tap("½");
    evening.tap_like("Card");
    evening.tap_like("Cash");
    assert_eq!(evening.taps(), 4);
    let payments = settled(&evening, "2").payments;
    let tenders: Vec<Tender> = payments.iter().map(|paid| paid.tender).collect();
    assert_eq!(tenders, [Tender::Card, Tender::Cash]);
    let paid: Money = payments.iter().map(|paid| paid.amount).sum();
    let tips: Money = payments.iter().map(|paid| paid.tip).sum();
    assert_eq!((paid, paid + tips), (due, Money::cents(12_000)));
}

#[test]
fn four_over_two_tills_to_void_what_the_kitchen_has() {
    let mut anna = Evening::busy(View::of(TABLET));
    let mut marc = anna.another("Till 2");
    anna.anna();
    marc.sign_in("Marc", "2000");
    anna.tap("Table 10");
    anna.taps();
    marc.taps();
    for tap in ["2 Burger Couvert", "Void", "Dropped"] {
        anna.tap(tap);
    }
    let voided = |evening: &Evening| {
        let check = check_at(evening, 10);
        let voided = check.lines.iter().filter(|line| line.is_voided()).count();
        (voided, check.total())
    };
    let before = voided(&anna);
    assert_eq!(before.0, 0, "a manager has not said yes");
    marc.settle();
    marc.tap("Allow");
    anna.settle();
    assert_eq!((anna.taps(), marc.taps()), (3, 1));
    let after = voided(&anna);
    assert_eq!(after, (1, before.1 - Money::cents(3_700)));
}

#[test]
fn a_combo_of_three_slots_is_one_tap_and_one_for_each_choice() {
    let mut evening = Evening::quiet(View::of(TABLET));
    evening.anna();
    evening.tap("Table 12");
    evening.bring("Set menus");
    evening.tap("Set menus");
    evening.taps();
    evening.tap("Evening menu, 3 courses");
    for choice in [
        "Goat cheese, honey",
        "Risotto, wild mushrooms",
        "Crème brûlée",
    ] {
        evening.tap_front(choice);
    }
    assert_eq!(evening.taps(), 4, "three slots are open");
    let rung = check_at(&evening, 12);
    assert_eq!((rung.lines.len(), rung.rows().len()), (3, 1));
    evening.tap("Burger, frites and a beer");
    evening.tap_front("Pilsner, 0.3");
    assert_eq!(evening.taps(), 2, "two of three slots fill themselves");
    assert_eq!(check_at(&evening, 12).rows().len(), 2);
}

#[test]
fn a_dish_is_counted_down_with_a_long_press_and_a_tap() {
    let mut evening = Evening::quiet(View::of(TABLET));
    evening.anna();
    evening.tap("Table 12");
    evening.bring("Set menus");
    evening.tap("Set menus");
    evening.taps();
    evening.hold("Catch of the day");
    evening.tap("10");
    assert_eq!(evening.taps(), 2);
    let left = evening.house.state().menu.left.clone();
    assert_eq!(left.get(&common::ItemId(324)), Some(&10));
}
