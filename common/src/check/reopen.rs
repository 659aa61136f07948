use crate::{CheckId, Moment, Records, Rejection, State};

/// A check of this business day is open again, with its payments; it settles again when nothing is
/// due any more.
pub(super) fn reopen(
    state: &State,
    moment: &Moment,
    records: &Records,
    id: CheckId,
    reason: &str,
) -> Result<Vec<crate::Event>, Rejection> {
    let _ = (state, moment, records, id, reason);
    Err(Rejection::HouseNeeded)
}
