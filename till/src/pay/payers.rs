//! Who pays what: together, by seat, in equal parts, or a free amount.

use common::{
    Money,
    check::{Check, Payment, SeatPart, Share, Tender, by_seat, equally},
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
        Way::BySeat => seats(words, check),
        Way::Equally(count) => equal(words, check, count),
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
    let tender = match payment.tender {
        Tender::Cash => words.get("pay-cash"),
        Tender::Card => words.get("pay-card"),
    };
    words.with("pay-paid-by", &[("tender", tender.into())])
}

fn seats(words: &Words, check: &Check) -> Vec<Payer> {
    let mut left = check.due();
    let payer = |part: SeatPart| {
        // Somebody may have paid a free amount before: the seats never owe more than the check.
        let due = part.due().min(left).max(Money::ZERO);
        left -= due;
        let last = check
            .payments
            .iter()
            .rfind(|payment| payment.share == Share::Seat(part.seat));
        let settled = part.due().is_zero() && part.total.is_positive();
        let rows = part.shares.iter().map(|share| {
            let name = said(&fraction::part(share.quantity, share.among), &share.name);
            (name, say::money(words, share.amount))
        });
        let rows: Vec<_> = rows.collect();
        Payer {
            name: words.with("common-seat", &[("seat", part.seat.into())]),
            count: counted(words, rows.len()),
            rows,
            due,
            total: if part.paid.is_positive() && !settled {
                part.due()
            } else {
                part.total
            },
            paid: last.filter(|_| settled).map(|last| paid_by(words, last)),
            share: Share::Seat(part.seat),
        }
    };
    by_seat(check).into_iter().map(payer).collect()
}

fn equal(words: &Words, check: &Check, count: u8) -> Vec<Payer> {
    let payment = |number: u8| {
        let share = Share::Part { number, of: count };
        check.payments.iter().find(|known| known.share == share)
    };
    let unpaid = (1..=count)
        .filter(|number| payment(*number).is_none())
        .count();
    let unpaid = u8::try_from(unpaid).unwrap_or(count).max(1);
    let mut parts = equally(check, unpaid).into_iter();
    let payer = |number: u8| {
        let name = words.with("pay-payer", &[("number", number.into())]);
        let share = Share::Part { number, of: count };
        let paid = payment(number);
        let due = match paid {
            Some(_) => Money::ZERO,
            None => parts.next().unwrap_or(Money::ZERO),
        };
        Payer {
            name,
            rows: Vec::new(),
            count: String::new(),
            due,
            total: paid.map_or(due, |payment| payment.amount),
            paid: paid.map(|payment| paid_by(words, payment)),
            share,
        }
    };
    (1..=count).map(payer).collect()
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
