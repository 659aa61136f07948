use common::{
    check::{Payment, Refund},
    house::House,
    money::TaxLine,
};

use super::{
    strip::{SMALL, Strip, TEXT},
    words,
};

/// The receipt of money that was given back: a sale the other way round. `by` gave it back, with
/// the word of a manager where `approved_by` says so.
#[must_use]
pub fn credit_pdf(house: &House, refund: &Refund, by: &str, approved_by: Option<&str>) -> Vec<u8> {
    let mut strip = Strip::begin(house);
    let number = refund.receipt.unwrap_or(0);
    strip.said(
        &words::credit_title(number),
        &words::moment(house, refund.at),
    );
    let of = words::of_receipt(refund.of_receipt, &refund.label);
    strip.sides(SMALL, &of, by);
    strip.rule();
    for line in &refund.lines {
        strip.piece(-i64::from(line.quantity), &line.name, -line.amount);
    }
    strip.rule();
    strip.total(words::TOTAL, -refund.gross);
    for payment in &refund.returns {
        returned(&mut strip, payment);
    }
    strip.rule();
    let taxes: Vec<TaxLine> = refund.taxes.iter().map(negative).collect();
    strip.taxes(&taxes);
    strip.rule();
    strip.sides(SMALL, &words::why(&refund.reason), "");
    if let Some(manager) = approved_by {
        strip.sides(SMALL, &words::allowed_by(manager), "");
    }
    strip.finish(words::credit_title(number), refund.at)
}

fn returned(strip: &mut Strip<'_>, payment: &Payment) {
    let name = words::given_back(&words::drawn(strip.house(), payment));
    strip.sides(TEXT, &name, &words::amount(-payment.taken()));
    if payment.tip.is_positive() {
        strip.part(&words::of_which_tip(None), -payment.tip);
    }
    if !payment.rounding.is_zero() {
        strip.part(words::OF_WHICH_ROUNDING, -payment.rounding);
    }
}

fn negative(tax: &TaxLine) -> TaxLine {
    TaxLine {
        rate: tax.rate,
        gross: -tax.gross,
        net: -tax.net,
        tax: -tax.tax,
    }
}
