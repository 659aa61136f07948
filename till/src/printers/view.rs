use common::protocol::JobVerb;
use egui::{Align2, Rect, Stroke, StrokeKind, Ui, pos2, vec2};
use ui::{
    lay,
    text::Text,
    theme,
    token::{space, text},
    widget::{Button, Card, Pill, Tone, empty, press, sheet, title},
};

use super::{
    Intent,
    model::{Front, JobFace, Model, PrinterFace, Shape},
};
use crate::{bar, span::Span};

const CARD: f32 = 100.0;
const ROW: f32 = 72.0;
const GAP: f32 = 8.0;
const HEAD: f32 = 56.0;

pub(crate) fn show(ui: &mut Ui, screen: Rect, model: &Model) -> Option<Intent> {
    let span = Span::of(screen);
    let (top, rest) = lay::top(screen, bar::HEIGHT);
    let intent = bar_ui(ui, top, span, model);
    let margin = if span == Span::Phone {
        space::S3
    } else {
        space::S5
    };
    let inner = lay::inset(rest, margin, 0.0);
    let shown = if span == Span::Wide {
        let (left, right) = lay::left(inner, 460.0);
        let right = lay::left(right, space::S5).1;
        let left = lay::top(left, space::S4).1;
        printers_ui(ui, left, 1, model).or(queue_ui(ui, right, model))
    } else {
        let columns = if span == Span::Tall { 2 } else { 1 };
        let count = model.printers.len().max(1);
        let high = lay::grid_height(count, columns, CARD, GAP) + 2.0 * space::S4;
        let (upper, lower) = lay::top(inner, high.min(inner.height() * 0.45));
        let upper = lay::top(upper, space::S4).1;
        printers_ui(ui, upper, columns, model).or(queue_ui(ui, lower, model))
    };
    let verbs = model.front.as_ref();
    let verbs = verbs.and_then(|front| front_ui(ui, screen, front));
    verbs.or(intent).or(shown)
}

fn bar_ui(ui: &mut Ui, rect: Rect, span: Span, model: &Model) -> Option<Intent> {
    let mut intent = None;
    let signed_out = bar::bar(ui, rect, &model.standing, &[], |ui| {
        let back = if span == Span::Phone {
            "‹"
        } else {
            &model.back
        };
        let back = Button::quiet(back).id("back").height(44.0);
        if back.show(ui).clicked() {
            intent = Some(Intent::Floor);
        }
        title(ui, &model.title);
    });
    intent.or(signed_out.then_some(Intent::SignOut))
}

fn printers_ui(ui: &mut Ui, area: Rect, columns: usize, model: &Model) -> Option<Intent> {
    if model.printers.is_empty() {
        empty(ui, area, &model.none.0, &model.none.1);
        return None;
    }
    let high = lay::grid_height(model.printers.len(), columns, CARD, GAP);
    ui::widget::scroll(ui, area, "printers", |ui| {
        let size = vec2(area.width(), high);
        let (whole, _) = ui.allocate_exact_size(size, egui::Sense::hover());
        let mut tested = None;
        for (n, face) in model.printers.iter().enumerate() {
            let place = lay::cell(whole, columns, CARD, GAP, n);
            if printer_ui(ui, place, face, model) {
                tested = Some(Intent::Test(face.printer));
            }
        }
        tested
    })
}

fn printer_ui(ui: &mut Ui, rect: Rect, face: &PrinterFace, model: &Model) -> bool {
    let t = theme::tokens(ui);
    let mut card = Card::new();
    if face.shape == Shape::Square {
        card = card.border(t.bad).width(2.0);
    }
    card.paint(ui, rect);
    let inner = lay::inset(rect, space::S4, 10.0);
    let test = Button::quiet(&model.test)
        .id(("test", face.printer.0))
        .why_not(model.why_not.as_deref());
    let (left, right) = lay::right(inner, test.natural_width(ui));
    let place = Align2::CENTER_CENTER.align_size_within_rect(vec2(right.width(), 48.0), right);
    let tapped = test.at(ui, place).clicked();
    let left = lay::right(left, space::S3).0;
    let line = |n: usize| row_of(left, n);
    Text::bold(&face.name, text::NAME, t.ink).label(ui, line(0), Align2::LEFT_CENTER);
    let (mark, words) = lay::left(line(1), 22.0);
    let (_, ink) = face.tone.colours(t);
    shape_ui(ui, mark, face.shape, ink);
    let words = Text::semibold(&face.state, text::BODY, ink)
        .label(ui, words, Align2::LEFT_CENTER)
        .rect;
    let mut beside = line(1);
    beside.min.x = words.right();
    let waiting = format!(" · {}", face.waiting);
    Text::regular(&waiting, text::CAPTION, t.muted).label(ui, beside, Align2::LEFT_CENTER);
    Text::regular(&face.prints, text::CAPTION, t.muted).label(ui, line(2), Align2::LEFT_CENTER);
    tapped
}

fn row_of(rect: Rect, n: usize) -> Rect {
    lay::cell(rect, 1, rect.height() / 3.0, 0.0, n)
}

fn shape_ui(ui: &Ui, rect: Rect, shape: Shape, ink: egui::Color32) {
    let middle = pos2(rect.left() + 7.0, rect.center().y);
    let painter = ui.painter();
    match shape {
        Shape::Dot => {
            painter.circle_filled(middle, 6.0, ink);
        }
        Shape::Ring => {
            painter.circle_stroke(middle, 5.0, Stroke::new(2.5, ink));
        }
        Shape::Square => {
            let square = Rect::from_center_size(middle, vec2(13.0, 13.0));
            painter.rect_stroke(square, 1.0, Stroke::new(2.0, ink), StrokeKind::Inside);
            let stroke = Stroke::new(2.0, ink);
            painter.line_segment([square.left_top(), square.right_bottom()], stroke);
            painter.line_segment([square.right_top(), square.left_bottom()], stroke);
        }
    }
}

fn queue_ui(ui: &mut Ui, area: Rect, model: &Model) -> Option<Intent> {
    let t = theme::tokens(ui);
    let (head, list) = lay::top(area, HEAD + space::S2);
    let mut intent = None;
    let mut words = head;
    if let Some((dropped, undo)) = &model.dropped {
        let undo = Button::outline(undo).id("undo");
        let (rest, place) = lay::right(head, undo.natural_width(ui));
        let place = Align2::CENTER_CENTER.align_size_within_rect(vec2(place.width(), 48.0), place);
        if undo.at(ui, place).clicked() {
            intent = Some(Intent::Undo);
        }
        words = lay::right(rest, space::S3).0;
        Text::semibold(dropped, text::BODY, t.warn).label(ui, words, Align2::LEFT_CENTER);
    } else {
        Text::bold(&model.queue, text::NAME, t.ink).label(ui, words, Align2::LEFT_CENTER);
    }
    if model.jobs.is_empty() {
        empty(ui, list, &model.empty.0, &model.empty.1);
        return intent;
    }
    let high = lay::grid_height(model.jobs.len(), 1, ROW, GAP) + space::S4;
    let opened = ui::widget::scroll(ui, list, "queue", |ui| {
        let size = vec2(list.width(), high);
        let (whole, _) = ui.allocate_exact_size(size, egui::Sense::hover());
        let mut opened = None;
        for (n, face) in model.jobs.iter().enumerate() {
            let place = lay::cell(whole, 1, ROW, GAP, n);
            if ui.is_rect_visible(place) && job_ui(ui, place, face) {
                opened = Some(Intent::Job(face.job));
            }
        }
        opened
    });
    intent.or(opened)
}

fn job_ui(ui: &Ui, rect: Rect, face: &JobFace) -> bool {
    let t = theme::tokens(ui);
    let id = ui.scope_id().with(("job", face.job));
    let label = format!("{} · {}", face.what, face.state);
    let touch = face.open.then(|| press(ui, rect, id, &label, None, None));
    let fill = touch.as_ref().map(|touch| touch.shade(ui, t.surface));
    Card::new().fill(fill.unwrap_or(t.surface)).paint(ui, rect);
    if let Some(touch) = &touch {
        touch.ring(ui, 14);
    }
    let inner = lay::inset(rect, space::S4, 10.0);
    let pill = Pill::new(&face.state, face.tone);
    let size = pill.size(ui);
    let (left, right) = lay::right(inner, size.x);
    pill.paint(ui, Align2::RIGHT_CENTER.align_size_within_rect(size, right));
    let left = lay::right(left, space::S3).0;
    let (upper, lower) = left.split_top_bottom_at_y(left.center().y);
    let ink = if face.open { t.ink } else { t.muted };
    let name = Text::bold(&face.what, text::NAME, ink);
    if touch.is_some() {
        name.paint(ui, upper, Align2::LEFT_CENTER);
    } else {
        // What is done is only read.
        name.label(ui, upper, Align2::LEFT_CENTER);
    }
    let facts = match &face.why {
        Some(why) => format!("{why} · {}", face.facts),
        None => face.facts.clone(),
    };
    Text::regular(&facts, text::CAPTION, t.muted).label(ui, lower, Align2::LEFT_CENTER);
    touch.is_some_and(|touch| touch.response.clicked())
}

/// What can be done about a paper.
fn front_ui(ui: &mut Ui, screen: Rect, front: &Front) -> Option<Intent> {
    let count = front.verbs.len();
    let high = 132.0 + lay::grid_height(count, 1, 56.0, GAP) + space::S5;
    let shown = sheet(ui, screen, vec2(460.0, high), |ui, rect| {
        let t = theme::tokens(ui);
        let inner = lay::inset(rect, space::S5, space::S4);
        let (head, list) = lay::top(inner, 108.0);
        let line = |n: usize| row_of(head, n);
        Text::bold(&front.face.what, text::VERB, t.ink).label(ui, line(0), Align2::LEFT_CENTER);
        Text::regular(&front.face.facts, text::BODY, t.muted).label(
            ui,
            line(1),
            Align2::LEFT_CENTER,
        );
        let why = front.face.why.as_deref().unwrap_or(&front.face.state);
        let (_, ink) = if front.face.tone == Tone::Bad {
            Tone::Bad.colours(t)
        } else {
            Tone::Warn.colours(t)
        };
        Text::semibold(why, text::BODY, ink).label(ui, line(2), Align2::LEFT_CENTER);
        ui::widget::scroll(ui, list, "verbs", |ui| {
            let size = vec2(list.width(), lay::grid_height(count, 1, 56.0, GAP));
            let (whole, _) = ui.allocate_exact_size(size, egui::Sense::hover());
            let mut chosen = None;
            for (n, (words, intent)) in front.verbs.iter().enumerate() {
                let place = lay::cell(whole, 1, 56.0, GAP, n);
                let button = match intent {
                    Intent::Verb(_, JobVerb::Drop) => Button::danger(words),
                    Intent::Verb(_, JobVerb::Retry) => Button::primary(words),
                    _ => Button::quiet(words),
                };
                if button.id(("verb", n)).at(ui, place).clicked() {
                    chosen = Some(*intent);
                }
            }
            chosen
        })
    });
    shown.inner.or(shown.dismissed.then_some(Intent::Away))
}
