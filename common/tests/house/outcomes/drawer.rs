use common::{Command, Money, day, drawer};

use super::{Row, stage::pays_out};
use crate::room::{ANNA, COOK, MARC};

fn float(cents: i64) -> Command {
    let amount = Money::cents(cents);
    Command::Drawer(drawer::Command::SetFloat { amount })
}

fn pays_in(cents: i64, why: &str) -> Command {
    Command::Drawer(drawer::Command::PayIn {
        amount: Money::cents(cents),
        reason: why.into(),
    })
}

fn drops(cents: i64) -> Command {
    let amount = Money::cents(cents);
    Command::Drawer(drawer::Command::Drop { amount })
}

fn no_sale(why: &str) -> Command {
    let reason = why.to_owned();
    Command::Drawer(drawer::Command::NoSale { reason })
}

fn close(counted: Option<i64>) -> Command {
    let counted = counted.map(Money::cents);
    Command::Day(day::Command::Close { counted })
}

const RIGHT: &str = "This needs a manager: drawer.";
const MOST: &str = "The amount must lie above 0 and up to 1000000.00.";
const WHY: &str = "Say what the cash is for.";
const LONG: &str = "A note has at most 80 characters.";
const EMOJI: &str = "The note has characters that cannot be printed.";
const HOLDS: &str = "The drawer holds only 234.25.";

pub const ROWS: &[Row] = &[
    (ANNA, "beyond one's right", RIGHT, |_| float(10_000)),
    (MARC, "below nothing", MOST, |_| float(-1)),
    (MARC, "a fortune", MOST, |_| float(100_000_001)),
    (ANNA, "beyond one's right", RIGHT, |_| {
        pays_in(100, "change")
    }),
    (MARC, "nothing", MOST, |_| pays_in(0, "change")),
    (MARC, "a fortune", MOST, |_| pays_in(100_000_001, "change")),
    (MARC, "for no reason", WHY, |_| pays_in(100, " ")),
    (MARC, "a long reason", LONG, |_| {
        pays_in(100, &"so ".repeat(40))
    }),
    (MARC, "a reason in emoji", EMOJI, |_| pays_in(100, "💶")),
    (ANNA, "beyond one's right", RIGHT, |_| pays_out(100, "ice")),
    (MARC, "nothing", MOST, |_| pays_out(0, "ice")),
    (MARC, "more than there is", HOLDS, |_| {
        pays_out(23_426, "ice")
    }),
    (MARC, "for no reason", WHY, |_| pays_out(100, "")),
    (MARC, "a long reason", LONG, |_| {
        pays_out(100, &"so ".repeat(40))
    }),
    (MARC, "a reason in emoji", EMOJI, |_| pays_out(100, "🧊")),
    (ANNA, "beyond one's right", RIGHT, |_| drops(100)),
    (MARC, "nothing", MOST, |_| drops(0)),
    (MARC, "more than there is", HOLDS, |_| drops(23_426)),
    (
        COOK,
        "beyond one's right",
        "This needs a manager: no sale.",
        |_| no_sale("change"),
    ),
    (ANNA, "for no reason", WHY, |_| no_sale("")),
    (ANNA, "a long reason", LONG, |_| no_sale(&"so ".repeat(40))),
    (ANNA, "a reason in emoji", EMOJI, |_| no_sale("🪙")),
    (
        ANNA,
        "beyond one's right",
        "This needs a manager: close day.",
        |_| close(None),
    ),
    (
        MARC,
        "counted below nothing",
        "The amount must lie above 0 and up to 0.00.",
        |_| close(Some(-1)),
    ),
    (MARC, "closed already", "No day is open.", |s| {
        s.room.closes();
        close(None)
    }),
];
