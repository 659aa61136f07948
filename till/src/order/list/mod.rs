//! The check as a list: its rows, and what is said of the whole of it, reckoned once for as long as
//! nothing changes. A check may have ten thousand lines.

pub(super) mod face;
mod head_view;
pub(super) mod lines;
mod said_view;
pub(super) mod trace;
mod verbs_view;
pub(super) mod view;

use std::{collections::BTreeSet, rc::Rc};

use common::{
    AllowanceId, CheckId, CommandId, LineId, Money, StaffId, TicketId,
    check::{Check, Progress},
};
use ui::words::Language;

use super::{Draft, open, ring::last_round};
use crate::desk::Desk;
use lines::Row;
use trace::Trace;

/// What the list was made of. While it is the same, so is the list.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Made {
    check: CheckId,
    /// How far the house's news go, and what lies over them.
    number: u64,
    pending: (usize, usize, Option<CommandId>),
    selected: Option<LineId>,
    lifting: Option<AllowanceId>,
    /// What nobody may be making.
    alarmed: BTreeSet<TicketId>,
    /// Since a course says how many minutes it takes.
    minute: i64,
    language: Language,
}

impl Made {
    fn of(desk: &Desk, draft: &Draft, check: &Check) -> Self {
        let replica = desk.device.replica();
        let pending = || replica.pending();
        let accepted = pending().filter(|one| one.accepted.is_some()).count();
        let last = pending().last().map(|one| one.envelope.id);
        Self {
            check: check.id,
            number: replica.number(),
            pending: (pending().count(), accepted, last),
            selected: draft.selected,
            lifting: draft.lifting,
            alarmed: trace::alarmed(desk, check),
            minute: desk.time().millis() / 60_000,
            language: desk.words.language(),
        }
    }
}

/// The rows of a check and its sums.
#[derive(Debug)]
pub(crate) struct List {
    made: Made,
    pub(super) rows: Vec<Row>,
    /// Where each row begins, and where the last one ends.
    pub(super) tops: Vec<f32>,
    /// The row that the verbs stand on.
    pub(super) verbs: Option<usize>,
    pub(super) trace: Trace,
    pub(super) total: Money,
    pub(super) due: Money,
    pub(super) service: Money,
    /// What each allowance comes to.
    pub(super) allowed: Vec<Money>,
    /// Pieces rung, and pieces sent.
    pub(super) fresh: u32,
    pub(super) sent: u32,
    pub(super) stands: bool,
    pub(super) can_repeat: bool,
    pub(super) held: Option<u8>,
    /// Somebody else has rung what is not sent yet.
    pub(super) other: Option<StaffId>,
}

impl List {
    fn new(desk: &Desk, draft: &Draft, check: &Check) -> Self {
        let trace = Trace::new(desk, check);
        let rows = lines::rows(desk, check, &trace, draft);
        let mut tops = Vec::with_capacity(rows.len() + 1);
        let mut y = 0.0;
        for row in &rows {
            tops.push(y);
            y += view::height(row, desk, check, &trace);
        }
        tops.push(y);
        let bill = check.bill();
        let total = bill.total();
        let fresh = check.fresh().map(|line| line.quantity).sum();
        let sent = check
            .standing()
            .filter(|line| line.progress != Progress::Fresh);
        let other = check.fresh().find(|line| Some(line.rung_by) != desk.staff);
        Self {
            made: Made::of(desk, draft, check),
            verbs: rows.iter().position(|row| matches!(row, Row::Verbs { .. })),
            rows,
            tops,
            total,
            due: total - check.paid(),
            service: bill.service,
            allowed: bill.allowed,
            fresh,
            sent: sent.map(|line| line.quantity).sum(),
            stands: check.standing().next().is_some(),
            can_repeat: !last_round(&check.lines).is_empty(),
            held: check.held_course(),
            other: other.map(|line| line.rung_by),
            trace,
        }
    }

    /// How high all of it is, in points.
    pub(super) fn height(&self) -> f32 {
        self.tops.last().copied().unwrap_or(0.0)
    }

    /// The rows between two heights.
    pub(super) fn between(&self, top: f32, bottom: f32) -> std::ops::Range<usize> {
        let first = self.tops.partition_point(|y| *y <= top).saturating_sub(1);
        let last = self.tops.partition_point(|y| *y < bottom);
        first..last.min(self.rows.len())
    }
}

/// The list of the check in front: the one made before, where it still holds.
pub(super) fn list(desk: &Desk, draft: &mut Draft) -> Option<Rc<List>> {
    let check = open::check(desk, draft)?;
    if let Some(list) = &draft.list
        && list.made == Made::of(desk, draft, check)
    {
        return Some(Rc::clone(list));
    }
    let list = Rc::new(List::new(desk, draft, check));
    draft.list = Some(Rc::clone(&list));
    Some(list)
}
