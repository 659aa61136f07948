//! What dishes are made of, and where else: in the menu's editor, by hand.

use common::{
    IngredientId, ItemId, StationId,
    menu::{Ingredient, Item, Menu, Modifier, Use},
};
use egui_kittest::kittest::Queryable as _;

use crate::{
    carte::{at_the_menu, item, named, on_the_pad, open, retype},
    house::{Evening, TABLET, View},
};

fn menu(evening: &Evening) -> std::sync::Arc<Menu> {
    evening.house.state().menu
}

fn ingredient(evening: &Evening, name: &str) -> Ingredient {
    let menu = menu(evening);
    let mut all = menu.ingredients.values();
    let found = all.find(|one| one.name == name);
    found.unwrap_or_else(|| panic!("no {name}")).clone()
}

fn station(evening: &Evening, name: &str) -> StationId {
    let house = evening.house.state().house;
    let mut all = house.stations.iter();
    all.find(|one| one.name == name).expect("a station").id
}

fn quantity(uses: &[Use], of: IngredientId) -> Option<String> {
    let found = uses.iter().find(|one| one.ingredient == of);
    found.map(|one| one.quantity.to_string())
}

fn publish(evening: &mut Evening) {
    evening.tap_like("Publish ");
    evening.settle();
    assert!(evening.sees("Published"), "it was refused");
}

/// A dish that is made of nothing yet.
fn to_a_dish(evening: &mut Evening) {
    evening.tap("Mains");
    evening.tap("New item");
    retype(evening, "Name", "Capon, truffle");
    open(evening, "Made of");
    assert!(evening.sees("When one of these runs out, it is 86 by itself."));
}

#[test]
fn a_new_ingredient_goes_into_a_dish_and_takes_it_along_when_it_runs_out() {
    let mut evening = at_the_menu(View::of(TABLET));
    to_a_dish(&mut evening);
    open(&mut evening, "+ Add an ingredient");
    evening.type_into("Which ingredient?", "Capon");
    evening.tap("Add “Capon”");
    on_the_pad(&mut evening, "250");
    open(&mut evening, "+ Add an ingredient");
    evening.type_into("Which ingredient?", "crea");
    evening.tap_like("Cream ml");
    evening.tap_front("0");
    assert!(!evening.is_enabled("Done"), "none of it is no ingredient");
    evening.tap_front(".");
    on_the_pad(&mut evening, "5");
    assert!(evening.sees("Cream, how much: 0.5 ml"));
    evening.tap("Undo");
    assert!(!evening.sees_like("Cream, how much"));
    evening.tap("Redo");
    evening.draw("carte-made-of");
    publish(&mut evening);
    let capon = ingredient(&evening, "Capon");
    let dish = item(&evening, named(&evening, "Capon, truffle"));
    let cream = ingredient(&evening, "Cream");
    assert_eq!(quantity(&dish.uses, capon.id).as_deref(), Some("250"));
    assert_eq!(quantity(&dish.uses, cream.id).as_deref(), Some("0.5"));

    evening.tap("Ingredients");
    open(&mut evening, "Capon");
    assert!(evening.sees("1 dish or choice is made of it."));
    evening.tap("g");
    evening.draw("carte-ingredients");
    publish(&mut evening);
    assert_eq!(ingredient(&evening, "Capon").unit, "g");
    evening.tap("86");
    evening.settle();
    assert!(menu(&evening).run_out.contains(&capon.id));
    assert!(menu(&evening).is_sold_out(dish.id), "with all made of it");
    assert!(evening.sees("Published"), "it is no change of the draft");
    evening.tap("Sold out");
    assert!(evening.sees("Out of Capon"), "the dish says why");
    evening.draw("carte-stock-out");
    evening.tap_first("Back on");
    evening.settle();
    assert!(!menu(&evening).is_sold_out(dish.id));
}

#[test]
fn an_ingredient_that_goes_comes_out_of_every_dish_and_back_by_one_step() {
    let mut evening = at_the_menu(View::of(TABLET));
    let beef = ingredient(&evening, "Beef");
    let made: Vec<ItemId> = menu(&evening).made_of(beef.id).collect();
    assert!(made.len() > 2, "the house serves beef");
    evening.tap("Ingredients");
    open(&mut evening, "Beef");
    open(&mut evening, "Remove this ingredient");
    assert!(!evening.sees("Beef"));
    evening.tap("Undo");
    assert!(evening.sees("Beef"));
    assert!(evening.sees("Published"), "all of it is as before");
    open(&mut evening, "Beef");
    open(&mut evening, "Remove this ingredient");
    publish(&mut evening);
    assert!(!menu(&evening).ingredients.contains_key(&beef.id));
    assert_eq!(menu(&evening).made_of(beef.id).count(), 0);
}

#[test]
fn a_choice_is_made_at_its_own_station_of_its_own_ingredients() {
    let mut evening = at_the_menu(View::of(TABLET));
    evening.tap("Choices");
    evening.tap("New choices");
    retype(&mut evening, "Name of the choices", "Side of the day");
    open(&mut evening, "Add a choice");
    retype(&mut evening, "Choice 1", "Frites");
    evening.tap("More about Frites");
    assert!(evening.sees("A part of it is made at"));
    evening.tap("Grill");
    open(&mut evening, "+ Add an ingredient");
    evening.type_into("Which ingredient?", "Sweet potatoes");
    evening.tap("Add “Sweet potatoes”");
    on_the_pad(&mut evening, "200");
    evening.draw("carte-choice-made-of");
    publish(&mut evening);
    let sweet = ingredient(&evening, "Sweet potatoes");
    let menu = menu(&evening);
    let mut all = menu.modifier_groups.values().flat_map(|one| &one.modifiers);
    let frites: &Modifier = all
        .find(|one| quantity(&one.uses, sweet.id).is_some())
        .expect("the choice");
    assert_eq!(frites.name, "Frites");
    assert_eq!(frites.station, Some(station(&evening, "Grill")));
    assert_eq!(quantity(&frites.uses, sweet.id).as_deref(), Some("200"));
}

#[test]
fn a_part_of_many_dishes_is_made_elsewhere_too() {
    let mut evening = at_the_menu(View::of(TABLET));
    evening.tap("Desserts");
    evening.tap("Select several");
    evening.tap("All of this page");
    evening.tap("+ Grill");
    publish(&mut evening);
    let grill = station(&evening, "Grill");
    let menu = menu(&evening);
    let desserts = menu.groups.iter().find(|one| one.name == "Desserts");
    let desserts = menu.page(desserts.expect("a page").id);
    let desserts: Vec<&Item> = desserts.collect();
    let page: Vec<ItemId> = desserts.iter().map(|item| item.id).collect();
    let also: Vec<bool> = desserts
        .iter()
        .map(|item| item.also_at.contains(&grill))
        .collect();
    assert!(also.len() > 3 && also.iter().all(|also| *also));
    evening.tap("+ Grill");
    publish(&mut evening);
    let menu = evening.house.state().menu;
    let mut items = menu.items.values().filter(|item| page.contains(&item.id));
    assert!(items.all(|item| !item.also_at.contains(&grill)));
}

#[test]
fn a_flaw_leads_to_the_ingredient() {
    let mut evening = at_the_menu(View::of(TABLET));
    evening.tap("Ingredients");
    open(&mut evening, "Beef");
    retype(&mut evening, "Name", " ");
    evening.tap("Promotions");
    evening.tap_like("1 flaw");
    evening.tap("A name is missing.");
    assert!(evening.sees("Counted in"), "here it is mended");
    retype(&mut evening, "Name", "Belgian Blue");
    assert!(evening.is_enabled("Publish 1 change"));
    assert!(evening.screen.query_all_by_label("Belgian Blue").count() > 0);
}
