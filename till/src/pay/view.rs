use egui::{Align2, Rect, Ui};
use ui::{
    lay::{self, Side},
    text::Text,
    theme,
    token::{space, text},
    widget::{Button, Chip, Corner, PadKey, Pill, Tone, fact, number_pad, title},
};

use super::{
    Intent,
    front::{self, Front},
    hand_view::hand_ui,
    model::Model,
    payers_view::{cards_ui, strip_ui},
    tender_view::tenders_ui,
};
use crate::{bar, say, span::Span};

pub(crate) fn show(
    ui: &mut Ui,
    screen: Rect,
    model: &Model<'_>,
    front: Option<&mut Front>,
) -> Option<Intent> {
    let span = Span::of(screen);
    let (top, rest) = lay::top(screen, bar::HEIGHT);
    let intent = bar_ui(ui, top, span, model);
    let shown = match span {
        Span::Wide => sides_ui(ui, rest, 430.0, model),
        Span::Tall => tall_ui(ui, rest, model),
        Span::Phone => phone_ui(ui, rest, model),
    };
    let front = front.and_then(|front| front::show(ui, screen, model, front));
    front.or(intent).or(shown)
}

fn bar_ui(ui: &mut Ui, rect: Rect, span: Span, model: &Model<'_>) -> Option<Intent> {
    let mut intent = None;
    let signed_out = bar::bar(ui, rect, &model.standing, &[], |ui| {
        let phone = span == Span::Phone;
        let back = if phone { "‹" } else { &model.back };
        let back = Button::quiet(back).id("back").height(44.0);
        if back.show(ui).clicked() {
            intent = Some(Intent::Back);
        }
        title(ui, &model.title);
        if span == Span::Wide {
            fact(ui, &model.facts);
        }
        if model.can_undo && !phone {
            let undo = model.desk.words.get("common-undo");
            let undo = Button::quiet(undo).id("undo").height(44.0);
            if undo.show(ui).clicked() {
                intent = Some(Intent::Undo);
            }
        }
    });
    intent.or(signed_out.then_some(Intent::SignOut))
}

fn sides_ui(ui: &mut Ui, rest: Rect, width: f32, model: &Model<'_>) -> Option<Intent> {
    let (left, right) = lay::right(rest, width);
    let (ways, cards) = lay::top(left, 80.0);
    let intent = ways_ui(ui, ways, model);
    intent.or(payers_and_tenders_ui(ui, cards, right, model))
}

/// Standing, the ways have the whole width.
fn tall_ui(ui: &mut Ui, rest: Rect, model: &Model<'_>) -> Option<Intent> {
    let (ways, below) = lay::top(rest, 80.0);
    let intent = ways_ui(ui, ways, model);
    lay::hairline(ui, below, Side::Top);
    let (cards, right) = lay::right(below, 410.0);
    let cards = lay::top(cards, space::S3).1;
    intent.or(payers_and_tenders_ui(ui, cards, right, model))
}

fn payers_and_tenders_ui(
    ui: &mut Ui,
    cards: Rect,
    right: Rect,
    model: &Model<'_>,
) -> Option<Intent> {
    let intent = if model.typing.is_some() {
        typing_ui(ui, cards, model)
    } else {
        let cards = lay::inset(cards, space::S4 - 5.0, 0.0);
        let intent = cards_ui(ui, cards, model);
        hand_ui(ui, cards, model).or(intent)
    };
    lay::panel(ui, right);
    lay::hairline(ui, right, Side::Left);
    let inner = lay::inset(right, space::S5, space::S4);
    intent.or(tenders_ui(ui, inner, 96.0, model))
}

fn phone_ui(ui: &mut Ui, rest: Rect, model: &Model<'_>) -> Option<Intent> {
    let (ways, body) = lay::top(rest, 60.0);
    let mut intent = ways_ui(ui, ways, model);
    let height = if model.typing.is_some() { 386.0 } else { 474.0 };
    let (cards, tenders) = lay::bottom(body, height);
    if model.typing.is_some() {
        intent = intent.or(typing_ui(ui, cards, model));
    } else {
        let shown = strip_ui(ui, cards, model);
        intent = intent.or(hand_ui(ui, cards, model)).or(shown);
    }
    lay::panel(ui, tenders);
    lay::hairline(ui, tenders, Side::Top);
    let inner = lay::inset(tenders, space::S3, space::S3);
    intent.or(tenders_ui(ui, inner, 76.0, model))
}

fn ways_ui(ui: &mut Ui, rect: Rect, model: &Model<'_>) -> Option<Intent> {
    let mut intent = None;
    let middle = Align2::LEFT_CENTER.align_size_within_rect(egui::vec2(rect.width(), 48.0), rect);
    ui::widget::scroll_across(ui, middle, "ways", |ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        ui.add_space(space::S4);
        for (n, face) in model.ways.iter().enumerate() {
            let chip = Chip::new(&face.words)
                .dark()
                .selected(face.selected)
                .id(("way", n));
            if chip.show(ui).clicked() {
                intent = Some(face.tap.clone());
            }
        }
        ui.add_space(space::S4);
    });
    intent
}

/// A free amount, typed; above it whoever has paid already.
fn typing_ui(ui: &mut Ui, area: Rect, model: &Model<'_>) -> Option<Intent> {
    let t = theme::tokens(ui);
    let words = &model.desk.words;
    let typed = model.typing.as_deref().unwrap_or_default();
    let has_paid = model.payers.iter().any(|payer| payer.paid.is_some());
    let (paid, area) = lay::top(area, if has_paid { 40.0 } else { 0.0 });
    paid_ui(ui, paid, model);
    let size = egui::vec2((area.width() - 32.0).min(400.0), area.height().min(460.0));
    let inner = Align2::CENTER_TOP.align_size_within_rect(size, area);
    let (head, pad) = lay::top(inner, (inner.height() * 0.2).max(44.0));
    Text::bold(typed, text::SUM, t.ink).label(ui, head, Align2::CENTER_CENTER);
    let (pad, _) = lay::bottom(pad, space::S3);
    match number_pad(ui, pad, Corner::DoubleZero, words.get("common-erase"))? {
        PadKey::Digit(digit) => Some(Intent::Digit(digit)),
        PadKey::DoubleZero => Some(Intent::DoubleZero),
        PadKey::Erase => Some(Intent::Erase),
        PadKey::Corner => None,
    }
}

/// Who has paid, in a row.
fn paid_ui(ui: &mut Ui, rect: Rect, model: &Model<'_>) {
    ui::widget::scroll_across(ui, rect, "paid", |ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        ui.add_space(space::S4);
        for payer in &model.payers {
            let Some(paid) = &payer.paid else { continue };
            let sum = say::money(&model.desk.words, payer.total);
            let words = format!("{} · {sum} · {paid}", payer.name);
            Pill::new(&words, Tone::Ok).show(ui);
        }
    });
}
