//! The top bar: where one is, who one is, and whether the house is there.

use egui::{Align2, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::lay::{self, Side};
use crate::text::Text;
use crate::theme::tokens;
use crate::token::{Weight, space, text};

/// Paints the bar and lays `left` out from the left and `right` from the right edge.
///
/// The right side (house, name, time) always has its room; what does not fit is elided on
/// the left.
pub fn top_bar(ui: &mut Ui, rect: Rect, left: impl FnOnce(&mut Ui), right: impl FnOnce(&mut Ui)) {
    lay::panel(ui, rect);
    lay::hairline(ui, rect, Side::Bottom);
    let inner = Rect::from_min_max(
        rect.min + vec2(space::S2, 0.0),
        rect.max - vec2(space::S5, 1.0),
    );
    let taken = lay::row_from_right(ui, inner, |ui| {
        ui.spacing_mut().item_spacing.x = space::S4;
        right(ui);
        ui.min_rect().left()
    });
    let rest = Rect::from_min_max(inner.min, pos2(taken - space::S4, inner.bottom()));
    lay::row(ui, rest, |ui| {
        ui.spacing_mut().item_spacing.x = space::S4;
        left(ui);
    });
}

/// A heading in the bar: the table, or the person's name.
pub fn title(ui: &mut Ui, words: &str) -> Response {
    let ink = tokens(ui).ink;
    flow(ui, &Text::bold(words, text::HEADING, ink), words)
}

/// A fact in the bar, in second text: covers, since when, the time.
pub fn fact(ui: &mut Ui, words: &str) -> Response {
    let muted = tokens(ui).muted;
    flow(ui, &Text::regular(words, text::NAME, muted), words)
}

/// The head of a panel: `For you now`.
pub fn panel_head(ui: &mut Ui, words: &str) -> Response {
    let muted = tokens(ui).muted;
    flow(ui, &Text::semibold(words, text::SUB, muted), words)
}

/// Text in the flow, elided to the room there is, and named.
pub(crate) fn flow(ui: &mut Ui, line: &Text<'_>, words: &str) -> Response {
    let room = ui.available_width().max(0.0);
    // Three dots alone say nothing: what has no room for a word is left out.
    let room = if room < 40.0 { 0.0 } else { room };
    let mut size = line.galley(ui, room).size();
    size.x = size.x.min(room);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    if room > 0.0 {
        line.paint(ui, rect, Align2::LEFT_CENTER);
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    response
}

/// Words in any weight and size in the flow of a row.
pub fn words(ui: &mut Ui, words: &str, weight: Weight, size: f32) -> Response {
    let ink = tokens(ui).ink;
    flow(ui, &Text::new(words, weight, size, ink), words)
}
