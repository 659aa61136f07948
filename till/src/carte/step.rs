//! What a change has touched, as it was before: a step on the way back.

use std::mem;

use common::{
    IngredientId, ItemId, ModifierGroupId,
    menu::{Group, Ingredient, Item, Menu, ModifierGroup, Promotion, Schedule},
};

/// A part of the menu that a change will touch.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Touch {
    Item(ItemId),
    Choices(ModifierGroupId),
    Ingredient(IngredientId),
    Groups,
    Promotions,
    Schedules,
    Favourites,
    Whole,
}

/// The same part, as it was.
#[derive(Clone, Debug)]
pub(super) enum Part {
    Item(ItemId, Option<Box<Item>>),
    Choices(ModifierGroupId, Option<ModifierGroup>),
    Ingredient(IngredientId, Option<Ingredient>),
    Groups(Vec<Group>),
    Promotions(Vec<Promotion>),
    Schedules(Vec<Schedule>),
    Favourites(Vec<ItemId>),
    Whole(Box<Menu>),
}

impl Part {
    pub(super) fn of(menu: &Menu, touch: Touch) -> Self {
        match touch {
            Touch::Item(id) => Self::Item(id, menu.items.get(&id).cloned().map(Box::new)),
            Touch::Choices(id) => Self::Choices(id, menu.modifier_groups.get(&id).cloned()),
            Touch::Ingredient(id) => Self::Ingredient(id, menu.ingredients.get(&id).cloned()),
            Touch::Groups => Self::Groups(menu.groups.clone()),
            Touch::Promotions => Self::Promotions(menu.promotions.clone()),
            Touch::Schedules => Self::Schedules(menu.schedules.clone()),
            Touch::Favourites => Self::Favourites(menu.favourites.clone()),
            Touch::Whole => Self::Whole(Box::new(menu.clone())),
        }
    }

    /// Whether the menu still has it so.
    pub(super) fn is_as_in(&self, menu: &Menu) -> bool {
        match self {
            Self::Item(id, item) => item.as_deref() == menu.items.get(id),
            Self::Choices(id, group) => group.as_ref() == menu.modifier_groups.get(id),
            Self::Ingredient(id, one) => one.as_ref() == menu.ingredients.get(id),
            Self::Groups(groups) => *groups == menu.groups,
            Self::Promotions(promotions) => *promotions == menu.promotions,
            Self::Schedules(schedules) => *schedules == menu.schedules,
            Self::Favourites(favourites) => *favourites == menu.favourites,
            Self::Whole(whole) => **whole == *menu,
        }
    }

    /// Whether a page of the menu has other items, or another sequence, than with this part.
    pub(super) fn moves(&self, menu: &Menu) -> bool {
        match self {
            Self::Item(id, item) => {
                let place = |item: &Item| (item.group, item.place);
                item.as_deref().map(place) != menu.items.get(id).map(place)
            }
            Self::Whole(_) => true,
            _ => false,
        }
    }

    /// Puts it back, and takes in its place what stood there.
    pub(super) fn swap(&mut self, menu: &mut Menu) {
        match self {
            Self::Item(id, item) => {
                let stood = menu.items.remove(id).map(Box::new);
                if let Some(item) = mem::replace(item, stood) {
                    menu.items.insert(*id, *item);
                }
            }
            Self::Choices(id, group) => {
                let stood = menu.modifier_groups.remove(id);
                if let Some(group) = mem::replace(group, stood) {
                    menu.modifier_groups.insert(*id, group);
                }
            }
            Self::Ingredient(id, one) => {
                let stood = menu.ingredients.remove(id);
                if let Some(one) = mem::replace(one, stood) {
                    menu.ingredients.insert(*id, one);
                }
            }
            Self::Groups(groups) => mem::swap(groups, &mut menu.groups),
            Self::Promotions(promotions) => mem::swap(promotions, &mut menu.promotions),
            Self::Schedules(schedules) => mem::swap(schedules, &mut menu.schedules),
            Self::Favourites(favourites) => mem::swap(favourites, &mut menu.favourites),
            Self::Whole(whole) => mem::swap(&mut **whole, menu),
        }
    }
}

/// The field that is being typed into: letters typed one after the other are one step.
pub(super) type Typing = (&'static str, u32);

/// One thing that somebody did.
#[derive(Clone, Debug)]
pub(super) struct Step {
    pub(super) parts: Vec<Part>,
    pub(super) typing: Option<Typing>,
}
