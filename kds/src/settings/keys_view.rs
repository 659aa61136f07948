use egui::{Align2, Rect, StrokeKind, Ui, vec2};
use ui::{
    lay,
    text::Text,
    theme::tokens,
    token::{RADIUS, text},
    widget::{Button, press, scroll},
};

use super::{Draft, Intent, view::said};
use crate::{Action, KeyMap, size::Look};

/// An action with its key is at least this wide, in units.
const LEAST: f32 = 400.0;
/// Room for the ring, in points.
const RING: f32 = 4.0;

/// Paints what each key does; a tap on an action waits for its key.
pub(super) fn show(
    ui: &mut Ui,
    rect: Rect,
    look: Look<'_>,
    draft: &Draft,
    map: &KeyMap,
) -> Option<Intent> {
    let Look { size, words } = look;
    let t = tokens(ui);
    let (head, list) = lay::top(rect, size.touch() + size.of_units(16.0));
    let (head, _) = lay::top(head, size.touch());
    let usual = Button::quiet(words.get("kitchen-keys-usual"))
        .bold()
        .size(size.of_units(text::KITCHEN))
        .id("keys-usual");
    let wide = usual.natural_width(ui);
    let (line, place) = lay::right(head, wide);
    let line = line.with_max_x(line.right() - size.of_units(12.0));
    let (said_now, ink) = match (draft.learning, &draft.said) {
        (Some(action), _) => {
            let gaps = [("what", said(words, action).into())];
            (words.with("kitchen-keys-press", &gaps), t.warn)
        }
        (None, Some(said)) => (said.clone(), t.ink),
        (None, None) => (words.get("kitchen-keys-help").to_owned(), t.muted),
    };
    Text::semibold(&said_now, size.of_units(text::KITCHEN), ink)
        .rows(2)
        .label(ui, line, Align2::LEFT_CENTER);
    let reset = usual.at(ui, place).clicked();
    let tapped = scroll(ui, list, "keys-list", |ui| {
        let gap = size.of_units(10.0);
        let width = ui.available_width();
        let columns = lay::columns_that_fit(width, size.of_units(LEAST), gap);
        let row = size.touch().max(size.of_units(58.0));
        let all = lay::grid_height(Action::ALL.len(), columns, row, gap);
        // The ring reaches beyond what it is around.
        let room = vec2(width, all + 2.0 * RING);
        let (whole, _) = ui.allocate_exact_size(room, egui::Sense::hover());
        let whole = whole.shrink(RING);
        let mut tapped = None;
        for (n, action) in Action::ALL.into_iter().enumerate() {
            let cell = lay::cell(whole, columns, row, gap, n);
            if action_ui(ui, look, cell, action, draft, map) {
                tapped = Some(Intent::Learn(action));
            }
        }
        tapped
    });
    tapped.or(reset.then_some(Intent::UsualKeys))
}

fn action_ui(
    ui: &Ui,
    look: Look<'_>,
    rect: Rect,
    action: Action,
    draft: &Draft,
    map: &KeyMap,
) -> bool {
    let Look { size, words } = look;
    let t = tokens(ui);
    let name = said(words, action);
    let waits = draft.learning == Some(action);
    let id = ui.scope_id().with(("action", action.name()));
    let touch = press(ui, rect, id, &name, Some(waits), None);
    let edge = if waits {
        egui::Stroke::new(3.0, t.warn)
    } else {
        egui::Stroke::new(1.0, t.line)
    };
    let fill = touch.shade(ui, t.sunk);
    ui.painter()
        .rect(rect, RADIUS, fill, edge, StrokeKind::Inside);
    touch.ring(ui, RADIUS);
    let inner = lay::inset(rect, size.of_units(14.0), 0.0);
    let keys = map.keys_of(action).join(", ");
    let (keys, ink) = match (waits, keys.is_empty()) {
        (true, _) => ("…".to_owned(), t.warn),
        (false, true) => (words.get("kitchen-keys-none").to_owned(), t.bad),
        (false, false) => (keys, t.accent),
    };
    let points = size.of_units(text::KITCHEN);
    let keys = Text::bold(&keys, points, ink);
    let (left, right) = lay::right(inner, keys.width(ui).min(inner.width() * 0.5));
    keys.fit(ui, right.size(), text::SMALL)
        .label(ui, right, Align2::RIGHT_CENTER);
    let room = vec2(left.width() - size.of_units(10.0), left.height());
    Text::semibold(&name, points, t.ink)
        .fit(ui, room, text::SMALL)
        .paint(ui, left, Align2::LEFT_CENTER);
    touch.response.clicked()
}
