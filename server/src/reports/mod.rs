//! Reports: SQL over the projections, each through a read-only connection of its own, so that
//! reading a year never slows the house down.

mod answer;
mod by;
mod exceptions;
mod kitchen;
mod locale;
mod prices;
mod render;
mod sales;
mod settings;
mod sums;
mod table;
mod z;

#[cfg(test)]
mod evening;
#[cfg(test)]
pub(crate) mod example;

use std::{
    path::{Path, PathBuf},
    time::Duration,
};

use common::{BusinessDate, Money};
use jiff::civil::Date;
use rusqlite::{Connection, OpenFlags, types::Type};
use serde::Serialize;

pub use render::{Format, Report, render};
pub(crate) use settings::{Settings, settings};
pub(crate) use z::numbered as z_numbered;

use crate::journal::{self, FORMAT};
pub use by::By;
pub use exceptions::{Allowed, Approval, DrawerMove, Drawn, Exceptions, GivenBack, Reopened};
pub use kitchen::{KitchenFigures, MadeAgain, NeverMade, PrepTime};
pub use locale::Dialect;
pub use prices::ItemPrice;
pub use sales::{
    CheckSales, DaySales, HourSales, Imported, ItemSales, PageSales, Sales, TenderSales, VatSales,
    WeekdaySales,
};
pub use sums::Pieces;
pub use z::{Before, GroupSales, JournalRange, Voided, WaiterSales, Z};

/// The house's database in its folder.
const DATABASE: &str = "house.db";
/// How long a reader waits while the house checkpoints.
const PATIENCE: Duration = Duration::from_secs(5);

/// Why there is no report.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// The database cannot be read.
    #[error("the house's database cannot be read: {0}")]
    Database(#[from] rusqlite::Error),
    /// A stored report or receipt is not in a form that this version knows.
    #[error("a stored record cannot be read: {0}")]
    Record(#[from] serde_json::Error),
    /// The table cannot be written.
    #[error("the table cannot be written: {0}")]
    Table(#[from] csv::Error),
    /// There is no Z report with this number.
    #[error("there is no such Z report")]
    NoSuchZ,
    /// No house was founded in this database.
    #[error("there is no house in this database")]
    NoHouse,
    /// An older release left this database; opening the house brings it up to date.
    #[error("an older release left the house in {0}: serve it once with this one")]
    Older(PathBuf),
    /// A newer release wrote this database.
    #[error("the house in {0} has format {1}, this release reads up to {FORMAT}")]
    Newer(PathBuf, u32),
    /// There is no database in this folder.
    #[error("no house was founded in {0}")]
    NoDatabase(PathBuf),
}

/// What was sold within an hour of the house's wall clock on a day of its own.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct Hour {
    /// 0 to 23, by the moment of ringing.
    pub hour: u8,
    /// Lines rung, whatever their quantity.
    pub lines: u32,
    /// With VAT, without tips.
    pub gross: Money,
}

/// A reader of the house's figures; works while the house serves, and while it does not.
#[derive(Debug)]
pub struct Reports {
    connection: Connection,
}

impl Reports {
    /// Opens the database in the house's folder for reading only.
    ///
    /// # Errors
    /// Where there is no database, or it cannot be read.
    pub fn open(dir: &Path) -> Result<Self, ReportError> {
        if !dir.join(DATABASE).is_file() {
            return Err(ReportError::NoDatabase(dir.to_owned()));
        }
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(dir.join(DATABASE), flags)?;
        connection.busy_timeout(PATIENCE)?;
        if !connection.table_exists(None, "z_report")? {
            return Err(ReportError::NoHouse);
        }
        let format = journal::schema_format(&connection)?;
        if format > FORMAT {
            return Err(ReportError::Newer(dir.to_owned(), format));
        }
        if !connection.table_exists(None, "sale_sum")? {
            return Err(ReportError::Older(dir.to_owned()));
        }
        Ok(Self { connection })
    }

    /// What was sold on the business days from `from` to `to`, both included; all where open.
    ///
    /// # Errors
    /// Where the database cannot be read.
    pub fn sales(&self, from: Option<Date>, to: Option<Date>) -> Result<Sales, ReportError> {
        let snapshot = self.connection.unchecked_transaction()?;
        sales::sales(&snapshot, from, to)
    }

    /// The prices that items were sold at on these business days, here and before.
    ///
    /// # Errors
    /// Where the database cannot be read.
    pub fn prices(
        &self,
        from: Option<Date>,
        to: Option<Date>,
    ) -> Result<Vec<ItemPrice>, ReportError> {
        let snapshot = self.connection.unchecked_transaction()?;
        prices::prices(&snapshot, from, to)
    }

    /// What the kitchen made on the business days from `from` to `to`, and how long it took.
    ///
    /// # Errors
    /// Where the database cannot be read.
    pub fn kitchen(
        &self,
        from: Option<Date>,
        to: Option<Date>,
    ) -> Result<KitchenFigures, ReportError> {
        let snapshot = self.connection.unchecked_transaction()?;
        kitchen::kitchen(&snapshot, from, to)
    }

    /// The Z reports of the business days from `from` to `to`, oldest first.
    ///
    /// # Errors
    /// Where the database or a report in it cannot be read.
    pub fn z(&self, from: Option<Date>, to: Option<Date>) -> Result<Vec<Z>, ReportError> {
        let snapshot = self.connection.unchecked_transaction()?;
        z::between(&snapshot, from, to)
    }

    /// One Z report; the last one without a number.
    ///
    /// # Errors
    /// [`ReportError::NoSuchZ`], or where the database cannot be read.
    pub fn z_number(&self, number: Option<u32>) -> Result<Z, ReportError> {
        let snapshot = self.connection.unchecked_transaction()?;
        z::numbered(&snapshot, number)
    }
}

/// The first and last date as SQL compares them; open ends compare with every date.
fn bounds(from: Option<Date>, to: Option<Date>) -> (String, String) {
    let text = |date: Date| BusinessDate(date).to_string();
    (
        from.map_or_else(String::new, text),
        to.map_or_else(|| "9999-12-31".to_owned(), text),
    )
}

/// Gross by hour over the lines that a condition selects, by the hour on the clock.
fn hours(
    connection: &Connection,
    condition: &str,
    parameters: impl rusqlite::Params,
) -> Result<Vec<Hour>, ReportError> {
    let sql = format!(
        "SELECT hour, SUM(quantity > 0), SUM(gross) FROM sale_line WHERE {condition}
         GROUP BY hour ORDER BY hour"
    );
    let mut statement = connection.prepare(&sql)?;
    let hours = statement.query_map(parameters, |row| {
        Ok(Hour {
            hour: row.get(0)?,
            lines: row.get(1)?,
            gross: Money::cents(row.get(2)?),
        })
    })?;
    Ok(hours.collect::<Result<_, _>>()?)
}

/// A date as the projections write it.
fn date(text: &str) -> Result<Date, ReportError> {
    text.parse().map_err(|error: jiff::Error| {
        let error = rusqlite::Error::FromSqlConversionFailure(0, Type::Text, Box::new(error));
        ReportError::Database(error)
    })
}
