use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Item, Menu, When};
use crate::{
    GroupId, ItemId, Money, ScheduleId, Stamp,
    house::{House, ServiceMode},
    money::Rate,
};

/// Other prices for a while: a happy hour, a lunch price, a take-away price. The line is rung at
/// that price; unlike a promotion it is no row of its own on the bill.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize, JsonSchema)]
pub struct Schedule {
    /// Its number.
    pub id: ScheduleId,
    /// As shown in the preview.
    pub name: String,
    /// When it holds.
    #[serde(flatten)]
    pub when: When,
    /// What changes, item by item.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub prices: BTreeMap<ItemId, Money>,
    /// Percent on or off (below 0) all items of these pages that have no price of their own here.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub pages: BTreeMap<GroupId, Rate>,
}

/// An item's price at a moment, and where it comes from.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Scheduled<'a> {
    /// Of a piece, or of a kilogram.
    pub price: Money,
    /// The schedule that set it; none where the menu's own price holds.
    pub by: Option<&'a Schedule>,
}

impl Schedule {
    /// Its price for an item, if it has one.
    #[must_use]
    pub fn price(&self, item: &Item) -> Option<Money> {
        if let Some(price) = self.prices.get(&item.id) {
            return Some(*price);
        }
        let rate = self.pages.get(&item.group)?;
        Some((item.price + rate.of(item.price)).max(Money::ZERO))
    }
}

impl Menu {
    /// What an item costs at a moment in a service mode.
    #[must_use]
    pub fn price_at(
        &self,
        house: &House,
        item: &Item,
        at: Stamp,
        mode: ServiceMode,
    ) -> Scheduled<'_> {
        let holding = self.schedules.iter().rev();
        let mut holding = holding.filter(|one| one.when.serves(mode) && one.when.holds(house, at));
        let found = holding.find_map(|one| one.price(item).map(|price| (price, one)));
        Scheduled {
            price: found.map_or(item.price, |(price, _)| price),
            by: found.map(|(_, one)| one),
        }
    }
}
