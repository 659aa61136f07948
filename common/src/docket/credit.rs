use super::{
    Look, Names, Sheet, Words,
    receipt::drawn,
    rows::{foot, head, total, vat},
};
use crate::{check::Refund, house::House};

/// The receipt of money that was given back: a sale the other way round.
#[must_use]
pub fn credit(words: Words, house: &House, names: &dyn Names, refund: &Refund) -> Sheet {
    let mut sheet = head(words, house);
    let number = refund.receipt.map_or_else(String::new, |n| n.to_string());
    let of = refund.of_receipt.to_string();
    sheet.sides_in(
        Look::Strong,
        words.fill("refund", &[("number", &number), ("of", &of)]),
        words.time(&house.zone(), refund.at),
    );
    let who = if house.layout.waiter {
        names.name_of(refund.by)
    } else {
        ""
    };
    sheet.sides(words.place(&refund.label), who);
    sheet.rule();
    for line in &refund.lines {
        let name = format!("{:>3} {}", -i64::from(line.quantity), line.name);
        sheet.sides(name, words.money(-line.amount));
    }
    sheet.rule();
    total(&mut sheet, words, house, "total", -refund.gross);
    for payment in &refund.returns {
        let how = drawn(words, house, payment);
        let back = words.fill("given-back", &[("how", &how)]);
        sheet.sides(back, words.money(-payment.taken()));
        for (key, part) in [
            ("of-which-tip", payment.tip),
            ("of-which-rounding", payment.rounding),
        ] {
            if !part.is_zero() {
                sheet.sides(format!("  {}", words.say(key)), words.money(-part));
            }
        }
    }
    sheet.rule();
    vat(&mut sheet, words, &refund.taxes, true);
    sheet.rule();
    let why = words.fill("why", &[("reason", &refund.reason)]);
    sheet.text_row(0, why, Look::Plain);
    if let Some(manager) = refund.approved_by {
        let name = names.name_of(manager);
        let allowed = words.fill("allowed-by", &[("name", name)]);
        sheet.text_row(0, allowed, Look::Plain);
    }
    foot(&mut sheet, house);
    sheet
}
