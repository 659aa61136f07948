use common::{
    Command, ItemId, LineId,
    check::{self, ComboPart, Scope, Value},
    menu::Pick,
    money::Rate,
};
use ui::words::Language;

use super::*;
use crate::evening::{ANNA, check_at, desk, settle};

fn shown(desk: &Desk, scene: &Scene) -> Model {
    Model::new(desk, &Words::new(Language::English), scene)
}

/// All that can be read on it.
fn read(model: &Model) -> String {
    format!("{model:?}")
}

fn ring(desk: &mut Desk, check: CheckId, item: u32, note: &str, parts: &[u32]) -> LineId {
    let line = desk.new_line();
    let part = |item: &u32| ComboPart {
        item: ItemId(*item),
        modifiers: Vec::<Pick>::new(),
    };
    let ring = check::Command::Ring {
        check,
        line,
        item: ItemId(item),
        quantity: 1,
        modifiers: Vec::new(),
        seats: Vec::new(),
        course: None,
        note: note.into(),
        price: None,
        grams: None,
        parts: parts.iter().map(part).collect(),
    };
    desk.attempt(Command::Check(ring)).expect("rung");
    line
}

fn listed_of(model: &Model) -> &Listed {
    let Shows::Bill(listed) = &model.shows else {
        panic!("a bill: {model:?}");
    };
    listed
}

#[test]
fn the_guest_reads_what_is_rung_and_what_it_comes_to_and_nothing_that_is_for_the_kitchen() {
    let mut desk = desk(ANNA);
    let check = check_at(&desk, 12);
    ring(&mut desk, check, 121, "the boring man in blue", &[]);
    let model = shown(&desk, &Scene::Ringing(check));
    let listed = listed_of(&model);
    let last = listed.rows.last().expect("a burger");
    assert_eq!(
        (last.name.as_str(), last.amount.as_str()),
        ("Burger Couvert", "18.50")
    );
    let total = desk.state().checks.get(check).expect("open").total();
    assert_eq!(listed.sums.main.name, "Total");
    assert_eq!(listed.sums.main.amount, format!("€{total}"));
    assert!(!read(&model).contains("boring"), "{model:?}");
}

#[test]
fn a_combo_is_one_price_with_its_dishes_beneath() {
    let mut desk = desk(ANNA);
    let check = check_at(&desk, 12);
    ring(&mut desk, check, 323, "", &[121, 161, 222]);
    let model = shown(&desk, &Scene::Ringing(check));
    let last = listed_of(&model).rows.last().expect("a combo");
    assert_eq!(last.name, "Burger, frites and a beer");
    assert_eq!(last.amount, "24.00", "22.50, and 1.50 for the large beer");
    assert_eq!(last.details.len(), 3);
    assert_eq!(last.details[2], "Pilsner, 0.5");
}

#[test]
fn a_discount_is_shown_and_why_it_was_given_is_not() {
    let mut desk = desk(ANNA);
    let check = check_at(&desk, 12);
    let allow = check::Command::Allow {
        check,
        allowance: common::AllowanceId(desk.device.new_uuid()),
        scope: Scope::Check,
        comp: false,
        value: Value::Percent(Rate::percent(5)),
        reason: "complained about the soup".into(),
    };
    desk.attempt(Command::Check(allow)).expect("small enough");
    let model = shown(&desk, &Scene::Ringing(check));
    let above = &listed_of(&model).sums.above;
    assert!(above.iter().any(|sum| sum.name == "Discount"), "{above:?}");
    assert!(!read(&model).contains("soup"), "{model:?}");
}

#[test]
fn what_is_paid_now_stands_large_with_the_tip_and_the_bank_s_code() {
    let desk = desk(ANNA);
    let check = check_at(&desk, 12);
    let mut paying = Paying {
        check,
        amount: Money::cents(2000),
        tip: Money::cents(200),
        rounding: Money::ZERO,
        change: Money::ZERO,
        transfer: None,
    };
    let model = shown(&desk, &Scene::Paying(paying.clone()));
    let sums = &listed_of(&model).sums;
    assert_eq!(
        (sums.main.name.as_str(), sums.main.amount.as_str()),
        ("To pay", "€22.00")
    );
    assert!(sums.above.iter().any(|sum| sum.amount == "€2.00"));
    paying.transfer = Some("BCD".into());
    let model = shown(&desk, &Scene::Paying(paying));
    assert!(matches!(&model.shows, Shows::Transfer { code, .. } if code == "BCD"));
}

#[test]
fn at_rest_and_in_practice_it_says_the_house_s_name() {
    let mut desk = desk(ANNA);
    settle(&mut desk);
    let check = check_at(&desk, 12);
    let mut display = super::super::Display::default();
    let ringing = Scene::Ringing(check);
    assert!(matches!(
        display.model(&desk, &ringing).shows,
        Shows::Bill(_)
    ));
    desk.staff = None;
    let model = display.model(&desk, &ringing);
    assert_eq!(model.house, desk.state().house.name);
    assert_eq!(model.shows, Shows::Welcome("Welcome".into()));
}

#[test]
fn a_check_of_thousands_of_lines_keeps_its_newest_on_the_display() {
    let mut desk = desk(ANNA);
    let check = check_at(&desk, 12);
    for _ in 0..60 {
        ring(&mut desk, check, 161, "", &[]);
    }
    let model = shown(&desk, &Scene::Ringing(check));
    let listed = listed_of(&model);
    assert_eq!(listed.rows.len(), MOST);
    assert!(listed.more[0].ends_with("more above"), "{}", listed.more[0]);
}
