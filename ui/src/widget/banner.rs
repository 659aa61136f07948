//! The banner: something is wrong with the house, and for how long.

use egui::{Align2, Rect, Response, Ui};

use super::pill::Tone;
use crate::text::Text;
use crate::theme::tokens;
use crate::token::{space, text};

/// A bar over the whole width of `rect`: red for lost proof of life, other tones softer.
pub fn banner(ui: &Ui, rect: Rect, tone: Tone, words: &str) -> Response {
    let t = tokens(ui);
    let (ground, ink) = match tone {
        Tone::Bad => (t.bad, t.on_state),
        other => other.colours(t),
    };
    ui.painter().rect_filled(rect, 0.0, ground);
    // Large where there is room: the kitchen reads it at two metres.
    let size = (rect.height() * 0.5).clamp(text::SUB, text::KITCHEN_LINE);
    let inner = crate::lay::inset(rect, space::S4, 0.0);
    Text::bold(words, size, ink).label(ui, inner, Align2::CENTER_CENTER)
}
