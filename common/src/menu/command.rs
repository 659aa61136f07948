use std::sync::Arc;

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Event, Menu, flaw::publishable};
use crate::{IngredientId, ItemId, Moment, Rejection, State, lenient};

/// Nobody counts down from more.
const MOST_LEFT: u32 = 9_999;
/// Ten tons of what is weighed in grams.
const MOST_OF_IT: u32 = 9_999_999;

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
    /// Count an item down from so many pieces.
    Count {
        /// The item.
        item: ItemId,
        /// Pieces, 0 to 9999; nothing where it is counted no more.
        #[serde(default, deserialize_with = "lenient::maybe")]
        left: Option<u32>,
    },
    /// Count an ingredient down from so much, and with it all that is made of it.
    CountIngredient {
        /// The ingredient.
        ingredient: IngredientId,
        /// In its unit, 0 to 9999999; nothing where it is counted no more.
        #[serde(default, deserialize_with = "lenient::maybe")]
        #[schemars(with = "Option<String>")]
        left: Option<Decimal>,
    },
    /// Mark an ingredient 86 with all that is made of it, or back.
    RunOut {
        /// The ingredient.
        ingredient: IngredientId,
        /// 86 or back.
        run_out: bool,
    },
}

pub(crate) fn decide(
    state: &State,
    moment: &Moment,
    command: &Command,
) -> Result<Vec<crate::Event>, Rejection> {
    let event = match command {
        Command::Publish(menu) => {
            if ![0, state.menu.version].contains(&menu.version) {
                return Err(Rejection::ChangedMeanwhile);
            }
            publishable(state, menu, state.house.business_date(moment.stamp))?;
            Event::Published(in_service(state, menu))
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
        Command::Count { item, left } => {
            if !state.menu.items.contains_key(item) {
                return Err(Rejection::ItemUnknown);
            }
            if left.is_some_and(|left| left > MOST_LEFT) {
                return Err(Rejection::QuantityOutOfRange { most: MOST_LEFT });
            }
            Event::Counted {
                item: *item,
                left: *left,
            }
        }
        Command::CountIngredient { ingredient, left } => {
            if !state.menu.ingredients.contains_key(ingredient) {
                return Err(Rejection::IngredientGone);
            }
            let within = Decimal::ZERO..=Decimal::from(MOST_OF_IT);
            if left.is_some_and(|left| !within.contains(&left)) {
                return Err(Rejection::QuantityOutOfRange { most: MOST_OF_IT });
            }
            Event::IngredientCounted {
                ingredient: *ingredient,
                left: left.map(|left| left.round_dp(3).normalize()),
            }
        }
        Command::RunOut {
            ingredient,
            run_out,
        } => {
            if !state.menu.ingredients.contains_key(ingredient) {
                return Err(Rejection::IngredientGone);
            }
            Event::RanOut {
                ingredient: *ingredient,
                run_out: *run_out,
            }
        }
    };
    Ok(vec![crate::Event::Menu(event)])
}

/// The menu with what is sold out and counted down now: that belongs to the service, not to
/// whoever edits the menu.
fn in_service(state: &State, menu: &Arc<Menu>) -> Arc<Menu> {
    let mut menu = Arc::clone(menu);
    let known = &state.menu;
    let same =
        known.sold_out == menu.sold_out && known.left == menu.left && known.counts == menu.counts;
    let same = same && known.run_out == menu.run_out;
    let same = same && known.amounts == menu.amounts && known.drawn == menu.drawn;
    if known.version > 0 && !same {
        let menu = Arc::make_mut(&mut menu);
        menu.sold_out.clone_from(&known.sold_out);
        menu.left.clone_from(&known.left);
        menu.counts.clone_from(&known.counts);
        menu.run_out.clone_from(&known.run_out);
        let ingredients = &menu.ingredients;
        menu.run_out.retain(|id| ingredients.contains_key(id));
        menu.amounts.clone_from(&known.amounts);
        menu.amounts.retain(|id, _| ingredients.contains_key(id));
        menu.drawn.clone_from(&known.drawn);
        let items = &menu.items;
        menu.sold_out.retain(|item| items.contains_key(item));
        menu.left.retain(|item, _| items.contains_key(item));
    }
    menu
}
