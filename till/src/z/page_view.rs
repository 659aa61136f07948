use egui::{Align2, CornerRadius, Rect, Stroke, Ui, pos2, vec2};
use ui::{
    lay::{self, Side},
    text::Text,
    theme,
    token::{Weight, space, text},
};

use super::model::{Entry, Page, Section};

const ROW: f32 = 30.0;
const HEAD: f32 = 34.0;
const BARS: f32 = 128.0;
const BETWEEN: f32 = 22.0;
/// Below this width the page has one column.
const NARROW: f32 = 620.0;

fn margin(width: f32) -> f32 {
    if width < NARROW { 16.0 } else { 44.0 }
}

fn section_height(section: &Section) -> f32 {
    let rows = u16::try_from(section.rows.len().max(1)).unwrap_or(u16::MAX);
    HEAD + ROW * f32::from(rows) + BETWEEN
}

fn sections_height(sections: &[Section]) -> f32 {
    sections.iter().map(section_height).sum()
}

fn head_height(width: f32) -> f32 {
    if width < NARROW { 136.0 } else { 84.0 }
}

fn figures_height(width: f32) -> f32 {
    if width < NARROW {
        2.0 * 74.0 + 8.0
    } else {
        80.0
    }
}

/// The height of the whole page at a width.
pub(super) fn page_height(page: &Page, width: f32) -> f32 {
    let left = sections_height(&page.left_sections);
    let right = sections_height(&page.right_sections);
    let columns = if width < NARROW {
        left + right
    } else {
        left.max(right)
    };
    2.0 * margin(width)
        + head_height(width)
        + figures_height(width)
        + 2.0 * BETWEEN
        + HEAD
        + BARS
        + columns
        + sections_height(&page.wide_sections)
}

pub(super) fn page_ui(ui: &Ui, paper: Rect, page: &Page) {
    let width = paper.width();
    let inner = lay::inset(paper, margin(width), margin(width));
    let (head, rest) = lay::top(inner, head_height(width));
    head_ui(ui, head, page);
    let (figures, rest) = lay::top(rest, figures_height(width));
    figures_ui(ui, figures, width < NARROW, page);
    let (_, rest) = lay::top(rest, BETWEEN);
    let (bars, rest) = lay::top(rest, HEAD + BARS);
    hours_ui(ui, bars, page);
    let (_, rest) = lay::top(rest, BETWEEN);
    let below = if width < NARROW {
        let rest = sections_ui(ui, rest, &page.left_sections);
        sections_ui(ui, rest, &page.right_sections)
    } else {
        let gap = 28.0;
        let left = sections_ui(ui, lay::column(rest, 2, gap, 0), &page.left_sections);
        let right = sections_ui(ui, lay::column(rest, 2, gap, 1), &page.right_sections);
        let top = left.top().max(right.top());
        Rect::from_min_max(pos2(rest.left(), top), rest.max)
    };
    sections_ui(ui, below, &page.wide_sections);
}

fn head_ui(ui: &Ui, rect: Rect, page: &Page) {
    let t = theme::tokens(ui);
    let narrow = rect.width() < NARROW - 40.0;
    let (title, rest) = lay::top(rect, 40.0);
    Text::bold(&page.title, 30.0, t.ink).label(ui, title, Align2::LEFT_CENTER);
    let small = |words| Text::regular(words, text::SMALL, t.muted);
    let (house, rest) = lay::top(rest, if narrow { 40.0 } else { 22.0 });
    small(&page.house)
        .rows(2)
        .line_height(20.0)
        .label(ui, house, Align2::LEFT_CENTER);
    let [day, perpetual] = &page.right;
    if narrow {
        let (first, rest) = lay::top(rest, 20.0);
        small(day).label(ui, first, Align2::LEFT_CENTER);
        small(perpetual).label(ui, lay::top(rest, 20.0).0, Align2::LEFT_CENTER);
    } else {
        let (first, second) = title.split_top_bottom_at_y(title.center().y);
        small(day).label(ui, first, Align2::RIGHT_CENTER);
        small(perpetual).label(ui, second, Align2::RIGHT_CENTER);
    }
}

fn figures_ui(ui: &Ui, rect: Rect, narrow: bool, page: &Page) {
    let t = theme::tokens(ui);
    let (columns, height) = if narrow { (3, 74.0) } else { (5, 72.0) };
    for (n, (value, name, bad)) in page.figures.iter().enumerate() {
        let place = lay::cell(rect, columns, height, 8.0, n);
        let round = CornerRadius::same(12);
        ui.painter().rect_filled(place, round, t.bg);
        let inner = lay::inset(place, 12.0, 10.0);
        let (upper, lower) = lay::top(inner, inner.height() * 0.6);
        let ink = if *bad { t.bad } else { t.ink };
        let mut size = 24.0;
        while size > 14.0 && Text::bold(value, size, ink).width(ui) > inner.width() {
            size -= 1.0;
        }
        Text::bold(value, size, ink).label(ui, upper, Align2::LEFT_CENTER);
        Text::regular(name, text::SMALL, t.muted).label(ui, lower, Align2::LEFT_CENTER);
    }
}

fn hours_ui(ui: &Ui, rect: Rect, page: &Page) {
    let t = theme::tokens(ui);
    let (head, rest) = lay::top(rect, HEAD);
    heading_ui(ui, head, &page.hours_heading);
    let (area, scale) = lay::bottom(rest, 22.0);
    let line = Stroke::new(1.0, t.line);
    ui.painter().hline(area.x_range(), area.bottom(), line);
    let count = page.hours.len();
    for (n, (hour, share)) in page.hours.iter().enumerate() {
        let mut bar = lay::column(area, count, 6.0, n);
        // A lone hour is a bar too, not a wall.
        let wide = 64.0;
        if bar.width() > wide {
            bar.max.x = bar.min.x + wide;
        }
        let under = Rect::from_x_y_ranges(bar.x_range(), scale.y_range());
        bar.min.y = bar.max.y - (area.height() * share).max(1.0);
        let round = CornerRadius {
            nw: 3,
            ne: 3,
            sw: 0,
            se: 0,
        };
        ui.painter().rect_filled(bar, round, t.accent);
        Text::regular(hour, 12.0, t.muted).label(ui, under, Align2::CENTER_CENTER);
    }
}

fn heading_ui(ui: &Ui, rect: Rect, words: &str) {
    let muted = theme::tokens(ui).muted;
    Text::bold(&words.to_uppercase(), text::SMALL, muted)
        .spaced(0.4)
        .label(ui, rect, Align2::LEFT_CENTER);
}

/// Paints the sections one under the other; gives back what is left.
fn sections_ui(ui: &Ui, area: Rect, sections: &[Section]) -> Rect {
    let mut rest = area;
    for section in sections {
        let (place, below) = lay::top(rest, section_height(section));
        rest = below;
        let (head, mut rows) = lay::top(place, HEAD);
        heading_ui(ui, head, &section.heading);
        if section.rows.is_empty() {
            let (row, _) = lay::top(rows, ROW);
            entry_ui(ui, row, &nothing());
        }
        for entry in &section.rows {
            let (row, below) = lay::top(rows, ROW);
            rows = below;
            entry_ui(ui, row, entry);
        }
    }
    rest
}

fn nothing() -> Entry {
    Entry {
        left: "–".to_owned(),
        middle: String::new(),
        right: String::new(),
        strong: false,
        bad: false,
    }
}

fn entry_ui(ui: &Ui, row: Rect, entry: &Entry) {
    let t = theme::tokens(ui);
    lay::hairline(ui, row, Side::Bottom);
    let ink = if entry.bad { t.bad } else { t.ink };
    let weight = if entry.strong {
        Weight::Bold
    } else {
        Weight::Regular
    };
    let size = 14.0;
    let mut rest = row;
    let mut right = row;
    right.min.x = row.right() - 86.0;
    if !entry.right.is_empty() {
        let amount = Text::new(&entry.right, weight, size, ink);
        let placed = amount.label(ui, row, Align2::RIGHT_CENTER);
        rest.max.x = placed.rect.left().min(right.left()) - space::S2;
    }
    let name = Text::new(&entry.left, weight, size, ink);
    let natural = name.width(ui);
    let placed = name.label(ui, rest, Align2::LEFT_CENTER);
    if !entry.middle.is_empty() {
        let from = placed.rect.left() + natural.min(rest.width()) + space::S3;
        let beside = Rect::from_min_max(pos2(from, row.top()), rest.max);
        if beside.width() > 24.0 {
            Text::regular(&entry.middle, size, t.muted).label(ui, beside, Align2::RIGHT_CENTER);
        }
    }
    let _ = vec2(0.0, 0.0);
}
