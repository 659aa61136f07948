use common::{
    LineId,
    check::{Check, Way},
};

use super::{
    Draft, Intent, Tip,
    bill::{self, SumRow},
    front::Opening,
    payers::{self, Payer},
    split,
    take::{self, Due},
    tenders::{self, Tenders},
};
use crate::{bar::Standing, desk::Desk, say};

/// A way to divide the check.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct WayFace {
    pub(crate) tap: Intent,
    pub(crate) words: String,
    pub(crate) selected: bool,
}

/// A line that was picked up.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Hand {
    pub(crate) line: LineId,
    pub(crate) from: u8,
    /// What it is, and whose.
    pub(crate) words: String,
    pub(crate) dragging: bool,
}

/// The pay screen.
#[derive(Debug)]
pub(crate) struct Model<'a> {
    pub(crate) desk: &'a Desk,
    pub(crate) check: &'a Check,
    pub(crate) standing: Standing,
    pub(crate) title: String,
    pub(crate) back: String,
    pub(crate) facts: String,
    pub(crate) can_undo: bool,
    /// Total, paid and still open, for the whole check.
    pub(crate) sums: Vec<SumRow>,
    pub(crate) ways: Vec<WayFace>,
    pub(crate) way: Way,
    pub(crate) payers: Vec<Payer>,
    pub(crate) selected: usize,
    /// A place for somebody who had nothing so far.
    pub(crate) has_place: bool,
    pub(crate) hand: Option<Hand>,
    /// A pad for a free amount instead of cards.
    pub(crate) typing: Option<String>,
    pub(crate) tip: Tip,
    /// What is paid now.
    pub(crate) due: Due,
    pub(crate) tenders: Tenders,
}

impl<'a> Model<'a> {
    pub(super) fn new(desk: &'a Desk, draft: &Draft) -> Option<Self> {
        let check = desk.state().checks.get(draft.check)?;
        let words = &desk.words;
        let way = split::division(check, draft).way;
        let payers = payers::payers(words, draft, check);
        let selected = payers::turn(&payers, draft);
        let (payer, due) = take::who(desk, draft)?;
        let name = say::called(desk, check);
        let back = if check.table.is_some() {
            "pay-back"
        } else {
            "pay-back-check"
        };
        let typed = || say::total(words, desk.state(), payer.due);
        let lines = check.standing().take(2).count();
        Some(Self {
            standing: Standing::new(desk),
            title: words.with("pay-title-check", &[("check", name.into())]),
            back: words.get(back).to_owned(),
            facts: facts(desk, check),
            can_undo: desk.can_undo(check.id),
            sums: bill::rows(desk, check),
            ways: ways(desk, draft, check, way),
            has_place: !draft.free && lines > 1 && !matches!(way, Way::Equally(_)),
            hand: hand(draft, check),
            tenders: tenders::tenders(desk, draft, &payer, due),
            typing: draft.free.then(typed),
            tip: draft.tip,
            way,
            payers,
            selected,
            due,
            check,
            desk,
        })
    }
}

fn hand(draft: &Draft, check: &Check) -> Option<Hand> {
    let (line, from) = draft.in_hand?;
    let known = check.line(line)?;
    let combo = known.combo.as_ref();
    let name = combo.map_or(&known.name, |combo| &combo.name);
    Some(Hand {
        line,
        from,
        words: name.clone(),
        dragging: draft.dragging,
    })
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

fn ways(desk: &Desk, draft: &Draft, check: &Check, now: Way) -> Vec<WayFace> {
    let words = &desk.words;
    let mut ways = Vec::new();
    let mut way = |tap: Intent, words: String, selected: bool| {
        ways.push(WayFace {
            tap,
            words,
            selected: selected && !draft.free,
        });
    };
    let word = |key: &str| words.get(key).to_owned();
    let equally = |count: u8| words.with("pay-equally", &[("count", count.into())]);
    let seats = check.standing().flat_map(|line| &line.seats).max();
    if check.covers > 1 || seats.is_some() {
        let tap = Intent::Way(Way::BySeat);
        way(tap, word("pay-by-seat"), now == Way::BySeat);
    }
    let tap = Intent::Way(Way::Together);
    way(tap, word("pay-together"), now == Way::Together);
    for count in 2..=4_u8 {
        let tap = Way::Equally(count);
        way(Intent::Way(tap), equally(count), now == tap);
    }
    let many = match now {
        Way::Equally(count) if !(2..=4).contains(&count) => Some(equally(count)),
        _ => None,
    };
    let chosen = many.is_some();
    let many = many.unwrap_or_else(|| word("pay-equally-n"));
    way(Intent::Open(Opening::Ways), many, chosen);
    let by_line = matches!(now, Way::ByLine(_));
    way(Intent::ByLine, word("pay-by-line"), by_line);
    ways.push(WayFace {
        tap: Intent::Free,
        words: word("pay-by-amount"),
        selected: draft.free,
    });
    ways
}
