use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Item, Menu, Names};
use crate::{IngredientId, ItemId, Money};

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

impl Menu {
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
