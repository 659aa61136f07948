//! Combos: several dishes for one price, each made and taxed as what it is, never torn.

mod carried;

use super::*;
use crate::check::{ComboPart, Command as Verb, Row};

const BURGER_AND_BEER: u32 = 323;
const EVENING: u32 = 322;
const FRITES: u32 = 161;
const SHANDY: u32 = 226;
const DUCK: u32 = 127;

fn part(item: u32) -> ComboPart {
    ComboPart {
        item: ItemId(item),
        modifiers: Vec::new(),
    }
}

fn burger() -> ComboPart {
    ComboPart {
        modifiers: vec![Pick::Usual(ModifierId(101))],
        ..part(BURGER)
    }
}

fn rings(
    room: &mut Room,
    check: CheckId,
    combo: u32,
    quantity: u32,
    parts: Vec<ComboPart>,
) -> Result<LineId, Rejection> {
    let line = LineId(room.id());
    let ring = Verb::Ring {
        check,
        line,
        item: ItemId(combo),
        quantity,
        modifiers: Vec::new(),
        seats: Vec::new(),
        course: None,
        note: String::new(),
        price: None,
        grams: None,
        parts,
    };
    room.asks(ANNA, ring).map(|()| line)
}

/// Two burgers with frites and a pilsner, 22.50 each.
fn two_burgers(room: &mut Room, check: CheckId) -> LineId {
    rings(
        room,
        check,
        BURGER_AND_BEER,
        2,
        vec![burger(), part(PILSNER)],
    )
    .expect("a combo")
}

/// The ids of the parts of the only combo.
fn parts_of(room: &Room, check: CheckId) -> Vec<LineId> {
    let rows = room.check(check).rows();
    let [Row::Combo(combo)] = rows.as_slice() else {
        panic!("one combo, not {rows:?}");
    };
    combo.parts.iter().map(|part| part.id).collect()
}

#[test]
fn a_combo_is_one_row_of_parts_that_sum_to_its_price() {
    let mut room = Room::open();
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    let line = two_burgers(&mut room, check);
    let rows = room.check(check).rows();
    let [Row::Combo(combo)] = rows.as_slice() else {
        panic!("one combo, not {rows:?}");
    };
    assert_eq!((combo.id, combo.name), (line, "Burger, frites and a beer"));
    assert_eq!(
        (rows[0].quantity(), rows[0].amount()),
        (2, Money::cents(4500))
    );
    let parts: Vec<_> = combo
        .parts
        .iter()
        .map(|part| (part.name.as_str(), part.unit_price.in_cents(), part.vat.0))
        .collect();
    // 22.50 cut by 18.50, 5.50 and 4.20.
    let cut = [
        ("Burger Couvert", 1476, 1),
        ("Frites", 439, 1),
        ("Pilsner, 0.3", 335, 2),
    ];
    assert_eq!(parts, cut);
    let stations: Vec<_> = combo.parts.iter().filter_map(|part| part.station).collect();
    assert_eq!(stations.len(), 3, "each is made where it is made");
}

#[test]
fn food_and_beer_of_a_combo_have_their_own_vat() {
    let mut room = Room::open();
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    two_burgers(&mut room, check);
    let taxes = check::totals(&room.state.house, room.check(check), room.now);
    let taxes: Vec<_> = taxes.iter().map(|line| (line.rate, line.gross)).collect();
    let expected = [(7, 3830), (19, 670)];
    let expected = expected.map(|(rate, cents)| (Rate::percent(rate), Money::cents(cents)));
    assert_eq!(taxes, expected);
}

#[test]
fn what_a_choice_costs_more_stays_with_it() {
    let mut room = Room::open();
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    let parts = vec![burger(), part(FRITES), part(222)];
    rings(&mut room, check, BURGER_AND_BEER, 1, parts).expect("a combo");
    assert_eq!(room.check(check).total(), Money::cents(2400), "1.50 more");
    let beer = room.check(check).lines.last().expect("a beer");
    assert_eq!(beer.name, "Pilsner, 0.5");
    assert!(beer.unit_price > Money::cents(150));
}

#[test]
fn a_slot_is_filled_by_one_of_its_choices_or_the_combo_is_refused() {
    let mut room = Room::open();
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    let mut said = |combo, parts| {
        let refused = rings(&mut room, check, combo, 1, parts);
        refused.expect_err("it cannot be so").to_string()
    };
    assert_eq!(
        said(BURGER_AND_BEER, vec![burger()]),
        "Burger, frites and a beer: choose Drink first."
    );
    assert_eq!(
        said(EVENING, vec![part(SOUP), part(125)]),
        "Evening menu, 3 courses: choose Dessert first."
    );
    let unknown = "This item is not on the menu.";
    assert_eq!(said(BURGER_AND_BEER, vec![part(SOUP)]), unknown);
    assert_eq!(
        said(EVENING, vec![part(SOUP), part(125), part(181), part(181)]),
        unknown
    );
    assert_eq!(said(SOUP, vec![part(SOUP)]), unknown, "a soup has no parts");
}

#[test]
fn a_combo_whose_part_is_86_is_refused_by_the_parts_name() {
    let mut room = Room::open();
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    let mut menu = crate::menu::Menu::clone(&room.state.menu);
    let combo = menu
        .items
        .get_mut(&ItemId(BURGER_AND_BEER))
        .expect("a combo");
    combo.slots[1].choices[0].item = ItemId(DUCK);
    room.state.menu = menu.into();
    let refused = rings(&mut room, check, BURGER_AND_BEER, 1, vec![part(PILSNER)]);
    assert_eq!(
        refused.expect_err("no duck").to_string(),
        "Duck confit is sold out."
    );
}

#[test]
fn forced_choices_of_a_part_are_asked_when_it_is_sent() {
    let mut room = Room::open();
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    rings(&mut room, check, BURGER_AND_BEER, 1, vec![part(PILSNER)]).expect("a combo");
    let refused = room.sends(ANNA, check).expect_err("how is it done?");
    assert_eq!(
        refused.to_string(),
        "Burger Couvert: choose Doneness first."
    );
    let line = parts_of(&room, check)[0];
    let adjustment = Adjustment::Modifiers(vec![Pick::Usual(ModifierId(101))]);
    let medium = Verb::Adjust {
        check,
        line,
        adjustment,
    };
    room.asks(ANNA, medium).expect("a choice of one part");
    room.sends(ANNA, check).expect("medium");
    assert_eq!(
        room.state.kitchen.on_screen(&[]).len(),
        3,
        "grill, stove and bar"
    );
}

#[test]
fn pieces_and_seats_are_those_of_the_whole_combo_but_its_price_is_its_own() {
    let mut room = Room::open();
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    two_burgers(&mut room, check);
    let beer = parts_of(&room, check)[2];
    let mut adjust = |adjustment| {
        let line = beer;
        room.asks(
            ANNA,
            Verb::Adjust {
                check,
                line,
                adjustment,
            },
        )
    };
    adjust(Adjustment::Quantity(3)).expect("one more");
    adjust(Adjustment::Seats(vec![2])).expect("seat 2");
    adjust(Adjustment::Note("no foam".into())).expect("a note of the beer");
    let total = room.check(check).total();
    assert_eq!(total, Money::cents(6750));
    let lines = &room.check(check).lines;
    assert!(
        lines
            .iter()
            .all(|line| line.quantity == 3 && line.seats == [2])
    );
    let notes: Vec<_> = lines.iter().map(|line| line.note.as_str()).collect();
    assert_eq!(notes, ["", "", "no foam"]);
    let adjustment = Adjustment::Price(Money::cents(1));
    let line = beer;
    let cheap = room.asks(
        MARC,
        Verb::Adjust {
            check,
            line,
            adjustment,
        },
    );
    assert_eq!(
        cheap.expect_err("a part").to_string(),
        "Pilsner, 0.3 belongs to Burger, frites and a beer: change that as a whole."
    );
}
