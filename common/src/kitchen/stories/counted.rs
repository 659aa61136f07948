use rust_decimal::Decimal;

use super::*;
use crate::{
    IngredientId, ItemId, Rejection, check,
    check::{
        Adjustment,
        stories::{BURGER, MARC},
    },
    house::ServiceMode,
    menu::{self, Menu},
};

const BEEF: IngredientId = IngredientId(1);
const BACON: IngredientId = IngredientId(11);
const WITH_BACON: ModifierId = ModifierId(300);

impl Room {
    fn counts(&mut self, ingredient: IngredientId, left: Option<i64>) {
        let left = left.map(Decimal::from);
        let count = menu::Command::CountIngredient { ingredient, left };
        self.does(ANNA, &Command::Menu(count)).expect("a number");
    }

    fn left_of(&self, ingredient: IngredientId) -> Option<Decimal> {
        self.state.menu.amounts.get(&ingredient).copied()
    }
}

#[test]
fn beef_is_reserved_by_ringing_given_back_by_taking_back_and_used_by_the_kitchen() {
    let mut room = Room::open();
    let grams = |grams: i64| Some(Decimal::from(grams));
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    room.counts(BEEF, Some(1000));
    let burger = ItemId(BURGER);
    assert_eq!(room.state.menu.portions_left(burger), Some(5));
    let two = room.rings(ANNA, check, BURGER, 2);
    assert_eq!(room.left_of(BEEF), grams(640));
    assert_eq!(room.state.menu.portions_left(ItemId(STEAK_FRITES)), Some(2));
    let quantity = |pieces| check::Command::Adjust {
        check,
        line: two,
        adjustment: Adjustment::Quantity(pieces),
    };
    let item = String::from("Burger Couvert");
    assert_eq!(
        room.asks(ANNA, quantity(6)),
        Err(Rejection::OnlyLeft {
            item: item.clone(),
            left: 3
        })
    );
    room.asks(ANNA, quantity(5)).expect("the last ones");
    assert_eq!(room.left_of(BEEF), grams(100));
    assert!(room.state.menu.is_sold_out(burger));
    let refused = room.rings_for(ANNA, check, BURGER, 1, vec![MEDIUM], Vec::new());
    assert_eq!(refused, Err(Rejection::SoldOut { item }));

    let into = LineId(room.id());
    let part = check::Command::Part {
        check,
        line: two,
        quantity: 2,
        into,
    };
    room.asks(ANNA, part).expect("two apart");
    assert_eq!(room.left_of(BEEF), grams(100));
    room.voids(check, into, None).expect("not sent yet");
    assert_eq!(room.left_of(BEEF), grams(460));
    let restore = check::Command::Restore { check, line: into };
    room.asks(ANNA, restore).expect("after all");
    assert_eq!(room.left_of(BEEF), grams(100));
    room.voids(check, into, None).expect("not sent yet");
    room.sends(ANNA, check).expect("new lines");
    assert!(room.state.menu.drawn.is_empty());
    room.voids_as(MARC, check, two, Some("left"))
        .expect("Marc may");
    assert_eq!(room.left_of(BEEF), grams(460), "what was fired was made");
}

#[test]
fn choices_take_theirs_and_a_new_count_counts_what_lies_there() {
    let mut room = Room::open();
    let grams = |grams: i64| Some(Decimal::from(grams));
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    room.counts(BACON, Some(100));
    let bacon = vec![MEDIUM, WITH_BACON];
    let burger = room
        .rings_for(ANNA, check, BURGER, 2, bacon, Vec::new())
        .expect("on the menu");
    assert_eq!(room.left_of(BACON), grams(20));
    let without = check::Command::Adjust {
        check,
        line: burger,
        adjustment: Adjustment::Modifiers(vec![MEDIUM.into()]),
    };
    room.asks(ANNA, without).expect("no bacon after all");
    assert_eq!(room.left_of(BACON), grams(100));

    room.counts(BEEF, Some(500));
    room.voids(check, burger, None).expect("not sent yet");
    assert_eq!(room.left_of(BEEF), grams(500), "rung before the count");
    room.rings(ANNA, check, BURGER, 1);
    room.counts(BEEF, Some(400));
    assert_eq!(room.left_of(BEEF), grams(400));

    let menu = Menu::clone(&room.state.menu);
    let publish = Command::Menu(menu::Command::Publish(
        Menu {
            amounts: std::collections::BTreeMap::new(),
            ..menu
        }
        .into(),
    ));
    room.does(MARC, &publish).expect("it is based on this one");
    assert_eq!(
        room.left_of(BEEF),
        grams(400),
        "the count belongs to the service"
    );
    room.counts(BEEF, None);
    assert_eq!(room.state.menu.portions_left(ItemId(BURGER)), None);
}

#[test]
fn what_is_made_again_takes_once_more() {
    let mut room = Room::open();
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    room.counts(BEEF, Some(1000));
    let line = room.rings(ANNA, check, BURGER, 1);
    room.sends(ANNA, check).expect("new lines");
    let (ticket, reason) = (room.card(GRILL).id, String::from("burnt"));
    room.cooks(kitchen::Command::Remake {
        ticket,
        line,
        quantity: 1,
        reason,
    });
    assert_eq!(room.left_of(BEEF), Some(Decimal::from(640)));
}
