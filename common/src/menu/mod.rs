//! The menu: groups, items, modifiers, and what is sold out.

mod allergen;
mod choices;
mod combo;
mod command;
mod event;
mod flaw;
mod ingredient;
mod promotion;
mod schedule;
mod when;

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    GroupId, IngredientId, ItemId, Language, LineId, ModifierGroupId, ModifierId, Money, StationId,
    VatClassId, house::House,
};

pub use allergen::Allergen;
pub use combo::{Slot, SlotChoice};
pub use flaw::{
    Flaw, LONGEST_NAME, MOST_BARCODES, MOST_CHOICES, MOST_ITEMS, MOST_PAGES, MOST_SETS, MOST_SLOTS,
    Place,
};
pub use ingredient::{Ingredient, Takes, Use};
pub use promotion::{Benefit, Promotion};
pub use schedule::{Schedule, Scheduled};
pub use when::When;
pub use {command::Command, event::Event};
pub(crate) use {command::decide, flaw::DEAREST};

/// The coloured edge of a tile; the screens choose the colour.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Hue {
    /// Grey-brown: everything without a colour of its own.
    #[default]
    Stone,
    /// Red-brown: meat.
    Rust,
    /// Blue: fish, soft drinks.
    Sea,
    /// Green: vegetables.
    Leaf,
    /// Yellow-brown: menus, beer, desserts.
    Amber,
    /// Dark red: wine.
    Plum,
}

/// A name in other languages than the house's own.
pub type Names = BTreeMap<Language, String>;

/// A page of the menu.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize, JsonSchema)]
pub struct Group {
    /// Its number on items.
    pub id: GroupId,
    /// As shown on tills.
    pub name: String,
    /// In other languages.
    #[serde(default, skip_serializing_if = "Names::is_empty")]
    pub names: Names,
}

/// A dish or drink.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize, JsonSchema)]
pub struct Item {
    /// Its number.
    pub id: ItemId,
    /// As on tiles and receipts.
    pub name: String,
    /// In other languages.
    #[serde(default, skip_serializing_if = "Names::is_empty")]
    pub names: Names,
    /// Short, for the kitchen; the name where it is missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kitchen_name: Option<String>,
    /// Its page.
    pub group: GroupId,
    /// With VAT.
    pub price: Money,
    /// For the VAT rate.
    pub vat: VatClassId,
    /// Where it is made; nowhere for what the waiter takes along.
    pub station: Option<StationId>,
    /// Its usual course; 0 is made at once, outside all courses.
    pub course: u8,
    /// The choices it offers, in order.
    #[serde(default)]
    pub modifiers: Vec<ModifierGroupId>,
    /// The colour of its tile.
    #[serde(default)]
    pub hue: Hue,
    /// Whether its price is fixed, named by the waiter, or follows its weight.
    #[serde(default, skip_serializing_if = "Pricing::is_fixed")]
    pub pricing: Pricing,
    /// What somebody types to ring it: digits; nothing where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plu: Option<String>,
    /// What a scanner reads.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub barcodes: Vec<String>,
    /// What goes well with it: suggested when it was rung.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub goes_with: Vec<ItemId>,
    /// Its place on the page: the smallest comes first, equal ones by number.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub place: u32,
    /// How long the kitchen takes, in minutes; nothing where the house's limits hold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prep_minutes: Option<u8>,
    /// What it contains that guests may not bear.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub allergens: BTreeSet<Allergen>,
    /// What a combo is made of, in order: one choice of each slot, for the price of the combo.
    /// Empty for everything that is no combo.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub slots: Vec<Slot>,
    /// Stations that make a part of it, besides its own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also_at: Vec<StationId>,
    /// What a piece is made of.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub uses: Vec<Use>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "as serde asks")]
const fn is_zero(number: &u32) -> bool {
    *number == 0
}

/// How an item's price comes about.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Pricing {
    /// As on the menu.
    #[default]
    Fixed,
    /// Named when it is rung.
    Open,
    /// The menu's price is for a kilogram.
    ByWeight,
}

impl Pricing {
    /// As on the menu.
    #[must_use]
    pub const fn is_fixed(&self) -> bool {
        matches!(self, Self::Fixed)
    }
}

impl Item {
    /// What the kitchen reads.
    #[must_use]
    pub fn name_in_kitchen(&self) -> &str {
        self.kitchen_name.as_deref().unwrap_or(&self.name)
    }

    /// What this house's kitchen reads: its own language where that is another one than the
    /// house's and the item has a name in it.
    #[must_use]
    pub fn kitchen_name_in(&self, house: &House) -> &str {
        let own = (house.kitchen_language != house.language)
            .then(|| self.names.get(&house.kitchen_language));
        own.flatten().map_or(self.name_in_kitchen(), String::as_str)
    }

    /// What somebody reads in a language; the house's own name where there is none in it.
    #[must_use]
    pub fn name_in(&self, language: Language) -> &str {
        self.names.get(&language).unwrap_or(&self.name)
    }

    /// Whether it is made of slots.
    #[must_use]
    pub fn is_combo(&self) -> bool {
        !self.slots.is_empty()
    }
}

/// How a modifier is said: "no onion", "extra bacon".
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Prefix {
    /// The name alone: "medium".
    #[default]
    Plain,
    /// Left out.
    No,
    /// More of it.
    Extra,
    /// Less of it.
    Light,
    /// On the side.
    Side,
}

/// One choice.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize, JsonSchema)]
pub struct Modifier {
    /// Its number, unique in the house.
    pub id: ModifierId,
    /// Its name.
    pub name: String,
    /// In other languages.
    #[serde(default, skip_serializing_if = "Names::is_empty")]
    pub names: Names,
    /// Added to the item's price.
    pub price: Money,
    /// How it is said.
    #[serde(default)]
    pub prefix: Prefix,
    /// Chosen unless somebody chooses otherwise.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub usual: bool,
    /// Sets of choices that open once this is chosen.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub opens: Vec<ModifierGroupId>,
    /// A station that makes it, besides those of the item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub station: Option<StationId>,
    /// What it takes besides the item's own ingredients.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub uses: Vec<Use>,
}

/// A modifier as somebody picks it: its number, or its number and how it is said.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, JsonSchema,
)]
#[serde(untagged)]
pub enum Pick {
    /// As the menu says it.
    Usual(ModifierId),
    /// "no", "extra", "light", "on the side".
    Said {
        /// The modifier.
        id: ModifierId,
        /// How it is said.
        prefix: Prefix,
    },
}

impl Pick {
    /// The modifier.
    #[must_use]
    pub const fn id(self) -> ModifierId {
        match self {
            Self::Usual(id) | Self::Said { id, .. } => id,
        }
    }
}

impl From<ModifierId> for Pick {
    fn from(id: ModifierId) -> Self {
        Self::Usual(id)
    }
}

/// A set of choices.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize, JsonSchema)]
pub struct ModifierGroup {
    /// Its number on items.
    pub id: ModifierGroupId,
    /// Its name.
    pub name: String,
    /// In other languages.
    #[serde(default, skip_serializing_if = "Names::is_empty")]
    pub names: Names,
    /// At least so many must be chosen before the line is sent.
    pub min: u8,
    /// At most so many can be chosen.
    pub max: u8,
    /// The choices.
    pub modifiers: Vec<Modifier>,
}

/// A count of an item that is counted down.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Counted {
    /// The item.
    pub item: ItemId,
    /// Which of its counts, from 0.
    pub count: u32,
}

/// All that can be rung.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize, JsonSchema)]
pub struct Menu {
    /// Counts the publications. A menu that is to be published carries the version it was made
    /// from, so that nobody publishes over somebody else's changes; 0 publishes over anything.
    pub version: u32,
    /// Pages in order.
    pub groups: Vec<Group>,
    /// Items by number; a page shows them by their place.
    pub items: BTreeMap<ItemId, Item>,
    /// Sets of choices.
    pub modifier_groups: BTreeMap<ModifierGroupId, ModifierGroup>,
    /// What is 86.
    #[serde(default)]
    pub sold_out: BTreeSet<ItemId>,
    /// The page that tills show first; none where it is empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub favourites: Vec<ItemId>,
    /// How many pieces are left of what is counted down. Like `sold_out` this belongs to the
    /// service and stays when another menu is published.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub left: BTreeMap<ItemId, u32>,
    /// How often each item was counted. What a line took from an earlier count is not given back
    /// to a later one: whoever counts anew counts what lies there.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub counts: BTreeMap<ItemId, u32>,
    /// What makes things cheaper at certain times.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub promotions: Vec<Promotion>,
    /// Other prices at certain times; where several hold, the last one does.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub schedules: Vec<Schedule>,
    /// What dishes are made of.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub ingredients: BTreeMap<IngredientId, Ingredient>,
    /// Ingredients that are 86, and with them all that is made of them. Belongs to the service.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub run_out: BTreeSet<IngredientId>,
    /// How much is left of ingredients that are counted down, in their units. Belongs to the service.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[schemars(with = "BTreeMap<IngredientId, String>")]
    pub amounts: BTreeMap<IngredientId, Decimal>,
    /// What lines that the kitchen does not have yet have reserved of them.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[schemars(with = "BTreeMap<LineId, BTreeMap<IngredientId, String>>")]
    pub drawn: BTreeMap<LineId, Takes>,
}

impl Menu {
    /// The items of a page, in its order.
    pub fn page(&self, group: GroupId) -> impl Iterator<Item = &Item> {
        let mut items: Vec<&Item> = self
            .items
            .values()
            .filter(|item| item.group == group)
            .collect();
        items.sort_by_key(|item| (item.place, item.id));
        items.into_iter()
    }

    /// The items that it adds, changes and leaves out against another menu.
    #[must_use]
    pub fn changes(&self, before: &Self) -> (u32, u32, u32) {
        let (mut added, mut changed) = (0_u32, 0_u32);
        for (id, item) in &self.items {
            match before.items.get(id) {
                None => added += 1,
                Some(known) => changed += u32::from(known != item),
            }
        }
        let gone = before.items.keys();
        let gone = gone.filter(|id| !self.items.contains_key(id)).count();
        (added, changed, u32::try_from(gone).unwrap_or(u32::MAX))
    }

    /// Whether nothing of an item is to be had: it or what it is made of is 86, or none is left of
    /// what is counted.
    #[must_use]
    pub fn is_sold_out(&self, item: ItemId) -> bool {
        self.sold_out.contains(&item)
            || self.left.get(&item) == Some(&0)
            || (!self.run_out.is_empty() && self.lacks(item))
            || (!self.amounts.is_empty() && self.portions_left(item) == Some(0))
    }

    /// The count that pieces of an item come from, where it is counted down.
    #[must_use]
    pub fn counted(&self, item: ItemId) -> Option<Counted> {
        self.left.get(&item)?;
        let count = self.counts.get(&item).copied().unwrap_or(0);
        Some(Counted { item, count })
    }

    /// The name of a page.
    #[must_use]
    pub fn group_name(&self, id: GroupId) -> &str {
        self.groups
            .iter()
            .find(|group| group.id == id)
            .map_or("", |group| &group.name)
    }
}
