//! What the tenders say, for whoever is paying.

use common::{Money, check::Share};

use super::{Draft, Tip, front::Opening, payers::Payer, suggest, take::Due};
use crate::{desk::Desk, say};

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

/// A tender behind a sheet of its own.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Other {
    pub(crate) opening: Opening,
    pub(crate) id: &'static str,
    pub(crate) words: String,
    /// The same on a phone.
    pub(crate) short: String,
    pub(crate) why_not: Option<String>,
    pub(crate) enabled: bool,
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
    /// What cash is rounded by, where it is.
    pub(crate) rounding: Option<String>,
    pub(crate) notes: Vec<SumFace>,
    pub(crate) half: bool,
    pub(crate) can_take: bool,
    pub(crate) why_no_card: Option<String>,
    pub(crate) others: Vec<Other>,
}

/// What the tenders say.
pub(super) fn tenders(desk: &Desk, draft: &Draft, payer: &Payer, due: Due) -> Tenders {
    let words = &desk.words;
    let plain = |amount| say::money(words, amount);
    let waits = draft.waiting.is_some();
    let can_take = payer.paid.is_none() && due.amount.is_positive() && !waits;
    let tips = tips(desk, draft, payer);
    let suggested = tips.iter().any(|face| face.selected);
    let with = |key: &str, sum| words.with(key, &[("amount", plain(sum).into())]);
    let round = |sum| with("pay-rounding-of", sum);
    Tenders {
        who: if waits {
            words.get("pay-waits").to_owned()
        } else {
            who(desk, payer)
        },
        amount: plain(due.sum()),
        tip_of: tip_of(desk, draft, due),
        tips: if can_take { tips } else { Vec::new() },
        no_tip: draft.tip == Tip::None,
        other_tip: matches!(draft.tip, Tip::Of(_)) && !suggested,
        card: with("pay-card-amount", due.sum()),
        cash: with("pay-cash-amount", due.in_cash()),
        rounding: (!due.rounding.is_zero()).then(|| round(due.rounding)),
        notes: if can_take {
            notes(desk, due)
        } else {
            Vec::new()
        },
        half: draft.half,
        can_take,
        why_no_card: desk.why_not_alone().map(str::to_owned),
        others: others(desk, can_take),
    }
}

fn who(desk: &Desk, payer: &Payer) -> String {
    match payer.share {
        Share::Whole | Share::Amount => desk.words.get("pay-due").to_owned(),
        Share::Seat(_) | Share::Part { .. } | Share::Payer(_) => {
            let who = [("who", payer.name.as_str().into())];
            desk.words.with("pay-who", &who)
        }
    }
}

/// Suggested for all that the payer owes, so that a half does not change them.
fn tips(desk: &Desk, draft: &Draft, payer: &Payer) -> Vec<SumFace> {
    let plain = |amount| say::money(&desk.words, amount);
    let face = |sum: Money| {
        let tip = sum - payer.due;
        let gap = [("amount", plain(tip).into())];
        SumFace {
            sum: tip,
            words: plain(sum),
            detail: desk.words.with("pay-tip-of", &gap),
            bare: format!("+ {}", plain(tip)),
            selected: draft.tip == Tip::Of(tip),
        }
    };
    let sums = suggest::with_tip(payer.due);
    sums.into_iter().map(face).collect()
}

fn notes(desk: &Desk, due: Due) -> Vec<SumFace> {
    let plain = |amount| say::money(&desk.words, amount);
    let face = |sum: Money| {
        let change = plain(sum - due.in_cash());
        SumFace {
            sum,
            words: whole(&plain(sum)),
            bare: format!("→ {change}"),
            detail: desk
                .words
                .with("pay-goes-back", &[("amount", change.into())]),
            selected: false,
        }
    };
    let sums = suggest::notes(due.in_cash(), &desk.state().house.currency);
    sums.into_iter().map(face).collect()
}

fn tip_of(desk: &Desk, draft: &Draft, due: Due) -> String {
    if !due.tip.is_positive() {
        return String::new();
    }
    let words = &desk.words;
    let amount = say::money(words, due.tip);
    let Some(staff) = draft.tip_for else {
        return words.with("pay-with-tip", &[("amount", amount.into())]);
    };
    let gaps = [
        ("amount", amount.into()),
        ("name", desk.state().staff.name(staff).into()),
    ];
    words.with("pay-with-tip-for", &gaps)
}

fn others(desk: &Desk, can_take: bool) -> Vec<Other> {
    let words = &desk.words;
    let house = &desk.state().house;
    let away = desk.why_not_alone();
    let no_transfer = match (&house.bank, house.currency.as_str()) {
        (None, _) => Some(words.get("pay-no-bank")),
        (Some(_), "EUR") => away,
        (Some(_), _) => Some(words.get("pay-only-euro")),
    };
    let no_account = if house.accounts.is_empty() {
        Some(words.get("pay-no-accounts"))
    } else {
        away
    };
    let other = |opening, id, (key, short): (&str, &str), why_not: Option<&str>, enabled| Other {
        opening,
        id,
        words: words.get(key).to_owned(),
        short: words.get(short).to_owned(),
        why_not: why_not.map(str::to_owned),
        enabled,
    };
    vec![
        other(
            Opening::Transfer,
            "transfer",
            ("pay-qr", "receipt-qr"),
            no_transfer,
            can_take,
        ),
        other(
            Opening::Voucher,
            "voucher",
            ("pay-voucher", "pay-voucher"),
            away,
            can_take,
        ),
        other(
            Opening::Account,
            "account",
            ("pay-account", "pay-account-short"),
            no_account,
            can_take,
        ),
        other(
            Opening::Discount,
            "discount",
            ("order-discount", "order-discount"),
            None,
            true,
        ),
    ]
}

/// Notes are spoken of without cents.
pub(crate) fn whole(plain: &str) -> String {
    let cents = plain
        .strip_suffix(".00")
        .or_else(|| plain.strip_suffix(",00"));
    cents.unwrap_or(plain).to_owned()
}
