use egui::{Align2, Color32, Rect, Ui, vec2};
use ui::{
    lay,
    text::Text,
    theme,
    token::{RADIUS_CARD, space, text},
    widget::{Card, Pill, Tone, press},
};

use super::{Intent, model::Model, payers::Payer};
use crate::say;

/// Height of a row on a card.
const ROW: f32 = 25.0;

/// Everybody who pays, as cards.
pub(super) fn cards_ui(ui: &mut Ui, area: Rect, model: &Model<'_>) -> Option<Intent> {
    let height = if area.width() < 500.0 { 170.0 } else { 250.0 };
    grid_ui(ui, area, 236.0, height, model)
}

/// The same on a phone.
pub(super) fn strip_ui(ui: &mut Ui, area: Rect, model: &Model<'_>) -> Option<Intent> {
    grid_ui(ui, lay::inset(area, space::S3, 0.0), 170.0, 132.0, model)
}

fn grid_ui(ui: &mut Ui, area: Rect, least: f32, height: f32, model: &Model<'_>) -> Option<Intent> {
    let gap = 12.0;
    let count = model.payers.len();
    let alone = count == 1;
    let columns = lay::columns_that_fit(area.width(), least, gap);
    // As high as the longest list needs; one payer has the whole area.
    let longest = model.payers.iter().map(|payer| payer.rows.len()).max();
    let rows = u16::try_from(longest.unwrap_or(0)).unwrap_or(u16::MAX);
    let most = if alone || height > 150.0 {
        area.height() - 16.0
    } else {
        height * 1.5
    };
    let least = if rows == 0 { 132.0 } else { height };
    let height = (96.0 + ROW * f32::from(rows)).clamp(least, most.max(least));
    let columns = if alone { 1 } else { columns };
    let whole = lay::grid_height(count, columns, height, gap) + 2.0 * space::S2;
    ui::widget::scroll(ui, area, "payers", |ui| {
        let size = vec2(area.width(), whole);
        let (grid, _) = ui.allocate_exact_size(size, egui::Sense::hover());
        // Room for the ring around the one who pays.
        let grid = lay::inset(grid, 5.0, 5.0);
        let mut tapped = None;
        for (n, payer) in model.payers.iter().enumerate() {
            let mut place = lay::cell(grid, columns, height, gap, n);
            if alone {
                place.max.x = place.min.x + place.width().min(560.0);
            }
            if ui.is_rect_visible(place) && card_ui(ui, place, n, payer, model) {
                tapped = Some(Intent::Payer(n));
            }
        }
        tapped
    })
}

fn card_ui(ui: &mut Ui, rect: Rect, n: usize, payer: &Payer, model: &Model<'_>) -> bool {
    let t = theme::tokens(ui);
    let paid = payer.paid.is_some();
    let selected = n == model.selected && !paid;
    let id = ui.scope_id().with(("payer", n));
    let touch = press(ui, rect, id, &payer.name, Some(selected), None);
    let fill = touch.shade(ui, if paid { t.ok_soft } else { t.surface });
    let card = Card::new().fill(fill);
    let card = match (paid, selected) {
        (true, _) => card.border(t.ok_soft),
        (false, true) => card.border(t.accent).width(2.0).halo(t.accent_soft),
        (false, false) => card.width(2.0),
    };
    card.paint(ui, rect);
    touch.ring(ui, RADIUS_CARD);
    let inner = lay::inset(rect, space::S4, 14.0);
    let (head, rest) = lay::top(inner, 26.0);
    let (mut rows, foot) = lay::bottom(rest, 38.0);
    let name = Text::bold(&payer.name, text::NAME + 1.0, t.ink);
    let mut place = head;
    if let Some(words) = &payer.paid {
        let pill = Pill::new(words, Tone::Ok);
        let size = pill.size(ui);
        // Where both do not fit side by side, how it was paid stands under the name.
        if name.width(ui) + space::S2 + size.x > head.width() {
            let (mut line, below) = lay::top(rows, size.y + space::S1);
            // On a card of its own colour only the pill's words are seen.
            line.min.x -= space::S3;
            pill.paint(ui, Align2::LEFT_TOP.align_size_within_rect(size, line));
            rows = below;
        } else {
            let spot = Align2::RIGHT_CENTER.align_size_within_rect(size, head);
            pill.paint(ui, spot);
            place.max.x = spot.left() - space::S1;
        }
    }
    name.paint(ui, place, Align2::LEFT_CENTER);
    rows_ui(ui, rows, payer, t.muted);
    let sum = say::money(&model.desk.words, payer.total);
    Text::bold(&sum, text::SUM, t.ink).label(ui, foot, Align2::LEFT_BOTTOM);
    touch.response.clicked() && !paid
}

/// As many rows as there is room for; the last one counts those that have none.
fn rows_ui(ui: &Ui, area: Rect, payer: &Payer, ink: Color32) {
    let fit = rows_that_fit(area.height());
    let count = payer.rows.len();
    if fit < 2 && count > fit {
        // No room to list them: how many they are is all that can be said.
        Text::regular(&payer.count, text::SUB, ink).paint(ui, area, Align2::LEFT_TOP);
        return;
    }
    let shown = if count > fit {
        fit.saturating_sub(1)
    } else {
        count
    };
    let mut rest = area;
    for (name, amount) in payer.rows.iter().take(shown) {
        let (row, below) = lay::top(rest, ROW);
        rest = below;
        let placed = Text::regular(amount, text::SUB, ink).paint(ui, row, Align2::RIGHT_CENTER);
        let mut left = row;
        left.max.x = placed.left() - space::S2;
        Text::regular(name, text::SUB, ink).paint(ui, left, Align2::LEFT_CENTER);
    }
    if shown < count && fit > 0 {
        let (row, _) = lay::top(rest, ROW);
        let more = format!("+ {}", count - shown);
        Text::regular(&more, text::SUB, ink).paint(ui, row, Align2::LEFT_CENTER);
    }
}

fn rows_that_fit(height: f32) -> usize {
    let mut fit = 0_u16;
    while fit < 500 && f32::from(fit + 1) * ROW <= height {
        fit += 1;
    }
    usize::from(fit)
}
