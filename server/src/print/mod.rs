//! Printers, cash drawers and scales. Papers that have a printer are jobs in the house's database;
//! each printer has a thread of its own that prints them, and a job is done only when its printer
//! says so.

pub(crate) mod answer;
mod board;
mod content;
mod escpos;
mod office;
mod page;
mod picture;
mod port;
mod queue;
mod scale;
mod slip;
mod status;
mod test_page;
#[cfg(test)]
mod tests;
mod words;
mod worker;

use std::{path::Path, time::Duration};

use rusqlite::{Connection, OpenFlags};

pub(crate) use office::{News, Printing};
pub(crate) use slip::Slip;
pub(crate) use status::prints;

/// How long a printer's thread waits for the database.
const PATIENCE: Duration = Duration::from_secs(10);

/// A connection for printers: a mark that is lost with the power prints a paper once more, and
/// syncing and checkpointing are left to the house.
fn open(dir: &Path) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(dir.join("house.db"), flags)?;
    connection.busy_timeout(PATIENCE)?;
    connection.pragma_update(None, "synchronous", "NORMAL")?;
    connection.pragma_update(None, "wal_autocheckpoint", 0)?;
    Ok(connection)
}
