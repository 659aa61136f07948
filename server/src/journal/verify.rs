use std::path::Path;

use rusqlite::Connection;

use super::{
    Entry, FIRST_LINK, Hash, chained, each_after, event_of, open_for_reading, read::unsigned,
};
use crate::HouseError;

/// What a walk along the whole chain found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Verdict {
    /// Every entry is as it was written.
    Sound {
        /// How many there are.
        entries: u64,
        /// The last link.
        head: [u8; 32],
    },
    /// The first entry that was changed, removed or moved.
    Broken {
        /// Its place in the journal.
        seq: u64,
        /// What is wrong with it.
        why: String,
    },
}

/// Walks the chain of the house in `dir`, which may be open meanwhile, and holds every Z
/// report's head against it.
pub fn verify(dir: &Path) -> Result<Verdict, HouseError> {
    let connection = open_for_reading(dir)?;
    let mut walk = Walk::default();
    match each_after(&connection, 0, |entry| walk.step(&entry)) {
        Ok(()) => {}
        Err(HouseError::Broken { seq, why }) => return Ok(Verdict::Broken { seq, why }),
        Err(HouseError::Database(error)) if unreadable(&error) => {
            let (seq, why) = (walk.seq + 1, error.to_string());
            return Ok(Verdict::Broken { seq, why });
        }
        Err(error) => return Err(error),
    }
    if let Some((seq, why)) = z_beyond(&connection, &walk)? {
        return Ok(Verdict::Broken { seq, why });
    }
    Ok(Verdict::Sound {
        entries: walk.seq,
        head: walk.head,
    })
}

/// A place on the chain while it is walked.
#[derive(Debug)]
pub(crate) struct Walk {
    pub(crate) seq: u64,
    pub(crate) floor: u64,
    pub(crate) pass: u64,
    pub(crate) head: Hash,
}

impl Default for Walk {
    fn default() -> Self {
        Self {
            seq: 0,
            floor: 0,
            pass: 0,
            head: FIRST_LINK,
        }
    }
}

impl Walk {
    /// Goes on to the next entry, or says why it cannot be the next one.
    fn step(&mut self, entry: &Entry) -> Result<(), HouseError> {
        self.take(entry)?;
        event_of(entry)?;
        Ok(())
    }

    /// As [`Walk::step`], for a caller that reads the event itself.
    pub(crate) fn take(&mut self, entry: &Entry) -> Result<(), HouseError> {
        let broken = |seq, why: &str| {
            let why = why.to_owned();
            Err(HouseError::Broken { seq, why })
        };
        if entry.seq != self.seq + 1 {
            return broken(self.seq + 1, "it is missing");
        }
        if chained(&self.head, &entry.body) != entry.hash {
            return broken(
                entry.seq,
                "it is not as it was written, or not in its place",
            );
        }
        let pass = self.pass + u64::from(entry.pass.is_some());
        if entry.floor != self.floor + 1 || entry.pass.is_some_and(|number| number != pass) {
            return broken(entry.seq, "its numbers are not those it was sent with");
        }
        *self = Self {
            seq: entry.seq,
            floor: entry.floor,
            pass,
            head: entry.hash,
        };
        Ok(())
    }
}

fn unreadable(error: &rusqlite::Error) -> bool {
    matches!(
        error,
        rusqlite::Error::FromSqlConversionFailure(..)
            | rusqlite::Error::InvalidColumnType(..)
            | rusqlite::Error::IntegralValueOutOfRange(..)
    ) || error.sqlite_error_code() == Some(rusqlite::ErrorCode::DatabaseCorrupt)
}

/// A Z report whose last entry is gone or has another link.
fn z_beyond(connection: &Connection, walk: &Walk) -> rusqlite::Result<Option<(u64, String)>> {
    let mut select = connection.prepare(
        "SELECT z.number, z.last_seq, event.hash = z.head FROM z_report z
         LEFT JOIN event ON event.seq = z.last_seq ORDER BY z.number",
    )?;
    let mut rows = select.query([])?;
    while let Some(row) = rows.next()? {
        let (number, last): (i64, u64) = (row.get(0)?, unsigned(row.get(1)?));
        match row.get::<_, Option<bool>>(2)? {
            Some(true) => {}
            Some(false) => {
                let why = format!("the head on Z report {number} is another one");
                return Ok(Some((last, why)));
            }
            None => {
                let why = format!("it is missing, and Z report {number} ends with {last}");
                return Ok(Some((walk.seq + 1, why)));
            }
        }
    }
    Ok(None)
}
