//! The three shapes of screen that a till comes in.

use egui::Rect;

/// How much room there is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Span {
    /// A tablet lying down: 1280 × 800.
    Wide,
    /// A tablet standing: 800 × 1280.
    Tall,
    /// In one hand: 390 × 844.
    Phone,
}

impl Span {
    pub(crate) fn of(screen: Rect) -> Self {
        if screen.width() < 600.0 {
            Self::Phone
        } else if screen.width() < 1000.0 {
            Self::Tall
        } else {
            Self::Wide
        }
    }
}
