//! Taking lines back. What the kitchen has already needs a reason.

use common::{Command, LineId, check};

use super::{Draft, front::Front, open, part, ring};
use crate::desk::Desk;

/// Takes the selected line back, or asks why first.
pub(super) fn void_selected(desk: &mut Desk, draft: &mut Draft) {
    let Some(line) = open::selected(desk, draft) else {
        return;
    };
    if line.is_fired() {
        draft.front = Some(Front::Void {
            line: line.id,
            pieces: None,
            other: None,
        });
        return;
    }
    let (id, held) = (line.id, line.progress == check::Progress::Held);
    let said = part::said(desk, line, None, "order-removed");
    if desk.submit(ring::void(draft, id)) {
        let check = draft.check;
        desk.may_undo(check, vec![restore(draft, id)]);
        if held {
            desk.say(said);
        }
        draft.select(None);
    }
}

/// The command by which a line stands again.
fn restore(draft: &Draft, line: LineId) -> Command {
    let check = draft.check;
    Command::Check(check::Command::Restore { check, line })
}

/// Takes back what the kitchen has of a line, or some pieces of it.
pub(super) fn void_fired(
    desk: &mut Desk,
    draft: &mut Draft,
    id: LineId,
    pieces: Option<u32>,
    reason: &str,
) {
    let check = draft.check;
    let line = open::check(desk, draft).and_then(|check| check.line(id));
    let Some(said) = line.map(|line| part::said(desk, line, pieces, "order-voided")) else {
        return;
    };
    let Some(line) = part::part(desk, draft, id, pieces) else {
        return;
    };
    let void = check::Command::Void {
        check,
        line,
        reason: Some(reason.to_owned()),
    };
    if desk.submit(Command::Check(void)) {
        desk.may_undo(check, vec![restore(draft, line)]);
        desk.say(said);
        draft.select(None);
    }
}
