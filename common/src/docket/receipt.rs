use super::columns::{middle, rule, said, sides};
use crate::{
    Money, Stamp,
    check::{Check, Line, Tender},
    house::House,
    money::TaxLine,
};

/// The guest's receipt for a check with all its payments.
#[must_use]
pub fn receipt(house: &House, check: &Check, number: u64, taxes: &[TaxLine], at: Stamp) -> String {
    let mut paper = String::new();
    paper.push_str(&middle(&house.name));
    for line in &house.address {
        paper.push_str(&middle(line));
    }
    if house.demo {
        paper.push_str(&middle("*** DEMO - NOT A RECEIPT ***"));
    }
    paper.push('\n');
    let local = at.timestamp().to_zoned(house.zone());
    paper.push_str(&sides(
        &format!("Receipt {number}"),
        &local.strftime("%Y-%m-%d %H:%M").to_string(),
    ));
    paper.push_str(&sides(
        &format!("Table {} - {} covers", check.label, check.covers),
        &check.waiter,
    ));
    paper.push_str(&rule());
    for line in check.standing() {
        paper.push_str(&rung(line));
    }
    paper.push_str(&rule());
    let total = format!("{} {}", house.currency, check.total());
    paper.push_str(&sides("TOTAL", &total));
    paper.push_str(&paid(check));
    paper.push_str(&rule());
    for tax in taxes {
        let left = format!("VAT {} on net {}", tax.rate, tax.net);
        paper.push_str(&sides(&left, &tax.tax.to_string()));
    }
    paper
}

fn rung(line: &Line) -> String {
    let mut paper = sides(
        &format!("{:>3} {}", line.quantity, line.name),
        &line.amount().to_string(),
    );
    for chosen in &line.modifiers {
        let price = if chosen.price.is_zero() {
            String::new()
        } else {
            chosen.price.to_string()
        };
        let text = format!("      {} {price}", said(chosen.prefix, &chosen.name));
        paper.push_str(&format!("{}\n", text.trim_end()));
    }
    paper
}

fn paid(check: &Check) -> String {
    let mut paper = String::new();
    for payment in &check.payments {
        let name = tender_name(payment.tender);
        let shown = match payment.tender {
            Tender::Cash => payment.given,
            Tender::Card | Tender::Transfer | Tender::Voucher | Tender::Account => payment.taken(),
        };
        paper.push_str(&sides(name, &shown.to_string()));
        if payment.tip.is_positive() {
            paper.push_str(&sides("  of which tip", &payment.tip.to_string()));
        }
        if payment.change.is_positive() {
            paper.push_str(&sides(
                "  change",
                &(Money::ZERO - payment.change).to_string(),
            ));
        }
    }
    paper
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
