use super::{Event, Progress, fire::fire, ring::note_within, settle::cheaper};
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

/// A line that was taken back stands again, as far as it had come. Anybody may: it makes the bill
/// dearer. What waited for its course is fresh again; what no ticket has any more is fired anew.
pub(super) fn restore(
    state: &State,
    moment: &Moment,
    check: CheckId,
    line: LineId,
) -> Result<Vec<crate::Event>, Rejection> {
    state.staff.present(moment)?;
    let check = state.checks.open(check)?;
    let line = check.line(line).ok_or(Rejection::LineUnknown)?;
    let Progress::Voided { was_fired, .. } = line.progress else {
        return Err(Rejection::NotVoided {
            item: line.name.clone(),
        });
    };
    let restored = |progress| Event::Restored {
        check: check.id,
        line: line.id,
        progress,
    };
    if !was_fired {
        return Ok(vec![restored(Progress::Fresh).into()]);
    }
    let mut events = Vec::new();
    if let Some((since, made)) = kitchen::restored(&state.kitchen, moment, line.id) {
        events.push(restored(Progress::Fired(since)).into());
        events.extend(made);
    } else {
        events.push(restored(Progress::Fresh).into());
        events.extend(fire(state, moment, check, &[line]));
    }
    Ok(events)
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
