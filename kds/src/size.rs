use egui::{Rect, Vec2};
use ui::{token::TOUCH, words::Words};

/// The screen for which the kitchen's sizes are written.
const PASS: Vec2 = Vec2::new(1920.0, 1080.0);
/// A card is at least this wide, in units.
pub(crate) const CARD: f32 = 360.0;
/// Between cards, in units.
pub(crate) const BETWEEN: f32 = 14.0;
/// The all-day strip, in units.
pub(crate) const STRIP: f32 = 304.0;

/// How large everything is: one unit is one point on a screen of 1920 × 1080 at 100 %.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) struct Size {
    unit: f32,
    /// At 100 %.
    fit: f32,
}

impl Size {
    /// A smaller screen stands nearer and shrinks things a little; a larger one hangs further
    /// away and grows them. `per_cent` is what the cook chose, 80 to 200.
    pub(crate) fn of(screen: Rect, per_cent: u16) -> Self {
        let fit = (screen.width() / PASS.x).min(screen.height() / PASS.y);
        let fit = fit.clamp(0.75, 2.0);
        let chosen = f32::from(per_cent.clamp(80, 200)) / 100.0;
        Self {
            unit: fit * chosen,
            fit,
        }
    }

    /// The bar grows less than the cards, so that all of it has room.
    pub(crate) fn of_bar(self) -> Self {
        Self {
            unit: self.unit.min(self.fit * 1.3),
            ..self
        }
    }

    /// A length or a size of type, in points.
    pub(crate) fn of_units(self, units: f32) -> f32 {
        (units * self.unit).round()
    }

    /// The height of whatever is tapped; never below what a finger needs.
    pub(crate) fn touch(self) -> f32 {
        self.of_units(TOUCH).max(TOUCH)
    }

    /// How many columns of cards fit.
    pub(crate) fn columns(self, width: f32) -> usize {
        ui::lay::columns_that_fit(width, self.of_units(CARD), self.of_units(BETWEEN))
    }
}

/// What everything on the screen is painted with.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Look<'a> {
    /// How large.
    pub(crate) size: Size,
    /// In which language.
    pub(crate) words: &'a Words,
}

#[cfg(test)]
mod tests {
    use egui::{Pos2, vec2};

    use super::*;

    fn screen(width: f32, height: f32) -> Rect {
        Rect::from_min_size(Pos2::ZERO, vec2(width, height))
    }

    #[test]
    fn a_small_screen_shrinks_a_little_and_never_below_a_finger() {
        let wall = Size::of(screen(1920.0, 1080.0), 100);
        assert_eq!((wall.of_units(36.0), wall.touch()), (36.0, 48.0));
        let shelf = Size::of(screen(1280.0, 800.0), 100);
        assert_eq!((shelf.of_units(36.0), shelf.touch()), (27.0, 48.0));
        let far = Size::of(screen(1920.0, 1080.0), 200);
        assert_eq!((far.of_units(36.0), far.touch()), (72.0, 96.0));
        let mad = Size::of(screen(1920.0, 1080.0), 9000);
        assert_eq!(mad, far);
    }

    #[test]
    fn four_columns_beside_the_strip_and_five_without() {
        let wall = Size::of(screen(1920.0, 1080.0), 100);
        assert_eq!(wall.columns(1920.0 - 28.0), 5);
        assert_eq!(wall.columns(1920.0 - 28.0 - STRIP), 4);
        let shelf = Size::of(screen(1280.0, 800.0), 100);
        assert_eq!(shelf.columns(1280.0 - 21.0 - 228.0), 3);
    }
}
