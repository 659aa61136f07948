use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Event, Item, Menu};
use crate::{ItemId, Money, Rejection, State};

/// No dish costs more; a price above is a slip of the finger.
const DEAREST: Money = Money::cents(10_000_000);

/// What can be asked of the menu.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Replace the whole menu at once, on every device.
    Publish(Arc<Menu>),
    /// Mark an item 86, or back.
    SellOut {
        /// The item.
        item: ItemId,
        /// 86 or back.
        sold_out: bool,
    },
}

pub(crate) fn decide(state: &State, command: &Command) -> Result<Vec<crate::Event>, Rejection> {
    let event = match command {
        Command::Publish(menu) => {
            for item in menu.items.values() {
                publishable(state, menu, item)?;
            }
            Event::Published(menu.clone())
        }
        Command::SellOut { item, sold_out } => {
            if !state.menu.items.contains_key(item) {
                return Err(Rejection::ItemUnknown);
            }
            Event::SoldOut {
                item: *item,
                sold_out: *sold_out,
            }
        }
    };
    Ok(vec![crate::Event::Menu(event)])
}

/// What would fail in service is refused here, not during service.
fn publishable(state: &State, menu: &Menu, item: &Item) -> Result<(), Rejection> {
    let name = || item.name.clone();
    if item.name.trim().is_empty() {
        return Err(Rejection::NameMissing);
    }
    if item.price.is_negative() || item.price > DEAREST {
        return Err(Rejection::PriceOutOfRange { item: name() });
    }
    if !menu.groups.iter().any(|group| group.id == item.group) {
        return Err(Rejection::GroupMissing { item: name() });
    }
    if let Some(station) = item.station
        && !state.house.stations.iter().any(|known| known.id == station)
    {
        return Err(Rejection::StationMissing { item: name() });
    }
    if !state
        .house
        .vat_rules
        .iter()
        .any(|rule| rule.class == item.vat)
    {
        return Err(Rejection::RateMissing { item: name() });
    }
    for id in &item.modifiers {
        let group = menu.modifier_groups.get(id);
        if group.is_none_or(|group| usize::from(group.min) > group.modifiers.len()) {
            return Err(Rejection::ChoicesMissing { item: name() });
        }
    }
    Ok(())
}
