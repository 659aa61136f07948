use std::sync::Arc;

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Menu, Takes};
use crate::{IngredientId, ItemId, LineId};

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
    /// An item is counted down from so many pieces, or no more.
    Counted {
        /// The item.
        item: ItemId,
        /// Pieces.
        left: Option<u32>,
    },
    /// Pieces were reserved by a line, or given back.
    Reserved {
        /// The item.
        item: ItemId,
        /// Pieces; below 0 where they were given back.
        pieces: i64,
    },
    /// An ingredient is counted down from so much, or no more. What was reserved before is counted
    /// with what lies there.
    IngredientCounted {
        /// The ingredient.
        ingredient: IngredientId,
        /// In its unit.
        #[schemars(with = "Option<String>")]
        left: Option<Decimal>,
    },
    /// What a line has reserved of counted ingredients, anew.
    Drawn {
        /// The line.
        line: LineId,
        /// All of it; nothing where it was given back.
        #[schemars(with = "std::collections::BTreeMap<IngredientId, String>")]
        takes: Takes,
    },
    /// What lines had reserved is with the kitchen.
    Used {
        /// The lines.
        lines: Vec<LineId>,
    },
    /// An ingredient is 86, or back.
    RanOut {
        /// The ingredient.
        ingredient: IngredientId,
        /// 86 or back.
        run_out: bool,
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
            Event::Counted { item, left } => {
                *self.counts.entry(*item).or_default() += 1;
                match left {
                    Some(left) => self.left.insert(*item, *left),
                    None => self.left.remove(item),
                };
            }
            Event::Reserved { item, pieces } => {
                if let Some(left) = self.left.get_mut(item) {
                    let now = (i64::from(*left) - pieces).clamp(0, i64::from(u32::MAX));
                    *left = u32::try_from(now).unwrap_or(*left);
                }
            }
            Event::IngredientCounted { ingredient, left } => {
                match left {
                    Some(left) => self.amounts.insert(*ingredient, *left),
                    None => self.amounts.remove(ingredient),
                };
                for takes in self.drawn.values_mut() {
                    takes.remove(ingredient);
                }
                self.drawn.retain(|_, takes| !takes.is_empty());
            }
            Event::Drawn { line, takes } => self.draw(*line, takes),
            Event::Used { lines } => self.drawn.retain(|line, _| !lines.contains(line)),
            Event::RanOut {
                ingredient,
                run_out: true,
            } => {
                self.run_out.insert(*ingredient);
            }
            Event::RanOut {
                ingredient,
                run_out: false,
            } => {
                self.run_out.remove(ingredient);
            }
        }
    }
}
