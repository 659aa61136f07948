use std::collections::BTreeSet;

use super::{Check, Chosen, Event, Line, Progress, ring::course_within};
use crate::{CheckId, LineId, Moment, Rejection, State, kitchen, menu::Pick};

/// Sends lines: what belongs to the course now being made is fired, later courses are held.
pub(super) fn send(
    state: &State,
    moment: &Moment,
    id: CheckId,
    ids: &[LineId],
    hold: bool,
) -> Result<Vec<crate::Event>, Rejection> {
    state.staff.present(moment)?;
    let check = state.checks.open(id)?;
    let wanted: BTreeSet<&LineId> = ids.iter().collect();
    let here = |line: &&Line| wanted.contains(&line.id);
    let known: Vec<&Line> = check.lines.iter().filter(here).collect();
    if known.len() < wanted.len() {
        return Err(Rejection::LineUnknown);
    }
    // What somebody else at this table sent a moment ago is not sent twice.
    let fresh = |line: &&Line| line.progress == Progress::Fresh;
    let lines: Vec<&Line> = known.into_iter().filter(fresh).collect();
    lines
        .iter()
        .try_for_each(|line| enough_chosen(state, line))?;
    if lines.is_empty() {
        return Err(Rejection::NothingToSend);
    }
    let now = if hold {
        0
    } else {
        course_in_hand(check, &lines)
    };
    let (fired, held): (Vec<_>, Vec<_>) = lines
        .into_iter()
        .partition(|line| line.course == 0 || line.course <= now);
    let mut events = Vec::new();
    if !held.is_empty() {
        let lines = held.iter().map(|line| line.id).collect();
        events.push(
            Event::Held {
                check: check.id,
                lines,
            }
            .into(),
        );
    }
    events.extend(fire(state, moment, check, &fired));
    Ok(events)
}

/// Fires what is held, up to a course.
pub(super) fn fire_course(
    state: &State,
    moment: &Moment,
    id: CheckId,
    course: u8,
) -> Result<Vec<crate::Event>, Rejection> {
    state.staff.present(moment)?;
    let check = state.checks.open(id)?;
    course_within(course)?;
    let held = check
        .lines
        .iter()
        .filter(|line| line.progress == Progress::Held);
    let lines: Vec<_> = held.filter(|line| line.course <= course).collect();
    if lines.is_empty() {
        return Err(Rejection::NothingHeld { course });
    }
    Ok(fire(state, moment, check, &lines))
}

/// Fires held lines, whatever their course.
pub(super) fn fire_lines(
    state: &State,
    moment: &Moment,
    id: CheckId,
    ids: &[LineId],
) -> Result<Vec<crate::Event>, Rejection> {
    state.staff.present(moment)?;
    let check = state.checks.open(id)?;
    let ids: BTreeSet<&LineId> = ids.iter().collect();
    let held = |line: &&Line| line.progress == Progress::Held && ids.contains(&line.id);
    let lines: Vec<_> = check.lines.iter().filter(held).collect();
    if lines.is_empty() {
        return Err(Rejection::NothingToSend);
    }
    Ok(fire(state, moment, check, &lines))
}

/// Fires what was never sent or still waits: who has paid for it gets it.
pub(crate) fn fire_rest(state: &State, moment: &Moment, check: &Check) -> Vec<crate::Event> {
    let waits = |line: &&Line| matches!(line.progress, Progress::Fresh | Progress::Held);
    let lines: Vec<_> = check.lines.iter().filter(waits).collect();
    fire(state, moment, check, &lines)
}

pub(super) fn fire(
    state: &State,
    moment: &Moment,
    check: &Check,
    lines: &[&Line],
) -> Vec<crate::Event> {
    if lines.is_empty() {
        return Vec::new();
    }
    let ids = lines.iter().map(|line| line.id).collect();
    let fired = Event::Fired {
        check: check.id,
        lines: ids,
        at: moment.stamp,
    };
    let mut events = vec![fired.into()];
    events.extend(kitchen::routed(state, moment, check, lines));
    events
}

/// The highest course already fired, or else the lowest one there is.
fn course_in_hand(check: &Check, lines: &[&Line]) -> u8 {
    let fired = check
        .lines
        .iter()
        .filter(|line| line.is_fired())
        .map(|line| line.course)
        .max();
    let held = check
        .lines
        .iter()
        .filter(|line| line.progress == Progress::Held);
    let waiting = held.chain(lines.iter().copied()).map(|line| line.course);
    match fired {
        Some(course) if course > 0 => course,
        _ => waiting.filter(|course| *course > 0).min().unwrap_or(0),
    }
}

fn enough_chosen(state: &State, line: &Line) -> Result<(), Rejection> {
    let Some(item) = state.menu.items.get(&line.item) else {
        return Ok(());
    };
    let picks: Vec<Pick> = line.modifiers.iter().map(Chosen::pick).collect();
    match state.menu.missing_choice(item, &picks) {
        Some(group) => Err(Rejection::ChoiceNeeded {
            item: line.name.clone(),
            group: group.name.clone(),
        }),
        None => Ok(()),
    }
}
