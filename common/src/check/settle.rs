use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Check, Event, follow::follow};
use crate::{
    DeviceId, Moment, Money, PaymentId, Rejection, StaffId, Stamp, State,
    house::House,
    money::{TaxLine, tax_lines},
    tender::DrawnOn,
};

/// How somebody pays.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Tender {
    /// Coins and notes, into the drawer.
    Cash,
    /// A card, on a terminal that stands beside the till.
    Card,
    /// A transfer that the guest makes by QR code.
    Transfer,
    /// A voucher that was sold before.
    Voucher,
    /// A house account, to be paid later.
    Account,
}

impl Tender {
    /// All of them, in the sequence of reports.
    pub const ALL: [Self; 5] = [
        Self::Cash,
        Self::Card,
        Self::Transfer,
        Self::Voucher,
        Self::Account,
    ];

    /// The name by which the books and the protocol know it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Cash => "cash",
            Self::Card => "card",
            Self::Transfer => "transfer",
            Self::Voucher => "voucher",
            Self::Account => "account",
        }
    }
}

/// Which part of the check a payment is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Share {
    /// All that is due.
    #[default]
    Whole,
    /// What this seat had.
    Seat(u8),
    /// One of so many equal parts.
    Part {
        /// From 1.
        number: u8,
        /// How many.
        of: u8,
    },
    /// A free amount.
    Amount,
    /// What lies with this payer of a check that is divided by lines.
    Payer(u8),
}

/// Money taken towards a check.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Payment {
    /// Made on the device.
    pub id: PaymentId,
    /// Cash or card.
    pub tender: Tender,
    /// Towards the check.
    pub amount: Money,
    /// On top, for the staff.
    pub tip: Money,
    /// Laid on the table, for cash.
    pub given: Money,
    /// Given back, for cash.
    pub change: Money,
    /// Added to the cash so that it can be paid in coins; negative where it was left off. It is
    /// neither turnover nor tip.
    #[serde(default, skip_serializing_if = "Money::is_zero_ref")]
    pub rounding: Money,
    /// Whose tip it is; the check's waiter's where it is missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tip_for: Option<StaffId>,
    /// The voucher or the account that it was drawn on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub drawn_on: Option<DrawnOn>,
    /// Which part of the check.
    #[serde(default)]
    pub share: Share,
    /// When.
    pub at: Stamp,
    /// Who took it.
    pub by: StaffId,
    /// Where.
    pub device: DeviceId,
}

impl Payment {
    /// All that changed hands: towards the check, on top, and the rounding of cash.
    #[must_use]
    pub fn taken(&self) -> Money {
        self.amount + self.tip + self.rounding
    }
}

/// VAT by rate for a check that would settle at this moment.
///
/// The rate is that of the business day on which the check settles: a restaurant's supply is
/// complete when the meal is.
#[must_use]
pub fn totals(house: &House, check: &Check, stamp: Stamp) -> Vec<TaxLine> {
    let date = house.business_date(stamp);
    let bill = check.bill();
    let amounts = check.standing().zip(&bill.lines);
    let rated = amounts.filter_map(|(line, billed)| {
        let rate = house.rate(line.vat, check.mode, date)?;
        Some((rate, billed.amount()))
    });
    tax_lines(house.vat_rounding, rated)
}

/// The event of settling, for a check whose last payment was just decided.
pub(crate) fn settled(state: &State, moment: &Moment, check: &Check, by: StaffId) -> Event {
    Event::Settled {
        check: check.id,
        at: moment.stamp,
        by,
        gross: check.total(),
        taxes: totals(&state.house, check, moment.stamp),
        service: check.bill().service,
        allowances: check.allowed(),
    }
}

/// An event that makes a check cheaper, with what follows from it: refused where the check would
/// be paid beyond its total; where nothing is due any more it settles.
pub(super) fn cheaper(
    state: &State,
    moment: &Moment,
    check: &Check,
    event: Event,
) -> Result<Vec<crate::Event>, Rejection> {
    debug_assert!(state.checks.open.contains_key(&check.id));
    follow(state, moment, vec![event.into()])
}
