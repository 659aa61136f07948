//! Dishes of which there are so many: two tills cannot sell the same piece.

use super::*;
use crate::{
    check::{ComboPart, Command as Verb},
    menu,
};

const CATCH: u32 = 324;
const EVENING: u32 = 322;

fn counts(room: &mut Room, item: u32, left: Option<u32>) {
    let item = ItemId(item);
    let count = menu::Command::Count { item, left };
    room.does(ANNA, &Command::Menu(count)).expect("on the menu");
}

fn left(room: &Room) -> Option<u32> {
    room.state.menu.left.get(&ItemId(CATCH)).copied()
}

fn catches(room: &mut Room, who: StaffId, check: CheckId, n: u32) -> Result<LineId, Rejection> {
    room.rings_for(who, check, CATCH, n, Vec::new(), Vec::new())
}

fn evening(room: &mut Room, check: CheckId) -> Result<LineId, Rejection> {
    let line = LineId(room.id());
    let parts = [SOUP, CATCH, BRULEE].map(|item| ComboPart {
        item: ItemId(item),
        modifiers: Vec::new(),
    });
    let ring = Verb::Ring {
        check,
        line,
        item: ItemId(EVENING),
        quantity: 1,
        modifiers: Vec::new(),
        seats: Vec::new(),
        course: None,
        note: String::new(),
        price: None,
        grams: None,
        parts: parts.into(),
    };
    room.asks(ANNA, ring).map(|()| line)
}

fn quantity(room: &mut Room, check: CheckId, line: LineId, n: u32) -> Result<(), Rejection> {
    let adjustment = Adjustment::Quantity(n);
    room.asks(
        ANNA,
        Verb::Adjust {
            check,
            line,
            adjustment,
        },
    )
}

#[test]
fn the_last_fish_is_sold_once() {
    let mut room = Room::open();
    counts(&mut room, CATCH, Some(3));
    let annas = room.seats(ANNA, 12, ServiceMode::DineIn);
    let brams = room.seats(BRAM, 14, ServiceMode::DineIn);
    catches(&mut room, ANNA, annas, 2).expect("two of three");
    let refused = catches(&mut room, BRAM, brams, 2).expect_err("one is left");
    assert_eq!(refused.to_string(), "Only 1 of Catch of the day left.");
    catches(&mut room, BRAM, brams, 1).expect("the last one");
    let gone = catches(&mut room, ANNA, annas, 1).expect_err("none is left");
    assert_eq!(gone.to_string(), "Catch of the day is sold out.");
    assert!(room.state.menu.is_sold_out(ItemId(CATCH)));
}

#[test]
fn what_the_kitchen_does_not_have_yet_is_given_back() {
    let mut room = Room::open();
    counts(&mut room, CATCH, Some(5));
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    let line = catches(&mut room, ANNA, check, 2).expect("two of five");
    quantity(&mut room, check, line, 5).expect("all five");
    assert_eq!(left(&room), Some(0));
    let six = quantity(&mut room, check, line, 6);
    assert!(matches!(six, Err(Rejection::SoldOut { .. })));
    quantity(&mut room, check, line, 1).expect("one is enough");
    assert_eq!(left(&room), Some(4));
    room.voids(check, line, None).expect("it is fresh");
    assert_eq!(left(&room), Some(5));
    room.asks(ANNA, Verb::Restore { check, line })
        .expect("after all");
    assert_eq!(left(&room), Some(4));
}

#[test]
fn what_the_kitchen_has_made_is_not_given_back() {
    let mut room = Room::open();
    counts(&mut room, CATCH, Some(5));
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    let line = catches(&mut room, ANNA, check, 2).expect("two of five");
    room.sends(ANNA, check).expect("new lines");
    room.voids_as(MARC, check, line, Some("dropped"))
        .expect("a manager");
    assert_eq!(left(&room), Some(3), "both lie on the floor");
    room.asks(ANNA, Verb::Restore { check, line })
        .expect("a mistake");
    assert_eq!(left(&room), Some(3), "they are not taken twice");
}

#[test]
fn a_combo_takes_its_fish_and_may_be_counted_itself() {
    let mut room = Room::open();
    counts(&mut room, CATCH, Some(2));
    counts(&mut room, EVENING, Some(10));
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    let first = evening(&mut room, check).expect("a combo");
    evening(&mut room, check).expect("another one");
    let third = evening(&mut room, check).expect_err("no fish");
    assert_eq!(third.to_string(), "Catch of the day is sold out.");
    let menus = room.state.menu.left.get(&ItemId(EVENING)).copied();
    assert_eq!((left(&room), menus), (Some(0), Some(8)));
    room.voids(check, first, None).expect("it is fresh");
    let menus = room.state.menu.left.get(&ItemId(EVENING)).copied();
    assert_eq!((left(&room), menus), (Some(1), Some(9)));
}

#[test]
fn who_counts_anew_counts_what_lies_there() {
    let mut room = Room::open();
    counts(&mut room, CATCH, Some(5));
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    let early = catches(&mut room, ANNA, check, 2).expect("two of five");
    counts(&mut room, CATCH, Some(4));
    room.voids(check, early, None).expect("it is fresh");
    assert_eq!(
        left(&room),
        Some(4),
        "they lay there when they were counted"
    );
    room.asks(ANNA, Verb::Restore { check, line: early })
        .expect("after all");
    assert_eq!(left(&room), Some(2), "and now they do not");
    room.voids(check, early, None).expect("it is fresh");
    assert_eq!(left(&room), Some(4));
    counts(&mut room, CATCH, None);
    catches(&mut room, ANNA, check, 50).expect("nobody counts");
    assert_eq!(left(&room), None);
}

#[test]
fn what_moves_to_another_table_stays_reserved() {
    let mut room = Room::open();
    counts(&mut room, CATCH, Some(5));
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    let to = room.seats(ANNA, 14, ServiceMode::DineIn);
    let line = catches(&mut room, ANNA, check, 2).expect("two of five");
    let into = LineId(room.id());
    room.asks(
        ANNA,
        Verb::Part {
            check,
            line,
            quantity: 1,
            into,
        },
    )
    .expect("one of two");
    let lines = vec![line];
    room.asks(ANNA, Verb::MoveLines { check, lines, to })
        .expect("both are open");
    room.asks(ANNA, Verb::Merge { check, into: to })
        .expect("both are open");
    assert_eq!(left(&room), Some(3));
    room.voids(to, into, None).expect("it is fresh");
    assert_eq!(left(&room), Some(4));
}

#[test]
fn a_new_menu_leaves_the_count_alone() {
    let mut room = Room::open();
    counts(&mut room, CATCH, Some(5));
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    let line = catches(&mut room, ANNA, check, 2).expect("two of five");
    let mut menu = crate::demo::house().menu;
    menu.version = room.state.menu.version;
    let publish = menu::Command::Publish(menu.into());
    room.does(MARC, &Command::Menu(publish))
        .expect("it is based on this one");
    assert_eq!(left(&room), Some(3));
    room.voids(check, line, None).expect("it is fresh");
    assert_eq!(left(&room), Some(5));
}

#[test]
fn events_of_older_journals_are_read_as_they_were_meant() {
    let id = "0190a1b2-0000-7000-8000-000000000301";
    let parted =
        format!(r#"{{"parted":{{"check":"{id}","line":"{id}","quantity":1,"into":"{id}"}}}}"#);
    let restored = format!(r#"{{"restored":{{"check":"{id}","line":"{id}","progress":"fresh"}}}}"#);
    for text in [parted, restored] {
        let event: check::Event = serde_json::from_str(&text).expect("an older event");
        let written = serde_json::to_string(&event).expect("JSON");
        assert_eq!(written, text, "and is written as it was");
    }
    let menu = r#"{"version":0,"groups":[],"items":{},"modifier_groups":{}}"#;
    let menu: menu::Menu = serde_json::from_str(menu).expect("an older menu");
    assert!(menu.left.is_empty() && menu.counts.is_empty() && menu.schedules.is_empty());
}
