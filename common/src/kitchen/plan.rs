//! When each dish of a table is begun, so that they finish together.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use super::hands::{Hands, Taken};
use crate::{
    LineId, Moment, Stamp, State, StationId,
    check::{Check, Line},
};

/// When a line is begun and when its guests expect it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Times {
    pub(super) prep: Option<u32>,
    pub(super) start_at: Option<Stamp>,
    pub(super) due_at: Option<Stamp>,
}

/// A line at one of its stations.
struct Row {
    station: StationId,
    line: LineId,
    course: u8,
    prep: u32,
    taken: Taken,
}

/// What of a course is on its way already, in seconds from now: when it is done, and when its
/// guests expect it.
#[derive(Clone, Copy, Default)]
struct OnItsWay {
    done: u32,
    due: u32,
}

/// The times of lines that are fired together, each at its stations. A dish is begun once its
/// station has a hand free; with staggering, no earlier than it takes to finish with the last one
/// of its course. What is made at once (course 0) waits for no other dish.
pub(super) fn times(
    state: &State,
    moment: &Moment,
    check: &Check,
    made: &[(StationId, &Line)],
) -> BTreeMap<(StationId, LineId), Times> {
    let now = moment.stamp;
    let mut rows = taken(state, moment, made);
    let stagger = state.house.kitchen.stagger;
    let mut expected: BTreeMap<u8, u32> = BTreeMap::new();
    if stagger {
        let courses: BTreeSet<u8> = rows.iter().map(|row| row.course).collect();
        for course in courses.into_iter().filter(|course| *course > 0) {
            let there = on_its_way(state, now, check, course);
            let here = || rows.iter().filter(|row| row.course == course);
            let longest = here().map(|row| row.prep).fold(there.due, u32::max);
            expected.insert(course, longest);
            let done = here().map(|row| row.taken.end).fold(there.done, u32::max);
            finish_together(&mut rows, course, done);
        }
    }
    let after = |seconds: u32| now.plus_millis(i64::from(seconds) * 1000);
    let times = rows.iter().map(|row| {
        let due = expected.get(&row.course).copied().unwrap_or(row.prep);
        let start = row.taken.start;
        let times = Times {
            prep: Some(row.prep),
            start_at: (start > 0).then(|| after(start)),
            due_at: Some(after(due)),
        };
        ((row.station, row.line), times)
    });
    times.collect()
}

/// Each dish as early as there is a hand for it: course by course, the longest first.
fn taken(state: &State, moment: &Moment, made: &[(StationId, &Line)]) -> Vec<Row> {
    let mut known: Vec<(StationId, &Line, u32)> = made
        .iter()
        .filter_map(|(station, line)| {
            let prep = state.kitchen.prep(&state.menu, line.item, *station)?;
            Some((*station, *line, prep))
        })
        .collect();
    known.sort_by_key(|(_, line, prep)| (line.course, Reverse(*prep)));
    let mut hands: BTreeMap<StationId, Hands> = BTreeMap::new();
    let rows = known.into_iter().map(|(station, line, prep)| {
        let free = || Hands::of(&state.kitchen, &state.house, station, moment.stamp);
        let hands = hands.entry(station).or_insert_with(free);
        Row {
            station,
            line: line.id,
            course: line.course,
            prep,
            taken: hands.take(line.quantity, prep),
        }
    });
    rows.collect()
}

/// Puts off what would be done before the others, as far as its hands are not needed for the next
/// dish by then.
fn finish_together(rows: &mut [Row], course: u8, done: u32) {
    let mut needed: BTreeMap<(StationId, usize), u32> = BTreeMap::new();
    for row in rows.iter_mut().rev() {
        let mine = row.taken.hands.iter().map(|hand| (row.station, *hand));
        let mine: Vec<_> = mine.collect();
        if row.course == course {
            let next = mine.iter().filter_map(|hand| needed.get(hand));
            let next = next.copied().chain(row.taken.needed).min();
            let end = next.map_or(done, |next| done.min(next));
            let later = end.saturating_sub(row.taken.end);
            row.taken.start += later;
            row.taken.end += later;
        }
        for hand in mine {
            needed.insert(hand, row.taken.start);
        }
    }
}

/// What the table's open cards have of a course.
fn on_its_way(state: &State, now: Stamp, check: &Check, course: u8) -> OnItsWay {
    let seconds = |at: Stamp| {
        let left = (at.millis() - now.millis()).max(0) / 1000;
        u32::try_from(left).unwrap_or(0)
    };
    let open = state.kitchen.of_check(check.id);
    let open = open.filter(|ticket| ticket.is_open() && !ticket.is_remake());
    let lines = open.flat_map(|ticket| &ticket.lines);
    let lines = lines.filter(|line| line.course == course && line.is_open());
    lines.fold(OnItsWay::default(), |known, line| OnItsWay {
        done: line.prep.map_or(known.done, |prep| {
            let done = line.begins().plus_millis(i64::from(prep) * 1000);
            known.done.max(seconds(done))
        }),
        due: known.due.max(line.due_at.map_or(0, seconds)),
    })
}
