//! What follows from a verb on the same check: the house's service charge, the menu's promotions,
//! and that a check settles once it is no dearer than what was paid.

use std::collections::BTreeSet;

use super::{
    AllowanceKind, Check, Command, Event, charge, command, count, fire_rest, promote, settle,
};
use crate::{CheckId, Moment, Records, Rejection, State, kitchen};

/// A verb together with what follows from it.
pub(crate) fn decide(
    state: &State,
    moment: &Moment,
    records: &Records,
    command: &Command,
) -> Result<Vec<crate::Event>, Rejection> {
    let events = command::decide(state, moment, records, command)?;
    let mut events = follow(state, moment, events)?;
    let reserved = count::reserved(state, &events)?;
    events.extend(reserved);
    Ok(events)
}

/// Adds what follows. Doing it twice adds nothing more.
pub(super) fn follow(
    state: &State,
    moment: &Moment,
    mut events: Vec<crate::Event>,
) -> Result<Vec<crate::Event>, Rejection> {
    let touched: BTreeSet<CheckId> = events.iter().flat_map(priced).flatten().collect();
    for id in touched {
        if may_change(state, id, &events) {
            follow_on(state, moment, id, &mut events)?;
        }
    }
    Ok(events)
}

/// The checks whose prices an event may change. Parting pieces of a line never does.
fn priced(event: &crate::Event) -> [Option<CheckId>; 2] {
    let crate::Event::Check(event) = event else {
        return [None, None];
    };
    match event {
        Event::Opened(check) => [Some(check.id), None],
        Event::Rung { check, .. }
        | Event::Adjusted { check, .. }
        | Event::Voided { check, .. }
        | Event::Restored { check, .. }
        | Event::Allowed { check, .. }
        | Event::Lifted { check, .. }
        | Event::CouponsSet { check, .. }
        | Event::ServiceSet { check, .. }
        | Event::ModeSet { check, .. }
        | Event::CoversSet { check, .. } => [Some(*check), None],
        Event::Merged { into, .. } => [Some(*into), None],
        Event::LinesMoved { check, to, .. } => [Some(*check), Some(*to)],
        _ => [None, None],
    }
}

/// The common case, a line on a check without payments in a house without promotions, costs
/// nothing.
fn may_change(state: &State, id: CheckId, events: &[crate::Event]) -> bool {
    let known = state.checks.open.get(&id);
    let moved = |event: &crate::Event| {
        matches!(
            event,
            crate::Event::Check(Event::Merged { .. } | Event::LinesMoved { .. })
        )
    };
    !state.menu.promotions.is_empty()
        || known.is_some_and(|check| !check.payments.is_empty() || has_promotions(check))
        || events.iter().any(|event| covers_changed(event, id))
        || events.iter().any(moved)
}

fn has_promotions(check: &Check) -> bool {
    let mut allowances = check.allowances.iter();
    allowances.any(|one| matches!(one.kind, AllowanceKind::Promotion(_)))
}

fn covers_changed(event: &crate::Event, id: CheckId) -> bool {
    match event {
        crate::Event::Check(Event::Opened(check)) => check.id == id,
        crate::Event::Check(Event::CoversSet { check, .. }) => *check == id,
        crate::Event::Check(Event::Merged { into, .. }) => *into == id,
        _ => false,
    }
}

fn follow_on(
    state: &State,
    moment: &Moment,
    id: CheckId,
    events: &mut Vec<crate::Event>,
) -> Result<(), Rejection> {
    let mut after = state.clone();
    events.iter().for_each(|event| after.apply(event));
    let Some(mut check) = after.checks.open.get(&id).cloned() else {
        return Ok(());
    };
    let service = events
        .iter()
        .any(|event| covers_changed(event, id))
        .then(|| charge::ruled(&state.house, &check))
        .flatten();
    let given = promote::promoted(&state.menu, &state.house, moment, &check);
    if let Some(event) = &service {
        check.change(event);
    }
    let given = given.filter(|event| !beyond(state, &check, event, events));
    for event in service.into_iter().chain(given) {
        let event = event.into();
        after.apply(&event);
        events.push(event);
    }
    let Some(check) = after.checks.open.get(&id) else {
        return Ok(());
    };
    let (paid, total) = (check.paid(), check.total());
    if paid > total {
        return Err(Rejection::PaidBeyond { paid });
    }
    let before = state.checks.open.get(&id).map(Check::total);
    if paid.is_positive() && paid == total && before.is_some_and(|before| before > total) {
        let by = state.staff.present(moment)?.id;
        events.extend(fire_rest(&after, moment, check));
        events.push(settle::settled(state, moment, check, by).into());
        events.extend(kitchen::guests_left(&after.kitchen, id, moment.stamp));
    }
    Ok(())
}

/// Whether what the promotions give would be more than is open, though nobody asked for anything
/// cheaper: who rings another dish is not refused for it. What was given before stays, and the
/// rest comes once enough is open.
fn beyond(state: &State, check: &Check, given: &Event, events: &[crate::Event]) -> bool {
    let shown =
        |event: &crate::Event| matches!(event, crate::Event::Check(Event::CouponsSet { .. }));
    let before = state.checks.open.get(&check.id).map(Check::total);
    if events.iter().any(shown) || before.is_none_or(|before| check.total() < before) {
        return false;
    }
    let mut cheaper = check.clone();
    cheaper.change(given);
    cheaper.total() < check.paid() && check.paid() <= check.total()
}
