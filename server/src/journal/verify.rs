use std::{fmt, path::Path};

use rusqlite::Connection;

use super::{
    Entry, FILE, FIRST_LINK, Hash, Meta, chained, each_after, event_of, open_for_reading,
    private::is_as_typed, read::unsigned,
};
use crate::HouseError;

/// A journal whose every entry is as it was written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Sound {
    /// How many there are.
    pub entries: u64,
    /// The last link.
    pub head: [u8; 32],
}

impl fmt::Display for Sound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let entries = self.entries;
        write!(f, "All {entries} entries are as they were written; head ")?;
        self.head
            .iter()
            .try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// Walks the chain of the house in `dir`, which may be open meanwhile, and holds every Z
/// report's head against it. [`HouseError::Broken`] names the first entry that was changed,
/// removed or moved.
pub fn verify(dir: &Path) -> Result<Sound, HouseError> {
    if !dir.join(FILE).is_file() {
        return Err(HouseError::NoHouse(dir.to_owned()));
    }
    let connection = open_for_reading(dir)?;
    // One moment of it, also while the house goes on.
    let connection = connection.unchecked_transaction()?;
    if !connection.table_exists(None, "event")? || Meta::read(&connection)?.is_none() {
        return Err(HouseError::NoHouse(dir.to_owned()));
    }
    let mut walk = Walk::default();
    let walked = each_after(&connection, 0, |entry| walk.step(&connection, &entry));
    match walked {
        Err(HouseError::Database(error)) if unreadable(&error) => {
            let (seq, why) = (walk.seq + 1, error.to_string());
            return Err(HouseError::Broken { seq, why });
        }
        walked => walked?,
    }
    if walk.seq == 0 && !Meta::is_empty(&connection)? {
        let why = "it is missing".to_owned();
        return Err(HouseError::Broken { seq: 1, why });
    }
    z_heads(&connection, &walk)?;
    Ok(Sound {
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
    fn step(&mut self, connection: &Connection, entry: &Entry) -> Result<(), HouseError> {
        self.take(entry)?;
        if !is_as_typed(connection, &mut event_of(entry)?)? {
            let why = "what is kept of a guest beside it is not what was typed".to_owned();
            return Err(HouseError::Broken {
                seq: entry.seq,
                why,
            });
        }
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

/// Every Z report must end with an entry that is there, and bear its link.
fn z_heads(connection: &Connection, walk: &Walk) -> Result<(), HouseError> {
    let mut select = connection.prepare(
        "SELECT z.number, z.last_seq, event.hash = z.head FROM z_report z
         LEFT JOIN event ON event.seq = z.last_seq ORDER BY z.number",
    )?;
    let mut rows = select.query([])?;
    while let Some(row) = rows.next()? {
        let (number, last): (i64, u64) = (row.get(0)?, unsigned(row.get(1)?));
        let (seq, why) = match row.get::<_, Option<bool>>(2)? {
            Some(true) => continue,
            Some(false) => (
                last,
                format!("the head on Z report {number} is another one"),
            ),
            None => {
                let why = format!("it is missing, and Z report {number} ends with {last}");
                (walk.seq + 1, why)
            }
        };
        return Err(HouseError::Broken { seq, why });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rehearsal::busy;

    /// What verifying says after somebody had a hand in the journal.
    fn after(meddling: &str) -> String {
        let mut rehearsal = busy();
        rehearsal.dinner(33);
        rehearsal.close_day();
        rehearsal.dinner(33);
        let dir = rehearsal.dir;
        drop(rehearsal.house);
        let connection = Connection::open(dir.path().join(FILE)).expect("opened");
        connection.execute_batch(meddling).expect("done");
        drop(connection);
        match verify(dir.path()) {
            Ok(sound) => sound.to_string(),
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn a_journal_that_nobody_touched_is_sound_also_while_the_house_is_open() {
        let rehearsal = busy();
        let sound = verify(rehearsal.dir.path()).expect("sound");
        assert_eq!(
            sound.entries,
            rehearsal.house.number(common::Audience::Floor)
        );
        assert!(sound.to_string().starts_with("All "), "{sound}");
        assert_eq!(after(""), after("SELECT 1"));
    }

    #[test]
    fn the_first_entry_that_was_meddled_with_is_named() {
        let changed =
            after("UPDATE event SET body = replace(body, '\"', ' \"') WHERE seq IN (21, 25)");
        assert!(changed.starts_with("entry 21 "), "{changed}");
        let removed = after("DELETE FROM event WHERE seq = 30");
        assert_eq!(removed, "entry 30 of the journal: it is missing");
        let first = after("DELETE FROM event WHERE seq = 1");
        assert_eq!(first, "entry 1 of the journal: it is missing");
        let moved = after(
            "UPDATE event SET seq = -1 WHERE seq = 40;
             UPDATE event SET seq = 40 WHERE seq = 41;
             UPDATE event SET seq = 41 WHERE seq = -1",
        );
        assert!(moved.starts_with("entry 40 "), "{moved}");
        let numbers = after("UPDATE event SET floor = floor + 1000 WHERE seq = 50");
        assert!(numbers.starts_with("entry 50 "), "{numbers}");
    }

    #[test]
    fn an_end_that_was_cut_off_is_noticed_by_the_z_report() {
        let all = after("DELETE FROM event; DELETE FROM z_report");
        assert_eq!(all, "entry 1 of the journal: it is missing");
        let cut = after("DELETE FROM event WHERE seq > 60");
        assert!(cut.starts_with("entry 61 "), "{cut}");
        let swapped = after("UPDATE z_report SET head = zeroblob(32)");
        assert!(swapped.contains("Z report 1"), "{swapped}");
    }
}
