//! Dividing and paying, by pointer.

use common::{
    Money, TableId,
    check::{Check, Share, Tender, Way},
};
use egui::{Event, PointerButton, Pos2};
use egui_kittest::kittest::Queryable;

use crate::house::{Evening, TABLET, View};

fn check_at(evening: &Evening, table: u32) -> Check {
    let state = evening.house.state();
    let check = state.checks.at_table(TableId(table)).cloned();
    check.expect("a check")
}

/// Anna at the pay screen of a table.
fn paying(table: u32) -> Evening {
    let mut evening = Evening::busy(View::of(TABLET));
    evening.anna();
    evening.tap(&format!("Table {table}"));
    evening.tap_like("Pay");
    evening
}

fn pointer(evening: &mut Evening, pos: Pos2, pressed: bool) {
    evening.screen.event(Event::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed,
        modifiers: egui::Modifiers::NONE,
    });
    evening.screen.run_steps(2);
}

/// Carries something across the screen, and draws it on the way.
fn drag(evening: &mut Evening, from: Pos2, to: Pos2, picture: &str) {
    evening.screen.event(Event::PointerMoved(from));
    pointer(evening, from, true);
    for step in 1..=5_u8 {
        let way = from + (to - from) * f32::from(step) / 5.0;
        evening.screen.event(Event::PointerMoved(way));
        evening.screen.run_steps(1);
    }
    evening.draw(picture);
    pointer(evening, to, false);
    evening.settle();
}

/// Where words stand first.
fn spot(evening: &Evening, label: &str) -> Pos2 {
    let first = evening.screen.query_all_by_label(label).next();
    first
        .unwrap_or_else(|| panic!("no {label}"))
        .rect()
        .center()
}

fn paid_by(check: &Check) -> Vec<(Tender, Money, Money, Share)> {
    let payments = check.payments.iter();
    let told = payments.map(|p| (p.tender, p.amount, p.tip, p.share));
    told.collect()
}

#[test]
fn the_first_of_four_pays_by_seat_with_one_touch() {
    let mut evening = paying(12);
    assert!(evening.sees("Seat 1 pays"));
    let before = check_at(&evening, 12);
    assert_eq!(before.division.way, Way::Together, "nothing was sent yet");
    evening.taps();
    evening.tap_like("Card");
    assert_eq!(evening.taps(), 1);
    let check = check_at(&evening, 12);
    assert_eq!(check.division.way, Way::BySeat);
    assert_eq!(check.payments[0].share, Share::Seat(1));
    assert!(evening.sees("Seat 2 pays"));
}

#[test]
fn half_card_half_cash_with_a_tip_is_four_touches() {
    let mut evening = paying(2);
    evening.tap("Together");
    let due = check_at(&evening, 2).due();
    evening.taps();
    evening.tap_like("120");
    evening.tap("½");
    evening.tap_like("Card");
    evening.tap_like("Cash");
    assert_eq!(evening.taps(), 4);
    assert!(evening.sees("Settled"));
    let state = evening.house.state();
    let settled = state.checks.settled.values().find(|one| one.label == "2");
    let payments = &settled.expect("settled").payments;
    let amounts: Money = payments.iter().map(|p| p.amount).sum();
    assert_eq!(amounts, due);
    let given: Vec<Money> = payments.iter().map(|p| p.amount + p.tip).collect();
    assert_eq!(given, [Money::cents(6000); 2], "120 in two halves");
}

#[test]
fn a_line_is_dragged_to_somebody_new_and_every_till_sees_it() {
    let mut evening = paying(12);
    let mut other = evening.another("Till 2");
    let from = spot(&evening, "Steak frites");
    let to = spot(&evening, "Drag lines here for a new payer");
    drag(&mut evening, from, to, "f-dragging");
    let check = check_at(&evening, 12);
    assert_eq!(check.division.way, Way::BySeat);
    assert_eq!(check.payers().len(), 5);
    assert_eq!(check.payers()[4].lines.len(), 1);
    other.anna();
    other.tap("Table 12");
    other.tap_like("Pay");
    assert!(other.sees("Seat 5"), "the other till knows the new payer");
    evening.tap("Undo");
    assert!(evening.sees("Seat 4") && !evening.sees("Seat 5"));
    assert!(check_at(&evening, 12).division.shares.is_empty());
}

#[test]
fn by_line_a_tap_on_the_line_and_a_tap_on_the_payer() {
    let mut evening = paying(2);
    evening.tap("By line");
    let check = check_at(&evening, 2);
    assert_eq!(check.division.way, Way::ByLine(2));
    evening.draw("f-by-line");
    let line = check.lines[1].clone();
    evening.tap(&line.name);
    evening.draw("f-in-hand");
    evening.tap("Payer 2");
    let payers = check_at(&evening, 2).payers();
    assert_eq!(payers[1].lines[0].line, line.id);
    assert_eq!(payers[1].due, line.amount());
    evening.tap_like("Card");
    assert!(evening.sees("Payer 2 pays"));
    evening.tap("Together");
    evening.draw("f-rejoined");
    assert!(evening.sees("Payer 1"), "who has paid stays in sight");
    evening.tap_like("Card");
    assert!(evening.sees("Settled"));
}

#[test]
fn two_fifths_of_the_bottle() {
    let mut evening = paying(2);
    evening.tap("By line");
    let bottle = check_at(&evening, 2).lines[0].clone();
    evening.tap(&bottle.name);
    evening.tap("Share…");
    evening.tap_first("+");
    for _ in 0..3 {
        evening.tap_front("+");
    }
    evening.draw("f-shares");
    assert!(evening.sees_like("⅖ · "));
    evening.tap("Done");
    let check = check_at(&evening, 2);
    assert_eq!(check.division.shares[0].parts, [(1, 2), (2, 3)]);
    let payers = check.payers();
    let parts: Money = payers.iter().map(|payer| payer.due).sum();
    assert_eq!(parts, check.due());
}

#[test]
fn divided_anew_after_one_has_paid() {
    let mut evening = paying(31);
    assert!(evening.sees("Seat 3 pays"));
    evening.tap("÷ 2");
    assert!(
        evening.sees("Seat 1") && evening.sees("Seat 2"),
        "they have paid"
    );
    assert!(evening.sees("Payer 1 pays"));
    evening.draw("f-resplit");
    evening.tap_like("Card");
    evening.tap_like("Cash");
    assert!(evening.sees("Settled"));
}

#[test]
fn a_transfer_is_a_code_to_scan_and_a_word_that_it_is_paid() {
    let mut evening = paying(2);
    evening.tap("Together");
    evening.tap("QR transfer");
    evening.draw("f-transfer");
    assert!(evening.sees("DE71 1102 2033 0123 4567 89"));
    evening.tap_like("Paid ");
    assert!(evening.sees("Settled"));
}

#[test]
fn the_theatre_pays_later() {
    let mut evening = Evening::busy(View::of(TABLET));
    evening.sign_in("Sofie", "1000");
    evening.tap("Table 2");
    evening.tap_like("Pay");
    evening.tap("Together");
    let due = check_at(&evening, 2).due();
    evening.tap("House account");
    evening.draw("f-account");
    evening.tap_like("Theater am Ufer");
    assert!(evening.sees("Settled"));
    let owed = evening.house.state().tender.owed;
    assert_eq!(owed.values().next(), Some(&due));
}

#[test]
fn francs_are_rounded_in_cash_and_the_button_says_so() {
    let mut founding = common::demo::house();
    founding.house.currency = "CHF".into();
    founding.house.cash_step = Money::cents(5);
    for item in founding.menu.items.values_mut() {
        item.price += Money::cents(2);
    }
    let mut evening = Evening::of(&founding, View::of(TABLET), true);
    evening.anna();
    evening.tap("Table 2");
    evening.tap_like("Pay");
    evening.tap("Together");
    let due = check_at(&evening, 2).due();
    let rounded = due + common::money::rounding_of(due, Money::cents(5));
    assert_ne!(due, rounded, "a bill that no coins can pay");
    evening.draw("f-francs");
    assert!(!evening.is_enabled("QR transfer"), "only in euros");
    evening.tap(&format!("Cash {rounded}"));
    assert!(evening.sees("Settled"));
    let state = evening.house.state();
    let settled = state.checks.settled.values().find(|one| one.label == "2");
    let payment = &settled.expect("settled").payments[0];
    assert_eq!(payment.rounding, rounded - due);
}

#[test]
fn ten_per_cent_for_a_regular() {
    let mut evening = paying(2);
    evening.tap("Together");
    let before = check_at(&evening, 2).due();
    evening.tap("Discount");
    evening.tap("10 %");
    evening.draw("f-discount");
    evening.tap("Regular guest");
    let after = check_at(&evening, 2).due();
    assert_eq!(after, before - common::money::Rate::percent(10).of(before));
    evening.draw("f-discounted");
    evening.tap("Undo");
    assert_eq!(check_at(&evening, 2).due(), before);
}

#[test]
fn a_tip_for_somebody_else() {
    let mut evening = paying(2);
    evening.tap("Together");
    evening.tap("Other");
    for digit in ["5", "00"] {
        evening.tap_front(digit);
    }
    evening.tap("Bram");
    evening.draw("f-tip");
    evening.tap("Done");
    assert!(evening.sees("with tip 5.00 for Bram"));
    evening.tap("½");
    evening.tap_like("Card");
    let paid = paid_by(&check_at(&evening, 2));
    assert_eq!(paid[0].2, Money::cents(250));
    let check = check_at(&evening, 2);
    assert_eq!(check.payments[0].tip_for, Some(common::StaffId(4)));
}
