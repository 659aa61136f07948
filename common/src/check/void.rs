use super::{Event, Progress, ring::note_within, settle::cheaper};
use crate::{CheckId, LineId, Moment, Money, Rejection, State, kitchen};

pub(super) fn void(
    state: &State,
    moment: &Moment,
    check: CheckId,
    line: LineId,
    reason: Option<&str>,
) -> Result<Vec<crate::Event>, Rejection> {
    let waiter = state.staff.present(moment)?;
    let check = state.checks.open(check)?;
    let line = check.line(line).ok_or(Rejection::LineUnknown)?;
    if line.is_voided() {
        return Err(Rejection::AlreadyVoided {
            item: line.name.clone(),
        });
    }
    let reason = reason
        .map(note_within)
        .transpose()?
        .filter(|reason| !reason.is_empty());
    let was_fired = line.is_fired();
    if was_fired && reason.is_none() {
        return Err(Rejection::ReasonNeeded {
            item: line.name.clone(),
        });
    }
    let (at, by) = (moment.stamp, waiter.id);
    let voided = Event::Voided {
        check: check.id,
        line: line.id,
        at,
        by,
        reason,
        was_fired,
        approved_by: moment.approved_by,
    };
    let mut events = cheaper(state, moment, check, voided)?;
    events.extend(kitchen::voided(&state.kitchen, line.id, moment.stamp));
    Ok(events)
}

/// A line that was taken back stands again.
pub(super) fn restore(
    state: &State,
    moment: &Moment,
    check: CheckId,
    line: LineId,
) -> Result<Vec<crate::Event>, Rejection> {
    let _ = (state, moment, check, line);
    Err(Rejection::NotKept)
}

pub(super) fn abandon(
    state: &State,
    moment: &Moment,
    check: CheckId,
) -> Result<Vec<crate::Event>, Rejection> {
    state.staff.present(moment)?;
    let check = state.checks.open(check)?;
    if check.standing().next().is_some() || check.paid() != Money::ZERO {
        return Err(Rejection::NotEmpty {
            label: check.label.clone(),
        });
    }
    debug_assert!(
        check
            .lines
            .iter()
            .all(|line| line.progress != Progress::Held)
    );
    Ok(vec![Event::Abandoned { check: check.id }.into()])
}
