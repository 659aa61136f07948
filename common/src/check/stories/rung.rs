//! What can be rung, and what cannot.

use super::*;

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

/// A line with all that can be said of it.
fn ring(room: &mut Room, check: CheckId, item: u32) -> check::Command {
    check::Command::Ring {
        check,
        line: LineId(room.id()),
        item: ItemId(item),
        quantity: 1,
        modifiers: Vec::new(),
        seats: Vec::new(),
        course: None,
        note: String::new(),
        price: None,
        grams: None,
        parts: Vec::new(),
    }
}

fn priced(mut ring: check::Command, cents: Option<i64>, weight: Option<u32>) -> check::Command {
    if let check::Command::Ring { price, grams, .. } = &mut ring {
        *price = cents.map(Money::cents);
        *grams = weight;
    }
    ring
}

fn picking(mut ring: check::Command, picks: &[Pick]) -> check::Command {
    if let check::Command::Ring { modifiers, .. } = &mut ring {
        *modifiers = picks.to_vec();
    }
    ring
}

fn adjusts(
    room: &mut Room,
    staff: StaffId,
    check: CheckId,
    line: LineId,
    adjustment: Adjustment,
) -> Result<(), Rejection> {
    let adjust = check::Command::Adjust {
        check,
        line,
        adjustment,
    };
    room.asks(staff, adjust)
}

#[test]
fn an_open_dish_costs_what_the_waiter_says() {
    let mut room = Room::open();
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    let dish = ring(&mut room, check, OPEN_DISH);
    let unsaid = room.asks(ANNA, dish.clone()).expect_err("no price");
    assert_eq!(unsaid.to_string(), "Open dish: name its price.");
    for cents in [-1, 10_000_001] {
        let refused = room.asks(ANNA, priced(dish.clone(), Some(cents), None));
        assert!(matches!(refused, Err(Rejection::PriceOutOfRange { .. })));
    }
    room.asks(ANNA, priced(dish, Some(1280), None))
        .expect("named");
    assert_eq!(room.check(check).total(), Money::cents(1280));
    let line = room.check(check).lines[0].id;
    adjusts(
        &mut room,
        ANNA,
        check,
        line,
        Adjustment::Price(Money::cents(990)),
    )
    .expect("fresh");
    assert_eq!(room.check(check).total(), Money::cents(990));
}

#[test]
fn another_price_for_a_dish_that_has_one_needs_a_manager() {
    let mut room = Room::open();
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    let soup = priced(ring(&mut room, check, SOUP), Some(500), None);
    let right = Right::Price;
    let needed = Err(Rejection::ApprovalNeeded { right });
    assert_eq!(room.asks(ANNA, soup.clone()), needed);
    room.asks(MARC, soup).expect("a manager");
    let line = room.check(check).lines[0].id;
    let price = || Adjustment::Price(Money::cents(700));
    assert_eq!(adjusts(&mut room, ANNA, check, line, price()), needed);
    adjusts(&mut room, MARC, check, line, price()).expect("a manager");
    assert_eq!(room.check(check).total(), Money::cents(700));
}

#[test]
fn a_fish_costs_what_it_weighs() {
    let mut room = Room::open();
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    let fish = ring(&mut room, check, TURBOT);
    let unsaid = room.asks(ANNA, fish.clone()).expect_err("no weight");
    assert_eq!(
        unsaid.to_string(),
        "Turbot, per kilo: put it on the scales."
    );
    for grams in [0, 100_001] {
        let refused = room.asks(ANNA, priced(fish.clone(), None, Some(grams)));
        assert_eq!(refused, Err(Rejection::WeightOutOfRange { most: 100_000 }));
    }
    room.asks(ANNA, priced(fish, None, Some(437)))
        .expect("weighed");
    // 0.437 kg at 68.00 is 29.716.
    assert_eq!(room.check(check).total(), Money::cents(2972));
    let line = room.check(check).lines[0].id;
    adjusts(&mut room, ANNA, check, line, Adjustment::Grams(500)).expect("fresh");
    assert_eq!(room.check(check).total(), Money::cents(3400));
    let soup = priced(ring(&mut room, check, SOUP), None, Some(300));
    let item = "Onion soup, gruyère".to_owned();
    let refused = Err(Rejection::NotWeighed { item });
    assert_eq!(room.asks(ANNA, soup), refused);
    let soup = room.rings(ANNA, check, SOUP, 1);
    assert_eq!(
        adjusts(&mut room, ANNA, check, soup, Adjustment::Grams(1)),
        refused
    );
}

#[test]
fn the_usual_side_comes_by_itself_and_a_salad_asks_for_its_dressing() {
    let mut room = Room::open();
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    let plain = ring(&mut room, check, ROYAL);
    room.asks(ANNA, plain).expect("on the menu");
    let names = |room: &Room, n: usize| -> Vec<String> {
        let chosen = room.check(check).lines[n].modifiers.iter();
        chosen.map(|chosen| chosen.name.clone()).collect()
    };
    assert_eq!(names(&room, 0), ["Frites"]);

    let salad = [Pick::from(ModifierId(101)), ModifierId(1601).into()];
    let with_salad = picking(ring(&mut room, check, ROYAL), &salad);
    room.asks(ANNA, with_salad).expect("on the menu");
    let line = room.check(check).lines[1].id;
    let send = |room: &mut Room| {
        let (lines, hold) = (vec![line], false);
        room.asks(ANNA, check::Command::Send { check, lines, hold })
    };
    let asked = send(&mut room).expect_err("which salad?").to_string();
    assert_eq!(asked, "Burger royal: choose Salad first.");
    let mut picks = salad.to_vec();
    picks.push(ModifierId(1701).into());
    let picked = Adjustment::Modifiers(picks.clone());
    adjusts(&mut room, ANNA, check, line, picked).expect("tomato");
    let asked = send(&mut room).expect_err("which dressing?").to_string();
    assert_eq!(asked, "Burger royal: choose Dressing first.");
    picks.push(ModifierId(1802).into());
    adjusts(&mut room, ANNA, check, line, Adjustment::Modifiers(picks)).expect("balsamic");
    send(&mut room).expect("all is said");
    assert_eq!(
        names(&room, 1),
        ["Medium", "Salad", "Tomato salad", "Balsamic"]
    );
    assert_eq!(
        room.check(check).line(line).expect("it").amount(),
        Money::cents(2400)
    );

    let dressing = [Pick::from(ModifierId(1600)), ModifierId(1800).into()];
    let frites = picking(ring(&mut room, check, ROYAL), &dressing);
    assert_eq!(room.asks(ANNA, frites), Err(Rejection::ModifierUnknown));
}

#[test]
fn no_extra_light_and_on_the_side_have_their_prices() {
    let mut room = Room::open();
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    let mut price = |id, prefix| {
        let id = ModifierId(id);
        let steak = picking(ring(&mut room, check, 122), &[Pick::Said { id, prefix }]);
        room.asks(ANNA, steak).expect("on the menu");
        let line = room.check(check).lines.last().expect("it");
        (line.piece() - line.unit_price, line.modifiers[0].prefix)
    };
    const BEARNAISE: u32 = 400;
    for (prefix, cents) in [
        (Prefix::Plain, 350),
        (Prefix::No, 0),
        (Prefix::Extra, 700),
        (Prefix::Light, 350),
        (Prefix::Side, 350),
    ] {
        assert_eq!(price(BEARNAISE, prefix), (Money::cents(cents), prefix));
    }
    let id = ModifierId(100);
    let raw = [Pick::Said {
        id,
        prefix: Prefix::No,
    }];
    let steak = picking(ring(&mut room, check, 122), &raw);
    room.asks(ANNA, steak).expect("on the menu");
    let asked = room.sends(ANNA, check).expect_err("no doneness");
    assert!(
        matches!(asked, Rejection::ChoiceNeeded { .. }),
        "not rare is no doneness"
    );
}

#[test]
fn what_no_screen_can_show_is_not_written_down() {
    let mut room = Room::open();
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    let line = room.rings(ANNA, check, SOUP, 1);
    let mut note = |text: &str| {
        let note = Adjustment::Note(text.into());
        adjusts(&mut room, ANNA, check, line, note).map_err(|refused| refused.to_string())
    };
    let unreadable = Err("The note has characters that cannot be printed.".to_owned());
    for text in ["🌶🌶", "بدون بصل", "a\u{202e}b", "one\ntwo"] {
        assert_eq!(note(text), unreadable, "{text:?}");
    }
    let long = Err("A note has at most 80 characters.".to_owned());
    assert_eq!(note(&"x".repeat(10_000)), long);
    assert_eq!(note("不要葱"), Ok(()));
    assert_eq!(note("sans oignon, s’il vous plaît"), Ok(()));
}

#[test]
fn seats_can_be_put_right_until_the_end() {
    let mut room = Room::open();
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    let soup = room.rings(ANNA, check, SOUP, 1);
    room.sends(ANNA, check).expect("new lines");
    let sent = Err(Rejection::AlreadySent {
        item: "Onion soup, gruyère".into(),
    });
    assert_eq!(
        adjusts(&mut room, ANNA, check, soup, Adjustment::Quantity(2)),
        sent
    );
    adjusts(
        &mut room,
        ANNA,
        check,
        soup,
        Adjustment::Seats(vec![3, 1, 3]),
    )
    .expect("seats");
    assert_eq!(room.check(check).line(soup).expect("soup").seats, [1, 3]);
    let (_, on_card) = room.state.kitchen.with_line(soup).expect("a card");
    assert_eq!(on_card.seats, [1, 3]);
    let nobody = adjusts(&mut room, ANNA, check, soup, Adjustment::Seats(vec![255]));
    assert_eq!(nobody, Err(Rejection::SeatUnknown));
}

#[test]
fn a_kitchen_reads_dishes_in_its_own_language_where_they_have_a_name_in_it() {
    let mut room = Room::open();
    let mut house = crate::house::House::clone(&room.state.house);
    house.kitchen_language = crate::Language::Chinese;
    room.state.house = house.into();
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    room.rings(ANNA, check, 105, 1);
    room.rings(ANNA, check, SOUP, 1);
    let lines = room.check(check).lines.iter();
    let names: Vec<_> = lines
        .map(|line| (line.name.as_str(), line.kitchen_name.as_str()))
        .collect();
    let cheese = ("Goat cheese, honey", "蜂蜜山羊奶酪");
    assert_eq!(names, [cheese, ("Onion soup, gruyère", "Onion soup")]);
}
