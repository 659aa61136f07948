use egui::{Align2, Rect, Ui};
use ui::{
    lay::{self, Side},
    text::Text,
    theme,
    token::{space, text},
    widget::Kind,
};

use super::{Intent, list::lines, model::Model};
use crate::verb::{self, Verb};

/// One row: Pay and Send at the right, apart from each other and from the rest.
pub(super) fn wide_ui(ui: &mut Ui, rect: Rect, model: &Model<'_>) -> Option<Intent> {
    lay::panel(ui, rect);
    lay::hairline(ui, rect, Side::Top);
    let row = lay::inset(rect, space::S3, space::S3);
    let (rest, send) = lay::right(row, 258.0);
    let (rest, _) = lay::right(rest, 32.0);
    let (rest, pay) = lay::right(rest, 168.0);
    let (rest, _) = lay::right(rest, 32.0);
    let intent = small_ui(ui, rest, model);
    intent.or(big_ui(ui, pay, send, model))
}

/// Two rows.
pub(super) fn tall_ui(ui: &mut Ui, rect: Rect, model: &Model<'_>) -> Option<Intent> {
    lay::panel(ui, rect);
    lay::hairline(ui, rect, Side::Top);
    let inner = lay::inset(rect, space::S3, space::S3);
    let (upper, lower) = lay::top(inner, 56.0);
    let (_, lower) = lay::bottom(lower, 60.0);
    let intent = small_ui(ui, upper, model);
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
    sent(&send_verb.at(ui, send))
}

/// A tap sends; a finger that stays sends and holds every course.
fn sent(touch: &egui::Response) -> Option<Intent> {
    if touch.long_touched() || touch.secondary_clicked() {
        return Some(Intent::SendAndHold);
    }
    touch.clicked().then_some(Intent::Send)
}

/// Undo, ×, course, repeat, bill, fire.
fn small_ui(ui: &mut Ui, row: Rect, model: &Model<'_>) -> Option<Intent> {
    let words = &model.desk.words;
    let [repeat, bill, fire] = round_labels(ui, model);
    let labels = [
        words.get("order-undo"),
        &times(model),
        &course_label(ui, model),
        &repeat,
        &bill,
        &fire,
    ];
    let (size, places) = verb::places(ui, row, &labels);
    let intent = undo_ui(ui, places[0], size, model);
    let intent = intent.or(quantity_ui(ui, places[1], size, model));
    let intent = intent.or(course_ui(ui, places[2], size, model));
    intent.or(round_ui(ui, [places[3], places[4], places[5]], size, model))
}

/// As long as a quantity gets.
fn times(model: &Model<'_>) -> String {
    let gap = [("count", 500.into())];
    model.desk.words.with("common-times", &gap)
}

fn course_label(ui: &Ui, model: &Model<'_>) -> String {
    let words = &model.desk.words;
    let second = lines::course_name(words, 2);
    let own = words.get("order-course");
    let at_once = words.get("order-at-once");
    let each = words.get("order-course-own");
    verb::widest(ui, &[&second, own, at_once, each]).to_owned()
}

fn round_labels(ui: &Ui, model: &Model<'_>) -> [String; 3] {
    let words = &model.desk.words;
    let asked = words.with("order-asked-at", &[("time", "00:00".into())]);
    let fire = words.with("order-fire-course", &[("course", 2.into())]);
    [
        words.get("order-repeat").to_owned(),
        verb::widest(ui, &[words.get("order-bill"), &asked]).to_owned(),
        verb::widest(ui, &[words.get("order-fire"), &fire]).to_owned(),
    ]
}

fn undo_ui(ui: &mut Ui, rect: Rect, size: f32, model: &Model<'_>) -> Option<Intent> {
    let word = model.desk.words.get("order-undo");
    let verb = Verb::new(Kind::Quiet, "undo", word)
        .size(size)
        .enabled(model.verbs.can_undo);
    verb.at(ui, rect).clicked().then_some(Intent::Undo)
}

fn quantity_ui(ui: &mut Ui, rect: Rect, size: f32, model: &Model<'_>) -> Option<Intent> {
    let verb = Verb::new(Kind::Quiet, "quantity", &model.verbs.quantity).size(size);
    verb.at(ui, rect).clicked().then_some(Intent::Quantity)
}

fn course_ui(ui: &mut Ui, rect: Rect, size: f32, model: &Model<'_>) -> Option<Intent> {
    let verb = Verb::new(Kind::Quiet, "course", &model.verbs.course)
        .size(size)
        .detail(model.verbs.course_is_own.as_deref());
    verb.at(ui, rect).clicked().then_some(Intent::Course)
}

fn round_ui(
    ui: &mut Ui,
    [repeat, bill, fire]: [Rect; 3],
    size: f32,
    model: &Model<'_>,
) -> Option<Intent> {
    let verbs = &model.verbs;
    let words = &model.desk.words;
    let repeat_verb = Verb::new(Kind::Quiet, "repeat", words.get("order-repeat"))
        .size(size)
        .enabled(verbs.can_repeat);
    if repeat_verb.at(ui, repeat).clicked() {
        return Some(Intent::RepeatRound);
    }
    let bill_verb = Verb::new(Kind::Quiet, "bill", words.get("order-bill"))
        .size(size)
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
    let fire_verb = Verb::new(kind, "fire", &verbs.fire_words)
        .size(size)
        .detail(verbs.fire_itself.as_deref())
        .enabled(verbs.fire.is_some());
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
    let inner = lay::inset(rect, space::S3, 10.0);
    let (upper, rest) = lay::top(inner, 48.0);
    let (_, lower) = lay::bottom(rest, 66.0);
    let intent = phone_facts_ui(ui, upper, model);
    intent.or(phone_verbs_ui(ui, lower, model, reading))
}

fn phone_facts_ui(ui: &mut Ui, row: Rect, model: &Model<'_>) -> Option<Intent> {
    let t = theme::tokens(ui);
    let (quantity, rest) = lay::left(row, 64.0);
    let intent = quantity_ui(ui, quantity, text::BODY, model);
    let (course, rest) = lay::left(lay::left(rest, 8.0).1, 112.0);
    let intent = intent.or(course_ui(ui, course, text::BODY, model));
    let total = Text::bold(&model.total, text::NAME, t.ink);
    let (pieces, sum) = lay::right(rest, total.width(ui) + space::S1);
    total.label(ui, sum, Align2::RIGHT_CENTER);
    let (pieces, _) = lay::right(lay::left(pieces, 10.0).1, 8.0);
    Text::regular(&model.pieces, text::SUB, t.muted)
        .rows(2)
        .label(ui, pieces, Align2::LEFT_CENTER);
    intent
}

fn phone_verbs_ui(ui: &mut Ui, row: Rect, model: &Model<'_>, reading: bool) -> Option<Intent> {
    let words = &model.desk.words;
    let (small, send) = lay::right(row, 110.0);
    // A thumb's width of nothing between Pay and Send.
    let (small, _) = lay::right(small, 20.0);
    let (check, menu) = (words.get("order-check"), words.get("order-menu"));
    let pay = words.get("order-pay");
    let labels = [
        words.get("order-undo"),
        verb::widest(ui, &[check, menu]),
        pay,
    ];
    let (size, places) = verb::places(ui, small, &labels);
    let mut intent = undo_ui(ui, places[0], size, model);
    let turn = if reading { menu } else { check };
    let turn = Verb::new(Kind::Quiet, "turn", turn).size(size);
    if turn.at(ui, places[1]).clicked() {
        intent = Some(Intent::Turn);
    }
    let pay = Verb::new(Kind::Dark, "pay", pay)
        .size(size)
        .enabled(model.verbs.can_pay);
    if pay.at(ui, places[2]).clicked() {
        intent = Some(Intent::Pay);
    }
    let send_verb = Verb::new(Kind::Primary, "send", &model.verbs.send)
        .size(text::NAME + 1.0)
        .enabled(model.verbs.can_send);
    intent.or(sent(&send_verb.at(ui, send)))
}

/// On a phone, under the check: the verbs for the whole of it.
pub(super) fn reading_ui(ui: &mut Ui, rect: Rect, model: &Model<'_>) -> Option<Intent> {
    lay::panel(ui, rect);
    lay::hairline(ui, rect, Side::Top);
    let row = lay::inset(rect, space::S3, space::S2);
    let labels = round_labels(ui, model);
    let labels = [labels[0].as_str(), &labels[1], &labels[2]];
    let (size, places) = verb::places(ui, row, &labels);
    round_ui(ui, [places[0], places[1], places[2]], size, model)
}
