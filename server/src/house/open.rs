use std::{
    fs::{File, OpenOptions, TryLockError},
    path::Path,
};

use super::{House, HouseError, Working};
use crate::journal;

/// Held by the process that has the house open.
pub(super) const LOCK: &str = "lock";

impl House {
    /// Whether a house was founded in this folder.
    #[must_use]
    pub fn exists(dir: &Path) -> bool {
        dir.join(journal::FILE).is_file()
    }

    /// Opens the house in `dir`: the newest snapshot, and the journal's entries since, each held
    /// against the chain.
    pub fn open(dir: &Path) -> Result<Self, HouseError> {
        if !Self::exists(dir) {
            return Err(HouseError::NoHouse(dir.to_owned()));
        }
        let lock = lock(dir)?;
        let connection = journal::open(dir, false)?;
        let meta = journal::Meta::read(&connection)?;
        let meta = meta.ok_or_else(|| HouseError::Unfounded(dir.to_owned()))?;
        let working = Working::load(&connection)?;
        if working.seq == 0 && !journal::Meta::is_empty(&connection)? {
            // Founding was interrupted before its first commit.
            return Err(HouseError::Unfounded(dir.to_owned()));
        }
        Ok(Self {
            dir: dir.to_owned(),
            snapshot_at: journal::snapshot_seq(&connection)?,
            connection,
            meta,
            stale: false,
            snapshot_z: working.state.day.last_z,
            working,
            _lock: lock,
        })
    }
}

pub(super) fn lock(dir: &Path) -> Result<File, HouseError> {
    let file = OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(dir.join(LOCK))
        .map_err(|error| HouseError::Folder(dir.to_owned(), error))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(HouseError::Open(dir.to_owned())),
        Err(TryLockError::Error(error)) => Err(error.into()),
    }
}
