//! A file's first reading: how it writes numbers and dates, and whose its prices are.

mod dates;
mod marks;
mod moments;
mod prices;
mod settled;
mod strangers;

pub use settled::{Settled, survey};
