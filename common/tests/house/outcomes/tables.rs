use common::{
    CheckId, Command, LineId, StaffId, TableId,
    check::{self, Way},
    house::ServiceMode,
    kitchen::Allergy,
    menu::Allergen,
};

use super::{
    Row,
    stage::{Stage, moves, nobodys_check, nobodys_line},
};
use crate::room::{ANNA, BRAM, COOK, MARC};

fn open(check: CheckId, table: u32, covers: u8) -> Command {
    Command::Check(check::Command::Open {
        check,
        table: Some(TableId(table)),
        covers,
        mode: ServiceMode::DineIn,
    })
}

fn allergies(stage: &Stage, count: usize, seat: Option<u8>) -> Command {
    let nuts = Allergy {
        seat,
        allergens: [Allergen::Nuts].into(),
        ..Allergy::default()
    };
    Command::Check(check::Command::SetAllergies {
        check: stage.open,
        allergies: vec![nuts; count],
    })
}

fn covers(check: CheckId, covers: u8) -> Command {
    Command::Check(check::Command::SetCovers { check, covers })
}

fn mode(check: CheckId) -> Command {
    let mode = ServiceMode::TakeAway;
    Command::Check(check::Command::SetMode { check, mode })
}

fn merge(check: CheckId, into: CheckId) -> Command {
    Command::Check(check::Command::Merge { check, into })
}

fn move_lines(check: CheckId, lines: Vec<LineId>, to: CheckId) -> Command {
    Command::Check(check::Command::MoveLines { check, lines, to })
}

fn join(check: CheckId, table: u32) -> Command {
    let table = TableId(table);
    Command::Check(check::Command::JoinTable { check, table })
}

fn transfer(check: CheckId, to: StaffId) -> Command {
    Command::Check(check::Command::Transfer { check, to })
}

fn divide(check: CheckId, way: Way) -> Command {
    Command::Check(check::Command::Divide { check, way })
}

fn assign(check: CheckId, line: LineId, shares: &[(u8, u32)]) -> Command {
    let shares = shares.to_vec();
    Command::Check(check::Command::Assign {
        check,
        line,
        shares,
    })
}

fn bill(check: CheckId) -> Command {
    Command::Check(check::Command::AskBill { check })
}

fn abandon(check: CheckId) -> Command {
    Command::Check(check::Command::Abandon { check })
}

const PAID: &str = "10 is already paid.";
const NO_CHECK: &str = "This check is not open.";
const NO_LINE: &str = "This line is not on the check.";
const COVERS: &str = "A table has 1 to 99 covers.";
const NO_TABLE: &str = "This table is not on the floor plan.";
const SHARES: &str = "The shares cannot be so.";
const PAYERS: &str = "A check has at most 99 payers.";
const GONE: &str = "Pilsner, 0.3 was voided already.";

pub const ROWS: &[Row] = &[
    (ANNA, "an open check", "This check is open already.", |s| {
        open(s.open, 20, 2)
    }),
    (ANNA, "a paid check", "This check is open already.", |s| {
        open(s.paid, 20, 2)
    }),
    (ANNA, "nobody comes", COVERS, |_| {
        open(nobodys_check(), 20, 0)
    }),
    (ANNA, "a hundred come", COVERS, |_| {
        open(nobodys_check(), 20, 100)
    }),
    (ANNA, "a table that is none", NO_TABLE, |_| {
        open(nobodys_check(), 999, 2)
    }),
    (ANNA, "no such check", NO_CHECK, |_| {
        covers(nobodys_check(), 2)
    }),
    (ANNA, "a paid check", PAID, |s| covers(s.paid, 2)),
    (
        ANNA,
        "more allergies than guests",
        "A check has at most 100 allergies.",
        |s| allergies(s, 101, None),
    ),
    (ANNA, "a seat that is none", "There is no such seat.", |s| {
        allergies(s, 1, Some(0))
    }),
    (ANNA, "nobody is left", COVERS, |s| covers(s.open, 0)),
    (ANNA, "no such check", NO_CHECK, |_| mode(nobodys_check())),
    (ANNA, "a paid check", PAID, |s| mode(s.paid)),
    (ANNA, "no such check", NO_CHECK, |_| {
        moves(nobodys_check(), 20)
    }),
    (ANNA, "a paid check", PAID, |s| moves(s.paid, 20)),
    (ANNA, "a table that is none", NO_TABLE, |s| {
        moves(s.open, 999)
    }),
    (ANNA, "a taken table", "Table 14 is taken.", |s| {
        moves(s.open, 14)
    }),
    (ANNA, "no such check", NO_CHECK, |s| {
        merge(nobodys_check(), s.open)
    }),
    (ANNA, "into no such check", NO_CHECK, |s| {
        merge(s.open, nobodys_check())
    }),
    (ANNA, "into a paid check", PAID, |s| merge(s.open, s.paid)),
    (
        ANNA,
        "with itself",
        "A check cannot be merged with itself.",
        |s| merge(s.open, s.open),
    ),
    (
        ANNA,
        "more lines than a check has",
        "A check has at most 10000 lines.",
        |s| {
            super::lines::crowd(s, 10_000);
            s.has(&crate::room::ring(s.bare, nobodys_line(), 103, 1));
            merge(s.bare, s.open)
        },
    ),
    (ANNA, "no such check", NO_CHECK, |s| {
        move_lines(nobodys_check(), vec![s.fresh], s.open)
    }),
    (ANNA, "to a paid check", PAID, |s| {
        move_lines(s.open, vec![s.fresh], s.paid)
    }),
    (
        ANNA,
        "to itself",
        "A check cannot be merged with itself.",
        |s| move_lines(s.open, vec![s.fresh], s.open),
    ),
    (ANNA, "no such line", NO_LINE, |s| {
        move_lines(s.open, vec![nobodys_line()], s.bare)
    }),
    (ANNA, "no line", NO_LINE, |s| {
        move_lines(s.open, Vec::new(), s.bare)
    }),
    (ANNA, "a line taken back", GONE, |s| {
        move_lines(s.open, vec![s.gone], s.bare)
    }),
    (
        ANNA,
        "what is paid already",
        "30.00 of this check is paid already.",
        |s| {
            let pay = s.takes(s.open, check::Tender::Card, 3000);
            s.has(&pay);
            move_lines(s.open, vec![s.fresh], s.bare)
        },
    ),
    (
        ANNA,
        "more lines than a check has",
        "A check has at most 10000 lines.",
        |s| {
            super::lines::crowd(s, 10_000);
            let line = LineId(s.id());
            s.has(&crate::room::ring(s.bare, line, 103, 1));
            move_lines(s.bare, vec![line], s.open)
        },
    ),
    (ANNA, "no such check", NO_CHECK, |_| {
        join(nobodys_check(), 20)
    }),
    (ANNA, "a paid check", PAID, |s| join(s.paid, 20)),
    (
        ANNA,
        "a check at the bar",
        "This check has no table.",
        |s| join(s.bar, 20),
    ),
    (ANNA, "a table that is none", NO_TABLE, |s| {
        join(s.open, 999)
    }),
    (ANNA, "a taken table", "Table 14 is taken.", |s| {
        join(s.open, 14)
    }),
    (
        BRAM,
        "somebody else's check",
        "This needs a manager: transfer.",
        |s| transfer(s.open, BRAM),
    ),
    (MARC, "no such check", NO_CHECK, |_| {
        transfer(nobodys_check(), BRAM)
    }),
    (MARC, "a paid check", PAID, |s| transfer(s.paid, BRAM)),
    (
        ANNA,
        "to nobody",
        "This person is not on the roster.",
        |s| transfer(s.open, StaffId(99)),
    ),
    (
        ANNA,
        "to a cook",
        "This person is not on the roster.",
        |s| transfer(s.open, COOK),
    ),
    (ANNA, "no such check", NO_CHECK, |_| {
        divide(nobodys_check(), Way::BySeat)
    }),
    (ANNA, "a paid check", PAID, |s| divide(s.paid, Way::BySeat)),
    (ANNA, "among nobody", PAYERS, |s| {
        divide(s.open, Way::Equally(0))
    }),
    (ANNA, "among a hundred", PAYERS, |s| {
        divide(s.open, Way::ByLine(100))
    }),
    (ANNA, "no such check", NO_CHECK, |s| {
        assign(nobodys_check(), s.fresh, &[(1, 1)])
    }),
    (ANNA, "a paid check", PAID, |s| {
        assign(s.paid, s.soups, &[(1, 1)])
    }),
    (ANNA, "no such line", NO_LINE, |s| {
        assign(s.open, nobodys_line(), &[(1, 1)])
    }),
    (ANNA, "a line taken back", GONE, |s| {
        assign(s.open, s.gone, &[(1, 1)])
    }),
    (ANNA, "to a payer who is not there", SHARES, |s| {
        assign(s.open, s.fresh, &[(9, 1)])
    }),
    (ANNA, "twice to one payer", SHARES, |s| {
        s.has(&divide(s.open, Way::ByLine(2)));
        assign(s.open, s.fresh, &[(1, 1), (1, 2)])
    }),
    (ANNA, "no part of it", SHARES, |s| {
        assign(s.open, s.fresh, &[(1, 0)])
    }),
    (ANNA, "no such check", NO_CHECK, |_| bill(nobodys_check())),
    (ANNA, "a paid check", PAID, |s| bill(s.paid)),
    (
        ANNA,
        "nothing on it",
        "Nothing stands on this check.",
        |s| bill(s.bare),
    ),
    (
        ANNA,
        "no such check",
        NO_CHECK,
        |_| abandon(nobodys_check()),
    ),
    (ANNA, "a paid check", PAID, |s| abandon(s.paid)),
    (
        ANNA,
        "something on it",
        "There is still something on 12.",
        |s| abandon(s.open),
    ),
];
