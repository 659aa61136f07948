//! Who pays what, and who has paid.

use std::collections::BTreeMap;

use common::{
    LineId, Money,
    check::{self, Check, PayerLine, Payment, Share, Way, divided},
};
use ui::words::Words;

use super::{Draft, cents, fraction, split};
use crate::say;

/// A line, or a payer's part of it.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct RowFace {
    pub(crate) line: LineId,
    pub(crate) words: String,
    pub(crate) amount: String,
}

/// Somebody who pays, or has paid.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Payer {
    /// From 1; 0 for who is no payer of the present way.
    pub(crate) number: u8,
    pub(crate) name: String,
    /// What they had, with its amount.
    pub(crate) rows: Vec<RowFace>,
    /// `4 lines`, where there is no room for them.
    pub(crate) count: String,
    /// Still to pay; nothing once they have paid.
    pub(crate) due: Money,
    /// What they had, or have paid.
    pub(crate) total: Money,
    /// `Paid · card`.
    pub(crate) paid: Option<String>,
    /// `10.00 paid`, while something is still due.
    pub(crate) part: Option<String>,
    pub(crate) share: Share,
}

/// All payers of a check; they stay in sight when they have paid.
pub(super) fn payers(words: &Words, draft: &Draft, check: &Check) -> Vec<Payer> {
    let division = split::division(check, draft);
    let parts = divided(check, &division);
    let of_a_payer = |payment: &&Payment| {
        payment.share != Share::Whole && parts.iter().any(|part| part.share == payment.share)
    };
    let others = check.payments.iter().filter(|known| !of_a_payer(known));
    let mut payers: Vec<Payer> = (1..)
        .zip(others)
        .map(|(n, payment)| other(words, n, payment))
        .collect();
    let of = |part: &check::Payer| payer(words, check, division.way, part);
    payers.extend(parts.iter().map(of));
    payers
}

/// A free amount, typed.
pub(super) fn free(words: &Words, draft: &Draft, check: &Check) -> Payer {
    let typed = cents(&draft.amount).min(check.due());
    Payer {
        number: 0,
        name: words.get("pay-by-amount").to_owned(),
        rows: Vec::new(),
        count: String::new(),
        due: typed,
        total: typed,
        paid: None,
        part: None,
        share: Share::Amount,
    }
}

/// The place of who is paying: whoever was tapped, or the first who still owes something.
pub(super) fn turn(payers: &[Payer], draft: &Draft) -> usize {
    let owes = |payer: &&Payer| payer.number > 0 && payer.due.is_positive();
    let tapped = payers
        .iter()
        .position(|payer| draft.payer == Some(payer.number) && owes(&payer));
    let first = || payers.iter().position(|payer| owes(&payer));
    let last = payers.len().saturating_sub(1);
    tapped.or_else(first).unwrap_or(last)
}

fn counted(words: &Words, lines: usize) -> String {
    words.with("common-lines", &[("count", lines.into())])
}

fn said(part: &str, name: &str) -> String {
    match part {
        "" | "1" => name.to_owned(),
        part => format!("{part} {name}"),
    }
}

/// A payment that was for no payer of the present way: whoever made it has paid all the same.
fn other(words: &Words, n: u32, payment: &Payment) -> Payer {
    let number = |number: u32| words.with("pay-payer", &[("number", number.into())]);
    let name = match payment.share {
        Share::Seat(seat) => words.with("common-seat", &[("seat", seat.into())]),
        Share::Payer(payer) => number(payer.into()),
        Share::Part { number: payer, .. } => number(payer.into()),
        Share::Whole | Share::Amount => number(n),
    };
    Payer {
        number: 0,
        name,
        rows: Vec::new(),
        count: String::new(),
        due: Money::ZERO,
        total: payment.amount,
        paid: Some(paid_by(words, &mut [payment].into_iter())),
        part: None,
        share: payment.share,
    }
}

/// `Paid · Card`, `Paid · Card, Cash`.
fn paid_by(words: &Words, payments: &mut dyn Iterator<Item = &Payment>) -> String {
    let mut tenders: Vec<&str> = Vec::new();
    for payment in payments {
        let tender = words.get(say::tender(payment.tender));
        if !tenders.contains(&tender) {
            tenders.push(tender);
        }
    }
    let tenders = tenders.join(", ");
    words.with("pay-paid-by", &[("tender", tenders.into())])
}

fn payer(words: &Words, check: &Check, way: Way, part: &check::Payer) -> Payer {
    let settled = part.due.is_zero() && part.paid.is_positive();
    let rows = rows(words, check, &part.lines);
    let mut own = check.payments.iter().filter(|p| p.share == part.share);
    let paid = say::money(words, part.paid);
    Payer {
        number: part.number,
        name: name(words, way, part.number),
        count: if rows.is_empty() {
            String::new()
        } else {
            counted(words, rows.len())
        },
        rows,
        due: part.due,
        total: if settled { part.paid } else { part.due },
        paid: settled.then(|| paid_by(words, &mut own)),
        part: (!settled && part.paid.is_positive())
            .then(|| words.with("pay-paid", &[("amount", paid.into())])),
        share: part.share,
    }
}

/// What a payer has; the parts of a combo stand as one, by its name and with its price.
fn rows(words: &Words, check: &Check, lines: &[PayerLine]) -> Vec<RowFace> {
    let mut seen: BTreeMap<LineId, usize> = BTreeMap::new();
    let mut sums: Vec<(&PayerLine, &str, Money)> = Vec::new();
    for line in lines {
        let known = check.line(line.line);
        let Some(combo) = known.and_then(|known| known.combo.as_ref()) else {
            sums.push((line, &line.name, line.amount));
            continue;
        };
        let place = *seen.entry(combo.id).or_insert(sums.len());
        match sums.get_mut(place) {
            Some((_, _, sum)) => *sum += line.amount,
            None => sums.push((line, &combo.name, line.amount)),
        }
    }
    let face = |(line, name, amount): (&PayerLine, &str, Money)| {
        let part = fraction::part(line.quantity * line.over, line.under);
        RowFace {
            line: line.line,
            words: said(&part, name),
            amount: say::money(words, amount),
        }
    };
    sums.into_iter().map(face).collect()
}

/// What a payer is called.
pub(super) fn name(words: &Words, way: Way, number: u8) -> String {
    match way {
        Way::Together => words.get("pay-together").to_owned(),
        Way::BySeat => words.with("common-seat", &[("seat", number.into())]),
        Way::Equally(_) | Way::ByLine(_) => words.with("pay-payer", &[("number", number.into())]),
    }
}

#[cfg(test)]
mod tests {
    use common::check::Division;

    use super::*;
    use crate::evening::{ANNA, check_at, desk};

    #[test]
    fn whatever_the_way_the_payers_owe_what_the_check_owes() {
        let desk = desk(ANNA);
        for table in [2, 10, 11, 12, 21, 30, 31] {
            let id = check_at(&desk, table);
            let mut check = desk.state().checks.get(id).expect("open").clone();
            let mut draft = Draft::new(&desk, id);
            draft.together = true;
            let ways = [Way::Together, Way::BySeat, Way::Equally(3), Way::ByLine(7)];
            for way in ways {
                check.division = Division {
                    way,
                    ..Division::default()
                };
                let payers = payers(&desk.words, &draft, &check);
                let due: Money = payers.iter().map(|p| p.due).sum();
                assert_eq!(due, check.due(), "table {table}, {way:?}");
            }
        }
    }

    #[test]
    fn who_has_paid_stays_in_sight_whatever_the_way() {
        let desk = desk(ANNA);
        let id = check_at(&desk, 31);
        let mut check = desk.state().checks.get(id).expect("open").clone();
        let draft = Draft::new(&desk, id);
        let by_seat = payers(&desk.words, &draft, &check);
        assert_eq!(by_seat[0].name, "Seat 1", "seats were named");
        assert_eq!(turn(&by_seat, &draft), 2, "the first two have paid");
        assert_eq!(by_seat[0].paid.as_deref(), Some("Paid · Card"));
        assert_eq!(by_seat[2].paid, None);
        check.division.way = Way::Equally(2);
        let equal = payers(&desk.words, &draft, &check);
        let names: Vec<_> = equal.iter().map(|payer| payer.name.as_str()).collect();
        assert_eq!(names, ["Seat 1", "Seat 2", "Payer 1", "Payer 2"]);
        assert!(equal[1].paid.is_some());
    }
}
