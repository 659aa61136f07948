use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{AllowanceId, LineId, Money, PromotionId, StaffId, Stamp, lenient, money::Rate};

/// What something cheaper is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// The whole check.
    Check,
    /// One line.
    Line(LineId),
}

/// How much cheaper.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// Of what is left of the lines, in percent, above 0 and up to 100.
    Percent(#[serde(deserialize_with = "lenient::number")] Rate),
    /// At most what is left of the lines.
    Amount(#[serde(deserialize_with = "lenient::number")] Money),
}

/// Why it is cheaper.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum AllowanceKind {
    /// A courtesy.
    Discount,
    /// On the house.
    Comp,
    /// By a promotion of the menu.
    Promotion(PromotionId),
}

/// Something that makes a check cheaper; it stands on the bill as a row of its own.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Allowance {
    /// Made on the device, or of the check's id and the promotion's.
    pub id: AllowanceId,
    /// Discount, comp or promotion.
    pub kind: AllowanceKind,
    /// The reason, or the promotion's name.
    pub name: String,
    /// The whole check or a line.
    pub scope: Scope,
    /// How much.
    pub value: Value,
    /// Which line gets how much of it, where that was settled already; they sum to `value`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<(LineId, Money)>,
    /// When.
    pub at: Stamp,
    /// Who.
    pub by: StaffId,
    /// The manager who allowed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approved_by: Option<StaffId>,
}

/// An allowance as it came to when the check settled.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Allowed {
    /// Its id.
    pub id: AllowanceId,
    /// Discount, comp or promotion.
    pub kind: AllowanceKind,
    /// The reason, or the promotion's name.
    pub name: String,
    /// What the guest paid less.
    pub amount: Money,
    /// Who.
    pub by: StaffId,
    /// The manager who allowed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approved_by: Option<StaffId>,
}

/// A share of the bill that is added for the service. It is turnover, unlike a tip.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct ServiceCharge {
    /// Of the lines after all allowances.
    pub percent: Rate,
    /// Somebody set it: the house's rule does not change it any more.
    #[serde(default)]
    pub by_hand: bool,
}
