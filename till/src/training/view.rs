use egui::{Align2, Rect, Stroke, Ui};
use ui::{
    lay,
    text::Text,
    theme,
    token::{TOUCH, space, text},
    widget::{Button, dashed},
};

use crate::span::Span;

/// Room of the frame at each edge.
const FRAME: f32 = 8.0;

/// The word that nothing counts, and the way out of it.
pub(super) fn strip(ui: &Ui, whole: Rect, words: &str, end: &str) -> (Rect, bool) {
    let t = theme::tokens(ui);
    ui.painter().rect_filled(whole, 0.0, t.warn_soft);
    let within = whole.shrink(FRAME);
    let (strip, rest) = lay::top(within, TOUCH + space::S1);
    lay::ground(ui, rest);
    let (inner, _) = lay::top(lay::inset(strip, space::S4, 0.0), TOUCH);
    let button = Button::outline(end).id("training-end");
    let width = button.natural_width(ui);
    let (line, place) = lay::right(inner, width);
    let (line, _) = lay::right(line, space::S3);
    let size = if Span::of(whole) == Span::Phone {
        text::BODY
    } else {
        text::NAME
    };
    Text::bold(words, size, t.warn)
        .rows(2)
        .label(ui, line, Align2::LEFT_CENTER);
    let ended = button.at(ui, place).clicked();
    (rest, ended)
}

/// A dashed frame round everything: a shape that no real screen has.
pub(crate) fn frame(ui: &Ui, whole: Rect) {
    let t = theme::tokens(ui);
    dashed(ui, whole.shrink(3.0), 4.0, Stroke::new(4.0, t.warn));
}
