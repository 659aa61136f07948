//! Payments, and those that a manager must look at.

mod account;
mod funds;
mod take;
mod voucher;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use std::collections::BTreeMap;

use crate::{
    AccountId, CheckId, Moment, Money, Mood, PaymentId, Records, Rejection, StaffId, State, Wanted,
    check::{Payment, Share, Tender},
    house::House,
    lenient,
    money::rounding_of,
};

pub use voucher::{Voucher, VoucherCode};

/// What can be asked of a payment.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Take money towards a check.
    Take {
        /// The check.
        check: CheckId,
        /// Made on the device.
        payment: PaymentId,
        /// How.
        tender: Tender,
        /// Towards the check, above 0 unless nothing is due.
        #[serde(deserialize_with = "lenient::number")]
        amount: Money,
        /// On top, 0 or more.
        #[serde(deserialize_with = "lenient::number")]
        tip: Money,
        /// Laid on the table, for cash; at least amount and tip, rounded as the house rounds cash.
        #[serde(default, deserialize_with = "lenient::maybe")]
        given: Option<Money>,
        /// Which part of the check.
        #[serde(default)]
        share: Share,
        /// Whose tip it is; the check's waiter's where it is missing.
        #[serde(default)]
        tip_for: Option<StaffId>,
        /// The voucher or the account, for those tenders.
        #[serde(default)]
        drawn_on: Option<DrawnOn>,
    },
    /// Sell a voucher. It is no turnover until it is redeemed.
    SellVoucher {
        /// Made on the device.
        payment: PaymentId,
        /// Made on the device, or read from a printed voucher.
        code: VoucherCode,
        /// Above 0.
        #[serde(deserialize_with = "lenient::number")]
        amount: Money,
        /// Cash, card or transfer.
        tender: Tender,
    },
    /// A house account is paid off, or a part of it.
    PayAccount {
        /// Made on the device.
        payment: PaymentId,
        /// The account.
        account: AccountId,
        /// Above 0, at most what is owed.
        #[serde(deserialize_with = "lenient::number")]
        amount: Money,
        /// Cash, card or transfer.
        tender: Tender,
    },
}

/// What a payment was drawn on.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DrawnOn {
    /// A voucher.
    Voucher(VoucherCode),
    /// A house account.
    Account(AccountId),
}

impl Command {
    pub(crate) fn mood(&self) -> Mood {
        match self {
            Self::Take {
                tender: Tender::Cash,
                ..
            } => Mood::Fact,
            Self::Take { .. } | Self::SellVoucher { .. } | Self::PayAccount { .. } => Mood::Request,
        }
    }

    pub(crate) fn wants(&self) -> Option<Wanted> {
        match self {
            Self::Take {
                tender: Tender::Voucher,
                drawn_on: Some(DrawnOn::Voucher(code)),
                ..
            }
            | Self::SellVoucher { code, .. } => Some(Wanted::Voucher(code.as_sold())),
            Self::Take { .. } | Self::PayAccount { .. } => None,
        }
    }
}

/// Cash that was taken for a check which was settled meanwhile.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Overpayment {
    /// The check.
    pub check: CheckId,
    /// What was said aloud for it; empty where the house knows no such check any more.
    pub label: String,
    /// The cash.
    pub payment: Payment,
}

/// What happened with payments beyond their checks.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// Cash is in the drawer for which nothing was due.
    OverpaymentKept(Overpayment),
    /// A voucher was sold.
    VoucherSold {
        /// Its code.
        code: VoucherCode,
        /// What it was sold for; `amount` is what it is worth.
        payment: Payment,
    },
    /// A voucher is worth less, or more after a refund.
    VoucherMoved {
        /// Its code.
        code: VoucherCode,
        /// Below 0 where it was redeemed.
        by: Money,
        /// The payment, or the refund's.
        payment: PaymentId,
    },
    /// An account owes more, or less after a refund.
    AccountMoved {
        /// The account.
        account: AccountId,
        /// Above 0 where something was put on it.
        by: Money,
        /// The payment, or the refund's.
        payment: PaymentId,
    },
    /// An account was paid off, or a part of it.
    AccountPaid {
        /// The account.
        account: AccountId,
        /// The payment.
        payment: Payment,
    },
    /// The day closed with these on its report.
    Cleared,
}

/// Payments that wait for a manager.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Exceptions {
    /// Since the last Z.
    pub overpayments: Vec<Overpayment>,
    /// What was paid for vouchers since the last Z.
    #[serde(default)]
    pub vouchers_sold: Vec<Payment>,
    /// What accounts were paid off with since the last Z.
    #[serde(default)]
    pub accounts_paid: Vec<Payment>,
    /// What accounts owe.
    #[serde(default)]
    pub owed: BTreeMap<AccountId, Money>,
}

impl Exceptions {
    pub(crate) fn apply(&mut self, event: &Event) {
        match event {
            Event::OverpaymentKept(kept) => self.overpayments.push(kept.clone()),
            Event::VoucherSold { payment, .. } => self.vouchers_sold.push(payment.clone()),
            // What a voucher is worth is looked up when somebody shows it.
            Event::VoucherMoved { .. } => {}
            Event::AccountMoved { account, by, .. } => {
                *self.owed.entry(*account).or_default() += *by;
            }
            Event::AccountPaid { account, payment } => {
                *self.owed.entry(*account).or_default() += -payment.amount;
                self.accounts_paid.push(payment.clone());
            }
            Event::Cleared => {
                self.overpayments.clear();
                self.vouchers_sold.clear();
                self.accounts_paid.clear();
            }
        }
    }
}

pub(crate) fn decide(
    state: &State,
    moment: &Moment,
    records: &Records,
    command: &Command,
) -> Result<Vec<crate::Event>, Rejection> {
    match command {
        Command::Take { .. } => take::take(state, moment, records, command),
        Command::SellVoucher { .. } => voucher::sell(state, moment, records, command),
        Command::PayAccount { .. } => account::pay(state, moment, command),
    }
}

/// What cash is rounded by; no other tender is.
pub(crate) fn rounding(house: &House, tender: Tender, sum: Money) -> Money {
    match tender {
        Tender::Cash => rounding_of(sum, house.cash_step),
        Tender::Card | Tender::Transfer | Tender::Voucher | Tender::Account => Money::ZERO,
    }
}

/// Whether a payment was taken already, as far as what is in service tells.
fn known(state: &State, id: PaymentId) -> bool {
    let open = state.checks.open.values().flat_map(|check| &check.payments);
    let settled = state.checks.settled.values();
    let settled = settled.flat_map(|check| &check.payments);
    let kept = state.tender.overpayments.iter().map(|kept| &kept.payment);
    let sold = &state.tender.vouchers_sold;
    let off = &state.tender.accounts_paid;
    let mut all = open.chain(settled).chain(kept).chain(sold).chain(off);
    all.any(|payment| payment.id == id)
}

/// A payment for something that is no check: the exact sum, without a tip.
fn paid_in_full(
    state: &State,
    moment: &Moment,
    by: StaffId,
    id: PaymentId,
    tender: Tender,
    amount: Money,
) -> Payment {
    let rounding = rounding(&state.house, tender, amount);
    Payment {
        id,
        tender,
        amount,
        tip: Money::ZERO,
        given: amount + rounding,
        change: Money::ZERO,
        rounding,
        tip_for: None,
        drawn_on: None,
        share: Share::Whole,
        at: moment.stamp,
        by,
        device: moment.device,
    }
}
