use super::{Event, Request};
use crate::{Moment, Records, Rejection, RequestId, State, decide_with};

/// Does what was asked for, in the name of whoever asked, with the manager's name beside it.
pub(super) fn grant(
    state: &State,
    moment: &Moment,
    records: &Records,
    id: RequestId,
) -> Result<Vec<crate::Event>, Rejection> {
    let request = open(state, id)?;
    state.staff.may(moment, request.right)?;
    let by = state.staff.present(moment)?.id;
    let inner = Moment {
        staff: Some(request.by),
        device: request.device,
        approved_by: Some(by),
        ..*moment
    };
    let mut events = decide_with(state, &inner, records, &request.wish)?;
    events.push(Event::Granted { request: id, by }.into());
    Ok(events)
}

pub(super) fn decline(
    state: &State,
    moment: &Moment,
    id: RequestId,
) -> Result<Vec<crate::Event>, Rejection> {
    let request = open(state, id)?;
    state.staff.may(moment, request.right)?;
    let by = state.staff.present(moment)?.id;
    Ok(vec![Event::Declined { request: id, by }.into()])
}

fn open(state: &State, id: RequestId) -> Result<&Request, Rejection> {
    let request = state.approval.open.get(&id);
    request.ok_or(Rejection::RequestUnknown)
}
