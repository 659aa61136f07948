use std::collections::BTreeMap;

use jiff::civil::Time;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Item, Menu, When};
use crate::{
    BusinessDate, GroupId, ItemId, Money, ScheduleId, Stamp,
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
        if self.schedules.is_empty() {
            return Scheduled {
                price: item.price,
                by: None,
            };
        }
        let time = at.timestamp().to_zoned(house.zone()).time();
        self.price_on(item, house.business_date(at), time, mode)
    }

    /// What an item costs on a business day at a time of the wall clock.
    fn price_on(
        &self,
        item: &Item,
        day: BusinessDate,
        time: Time,
        mode: ServiceMode,
    ) -> Scheduled<'_> {
        let holding = self.schedules.iter().rev();
        let mut holding =
            holding.filter(|one| one.when.serves(mode) && one.when.holds_at(day, time));
        let found = holding.find_map(|one| one.price(item).map(|price| (price, one)));
        Scheduled {
            price: found.map_or(item.price, |(price, _)| price),
            by: found.map(|(_, one)| one),
        }
    }

    /// What an item costs through a business day, each price from a time until before another,
    /// from the hour at which the day begins until that hour comes round again.
    #[must_use]
    pub fn prices_through(
        &self,
        house: &House,
        item: &Item,
        day: BusinessDate,
        mode: ServiceMode,
    ) -> Vec<(Time, Time, Scheduled<'_>)> {
        let begins = i8::try_from(house.day_begins).unwrap_or(0);
        let dawn = Time::new(begins, 0, 0, 0).unwrap_or_else(|_| Time::midnight());
        let ends = self.schedules.iter();
        let ends = ends.flat_map(|one| [one.when.begins, one.when.ends]);
        let mut turns: Vec<Time> = ends.flatten().chain([dawn]).collect();
        // In the sequence of the business day: what lies before its hour comes last.
        turns.sort_by_key(|time| (*time < dawn, *time));
        turns.dedup();
        let mut prices: Vec<(Time, Time, Scheduled<'_>)> = Vec::new();
        for (n, from) in turns.iter().enumerate() {
            let until = turns.get(n + 1).copied().unwrap_or(dawn);
            let price = self.price_on(item, day, *from, mode);
            match prices.last_mut() {
                Some((_, end, known)) if *known == price => *end = until,
                _ => prices.push((*from, until, price)),
            }
        }
        prices
    }
}
