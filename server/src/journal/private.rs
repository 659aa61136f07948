//! What was typed about guests: the journal has a salted hash of it, the text lies beside it and
//! can be erased.

use common::{Event, Guest, Private, PrivateId, Recorded, Stamp, booking, paper};
use rusqlite::{Connection, OptionalExtension, params};
use sha2::{Digest, Sha256};

use super::{Entry, event_of};
use crate::HouseError;

/// So long the house knows who came, in milliseconds.
const KEPT: i64 = 30 * 24 * 3_600_000;

/// In every body with a guest's text, and in hardly another.
const MARK: &str = "\"hash\":\"";

/// A guest's text on its way into the table.
#[derive(Debug)]
pub(crate) struct Hidden {
    id: PrivateId,
    salt: [u8; 16],
    text: String,
    guest: Guest,
    due_at: Option<Stamp>,
}

impl Hidden {
    /// Takes the text out of what goes into the journal, and leaves its hash.
    pub(crate) fn take(recorded: &mut Recorded) -> Result<Option<Self>, HouseError> {
        let due_at = due(recorded);
        let Some(private) = recorded.event.private_mut() else {
            return Ok(None);
        };
        let Some(guest) = private.guest.take() else {
            return Ok(None);
        };
        let mut salt = [0; 16];
        getrandom::fill(&mut salt).map_err(|error| HouseError::Secret(error.to_string()))?;
        let text = serde_json::to_string(&guest)?;
        private.hash = Some(hash(&salt, &text));
        Ok(Some(Self {
            id: private.id,
            salt,
            text,
            guest,
            due_at,
        }))
    }

    /// Puts the text back for everybody but the journal.
    pub(crate) fn give_back(&self, recorded: &mut Recorded) {
        if let Some(private) = recorded.event.private_mut() {
            private.hash = None;
            private.guest = Some(self.guest.clone());
        }
    }

    /// An id that is taken already is refused by the table.
    pub(crate) fn write(&self, connection: &Connection) -> rusqlite::Result<()> {
        let mut insert = connection.prepare_cached(
            "INSERT INTO private (id, salt, text, due_at) VALUES (?1, ?2, ?3, ?4)",
        )?;
        insert.execute(params![
            self.id.0.as_bytes(),
            self.salt,
            self.text,
            self.due_at.map(Stamp::millis)
        ])?;
        Ok(())
    }
}

/// When the house need not know it any more. Invoices are kept as long as the law says.
fn due(recorded: &Recorded) -> Option<Stamp> {
    let last = match &recorded.event {
        Event::Booking(booking::Event::Taken(booking)) => booking.at.max(recorded.stamp),
        Event::Paper(paper::Event::Sent { .. }) => recorded.stamp,
        _ => return None,
    };
    Some(last.plus_millis(KEPT))
}

fn hash(salt: &[u8], text: &str) -> String {
    let mut digest = Sha256::new();
    digest.update(salt);
    digest.update(text.as_bytes());
    let bytes: [u8; 32] = digest.finalize().into();
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The event of an entry with its guest's text, where that was not erased.
pub(crate) fn recalled(connection: &Connection, entry: &Entry) -> Result<Recorded, HouseError> {
    let mut recorded = event_of(entry)?;
    if entry.body.contains(MARK)
        && let Some(private) = recorded.event.private_mut()
    {
        fill(connection, private)?;
    }
    Ok(recorded)
}

/// The same as it is told to tills.
pub(super) fn told(connection: &Connection, body: String) -> Result<String, HouseError> {
    if !body.contains(MARK) {
        return Ok(body);
    }
    let mut recorded: Recorded = serde_json::from_str(&body)?;
    let Some(private) = recorded.event.private_mut() else {
        return Ok(body);
    };
    fill(connection, private)?;
    Ok(serde_json::to_string(&recorded)?)
}

fn fill(connection: &Connection, private: &mut Private) -> Result<(), HouseError> {
    private.hash = None;
    let text = kept(connection, private.id)?.map(|(_, text)| text);
    private.guest = text
        .map(|text| serde_json::from_str::<Guest>(&text))
        .transpose()?;
    Ok(())
}

/// Salt and text, where they were not erased.
fn kept(connection: &Connection, id: PrivateId) -> rusqlite::Result<Option<(Vec<u8>, String)>> {
    let mut select = connection
        .prepare_cached("SELECT salt, text FROM private WHERE id = ?1 AND text IS NOT NULL")?;
    let row = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?));
    select.query_row([id.0.as_bytes()], row).optional()
}

/// Whether the text beside an entry is the one that was typed; one that was erased is not missed.
pub(super) fn is_as_typed(
    connection: &Connection,
    recorded: &mut Recorded,
) -> Result<bool, HouseError> {
    let Some(private) = recorded.event.private_mut() else {
        return Ok(true);
    };
    let kept = kept(connection, private.id)?;
    Ok(kept.is_none_or(|(salt, text)| private.hash.as_deref() == Some(&*hash(&salt, &text))))
}

/// Erases one text; false where there is none.
pub(crate) fn erase(connection: &Connection, id: PrivateId, now: Stamp) -> rusqlite::Result<bool> {
    let erased = connection.execute(
        "UPDATE private SET salt = NULL, text = NULL, erased_at = ?2
         WHERE id = ?1 AND text IS NOT NULL",
        params![id.0.as_bytes(), now.millis()],
    )?;
    Ok(erased > 0)
}

/// The texts whose time is over.
pub(crate) fn due_by(connection: &Connection, now: Stamp) -> rusqlite::Result<Vec<PrivateId>> {
    let mut select = connection
        .prepare_cached("SELECT id FROM private WHERE due_at <= ?1 AND text IS NOT NULL")?;
    let ids = select.query_map([now.millis()], |row| {
        let id: [u8; 16] = row.get(0)?;
        Ok(PrivateId(uuid::Uuid::from_bytes(id)))
    })?;
    ids.collect()
}
