use super::{
    Look, Names, Receipted, Row, Sheet, Words,
    receipt::{paid, rounded},
    rows::{foot, head, sums, vat},
};
use crate::{Guest, Language, Stamp, house::House};

/// What an invoice says beyond the receipt that it is for.
#[derive(Clone, Copy, Debug)]
pub struct Invoiced<'a> {
    /// Gapless, in a series of its own.
    pub number: u64,
    /// When it was made.
    pub at: Stamp,
    /// Whom it is for; nothing once that was erased.
    pub company: Option<&'a Guest>,
    /// The receipt.
    pub receipt: Receipted<'a>,
}

/// An invoice with the guest's company, as the law on VAT wants it: who, whom, when, what, VAT by
/// rate, and how it was paid.
#[must_use]
pub fn invoice(words: Words, house: &House, names: &dyn Names, of: Invoiced<'_>) -> Sheet {
    let check = of.receipt.check;
    let mut sheet = head(words, house);
    sheet.sides_in(Look::Strong, words.number("invoice", of.number), "");
    let day = |at: Stamp| words.day(&house.zone(), at);
    sheet.sides(words.say("invoice-date"), day(of.at));
    sheet.sides(words.say("invoice-supplied"), day(of.receipt.at));
    let receipt = words.number("invoice-receipt", of.receipt.number);
    sheet.text_row(0, receipt, Look::Plain);
    sheet.push(Row::Gap);
    sheet.text_row(0, words.say("invoice-to"), Look::Strong);
    for line in company(words, of.company) {
        sheet.text_row(2, line, Look::Plain);
    }
    sums(&mut sheet, words, house, check);
    rounded(&mut sheet, words, house, check);
    sheet.rule();
    sheet.text_row(0, words.say("invoice-paid-by"), Look::Strong);
    for payment in &check.payments {
        paid(&mut sheet, words, house, names, payment);
    }
    sheet.rule();
    vat(&mut sheet, words, of.receipt.taxes, false);
    sheet.rule();
    sheet.middle(words.say("invoice-thanks"), Look::Plain);
    hospitality(&mut sheet, words, house);
    foot(&mut sheet, house);
    sheet
}

/// Whom an invoice is for, a line each.
#[must_use]
pub fn company(words: Words, guest: Option<&Guest>) -> Vec<String> {
    let Some(guest) = guest else {
        return vec![words.say("invoice-erased").to_owned()];
    };
    let mut lines = vec![guest.name.clone()];
    lines.extend(guest.address.iter().cloned());
    if !guest.vat_number.is_empty() {
        lines.push(words.number("invoice-vat-number", guest.vat_number.as_str()));
    }
    lines
}

/// What a German guest fills in by hand so that the meal counts as a business expense
/// (§ 4 Abs. 5 Nr. 2 EStG); nothing in other countries.
#[must_use]
pub fn hospitality_words(words: Words, house: &House) -> Option<[&'static str; 5]> {
    (house.country == "DE" && words.language() == Language::German).then_some([
        "Angaben zum Nachweis von Bewirtungsaufwendungen (§ 4 Abs. 5 Nr. 2 EStG)",
        "Anlass der Bewirtung",
        "Bewirtete Personen",
        "Ort, Datum",
        "Unterschrift",
    ])
}

fn hospitality(sheet: &mut Sheet, words: Words, house: &House) {
    let Some([heading, blanks @ ..]) = hospitality_words(words, house) else {
        return;
    };
    sheet.rule();
    sheet.text_row(0, heading, Look::Plain);
    for blank in blanks {
        sheet.push(Row::Gap);
        sheet.text_row(0, blank, Look::Plain);
        sheet.push(Row::Gap);
        sheet.rule();
    }
}
