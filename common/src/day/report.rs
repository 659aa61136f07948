use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    BusinessDate, Money, StaffId, Stamp,
    check::{AllowanceKind, Tender},
    money::TaxLine,
    tender::Overpayment,
};

/// One tender's sum over a day: what was taken with it less what was given back with it.
///
/// Cash and card always stand on a report, the others where they were used. For cash,
/// `amount + tips + besides`, the report's `rounding` and its overpayments (with their tips) are
/// the drawer's `cash`.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct TenderSum {
    /// Which.
    pub tender: Tender,
    /// Payments taken and given back, of checks and besides.
    pub count: u32,
    /// Towards checks.
    pub amount: Money,
    /// On top.
    pub tips: Money,
    /// For vouchers that were sold and accounts that were paid off; no turnover.
    #[serde(default, skip_serializing_if = "Money::is_zero_ref")]
    pub besides: Money,
}

/// The drawer as it was counted.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct DrawerCount {
    /// Put in before the doors opened.
    pub float: Money,
    /// From guests.
    pub cash: Money,
    /// Put in for other reasons.
    pub paid_in: Money,
    /// Taken out for other reasons.
    pub paid_out: Money,
    /// Carried to the safe during the day.
    #[serde(default, skip_serializing_if = "Money::is_zero_ref")]
    pub dropped: Money,
    /// Opened without a sale, so many times.
    #[serde(default)]
    pub no_sales: u32,
    /// What must lie in it.
    pub expected: Money,
    /// What lay in it; nothing where nobody counted.
    pub counted: Option<Money>,
}

impl DrawerCount {
    /// Above 0 over, below 0 short.
    #[must_use]
    pub fn difference(&self) -> Option<Money> {
        self.counted.map(|counted| counted - self.expected)
    }
}

/// A check that stays open over the close.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Carried {
    /// What is said aloud for it.
    pub label: String,
    /// Guests.
    pub covers: u8,
    /// When it was opened.
    pub opened_at: Stamp,
    /// The waiter.
    pub waiter: String,
    /// What it comes to.
    pub total: Money,
    /// What has been paid of it.
    pub paid: Money,
}

/// The day in figures, as the house stood when it closed.
///
/// Sales are those of the checks that settled within the day, less what was given back within it.
/// Payments are those taken within the day, so that the tenders match the drawer also when a check
/// is carried over half paid.
///
/// How the figures add up:
///
/// - `gross` is the sum of `taxes`' gross, and net + tax at every rate; `refunded` is in it already.
/// - All tenders' `amount` is `gross`, plus what was paid today of checks that are not settled yet,
///   less what settled today and was paid before.
/// - All tenders' `tips` are `tips`, and those are `tips_by` person.
/// - All tenders' `besides` is `vouchers_sold + accounts_paid`.
/// - `rounding` is on cash alone; it is neither turnover nor tip.
/// - `drawer.cash` is cash's `amount + tips + besides`, plus `rounding`, plus `overpayments`.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct ZReport {
    /// Gapless.
    pub number: u32,
    /// The business day.
    pub date: BusinessDate,
    /// When it began.
    pub opened_at: Stamp,
    /// When it closed.
    pub closed_at: Stamp,
    /// Who closed it.
    pub closed_by: StaffId,
    /// By name.
    pub closed_by_name: String,
    /// With VAT, without tips, less what was given back; below 0 where that was more.
    pub gross: Money,
    /// Settled checks.
    pub checks: u32,
    /// Guests at them.
    pub covers: u32,
    /// On top.
    pub tips: Money,
    /// VAT by rate, less that of refunds.
    pub taxes: Vec<TaxLine>,
    /// By tender.
    pub tenders: Vec<TenderSum>,
    /// Cash.
    pub drawer: DrawerCount,
    /// Cash for which nothing was due.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub overpayments: Vec<Overpayment>,
    /// Open checks.
    pub carried: Vec<Carried>,
    /// First and last receipt of the day, with those of refunds and of checks that were reopened.
    pub receipts: Option<(u64, u64)>,
    /// All that was ever sold, with VAT, this day included.
    pub perpetual: Money,
    /// What was let off: discounts, comps and promotions, each with its sum.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub allowances: Vec<AllowanceSum>,
    /// Service charges in the gross, before refunds.
    #[serde(default, skip_serializing_if = "Money::is_zero_ref")]
    pub service: Money,
    /// Given back for settled checks of any day, without tips.
    #[serde(default, skip_serializing_if = "Money::is_zero_ref")]
    pub refunded: Money,
    /// Refunds.
    #[serde(default)]
    pub refunds: u32,
    /// Added to cash by rounding, or left off.
    #[serde(default, skip_serializing_if = "Money::is_zero_ref")]
    pub rounding: Money,
    /// Vouchers sold; no turnover.
    #[serde(default, skip_serializing_if = "Money::is_zero_ref")]
    pub vouchers_sold: Money,
    /// House accounts paid off; no turnover.
    #[serde(default, skip_serializing_if = "Money::is_zero_ref")]
    pub accounts_paid: Money,
    /// Tips by person.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tips_by: Vec<TipSum>,
}

/// One kind of allowance over a day.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct AllowanceSum {
    /// Discount, comp or promotion.
    pub kind: AllowanceKind,
    /// The reason, or the promotion's name.
    pub name: String,
    /// How often.
    pub count: u32,
    /// What guests paid less.
    pub amount: Money,
}

/// One person's tips over a day.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct TipSum {
    /// Who.
    pub staff: StaffId,
    /// By name.
    pub name: String,
    /// How much.
    pub amount: Money,
}
