//! Menus that would fail in service are refused before it.

use std::sync::Arc;

use super::*;
use crate::{
    ModifierGroupId,
    menu::{self, Menu, ModifierGroup},
};

/// The sentence for a menu that was changed so, if it is refused.
fn refused(change: impl FnOnce(&mut Menu)) -> Option<String> {
    let mut room = Room::open();
    let mut menu = Menu::clone(&room.state.menu);
    change(&mut menu);
    let publish = Command::Menu(menu::Command::Publish(Arc::new(menu)));
    room.does(MARC, &publish).err().map(|why| why.to_string())
}

/// A set of choices of the demo house.
fn choices(menu: &mut Menu, id: u32) -> &mut ModifierGroup {
    let group = menu.modifier_groups.get_mut(&ModifierGroupId(id));
    group.expect("a set of choices")
}

#[test]
fn the_demo_menu_can_be_published() {
    assert_eq!(refused(|_| ()), None);
}

#[test]
fn choices_that_cannot_be_made_are_refused() {
    let price = Money::cents(-1);
    assert_eq!(
        refused(|menu| choices(menu, 3).modifiers[0].price = price).as_deref(),
        Some("Bacon: the price is out of range.")
    );
    assert_eq!(
        refused(|menu| choices(menu, 2).min = 5).as_deref(),
        Some("Burger Couvert: not enough choices to choose from.")
    );
    assert_eq!(
        refused(|menu| (choices(menu, 5).min, choices(menu, 5).max) = (2, 1)).as_deref(),
        Some("Spice: not enough choices to choose from.")
    );
    let nowhere = vec![ModifierGroupId(99)];
    assert_eq!(
        refused(|menu| choices(menu, 3).modifiers[1].opens = nowhere).as_deref(),
        Some("Cheese: not enough choices to choose from.")
    );
}

#[test]
fn choices_that_open_each_other_are_refused() {
    let refused = refused(|menu| choices(menu, 18).modifiers[0].opens = vec![ModifierGroupId(16)]);
    assert_eq!(
        refused.as_deref(),
        Some("Burger royal: its choices open each other without end.")
    );
}

#[test]
fn a_promotion_that_gives_more_than_all_is_refused() {
    let off = menu::Benefit::Percent(Rate::percent(101));
    let refused = refused(|menu| menu.promotions[0].benefit = off);
    assert_eq!(
        refused.as_deref(),
        Some("The setting Happy hour cannot be so.")
    );
}
