//! What comes next for tables that have no card here: read, and not yet made.

use egui::{Align2, Rect, Stroke, Ui};
use ui::{lay, text::Text, theme::tokens, token::text};

use super::{Board, model::next_course};
use crate::size::Look;

/// The height of the strip, in units.
const HEIGHT: f32 = 58.0;

/// "12: 2 Crème brûlée", by table.
pub(crate) fn coming(board: &Board<'_>) -> Vec<String> {
    let scene = board.scene;
    let coming = &scene.state.kitchen.coming;
    if coming.is_empty() {
        return Vec::new();
    }
    let shown = board.checks();
    let others = coming
        .values()
        .filter(|coming| !shown.contains(&coming.check));
    let said = others.filter_map(|coming| {
        let stations = if board.is_of_stations() {
            scene.stations
        } else {
            &[]
        };
        let dishes = next_course(scene, coming, stations)?;
        Some(format!("{}: {dishes}", coming.label))
    });
    said.collect()
}

/// Paints what fits below the board, and how many tables more there are; gives back what is left
/// above.
pub(crate) fn coming_ui(ui: &Ui, look: Look<'_>, rect: Rect, said: &[String]) -> Rect {
    if said.is_empty() {
        return rect;
    }
    let t = tokens(ui);
    let size = look.size;
    let (rest, strip) = lay::bottom(rect, size.of_units(HEIGHT));
    ui.painter().rect_filled(strip, 0.0, t.sunk);
    let edge = Stroke::new(1.0, t.line);
    ui.painter().hline(strip.x_range(), strip.top(), edge);
    let mut row = lay::inset(strip, size.of_units(18.0), 0.0);
    let points = size.of_units(text::KITCHEN);
    let gap = size.of_units(26.0);
    let head = Text::bold(look.words.get("kitchen-coming-head"), points, t.muted);
    row.min.x = head.label(ui, row, Align2::LEFT_CENTER).rect.right() + gap;
    for (n, words) in said.iter().enumerate() {
        let text = Text::semibold(words, points, t.muted);
        let more = format!("+{}", said.len() - n);
        let kept = if n + 1 == said.len() {
            0.0
        } else {
            size.of_units(70.0)
        };
        if n > 0 && text.width(ui) + kept > row.width() {
            Text::bold(&more, points, t.muted).label(ui, row, Align2::LEFT_CENTER);
            break;
        }
        row.min.x = text.label(ui, row, Align2::LEFT_CENTER).rect.right() + gap;
    }
    rest
}
