use egui::{Align2, Rect, Stroke, Ui};
use ui::{
    lay,
    text::Text,
    theme::tokens,
    token::{RADIUS_SMALL, text},
    widget::{Button, Kind, press},
};

use super::{AllDay, Intent, model::Row};
use crate::size::Look;

/// The height of a row, in units.
const ROW: f32 = 60.0;

/// Paints the strip.
pub(crate) fn show(ui: &Ui, rect: Rect, look: Look<'_>, all_day: &AllDay) -> Option<Intent> {
    let t = tokens(ui);
    let Look { size, words } = look;
    ui.painter().rect_filled(rect, 0.0, t.sunk);
    let inner = lay::inset(rect, size.of_units(14.0), size.of_units(12.0));
    let (head, mut rest) = lay::top(inner, size.of_units(42.0));
    let small = size.of_units(text::KITCHEN);
    let heading = words.get("kitchen-all-day-head");
    Text::bold(heading, small, t.muted).label(ui, head, Align2::LEFT_CENTER);
    let mut intent = None;
    if let Some(by) = all_day.ingredients {
        let names = [
            words.get("kitchen-by-dish"),
            words.get("kitchen-by-ingredient"),
        ];
        let chosen = switch_ui(ui, look, &mut rest, "by", names, by);
        intent = intent.or(chosen.map(Intent::By));
    }
    if let Some((everywhere, own)) = &all_day.everywhere {
        let names = [own.as_str(), words.get("common-all")];
        let chosen = switch_ui(ui, look, &mut rest, "where", names, *everywhere);
        intent = intent.or(chosen.map(Intent::Everywhere));
    }
    let row = size.of_units(ROW).max(size.touch());
    let rows = lay::columns_that_fit(rest.height(), row, 0.0);
    let (shown, more) = all_day.fitting(rows);
    for (n, known) in shown.iter().enumerate() {
        let place = lay::cell(rest, 1, row, 0.0, n);
        if row_ui(ui, look, place, known) {
            intent = Some(Intent::Choose(known.thing.clone()));
        }
    }
    if more > 0 {
        let words = words.with("kitchen-all-day-more", &[("count", more.into())]);
        let place = lay::cell(rest, 1, row, 0.0, shown.len());
        Text::semibold(&words, small, t.warn).label(ui, place, Align2::LEFT_CENTER);
    }
    intent
}

/// One of two; gives back the other one when it is tapped.
fn switch_ui(
    ui: &Ui,
    look: Look<'_>,
    rest: &mut Rect,
    name: &str,
    names: [&str; 2],
    second: bool,
) -> Option<bool> {
    let size = look.size;
    let gap = size.of_units(6.0);
    let (row, below) = lay::top(*rest, size.touch());
    *rest = below;
    rest.min.y += gap;
    let mut chosen = None;
    for (n, label) in names.into_iter().enumerate() {
        let on = second == (n == 1);
        let kind = if on { Kind::Dark } else { Kind::Plain };
        let button = Button::new(kind, label)
            .size(size.of_units(22.0))
            .id(("all-day", name, n));
        if button.at(ui, lay::column(row, 2, gap, n)).clicked() && !on {
            chosen = Some(n == 1);
        }
    }
    chosen
}

/// A tap shows where it is on the board.
fn row_ui(ui: &Ui, look: Look<'_>, rect: Rect, row: &Row) -> bool {
    let t = tokens(ui);
    let size = look.size;
    let id = ui.scope_id().with(("all-day", row.name.as_str()));
    let spoken = look.words.with(
        "kitchen-all-day-of",
        &[
            ("name", row.name.as_str().into()),
            ("count", row.count.as_str().into()),
        ],
    );
    let touch = press(ui, rect, id, &spoken, Some(row.chosen), None);
    let (mut ink, mut green, mut muted) = (t.ink, t.accent, t.muted);
    if row.chosen {
        let fill = touch.shade(ui, t.ink);
        ui.painter().rect_filled(rect, RADIUS_SMALL, fill);
        (ink, green, muted) = (t.on_ink, t.on_ink, t.on_ink);
    } else {
        if touch.down {
            let fill = touch.shade(ui, t.sunk);
            ui.painter().rect_filled(rect, RADIUS_SMALL, fill);
        }
        ui.painter()
            .hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, t.line));
    }
    let inner = lay::inset(rect, size.of_units(6.0), 0.0);
    let count = Text::bold(&row.count, size.of_units(32.0), green);
    let wide = count.width(ui).min(inner.width() * 0.5) + size.of_units(10.0);
    let (left, right) = lay::right(inner, wide);
    count.paint(ui, right, Align2::RIGHT_CENTER);
    let name = Text::semibold(&row.name, size.of_units(26.0), ink);
    let least = size.of_units(18.0);
    let Some((stock, gone)) = &row.stock else {
        name.fit(ui, left.size(), least)
            .paint(ui, left, Align2::LEFT_CENTER);
        return touch.response.clicked();
    };
    let (above, below) = left.split_top_bottom_at_fraction(0.58);
    name.fit(ui, above.size(), least)
        .paint(ui, above, Align2::LEFT_CENTER);
    let colour = match (row.chosen, gone) {
        (true, _) => muted,
        (false, true) => t.bad,
        (false, false) => t.warn,
    };
    Text::bold(stock, size.of_units(20.0), colour).label(ui, below, Align2::LEFT_CENTER);
    touch.response.clicked()
}
