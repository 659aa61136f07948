use common::{
    Command,
    check::{self, Tender},
};

use super::{
    Row,
    lines::rung,
    stage::{nobodys_check, nobodys_line, void},
};
use crate::room::{ANNA, BURGER, MARC};

fn send(check: common::CheckId, lines: Vec<common::LineId>) -> Command {
    let hold = false;
    Command::Check(check::Command::Send { check, lines, hold })
}

fn fire(check: common::CheckId, lines: Vec<common::LineId>) -> Command {
    Command::Check(check::Command::FireLines { check, lines })
}

fn fire_course(check: common::CheckId, course: u8) -> Command {
    Command::Check(check::Command::FireCourse { check, course })
}

fn restore(check: common::CheckId, line: common::LineId) -> Command {
    Command::Check(check::Command::Restore { check, line })
}

const PAID: &str = "10 is already paid.";
const NO_CHECK: &str = "This check is not open.";
const NO_LINE: &str = "This line is not on the check.";

pub const ROWS: &[Row] = &[
    // Sending and firing.
    (ANNA, "no such check", NO_CHECK, |s| {
        send(nobodys_check(), vec![s.fresh])
    }),
    (ANNA, "a paid check", PAID, |s| send(s.paid, vec![s.soups])),
    (ANNA, "no such line", NO_LINE, |s| {
        send(s.open, vec![nobodys_line()])
    }),
    (ANNA, "sent already", "Nothing new to send.", |s| {
        send(s.open, vec![s.fired])
    }),
    (ANNA, "nothing", "Nothing new to send.", |s| {
        send(s.open, Vec::new())
    }),
    (
        ANNA,
        "a burger without a doneness",
        "Burger Couvert: choose Doneness first.",
        |s| {
            let burger = s.rings_with(|line| line.item = BURGER);
            let line = rung(&burger);
            s.has(&burger);
            send(s.open, vec![line])
        },
    ),
    (ANNA, "no such check", NO_CHECK, |_| {
        fire_course(nobodys_check(), 2)
    }),
    (ANNA, "a paid check", PAID, |s| fire_course(s.paid, 2)),
    (ANNA, "nothing waits", "Nothing waits in course 3.", |s| {
        fire_course(s.open, 3)
    }),
    (ANNA, "no such check", NO_CHECK, |s| {
        fire(nobodys_check(), vec![s.fresh])
    }),
    (ANNA, "a paid check", PAID, |s| fire(s.paid, vec![s.soups])),
    (
        ANNA,
        "a line that is not held",
        "Nothing new to send.",
        |s| fire(s.open, vec![s.fired]),
    ),
    // Taking back.
    (ANNA, "no such check", NO_CHECK, |s| {
        void(nobodys_check(), s.fresh, None)
    }),
    (ANNA, "a paid check", PAID, |s| void(s.paid, s.soups, None)),
    (ANNA, "no such line", NO_LINE, |s| {
        void(s.open, nobodys_line(), None)
    }),
    (
        ANNA,
        "taken back already",
        "Pilsner, 0.3 was voided already.",
        |s| void(s.open, s.gone, None),
    ),
    (
        ANNA,
        "what the kitchen has",
        "This needs a manager: void sent.",
        |s| void(s.open, s.fired, Some("burnt")),
    ),
    (
        MARC,
        "without a reason",
        "Burger Couvert is with the kitchen: say why it is voided.",
        |s| void(s.open, s.fired, Some("  ")),
    ),
    (
        MARC,
        "a long reason",
        "A note has at most 80 characters.",
        |s| void(s.open, s.fired, Some(&"so ".repeat(40))),
    ),
    (
        MARC,
        "a reason in emoji",
        "The note has characters that cannot be printed.",
        |s| void(s.open, s.fired, Some("🔥")),
    ),
    (
        MARC,
        "what is paid already",
        "30.00 of this check is paid already.",
        |s| {
            let pay = s.takes(s.open, Tender::Card, 3000);
            s.has(&pay);
            void(s.open, s.fresh, None)
        },
    ),
    (ANNA, "no such check", NO_CHECK, |s| {
        restore(nobodys_check(), s.gone)
    }),
    (ANNA, "a paid check", PAID, |s| restore(s.paid, s.soups)),
    (ANNA, "no such line", NO_LINE, |s| {
        restore(s.open, nobodys_line())
    }),
    (
        ANNA,
        "a line that stands",
        "Onion soup, gruyère was not voided.",
        |s| restore(s.open, s.fresh),
    ),
];
