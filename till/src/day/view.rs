use egui::{Align2, Rect, Ui, vec2};
use ui::{
    lay::{self, Side},
    text::Text,
    theme,
    token::{space, text},
    widget::{Button, Corner, Kind, PadKey, empty, fact, number_pad, sheet, title},
};

use super::{
    Intent,
    model::{List, Model, RowFace},
};
use crate::{bar, span::Span, verb::Verb};

const ROW: f32 = 40.0;
const HEAD: f32 = 40.0;

pub(crate) fn show(ui: &mut Ui, screen: Rect, model: &Model) -> Option<Intent> {
    let span = Span::of(screen);
    let (top, rest) = lay::top(screen, bar::HEIGHT);
    let intent = bar_ui(ui, top, span, model);
    let shown = match span {
        Span::Wide => {
            let (left, right) = lay::right(rest, 400.0);
            figures_ui(ui, left, span, model).or(drawer_side_ui(ui, right, model))
        }
        Span::Tall => {
            let (upper, lower) = lay::bottom(rest, 560.0);
            figures_ui(ui, upper, span, model).or(drawer_side_ui(ui, lower, model))
        }
        Span::Phone => {
            let (upper, lower) = lay::bottom(rest, 470.0);
            figures_ui(ui, upper, span, model).or(drawer_side_ui(ui, lower, model))
        }
    };
    asking_ui(ui, screen, model).or(intent).or(shown)
}

fn bar_ui(ui: &mut Ui, rect: Rect, span: Span, model: &Model) -> Option<Intent> {
    let mut intent = None;
    let signed_out = bar::bar(ui, rect, &model.standing, &[], |ui| {
        let phone = span == Span::Phone;
        let back = if phone { "‹" } else { &model.back };
        if Button::quiet(back)
            .id("back")
            .height(44.0)
            .show(ui)
            .clicked()
        {
            intent = Some(Intent::Floor);
        }
        title(ui, &model.title);
        if !phone {
            fact(ui, &model.date);
        }
    });
    intent.or(signed_out.then_some(Intent::SignOut))
}

fn figures_ui(ui: &mut Ui, area: Rect, span: Span, model: &Model) -> Option<Intent> {
    let margin = if span == Span::Phone { 12.0 } else { 24.0 };
    let inner = lay::inset(area, margin, 16.0);
    let columns = if span == Span::Phone { 3 } else { 5 };
    let height = if span == Span::Phone { 64.0 } else { 84.0 };
    let tiles = lay::grid_height(model.tiles.len(), columns, height, 10.0);
    let rows: usize = model.lists.iter().map(|list| list.rows.len()).sum();
    let verbs = 48.0 + 16.0;
    let whole =
        tiles + 16.0 + verbs + length(model.lists.len(), HEAD + 20.0) + length(rows, ROW) + 60.0;
    ui::widget::scroll(ui, inner, "figures", |ui| {
        let size = vec2(inner.width(), whole);
        let (area, _) = ui.allocate_exact_size(size, egui::Sense::hover());
        for (n, (value, name)) in model.tiles.iter().enumerate() {
            figure_ui(ui, lay::cell(area, columns, height, 10.0, n), value, name);
        }
        let (row, rest) = lay::top(lay::top(area, tiles + 16.0).1, verbs);
        let led = places_ui(ui, lay::top(row, 48.0).0, model);
        let mut rest = rest;
        for list in &model.lists {
            rest = list_ui(ui, rest, list);
        }
        led
    })
}

/// Where else a manager goes from here: today's checks, the drawer, the last Z report.
fn places_ui(ui: &mut Ui, row: Rect, model: &Model) -> Option<Intent> {
    let mut places = vec![
        ("checks", &model.checks, Intent::Checks),
        ("drawer", &model.drawer, Intent::Drawer),
    ];
    if let Some(last) = &model.last_z {
        places.push(("last-z", last, Intent::LastZ));
    }
    if let Some(manage) = &model.manage {
        places.push(("manage", manage, Intent::Manage));
    }
    let labels: Vec<&str> = places.iter().map(|(_, label, _)| label.as_str()).collect();
    let (size, rects) = crate::verb::places(ui, lay::left(row, 560.0).0, &labels);
    let mut led = None;
    for ((id, label, intent), place) in places.into_iter().zip(rects) {
        let verb = Verb::new(Kind::Plain, id, label).size(size);
        if verb.at(ui, place).clicked() {
            led = Some(intent);
        }
    }
    led
}

fn length(count: usize, each: f32) -> f32 {
    f32::from(u16::try_from(count).unwrap_or(u16::MAX)) * each
}

/// A figure in a tile, as on the Z report.
pub(crate) fn figure_ui(ui: &Ui, rect: Rect, value: &str, name: &str) {
    let t = theme::tokens(ui);
    ui::widget::Card::new().paint(ui, rect);
    let inner = lay::inset(rect, 14.0, 10.0);
    let (upper, lower) = inner.split_top_bottom_at_y(inner.top() + inner.height() * 0.58);
    let mut size = if rect.height() > 70.0 { 24.0 } else { 19.0 };
    while size > 14.0 && Text::bold(value, size, t.ink).width(ui) > inner.width() {
        size -= 1.0;
    }
    Text::bold(value, size, t.ink).label(ui, upper, Align2::LEFT_CENTER);
    Text::regular(name, text::SMALL + 1.0, t.muted).label(ui, lower, Align2::LEFT_CENTER);
}

fn list_ui(ui: &Ui, area: Rect, list: &List) -> Rect {
    let t = theme::tokens(ui);
    let (head, mut rest) = lay::top(area, HEAD);
    Text::semibold(&list.heading, text::SUB, t.muted).label(ui, head, Align2::LEFT_CENTER);
    for face in &list.rows {
        let (place, below) = lay::top(rest, ROW);
        rest = below;
        row_ui(ui, place, face);
    }
    lay::top(rest, 20.0).1
}

fn row_ui(ui: &Ui, rect: Rect, face: &RowFace) {
    let t = theme::tokens(ui);
    lay::hairline(ui, rect, Side::Bottom);
    let ink = if face.alarming { t.bad } else { t.ink };
    let amount = Text::semibold(&face.right, text::BODY, ink);
    let placed = amount.label(ui, rect, Align2::RIGHT_CENTER);
    let mut rest = rect;
    rest.max.x = placed.rect.left() - space::S3;
    let name = Text::regular(&face.left, text::BODY, ink);
    let share = if rect.width() < 400.0 { 0.24 } else { 0.28 };
    let (left, middle) = lay::left(rest, (name.width(ui) + space::S4).max(rect.width() * share));
    name.label(ui, left, Align2::LEFT_CENTER);
    if !face.middle.is_empty() {
        Text::regular(&face.middle, text::SUB, t.muted).label(ui, middle, Align2::LEFT_CENTER);
    }
}

/// The drawer, counted before the till compares; and the close.
fn drawer_side_ui(ui: &mut Ui, area: Rect, model: &Model) -> Option<Intent> {
    lay::panel(ui, area);
    let beside = area.left() > 1.0;
    let edge = if beside { Side::Left } else { Side::Top };
    lay::hairline(ui, area, edge);
    let width = (area.width() - 2.0 * space::S5).min(460.0);
    let size = vec2(width, area.height() - 2.0 * space::S4);
    let inner = Align2::CENTER_CENTER.align_size_within_rect(size, area);
    let (above, close) = lay::bottom(inner, 60.0);
    let (above, _) = lay::bottom(above, space::S4);
    let drawer = if model.typed.is_some() {
        count_ui(ui, above, model)
    } else {
        compared_ui(ui, above, model)
    };
    let kind = if model.typed.is_some() {
        Kind::Dark
    } else {
        Kind::Primary
    };
    let close_verb = Verb::new(kind, "close-day", &model.close)
        .size(text::NAME)
        .enabled(model.is_open)
        .why_not(model.why_not_close.as_deref());
    let closing = close_verb.at(ui, close).clicked();
    drawer.or(closing.then_some(Intent::AskClose))
}

fn drawer_head_ui(ui: &Ui, rect: Rect, model: &Model) -> Rect {
    let t = theme::tokens(ui);
    let (head, rest) = lay::top(rect, 32.0);
    Text::bold(&model.drawer, text::HEADING, t.ink).label(ui, head, Align2::LEFT_CENTER);
    rest
}

fn count_ui(ui: &mut Ui, area: Rect, model: &Model) -> Option<Intent> {
    let t = theme::tokens(ui);
    let rest = drawer_head_ui(ui, area, model);
    let (help, rest) = lay::top(rest, 26.0);
    Text::regular(&model.blind, text::SUB, t.muted).label(ui, help, Align2::LEFT_CENTER);
    let (amount, rest) = lay::top(rest, (rest.height() * 0.16).clamp(48.0, 72.0));
    let typed = model.typed.as_deref().unwrap_or_default();
    Text::bold(typed, 34.0, t.ink).label(ui, amount, Align2::LEFT_CENTER);
    let (pad, count) = lay::bottom(rest, 56.0);
    let (pad, _) = lay::bottom(pad, space::S3);
    let pad = lay::top(pad, pad.height().min(380.0)).0;
    let count_verb = Verb::new(Kind::Quiet, "count", &model.count).enabled(model.can_compare);
    let place = lay::top(
        lay::bottom(rest, rest.height() - pad.height() - space::S3).1,
        56.0,
    )
    .0;
    let _ = count;
    if count_verb.at(ui, place).clicked() {
        return Some(Intent::Counted);
    }
    match number_pad(ui, pad, Corner::DoubleZero, &model.erase)? {
        PadKey::Digit(digit) => Some(Intent::Digit(digit)),
        PadKey::DoubleZero => Some(Intent::DoubleZero),
        PadKey::Erase => Some(Intent::Erase),
        PadKey::Corner => None,
    }
}

fn compared_ui(ui: &mut Ui, area: Rect, model: &Model) -> Option<Intent> {
    let mut rest = drawer_head_ui(ui, area, model);
    rest = lay::top(rest, 8.0).1;
    // With cash paid in and out, the rows move together on a phone.
    let (list, _) = lay::bottom(rest, 52.0 + space::S4);
    let row = (list.height() / length(model.compared.len(), 1.0).max(1.0)).min(ROW);
    for face in &model.compared {
        let (place, below) = lay::top(rest, row);
        rest = below;
        row_ui(ui, place, face);
    }
    let place = lay::top(lay::top(rest, space::S4).1, 52.0).0;
    let again = Verb::new(Kind::Quiet, "count-again", &model.count_again);
    again.at(ui, place).clicked().then_some(Intent::CountAgain)
}

fn asking_ui(ui: &mut Ui, screen: Rect, model: &Model) -> Option<Intent> {
    let [question, detail, yes, no] = model.asking.as_ref()?;
    let shown = sheet(ui, screen, vec2(440.0, 220.0), |ui, rect| {
        let inner = lay::inset(rect, space::S5, space::S5);
        let (words, verbs) = lay::bottom(inner, 56.0);
        empty(
            ui,
            lay::top(words, words.height() - 8.0).0,
            question,
            detail,
        );
        let yes_verb = Verb::new(Kind::Primary, "close-yes", yes);
        if yes_verb.at(ui, lay::column(verbs, 2, 10.0, 1)).clicked() {
            return Some(Intent::Close);
        }
        let no_verb = Verb::new(Kind::Quiet, "close-no", no);
        let no = no_verb.at(ui, lay::column(verbs, 2, 10.0, 0)).clicked();
        no.then_some(Intent::NotYet)
    });
    shown.inner.or(shown.dismissed.then_some(Intent::NotYet))
}
