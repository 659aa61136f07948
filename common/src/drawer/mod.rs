//! Cash in the house's drawer.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    Moment, Money, PaymentId, Rejection,
    check::{Payment, Tender},
};

/// No drawer holds more.
const MOST: Money = Money::cents(100_000_000);

/// The drawer since the last Z.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize, JsonSchema)]
pub struct Drawer {
    /// Put in before the doors opened.
    pub float: Money,
    /// From guests, with tips, less change.
    pub cash: Money,
    /// Put in for other reasons.
    pub paid_in: Money,
    /// Taken out for other reasons.
    pub paid_out: Money,
}

impl Drawer {
    /// What must lie in it now.
    #[must_use]
    pub fn expected(&self) -> Money {
        self.float + self.cash + self.paid_in - self.paid_out
    }

    pub(crate) fn apply(&mut self, event: &Event) {
        match event {
            Event::FloatSet { amount } => self.float = *amount,
            Event::CashMoved { amount, .. } => self.cash += *amount,
            Event::PaidIn { amount, .. } => self.paid_in += *amount,
            Event::PaidOut { amount, .. } => self.paid_out += *amount,
            Event::Cleared => {
                *self = Self {
                    float: self.float,
                    ..Self::default()
                }
            }
        }
    }
}

/// What can be asked of the drawer.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Set the float.
    SetFloat {
        /// 0 or more.
        amount: Money,
    },
    /// Put cash in that no guest paid.
    PayIn {
        /// Above 0.
        amount: Money,
        /// Why.
        reason: String,
    },
    /// Take cash out.
    PayOut {
        /// Above 0, at most what lies in it.
        amount: Money,
        /// Why.
        reason: String,
    },
}

/// What happened to the drawer.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// The float was set.
    FloatSet {
        /// The float.
        amount: Money,
    },
    /// A guest's cash came in.
    CashMoved {
        /// The payment.
        payment: PaymentId,
        /// With its tip, less change.
        amount: Money,
    },
    /// Cash that no guest paid came in.
    PaidIn {
        /// How much.
        amount: Money,
        /// Why.
        reason: String,
    },
    /// Cash went out.
    PaidOut {
        /// How much.
        amount: Money,
        /// Why.
        reason: String,
    },
    /// The day closed: all but the float went to the safe.
    Cleared,
}

pub(crate) fn cash_of(payment: &Payment) -> Option<Event> {
    (payment.tender == Tender::Cash).then(|| Event::CashMoved {
        payment: payment.id,
        amount: payment.amount + payment.tip,
    })
}

pub(crate) fn decide(
    drawer: &Drawer,
    moment: &Moment,
    command: &Command,
) -> Result<Vec<crate::Event>, Rejection> {
    if moment.staff.is_none() {
        return Err(Rejection::NotSignedIn);
    }
    let event = match command {
        Command::SetFloat { amount } if !amount.is_negative() && *amount <= MOST => {
            Event::FloatSet { amount: *amount }
        }
        Command::PayIn { amount, reason } if amount.is_positive() && *amount <= MOST => {
            Event::PaidIn {
                amount: *amount,
                reason: given(reason)?,
            }
        }
        Command::PayOut { amount, reason } if amount.is_positive() && *amount <= MOST => {
            if *amount > drawer.expected() {
                return Err(Rejection::DrawerTooEmpty {
                    holds: drawer.expected(),
                });
            }
            Event::PaidOut {
                amount: *amount,
                reason: given(reason)?,
            }
        }
        Command::SetFloat { .. } | Command::PayIn { .. } | Command::PayOut { .. } => {
            return Err(Rejection::AmountOutOfRange { most: MOST });
        }
    };
    Ok(vec![crate::Event::Drawer(event)])
}

fn given(reason: &str) -> Result<String, Rejection> {
    let reason = reason.trim();
    if reason.is_empty() || reason.chars().count() > crate::check::LONGEST_NOTE {
        return Err(Rejection::DrawerReasonNeeded);
    }
    Ok(reason.to_owned())
}
