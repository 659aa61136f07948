use super::Command;
use crate::{AllowanceId, CheckId, Moment, Rejection, State, money::Rate};

/// A discount or a comp.
pub(super) fn allow(
    state: &State,
    moment: &Moment,
    command: &Command,
) -> Result<Vec<crate::Event>, Rejection> {
    let _ = (state, moment, command);
    Err(Rejection::NotKept)
}

/// Takes a discount or a comp off again.
pub(super) fn lift(
    state: &State,
    moment: &Moment,
    check: CheckId,
    allowance: AllowanceId,
) -> Result<Vec<crate::Event>, Rejection> {
    let _ = (state, moment, check, allowance);
    Err(Rejection::NotKept)
}

/// A coupon's code, or no longer.
pub(super) fn coupon(
    state: &State,
    moment: &Moment,
    check: CheckId,
    code: &str,
    on: bool,
) -> Result<Vec<crate::Event>, Rejection> {
    let _ = (state, moment, check, code, on);
    Err(Rejection::NotKept)
}

/// Another service charge, or none.
pub(super) fn set_service(
    state: &State,
    moment: &Moment,
    check: CheckId,
    percent: Option<Rate>,
) -> Result<Vec<crate::Event>, Rejection> {
    let _ = (state, moment, check, percent);
    Err(Rejection::NotKept)
}
