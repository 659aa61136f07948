use std::sync::Arc;

use egui::{Align2, Color32, CornerRadius, Galley, Rect, Ui, pos2, vec2};
use ui::{
    text::Text,
    theme::tokens,
    token::{RADIUS_CARD, Tokens, blend, text},
    words::Words,
};

use super::model::{Card, Pace};
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

/// What a header says beyond its card.
#[derive(Clone, Copy, Debug)]
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
    pub(super) height: f32,
}

/// (ground, text) of a header.
pub(super) fn colours(t: &Tokens, pace: Pace) -> (Color32, Color32) {
    match pace {
        Pace::Normal => (t.line, t.ink),
        Pace::Soon => (t.soon, t.late_ink),
        Pace::Late => (t.late, t.late_ink),
    }
}

impl Head {
    pub(super) fn measure(ui: &Ui, look: Look<'_>, card: &Card, marks: Marks, width: f32) -> Self {
        let Look { size, words } = look;
        let (_, ink) = colours(tokens(ui), card.pace);
        let small = size.of_units(text::KITCHEN);
        let age = Text::bold(&card.age, size.of_units(text::KITCHEN_AGE), ink)
            .line_height(size.of_units(42.0))
            .galley(ui, f32::INFINITY);
        let word = word(words, card.pace, marks.new);
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
        let below: f32 = seconds.iter().map(|line| line.size().y).sum();
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
            height,
        }
    }

    /// Paints the ground and the words; `down` while a finger is on it.
    pub(super) fn paint(&self, ui: &Ui, size: Size, rect: Rect, pace: Pace, down: bool) {
        let (ground, ink) = colours(tokens(ui), pace);
        let ground = if down {
            blend(ground, ink, 0.2)
        } else {
            ground
        };
        ui.painter().rect_filled(rect, top_corners(), ground);
        let mut inner = ui::lay::inset(rect, size.of_units(MARGIN), size.of_units(8.0));
        inner.min.x += self.indent;
        let painter = ui.painter();
        let below: f32 = self.seconds.iter().map(|line| line.size().y).sum();
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

/// The key that bumps the card, in the room kept for it.
pub(super) fn key_ui(ui: &Ui, size: Size, head: Rect, pace: Pace, key: &str) {
    let (ground, ink) = colours(tokens(ui), pace);
    let cap = vec2(size.of_units(KEY - 6.0), size.of_units(KEY - 6.0));
    let left = head.left() + size.of_units(MARGIN - 6.0);
    let cap = Rect::from_min_size(pos2(left, head.center().y - cap.y / 2.0), cap);
    ui.painter().rect_filled(cap, 6.0, ink);
    Text::bold(key, size.of_units(text::KITCHEN), ground).paint(ui, cap, Align2::CENTER_CENTER);
}

pub(super) fn top_corners() -> CornerRadius {
    CornerRadius {
        nw: RADIUS_CARD,
        ne: RADIUS_CARD,
        sw: 0,
        se: 0,
    }
}

fn word(words: &Words, pace: Pace, new: bool) -> Option<&str> {
    match pace {
        _ if new => Some(words.get("kitchen-new")),
        Pace::Late => Some(words.get("kitchen-late")),
        Pace::Soon => Some(words.get("kitchen-soon")),
        Pace::Normal => None,
    }
}
