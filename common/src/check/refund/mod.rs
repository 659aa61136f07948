mod pieces;
mod purse;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Event, Payment, Tender, ring::note_within};
use crate::{
    CheckId, DeviceId, LineId, Moment, Money, Records, RefundId, Rejection, Sold, StaffId, Stamp,
    State, day, money::TaxLine,
};
use purse::{Giving, Purse};

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

/// Money goes back for a settled check of any day, at the house alone.
///
/// *Whole*: what is left of the bill, and the payments as they came, with their tips, their
/// rounding and what they were drawn on, less what earlier refunds gave back. *By line*: pieces,
/// each with its share of what the line came to; the tips stay with the staff. A tender other than
/// cash gives back at most what was paid with it. Without a tender it goes back along the payments
/// in their sequence, the first one's first.
pub(super) fn refund(
    state: &State,
    moment: &Moment,
    records: &Records,
    command: &super::Command,
) -> Result<Vec<crate::Event>, Rejection> {
    let super::Command::Refund {
        check,
        refund: id,
        lines,
        tender,
        reason,
    } = command
    else {
        return Err(Rejection::CheckUnknown);
    };
    let by = state.staff.present(moment)?.id;
    let reason = why(reason)?;
    if !records.at_house {
        return Err(Rejection::HouseNeeded);
    }
    let sold = &of(state, records, *check)?;
    if sold.refunds.iter().any(|known| known.id == *id) {
        // The same refund once more: the money is given back once.
        return Ok(Vec::new());
    }
    let mut left = pieces::left(sold);
    let parts = pieces::part(&mut left, lines.as_deref())?;
    let gross = parts.iter().map(|part| part.amount).sum();
    if gross == Money::ZERO {
        return Err(Rejection::NothingToRefund);
    }
    let giving = Giving {
        refund: *id,
        moment,
        by,
    };
    let mut purse = Purse::of(sold);
    let returns = match lines {
        None => purse.empty(&giving),
        Some(_) => purse.give(&state.house, &giving, *tender, gross)?,
    };
    affordable(state, &returns)?;
    let refund = Refund {
        id: *id,
        check: sold.check.id,
        label: sold.check.label.clone(),
        of_receipt: sold.receipt,
        lines: parts,
        gross,
        taxes: pieces::taxes(&state.house, sold, &left),
        returns,
        reason,
        at: moment.stamp,
        by,
        approved_by: moment.approved_by,
        device: moment.device,
        receipt: None,
    };
    let mut events: Vec<_> = day::opened(state, moment).into_iter().collect();
    events.push(Event::Refunded(Box::new(refund)).into());
    Ok(events)
}

/// The sale as the books have it, with today's refunds of it.
fn of(state: &State, records: &Records, check: CheckId) -> Result<Sold, Rejection> {
    let check = state.checks.resolve(check);
    let known = records.sold.as_ref();
    let known = known.filter(|sold| sold.check.id == check && state.checks.get(check).is_none());
    let mut sold = known.ok_or(Rejection::CheckUnknown)?.clone();
    for refund in state.checks.refunds.iter().filter(|one| one.check == check) {
        if sold.refunds.iter().all(|known| known.id != refund.id) {
            sold.refunds.push(refund.clone());
        }
    }
    Ok(sold)
}

/// The reason for undoing a sale, which stands in the books.
pub(super) fn why(reason: &str) -> Result<String, Rejection> {
    let reason = note_within(reason)?;
    if reason.is_empty() {
        return Err(Rejection::WhyNeeded);
    }
    Ok(reason)
}

/// Nobody gives back cash that does not lie in the drawer.
fn affordable(state: &State, returns: &[Payment]) -> Result<(), Rejection> {
    let cash = returns.iter().filter(|back| back.tender == Tender::Cash);
    let cash: Money = cash.map(Payment::taken).sum();
    let holds = state.drawer.expected();
    if cash.is_positive() && cash > holds {
        return Err(Rejection::DrawerTooEmpty { holds });
    }
    Ok(())
}
