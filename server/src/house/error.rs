use std::path::PathBuf;

use common::Rejection;

/// Why the house cannot open, or could not keep a batch.
#[derive(Debug, thiserror::Error)]
pub enum HouseError {
    /// The disk, the folder.
    #[error("the house's folder: {0}")]
    Io(#[from] std::io::Error),
    /// The house's folder, or a file in it, cannot be made or read.
    #[error("{0}: {1}")]
    Folder(PathBuf, std::io::Error),
    /// The database. Nothing of the batch was kept.
    #[error("the house's database: {0}")]
    Database(#[from] rusqlite::Error),
    /// A house is founded in an empty folder only.
    #[error("{0} is not empty")]
    NotEmpty(PathBuf),
    /// There is no house in this folder.
    #[error("no house was founded in {0}")]
    NoHouse(PathBuf),
    /// A database without a house in it. Only a person can say whether it may go.
    #[error(
        "no house was founded in {0}, though a database lies there: its founding was interrupted, \
         or the database was emptied; restore a backup, or empty the folder and found it again"
    )]
    Unfounded(PathBuf),
    /// Another process has it open.
    #[error("the house in {0} is open in another process")]
    Open(PathBuf),
    /// A newer release wrote this folder.
    #[error("the folder has format {found}, this release reads up to {known}")]
    Newer {
        /// Its format.
        found: u32,
        /// The newest format this release knows.
        known: u32,
    },
    /// What was given to found the house is refused by the house's own rules.
    #[error("the house cannot be founded: {0}")]
    Founding(Rejection),
    /// A PIN has four to eight digits.
    #[error("{0}: a PIN has four to eight digits")]
    BadPin(String),
    /// Everybody has a number of their own.
    #[error("{0} and {1} have the same number")]
    PersonTwice(String, String),
    /// The random source or the hashing failed.
    #[error("the PINs could not be kept: {0}")]
    Secret(String),
    /// An entry of the journal is not as it was written.
    #[error("entry {seq} of the journal: {why}")]
    Broken {
        /// The first such entry.
        seq: u64,
        /// What is wrong with it.
        why: String,
    },
    /// More commands than one commit takes.
    #[error("{0} commands are too many for one commit")]
    TooMany(usize),
    /// Something that must always hold does not; nothing of the batch was kept.
    #[error("a rule of the house is broken: {0}")]
    Invariant(String),
    /// Something could not be written as JSON.
    #[error("JSON: {0}")]
    Json(#[from] serde_json::Error),
}

impl HouseError {
    /// It would fail again, whatever the disk does: a command is at fault, not the house.
    pub(crate) fn is_of_the_command(&self) -> bool {
        match self {
            Self::Invariant(_) | Self::Json(_) => true,
            Self::Database(error) => {
                error.sqlite_error_code() == Some(rusqlite::ErrorCode::ConstraintViolation)
            }
            _ => false,
        }
    }
}
