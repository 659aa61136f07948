//! Ringing lines, and changing them before they are sent.

use common::{
    Command, ItemId, LineId, ModifierId, Stamp,
    check::{self, Adjustment, Line, MOST_OF_A_LINE, Progress},
    menu::Pick,
};

use super::{Draft, open};
use crate::desk::Desk;

/// Rings the item; a second tap on the same tile adds to the line just rung.
pub(super) fn ring(desk: &mut Desk, draft: &mut Draft, item: ItemId) {
    let Some(item) = open::item(desk, item).cloned() else {
        return;
    };
    if open::same_again(desk, draft, &item).is_some() && !is_sold_out(desk, item.id) {
        let pieces = draft.quantity;
        draft.quantity = 1;
        more(desk, draft, pieces);
        return;
    }
    let wish = Wish {
        item: item.id,
        quantity: draft.quantity,
        modifiers: Vec::new(),
        seats: draft.seats.clone(),
        course: draft.course,
        note: String::new(),
    };
    if let Some(line) = submit(desk, draft, wish) {
        draft.quantity = 1;
        let check = draft.check;
        desk.may_undo(check, vec![void(draft, line)]);
        draft.select(Some(line));
    }
}

fn is_sold_out(desk: &Desk, item: ItemId) -> bool {
    desk.state().menu.sold_out.contains(&item)
}

/// What a new line is to be.
struct Wish {
    item: ItemId,
    quantity: u32,
    modifiers: Vec<ModifierId>,
    seats: Vec<u8>,
    course: Option<u8>,
    note: String,
}

impl Wish {
    /// One like it.
    fn like(line: &Line) -> Self {
        Self {
            item: line.item,
            quantity: line.quantity,
            modifiers: open::chosen(line),
            seats: line.seats.clone(),
            course: Some(line.course),
            note: line.note.clone(),
        }
    }
}

fn submit(desk: &mut Desk, draft: &Draft, wish: Wish) -> Option<LineId> {
    let line = desk.new_line();
    let done = desk.submit(ring_command(draft, line, wish));
    done.then_some(line)
}

fn ring_command(draft: &Draft, line: LineId, wish: Wish) -> Command {
    Command::Check(check::Command::Ring {
        check: draft.check,
        line,
        item: wish.item,
        quantity: wish.quantity,
        modifiers: wish.modifiers.into_iter().map(Pick::from).collect(),
        seats: wish.seats,
        course: wish.course,
        note: wish.note,
        price: None,
        grams: None,
    })
}

/// The command that rings a line like this one anew, for the way back from its void.
pub(super) fn like(desk: &mut Desk, draft: &Draft, line: &Line) -> Command {
    let fresh = desk.new_line();
    ring_command(draft, fresh, Wish::like(line))
}

/// Takes a line back that the kitchen does not have.
pub(super) fn void(draft: &Draft, line: LineId) -> Command {
    Command::Check(check::Command::Void {
        check: draft.check,
        line,
        reason: None,
    })
}

fn adjust(draft: &Draft, line: LineId, adjustment: Adjustment) -> Command {
    Command::Check(check::Command::Adjust {
        check: draft.check,
        line,
        adjustment,
    })
}

/// Changes the selected line, with the way back.
fn change(desk: &mut Desk, draft: &mut Draft, to: impl FnOnce(&Line) -> (Adjustment, Adjustment)) {
    let Some(line) = open::fresh(desk, draft) else {
        return;
    };
    let id = line.id;
    let (after, before) = to(line);
    if desk.submit(adjust(draft, id, after)) {
        let check = draft.check;
        desk.may_undo(check, vec![adjust(draft, id, before)]);
        draft.reveal = true;
    }
}

/// More pieces of the selected line.
pub(super) fn more(desk: &mut Desk, draft: &mut Draft, pieces: u32) {
    change(desk, draft, |line| {
        let quantity = line.quantity.saturating_add(pieces).min(MOST_OF_A_LINE + 1);
        (
            Adjustment::Quantity(quantity),
            Adjustment::Quantity(line.quantity),
        )
    });
}

/// One piece less; the last one takes the line back.
pub(super) fn less(desk: &mut Desk, draft: &mut Draft) {
    if open::fresh(desk, draft).is_some_and(|line| line.quantity == 1) {
        super::take_back::void_selected(desk, draft);
        return;
    }
    change(desk, draft, |line| {
        (
            Adjustment::Quantity(line.quantity - 1),
            Adjustment::Quantity(line.quantity),
        )
    });
}

/// Another course for the selected line.
pub(super) fn course(desk: &mut Desk, draft: &mut Draft, course: u8) {
    change(desk, draft, |line| {
        (Adjustment::Course(course), Adjustment::Course(line.course))
    });
}

/// Turns a choice of the selected line on or off. Where a group allows only one, the new one takes
/// the old one's place.
pub(super) fn choose(desk: &mut Desk, draft: &mut Draft, modifier: ModifierId) {
    let Some(line) = open::fresh(desk, draft) else {
        return;
    };
    let menu = desk.state().menu.clone();
    let Some(item) = menu.items.get(&line.item) else {
        return;
    };
    let group = menu
        .choices(item)
        .find(|group| group.modifiers.iter().any(|known| known.id == modifier));
    change(desk, draft, |line| {
        let before = open::chosen(line);
        let mut after = before.clone();
        if before.contains(&modifier) {
            after.retain(|id| *id != modifier);
        } else {
            if let Some(group) = group.filter(|group| group.max == 1) {
                after.retain(|id| group.modifiers.iter().all(|known| known.id != *id));
            }
            after.push(modifier);
        }
        (picked(after), picked(before))
    });
}

fn picked(ids: Vec<ModifierId>) -> Adjustment {
    Adjustment::Modifiers(ids.into_iter().map(Pick::from).collect())
}

/// Turns a seat of the selected line on or off, or of the lines to come.
pub(super) fn seat(desk: &mut Desk, draft: &mut Draft, seat: u8) {
    let toggled = |seats: &[u8]| {
        let mut seats = seats.to_vec();
        match seats.iter().position(|known| *known == seat) {
            Some(place) => {
                seats.remove(place);
            }
            None => seats.push(seat),
        }
        seats.sort_unstable();
        seats
    };
    if open::fresh(desk, draft).is_none() {
        draft.seats = toggled(&draft.seats);
        return;
    }
    change(desk, draft, |line| {
        let after = toggled(&line.seats);
        (
            Adjustment::Seats(after),
            Adjustment::Seats(line.seats.clone()),
        )
    });
}

/// The selected line's note as it stands.
pub(super) fn note_of(desk: &Desk, draft: &Draft) -> String {
    open::fresh(desk, draft).map_or_else(String::new, |line| line.note.clone())
}

/// Writes the note that was typed.
pub(super) fn note(desk: &mut Desk, draft: &mut Draft) {
    let Some(note) = draft.note.take() else {
        return;
    };
    if note.trim() == note_of(desk, draft) {
        return;
    }
    change(desk, draft, |line| {
        (Adjustment::Note(note), Adjustment::Note(line.note.clone()))
    });
}

/// Rings the selected line once more.
pub(super) fn again(desk: &mut Desk, draft: &mut Draft) {
    let Some(wish) = open::selected(desk, draft).map(Wish::like) else {
        return;
    };
    if let Some(line) = submit(desk, draft, wish) {
        let check = draft.check;
        desk.may_undo(check, vec![void(draft, line)]);
        draft.select(Some(line));
    }
}

/// Rings the last round once more: what was fired last at once (drinks), or else what was fired
/// last at all.
pub(super) fn repeat_round(desk: &mut Desk, draft: &mut Draft) {
    let wishes: Vec<_> = {
        let Some(check) = open::check(desk, draft) else {
            return;
        };
        last_round(&check.lines)
            .into_iter()
            .map(Wish::like)
            .collect()
    };
    let mut steps = Vec::new();
    for wish in wishes {
        if let Some(line) = submit(desk, draft, wish) {
            steps.push(void(draft, line));
            draft.select(Some(line));
        }
    }
    if !steps.is_empty() {
        let check = draft.check;
        desk.may_undo(check, steps);
    }
}

/// The lines of the last round.
pub(super) fn last_round(lines: &[Line]) -> Vec<&Line> {
    let fired = |line: &&Line| match line.progress {
        Progress::Fired(at) => Some(at),
        Progress::Fresh | Progress::Held | Progress::Voided { .. } => None,
    };
    let last = |at_once: bool| -> Option<(Stamp, Vec<&Line>)> {
        let of_kind = || {
            lines
                .iter()
                .filter(move |line| !at_once || line.course == 0)
        };
        let at = of_kind().filter_map(|line| fired(&line)).max()?;
        let round = of_kind().filter(|line| fired(line) == Some(at));
        Some((at, round.collect()))
    };
    let round = last(true).or_else(|| last(false));
    round.map_or_else(Vec::new, |(_, lines)| lines)
}
