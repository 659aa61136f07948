//! Lines, and what makes them cheaper or dearer.

use common::{
    AllowanceId, CheckId, GroupId, ItemId, Money, PromotionId,
    check::{self, Scope, Value},
    house::ServiceMode,
    menu::{Benefit, Promotion, When},
    money::Rate,
};
use jiff::civil::time;

use crate::{
    evening::{ANNA, Evening, MARC, Pay},
    golden,
    menu::{
        BACON, BAR, BASS, BROTH, BRULEE, BURGER, CHICKEN, ESPRESSO, MEDIUM, NO_BUN, NO_ONION,
        PILSNER, RIESLING, SOUP, SURPRISE, WATER,
    },
};

const EVENING: &str = "2026-11-21T19:00:00+01:00";

fn berlin() -> Evening {
    Evening::new("DE", EVENING, 1)
}

/// `(how much, on the house, why)`
fn allows(
    evening: &mut Evening,
    check: CheckId,
    scope: Scope,
    (value, comp, reason): (Value, bool, &str),
) {
    let allowance = AllowanceId(evening.id());
    let reason = reason.into();
    evening.asks(
        MARC,
        check::Command::Allow {
            check,
            allowance,
            scope,
            value,
            comp,
            reason,
        },
    );
}

fn percent(percent: u32) -> Value {
    Value::Percent(Rate::percent(percent))
}

fn promotion(id: u32, name: &str, benefit: Benefit) -> Promotion {
    Promotion {
        id: PromotionId(id),
        name: name.into(),
        benefit,
        items: Vec::new(),
        groups: Vec::new(),
        when: When::default(),
        least: Money::ZERO,
        coupon: None,
    }
}

#[test]
fn choices_stand_below_their_dish_with_what_they_cost() {
    let mut evening = berlin();
    let check = evening.seats(12, 2);
    evening.rings_so(check, BURGER, 2, &[MEDIUM, BACON, NO_ONION], &[]);
    evening.rings_so(check, BURGER, 1, &[NO_BUN], &[]);
    evening.rings(check, PILSNER, 3);
    evening.pays(check, Pay::cash(8000));
    golden("01-choices-paid-in-cash", &evening.receipt(check));
}

#[test]
fn what_was_weighed_and_what_was_named() {
    let mut evening = berlin();
    let check = evening.seats(12, 1);
    evening.rings(check, BASS, 1);
    evening.rings(check, BASS, 2);
    evening.rings(check, SURPRISE, 1);
    evening.pays(check, Pay::card());
    golden("02-weighed-and-named", &evening.receipt(check));
}

#[test]
fn long_names_and_wide_ones_stay_on_the_paper() {
    let mut evening = berlin();
    let check = evening.seats(12, 2);
    evening.rings(check, BROTH, 2);
    evening.rings(check, CHICKEN, 1);
    let why = "Entschuldigung für die außergewöhnlich lange Wartezeit am Samstagabend";
    allows(&mut evening, check, Scope::Check, (percent(5), false, why));
    evening.pays(check, Pay::card());
    golden("03-long-and-wide-names", &evening.receipt(check));
}

#[test]
fn discounts_on_lines_come_before_those_on_the_check() {
    let mut evening = berlin();
    let check = evening.seats(12, 3);
    let burger = evening.rings(check, BURGER, 1);
    let soup = evening.rings(check, SOUP, 1);
    evening.rings(check, RIESLING, 1);
    let wait = (percent(50), false, "long wait");
    allows(&mut evening, check, Scope::Line(burger), wait);
    let hair = (percent(100), true, "a hair in it");
    allows(&mut evening, check, Scope::Line(soup), hair);
    allows(
        &mut evening,
        check,
        Scope::Check,
        (percent(10), false, "regular guest"),
    );
    let coat = (Value::Amount(Money::cents(333)), false, "");
    allows(&mut evening, check, Scope::Check, coat);
    evening.pays(check, Pay::card());
    golden("04-discounts-and-a-comp", &evening.receipt(check));
}

#[test]
fn everything_on_the_house() {
    let mut evening = berlin();
    let check = evening.seats(12, 1);
    evening.rings(check, ESPRESSO, 2);
    evening.rings(check, BRULEE, 1);
    allows(
        &mut evening,
        check,
        Scope::Check,
        (percent(100), true, "the owner's mother"),
    );
    evening.pays(check, Pay::cash(0));
    golden("05-all-on-the-house", &evening.receipt(check));
}

#[test]
fn happy_hour_three_for_two_and_a_coupon() {
    let mut evening = berlin();
    evening.promotes(vec![
        Promotion {
            items: vec![ItemId(RIESLING)],
            when: When {
                begins: Some(time(18, 0, 0, 0)),
                ends: Some(time(20, 0, 0, 0)),
                ..When::default()
            },
            ..promotion(1, "Happy hour", Benefit::Price(Money::cents(3000)))
        },
        Promotion {
            groups: vec![BAR],
            items: Vec::new(),
            ..promotion(
                2,
                "Drinks: three for two",
                Benefit::Pieces {
                    buy: 2,
                    get: 1,
                    off: Rate::percent(100),
                },
            )
        },
        Promotion {
            groups: vec![GroupId(1)],
            least: Money::cents(3000),
            coupon: Some("AUTUMN26".into()),
            ..promotion(3, "Coupon AUTUMN26", Benefit::Percent(Rate::percent(15)))
        },
    ]);
    let check = evening.seats(12, 2);
    evening.rings(check, RIESLING, 1);
    evening.at("2026-11-21T20:15:00+01:00");
    evening.rings(check, RIESLING, 1);
    evening.rings(check, WATER, 1);
    evening.rings(check, BURGER, 2);
    let code = "autumn26".into();
    let on = true;
    evening.asks(ANNA, check::Command::Coupon { check, code, on });
    evening.pays(check, Pay::card());
    golden("06-promotions-and-a-coupon", &evening.receipt(check));
}

#[test]
fn a_party_of_eight_pays_for_the_service() {
    let mut evening = berlin();
    let check = evening.seats(33, 8);
    evening.rings(check, BURGER, 5);
    evening.rings(check, SOUP, 3);
    evening.rings(check, RIESLING, 2);
    allows(
        &mut evening,
        check,
        Scope::Check,
        (percent(5), false, "birthday"),
    );
    evening.pays(check, Pay::card());
    golden("07-party-of-eight", &evening.receipt(check));
}

#[test]
fn taken_away_after_all_costs_the_same_and_is_taxed_otherwise() {
    let mut evening = Evening::new("DE", "2025-06-14T12:30:00+02:00", 1);
    let check = evening.seats(12, 1);
    evening.rings(check, BURGER, 1);
    evening.rings(check, WATER, 1);
    let here = evening.seats(11, 1);
    evening.rings(here, BURGER, 1);
    evening.rings(here, WATER, 1);
    let mode = ServiceMode::TakeAway;
    evening.asks(ANNA, check::Command::SetMode { check, mode });
    evening.pays(check, Pay::card());
    evening.pays(here, Pay::card());
    assert_eq!(evening.sold(check).gross, evening.sold(here).gross);
    golden("08-taken-away-in-2025", &evening.receipt(check));
    golden("09-eaten-here-in-2025", &evening.receipt(here));
}

#[test]
fn a_rate_that_ends_at_midnight_holds_until_the_evening_is_over() {
    let mut evening = Evening::new("DE", "2025-12-31T22:30:00+01:00", 1);
    let early = evening.seats(12, 2);
    evening.rings(early, BURGER, 2);
    let late = evening.seats(11, 2);
    evening.rings(late, BURGER, 2);
    evening.at("2026-01-01T00:30:00+01:00");
    evening.pays(early, Pay::card());
    evening.at("2026-01-01T04:05:00+01:00");
    evening.pays(late, Pay::card());
    golden("10-new-years-eve", &evening.receipt(early));
    golden("11-new-years-morning", &evening.receipt(late));
}
