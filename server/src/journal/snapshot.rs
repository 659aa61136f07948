use common::State;
use rusqlite::{Connection, OptionalExtension, params};

use super::{
    Hash, chained,
    read::{signed, unsigned},
};

/// So many are kept: an older one is only read where a newer one is damaged.
const KEPT: i64 = 3;

/// Writes the state as it stands after entry `seq`. A snapshot is a cache: losing it costs time.
pub(crate) fn keep(
    connection: &Connection,
    seq: u64,
    head: &Hash,
    state: &State,
) -> rusqlite::Result<()> {
    let text = serde_json::to_string(state)
        .map_err(|error| rusqlite::Error::ToSqlConversionFailure(error.into()))?;
    let seal = chained(head, &text);
    connection.execute(
        "INSERT OR REPLACE INTO snapshot (seq, state, hash) VALUES (?1, ?2, ?3)",
        params![signed(seq), text, seal],
    )?;
    connection.execute(
        "DELETE FROM snapshot WHERE seq NOT IN
         (SELECT seq FROM snapshot ORDER BY seq DESC LIMIT ?1)",
        [KEPT],
    )?;
    Ok(())
}

/// Throws every snapshot away: they hold a text that is erased.
pub(crate) fn forget(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute("DELETE FROM snapshot", [])?;
    Ok(())
}

/// The newest snapshot that is whole and belongs to this journal, with the entry it follows.
pub(crate) fn newest(connection: &Connection) -> rusqlite::Result<Option<(u64, State)>> {
    let mut select = connection.prepare(
        "SELECT snapshot.seq, state, snapshot.hash, event.hash FROM snapshot
         JOIN event ON event.seq = snapshot.seq ORDER BY snapshot.seq DESC",
    )?;
    let mut rows = select.query([])?;
    while let Some(row) = rows.next()? {
        let (text, seal): (Option<String>, Option<Hash>) = (row.get(1).ok(), row.get(2).ok());
        let head: Option<Hash> = row.get(3).ok();
        if let (Some(text), Some(seal), Some(head)) = (text, seal, head)
            && chained(&head, &text) == seal
            && let Ok(state) = serde_json::from_str(&text)
        {
            return Ok(Some((unsigned(row.get(0)?), state)));
        }
        tracing::warn!("a snapshot is damaged; taking an older one");
    }
    Ok(None)
}

/// The entry that the newest snapshot follows; 0 where there is none.
pub(crate) fn last_seq(connection: &Connection) -> rusqlite::Result<u64> {
    let last = "SELECT COALESCE(MAX(seq), 0) FROM snapshot";
    let seq = connection.query_row(last, [], |row| row.get(0))?;
    Ok(unsigned(seq))
}

/// The pass's last number up to an entry.
pub(crate) fn pass_up_to(connection: &Connection, seq: u64) -> rusqlite::Result<u64> {
    let mut select = connection.prepare_cached(
        "SELECT pass FROM event WHERE seq <= ?1 AND pass IS NOT NULL ORDER BY seq DESC LIMIT 1",
    )?;
    let number: Option<i64> = select
        .query_row([signed(seq)], |row| row.get(0))
        .optional()?;
    Ok(number.map_or(0, unsigned))
}
