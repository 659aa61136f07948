//! The bar at the top: which station, how much there is, and whether the house is there.

mod model;
mod view;

pub(crate) use model::{Bar, lost};
pub(crate) use view::show;

/// What the cook wants.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Intent {
    /// Another station.
    Stations,
    /// The recall list, or away with it.
    Recall,
    /// What is 86, or away with it.
    Stock,
    /// The all-day strip, or away with it.
    AllDay,
    /// The next page.
    Next,
    /// The oldest cards.
    First,
    /// Bring back what was just bumped.
    Undo,
}
