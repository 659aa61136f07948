use egui::{Align2, Rect, Stroke, Ui};
use ui::{lay, text::Text, theme::tokens, token::text};

use super::AllDay;
use crate::size::Look;

/// Row heights in units: with room, and when there are many dishes.
const ROWS: [f32; 2] = [56.0, 42.0];

/// Paints the strip.
pub(crate) fn show(ui: &Ui, rect: Rect, look: Look<'_>, all_day: &AllDay) {
    let t = tokens(ui);
    let size = look.size;
    ui.painter().rect_filled(rect, 0.0, t.sunk);
    let inner = lay::inset(rect, size.of_units(18.0), size.of_units(12.0));
    let (head, list) = lay::top(inner, size.of_units(36.0));
    let small = size.of_units(text::KITCHEN);
    let heading = look.words.get("kitchen-all-day-head");
    Text::bold(heading, small, t.muted).label(ui, head, Align2::LEFT_CENTER);
    let [roomy, tight] = ROWS.map(|row| size.of_units(row));
    let count = all_day.dishes.len();
    let row = if rows_in(list, roomy) < count {
        tight
    } else {
        roomy
    };
    let (shown, more) = all_day.fitting(rows_in(list, row));
    let mut rest = list;
    for (name, pieces) in shown {
        let (place, below) = lay::top(rest, row);
        dish_ui(ui, look, place, name, *pieces);
        rest = below;
    }
    if more > 0 {
        let words = look
            .words
            .with("kitchen-all-day-more", &[("count", more.into())]);
        let (place, _) = lay::top(rest, row);
        Text::semibold(&words, small, t.warn).label(ui, place, Align2::LEFT_CENTER);
    }
}

/// How many rows fit.
fn rows_in(rect: Rect, row: f32) -> usize {
    lay::columns_that_fit(rect.height(), row, 0.0)
}

fn dish_ui(ui: &Ui, look: Look<'_>, rect: Rect, name: &str, pieces: u32) {
    let t = tokens(ui);
    let size = look.size;
    let points = size.of_units(28.0).min(rect.height() * 0.62);
    let count = pieces.to_string();
    let count = Text::bold(
        &count,
        size.of_units(34.0).min(rect.height() * 0.75),
        t.accent,
    );
    let wide = count.width(ui) + size.of_units(12.0);
    let (left, right) = lay::right(rect, wide);
    Text::semibold(name, points, t.ink).label(ui, left, Align2::LEFT_CENTER);
    count.label(ui, right, Align2::RIGHT_CENTER);
    ui.painter()
        .hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, t.line));
}
