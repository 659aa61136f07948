use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Event, route};
use crate::{
    CheckId, ItemId, LineId, Moment, State, StationId,
    check::{self, Check, Progress},
};

/// What was sent and waits for its course: the kitchen reads it before it is fired.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Coming {
    /// The check.
    pub check: CheckId,
    /// What is said aloud: "12".
    pub label: String,
    /// The waiter.
    pub waiter: String,
    /// Guests.
    pub covers: u8,
    /// In the sequence of courses.
    pub lines: Vec<ComingLine>,
}

/// A line that waits for its course.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct ComingLine {
    /// The check's line.
    pub line: LineId,
    /// The item.
    pub item: ItemId,
    /// Who will make it, as things are now.
    pub stations: Vec<StationId>,
    /// Pieces.
    pub quantity: u32,
    /// The kitchen's name for it.
    pub name: String,
    /// Its course.
    pub course: u8,
}

/// What the pass must know of courses that wait, after these events of a check's verb.
pub(crate) fn follow_coming(
    state: &State,
    moment: &Moment,
    events: &[crate::Event],
) -> Vec<crate::Event> {
    let held = events.iter().any(is_held);
    if !held && state.kitchen.coming.is_empty() {
        return Vec::new();
    }
    let mut after = state.clone();
    events.iter().for_each(|event| after.apply(event));
    let mut ids: std::collections::BTreeSet<CheckId> =
        state.kitchen.coming.keys().copied().collect();
    ids.extend(events.iter().filter_map(held_on));
    let mut told = Vec::new();
    for id in ids {
        let check = after.checks.open.get(&id);
        let coming = check.and_then(|check| waits(&after, moment, check));
        if coming.as_ref() != state.kitchen.coming.get(&id) {
            told.push(crate::Event::Kitchen(Event::Expected {
                check: id,
                coming: coming.map(Box::new),
            }));
        }
    }
    told
}

fn is_held(event: &crate::Event) -> bool {
    held_on(event).is_some()
}

/// The check on which something may wait from now on.
fn held_on(event: &crate::Event) -> Option<CheckId> {
    match event {
        crate::Event::Check(check::Event::Held { check, .. }) => Some(*check),
        crate::Event::Check(check::Event::Merged { into, .. }) => Some(*into),
        crate::Event::Check(check::Event::LinesMoved { to, .. }) => Some(*to),
        _ => None,
    }
}

fn waits(state: &State, moment: &Moment, check: &Check) -> Option<Coming> {
    let held = check.lines.iter();
    let held = held.filter(|line| line.progress == Progress::Held);
    let mut lines: Vec<ComingLine> = held
        .map(|line| ComingLine {
            line: line.id,
            item: line.item,
            stations: route::stations(state, moment, check, line),
            quantity: line.quantity,
            name: line.kitchen_name.clone(),
            course: line.course,
        })
        .collect();
    lines.sort_by_key(|line| line.course);
    (!lines.is_empty()).then(|| Coming {
        check: check.id,
        label: check.label.clone(),
        waiter: check.waiter.clone(),
        covers: check.covers,
        lines,
    })
}
