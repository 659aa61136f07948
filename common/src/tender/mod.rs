//! Payments, and those that a manager must look at.

mod take;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    CheckId, Moment, Money, Mood, PaymentId, Rejection, State,
    check::{Payment, Share, Tender},
};

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
        /// Cash or card.
        tender: Tender,
        /// Towards the check, above 0 unless nothing is due.
        amount: Money,
        /// On top, 0 or more.
        tip: Money,
        /// Laid on the table, for cash; at least amount and tip.
        given: Option<Money>,
        /// Which part of the check.
        #[serde(default)]
        share: Share,
    },
}

impl Command {
    pub(crate) fn mood(&self) -> Mood {
        match self {
            Self::Take {
                tender: Tender::Cash,
                ..
            } => Mood::Fact,
            Self::Take {
                tender: Tender::Card,
                ..
            } => Mood::Request,
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
    /// The day closed with these on its report.
    Cleared,
}

/// Payments that wait for a manager.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Exceptions {
    /// Since the last Z.
    pub overpayments: Vec<Overpayment>,
}

impl Exceptions {
    pub(crate) fn apply(&mut self, event: &Event) {
        match event {
            Event::OverpaymentKept(kept) => self.overpayments.push(kept.clone()),
            Event::Cleared => self.overpayments.clear(),
        }
    }
}

pub(crate) fn decide(
    state: &State,
    moment: &Moment,
    command: &Command,
) -> Result<Vec<crate::Event>, Rejection> {
    match command {
        Command::Take { .. } => take::take(state, moment, command),
    }
}
