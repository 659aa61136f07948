//! Cash in and out, vouchers, house accounts.

use common::{Money, TableId, check::Tender};

use crate::house::{Evening, TABLET, View};

fn at_the_drawer() -> Evening {
    let mut evening = Evening::busy(View::of(TABLET));
    evening.sign_in("Sofie", "1000");
    to_the_drawer(&mut evening);
    evening
}

fn to_the_drawer(evening: &mut Evening) {
    evening.tap("Day");
    evening.tap_first("Drawer");
}

fn digits(evening: &mut Evening, digits: &[&str]) {
    for digit in digits {
        evening.tap(digit);
    }
}

#[test]
fn cash_goes_in_and_out_and_to_the_safe() {
    let mut evening = at_the_drawer();
    evening.draw("f-drawer");
    evening.tap("Pay in");
    digits(&mut evening, &["5", "0", "00"]);
    evening.draw("f-pay-in");
    assert!(!evening.is_enabled("Pay in 50.00"), "it asks why");
    evening.tap("Change money");
    evening.tap("Pay in 50.00");
    evening.tap("Pay out");
    digits(&mut evening, &["1", "2", "00"]);
    evening.tap("Supplier");
    evening.tap("Pay out 12.00");
    evening.tap("To the safe");
    digits(&mut evening, &["1", "00", "00"]);
    evening.tap("Take out 100.00");
    evening.tap("No sale");
    evening.draw("f-no-sale");
    evening.tap("Notes changed");
    assert!(evening.sees("The drawer is open"));
    evening.settle();
    let drawer = evening.house.state().drawer;
    assert_eq!(drawer.paid_in, Money::cents(5000));
    assert_eq!(drawer.paid_out, Money::cents(1200));
    assert_eq!(drawer.dropped, Money::cents(10_000));
    assert_eq!(drawer.no_sales, 1);
}

#[test]
fn a_voucher_is_sold_and_pays_for_a_dinner() {
    let mut evening = at_the_drawer();
    evening.tap("Sell a voucher");
    evening.tap("50");
    evening.draw("f-voucher");
    evening.tap("Card");
    evening.tap("Sell for 50.00");
    evening.wait(1);
    assert!(evening.sees("Voucher €50.00"));
    evening.draw("f-slip");
    let sold = evening.house.state().tender.vouchers_sold;
    assert_eq!(sold[0].amount, Money::cents(5000));
    assert_eq!(sold[0].tender, Tender::Card);
    let code = shown_code(&evening);
    evening.tap("Done");
    evening.tap("‹ Floor");
    evening.tap("Table 2");
    evening.tap_like("Pay");
    evening.tap("Together");
    evening.tap_front("Voucher");
    evening.type_into("Voucher code", &code);
    evening.tap("Look it up");
    evening.wait(1);
    evening.draw("f-voucher-found");
    assert!(evening.sees("It holds €50.00"));
    evening.tap("Take 50.00");
    evening.wait(1);
    let state = evening.house.state();
    let check = state.checks.at_table(TableId(2)).expect("still open");
    assert_eq!(check.due(), Money::cents(6450));
    assert!(evening.sees("Card 64.50"));
}

/// The code on the slip, as it is read aloud.
fn shown_code(evening: &Evening) -> String {
    use egui_kittest::kittest::{NodeT, Queryable};
    let labels = evening.screen.query_all_by_label_contains("-");
    let labels = labels.filter_map(|node| node.accesskit_node().value());
    let mut codes = labels.filter(|label| label.len() == 14 && label.matches('-').count() == 2);
    codes.next().expect("a code")
}

#[test]
fn a_voucher_nobody_sold_is_said_so() {
    let mut evening = Evening::busy(View::of(TABLET));
    evening.anna();
    evening.tap("Table 2");
    evening.tap_like("Pay");
    evening.tap_front("Voucher");
    evening.type_into("Voucher code", "NOSUCHCODE");
    evening.tap("Look it up");
    evening.wait(1);
    assert!(evening.sees("The voucher NOSUCHCODE is not known."));
    evening.draw("f-voucher-unknown");
}

#[test]
fn the_theatre_pays_what_it_owes() {
    let mut evening = Evening::busy(View::of(TABLET));
    evening.sign_in("Sofie", "1000");
    evening.tap("Table 2");
    evening.tap_like("Pay");
    evening.tap("Together");
    evening.tap("House account");
    evening.tap_like("Theater am Ufer");
    evening.tap("Floor");
    to_the_drawer(&mut evening);
    evening.tap("House account paid");
    evening.tap("Theater am Ufer");
    evening.draw("f-pay-account");
    evening.tap("Theater am Ufer pays 114.50");
    evening.settle();
    let state = evening.house.state();
    assert!(state.tender.owed.values().all(|owed| owed.is_zero()));
    assert_eq!(state.tender.accounts_paid[0].amount, Money::cents(11_450));
}
