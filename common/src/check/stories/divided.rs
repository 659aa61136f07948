//! How a bill is divided.

use proptest::prelude::*;
use rust_decimal::Decimal;
use uuid::Uuid;

use crate::{
    AllowanceId, CheckId, DeviceId, ItemId, LineId, Money, PaymentId, StaffId, Stamp, StationId,
    VatClassId,
    check::{
        Allowance, AllowanceKind, Check, Division, Line, LineShares, Payment, Progress, Scope,
        ServiceCharge, Share, Tender, Value, Way, divided,
    },
    house::ServiceMode,
    money::{Rate, VatRounding, tax_lines},
};

type Rung = (u32, i64, Vec<u8>);
type Off = (u8, u32, Option<usize>);

fn line(number: usize, (quantity, cents, seats): &Rung) -> Line {
    Line {
        id: LineId(Uuid::from_u128(number as u128)),
        item: ItemId(1),
        name: format!("dish {number}"),
        kitchen_name: String::new(),
        quantity: *quantity,
        unit_price: Money::cents(*cents),
        grams: None,
        modifiers: Vec::new(),
        seats: seats.clone(),
        course: 1,
        note: String::new(),
        vat: VatClassId(1),
        station: Some(StationId(1)),
        progress: if number % 5 == 4 {
            Progress::Voided {
                at: Stamp::EPOCH,
                by: StaffId(3),
                reason: None,
                was_fired: false,
                approved_by: None,
            }
        } else {
            Progress::Fresh
        },
        rung_at: Stamp::EPOCH,
        rung_by: StaffId(3),
        combo: None,
        counted: Vec::new(),
    }
}

fn allowance(number: usize, (by, size, line): &Off, lines: &[Line]) -> Allowance {
    let scope = line.map_or(Scope::Check, |place| {
        Scope::Line(lines[place % lines.len()].id)
    });
    let value = if by % 2 == 0 {
        Value::Percent(Rate(Decimal::new(i64::from(size % 10_000) + 1, 2)))
    } else {
        Value::Amount(Money::cents(i64::from(*size) + 1))
    };
    Allowance {
        id: AllowanceId(Uuid::from_u128(number as u128)),
        kind: AllowanceKind::Discount,
        name: String::new(),
        scope,
        value,
        parts: Vec::new(),
        at: Stamp::EPOCH,
        by: StaffId(3),
        approved_by: None,
    }
}

fn checks() -> impl Strategy<Value = Check> {
    let rung = (1u32..6, 0i64..9000, prop::collection::vec(1u8..7, 0..4));
    let lines = prop::collection::vec(rung, 1..14);
    let off = (0u8..2, 0u32..20_000, prop::option::of(0usize..14));
    let offs = prop::collection::vec(off, 0..5);
    let service = prop::option::of(0i64..3000);
    (lines, offs, service, 1u8..7).prop_map(|(rung, offs, service, covers)| {
        let lines: Vec<Line> = (0..).zip(&rung).map(|(n, rung)| line(n, rung)).collect();
        let allowances = (0..).zip(&offs).map(|(n, off)| allowance(n, off, &lines));
        Check {
            allowances: allowances.collect(),
            lines,
            covers,
            service: service.map(|percent| ServiceCharge {
                percent: Rate(Decimal::new(percent, 2)),
                by_hand: true,
            }),
            ..empty()
        }
    })
}

fn empty() -> Check {
    Check {
        id: CheckId(Uuid::from_u128(1)),
        number: 1,
        table: None,
        label: "12".into(),
        mode: ServiceMode::DineIn,
        covers: 2,
        opened_at: Stamp::EPOCH,
        opened_by: StaffId(3),
        waiter: "Anna".into(),
        bill_asked: None,
        lines: Vec::new(),
        payments: Vec::new(),
        reported: 0,
        also: Vec::new(),
        served_by: None,
        allowances: Vec::new(),
        coupons: Vec::new(),
        service: None,
        division: Division::default(),
        receipts: Vec::new(),
        allergies: Vec::new(),
    }
}

/// A way, and for some lines exact shares.
fn divisions() -> impl Strategy<Value = Division> {
    let way = prop_oneof![
        Just(Way::Together),
        Just(Way::BySeat),
        (1u8..9).prop_map(Way::Equally),
        (1u8..9).prop_map(Way::ByLine),
    ];
    let parts = prop::collection::btree_map(1u8..9, 1u32..6, 1..4);
    let shares = prop::collection::btree_map(0u128..14, parts, 0..5);
    (way, shares).prop_map(|(way, shares)| Division {
        way,
        shares: shares
            .into_iter()
            .map(|(line, parts)| LineShares {
                line: LineId(Uuid::from_u128(line)),
                parts: parts.into_iter().collect(),
            })
            .collect(),
    })
}

fn payment(number: usize, share: Share, amount: Money) -> Payment {
    Payment {
        id: PaymentId(Uuid::from_u128(number as u128)),
        tender: Tender::Card,
        amount,
        tip: Money::ZERO,
        given: amount,
        change: Money::ZERO,
        rounding: Money::ZERO,
        tip_for: None,
        drawn_on: None,
        share,
        at: Stamp::EPOCH,
        by: StaffId(3),
        device: DeviceId(Uuid::nil()),
    }
}

fn sound(check: &Check, division: &Division) -> Result<(), TestCaseError> {
    let payers = divided(check, division);
    let total: Money = payers.iter().map(|payer| payer.total).sum();
    prop_assert_eq!(total, check.total(), "parts sum to the total");
    let due: Money = payers.iter().map(|payer| payer.due).sum();
    prop_assert_eq!(due, check.due(), "dues sum to what is owed");
    for payer in &payers {
        prop_assert!(!payer.total.is_negative() && !payer.due.is_negative());
        if !matches!(division.way, Way::Equally(_)) {
            let lines: Money = payer.lines.iter().map(|line| line.amount).sum();
            prop_assert_eq!(lines, payer.total, "a payer's lines sum to their part");
        }
    }
    Ok(())
}

/// Pays somebody's due, or a part of it: `how` says whose and how much.
fn pay(check: &mut Check, how: (usize, u8)) {
    let payers = divided(check, &check.division);
    let payer = &payers[how.0 % payers.len()];
    let amount = match how.1 % 4 {
        0 => Money::cents(payer.due.in_cents() / 2),
        1 => Money::cents(check.due().in_cents() / 3),
        _ => payer.due,
    };
    let share = if how.1 % 8 == 1 {
        Share::Amount
    } else {
        payer.share
    };
    let number = check.payments.len();
    check
        .payments
        .push(payment(number, share, amount.min(check.due())));
}

#[test]
fn equal_parts_but_the_champagne_is_one_guests() {
    let rung = [(3, 2000, Vec::new()), (1, 8900, Vec::new())];
    let lines: Vec<Line> = (0..).zip(&rung).map(|(n, rung)| line(n, rung)).collect();
    let champagne = LineShares {
        line: lines[1].id,
        parts: vec![(2, 1)],
    };
    let check = Check { lines, ..empty() };
    let division = Division {
        way: Way::Equally(3),
        shares: vec![champagne],
    };
    let totals: Vec<i64> = divided(&check, &division)
        .iter()
        .map(|payer| payer.total.in_cents())
        .collect();
    assert_eq!(totals, [2000, 10_900, 2000]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn every_split_of_every_check_sums_and_nobody_owes_less_than_nothing(
        check in checks(),
        steps in prop::collection::vec((divisions(), (0usize..9, 0u8..=255)), 1..5),
    ) {
        let mut check = check;
        for (division, how) in steps {
            check.division = division;
            sound(&check, &check.division)?;
            pay(&mut check, how);
            sound(&check, &check.division)?;
        }
    }

    #[test]
    fn payers_who_pay_one_after_the_other_settle_in_any_sequence(
        check in checks(),
        before in prop::collection::vec((divisions(), (0usize..9, 0u8..=255)), 0..3),
        last in divisions(),
        turns in prop::collection::vec(0usize..200, 12),
    ) {
        let mut check = check;
        for (division, how) in before {
            check.division = division;
            pay(&mut check, how);
        }
        check.division = last;
        let mut rest = divided(&check, &check.division);
        let mut turns = turns.into_iter();
        while !rest.is_empty() {
            let turn = turns.next().unwrap_or(0) % rest.len();
            let payer = rest.remove(turn);
            // What the screen showed before the first of them paid still holds for each.
            let now = divided(&check, &check.division);
            let due = now[usize::from(payer.number) - 1].due;
            prop_assert_eq!(due, payer.due, "nobody's due moves while others pay theirs");
            if due.is_positive() {
                let number = check.payments.len();
                check.payments.push(payment(number, payer.share, due));
            }
        }
        prop_assert_eq!(check.due(), Money::ZERO);
    }

    #[test]
    fn net_and_vat_are_the_gross_at_every_rate(
        amounts in prop::collection::vec((0i64..4, -50_000i64..500_000), 0..60),
    ) {
        let rates = [Decimal::ZERO, Decimal::new(7, 0), Decimal::new(55, 1), Decimal::new(255, 1)];
        let rated = || amounts.iter().map(|(rate, cents)| {
            (Rate(rates[usize::try_from(*rate).expect("small")]), Money::cents(*cents))
        });
        for rounding in [VatRounding::PerRate, VatRounding::PerLine] {
            let lines = tax_lines(rounding, rated());
            let gross: Money = lines.iter().map(|line| line.gross).sum();
            prop_assert_eq!(gross, rated().map(|(_, amount)| amount).sum::<Money>());
            for line in &lines {
                prop_assert_eq!(line.net + line.tax, line.gross);
                if line.rate.0.is_zero() {
                    prop_assert_eq!(line.tax, Money::ZERO);
                }
            }
        }
    }
}
