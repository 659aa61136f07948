use common::{
    Money,
    check::{Check, Share},
};

use super::{
    Draft, Front, Tip, Way, cents,
    payers::{Payer, payers},
    suggest,
    take::Due,
};
use crate::{bar::Standing, desk::Desk, say};

/// A way to divide the check.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct WayFace {
    pub(crate) way: Option<Way>,
    pub(crate) words: String,
    pub(crate) selected: bool,
}

/// A sum to tap.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct SumFace {
    pub(crate) sum: Money,
    pub(crate) words: String,
    /// The tip in it, or the change to it.
    pub(crate) detail: String,
    /// The same without a word.
    pub(crate) bare: String,
    pub(crate) selected: bool,
}

/// The tenders for whoever is paying.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Tenders {
    pub(crate) who: String,
    pub(crate) amount: String,
    /// The tip, once it is chosen.
    pub(crate) tip_of: String,
    pub(crate) tips: Vec<SumFace>,
    pub(crate) no_tip: bool,
    pub(crate) other_tip: bool,
    pub(crate) card: String,
    pub(crate) cash: String,
    pub(crate) notes: Vec<SumFace>,
    pub(crate) half: bool,
    pub(crate) can_take: bool,
    pub(crate) why_no_card: Option<String>,
}

/// The pay screen.
#[derive(Debug)]
pub(crate) struct Model<'a> {
    pub(crate) desk: &'a Desk,
    pub(crate) standing: Standing,
    pub(crate) title: String,
    pub(crate) back: String,
    pub(crate) facts: String,
    /// Total, paid and still open, for the whole check.
    pub(crate) sums: Vec<(String, String)>,
    pub(crate) ways: Vec<WayFace>,
    pub(crate) payers: Vec<Payer>,
    pub(crate) selected: usize,
    /// A pad for a free amount instead of cards.
    pub(crate) typing: Option<String>,
    pub(crate) tenders: Tenders,
    pub(crate) front: Option<(Front, String)>,
}

impl<'a> Model<'a> {
    pub(super) fn new(desk: &'a Desk, draft: &Draft) -> Option<Self> {
        let check = desk.state().checks.get(draft.check)?;
        let words = &desk.words;
        let payers = payers(desk, draft, check);
        let selected = draft.payer.min(payers.len().saturating_sub(1));
        let name = say::check_name(words, check);
        let back = if check.table.is_some() {
            "pay-back"
        } else {
            "pay-back-check"
        };
        let typing = (draft.way == Way::Amount)
            .then(|| say::total(words, desk.state(), cents(&draft.amount).min(check.due())));
        Some(Self {
            standing: Standing::new(desk),
            title: words.with("pay-title-check", &[("check", name.into())]),
            back: words.get(back).to_owned(),
            facts: facts(desk, check),
            sums: sums(desk, check),
            ways: ways(desk, draft, check),
            tenders: tenders(desk, draft, payers.get(selected)?),
            payers,
            selected,
            typing,
            front: draft.front.map(|front| (front, shown(desk, draft, front))),
            desk,
        })
    }
}

/// What was typed on what lies in front, as it is read.
fn shown(desk: &Desk, draft: &Draft, front: Front) -> String {
    match front {
        Front::Ways => draft.typed.clone(),
        Front::Tip | Front::Given => say::money(&desk.words, cents(&draft.typed)),
    }
}

fn facts(desk: &Desk, check: &Check) -> String {
    let words = &desk.words;
    let covers = say::covers(words, check.covers);
    let total = say::money(words, check.total());
    let paid = say::money(words, check.paid());
    let mut facts = format!("{covers} · {total}");
    if check.paid().is_positive() {
        let paid = words.with("pay-paid", &[("amount", paid.into())]);
        facts = format!("{facts} · {paid}");
    }
    facts
}

fn sums(desk: &Desk, check: &Check) -> Vec<(String, String)> {
    let words = &desk.words;
    let sum = |key: &str, amount| {
        let shown = say::money(words, amount);
        (words.get(key).to_owned(), shown)
    };
    vec![
        sum("common-total", check.total()),
        sum("pay-paid-word", check.paid()),
        sum("pay-open-word", check.due()),
    ]
}

fn ways(desk: &Desk, draft: &Draft, check: &Check) -> Vec<WayFace> {
    let words = &desk.words;
    let mut ways = Vec::new();
    let mut way = |way: Option<Way>, words: String, selected: bool| {
        ways.push(WayFace {
            way,
            words,
            selected,
        });
    };
    let word = |key: &str| words.get(key).to_owned();
    let is = |way| draft.way == way;
    way(Some(Way::Together), word("pay-together"), is(Way::Together));
    if check.covers > 1 {
        way(Some(Way::BySeat), word("pay-by-seat"), is(Way::BySeat));
    }
    for count in 2..=4_u8 {
        let label = words.with("pay-equally", &[("count", count.into())]);
        way(Some(Way::Equally(count)), label, is(Way::Equally(count)));
    }
    let many = match draft.way {
        Way::Equally(count) if count > 4 => {
            Some(words.with("pay-equally", &[("count", count.into())]))
        }
        Way::Together | Way::BySeat | Way::Equally(_) | Way::Amount => None,
    };
    let chosen = many.is_some();
    way(None, many.unwrap_or_else(|| word("pay-equally-n")), chosen);
    way(Some(Way::Amount), word("pay-by-amount"), is(Way::Amount));
    ways
}

fn tenders(desk: &Desk, draft: &Draft, payer: &Payer) -> Tenders {
    let words = &desk.words;
    let due = Due::new(draft, payer);
    let plain = |amount| say::money(words, amount);
    let can_take = payer.paid.is_none() && due.amount.is_positive();
    let sums = suggest::with_tip(due.amount);
    let suggested = sums
        .iter()
        .any(|sum| draft.tip == Tip::Of(*sum - due.amount));
    let tips = sums.iter().map(|sum| {
        let tip = *sum - due.amount;
        SumFace {
            sum: tip,
            words: plain(*sum),
            detail: words.with("pay-tip-of", &[("amount", plain(tip).into())]),
            bare: format!("+ {}", plain(tip)),
            selected: draft.tip == Tip::Of(tip),
        }
    });
    let notes = suggest::notes(due.sum()).into_iter().map(|sum| {
        let change = plain(sum - due.sum());
        SumFace {
            sum,
            words: whole(&plain(sum)),
            bare: format!("→ {change}"),
            detail: words.with("pay-goes-back", &[("amount", change.into())]),
            selected: false,
        }
    });
    let with = |key: &str| words.with(key, &[("amount", plain(due.sum()).into())]);
    Tenders {
        who: match payer.share {
            Share::Whole | Share::Amount => words.get("pay-due").to_owned(),
            Share::Seat(_) | Share::Part { .. } | Share::Payer(_) => {
                words.with("pay-who", &[("who", payer.name.as_str().into())])
            }
        },
        amount: plain(due.sum()),
        tip_of: if due.tip.is_positive() {
            let gaps = [("amount", plain(due.tip).into())];
            words.with("pay-with-tip", &gaps)
        } else {
            String::new()
        },
        tips: if can_take { tips.collect() } else { Vec::new() },
        no_tip: draft.tip == Tip::None,
        other_tip: matches!(draft.tip, Tip::Of(_)) && !suggested,
        card: with("pay-card-amount"),
        cash: with("pay-cash-amount"),
        notes: if can_take {
            notes.collect()
        } else {
            Vec::new()
        },
        half: draft.half,
        can_take,
        why_no_card: desk.why_not_alone().map(str::to_owned),
    }
}

/// Notes are spoken of without cents.
fn whole(plain: &str) -> String {
    let cents = plain
        .strip_suffix(".00")
        .or_else(|| plain.strip_suffix(",00"));
    cents.unwrap_or(plain).to_owned()
}
