use egui::{Align2, Rect, StrokeKind, Ui, vec2};
use ui::{
    lay,
    text::Text,
    theme::tokens,
    token::{RADIUS_CARD, text},
    widget::{Pill, Tone, press, scroll},
    words::Language,
};

use super::{Intent, Recall, model::Entry};
use crate::{over, size::Look, typing};

/// The height of an entry, in units.
const ENTRY: f32 = 140.0;
/// An entry is at least this wide, in units.
const LEAST: f32 = 560.0;

/// Paints the list over the board.
pub(crate) fn show(
    ui: &mut Ui,
    rect: Rect,
    look: Look<'_>,
    recall: &Recall,
    language: Language,
) -> Option<Intent> {
    let t = tokens(ui);
    let size = look.size;
    lay::ground(ui, rect);
    let inner = lay::inset(rect, size.of_units(20.0), size.of_units(14.0));
    let (head, rest) = lay::top(inner, size.touch() + size.of_units(16.0));
    let heading = look.words.get("kitchen-recall-title");
    let hint = look.words.get("kitchen-recall-hint");
    let asked = over::head_ui(ui, head, look, heading, (&recall.typed, hint));
    let mut intent = asked.map(|asked| match asked {
        over::Asked::Close => Intent::Close,
        over::Asked::Clear => Intent::Clear,
        over::Asked::Keys => Intent::Keys,
    });
    let mut list = rest;
    if recall.keys {
        let (above, keys) = lay::bottom(rest, typing::height(size));
        let typed = typing::keys_ui(ui, keys, look, language);
        intent = intent.or(typed.map(Intent::Type));
        list = above;
        list.max.y -= size.of_units(12.0);
    }
    if recall.entries.is_empty() {
        let none = if recall.typed.is_empty() {
            "kitchen-recall-none"
        } else {
            "kitchen-found-none"
        };
        Text::semibold(look.words.get(none), size.of_units(30.0), t.muted).label(
            ui,
            list,
            Align2::CENTER_CENTER,
        );
        return intent;
    }
    let tapped = scroll(ui, list, "recall-list", |ui| entries_ui(ui, look, recall));
    intent.or(tapped)
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
    let (left, right) = lay::left(inner, wide.min(inner.width() * 0.4));
    table.paint(ui, left, Align2::LEFT_CENTER);
    let small = size.of_units(text::KITCHEN);
    let (above, below) = lay::top(right, size.of_units(38.0));
    let (whereabouts, tone) = &entry.whereabouts;
    let room = pill_ui(ui, above, whereabouts, *tone, small);
    Text::semibold(&entry.about, small, t.muted).paint(ui, room, Align2::LEFT_CENTER);
    let rows = if let Some(why) = &entry.why {
        let (dishes, last) = lay::bottom(below, size.of_units(32.0));
        Text::semibold(why, small, t.warn).label(ui, last, Align2::LEFT_CENTER);
        (dishes, 1)
    } else {
        (below, 2)
    };
    Text::semibold(&entry.dishes, small, t.ink)
        .rows(rows.1)
        .label(ui, rows.0, Align2::LEFT_CENTER);
    touch
        .response
        .clicked()
        .then_some(Intent::Recall(entry.ticket))
}

/// At the right end; gives back what is left before it.
fn pill_ui(ui: &Ui, rect: Rect, said: &str, tone: Tone, points: f32) -> Rect {
    let pill = Pill::new(said, tone).text_size(points * 0.85);
    let size = pill.size(ui).min(rect.size());
    let (mut rest, place) = lay::right(rect, size.x);
    let place = Align2::CENTER_CENTER.align_size_within_rect(size, place);
    pill.paint(ui, place);
    over::read(ui, place, said);
    rest.max.x -= points / 4.0;
    rest
}
