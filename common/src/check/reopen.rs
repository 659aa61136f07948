use super::{Check, Event, refund::why};
use crate::{CheckId, Moment, Records, Rejection, State};

/// A check of this business day is open again, with its payments; it settles again when nothing is
/// due any more. If somebody else sits at its table by now, it comes back without one.
pub(super) fn reopen(
    state: &State,
    moment: &Moment,
    records: &Records,
    id: CheckId,
    reason: &str,
) -> Result<Vec<crate::Event>, Rejection> {
    let by = state.staff.present(moment)?.id;
    let reason = why(reason)?;
    if !records.at_house {
        return Err(Rejection::HouseNeeded);
    }
    let id = state.checks.resolve(id);
    if state.checks.open.contains_key(&id) {
        return Err(Rejection::CheckTwice);
    }
    let sold = records.sold.as_ref().filter(|sold| sold.check.id == id);
    let sold = sold.ok_or(Rejection::CheckUnknown)?;
    let label = sold.check.label.clone();
    let Some(settled) = state.checks.settled.get(&id) else {
        return Err(Rejection::TooLateToReopen { label });
    };
    let given_back = |check: CheckId| state.checks.refunds.iter().any(|one| one.check == check);
    if !sold.refunds.is_empty() || given_back(id) {
        return Err(Rejection::RefundedAlready { label });
    }
    let taken = |table| state.checks.at_table(table).is_some();
    let mut receipts = sold.check.receipts.clone();
    receipts.push(sold.receipt);
    let mut check = Check {
        payments: settled.payments.clone(),
        reported: settled.reported,
        bill_asked: None,
        receipts,
        ..sold.check.clone()
    };
    check.also.retain(|table| !taken(*table));
    if check.table.is_some_and(taken) {
        check.table = None;
        check.also.clear();
    }
    Ok(vec![
        Event::Reopened {
            check: Box::new(check),
            at: moment.stamp,
            by,
            reason,
            approved_by: moment.approved_by,
        }
        .into(),
    ])
}
