//! The parts that a receipt, a bill and a refund have in common.

use super::columns::{middle, rule, said, sides, width, wrapped};
use crate::{
    Money, Stamp,
    check::{Allowance, AllowanceKind, Bill, Check, Line, Scope, Value},
    house::{House, ServiceMode},
    money::TaxLine,
};

/// Who sells.
pub(super) fn head(house: &House) -> String {
    let mut paper = middle(&house.name);
    for line in &house.address {
        paper.push_str(&middle(line));
    }
    if house.demo {
        paper.push_str(&middle("*** DEMO - NOT A RECEIPT ***"));
    }
    paper.push('\n');
    paper
}

/// When, by the clock on the wall.
pub(super) fn time(house: &House, at: Stamp) -> String {
    let local = at.timestamp().to_zoned(house.zone());
    local.strftime("%Y-%m-%d %H:%M").to_string()
}

/// What is said aloud for a check: a table's label, or "#12".
pub(super) fn place(label: &str) -> String {
    let what = if label.starts_with('#') {
        "Check"
    } else {
        "Table"
    };
    format!("{what} {label}")
}

/// Whose check it is.
pub(super) fn about(check: &Check) -> String {
    let place = place(&check.label);
    let covers = if check.covers == 1 { "cover" } else { "covers" };
    let mut paper = sides(
        &format!("{place} - {} {covers}", check.covers),
        &check.waiter,
    );
    if check.mode == ServiceMode::TakeAway {
        paper.push_str(&middle("TAKE-AWAY"));
    }
    paper
}

/// The lines with what makes each of them cheaper, then what concerns the whole check, up to the
/// total. The right column sums to the total from row to row.
pub(super) fn sums(house: &House, check: &Check) -> String {
    let bill = check.bill();
    let allowed: Vec<_> = check.allowances.iter().zip(&bill.allowed).collect();
    let mut paper = rule();
    let mut subtotal = bill.gross();
    for line in check.standing() {
        paper.push_str(&rung(line));
        let own = |one: &Allowance| one.scope == Scope::Line(line.id);
        for (one, amount) in allowed.iter().filter(|(one, _)| own(one)) {
            subtotal -= **amount;
            paper.push_str(&let_off("    ", one, **amount));
        }
    }
    paper.push_str(&rule());
    let whole: String = allowed
        .iter()
        .filter(|(one, _)| one.scope == Scope::Check)
        .map(|(one, amount)| let_off("", one, **amount))
        .chain([service(check, &bill)])
        .collect();
    if !whole.is_empty() {
        paper.push_str(&sides("Subtotal", &subtotal.to_string()));
        paper.push_str(&whole);
    }
    paper.push_str(&in_currency(house, "TOTAL", bill.total()));
    paper
}

/// An amount that must not be mistaken for one in another currency.
pub(super) fn in_currency(house: &House, name: &str, amount: Money) -> String {
    sides(name, &format!("{} {amount}", house.currency))
}

fn service(check: &Check, bill: &Bill) -> String {
    match check.service {
        Some(service) if !bill.service.is_zero() => sides(
            &format!("Service charge {}", service.percent),
            &bill.service.to_string(),
        ),
        _ => String::new(),
    }
}

fn rung(line: &Line) -> String {
    let mut paper = sides(
        &format!("{:>3} {}", line.quantity, line.name),
        &line.amount().to_string(),
    );
    if let Some(grams) = line.grams {
        let weight = format!(
            "{}.{:03} kg × {}/kg",
            grams / 1000,
            grams % 1000,
            line.unit_price
        );
        paper.push_str(&wrapped(6, &weight));
    } else if line.quantity > 1 {
        paper.push_str(&wrapped(6, &format!("{} each", line.piece())));
    }
    for chosen in &line.modifiers {
        let price = match chosen.price {
            price if price.is_zero() => String::new(),
            price if price.is_negative() => format!(" ({price})"),
            price => format!(" (+{price})"),
        };
        let text = format!("{}{price}", said(chosen.prefix, &chosen.name));
        paper.push_str(&wrapped(6, &text));
    }
    paper
}

/// A discount, a comp or a promotion; nothing where it came to nothing.
fn let_off(indent: &str, one: &Allowance, amount: Money) -> String {
    if amount.is_zero() {
        return String::new();
    }
    let share = match one.value {
        Value::Percent(rate) => format!(" {rate}"),
        Value::Amount(_) => String::new(),
    };
    let why = if one.name.is_empty() {
        String::new()
    } else {
        format!(": {}", one.name)
    };
    let name = match one.kind {
        AllowanceKind::Discount => format!("Discount{share}{why}"),
        AllowanceKind::Comp => format!("On the house{why}"),
        AllowanceKind::Promotion(_) => one.name.clone(),
    };
    sides(&format!("{indent}{name}"), &(-amount).to_string())
}

/// Columns of each figure in the table of VAT.
const FIGURE: usize = 11;

/// VAT by rate; `sign` is negative for money that was given back.
pub(super) fn vat(taxes: &[TaxLine], negative: bool) -> String {
    let signed = |money: Money| if negative { -money } else { money }.to_string();
    let rows: Vec<[String; 4]> = taxes
        .iter()
        .map(|tax| {
            let [net, part, gross] = [tax.net, tax.tax, tax.gross].map(signed);
            [tax.rate.to_string(), net, part, gross]
        })
        .collect();
    if rows.iter().flatten().any(|figure| width(figure) >= FIGURE) {
        return rows.iter().map(one_below_the_other).collect();
    }
    let head = ["Rate", "net", "VAT", "gross"].map(str::to_owned);
    let table = [head].into_iter().chain(rows);
    table
        .map(|[rate, net, part, gross]| {
            format!("{rate:<9}{net:>FIGURE$}{part:>FIGURE$}{gross:>FIGURE$}\n")
        })
        .collect()
}

fn one_below_the_other([rate, net, part, gross]: &[String; 4]) -> String {
    [("net", net), ("VAT", part), ("gross", gross)]
        .map(|(name, figure)| sides(&format!("VAT {rate} {name}"), figure))
        .concat()
}
