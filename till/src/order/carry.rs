//! Lines and checks that go elsewhere: to another table, another check, another waiter.

use common::{
    CheckId, Command, LineId, StaffId, TableId,
    check::{self, Check},
    house::ServiceMode,
};

use super::{
    Draft,
    front::{Did, Front},
    open, part,
};
use crate::{desk::Desk, say, till::Go};

pub(super) fn handle(desk: &mut Desk, draft: &mut Draft, did: &Did) -> Option<Go> {
    match (draft.front.take()?, did) {
        (Front::MoveLine { line, pieces }, Did::ToCheck(to)) => {
            move_line(desk, draft, (line, pieces), *to);
        }
        (Front::MoveLine { line, pieces }, Did::ToTable(table)) => {
            move_to_table(desk, draft, (line, pieces), *table);
        }
        (Front::Merge, Did::ToCheck(into)) => return merge(desk, draft, *into),
        (Front::JoinTable, Did::ToTable(table)) => join(desk, draft, *table),
        (Front::HandOn, Did::ToPerson(person)) => hand_on(desk, draft, *person),
        _ => {}
    }
    None
}

fn carried(check: CheckId, line: LineId, to: CheckId) -> Command {
    Command::Check(check::Command::MoveLines {
        check,
        lines: vec![line],
        to,
    })
}

/// Some pieces of a line, or all, go to another open check.
fn move_line(
    desk: &mut Desk,
    draft: &mut Draft,
    (id, pieces): (LineId, Option<u32>),
    to: CheckId,
) -> bool {
    let from = draft.check;
    let line = open::check(desk, draft).and_then(|check| check.line(id));
    let Some(said) = line.map(|line| part::said(desk, line, pieces, "order-rung")) else {
        return false;
    };
    let Some(line) = part::part(desk, draft, id, pieces) else {
        return false;
    };
    if !desk.submit(carried(from, line, to)) {
        return false;
    }
    desk.may_undo(from, vec![carried(to, line, from)]);
    draft.select(None);
    let there = desk.state().checks.get(to);
    let there = there.map_or_else(String::new, |check| say::check_name(&desk.words, check));
    let gaps = [("what", said.into()), ("table", there.into())];
    let said = desk.words.with("order-moved", &gaps);
    desk.say(said);
    true
}

/// The same to a free table, where a check opens for it.
fn move_to_table(desk: &mut Desk, draft: &mut Draft, what: (LineId, Option<u32>), table: TableId) {
    let to = desk.new_check();
    let open = check::Command::Open {
        check: to,
        table: Some(table),
        covers: 1,
        mode: ServiceMode::DineIn,
    };
    if !desk.submit(Command::Check(open)) {
        return;
    }
    let abandon = Command::Check(check::Command::Abandon { check: to });
    if move_line(desk, draft, what, to) {
        if let Some(undo) = &mut desk.undo {
            undo.also(abandon);
        }
    } else {
        desk.submit(abandon);
    }
}

/// Everything goes over to another check, which stays in front.
fn merge(desk: &mut Desk, draft: &Draft, into: CheckId) -> Option<Go> {
    let from = open::check(desk, draft)?.clone();
    let command = check::Command::Merge {
        check: from.id,
        into,
    };
    if !desk.submit(Command::Check(command)) {
        return None;
    }
    let back = part_again(desk, &from, into);
    if !back.is_empty() {
        desk.may_undo(into, back);
    }
    let there = desk.state().checks.get(into)?;
    let gaps = [
        ("what", say::check_name(&desk.words, &from).into()),
        ("table", say::check_name(&desk.words, there).into()),
    ];
    let said = desk.words.with("order-merged", &gaps);
    desk.say(said);
    Some(Go::Check(into))
}

/// The way back from a merge: the table opens again, and its lines go there. What was paid or
/// taken off stays where it is, so that a check with such has no way back.
fn part_again(desk: &mut Desk, from: &Check, into: CheckId) -> Vec<Command> {
    let lines: Vec<LineId> = from.standing().map(|line| line.id).collect();
    if !from.payments.is_empty() || !from.allowances.is_empty() || lines.is_empty() {
        return Vec::new();
    }
    let check = desk.new_check();
    let open = check::Command::Open {
        check,
        table: from.table,
        covers: from.covers,
        mode: from.mode,
    };
    let back = check::Command::MoveLines {
        check: into,
        lines,
        to: check,
    };
    vec![Command::Check(open), Command::Check(back)]
}

/// A free table is pushed up to the check's own.
fn join(desk: &mut Desk, draft: &Draft, table: TableId) {
    let check = draft.check;
    let own = open::check(desk, draft).and_then(|check| check.table);
    if !desk.submit(Command::Check(check::Command::JoinTable { check, table })) {
        return;
    }
    // Carried to its own table it stands there alone again.
    if let Some(table) = own {
        let back = check::Command::Move { check, table };
        desk.may_undo(check, vec![Command::Check(back)]);
    }
    let label = desk.state().floor.table(table);
    let label = label.map_or_else(String::new, |table| table.label.clone());
    let gap = [("table", label.into())];
    let said = desk.words.with("order-joined", &gap);
    desk.say(said);
}

/// Another waiter looks after it from now on.
fn hand_on(desk: &mut Desk, draft: &Draft, to: StaffId) {
    let Some(before) = open::check(desk, draft).map(Check::waiter_id) else {
        return;
    };
    let check = draft.check;
    let hand = |to| Command::Check(check::Command::Transfer { check, to });
    if desk.submit(hand(to)) {
        // Who has handed it on cannot take it back without a manager.
        if Some(to) == desk.staff || desk.may(common::staff::Right::Transfer) {
            desk.may_undo(check, vec![hand(before)]);
        }
        let name = desk.state().staff.name(to).to_owned();
        let said = desk.words.with("order-handed-on", &[("name", name.into())]);
        desk.say(said);
    }
}
