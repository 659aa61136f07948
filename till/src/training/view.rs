use egui::{Align2, Rect, Stroke, Ui};
use ui::{
    lay,
    text::Text,
    theme,
    token::{TOUCH, space, text},
    widget::{Button, dashed},
};

use crate::span::Span;

/// The word that nothing counts, and the way out of it.
pub(super) fn strip(ui: &Ui, whole: Rect, words: &str, end: &str) -> (Rect, bool) {
    let t = theme::tokens(ui);
    let (strip, rest) = lay::top(whole, TOUCH + 2.0 * space::S1);
    ui.painter().rect_filled(strip, 0.0, t.warn_soft);
    let inner = lay::inset(strip, space::S3, space::S1);
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
    dashed(ui, whole.shrink(2.5), 4.0, Stroke::new(5.0, t.warn));
}
