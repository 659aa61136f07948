use common::{
    AccountId, Command, Money, StaffId,
    check::Tender,
    tender::{self, DrawnOn, VoucherCode},
};

use super::{
    Row,
    stage::{Stage, nobodys_check},
};
use crate::room::{ANNA, COOK, MARC, PILSNER};

fn drawn_on(command: &mut tender::Command, from: Option<DrawnOn>) {
    if let tender::Command::Take { drawn_on, .. } = command {
        *drawn_on = from;
    }
}

fn voucher(code: &str) -> Option<DrawnOn> {
    Some(DrawnOn::Voucher(VoucherCode(code.into())))
}

fn account(id: u32) -> Option<DrawnOn> {
    Some(DrawnOn::Account(AccountId(id)))
}

fn tip(command: &mut tender::Command, cents: i64, to: Option<u32>) {
    if let tender::Command::Take { tip, tip_for, .. } = command {
        *tip = Money::cents(cents);
        *tip_for = to.map(StaffId);
    }
}

fn given(command: &mut tender::Command, cents: i64) {
    if let tender::Command::Take { given, .. } = command {
        *given = Some(Money::cents(cents));
    }
}

/// The theatre owes 900.00 of its 1,000.00.
fn indebted(stage: &mut Stage) {
    let beer = stage.rings(PILSNER, 400);
    stage.has(&beer);
    let take = stage.takes(stage.open, Tender::Account, 90_000);
    stage.has(&take);
}

const MOST: &str = "The amount must lie above 0 and up to 1000000.00.";
const IMPOSSIBLE: &str = "This cannot be paid so.";
const NOBODY: &str = "This person is not on the roster.";
const TWICE: &str = "This payment was taken already.";
const HOUSE: &str = "This can only be done while the house answers.";
const UNREADABLE: &str = "A voucher's code has 6 to 24 letters and digits.";
const DEAREST: &str = "The amount must lie above 0 and up to 10000.00.";

pub const ROWS: &[Row] = &[
    (
        ANNA,
        "a card for no such check",
        "This check is not open.",
        |s| s.takes(nobodys_check(), Tender::Card, 100),
    ),
    (
        ANNA,
        "a card for a paid check",
        "10 is already paid.",
        |s| s.takes(s.paid, Tender::Card, 100),
    ),
    (
        ANNA,
        "a card for nothing",
        "Nothing stands on this check.",
        |s| s.takes(s.bare, Tender::Card, 0),
    ),
    (ANNA, "below nothing", MOST, |s| {
        s.takes(s.open, Tender::Card, -1)
    }),
    (ANNA, "ten thousand million", MOST, |s| {
        s.takes(s.open, Tender::Cash, 1_000_000_000_000)
    }),
    (ANNA, "nothing while something is due", MOST, |s| {
        s.takes(s.open, Tender::Cash, 0)
    }),
    (ANNA, "a tip below nothing", MOST, |s| {
        s.takes_with(Tender::Card, 100, |take| tip(take, -1, None))
    }),
    (
        ANNA,
        "a card beyond what is due",
        "Only 37.50 is due.",
        |s| s.takes(s.open, Tender::Card, 3751),
    ),
    (ANNA, "less cash than that", "10.00 is needed.", |s| {
        s.takes_with(Tender::Cash, 1000, |take| given(take, 999))
    }),
    (ANNA, "a suitcase of cash", MOST, |s| {
        s.takes_with(Tender::Cash, 1000, |take| given(take, 100_000_001))
    }),
    (ANNA, "the same payment again", TWICE, |s| {
        let take = s.takes(s.open, Tender::Cash, 100);
        s.has(&take);
        take
    }),
    (ANNA, "a tip for nobody", NOBODY, |s| {
        s.takes_with(Tender::Card, 1, |t| tip(t, 100, Some(99)))
    }),
    (ANNA, "a tip for a cook", NOBODY, |s| {
        s.takes_with(Tender::Card, 1, |t| tip(t, 100, Some(COOK.0)))
    }),
    (ANNA, "a card drawn on a voucher", IMPOSSIBLE, |s| {
        s.takes_with(Tender::Card, 100, |take| {
            drawn_on(take, voucher("GIFT2026"));
        })
    }),
    (ANNA, "a voucher without a code", IMPOSSIBLE, |s| {
        s.takes_with(Tender::Voucher, 100, |take| drawn_on(take, None))
    }),
    (ANNA, "a voucher drawn on an account", IMPOSSIBLE, |s| {
        s.takes_with(Tender::Voucher, 100, |take| drawn_on(take, account(1)))
    }),
    (ANNA, "a transfer without a bank", IMPOSSIBLE, |s| {
        s.has(&s.settings(|house| house.bank = None));
        s.takes(s.open, Tender::Transfer, 100)
    }),
    (ANNA, "a voucher on a till alone", HOUSE, |s| {
        s.room.at_house = false;
        s.takes(s.open, Tender::Voucher, 100)
    }),
    (
        ANNA,
        "a voucher of another house",
        "The voucher PIZZA2026 is not known.",
        |s| {
            s.takes_with(Tender::Voucher, 100, |take| {
                drawn_on(take, voucher("pizza-2026"));
            })
        },
    ),
    (
        ANNA,
        "more than the voucher holds",
        "The voucher holds only 20.00.",
        |s| s.takes_with(Tender::Voucher, 2000, |take| tip(take, 1, None)),
    ),
    (
        ANNA,
        "an account beyond one's right",
        "This needs a manager: account.",
        |s| s.takes(s.open, Tender::Account, 100),
    ),
    (
        MARC,
        "an account that is none",
        "This account is not known.",
        |s| s.takes_with(Tender::Account, 100, |take| drawn_on(take, account(9))),
    ),
    (
        MARC,
        "an account beyond its limit",
        "Theater am Ufer: only 100.00 more can go on it.",
        |s| {
            indebted(s);
            s.takes(s.open, Tender::Account, 10_001)
        },
    ),
    // Selling a voucher.
    (ANNA, "a code of four letters", UNREADABLE, |s| {
        s.sells("GIFT", Tender::Card, 1000)
    }),
    (ANNA, "a code with an umlaut", UNREADABLE, |s| {
        s.sells("MÜNCHEN26", Tender::Card, 1000)
    }),
    (
        ANNA,
        "sold already",
        "The voucher GIFT2026 was sold already.",
        |s| s.sells("GIFT2026", Tender::Card, 1000),
    ),
    (ANNA, "for nothing", DEAREST, |s| {
        s.sells("GIFT2027", Tender::Card, 0)
    }),
    (ANNA, "for a fortune", DEAREST, |s| {
        s.sells("GIFT2027", Tender::Card, 1_000_001)
    }),
    (ANNA, "a voucher for a voucher", IMPOSSIBLE, |s| {
        s.sells("GIFT2027", Tender::Voucher, 1000)
    }),
    (ANNA, "a voucher on an account", IMPOSSIBLE, |s| {
        s.sells("GIFT2027", Tender::Account, 1000)
    }),
    (ANNA, "a till alone", HOUSE, |s| {
        s.room.at_house = false;
        s.sells("GIFT2027", Tender::Card, 1000)
    }),
    (ANNA, "the same payment again", TWICE, |s| {
        let sell = s.sells("GIFT2027", Tender::Card, 1000);
        s.has(&sell);
        sell
    }),
    // Paying off an account.
    (
        ANNA,
        "an account that is none",
        "This account is not known.",
        |s| s.pays_off(9, Tender::Card, 100),
    ),
    (ANNA, "nothing is owed", "Only 0.00 is due.", |s| {
        s.pays_off(1, Tender::Card, 100)
    }),
    (ANNA, "more than is owed", "Only 900.00 is due.", |s| {
        indebted(s);
        s.pays_off(1, Tender::Card, 90_001)
    }),
    (
        ANNA,
        "nothing of what is owed",
        "The amount must lie above 0 and up to 900.00.",
        |s| {
            indebted(s);
            s.pays_off(1, Tender::Card, 0)
        },
    ),
    (ANNA, "a voucher for an account", IMPOSSIBLE, |s| {
        indebted(s);
        s.pays_off(1, Tender::Voucher, 100)
    }),
    (ANNA, "the same payment again", TWICE, |s| {
        indebted(s);
        let pay: Command = s.pays_off(1, Tender::Cash, 100);
        s.has(&pay);
        pay
    }),
];
