use common::{LineId, check::LONGEST_NOTE};
use egui::{Rect, Ui};
use ui::{
    lay,
    token::space,
    widget::{Field, Kind},
};

use super::{
    Did,
    view::{away_ui, head_ui},
};
use crate::{
    order::{model::Model, open},
    verb::Verb,
};

/// What is said most, by the key of its words; and whether it waits for a yes or a no.
const SAID: [(&str, bool); 6] = [
    ("tell-hurry", false),
    ("tell-wait", false),
    ("tell-well-done", false),
    ("tell-separate", false),
    ("tell-five-minutes", true),
    ("tell-possible-without", true),
];

const ROW: f32 = 56.0;
const GAP: f32 = 8.0;

pub(super) const HEIGHT: f32 = 40.0 + 3.0 * (ROW + GAP) + 60.0 + 64.0 + 60.0 + 2.0 * space::S5;

/// What is said to the kitchen about a line: one tap, or in somebody's own words.
pub(super) fn show(
    ui: &mut Ui,
    rect: Rect,
    (line, typed): (LineId, &str),
    model: &Model<'_>,
) -> Option<Did> {
    let words = &model.desk.words;
    let line = model.check.line(line)?;
    let gaps = [
        ("quantity", line.quantity.into()),
        ("item", open::spoken(line).into()),
    ];
    let rest = head_ui(ui, rect, &words.with("order-tell-about", &gaps));
    let (grid, rest) = lay::top(rest, 3.0 * (ROW + GAP));
    for (n, (key, ask)) in SAID.iter().enumerate() {
        let place = lay::cell(grid, 2, ROW, GAP, n);
        let kind = if *ask { Kind::Outline } else { Kind::Plain };
        let verb = Verb::new(kind, key, words.get(key));
        if verb.at(ui, place).clicked() {
            let text = words.get(key).to_owned();
            return Some(Did::Tell { text, ask: *ask });
        }
    }
    let mut now = typed.to_owned();
    let (field, rest) = lay::top(rest, 60.0);
    Field::new(&mut now, words.get("order-tell-field"))
        .hint(words.get("order-tell-field"))
        .limit(LONGEST_NOTE)
        .at(ui, lay::top(field, 48.0).0);
    let (row, rest) = lay::top(rest, ROW);
    let ready = !now.trim().is_empty();
    let verbs = [
        (Kind::Primary, "order-tell", false),
        (Kind::Outline, "order-tell-ask", true),
    ];
    for (n, (kind, key, ask)) in verbs.into_iter().enumerate() {
        let verb = Verb::new(kind, key, words.get(key)).enabled(ready);
        if verb.at(ui, lay::column(row, 2, GAP, n)).clicked() && ready {
            return Some(Did::Tell { text: now, ask });
        }
    }
    let away = away_ui(ui, rest, words.get("common-cancel"));
    away.or((now != typed).then_some(Did::Typed(now)))
}
