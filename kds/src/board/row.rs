use std::collections::BTreeSet;

use common::{LineId, TicketId};
use egui::{Rect, Shape, Stroke, StrokeKind, Ui, pos2};
use ui::{
    lay,
    theme::tokens,
    token::{blend, text},
    widget::{Button, press},
};

use super::{
    Intent,
    card::{ABOVE, Ink, RULE},
    head::{MARGIN, finger},
    line::LineInk,
    model::{Card, Line, Making, Row},
    paint::read,
};
use crate::{
    hold::held,
    keys,
    size::{Look, Size},
};

/// Paints a row below a card's header, and answers touches.
pub(super) fn row_ui(
    ui: &Ui,
    look: Look<'_>,
    (card, lit): (&Card, &BTreeSet<(TicketId, LineId)>),
    (ink, row): (&Ink, &Row),
    rect: Rect,
) -> Option<Intent> {
    let t = tokens(ui);
    let size = look.size;
    let left = rect.left() + size.of_units(MARGIN);
    match (ink, row) {
        (Ink::Heading(galley), Row::Section(words) | Row::News(words)) => {
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
        (Ink::Badge(ink), Row::Badge(badge, word, more)) => {
            ink.paint(ui, size, rect, *badge);
            read(ui, rect, format!("{word} {more}").trim_end());
            None
        }
        (Ink::Said(ink), Row::Said(said)) => ink.show(ui, look, said, rect),
        (Ink::Line(ink), Row::Line(line)) => {
            let lit = lit.contains(&(line.ticket, line.id));
            line_ui(ui, look, ink, (line, lit), rect)
        }
        (Ink::Clear, Row::Clear(words)) => clear_ui(ui, size, card, words, rect),
        // Ink is made from its row.
        _ => None,
    }
}

/// One tap, and a card on which all is void goes.
fn clear_ui(ui: &Ui, size: Size, card: &Card, words: &str, rect: Rect) -> Option<Intent> {
    let place = lay::inset(rect, size.of_units(MARGIN), size.of_units(6.0));
    let button = Button::quiet(words)
        .bold()
        .size(size.of_units(text::KITCHEN))
        .id(("clear", card.ticket));
    let clicked = button.at(ui, place).clicked();
    let intent = clicked.then(|| card.verb.intent(card.ticket, finger(ui)));
    intent.flatten()
}

fn line_ui(
    ui: &Ui,
    look: Look<'_>,
    ink: &LineInk,
    (line, lit): (&Line, bool),
    rect: Rect,
) -> Option<Intent> {
    let t = tokens(ui);
    let Look { size, words } = look;
    let ticket = line.ticket;
    let id = ui.scope_id().with(("line", ticket, line.id));
    let mut label = format!("{} {}", line.quantity, line.name);
    let void = line.making == Making::Void;
    if void {
        label = format!("{} {label}", words.get("kitchen-void"));
    }
    let done = line.making == Making::Done;
    let touch = press(ui, rect, id, &label, (!void).then_some(done), None);
    keys::place(ui, ticket, Some(line.id), id, rect);
    describe(ui, id, line);
    let inner = lay::inset(rect, size.of_units(6.0), 0.0);
    if touch.down {
        let fill = blend(t.surface, t.ink, 0.14);
        ui.painter().rect_filled(inner, 8.0, fill);
    } else if lit {
        let fill = blend(t.surface, t.info, 0.28);
        let edge = Stroke::new(size.of_units(3.0), t.info);
        ui.painter()
            .rect(inner, 8.0, fill, edge, StrokeKind::Inside);
    } else if line.making == Making::Begins {
        ui.painter().rect_filled(inner, 8.0, t.accent_soft);
    }
    ink.paint(ui, size, rect, line.making);
    if held(ui, &touch.response) {
        return Some(Intent::Verbs(ticket, Some(line.id)));
    }
    let line = line.id;
    touch.response.clicked().then(|| match (void, done) {
        (true, _) => Intent::Seen {
            ticket,
            line,
            at: finger(ui),
        },
        (false, true) => Intent::NotDone(ticket, line),
        (false, false) => Intent::Done {
            ticket,
            line,
            at: finger(ui),
        },
    })
}

/// Choices, the note and what stands beside the name, for whoever has it read aloud.
fn describe(ui: &Ui, id: egui::Id, line: &Line) {
    let note = (!line.note.is_empty()).then_some(&line.note);
    let more = line.modifiers.iter().chain(note).chain(&line.beside);
    let more: Vec<&str> = more.map(String::as_str).collect();
    if more.is_empty() {
        return;
    }
    let describe = |node: &mut egui::accesskit::Node| node.set_description(more.join(" · "));
    ui.ctx().accesskit_node_builder(id, describe);
}
