use super::{
    columns::{rule, sides, wrapped},
    rows::{about, head, in_currency, sums, time, vat},
};
use crate::{
    Money, Stamp,
    check::{Check, Payment, Tender},
    house::House,
    money::TaxLine,
    staff::Roster,
    tender::DrawnOn,
};

/// The guest's receipt for a check with all its payments.
#[must_use]
pub fn receipt(
    house: &House,
    staff: &Roster,
    check: &Check,
    number: u64,
    taxes: &[TaxLine],
    at: Stamp,
) -> String {
    let mut paper = head(house);
    paper.push_str(&sides(&format!("Receipt {number}"), &time(house, at)));
    if let Some(before) = check.receipts.last() {
        paper.push_str(&wrapped(0, &format!("replaces receipt {before}")));
    }
    paper.push_str(&about(check));
    paper.push_str(&sums(house, check));
    let rounding: Money = check.payments.iter().map(|payment| payment.rounding).sum();
    if !rounding.is_zero() {
        paper.push_str(&sides("Rounding of cash", &rounding.to_string()));
        paper.push_str(&in_currency(
            house,
            "TOTAL ROUNDED",
            check.total() + rounding,
        ));
    }
    paper.push_str(&rule());
    for payment in &check.payments {
        paper.push_str(&paid(house, staff, payment));
    }
    paper.push_str(&rule());
    paper.push_str(&vat(taxes, false));
    paper
}

fn paid(house: &House, staff: &Roster, payment: &Payment) -> String {
    let shown = match payment.tender {
        Tender::Cash => payment.given,
        Tender::Card | Tender::Transfer | Tender::Voucher | Tender::Account => payment.taken(),
    };
    let mut paper = sides(&drawn(house, payment), &shown.to_string());
    if payment.tip.is_positive() {
        let whose = payment.tip_for.map(|id| staff.name(id));
        let name = match whose.filter(|name| !name.is_empty()) {
            Some(name) => format!("  of which tip for {name}"),
            None => "  of which tip".to_owned(),
        };
        paper.push_str(&sides(&name, &payment.tip.to_string()));
    }
    if payment.change.is_positive() {
        paper.push_str(&sides("  change", &(-payment.change).to_string()));
    }
    paper
}

/// How somebody paid, and with what.
pub(super) fn drawn(house: &House, payment: &Payment) -> String {
    let name = tender_name(payment.tender);
    match &payment.drawn_on {
        Some(DrawnOn::Voucher(code)) => format!("{name} {code}"),
        Some(DrawnOn::Account(id)) => {
            let account = house.accounts.iter().find(|account| account.id == *id);
            account.map_or(name.to_owned(), |account| {
                format!("{name}: {}", account.name)
            })
        }
        None => name.to_owned(),
    }
}

pub(super) const fn tender_name(tender: Tender) -> &'static str {
    match tender {
        Tender::Cash => "Cash",
        Tender::Card => "Card",
        Tender::Transfer => "Transfer",
        Tender::Voucher => "Voucher",
        Tender::Account => "On account",
    }
}
