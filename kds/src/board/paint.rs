use egui::{
    Align2, Pos2, Rect, Role, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};
use ui::{
    lay,
    text::Text,
    theme::tokens,
    token::{RADIUS_CARD, blend, text},
    widget::press,
};

use super::{
    Intent,
    card::{ABOVE, Ink, Measured, RULE},
    flow::Part,
    head::{MARGIN, colours, key_ui, top_corners},
    line::LineInk,
    model::{Card, Line, Making, Pace, Row},
};
use crate::size::{Look, Size};

/// What is known about a card only once it has its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Placed<'a> {
    /// Where its part stands.
    pub(super) rect: Rect,
    /// It came a moment ago.
    pub(super) new: bool,
    /// The keys that bump it, when somebody works with keys.
    pub(super) key: Option<&'a str>,
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
    let Look { size, words } = look;
    let rect = placed.rect;
    ui.painter().rect_filled(rect, RADIUS_CARD, t.surface);
    let (head, body) = lay::top(rect, measured.head_height(size, part.begins()));
    let mut intent = head_ui(ui, look, measured, part, head);
    if let (Some(key), true) = (placed.key, part.begins()) {
        key_ui(ui, size, head, measured.card.pace, key);
    }
    let mut y = body.top() + size.of_units(5.0);
    for n in part.rows.clone() {
        let (Some(ink), Some(row)) = (measured.rows.get(n), measured.card.rows.get(n)) else {
            continue;
        };
        let height = measured
            .heights
            .rows
            .get(n)
            .map_or(0.0, |(height, _)| *height);
        let place = Rect::from_min_size(pos2(body.left(), y), vec2(body.width(), height));
        intent = intent.or(row_ui(ui, size, measured, ink, row, place));
        y += height;
    }
    if part.goes_on {
        let words = words.get("kitchen-continues");
        let inner = lay::inset(rect, size.of_units(MARGIN), size.of_units(6.0));
        let small = size.of_units(text::KITCHEN);
        Text::semibold(words, small, t.info).paint(ui, inner, Align2::RIGHT_BOTTOM);
    } else {
        foot_ui(ui, size, measured, rect);
    }
    let new = placed.new && part.begins();
    border(ui, size, rect, head, measured.card.pace, new);
    intent
}

/// Late is thick as well as red; what came a moment ago has a green edge.
fn border(ui: &Ui, size: Size, rect: Rect, head: Rect, pace: Pace, new: bool) {
    let t = tokens(ui);
    let (width, colour) = match pace {
        Pace::Normal => (1.5, t.line),
        Pace::Soon => (2.5, t.soon),
        Pace::Late => (5.0, t.late),
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
        words.with(
            "kitchen-continued",
            &[("table", card.table.as_str().into())],
        )
    });
    let spoken = again.as_deref().unwrap_or(&card.spoken);
    let touch = press(ui, rect, id, spoken, None, None);
    match &again {
        None => measured.head.paint(ui, size, rect, card.pace, touch.down),
        Some(again) => {
            let heading = measured.heading_of(part.rows.start);
            again_ui(ui, size, again, heading, rect, card);
        }
    }
    touch.response.clicked().then(|| Intent::Bump {
        ticket: card.ticket,
        lines: card.lines(),
        at: finger(ui),
    })
}

/// Where the finger is; nothing for a tap from a screen reader.
fn finger(ui: &Ui) -> Option<Pos2> {
    ui.input(|input| input.pointer.interact_pos())
}

fn again_ui(ui: &Ui, size: Size, again: &str, heading: Option<&str>, rect: Rect, card: &Card) {
    let (ground, ink) = colours(tokens(ui), card.pace);
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

fn row_ui(
    ui: &Ui,
    size: Size,
    measured: &Measured,
    ink: &Ink,
    row: &Row,
    rect: Rect,
) -> Option<Intent> {
    let t = tokens(ui);
    let left = rect.left() + size.of_units(MARGIN);
    match (ink, row) {
        (Ink::Heading(galley), Row::Section(words) | Row::Moved(words)) => {
            let at = pos2(left, rect.top() + size.of_units(ABOVE));
            ui.painter().galley(at, galley.clone(), t.muted);
            read(ui, rect, words);
            None
        }
        (Ink::AddOn(galley), Row::AddOn(words)) => {
            let y = rect.top() + size.of_units(RULE / 2.0 + 3.0);
            let right = rect.right() - size.of_units(MARGIN);
            let stroke = Stroke::new(size.of_units(3.0), t.info);
            let (dash, gap) = (size.of_units(8.0), size.of_units(5.0));
            let path = [pos2(left, y), pos2(right, y)];
            ui.painter()
                .extend(Shape::dashed_line(&path, stroke, dash, gap));
            let at = pos2(left, rect.bottom() - galley.size().y);
            ui.painter().galley(at, galley.clone(), t.info);
            read(ui, rect, words);
            None
        }
        (Ink::Line(ink), Row::Line(line)) => line_ui(ui, size, measured, ink, line, rect),
        // Ink is made from its row.
        _ => None,
    }
}

fn line_ui(
    ui: &Ui,
    size: Size,
    measured: &Measured,
    ink: &LineInk,
    line: &Line,
    rect: Rect,
) -> Option<Intent> {
    let t = tokens(ui);
    let ticket = measured.card.ticket;
    let id = ui.scope_id().with(("line", ticket, line.id));
    let label = format!("{} {}", line.quantity, line.name);
    if line.making == Making::Void {
        ink.paint(ui, size, rect, line.making);
        read(ui, rect, &label);
        return None;
    }
    let done = line.making == Making::Done;
    let touch = press(ui, rect, id, &label, Some(done), None);
    let note = (!line.note.is_empty()).then_some(&line.note);
    let more: Vec<_> = line.modifiers.iter().chain(note).cloned().collect();
    if !more.is_empty() {
        let describe = |node: &mut egui::accesskit::Node| node.set_description(more.join(" · "));
        ui.ctx().accesskit_node_builder(id, describe);
    }
    if touch.down {
        let inner = lay::inset(rect, size.of_units(6.0), 0.0);
        let fill = blend(t.surface, t.ink, 0.14);
        ui.painter().rect_filled(inner, 8.0, fill);
    }
    ink.paint(ui, size, rect, line.making);
    let intent = if done {
        Intent::NotDone(ticket, line.id)
    } else {
        Intent::Done(ticket, line.id)
    };
    touch.response.clicked().then_some(intent)
}

fn foot_ui(ui: &Ui, size: Size, measured: &Measured, rect: Rect) {
    let Some(foot) = &measured.foot else {
        return;
    };
    let t = tokens(ui);
    let margin = size.of_units(MARGIN);
    let top = rect.bottom() - foot.size().y - size.of_units(8.0);
    let rule = Stroke::new(1.0, t.line);
    let across = rect.left() + margin..=rect.right() - margin;
    ui.painter().hline(across, top - size.of_units(3.0), rule);
    ui.painter()
        .galley(pos2(rect.left() + margin, top), foot.clone(), t.muted);
    if let Some(words) = &measured.card.also_at {
        let place = Rect::from_min_max(pos2(rect.left(), top), rect.max);
        read(ui, place, words);
    }
}

/// Names what is only read.
fn read(ui: &Ui, rect: Rect, words: &str) {
    let place = (rect.left().to_bits(), rect.top().to_bits());
    let id = ui.scope_id().with((words, place));
    ui.interact(rect, id, Sense::hover())
        .widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
}
