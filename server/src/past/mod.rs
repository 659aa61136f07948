//! The past that a house brings along from another system: in sales reports and forecasts, never
//! in Z reports, drawers, receipt numbers or the perpetual total.

mod keep;
mod mend;
mod sum;

#[cfg(test)]
mod tests;

use common::{ItemId, Money, Stamp};
use rust_decimal::Decimal;
use uuid::Uuid;

pub use keep::{Past, PastError};
pub(crate) use sum::again as sum_up_again;

/// The tables of the past.
pub(crate) const SCHEMA: &str = include_str!("schema.sql");

/// The past's days in sums, in the columns of [`crate::projection::COLUMNS`].
pub(crate) const SUMMED: &str = "past_sum";

/// The house's own sales and the past in one shape.
pub(crate) const VIEWS: &str = include_str!("views.sql");

/// Their names.
pub(crate) const VIEW_NAMES: [&str; 4] = ["sold_check", "sold_line", "sold_payment", "sold_tax"];

/// A check of another system.
#[derive(Clone, PartialEq, Debug)]
pub struct PastCheck {
    /// The same for the same check in every export.
    pub id: Uuid,
    /// As the other system numbered it.
    pub number: String,
    /// The table, or what else was said aloud; empty where nobody knows.
    pub label: String,
    /// Guests; 0 where nobody counted.
    pub covers: u32,
    /// Who served; empty where nobody knows.
    pub staff: String,
    /// How it was paid; empty where nobody knows.
    pub tender: String,
    /// Its first line.
    pub opened_at: Stamp,
    /// Its last line; the check belongs to this moment's business day.
    pub settled_at: Stamp,
    /// What was sold.
    pub lines: Vec<PastLine>,
}

/// A line of a past check.
#[derive(Clone, PartialEq, Debug)]
pub struct PastLine {
    /// The house's item of the same name, where there is one.
    pub item: Option<ItemId>,
    /// The item's name.
    pub name: String,
    /// Its page; empty where nobody knows.
    pub group: String,
    /// Pieces; a fraction, or less than nothing, as it was.
    pub quantity: Decimal,
    /// A piece's price as the other system had it.
    pub unit_price: Decimal,
    /// With VAT.
    pub gross: Money,
    /// When it was rung.
    pub at: Stamp,
    /// Whether the hour is known.
    pub is_timed: bool,
    /// What was chosen.
    pub modifiers: Vec<String>,
    /// VAT in percent, where it is known.
    pub rate: Option<Decimal>,
}

/// What one import brought.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Kept {
    /// Checks that were not known before.
    pub new: u64,
    /// Checks that had been imported before: nothing changed.
    pub known: u64,
    /// How many of the new ones took the place of a check that had only some of their lines.
    pub mended: u64,
    /// Lines of the new ones.
    pub lines: u64,
    /// What they come to, with VAT.
    pub gross: Money,
}
