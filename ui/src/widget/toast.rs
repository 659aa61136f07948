//! The toast: says what was done and offers the way back for ten seconds.

use egui::{Align2, CornerRadius, Rect, Ui, pos2, vec2};

use super::press::press;
use crate::text::Text;
use crate::theme::tokens;
use crate::token::{RADIUS_CARD, TOUCH, blend, space, text};

/// Shows `words` at the bottom left of `area`, with the verb `undo` while `left` seconds
/// remain; true if it was tapped. Paint it last, and let it cover no verb.
pub fn toast(ui: &Ui, area: Rect, words: &str, undo: &str, left: u8) -> bool {
    let t = tokens(ui);
    let verb = format!("{undo} {left}");
    let line = Text::semibold(words, text::BODY, t.on_ink);
    let verb_width = Text::bold(&verb, text::BODY, t.on_ink).width(ui) + 2.0 * space::S4;
    let room = area.width() - 2.0 * space::S3;
    let width = (line.width(ui) + verb_width + 2.0 * space::S4 + space::S2).min(room);
    let size = vec2(width, TOUCH + 8.0);
    let rect = Rect::from_min_size(
        pos2(area.left() + space::S3, area.bottom() - space::S3 - size.y),
        size,
    );
    // The whole toast takes taps, so that none falls through to what lies beneath.
    ui.interact(
        rect,
        ui.scope_id().with("toast-ground"),
        egui::Sense::click(),
    );
    ui.painter().rect_filled(rect, RADIUS_CARD, t.ink);
    let (text_part, verb_part) = crate::lay::right(rect, verb_width + space::S1);
    let inner = text_part.shrink2(vec2(space::S4, 0.0));
    line.label(ui, inner, Align2::LEFT_CENTER);
    let target = verb_part.shrink(space::S1);
    let touch = press(
        ui,
        target,
        ui.scope_id().with("toast-undo"),
        undo,
        None,
        None,
    );
    let part = if touch.down { 0.34 } else { 0.16 };
    let fill = blend(t.ink, t.on_ink, part);
    ui.painter()
        .rect_filled(target, CornerRadius::same(RADIUS_CARD - 4), fill);
    Text::bold(&verb, text::BODY, t.on_ink).paint(ui, target, Align2::CENTER_CENTER);
    touch.response.clicked()
}
