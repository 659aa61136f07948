use egui::{Align2, Rect, Stroke, Ui, pos2, vec2};
use ui::{
    lay,
    text::Text,
    theme,
    token::{space, text},
    widget::{Button, Card, Chip, Kind, title},
};

use super::{Intent, model::Model, paper::Strip};
use crate::{bar, span::Span, verb::Verb};

/// Height of a line of the paper.
const LINE: f32 = 21.0;

pub(crate) fn show(ui: &mut Ui, screen: Rect, model: &Model) -> Option<Intent> {
    let span = Span::of(screen);
    let (top, rest) = lay::top(screen, bar::HEIGHT);
    let mut back_tapped = false;
    let signed_out = bar::bar(ui, top, &model.standing, &[], |ui| {
        match &model.back {
            Some(back) => {
                let back = if span == Span::Phone { "‹" } else { back };
                let back = Button::quiet(back).id("back").height(44.0);
                back_tapped = back.show(ui).clicked();
            }
            None => ui.add_space(space::S2),
        }
        title(ui, &model.title);
    });
    let shown = match span {
        Span::Wide => {
            let (left, right) = lay::right(rest, 560.0);
            paper_ui(ui, lay::inset(right, 40.0, 24.0), model);
            said_ui(ui, lay::inset(left, 48.0, 24.0), false, model)
        }
        Span::Tall => stacked_ui(ui, lay::inset(rest, 40.0, 20.0), 540.0, model),
        Span::Phone => stacked_ui(ui, lay::inset(rest, 16.0, 12.0), 418.0, model),
    };
    let back = back_tapped.then_some(Intent::Checks);
    shown.or(back).or(signed_out.then_some(Intent::SignOut))
}

fn stacked_ui(ui: &mut Ui, rect: Rect, height: f32, model: &Model) -> Option<Intent> {
    let (said, paper) = lay::top(rect, height);
    let width = paper.width().min(480.0);
    let size = vec2(width, paper.height() - 12.0);
    let paper = Align2::CENTER_BOTTOM.align_size_within_rect(size, paper);
    paper_ui(ui, paper, model);
    let said = lay::top(said, said.height() - space::S4).0;
    let said = Rect::from_x_y_ranges(paper.x_range(), said.y_range());
    said_ui(ui, said, height < 500.0, model)
}

/// What goes back, how it was paid, and where to go on.
fn said_ui(ui: &mut Ui, rect: Rect, tight: bool, model: &Model) -> Option<Intent> {
    let t = theme::tokens(ui);
    let (above, verbs) = lay::bottom(rect, verbs_height(tight, model));
    let (heading, rest) = lay::top(above, 30.0);
    Text::regular(&model.heading, text::HEADING, t.muted).label(ui, heading, Align2::LEFT_CENTER);
    let (amount, rest) = lay::top(rest, if tight { 62.0 } else { 78.0 });
    Text::bold(&model.amount, text::DUE, t.ink).label(ui, amount, Align2::LEFT_CENTER);
    let mut facts = lay::top(rest, rest.height() - 8.0).0;
    facts.max.x = facts.max.x.min(facts.min.x + 480.0);
    for (name, amount) in &model.facts {
        let (row, below) = lay::top(facts, 28.0);
        facts = below;
        if row.height() < 20.0 {
            break;
        }
        Text::regular(amount, text::BODY, t.ink).label(ui, row, Align2::RIGHT_CENTER);
        Text::regular(name, text::BODY, t.muted).label(ui, row, Align2::LEFT_CENTER);
    }
    verbs_ui(ui, verbs, tight, model)
}

/// Papers for the guest, what came of the last one, the ways back, and where to go on.
fn verbs_ui(ui: &mut Ui, rect: Rect, tight: bool, model: &Model) -> Option<Intent> {
    let mut rect = rect;
    rect.max.x = rect.max.x.min(rect.min.x + 480.0);
    let (papers, rest) = lay::top(rect, papers_height(tight, model));
    let intent = if tight {
        chips_ui(ui, papers, model)
    } else {
        grid_ui(ui, papers, model)
    };
    let (status, rest) = lay::top(rest, STATUS);
    status_ui(ui, status, model);
    let (undoing, rest) = lay::top(rest, 48.0);
    let (_, lower) = lay::bottom(rest, rest.height() - GAP);
    let why_not = model.why_not.as_deref();
    let verbs = [
        ("reopen", &model.reopen, Intent::AskReopen),
        ("refund", &model.refund, Intent::AskRefund),
    ];
    let mut intent = intent;
    for (n, (id, label, does)) in verbs.into_iter().enumerate() {
        let verb = Verb::new(Kind::Plain, id, label)
            .enabled(model.is_settled)
            .why_not(why_not);
        if verb.at(ui, lay::column(undoing, 2, GAP, n)).clicked() {
            intent = Some(does);
        }
    }
    let place = |n| lay::share(lower, &[1.0, 1.5], GAP, n);
    let next = Verb::new(Kind::Plain, "next", &model.next);
    if next.at(ui, place(0)).clicked() {
        intent = Some(Intent::Next);
    }
    let floor = Verb::new(Kind::Primary, "floor", &model.floor).size(text::VERB);
    if floor.at(ui, place(1)).clicked() {
        intent = Some(Intent::Floor);
    }
    intent
}

/// Between verbs.
const GAP: f32 = 10.0;

/// The line that says what came of a request; its place is kept.
const STATUS: f32 = 34.0;

fn papers_height(tight: bool, model: &Model) -> f32 {
    if tight {
        return 48.0;
    }
    lay::grid_height(model.papers.len(), 3, 52.0, GAP)
}

/// All verbs, from the papers down.
fn verbs_height(tight: bool, model: &Model) -> f32 {
    let last = if tight { 60.0 } else { 66.0 };
    papers_height(tight, model) + STATUS + 48.0 + GAP + last
}

fn grid_ui(ui: &mut Ui, rect: Rect, model: &Model) -> Option<Intent> {
    let mut intent = None;
    for (n, face) in model.papers.iter().enumerate() {
        let why_not = model.why_not.as_deref().filter(|_| face.of_house);
        let verb = Verb::new(Kind::Plain, face.id, &face.words).why_not(why_not);
        if verb.at(ui, lay::cell(rect, 3, 52.0, GAP, n)).clicked() {
            intent = Some(face.tap.clone());
        }
    }
    intent
}

/// The same in a row that scrolls, where there is no room for two.
fn chips_ui(ui: &mut Ui, rect: Rect, model: &Model) -> Option<Intent> {
    let mut intent = None;
    ui::widget::scroll_across(ui, rect, "papers", |ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        for face in &model.papers {
            let why_not = model.why_not.as_deref().filter(|_| face.of_house);
            let chip = Chip::new(&face.words).why_not(why_not).id(face.id);
            if chip.show(ui).clicked() {
                intent = Some(face.tap.clone());
            }
        }
    });
    intent
}

fn status_ui(ui: &Ui, rect: Rect, model: &Model) {
    let Some((words, wrong)) = &model.status else {
        return;
    };
    let t = theme::tokens(ui);
    let ink = if *wrong { t.bad } else { t.ok };
    Text::semibold(words, text::SUB, ink)
        .fit(ui, rect.size(), text::SMALL)
        .label(ui, rect, Align2::LEFT_CENTER);
}

/// The receipt as paper: white by day and by night would blind, so it takes the surface.
fn paper_ui(ui: &mut Ui, rect: Rect, model: &Model) {
    let t = theme::tokens(ui);
    let lines = u16::try_from(model.paper.len()).unwrap_or(u16::MAX);
    let needed = if model.waiting.is_some() {
        220.0
    } else {
        LINE * f32::from(lines) + 42.0
    };
    let sheet = lay::top(rect, needed.min(rect.height())).0;
    Card::new().radius(4).paint(ui, sheet);
    if let Some(words) = &model.waiting {
        Text::regular(words, text::BODY, t.muted).rows(3).label(
            ui,
            lay::inset(sheet, 32.0, 24.0),
            Align2::CENTER_CENTER,
        );
        return;
    }
    let mut inner = lay::inset(sheet, 28.0, 20.0);
    // The bar that scrolls runs in the margin.
    inner.max.x += space::S3;
    ui::widget::scroll(ui, inner, "paper", |ui| {
        let size = vec2(inner.width(), LINE * f32::from(lines));
        let (area, _) = ui.allocate_exact_size(size, egui::Sense::hover());
        let area = lay::right(area, space::S3).0;
        let mut y = area.top();
        for strip in &model.paper {
            let line = Rect::from_min_size(pos2(area.left(), y), vec2(area.width(), LINE));
            y += LINE;
            strip_ui(ui, line, strip);
        }
    });
}

fn strip_ui(ui: &Ui, line: Rect, strip: &Strip) {
    let t = theme::tokens(ui);
    match strip {
        Strip::Blank => {}
        Strip::Rule => {
            let y = line.center().y.round() + 0.5;
            let dashes = egui::Shape::dashed_line(
                &[pos2(line.left(), y), pos2(line.right(), y)],
                Stroke::new(1.0, t.muted),
                4.0,
                4.0,
            );
            ui.painter().extend(dashes);
        }
        Strip::Middle(words) => {
            Text::semibold(words, text::SUB, t.ink).label(ui, line, Align2::CENTER_CENTER);
        }
        Strip::Sides(indent, left, right) => sides_ui(ui, line, *indent, left, right),
        Strip::Columns(texts) => columns_ui(ui, line, texts),
    }
}

/// The first stands left, amounts stand below each other at the right of their columns.
fn columns_ui(ui: &Ui, line: Rect, texts: &[String; 4]) {
    let ink = theme::tokens(ui).ink;
    for (n, words) in texts.iter().enumerate() {
        let place = lay::column(line, 4, space::S1, n);
        let align = if n == 0 {
            Align2::LEFT_CENTER
        } else {
            Align2::RIGHT_CENTER
        };
        Text::regular(words, text::SUB, ink).label(ui, place, align);
    }
}

fn sides_ui(ui: &Ui, line: Rect, indent: usize, left: &str, right: &str) {
    let t = theme::tokens(ui);
    let strong = left == "TOTAL" || left == "GROSS";
    let weight = if strong {
        ui::token::Weight::Bold
    } else {
        ui::token::Weight::Regular
    };
    let ink = if indent > 4 { t.muted } else { t.ink };
    let mut rest = line;
    if !right.is_empty() {
        let amount = Text::new(right, weight, text::SUB, ink);
        let placed = amount.label(ui, line, Align2::RIGHT_CENTER);
        rest.max.x = placed.rect.left() - space::S2;
    }
    // A quantity stands in a column of its own, as on paper.
    let counted = left.split_once(' ').filter(|(count, _)| {
        (1..=4).contains(&indent) && count.chars().all(|c| c.is_ascii_digit())
    });
    if let Some((count, name)) = counted {
        let (number, name_at) = lay::left(rest, 30.0);
        Text::new(count, weight, text::SUB, ink).paint(ui, number, Align2::LEFT_CENTER);
        Text::new(name, weight, text::SUB, ink).label(ui, name_at, Align2::LEFT_CENTER);
        return;
    }
    let set_in = match indent {
        0 => 0.0,
        1..=4 => 14.0,
        _ => 30.0,
    };
    rest.min.x += set_in;
    Text::new(left, weight, text::SUB, ink).label(ui, rest, Align2::LEFT_CENTER);
}
