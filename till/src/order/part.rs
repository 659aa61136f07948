//! Pieces of a line by themselves.

use common::{
    Command, LineId,
    check::{self, Line},
};

use super::{Draft, open};
use crate::desk::Desk;

/// The line of these pieces: parted from the line, or all of it. Nothing where it is refused.
pub(super) fn part(
    desk: &mut Desk,
    draft: &Draft,
    line: LineId,
    pieces: Option<u32>,
) -> Option<LineId> {
    let all = open::check(desk, draft)?.line(line)?.quantity;
    let Some(quantity) = pieces.filter(|pieces| *pieces < all) else {
        return Some(line);
    };
    let into = desk.new_line();
    let part = check::Command::Part {
        check: draft.check,
        line,
        quantity,
        into,
    };
    desk.submit(Command::Check(part)).then_some(into)
}

/// `2 × Burger Couvert`, for the sentence about what was done with them.
pub(super) fn said(desk: &Desk, line: &Line, pieces: Option<u32>, key: &str) -> String {
    let gaps = [
        ("quantity", pieces.unwrap_or(line.quantity).into()),
        ("item", open::spoken(line).into()),
    ];
    desk.words.with(key, &gaps)
}
