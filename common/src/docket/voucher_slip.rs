use super::{
    Look, Row, Sheet, Words, in_groups,
    rows::{foot, head, in_currency, total},
};
use crate::{Stamp, house::House, tender::Voucher};

/// The voucher that a guest takes along. It is no turnover yet, so no VAT stands on it.
#[must_use]
pub fn voucher_slip(words: Words, house: &House, voucher: &Voucher, at: Stamp) -> Sheet {
    let mut sheet = head(words, house);
    let time = words.time(&house.zone(), at);
    sheet.sides_in(Look::Strong, words.say("voucher"), time);
    sheet.rule();
    total(&mut sheet, words, house, "worth", voucher.balance);
    if voucher.balance != voucher.sold {
        let sold = in_currency(words, house, voucher.sold);
        sheet.sides(words.say("sold-for"), sold);
    }
    sheet.push(Row::Gap);
    // It lies in a wallet for years.
    let (payload, strong) = (voucher.code.0.clone(), true);
    sheet.push(Row::Qr { payload, strong });
    sheet.middle(in_groups(&voucher.code.0, "-"), Look::Large);
    sheet.rule();
    sheet.middle(words.say("vat-when-redeemed"), Look::Plain);
    foot(&mut sheet, house);
    sheet
}
