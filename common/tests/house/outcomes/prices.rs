use common::{
    AllowanceId, CheckId, Command, Money,
    check::{self, Scope, Tender, Value},
    money::Rate,
};
use uuid::Uuid;

use super::{
    Row,
    stage::{nobodys_check, nobodys_line},
};
use crate::room::{ANNA, MARC};

fn percent(percent: u32) -> Value {
    Value::Percent(Rate::percent(percent))
}

fn amount(cents: i64) -> Value {
    Value::Amount(Money::cents(cents))
}

fn lift(check: CheckId, allowance: u128) -> Command {
    let allowance = AllowanceId(Uuid::from_u128(allowance));
    Command::Check(check::Command::Lift { check, allowance })
}

fn coupon(check: CheckId, code: &str, on: bool) -> Command {
    let code = code.to_owned();
    Command::Check(check::Command::Coupon { check, code, on })
}

fn service(check: CheckId, percent: Rate) -> Command {
    let percent = Some(percent);
    Command::Check(check::Command::SetService { check, percent })
}

fn of_another(command: Command, other: CheckId) -> Command {
    match command {
        Command::Check(check::Command::Allow {
            allowance,
            scope,
            value,
            comp,
            reason,
            ..
        }) => Command::Check(check::Command::Allow {
            check: other,
            allowance,
            scope,
            value,
            comp,
            reason,
        }),
        other => other,
    }
}

const PAID: &str = "10 is already paid.";
const NO_CHECK: &str = "This check is not open.";
const RANGE: &str = "A discount lies above 0 and up to 100 %.";

pub const ROWS: &[Row] = &[
    (MARC, "no such check", NO_CHECK, |s| {
        of_another(
            s.allows(Scope::Check, percent(5), false, ""),
            nobodys_check(),
        )
    }),
    (MARC, "a paid check", PAID, |s| {
        of_another(s.allows(Scope::Check, percent(5), false, ""), s.paid)
    }),
    (
        ANNA,
        "more than the house's limit",
        "This needs a manager: large discount.",
        |s| s.allows(Scope::Check, percent(11), false, "late"),
    ),
    (
        ANNA,
        "an amount above the limit",
        "This needs a manager: large discount.",
        |s| s.allows(Scope::Line(s.fresh), amount(191), false, "late"),
    ),
    (ANNA, "on the house", "This needs a manager: comp.", |s| {
        s.allows(Scope::Line(s.fresh), percent(100), true, "birthday")
    }),
    (MARC, "on the house for no reason", "Say why.", |s| {
        s.allows(Scope::Line(s.fresh), percent(100), true, " ")
    }),
    (
        MARC,
        "a long reason",
        "A note has at most 80 characters.",
        |s| s.allows(Scope::Check, percent(5), false, &"so ".repeat(40)),
    ),
    (
        MARC,
        "a reason in emoji",
        "The note has characters that cannot be printed.",
        |s| s.allows(Scope::Check, percent(5), false, "🎂"),
    ),
    (MARC, "no percent", RANGE, |s| {
        s.allows(Scope::Check, percent(0), false, "")
    }),
    (MARC, "101 percent", RANGE, |s| {
        s.allows(Scope::Check, percent(101), false, "")
    }),
    (
        MARC,
        "a negative amount",
        "The amount must lie above 0 and up to 1000000.00.",
        |s| s.allows(Scope::Check, amount(-100), false, ""),
    ),
    (
        MARC,
        "no such line",
        "This line is not on the check.",
        |s| s.allows(Scope::Line(nobodys_line()), percent(5), false, ""),
    ),
    (
        MARC,
        "a line taken back",
        "Pilsner, 0.3 was voided already.",
        |s| s.allows(Scope::Line(s.gone), percent(5), false, ""),
    ),
    (
        MARC,
        "the same discount again",
        "This discount is on the check already.",
        |s| {
            let allow = s.allows(Scope::Check, percent(5), false, "");
            s.has(&allow);
            allow
        },
    ),
    (
        MARC,
        "the 51st discount",
        "A check has at most 50 discounts.",
        |s| {
            for _ in 0..50 {
                let cent = s.allows(Scope::Check, amount(1), false, "");
                s.has(&cent);
            }
            s.allows(Scope::Check, amount(1), false, "")
        },
    ),
    (
        MARC,
        "everything is off already",
        "There is nothing left to take off.",
        |s| {
            let all = s.allows(Scope::Line(s.fresh), percent(100), true, "birthday");
            s.has(&all);
            s.allows(Scope::Line(s.fresh), percent(5), false, "")
        },
    ),
    (
        MARC,
        "what is paid already",
        "30.00 of this check is paid already.",
        |s| {
            let pay = s.takes(s.open, Tender::Card, 3000);
            s.has(&pay);
            s.allows(Scope::Check, percent(50), false, "")
        },
    ),
    (ANNA, "no such check", NO_CHECK, |_| {
        lift(nobodys_check(), 1)
    }),
    (ANNA, "a paid check", PAID, |s| lift(s.paid, 1)),
    (
        ANNA,
        "no such discount",
        "This discount is not on the check.",
        |s| lift(s.open, 1),
    ),
    (ANNA, "no such check", NO_CHECK, |_| {
        coupon(nobodys_check(), "SOUP10", true)
    }),
    (ANNA, "a paid check", PAID, |s| {
        coupon(s.paid, "SOUP10", true)
    }),
    (
        ANNA,
        "a coupon of another house",
        "The coupon PIZZA is not known.",
        |s| coupon(s.open, "PIZZA", true),
    ),
    (
        ANNA,
        "shown twice",
        "The coupon soup10 is on the check already.",
        |s| {
            s.has(&coupon(s.open, "SOUP10", true));
            coupon(s.open, "soup10", true)
        },
    ),
    (
        ANNA,
        "taken back without being shown",
        "The coupon SOUP10 is not known.",
        |s| coupon(s.open, "SOUP10", false),
    ),
    (
        ANNA,
        "what is paid already",
        "37.00 of this check is paid already.",
        |s| {
            let pay = s.takes(s.open, Tender::Card, 3700);
            s.has(&pay);
            coupon(s.open, "SOUP10", true)
        },
    ),
    (
        ANNA,
        "beyond one's right",
        "This needs a manager: service.",
        |s| service(s.open, Rate::percent(5)),
    ),
    (MARC, "no such check", NO_CHECK, |_| {
        service(nobodys_check(), Rate::percent(5))
    }),
    (MARC, "a paid check", PAID, |s| {
        service(s.paid, Rate::percent(5))
    }),
    (MARC, "101 percent", RANGE, |s| {
        service(s.open, Rate::percent(101))
    }),
    (
        MARC,
        "what is paid already",
        "40.00 of this check is paid already.",
        |s| {
            s.has(&service(s.open, Rate::percent(10)));
            let pay = s.takes(s.open, Tender::Card, 4000);
            s.has(&pay);
            service(s.open, Rate::percent(0))
        },
    ),
];
