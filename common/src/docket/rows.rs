//! The parts that a receipt, a bill and a refund have in common.

use super::{Look, Row, Sheet, Words, columns::width};
use crate::{
    CheckId, Money,
    check::{Allowance, AllowanceKind, Check, Scope, Value},
    house::{House, ServiceMode},
    money::TaxLine,
};

/// What guests need no layout for.
const PLAIN: Look = Look::Plain;

/// Who sells.
pub(super) fn head(words: Words, house: &House) -> Sheet {
    let layout = &house.layout;
    let mut sheet = Sheet::default();
    if !layout.logo.is_empty() {
        sheet.push(Row::Logo(layout.logo.clone()));
    }
    let look = if layout.large_name {
        Look::Large
    } else {
        Look::Strong
    };
    sheet.middle(&house.name, look);
    for line in &house.address {
        sheet.middle(line, PLAIN);
    }
    for line in &layout.header {
        sheet.middle(line, PLAIN);
    }
    if house.demo {
        sheet.middle(words.say("demo"), Look::Strong);
    }
    sheet.push(Row::Gap);
    sheet
}

/// What the house says at the end.
pub(super) fn foot(sheet: &mut Sheet, house: &House) {
    if house.layout.footer.is_empty() {
        return;
    }
    sheet.push(Row::Gap);
    for line in &house.layout.footer {
        sheet.middle(line, PLAIN);
    }
}

/// Where the guest's phone finds this paper.
pub(super) fn fetch(sheet: &mut Sheet, words: Words, house: &House, check: CheckId) {
    if let Some(payload) = fetch_address(house, check) {
        sheet.push(Row::Gap);
        let strong = false;
        sheet.push(Row::Qr { payload, strong });
        sheet.middle(words.say("fetch"), PLAIN);
    }
}

/// The address at which a check's receipt can be fetched; nothing where the house has none.
#[must_use]
pub fn fetch_address(house: &House, check: CheckId) -> Option<String> {
    let from = house.layout.fetch_from.trim();
    let between = if from.ends_with(['/', '=', '?']) {
        ""
    } else {
        "/"
    };
    (!from.is_empty()).then(|| format!("{from}{between}{check}"))
}

/// Whose check it is.
pub(super) fn about(sheet: &mut Sheet, words: Words, house: &House, check: &Check) {
    let place = words.place(&check.label);
    let place = format!("{place} - {}", words.covers(check.covers.into()));
    let waiter = if house.layout.waiter {
        check.waiter.as_str()
    } else {
        ""
    };
    sheet.sides(place, waiter);
    mode(sheet, words, check.mode);
}

/// Said only where it is not as usual.
pub(super) fn mode(sheet: &mut Sheet, words: Words, mode: ServiceMode) {
    match mode {
        ServiceMode::DineIn => {}
        ServiceMode::TakeAway => sheet.middle(words.say("take-away"), Look::Strong),
        ServiceMode::Delivery => sheet.middle(words.say("delivery"), Look::Strong),
    }
}

/// The lines with what makes each of them cheaper, then what concerns the whole check, up to the
/// total. The right column sums to the total from row to row.
pub(super) fn sums(sheet: &mut Sheet, words: Words, house: &House, check: &Check) {
    let bill = check.bill();
    sheet.rule();
    let off = super::lines::lines(sheet, words, house, check, &bill);
    sheet.rule();
    let subtotal = bill.gross() - off;
    let allowed = check.allowances.iter().zip(&bill.allowed);
    let whole: Vec<_> = allowed
        .filter(|(one, amount)| one.scope == Scope::Check && !amount.is_zero())
        .collect();
    let service = check.service.filter(|_| !bill.service.is_zero());
    if !whole.is_empty() || service.is_some() {
        sheet.sides(words.say("subtotal"), words.money(subtotal));
    }
    for (one, amount) in whole {
        let_off(sheet, words, "", one, *amount);
    }
    if let Some(service) = service {
        let percent = words.rate(service.percent);
        let left = words.fill("service-charge", &[("percent", &percent)]);
        sheet.sides(left, words.money(bill.service));
    }
    total(sheet, words, house, "total", bill.total());
}

/// What a guest looks for first, in the house's currency.
pub(super) fn total(
    sheet: &mut Sheet,
    words: Words,
    house: &House,
    key: &'static str,
    amount: Money,
) {
    let right = in_currency(words, house, amount);
    sheet.sides_in(Look::Large, words.say(key), right);
}

/// An amount that must not be mistaken for one in another currency.
pub(super) fn in_currency(words: Words, house: &House, amount: Money) -> String {
    format!("{} {}", house.currency, words.money(amount))
}

/// A discount, a comp or a promotion; nothing where it came to nothing.
pub(super) fn let_off(
    sheet: &mut Sheet,
    words: Words,
    indent: &str,
    one: &Allowance,
    amount: Money,
) {
    if !amount.is_zero() {
        let name = let_off_name(words, one);
        sheet.sides(format!("{indent}{name}"), words.money(-amount));
    }
}

fn let_off_name(words: Words, one: &Allowance) -> String {
    let what = match (&one.kind, one.value) {
        (AllowanceKind::Promotion(_), _) => return one.name.clone(),
        (AllowanceKind::Comp, _) => words.say("on-the-house").to_owned(),
        (AllowanceKind::Discount, Value::Percent(share)) => {
            words.fill("discount-share", &[("share", &words.rate(share))])
        }
        (AllowanceKind::Discount, Value::Amount(_)) => words.say("discount").to_owned(),
    };
    match one.name.as_str() {
        "" => what,
        why => words.fill("because", &[("what", &what), ("why", why)]),
    }
}

/// Columns of each figure in the table of VAT.
const FIGURE: usize = 11;

/// VAT by rate; `negative` for money that was given back.
pub(super) fn vat(sheet: &mut Sheet, words: Words, taxes: &[TaxLine], negative: bool) {
    let signed = |money: Money| words.money(if negative { -money } else { money });
    let rows: Vec<[String; 4]> = taxes
        .iter()
        .map(|tax| {
            let [net, part, gross] = [tax.net, tax.tax, tax.gross].map(signed);
            [words.rate(tax.rate), net, part, gross]
        })
        .collect();
    let heads = ["vat-rate", "vat-net", "vat", "vat-gross"].map(|key| words.say(key));
    if rows.iter().flatten().any(|figure| width(figure) >= FIGURE) {
        for [rate, figures @ ..] in &rows {
            for (what, figure) in heads.iter().skip(1).zip(figures) {
                let left = words.fill("vat-row", &[("rate", rate), ("what", what)]);
                sheet.sides(left, figure);
            }
        }
        return;
    }
    sheet.push(Row::Columns(heads.map(str::to_owned).to_vec()));
    for row in rows {
        sheet.push(Row::Columns(row.to_vec()));
    }
}
