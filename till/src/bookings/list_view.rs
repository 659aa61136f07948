use egui::{Align2, Rect, Sense, Ui, vec2};
use ui::{
    lay,
    text::Text,
    theme,
    token::{space, text},
    widget::{Button, Card, Kind, Pill, empty, press},
};

use super::{Intent, model::List, row::Row};
use crate::verb::Verb;

const HEAD: f32 = 56.0;
const ROW: f32 = 68.0;
const NOTE: f32 = 22.0;
/// A second line of facts.
const MORE: f32 = 20.0;
/// Of an empty list.
const NOTHING: f32 = 120.0;
const VERB: f32 = 48.0;
const GAP: f32 = 8.0;
/// The column of times of day, and of how long somebody has waited.
const CLOCK: f32 = 76.0;
const WAITED: f32 = 94.0;

/// How a list's rows are laid out.
#[derive(Clone, Copy)]
struct Shape {
    columns: usize,
    /// Width of the column of times.
    time: f32,
    /// Width of what stands beside it.
    body: f32,
}

impl Shape {
    fn of(list: &List, width: f32) -> Self {
        let columns = match width {
            width if width < 380.0 => 2,
            width if width < 600.0 => 3,
            _ => 5,
        };
        let waited = list.rows.iter().any(|row| row.time.chars().count() > 5);
        let time = if waited { WAITED } else { CLOCK };
        let body = width - 2.0 * space::S4 - time;
        Self {
            columns,
            time,
            body,
        }
    }
}

/// The height at which nothing of a list is out of sight.
pub(super) fn needed(ui: &Ui, width: f32, list: &List) -> f32 {
    let shape = Shape::of(list, width);
    let rows = list.rows.iter().map(|row| height(ui, row, shape));
    HEAD + if list.rows.is_empty() {
        NOTHING
    } else {
        rows.sum::<f32>() + GAP * 2.0
    }
}

/// The facts in one line; or in two, the last of them, a number to call, by itself.
fn facts<'a>(ui: &Ui, row: &'a Row, width: f32) -> (&'a str, Option<&'a str>) {
    let ink = theme::tokens(ui).muted;
    let whole = Text::regular(&row.facts, text::CAPTION, ink).width(ui);
    match row.facts.rsplit_once(" · ").filter(|_| whole > width) {
        Some((first, last)) => (first, Some(last)),
        None => (&row.facts, None),
    }
}

/// One list with its head and its ways to add to it.
pub(super) fn list_ui(ui: &mut Ui, area: Rect, list: &List) -> Option<Intent> {
    let (head, rest) = lay::top(area, HEAD);
    let added = head_ui(ui, head, list);
    if list.rows.is_empty() {
        let middle = lay::top(rest, rest.height().min(NOTHING)).0;
        empty(ui, middle, &list.nothing, "");
        return added;
    }
    let shape = Shape::of(list, area.width());
    let rows = list.rows.iter();
    let heights: Vec<f32> = rows.map(|row| height(ui, row, shape)).collect();
    let whole = heights.iter().sum::<f32>() + GAP * 2.0;
    // The bar runs in the margin, not over the rows.
    let mut within = rest;
    within.max.x += space::S2;
    let opened = ui::widget::scroll(ui, within, ("list", list.title.as_str()), |ui| {
        let size = vec2(rest.width(), whole);
        let (mut left, _) = ui.allocate_exact_size(size, Sense::hover());
        let mut intent = None;
        for (row, height) in list.rows.iter().zip(heights) {
            let (place, below) = lay::top(left, height);
            left = below;
            if ui.is_rect_visible(place) {
                let place = lay::bottom(place, GAP).0;
                intent = intent.or(row_ui(ui, place, row, shape));
            }
        }
        intent
    });
    added.or(opened)
}

fn head_ui(ui: &mut Ui, head: Rect, list: &List) -> Option<Intent> {
    let t = theme::tokens(ui);
    let mut words = lay::bottom(head, 8.0).0;
    let mut added = None;
    for (label, intent) in list.verbs.iter().rev() {
        let button = Button::quiet(label).height(VERB);
        let (rest, place) = lay::right(words, button.natural_width(ui));
        if button.at(ui, place).clicked() {
            added = Some(*intent);
        }
        words = lay::right(rest, GAP).0;
    }
    let (upper, lower) = words.split_top_bottom_at_y(words.center().y + 2.0);
    let title = match list.count {
        0 => list.title.clone(),
        count => format!("{} · {count}", list.title),
    };
    if list.sum.is_empty() {
        let long = Text::semibold(&title, text::SUB, t.muted).width(ui) > words.width();
        let title = if long { &list.tab } else { &title };
        Text::semibold(title, text::SUB, t.muted)
            .rows(2)
            .label(ui, words, Align2::LEFT_CENTER);
    } else {
        Text::semibold(&title, text::SUB, t.muted).label(ui, upper, Align2::LEFT_CENTER);
        Text::regular(&list.sum, text::SMALL, t.muted).label(ui, lower, Align2::LEFT_CENTER);
    }
    added
}

fn height(ui: &Ui, row: &Row, shape: Shape) -> f32 {
    let note = if row.note.is_empty() { 0.0 } else { NOTE };
    let verbs = lay::grid_height(row.verbs.len(), shape.columns, VERB, GAP);
    let verbs = if row.verbs.is_empty() {
        0.0
    } else {
        verbs + space::S3
    };
    head_height(ui, row, shape) + note + verbs + GAP
}

fn head_height(ui: &Ui, row: &Row, shape: Shape) -> f32 {
    let (_, more) = facts(ui, row, shape.body);
    more.map_or(ROW, |_| ROW + MORE)
}

fn row_ui(ui: &mut Ui, rect: Rect, row: &Row, shape: Shape) -> Option<Intent> {
    let t = theme::tokens(ui);
    let (head, rest) = lay::top(rect, head_height(ui, row, shape));
    let id = ui.scope_id().with(("booking", row.id.0));
    let name = format!("{} · {}", row.time, row.name);
    let touch = press(ui, head, id, &name, None, None);
    let mut card = Card::new().fill(touch.shade(ui, t.surface));
    if !row.verbs.is_empty() {
        card = card.border(t.ink).width(2.0);
    }
    card.paint(ui, rect);
    touch.ring(ui, 14);
    let inner = lay::inset(head, space::S4, 10.0);
    let (time, body) = lay::left(inner, shape.time);
    let ink = if row.over { t.muted } else { t.ink };
    Text::bold(&row.time, text::HEADING, ink)
        .struck(row.over)
        .fit(ui, vec2(shape.time - 10.0, 40.0), text::SUB)
        .paint(ui, time, Align2::LEFT_CENTER);
    let mut upper = lay::top(body, 24.0).0;
    if !row.word.is_empty() {
        let pill = Pill::new(&row.word, row.tone);
        let size = pill.size(ui);
        let (left, place) = lay::right(upper, size.x);
        pill.paint(
            ui,
            Align2::CENTER_CENTER.align_size_within_rect(size, place),
        );
        upper = lay::right(left, space::S2).0;
    }
    Text::bold(&row.name, text::NAME, ink).label(ui, upper, Align2::LEFT_CENTER);
    let (first, more) = facts(ui, row, shape.body);
    let mut lower = lay::bottom(body, 22.0).1;
    if let Some(more) = more {
        Text::regular(more, text::CAPTION, t.muted).label(ui, lower, Align2::LEFT_CENTER);
        lower = lower.translate(vec2(0.0, -MORE));
    }
    Text::regular(first, text::CAPTION, t.muted).label(ui, lower, Align2::LEFT_CENTER);
    let rest = lay::inset(rest, space::S4, 0.0);
    let (note, verbs) = if row.note.is_empty() {
        (None, rest)
    } else {
        let (note, verbs) = lay::top(rest, NOTE);
        (Some(note), verbs)
    };
    if let Some(note) = note {
        let note = lay::left(note, shape.time).1.translate(vec2(0.0, -8.0));
        Text::semibold(&row.note, text::CAPTION, t.warn).label(ui, note, Align2::LEFT_CENTER);
    }
    let did = verbs_ui(ui, verbs, row, shape.columns);
    did.or(touch.response.clicked().then_some(Intent::Row(row.id)))
}

fn verbs_ui(ui: &mut Ui, area: Rect, row: &Row, columns: usize) -> Option<Intent> {
    let mut did = None;
    for (n, (label, intent)) in row.verbs.iter().enumerate() {
        let kind = if n == 0 { Kind::Primary } else { Kind::Quiet };
        let place = lay::cell(area, columns, VERB, GAP, n);
        if Verb::new(kind, label, label).at(ui, place).clicked() {
            did = Some(*intent);
        }
    }
    did
}
