//! Other systems' files of checks, read: any separator, encoding, decimal mark and order of dates.
//!
//! A file is settled first (what its columns mean, how it writes numbers and dates) and then
//! streamed; lines that cannot be used come out with their reason.

mod check;
mod reading;

pub use check::{PastCheck, PastLine};
pub use reading::{
    DateOrder, Dish, Finding, History, Key, Mapping, Progress, ReadError, Reading, Reject, Tally,
    read,
};
