use std::path::PathBuf;

use common::Money;
use jiff::{civil::Date, tz::TimeZone};

use crate::Mapping;

/// How a file writes its dates.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DateOrder {
    /// 31/01/2023.
    DayFirst,
    /// 01/31/2023.
    MonthFirst,
    /// 2023-01-31.
    YearFirst,
}

/// What to read, and how.
#[derive(Clone, Debug)]
pub struct Reading {
    /// Files of checks.
    pub files: Vec<PathBuf>,
    /// The file that says what the ids of items mean.
    pub menu: Option<PathBuf>,
    /// What the user says of the columns; guesses for the same purpose are not made then.
    pub maps: Vec<Mapping>,
    /// Where the user says so; the file's own evidence otherwise.
    pub dates: Option<DateOrder>,
    /// The day of files without dates.
    pub day: Date,
    /// The house's local time.
    pub zone: TimeZone,
}

/// How far the reading is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Progress {
    /// Bytes of all passes so far.
    pub done: u64,
    /// Bytes of all passes.
    pub all: u64,
}

/// A line that cannot be used.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reject {
    /// Which of the files, from 0; nothing for the menu's.
    pub file: Option<usize>,
    /// Where it begins; the file's first line is 1.
    pub line: u64,
    /// Why.
    pub reason: String,
}

/// A dish of the menu's file.
#[derive(Clone, PartialEq, Debug)]
pub struct Dish {
    /// Its id in the files; its name where the menu's file has no ids.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its page.
    pub group: Option<String>,
    /// With VAT.
    pub price: Option<Money>,
}

/// What was settled for a file, or noticed in it, as a sentence for people.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Finding {
    /// The file as it was named.
    pub file: String,
    /// Such as "dates: day first (4,213 lines say so, none against)".
    pub says: String,
}

/// Counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Tally {
    /// Checks with a usable line.
    pub checks: u64,
    /// Usable lines.
    pub lines: u64,
    /// What they come to, with VAT.
    pub total: Money,
    /// Lines that cannot be used, those of the menu's file included.
    pub rejects: u64,
    /// Checks without a usable line.
    pub empty: u64,
    /// Lines whose time does not exist on the house's clock, moved forward.
    pub moved: u64,
    /// Lines of the files of checks, without their headers: used, repeated or rejected.
    pub seen: u64,
    /// Checks that an earlier file has already, left out here.
    pub again: u64,
    /// The lines of those.
    pub again_lines: u64,
}

/// The files cannot be read at all.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The file is not there, or not to be read.
    #[error("{file}: {why}")]
    File {
        /// The file.
        file: String,
        /// What the system says.
        why: String,
    },
    /// Its columns do not say enough.
    #[error("{file}: {why}")]
    Columns {
        /// The file.
        file: String,
        /// What is missing, and which columns there are.
        why: String,
    },
    /// The scratch database failed, most likely for want of room.
    #[error("no room to sort the lines: {0}")]
    Scratch(#[from] rusqlite::Error),
}
