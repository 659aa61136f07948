//! Lines on disk until all are there, so that the memory does not grow with the files.

mod packed;
mod walk;

use std::fmt;

use rusqlite::{Connection, params};

pub use packed::Staged;

use crate::{ReadError, Reject, speech::count};

/// The scratch database: a file without a name, which goes with the process, however that ends.
pub struct Scratch {
    connection: Connection,
    bytes: Vec<u8>,
}

impl fmt::Debug for Scratch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Scratch").finish_non_exhaustive()
    }
}

const TABLES: &str = "
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA locking_mode = EXCLUSIVE;
PRAGMA cache_size = -8000;
PRAGMA temp_store = FILE;
CREATE TABLE line (
    place INTEGER PRIMARY KEY, file INTEGER, number TEXT, day INTEGER, at INTEGER, rest BLOB
) STRICT;
CREATE TABLE reject (
    place INTEGER PRIMARY KEY, file INTEGER, line INTEGER, number TEXT, day INTEGER, reason TEXT
) STRICT;
CREATE TABLE file (file INTEGER PRIMARY KEY, by_day INTEGER) STRICT;
CREATE TABLE head (
    id INTEGER PRIMARY KEY, file INTEGER, number TEXT, day INTEGER, at INTEGER, place INTEGER,
    is_again INTEGER NOT NULL DEFAULT 0
) STRICT;
BEGIN;
";

/// Numbers that have several lines count by the day if this part of them, one in so many, is
/// found at moments that no one check spans.
const ONE_IN: i64 = 5;
/// … and by at least so many numbers, where it is not by half of them.
const FEW: i64 = 5;

/// No check is open longer, in milliseconds.
const LONGEST: i64 = 12 * 3_600_000;

impl Scratch {
    pub fn new() -> Result<Self, ReadError> {
        // SQLite's word for a file of its own. It prefers `/var/tmp`, since `/tmp` lies in the
        // memory on some systems, and heeds `TMPDIR`.
        let connection = Connection::open("")?;
        connection.execute_batch(TABLES)?;
        Ok(Self {
            connection,
            bytes: Vec::new(),
        })
    }

    pub fn keep(
        &mut self,
        file: usize,
        number: &str,
        day: i64,
        line: &Staged,
    ) -> Result<(), ReadError> {
        line.pack(&mut self.bytes);
        let mut insert = self.connection.prepare_cached(
            "INSERT INTO line (file, number, day, at, rest) VALUES (?, ?, ?, ?, ?)",
        )?;
        insert.execute(params![
            number_of(file),
            number,
            day,
            line.line.at.millis(),
            self.bytes
        ])?;
        Ok(())
    }

    /// `check` is its number and day, as far as they are known.
    pub fn refuse(
        &self,
        reject: &Reject,
        check: Option<&(String, Option<i64>)>,
    ) -> Result<(), ReadError> {
        let mut insert = self.connection.prepare_cached(
            "INSERT INTO reject (file, line, number, day, reason) VALUES (?, ?, ?, ?, ?)",
        )?;
        let file = reject.file.map_or(-1, number_of);
        let line = i64::try_from(reject.line).unwrap_or(i64::MAX);
        let number = check.map(|(number, _)| number);
        let day = check.and_then(|(_, day)| *day);
        insert.execute(params![file, line, number, day, reject.reason])?;
        Ok(())
    }

    /// How many checks there are.
    pub fn heads(&self) -> Result<u64, ReadError> {
        let select = "SELECT count(*) FROM head";
        let count: i64 = self.connection.query_row(select, [], |row| row.get(0))?;
        Ok(count.unsigned_abs())
    }

    /// Makes checks of a file's lines, those after the place `after`; says how its numbers were
    /// understood, where that is not plain.
    pub fn assemble(
        &self,
        file: usize,
        after: i64,
        is_dated: bool,
    ) -> Result<Option<String>, ReadError> {
        let (several, apart): (i64, i64) = self.connection.query_row(
            "SELECT count(*), ifnull(sum(span > ?2), 0) FROM (
                SELECT max(at) - min(at) AS span FROM line WHERE place > ?1
                GROUP BY number HAVING count(*) > 1)",
            params![after, LONGEST],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        // A tab that stayed open overnight is no habit.
        let is_plain = apart >= FEW || apart * 2 >= several;
        let is_by_day = is_dated && apart > 0 && apart * ONE_IN >= several && is_plain;
        let file = number_of(file);
        self.connection
            .execute("INSERT INTO file VALUES (?, ?)", params![file, is_by_day])?;
        self.connection.execute(
            "INSERT INTO head (file, number, day, at, place)
            SELECT ?2, number, day * ?3, min(at), min(place) FROM line WHERE place > ?1
            GROUP BY number, day * ?3",
            params![after, file, is_by_day],
        )?;
        let says = match apart {
            _ if is_by_day => {
                "checks: numbers start anew every day; a check is a number on a day".to_owned()
            }
            0 => return Ok(None),
            _ => {
                let numbers = count(apart.unsigned_abs(), "is", "are");
                format!(
                    "checks: a number is one check, though {numbers} found more than 12 hours apart"
                )
            }
        };
        Ok(Some(says))
    }

    /// The lines' order is settled; looks for checks fast from here on.
    pub fn close(&self) -> Result<(), ReadError> {
        self.connection.execute_batch(
            "CREATE UNIQUE INDEX head_key ON head (file, number, day); COMMIT; ANALYZE head;",
        )?;
        Ok(())
    }
}

fn number_of(file: usize) -> i64 {
    i64::try_from(file).unwrap_or(i64::MAX)
}
