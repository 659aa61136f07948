//! Tables: two waiters, moves, merges, joins and transfers.

use super::*;

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
    let tickets = room.state.kitchen.on_screen(&[]);
    assert_eq!(
        (tickets[0].label.as_str(), tickets[0].moved_from.as_deref()),
        ("10", Some("12"))
    );
}

fn merges(room: &mut Room, check: CheckId, into: CheckId) -> Result<(), Rejection> {
    room.asks(ANNA, check::Command::Merge { check, into })
}

fn moves(room: &mut Room, check: CheckId, lines: &[LineId], to: CheckId) -> Result<(), Rejection> {
    let lines = lines.to_vec();
    room.asks(ANNA, check::Command::MoveLines { check, lines, to })
}

fn joins(room: &mut Room, check: CheckId, table: u32) -> Result<(), Rejection> {
    let table = TableId(table);
    room.asks(ANNA, check::Command::JoinTable { check, table })
}

/// What each card says: its table, where from, and the dishes still to be made.
fn cards(room: &Room) -> Vec<(String, Option<String>, Vec<String>)> {
    let cards = room.state.kitchen.on_screen(&[]).into_iter();
    cards
        .map(|card| {
            let open = card.lines.iter().filter(|line| line.is_open());
            let dishes = open.map(|line| format!("{} {}", line.quantity, line.name));
            (
                card.label.clone(),
                card.moved_from.clone(),
                dishes.collect(),
            )
        })
        .collect()
}

#[test]
fn two_checks_become_one_and_nothing_is_cooked_twice() {
    let mut room = Room::open();
    let one = room.seats(ANNA, 12, ServiceMode::DineIn);
    let other = room.seats(BRAM, 14, ServiceMode::DineIn);
    room.rings(ANNA, one, SOUP, 1);
    room.rings(BRAM, other, SOUP, 2);
    room.sends(ANNA, one).expect("new lines");
    room.sends(BRAM, other).expect("new lines");
    room.pays(one, 500, Tender::Cash).expect("a part");
    assert_eq!(merges(&mut room, one, one), Err(Rejection::SameCheck));
    merges(&mut room, one, other).expect("both are open");
    assert_eq!(room.check(one).id, other, "both ids mean one check");
    let merged = room.check(other);
    assert_eq!((merged.label.as_str(), merged.covers), ("14", 6));
    assert_eq!(merged.total(), Money::cents(2850));
    assert_eq!(merged.due(), Money::cents(2350));
    assert!(room.state.checks.at_table(TableId(12)).is_none());
    assert_eq!(
        cards(&room),
        [
            ("14".into(), Some("12".into()), vec!["1 Onion soup".into()]),
            ("14".into(), None, vec!["2 Onion soup".into()]),
        ]
    );
    let waiters = room.state.kitchen.on_screen(&[]);
    assert!(waiters.iter().all(|card| card.waiter == "Bram"));
    assert_eq!(room.sends(ANNA, one), Err(Rejection::NothingToSend));
}

#[test]
fn lines_go_to_another_table_with_their_card() {
    let mut room = Room::open();
    let one = room.seats(ANNA, 12, ServiceMode::DineIn);
    let other = room.seats(BRAM, 14, ServiceMode::DineIn);
    let soup = room.rings(ANNA, one, SOUP, 1);
    let prawns = room.rings(ANNA, one, 111, 1);
    let beer = room.rings(ANNA, one, PILSNER, 1);
    room.sends(ANNA, one).expect("new lines");
    moves(&mut room, one, &[soup, beer], other).expect("both are open");
    assert_eq!(room.check(one).total(), Money::cents(1550));
    assert_eq!(room.check(other).total(), Money::cents(1370));
    let mut seen = cards(&room);
    seen.sort();
    assert_eq!(
        seen,
        [
            ("12".into(), None, vec!["1 Prawns".into()]),
            ("14".into(), Some("12".into()), vec!["1 Onion soup".into()]),
            ("14".into(), Some("12".into()), vec!["1 Pilsner".into()]),
        ]
    );
    let unknown = Err(Rejection::LineUnknown);
    assert_eq!(
        moves(&mut room, one, &[soup], other),
        unknown,
        "it is not there any more"
    );
    assert_eq!(moves(&mut room, one, &[], other), unknown);
    room.voids_as(MARC, one, prawns, Some("late"))
        .expect("a manager");
    let gone = moves(&mut room, one, &[prawns], other);
    assert!(matches!(gone, Err(Rejection::AlreadyVoided { .. })));
}

#[test]
fn a_check_whose_lines_leave_is_never_paid_beyond_its_total() {
    let mut room = Room::open();
    let one = room.seats(ANNA, 12, ServiceMode::DineIn);
    let other = room.seats(BRAM, 14, ServiceMode::DineIn);
    let soup = room.rings(ANNA, one, SOUP, 1);
    let burger = room.rings(ANNA, one, BURGER, 1);
    room.pays(one, 950, Tender::Cash).expect("the soup");
    let paid = Money::cents(950);
    let both = [soup, burger];
    assert_eq!(
        moves(&mut room, one, &both, other),
        Err(Rejection::PaidBeyond { paid })
    );
    moves(&mut room, one, &[burger], other).expect("it is not paid");
    assert_eq!(
        room.state.checks.settled[&one].gross, paid,
        "who has paid goes"
    );
    assert_eq!(room.check(other).due(), Money::cents(1850));
    assert_eq!(cards(&room).len(), 1, "the soup is made");
}

#[test]
fn a_table_is_pushed_up_and_given_back() {
    let mut room = Room::open();
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    room.rings(ANNA, check, SOUP, 1);
    room.sends(ANNA, check).expect("new lines");
    room.seats(BRAM, 10, ServiceMode::DineIn);
    let taken = |label: &str, by| {
        Err(Rejection::TableTaken {
            label: label.into(),
            by,
        })
    };
    assert_eq!(joins(&mut room, check, 10), taken("10", BRAM));
    assert_eq!(joins(&mut room, check, 99), Err(Rejection::TableUnknown));
    joins(&mut room, check, 14).expect("it is free");
    assert_eq!(room.check(check).label, "12+14");
    assert_eq!(cards(&room)[0].0, "12+14");
    assert_eq!(joins(&mut room, check, 14), taken("12+14", ANNA));
    let seated = room.state.checks.at_table(TableId(14)).expect("taken");
    assert_eq!(seated.id, check);
    let table = TableId(14);
    room.asks(BRAM, check::Command::Move { check, table })
        .expect("one is enough");
    assert_eq!(room.check(check).label, "14");
    assert!(room.state.checks.at_table(TableId(12)).is_none());

    let bar = CheckId(room.id());
    let (table, covers, mode) = (None, 1, ServiceMode::TakeAway);
    let open = check::Command::Open {
        check: bar,
        table,
        covers,
        mode,
    };
    room.asks(ANNA, open).expect("at the bar");
    assert_eq!(joins(&mut room, bar, 12), Err(Rejection::NoTable));
}

#[test]
fn a_check_is_handed_on_to_another_waiter() {
    let mut room = Room::open();
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    room.rings(ANNA, check, SOUP, 1);
    room.sends(ANNA, check).expect("new lines");
    let to = |to| check::Command::Transfer { check, to };
    let unknown = Err(Rejection::PersonUnknown);
    assert_eq!(
        room.asks(ANNA, to(YUSUF)),
        unknown,
        "a cook does not wait at table"
    );
    assert_eq!(room.asks(ANNA, to(StaffId(99))), unknown);
    room.asks(ANNA, to(BRAM)).expect("her own");
    assert_eq!(
        (
            room.check(check).waiter_id(),
            room.check(check).waiter.as_str()
        ),
        (BRAM, "Bram")
    );
    assert_eq!(room.state.kitchen.on_screen(&[])[0].waiter, "Bram");
    let right = Right::Transfer;
    let needed = Err(Rejection::ApprovalNeeded { right });
    assert_eq!(room.asks(ANNA, to(ANNA)), needed, "it is Bram's now");
}

#[test]
fn ten_thousand_lines_are_sent_parted_and_carried_over() {
    let mut room = Room::open();
    let one = room.seats(ANNA, 12, ServiceMode::DineIn);
    let other = room.seats(BRAM, 14, ServiceMode::DineIn);
    let mut lines = vec![room.rings(ANNA, one, PILSNER, 2)];
    let model = room.check(one).lines[0].clone();
    for _ in 1..9_999 {
        let id = LineId(room.id());
        lines.push(id);
        let line = Box::new(check::Line {
            id,
            ..model.clone()
        });
        room.tell(check::Event::Rung { check: one, line }.into());
    }
    room.sends(ANNA, one).expect("new lines");
    let (line, into) = (lines[5_000], LineId(room.id()));
    let part = check::Command::Part {
        check: one,
        line,
        quantity: 1,
        into,
    };
    room.asks(ANNA, part.clone()).expect("one of two");
    let full = Err(Rejection::TooManyLines { most: 10_000 });
    assert_eq!(
        room.asks(ANNA, part),
        Err(Rejection::PartOutOfRange {
            item: "Pilsner, 0.3".into(),
            most: 0,
        })
    );
    let soup = room.rings(BRAM, other, SOUP, 1);
    assert_eq!(merges(&mut room, one, other), full);
    moves(&mut room, other, &[soup], one).expect_err("it is full");
    moves(&mut room, one, &lines[..5_000], other).expect("both are open");
    assert_eq!(room.check(one).total(), Money::cents(4_999 * 840));
    assert_eq!(room.check(other).total(), Money::cents(5_000 * 840 + 950));
}
