//! Fixed layout: a screen is cut into rectangles before anything is painted, so that
//! nothing moves because of what was tapped.

use egui::{Layout, Rect, Stroke, Ui, UiBuilder, pos2, vec2};

use crate::theme::tokens;

/// The whole window; where the device has a notch or a system bar, what they leave free.
pub fn window(ui: &Ui) -> Rect {
    ui.ctx().content_rect()
}

/// Cuts `height` points off the top: (top, rest).
pub fn top(rect: Rect, height: f32) -> (Rect, Rect) {
    let y = (rect.top() + height).min(rect.bottom());
    rect.split_top_bottom_at_y(y)
}

/// Cuts `height` points off the bottom: (rest, bottom).
pub fn bottom(rect: Rect, height: f32) -> (Rect, Rect) {
    let y = (rect.bottom() - height).max(rect.top());
    rect.split_top_bottom_at_y(y)
}

/// Cuts `width` points off the left: (left, rest).
pub fn left(rect: Rect, width: f32) -> (Rect, Rect) {
    let x = (rect.left() + width).min(rect.right());
    rect.split_left_right_at_x(x)
}

/// Cuts `width` points off the right: (rest, right).
pub fn right(rect: Rect, width: f32) -> (Rect, Rect) {
    let x = (rect.right() - width).max(rect.left());
    rect.split_left_right_at_x(x)
}

/// Leaves a margin of `x` points at the sides and `y` above and below.
pub fn inset(rect: Rect, x: f32, y: f32) -> Rect {
    rect.shrink2(vec2(x, y))
}

/// The `n`th of `of` equal columns with `gap` points between.
pub fn column(rect: Rect, of: usize, gap: f32, n: usize) -> Rect {
    let shares = vec![1.0; of.max(1)];
    share(rect, &shares, gap, n)
}

/// The `n`th column where each gets a share of the width.
pub fn share(rect: Rect, shares: &[f32], gap: f32, n: usize) -> Rect {
    let count = shares.len().max(1);
    let free = rect.width() - gap * count_as_f32(count - 1);
    let whole: f32 = shares.iter().sum::<f32>().max(f32::EPSILON);
    let before: f32 = shares.iter().take(n).sum();
    let own = shares.get(n).copied().unwrap_or(0.0);
    let x = rect.left() + free * before / whole + gap * count_as_f32(n);
    let width = free * own / whole;
    Rect::from_min_size(
        pos2(x.round(), rect.top()),
        vec2(width.floor(), rect.height()),
    )
}

/// The cell with the index `n`, row by row, in a grid of `columns` with cells of a fixed
/// height.
pub fn cell(rect: Rect, columns: usize, height: f32, gap: f32, n: usize) -> Rect {
    let columns = columns.max(1);
    let mut own = column(rect, columns, gap, n % columns);
    own.min.y = rect.top() + (height + gap) * count_as_f32(n / columns);
    own.max.y = own.min.y + height;
    own
}

/// How many columns of at least `least` points fit into `width`.
pub fn columns_that_fit(width: f32, least: f32, gap: f32) -> usize {
    let mut n = 1_u16;
    while n < 64 && f32::from(n + 1) * least + f32::from(n) * gap <= width {
        n += 1;
    }
    usize::from(n)
}

/// Height of a grid of `count` cells.
pub fn grid_height(count: usize, columns: usize, height: f32, gap: f32) -> f32 {
    let rows = count.div_ceil(columns.max(1));
    (count_as_f32(rows) * (height + gap) - gap).max(0.0)
}

/// A child of the screen that lives in `rect` and paints nowhere else.
pub fn inside<R>(ui: &mut Ui, rect: Rect, contents: impl FnOnce(&mut Ui) -> R) -> R {
    within(ui, rect, Layout::top_down(egui::Align::Min), contents)
}

/// Like [`inside`], in a row from the left, centred in height.
pub fn row<R>(ui: &mut Ui, rect: Rect, contents: impl FnOnce(&mut Ui) -> R) -> R {
    within(
        ui,
        rect,
        Layout::left_to_right(egui::Align::Center),
        contents,
    )
}

/// Like [`row`], from the right.
pub fn row_from_right<R>(ui: &mut Ui, rect: Rect, contents: impl FnOnce(&mut Ui) -> R) -> R {
    within(
        ui,
        rect,
        Layout::right_to_left(egui::Align::Center),
        contents,
    )
}

fn within<R>(ui: &mut Ui, rect: Rect, layout: Layout, contents: impl FnOnce(&mut Ui) -> R) -> R {
    // Named after its place, so that a strip that comes and goes elsewhere on the screen
    // does not rename (and so un-press) the buttons in here.
    let salt = (rect.min.x.to_bits(), rect.min.y.to_bits());
    let builder = UiBuilder::new().id_salt(salt).max_rect(rect).layout(layout);
    let mut child = ui.new_child(builder);
    child.shrink_clip_rect(rect);
    contents(&mut child)
}

/// Fills `rect` with the ground of the screen.
pub fn ground(ui: &Ui, rect: Rect) {
    ui.painter().rect_filled(rect, 0.0, tokens(ui).bg);
}

/// Fills `rect` like a panel, without borders.
pub fn panel(ui: &Ui, rect: Rect) {
    ui.painter().rect_filled(rect, 0.0, tokens(ui).surface);
}

/// Where a hairline runs along a panel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Along the top edge.
    Top,
    /// Along the bottom edge.
    Bottom,
    /// Along the left edge.
    Left,
    /// Along the right edge.
    Right,
}

/// A hairline on the inner side of one edge.
pub fn hairline(ui: &Ui, rect: Rect, side: Side) {
    let stroke = Stroke::new(1.0, tokens(ui).line);
    let painter = ui.painter();
    match side {
        Side::Top => painter.hline(rect.x_range(), rect.top() + 0.5, stroke),
        Side::Bottom => painter.hline(rect.x_range(), rect.bottom() - 0.5, stroke),
        Side::Left => painter.vline(rect.left() + 0.5, rect.y_range(), stroke),
        Side::Right => painter.vline(rect.right() - 0.5, rect.y_range(), stroke),
    };
}

/// A small count as a length; more than sixty thousand cells are never laid out.
fn count_as_f32(n: usize) -> f32 {
    f32::from(u16::try_from(n).unwrap_or(u16::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_tiles_a_row_fill_the_panel_of_the_order_screen() {
        let panel = Rect::from_min_size(pos2(162.0, 210.0), vec2(730.0, 500.0));
        assert_eq!(columns_that_fit(730.0, 160.0, 10.0), 4);
        let second = cell(panel, 4, 104.0, 10.0, 1);
        assert!((second.left() - 347.0).abs() < 1.0, "{second:?}");
        let fifth = cell(panel, 4, 104.0, 10.0, 4);
        assert!((fifth.top() - 324.0).abs() < 0.1, "{fifth:?}");
        assert!((grid_height(12, 4, 104.0, 10.0) - 332.0).abs() < 0.1);
    }

    #[test]
    fn cutting_more_than_there_is_leaves_nothing_rather_than_less() {
        let small = Rect::from_min_size(pos2(0.0, 0.0), vec2(100.0, 40.0));
        let (bar, rest) = top(small, 56.0);
        assert!((bar.height() - 40.0).abs() < f32::EPSILON);
        assert!(rest.height().abs() < f32::EPSILON);
    }
}
