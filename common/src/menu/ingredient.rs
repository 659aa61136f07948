use std::collections::BTreeMap;

use rust_decimal::{Decimal, prelude::ToPrimitive};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Item, Menu, Names, Pick, Prefix};
use crate::{IngredientId, ItemId, LineId, Money};

/// What dishes are made of.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize, JsonSchema)]
pub struct Ingredient {
    /// Its number on items.
    pub id: IngredientId,
    /// Its name.
    pub name: String,
    /// In other languages.
    #[serde(default, skip_serializing_if = "Names::is_empty")]
    pub names: Names,
    /// What it is counted in, as people write it: "g", "piece"; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub unit: String,
}

/// How much of an ingredient something takes.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Use {
    /// The ingredient.
    pub ingredient: IngredientId,
    /// In its unit, more than 0.
    #[schemars(with = "String")]
    pub quantity: Decimal,
}

/// So much of each ingredient, in its unit.
pub type Takes = BTreeMap<IngredientId, Decimal>;

impl Menu {
    /// What pieces of an item take with these choices. What is left out takes nothing.
    #[must_use]
    pub fn takes(&self, item: ItemId, picks: &[Pick], pieces: u32) -> Takes {
        let own = self.items.get(&item).into_iter();
        let own = own.flat_map(|item| &item.uses);
        let chosen = picks.iter().filter_map(|pick| {
            let modifier = self.modifier(pick.id())?;
            (pick.prefix_or(modifier.prefix) != Prefix::No).then_some(&modifier.uses)
        });
        let mut takes = Takes::new();
        for one in own.chain(chosen.flatten()) {
            let sum = takes.entry(one.ingredient).or_default();
            *sum = sum.saturating_add(one.quantity.saturating_mul(Decimal::from(pieces)));
        }
        takes
    }

    /// Whether something that an item is made of is 86.
    pub(super) fn lacks(&self, item: ItemId) -> bool {
        let uses = self.items.get(&item).map_or(&[][..], |item| &item.uses);
        uses.iter()
            .any(|one| self.run_out.contains(&one.ingredient))
    }

    /// How many pieces of an item can still be made of what is counted down: itself, or what it is
    /// made of. Nothing where nothing of it is counted.
    #[must_use]
    pub fn portions_left(&self, item: ItemId) -> Option<u32> {
        let counted = self.left.get(&item).copied();
        if self.amounts.is_empty() {
            return counted;
        }
        let uses = self.items.get(&item).map_or(&[][..], |item| &item.uses);
        let of_uses = uses.iter().filter_map(|one| {
            let left = self.amounts.get(&one.ingredient)?;
            let pieces = left.checked_div(one.quantity)?;
            Some(pieces.floor().to_u32().unwrap_or(u32::MAX))
        });
        of_uses.chain(counted).min()
    }

    /// A line reserves so much from now on, and gives the rest back.
    pub(super) fn draw(&mut self, line: LineId, takes: &Takes) {
        let before = self.drawn.remove(&line).unwrap_or_default();
        for (ingredient, left) in &mut self.amounts {
            let of = |takes: &Takes| takes.get(ingredient).copied().unwrap_or_default();
            let now = left.saturating_add(of(&before)).saturating_sub(of(takes));
            *left = now.max(Decimal::ZERO);
        }
        if !takes.is_empty() {
            self.drawn.insert(line, takes.clone());
        }
    }

    /// Items that cannot be made without an ingredient.
    pub fn made_of(&self, ingredient: IngredientId) -> impl Iterator<Item = ItemId> {
        let uses = move |item: &&Item| item.uses.iter().any(|one| one.ingredient == ingredient);
        self.items.values().filter(uses).map(|item| item.id)
    }

    /// As the pass reads it: without money, barcodes and offers.
    #[must_use]
    pub fn for_the_pass(&self) -> Self {
        let mut menu = Self {
            promotions: Vec::new(),
            schedules: Vec::new(),
            favourites: Vec::new(),
            ..self.clone()
        };
        for item in menu.items.values_mut() {
            item.price = Money::ZERO;
            item.barcodes.clear();
            item.plu = None;
            item.goes_with.clear();
            for choice in item.slots.iter_mut().flat_map(|slot| &mut slot.choices) {
                choice.extra = Money::ZERO;
            }
        }
        let groups = menu.modifier_groups.values_mut();
        for modifier in groups.flat_map(|group| &mut group.modifiers) {
            modifier.price = Money::ZERO;
        }
        menu
    }
}
