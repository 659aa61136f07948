use common::{Money, Rejection, check::Tender};

use crate::room::{ANNA, BRAM, PILSNER, Room, SOUP};

#[test]
fn a_reopened_check_keeps_its_money_and_settles_again() {
    let mut room = Room::open();
    let check = room.seats(ANNA, 12);
    room.rings(check, SOUP, 1);
    room.pays(check, Tender::Cash, 950, 50);
    room.reopens(check).expect("settled today");
    let open = &room.state.checks.open[&check];
    assert_eq!((open.paid(), open.due()), (Money::cents(950), Money::ZERO));
    assert_eq!((open.number, open.receipts.as_slice()), (1, [1].as_slice()));
    assert_eq!(room.reopens(check), Err(Rejection::CheckTwice));
    room.rings(check, PILSNER, 1);
    let due = room.state.checks.open[&check].due();
    room.pays(check, Tender::Card, due.in_cents(), 0);
    let report = room.closes();
    assert_eq!((report.gross, report.checks), (Money::cents(950) + due, 1));
    assert_eq!(report.receipts, Some((1, 2)));
    assert_eq!(report.drawer.cash, Money::cents(1000));
    room.assert_replay_is_live();
}

#[test]
fn one_that_was_reopened_by_mistake_settles_with_what_it_has() {
    let mut room = Room::open();
    let check = room.seats(ANNA, 12);
    room.rings(check, SOUP, 1);
    room.pays(check, Tender::Card, 950, 0);
    room.reopens(check).expect("settled today");
    room.pays(check, Tender::Cash, 0, 0);
    let settled = &room.state.checks.settled[&check];
    assert_eq!(
        (settled.gross, settled.payments.len()),
        (Money::cents(950), 1)
    );
}

#[test]
fn it_comes_back_without_its_table_when_others_sit_there() {
    let mut room = Room::open();
    let check = room.seats(ANNA, 12);
    room.rings(check, SOUP, 1);
    room.pays(check, Tender::Card, 950, 0);
    room.seats(BRAM, 12);
    room.reopens(check).expect("settled today");
    let open = &room.state.checks.open[&check];
    assert_eq!((open.table, open.label.as_str()), (None, "12"));
}

#[test]
fn yesterdays_check_stays_settled_and_so_does_one_that_went_back() {
    let mut room = Room::open();
    let (first, second) = (room.seats(ANNA, 12), room.seats(ANNA, 14));
    for check in [first, second] {
        room.rings(check, SOUP, 1);
        room.pays(check, Tender::Card, 950, 0);
    }
    room.refunds(first, None, None).expect("cold");
    let label = "12".to_owned();
    assert_eq!(
        room.reopens(first),
        Err(Rejection::RefundedAlready { label })
    );
    room.closes();
    let label = "14".to_owned();
    assert_eq!(
        room.reopens(second),
        Err(Rejection::TooLateToReopen { label })
    );
    room.at_house = false;
    assert_eq!(room.reopens(second), Err(Rejection::HouseNeeded));
}
