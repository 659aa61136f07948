use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::When;
use crate::{GroupId, ItemId, Money, PromotionId, money::Rate};

/// Something cheaper for a while, for some, or together with something else. It stands on the
/// bill as a row of its own.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Promotion {
    /// Its number.
    pub id: PromotionId,
    /// As on the bill.
    pub name: String,
    /// What the guest gets.
    pub benefit: Benefit,
    /// For these items; with `groups` empty too, for all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<ItemId>,
    /// For these pages of the menu.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<GroupId>,
    /// When it holds, by the moment of ringing.
    #[serde(flatten)]
    pub when: When,
    /// Only from this sum on, of what it is for.
    #[serde(default)]
    pub least: Money,
    /// Only with this code.
    #[serde(default)]
    pub coupon: Option<String>,
}

/// What a promotion gives.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Benefit {
    /// So many percent off.
    Percent(Rate),
    /// So much off, once a check.
    Amount(Money),
    /// Another price for a piece, without its modifiers.
    Price(Money),
    /// For every so many paid pieces some cost less; the cheapest ones.
    Pieces {
        /// Paid in full.
        buy: u32,
        /// Cheaper.
        get: u32,
        /// By so many percent; 100 is free.
        off: Rate,
    },
}
