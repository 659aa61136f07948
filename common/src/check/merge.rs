use std::collections::BTreeSet;

use super::{
    Check, Event, Line, MOST_LINES,
    freeze::{frozen, joined_by, parted_by_line},
};
use crate::{
    CheckId, LineId, Moment, Rejection, StaffId, State, TableId, kitchen, kitchen::Allergy,
    staff::Role,
};

/// Everything of a check goes over to another one; both ids mean that one from then on.
pub(super) fn merge(
    state: &State,
    moment: &Moment,
    check: CheckId,
    into: CheckId,
) -> Result<Vec<crate::Event>, Rejection> {
    state.staff.present(moment)?;
    let (check, into) = two(state, check, into)?;
    room_for(into, check.lines.len())?;
    let merged = Event::Merged {
        check: check.id,
        into: into.id,
        allowances: joined_by(frozen(into), frozen(check)),
    };
    let mut events = vec![merged.into()];
    events.extend(kitchen::merged(&state.kitchen, check, into));
    Ok(events)
}

/// Lines go over to another check, as far as they have come.
pub(super) fn move_lines(
    state: &State,
    moment: &Moment,
    check: CheckId,
    lines: &[LineId],
    to: CheckId,
) -> Result<Vec<crate::Event>, Rejection> {
    state.staff.present(moment)?;
    let (check, to) = two(state, check, to)?;
    let lines = standing(check, lines)?;
    room_for(to, lines.len())?;
    let (stay, go) = parted_by_line(frozen(check), &lines, to);
    let allergies = go_along(check, &lines, to);
    let (tickets, both) = (&state.kitchen, (check, to));
    let mut events = kitchen::lines_moved(tickets, moment, both, &lines, &allergies);
    let set = (allergies != to.allergies).then_some(Event::AllergiesSet {
        check: to.id,
        allergies,
    });
    let moved = Event::LinesMoved {
        check: check.id,
        lines,
        to: to.id,
        allowances: stay,
        there: joined_by(frozen(to), go),
    };
    events.insert(0, moved.into());
    events.extend(set.map(crate::Event::from));
    Ok(events)
}

/// What must not be eaten there from now on: whose lines go over may go with them.
fn go_along(check: &Check, lines: &[LineId], to: &Check) -> Vec<Allergy> {
    let lines: BTreeSet<&LineId> = lines.iter().collect();
    let gone = check.lines.iter();
    let gone: Vec<&Line> = gone.filter(|line| lines.contains(&line.id)).collect();
    let sits = |line: &&&Line, seat| line.seats.is_empty() || line.seats.contains(&seat);
    let goes = |one: &&Allergy| {
        let mut seats = one.seat.into_iter();
        seats.all(|seat| gone.iter().any(|line| sits(&line, seat)))
    };
    let gone: Vec<Allergy> = check.allergies.iter().filter(goes).cloned().collect();
    kitchen::joined(&to.allergies, &gone)
}

/// A free table is pushed up to the check's own.
pub(super) fn join_table(
    state: &State,
    moment: &Moment,
    check: CheckId,
    table: TableId,
) -> Result<Vec<crate::Event>, Rejection> {
    state.staff.present(moment)?;
    let check = state.checks.open(check)?;
    if check.table.is_none() {
        return Err(Rejection::NoTable);
    }
    let other = state.floor.table(table).ok_or(Rejection::TableUnknown)?;
    if let Some(there) = state.checks.at_table(table) {
        return Err(Rejection::TableTaken {
            label: there.label.clone(),
            by: there.waiter_id(),
        });
    }
    let label = format!("{}+{}", check.label, other.label);
    let mut events = kitchen::moved(&state.kitchen, check, &label);
    let joined = Event::TableJoined {
        check: check.id,
        table,
        label,
    };
    events.insert(0, joined.into());
    Ok(events)
}

/// Another waiter looks after the check from now on. A cook does not.
pub(super) fn transfer(
    state: &State,
    moment: &Moment,
    check: CheckId,
    to: StaffId,
) -> Result<Vec<crate::Event>, Rejection> {
    state.staff.present(moment)?;
    let check = state.checks.open(check)?;
    let person = state.staff.people.get(&to);
    let person = person.filter(|person| person.role != Role::Cook);
    let person = person.ok_or(Rejection::PersonUnknown)?;
    let waiter = person.name.clone();
    let mut events = kitchen::handed_on(&state.kitchen, check, &waiter);
    let transferred = Event::Transferred {
        check: check.id,
        to,
        waiter,
        approved_by: moment.approved_by,
    };
    events.insert(0, transferred.into());
    Ok(events)
}

fn two(state: &State, one: CheckId, other: CheckId) -> Result<(&Check, &Check), Rejection> {
    let (one, other) = (state.checks.open(one)?, state.checks.open(other)?);
    if one.id == other.id {
        return Err(Rejection::SameCheck);
    }
    Ok((one, other))
}

fn room_for(check: &Check, more: usize) -> Result<(), Rejection> {
    if check.lines.len() + more > MOST_LINES {
        return Err(Rejection::TooManyLines { most: MOST_LINES });
    }
    Ok(())
}

/// The lines in the check's sequence, a combo's with all its parts; each must stand.
fn standing(check: &Check, ids: &[LineId]) -> Result<Vec<LineId>, Rejection> {
    let wanted: BTreeSet<&LineId> = ids.iter().collect();
    let here = |line: &&Line| wanted.contains(&line.id);
    let lines: Vec<&Line> = check.lines.iter().filter(here).collect();
    if lines.is_empty() || lines.len() < wanted.len() {
        return Err(Rejection::LineUnknown);
    }
    let combos = lines.iter().filter_map(|line| line.combo.as_ref());
    let combos: BTreeSet<LineId> = combos.map(|combo| combo.id).collect();
    let goes = |line: &&Line| {
        let combo = line.combo.as_ref();
        wanted.contains(&line.id) || combo.is_some_and(|combo| combos.contains(&combo.id))
    };
    let lines: Vec<&Line> = check.lines.iter().filter(goes).collect();
    if let Some(gone) = lines.iter().find(|line| line.is_voided()) {
        return Err(Rejection::AlreadyVoided {
            item: gone.name.clone(),
        });
    }
    Ok(lines.into_iter().map(|line| line.id).collect())
}
