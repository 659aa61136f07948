//! A file as a table: its letters, its lines, its records.

mod encoding;
mod lines;
mod record;
mod separator;

pub use encoding::{Letters, is_workbook};
pub use lines::{Found, Lines};
pub use record::{Record, Records, Step};
pub use separator::{Layout, understand};

/// Longer lines are no lines of a check; bytes of UTF-8.
pub const LONGEST: usize = 64 * 1024;
