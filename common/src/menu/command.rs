use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Event, Menu, publish::publishable};
use crate::{ItemId, Rejection, State};

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
            publishable(state, menu)?;
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
