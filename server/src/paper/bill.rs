use common::{
    Stamp,
    check::{Check, Share, Way},
    docket::transfer_code,
    house::House,
    money::rounding_of,
};

use super::{
    sheet::Colour,
    strip::{SMALL, STRONG, Strip, TEXT},
    words,
};

/// What the guests get to read when they ask for the bill, with a code by which their bank fills
/// in a transfer of what is due. It is no receipt: nothing was paid for it yet.
#[must_use]
pub fn bill_pdf(house: &House, check: &Check, at: Stamp) -> Vec<u8> {
    let mut strip = Strip::begin(house);
    strip.said(words::BILL, &words::moment(house, at));
    strip.about(check);
    strip.sums(check);
    let (paid, due) = (check.paid(), check.due());
    if paid.is_positive() {
        strip.sides(TEXT, words::PAID_SO_FAR, &words::amount(-paid));
        strip.total(words::TO_PAY, due);
    }
    let rounding = rounding_of(due, house.cash_step);
    if !rounding.is_zero() {
        let cash = words::price(house, due + rounding);
        strip.sides(STRONG, words::IN_CASH, &cash);
    }
    payers(&mut strip, check);
    transfer(&mut strip, check);
    strip.rule();
    strip.middle(SMALL.in_colour(Colour::INK), words::NO_RECEIPT);
    strip.finish(words::bill_title(&check.label), at)
}

/// Who pays what, where the check is divided.
fn payers(strip: &mut Strip<'_>, check: &Check) {
    if check.division.way == Way::Together {
        return;
    }
    strip.rule();
    for payer in check.payers().iter().filter(|payer| !payer.total.is_zero()) {
        let name = match payer.share {
            Share::Seat(seat) => words::seat(seat),
            Share::Part { number, of } => words::part_of(number, of),
            Share::Payer(number) => words::guest(number),
            Share::Whole | Share::Amount => words::ALL.to_owned(),
        };
        if payer.due.is_zero() {
            strip.sides(SMALL, &name, words::PAID);
        } else {
            strip.sides(TEXT, &name, &words::amount(payer.due));
        }
    }
}

fn transfer(strip: &mut Strip<'_>, check: &Check) {
    let house = strip.house();
    let (Some(bank), Some(code)) = (&house.bank, transfer_code(house, check)) else {
        return;
    };
    strip.rule();
    strip.middle(SMALL, words::SCAN_TO_PAY);
    strip.code(&code);
    strip.middle(TEXT, &bank.name);
    strip.middle(TEXT, &words::iban(&bank.iban));
}

#[cfg(test)]
mod tests {
    use common::house::Bank;

    use super::{super::receipt::tests::check, *};
    use crate::reports::example;

    #[test]
    fn a_bill_has_a_code_where_the_house_has_a_bank() {
        let mut check = check();
        check.payments.clear();
        let at = check.opened_at;
        let house = House {
            currency: "EUR".to_owned(),
            ..example::settings()
        };
        let plain = bill_pdf(&house, &check, at);
        assert!(plain.starts_with(b"%PDF-"));
        let bank = Bank {
            name: "Brasserie Couvert".to_owned(),
            iban: "DE89370400440532013000".to_owned(),
            bic: String::new(),
        };
        let with_code = bill_pdf(
            &House {
                bank: Some(bank),
                ..house
            },
            &check,
            at,
        );
        assert!(with_code.len() > plain.len());
        assert!(with_code.len() < 60_000, "{} bytes", with_code.len());
    }
}
