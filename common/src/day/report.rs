use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    BusinessDate, Money, StaffId, Stamp, State,
    check::{AllowanceKind, Tender},
    money::TaxLine,
    tender::Overpayment,
};

/// One tender's sum.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct TenderSum {
    /// Cash or card.
    pub tender: Tender,
    /// Payments.
    pub count: u32,
    /// Towards checks.
    pub amount: Money,
    /// On top.
    pub tips: Money,
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
/// Sales are those of the checks that settled within the day. Payments are those taken within
/// the day, so that the tenders match the drawer also when a check is carried over half paid.
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
    /// With VAT, without tips.
    pub gross: Money,
    /// Settled checks.
    pub checks: u32,
    /// Guests at them.
    pub covers: u32,
    /// On top.
    pub tips: Money,
    /// VAT by rate.
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
    /// First and last receipt of the day.
    pub receipts: Option<(u64, u64)>,
    /// All that was ever sold, with VAT, this day included.
    pub perpetual: Money,
    /// What was let off: discounts, comps and promotions, each with its sum.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub allowances: Vec<AllowanceSum>,
    /// Service charges in the gross.
    #[serde(default, skip_serializing_if = "Money::is_zero_ref")]
    pub service: Money,
    /// Given back, out of the gross.
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

/// The day's figures so far: an X report, or the Z report if the day closed now.
pub(super) fn figures(
    state: &State,
    day: &super::OpenDay,
    at: Stamp,
    by: StaffId,
    counted: Option<Money>,
) -> ZReport {
    let settled = || state.checks.settled.values();
    let gross = settled().map(|check| check.gross).sum();
    let receipts = || settled().filter_map(|check| check.receipt);
    let drawer = &state.drawer;
    ZReport {
        number: state.day.last_z + 1,
        date: day.date,
        opened_at: day.opened_at,
        closed_at: at,
        closed_by: by,
        closed_by_name: state.staff.name(by).to_owned(),
        gross,
        checks: u32::try_from(settled().count()).unwrap_or(u32::MAX),
        covers: settled().map(|check| u32::from(check.covers)).sum(),
        tips: Tender::ALL
            .iter()
            .map(|tender| tender_sum(state, *tender).tips)
            .sum(),
        taxes: taxes(state),
        tenders: Tender::ALL
            .iter()
            .map(|tender| tender_sum(state, *tender))
            .collect(),
        drawer: DrawerCount {
            float: drawer.float,
            cash: drawer.cash,
            paid_in: drawer.paid_in,
            paid_out: drawer.paid_out,
            dropped: drawer.dropped,
            no_sales: drawer.no_sales,
            expected: drawer.expected(),
            counted,
        },
        overpayments: state.tender.overpayments.clone(),
        carried: state.checks.open.values().map(carried).collect(),
        receipts: receipts().min().zip(receipts().max()),
        perpetual: state.day.perpetual + gross,
        allowances: Vec::new(),
        service: Money::ZERO,
        refunded: Money::ZERO,
        refunds: 0,
        rounding: Money::ZERO,
        vouchers_sold: Money::ZERO,
        accounts_paid: Money::ZERO,
        tips_by: Vec::new(),
    }
}

fn carried(check: &crate::check::Check) -> Carried {
    Carried {
        label: check.label.clone(),
        covers: check.covers,
        opened_at: check.opened_at,
        waiter: check.waiter.clone(),
        total: check.total(),
        paid: check.paid(),
    }
}

fn tender_sum(state: &State, tender: Tender) -> TenderSum {
    let settled = state.checks.settled.values();
    let settled = settled.flat_map(|check| &check.payments[check.reported..]);
    let open = state.checks.open.values();
    let open = open.flat_map(|check| &check.payments[check.reported..]);
    let today = settled.chain(open);
    let mut sum = TenderSum {
        tender,
        count: 0,
        amount: Money::ZERO,
        tips: Money::ZERO,
    };
    for payment in today.filter(|payment| payment.tender == tender) {
        sum.count += 1;
        sum.amount += payment.amount;
        sum.tips += payment.tip;
    }
    sum
}

/// The sum of the receipts' own VAT, so that the Z report equals the receipts to the cent.
fn taxes(state: &State) -> Vec<TaxLine> {
    let mut sums: Vec<TaxLine> = Vec::new();
    for line in state.checks.settled.values().flat_map(|check| &check.taxes) {
        match sums.iter_mut().find(|sum| sum.rate == line.rate) {
            Some(sum) => {
                sum.gross += line.gross;
                sum.net += line.net;
                sum.tax += line.tax;
            }
            None => sums.push(*line),
        }
    }
    sums.sort_by_key(|sum| sum.rate);
    sums
}
