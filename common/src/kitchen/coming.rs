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
    /// Who will make it, as things were when it was told.
    pub stations: Vec<StationId>,
    /// Pieces.
    pub quantity: u32,
    /// The kitchen's name for it.
    pub name: String,
    /// Its course.
    pub course: u8,
}

/// What the pass must know of courses that wait, after what happened to checks.
pub(crate) fn follow_coming(
    state: &State,
    moment: &Moment,
    events: &[crate::Event],
) -> Vec<crate::Event> {
    let of_checks = |event: &crate::Event| matches!(event, crate::Event::Check(_));
    let held = events.iter().any(is_held);
    if !events.iter().any(of_checks) || (!held && state.kitchen.coming.is_empty()) {
        return Vec::new();
    }
    let mut after = state.clone();
    events.iter().for_each(|event| after.apply(event));
    let mut ids: std::collections::BTreeSet<CheckId> =
        after.kitchen.coming.keys().copied().collect();
    ids.extend(events.iter().filter_map(held_on));
    let mut told = Vec::new();
    for id in ids {
        let known = after.kitchen.coming.get(&id);
        let check = after.checks.open.get(&id);
        let coming = check.and_then(|check| waits(&after, moment, check));
        let same = match (known, &coming) {
            (Some(known), Some(coming)) => known.says_the_same(coming),
            (known, coming) => known.is_none() && coming.is_none(),
        };
        if !same {
            told.push(crate::Event::Kitchen(Event::Expected {
                check: id,
                coming: coming.map(Box::new),
            }));
        }
    }
    told
}

impl Coming {
    /// Whether nothing has changed on the check. Who will make it is told with the next news of
    /// the same check: with every load of a station it would be news of all of them.
    fn says_the_same(&self, other: &Self) -> bool {
        let line = |one: &ComingLine, other: &ComingLine| {
            let pieces = (one.line, one.quantity, one.course);
            pieces == (other.line, other.quantity, other.course) && one.name == other.name
        };
        (&self.label, &self.waiter, self.covers) == (&other.label, &other.waiter, other.covers)
            && self.lines.len() == other.lines.len()
            && self.lines.iter().zip(&other.lines).all(|(a, b)| line(a, b))
    }
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
        crate::Event::Check(check::Event::Reopened { check, .. }) => Some(check.id),
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
