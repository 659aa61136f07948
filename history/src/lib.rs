//! Other systems' files of checks, read: any separator, encoding, decimal mark and order of dates.
//!
//! A file is settled first (what its columns mean, how it writes numbers and dates) and then
//! streamed; lines that cannot be used come out with their reason.

mod cell;
mod check;
mod column;
mod history;
pub mod learn;
mod line;
mod menu;
mod reading;
mod scratch;
mod sheet;
mod speech;
mod survey;
mod when;

pub use check::{PastCheck, PastLine};
pub use column::{Key, Mapping};
pub use history::{History, read};
pub use reading::{DateOrder, Dish, Finding, Progress, ReadError, Reading, Reject, Tally};

/// What the system says of a file.
fn file_error(path: &std::path::Path, error: &std::io::Error) -> ReadError {
    ReadError::File {
        file: path.display().to_string(),
        why: error.to_string(),
    }
}
