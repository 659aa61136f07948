//! Words on a card that are no dishes: what must be seen first, and what was said about it.

use std::sync::Arc;

use egui::{Color32, Galley, Rect, Ui, Vec2, pos2, vec2};
use ui::{
    lay,
    text::Text,
    theme::tokens,
    token::{Tokens, blend, text},
    widget::{Button, Kind},
};

use super::{
    Intent,
    head::MARGIN,
    model::{Badge, Said},
    paint::read,
};
use crate::size::{Look, Size};

/// The type of what was said, in units.
const TYPE: f32 = 28.0;
/// The height of its rows, in units.
const ROW: f32 = 36.0;
/// The height of the buttons that answer, in units.
const ANSWER: f32 = 60.0;
/// Above and below, in units.
const PAD: f32 = 7.0;

/// A word in a filled shape, and what there is to say about it.
#[derive(Clone, Debug)]
pub(super) struct BadgeInk {
    word: Arc<Galley>,
    more: Option<Arc<Galley>>,
    beside: bool,
    pub(super) height: f32,
}

/// (ground, text).
fn colours(t: &Tokens, badge: Badge) -> (Color32, Color32) {
    match badge {
        Badge::Rush => (t.ink, t.on_ink),
        Badge::Remake => (t.info, t.on_state),
        Badge::Ready => (t.ok, t.on_state),
        Badge::Forgotten => (t.bad, t.on_state),
    }
}

/// How far a badge reaches around its word.
fn reach(size: Size) -> Vec2 {
    vec2(size.of_units(12.0), size.of_units(4.0))
}

impl BadgeInk {
    pub(super) fn measure(
        ui: &Ui,
        size: Size,
        badge: Badge,
        (word, more): (&str, &str),
        room: f32,
    ) -> Self {
        let t = tokens(ui);
        let (_, ink) = colours(t, badge);
        let word = Text::bold(word, size.of_units(26.0), ink)
            .line_height(size.of_units(32.0))
            .galley(ui, room - 2.0 * reach(size).x);
        let wide = word.size().x + 2.0 * reach(size).x + size.of_units(10.0);
        let said = |room: f32| {
            Text::semibold(more, size.of_units(26.0), t.ink)
                .line_height(size.of_units(34.0))
                .rows(usize::MAX)
                .galley(ui, room)
        };
        let beside = more.is_empty() || said(f32::INFINITY).size().x <= room - wide;
        let more = (!more.is_empty()).then(|| said(room));
        let own = word.size().y + 2.0 * reach(size).y;
        let below = more.as_ref().filter(|_| !beside);
        let height = own + below.map_or(0.0, |more| more.size().y);
        Self {
            word,
            more,
            beside,
            height: height + 2.0 * size.of_units(PAD),
        }
    }

    pub(super) fn paint(&self, ui: &Ui, size: Size, rect: Rect, badge: Badge) {
        let t = tokens(ui);
        let (ground, ink) = colours(t, badge);
        let reach = reach(size);
        let left = rect.left() + size.of_units(MARGIN);
        let at = pos2(left, rect.top() + size.of_units(PAD)) + reach;
        let shape = Rect::from_min_size(at, self.word.size()).expand2(reach);
        ui.painter().rect_filled(shape, 8.0, ground);
        ui.painter().galley(at, self.word.clone(), ink);
        if let Some(more) = &self.more {
            let at = if self.beside {
                let y = shape.center().y - more.size().y / 2.0;
                pos2(shape.right() + size.of_units(10.0), y)
            } else {
                pos2(left, shape.bottom())
            };
            ui.painter().galley(at, more.clone(), t.ink);
        }
    }
}

/// A note with its answer, laid out.
#[derive(Clone, Debug)]
pub(super) struct SaidInk {
    words: Arc<Galley>,
    answer: Option<Arc<Galley>>,
    pub(super) height: f32,
}

impl SaidInk {
    pub(super) fn measure(ui: &Ui, size: Size, said: &Said, room: f32) -> Self {
        let t = tokens(ui);
        let room = room - 2.0 * size.of_units(10.0);
        let galley = |words: &str, colour| {
            Text::semibold(words, size.of_units(TYPE), colour)
                .line_height(size.of_units(ROW))
                .rows(usize::MAX)
                .galley(ui, room)
        };
        let words = galley(&said.words, t.ink);
        let answer = said.answer.as_deref().map(|answer| galley(answer, t.info));
        let mut height = words.size().y + 2.0 * size.of_units(PAD);
        height += answer.as_ref().map_or(0.0, |answer| answer.size().y);
        if said.asks {
            height += answer_height(size) + size.of_units(8.0);
        }
        Self {
            words,
            answer,
            height: height + size.of_units(8.0),
        }
    }

    /// Paints it, and answers whoever says yes or no.
    pub(super) fn show(&self, ui: &Ui, look: Look<'_>, said: &Said, rect: Rect) -> Option<Intent> {
        let t = tokens(ui);
        let size = look.size;
        let mut ground = lay::inset(rect, size.of_units(6.0), 0.0);
        ground.max.y -= size.of_units(8.0);
        let fill = blend(t.surface, t.info_soft, 0.9);
        ui.painter().rect_filled(ground, 8.0, fill);
        let left = rect.left() + size.of_units(MARGIN);
        let mut y = ground.top() + size.of_units(PAD);
        ui.painter()
            .galley(pos2(left, y), self.words.clone(), t.ink);
        y += self.words.size().y;
        if let Some(answer) = &self.answer {
            ui.painter().galley(pos2(left, y), answer.clone(), t.info);
        }
        read(
            ui,
            ground,
            &match &said.answer {
                Some(answer) => format!("{} {answer}", said.words),
                None => said.words.clone(),
            },
        );
        if !said.asks {
            return None;
        }
        let inner = lay::inset(ground, size.of_units(MARGIN - 6.0), size.of_units(PAD));
        let (_, buttons) = lay::bottom(inner, answer_height(size));
        let answers = [
            (true, Kind::Primary, "kitchen-answer-yes"),
            (false, Kind::Quiet, "kitchen-answer-no"),
        ];
        let mut intent = None;
        for (n, (yes, kind, key)) in answers.into_iter().enumerate() {
            let place = lay::column(buttons, 2, size.of_units(10.0), n);
            let button = Button::new(kind, look.words.get(key))
                .bold()
                .size(size.of_units(text::KITCHEN))
                .id(("answer", said.note, yes));
            if button.at(ui, place).clicked() {
                intent = Some(Intent::Answer {
                    ticket: said.ticket,
                    note: said.note,
                    yes,
                });
            }
        }
        intent
    }
}

fn answer_height(size: Size) -> f32 {
    size.of_units(ANSWER).max(size.touch())
}
