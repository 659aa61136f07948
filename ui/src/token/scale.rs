//! Sizes: type, space and what a thumb needs. All in points.

use egui::{FontFamily, FontId};

/// The three weights of Inter that the house uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Weight {
    /// 400: what is read.
    #[default]
    Regular,
    /// 600: what is tapped.
    Semibold,
    /// 700: names of things and sums.
    Bold,
}

impl Weight {
    /// The family as egui knows it.
    pub fn family(self) -> FontFamily {
        match self {
            Self::Regular => FontFamily::Proportional,
            Self::Semibold => FontFamily::Name("semibold".into()),
            Self::Bold => FontFamily::Name("bold".into()),
        }
    }
}

/// A font of the house: weight and size in points.
pub fn font(weight: Weight, size: f32) -> FontId {
    FontId::new(size, weight.family())
}

/// Type sizes in points.
pub mod text {
    /// Second lines, pills.
    pub const SMALL: f32 = 13.0;
    /// Sub text of a line, heads of sections, pills.
    pub const CAPTION: f32 = 14.0;
    /// Prices on tiles, lines of a payer.
    pub const SUB: f32 = 15.0;
    /// Buttons, chips, lines of a check.
    pub const BODY: f32 = 16.0;
    /// Tile names, facts in the top bar.
    pub const NAME: f32 = 17.0;
    /// The big verb.
    pub const VERB: f32 = 20.0;
    /// Headings, totals.
    pub const HEADING: f32 = 22.0;
    /// Sums on a payer's card.
    pub const SUM: f32 = 28.0;
    /// The amount due.
    pub const DUE: f32 = 54.0;
    /// Kitchen: everything that is not a line.
    pub const KITCHEN: f32 = 24.0;
    /// Kitchen: lines and modifiers.
    pub const KITCHEN_LINE: f32 = 36.0;
    /// Kitchen: the age of a card.
    pub const KITCHEN_AGE: f32 = 38.0;
    /// Kitchen: the table.
    pub const KITCHEN_TABLE: f32 = 44.0;
}

/// Space in steps of four.
pub mod space {
    /// 4 points.
    pub const S1: f32 = 4.0;
    /// 8 points.
    pub const S2: f32 = 8.0;
    /// 12 points.
    pub const S3: f32 = 12.0;
    /// 16 points.
    pub const S4: f32 = 16.0;
    /// 20 points.
    pub const S5: f32 = 20.0;
    /// 24 points.
    pub const S6: f32 = 24.0;
}

/// Least height of whatever is tapped.
pub const TOUCH: f32 = 48.0;
/// Least space between two things that are tapped.
pub const GAP: f32 = 8.0;
/// Height of the top bar.
pub const BAR_HEIGHT: f32 = 56.0;
/// Height of the verbs in the bottom row.
pub const VERB_HEIGHT: f32 = 60.0;
/// Corners of small things: segments, side list items.
pub const RADIUS_SMALL: u8 = 10;
/// Corners of buttons and chips.
pub const RADIUS: u8 = 12;
/// Corners of tiles and cards.
pub const RADIUS_CARD: u8 = 14;
