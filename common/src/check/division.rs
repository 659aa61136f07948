use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Check, Line, Payment, Share};
use crate::{
    LineId, Money,
    money::{allocate, allocate_equally},
};

/// More payers than this do not share a check.
pub const MOST_PAYERS: u8 = 99;

/// How a check is divided among payers.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// One payer.
    #[default]
    Together,
    /// A payer a seat: a line is its seats', and everybody's where it has none.
    BySeat,
    /// So many payers of equal parts; lines that were assigned are not among what is cut.
    Equally(u8),
    /// So many payers; a line is the first one's until it is assigned.
    ByLine(u8),
}

/// Whose a line is, in exact shares: `[(1, 2), (3, 3)]` is two fifths the first payer's and three
/// fifths the third one's.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct LineShares {
    /// The line.
    pub line: LineId,
    /// Payers, counted from 1, and their weights.
    pub parts: Vec<(u8, u32)>,
}

/// How a check is divided, for all tills to see.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, JsonSchema)]
pub struct Division {
    /// In general.
    pub way: Way,
    /// Lines that are shared otherwise than the way has it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub shares: Vec<LineShares>,
}

/// A line's part that lies with one payer.
#[derive(Clone, PartialEq, Debug)]
pub struct PayerLine {
    /// The line.
    pub line: LineId,
    /// Its name.
    pub name: String,
    /// Pieces of the whole line.
    pub quantity: u32,
    /// So many …
    pub over: u32,
    /// … of so many parts.
    pub under: u32,
    /// What it comes to.
    pub amount: Money,
}

/// Somebody who pays a part of the check.
#[derive(Clone, PartialEq, Debug)]
pub struct Payer {
    /// From 1.
    pub number: u8,
    /// What a payment for this payer says.
    pub share: Share,
    /// Lines and parts of lines; where the check is cut in equal parts, those that were assigned.
    pub lines: Vec<PayerLine>,
    /// What the part comes to.
    pub total: Money,
    /// What was paid for it.
    pub paid: Money,
    /// Still to pay. All payers' dues sum to what the check owes.
    pub due: Money,
}

impl Division {
    /// The share that a payment of this payer carries.
    #[must_use]
    pub fn share(&self, number: u8) -> Share {
        match self.way {
            Way::Together => Share::Whole,
            Way::BySeat => Share::Seat(number),
            Way::Equally(of) => Share::Part { number, of },
            Way::ByLine(_) => Share::Payer(number),
        }
    }

    fn count(&self, check: &Check) -> u8 {
        match self.way {
            Way::Together => 1,
            Way::BySeat => {
                let shares = self.shares.iter().flat_map(|line| &line.parts);
                let named = shares.map(|(payer, _)| *payer).max();
                named.unwrap_or(0).max(seats(check))
            }
            Way::Equally(count) | Way::ByLine(count) => count.max(1),
        }
    }

    /// Whose a line is that nobody was given by hand, by payer and weight.
    fn parts(&self, line: &Line, count: u8) -> Vec<(u8, u32)> {
        let equal = |payers: &mut dyn Iterator<Item = u8>| payers.map(|n| (n, 1)).collect();
        match self.way {
            Way::BySeat if !line.seats.is_empty() => equal(&mut line.seats.iter().copied()),
            Way::Together | Way::ByLine(_) => vec![(1, 1)],
            Way::BySeat | Way::Equally(_) => equal(&mut (1..=count)),
        }
    }
}

/// So many sit there, or were named.
fn seats(check: &Check) -> u8 {
    let named = check.standing().flat_map(|line| line.seats.iter().copied());
    named.max().unwrap_or(0).max(check.covers).max(1)
}

impl Check {
    /// Who pays what, as the check is divided now.
    #[must_use]
    pub fn payers(&self) -> Vec<Payer> {
        divided(self, &self.division)
    }
}

/// Who would pay what if the check were divided so.
///
/// The parts sum to the total, and the dues to what the check owes, to the cent; none is negative.
/// Where payments were made for other parts than these, they lower everybody's due in proportion.
/// The odd cents of shared lines go round, so that they do not all fall on the first payer.
#[must_use]
pub fn divided(check: &Check, division: &Division) -> Vec<Payer> {
    let count = division.count(check);
    // Who came in only to pay for a line does not share the table's.
    let sharing = match division.way {
        Way::BySeat => seats(check),
        Way::Together | Way::Equally(_) | Way::ByLine(_) => count,
    };
    let bill = check.bill();
    let mut payers: Vec<_> = (1..=count)
        .map(|number| payer(check, division, number))
        .collect();
    let lines: BTreeMap<LineId, &Line> = check.standing().map(|line| (line.id, line)).collect();
    let shares = division.shares.iter();
    let assigned: BTreeMap<LineId, &[(u8, u32)]> = shares
        .map(|known| (known.line, known.parts.as_slice()))
        .collect();
    let mut common = Money::ZERO;
    for (turn, known) in bill.lines.iter().enumerate() {
        let line = lines[&known.line];
        match (division.way, assigned.get(&known.line)) {
            (_, Some(parts)) => give(&mut payers, line, known.amount(), turn, parts),
            (Way::Equally(_), None) => common += known.amount(),
            (_, None) => {
                let parts = division.parts(line, sharing);
                give(&mut payers, line, known.amount(), turn, &parts);
            }
        }
    }
    let equal = allocate_equally(common, usize::from(count));
    for (payer, part) in payers.iter_mut().zip(equal) {
        payer.total += part;
    }
    settle_dues(check, &mut payers);
    payers
}

fn payer(check: &Check, division: &Division, number: u8) -> Payer {
    let share = division.share(number);
    let payments = check.payments.iter();
    let paid = payments.filter(|payment| is_for(payment, share));
    Payer {
        number,
        share,
        lines: Vec::new(),
        total: Money::ZERO,
        paid: paid.map(|payment| payment.amount).sum(),
        due: Money::ZERO,
    }
}

fn give(payers: &mut [Payer], line: &Line, amount: Money, turn: usize, parts: &[(u8, u32)]) {
    let mut parts: Vec<(u8, u32)> = parts
        .iter()
        .copied()
        .filter(|(payer, weight)| *weight > 0 && usize::from(*payer) <= payers.len() && *payer > 0)
        .collect();
    if parts.is_empty() {
        parts.push((1, 1));
    }
    let under = parts.iter().map(|(_, weight)| *weight).sum();
    let turn = turn % parts.len();
    parts.rotate_left(turn);
    let weights: Vec<u64> = parts.iter().map(|(_, weight)| u64::from(*weight)).collect();
    for ((payer, over), amount) in parts.into_iter().zip(allocate(amount, &weights)) {
        let payer = &mut payers[usize::from(payer) - 1];
        payer.total += amount;
        payer.lines.push(PayerLine {
            line: line.id,
            name: line.name.clone(),
            quantity: line.quantity,
            over,
            under,
            amount,
        });
    }
}

/// Everybody's part less what was paid, payment by payment: what somebody paid for a part lowers
/// that part, anything else and whatever goes beyond it lowers all that are still open. So a part
/// whose due was paid stays paid, and nobody's due moves because others pay theirs.
fn settle_dues(check: &Check, payers: &mut [Payer]) {
    for payer in payers.iter_mut() {
        payer.due = payer.total;
    }
    for payment in &check.payments {
        let mut rest = payment.amount;
        let named = payers.iter_mut().find(|payer| is_for(payment, payer.share));
        if let Some(payer) = named {
            let part = rest.min(payer.due);
            payer.due -= part;
            rest -= part;
        }
        let cents = |payer: &Payer| u64::try_from(payer.due.in_cents()).unwrap_or(0);
        let open: Vec<u64> = payers.iter().map(cents).collect();
        let due: Money = payers.iter().map(|payer| payer.due).sum();
        for (payer, part) in payers.iter_mut().zip(allocate(rest.min(due), &open)) {
            payer.due -= part;
        }
    }
}

/// Who pays all that is due pays for nobody in particular.
fn is_for(payment: &Payment, share: Share) -> bool {
    payment.share == share && share != Share::Whole
}
