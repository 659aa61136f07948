use common::{
    CheckId, Money,
    check::{AllowanceKind, Bill, Check, Chosen, Line, Row, rows},
    docket::fetch_address,
};
use ui::words::Words;

use super::{Paying, Scene};
use crate::{desk::Desk, order::written, say};

/// What the guest sees.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Model {
    /// What its window is called.
    title: String,
    /// The house's name.
    pub(super) house: String,
    pub(super) shows: Shows,
}

/// What is in the middle.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Shows {
    /// A word of welcome.
    Welcome(String),
    /// What is rung, and what it comes to or what is to pay of it.
    Bill(Listed),
    /// What their bank reads.
    Transfer {
        code: String,
        help: String,
        sums: Sums,
    },
    /// The end of it.
    Thanks {
        thanks: String,
        /// What goes back, or what was paid.
        sum: Option<Sum>,
        /// Where the receipt is fetched, with a word about it.
        fetch: Option<(String, String)>,
    },
}

/// The lines with what they come to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Listed {
    pub(super) rows: Vec<Face>,
    /// For each number of rows that do not fit: what is said of them.
    pub(super) more: Vec<String>,
    pub(super) sums: Sums,
}

/// A row of the bill.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Face {
    pub(super) quantity: String,
    pub(super) name: String,
    pub(super) amount: String,
    /// Choices and parts, each a row of its own.
    pub(super) details: Vec<String>,
}

/// A sum with its name.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Sum {
    pub(super) name: String,
    pub(super) amount: String,
}

/// The one sum that counts, and those behind it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Sums {
    pub(super) above: Vec<Sum>,
    pub(super) main: Sum,
    pub(super) below: Vec<Sum>,
}

/// More rows than this are on no display.
const MOST: usize = 40;

impl Model {
    pub(crate) fn new(desk: &Desk, words: &Words, scene: &Scene) -> Self {
        let shows = match scene {
            Scene::Idle => None,
            Scene::Ringing(check) => ringing(desk, words, *check),
            Scene::Paying(paying) => paid(desk, words, paying),
            Scene::Settled { check, change } => Some(thanks(desk, words, *check, *change)),
        };
        let welcome = || Shows::Welcome(words.get("guest-welcome").to_owned());
        Self {
            title: words.get("guest-window").to_owned(),
            house: desk.state().house.name.clone(),
            shows: shows.unwrap_or_else(welcome),
        }
    }

    /// What its window is called.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.title
    }
}

fn sum(desk: &Desk, words: &Words, key: &str, amount: Money) -> Sum {
    Sum {
        name: words.get(key).to_owned(),
        amount: say::total(words, desk.state(), amount),
    }
}

/// Nothing while nothing is rung.
fn ringing(desk: &Desk, words: &Words, check: CheckId) -> Option<Shows> {
    let check = desk.state().checks.get(check)?;
    check.standing().next()?;
    let bill = check.bill();
    let mut sums = Sums {
        above: allowed(desk, words, check, &bill),
        main: sum(desk, words, "guest-total", bill.total()),
        below: Vec::new(),
    };
    if check.paid().is_positive() {
        sums.below
            .push(sum(desk, words, "guest-paid", check.paid()));
    }
    Some(listed(words, check, sums))
}

fn paid(desk: &Desk, words: &Words, paying: &Paying) -> Option<Shows> {
    let check = desk.state().checks.get(paying.check)?;
    let bill = check.bill();
    let all = paying.amount + paying.tip;
    let mut above = Vec::new();
    if paying.tip.is_positive() {
        above.push(sum(desk, words, "guest-tip", paying.tip));
    }
    let mut below = Vec::new();
    if !paying.rounding.is_zero() {
        below.push(sum(desk, words, "guest-in-cash", all + paying.rounding));
    }
    if paying.amount != bill.total() {
        below.push(sum(desk, words, "guest-total", bill.total()));
    }
    if check.paid().is_positive() {
        below.push(sum(desk, words, "guest-paid", check.paid()));
    }
    if paying.change.is_positive() {
        below.push(sum(desk, words, "guest-change", paying.change));
    }
    let main = sum(desk, words, "guest-to-pay", all);
    let sums = Sums { above, main, below };
    Some(match &paying.transfer {
        Some(code) => Shows::Transfer {
            code: code.clone(),
            help: words.get("guest-scan-to-pay").to_owned(),
            sums,
        },
        None => {
            let mut sums = sums;
            let mut above = allowed(desk, words, check, &bill);
            above.append(&mut sums.above);
            sums.above = above;
            listed(words, check, sums)
        }
    })
}

fn thanks(desk: &Desk, words: &Words, id: CheckId, change: Money) -> Shows {
    let settled = desk.state().checks.settled.get(&id);
    let sum = if change.is_positive() {
        Some(sum(desk, words, "guest-change", change))
    } else {
        settled.map(|settled| sum(desk, words, "guest-paid", settled.gross))
    };
    let fetch = settled.and_then(|_| fetch_address(&desk.state().house, id));
    Shows::Thanks {
        thanks: words.get("guest-thanks").to_owned(),
        sum,
        fetch: fetch.map(|code| (code, words.get("guest-scan-receipt").to_owned())),
    }
}

/// What was taken off, and the service charge. Why is between the house and its staff; only a
/// promotion says its name.
fn allowed(desk: &Desk, words: &Words, check: &Check, bill: &Bill) -> Vec<Sum> {
    let mut sums: Vec<Sum> = Vec::new();
    let mut courtesy = Money::ZERO;
    for (one, amount) in check.allowances.iter().zip(&bill.allowed) {
        match one.kind {
            AllowanceKind::Promotion(_) => sums.push(Sum {
                name: one.name.clone(),
                amount: say::total(words, desk.state(), -*amount),
            }),
            AllowanceKind::Discount | AllowanceKind::Comp => courtesy += *amount,
        }
    }
    if courtesy.is_positive() {
        sums.push(sum(desk, words, "guest-discount", -courtesy));
    }
    if bill.service.is_positive() {
        sums.push(sum(desk, words, "guest-service", bill.service));
    }
    sums
}

fn listed(words: &Words, check: &Check, sums: Sums) -> Shows {
    let mut rows = rows(check.standing());
    let hidden = rows.len().saturating_sub(MOST);
    let rows = rows.split_off(hidden);
    let faces: Vec<Face> = rows.iter().map(|row| face(words, row)).collect();
    let more = |n: usize| {
        let count = hidden + n;
        if count == 0 {
            return String::new();
        }
        words.with("guest-more", &[("count", count.into())])
    };
    Shows::Bill(Listed {
        more: (0..=faces.len()).map(more).collect(),
        rows: faces,
        sums,
    })
}

fn face(words: &Words, row: &Row<'_>) -> Face {
    let details = match row {
        Row::Line(line) => details(words, line),
        Row::Combo(combo) => {
            let parts = combo.parts.iter();
            parts.map(|part| part_of(words, part)).collect()
        }
    };
    Face {
        quantity: row.quantity().to_string(),
        name: row.name().to_owned(),
        amount: say::money(words, row.amount()),
        details,
    }
}

fn chosen(words: &Words, line: &Line) -> String {
    let said = |chosen: &Chosen| written(words, chosen.prefix, &chosen.name);
    let all: Vec<String> = line.modifiers.iter().map(said).collect();
    all.join(", ")
}

fn details(words: &Words, line: &Line) -> Vec<String> {
    let weight = line.grams.map(|grams| {
        let price = say::money(words, line.unit_price);
        say::weight(words, grams, &price)
    });
    let chosen = Some(chosen(words, line)).filter(|chosen| !chosen.is_empty());
    weight.into_iter().chain(chosen).collect()
}

/// A dish of a combo, with its choices.
fn part_of(words: &Words, part: &Line) -> String {
    let chosen = chosen(words, part);
    if chosen.is_empty() {
        part.name.clone()
    } else {
        format!("{} ({chosen})", part.name)
    }
}

#[cfg(test)]
mod tests;
