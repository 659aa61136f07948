//! Words on the reports of sales: English, for now. Other papers speak with `docket::Words`.

use crate::reports::Pieces;

pub(super) use super::figures::{
    amount, change, clock, local, quantity, share, short_span, signed, span, whole,
};
pub(super) use super::sold::*;

pub(super) const BRAND: &str = "Couvert";
pub(super) const DEMO: &str = "DEMO";
pub(super) const DASH: &str = "–";

// Headings.
pub(super) const GROUPS: &str = "Groups";
pub(super) const HOURS: &str = "Sales by hour";
pub(super) const SALES: &str = "Sales";
pub(super) const ALL_DAYS: &str = "All days";
pub(super) const NOTHING_SOLD: &str = "Nothing was sold.";

// Tiles.
pub(super) const A_CHECK: &str = "a check";
pub(super) const GROSS_SALES: &str = "gross sales";
pub(super) const CHECKS: &str = "checks";
pub(super) const LINES: &str = "lines";

pub(super) fn continued(title: &str) -> String {
    format!("{title}, continued")
}

pub(super) fn payments(count: u32) -> String {
    counted(count, "payment", "payments")
}

pub(super) fn smaller_ones(count: usize) -> String {
    format!("{count} smaller ones")
}

/// Why a line is gone that the kitchen never had.
pub(crate) const BEFORE_SENDING: &str = "before it was sent";

/// `12 ×`, `0.5 ×`.
pub(super) fn times(pieces: Pieces) -> String {
    format!("{} ×", quantity(pieces))
}

pub(super) fn counted(count: u32, one: &str, many: &str) -> String {
    let word = if count == 1 { one } else { many };
    format!("{} {word}", whole(i64::from(count)))
}

/// A right by its name, as a person reads it.
pub(super) fn right(name: &str) -> String {
    name.replace('_', " ")
}

// The kitchen's report.
pub(super) const KITCHEN: &str = "Kitchen";
pub(super) const BY_STATION: &str = "Stations, minutes to make";
pub(super) const BY_DISH: &str = "Dishes, minutes to make";
pub(super) const BY_HOUR: &str = "Hours, minutes to make";
pub(super) const MADE_AGAIN: &str = "Made again";

/// "4:05".
pub(super) fn minutes(seconds: u32) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

pub(super) fn p90(seconds: u32) -> String {
    format!("p90 {}", minutes(seconds))
}

pub(super) fn late(lines: u32, late: u32) -> String {
    match late {
        0 => counted(lines, "line", "lines"),
        _ => format!("{}, {late} late", counted(lines, "line", "lines")),
    }
}
