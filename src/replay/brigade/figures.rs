//! What came of it: how close together a table's plates were, and how long it waited for them.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
};

use common::{CommandId, LineId};

use super::{deal, slate::Slate};

/// Milliseconds of each table's course, in sequence.
#[derive(Debug, Default)]
pub(in crate::replay) struct Plates {
    /// Between its first plate and its last one.
    spread: Vec<i64>,
    /// Until its last plate.
    last: Vec<i64>,
}

/// What a brigade did.
#[derive(Debug)]
pub(in crate::replay) struct Figures {
    pub said: String,
    pub plates: Plates,
    pub is_sound: bool,
}

/// What belonged together: two plates at least, of two dishes.
pub(super) fn plates(slate: &Slate) -> Plates {
    // A dish that is made at two stations is done with its last part.
    let mut done: BTreeMap<LineId, (i64, i64)> = BTreeMap::new();
    for (plate, work) in &slate.work {
        if let (Some((first, _)), None, false) = (work.bumped, plate.again, work.is_voided) {
            let known = done.entry(plate.line).or_insert((work.fired, first));
            known.1 = known.1.max(first);
        }
    }
    let mut tables: BTreeMap<CommandId, Vec<(LineId, i64, i64)>> = BTreeMap::new();
    for (line, (fired, at)) in done {
        if let Some(send) = slate.send_of(line) {
            tables.entry(send).or_default().push((line, fired, at));
        }
    }
    let mut plates = Plates::default();
    for table in tables.values() {
        let dishes: BTreeSet<_> = table.iter().map(|(line, ..)| slate.dish(*line)).collect();
        let times = || table.iter().map(|(_, fired, at)| (*fired, *at));
        let first = times().map(|(_, at)| at).min();
        let last = times().map(|(fired, at)| (at, fired)).max();
        if let (Some(first), Some((last, fired))) = (first, last)
            && dishes.len() > 1
        {
            plates.spread.push(last - first);
            plates.last.push(last - fired);
        }
    }
    plates.spread.sort_unstable();
    plates.last.sort_unstable();
    plates
}

impl Plates {
    /// Two rows for people.
    pub(in crate::replay) fn said(&self, how: &str) -> String {
        let row = |times: &[i64]| {
            let mean = times.iter().sum::<i64>() / i64::try_from(times.len().max(1)).unwrap_or(1);
            let [median, most] = [50, 90].map(|percent| quantile(times, percent));
            let [median, most, mean] = [median, most, mean].map(clock);
            format!("median {median}, p90 {most}, mean {mean}")
        };
        format!(
            "{how}: between a table's plates {}; to its last plate {} ({} tables' courses)\n",
            row(&self.spread),
            row(&self.last),
            self.spread.len()
        )
    }
}

fn quantile(sorted: &[i64], percent: usize) -> i64 {
    let place = (sorted.len() * percent).div_ceil(100).max(1) - 1;
    sorted.get(place).copied().unwrap_or(0)
}

fn clock(millis: i64) -> String {
    let seconds = (millis + 500) / 1000;
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// What the slate says when everything is over.
pub(super) fn said(slate: &Slate, hands: &[u8], (moments, pictures): (usize, usize)) -> String {
    let mut text = String::new();
    let stations = deal::stations().zip(hands);
    let stations: Vec<_> = stations
        .map(|(station, hands)| format!("{} {hands}", deal::named(station)))
        .collect();
    let (plates, again, voided) = slate.plates();
    let (late, unseen) = slate.late();
    // Writing into a String cannot fail.
    let _ = writeln!(text, "Kitchen, hands by station: {}", stations.join(", "));
    let _ = writeln!(
        text,
        "Fired: {} lines, {plates} plates with {again} made again and {voided} voided",
        slate.fired()
    );
    let _ = writeln!(text, "Late: {late} plates, {unseen} of them unseen");
    let _ = writeln!(
        text,
        "All-day counts: held against the slate at {moments} moments on every screen, {pictures} of them different"
    );
    if slate.complained == 0 && unseen == 0 {
        let _ = writeln!(text, "Every line was cooked once, and nothing is lost.");
    } else {
        let _ = writeln!(text, "THE KITCHEN IS WRONG {} times:", slate.complained);
        for complaint in &slate.complaints {
            let _ = writeln!(text, "  {complaint}");
        }
    }
    text
}
