//! A file whose unusable lines were mended comes once more: its checks take the place of what was
//! kept of them, and the file as it was before brings nothing anew.

use std::collections::BTreeMap;

use common::BusinessDate;
use rusqlite::{Connection, params};

use super::{PastCheck, PastLine, keep::written};

/// What makes a line the same line: its name, pieces, cents, moment and choices.
type Line = (String, String, i64, i64, String);

/// What an earlier import has of a check.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Earlier {
    /// So many of its lines and no other, at this place.
    Part(usize, i64),
    /// All of its lines and more.
    Whole,
}

/// Remembers the numbers of the checks that are there before an import; done once only. Two tills
/// may count alike, so a check of the same import is never taken for an earlier one.
pub(super) fn remember(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute_batch(
        "CREATE TEMP TABLE before AS SELECT number, date, place FROM past_check;
         CREATE INDEX temp.before_number ON before (number, date);",
    )
}

/// What is there of a check under its number and day, the most of it. Lines without an hour tell
/// too little: two tills sell the same soup on a day.
pub(super) fn earlier(
    connection: &Connection,
    date: BusinessDate,
    check: &PastCheck,
) -> rusqlite::Result<Option<Earlier>> {
    if check.lines.iter().any(|line| !line.is_timed) {
        return Ok(None);
    }
    let same = "SELECT place FROM temp.before WHERE number = ?1 AND date = ?2";
    let mut same = connection.prepare_cached(same)?;
    let places = same.query_map(params![check.number, date.to_string()], |row| row.get(0))?;
    let mut most = None;
    for place in places.collect::<Result<Vec<i64>, _>>()? {
        most = most.max(compared(connection, place, &check.lines)?);
    }
    Ok(most)
}

/// Takes out a check; the sums are to be made anew then.
pub(super) fn take_out(connection: &Connection, place: i64) -> rusqlite::Result<()> {
    for from in [
        "past_tax WHERE check_place",
        "past_line WHERE check_place",
        "past_check WHERE place",
        "temp.before WHERE place",
    ] {
        let delete = format!("DELETE FROM {from} = ?1");
        connection.prepare_cached(&delete)?.execute([place])?;
    }
    Ok(())
}

fn compared(
    connection: &Connection,
    place: i64,
    lines: &[PastLine],
) -> rusqlite::Result<Option<Earlier>> {
    let mut ours: BTreeMap<Line, usize> = BTreeMap::new();
    for line in lines {
        let modifiers = written(&line.modifiers)?;
        let quantity = line.quantity.normalize().to_string();
        let (gross, at) = (line.gross.in_cents(), line.at.millis());
        let line = (line.name.clone(), quantity, gross, at, modifiers);
        *ours.entry(line).or_default() += 1;
    }
    let kept = "SELECT name, quantity, gross, rung_at, modifiers FROM past_line
                WHERE check_place = ?1 AND hour IS NOT NULL";
    let mut kept = connection.prepare_cached(kept)?;
    let kept = kept.query_map([place], |row| -> rusqlite::Result<Line> {
        let choices = row.get(4)?;
        Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, choices))
    })?;
    let (mut all, mut same) = (0, 0);
    for line in kept {
        all += 1;
        if let Some(left) = ours.get_mut(&line?).filter(|left| **left > 0) {
            *left -= 1;
            same += 1;
        }
    }
    Ok(if same == lines.len() && all > same {
        Some(Earlier::Whole)
    } else if same == all && same > 0 && lines.len() > same {
        Some(Earlier::Part(same, place))
    } else {
        None
    })
}
