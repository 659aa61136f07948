use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Names;
use crate::{ItemId, Money};

/// A place in a combo that one item of several fills: "starter", "drink".
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize, JsonSchema)]
pub struct Slot {
    /// Its name.
    pub name: String,
    /// In other languages.
    #[serde(default, skip_serializing_if = "Names::is_empty")]
    pub names: Names,
    /// What can fill it; a slot with one choice fills itself.
    pub choices: Vec<SlotChoice>,
}

/// An item that can fill a slot.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize, JsonSchema)]
pub struct SlotChoice {
    /// The item; no combo itself.
    pub item: ItemId,
    /// Added to the combo's price.
    #[serde(default, skip_serializing_if = "Money::is_zero_ref")]
    pub extra: Money,
}
