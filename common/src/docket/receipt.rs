use super::{
    Look, Names, Sheet, Words,
    rows::{about, fetch, foot, head, sums, total, vat},
};
use crate::{
    Money, Stamp,
    check::{Check, Payment, Tender},
    house::House,
    money::TaxLine,
    tender::DrawnOn,
};

/// What a receipt says, beyond who sells.
#[derive(Clone, Copy, Debug)]
pub struct Receipted<'a> {
    /// The check with all its payments.
    pub check: &'a Check,
    /// Its number.
    pub number: u64,
    /// VAT by rate.
    pub taxes: &'a [TaxLine],
    /// When the check settled.
    pub at: Stamp,
}

/// The guest's receipt for a check with all its payments. `names` are those of people who got
/// tips.
#[must_use]
pub fn receipt(words: Words, house: &House, names: &dyn Names, of: Receipted<'_>) -> Sheet {
    let Receipted { check, number, .. } = of;
    let mut sheet = head(words, house);
    let time = words.time(&house.zone(), of.at);
    sheet.sides_in(Look::Strong, words.number("receipt", number), time);
    if let Some(before) = check.receipts.last() {
        sheet.text_row(0, words.number("replaces", before), Look::Plain);
    }
    about(&mut sheet, words, house, check);
    sums(&mut sheet, words, house, check);
    rounded(&mut sheet, words, house, check);
    sheet.rule();
    for payment in &check.payments {
        paid(&mut sheet, words, house, names, payment);
    }
    sheet.rule();
    vat(&mut sheet, words, of.taxes, false);
    fetch(&mut sheet, words, house, check.id);
    foot(&mut sheet, house);
    sheet
}

/// What coins made of the total; both totals stand on the paper.
pub(super) fn rounded(sheet: &mut Sheet, words: Words, house: &House, check: &Check) {
    let rounding: Money = check.payments.iter().map(|payment| payment.rounding).sum();
    if !rounding.is_zero() {
        sheet.sides(words.say("rounding"), words.money(rounding));
        let rounded = check.total() + rounding;
        total(sheet, words, house, "total-rounded", rounded);
    }
}

pub(super) fn paid(
    sheet: &mut Sheet,
    words: Words,
    house: &House,
    names: &dyn Names,
    payment: &Payment,
) {
    let shown = match payment.tender {
        Tender::Cash => payment.given,
        Tender::Card | Tender::Transfer | Tender::Voucher | Tender::Account => payment.taken(),
    };
    sheet.sides(drawn(words, house, payment), words.money(shown));
    if payment.tip.is_positive() {
        let whose = payment.tip_for.map_or("", |id| names.name_of(id));
        let name = match whose {
            "" => words.say("of-which-tip").to_owned(),
            name => words.fill("of-which-tip-for", &[("name", name)]),
        };
        sheet.sides(format!("  {name}"), words.money(payment.tip));
    }
    if payment.change.is_positive() {
        let change = words.money(-payment.change);
        sheet.sides(format!("  {}", words.say("change")), change);
    }
}

/// How somebody paid, and with what.
pub(super) fn drawn(words: Words, house: &House, payment: &Payment) -> String {
    let name = words.tender(payment.tender);
    match &payment.drawn_on {
        Some(DrawnOn::Voucher(code)) => format!("{name} {code}"),
        Some(DrawnOn::Account(id)) => {
            let account = house.accounts.iter().find(|account| account.id == *id);
            account.map_or(name.to_owned(), |account| {
                let gaps = [("tender", name), ("name", &account.name)];
                words.fill("on-the-account", &gaps)
            })
        }
        None => name.to_owned(),
    }
}
