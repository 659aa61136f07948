//! Checks that are paid, and what they leave to the day.

use super::*;

#[test]
fn cash_for_a_check_that_was_just_paid_is_kept_for_the_manager() {
    let mut room = Room::open();
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    room.rings(ANNA, check, SOUP, 1);
    room.pays(check, 950, Tender::Card).expect("the bill");
    let card = room.pays(check, 950, Tender::Card);
    assert!(
        matches!(card, Err(Rejection::AlreadyPaid { by: ANNA, .. })),
        "{card:?}"
    );
    room.pays(check, 950, Tender::Cash).expect("cash is a fact");
    let report = room.closes();
    assert_eq!(report.gross, Money::cents(950));
    assert_eq!(report.drawer.cash, Money::cents(950));
    assert_eq!(report.overpayments[0].payment.amount, Money::cents(950));
    assert_eq!(
        report.tenders.iter().map(|sum| sum.amount).sum::<Money>(),
        report.gross
    );
}

#[test]
fn voiding_the_last_line_that_was_due_settles_the_check() {
    let mut room = Room::open();
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    room.rings(ANNA, check, SOUP, 1);
    let beer = room.rings(ANNA, check, PILSNER, 1);
    room.sends(ANNA, check).expect("new lines");
    room.pays(check, 950, Tender::Cash).expect("the soup");
    let unsaid = Rejection::ReasonNeeded {
        item: "Pilsner, 0.3".into(),
    };
    let right = Right::VoidSent;
    assert_eq!(
        room.voids(check, beer, Some("dropped")),
        Err(Rejection::ApprovalNeeded { right })
    );
    assert_eq!(room.voids_as(MARC, check, beer, None), Err(unsaid));
    room.voids_as(MARC, check, beer, Some("dropped"))
        .expect("a manager with a reason");
    assert_eq!(room.state.checks.settled[&check].gross, Money::cents(950));
}

#[test]
fn what_is_paid_already_cannot_be_voided_away() {
    let mut room = Room::open();
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    let soup = room.rings(ANNA, check, SOUP, 1);
    room.rings(ANNA, check, PILSNER, 1);
    room.pays(check, 1000, Tender::Cash).expect("part of it");
    let paid = Money::cents(1000);
    assert_eq!(
        room.voids(check, soup, None),
        Err(Rejection::PaidBeyond { paid })
    );
}

#[test]
fn take_away_changes_the_rate_and_never_the_price() {
    let mut room = Room::open();
    // In 2024 and 2025 German restaurants charged 19 % at the table and 7 % to take away.
    room.now = Stamp::new("2025-06-01T12:00:00+02:00".parse().expect("a moment"));
    let here = room.seats(ANNA, 1, ServiceMode::DineIn);
    let away = room.seats(ANNA, 2, ServiceMode::TakeAway);
    for check in [here, away] {
        room.rings(ANNA, check, SOUP, 2);
        room.pays(check, 1900, Tender::Card)
            .expect("the same price");
    }
    let tax = |check| room.state.checks.settled[&check].taxes[0];
    assert_eq!(
        (tax(here).gross, tax(away).gross),
        (Money::cents(1900), Money::cents(1900))
    );
    assert_eq!(
        (tax(here).tax, tax(away).tax),
        (Money::cents(303), Money::cents(124))
    );
}

#[test]
fn a_check_left_open_is_carried_over_and_its_money_counted_once() {
    let mut room = Room::open();
    let check = room.seats(ANNA, 31, ServiceMode::DineIn);
    room.rings(ANNA, check, SOUP, 2);
    room.pays(check, 900, Tender::Cash).expect("a part");
    let first = room.closes();
    assert_eq!((first.gross, first.carried.len()), (Money::ZERO, 1));
    assert_eq!(first.tenders[0].amount, Money::cents(900));
    room.pays(check, 1000, Tender::Cash).expect("the rest");
    let second = room.closes();
    assert_eq!((second.number, second.gross), (2, Money::cents(1900)));
    assert_eq!(second.tenders[0].amount, Money::cents(1000));
    assert_eq!(second.perpetual, Money::cents(1900));
}

#[test]
fn only_a_manager_closes_the_day() {
    let mut room = Room::open();
    room.seats(ANNA, 12, ServiceMode::DineIn);
    let close = Command::Day(day::Command::Close { counted: None });
    let right = Right::CloseDay;
    assert_eq!(
        room.does(ANNA, &close),
        Err(Rejection::ApprovalNeeded { right })
    );
}
