use crate::{CheckId, LineId, Moment, Rejection, State};

/// Parts pieces of a line from it, so that something can be done with them alone.
pub(super) fn part(
    state: &State,
    moment: &Moment,
    check: CheckId,
    line: LineId,
    quantity: u32,
    into: LineId,
) -> Result<Vec<crate::Event>, Rejection> {
    let _ = (state, moment, check, line, quantity, into);
    Err(Rejection::NotKept)
}
