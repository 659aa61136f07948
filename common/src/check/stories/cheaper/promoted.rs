//! What the menu's promotions give.

use jiff::civil::{date, time};
use proptest::prelude::*;

use super::{Evening, dinner, promotion};
use crate::{
    Command, Event, GroupId, ItemId, Money, Rejection,
    check::stories::{ANNA, BRULEE, PILSNER, SOUP},
    check::{self, Tender, Value},
    house::ServiceMode,
    menu::{Benefit, Promotion, When},
    money::Rate,
};

#[test]
fn happy_hour_runs_past_midnight_on_its_weekdays() {
    let (mut room, check) = dinner();
    room.promotes(vec![Promotion {
        items: vec![ItemId(PILSNER)],
        when: When {
            weekdays: vec![6],
            begins: Some(time(22, 0, 0, 0)),
            ends: Some(time(1, 0, 0, 0)),
            from: Some(date(2026, 11, 1)),
            until: Some(date(2026, 11, 21)),
            ..When::default()
        },
        ..promotion(1, "Late beer", Benefit::Price(Money::cents(300)))
    }]);
    let ring = |room: &mut Evening, at: &str| {
        room.at(at);
        room.rings(ANNA, check, PILSNER, 1);
    };
    // 21 November 2026 is a Saturday.
    ring(&mut room, "2026-11-21T21:59:59+01:00");
    assert_eq!(room.total(check), 420);
    ring(&mut room, "2026-11-21T22:00:00+01:00");
    ring(&mut room, "2026-11-22T00:59:59+01:00");
    assert_eq!(room.off(check), [("Late beer".into(), 240)]);
    ring(&mut room, "2026-11-22T01:00:00+01:00");
    ring(&mut room, "2026-11-22T22:30:00+01:00");
    assert_eq!(room.off(check), [("Late beer".into(), 240)]);
    assert_eq!(room.total(check), 5 * 420 - 240);
}

#[test]
fn buy_two_get_the_cheapest_one() {
    let (mut room, check) = dinner();
    room.promotes(vec![Promotion {
        groups: vec![GroupId(6), GroupId(7)],
        ..promotion(
            1,
            "Three for two",
            Benefit::Pieces {
                buy: 2,
                get: 1,
                off: Rate::percent(100),
            },
        )
    }]);
    let pilsner = room.rings(ANNA, check, PILSNER, 2);
    assert!(room.off(check).is_empty());
    let large = room.rings(ANNA, check, 222, 2);
    assert_eq!(room.off(check), [("Three for two".into(), 420)]);
    room.rings(ANNA, check, 222, 2);
    assert_eq!(room.off(check), [("Three for two".into(), 840)]);
    room.voids(check, large, None).expect("not sent");
    assert_eq!(room.off(check), [("Three for two".into(), 420)]);
    room.voids(check, pilsner, None).expect("not sent");
    assert!(room.off(check).is_empty());
}

#[test]
fn promotions_take_of_what_the_ones_before_left() {
    let (mut room, check) = dinner();
    room.promotes(vec![
        Promotion {
            items: vec![ItemId(SOUP)],
            ..promotion(1, "Soup week", Benefit::Percent(Rate::percent(50)))
        },
        Promotion {
            least: Money::cents(2000),
            ..promotion(2, "Five off", Benefit::Amount(Money::cents(500)))
        },
    ]);
    room.rings(ANNA, check, SOUP, 2);
    assert_eq!(room.off(check), [("Soup week".into(), 950)]);
    room.rings(ANNA, check, BRULEE, 1);
    assert_eq!(
        room.off(check),
        [("Soup week".into(), 950), ("Five off".into(), 500)]
    );
    assert_eq!(room.total(check), 1900 + 850 - 950 - 500);
    // What promotions gave is no courtesy that somebody could lift.
    let allowance = room.check(check).allowances[0].id;
    assert_eq!(
        room.does(
            ANNA,
            &Command::Check(check::Command::Lift { check, allowance })
        ),
        Err(Rejection::AllowanceUnknown)
    );
}

#[test]
fn a_coupon_counts_while_it_is_shown_and_only_what_is_taken_away_is_cheaper() {
    let (mut room, check) = dinner();
    room.promotes(vec![Promotion {
        coupon: Some("PIZZA-20".into()),
        when: When {
            mode: Some(ServiceMode::TakeAway),
            ..When::default()
        },
        ..promotion(7, "Flyer", Benefit::Percent(Rate::percent(20)))
    }]);
    room.rings(ANNA, check, SOUP, 1);
    let number = || "nonsense".to_owned();
    assert_eq!(
        room.shows(check, "nonsense", true),
        Err(Rejection::CouponUnknown { number: number() })
    );
    room.shows(check, " pizza-20 ", true)
        .expect("printed on it");
    assert_eq!(
        room.shows(check, "Pizza-20", true),
        Err(Rejection::CouponTwice {
            number: "Pizza-20".into()
        })
    );
    assert_eq!(room.total(check), 950);
    let mode = ServiceMode::TakeAway;
    room.does(
        ANNA,
        &Command::Check(check::Command::SetMode { check, mode }),
    )
    .expect("open");
    assert_eq!(room.off(check), [("Flyer".into(), 190)]);
    room.shows(check, "PIZZA-20", false).expect("shown before");
    assert_eq!(room.total(check), 950);
    assert_eq!(
        room.shows(check, "PIZZA-20", false),
        Err(Rejection::CouponUnknown {
            number: "PIZZA-20".into()
        })
    );
}

#[test]
fn a_promotion_that_stays_as_it_is_makes_no_noise() {
    let (mut room, check) = dinner();
    room.promotes(vec![Promotion {
        items: vec![ItemId(PILSNER)],
        ..promotion(1, "Beer day", Benefit::Price(Money::cents(300)))
    }]);
    room.rings(ANNA, check, PILSNER, 1);
    let set = |room: &Evening| {
        let is_set =
            |event: &&Event| matches!(event, Event::Check(check::Event::PromotionsSet { .. }));
        room.told.iter().filter(is_set).count()
    };
    assert_eq!(set(&room), 1);
    room.rings(ANNA, check, SOUP, 1);
    room.sends(ANNA, check).expect("new lines");
    assert_eq!(set(&room), 1);
    let dearer = Promotion {
        items: vec![ItemId(PILSNER)],
        ..promotion(1, "Beer day", Benefit::Price(Money::cents(900)))
    };
    room.promotes(vec![dearer]);
    room.rings(ANNA, check, SOUP, 1);
    assert_eq!(
        room.total(check),
        420 + 2 * 950,
        "a promotion makes nothing dearer"
    );
}

#[test]
fn who_rings_another_dish_is_not_refused_for_what_was_paid() {
    let (mut room, check) = dinner();
    room.promotes(vec![Promotion {
        least: Money::cents(2000),
        coupon: None,
        ..promotion(1, "Half price", Benefit::Percent(Rate::percent(50)))
    }]);
    room.rings(ANNA, check, SOUP, 2);
    room.pays(check, 1500, Tender::Card).expect("a part");
    room.rings(ANNA, check, PILSNER, 1);
    assert_eq!(
        room.total(check),
        2320,
        "half of it would be less than was paid"
    );
    room.rings(ANNA, check, PILSNER, 2);
    assert_eq!(room.total(check), 3160 / 2, "now enough is open");
}

fn benefits() -> impl Strategy<Value = Benefit> {
    let rate = || (0u32..120).prop_map(Rate::percent);
    let money = || (-500i64..4000).prop_map(Money::cents);
    prop_oneof![
        rate().prop_map(Benefit::Percent),
        money().prop_map(Benefit::Amount),
        money().prop_map(Benefit::Price),
        (0u32..4, 0u32..3, rate()).prop_map(|(buy, get, off)| Benefit::Pieces { buy, get, off }),
    ]
}

fn menus() -> impl Strategy<Value = Vec<Promotion>> {
    let items = prop::collection::vec(prop::sample::select(vec![SOUP, PILSNER, BRULEE]), 0..3);
    let coupon = prop::option::weighted(0.3, Just("C".to_owned()));
    let mode = prop::option::weighted(0.3, Just(ServiceMode::TakeAway));
    let one = (benefits(), items, 0i64..6000, coupon, mode);
    prop::collection::vec(one, 1..5).prop_map(|ones| {
        let numbered = (1..).zip(ones);
        let promotions = numbered.map(|(id, (benefit, items, least, coupon, mode))| Promotion {
            items: items.into_iter().map(ItemId).collect(),
            least: Money::cents(least),
            coupon,
            when: When {
                mode,
                ..When::default()
            },
            ..promotion(id, "cheaper", benefit)
        });
        promotions.collect()
    })
}

/// What somebody does next: how, to which, how many.
type Step = (u8, usize, u32);

fn does(evening: &mut Evening, check: crate::CheckId, (verb, which, count): Step) {
    let items = [SOUP, PILSNER, BRULEE];
    let lines: Vec<_> = evening
        .check(check)
        .lines
        .iter()
        .map(|line| line.id)
        .collect();
    let line = lines.get(which % lines.len().max(1)).copied();
    let command = match (verb, line) {
        (0..=3, _) | (_, None) => {
            evening.rings(ANNA, check, items[which % 3], count);
            return;
        }
        (4, Some(line)) => check::Command::Void {
            check,
            line,
            reason: Some("mistake".into()),
        },
        (5, Some(line)) => check::Command::Adjust {
            check,
            line,
            adjustment: check::Adjustment::Quantity(count),
        },
        (6, _) => check::Command::Coupon {
            check,
            code: "c".into(),
            on: count % 2 == 0,
        },
        (7, _) => check::Command::SetMode {
            check,
            mode: if count % 2 == 0 {
                ServiceMode::TakeAway
            } else {
                ServiceMode::DineIn
            },
        },
        (8, Some(line)) => check::Command::Part {
            check,
            line,
            quantity: 1,
            into: crate::LineId(evening.id()),
        },
        _ => {
            let cents = evening.check(check).due().in_cents() / 3;
            // Nothing may be due; then nobody pays.
            let _ = evening.pays(check, cents, Tender::Card);
            return;
        }
    };
    // A refusal changes nothing; the house looks at itself after everything else.
    let _ = evening.does(ANNA, &Command::Check(command));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    #[test]
    fn no_promotion_makes_anything_dearer_or_gives_money_away(
        menu in menus(),
        steps in prop::collection::vec((0u8..10, 0usize..20, 1u32..5), 1..20),
    ) {
        let (mut evening, check) = dinner();
        evening.promotes(menu);
        for step in steps {
            does(&mut evening, check, step);
            let Some(known) = evening.state.checks.get(check) else {
                // It settled with what was paid.
                break;
            };
            let bill = known.bill();
            prop_assert!(bill.lines.iter().all(|line| !line.amount().is_negative()));
            let off: Money = bill.allowed.iter().copied().sum();
            prop_assert_eq!(bill.gross() - off, bill.total());
            for (one, came_to) in known.allowances.iter().zip(&bill.allowed) {
                prop_assert_eq!(one.value, Value::Amount(*came_to), "a row says what it is");
            }
        }
    }
}
