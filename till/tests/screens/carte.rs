//! The menu's editor, by hand.

use common::{GroupId, ItemId, Money, menu::Item};
use egui::{Event, Key, Modifiers, PointerButton, Pos2, vec2};
use egui_kittest::kittest::Queryable as _;

use crate::house::{Evening, TABLET, View};

pub const BURGER: ItemId = ItemId(121);

/// Sofie owns the place.
pub fn at_the_menu(view: View) -> Evening {
    let mut evening = Evening::busy(view);
    to_the_menu(&mut evening);
    evening
}

pub fn to_the_menu(evening: &mut Evening) {
    evening.tap("Sofie");
    for digit in ["1", "0", "0", "0"] {
        evening.tap(digit);
    }
    evening.screen.key_press(Key::Enter);
    evening.settle();
    let manage = evening.words("manage-short");
    evening.tap(&manage);
    let menu = evening.words("manage-menu");
    evening.tap(&menu);
}

pub fn item(evening: &Evening, id: ItemId) -> Item {
    evening.house.state().menu.items[&id].clone()
}

/// The number of an item by its name, as it is published.
pub fn named(evening: &Evening, name: &str) -> ItemId {
    let menu = evening.house.state().menu;
    let mut items = menu.items.values();
    let found = items.find(|item| item.name == name);
    found.unwrap_or_else(|| panic!("no {name}")).id
}

/// A pointer comes down, moves, and lifts.
pub fn drag(evening: &mut Evening, from: Pos2, to: Pos2) {
    let button = |pos, pressed| Event::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    let steps = [0.2, 0.5, 0.8, 1.0];
    let mut events = vec![Event::PointerMoved(from), button(from, true)];
    events.extend(steps.map(|part| Event::PointerMoved(from + (to - from) * part)));
    events.push(button(to, false));
    for event in events {
        evening.screen.event(event);
        evening.screen.run_steps(1);
    }
    evening.settle();
}

/// Types over what stands in a field.
pub fn retype(evening: &mut Evening, field: &str, text: &str) {
    let name = egui::accesskit::Role::TextInput;
    let node = evening.screen.get_by_role_and_label(name, field);
    node.scroll_to_me();
    node.click();
    evening.settle();
    evening
        .screen
        .key_press_modifiers(Modifiers::COMMAND, Key::A);
    evening.settle();
    evening.type_into(field, text);
}

/// Types digits on the pad in front and says that they are it.
pub fn on_the_pad(evening: &mut Evening, digits: &str) {
    for digit in digits.chars() {
        evening.tap_front(&digit.to_string());
    }
    let done = evening.words("common-done");
    evening.tap_front(&done);
}

/// Taps the first thing that begins so, wherever its list stands.
pub fn open(evening: &mut Evening, start: &str) {
    begins(evening, start).scroll_to_me();
    evening.settle();
    begins(evening, start).click();
    evening.settle();
}

/// Taps the last thing that begins so: what lies in front.
fn last(evening: &mut Evening, start: &str) {
    let all = evening.screen.query_all_by_label_contains(start);
    all.last().expect("something in front").click();
    evening.settle();
}

fn begins<'a>(evening: &'a Evening, start: &'a str) -> egui_kittest::Node<'a> {
    use egui_kittest::kittest::NodeT as _;
    let all = evening.screen.query_all_by_label_contains(start);
    let mut all = all.into_iter().filter(|node| {
        let node = node.accesskit_node();
        let label = node.label().unwrap_or_default();
        node.role() == egui::accesskit::Role::Button && label.starts_with(start)
    });
    let first = all.next();
    first.unwrap_or_else(|| panic!("nothing begins with {start}"))
}

fn page(evening: &Evening, group: GroupId) -> Vec<String> {
    let menu = evening.house.state().menu;
    menu.page(group).map(|item| item.name.clone()).collect()
}

#[test]
fn a_dish_gets_another_name_and_price_and_one_step_takes_each_back() {
    let mut evening = at_the_menu(View::of(TABLET));
    evening.tap("Mains");
    evening.tap("Burger Couvert");
    retype(&mut evening, "Name", "Burger Royal");
    evening.tap_like("Price 18");
    on_the_pad(&mut evening, "1950");
    assert!(evening.sees("Price 19.50"));
    assert!(evening.sees("1 change"), "name and price of one dish");
    assert_eq!(item(&evening, BURGER).name, "Burger Couvert", "a draft");
    evening.tap("Undo");
    assert!(evening.sees("Price 18.50"));
    assert!(evening.sees("Burger Royal"), "the name was typed before");
    evening.tap("Undo");
    assert!(evening.sees("Burger Couvert"), "all letters are one step");
    assert!(evening.sees("Published"));
    evening.tap("Redo");
    evening.tap("Redo");
    assert!(evening.sees("Burger Royal") && evening.sees("Price 19.50"));

    evening.tap("Publish 1 change");
    evening.settle();
    let burger = item(&evening, BURGER);
    assert_eq!(burger.name, "Burger Royal");
    assert_eq!(burger.price, Money::cents(1_950));
}

#[test]
fn who_leaves_the_editor_finds_the_draft_as_it_was() {
    let mut evening = at_the_menu(View::of(TABLET));
    evening.tap("Mains");
    evening.tap("Burger Couvert");
    retype(&mut evening, "Name", "Burger Royal");
    evening.tap("‹ Desk");
    evening.tap("Menu");
    assert!(evening.sees("1 change"));
    evening.tap("Mains");
    assert!(evening.sees("Burger Royal"));
}

#[test]
fn a_tile_is_dragged_to_another_place_and_onto_another_page() {
    let mut evening = at_the_menu(View::of(TABLET));
    evening.tap("Mains");
    let mains = GroupId(2);
    let before = page(&evening, mains);
    let (first, third) = (before[0].clone(), before[2].clone());
    let from = evening.place(&third).center();
    let to = evening.place(&first).left_center() + vec2(8.0, 0.0);
    drag(&mut evening, from, to);
    assert!(evening.sees("1 change"), "one page in another sequence");
    let from = evening.place(&first).center();
    let to = evening.place("Desserts").center();
    drag(&mut evening, from, to);
    evening.tap_like("Publish");
    evening.settle();
    let after = page(&evening, mains);
    assert_eq!(after[0], third);
    assert!(!after.contains(&first));
    let menu = evening.house.state().menu;
    let desserts = menu.groups.iter().find(|group| group.name == "Desserts");
    let desserts = desserts.expect("a page").id;
    assert_eq!(page(&evening, desserts).last(), Some(&first));
}

#[test]
fn many_prices_go_up_at_once_and_come_down_by_one_step() {
    let mut evening = at_the_menu(View::of(TABLET));
    evening.tap("Mains");
    evening.tap("Select several");
    evening.tap("All of this page");
    assert!(evening.sees("16 marked"));
    evening.tap("By percent");
    on_the_pad(&mut evening, "5");
    assert!(evening.sees("16 changes"));
    evening.tap("Publish 16 changes");
    evening.settle();
    assert_eq!(item(&evening, BURGER).price, Money::cents(1_943));
    evening.tap_front("Undo");
    evening.settle();
    assert_eq!(
        item(&evening, BURGER).price,
        Money::cents(1_850),
        "the menu before is on every till again"
    );
    assert!(evening.sees("16 changes"), "and the draft is kept");
    evening.tap("Undo");
    assert!(evening.sees("Published"));
}

#[test]
fn rounded_prices_for_those_that_were_tapped() {
    let mut evening = at_the_menu(View::of(TABLET));
    evening.tap("Mains");
    evening.tap("Select several");
    evening.tap("Burger Couvert");
    evening.tap("Steak frites");
    assert!(evening.sees("2 marked"));
    evening.tap("0.50");
    evening.tap("By percent");
    on_the_pad(&mut evening, "5");
    evening.tap("Publish 2 changes");
    evening.settle();
    assert_eq!(item(&evening, BURGER).price, Money::cents(1_950));
}

#[test]
fn a_combo_is_built_from_nothing() {
    let mut evening = at_the_menu(View::of(TABLET));
    evening.tap("Mains");
    evening.tap("New item");
    retype(&mut evening, "Name", "Lunch deal");
    evening.tap_like("Price 0");
    on_the_pad(&mut evening, "1650");
    open(&mut evening, "Combo");
    open(&mut evening, "Add a slot");
    evening.tap_like("1 flaw");
    assert!(evening.sees_like("Lunch deal: a slot has nothing"));
    evening.tap_front("Close");
    retype(&mut evening, "Slot 1", "Main");
    open(&mut evening, "+ Main: items");
    evening.type_into("Which item?", "burg");
    evening.tap_front("Burger Couvert 18.50");
    evening.tap_front("Done");
    open(&mut evening, "Add a slot");
    open(&mut evening, "+ Slot 2: items");
    evening.type_into("Which item?", "pils");
    last(&mut evening, "Pilsner, 0.3");
    evening.tap_front("Done");
    open(&mut evening, "Extra for Pilsner, 0.3");
    on_the_pad(&mut evening, "50");
    evening.tap("Publish 1 change");
    evening.settle();
    let id = named(&evening, "Lunch deal");
    let combo = item(&evening, id);
    assert_eq!(combo.price, Money::cents(1_650));
    assert_eq!(combo.slots.len(), 2);
    assert_eq!(combo.slots[0].name, "Main");
    assert_eq!(combo.slots[0].choices[0].item, BURGER);
    assert_eq!(combo.slots[1].choices[0].extra, Money::cents(50));
}

#[test]
fn a_flaw_leads_to_where_it_is_and_holds_publishing_back() {
    let mut evening = at_the_menu(View::of(TABLET));
    evening.tap("Mains");
    evening.tap("Burger Couvert");
    retype(&mut evening, "Name", " ");
    assert!(evening.sees("(no name)"), "the tile says so");
    evening.draw("carte-no-name");
    assert!(!evening.is_enabled("Publish 1 change"));
    assert!(evening.place("Choices").height() >= 48.0, "for a finger");
    evening.tap("Choices");
    evening.tap_like("1 flaw");
    evening.tap("A name is missing.");
    retype(&mut evening, "Name", "Burger");
    assert!(evening.is_enabled("Publish 1 change"));
}

#[test]
fn what_is_sold_out_holds_at_once_and_is_no_change_of_the_draft() {
    let mut evening = at_the_menu(View::of(TABLET));
    evening.tap("Sold out");
    retype(&mut evening, "Search", "burger couv");
    evening.tap("Count");
    on_the_pad(&mut evening, "12");
    evening.tap("One fewer of Burger Couvert");
    evening.settle();
    let menu = evening.house.state().menu;
    assert_eq!(menu.left.get(&BURGER), Some(&11));
    evening.tap("86");
    evening.settle();
    assert!(evening.house.state().menu.sold_out.contains(&BURGER));
    assert!(evening.sees("Published"));
}
