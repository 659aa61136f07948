//! What waiters do to checks, and what must come of it.

mod cheaper;
mod divided;
pub(crate) mod room;

use proptest::prelude::*;

use crate::{
    Command, ModifierId, Money, Rejection, StaffId, Stamp, State, TableId,
    check::{self, Division, Progress, Tender, Way, divided},
    day,
    house::ServiceMode,
};
use room::Room;

const ANNA: StaffId = StaffId(3);
const BRAM: StaffId = StaffId(4);
const MARC: StaffId = StaffId(2);
const BURGER: u32 = 121;
const SOUP: u32 = 103;
const BRULEE: u32 = 181;
const PILSNER: u32 = 221;

#[test]
fn two_waiters_who_tap_a_table_in_the_same_second_lose_no_drink() {
    let mut room = Room::open();
    let (annas, brams) = (
        room.seats(ANNA, 12, ServiceMode::DineIn),
        room.seats(BRAM, 12, ServiceMode::DineIn),
    );
    room.rings(ANNA, annas, PILSNER, 2);
    room.rings(BRAM, brams, BURGER, 1);
    assert_eq!(room.check(annas).lines.len(), 2);
    assert_eq!(room.check(brams).id, annas);
    assert_eq!(room.check(brams).total(), Money::cents(2690));
}

#[test]
fn later_courses_wait_until_they_are_fired() {
    let mut room = Room::open();
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    let beer = room.rings(ANNA, check, PILSNER, 1);
    let soup = room.rings(ANNA, check, SOUP, 1);
    let burger = room.rings(ANNA, check, BURGER, 1);
    room.sends(ANNA, check).expect("new lines");
    assert!(room.check(check).line(beer).expect("beer").is_fired());
    assert!(room.check(check).line(soup).expect("soup").is_fired());
    assert_eq!(*room.progress(check, burger), Progress::Held);
    assert_eq!(room.sends(ANNA, check), Err(Rejection::NothingToSend));
    let fire = |course| Command::Check(check::Command::FireCourse { check, course });
    room.does(ANNA, &fire(2)).expect("the burger waits");
    assert!(room.check(check).line(burger).expect("burger").is_fired());
    assert_eq!(
        room.does(ANNA, &fire(3)),
        Err(Rejection::NothingHeld { course: 3 })
    );
}

#[test]
fn who_has_paid_for_a_dessert_gets_it() {
    let mut room = Room::open();
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    room.rings(ANNA, check, SOUP, 1);
    room.rings(ANNA, check, BRULEE, 1);
    room.sends(ANNA, check).expect("new lines");
    assert_eq!(room.state.kitchen.on_screen(None).len(), 1);
    room.pays(check, 1800, Tender::Card).expect("the bill");
    let names = room.state.kitchen.all_day(None);
    assert_eq!(
        names.into_iter().collect::<Vec<_>>(),
        [("Crème brûlée", 1), ("Onion soup", 1)]
    );
}

#[test]
fn a_burger_without_a_doneness_is_not_sent() {
    let mut room = Room::open();
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    room.rings_for(ANNA, check, BURGER, 1, Vec::new(), Vec::new())
        .expect("on the menu");
    let needed = Rejection::ChoiceNeeded {
        item: "Burger Couvert".into(),
        group: "Doneness".into(),
    };
    assert_eq!(room.sends(ANNA, check), Err(needed));
    let both = vec![ModifierId(100), ModifierId(101)];
    let twice = room.rings_for(ANNA, check, BURGER, 1, both, Vec::new());
    assert_eq!(
        twice,
        Err(Rejection::TooManyChoices {
            group: "Doneness".into(),
            most: 1
        })
    );
}

#[test]
fn what_cannot_be_rung_is_said_in_a_sentence() {
    let mut room = Room::open();
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    let mut ring = |item, quantity, seats| {
        let rung = room.rings_for(ANNA, check, item, quantity, Vec::new(), seats);
        rung.expect_err("refused").to_string()
    };
    assert_eq!(ring(127, 1, vec![]), "Duck confit is sold out.");
    assert_eq!(ring(SOUP, 0, vec![]), "A line has 1 to 500 pieces.");
    assert_eq!(ring(SOUP, 501, vec![]), "A line has 1 to 500 pieces.");
    assert_eq!(ring(9999, 1, vec![]), "This item is not on the menu.");
    assert_eq!(ring(SOUP, 1, vec![0]), "There is no such seat.");
}

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
    assert_eq!(room.voids(check, beer, None), Err(unsaid));
    room.voids(check, beer, Some("dropped")).expect("a reason");
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
    assert_eq!(room.does(ANNA, &close), Err(Rejection::ManagerNeeded));
}

#[test]
fn a_moved_table_takes_its_tickets_along() {
    let mut room = Room::open();
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    room.rings(ANNA, check, SOUP, 1);
    room.sends(ANNA, check).expect("new lines");
    room.seats(BRAM, 14, ServiceMode::DineIn);
    let taken = Command::Check(check::Command::Move {
        check,
        table: TableId(14),
    });
    assert_eq!(
        room.does(ANNA, &taken),
        Err(Rejection::TableTaken {
            label: "14".into(),
            by: BRAM
        })
    );
    let free = Command::Check(check::Command::Move {
        check,
        table: TableId(10),
    });
    room.does(ANNA, &free).expect("table 10 is free");
    let tickets = room.state.kitchen.on_screen(None);
    assert_eq!(
        (tickets[0].label.as_str(), tickets[0].moved_from.as_deref()),
        ("10", Some("12"))
    );
}

proptest! {
    #[test]
    fn seats_sum_to_the_check_and_the_journal_tells_the_same_house(
        wishes in prop::collection::vec(
            (prop::sample::select(vec![SOUP, BRULEE, PILSNER, BURGER, 122, 202]), 1u32..9,
             prop::collection::vec(1u8..8, 0..4)), 1..14),
        covers in 1u8..9,
    ) {
        let mut room = Room::open();
        let check = room.seats(ANNA, 12, ServiceMode::DineIn);
        room.does(BRAM, &Command::Check(check::Command::SetCovers { check, covers })).expect("covers");
        for (item, quantity, seats) in wishes {
            room.rings_for(ANNA, check, item, quantity, Vec::new(), seats).expect("on the menu");
        }
        let parts = divided(room.check(check), &Division { way: Way::BySeat, shares: Vec::new() });
        let total = room.check(check).total();
        prop_assert_eq!(parts.iter().map(|part| part.total).sum::<Money>(), total);
        prop_assert!(parts.iter().flat_map(|part| &part.lines).all(|share| !share.amount.is_negative()));
        room.pays(check, total.in_cents(), Tender::Card).expect("the bill");
        let report = room.closes();
        prop_assert_eq!(report.gross, total);
        prop_assert_eq!(report.taxes.iter().map(|line| line.net + line.tax).sum::<Money>(), total);
        let mut again = State::default();
        room.told.iter().for_each(|event| again.apply(event));
        prop_assert_eq!(again, room.state);
    }
}
