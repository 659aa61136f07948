use common::{
    Command, ModifierId, Money,
    check::{self, Adjustment, Tender},
    menu::Pick,
};

use super::{
    Row,
    stage::{CARPACCIO, DUCK, OYSTERS, nobodys_check, nobodys_line},
};
use crate::room::{ANNA, BURGER, MARC, SOUP, ring};

fn adjust(check: common::CheckId, line: common::LineId, adjustment: Adjustment) -> Command {
    Command::Check(check::Command::Adjust {
        check,
        line,
        adjustment,
    })
}

fn part(check: common::CheckId, line: common::LineId, quantity: u32, into: u128) -> Command {
    Command::Check(check::Command::Part {
        check,
        line,
        quantity,
        into: common::LineId(uuid::Uuid::from_u128(into)),
    })
}

const NEW: u128 = 1 << 100;
const PAID: &str = "10 is already paid.";
const NO_CHECK: &str = "This check is not open.";
const NO_LINE: &str = "This line is not on the check.";

pub const ROWS: &[Row] = &[
    (ANNA, "no such check", NO_CHECK, |s| {
        ring(nobodys_check(), s.fresh, SOUP, 1)
    }),
    (ANNA, "a paid check", PAID, |s| {
        ring(s.paid, nobodys_line(), SOUP, 1)
    }),
    (
        ANNA,
        "the same line again",
        "This line is on the check already.",
        |s| ring(s.open, s.fresh, SOUP, 1),
    ),
    (
        ANNA,
        "a check of 10,000 lines",
        "A check has at most 10000 lines.",
        |s| {
            crowd(s, 10_000);
            s.rings(SOUP, 1)
        },
    ),
    (ANNA, "no such item", "This item is not on the menu.", |s| {
        s.rings(9999, 1)
    }),
    (
        ANNA,
        "an item that is 86",
        "Duck confit is sold out.",
        |s| s.rings(DUCK, 1),
    ),
    (ANNA, "no pieces", "A line has 1 to 500 pieces.", |s| {
        s.rings(SOUP, 0)
    }),
    (
        ANNA,
        "a thousand million puddings",
        "A line has 1 to 500 pieces.",
        |s| s.rings(181, 1_000_000_000),
    ),
    (ANNA, "seat 0", "There is no such seat.", |s| {
        s.rings_with(|line| line.seats = vec![0])
    }),
    (ANNA, "seat 100", "There is no such seat.", |s| {
        s.rings_with(|line| line.seats = vec![100])
    }),
    (ANNA, "course 10", "Courses run up to 9.", |s| {
        s.rings_with(|line| line.course = Some(10))
    }),
    (
        ANNA,
        "a letter for a note",
        "A note has at most 80 characters.",
        |s| s.rings_with(|line| line.note = "please ".repeat(1400)),
    ),
    (
        ANNA,
        "a note in emoji",
        "The note has characters that cannot be printed.",
        |s| s.rings_with(|line| line.note = "no 🧅".into()),
    ),
    (
        ANNA,
        "a note of control characters",
        "The note has characters that cannot be printed.",
        |s| s.rings_with(|line| line.note = "a\u{202e}b".into()),
    ),
    (ANNA, "two donenesses", "Doneness: at most 1.", |s| {
        s.rings_with(|line| {
            line.item = BURGER;
            line.modifiers = [100, 101].map(|id| Pick::Usual(ModifierId(id))).into();
        })
    }),
    (
        ANNA,
        "a choice of another dish",
        "This choice is not on the menu.",
        |s| s.rings_with(|line| line.modifiers = vec![Pick::Usual(ModifierId(1500))]),
    ),
    (
        ANNA,
        "an open price that nobody names",
        "Oysters, six: name its price.",
        |s| s.rings(OYSTERS, 1),
    ),
    (
        ANNA,
        "a price below nothing",
        "Oysters, six: the price is out of range.",
        |s| {
            s.rings_with(|line| {
                line.item = OYSTERS;
                line.price = Some(Money::cents(-1));
            })
        },
    ),
    (
        ANNA,
        "a million for oysters",
        "Oysters, six: the price is out of range.",
        |s| {
            s.rings_with(|line| {
                line.item = OYSTERS;
                line.price = Some(Money::cents(100_000_000));
            })
        },
    ),
    (
        ANNA,
        "another price than the menu's",
        "This needs a manager: price.",
        |s| s.rings_with(|line| line.price = Some(Money::cents(100))),
    ),
    (
        ANNA,
        "nothing on the scales",
        "Carpaccio: put it on the scales.",
        |s| s.rings(CARPACCIO, 1),
    ),
    (
        ANNA,
        "a soup on the scales",
        "Onion soup, gruyère is not sold by weight.",
        |s| s.rings_with(|line| line.grams = Some(300)),
    ),
    (
        ANNA,
        "an ox on the scales",
        "A piece weighs 1 to 100000 g.",
        |s| {
            s.rings_with(|line| {
                line.item = CARPACCIO;
                line.grams = Some(500_000);
            })
        },
    ),
    // Changing a line.
    (ANNA, "no such check", NO_CHECK, |s| {
        adjust(nobodys_check(), s.fresh, Adjustment::Quantity(2))
    }),
    (ANNA, "a paid check", PAID, |s| {
        adjust(s.paid, s.soups, Adjustment::Quantity(2))
    }),
    (ANNA, "no such line", NO_LINE, |s| {
        s.adjusts(nobodys_line(), Adjustment::Quantity(2))
    }),
    (
        ANNA,
        "a line taken back",
        "Pilsner, 0.3 was voided already.",
        |s| s.adjusts(s.gone, Adjustment::Quantity(2)),
    ),
    (
        ANNA,
        "a line in the kitchen",
        "Burger Couvert was sent already.",
        |s| s.adjusts(s.fired, Adjustment::Quantity(2)),
    ),
    (ANNA, "no pieces", "A line has 1 to 500 pieces.", |s| {
        s.adjusts(s.fresh, Adjustment::Quantity(0))
    }),
    (ANNA, "seat 0", "There is no such seat.", |s| {
        s.adjusts(s.fresh, Adjustment::Seats(vec![0]))
    }),
    (ANNA, "course 10", "Courses run up to 9.", |s| {
        s.adjusts(s.fresh, Adjustment::Course(10))
    }),
    (
        ANNA,
        "a long note",
        "A note has at most 80 characters.",
        |s| s.adjusts(s.fresh, Adjustment::Note("x".repeat(81))),
    ),
    (
        ANNA,
        "a note in emoji",
        "The note has characters that cannot be printed.",
        |s| s.adjusts(s.fresh, Adjustment::Note("🧅".into())),
    ),
    (
        ANNA,
        "a choice of another dish",
        "This choice is not on the menu.",
        |s| {
            s.adjusts(
                s.fresh,
                Adjustment::Modifiers(vec![Pick::Usual(ModifierId(100))]),
            )
        },
    ),
    (ANNA, "two donenesses", "Doneness: at most 1.", |s| {
        let burger = s.rings(BURGER, 1);
        let line = rung(&burger);
        s.has(&burger);
        let picks = [100, 101].map(|id| Pick::Usual(ModifierId(id)));
        s.adjusts(line, Adjustment::Modifiers(picks.into()))
    }),
    (
        ANNA,
        "an item that left the menu",
        "This item is not on the menu.",
        |s| {
            let without = s.menu(|menu| {
                let soup = common::ItemId(SOUP);
                menu.items.remove(&soup);
                menu.favourites.retain(|item| *item != soup);
                for slot in menu.items.values_mut().flat_map(|item| &mut item.slots) {
                    slot.choices.retain(|choice| choice.item != soup);
                }
            });
            s.has(&without);
            s.adjusts(s.fresh, Adjustment::Modifiers(Vec::new()))
        },
    ),
    (
        ANNA,
        "another price than the menu's",
        "This needs a manager: price.",
        |s| s.adjusts(s.fresh, Adjustment::Price(Money::cents(1))),
    ),
    (
        MARC,
        "a price below nothing",
        "Onion soup, gruyère: the price is out of range.",
        |s| s.adjusts(s.fresh, Adjustment::Price(Money::cents(-1))),
    ),
    (
        ANNA,
        "a soup on the scales",
        "Onion soup, gruyère is not sold by weight.",
        |s| s.adjusts(s.fresh, Adjustment::Grams(100)),
    ),
    (ANNA, "a feather", "A piece weighs 1 to 100000 g.", |s| {
        let meat = s.rings_with(|line| {
            line.item = CARPACCIO;
            line.grams = Some(200);
        });
        let line = rung(&meat);
        s.has(&meat);
        s.adjusts(line, Adjustment::Grams(0))
    }),
    (
        ANNA,
        "what is paid already",
        "30.00 of this check is paid already.",
        |s| {
            let pay = s.takes(s.open, Tender::Card, 3000);
            s.has(&pay);
            s.adjusts(s.fresh, Adjustment::Quantity(1))
        },
    ),
    // Parting.
    (ANNA, "no such check", NO_CHECK, |s| {
        part(nobodys_check(), s.fresh, 1, NEW)
    }),
    (ANNA, "a paid check", PAID, |s| {
        part(s.paid, s.soups, 1, NEW)
    }),
    (ANNA, "no such line", NO_LINE, |s| {
        part(s.open, nobodys_line(), 1, NEW)
    }),
    (
        ANNA,
        "a line taken back",
        "Pilsner, 0.3 was voided already.",
        |s| part(s.open, s.gone, 1, NEW),
    ),
    (
        ANNA,
        "all of it",
        "Onion soup, gruyère: 1 pieces at most can be parted.",
        |s| part(s.open, s.fresh, 2, NEW),
    ),
    (
        ANNA,
        "none of it",
        "Onion soup, gruyère: 1 pieces at most can be parted.",
        |s| part(s.open, s.fresh, 0, NEW),
    ),
    (
        ANNA,
        "into a line that is there",
        "This line is on the check already.",
        |s| part(s.open, s.fresh, 1, s.fired.0.as_u128()),
    ),
    (
        ANNA,
        "a check of 10,000 lines",
        "A check has at most 10000 lines.",
        |s| {
            crowd(s, 10_000);
            part(s.open, s.fresh, 1, NEW)
        },
    ),
];

pub fn rung(command: &Command) -> common::LineId {
    match command {
        Command::Check(check::Command::Ring { line, .. }) => *line,
        _ => nobodys_line(),
    }
}

/// So many lines on the open check; all rung at once, since who rings the first 9,999 is no matter.
pub fn crowd(stage: &mut super::Stage, lines: usize) {
    let mut state = stage.room.state.clone();
    let check = state
        .checks
        .open
        .get_mut(&stage.open)
        .expect("an open check");
    let soup = check.line(stage.fresh).expect("a soup").clone();
    while check.lines.len() < lines {
        let id = common::LineId(stage.room.id());
        check.lines.push(check::Line { id, ..soup.clone() });
    }
    stage.room.state = state;
}
