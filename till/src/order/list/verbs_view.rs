use common::{
    check::{AllowanceKind, Line, Progress},
    menu::Pricing,
};
use egui::{Rect, Ui};
use ui::{
    lay,
    token::space,
    widget::{Button, Kind},
};

use super::lines;
use crate::{
    order::{Draft, Intent, model::Model, open, tell},
    verb::Verb,
};

/// Two rows of verbs, with the room around them.
pub(super) const HEIGHT: f32 = 120.0;
/// With those for what the kitchen has.
pub(super) const SENT: f32 = HEIGHT + ROW + GAP;

const ROW: f32 = 48.0;
const GAP: f32 = 8.0;

/// What can be done with the selected line or allowance; what destroys stands here, not in the
/// thumb's row.
pub(super) fn show(ui: &mut Ui, rect: Rect, model: &Model<'_>, draft: &Draft) -> Option<Intent> {
    let inner = lay::inset(rect, space::S4, 8.0);
    if let Some(id) = draft.lifting {
        return lift_ui(ui, lay::top(inner, ROW).0, id, model);
    }
    let line = open::selected(model.desk, draft)?;
    let (upper, rest) = lay::top(inner, ROW);
    let (rest, lower) = lay::bottom(rest, ROW);
    let intent = if line.progress == Progress::Fresh {
        fresh_ui(ui, upper, line, model)
    } else {
        sent_ui(ui, upper, line, model)
    };
    let (_, middle) = lay::bottom(lay::top(rest, GAP + ROW).0, ROW);
    let intent = match line.is_fired() {
        true => intent.or(kitchen_ui(ui, middle, line, model)),
        false => intent,
    };
    intent.or(grave_ui(ui, lower, model))
}

/// Pieces, course, price or weight of a line that can still be changed.
fn fresh_ui(ui: &mut Ui, row: Rect, line: &Line, model: &Model<'_>) -> Option<Intent> {
    let words = &model.desk.words;
    let mut intent = None;
    let small = 48.0;
    let (less, rest) = lay::left(row, small);
    if Button::plain("−").id("less").big().at(ui, less).clicked() {
        intent = Some(Intent::Less);
    }
    let (more, rest) = lay::left(lay::left(rest, GAP).1, small);
    if Button::plain("+").id("more").big().at(ui, more).clicked() {
        intent = Some(Intent::More);
    }
    let (rest, about) = lay::right(rest, small);
    let about_verb = Verb::new(Kind::Plain, "about", words.get("order-about"));
    if about_verb.at(ui, about).clicked() {
        intent = Some(Intent::Stock(line.item));
    }
    let (_, rest) = lay::left(lay::right(rest, GAP).0, GAP);
    let course = lines::course_name(words, line.course);
    let item = model.desk.state().menu.items.get(&line.item);
    let pricing = item.map_or(Pricing::Fixed, |item| item.pricing);
    let (other, asks) = match pricing {
        Pricing::ByWeight => (words.get("order-weight"), Intent::Weight),
        Pricing::Fixed | Pricing::Open => (words.get("order-price-ask"), Intent::Price),
    };
    let place = |n| lay::column(rest, 2, GAP, n);
    let verb = Verb::new(Kind::Plain, "line-course", &course);
    if verb.at(ui, place(0)).clicked() {
        intent = Some(Intent::LineCourse);
    }
    let verb = Verb::new(Kind::Plain, "line-price", other);
    if verb.at(ui, place(1)).clicked() {
        intent = Some(asks);
    }
    intent
}

/// Once more; fire it alone; and what was just sent is out, as the kitchen calls back.
fn sent_ui(ui: &mut Ui, row: Rect, line: &Line, model: &Model<'_>) -> Option<Intent> {
    let words = &model.desk.words;
    let held = line.progress == Progress::Held;
    let shares: &[f32] = if held { &[1.2, 1.0, 0.8] } else { &[1.2, 0.8] };
    let place = |n| lay::share(row, shares, GAP, n);
    let mut intent = None;
    let again = Verb::new(Kind::Plain, "again", words.get("order-again"));
    if again.at(ui, place(0)).clicked() {
        intent = Some(Intent::RingAgain);
    }
    if held {
        let fire = Verb::new(Kind::Outline, "fire-line", words.get("order-fire"));
        if fire.at(ui, place(1)).clicked() {
            intent = Some(Intent::FireLine);
        }
    }
    let gone = Verb::new(Kind::Plain, "stock", words.get("kitchen-gone"));
    if gone.at(ui, place(shares.len() - 1)).clicked() {
        intent = Some(Intent::Stock(line.item));
    }
    intent
}

/// Before others, or something said to whoever makes it.
fn kitchen_ui(ui: &mut Ui, row: Rect, line: &Line, model: &Model<'_>) -> Option<Intent> {
    let words = &model.desk.words;
    let (can, rushes) = tell::rush_of(model.desk, line.id);
    let (key, kind) = if rushes {
        ("order-rush-off", Kind::Outline)
    } else {
        ("order-rush", Kind::Plain)
    };
    let place = |n| lay::share(row, &[0.8, 1.2], GAP, n);
    let rush = Verb::new(kind, "rush", words.get(key)).enabled(can);
    if rush.at(ui, place(0)).clicked() {
        return Some(Intent::Rush);
    }
    let known = model.desk.state().kitchen.with_line(line.id).is_some();
    let tell = Verb::new(Kind::Plain, "tell", words.get("order-tell-kitchen")).enabled(known);
    tell.at(ui, place(1)).clicked().then_some(Intent::Tell)
}

/// To another table, cheaper, or off the check.
fn grave_ui(ui: &mut Ui, row: Rect, model: &Model<'_>) -> Option<Intent> {
    let words = &model.desk.words;
    let verbs = [
        (Kind::Plain, "move-line", "order-move", Intent::MoveLine),
        (Kind::Plain, "discount", "order-discount", Intent::Discount),
        (Kind::Danger, "void", "order-void", Intent::VoidLine),
    ];
    let shares = [0.9, 1.1, 0.9];
    let mut intent = None;
    for (n, (kind, id, key, does)) in verbs.into_iter().enumerate() {
        let verb = Verb::new(kind, id, words.get(key));
        if verb.at(ui, lay::share(row, &shares, GAP, n)).clicked() {
            intent = Some(does);
        }
    }
    intent
}

/// A promotion comes and goes by its own rule.
fn lift_ui(ui: &mut Ui, row: Rect, id: common::AllowanceId, model: &Model<'_>) -> Option<Intent> {
    let words = &model.desk.words;
    let one = model.check.allowances.iter().find(|one| one.id == id)?;
    let by_rule = matches!(one.kind, AllowanceKind::Promotion(_));
    let why_not = by_rule.then(|| words.get("order-by-rule"));
    let verb = Verb::new(Kind::Danger, "lift", words.get("order-lift")).why_not(why_not);
    verb.at(ui, row).clicked().then_some(Intent::Lift(id))
}
