use common::{
    Event, Money, Rejection, Stamp,
    check::{self, Payment, Tender},
    day::{self, ZReport},
};
use proptest::prelude::*;

use super::taps::{Tap, asked, tap};
use crate::room::{ANNA, MARC, OWNER, Room};

/// Each payment that was ever taken, in exactly one place and as it was: on an open check, or on
/// a settled one. What was given back stands beside it and does not unpay it.
fn assert_paid_stays_paid(room: &Room) {
    let taken = room.told.iter().filter_map(|event| match event {
        Event::Check(check::Event::PaymentTaken { payment, .. }) => Some(payment),
        _ => None,
    });
    let open = room
        .state
        .checks
        .open
        .values()
        .flat_map(|check| &check.payments);
    let sold = room.sold.values().flat_map(|sold| &sold.check.payments);
    let mut found: Vec<&Payment> = open.chain(sold).collect();
    let mut taken: Vec<&Payment> = taken.collect();
    found.sort_by_key(|payment| payment.id);
    taken.sort_by_key(|payment| payment.id);
    assert_eq!(found, taken);
}

/// The report's figures add up as its own documentation says.
fn assert_adds_up(report: &ZReport) {
    let sum = |of: fn(&day::TenderSum) -> Money| report.tenders.iter().map(of).sum::<Money>();
    assert_eq!(sum(|row| row.tips), report.tips);
    assert_eq!(
        report.tips_by.iter().map(|tip| tip.amount).sum::<Money>(),
        report.tips
    );
    assert_eq!(
        sum(|row| row.besides),
        report.vouchers_sold + report.accounts_paid
    );
    let taxes = report.taxes.iter();
    assert_eq!(
        taxes.clone().map(|line| line.gross).sum::<Money>(),
        report.gross
    );
    assert!(taxes.clone().all(|line| line.net + line.tax == line.gross));
    let cash = &report.tenders[0];
    let kept = report
        .overpayments
        .iter()
        .map(|kept| kept.payment.amount + kept.payment.tip);
    let drawer = cash.amount + cash.tips + cash.besides + report.rounding + kept.sum::<Money>();
    assert_eq!(drawer, report.drawer.cash);
    assert_eq!(report.drawer.difference().unwrap_or_default(), Money::ZERO);
}

/// All that was sold is all that was paid for settled checks, less all that went back.
fn assert_books(room: &Room) {
    let reports: Vec<_> = room.reports().collect();
    let gross: Money = reports.iter().map(|report| report.gross).sum();
    assert_eq!(room.state.day.perpetual, gross);
    let sold: Money = room.sold.values().map(|sold| sold.gross).sum();
    let back = room.sold.values().flat_map(|sold| &sold.refunds);
    assert_eq!(gross, sold - back.map(|refund| refund.gross).sum());
    let receipts: Vec<_> = reports
        .iter()
        .filter_map(|report| report.receipts)
        .collect();
    let mut next = 1;
    for (first, last) in receipts {
        assert_eq!(first, next, "receipts have no gaps");
        next = last + 1;
    }
}

fn evening(taps: &[Tap], step: i64) -> Room {
    let mut room = Room::with(|founding| {
        founding.house.cash_step = Money::cents(step);
        founding.menu.promotions = vec![crate::outcomes::with_coupon("SOUP10")];
    });
    // Four hours into the new year the rates for food in the house go down.
    room.now = Stamp::new("2025-12-31T19:00:00+01:00".parse().expect("a moment"));
    room.sells_voucher(20_000, Tender::Card);
    for (turn, tap) in taps.iter().enumerate() {
        let command = asked(&mut room, *tap);
        let who = if turn % 9 == 8 {
            ANNA
        } else {
            [MARC, OWNER][turn % 2]
        };
        let answer = room.does(who, &command);
        assert_ne!(answer, Err(Rejection::NotKept), "{command:?}");
        assert_paid_stays_paid(&room);
        room.now = room.now.plus_millis(60_000 + tap.3 * 300);
    }
    room
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn paid_never_becomes_unpaid_and_the_books_balance_every_day(
        taps in prop::collection::vec(tap(), 1..160),
        step in prop::sample::select(vec![0i64, 5, 100]),
    ) {
        let mut room = evening(&taps, step);
        if room.state.day.open.is_some() {
            room.closes();
        }
        room.reports().for_each(assert_adds_up);
        assert_books(&room);
        room.assert_replay_is_live();
    }
}
