use std::{path::Path, time::Duration};

use common::Stamp;
use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior, params};

use crate::{HouseError, past, projection};

/// The database's name in the house's folder.
pub(crate) const FILE: &str = "house.db";

/// So many pages of 4 KiB the write-ahead log takes between two beats of a very busy house.
const LONGEST_LOG: u32 = 2_000;

/// How long a statement waits for another connection.
const PATIENCE: Duration = Duration::from_secs(5);

type Migration = fn(&Transaction<'_>) -> Result<(), HouseError>;

/// Each released schema follows from the one before by one of these, for ever.
const MIGRATIONS: [Migration; 5] = [
    journal,
    room_for_the_past,
    left_to_the_next,
    beside,
    projections_anew,
];

/// The format that this release writes: so many migrations.
pub(crate) const FORMAT: u32 = 5;

/// The journal, and the projections as they were before anything was imported.
const FORMAT_1: &str = include_str!("format_1.sql");
/// What format 4 added beside the journal and the projections.
const FORMAT_4: &str = include_str!("format_4.sql");

fn journal(transaction: &Transaction<'_>) -> Result<(), HouseError> {
    Ok(transaction.execute_batch(FORMAT_1)?)
}

/// Room for other systems' checks.
fn room_for_the_past(transaction: &Transaction<'_>) -> Result<(), HouseError> {
    Ok(transaction.execute_batch(past::SCHEMA)?)
}

/// Format 3 had projections of another shape; the newest format builds them anew in any case, and
/// only there is everything that the rebuilding reads.
const fn left_to_the_next(_: &Transaction<'_>) -> Result<(), HouseError> {
    Ok(())
}

/// What lies beside the journal since format 4.
fn beside(transaction: &Transaction<'_>) -> Result<(), HouseError> {
    Ok(transaction.execute_batch(FORMAT_4)?)
}

/// The projections in the shape that this release reads.
fn projections_anew(transaction: &Transaction<'_>) -> Result<(), HouseError> {
    for table in projection::TABLES {
        transaction.execute_batch(&format!("DROP TABLE IF EXISTS {table}"))?;
    }
    for view in past::VIEW_NAMES {
        transaction.execute_batch(&format!("DROP VIEW IF EXISTS {view}"))?;
    }
    transaction.execute_batch(projection::SCHEMA)?;
    transaction.execute_batch(past::VIEWS)?;
    projection::rebuild(transaction)
}

/// What the house knows of itself beside its journal.
#[derive(Clone, Debug)]
pub(crate) struct Meta {
    /// Its id, for life.
    pub(crate) id: String,
    /// Grows whenever another machine takes over.
    pub(crate) epoch: u64,
    /// When it was founded.
    pub(crate) founded: Stamp,
}

impl Meta {
    pub(crate) fn write(&self, connection: &Connection) -> rusqlite::Result<()> {
        let mut put = connection.prepare("INSERT INTO meta (key, value) VALUES (?1, ?2)")?;
        put.execute(params!["house", self.id])?;
        put.execute(params!["epoch", self.epoch.to_string()])?;
        put.execute(params!["founded", self.founded.millis().to_string()])?;
        Ok(())
    }

    /// Says that nobody has decided anything about this house yet, so that an empty journal is as
    /// it should be.
    pub(crate) fn write_empty(connection: &Connection) -> rusqlite::Result<()> {
        connection.execute("INSERT INTO meta (key, value) VALUES ('empty', '1')", [])?;
        Ok(())
    }

    /// Whether nobody has decided anything about this house yet.
    pub(crate) fn is_empty(connection: &Connection) -> rusqlite::Result<bool> {
        let sql = "SELECT EXISTS (SELECT 1 FROM meta WHERE key = 'empty')";
        connection.query_row(sql, [], |row| row.get(0))
    }

    /// From its first event on a house's journal is never empty again.
    pub(crate) fn no_more_empty(connection: &Connection) -> rusqlite::Result<()> {
        connection.execute("DELETE FROM meta WHERE key = 'empty'", [])?;
        Ok(())
    }

    /// Nothing where no house was founded in this database.
    pub(crate) fn read(connection: &Connection) -> rusqlite::Result<Option<Self>> {
        let mut get = connection.prepare("SELECT value FROM meta WHERE key = ?1")?;
        let mut value = |key: &str| -> rusqlite::Result<Option<String>> {
            let mut rows = get.query([key])?;
            rows.next()?.map(|row| row.get(0)).transpose()
        };
        let (id, epoch, founded) = (value("house")?, value("epoch")?, value("founded")?);
        Ok(parsed(id, epoch, founded))
    }
}

fn parsed(id: Option<String>, epoch: Option<String>, founded: Option<String>) -> Option<Meta> {
    Some(Meta {
        id: id?,
        epoch: epoch?.parse().ok()?,
        founded: Stamp::from_millis(founded?.parse().ok()?),
    })
}

/// Opens the house's own connection and brings the schema up to date.
pub(crate) fn open(dir: &Path, create: bool) -> Result<Connection, HouseError> {
    let mut flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    if create {
        flags |= OpenFlags::SQLITE_OPEN_CREATE;
    }
    let mut connection = connect(dir, flags)?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    migrate(&mut connection)?;
    Ok(connection)
}

/// A second connection that writes, beside the house's own: for what is not in the journal.
pub(crate) fn open_beside(dir: &Path) -> rusqlite::Result<Connection> {
    connect(
        dir,
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )
}

fn connect(dir: &Path, flags: OpenFlags) -> rusqlite::Result<Connection> {
    let connection = Connection::open_with_flags(dir.join(FILE), flags)?;
    connection.busy_timeout(PATIENCE)?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "wal_autocheckpoint", LONGEST_LOG)?;
    connection.pragma_update(None, "mmap_size", 0)?;
    connection.pragma_update(None, "cache_size", -16_000)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    // What is erased of a guest leaves no bytes in the pages that it was on.
    connection.pragma_update(None, "secure_delete", true)?;
    connection.set_prepared_statement_cache_capacity(64);
    Ok(connection)
}

/// A connection for reports, sign-in and papers: it cannot write, and never holds the house up.
pub(crate) fn open_for_reading(dir: &Path) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(dir.join(FILE), flags)?;
    connection.busy_timeout(PATIENCE)?;
    connection.pragma_update(None, "mmap_size", 0)?;
    connection.pragma_update(None, "query_only", true)?;
    Ok(connection)
}

/// The format of the schema that a connection found.
pub(crate) fn format(connection: &Connection) -> rusqlite::Result<u32> {
    connection.pragma_query_value(None, "user_version", |row| row.get(0))
}

/// Whether the schema is the one that this release reads and writes.
pub(crate) fn is_current(connection: &Connection) -> rusqlite::Result<bool> {
    Ok(format(connection)? == FORMAT)
}

fn migrate(connection: &mut Connection) -> Result<(), HouseError> {
    let found = format(connection)?;
    if found > FORMAT {
        return Err(HouseError::Newer {
            found,
            known: FORMAT,
        });
    }
    for (version, step) in (1..).zip(MIGRATIONS) {
        if version <= found {
            continue;
        }
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        step(&transaction)?;
        transaction.pragma_update(None, "user_version", version)?;
        transaction.commit()?;
    }
    Ok(())
}
