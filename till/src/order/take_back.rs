//! Taking lines back. What the kitchen has already needs a reason.

use common::{
    Command, LineId,
    check::{self, Line},
};

use super::{Draft, front::Front, open, ring};
use crate::desk::Desk;

/// Takes the selected line back, or asks why first.
pub(super) fn void_selected(desk: &mut Desk, draft: &mut Draft) {
    let Some(line) = open::selected(desk, draft).cloned() else {
        return;
    };
    if line.is_fired() {
        draft.front = Some(Front::Void(line.id));
        return;
    }
    if desk.submit(ring::void(draft, line.id)) {
        let check = draft.check;
        let back = ring::like(desk, draft, &line);
        desk.may_undo(check, vec![back]);
        draft.select(None);
    }
}

/// Takes back a line that the kitchen has.
pub(super) fn void_fired(desk: &mut Desk, draft: &mut Draft, id: LineId, reason: &str) {
    let check = draft.check;
    let line = open::check(desk, draft).and_then(|check| check.line(id));
    let Some(words) = line.map(|line| said(desk, line)) else {
        return;
    };
    let void = check::Command::Void {
        check,
        line: id,
        reason: Some(reason.to_owned()),
    };
    if desk.submit(Command::Check(void)) {
        desk.undo = None;
        desk.say(words);
        draft.select(None);
    }
}

fn said(desk: &Desk, line: &Line) -> String {
    let gaps = [
        ("quantity", line.quantity.into()),
        ("item", line.name.as_str().into()),
    ];
    desk.words.with("order-voided", &gaps)
}
