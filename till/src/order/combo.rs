//! Combos: one choice of each slot, one price.

use common::{
    ItemId, LineId,
    check::{Check, ComboPart, Line},
    menu::{Item, Menu, Slot},
};

use super::{Draft, front::Front, open, ring};
use crate::{desk::Desk, shorthand::Rung};

/// A combo whose slots are being filled.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Choosing {
    pub(super) item: ItemId,
    pub(super) quantity: u32,
    pub(super) seats: Vec<u8>,
    pub(super) course: Option<u8>,
    pub(super) note: String,
    /// What fills each slot so far.
    pub(super) chosen: Vec<Option<ItemId>>,
}

impl Choosing {
    /// A combo that has just been tapped, for the lines to come.
    pub(super) fn of(draft: &Draft, item: &Item) -> Self {
        Self {
            item: item.id,
            quantity: draft.quantity,
            seats: draft.seats.clone(),
            course: draft.course,
            note: String::new(),
            chosen: item.slots.iter().map(only_choice).collect(),
        }
    }

    /// One of a shorthand line.
    pub(super) fn typed(draft: &Draft, item: &Item, rung: Rung) -> Self {
        Self {
            quantity: rung.quantity,
            seats: rung.seats,
            course: rung.course.or(draft.course),
            note: rung.note,
            ..Self::of(draft, item)
        }
    }

    /// The slot that is filled next.
    pub(super) fn at(&self) -> Option<usize> {
        self.chosen.iter().position(Option::is_none)
    }
}

/// A slot with one choice fills itself.
fn only_choice(slot: &Slot) -> Option<ItemId> {
    match slot.choices.as_slice() {
        [only] => Some(only.item),
        _ => None,
    }
}

/// Asks what fills the slots; where nothing is open, rings at once.
pub(super) fn begin(desk: &mut Desk, draft: &mut Draft, choosing: Choosing) {
    if choosing.at().is_some() {
        draft.front = Some(Front::Combo(Box::new(choosing)));
    } else {
        done(desk, draft, choosing);
    }
}

/// The slot in front is filled; the last one rings the combo.
pub(super) fn fill(desk: &mut Desk, draft: &mut Draft, item: ItemId) {
    let Some(Front::Combo(choosing)) = &mut draft.front else {
        return;
    };
    if let Some(slot) = choosing.at() {
        choosing.chosen[slot] = Some(item);
    }
    if choosing.at().is_none()
        && let Some(Front::Combo(choosing)) = draft.front.take()
    {
        done(desk, draft, *choosing);
    }
}

/// A slot is to be filled otherwise.
pub(super) fn empty(draft: &mut Draft, slot: usize) {
    if let Some(Front::Combo(choosing)) = &mut draft.front
        && let Some(chosen) = choosing.chosen.get_mut(slot)
    {
        *chosen = None;
    }
}

fn done(desk: &mut Desk, draft: &mut Draft, choosing: Choosing) {
    let filled = choosing.chosen.iter().flatten();
    let part = |item: &ItemId| ComboPart {
        item: *item,
        modifiers: Vec::new(),
    };
    let parts = filled.map(part).collect();
    ring::ring_combo(desk, draft, choosing, parts);
    // Others were typed in the same line of shorthand.
    if let Some(next) = draft.combos.pop() {
        begin(desk, draft, next);
    }
}

/// The part of the same combo from which something must still be chosen.
pub(super) fn unfinished(menu: &Menu, check: &Check, line: &Line) -> Option<LineId> {
    let lacks = |part: &&Line| !part.is_voided() && open::missing(menu, part).is_some();
    check
        .whole(line)
        .into_iter()
        .find(lacks)
        .map(|part| part.id)
}

/// Once nothing is missing from the part in front, the chips turn to the next one that lacks
/// something.
pub(super) fn turn_on(desk: &Desk, draft: &mut Draft) {
    let menu = &desk.state().menu;
    let next = open::fresh(desk, draft).and_then(|line| {
        if open::missing(menu, line).is_some() {
            return None;
        }
        unfinished(menu, open::check(desk, draft)?, line)
    });
    if next.is_some() {
        draft.select(next);
    }
}
