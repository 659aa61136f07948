use common::{
    CheckId, Command,
    check::{self, Tender},
};

use super::{
    Row,
    stage::{nobodys_check, nobodys_line},
};
use crate::room::{ANNA, MARC, SOUP};

fn reopen(check: CheckId, why: &str) -> Command {
    let reason = why.to_owned();
    Command::Check(check::Command::Reopen { check, reason })
}

const HOUSE: &str = "This can only be done while the house answers.";
const NO_CHECK: &str = "This check is not open.";
const LONG: &str = "A note has at most 80 characters.";
const EMOJI: &str = "The note has characters that cannot be printed.";

pub const ROWS: &[Row] = &[
    (
        ANNA,
        "beyond one's right",
        "This needs a manager: reopen.",
        |s| reopen(s.paid, "oh"),
    ),
    (MARC, "for no reason", "Say why.", |s| reopen(s.paid, "  ")),
    (MARC, "a long reason", LONG, |s| {
        reopen(s.paid, &"so ".repeat(40))
    }),
    (MARC, "a reason in emoji", EMOJI, |s| reopen(s.paid, "🙈")),
    (MARC, "a till alone", HOUSE, |s| {
        s.room.at_house = false;
        reopen(s.paid, "oh")
    }),
    (MARC, "no such check", NO_CHECK, |_| {
        reopen(nobodys_check(), "oh")
    }),
    (MARC, "an open check", "This check is open already.", |s| {
        reopen(s.open, "oh")
    }),
    (
        MARC,
        "yesterday's",
        "11 has not settled today: give money back instead.",
        |s| reopen(s.yesterday, "oh"),
    ),
    (
        MARC,
        "one that went back",
        "Money for 10 was given back: it stays settled.",
        |s| {
            let one = s.refunds(s.paid, Some(vec![(s.soups, 1)]), None, "cold");
            s.has(&one);
            reopen(s.paid, "oh")
        },
    ),
    (
        ANNA,
        "beyond one's right",
        "This needs a manager: refund.",
        |s| s.refunds(s.paid, None, None, "cold"),
    ),
    (MARC, "for no reason", "Say why.", |s| {
        s.refunds(s.paid, None, None, "")
    }),
    (MARC, "a long reason", LONG, |s| {
        s.refunds(s.paid, None, None, &"so ".repeat(40))
    }),
    (MARC, "a reason in emoji", EMOJI, |s| {
        s.refunds(s.paid, None, None, "🥶")
    }),
    (MARC, "a till alone", HOUSE, |s| {
        s.room.at_house = false;
        s.refunds(s.paid, None, None, "cold")
    }),
    (MARC, "no such check", NO_CHECK, |s| {
        s.refunds(nobodys_check(), None, None, "cold")
    }),
    (MARC, "an open check", NO_CHECK, |s| {
        s.refunds(s.open, None, None, "cold")
    }),
    (
        MARC,
        "a line of another check",
        "This line is not on the check.",
        |s| s.refunds(s.paid, Some(vec![(s.fresh, 1)]), None, "cold"),
    ),
    (
        MARC,
        "no such line",
        "This line is not on the check.",
        |s| s.refunds(s.paid, Some(vec![(nobodys_line(), 1)]), None, "cold"),
    ),
    (
        MARC,
        "no lines",
        "Nothing of it is left to give back.",
        |s| s.refunds(s.paid, Some(Vec::new()), None, "cold"),
    ),
    (
        MARC,
        "no pieces",
        "Nothing of it is left to give back.",
        |s| s.refunds(s.paid, Some(vec![(s.soups, 0)]), None, "cold"),
    ),
    (
        MARC,
        "more pieces than there were",
        "Onion soup, gruyère: only 3 left to give back.",
        |s| s.refunds(s.paid, Some(vec![(s.soups, 4)]), None, "cold"),
    ),
    (
        MARC,
        "more pieces than are left",
        "Onion soup, gruyère: only 1 left to give back.",
        |s| {
            let two = s.refunds(s.paid, Some(vec![(s.soups, 2)]), None, "cold");
            s.has(&two);
            s.refunds(s.paid, Some(vec![(s.soups, 1), (s.soups, 1)]), None, "cold")
        },
    ),
    (
        MARC,
        "all of it twice",
        "Nothing of it is left to give back.",
        |s| {
            let all = s.refunds(s.paid, None, None, "cold");
            s.has(&all);
            s.refunds(s.paid, None, None, "cold")
        },
    ),
    (
        MARC,
        "in a tender that was not used",
        "This cannot be paid so.",
        |s| {
            s.refunds(
                s.paid,
                Some(vec![(s.soups, 1)]),
                Some(Tender::Voucher),
                "cold",
            )
        },
    ),
    (
        MARC,
        "more by card than came by card",
        "This cannot be paid so.",
        |s| s.refunds(s.paid, Some(vec![(s.soups, 2)]), Some(Tender::Card), "cold"),
    ),
    (
        MARC,
        "more cash than there is",
        "The drawer holds only 200.00.",
        |s| {
            let beer = s.rings(SOUP, 40);
            s.has(&beer);
            let due = s.room.state.checks.open[&s.open].due().in_cents();
            let line = s.room.state.checks.open[&s.open].lines[3].id;
            let pay = s.takes(s.open, Tender::Card, due);
            s.has(&pay);
            s.room.closes();
            s.refunds(s.open, Some(vec![(line, 30)]), Some(Tender::Cash), "cold")
        },
    ),
];
