//! Whose is a line? Payers with their weights: two fifths of the bottle.

use common::{
    LineId, Money,
    check::{Way, divided},
    money::allocate,
};
use egui::{Align2, Rect, Ui};
use ui::{
    lay,
    text::Text,
    theme,
    token::{space, text},
    widget::{Button, Kind},
};

use super::{Did, head_ui};
use crate::{
    desk::Desk,
    pay::{self, fraction, model::Model, payers, split},
    say,
    verb::Verb,
};

/// The most that the house takes for one payer's weight.
const MOST: u32 = 99;

/// Weights by payer; the first one's first.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    pub(crate) line: LineId,
    weights: Vec<u32>,
}

impl Draft {
    pub(super) fn weigh(&mut self, payer: u8, weight: u32) {
        if let Some(known) = self.weights.get_mut(usize::from(payer).saturating_sub(1)) {
            *known = weight.min(MOST);
        }
    }

    pub(super) fn alike(&mut self) {
        self.weights.fill(1);
    }

    /// Nobody is not an answer: then it follows the way again.
    pub(super) fn parts(&self) -> Vec<(u8, u32)> {
        let parts = (1..).zip(self.weights.iter().copied());
        parts.filter(|(_, weight)| *weight > 0).collect()
    }
}

/// As it is now. A check that is not divided yet is divided by lines.
pub(super) fn open(desk: &mut Desk, draft: &mut pay::Draft, line: LineId) -> Option<Draft> {
    let check = desk.state().checks.get(draft.check)?;
    if split::division(check, draft).way == Way::Together {
        split::by_line(desk, draft);
    }
    let check = desk.state().checks.get(draft.check)?;
    let payers = divided(check, &split::division(check, draft));
    let mut shares = Draft {
        line,
        weights: vec![0; payers.len()],
    };
    for (payer, weight) in split::weights(&payers, line) {
        shares.weigh(payer, weight);
    }
    Some(shares)
}

/// Height of a payer's row.
const ROW: f32 = 60.0;

/// As high as the payers need; more than eight scroll.
pub(super) fn height(draft: &Draft) -> f32 {
    let rows = u16::try_from(draft.weights.len().min(8)).unwrap_or(8);
    180.0 + ROW * f32::from(rows)
}

pub(super) fn show(ui: &mut Ui, rect: Rect, draft: &Draft, model: &Model<'_>) -> Option<Did> {
    let t = theme::tokens(ui);
    let words = &model.desk.words;
    let rest = head_ui(ui, rect, words.get("pay-whose"));
    let line = model.check.line(draft.line)?;
    let bill = model.check.bill();
    let whole = model.check.whole(line);
    let amount: Money = whole.iter().map(|part| bill.of(part.id)).sum();
    let name = line.combo.as_ref().map_or(&line.name, |combo| &combo.name);
    let (about, rest) = lay::top(rest, 28.0);
    let said = format!("{name} · {}", say::money(words, amount));
    Text::regular(&said, text::BODY, t.muted).label(ui, about, Align2::LEFT_TOP);
    let (list, verbs) = lay::bottom(rest, 56.0);
    let (list, _) = lay::bottom(list, space::S3);
    let picked = list_ui(ui, list, draft, amount, model);
    let alike = Verb::new(Kind::Quiet, "alike", words.get("pay-alike"));
    if alike.at(ui, lay::column(verbs, 2, 10.0, 0)).clicked() {
        return Some(Did::Alike);
    }
    let done = Verb::new(Kind::Primary, "done", words.get("common-done"))
        .enabled(!draft.parts().is_empty());
    let done = done.at(ui, lay::column(verbs, 2, 10.0, 1)).clicked();
    picked.or(done.then_some(Did::Done))
}

fn list_ui(
    ui: &mut Ui,
    area: Rect,
    draft: &Draft,
    amount: Money,
    model: &Model<'_>,
) -> Option<Did> {
    let weights: Vec<u64> = draft
        .weights
        .iter()
        .map(|weight| u64::from(*weight))
        .collect();
    let sums = if draft.parts().is_empty() {
        vec![Money::ZERO; weights.len()]
    } else {
        allocate(amount, &weights)
    };
    let count = u16::try_from(weights.len()).unwrap_or(u16::MAX);
    ui::widget::scroll(ui, area, "shares", |ui| {
        let size = egui::vec2(area.width(), ROW * f32::from(count));
        let (whole, _) = ui.allocate_exact_size(size, egui::Sense::hover());
        let mut did = None;
        let mut rest = whole;
        for (number, sum) in (1..=u8::MAX).zip(sums) {
            let (row, below) = lay::top(rest, ROW);
            rest = below;
            did = row_ui(ui, row, number, sum, draft, model).or(did);
        }
        did
    })
}

fn row_ui(
    ui: &mut Ui,
    row: Rect,
    number: u8,
    sum: Money,
    draft: &Draft,
    model: &Model<'_>,
) -> Option<Did> {
    let t = theme::tokens(ui);
    let words = &model.desk.words;
    lay::hairline(ui, row, lay::Side::Bottom);
    let weight = draft.weights[usize::from(number) - 1];
    let known = model.payers.iter().find(|payer| payer.number == number);
    let paid = known.is_some_and(|payer| payer.paid.is_some());
    let name = payers::name(words, model.way, number);
    let (left, rest) = lay::left(row, row.width() * 0.34);
    Text::semibold(&name, text::BODY, t.ink).label(ui, left, Align2::LEFT_CENTER);
    let (steps, right) = lay::left(rest, 48.0 + 44.0 + 48.0);
    let place = |from: f32| {
        let middle = egui::pos2(steps.left() + from + 24.0, row.center().y);
        Rect::from_center_size(middle, egui::vec2(48.0, 48.0))
    };
    let less_id = format!("less-{number}");
    let less = Button::quiet("−").size(text::HEADING).id(&less_id);
    let more_id = format!("more-{number}");
    let more = Button::quiet("+").size(text::HEADING).id(&more_id);
    let shown = weight.to_string();
    let middle = Rect::from_center_size(place(46.0).center(), egui::vec2(44.0, 48.0));
    Text::bold(&shown, text::VERB, t.ink).label(ui, middle, Align2::CENTER_CENTER);
    let steppers = lay::inside(ui, steps, |ui| {
        if paid {
            ui.disable();
        }
        let less = less.at(ui, place(0.0)).clicked();
        (less, more.at(ui, place(92.0)).clicked())
    });
    if weight > 0 {
        let all = draft.weights.iter().sum();
        let part = fraction::part(weight, all);
        let part = if part.is_empty() { "1" } else { &part };
        let said = format!("{part} · {}", say::money(words, sum));
        Text::regular(&said, text::BODY, t.muted).label(ui, right, Align2::RIGHT_CENTER);
    }
    match steppers {
        (true, _) => Some(Did::Weigh(number, weight.saturating_sub(1))),
        (_, true) => Some(Did::Weigh(number, weight + 1)),
        _ => None,
    }
}
