use common::LineId;
use egui::{Align2, Rect, Ui};
use ui::{
    lay,
    text::Text,
    theme,
    token::{space, text},
    widget::{Field, Kind},
};

use super::{
    Did,
    view::{away_ui, head_ui, pieces_ui},
};
use crate::{
    order::{model::Model, open},
    say,
    verb::Verb,
};

/// Why something is taken back, by the key of its words.
const REASONS: [&str; 6] = [
    "reason-dropped",
    "reason-wrong-table",
    "reason-guest",
    "reason-kitchen",
    "reason-mistake",
    "reason-late",
];

/// Says what it hits, and asks why. The reason is the tap that does it.
pub(super) fn show(
    ui: &mut Ui,
    rect: Rect,
    (line, pieces): (LineId, Option<u32>),
    other: Option<&str>,
    model: &Model<'_>,
) -> Option<Did> {
    let words = &model.desk.words;
    let line = model.check.line(line)?;
    let t = theme::tokens(ui);
    let quantity = pieces.unwrap_or(line.quantity);
    let gaps = [
        ("quantity", quantity.into()),
        ("item", open::spoken(line).into()),
    ];
    let rest = head_ui(ui, rect, &words.with("order-void-hits", &gaps));
    let (said, rest) = lay::top(rest, 44.0);
    let amount = say::money(words, line.piece().times(quantity));
    let detail = words.with("order-void-detail", &[("amount", amount.into())]);
    Text::regular(&detail, text::BODY, t.muted)
        .rows(2)
        .label(ui, said, Align2::LEFT_TOP);
    let (rest, did) = pieces_ui(ui, rest, (line.quantity, pieces), model);
    if let Some(typed) = other {
        return did.or(other_ui(ui, rest, typed, model));
    }
    let (grid, _) = lay::bottom(rest, 56.0);
    for (n, key) in REASONS.iter().enumerate() {
        let place = lay::cell(grid, 2, 56.0, 8.0, n);
        let verb = Verb::new(Kind::Danger, key, words.get(key));
        if verb.at(ui, place).clicked() {
            return Some(Did::Reason(words.get(key).to_owned()));
        }
    }
    let place = lay::cell(grid, 1, 56.0, 8.0, 3);
    let verb = Verb::new(Kind::Plain, "other-reason", words.get("order-other-reason"));
    if verb.at(ui, place).clicked() {
        return Some(Did::OtherReason);
    }
    did.or(away_ui(ui, rest, words.get("order-keep")))
}

/// Why, in somebody's own words.
fn other_ui(ui: &mut Ui, rect: Rect, typed: &str, model: &Model<'_>) -> Option<Did> {
    let words = &model.desk.words;
    let (field, rest) = lay::top(rect, 48.0);
    let mut now = typed.to_owned();
    let response = Field::new(&mut now, words.get("common-reason"))
        .limit(common::check::LONGEST_NOTE)
        .at(ui, field);
    if !response.has_focus() && !response.lost_focus() {
        response.request_focus();
    }
    let (_, rest) = lay::top(rest, space::S3);
    let (place, _) = lay::top(rest, 56.0);
    let ready = !now.trim().is_empty();
    let enter = response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    let verb = Verb::new(Kind::Danger, "void-now", words.get("order-void"))
        .enabled(ready)
        .at(ui, place);
    if ready && (enter || verb.clicked()) {
        return Some(Did::Reason(now.trim().to_owned()));
    }
    let away = away_ui(ui, rest, words.get("order-keep"));
    away.or((now != typed).then_some(Did::Typed(now)))
}
