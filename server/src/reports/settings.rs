use common::house::House;
use rusqlite::{Connection, OptionalExtension as _, params};

use super::{ReportError, Reports};

impl Reports {
    /// The house's settings: its name and zone stand on every paper.
    ///
    /// # Errors
    /// Where the database cannot be read, or holds no house.
    pub fn house(&self) -> Result<House, ReportError> {
        settings(&self.connection)
    }
}

/// The settings as the newest snapshot holds them, or as they were published after it.
pub(crate) fn settings(connection: &Connection) -> Result<House, ReportError> {
    let mut known = Settings::default();
    known.refresh(connection)?;
    if known.seq == 0 {
        return Err(ReportError::NoHouse);
    }
    Ok(known.house)
}

/// The settings as far as the journal was looked through, for whoever needs them often.
#[derive(Debug, Default)]
pub(crate) struct Settings {
    pub(crate) house: House,
    seq: i64,
}

impl Settings {
    /// Looks through what has happened since the last time. A house about which nothing was
    /// decided yet has none.
    ///
    /// # Errors
    /// Where the database cannot be read.
    pub(crate) fn refresh(&mut self, connection: &Connection) -> Result<(), ReportError> {
        if self.seq == 0
            && let Some((seq, text)) = snapshotted(connection)?
        {
            self.house = serde_json::from_str(&text)?;
            self.seq = seq;
        }
        let last = connection.query_row("SELECT COALESCE(MAX(seq), 0) FROM event", [], |row| {
            row.get::<_, i64>(0)
        })?;
        if let Some(text) = published(connection, self.seq, last)? {
            self.house = serde_json::from_str(&text)?;
        }
        self.seq = self.seq.max(last);
        Ok(())
    }
}

fn snapshotted(connection: &Connection) -> Result<Option<(i64, String)>, ReportError> {
    let newest = connection.query_row(
        "SELECT seq, json_extract(state, '$.house') FROM snapshot
         WHERE json_valid(state) ORDER BY seq DESC LIMIT 1",
        [],
        |row| Ok((row.get(0)?, row.get(1)?)),
    );
    Ok(newest.optional()?)
}

/// The last settings published after one entry and up to another.
fn published(
    connection: &Connection,
    after: i64,
    up_to: i64,
) -> Result<Option<String>, ReportError> {
    let mut select = connection.prepare_cached(
        "SELECT json_extract(body, '$.event.house.published') FROM event
         WHERE seq > ?1 AND seq <= ?2 AND body LIKE '%\"house\":{\"published\":%'
         AND json_type(body, '$.event.house.published') = 'object'
         ORDER BY seq DESC LIMIT 1",
    )?;
    let found = select.query_row(params![after, up_to], |row| row.get(0));
    Ok(found.optional()?)
}

#[cfg(test)]
mod tests {
    use super::{super::example, *};

    fn name(folder: &tempfile::TempDir) -> String {
        let reports = Reports::open(folder.path()).expect("opened");
        reports.house().expect("settings").name
    }

    #[test]
    fn the_name_is_the_last_one_published() {
        let folder = example::house();
        assert_eq!(name(&folder), "Brasserie Couvert");
        let writer = Connection::open(folder.path().join("house.db")).expect("opened");
        let publish = |seq: i64, name: &str| {
            let house = House {
                name: name.to_owned(),
                ..example::settings()
            };
            let body = serde_json::json!({ "event": { "house": { "published": house } } });
            writer
                .execute(
                    "INSERT INTO event (seq, body) VALUES (?1, ?2)",
                    params![seq, body.to_string()],
                )
                .expect("written");
        };
        publish(900, "Chez Couvert");
        assert_eq!(name(&folder), "Chez Couvert");
        let state = serde_json::json!({ "house": House::default() });
        writer
            .execute(
                "INSERT INTO snapshot (seq, state) VALUES (1000, ?1)",
                [state.to_string()],
            )
            .expect("written");
        assert_eq!(name(&folder), "");
        publish(1001, "Couvert & Fils");
        assert_eq!(name(&folder), "Couvert & Fils");
    }
}
