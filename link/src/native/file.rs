use std::{
    fs::{self, File, TryLockError},
    io,
    path::{Path, PathBuf},
    time::Duration,
};

use common::{
    CommandId, DeviceId,
    protocol::{DeviceKind, SubmittedCommand},
};
use rusqlite::{Connection, OptionalExtension as _};
use uuid::Uuid;

use crate::Identity;

/// The format that this build writes, as SQLite's `user_version`.
const FORMAT: u32 = 1;

/// Another process of this device may write for a moment: one that asks for the identity.
const WAIT: Duration = Duration::from_millis(500);

/// Why a device's folder cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum OutboxError {
    /// Two processes with one identity would answer for each other's commands.
    #[error("another program uses {} already", .0.display())]
    InUse(PathBuf),
    /// The folder or a file in it.
    #[error("cannot use {}: {error}", .path.display())]
    Folder {
        /// Where.
        path: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// The database.
    #[error("cannot use the device's database: {0}")]
    Database(#[from] rusqlite::Error),
    /// A later version wrote the file; an earlier one might lose what it cannot read.
    #[error("the device's database has format {0}, which this version does not know")]
    Newer(u32),
    /// A stored command that cannot be read. It may be money, so it is not passed over.
    #[error("command {id} in the device's outbox cannot be read: {error}")]
    Unreadable {
        /// The command.
        id: String,
        /// Why.
        error: serde_json::Error,
    },
}

/// Who the device that lives in this folder is: its id is made once and kept for life.
///
/// # Errors
///
/// The folder cannot be written, or a later version has written it.
pub fn identity(dir: &Path, name: &str, kind: DeviceKind) -> Result<Identity, OutboxError> {
    let mut database = open(dir)?;
    let transaction = database.transaction_with_behavior(
        // Two programs that ask at once get the same answer.
        rusqlite::TransactionBehavior::Immediate,
    )?;
    let known: Option<String> = transaction
        .query_row("SELECT id FROM device", [], |row| row.get(0))
        .optional()?;
    let device = match known {
        // A new id would not do: the outbox may hold commands under the old one.
        Some(text) => text.parse().map_err(|error| OutboxError::Folder {
            path: dir.join("device.db"),
            error: io::Error::new(io::ErrorKind::InvalidData, error),
        })?,
        None => {
            let id = Uuid::now_v7();
            transaction.execute("INSERT INTO device (id) VALUES (?1)", [id.to_string()])?;
            id
        }
    };
    transaction.commit()?;
    Ok(Identity {
        device: DeviceId(device),
        name: name.to_owned(),
        kind,
    })
}

/// The folder is this process's own while the file is open; the system lets go of it with the
/// process, however that ends.
pub(super) fn lock(dir: &Path) -> Result<File, OutboxError> {
    let path = dir.join("device.lock");
    let failed = |error| OutboxError::Folder {
        path: path.clone(),
        error,
    };
    fs::create_dir_all(dir).map_err(failed)?;
    let file = File::options()
        .create(true)
        .append(true)
        .open(&path)
        .map_err(failed)?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(OutboxError::InUse(dir.to_owned())),
        Err(TryLockError::Error(error)) => Err(failed(error)),
    }
}

pub(super) fn open(dir: &Path) -> Result<Connection, OutboxError> {
    fs::create_dir_all(dir).map_err(|error| OutboxError::Folder {
        path: dir.to_owned(),
        error,
    })?;
    let mut database = Connection::open(dir.join("device.db"))?;
    database.busy_timeout(WAIT)?;
    database.pragma_update(None, "journal_mode", "WAL")?;
    database.pragma_update(None, "synchronous", "FULL")?;
    let format: u32 = database.pragma_query_value(None, "user_version", |row| row.get(0))?;
    match format {
        0 => found(&mut database)?,
        FORMAT => {}
        newer => return Err(OutboxError::Newer(newer)),
    }
    Ok(database)
}

fn found(database: &mut Connection) -> rusqlite::Result<()> {
    let transaction =
        database.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    transaction.execute_batch(
        "CREATE TABLE IF NOT EXISTS device (id TEXT NOT NULL) STRICT;
         CREATE TABLE IF NOT EXISTS outbox (
             place INTEGER PRIMARY KEY AUTOINCREMENT,
             id TEXT NOT NULL UNIQUE,
             command TEXT NOT NULL
         ) STRICT;",
    )?;
    transaction.pragma_update(None, "user_version", FORMAT)?;
    transaction.commit()
}

/// What an earlier life of the device left, oldest first.
pub(super) fn load(database: &Connection) -> Result<Vec<SubmittedCommand>, OutboxError> {
    let mut query = database.prepare("SELECT id, command FROM outbox ORDER BY place")?;
    let mut rows = query.query([])?;
    let mut commands = Vec::new();
    while let Some(row) = rows.next()? {
        let (id, text): (String, String) = (row.get(0)?, row.get(1)?);
        let command = serde_json::from_str(&text);
        commands.push(command.map_err(|error| OutboxError::Unreadable { id, error })?);
    }
    Ok(commands)
}

/// What the outbox is told to do.
#[derive(Debug)]
pub(super) enum Request {
    /// Keep this text of a command.
    Store(CommandId, String),
    /// Let go of a command.
    Forget(CommandId),
}

impl Request {
    pub(super) fn is_store(&self) -> bool {
        matches!(self, Self::Store(..))
    }
}

/// Writes all or nothing.
pub(super) fn write(database: &mut Connection, requests: &[Request]) -> rusqlite::Result<()> {
    let transaction =
        database.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    for request in requests {
        match request {
            Request::Store(id, text) => {
                let mut insert = transaction
                    .prepare_cached("INSERT OR IGNORE INTO outbox (id, command) VALUES (?1, ?2)")?;
                insert.execute((id.to_string(), text))?;
            }
            Request::Forget(id) => {
                let mut delete = transaction.prepare_cached("DELETE FROM outbox WHERE id = ?1")?;
                delete.execute([id.to_string()])?;
            }
        }
    }
    transaction.commit()
}
