use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    CheckId, Command, Money, Stamp, State,
    check::{Check, Refund},
    money::TaxLine,
    tender::{Voucher, VoucherCode},
};

/// A record beyond what is in service, which the house looks up before it decides.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Wanted {
    /// A settled check.
    Sold(CheckId),
    /// A voucher.
    Voucher(VoucherCode),
}

/// A settled check as its receipt has it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Sold {
    /// With its lines and payments.
    pub check: Check,
    /// When it settled.
    pub settled_at: Stamp,
    /// With VAT, without tips.
    pub gross: Money,
    /// VAT by rate.
    pub taxes: Vec<TaxLine>,
    /// Its receipt's number.
    pub receipt: u64,
    /// What was given back of it before, oldest first.
    pub refunds: Vec<Refund>,
    /// The number of the invoice for this receipt.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invoice: Option<u64>,
}

/// What the house has looked up for a command; a replica has nothing.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Records {
    /// The books were open: what is missing here does not exist.
    pub at_house: bool,
    /// A settled check.
    pub sold: Option<Sold>,
    /// A voucher.
    pub voucher: Option<Voucher>,
}

impl Command {
    /// The record that must be looked up before this is decided. Such a command is never
    /// predicted: the till waits for the house's answer.
    #[must_use]
    pub fn wants(&self, state: &State) -> Option<Wanted> {
        match self {
            Self::Check(command) => match command.wants()? {
                // A check that joined another one was settled as that one.
                Wanted::Sold(check) => Some(Wanted::Sold(state.checks.resolve(check))),
                other @ Wanted::Voucher(_) => Some(other),
            },
            Self::Tender(command) => command.wants(),
            Self::Paper(command) => match command.wants()? {
                Wanted::Sold(check) => Some(Wanted::Sold(state.checks.resolve(check))),
                other @ Wanted::Voucher(_) => Some(other),
            },
            Self::Approval(command) => state.approval.wish_of(command)?.wants(state),
            Self::House(_)
            | Self::Menu(_)
            | Self::Floor(_)
            | Self::Staff(_)
            | Self::Kitchen(_)
            | Self::Drawer(_)
            | Self::Booking(_)
            | Self::Day(_) => None,
        }
    }
}
