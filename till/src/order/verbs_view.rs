use egui::{Align2, Rect, Ui};
use ui::{
    lay::{self, Side},
    text::Text,
    theme,
    token::{space, text},
    widget::Kind,
};

use super::{Intent, model::Model};
use crate::verb::Verb;

/// One row: Pay and Send at the right, apart from each other and from the rest.
pub(super) fn wide_ui(ui: &mut Ui, rect: Rect, model: &Model<'_>) -> Option<Intent> {
    lay::panel(ui, rect);
    lay::hairline(ui, rect, Side::Top);
    let row = lay::inset(rect, space::S3, space::S3);
    let (rest, send) = lay::right(row, 258.0);
    let (rest, _) = lay::right(rest, 32.0);
    let (rest, pay) = lay::right(rest, 168.0);
    let (rest, _) = lay::right(rest, 32.0);
    let intent = small_ui(ui, rest, &[90.0, 78.0, 129.0, 129.0, 129.0, 171.0], model);
    intent.or(big_ui(ui, pay, send, model))
}

/// Two rows.
pub(super) fn tall_ui(ui: &mut Ui, rect: Rect, model: &Model<'_>) -> Option<Intent> {
    lay::panel(ui, rect);
    lay::hairline(ui, rect, Side::Top);
    let inner = lay::inset(rect, space::S3, space::S3);
    let (upper, lower) = lay::top(inner, 56.0);
    let (_, lower) = lay::bottom(lower, 60.0);
    let intent = small_ui(ui, upper, &[90.0, 78.0, 129.0, 129.0, 110.0, 150.0], model);
    let (rest, send) = lay::right(lower, 330.0 - space::S3);
    let (rest, _) = lay::right(rest, 32.0);
    let (_, pay) = lay::right(rest, 200.0);
    intent.or(big_ui(ui, pay, send, model))
}

fn big_ui(ui: &mut Ui, pay: Rect, send: Rect, model: &Model<'_>) -> Option<Intent> {
    let verbs = &model.verbs;
    let pay_verb = Verb::new(Kind::Dark, "pay", &verbs.pay)
        .size(text::NAME)
        .enabled(verbs.can_pay);
    if pay_verb.at(ui, pay).clicked() {
        return Some(Intent::Pay);
    }
    let send_verb = Verb::new(Kind::Primary, "send", &verbs.send)
        .size(text::VERB)
        .enabled(verbs.can_send);
    send_verb.at(ui, send).clicked().then_some(Intent::Send)
}

/// Undo, ×, course, repeat, bill, fire: in these shares of the row.
fn small_ui(ui: &mut Ui, row: Rect, shares: &[f32; 6], model: &Model<'_>) -> Option<Intent> {
    let place = |n| lay::share(row, shares, 8.0, n);
    let intent = undo_ui(ui, place(0), model);
    let intent = intent.or(quantity_ui(ui, place(1), model));
    let intent = intent.or(course_ui(ui, place(2), model));
    intent.or(round_ui(ui, [place(3), place(4), place(5)], model))
}

fn undo_ui(ui: &mut Ui, rect: Rect, model: &Model<'_>) -> Option<Intent> {
    let word = model.desk.words.get("order-undo");
    let verb = Verb::new(Kind::Quiet, "undo", word).enabled(model.verbs.can_undo);
    verb.at(ui, rect).clicked().then_some(Intent::Undo)
}

fn quantity_ui(ui: &mut Ui, rect: Rect, model: &Model<'_>) -> Option<Intent> {
    let verb = Verb::new(Kind::Quiet, "quantity", &model.verbs.quantity);
    verb.at(ui, rect).clicked().then_some(Intent::Quantity)
}

fn course_ui(ui: &mut Ui, rect: Rect, model: &Model<'_>) -> Option<Intent> {
    let verb = Verb::new(Kind::Quiet, "course", &model.verbs.course)
        .detail(model.verbs.course_is_own.as_deref());
    verb.at(ui, rect).clicked().then_some(Intent::Course)
}

fn round_ui(ui: &mut Ui, [repeat, bill, fire]: [Rect; 3], model: &Model<'_>) -> Option<Intent> {
    let verbs = &model.verbs;
    let words = &model.desk.words;
    let repeat_verb = Verb::new(Kind::Quiet, "repeat", words.get("order-repeat"));
    if repeat_verb
        .enabled(verbs.can_repeat)
        .at(ui, repeat)
        .clicked()
    {
        return Some(Intent::RepeatRound);
    }
    let bill_verb = Verb::new(Kind::Quiet, "bill", words.get("order-bill"))
        .detail(verbs.bill_asked.as_deref())
        .enabled(verbs.can_bill);
    if bill_verb.at(ui, bill).clicked() {
        return Some(Intent::Bill);
    }
    let kind = if verbs.fire.is_some() {
        Kind::Outline
    } else {
        Kind::Quiet
    };
    let fire_verb = Verb::new(kind, "fire", &verbs.fire_words).enabled(verbs.fire.is_some());
    let fired = fire_verb.at(ui, fire).clicked();
    verbs.fire.filter(|_| fired).map(Intent::Fire)
}

/// On a phone: pieces, ×, course and total above; Undo, Check, Pay and Send below.
pub(super) fn phone_ui(
    ui: &mut Ui,
    rect: Rect,
    model: &Model<'_>,
    reading: bool,
) -> Option<Intent> {
    lay::panel(ui, rect);
    lay::hairline(ui, rect, Side::Top);
    let t = theme::tokens(ui);
    let words = &model.desk.words;
    let inner = lay::inset(rect, space::S3, 10.0);
    let (upper, rest) = lay::top(inner, 48.0);
    let (_, lower) = lay::bottom(rest, 66.0);
    let (quantity, rest) = lay::left(upper, 64.0);
    let mut intent = quantity_ui(ui, quantity, model);
    let (course, rest) = lay::left(lay::left(rest, 8.0).1, 112.0);
    intent = intent.or(course_ui(ui, course, model));
    let total = Text::bold(&model.total, text::NAME, t.ink);
    let (pieces, sum) = lay::right(rest, total.width(ui) + space::S1);
    total.label(ui, sum, Align2::RIGHT_CENTER);
    let (pieces, _) = lay::right(lay::left(pieces, 10.0).1, 8.0);
    Text::regular(&model.pieces, text::SUB, t.muted)
        .rows(2)
        .label(ui, pieces, Align2::LEFT_CENTER);
    let place = |n| lay::share(lower, &[66.0, 66.0, 70.0, 130.0], 8.0, n);
    intent = intent.or(undo_ui(ui, place(0), model));
    let key = if reading { "order-menu" } else { "order-check" };
    let turn = Verb::new(Kind::Quiet, "turn", words.get(key));
    if turn.at(ui, place(1)).clicked() {
        intent = Some(Intent::Turn);
    }
    let pay = Verb::new(Kind::Dark, "pay", words.get("order-pay")).enabled(model.verbs.can_pay);
    if pay.at(ui, place(2)).clicked() {
        intent = Some(Intent::Pay);
    }
    // A thumb's width of nothing between Pay and Send.
    let (_, send) = lay::left(place(3), 18.0);
    let send_verb = Verb::new(Kind::Primary, "send", &model.verbs.send)
        .size(text::NAME + 1.0)
        .enabled(model.verbs.can_send);
    let sent = send_verb.at(ui, send).clicked();
    intent.or(sent.then_some(Intent::Send))
}

/// On a phone, under the check: the verbs for the whole of it.
pub(super) fn reading_ui(ui: &mut Ui, rect: Rect, model: &Model<'_>) -> Option<Intent> {
    lay::panel(ui, rect);
    lay::hairline(ui, rect, Side::Top);
    let row = lay::inset(rect, space::S3, space::S2);
    let place = |n| lay::share(row, &[120.0, 90.0, 140.0], 8.0, n);
    round_ui(ui, [place(0), place(1), place(2)], model)
}
