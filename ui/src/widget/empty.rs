//! Nothing here, said kindly.

use egui::{Align2, Rect, Ui, vec2};

use crate::text::Text;
use crate::theme::tokens;
use crate::token::text;

/// A heading and a line of help in the middle of `rect`.
pub fn empty(ui: &Ui, rect: Rect, heading: &str, help: &str) {
    let t = tokens(ui);
    let inner = rect.shrink2(vec2(rect.width() * 0.1, 0.0));
    let (upper, lower) = inner.split_top_bottom_at_y(inner.center().y);
    Text::semibold(heading, text::VERB, t.ink).label(
        ui,
        upper.translate(vec2(0.0, -3.0)),
        Align2::CENTER_BOTTOM,
    );
    if !help.is_empty() {
        Text::regular(help, text::BODY, t.muted).rows(3).label(
            ui,
            lower.translate(vec2(0.0, 3.0)),
            Align2::CENTER_TOP,
        );
    }
}
