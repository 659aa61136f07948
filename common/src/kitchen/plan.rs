//! When each dish of a table is begun, so that they finish together.

use std::collections::BTreeMap;

use crate::{LineId, Moment, Stamp, State, StationId, check::Line};

/// When a line is begun and when its guests expect it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Times {
    pub(super) prep: Option<u32>,
    pub(super) start_at: Option<Stamp>,
    pub(super) due_at: Option<Stamp>,
}

/// The times of lines that are fired together, each at its stations. A dish is begun once its
/// station has a hand free; with staggering, no earlier than it takes to finish with the table's
/// longest one. What is made at once (course 0) waits for nobody.
pub(super) fn times(
    state: &State,
    moment: &Moment,
    made: &[(StationId, &Line)],
) -> BTreeMap<(StationId, LineId), Times> {
    let now = moment.stamp;
    let mut waits: BTreeMap<StationId, u32> = BTreeMap::new();
    let mut rows = Vec::new();
    for (station, line) in made {
        let wait = *waits.entry(*station).or_insert_with(|| {
            let load = state.kitchen.load(&state.house, *station, now);
            load.seconds
        });
        let prep = state.kitchen.prep(&state.menu, line.item, *station);
        rows.push((*station, *line, prep, wait));
    }
    let together = |line: &Line| line.course > 0;
    let plates = || rows.iter().filter(|(_, line, ..)| together(line));
    let longest = plates().filter_map(|(.., prep, _)| *prep).max();
    let ready = plates().filter_map(|(.., prep, wait)| prep.map(|prep| prep + wait));
    let ready = ready.max();
    let stagger = state.house.kitchen.stagger;
    let after = |seconds: u32| now.plus_millis(i64::from(seconds) * 1000);
    let times = rows.iter().map(|(station, line, prep, wait)| {
        let with_others = stagger && together(line);
        let start = match (ready.filter(|_| with_others), prep) {
            (Some(ready), Some(prep)) => ready.saturating_sub(*prep).max(*wait),
            _ => *wait,
        };
        let expected = if with_others { longest } else { *prep };
        let times = Times {
            prep: *prep,
            start_at: prep.filter(|_| start > 0).map(|_| after(start)),
            due_at: prep.and(expected).map(after),
        };
        ((*station, line.id), times)
    });
    times.collect()
}
