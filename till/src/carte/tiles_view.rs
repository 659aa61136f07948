//! The tiles of a page. Only those in sight are laid out: a page may have thousands.

use common::{ItemId, menu::Pricing};
use egui::{Align2, Pos2, Rect, Response, Sense, Stroke, Ui, pos2, vec2};
use ui::{
    lay,
    text::Text,
    theme,
    token::{space, text},
    widget::{Tile, Tone, scroll},
};

use super::{Held, Intent, Seen};
use crate::{order::edge, say};

const GAP: f32 = 10.0;
const HEIGHT: f32 = 92.0;

pub(super) fn show(ui: &mut Ui, area: Rect, seen: Seen<'_>) -> Option<Intent> {
    let page = seen.page();
    let searching = seen.draft.search.is_some();
    let items = if searching {
        seen.draft.found.items.as_slice()
    } else {
        page.map_or(&[][..], |page| seen.work.page(page))
    };
    if items.is_empty() {
        let key = if searching {
            "order-search-none"
        } else {
            "carte-page-empty"
        };
        let upper = lay::top(area, area.height().min(200.0)).0;
        ui::widget::empty(ui, upper, seen.word(key), "");
    }
    let columns = lay::columns_that_fit(area.width(), 150.0, GAP);
    let mut within = area;
    within.max.x += space::S2;
    scroll(ui, within, ("carte-tiles", page, searching), |ui| {
        let rows = items.len().div_ceil(columns);
        let size = vec2(area.width(), count(rows) * (HEIGHT + GAP));
        let (grid, _) = ui.allocate_exact_size(size, Sense::hover());
        if seen.draft.reveal
            && let Some(n) = items.iter().position(|id| seen.draft.marked.contains(id))
        {
            ui.scroll_to_rect(cell(grid, columns, n), Some(egui::Align::Center));
        }
        let (first, last) = in_sight(ui, grid, rows);
        let mut tapped = None;
        let shown = items.iter().enumerate();
        for (n, id) in shown.take(last * columns).skip(first * columns) {
            tapped = tile_ui(ui, cell(grid, columns, n), seen, *id).or(tapped);
        }
        if !searching {
            tapped = drop_ui(ui, area, grid, columns, items.len(), seen).or(tapped);
        }
        tapped
    })
}

fn count(n: usize) -> f32 {
    f32::from(u16::try_from(n).unwrap_or(u16::MAX))
}

fn cell(grid: Rect, columns: usize, n: usize) -> Rect {
    let columns = columns.max(1);
    let mut place = lay::column(grid, columns, GAP, n % columns);
    place.min.y = grid.top() + count(n / columns) * (HEIGHT + GAP);
    place.max.y = place.min.y + HEIGHT;
    place
}

/// The rows that can be seen: the first, and the one after the last.
fn in_sight(ui: &Ui, grid: Rect, rows: usize) -> (usize, usize) {
    let clip = ui.clip_rect();
    let step = HEIGHT + GAP;
    let row = |y: f32| {
        // By halving: a length is not turned into a place of a list.
        let (mut low, mut high) = (0, rows);
        while low < high {
            let middle = low.midpoint(high);
            if count(middle + 1) * step <= y - grid.top() {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    };
    let first = row(clip.top());
    let last = (row(clip.bottom()) + 1).min(rows);
    (first, last.max(first))
}

fn tile_ui(ui: &Ui, place: Rect, seen: Seen<'_>, id: ItemId) -> Option<Intent> {
    let item = seen.work.menu.items.get(&id)?;
    let live = &seen.desk.state().menu;
    let words = &seen.desk.words;
    let price = match item.pricing {
        Pricing::Open => words.get("common-price").to_owned(),
        Pricing::Fixed | Pricing::ByWeight => say::money(words, item.price),
    };
    let marked = seen.draft.marked.contains(&id);
    let combo = words.get("carte-combo");
    let gone = live.is_sold_out(id).then(|| words.get("order-gone"));
    let mut tile = Tile::new(&item.name, &price)
        .edge(edge(item.hue))
        .gone(gone)
        .selected(marked)
        .id(("carte", id));
    let fresh = seen.work.base.items.get(&id);
    if seen.draft.several && marked {
        tile = tile.badge("✓", Tone::Ok);
    } else if fresh.is_none() {
        tile = tile.badge(words.get("carte-new"), Tone::Info);
    } else if fresh != Some(item) && fresh.is_some_and(|was| was.place == item.place) {
        tile = tile.badge(words.get("carte-changed"), Tone::Info);
    } else if item.is_combo() {
        tile = tile.badge(combo, Tone::Quiet);
    }
    let touch = tile.at(ui, place).interact(Sense::click_and_drag());
    if item.name.trim().is_empty() {
        let inner = lay::inset(place, 18.0, space::S3);
        let none = Text::regular(
            words.get("carte-no-name"),
            text::NAME,
            theme::tokens(ui).muted,
        );
        none.label(ui, inner, Align2::LEFT_TOP);
    }
    if touch.clicked() {
        return Some(Intent::Mark(id));
    }
    let lift = picks_up(ui, &touch, seen.draft.held.is_none())?;
    let items = if seen.draft.several && marked {
        let page = seen.work.page(item.group).iter();
        let mut all: Vec<ItemId> = page
            .filter(|id| seen.draft.marked.contains(id))
            .copied()
            .collect();
        let rest = seen.draft.marked.iter();
        let rest = rest.filter(|id| !all.contains(id)).copied();
        let rest: Vec<ItemId> = rest.collect();
        all.extend(rest);
        all
    } else {
        vec![id]
    };
    lift.then_some(Intent::Lift(Held::Items(items)))
}

/// Whether a drag lifts something (a mouse, a finger that has rested or moves across) or scrolls
/// the list (a finger that sweeps along it). `None` while nothing is dragged.
pub(super) fn picks_up(ui: &Ui, touch: &Response, free: bool) -> Option<bool> {
    if touch.drag_started() && free {
        let (fingers, moved, held) = ui.input(|input| {
            let pointer = &input.pointer;
            let from = pointer.press_origin();
            let moved = pointer.latest_pos().zip(from).map(|(to, from)| to - from);
            let since = pointer.press_start_time();
            let held = since.map_or(0.0, |since| input.time - since);
            (input.any_touches(), moved.unwrap_or_default(), held)
        });
        let lifts = !fingers || held > 0.3 || moved.x.abs() > moved.y.abs();
        return Some(lifts);
    }
    if touch.dragged() && free {
        ui.scroll_with_delta(vec2(0.0, touch.drag_delta().y));
    }
    None
}

/// A mark where the held items would go, and the drop.
fn drop_ui(
    ui: &Ui,
    area: Rect,
    grid: Rect,
    columns: usize,
    items: usize,
    seen: Seen<'_>,
) -> Option<Intent> {
    let Some(Held::Items(_)) = &seen.draft.held else {
        return None;
    };
    let at = ui.input(|input| input.pointer.latest_pos());
    let at = at.filter(|at| area.contains(*at))?;
    let near_edge = 48.0;
    if at.y < area.top() + near_edge {
        ui.scroll_with_delta(vec2(0.0, 12.0));
    } else if at.y > area.bottom() - near_edge {
        ui.scroll_with_delta(vec2(0.0, -12.0));
    }
    let (n, mark) = gap_at(grid, columns, items, at);
    let t = theme::tokens(ui);
    ui.painter()
        .vline(mark.x, mark.y..=mark.y + HEIGHT, Stroke::new(4.0, t.accent));
    if ui.input(|input| input.pointer.primary_down()) {
        ui.ctx().request_repaint();
        return None;
    }
    Some(Intent::DropItems(seen.page()?, Some(n)))
}

/// The gap between tiles that is nearest to the pointer, and its upper end.
fn gap_at(grid: Rect, columns: usize, items: usize, at: Pos2) -> (usize, Pos2) {
    let near = |n: &usize| {
        let place = cell(grid, columns, *n);
        at.y < place.bottom() + GAP && at.x < place.center().x || at.y < place.top()
    };
    // The rows above the pointer need not be looked at.
    let step = HEIGHT + GAP;
    let mut first = 0;
    while count(first / columns.max(1)) * step + step <= at.y - grid.top() && first < items {
        first += columns.max(1);
    }
    let row = first..(first + columns).min(items);
    let n = row.clone().find(|n| near(n)).unwrap_or(row.end);
    let x = if n < row.end || n == first {
        cell(grid, columns, n).left() - GAP / 2.0
    } else {
        cell(grid, columns, n.saturating_sub(1)).right() + GAP / 2.0
    };
    let y = cell(grid, columns, first.min(items.saturating_sub(1))).top();
    (n.min(items), pos2(x, y))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tile_goes_into_the_gap_under_the_pointer() {
        let grid = Rect::from_min_size(Pos2::ZERO, vec2(490.0, 400.0));
        let at = |x, y| gap_at(grid, 3, 7, pos2(x, y)).0;
        assert_eq!(at(10.0, 10.0), 0);
        assert_eq!(at(150.0, 10.0), 1);
        assert_eq!(at(480.0, 10.0), 3);
        assert_eq!(at(10.0, 120.0), 3);
        assert_eq!(at(400.0, 230.0), 7);
        assert_eq!(at(400.0, 390.0), 7);
    }
}
