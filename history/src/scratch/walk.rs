use common::Stamp;
use rusqlite::params;

use super::{Scratch, Staged};
use crate::{PastCheck, ReadError, Reject, check::check_of};

/// A check's place in the scratch database.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Head {
    pub id: i64,
    pub file: usize,
}

/// The sort takes its memory from the page cache and the rest from the disk.
const CHECKS: &str = "
SELECT head.id, line.file, line.number, line.at, line.rest FROM line
CROSS JOIN file ON file.file = line.file
CROSS JOIN head ON head.file = line.file AND head.number = line.number
    AND head.day = line.day * file.by_day
WHERE NOT head.is_again
ORDER BY head.at, head.place, line.at, line.place";

impl Scratch {
    /// Calls `see` for every check, by the time of its first line and then by its place.
    pub fn each_check<E: From<ReadError>>(
        &self,
        mut see: impl FnMut(Head, PastCheck) -> Result<(), E>,
    ) -> Result<(), E> {
        let failed = |error| ReadError::Scratch(error);
        let mut query = self.connection.prepare_cached(CHECKS).map_err(failed)?;
        let mut rows = query.query([]).map_err(failed)?;
        let mut open: Option<(Head, String, Vec<Staged>)> = None;
        while let Some(row) = rows.next().map_err(failed)? {
            let (id, file): (i64, i64) = (row.get(0).map_err(failed)?, row.get(1).map_err(failed)?);
            let at = Stamp::from_millis(row.get(3).map_err(failed)?);
            let rest = row.get_ref(4).map_err(failed)?;
            let Some(staged) = rest
                .as_blob()
                .ok()
                .and_then(|rest| Staged::unpack(at, rest))
            else {
                continue;
            };
            match &mut open {
                Some((head, _, lines)) if head.id == id => lines.push(staged),
                _ => {
                    let number: String = row.get(2).map_err(failed)?;
                    let head = Head {
                        id,
                        file: usize::try_from(file).unwrap_or(0),
                    };
                    if let Some((head, number, lines)) = open.replace((head, number, vec![staged]))
                    {
                        see(head, check_of(number, lines))?;
                    }
                }
            }
        }
        if let Some((head, number, lines)) = open {
            see(head, check_of(number, lines))?;
        }
        Ok(())
    }

    /// Calls `see` for every line that cannot be used: the menu's, then as they lie in the files.
    pub fn each_reject<E: From<ReadError>>(
        &self,
        mut see: impl FnMut(Reject) -> Result<(), E>,
    ) -> Result<(), E> {
        let failed = |error| ReadError::Scratch(error);
        let select = "SELECT file, line, reason FROM reject ORDER BY place";
        let mut query = self.connection.prepare_cached(select).map_err(failed)?;
        let mut rows = query.query([]).map_err(failed)?;
        while let Some(row) = rows.next().map_err(failed)? {
            let (file, line): (i64, i64) =
                (row.get(0).map_err(failed)?, row.get(1).map_err(failed)?);
            see(Reject {
                file: usize::try_from(file).ok(),
                line: u64::try_from(line).unwrap_or(0),
                reason: row.get(2).map_err(failed)?,
            })?;
        }
        Ok(())
    }

    /// Calls `see` for every number of a check without a usable line.
    pub fn each_empty<E: From<ReadError>>(
        &self,
        mut see: impl FnMut(usize, &str) -> Result<(), E>,
    ) -> Result<(), E> {
        let failed = |error| ReadError::Scratch(error);
        let select = "
            SELECT reject.file, reject.number FROM reject JOIN file ON file.file = reject.file
            WHERE reject.number IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM head WHERE head.file = reject.file AND head.number = reject.number
                    AND (head.day = reject.day * file.by_day OR reject.day IS NULL))
            GROUP BY reject.file, reject.number, ifnull(reject.day, 0) * file.by_day
            ORDER BY min(reject.place)";
        let mut query = self.connection.prepare_cached(select).map_err(failed)?;
        let mut rows = query.query([]).map_err(failed)?;
        while let Some(row) = rows.next().map_err(failed)? {
            let (file, number): (i64, String) =
                (row.get(0).map_err(failed)?, row.get(1).map_err(failed)?);
            see(usize::try_from(file).unwrap_or(0), &number)?;
        }
        Ok(())
    }

    /// A check that an earlier file has already; it will not be walked to again.
    pub fn leave_out(&self, head: i64) -> Result<(), ReadError> {
        let mut update = self
            .connection
            .prepare_cached("UPDATE head SET is_again = 1 WHERE id = ?")?;
        update.execute(params![head])?;
        Ok(())
    }

    /// Whether this id was not seen before.
    pub fn is_new(&self, id: &[u8; 16]) -> Result<bool, ReadError> {
        let mut insert = self
            .connection
            .prepare_cached("INSERT OR IGNORE INTO seen VALUES (?)")?;
        Ok(insert.execute(params![id])? == 1)
    }

    /// Begins to tell which ids were seen.
    pub fn begin_seeing(&self) -> Result<(), ReadError> {
        self.connection.execute_batch(
            "CREATE TABLE seen (id BLOB PRIMARY KEY) STRICT, WITHOUT ROWID; BEGIN;",
        )?;
        Ok(())
    }

    /// Ends what [`Self::begin_seeing`] began.
    pub fn end_seeing(&self) -> Result<(), ReadError> {
        self.connection.execute_batch("COMMIT; DROP TABLE seen;")?;
        Ok(())
    }
}
