//! What things are made of: an item's ingredients and a choice's.

use common::{
    IngredientId, ItemId, ModifierGroupId,
    menu::{Ingredient, Item, Menu, Modifier, Use},
};
use rust_decimal::Decimal;

use super::{change::Change, set::Set};

/// What is made of something.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Whose {
    Item(ItemId),
    /// A choice, by its place in its set.
    Choice(ModifierGroupId, usize),
}

impl Whose {
    /// What it is made of.
    pub(super) fn uses(self, menu: &Menu) -> &[Use] {
        let uses = match self {
            Self::Item(id) => menu.items.get(&id).map(|item| &item.uses),
            Self::Choice(id, n) => modifier(menu, id, n).map(|modifier| &modifier.uses),
        };
        uses.map_or(&[], Vec::as_slice)
    }

    pub(super) fn name(self, menu: &Menu) -> &str {
        let name = match self {
            Self::Item(id) => menu.items.get(&id).map(|item| &item.name),
            Self::Choice(id, n) => modifier(menu, id, n).map(|modifier| &modifier.name),
        };
        name.map_or("", String::as_str)
    }

    /// So much of an ingredient, or none of it any more.
    pub(super) fn takes(
        self,
        menu: &Menu,
        ingredient: IngredientId,
        quantity: Option<Decimal>,
    ) -> Option<Change> {
        let mut uses = self.uses(menu).to_vec();
        let known = uses.iter_mut().find(|one| one.ingredient == ingredient);
        match (known, quantity) {
            (Some(known), Some(quantity)) => known.quantity = quantity,
            (None, Some(quantity)) => uses.push(Use {
                ingredient,
                quantity,
            }),
            (_, None) => uses.retain(|one| one.ingredient != ingredient),
        }
        match self {
            Self::Item(id) => Some(Change::Set(vec![id], Set::Uses(uses))),
            Self::Choice(id, n) => {
                let mut group = menu.modifier_groups.get(&id)?.clone();
                group.modifiers.get_mut(n)?.uses = uses;
                Some(Change::Choices(group))
            }
        }
    }
}

fn modifier(menu: &Menu, id: ModifierGroupId, n: usize) -> Option<&Modifier> {
    menu.modifier_groups.get(&id)?.modifiers.get(n)
}

/// An ingredient that is being looked for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Picking {
    pub(super) of: Whose,
    pub(super) typed: String,
}

/// The ingredients by their names.
pub(super) fn sorted(menu: &Menu) -> Vec<&Ingredient> {
    let mut all: Vec<&Ingredient> = menu.ingredients.values().collect();
    all.sort_by_cached_key(|one| (one.name.to_lowercase(), one.id));
    all
}

/// Those that fit what is typed, in whichever language.
pub(super) fn fitting<'a>(menu: &'a Menu, typed: &str) -> Vec<&'a Ingredient> {
    let wanted = typed.trim().to_lowercase();
    let mut all = sorted(menu);
    all.retain(|one| {
        let mut names = std::iter::once(&one.name).chain(one.names.values());
        names.any(|name| name.to_lowercase().contains(&wanted))
    });
    all
}

/// Whether one is called exactly so.
pub(super) fn is_known(menu: &Menu, name: &str) -> bool {
    let wanted = name.trim().to_lowercase();
    let mut all = menu.ingredients.values();
    all.any(|one| one.name.trim().to_lowercase() == wanted)
}

/// A number that no ingredient has.
pub(super) fn free(menu: &Menu) -> IngredientId {
    let last = menu.ingredients.keys().next_back();
    IngredientId(last.map_or(1, |last| last.0.saturating_add(1)))
}

/// The items that it is part of.
pub(super) fn eaten_in(menu: &Menu, ingredient: IngredientId) -> Vec<&Item> {
    let items = menu.made_of(ingredient);
    items.filter_map(|id| menu.items.get(&id)).collect()
}

/// The sets with a choice that it is part of.
pub(super) fn chosen_in(menu: &Menu, ingredient: IngredientId) -> Vec<ModifierGroupId> {
    let has = |modifier: &Modifier| modifier.uses.iter().any(|one| one.ingredient == ingredient);
    let groups = menu.modifier_groups.values();
    let groups = groups.filter(|group| group.modifiers.iter().any(has));
    groups.map(|group| group.id).collect()
}

/// Takes it off the list, and out of all that is made of it.
pub(super) fn remove(menu: &mut Menu, ingredient: IngredientId) {
    menu.ingredients.remove(&ingredient);
    for item in menu.items.values_mut() {
        item.uses.retain(|one| one.ingredient != ingredient);
    }
    let groups = menu.modifier_groups.values_mut();
    for modifier in groups.flat_map(|group| &mut group.modifiers) {
        modifier.uses.retain(|one| one.ingredient != ingredient);
    }
}

/// `180 g`, `0,5`: a quantity with what it is counted in.
pub(super) fn measured(quantity: Decimal, unit: &str, mark: char) -> String {
    let number = quantity.normalize().to_string();
    let number = number.replace('.', &mark.to_string());
    if unit.is_empty() {
        number
    } else {
        format!("{number} {unit}")
    }
}
