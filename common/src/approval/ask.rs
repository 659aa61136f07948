use super::{Event, MOST_REQUESTS, Request};
use crate::{Command, Moment, Rejection, RequestId, State};

/// A wish that is within one's own rights, or needs none, is not asked for: it is done.
pub(super) fn ask(
    state: &State,
    moment: &Moment,
    id: RequestId,
    wish: &Command,
) -> Result<Vec<crate::Event>, Rejection> {
    let by = state.staff.present(moment)?.id;
    if matches!(wish, Command::Approval(_)) {
        return Err(Rejection::RequestUnknown);
    }
    let right = wish
        .right(state, Some(by))
        .ok_or(Rejection::RequestUnknown)?;
    if state.approval.open.contains_key(&id) {
        return Ok(Vec::new());
    }
    if state.approval.open.size() >= MOST_REQUESTS {
        return Err(Rejection::TooManyRequests {
            most: MOST_REQUESTS,
        });
    }
    Ok(vec![
        Event::Asked(Request {
            id,
            wish: Box::new(wish.clone()),
            right,
            by,
            at: moment.stamp,
            device: moment.device,
        })
        .into(),
    ])
}

pub(super) fn withdraw(
    state: &State,
    moment: &Moment,
    id: RequestId,
) -> Result<Vec<crate::Event>, Rejection> {
    let by = state.staff.present(moment)?.id;
    let request = state.approval.open.get(&id);
    let request = request.ok_or(Rejection::RequestUnknown)?;
    if request.by != by {
        state.staff.may(moment, request.right)?;
    }
    Ok(vec![Event::Withdrawn { request: id }.into()])
}
