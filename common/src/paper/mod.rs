//! Papers beyond those that follow by themselves: copies, invoices, X tapes, mail.

mod command;
mod event;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use {command::Command, event::Event};

pub(crate) use command::decide;

/// A kind of paper.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A pro forma bill, by its check.
    Bill,
    /// A receipt, by its check.
    Receipt,
    /// A refund's receipt, by the refund.
    Credit,
    /// A voucher's slip, by its code.
    Voucher,
    /// An invoice with the guest's company, by its number.
    Invoice,
    /// A kitchen ticket, by its id.
    Ticket,
    /// An X tape, by the command that asked for it.
    X,
    /// A Z tape, by its number.
    Z,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Bill,
        Self::Receipt,
        Self::Credit,
        Self::Voucher,
        Self::Invoice,
        Self::Ticket,
        Self::X,
        Self::Z,
    ];

    /// The name by which the outbox and translations know it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Bill => "bill",
            Self::Receipt => "receipt",
            Self::Credit => "credit",
            Self::Voucher => "voucher",
            Self::Invoice => "invoice",
            Self::Ticket => "ticket",
            Self::X => "x",
            Self::Z => "z",
        }
    }
}

/// How a guest gets a paper without a printer.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// To the guest's mail address.
    Mail,
    /// As a short message with the address to fetch it from.
    Sms,
}

/// What the next paper needs to know.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Papers {
    /// The last invoice's number.
    pub last_invoice: u64,
}

impl From<Event> for crate::Event {
    fn from(event: Event) -> Self {
        Self::Paper(event)
    }
}
