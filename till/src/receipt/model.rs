use common::{Money, check::Payment};

use super::{
    Draft,
    paper::{Strip, strips},
    papers,
};
use crate::{bar::Standing, desk::Desk, say};

/// The receipt screen.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Model {
    pub(crate) standing: Standing,
    pub(crate) title: String,
    /// `Change`, or that nothing goes back.
    pub(crate) heading: String,
    /// With the currency: a guest reads it too.
    pub(crate) amount: String,
    pub(crate) facts: Vec<(String, String)>,
    pub(crate) paper: Vec<Strip>,
    /// While there is no paper to show.
    pub(crate) waiting: Option<String>,
    /// What the guest may take along.
    pub(crate) papers: Vec<papers::Face>,
    /// What came of the last one that was asked for; and whether it went wrong.
    pub(crate) status: Option<(String, bool)>,
    pub(crate) floor: String,
    pub(crate) next: String,
    pub(crate) why_not: Option<String>,
    /// The way back to today's checks, for one that was looked up.
    pub(crate) back: Option<String>,
    pub(crate) reopen: String,
    pub(crate) refund: String,
    /// The check is among today's settled ones.
    pub(crate) is_settled: bool,
}

impl Model {
    pub(crate) fn new(desk: &Desk, draft: &Draft) -> Self {
        let words = &desk.words;
        let word = |key: &str| words.get(key).to_owned();
        let change = draft.change;
        let total = |amount| say::total(words, desk.state(), amount);
        let settled = desk.state().checks.settled.get(&draft.check);
        let gross = settled.map_or_else(String::new, |settled| total(settled.gross));
        let (heading, amount) = if change.is_positive() {
            (word("pay-change"), total(change))
        } else {
            (word("pay-settled"), gross)
        };
        let paper = draft.text.as_deref().map(strips).unwrap_or_default();
        let waiting = draft.text.is_none().then(|| match &draft.refused {
            Some(refusal) => say::refusal(words, refusal),
            None if desk.is_joined() => word("receipt-coming"),
            None => word("receipt-later"),
        });
        Self {
            standing: Standing::new(desk),
            title: settled.map_or_else(String::new, |settled| {
                let name = say::labelled(words, &settled.label);
                words.with("receipt-of", &[("check", name.into())])
            }),
            heading,
            amount,
            facts: facts(desk, draft),
            paper,
            waiting,
            papers: papers::faces(desk, draft.check),
            status: papers::status(desk, draft),
            floor: word("floor-title"),
            next: word("receipt-new-check"),
            why_not: desk.why_not_alone().map(str::to_owned),
            back: draft.looked_up.then(|| word("checks-back")),
            reopen: word("pay-reopen"),
            refund: word("pay-refund"),
            is_settled: settled.is_some(),
        }
    }
}

/// How it was paid, in rows.
fn facts(desk: &Desk, draft: &Draft) -> Vec<(String, String)> {
    let words = &desk.words;
    let Some(settled) = desk.state().checks.settled.get(&draft.check) else {
        return Vec::new();
    };
    let money = |amount| say::money(words, amount);
    let mut facts = vec![(words.get("common-total").to_owned(), money(settled.gross))];
    for payment in &settled.payments {
        let mut name = words.get(say::tender(payment.tender)).to_owned();
        if payment.tip.is_positive() {
            let tip = words.with("pay-tip-of", &[("amount", money(payment.tip).into())]);
            name = format!("{name} · {tip}");
        }
        facts.push((name, money(payment.given)));
        if !payment.rounding.is_zero() {
            let name = words.get("pay-rounding").to_owned();
            facts.push((name, money(payment.rounding)));
        }
    }
    let refunds = desk.state().checks.refunds.iter();
    for refund in refunds.filter(|refund| refund.check == draft.check) {
        let back: Money = refund.returns.iter().map(Payment::taken).sum();
        let mut name = words.get("z-refunded").to_owned();
        if let Some(number) = refund.receipt {
            let number = number.to_string();
            let number = words.with("checks-receipt", &[("number", number.into())]);
            name = format!("{name} · {number}");
        }
        facts.push((name, money(-back)));
    }
    facts
}
