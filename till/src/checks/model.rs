use common::{
    CheckId, Money,
    check::{Payment, Settled},
};

use crate::{bar::Standing, desk::Desk, say};

/// A settled check in a row.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct RowFace {
    pub(crate) check: CheckId,
    pub(crate) name: String,
    /// When, who, how, which receipt.
    pub(crate) facts: String,
    pub(crate) amount: String,
    /// What was given back of it.
    pub(crate) refunded: Option<String>,
}

/// The screen of settled checks.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Model {
    pub(crate) standing: Standing,
    pub(crate) title: String,
    pub(crate) back: String,
    pub(crate) drawer: String,
    pub(crate) hint: String,
    pub(crate) rows: Vec<RowFace>,
    pub(crate) nothing: String,
}

impl Model {
    pub(super) fn new(desk: &Desk, search: &str) -> Self {
        let words = &desk.words;
        let mut settled: Vec<_> = desk.state().checks.settled.iter().collect();
        settled.sort_by_key(|(_, one)| std::cmp::Reverse((one.at, one.number)));
        let nothing = if settled.is_empty() {
            "checks-none"
        } else {
            "checks-none-found"
        };
        let wanted = search.trim().to_lowercase();
        let found = settled
            .into_iter()
            .filter(|(_, one)| fits(desk, one, &wanted));
        Self {
            standing: Standing::new(desk),
            title: words.get("checks-title").to_owned(),
            back: words.get("floor-back").to_owned(),
            drawer: words.get("drawer-title").to_owned(),
            hint: words.get("checks-search").to_owned(),
            rows: found.map(|(id, one)| row(desk, *id, one)).collect(),
            nothing: words.get(nothing).to_owned(),
        }
    }
}

/// Table, receipt's or check's number, or amount; a comma is a point.
fn fits(desk: &Desk, one: &Settled, wanted: &str) -> bool {
    if wanted.is_empty() {
        return true;
    }
    let amount = wanted.replace(',', ".");
    let gross = one.gross.to_string();
    let name = say::labelled(&desk.words, &one.label).to_lowercase();
    one.label.to_lowercase() == wanted
        || one
            .receipt
            .is_some_and(|number| number.to_string() == wanted)
        || one.number.to_string() == wanted
        || gross.starts_with(&amount)
        || (wanted.chars().count() > 2 && name.contains(wanted))
        || one.waiter.to_lowercase().starts_with(wanted)
}

fn row(desk: &Desk, check: CheckId, one: &Settled) -> RowFace {
    let words = &desk.words;
    let mut tenders: Vec<&str> = Vec::new();
    for payment in &one.payments {
        let tender = words.get(say::tender(payment.tender));
        if !tenders.contains(&tender) {
            tenders.push(tender);
        }
    }
    let mut facts = vec![desk.clock(one.at), one.waiter.clone(), tenders.join(", ")];
    if let Some(number) = one.receipt {
        let number = number.to_string();
        facts.push(words.with("checks-receipt", &[("number", number.into())]));
    }
    let refunds = desk.state().checks.refunds.iter();
    let returns = refunds
        .filter(|refund| refund.check == check)
        .flat_map(|refund| &refund.returns);
    let back: Money = returns.map(Payment::taken).sum();
    let refunded = back.is_positive().then(|| {
        let back = say::money(words, back);
        words.with("receipt-refunded", &[("amount", back.into())])
    });
    RowFace {
        check,
        name: say::labelled(words, &one.label),
        facts: facts.join(" · "),
        amount: say::money(words, one.gross),
        refunded,
    }
}
