use std::{path::PathBuf, str::FromStr};

use common::Money;
use jiff::{civil::Date, tz::TimeZone};

use crate::PastCheck;

/// What a column can mean.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Key {
    /// The check's number.
    Check,
    /// Date and time in one.
    At,
    /// The date.
    Date,
    /// The time of day.
    Time,
    /// The item's name.
    Item,
    /// The item's id, to be found in the menu.
    ItemId,
    /// Pieces.
    Quantity,
    /// The price of a piece.
    UnitPrice,
    /// The price of the line.
    LineTotal,
    /// What was chosen, in one cell.
    Modifiers,
    /// The item's page.
    Group,
    /// Where the guests sat.
    Table,
    /// Who served.
    Staff,
    /// Guests.
    Covers,
    /// How it was paid.
    Tender,
    /// VAT in percent.
    VatRate,
}

/// `KEY=COLUMN` on a command line: the column of this name means this.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mapping {
    /// What it means.
    pub key: Key,
    /// The column's name, or `#3` for the third.
    pub column: String,
}

impl FromStr for Mapping {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        Err(format!("{text} is not KEY=COLUMN"))
    }
}

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
    /// Its id in the files.
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
    /// The scratch database failed, most likely for want of room.
    #[error("no room to sort the lines: {0}")]
    Scratch(#[from] rusqlite::Error),
}

/// What the files say: sorted by check in a scratch database, so that memory does not grow.
#[derive(Debug)]
pub struct History {
    /// What was settled and noticed.
    pub findings: Vec<Finding>,
    /// The menu's file.
    pub dishes: Vec<Dish>,
    /// Counts.
    pub tally: Tally,
}

impl History {
    /// Calls `see` for every check, by the time of its first line and then by its place.
    pub fn each_check<E: From<ReadError>>(
        &self,
        _see: impl FnMut(PastCheck) -> Result<(), E>,
    ) -> Result<(), E> {
        Ok(())
    }

    /// Calls `see` for every line that cannot be used, as they lie in the files.
    pub fn each_reject<E: From<ReadError>>(
        &self,
        _see: impl FnMut(Reject) -> Result<(), E>,
    ) -> Result<(), E> {
        Ok(())
    }

    /// Calls `see` for every number of a check that has no usable line, with its file.
    pub fn each_empty<E: From<ReadError>>(
        &self,
        _see: impl FnMut(usize, &str) -> Result<(), E>,
    ) -> Result<(), E> {
        Ok(())
    }
}

/// Reads the files; `progress` hears now and then how far it is.
pub fn read(_reading: &Reading, _progress: &mut dyn FnMut(Progress)) -> Result<History, ReadError> {
    Ok(History {
        findings: Vec::new(),
        dishes: Vec::new(),
        tally: Tally::default(),
    })
}
