//! Sending, firing, the bill, and on to paying.

use common::{
    Command, LineId, Rejection, Stamp,
    check::{self, Check, Line, Progress},
};

use super::{Draft, open, part};
use crate::{desk::Desk, till::Go};

/// Sends what is new. Says what is still to be chosen, and turns to that line.
pub(super) fn send(desk: &mut Desk, draft: &mut Draft, hold: bool) -> bool {
    let Some(check) = open::check(desk, draft) else {
        return false;
    };
    let lines: Vec<LineId> = check.fresh().map(|line| line.id).collect();
    let send = check::Command::Send {
        check: draft.check,
        lines,
        hold,
    };
    match desk.attempt(Command::Check(send)) {
        Ok(()) => {
            draft.select(None);
            draft.seats.clear();
            draft.course = None;
            desk.undo = None;
            desk.notices.hush();
            desk.learn();
            true
        }
        Err(rejection) => {
            if matches!(rejection, Rejection::ChoiceNeeded { .. }) {
                turn_to_unfinished(desk, draft);
            }
            desk.refuse(&rejection);
            false
        }
    }
}

fn turn_to_unfinished(desk: &Desk, draft: &mut Draft) {
    let menu = &desk.state().menu;
    let unfinished = |check: &Check| {
        let mut fresh = check.fresh();
        fresh
            .find(|line: &&Line| open::missing(menu, line).is_some())
            .map(|line| line.id)
    };
    if let Some(line) = open::check(desk, draft).and_then(unfinished) {
        draft.select(Some(line));
        draft.reading = false;
    }
}

pub(super) fn fire(desk: &mut Desk, draft: &Draft, course: u8) {
    let check = draft.check;
    if desk.submit(Command::Check(check::Command::FireCourse { check, course })) {
        let gap = [("course", course.into())];
        let words = desk.words.with("order-course-fired", &gap);
        desk.undo = None;
        desk.say(words);
    }
}

/// Fires the selected line alone.
pub(super) fn fire_line(desk: &mut Desk, draft: &Draft) {
    let Some(line) = open::selected(desk, draft) else {
        return;
    };
    let said = part::said(desk, line, None, "order-line-fired");
    let command = check::Command::FireLines {
        check: draft.check,
        lines: vec![line.id],
    };
    if desk.submit(Command::Check(command)) {
        desk.undo = None;
        desk.say(said);
    }
}

/// When the next course is fired without anybody, in seconds from now; nothing while something of
/// the one before is still to be made, or where only waiters fire.
pub(super) fn by_itself(desk: &Desk, check: &Check) -> Option<u64> {
    let state = desk.state();
    let minutes = state.house.kitchen.auto_fire?;
    check.held_course()?;
    let mut tickets = state.kitchen.of_check(check.id).peekable();
    tickets.peek()?;
    let passed = tickets.map(|ticket| ticket.bumped_at);
    let last = passed.collect::<Option<Vec<Stamp>>>()?.into_iter().max()?;
    let waited = desk.time().seconds_since(last);
    Some((u64::from(minutes) * 60).saturating_sub(waited))
}

/// Which course is where: `2 fired 20:41 · 3 waits`.
pub(super) fn whereabouts(desk: &Desk, check: &Check) -> String {
    let words = &desk.words;
    let standing = || check.lines.iter().filter(|line| !line.is_voided());
    let fired = standing().filter_map(|line| match line.progress {
        Progress::Fired(at) if line.course > 0 => Some((line.course, at)),
        _ => None,
    });
    let mut said = Vec::new();
    // A course is as old as its first line.
    let last = fired.max_by_key(|(course, at)| (*course, std::cmp::Reverse(*at)));
    if let Some((course, at)) = last {
        let gaps = [("course", course.into()), ("time", desk.clock(at).into())];
        said.push(words.with("order-course-is-fired", &gaps));
    }
    let held = standing().filter(|line| line.progress == Progress::Held);
    let held: std::collections::BTreeSet<u8> = held.map(|line| line.course).collect();
    said.extend(
        held.into_iter()
            .map(|course| words.with("order-course-waits", &[("course", course.into())])),
    );
    said.join(" · ")
}

pub(super) fn ask_bill(desk: &mut Desk, draft: &Draft) {
    let check = draft.check;
    if desk.submit(Command::Check(check::Command::AskBill { check })) {
        let words = desk.words.get("order-bill-asked").to_owned();
        desk.say(words);
    }
}

/// On to paying. What is new goes to the kitchen first: nobody pays for what nobody makes.
pub(super) fn pay(desk: &mut Desk, draft: &mut Draft) -> Option<Go> {
    let fresh = open::check(desk, draft)?.fresh().next().is_some();
    if fresh && !send(desk, draft, false) {
        return None;
    }
    Some(Go::Pay(draft.check))
}
