use std::sync::Arc;

use common::{Event, Recorded, Stamp, State, menu, menu::Menu, protocol::MenuVersion};
use rusqlite::{Connection, OptionalExtension, params};

use crate::{
    HouseError,
    journal::{self, signed, unsigned},
};

/// So many are told at once.
const MOST_VERSIONS: u32 = 100;

/// A menu that was published, in short; the journal has it whole.
#[derive(Debug)]
pub(crate) struct Published {
    known: MenuVersion,
    by: Option<u32>,
    seq: u64,
}

/// The row of a menu that is about to be published.
pub(super) fn published(before: &State, recorded: &Recorded, seq: u64) -> Option<Published> {
    let Event::Menu(menu::Event::Published(menu)) = &recorded.event else {
        return None;
    };
    let by = recorded.staff.map(|id| before.staff.name(id).to_owned());
    Some(Published {
        known: MenuVersion {
            version: before.menu.version + 1,
            at: recorded.stamp,
            by: by.unwrap_or_default(),
            items: u32::try_from(menu.items.len()).unwrap_or(u32::MAX),
            changes: menu.changes(&before.menu),
        },
        by: recorded.staff.map(|id| id.0),
        seq,
    })
}

impl Published {
    pub(super) fn write(&self, connection: &Connection) -> rusqlite::Result<()> {
        let known = &self.known;
        let (added, changed, removed) = known.changes;
        let mut insert = connection.prepare_cached(
            "INSERT INTO menu_version (version, at, by, by_name, items, added, changed, removed,
             seq) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        )?;
        insert.execute(params![
            known.version,
            known.at.millis(),
            self.by,
            known.by,
            known.items,
            added,
            changed,
            removed,
            signed(self.seq),
        ])?;
        Ok(())
    }
}

/// The menus that were published, newest first; older than one of them, where it is named.
pub(crate) fn versions(
    connection: &Connection,
    before: Option<u32>,
) -> rusqlite::Result<Vec<MenuVersion>> {
    let mut select = connection.prepare_cached(
        "SELECT version, at, by_name, items, added, changed, removed FROM menu_version
         WHERE ?1 IS NULL OR version < ?1 ORDER BY version DESC LIMIT ?2",
    )?;
    let rows = select.query_map(params![before, MOST_VERSIONS], |row| {
        Ok(MenuVersion {
            version: row.get(0)?,
            at: Stamp::from_millis(row.get(1)?),
            by: row.get(2)?,
            items: row.get(3)?,
            changes: (row.get(4)?, row.get(5)?, row.get(6)?),
        })
    })?;
    rows.collect()
}

/// A menu as it was published, out of the journal.
pub(crate) fn version(
    connection: &Connection,
    version: u32,
) -> Result<Option<Arc<Menu>>, HouseError> {
    let seq = connection
        .query_row(
            "SELECT seq FROM menu_version WHERE version = ?1",
            [version],
            |row| Ok(unsigned(row.get(0)?)),
        )
        .optional()?;
    let Some(seq) = seq else {
        return Ok(None);
    };
    let Event::Menu(menu::Event::Published(mut menu)) = journal::event_at(connection, seq)?.event
    else {
        return Ok(None);
    };
    // It was made from the version before it.
    Arc::make_mut(&mut menu).version = version;
    Ok(Some(menu))
}
