use common::{Stamp, house::House, tender::Voucher};

use super::{
    face::Face,
    sheet::{Colour, Style},
    strip::{SMALL, Strip},
    words,
};

/// The voucher that a guest takes along, with its code for scanners. It is no turnover yet, so no
/// VAT stands on it.
#[must_use]
pub fn voucher_pdf(house: &House, voucher: &Voucher, at: Stamp) -> Vec<u8> {
    let mut strip = Strip::begin(house);
    strip.said(words::VOUCHER, &words::moment(house, at));
    strip.rule();
    strip.total(words::WORTH, voucher.balance);
    strip.down(6.0);
    strip.code(&voucher.code.0);
    let code = Style::new(Face::Bold, 12.0, Colour::INK).spaced(0.8);
    strip.middle(code, &words::in_groups(&voucher.code.0));
    strip.down(4.0);
    strip.middle(SMALL, words::VAT_WHEN_REDEEMED);
    strip.finish(words::VOUCHER.to_owned(), at)
}
