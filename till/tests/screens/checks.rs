//! Today's checks: found again, opened again, given back.

use common::{Money, check::Tender};

use egui_kittest::kittest::Queryable;

use crate::house::{Evening, TABLET, View};

/// A manager at today's checks, after Anna has settled table 2 by card with a tip.
fn after_table_two(who: (&str, &str)) -> Evening {
    let mut evening = Evening::busy(View::of(TABLET));
    evening.sign_in(who.0, who.1);
    evening.tap("Table 2");
    evening.tap_like("Pay");
    evening.tap("Together");
    evening.tap_like("120");
    evening.tap_like("Card");
    assert!(evening.sees("Settled"));
    evening.tap("Floor");
    if who.0 == "Sofie" {
        evening.tap("Day");
    }
    evening.tap("Checks");
    evening
}

#[test]
fn a_whole_check_is_given_back_as_it_was_paid() {
    let mut evening = after_table_two(("Sofie", "1000"));
    evening.draw("f-checks");
    let field = "Table, number or amount";
    let input = egui::accesskit::Role::TextInput;
    evening.screen.get_by_role_and_label(input, field).click();
    evening.settle();
    evening.type_into(field, "114");
    assert!(!evening.sees("Table 5 · 97.00"));
    evening.tap("Table 2 · 114.50");
    evening.wait(1);
    evening.tap("Refund");
    evening.wait(1);
    evening.draw("f-refund-all");
    assert!(!evening.is_enabled("Give back 120.00"), "it asks why");
    evening.tap("Sent back");
    evening.tap("Give back 120.00");
    evening.wait(1);
    assert!(evening.sees_like("Given back €120.00 · no. "));
    evening.draw("f-refunded");
    let refunds = evening.house.state().checks.refunds;
    assert_eq!(refunds[0].gross, Money::cents(11_450));
    assert_eq!(refunds[0].returns[0].tender, Tender::Card);
    assert_eq!(refunds[0].returns[0].tip, Money::cents(550));
}

#[test]
fn the_sole_alone_is_given_back_in_cash() {
    let mut evening = after_table_two(("Sofie", "1000"));
    evening.tap("Table 2 · 114.50");
    evening.wait(1);
    evening.tap("Refund");
    evening.wait(1);
    evening.tap("By line");
    evening.tap_front("+");
    evening.tap_front("Cash");
    evening.tap("Sent back");
    evening.draw("f-refund-line");
    evening.tap("Give back 34.50");
    evening.wait(1);
    let refund = evening.house.state().checks.refunds[0].clone();
    assert_eq!(refund.lines[0].name, "Sole meunière");
    assert_eq!(refund.returns[0].tender, Tender::Cash);
    evening.tap("‹ Checks");
    assert!(evening.sees("given back 34.50"));
}

#[test]
fn a_check_is_opened_again_with_a_reason() {
    let mut evening = after_table_two(("Sofie", "1000"));
    evening.tap("Table 2 · 114.50");
    evening.wait(1);
    evening.tap("Reopen");
    evening.draw("f-reopen");
    evening.tap("Something forgotten");
    evening.wait(1);
    assert!(evening.sees("Send"), "at the check");
    let state = evening.house.state();
    let open = state.checks.open.values().find(|check| check.label == "2");
    assert_eq!(open.expect("open").paid(), Money::cents(11_450));
}

#[test]
fn anna_asks_for_a_managers_word_before_money_goes_back() {
    let mut evening = after_table_two(("Anna", "1111"));
    evening.tap("Table 2 · 114.50");
    evening.wait(1);
    evening.tap("Refund");
    evening.wait(1);
    evening.tap("Sent back");
    evening.tap("Give back 120.00");
    evening.settle();
    evening.draw("f-refund-asks");
    assert!(evening.house.state().checks.refunds.is_empty());
}
