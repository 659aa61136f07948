//! The whole check in rows: what it comes to, what was let off, what is still open.

use common::check::{Bill, Check};

use crate::{desk::Desk, say};

/// A row beneath the tenders.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct SumRow {
    pub(crate) name: String,
    pub(crate) amount: String,
    pub(crate) strong: bool,
}

/// More allowances than this stand in one row.
const MOST: usize = 3;

/// The rows of a check.
pub(super) fn rows(desk: &Desk, check: &Check) -> Vec<SumRow> {
    let words = &desk.words;
    let bill = check.bill();
    let row = |name: String, amount| SumRow {
        name,
        amount: say::money(words, amount),
        strong: false,
    };
    let word = |key: &str| words.get(key).to_owned();
    let mut rows = Vec::new();
    if !check.allowances.is_empty() || check.service.is_some() {
        rows.push(row(word("pay-subtotal"), bill.gross()));
        rows.extend(allowed(desk, check, &bill));
    }
    if let Some(service) = check.service {
        let rate = [("rate", service.percent.to_string().into())];
        rows.push(row(words.with("pay-service-of", &rate), bill.service));
    }
    rows.push(row(word("common-total"), check.total()));
    rows.push(row(word("pay-paid-word"), check.paid()));
    let mut open = row(word("pay-open-word"), check.due());
    open.strong = true;
    rows.push(open);
    rows
}

/// What was let off, each by its reason; many of them as one sum.
fn allowed(desk: &Desk, check: &Check, bill: &Bill) -> Vec<SumRow> {
    let words = &desk.words;
    let sums: Vec<_> = check.allowances.iter().zip(&bill.allowed).collect();
    if sums.len() > MOST {
        let all = bill.allowed.iter().copied().sum::<common::Money>();
        return vec![SumRow {
            name: words.get("pay-let-off").to_owned(),
            amount: say::money(words, -all),
            strong: false,
        }];
    }
    let row = |(one, amount): &(&common::check::Allowance, &common::Money)| SumRow {
        name: one.name.clone(),
        amount: say::money(words, -**amount),
        strong: false,
    };
    sums.iter().map(row).collect()
}
