//! Cash in the house's drawer.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    Moment, Money, PaymentId, Rejection, StaffId,
    check::{LONGEST_NOTE, Payment, Tender},
    legible, lenient,
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
    /// Carried to the safe during the day.
    #[serde(default)]
    pub dropped: Money,
    /// Opened without a sale, so many times.
    #[serde(default)]
    pub no_sales: u32,
}

impl Drawer {
    /// What must lie in it now.
    #[must_use]
    pub fn expected(&self) -> Money {
        self.float + self.cash + self.paid_in - self.paid_out - self.dropped
    }

    pub(crate) fn apply(&mut self, event: &Event) {
        match event {
            Event::FloatSet { amount } => self.float = *amount,
            Event::CashMoved { amount, .. } => self.cash += *amount,
            Event::PaidIn { amount, .. } => self.paid_in += *amount,
            Event::PaidOut { amount, .. } => self.paid_out += *amount,
            Event::Dropped { amount, .. } => self.dropped += *amount,
            Event::NoSale { .. } => self.no_sales += 1,
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
        #[serde(deserialize_with = "lenient::number")]
        amount: Money,
    },
    /// Put cash in that no guest paid.
    PayIn {
        /// Above 0.
        #[serde(deserialize_with = "lenient::number")]
        amount: Money,
        /// Why.
        reason: String,
    },
    /// Take cash out.
    PayOut {
        /// Above 0, at most what lies in it.
        #[serde(deserialize_with = "lenient::number")]
        amount: Money,
        /// Why.
        reason: String,
    },
    /// Carry cash to the safe.
    Drop {
        /// Above 0, at most what lies in it.
        #[serde(deserialize_with = "lenient::number")]
        amount: Money,
    },
    /// Open it without a sale.
    NoSale {
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
        /// The manager who allowed it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        approved_by: Option<StaffId>,
    },
    /// Cash went out.
    PaidOut {
        /// How much.
        amount: Money,
        /// Why.
        reason: String,
        /// The manager who allowed it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        approved_by: Option<StaffId>,
    },
    /// Cash was carried to the safe.
    Dropped {
        /// How much.
        amount: Money,
        /// The manager who allowed it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        approved_by: Option<StaffId>,
    },
    /// It was opened without a sale.
    NoSale {
        /// Why.
        reason: String,
        /// The manager who allowed it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        approved_by: Option<StaffId>,
    },
    /// The day closed: all but the float went to the safe.
    Cleared,
}

pub(crate) fn cash_of(payment: &Payment) -> Option<Event> {
    (payment.tender == Tender::Cash).then(|| Event::CashMoved {
        payment: payment.id,
        amount: payment.taken(),
    })
}

/// Cash that goes back to a guest.
pub(crate) fn cash_back(payment: &Payment) -> Option<Event> {
    (payment.tender == Tender::Cash).then(|| Event::CashMoved {
        payment: payment.id,
        amount: -payment.taken(),
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
    let approved_by = moment.approved_by;
    let event = match command {
        Command::SetFloat { amount } => {
            if amount.is_negative() || *amount > MOST {
                return Err(Rejection::AmountOutOfRange { most: MOST });
            }
            Event::FloatSet { amount: *amount }
        }
        Command::PayIn { amount, reason } => Event::PaidIn {
            amount: above_nothing(*amount)?,
            reason: given(reason)?,
            approved_by,
        },
        Command::PayOut { amount, reason } => Event::PaidOut {
            amount: held(drawer, *amount)?,
            reason: given(reason)?,
            approved_by,
        },
        Command::Drop { amount } => Event::Dropped {
            amount: held(drawer, *amount)?,
            approved_by,
        },
        Command::NoSale { reason } => Event::NoSale {
            reason: given(reason)?,
            approved_by,
        },
    };
    Ok(vec![crate::Event::Drawer(event)])
}

fn above_nothing(amount: Money) -> Result<Money, Rejection> {
    if amount.is_positive() && amount <= MOST {
        Ok(amount)
    } else {
        Err(Rejection::AmountOutOfRange { most: MOST })
    }
}

/// Nothing goes out that does not lie in it.
fn held(drawer: &Drawer, amount: Money) -> Result<Money, Rejection> {
    let holds = drawer.expected();
    if above_nothing(amount)? > holds {
        Err(Rejection::DrawerTooEmpty { holds })
    } else {
        Ok(amount)
    }
}

fn given(reason: &str) -> Result<String, Rejection> {
    let reason = legible(reason, LONGEST_NOTE)?;
    if reason.is_empty() {
        return Err(Rejection::DrawerReasonNeeded);
    }
    Ok(reason)
}
