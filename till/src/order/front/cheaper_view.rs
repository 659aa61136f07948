use common::check::Scope;
use egui::{Align2, Rect, Ui};
use ui::{
    lay,
    text::Text,
    theme,
    token::{space, text},
    widget::{Button, Chip, Field, Kind},
};

use super::{
    Did,
    numbers_view::amount_ui,
    view::{away_ui, head_ui, pieces_ui},
};
use crate::{
    order::{cheaper::WHY, model::Model, open},
    say,
    verb::Verb,
};

/// Usual discounts, in percent.
const PERCENTS: [u32; 5] = [5, 10, 15, 20, 50];

/// How much cheaper, and why: the percentage is the tap that does it.
pub(super) fn show(
    ui: &mut Ui,
    rect: Rect,
    (scope, pieces, why): (Scope, Option<u32>, usize),
    amount: Option<&str>,
    model: &Model<'_>,
) -> Option<Did> {
    let words = &model.desk.words;
    let (title, all) = title(scope, pieces, model)?;
    let rest = head_ui(ui, rect, &title);
    if let Some(typed) = amount {
        return amount_ui(ui, rest, typed, model);
    }
    let (rest, did) = pieces_ui(ui, rest, (all, pieces), model);
    let (said, rest) = lay::top(rest, 26.0);
    let muted = theme::tokens(ui).muted;
    let label = words.get("common-reason");
    Text::semibold(label, text::SUB, muted).label(ui, said, Align2::LEFT_CENTER);
    let (grid, rest) = lay::top(rest, 3.0 * 48.0 + 2.0 * 8.0);
    for (n, key) in WHY.iter().enumerate() {
        let place = lay::cell(grid, 2, 48.0, 8.0, n);
        let chip = Chip::new(words.get(key)).dark().selected(n == why).id(*key);
        if chip.at(ui, place).clicked() {
            return Some(Did::Why(n));
        }
    }
    let (_, rest) = lay::top(rest, space::S4);
    let (row, rest) = lay::top(rest, 56.0);
    for (n, percent) in PERCENTS.iter().enumerate() {
        let label = format!("{percent} %");
        let button = Button::plain(&label).bold().id(("percent", *percent));
        if button.at(ui, lay::column(row, 5, 8.0, n)).clicked() {
            return Some(Did::Percent(*percent));
        }
    }
    let (row, rest) = lay::top(lay::top(rest, 8.0).1, 56.0);
    let amount = Verb::new(Kind::Plain, "amount-off", words.get("order-amount-off"));
    if amount.at(ui, lay::column(row, 2, 8.0, 0)).clicked() {
        return Some(Did::Amount);
    }
    let comp = Verb::new(Kind::Plain, "comp", words.get("order-on-the-house"));
    if comp.at(ui, lay::column(row, 2, 8.0, 1)).clicked() {
        return Some(Did::OnTheHouse);
    }
    did.or(away_ui(ui, rest, words.get("common-cancel")))
}

/// What it is for with what it costs, and how many pieces it has.
fn title(scope: Scope, pieces: Option<u32>, model: &Model<'_>) -> Option<(String, u32)> {
    let words = &model.desk.words;
    match scope {
        Scope::Check => Some((format!("{} · {}", model.title, model.total), 1)),
        Scope::Line(line) => {
            let line = model.check.line(line)?;
            let quantity = pieces.unwrap_or(line.quantity);
            let gaps = [
                ("quantity", quantity.into()),
                ("item", open::spoken(line).into()),
            ];
            let name = words.with("order-rung", &gaps);
            let amount = say::money(words, line.piece().times(quantity));
            Some((format!("{name} · {amount}"), line.quantity))
        }
    }
}

/// A coupon's code, and those that were shown.
pub(super) fn coupon_ui(ui: &mut Ui, rect: Rect, code: &str, model: &Model<'_>) -> Option<Did> {
    let words = &model.desk.words;
    let rest = head_ui(ui, rect, words.get("order-coupon"));
    let (field, rest) = lay::top(rest, 48.0);
    let (_, rest) = lay::top(rest, space::S3);
    let mut now = code.to_owned();
    let name = words.get("order-coupon-code");
    let response = Field::new(&mut now, name).limit(24).at(ui, field);
    if !response.has_focus() && !response.lost_focus() {
        response.request_focus();
    }
    let mut did = None;
    let (row, rest) = lay::top(rest, 48.0);
    ui::widget::scroll_across(ui, row, "coupons", |ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        for known in &model.check.coupons {
            let label = format!("{known}  ×");
            if Chip::new(&label).selected(true).show(ui).clicked() {
                let (code, on) = (known.clone(), false);
                did = Some(Did::Coupon { code, on });
            }
        }
    });
    let (_, place) = lay::bottom(rest, 56.0);
    let ready = !now.trim().is_empty();
    let enter = response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    let verb = Verb::new(Kind::Primary, "done", words.get("common-done")).enabled(ready);
    if verb.at(ui, place).clicked() || (ready && enter) {
        return Some(Did::Coupon {
            code: now,
            on: true,
        });
    }
    did.or((now != code).then_some(Did::Typed(now)))
}
