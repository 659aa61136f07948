use super::{
    Look, Row, Sheet, Words, in_groups,
    rows::{about, fetch, foot, head, in_currency, sums, total},
};
use crate::{
    Stamp,
    check::{Check, Share, Way},
    house::House,
    money::rounding_of,
};

/// What the guests get to read when they ask for the bill: no receipt, since nothing was paid for
/// it yet.
#[must_use]
pub fn bill(words: Words, house: &House, check: &Check, at: Stamp) -> Sheet {
    let mut sheet = head(words, house);
    let time = words.time(&house.zone(), at);
    sheet.sides_in(Look::Strong, words.say("bill"), time);
    about(&mut sheet, words, house, check);
    sums(&mut sheet, words, house, check);
    let (paid, due) = (check.paid(), check.due());
    if paid.is_positive() {
        sheet.sides(words.say("paid-so-far"), words.money(-paid));
        total(&mut sheet, words, house, "to-pay", due);
    }
    let rounding = rounding_of(due, house.cash_step);
    if !rounding.is_zero() {
        let cash = in_currency(words, house, due + rounding);
        sheet.sides_in(Look::Strong, words.say("in-cash"), cash);
    }
    payers(&mut sheet, words, check);
    transfer(&mut sheet, words, house, check);
    sheet.rule();
    sheet.middle(words.say("no-receipt"), Look::Strong);
    fetch(&mut sheet, words, house, check.id);
    foot(&mut sheet, house);
    sheet
}

/// The text of the QR code with which a guest's bank fills in the transfer of what is due; nothing
/// where the house takes no transfers, or not in euros.
#[must_use]
pub fn transfer_code(house: &House, check: &Check) -> Option<String> {
    house.transfer_code(check.due(), &about_transfer(check))
}

/// For the house's own bookkeeping, so that it is the same in every language.
fn about_transfer(check: &Check) -> String {
    format!("Check {} of {}", check.number, check.label)
}

/// The code, and what guests need who type.
fn transfer(sheet: &mut Sheet, words: Words, house: &House, check: &Check) {
    let (Some(bank), Some(payload)) = (&house.bank, transfer_code(house, check)) else {
        return;
    };
    sheet.rule();
    sheet.text_row(0, words.say("transfer-how"), Look::Plain);
    sheet.text_row(2, &bank.name, Look::Plain);
    sheet.text_row(2, in_groups(&bank.iban, " "), Look::Plain);
    sheet.text_row(2, about_transfer(check), Look::Plain);
    // What the EPC's guidelines (EPC069-12) ask for.
    let strong = true;
    sheet.push(Row::Qr { payload, strong });
}

/// Who pays what, where the check is divided.
fn payers(sheet: &mut Sheet, words: Words, check: &Check) {
    if check.division.way == Way::Together {
        return;
    }
    sheet.rule();
    for payer in check.payers().iter().filter(|payer| !payer.total.is_zero()) {
        let name = match payer.share {
            Share::Seat(seat) => words.number("seat", seat),
            Share::Part { number, of } => {
                let (number, of) = (number.to_string(), of.to_string());
                words.fill("part", &[("number", &number), ("of", &of)])
            }
            Share::Payer(number) => words.number("guest", number),
            Share::Whole | Share::Amount => words.say("all").to_owned(),
        };
        if payer.due.is_zero() {
            sheet.sides(name, words.say("paid"));
        } else {
            sheet.sides(name, words.money(payer.due));
        }
    }
}
