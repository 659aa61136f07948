//! What was carried over, reopened, or given back.

use common::{
    AllowanceId,
    check::{self, Scope, Tender, Value},
    money::Rate,
};

use crate::{
    evening::{ANNA, Evening, MARC, Pay},
    golden,
    menu::{BASS, BRULEE, BURGER, PILSNER, SOUP, WATER},
};

fn berlin() -> Evening {
    Evening::new("DE", "2026-11-21T19:00:00+01:00", 1)
}

#[test]
fn two_tables_become_one_and_a_line_is_taken_back() {
    let mut evening = berlin();
    let first = evening.seats(12, 2);
    let soup = evening.rings(first, SOUP, 2);
    evening.rings(first, PILSNER, 2);
    let second = evening.seats(11, 2);
    evening.rings(second, BURGER, 2);
    let allowance = AllowanceId(evening.id());
    evening.asks(
        ANNA,
        check::Command::Allow {
            check: second,
            allowance,
            scope: Scope::Check,
            value: Value::Percent(Rate::percent(10)),
            comp: false,
            reason: "regular guests".into(),
        },
    );
    evening.asks(
        ANNA,
        check::Command::Merge {
            check: second,
            into: first,
        },
    );
    evening.asks(
        ANNA,
        check::Command::Void {
            check: first,
            line: soup,
            reason: None,
        },
    );
    evening.rings(first, BRULEE, 4);
    evening.pays(first, Pay::card());
    golden("29-merged", &evening.receipt(first));
}

#[test]
fn a_forgotten_dessert_makes_a_new_receipt() {
    let mut evening = berlin();
    let check = evening.seats(12, 1);
    evening.rings(check, BURGER, 1);
    evening.pays(check, Pay::card());
    let reason = "dessert forgotten".into();
    evening.asks(MARC, check::Command::Reopen { check, reason });
    evening.rings(check, BRULEE, 1);
    evening.pays(check, Pay::cash(1000));
    golden("30-reopened", &evening.receipt(check));
}

#[test]
fn money_is_given_back_by_line_and_whole() {
    let mut evening = berlin();
    let others = evening.seats(11, 1);
    evening.rings(others, SOUP, 2);
    evening.pays(others, Pay::cash(1900));
    let check = evening.seats(12, 2);
    let pilsner = evening.rings(check, PILSNER, 3);
    evening.rings(check, BURGER, 1);
    evening.pays(check, Pay::card().tip(200, None));
    let flat = evening.refunds(check, Some(vec![(pilsner, 1)]), Some(Tender::Cash), "flat");
    golden("31-refund-of-a-line", &flat);
    let rest = evening.refunds(check, None, None, "the guests were charged twice");
    golden("32-refund-of-the-rest", &rest);
}

#[test]
fn in_brussels_the_rounding_goes_back_too() {
    let mut evening = Evening::new("BE", "2026-11-21T19:00:00+01:00", 1);
    let check = evening.seats(12, 2);
    evening.rings(check, BASS, 1);
    evening.rings(check, WATER, 1);
    evening.pays(check, Pay::cash(2500));
    golden("33-brussels-rounded", &evening.receipt(check));
    let back = evening.refunds(check, None, None, "fire alarm");
    golden("34-brussels-given-back", &back);
}
