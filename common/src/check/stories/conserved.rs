//! Discounts of checks whose lines go elsewhere: everybody pays what they would have paid.

use super::*;

fn allows(room: &mut Room, check: CheckId, scope: Scope, value: Value) {
    let allow = check::Command::Allow {
        check,
        allowance: AllowanceId(room.id()),
        scope,
        value,
        comp: false,
        reason: "friends".into(),
    };
    room.asks(MARC, allow).expect("a manager");
}

fn percent(percent: u32) -> Value {
    Value::Percent(Rate::percent(percent))
}

#[test]
fn friends_who_join_a_table_keep_their_discount_and_give_none_away() {
    let mut room = Room::open();
    let friends = room.seats(ANNA, 12, ServiceMode::DineIn);
    let others = room.seats(ANNA, 14, ServiceMode::DineIn);
    let soup = room.rings(ANNA, friends, SOUP, 1);
    room.rings(ANNA, friends, PILSNER, 3);
    allows(&mut room, friends, Scope::Line(soup), percent(50));
    allows(&mut room, friends, Scope::Check, percent(10));
    let burger = room.rings(ANNA, others, BURGER, 1);
    let before = room.check(friends).total();
    assert_eq!(before, Money::cents(1561));
    let into = others;
    let check = friends;
    room.asks(ANNA, check::Command::Merge { check, into })
        .expect("both are open");
    let bill = room.check(others).bill();
    assert_eq!(bill.of(burger), Money::cents(1850));
    assert_eq!(bill.total(), before + Money::cents(1850));
}

#[test]
fn a_line_takes_its_part_of_the_discount_along_and_brings_it_back() {
    let mut room = Room::open();
    let friends = room.seats(ANNA, 12, ServiceMode::DineIn);
    let others = room.seats(ANNA, 14, ServiceMode::DineIn);
    let soup = room.rings(ANNA, friends, SOUP, 1);
    let beer = room.rings(ANNA, friends, PILSNER, 1);
    allows(
        &mut room,
        friends,
        Scope::Check,
        Value::Amount(Money::cents(500)),
    );
    let bill = room.check(friends).bill();
    let (of_soup, of_beer) = (bill.of(soup), bill.of(beer));
    let moves = |room: &mut Room, check, line, to| {
        let lines = vec![line];
        room.asks(ANNA, check::Command::MoveLines { check, lines, to })
            .expect("both are open");
    };
    moves(&mut room, friends, soup, others);
    assert_eq!(room.check(others).total(), of_soup);
    assert_eq!(room.check(friends).total(), of_beer);
    moves(&mut room, friends, beer, others);
    assert_eq!(room.check(others).total(), of_soup + of_beer);
    moves(&mut room, others, soup, friends);
    assert_eq!(room.check(friends).total(), of_soup);
    assert_eq!(room.check(others).total(), of_beer);
}
