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
    let kept: Option<(i64, String)> = connection
        .query_row(
            "SELECT seq, json_extract(state, '$.house') FROM snapshot
             WHERE json_valid(state) ORDER BY seq DESC LIMIT 1",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .optional()?;
    let seq = kept.as_ref().map_or(0, |(seq, _)| *seq);
    let published: Option<String> = connection
        .query_row(
            "SELECT json_extract(body, '$.event.house.published') FROM event
             WHERE seq > ?1 AND body LIKE '%\"house\":{\"published\":%'
             AND json_type(body, '$.event.house.published') = 'object'
             ORDER BY seq DESC LIMIT 1",
            params![seq],
            |row| row.get(0),
        )
        .optional()?;
    let text = published.or(kept.map(|(_, house)| house));
    Ok(serde_json::from_str(&text.ok_or(ReportError::NoHouse)?)?)
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
