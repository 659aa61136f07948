use common::{
    AllowanceId, CheckId, Command, LineId, Money, Rejection, Sold,
    check::{self, Payment, Refund, Scope, Tender, Value},
    house::ServiceMode,
    money::{Rate, VatRounding},
};
use proptest::prelude::*;

use crate::room::{ANNA, BURGER, MARC, PILSNER, Room, SOUP};

fn sums(payments: &[Payment], of: impl Fn(&Payment) -> Money) -> Money {
    payments.iter().map(of).sum()
}

#[test]
fn the_whole_check_goes_back_as_it_came() {
    let mut room = Room::with(|founding| founding.house.cash_step = Money::cents(5));
    room.sells_voucher(500, Tender::Card);
    let check = room.seats(ANNA, 12);
    room.rings(check, SOUP, 3);
    room.pays(check, Tender::Voucher, 400, 100);
    room.pays(check, Tender::Account, 600, 0);
    room.pays(check, Tender::Card, 1500, 200);
    room.pays(check, Tender::Cash, 350, 32);
    room.closes();
    let refund = room.refunds(check, None, None).expect("all of it");
    let tenders: Vec<_> = refund
        .returns
        .iter()
        .map(|back| (back.tender, back.taken()))
        .collect();
    let came = [
        (Tender::Voucher, Money::cents(500)),
        (Tender::Account, Money::cents(600)),
        (Tender::Card, Money::cents(1700)),
        (Tender::Cash, Money::cents(380)),
    ];
    assert_eq!(tenders, came);
    assert_eq!(
        (room.balance(), room.owed()),
        (Money::cents(500), Money::ZERO)
    );
    assert_eq!(room.state.drawer.cash, Money::cents(-380));
    assert_eq!(
        room.refunds(check, None, None),
        Err(Rejection::NothingToRefund)
    );
    let report = room.closes();
    assert_eq!((report.gross, report.refunds), (Money::cents(-2850), 1));
    assert_eq!(
        (report.refunded, report.perpetual),
        (Money::cents(2850), Money::ZERO)
    );
    let anna: Vec<_> = report
        .tips_by
        .iter()
        .map(|tip| (tip.name.as_str(), tip.amount))
        .collect();
    assert_eq!(anna, [("Anna", Money::cents(-332))]);
    assert_eq!(report.receipts, Some((2, 2)));
    room.assert_replay_is_live();
}

#[test]
fn one_cold_soup_of_three_goes_back_in_the_first_tender() {
    let mut room = Room::open();
    let check = room.seats(ANNA, 12);
    let soups = room.rings(check, SOUP, 3);
    room.pays(check, Tender::Card, 2850, 300);
    let refund = room
        .refunds(check, Some(vec![(soups, 1)]), None)
        .expect("a soup");
    assert_eq!(
        (refund.gross, refund.lines[0].quantity),
        (Money::cents(950), 1)
    );
    assert_eq!(
        (refund.returns[0].tender, refund.returns[0].tip),
        (Tender::Card, Money::ZERO)
    );
    assert_eq!((refund.of_receipt, refund.returns.len()), (1, 1));
    let too_many = room.refunds(check, Some(vec![(soups, 3)]), None);
    let item = "Onion soup, gruyère".to_owned();
    assert_eq!(too_many, Err(Rejection::RefundTooLarge { item, most: 2 }));
    let as_transfer = room.refunds(check, Some(vec![(soups, 1)]), Some(Tender::Transfer));
    assert_eq!(as_transfer, Err(Rejection::TenderImpossible));
    let in_cash = room.refunds(check, Some(vec![(soups, 1)]), Some(Tender::Cash));
    assert_eq!(in_cash.expect("cash").returns[0].taken(), Money::cents(950));
    let rest = room.refunds(check, None, None).expect("the rest");
    assert_eq!(rest.returns[0].taken(), Money::cents(1250));
    assert_eq!(rest.gross, Money::cents(950));
}

#[test]
fn no_more_goes_back_to_a_card_than_came_from_it() {
    let mut room = Room::open();
    let check = room.seats(ANNA, 12);
    let soups = room.rings(check, SOUP, 2);
    room.pays(check, Tender::Card, 500, 0);
    room.pays(check, Tender::Cash, 1400, 0);
    let by_card = room.refunds(check, Some(vec![(soups, 1)]), Some(Tender::Card));
    assert_eq!(by_card, Err(Rejection::TenderImpossible));
    let refund = room
        .refunds(check, Some(vec![(soups, 1)]), None)
        .expect("both ways");
    let parts: Vec<_> = refund
        .returns
        .iter()
        .map(|back| (back.tender, back.amount))
        .collect();
    let wanted = [
        (Tender::Card, Money::cents(500)),
        (Tender::Cash, Money::cents(450)),
    ];
    assert_eq!(parts, wanted);
}

#[test]
fn cash_that_is_not_in_the_drawer_is_not_given_back() {
    let mut room = Room::with(|founding| founding.float = Money::cents(500));
    let check = room.seats(ANNA, 12);
    room.rings(check, SOUP, 1);
    room.pays(check, Tender::Cash, 950, 0);
    room.closes();
    let holds = Money::cents(500);
    assert_eq!(
        room.refunds(check, None, None),
        Err(Rejection::DrawerTooEmpty { holds })
    );
}

#[test]
fn the_same_refund_twice_gives_back_once() {
    let mut room = Room::open();
    let check = room.seats(ANNA, 12);
    let soups = room.rings(check, SOUP, 2);
    room.pays(check, Tender::Cash, 1900, 0);
    let refund = common::RefundId(room.id());
    let once = Command::Check(check::Command::Refund {
        check,
        refund,
        lines: Some(vec![(soups, 1)]),
        tender: None,
        reason: "cold".into(),
    });
    room.does(MARC, &once).expect("a soup");
    room.does(MARC, &once).expect("it is done");
    assert_eq!(room.state.drawer.cash, Money::cents(950));
}

#[test]
fn the_vat_that_goes_back_is_that_of_the_day_of_the_sale() {
    let mut room = Room::open();
    room.now = common::Stamp::new("2025-12-31T20:00:00+01:00".parse().expect("a moment"));
    let check = room.seats(ANNA, 12);
    room.rings(check, SOUP, 1);
    room.pays(check, Tender::Card, 950, 0);
    room.closes();
    room.now = room.now.plus_millis(86_400_000);
    let refund = room.refunds(check, None, None).expect("all of it");
    assert_eq!(refund.taxes[0].rate, Rate::percent(19));
    assert_eq!(refund.taxes, room.sold[&check].taxes);
}

/// A check that somebody ate, with discounts, and how it was paid.
#[derive(Clone, Debug)]
struct Meal {
    lines: Vec<(u32, u32)>,
    off: u32,
    off_first: u32,
    take_away: bool,
    per_line: bool,
    step: i64,
    parts: Vec<(usize, i64, i64)>,
}

fn meal() -> impl Strategy<Value = Meal> {
    let item = prop::sample::select(vec![SOUP, BURGER, PILSNER, 181, 202, 122]);
    (
        prop::collection::vec((item, 1u32..9), 1..7),
        0u32..60,
        0u32..100,
        any::<bool>(),
        any::<bool>(),
        prop::sample::select(vec![0i64, 5, 100]),
        prop::collection::vec((0usize..5, 1i64..4000, 0i64..300), 0..5),
    )
        .prop_map(
            |(lines, off, off_first, take_away, per_line, step, parts)| Meal {
                lines,
                off,
                off_first,
                take_away,
                per_line,
                step,
                parts,
            },
        )
}

fn discount(room: &mut Room, check: CheckId, scope: Scope, percent: u32) {
    if percent > 0 {
        let allow = check::Command::Allow {
            check,
            allowance: AllowanceId(room.id()),
            scope,
            value: Value::Percent(Rate::percent(percent)),
            comp: false,
            reason: "late".into(),
        };
        let allowed = room.does(MARC, &Command::Check(allow));
        // A percent of a few cents is nothing.
        assert!(matches!(
            allowed,
            Ok(()) | Err(Rejection::NothingToDiscount)
        ));
    }
}

fn eaten(meal: &Meal) -> (Room, CheckId) {
    let mut room = Room::with(|founding| {
        founding.house.cash_step = Money::cents(meal.step);
        founding.house.accounts[0].limit = Money::cents(10_000_000);
        founding.float = Money::cents(10_000_000);
        if meal.per_line {
            founding.house.vat_rounding = VatRounding::PerLine;
        }
    });
    room.sells_voucher(1_000_000, Tender::Card);
    let check = room.seats(ANNA, 12);
    if meal.take_away {
        let mode = ServiceMode::TakeAway;
        let away = Command::Check(check::Command::SetMode { check, mode });
        room.does(ANNA, &away).expect("to take away");
    }
    for (item, quantity) in &meal.lines {
        room.rings(check, *item, *quantity);
    }
    let first = room.state.checks.open[&check].lines[0].id;
    discount(&mut room, check, Scope::Line(first), meal.off_first);
    discount(&mut room, check, Scope::Check, meal.off);
    for (tender, cents, tip) in &meal.parts {
        let due = room.state.checks.open[&check].due().in_cents();
        if due > 1 {
            room.pays(check, Tender::ALL[*tender], (*cents).min(due - 1), *tip);
        }
    }
    let due = room.state.checks.open[&check].due().in_cents();
    let (tender, _, tip) = meal.parts.first().copied().unwrap_or((0, 0, 0));
    room.pays(check, Tender::ALL[tender], due, tip);
    (room, check)
}

fn taken_less_returned(room: &Room, check: CheckId) -> Money {
    let sold = &room.sold[&check];
    let returns: Vec<_> = sold
        .refunds
        .iter()
        .flat_map(|one| one.returns.clone())
        .collect();
    sums(&sold.check.payments, Payment::taken) - sums(&returns, Payment::taken)
}

fn assert_vat_went_back(sold: &Sold) {
    let back: Vec<_> = sold
        .refunds
        .iter()
        .flat_map(|refund| &refund.taxes)
        .collect();
    assert!(
        back.iter()
            .all(|line| !line.gross.is_negative() && !line.tax.is_negative())
    );
    for of_sale in &sold.taxes {
        let same = back.iter().filter(|line| line.rate == of_sale.rate);
        let tax: Money = same.clone().map(|line| line.tax).sum();
        let gross: Money = same.map(|line| line.gross).sum();
        assert_eq!((gross, tax), (of_sale.gross, of_sale.tax));
    }
}

fn pieces_left(sold: &Sold) -> Vec<(LineId, u32)> {
    let gone = |line: LineId| -> u32 {
        let lines = sold.refunds.iter().flat_map(|refund| &refund.lines);
        lines
            .filter(|one| one.line == line)
            .map(|one| one.quantity)
            .sum()
    };
    let left = sold
        .check
        .standing()
        .map(|line| (line.id, line.quantity - gone(line.id)));
    left.filter(|(_, pieces)| *pieces > 0).collect()
}

/// Some pieces, in some tender or another; refused only where the tender cannot carry it, or where
/// the pieces came to nothing.
fn some_pieces(room: &mut Room, check: CheckId, turn: (usize, u32, usize)) -> Option<Refund> {
    let left = pieces_left(&room.sold[&check]);
    let (line, most) = left[turn.0 % left.len()];
    let lines = vec![(line, turn.1 % most + 1)];
    let tender = Tender::ALL.get(turn.2).copied();
    match room.refunds(check, Some(lines.clone()), tender) {
        Err(Rejection::TenderImpossible) => room.refunds(check, Some(lines), None).ok(),
        Err(Rejection::NothingToRefund) => None,
        refund => Some(refund.expect("the tender can carry it")),
    }
}

proptest! {
    #[test]
    fn a_refund_of_all_returns_exactly_what_was_paid(meal in meal()) {
        let (mut room, check) = eaten(&meal);
        if room.sold[&check].gross.is_zero() {
            return Ok(());
        }
        room.refunds(check, None, None).expect("all of it");
        assert_vat_went_back(&room.sold[&check]);
        prop_assert_eq!(taken_less_returned(&room, check), Money::ZERO);
        prop_assert_eq!((room.state.drawer.cash, room.owed()), (Money::ZERO, Money::ZERO));
        prop_assert_eq!(room.balance(), Money::cents(1_000_000));
        let report = room.closes();
        prop_assert_eq!((report.gross, report.tips, report.rounding), (Money::ZERO, Money::ZERO, Money::ZERO));
        prop_assert!(report.tips_by.is_empty());
        prop_assert!(report.taxes.iter().all(|line| line.tax.is_zero() && line.gross.is_zero()));
    }

    #[test]
    fn pieces_given_back_one_after_another_are_the_bill_and_its_vat(
        meal in meal(),
        turns in prop::collection::vec((0usize..9, 0u32..9, 0usize..6), 1..20),
        then_all in any::<bool>(),
    ) {
        let (mut room, check) = eaten(&meal);
        let gross = room.sold[&check].gross;
        for turn in turns {
            if !pieces_left(&room.sold[&check]).is_empty() {
                some_pieces(&mut room, check, turn);
            }
        }
        let refunded = |room: &Room| room.sold[&check].refunds.iter().map(|one| one.gross).sum::<Money>();
        if then_all && refunded(&room) < gross {
            room.refunds(check, None, None).expect("the rest");
        }
        for (line, pieces) in pieces_left(&room.sold[&check]) {
            if refunded(&room) < gross {
                let rest = room.refunds(check, Some(vec![(line, pieces)]), None);
                prop_assert!(matches!(rest, Ok(_) | Err(Rejection::NothingToRefund)), "{:?}", rest);
            }
        }
        prop_assert_eq!(refunded(&room), gross);
        if gross.is_positive() {
            assert_vat_went_back(&room.sold[&check]);
        }
        prop_assert_eq!(room.refunds(check, None, None), Err(Rejection::NothingToRefund));
        room.assert_replay_is_live();
    }

    #[test]
    fn cash_paid_without_a_tip_comes_back_to_the_last_coin(
        mut meal in meal(),
        pieces in prop::collection::vec((0usize..9, 0u32..9), 1..30),
    ) {
        meal.parts = meal.parts.into_iter().map(|(_, cents, _)| (0, cents, 0)).collect();
        let (mut room, check) = eaten(&meal);
        let cash = room.state.drawer.cash;
        for (line, most) in pieces {
            if !pieces_left(&room.sold[&check]).is_empty() {
                some_pieces(&mut room, check, (line, most, 0));
                let held = room.state.drawer.cash;
                prop_assert!(!held.is_negative() && held <= cash);
                prop_assert_eq!(held.in_cents() % meal.step.max(1), 0);
            }
        }
        for (line, pieces) in pieces_left(&room.sold[&check]) {
            let _of_no_worth = room.refunds(check, Some(vec![(line, pieces)]), None);
        }
        prop_assert_eq!(room.state.drawer.cash, Money::ZERO);
    }
}
