use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Menu;
use crate::ItemId;

/// What happened to the menu.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// The whole menu was replaced.
    Published(Arc<Menu>),
    /// An item is 86, or back.
    SoldOut {
        /// The item.
        item: ItemId,
        /// 86 or back.
        sold_out: bool,
    },
}

impl Menu {
    pub(crate) fn apply(&mut self, event: &Event) {
        match event {
            Event::Published(menu) => {
                let version = self.version + 1;
                self.clone_from(menu);
                self.version = version;
            }
            Event::SoldOut {
                item,
                sold_out: true,
            } => {
                self.sold_out.insert(*item);
            }
            Event::SoldOut {
                item,
                sold_out: false,
            } => {
                self.sold_out.remove(item);
            }
        }
    }
}
