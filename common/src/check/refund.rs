use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Payment;
use crate::{
    CheckId, DeviceId, LineId, Moment, Money, Records, RefundId, Rejection, StaffId, Stamp, State,
    money::TaxLine,
};

/// A line, or pieces of it, for which money was given back.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct RefundedLine {
    /// The line.
    pub line: LineId,
    /// Its name.
    pub name: String,
    /// Pieces.
    pub quantity: u32,
    /// What was given back for them.
    pub amount: Money,
}

/// Money given back for a settled check. The check stays settled: this is a sale the other way
/// round, with a number of its own in the receipts' series.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Refund {
    /// Made on the device.
    pub id: RefundId,
    /// The check.
    pub check: CheckId,
    /// What was said aloud for it.
    pub label: String,
    /// The receipt of the sale.
    pub of_receipt: u64,
    /// For what.
    pub lines: Vec<RefundedLine>,
    /// Given back towards the check, with VAT, above 0.
    pub gross: Money,
    /// VAT by rate that is not owed any more; the parts are positive.
    pub taxes: Vec<TaxLine>,
    /// How it was given back; the amounts are positive.
    pub returns: Vec<Payment>,
    /// Why.
    pub reason: String,
    /// When.
    pub at: Stamp,
    /// Who.
    pub by: StaffId,
    /// The manager who allowed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approved_by: Option<StaffId>,
    /// Where.
    pub device: DeviceId,
    /// Its own number, once the house has given it.
    #[serde(default)]
    pub receipt: Option<u64>,
}

pub(super) fn refund(
    state: &State,
    moment: &Moment,
    records: &Records,
    command: &super::Command,
) -> Result<Vec<crate::Event>, Rejection> {
    let _ = (state, moment, records, command);
    Err(Rejection::HouseNeeded)
}
