//! Pieces that are parted from a line.

use super::*;

fn parts(
    room: &mut Room,
    check: CheckId,
    line: LineId,
    quantity: u32,
) -> Result<LineId, Rejection> {
    let into = LineId(room.id());
    let part = check::Command::Part {
        check,
        line,
        quantity,
        into,
    };
    room.asks(ANNA, part).map(|()| into)
}

fn allows(room: &mut Room, check: CheckId, line: LineId, value: Value) {
    let allow = check::Command::Allow {
        check,
        allowance: AllowanceId(room.id()),
        scope: Scope::Line(line),
        value,
        comp: false,
        reason: "slow".into(),
    };
    room.asks(MARC, allow).expect("a manager");
}

#[test]
fn one_of_three_beers_is_voided() {
    let mut room = Room::open();
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    let beers = room.rings(ANNA, check, PILSNER, 3);
    room.sends(ANNA, check).expect("new lines");
    let spilt = parts(&mut room, check, beers, 1).expect("one of three");
    assert_eq!(room.check(check).total(), Money::cents(1260));
    room.voids_as(MARC, check, spilt, Some("spilt"))
        .expect("a manager");
    assert_eq!(room.check(check).total(), Money::cents(840));
    let card = room.state.kitchen.on_screen(&[])[0];
    let open: Vec<_> = card
        .lines
        .iter()
        .map(|line| (line.quantity, line.is_open()))
        .collect();
    assert_eq!(open, [(2, true), (1, false)], "the bar knows");
}

#[test]
fn only_some_of_a_line_can_be_parted() {
    let mut room = Room::open();
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    let beers = room.rings(ANNA, check, PILSNER, 3);
    for quantity in [0, 3, u32::MAX] {
        let refused = parts(&mut room, check, beers, quantity).expect_err("no part of it");
        assert_eq!(
            refused.to_string(),
            "Pilsner, 0.3: 2 pieces at most can be parted."
        );
    }
    room.voids(check, beers, None).expect("it is fresh");
    let gone = parts(&mut room, check, beers, 1);
    assert!(matches!(gone, Err(Rejection::AlreadyVoided { .. })));
}

#[test]
fn a_percentage_stays_with_all_pieces() {
    let mut room = Room::open();
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    let beers = room.rings(ANNA, check, PILSNER, 3);
    allows(&mut room, check, beers, Value::Percent(Rate::percent(50)));
    let other = parts(&mut room, check, beers, 1).expect("one of three");
    let bill = room.check(check).bill();
    assert_eq!(bill.of(beers), Money::cents(420));
    assert_eq!(bill.of(other), Money::cents(210));
}

#[test]
fn an_amount_stays_as_far_as_it_fits() {
    let mut room = Room::open();
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    let beers = room.rings(ANNA, check, PILSNER, 3);
    allows(&mut room, check, beers, Value::Amount(Money::cents(1000)));
    let two = parts(&mut room, check, beers, 2).expect("two of three");
    let bill = room.check(check).bill();
    assert_eq!(bill.total(), Money::cents(260));
    assert_eq!(bill.of(beers), Money::ZERO);
    assert_eq!(bill.of(two), Money::cents(260));
    let more = check::Command::Adjust {
        check,
        line: beers,
        adjustment: Adjustment::Quantity(2),
    };
    room.asks(ANNA, more).expect("fresh");
    assert_eq!(
        room.check(check).total(),
        Money::cents(680),
        "no more is let off than was"
    );
}

#[test]
fn parted_pieces_are_whose_the_line_was() {
    let mut room = Room::open();
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    let beers = room.rings(ANNA, check, PILSNER, 3);
    let way = Way::ByLine(2);
    room.asks(ANNA, check::Command::Divide { check, way })
        .expect("two payers");
    let assign = check::Command::Assign {
        check,
        line: beers,
        shares: vec![(2, 1)],
    };
    room.asks(ANNA, assign).expect("the second one's");
    parts(&mut room, check, beers, 1).expect("one of three");
    let payers = room.check(check).payers();
    assert_eq!(payers[1].total, Money::cents(1260));
}
