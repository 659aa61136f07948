//! Combos that are voided, parted, moved and made cheaper: always the whole of them.

use super::*;

#[test]
fn who_voids_the_beer_voids_the_combo_and_what_was_sent_needs_a_reason() {
    let mut room = Room::open();
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    two_burgers(&mut room, check);
    let [burger, _, beer] = parts_of(&room, check)[..] else {
        panic!("three parts")
    };
    room.voids(check, burger, None).expect("it is fresh");
    assert_eq!(room.check(check).total(), Money::ZERO);
    room.asks(ANNA, Verb::Restore { check, line: beer })
        .expect("after all");
    assert_eq!(room.check(check).total(), Money::cents(4500));
    room.sends(ANNA, check).expect("new lines");
    let beers_only = room.voids_as(MARC, check, beer, None);
    assert!(matches!(beers_only, Err(Rejection::ReasonNeeded { .. })));
    let annas = room.voids(check, burger, Some("late"));
    let right = Right::VoidSent;
    assert_eq!(
        annas,
        Err(Rejection::ApprovalNeeded { right }),
        "all of it is made"
    );
    room.voids_as(MARC, check, burger, Some("late"))
        .expect("a manager");
    assert!(
        room.state.kitchen.all_day(&[]).is_empty(),
        "nobody makes any of it"
    );
    room.asks(
        ANNA,
        Verb::Restore {
            check,
            line: burger,
        },
    )
    .expect("after all");
    assert_eq!(room.check(check).total(), Money::cents(4500));
}

#[test]
fn a_combo_bumped_while_struck_comes_anew_dish_by_dish() {
    let mut room = Room::open();
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    let parts = vec![part(SOUP), part(125), part(181)];
    let line = rings(&mut room, check, EVENING, 1, parts).expect("a combo");
    room.rings(ANNA, check, 104, 1);
    room.sends(ANNA, check).expect("new lines");
    room.asks(ANNA, Verb::FireCourse { check, course: 3 })
        .expect("all of it");
    room.voids_as(MARC, check, line, Some("left"))
        .expect("a manager");
    let cards: Vec<_> = room
        .state
        .kitchen
        .on_screen(&[])
        .into_iter()
        .cloned()
        .collect();
    for card in cards {
        room.does(YUSUF, &Command::Kitchen(card.bump()))
            .expect("done");
    }
    room.asks(ANNA, Verb::Restore { check, line })
        .expect("they are back");
    let open: u32 = room.state.kitchen.all_day(&[]).values().sum();
    assert_eq!(open, 3, "soup, risotto and crème brûlée, each once");
}

#[test]
fn one_of_two_combos_is_parted_with_all_its_dishes() {
    let mut room = Room::open();
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    let others = room.seats(ANNA, 14, ServiceMode::DineIn);
    two_burgers(&mut room, check);
    let frites = parts_of(&room, check)[1];
    let into = LineId(room.id());
    let (line, quantity) = (frites, 1);
    room.asks(
        ANNA,
        Verb::Part {
            check,
            line,
            quantity,
            into,
        },
    )
    .expect("one of two");
    assert_eq!(room.check(check).rows().len(), 2);
    let named = room.check(check).line(into).expect("the frites");
    assert_eq!(
        named.name, "Frites",
        "the id that was asked for is the named dish's"
    );
    let lines = vec![into];
    room.asks(
        ANNA,
        Verb::MoveLines {
            check,
            lines,
            to: others,
        },
    )
    .expect("both are open");
    assert_eq!(room.check(check).total(), Money::cents(2250));
    assert_eq!(room.check(others).total(), Money::cents(2250));
    assert_eq!(parts_of(&room, others).len(), 3);
    room.asks(
        ANNA,
        Verb::Merge {
            check,
            into: others,
        },
    )
    .expect("both are open");
    assert_eq!(room.check(others).rows().len(), 2);
    assert_eq!(room.check(others).total(), Money::cents(4500));
}

#[test]
fn a_promotion_of_beer_is_none_of_the_combos_beer() {
    let mut room = Room::open();
    let mut menu = crate::menu::Menu::clone(&room.state.menu);
    menu.promotions[0].items = vec![ItemId(PILSNER)];
    menu.promotions[0].when = crate::menu::When::default();
    room.state.menu = menu.clone().into();
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    two_burgers(&mut room, check);
    assert_eq!(room.check(check).total(), Money::cents(4500));
    menu.promotions[0].items = vec![ItemId(BURGER_AND_BEER)];
    menu.promotions[0].benefit = crate::menu::Benefit::Price(Money::cents(2000));
    room.state.menu = menu.into();
    rings(
        &mut room,
        check,
        BURGER_AND_BEER,
        1,
        vec![burger(), part(SHANDY)],
    )
    .expect("a combo");
    assert_eq!(room.check(check).total(), Money::cents(6000), "20.00 each");
}

#[test]
fn the_same_combo_rung_by_till_and_house_has_the_same_lines() {
    let mut room = Room::open();
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    let mut till = room.state.clone();
    let line = LineId(room.id());
    let ring = |room: &mut Room| {
        let parts = vec![burger(), part(PILSNER)];
        let ring = Verb::Ring {
            check,
            line,
            item: ItemId(BURGER_AND_BEER),
            quantity: 1,
            modifiers: Vec::new(),
            seats: Vec::new(),
            course: None,
            note: String::new(),
            price: None,
            grams: None,
            parts,
        };
        room.asks(ANNA, ring)
    };
    ring(&mut room).expect("a combo");
    std::mem::swap(&mut room.state, &mut till);
    ring(&mut room).expect("a combo");
    assert_eq!(room.state.checks, till.checks);
    assert_eq!(ring(&mut room), Err(Rejection::LineTwice));
}
