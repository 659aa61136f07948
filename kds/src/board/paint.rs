use std::collections::BTreeSet;

use common::{LineId, TicketId};
use egui::{Align2, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};
use ui::{
    lay,
    text::Text,
    theme::tokens,
    token::{RADIUS_CARD, text},
    widget::press,
};

use super::{
    Intent,
    card::Measured,
    flow::Part,
    head::{MARGIN, colours, finger, key_ui, top_corners},
    model::{Card, Tone, Verb},
    row::row_ui,
};
use crate::{
    hold::held,
    keys,
    size::{Look, Size},
};

/// What is known about a card only once it has its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Placed<'a> {
    /// Where its part stands.
    pub(super) rect: Rect,
    /// The keys that bump it, when somebody works with keys.
    pub(super) key: Option<&'a str>,
    /// The lines that were looked for.
    pub(super) lit: &'a BTreeSet<(TicketId, LineId)>,
}

/// Paints a card, or the part of one that stands in a column, and answers touches.
pub(super) fn part_ui(
    ui: &Ui,
    look: Look<'_>,
    measured: &Measured,
    part: &Part,
    placed: Placed<'_>,
) -> Option<Intent> {
    let t = tokens(ui);
    let size = look.size;
    let card = &measured.card;
    let rect = placed.rect;
    ui.painter().rect_filled(rect, RADIUS_CARD, t.surface);
    let (head, mut body) = lay::top(rect, measured.head_height(part.begins()));
    let mut intent = head_ui(ui, look, measured, part, head);
    if let (Some(key), true) = (placed.key, part.begins()) {
        key_ui(ui, size, head, card.tone, key);
    }
    if let Some(bar) = &measured.bar {
        let (place, below) = lay::top(body, bar.height);
        intent = intent.or(bar.show(ui, look, card, (place, measured.is_bare())));
        body = below;
    }
    let mut y = body.top() + size.of_units(5.0);
    for n in part.rows.clone() {
        let (Some(ink), Some(row)) = (measured.rows.get(n), card.rows.get(n)) else {
            continue;
        };
        let height = measured.heights.rows.get(n);
        let height = height.map_or(0.0, |(height, _)| *height);
        let place = Rect::from_min_size(pos2(body.left(), y), vec2(body.width(), height));
        intent = intent.or(row_ui(ui, look, (card, placed.lit), (ink, row), place));
        y += height;
    }
    if part.goes_on {
        let (nth, of) = part.of;
        let words = format!("{nth}/{of} · {}", look.words.get("kitchen-continues"));
        let inner = lay::inset(rect, size.of_units(MARGIN), size.of_units(6.0));
        let small = size.of_units(text::KITCHEN);
        Text::semibold(&words, small, t.info).label(ui, inner, Align2::RIGHT_BOTTOM);
    } else {
        feet_ui(ui, size, measured, rect);
    }
    let new = measured.marks.new && part.begins();
    border(ui, size, rect, head, card.tone, new);
    intent
}

/// Late is thick as well as red; what came a moment ago has a green edge.
fn border(ui: &Ui, size: Size, rect: Rect, head: Rect, tone: Tone, new: bool) {
    let t = tokens(ui);
    let (width, colour) = match tone {
        Tone::InTime => (1.5, t.line),
        Tone::Soon => (2.5, t.soon),
        Tone::Late => (5.0, t.late),
        Tone::Ready => (5.0, t.ok),
    };
    let stroke = Stroke::new(size.of_units(width).max(1.0), colour);
    let painter = ui.painter();
    painter.rect_stroke(rect, RADIUS_CARD, stroke, StrokeKind::Inside);
    if new {
        let stroke = Stroke::new(size.of_units(5.0), t.accent);
        painter.rect_stroke(head, top_corners(), stroke, StrokeKind::Inside);
    }
}

fn head_ui(
    ui: &Ui,
    look: Look<'_>,
    measured: &Measured,
    part: &Part,
    rect: Rect,
) -> Option<Intent> {
    let card = &measured.card;
    let Look { size, words } = look;
    let id = ui.scope_id().with(("head", card.ticket, part.rows.start));
    let again = (!part.begins()).then(|| {
        let gap = ("table", card.table.as_str().into());
        let again = words.with("kitchen-continued", &[gap]);
        format!("{again} · {}/{}", part.of.0, part.of.1)
    });
    let spoken = again.as_deref().unwrap_or(&card.spoken);
    let touch = press(ui, rect, id, spoken, None, None);
    if card.verb != Verb::Open {
        keys::place(ui, card.ticket, None, id, rect);
    }
    match &again {
        None => measured.head.paint(ui, size, rect, card, touch.down),
        Some(again) => {
            let heading = measured.heading_of(part.rows.start);
            again_ui(ui, size, again, heading, rect, card);
        }
    }
    // Nobody reads a dish of a sealed card in a sheet.
    if card.verb != Verb::Open && held(ui, &touch.response) {
        return Some(Intent::Verbs(card.ticket, None));
    }
    let clicked = touch.response.clicked();
    let intent = clicked.then(|| card.verb.intent(card.ticket, finger(ui)));
    intent.flatten()
}

fn again_ui(ui: &Ui, size: Size, again: &str, heading: Option<&str>, rect: Rect, card: &Card) {
    let (ground, ink) = colours(tokens(ui), card.tone);
    ui.painter().rect_filled(rect, top_corners(), ground);
    let inner = lay::inset(rect, size.of_units(MARGIN), size.of_units(8.0));
    let place = if heading.is_some() {
        Align2::LEFT_TOP
    } else {
        Align2::LEFT_CENTER
    };
    let type_size = size.of_units(28.0);
    let age = Text::bold(&card.age, type_size, ink);
    let (left, _) = lay::right(inner, age.width(ui) + size.of_units(12.0));
    Text::bold(again, type_size, ink).paint(ui, left, place);
    age.paint(ui, inner, Align2([egui::Align::Max, place.y()]));
    if let Some(heading) = heading {
        let small = size.of_units(text::KITCHEN);
        Text::semibold(heading, small, ink).label(ui, inner, Align2::LEFT_BOTTOM);
    }
}

/// Below the dishes: what others make, and what comes next.
fn feet_ui(ui: &Ui, size: Size, measured: &Measured, rect: Rect) {
    if measured.feet.is_empty() {
        return;
    }
    let t = tokens(ui);
    let margin = size.of_units(MARGIN);
    let below: f32 = measured.feet.iter().map(|foot| foot.size().y).sum();
    let mut top = rect.bottom() - below - size.of_units(8.0);
    let rule = Stroke::new(1.0, t.line);
    let across = rect.left() + margin..=rect.right() - margin;
    ui.painter().hline(across, top - size.of_units(3.0), rule);
    for (foot, words) in measured.feet.iter().zip(&measured.card.feet) {
        let place = Rect::from_min_size(pos2(rect.left(), top), vec2(rect.width(), foot.size().y));
        let at = pos2(rect.left() + margin, top);
        ui.painter().galley(at, foot.clone(), t.muted);
        read(ui, place, words);
        top = place.bottom();
    }
}

/// Names what is only read.
pub(super) fn read(ui: &Ui, rect: Rect, words: &str) {
    let place = (rect.left().to_bits(), rect.top().to_bits());
    let id = ui.scope_id().with((words, place));
    ui.interact(rect, id, Sense::hover())
        .widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
}
