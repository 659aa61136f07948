use super::{Event, MOST_REQUESTS, Request};
use crate::{
    Command, Moment, Records, Rejection, RequestId, StaffId, State, decide_with, staff::Right,
};

/// A wish that is within one's own rights, or needs none, is not asked for: it is done. Nobody is
/// asked for what could not be done anyway.
pub(super) fn ask(
    state: &State,
    moment: &Moment,
    records: &Records,
    id: RequestId,
    wish: &Command,
) -> Result<Vec<crate::Event>, Rejection> {
    let person = state.staff.present(moment)?;
    if matches!(wish, Command::Approval(_)) {
        return Err(Rejection::RequestUnknown);
    }
    if state.approval.open.contains_key(&id) {
        return Ok(Vec::new());
    }
    let right = match wish.right(state, Some(person.id)) {
        Some(right) if !person.has(right) => right,
        Some(_) | None => return decide_with(state, moment, records, wish),
    };
    if right == Right::SetUp {
        // Whoever may set up the house does so with their own eyes, and not by a tap on a card.
        return Err(Rejection::ApprovalNeeded { right });
    }
    fits(state, moment, records, right, wish)?;
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
            by: person.id,
            at: moment.stamp,
            device: moment.device,
        })
        .into(),
    ])
}

/// Whether a yes would do it now. What only the house can say is left for the yes itself.
fn fits(
    state: &State,
    moment: &Moment,
    records: &Records,
    right: Right,
    wish: &Command,
) -> Result<(), Rejection> {
    let Some(approved_by) = whoever_may(state, right) else {
        return Err(Rejection::ApprovalNeeded { right });
    };
    let allowed = Moment {
        approved_by: Some(approved_by),
        ..*moment
    };
    match decide_with(state, &allowed, records, wish) {
        Ok(_) | Err(Rejection::HouseNeeded) => Ok(()),
        Err(why) => Err(why),
    }
}

fn whoever_may(state: &State, right: Right) -> Option<StaffId> {
    let mut people = state.staff.people.values();
    people.find(|person| person.has(right)).map(|one| one.id)
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
