use common::{Command, Money, StaffId, TableId, check};

use crate::house::{Evening, TABLET, View};

#[test]
fn anna_sells_two_burgers_and_takes_cash() {
    let mut evening = Evening::quiet(View::of(TABLET));
    evening.anna();
    evening.tap("Table 12");
    evening.tap("Mains");
    evening.tap("Burger Couvert");
    evening.tap("Burger Couvert");
    assert!(evening.sees("2 Burger Couvert"), "one line of two");
    evening.tap("Medium");
    evening.tap("− Onion");
    evening.tap("Send 2");
    let state = evening.house.state();
    let check = state.checks.at_table(TableId(12)).expect("a check");
    assert_eq!(check.lines.len(), 1);
    assert!(check.lines[0].is_fired());
    assert_eq!(check.lines[0].modifiers.len(), 2);
    let id = check.id;
    evening.tap("Pay 37.00");
    evening.tap("50");
    assert!(evening.sees("€13.00"), "the change is in sight");
    evening.settle();
    assert!(evening.sees("Receipt 1"));
    evening.tap("PDF");
    let wishes = evening.screen.state_mut().take_wishes();
    let path = format!("/receipt/{id}.pdf");
    assert_eq!(wishes, [till::Wish::OpenPdf { path }]);
    evening.tap("Floor");
    assert!(evening.sees("Table 12"));
    assert_eq!(evening.house.state().checks.settled.size(), 1);
}

#[test]
fn without_the_house_the_till_rings_on_but_takes_no_card() {
    let mut evening = Evening::quiet(View::of(TABLET));
    evening.anna();
    evening.tap("Table 12");
    evening.house.set_reachable(false);
    evening.wait(5);
    assert!(evening.sees_like("House away"));
    evening.tap("Mains");
    evening.tap("Moules-frites");
    evening.tap("Send 1");
    assert!(evening.sees_like("2 not yet at the house"));
    evening.tap("Pay 24.00");
    assert!(!evening.is_enabled("Card 24.00"));
    assert!(evening.is_enabled("Cash 24.00"));
    evening.tap("Cash 24.00");
    assert!(evening.sees("The receipt comes when the house is back"));
    evening.house.set_reachable(true);
    evening.wait(8);
    assert!(evening.sees("Receipt 1"));
    assert_eq!(evening.house.state().drawer.cash, Money::cents(2400));
}

#[test]
fn four_friends_pay_by_seat_and_stay_in_sight() {
    let mut evening = Evening::busy(View::of(TABLET));
    evening.anna();
    evening.tap("Table 31");
    evening.tap("Pay 48.80");
    assert!(evening.sees("Seat 3 pays"), "two have paid");
    evening.tap("Card 24.40");
    assert!(evening.sees("Seat 4 pays"));
    evening.tap("Card 24.40");
    assert!(evening.sees("Settled"));
    assert_eq!(evening.house.state().checks.settled.size(), 2);
}

#[test]
fn half_card_half_cash_with_a_tip() {
    let mut evening = Evening::busy(View::of(TABLET));
    evening.anna();
    evening.tap("Table 2");
    let due = {
        let state = evening.house.state();
        state.checks.at_table(TableId(2)).expect("a check").due()
    };
    evening.tap(&format!("Pay {due}"));
    evening.tap("Together");
    evening.tap("½");
    let half = Money::cents((due.in_cents() + 1) / 2);
    evening.tap(&format!("Card {half}"));
    let rest = due - half;
    assert!(evening.sees(&format!("Cash {rest}")));
    evening.tap(&format!("Cash {rest}"));
    assert!(evening.sees("Settled"));
}

#[test]
fn sofie_counts_the_drawer_blind_and_closes_the_day() {
    let mut evening = Evening::busy(View::of(TABLET));
    evening.sign_in("Sofie", "1000");
    evening.tap("Day");
    assert!(
        !evening.sees("Expected"),
        "she counts before the till compares"
    );
    for digit in ["3", "0", "1", "0", "0"] {
        evening.tap(digit);
    }
    evening.tap("Count");
    assert!(evening.sees("Expected"));
    assert!(evening.sees("Short"));
    evening.tap("Close the day");
    let verbs = evening.screen.state().device().state().day.last_z;
    assert_eq!(verbs, 0, "it asks first");
    evening.tap_front("Close the day");
    evening.wait(1);
    assert!(evening.sees("Z report no. 0001"));
    assert_eq!(evening.house.state().day.last_z, 1);
}

#[test]
fn the_loser_of_a_race_reads_who_was_quicker() {
    let mut evening = Evening::busy(View::of(TABLET));
    evening.anna();
    evening.tap("Table 4");
    evening.house.set_reachable(false);
    evening.wait(5);
    evening.tap("Mains");
    evening.tap("Moules-frites");
    let (check, due) = {
        let state = evening.house.state();
        let check = state.checks.at_table(TableId(4)).expect("a check");
        (check.id, check.due())
    };
    let take = common::tender::Command::Take {
        check,
        payment: common::PaymentId(uuid::Uuid::from_u128(9)),
        tender: check::Tender::Card,
        amount: due,
        tip: Money::ZERO,
        given: None,
        share: check::Share::Whole,
        tip_for: None,
        drawn_on: None,
    };
    let paid = evening.house.act(Some(StaffId(4)), Command::Tender(take));
    assert!(paid.is_ok());
    evening.house.set_reachable(true);
    evening.wait(4);
    assert!(evening.sees_like("already paid, by Bram"));
    assert!(evening.sees("For you now"), "the check is gone");
}
