//! Every record of the house as files that anyone can read, and a house from such files.

mod about;
mod catalogue;
mod columns;
mod day;
mod folder;
mod kitchen;
mod refund;
mod restore;
mod sheet;
mod standing;
mod stored;
#[cfg(test)]
mod tests;
mod walk;

use std::{
    io::{ErrorKind, Write as _},
    path::{Path, PathBuf},
};

use common::Stamp;
use rusqlite::Connection;

use crate::{
    House, HouseError,
    journal::{self, FIRST_LINK, Meta, Walk},
};

use about::{About, FORMAT, FileAbout, HouseAbout, JournalAbout, hex};
use catalogue::{CHECKS, JOURNAL, LINES, PAST_CHECKS};
use folder::{Folder, Sealing};

pub use columns::columns;
pub use restore::{Restored, restore};

/// The files cannot be written, or no house can be made of them.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// What lies there stays as it is.
    #[error("{0} is not empty; the files need an empty folder")]
    NotEmpty(PathBuf),
    /// The system refused.
    #[error("{0}: {1}")]
    File(PathBuf, std::io::Error),
    /// The house that is exported, or the one that is made.
    #[error(transparent)]
    House(#[from] HouseError),
    /// An older release serves the house just now.
    #[error("the house in {0} is being served by an older release: stop it first")]
    Older(PathBuf),
    /// A record of the house is not what it should be.
    #[error("the house's database: {0}")]
    Damaged(String),
    /// The export has no end.
    #[error("{0} is no finished export: about.json, which is written last, is missing")]
    Torn(PathBuf),
    /// A file of the export is not there.
    #[error("{0} is missing from the export")]
    Missing(PathBuf),
    /// A file of the export is not the one that was written.
    #[error("{0} is not as it was exported")]
    Changed(PathBuf),
    /// A later release wrote the files.
    #[error("the files have format {found}, this release reads up to {known}")]
    Later {
        /// Their format.
        found: u64,
        /// The newest format this release knows.
        known: u32,
    },
    /// A line of a file is no record.
    #[error("{file}, line {line}: {why}")]
    Record {
        /// The file.
        file: PathBuf,
        /// From 1.
        line: u64,
        /// What is wrong with it.
        why: String,
    },
}

impl From<rusqlite::Error> for ExportError {
    fn from(error: rusqlite::Error) -> Self {
        Self::House(error.into())
    }
}

/// What an export holds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Exported {
    /// The house's name.
    pub house: String,
    /// Files, the one that describes the others included.
    pub files: usize,
    /// All of them together.
    pub bytes: u64,
    /// Entries of the journal.
    pub entries: u64,
    /// Settled checks.
    pub checks: u64,
    /// Their lines.
    pub lines: u64,
    /// Checks of another system.
    pub past_checks: u64,
}

/// Writes every record of the house in `dir` into the empty folder `to`, which is made where it
/// is missing: one moment of the house, which may go on serving meanwhile.
///
/// # Errors
/// Where the house cannot be read or the files cannot be written; then none of them stays.
pub fn write(dir: &Path, to: &Path, now: Stamp) -> Result<Exported, ExportError> {
    let connection = opened(dir)?;
    let of_folder = |error| ExportError::File(to.to_owned(), error);
    let is_new = !to.exists();
    std::fs::create_dir_all(to).map_err(of_folder)?;
    if to.read_dir().map_err(of_folder)?.next().is_some() {
        return Err(ExportError::NotEmpty(to.to_owned()));
    }
    match write_moment(&connection, dir, to, now) {
        // Somebody else is writing there just now: what lies there is theirs.
        Err(ExportError::File(_, error)) if error.kind() == ErrorKind::AlreadyExists => {
            Err(ExportError::NotEmpty(to.to_owned()))
        }
        Err(error) => {
            clear(to, is_new);
            Err(error)
        }
        written => written,
    }
}

/// A connection that reads only, to a house in the form of this release.
fn opened(dir: &Path) -> Result<Connection, ExportError> {
    if !House::exists(dir) {
        return Err(HouseError::NoHouse(dir.to_owned()).into());
    }
    let connection = journal::open_for_reading(dir)?;
    let is_founded = connection.table_exists(None, "meta")? && Meta::read(&connection)?.is_some();
    if !is_founded {
        return Err(HouseError::NoHouse(dir.to_owned()).into());
    }
    if !journal::is_current(&connection)? {
        // Opening brings it up to date, or says that it is newer.
        match House::open(dir) {
            Ok(house) => drop(house),
            Err(HouseError::Open(dir)) => return Err(ExportError::Older(dir)),
            Err(error) => return Err(error.into()),
        }
    }
    Ok(connection)
}

fn write_moment(
    connection: &Connection,
    dir: &Path,
    to: &Path,
    now: Stamp,
) -> Result<Exported, ExportError> {
    let moment = connection.unchecked_transaction()?;
    let meta = Meta::read(&moment)?.ok_or_else(|| HouseError::NoHouse(dir.to_owned()))?;
    let settings = crate::reports::settings(&moment)
        .map_err(|error| ExportError::Damaged(error.to_string()))?;
    let mut folder = Folder::begin(to, settings.zone())?;
    let (chain, walk) = write_journal(&moment, &mut folder)?;
    walk.open(&mut folder)?;
    standing::write(&walk.state, &mut folder)?;
    stored::ENTRIES.write(&moment, &mut folder)?;
    for table in &stored::STORED {
        table.write(&moment, &mut folder)?;
    }
    for table in &stored::FOLLOWING {
        table.write(&moment, &mut folder)?;
    }
    stored::PAST_TAX.write(&moment, &mut folder)?;
    let rows = |sheet| folder.rows(sheet);
    let (entries, checks) = (rows(&JOURNAL), rows(&CHECKS));
    let (lines, past_checks) = (rows(&LINES), rows(&PAST_CHECKS));
    let mut files = folder.finish()?;
    files.push(description(to)?);
    let exported = Exported {
        house: settings.name.clone(),
        files: files.len() + 1,
        bytes: files.iter().map(|file| file.bytes).sum(),
        entries,
        checks,
        lines,
        past_checks,
    };
    About {
        format: FORMAT,
        release: env!("CARGO_PKG_VERSION").to_owned(),
        exported_at: now,
        house: HouseAbout {
            id: meta.id,
            name: settings.name,
            epoch: meta.epoch,
            founded: meta.founded,
            time_zone: settings.time_zone,
        },
        journal: JournalAbout {
            entries: chain.seq,
            head: hex(&chain.head),
        },
        files,
        seal: String::new(),
    }
    .write(to)?;
    Ok(exported)
}

/// Holds every entry against the chain, and writes what follows from it.
fn write_journal(
    moment: &Connection,
    folder: &mut Folder,
) -> Result<(Walk, walk::Walk), ExportError> {
    let (mut chain, mut walk) = (Walk::default(), walk::Walk::begin(moment)?);
    debug_assert_eq!(chain.head, FIRST_LINK);
    let mut failed = None;
    let read = journal::each_after(moment, 0, |entry| {
        chain.take(&entry)?;
        let recorded = journal::event_of(&entry)?;
        walk.step(&entry, &recorded, folder).map_err(|error| {
            failed = Some(error);
            HouseError::Io(ErrorKind::Other.into())
        })
    });
    match failed {
        Some(error) => Err(error),
        None => {
            read?;
            Ok((chain, walk))
        }
    }
}

/// The description of the columns lies beside them.
fn description(to: &Path) -> Result<FileAbout, ExportError> {
    let mut file = Sealing::create(to, "COLUMNS.md")?;
    file.write_all(columns().as_bytes())
        .map_err(|error| ExportError::File(to.join("COLUMNS.md"), error))?;
    file.finish(None)
}

/// Leaves the folder as it was found: empty, or not there.
fn clear(dir: &Path, is_new: bool) {
    let Ok(entries) = dir.read_dir() else { return };
    for entry in entries.flatten() {
        if let Err(error) = std::fs::remove_file(entry.path()) {
            tracing::warn!(%error, "a file of what failed stays");
        }
    }
    if is_new && let Err(error) = std::fs::remove_dir(dir) {
        tracing::warn!(%error, "the folder of what failed stays");
    }
}
