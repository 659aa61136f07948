use std::collections::BTreeMap;

use common::Stamp;
use jiff::civil::Date;
use rusqlite::{Connection, Row, params};
use serde::Serialize;

use super::{ReportError, bounds};

/// How long the kitchen took for something, over the lines that were made of it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct PrepTime {
    /// A dish as the kitchen calls it, a station, or an hour of the wall clock.
    pub name: String,
    /// Lines made.
    pub lines: u32,
    /// Pieces of them.
    pub pieces: u32,
    /// From when a cook was to begin until it was done, in seconds: the mean.
    pub mean: u32,
    /// Nine in ten took no longer, in seconds.
    pub p90: u32,
    /// From when it was fired until it was done, in seconds: the mean.
    pub waited: u32,
    /// Lines that were done when their guests had waited half as long again as they should.
    pub late: u32,
}

/// Something that was made once more.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct MadeAgain {
    /// The dish, as the kitchen calls it.
    pub name: String,
    /// Pieces.
    pub pieces: u32,
    /// Why.
    pub reason: String,
    /// Where.
    pub station: String,
    /// What was said aloud for its check.
    pub label: String,
    /// When.
    pub at: Stamp,
}

/// What the kitchen did over some business days.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
pub struct KitchenFigures {
    /// By dish, the slowest first.
    pub items: Vec<PrepTime>,
    /// By station, the slowest first.
    pub stations: Vec<PrepTime>,
    /// By hour of firing.
    pub hours: Vec<PrepTime>,
    /// Made once more, the oldest first.
    pub made_again: Vec<MadeAgain>,
}

/// A line that was made.
struct Made {
    name: String,
    station: String,
    hour: u8,
    pieces: u32,
    took: u32,
    waited: u32,
    late: bool,
}

pub(super) fn kitchen(
    connection: &Connection,
    from: Option<Date>,
    to: Option<Date>,
) -> Result<KitchenFigures, ReportError> {
    let (from, to) = bounds(from, to);
    let mut select = connection.prepare(
        "SELECT name, station_name, hour, quantity, begun_at, fired_at, due_at, made_at FROM made
         WHERE date BETWEEN ?1 AND ?2",
    )?;
    let rows = select.query_map([&from, &to], made)?;
    let rows: Vec<Made> = rows.collect::<Result<_, _>>()?;
    let mut select = connection.prepare(
        "SELECT name, quantity, reason, station_name, label, at FROM remade
         WHERE date BETWEEN ?1 AND ?2 ORDER BY at, again",
    )?;
    let again = select.query_map([&from, &to], made_again)?;
    let slowest = |mut times: Vec<PrepTime>| {
        times.sort_by(|one, other| (other.mean, &one.name).cmp(&(one.mean, &other.name)));
        times
    };
    Ok(KitchenFigures {
        items: slowest(by(&rows, |row| row.name.clone())),
        stations: slowest(by(&rows, |row| row.station.clone())),
        hours: by(&rows, |row| format!("{:02}", row.hour)),
        made_again: again.collect::<Result<_, _>>()?,
    })
}

fn made(row: &Row<'_>) -> rusqlite::Result<Made> {
    let (begun, fired): (i64, i64) = (row.get(4)?, row.get(5)?);
    let (due, made): (Option<i64>, i64) = (row.get(6)?, row.get(7)?);
    let seconds = |since: i64| u32::try_from((made - since) / 1000).unwrap_or(0);
    Ok(Made {
        name: row.get(0)?,
        station: row.get(1)?,
        hour: row.get(2)?,
        pieces: row.get(3)?,
        took: seconds(begun),
        waited: seconds(fired),
        // As `Ticket::pace` says late.
        late: due.is_some_and(|due| due + (due - fired) / 2 <= made),
    })
}

fn made_again(row: &Row<'_>) -> rusqlite::Result<MadeAgain> {
    Ok(MadeAgain {
        name: row.get(0)?,
        pieces: row.get(1)?,
        reason: row.get(2)?,
        station: row.get(3)?,
        label: row.get(4)?,
        at: Stamp::from_millis(row.get(5)?),
    })
}

/// In the sequence of the names.
fn by(rows: &[Made], name: impl Fn(&Made) -> String) -> Vec<PrepTime> {
    let mut groups: BTreeMap<String, Vec<&Made>> = BTreeMap::new();
    for row in rows {
        groups.entry(name(row)).or_default().push(row);
    }
    let times = groups.into_iter().map(|(name, rows)| {
        let mut took: Vec<u32> = rows.iter().map(|row| row.took).collect();
        took.sort_unstable();
        let lines = u32::try_from(rows.len()).unwrap_or(u32::MAX);
        PrepTime {
            name,
            lines,
            pieces: rows.iter().map(|row| row.pieces).sum(),
            mean: mean(rows.iter().map(|row| row.took), lines),
            p90: took[(took.len() * 9).div_ceil(10) - 1],
            waited: mean(rows.iter().map(|row| row.waited), lines),
            late: u32::try_from(rows.iter().filter(|row| row.late).count()).unwrap_or(u32::MAX),
        }
    });
    times.collect()
}

fn mean(seconds: impl Iterator<Item = u32>, lines: u32) -> u32 {
    let sum: u64 = seconds.map(u64::from).sum();
    u32::try_from(sum / u64::from(lines.max(1))).unwrap_or(u32::MAX)
}

/// A paid line that no cook had bumped when the day closed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct NeverMade {
    /// What was said aloud for its check.
    pub label: String,
    /// The dish, as the kitchen calls it.
    pub name: String,
    /// Pieces.
    pub pieces: u32,
    /// Where it should have been made.
    pub station: String,
    /// When it was fired.
    pub fired_at: Stamp,
}

pub(super) fn never_made(connection: &Connection, z: u32) -> Result<Vec<NeverMade>, ReportError> {
    let mut select = connection.prepare(
        "SELECT label, name, quantity, station_name, fired_at FROM never_made WHERE z = ?1
         ORDER BY fired_at, label, line",
    )?;
    let rows = select.query_map(params![z], |row| {
        Ok(NeverMade {
            label: row.get(0)?,
            name: row.get(1)?,
            pieces: row.get(2)?,
            station: row.get(3)?,
            fired_at: Stamp::from_millis(row.get(4)?),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(super) fn again_on(connection: &Connection, z: u32) -> Result<Vec<MadeAgain>, ReportError> {
    let mut select = connection.prepare(
        "SELECT name, quantity, reason, station_name, label, at FROM remade WHERE z = ?1
         ORDER BY at, again",
    )?;
    let rows = select.query_map(params![z], made_again)?;
    Ok(rows.collect::<Result<_, _>>()?)
}
