use common::{Audience, Recorded};
use rusqlite::{Connection, Row};

use super::{Hash, private::told};
use crate::HouseError;

/// A row of the journal as it lies on disk.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) seq: u64,
    pub(crate) floor: u64,
    pub(crate) pass: Option<u64>,
    pub(crate) body: String,
    pub(crate) hash: Hash,
}

/// Calls `see` for every entry after `seq`, oldest first.
pub(crate) fn each_after(
    connection: &Connection,
    seq: u64,
    mut see: impl FnMut(Entry) -> Result<(), HouseError>,
) -> Result<(), HouseError> {
    let mut select = connection.prepare_cached(
        "SELECT seq, floor, pass, body, hash FROM event WHERE seq > ?1 ORDER BY seq",
    )?;
    let mut rows = select.query([signed(seq)])?;
    while let Some(row) = rows.next()? {
        see(entry(row)?)?;
    }
    Ok(())
}

/// The event of an entry; one that this build does not know is an error, never skipped.
pub(crate) fn event_of(entry: &Entry) -> Result<Recorded, HouseError> {
    serde_json::from_str(&entry.body).map_err(|error| HouseError::Broken {
        seq: entry.seq,
        why: error.to_string(),
    })
}

/// The event at a place of the journal.
pub(crate) fn event_at(connection: &Connection, seq: u64) -> Result<Recorded, HouseError> {
    let mut select = connection
        .prepare_cached("SELECT seq, floor, pass, body, hash FROM event WHERE seq = ?1")?;
    event_of(&select.query_row([signed(seq)], entry)?)
}

/// The bodies that an audience heard after `number`, oldest first, with guests' texts; nothing
/// where they come to more than `most` bytes.
pub(crate) fn bodies(
    connection: &Connection,
    audience: Audience,
    number: u64,
    most: usize,
) -> Result<Option<Vec<String>>, HouseError> {
    // The floor's number never runs ahead of seq, so the primary key finds its place.
    let sql = match audience {
        Audience::Floor => "SELECT body FROM event WHERE seq > ?1 AND floor > ?1 ORDER BY seq",
        Audience::Pass => "SELECT body FROM event WHERE pass > ?1 ORDER BY pass",
    };
    let mut select = connection.prepare_cached(sql)?;
    let mut rows = select.query([signed(number)])?;
    let mut bodies = Vec::new();
    let mut bytes = 0;
    while let Some(row) = rows.next()? {
        let body = told(connection, row.get(0)?)?;
        bytes += body.len() + 1;
        if bytes > most {
            return Ok(None);
        }
        bodies.push(body);
    }
    Ok(Some(bodies))
}

fn entry(row: &Row<'_>) -> rusqlite::Result<Entry> {
    Ok(Entry {
        seq: unsigned(row.get(0)?),
        floor: unsigned(row.get(1)?),
        pass: row.get::<_, Option<i64>>(2)?.map(unsigned),
        body: row.get(3)?,
        hash: row.get(4)?,
    })
}

/// SQLite's integers have a sign; the house's numbers stay far below it.
pub(crate) fn signed(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

pub(crate) fn unsigned(number: i64) -> u64 {
    u64::try_from(number).unwrap_or(0)
}
