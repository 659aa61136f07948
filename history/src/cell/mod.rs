//! What stands in a cell: numbers, dates, times, lists, or nothing.

mod clock;
mod date;
mod list;
mod moment;
mod serial;

pub use catalogue::number::{Mark, Number};
pub use clock::Clock;
pub use date::RawDate;
pub use list::{pieces, tidy};
pub use moment::MomentCell;

/// What systems write where there is nothing.
const NOTHING: [&str; 14] = [
    "null",
    "n/a",
    "na",
    "none",
    "nil",
    "nan",
    "-",
    "--",
    "–",
    "—",
    "#n/a",
    "(null)",
    "\\n",
    "undefined",
];

/// The cell, unless it says that there is nothing.
pub fn filled(cell: &str) -> Option<&str> {
    let cell = cell.trim();
    let is_nothing = cell.is_empty()
        || cell.len() <= 9
            && NOTHING
                .iter()
                .any(|nothing| cell.eq_ignore_ascii_case(nothing));
    (!is_nothing).then_some(cell)
}
