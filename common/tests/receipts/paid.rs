//! Who pays what, and with what.

use common::{
    AccountId, Language, Money,
    check::{self, Share, Tender, Way},
    docket,
    tender::DrawnOn,
};

use crate::{
    evening::{ANNA, BRAM, Evening, Pay},
    golden,
    menu::{BURGER, PILSNER, RIESLING, SOUP},
};

fn berlin() -> Evening {
    Evening::new("DE", "2026-11-21T19:00:00+01:00", 1)
}

#[test]
fn tips_go_to_whom_the_guests_say() {
    let mut evening = berlin();
    let check = evening.seats(12, 2);
    evening.rings(check, BURGER, 2);
    evening.pays(check, Pay::card().cents(2000).tip(250, Some(BRAM)));
    evening.pays(check, Pay::cash(2000).tip(100, None));
    golden("22-tips", &evening.receipt(check));
}

#[test]
fn three_seats_and_a_shared_bottle() {
    let mut evening = berlin();
    let check = evening.seats(12, 3);
    evening.rings_so(check, BURGER, 1, &[], &[1]);
    evening.rings_so(check, SOUP, 1, &[], &[2]);
    evening.rings_so(check, PILSNER, 1, &[], &[2, 3]);
    let bottle = evening.rings(check, RIESLING, 1);
    let way = Way::BySeat;
    evening.asks(ANNA, check::Command::Divide { check, way });
    // Two fifths of the bottle are the first guest's, three fifths the third one's.
    let (line, shares) = (bottle, vec![(1, 2), (3, 3)]);
    evening.asks(
        ANNA,
        check::Command::Assign {
            check,
            line,
            shares,
        },
    );
    golden("23-bill-by-seat", &evening.bill(check));
    let dues: Vec<Money> = payers(&evening, check).collect();
    assert_eq!(dues, [1850 + 1520, 950 + 210, 210 + 2280].map(Money::cents));
    evening.pays(check, Pay::card().cents(1160).share(Share::Seat(2)));
    golden("24-bill-one-has-paid", &evening.bill(check));
    let code = docket::transfer_code(
        &evening.state.house,
        evening.state.checks.get(check).expect("open"),
    );
    assert_eq!(
        code.expect("euros and a bank"),
        "BCD\n002\n1\nSCT\n\nBrasserie Couvert\nDE71110220330123456789\nEUR58.60\n\n\nCheck 1 of 12"
    );
    evening.pays(check, Pay::cash(4000).cents(3370).share(Share::Seat(1)));
    evening.pays(check, Pay::by(Tender::Transfer).share(Share::Seat(3)));
    golden("25-three-payers", &evening.receipt(check));
}

fn payers(evening: &Evening, check: common::CheckId) -> impl Iterator<Item = Money> {
    let check = evening.state.checks.get(check).expect("open");
    check.payers().into_iter().map(|payer| payer.due)
}

#[test]
fn a_voucher_is_sold_and_redeemed() {
    let mut evening = berlin();
    let code = evening.sells_voucher("coq-au-vin-26", 5000);
    let house = &evening.state.house;
    let at = common::Stamp::new("2026-11-21T19:00:00+01:00".parse().expect("a moment"));
    let words = docket::Words::of(Language::English);
    let slip = docket::voucher_slip(words, house, &evening.vouchers[0], at);
    golden("26-voucher", &slip.text(docket::WIDTH));
    let check = evening.seats(12, 2);
    evening.rings(check, BURGER, 3);
    let drawn_on = Some(DrawnOn::Voucher(code));
    let voucher = Pay::by(Tender::Voucher).cents(5000);
    evening.pays(
        check,
        Pay {
            drawn_on,
            ..voucher
        },
    );
    evening.pays(check, Pay::card());
    assert_eq!(evening.vouchers[0].balance, Money::ZERO);
    golden("27-voucher-redeemed", &evening.receipt(check));
}

#[test]
fn the_theatre_pays_later() {
    let mut evening = berlin();
    let check = evening.seats(20, 6);
    evening.rings(check, BURGER, 6);
    let drawn_on = Some(DrawnOn::Account(AccountId(1)));
    let account = Pay::by(Tender::Account);
    evening.pays(
        check,
        Pay {
            drawn_on,
            ..account
        },
    );
    golden("28-on-account", &evening.receipt(check));
}
