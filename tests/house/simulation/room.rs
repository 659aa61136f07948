use common::{
    Command, LineId, StaffId, State, TableId,
    check::{self, Check},
};
use rand::{RngExt as _, rngs::StdRng, seq::IndexedRandom as _};
use uuid::Uuid;

use super::waiter::TABLES;

/// Pieces of a line become a line of their own.
pub(super) fn part(
    check: &Check,
    dice: &mut StdRng,
    id: &mut dyn FnMut() -> Uuid,
) -> Option<Command> {
    let several = check.standing().filter(|line| line.quantity > 1);
    let several: Vec<_> = several.collect();
    let line = several.choose(dice)?;
    Some(Command::Check(check::Command::Part {
        check: check.id,
        line: line.id,
        quantity: dice.random_range(1..line.quantity),
        into: LineId(id()),
    }))
}

/// Checks, tables and waiters come together.
pub(super) fn together(state: &State, check: &Check, dice: &mut StdRng) -> Option<Command> {
    let others = state.checks.open.values();
    let others: Vec<_> = others.filter(|other| other.id != check.id).collect();
    let other = others.choose(dice).map(|other| other.id);
    let check_id = check.id;
    let command = match dice.random_range(0..10) {
        0..2 => check::Command::Merge {
            check: check_id,
            into: other?,
        },
        2..6 => {
            let lines: Vec<LineId> = check.standing().map(|line| line.id).collect();
            check::Command::MoveLines {
                check: check_id,
                lines: vec![*lines.choose(dice)?],
                to: other?,
            }
        }
        6..8 => check::Command::JoinTable {
            check: check_id,
            table: TableId(*TABLES.choose(dice)?),
        },
        _ => check::Command::Transfer {
            check: check_id,
            to: StaffId(dice.random_range(3..6)),
        },
    };
    Some(Command::Check(command))
}
