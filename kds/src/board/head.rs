use std::sync::Arc;

use egui::{Align2, Color32, CornerRadius, Galley, Pos2, Rect, Stroke, Ui, pos2, vec2};
use ui::{
    text::Text,
    theme::tokens,
    token::{RADIUS_CARD, Tokens, blend, text},
    words::Words,
};

use super::model::{Card, Dot, Tone};
use crate::size::{Look, Size};

/// Left and right of everything on a card, in units.
pub(super) const MARGIN: f32 = 16.0;
/// The height of a row of second text, in units.
pub(super) const SECOND_ROW: f32 = 30.0;
/// The least height of a header, in units.
const LEAST: f32 = 80.0;
/// Room that the waiter's name needs beside the table, in units.
const BESIDE: f32 = 104.0;
/// Room for the key that bumps a card, in units.
const KEY: f32 = 44.0;
/// How wide a station's dot is, in units.
const DOT: f32 = 20.0;
/// The height of the dots' row, in units.
const DOTS: f32 = 26.0;

/// What a header says beyond its card.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Marks {
    /// It came a moment ago.
    pub(super) new: bool,
    /// Somebody works with keys: it has room for its own.
    pub(super) keys: bool,
}

/// A header, laid out.
#[derive(Debug)]
pub(super) struct Head {
    table: Arc<Galley>,
    seconds: Vec<Arc<Galley>>,
    beside: bool,
    age: Arc<Galley>,
    word: Option<Arc<Galley>>,
    indent: f32,
    dots: f32,
    pub(super) height: f32,
}

/// (ground, text) of a header.
pub(super) fn colours(t: &Tokens, tone: Tone) -> (Color32, Color32) {
    match tone {
        Tone::InTime => (t.line, t.ink),
        Tone::Soon => (t.soon, t.late_ink),
        Tone::Late => (t.late, t.late_ink),
        Tone::Ready => (t.ok, t.on_state),
    }
}

impl Head {
    pub(super) fn measure(ui: &Ui, look: Look<'_>, card: &Card, marks: Marks, width: f32) -> Self {
        let Look { size, words } = look;
        let (_, ink) = colours(tokens(ui), card.tone);
        let small = size.of_units(text::KITCHEN);
        let age = Text::bold(&card.age, size.of_units(text::KITCHEN_AGE), ink)
            .line_height(size.of_units(42.0))
            .galley(ui, f32::INFINITY);
        let word = word(words, card.tone, marks.new);
        let word = word.map(|word| Text::bold(word, small, ink).galley(ui, f32::INFINITY));
        let gap = size.of_units(12.0);
        let right = word.as_ref().map_or(0.0, |word| word.size().x);
        let indent = if marks.keys { size.of_units(KEY) } else { 0.0 };
        let room = width - 2.0 * size.of_units(MARGIN) - indent - right.max(age.size().x) - gap;
        let table = Text::bold(&card.table, size.of_units(text::KITCHEN_TABLE), ink)
            .line_height(size.of_units(50.0))
            .rows(4)
            .galley(ui, room);
        let beside = room - table.size().x - gap >= size.of_units(BESIDE);
        let room = if beside {
            room - table.size().x - gap
        } else {
            room
        };
        let seconds: Vec<_> = card
            .about
            .iter()
            .map(|line| {
                Text::semibold(line, small, ink)
                    .line_height(size.of_units(SECOND_ROW))
                    .rows(3)
                    .galley(ui, room)
            })
            .collect();
        let dots = if card.dots.is_empty() {
            0.0
        } else {
            size.of_units(DOTS)
        };
        let below: f32 = seconds.iter().map(|line| line.size().y).sum::<f32>() + dots;
        let left = if beside {
            below.max(table.size().y)
        } else {
            below + table.size().y
        };
        let height = (left + size.of_units(16.0))
            .max(size.of_units(LEAST))
            .max(size.touch());
        Self {
            table,
            seconds,
            beside,
            age,
            word,
            indent,
            dots,
            height,
        }
    }

    /// Paints the ground and the words; `down` while a finger is on it.
    pub(super) fn paint(&self, ui: &Ui, size: Size, rect: Rect, card: &Card, down: bool) {
        let (ground, ink) = colours(tokens(ui), card.tone);
        let fill = if down {
            blend(ground, ink, 0.2)
        } else {
            ground
        };
        ui.painter().rect_filled(rect, top_corners(), fill);
        let mut inner = ui::lay::inset(rect, size.of_units(MARGIN), size.of_units(8.0));
        inner.min.x += self.indent;
        let painter = ui.painter();
        let below: f32 = self.seconds.iter().map(|line| line.size().y).sum::<f32>() + self.dots;
        let (table_y, seconds_at) = if self.beside {
            let x = inner.left() + self.table.size().x + size.of_units(12.0);
            let y = inner.center().y - below / 2.0;
            (inner.center().y - self.table.size().y / 2.0, pos2(x, y))
        } else {
            (
                inner.top(),
                inner.left_top() + vec2(0.0, self.table.size().y),
            )
        };
        painter.galley(pos2(inner.left(), table_y), self.table.clone(), ink);
        let mut at = seconds_at;
        for line in &self.seconds {
            painter.galley(at, line.clone(), ink);
            at.y += line.size().y;
        }
        dots_ui(ui, size, at, &card.dots, (fill, ink));
        let word = self.word.as_ref().map_or(0.0, |word| word.size().y);
        let mut y = inner.center().y - (self.age.size().y + word) / 2.0;
        painter.galley(
            pos2(inner.right() - self.age.size().x, y),
            self.age.clone(),
            ink,
        );
        y += self.age.size().y - size.of_units(2.0);
        if let Some(word) = &self.word {
            painter.galley(pos2(inner.right() - word.size().x, y), word.clone(), ink);
        }
    }
}

/// A dot a station: a ring is being made, half a disc is partly done, a disc with a tick is done.
fn dots_ui(ui: &Ui, size: Size, at: Pos2, dots: &[Dot], (ground, ink): (Color32, Color32)) {
    let radius = size.of_units(DOT) / 2.0;
    let line = Stroke::new(size.of_units(2.5).max(1.5), ink);
    let mut centre = at + vec2(radius, size.of_units(DOTS) / 2.0);
    for dot in dots {
        let painter = ui.painter();
        painter.circle_stroke(centre, radius - 1.0, line);
        match dot {
            Dot::Open => {}
            Dot::Part => {
                let half = Rect::from_center_size(centre, egui::Vec2::splat(2.0 * radius));
                let (_, lower) = half.split_top_bottom_at_fraction(0.5);
                let lower = painter.with_clip_rect(lower.intersect(painter.clip_rect()));
                lower.circle_filled(centre, radius - 1.0, ink);
            }
            Dot::Done => {
                painter.circle_filled(centre, radius, ink);
                let tick = Stroke::new(size.of_units(2.5).max(1.5), ground);
                let point = |x: f32, y: f32| centre + vec2(x, y) * radius;
                let way = vec![point(-0.45, 0.05), point(-0.1, 0.4), point(0.5, -0.35)];
                painter.add(egui::Shape::line(way, tick));
            }
        }
        centre.x += 2.0 * radius + size.of_units(7.0);
    }
}

/// The key that bumps the card, in the room kept for it.
pub(super) fn key_ui(ui: &Ui, size: Size, head: Rect, tone: Tone, key: &str) {
    let (ground, ink) = colours(tokens(ui), tone);
    let cap = vec2(size.of_units(KEY - 6.0), size.of_units(KEY - 6.0));
    let left = head.left() + size.of_units(MARGIN - 6.0);
    let cap = Rect::from_min_size(pos2(left, head.center().y - cap.y / 2.0), cap);
    ui.painter().rect_filled(cap, 6.0, ink);
    Text::bold(key, size.of_units(text::KITCHEN), ground).paint(ui, cap, Align2::CENTER_CENTER);
}

/// Where the finger is; nothing for a key, or for a tap from a screen reader.
pub(super) fn finger(ui: &Ui) -> Option<Pos2> {
    ui.input(|input| {
        let pointer = &input.pointer;
        pointer.any_released().then(|| pointer.interact_pos())?
    })
}

pub(super) fn top_corners() -> CornerRadius {
    CornerRadius {
        nw: RADIUS_CARD,
        ne: RADIUS_CARD,
        sw: 0,
        se: 0,
    }
}

fn word(words: &Words, tone: Tone, new: bool) -> Option<&str> {
    match tone {
        _ if new => Some(words.get("kitchen-new")),
        Tone::Late => Some(words.get("kitchen-late")),
        Tone::Soon => Some(words.get("kitchen-soon")),
        Tone::Ready => Some(words.get("kitchen-ready")),
        Tone::InTime => None,
    }
}
