use egui::{Rect, Ui, pos2, vec2};
use ui::widget::Button;

use super::model::{Chip, Section};
use crate::size::Size;

/// Between everything, in units.
pub(super) const GAP: f32 = 12.0;
/// A section's heading, in units.
pub(super) const HEAD: f32 = 44.0;
/// A button's height, in units.
const CHIP: f32 = 72.0;
/// A button is at least so wide, in units.
const LEAST: f32 = 110.0;
/// Type on buttons, in units.
pub(super) const TYPE: f32 = 26.0;

/// Where a section's buttons stand, from its top left.
#[derive(Clone, Debug)]
pub(super) struct Laid {
    pub(super) chips: Vec<Rect>,
    pub(super) height: f32,
}

/// A button as it is painted.
pub(super) fn button<'a>(size: Size, chip: &'a Chip) -> Button<'a> {
    Button::new(chip.kind, &chip.label)
        .bold()
        .size(size.of_units(TYPE))
        .why_not(chip.why_not.as_deref())
}

/// In rows, as wide as their words.
pub(super) fn lay_out(ui: &Ui, size: Size, section: &Section, width: f32) -> Laid {
    let gap = size.of_units(GAP);
    let height = size.of_units(CHIP).max(size.touch());
    let head = if section.head.is_empty() {
        0.0
    } else {
        size.of_units(HEAD)
    };
    let (mut x, mut y) = (0.0, head);
    let mut chips = Vec::new();
    for chip in &section.chips {
        let natural = button(size, chip).natural_width(ui) + size.of_units(16.0);
        let wide = natural.max(size.of_units(LEAST)).min(width);
        if x > 0.0 && x + wide > width {
            x = 0.0;
            y += height + gap;
        }
        chips.push(Rect::from_min_size(pos2(x, y), vec2(wide, height)));
        x += wide + gap;
    }
    Laid {
        chips,
        height: y + height,
    }
}
