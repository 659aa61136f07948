//! Ringing lines, and changing them before they are sent.

use common::{
    Command, ItemId, LineId, Money, Stamp,
    check::{self, Adjustment, Check, ComboPart, Line, MOST_OF_A_LINE, Progress},
    menu::{Menu, Pick, Pricing},
};

use super::{
    Draft,
    combo::{self, Choosing},
    open, stock, strip, weigh,
};
use crate::{desk::Desk, shorthand::Rung};

/// Rings the item; a second tap on the same tile adds to the line just rung.
pub(super) fn ring(desk: &mut Desk, draft: &mut Draft, item: ItemId) {
    let Some(item) = open::item(desk, item).cloned() else {
        return;
    };
    if item.is_combo() && stock::is_there(&desk.state().menu, item.id) {
        return combo::begin(desk, draft, Choosing::of(draft, &item));
    }
    if let Some(question) = weigh::question(&item)
        && !is_sold_out(desk, item.id)
    {
        draft.front = Some(question);
        return;
    }
    if open::same_again(desk, draft, &item).is_some() && !is_sold_out(desk, item.id) {
        let pieces = draft.quantity;
        draft.quantity = 1;
        more(desk, draft, pieces);
        return;
    }
    ring_measured(desk, draft, item.id, (None, None));
}

/// Rings the item with a price or a weight of its own.
pub(super) fn ring_measured(
    desk: &mut Desk,
    draft: &mut Draft,
    item: ItemId,
    (price, grams): (Option<Money>, Option<u32>),
) {
    let wish = Wish {
        item,
        quantity: draft.quantity,
        modifiers: Vec::new(),
        seats: draft.seats.clone(),
        course: draft.course,
        note: String::new(),
        price,
        grams,
        parts: Vec::new(),
    };
    if let Some(line) = submit(desk, draft, wish) {
        draft.quantity = 1;
        let check = draft.check;
        desk.may_undo(check, vec![void(draft, line)]);
        draft.select(Some(line));
        strip::learn(desk, draft);
    }
}

/// Rings what goes well with the selected line, for the same seats.
pub(super) fn goes_with(desk: &mut Desk, draft: &mut Draft, item: ItemId) {
    let seats = open::selected(desk, draft).map(|line| line.seats.clone());
    let before = std::mem::replace(&mut draft.seats, seats.unwrap_or_default());
    draft.quantity = 1;
    ring(desk, draft, item);
    draft.seats = before;
}

/// Rings a combo whose slots are filled, and turns to what must still be chosen of its parts.
pub(super) fn ring_combo(
    desk: &mut Desk,
    draft: &mut Draft,
    choosing: Choosing,
    parts: Vec<ComboPart>,
) {
    let wish = Wish {
        item: choosing.item,
        quantity: choosing.quantity,
        modifiers: Vec::new(),
        seats: choosing.seats,
        course: choosing.course,
        note: choosing.note,
        price: None,
        grams: None,
        parts,
    };
    let Some(line) = submit(desk, draft, wish) else {
        return;
    };
    draft.quantity = 1;
    let check = draft.check;
    desk.may_undo(check, vec![void(draft, line)]);
    let menu = &desk.state().menu;
    let lacking = open::check(desk, draft).and_then(|check| {
        let rung = check.line(line)?;
        combo::unfinished(menu, check, rung)
    });
    draft.select(Some(lacking.unwrap_or(line)));
    strip::learn(desk, draft);
}

fn is_sold_out(desk: &Desk, item: ItemId) -> bool {
    !stock::is_there(&desk.state().menu, item)
}

/// What a new line is to be.
struct Wish {
    item: ItemId,
    quantity: u32,
    modifiers: Vec<Pick>,
    seats: Vec<u8>,
    course: Option<u8>,
    note: String,
    price: Option<Money>,
    grams: Option<u32>,
    parts: Vec<ComboPart>,
}

impl Wish {
    /// One like it.
    fn like(menu: &Menu, line: &Line) -> Self {
        let item = menu.items.get(&line.item);
        let open = item.is_some_and(|item| item.pricing == Pricing::Open);
        Self {
            item: line.item,
            quantity: line.quantity,
            modifiers: open::picks(menu, line),
            seats: line.seats.clone(),
            course: Some(line.course),
            note: line.note.clone(),
            price: open.then_some(line.unit_price),
            grams: line.grams,
            parts: Vec::new(),
        }
    }

    /// The same combo once more, with the same choices.
    fn like_combo(menu: &Menu, line: &Line, parts: &[&Line]) -> Self {
        let part = |line: &&Line| ComboPart {
            item: line.item,
            modifiers: open::picks(menu, line),
        };
        Self {
            item: line.combo.as_ref().map_or(line.item, |combo| combo.item),
            modifiers: Vec::new(),
            course: None,
            price: None,
            grams: None,
            parts: parts.iter().map(part).collect(),
            ..Self::like(menu, line)
        }
    }
}

/// Rings a dish of a shorthand line.
pub(super) fn ring_read(desk: &mut Desk, draft: &Draft, rung: Rung) -> Option<LineId> {
    let wish = Wish {
        item: rung.item,
        quantity: rung.quantity,
        modifiers: rung.picks,
        seats: rung.seats,
        course: rung.course.or(draft.course),
        note: rung.note,
        price: None,
        grams: None,
        parts: Vec::new(),
    };
    submit(desk, draft, wish)
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
        modifiers: wish.modifiers,
        seats: wish.seats,
        course: wish.course,
        note: wish.note,
        price: wish.price,
        grams: wish.grams,
        parts: wish.parts,
    })
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
pub(super) fn change(
    desk: &mut Desk,
    draft: &mut Draft,
    to: impl FnOnce(&Line) -> (Adjustment, Adjustment),
) {
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
    // Whose a line is can be said until the check settles.
    let Some(line) = open::selected(desk, draft) else {
        draft.seats = toggled(&draft.seats);
        return;
    };
    let (id, before) = (line.id, line.seats.clone());
    let after = Adjustment::Seats(toggled(&before));
    if desk.submit(adjust(draft, id, after)) {
        let check = draft.check;
        desk.may_undo(check, vec![adjust(draft, id, Adjustment::Seats(before))]);
    }
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
    let menu = &desk.state().menu;
    let (Some(check), Some(line)) = (open::check(desk, draft), open::selected(desk, draft)) else {
        return;
    };
    let wish = match &line.combo {
        Some(_) => Wish::like_combo(menu, line, &check.whole(line)),
        None => Wish::like(menu, line),
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
        let menu = &desk.state().menu;
        round_again(menu, check)
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

/// What the last round was made of. A combo that was in it with all its parts comes again as one;
/// the drink of a combo alone comes by itself.
fn round_again(menu: &Menu, check: &Check) -> Vec<Wish> {
    let round = last_round(&check.lines);
    let is_in = |line: &Line| round.iter().any(|one| one.id == line.id);
    let wish = |line: &&Line| {
        let parts = check.whole(line);
        if parts.len() < 2 || !parts.iter().all(|part| is_in(part)) {
            return Some(Wish::like(menu, line));
        }
        let leads = parts.first().is_some_and(|first| first.id == line.id);
        leads.then(|| Wish::like_combo(menu, line, &parts))
    };
    round.iter().filter_map(wish).collect()
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
