use crate::{CheckId, LineId, Moment, Rejection, StaffId, State, TableId};

/// Everything of a check goes over to another one; both ids mean that one from then on.
pub(super) fn merge(
    state: &State,
    moment: &Moment,
    check: CheckId,
    into: CheckId,
) -> Result<Vec<crate::Event>, Rejection> {
    let _ = (state, moment, check, into);
    Err(Rejection::NotKept)
}

/// Lines go over to another check, as they are.
pub(super) fn move_lines(
    state: &State,
    moment: &Moment,
    check: CheckId,
    lines: &[LineId],
    to: CheckId,
) -> Result<Vec<crate::Event>, Rejection> {
    let _ = (state, moment, check, lines, to);
    Err(Rejection::NotKept)
}

/// A free table is pushed up to the check's own.
pub(super) fn join_table(
    state: &State,
    moment: &Moment,
    check: CheckId,
    table: TableId,
) -> Result<Vec<crate::Event>, Rejection> {
    let _ = (state, moment, check, table);
    Err(Rejection::NotKept)
}

/// Another waiter looks after the check from now on.
pub(super) fn transfer(
    state: &State,
    moment: &Moment,
    check: CheckId,
    to: StaffId,
) -> Result<Vec<crate::Event>, Rejection> {
    let _ = (state, moment, check, to);
    Err(Rejection::NotKept)
}
