//! Who pays what: together, by seat, in equal parts, or a free amount.

use common::{
    Money,
    check::{self, Check, Division, Payment, Share, divided},
};
use ui::words::Words;

use super::{Draft, cents, fraction};
use crate::{desk::Desk, say};

/// How a check is divided.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Way {
    Together,
    BySeat,
    Equally(u8),
    Amount,
}

/// Somebody who pays, or has paid.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Payer {
    pub(crate) name: String,
    /// What they had, with its amount.
    pub(crate) rows: Vec<(String, String)>,
    /// `4 lines`, where there is no room for them.
    pub(crate) count: String,
    /// Still to pay; nothing once they have paid.
    pub(crate) due: Money,
    /// What they had, or have paid.
    pub(crate) total: Money,
    /// `Paid · card`.
    pub(crate) paid: Option<String>,
    pub(crate) share: Share,
}

/// All payers of a check; they stay in sight when they have paid.
pub(super) fn payers(desk: &Desk, draft: &Draft, check: &Check) -> Vec<Payer> {
    let words = &desk.words;
    match draft.way {
        Way::Together => {
            let mut payers = paid_so_far(words, check);
            payers.push(whole(words, check));
            payers
        }
        Way::BySeat => parts(words, check, check::Way::BySeat),
        Way::Equally(count) => parts(words, check, check::Way::Equally(count)),
        Way::Amount => {
            let mut payers = paid_so_far(words, check);
            payers.push(amount(words, draft, check));
            payers
        }
    }
}

fn whole(words: &Words, check: &Check) -> Payer {
    let rows = check.standing().map(|line| {
        let name = said(&line.quantity.to_string(), &line.name);
        (name, say::money(words, line.amount()))
    });
    let rows: Vec<_> = rows.collect();
    Payer {
        name: words.get("pay-together").to_owned(),
        count: counted(words, rows.len()),
        rows,
        due: check.due(),
        total: check.due(),
        paid: None,
        share: Share::Whole,
    }
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

fn amount(words: &Words, draft: &Draft, check: &Check) -> Payer {
    let typed = cents(&draft.amount).min(check.due());
    Payer {
        name: words.get("pay-by-amount").to_owned(),
        rows: Vec::new(),
        count: String::new(),
        due: typed,
        total: typed,
        paid: None,
        share: Share::Amount,
    }
}

/// The payments so far, each as somebody who has paid.
fn paid_so_far(words: &Words, check: &Check) -> Vec<Payer> {
    let paid = |(n, payment): (usize, &Payment)| Payer {
        name: words.with("pay-payer", &[("number", (n + 1).into())]),
        rows: Vec::new(),
        count: String::new(),
        due: Money::ZERO,
        total: payment.amount,
        paid: Some(paid_by(words, payment)),
        share: payment.share,
    };
    check.payments.iter().enumerate().map(paid).collect()
}

/// `Paid · card`, with the tip and the change where there were any.
fn paid_by(words: &Words, payment: &Payment) -> String {
    let tender = words.get(say::tender(payment.tender));
    words.with("pay-paid-by", &[("tender", tender.into())])
}

/// The payers of a way that the house knows.
fn parts(words: &Words, check: &Check, way: check::Way) -> Vec<Payer> {
    let division = Division {
        way,
        ..check.division.clone()
    };
    let payer = |part: check::Payer| {
        let mut last = check.payments.iter();
        let last = last.rfind(|payment| payment.share == part.share);
        let settled = part.due.is_zero() && part.paid.is_positive();
        let rows = part.lines.iter().map(|line| {
            let part = fraction::part(line.quantity * line.over, line.under as usize);
            (said(&part, &line.name), say::money(words, line.amount))
        });
        let rows: Vec<_> = rows.collect();
        let number = part.number.into();
        Payer {
            name: match way {
                check::Way::BySeat => words.with("common-seat", &[("seat", number)]),
                _ => words.with("pay-payer", &[("number", number)]),
            },
            count: if rows.is_empty() {
                String::new()
            } else {
                counted(words, rows.len())
            },
            rows,
            due: part.due,
            total: if settled { part.paid } else { part.due },
            paid: last.filter(|_| settled).map(|last| paid_by(words, last)),
            share: part.share,
        }
    };
    divided(check, &division).into_iter().map(payer).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evening::{ANNA, check_at, desk};

    #[test]
    fn whatever_the_way_the_payers_owe_what_the_check_owes() {
        let desk = desk(ANNA);
        for table in [2, 10, 11, 12, 21, 30, 31] {
            let id = check_at(&desk, table);
            let check = desk.state().checks.get(id).expect("open");
            let mut draft = Draft::new(&desk, id);
            let ways = [Way::Together, Way::BySeat, Way::Equally(3), Way::Equally(7)];
            for way in ways {
                draft.way = way;
                let due: Money = payers(&desk, &draft, check).iter().map(|p| p.due).sum();
                assert_eq!(due, check.due(), "table {table}, {way:?}");
            }
        }
    }

    #[test]
    fn who_has_paid_stays_in_sight() {
        let desk = desk(ANNA);
        let id = check_at(&desk, 31);
        let check = desk.state().checks.get(id).expect("open");
        let draft = Draft::new(&desk, id);
        assert_eq!(draft.way, Way::BySeat, "seats were named");
        assert_eq!(draft.payer, 2, "the first two have paid");
        let payers = payers(&desk, &draft, check);
        assert_eq!(payers[0].paid.as_deref(), Some("Paid · Card"));
        assert_eq!(payers[2].paid, None);
    }
}
