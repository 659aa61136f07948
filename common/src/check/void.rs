use super::{Event, Line, Progress, count::counts, fire::fire, follow::follow, ring::note_within};
use crate::{CheckId, CommandId, LineId, Moment, Money, Rejection, State, id::mixed, kitchen};

pub(super) fn void(
    state: &State,
    moment: &Moment,
    check: CheckId,
    line: LineId,
    reason: Option<&str>,
) -> Result<Vec<crate::Event>, Rejection> {
    let by = state.staff.present(moment)?.id;
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
    let lines = check.whole(line);
    let fired = lines.iter().find(|line| line.is_fired());
    if let (Some(fired), None) = (fired, &reason) {
        return Err(Rejection::ReasonNeeded {
            item: fired.name.clone(),
        });
    }
    let voided = lines.iter().map(|line| Event::Voided {
        check: check.id,
        line: line.id,
        at: moment.stamp,
        by,
        reason: reason.clone(),
        was_fired: line.is_fired(),
        approved_by: moment.approved_by,
    });
    let mut events = follow(state, moment, voided.map(crate::Event::from).collect())?;
    let struck = |line: &&Line| kitchen::voided(&state.kitchen, line.id, moment.stamp);
    events.extend(lines.iter().flat_map(struck));
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
    let (mut events, mut anew) = (Vec::new(), Vec::new());
    let mut kitchen = state.kitchen.clone();
    for line in check.whole(line) {
        let Progress::Voided { was_fired, .. } = line.progress else {
            return Err(Rejection::NotVoided {
                item: line.name.clone(),
            });
        };
        let restored = |progress, counted| Event::Restored {
            check: check.id,
            line: line.id,
            progress,
            counted,
        };
        if !was_fired {
            let counted = counts(&state.menu, line);
            events.push(restored(Progress::Fresh, counted).into());
            continue;
        }
        let counted = line.counted.clone();
        // Cards that come of it are told apart by their lines.
        let first = line.combo.as_ref().is_none_or(|combo| combo.id == line.id);
        let id = if first {
            moment.id
        } else {
            CommandId(mixed(moment.id.0, line.id.0))
        };
        let at = Moment { id, ..*moment };
        if let Some((since, made)) = kitchen::restored(&kitchen, &at, line.id) {
            events.push(restored(Progress::Fired(since), counted).into());
            for event in made {
                if let crate::Event::Kitchen(event) = &event {
                    kitchen.apply(event);
                }
                events.push(event);
            }
        } else {
            events.push(restored(Progress::Fresh, counted).into());
            anew.push(line);
        }
    }
    events.extend(fire(state, moment, check, &anew));
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
