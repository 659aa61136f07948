use common::{
    Command, Money, PaymentId, Rejection, StaffId,
    check::{Payment, Tender},
    tender,
};

use crate::room::{ANNA, BRAM, COOK, MARC, OWNER, PILSNER, Room, SOUP};

/// A Swiss till knows no coin below 5 centimes.
fn in_basel() -> Room {
    Room::with(|founding| {
        founding.house.country = "CH".into();
        founding.house.currency = "CHF".into();
        founding.house.cash_step = Money::cents(5);
    })
}

fn last_payment(room: &Room) -> &Payment {
    let payments = room.told.iter().rev().find_map(|event| match event {
        common::Event::Check(common::check::Event::PaymentTaken { payment, .. }) => Some(payment),
        _ => None,
    });
    payments.expect("somebody paid")
}

fn tip_for(command: &Command, to: StaffId) -> Command {
    let mut command = command.clone();
    if let Command::Tender(tender::Command::Take { tip_for, .. }) = &mut command {
        *tip_for = Some(to);
    }
    command
}

fn laid_down(command: &Command, cents: i64) -> Command {
    let mut command = command.clone();
    if let Command::Tender(tender::Command::Take { given, .. }) = &mut command {
        *given = Some(Money::cents(cents));
    }
    command
}

#[test]
fn cash_is_rounded_to_the_coin_and_cards_are_not() {
    let mut room = in_basel();
    let check = room.seats(ANNA, 12);
    room.rings(check, SOUP, 1);
    room.pays(check, Tender::Card, 512, 0);
    assert_eq!(last_payment(&room).rounding, Money::ZERO);
    let cash = room.bill(check, Tender::Cash, 438, 0);
    let too_little = room.does(ANNA, &laid_down(&cash, 435));
    let needed = Money::cents(440);
    assert_eq!(too_little, Err(Rejection::GivenTooLittle { needed }));
    room.does(ANNA, &laid_down(&cash, 500)).expect("a fiver");
    let paid = last_payment(&room);
    assert_eq!(
        (paid.rounding, paid.change),
        (Money::cents(2), Money::cents(60))
    );
    assert_eq!(room.state.drawer.cash, Money::cents(440));
    let report = room.closes();
    assert_eq!(
        (report.gross, report.rounding),
        (Money::cents(950), Money::cents(2))
    );
}

#[test]
fn the_tip_is_rounded_with_the_bill() {
    let mut room = in_basel();
    let check = room.seats(ANNA, 12);
    room.rings(check, SOUP, 1);
    room.pays(check, Tender::Cash, 950, 51);
    let paid = last_payment(&room);
    assert_eq!(
        (paid.tip, paid.taken()),
        (Money::cents(51), Money::cents(1000))
    );
}

#[test]
fn two_centimes_in_cash_are_nothing_and_settle_the_check() {
    let mut room = in_basel();
    let check = room.seats(ANNA, 12);
    room.rings(check, SOUP, 1);
    room.pays(check, Tender::Card, 948, 0);
    room.pays(check, Tender::Cash, 2, 0);
    assert_eq!(room.state.drawer.cash, Money::ZERO);
    assert_eq!(room.state.checks.settled[&check].gross, Money::cents(950));
}

#[test]
fn what_is_overpaid_in_coins_is_kept_in_coins() {
    let mut room = in_basel();
    let check = room.seats(ANNA, 12);
    room.rings(check, SOUP, 1);
    room.pays(check, Tender::Card, 448, 0);
    // 5.02 are due; the till still had the whole check.
    room.pays(check, Tender::Cash, 950, 0);
    let kept = &room.state.tender.overpayments[0].payment;
    assert_eq!(
        (kept.amount, kept.rounding),
        (Money::cents(450), Money::ZERO)
    );
    assert_eq!(last_payment(&room).taken(), Money::cents(500));
    assert_eq!(room.state.drawer.cash, Money::cents(950));
}

#[test]
fn a_tip_is_for_somebody_who_serves() {
    let mut room = Room::open();
    let check = room.seats(ANNA, 12);
    room.rings(check, SOUP, 1);
    let cash = room.bill(check, Tender::Cash, 450, 100);
    for nobody in [COOK, StaffId(99)] {
        let refused = room.does(ANNA, &tip_for(&cash, nobody));
        assert_eq!(refused, Err(Rejection::PersonUnknown));
    }
    room.does(ANNA, &tip_for(&cash, BRAM)).expect("for Bram");
    room.pays(check, Tender::Card, 500, 70);
    let report = room.closes();
    let tips: Vec<_> = report
        .tips_by
        .iter()
        .map(|sum| (sum.name.as_str(), sum.amount))
        .collect();
    assert_eq!(
        tips,
        [("Anna", Money::cents(70)), ("Bram", Money::cents(100))]
    );
    assert_eq!(report.tips, Money::cents(170));
}

#[test]
fn a_voucher_pays_what_it_holds_and_no_cent_more() {
    let mut room = Room::open();
    room.sells_voucher(1000, Tender::Cash);
    let check = room.seats(ANNA, 12);
    room.rings(check, SOUP, 2);
    let all = room.bill(check, Tender::Voucher, 1000, 1);
    let holds = Money::cents(1000);
    assert_eq!(
        room.does(ANNA, &all),
        Err(Rejection::VoucherTooSmall { holds })
    );
    room.pays(check, Tender::Voucher, 900, 50);
    assert_eq!(room.balance(), Money::cents(50));
    room.pays(check, Tender::Cash, 1000, 0);
    let report = room.closes();
    assert_eq!(
        (report.gross, report.vouchers_sold),
        (Money::cents(1900), holds)
    );
    assert_eq!(report.drawer.cash, Money::cents(2000));
}

#[test]
fn a_voucher_is_not_redeemed_where_the_books_are_not() {
    let mut room = Room::open();
    room.sells_voucher(1000, Tender::Card);
    let check = room.seats(ANNA, 12);
    room.rings(check, SOUP, 1);
    room.at_house = false;
    let take = room.bill(check, Tender::Voucher, 950, 0);
    assert_eq!(room.does(ANNA, &take), Err(Rejection::HouseNeeded));
}

#[test]
fn an_account_takes_what_its_limit_leaves_and_is_paid_off() {
    let mut room = Room::open();
    let check = room.seats(ANNA, 12);
    room.rings(check, PILSNER, 300);
    let due = room.state.checks.open[&check].due().in_cents();
    assert_eq!(due, 126_000);
    let too_much = room.bill(check, Tender::Account, 99_000, 1001);
    let full = Rejection::AccountFull {
        account: "Theater am Ufer".into(),
        left: Money::cents(100_000),
    };
    assert_eq!(room.does(MARC, &too_much), Err(full));
    let take = room.bill(check, Tender::Account, 99_000, 1000);
    let beyond = room.does(ANNA, &take);
    assert!(
        matches!(beyond, Err(Rejection::ApprovalNeeded { .. })),
        "{beyond:?}"
    );
    room.does(OWNER, &take).expect("the owner may");
    assert_eq!(room.owed(), Money::cents(100_000));
    let due = Money::cents(100_000);
    let too_much = room.pays_account(100_001, Tender::Transfer);
    assert_eq!(too_much, Err(Rejection::MoreThanDue { due }));
    room.pays_account(60_000, Tender::Transfer).expect("a part");
    room.pays_account(40_000, Tender::Cash).expect("the rest");
    assert_eq!(room.owed(), Money::ZERO);
    assert_eq!(room.state.drawer.cash, Money::cents(40_000));
}

#[test]
fn the_same_payment_is_taken_once_wherever_its_check_went() {
    let mut room = Room::open();
    let check = room.seats(ANNA, 12);
    room.rings(check, SOUP, 1);
    let cash = room.bill(check, Tender::Cash, 950, 0);
    room.does(ANNA, &cash).expect("the bill");
    assert_eq!(room.does(BRAM, &cash), Err(Rejection::PaymentTwice));
    let late = room.bill(check, Tender::Cash, 950, 0);
    room.does(ANNA, &late).expect("cash is a fact");
    assert_eq!(room.does(BRAM, &late), Err(Rejection::PaymentTwice));
    assert_eq!(room.state.drawer.cash, Money::cents(1900));
    let ids: Vec<PaymentId> = room
        .state
        .tender
        .overpayments
        .iter()
        .map(|o| o.payment.id)
        .collect();
    assert_eq!(ids.len(), 1);
}

#[test]
fn cash_after_the_close_opens_the_next_day() {
    let mut room = Room::open();
    let check = room.seats(ANNA, 12);
    room.rings(check, SOUP, 1);
    room.pays(check, Tender::Card, 950, 0);
    room.closes();
    room.pays(check, Tender::Cash, 950, 0);
    let report = room.closes();
    assert_eq!(
        (report.gross, report.drawer.cash),
        (Money::ZERO, Money::cents(950))
    );
    assert_eq!(report.overpayments.len(), 1);
    room.assert_replay_is_live();
}
