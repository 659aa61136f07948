use egui::{Align2, Rect, Ui};
use ui::{
    lay,
    text::Text,
    theme,
    token::{space, text},
    widget::{Button, Corner, Kind, PadKey, number_pad},
};

use super::{Did, Of, view::head_ui};
use crate::{order::model::Model, say, verb::Verb};

/// Quantities that a round has.
const QUANTITIES: [u32; 10] = [2, 3, 4, 5, 6, 7, 8, 10, 12, 20];

/// A pad for a number.
pub(super) fn numbers_ui(ui: &mut Ui, rect: Rect, typed: &str, model: &Model<'_>) -> Option<Did> {
    let hint = model.desk.words.get("order-another-number");
    let shown = (!typed.is_empty()).then_some(typed);
    let corner = Corner::Empty;
    pad_ui(ui, rect, (shown, hint), corner, !typed.is_empty(), model)
}

/// A pad for an amount in cents.
pub(super) fn amount_ui(ui: &mut Ui, rect: Rect, typed: &str, model: &Model<'_>) -> Option<Did> {
    let words = &model.desk.words;
    let cents = typed.parse().unwrap_or(0);
    let shown = ui::amount::typed(words.language(), cents);
    let corner = Corner::DoubleZero;
    let ready = !typed.is_empty();
    pad_ui(ui, rect, (Some(&shown), ""), corner, ready, model)
}

fn pad_ui(
    ui: &mut Ui,
    rect: Rect,
    (shown, hint): (Option<&str>, &str),
    corner: Corner<'_>,
    ready: bool,
    model: &Model<'_>,
) -> Option<Did> {
    let words = &model.desk.words;
    let t = theme::tokens(ui);
    let (line, rest) = lay::top(rect, 48.0);
    let ink = if shown.is_some() { t.ink } else { t.muted };
    Text::bold(shown.unwrap_or(hint), text::VERB, ink).label(ui, line, Align2::CENTER_CENTER);
    let (pad, done) = lay::bottom(rest, 56.0);
    let (pad, _) = lay::bottom(pad, space::S3);
    let done_verb = Verb::new(Kind::Primary, "done", words.get("common-done")).enabled(ready);
    if done_verb.at(ui, done).clicked() {
        return Some(Did::Done);
    }
    match number_pad(ui, pad, corner, words.get("common-erase"))? {
        PadKey::Digit(digit) => Some(Did::Digit(digit)),
        PadKey::Erase => Some(Did::Erase),
        PadKey::DoubleZero => Some(Did::DoubleZero),
        PadKey::Corner => None,
    }
}

pub(super) fn quantity_ui(ui: &mut Ui, rect: Rect, typed: &str, model: &Model<'_>) -> Option<Did> {
    let rest = head_ui(ui, rect, model.desk.words.get("common-quantity"));
    let (grid, rest) = lay::top(rest, 2.0 * 52.0 + 8.0);
    for (n, number) in QUANTITIES.iter().enumerate() {
        let gap = [("count", (*number).into())];
        let label = model.desk.words.with("common-times", &gap);
        let button = Button::plain(&label).bold().id(("quick", *number));
        if button.at(ui, lay::cell(grid, 5, 52.0, 8.0, n)).clicked() {
            return Some(Did::Number(*number));
        }
    }
    numbers_ui(ui, rest, typed, model)
}

/// What the price or the weight is for.
fn name(of: Of, model: &Model<'_>) -> String {
    match of {
        Of::Item(item) => {
            let item = model.desk.state().menu.items.get(&item);
            let language = model.desk.words.language();
            item.map_or_else(String::new, |item| item.name_in(language).to_owned())
        }
        Of::Line(line) => {
            let line = model.check.line(line);
            line.map_or_else(String::new, |line| line.name.clone())
        }
    }
}

pub(super) fn price_ui(
    ui: &mut Ui,
    rect: Rect,
    of: Of,
    typed: &str,
    model: &Model<'_>,
) -> Option<Did> {
    let word = model.desk.words.get("order-price-ask");
    let rest = head_ui(ui, rect, &format!("{} · {word}", name(of, model)));
    amount_ui(ui, rest, typed, model)
}

pub(super) fn weight_ui(
    ui: &mut Ui,
    rect: Rect,
    of: Of,
    typed: &str,
    model: &Model<'_>,
) -> Option<Did> {
    let words = &model.desk.words;
    let word = words.get("order-weight");
    let rest = head_ui(ui, rect, &format!("{} · {word}", name(of, model)));
    let item = match of {
        Of::Item(item) => Some(item),
        Of::Line(line) => model.check.line(line).map(|line| line.item),
    };
    let price = item.and_then(|item| model.desk.state().menu.items.get(&item));
    let price = price.map_or_else(String::new, |item| say::money(words, item.price));
    let (rest, weighed) = scales_ui(ui, rest, model);
    let grams: u32 = typed.parse().unwrap_or(0);
    let shown = say::weight(words, grams, &price);
    let corner = Corner::Empty;
    let did = pad_ui(ui, rest, (Some(&shown), ""), corner, grams > 0, model);
    weighed.or(did)
}

/// The scales that the house can read; whoever has none types.
fn scales_ui(ui: &mut Ui, rect: Rect, model: &Model<'_>) -> (Rect, Option<Did>) {
    let scales = &model.desk.state().house.scales;
    if scales.is_empty() {
        return (rect, None);
    }
    let words = &model.desk.words;
    let (row, rest) = lay::top(rect, 60.0);
    let (row, _) = lay::top(row, 48.0);
    let mut did = None;
    for (n, scale) in scales.iter().take(3).enumerate() {
        let label = if scales.len() == 1 {
            words.get("order-scale").to_owned()
        } else {
            words.with("order-scale-named", &[("name", scale.name.as_str().into())])
        };
        let id = format!("scale-{}", scale.id.0);
        let verb = Verb::new(Kind::Plain, &id, &label).why_not(model.desk.why_not_alone());
        let place = lay::column(row, scales.len().min(3), 8.0, n);
        if verb.at(ui, place).clicked() {
            did = Some(Did::Weigh(scale.id));
        }
    }
    (rest, did)
}
