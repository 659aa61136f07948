use common::{Money, check::Check};
use egui::{Align2, Rect, Ui};
use ui::{
    lay,
    text::Text,
    theme,
    token::{space, text},
    widget::{Kind, qr},
};

use super::{Did, head_ui};
use crate::{desk::Desk, pay::model::Model, say, verb::Verb};

/// The code that the guest's bank reads, and `paid` once the guest has shown that it is.
pub(super) fn show(ui: &mut Ui, rect: Rect, model: &Model<'_>) -> Option<Did> {
    let t = theme::tokens(ui);
    let words = &model.desk.words;
    let house = &model.desk.state().house;
    let sum = model.due.sum();
    let rest = head_ui(ui, rect, words.get("pay-qr"));
    let (rest, verb) = lay::bottom(rest, 60.0);
    let (amount, rest) = lay::top(rest, 48.0);
    let shown = say::total(words, model.desk.state(), sum);
    Text::bold(&shown, text::SUM, t.ink).label(ui, amount, Align2::CENTER_CENTER);
    let (code, facts) = lay::bottom(rest, 70.0);
    let drawn = self::code(model.desk, model.check, sum);
    let drawn = drawn.is_some_and(|text| qr(ui, code, &text));
    if let Some(bank) = &house.bank {
        let (name, rest) = lay::top(facts, 26.0);
        Text::semibold(&bank.name, text::SUB, t.ink).label(ui, name, Align2::CENTER_CENTER);
        let iban = in_fours(&bank.iban);
        let iban_at = lay::top(rest, 26.0).0;
        Text::regular(&iban, text::SUB, t.muted).label(ui, iban_at, Align2::CENTER_CENTER);
    }
    let (_, verb) = lay::bottom(verb, 60.0 - space::S1);
    let paid = [("amount", say::money(words, sum).into())];
    let paid = words.with("pay-transferred", &paid);
    let paid = Verb::new(Kind::Primary, "transferred", &paid)
        .size(text::VERB)
        .enabled(drawn && model.tenders.can_take);
    paid.at(ui, verb).clicked().then_some(Did::Transferred)
}

/// What the guest's bank reads.
pub(in crate::pay) fn code(desk: &Desk, check: &Check, sum: Money) -> Option<String> {
    let house = &desk.state().house;
    let about = format!("{} · {}", house.name, say::check_name(&desk.words, check));
    house.transfer_code(sum, &about)
}

/// As an IBAN is read aloud.
fn in_fours(iban: &str) -> String {
    let letters: Vec<char> = iban.chars().collect();
    let fours: Vec<String> = letters
        .chunks(4)
        .map(|four| four.iter().collect())
        .collect();
    fours.join(" ")
}
