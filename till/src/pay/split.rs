//! How the check is divided: kept at the house, so that every till sees the same payers.

use common::{
    Command, LineId,
    check::{self, Check, Division, Payer, Way, divided},
};

use super::Draft;
use crate::desk::Desk;

/// Where a line goes that is carried from one payer to another.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Target {
    Payer(u8),
    /// Somebody who had nothing so far.
    New,
}

/// As the house has it; by seat where seats were named and nobody has divided it yet.
pub(super) fn division(check: &Check, draft: &Draft) -> Division {
    let untouched = check.division == Division::default();
    let named = check.standing().any(|line| !line.seats.is_empty());
    if untouched && named && !draft.together {
        return Division {
            way: Way::BySeat,
            ..Division::default()
        };
    }
    check.division.clone()
}

/// Tells the house how it is divided, where that was only looked at so far.
pub(super) fn settle(desk: &mut Desk, draft: &Draft) -> bool {
    let Some(check) = desk.state().checks.get(draft.check) else {
        return false;
    };
    let wanted = division(check, draft);
    if wanted == check.division {
        return true;
    }
    desk.submit(divide(draft, wanted.way))
}

/// Another way to divide it; what was paid stays paid.
pub(super) fn change(desk: &mut Desk, draft: &mut Draft, way: Way) {
    draft.begin();
    draft.free = false;
    draft.payer = None;
    let Some(check) = desk.state().checks.get(draft.check) else {
        return;
    };
    let before = check.division.clone();
    draft.together = way == Way::Together;
    if before.way == way {
        return;
    }
    if desk.submit(divide(draft, way)) {
        may_undo(desk, draft, &before);
    }
}

/// By line: as many payers as there were, and at least two.
pub(super) fn by_line(desk: &mut Desk, draft: &mut Draft) {
    let Some(check) = desk.state().checks.get(draft.check) else {
        return;
    };
    let way = match check.division.way {
        way @ Way::ByLine(_) => way,
        Way::Equally(count) => Way::ByLine(count.max(2)),
        Way::Together | Way::BySeat => Way::ByLine(2),
    };
    change(desk, draft, way);
}

/// Carries what a payer has of a line over to another.
pub(super) fn give(desk: &mut Desk, draft: &mut Draft, line: LineId, from: u8, to: Target) {
    let Some(check) = desk.state().checks.get(draft.check) else {
        return;
    };
    let before = check.division.clone();
    let now = division(check, draft);
    let mut shares = weights(&divided(check, &now), line);
    let to = match to {
        Target::Payer(number) => number,
        Target::New => match now.way {
            Way::Together => 2,
            Way::BySeat => next(divided(check, &now).len()),
            Way::Equally(count) | Way::ByLine(count) => count.saturating_add(1),
        },
    };
    if to == from {
        return;
    }
    let ready = match now.way {
        Way::Together => desk.submit(divide(draft, Way::ByLine(2))),
        Way::ByLine(count) if to > count => desk.submit(divide(draft, Way::ByLine(to))),
        Way::BySeat | Way::ByLine(_) | Way::Equally(_) => settle(desk, draft),
    };
    draft.together = false;
    carry(&mut shares, from, to);
    if ready && assign_all(desk, draft, line, &shares) {
        may_undo(desk, draft, &before);
    }
}

/// Says whose a line is.
pub(super) fn share(desk: &mut Desk, draft: &mut Draft, line: LineId, shares: &[(u8, u32)]) {
    let Some(check) = desk.state().checks.get(draft.check) else {
        return;
    };
    let before = check.division.clone();
    if settle(desk, draft) && assign_all(desk, draft, line, shares) {
        may_undo(desk, draft, &before);
    }
}

/// Who has how much of a line, by weight.
pub(super) fn weights(payers: &[Payer], line: LineId) -> Vec<(u8, u32)> {
    let part = |payer: &Payer| {
        let part = payer.lines.iter().find(|part| part.line == line)?;
        Some((payer.number, part.over))
    };
    payers.iter().filter_map(part).collect()
}

fn carry(shares: &mut Vec<(u8, u32)>, from: u8, to: u8) {
    let Some(at) = shares.iter().position(|(payer, _)| *payer == from) else {
        return;
    };
    let (_, weight) = shares.remove(at);
    match shares.iter_mut().find(|(payer, _)| *payer == to) {
        Some((_, known)) => *known += weight,
        None => shares.push((to, weight)),
    }
}

fn next(count: usize) -> u8 {
    u8::try_from(count).unwrap_or(u8::MAX).saturating_add(1)
}

fn divide(draft: &Draft, way: Way) -> Command {
    let check = draft.check;
    Command::Check(check::Command::Divide { check, way })
}

fn assign(draft: &Draft, line: LineId, shares: Vec<(u8, u32)>) -> Command {
    Command::Check(check::Command::Assign {
        check: draft.check,
        line,
        shares,
    })
}

/// The same for a line with all that goes with it: a combo is paid as one.
fn assign_all(desk: &mut Desk, draft: &Draft, line: LineId, shares: &[(u8, u32)]) -> bool {
    let check = desk.state().checks.get(draft.check);
    let whole = check.and_then(|check| Some((check, check.line(line)?)));
    let whole: Vec<LineId> = whole.map_or_else(Vec::new, |(check, line)| {
        let parts = check.whole(line).into_iter();
        parts.map(|part| part.id).collect()
    });
    let mut parts = whole.into_iter();
    parts.all(|part| desk.submit(assign(draft, part, shares.to_vec())))
}

/// The way back: dividing anew forgets what was assigned, so all of it is said again.
fn may_undo(desk: &mut Desk, draft: &Draft, before: &Division) {
    let ways = [Way::Together, before.way].map(|way| divide(draft, way));
    let shares = before.shares.iter();
    let shares = shares.map(|known| assign(draft, known.line, known.parts.clone()));
    let steps = ways.into_iter().chain(shares).collect();
    desk.may_undo(draft.check, steps);
}

#[cfg(test)]
mod tests {
    use super::carry;

    #[test]
    fn what_one_had_of_a_bottle_comes_on_top_of_what_the_other_has() {
        let mut shares = vec![(1, 2), (3, 3)];
        carry(&mut shares, 1, 3);
        assert_eq!(shares, [(3, 5)]);
        carry(&mut shares, 3, 2);
        assert_eq!(shares, [(2, 5)]);
        carry(&mut shares, 4, 1);
        assert_eq!(shares, [(2, 5)]);
    }
}
