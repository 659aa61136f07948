use egui::{Align2, Rect, StrokeKind, Ui, vec2};
use ui::{
    lay,
    text::Text,
    theme::tokens,
    token::{RADIUS_CARD, text},
    widget::{Button, press, scroll},
};

use super::{Intent, Recall, model::Entry};
use crate::size::Look;

/// The height of an entry, in units.
const ENTRY: f32 = 116.0;
/// An entry is at least this wide, in units.
const LEAST: f32 = 560.0;

/// Paints the list over the board.
pub(crate) fn show(ui: &mut Ui, rect: Rect, look: Look<'_>, recall: &Recall) -> Option<Intent> {
    let t = tokens(ui);
    let size = look.size;
    lay::ground(ui, rect);
    let inner = lay::inset(rect, size.of_units(20.0), size.of_units(14.0));
    let (head, list) = lay::top(inner, size.touch() + size.of_units(16.0));
    let heading = look.words.get("kitchen-recall-title");
    let close = Button::quiet(look.words.get("common-close"))
        .bold()
        .size(size.of_units(text::KITCHEN))
        .id("recall-close");
    let wide = close.natural_width(ui).max(size.of_units(140.0));
    let (line, place) = lay::right(head, wide);
    Text::bold(heading, size.of_units(30.0), t.ink).label(ui, line, Align2::LEFT_CENTER);
    let place = Align2::CENTER_CENTER.align_size_within_rect(vec2(wide, size.touch()), place);
    let closed = close.at(ui, place).clicked();
    let mut intent = closed.then_some(Intent::Close);
    if recall.entries.is_empty() {
        let words = look.words.get("kitchen-recall-none");
        Text::semibold(words, size.of_units(30.0), t.muted).label(ui, list, Align2::CENTER_CENTER);
        return intent;
    }
    let tapped = scroll(ui, list, "recall-list", |ui| entries_ui(ui, look, recall));
    intent = intent.or(tapped);
    intent
}

/// Only what is in sight is painted.
fn entries_ui(ui: &mut Ui, look: Look<'_>, recall: &Recall) -> Option<Intent> {
    let size = look.size;
    let gap = size.of_units(12.0);
    let width = ui.available_width();
    let columns = lay::columns_that_fit(width, size.of_units(LEAST), gap);
    let height = size.of_units(ENTRY);
    let all = lay::grid_height(recall.entries.len(), columns, height, gap);
    let (whole, _) = ui.allocate_exact_size(vec2(width, all), egui::Sense::hover());
    let mut intent = None;
    for (n, entry) in recall.entries.iter().enumerate() {
        let place = lay::cell(whole, columns, height, gap, n);
        if ui.is_rect_visible(place) {
            intent = intent.or(entry_ui(ui, look, place, entry));
        }
    }
    intent
}

fn entry_ui(ui: &Ui, look: Look<'_>, rect: Rect, entry: &Entry) -> Option<Intent> {
    let t = tokens(ui);
    let size = look.size;
    let id = ui.scope_id().with(("recall", entry.ticket));
    let gaps = [("table", entry.table.as_str().into())];
    let spoken = look.words.with("kitchen-recall-of", &gaps);
    let touch = press(ui, rect, id, &spoken, None, None);
    let fill = touch.shade(ui, t.surface);
    let hairline = egui::Stroke::new(1.0, t.line);
    ui.painter()
        .rect(rect, RADIUS_CARD, fill, hairline, StrokeKind::Inside);
    let inner = lay::inset(rect, size.of_units(18.0), size.of_units(10.0));
    let table = Text::bold(&entry.table, size.of_units(text::KITCHEN_TABLE), t.ink);
    let wide = (table.width(ui) + size.of_units(18.0)).max(size.of_units(96.0));
    let (left, right) = lay::left(inner, wide.min(inner.width() * 0.5));
    table.paint(ui, left, Align2::LEFT_CENTER);
    let (above, below) = lay::top(right, size.of_units(30.0));
    let small = size.of_units(text::KITCHEN);
    Text::semibold(&entry.about, small, t.muted).paint(ui, above, Align2::LEFT_CENTER);
    Text::semibold(&entry.dishes, small, t.ink)
        .rows(2)
        .paint(ui, below, Align2::LEFT_CENTER);
    touch
        .response
        .clicked()
        .then_some(Intent::Recall(entry.ticket))
}
