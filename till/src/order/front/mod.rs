//! What lies over the screen for a moment: how many, which course, why, how much, where to.

mod allergy_view;
mod cheaper_view;
mod combo_view;
mod dish_view;
mod numbers_view;
mod pick_view;
mod table_view;
mod tell_view;
pub(super) mod view;
mod void_view;

pub(super) use dish_view::allergen;

use common::{
    CheckId, Command, ItemId, LineId, ModifierId, ScaleId, StaffId, TableId,
    check::{self, MOST_COVERS, MOST_OF_A_LINE, Scope},
    house::ServiceMode,
    kitchen::Allergy,
    menu::{Allergen, Prefix},
};

use super::{
    Draft, allergy, carry, cheaper, choose, combo, courses, open, ring, stock, take_back, tell,
    weigh,
};
use crate::{desk::Desk, till::Go};

/// A sheet in front of the screen, with what was typed on it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Front {
    /// How many of the next item.
    Quantity(String),
    /// Which course the next lines go to.
    Course,
    /// Which course this line goes to.
    LineCourse(LineId),
    /// The table: how many guests, and all that concerns the whole check.
    Table,
    /// More guests than usual.
    Covers(String),
    /// Why this line, or some pieces of it, is taken back; with other words for why.
    Void {
        line: LineId,
        pieces: Option<u32>,
        other: Option<String>,
    },
    /// What an item is, and whether it can still be had.
    Stock(ItemId),
    /// From how many it is counted down.
    Count { item: ItemId, typed: String },
    /// What fills a combo's slots.
    Combo(Box<combo::Choosing>),
    /// How a choice is said.
    Said(ModifierId),
    /// How much cheaper, and why.
    Cheaper {
        scope: Scope,
        pieces: Option<u32>,
        /// The reason, by its place among those offered.
        why: usize,
        /// An amount, once somebody types one.
        amount: Option<String>,
    },
    /// A coupon's code.
    Coupon(String),
    /// To which table this line goes, or some pieces of it.
    MoveLine { line: LineId, pieces: Option<u32> },
    /// With which other check this one becomes one.
    Merge,
    /// Which free table is pushed up.
    JoinTable,
    /// Who looks after the check from now on.
    HandOn,
    /// What a seat or the table must not eat: the fourteen, and somebody's own words; with what
    /// was noted before.
    Allergy {
        seat: Option<u8>,
        other: String,
        before: Vec<Allergy>,
    },
    /// What is said to the kitchen about a line.
    Tell { line: LineId, typed: String },
    /// The price of an item that has none, or of a line.
    Price { of: Of, typed: String },
    /// The grams of an item that is weighed, or of a line.
    Weight { of: Of, typed: String },
}

/// What a price or a weight is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Of {
    /// The next line.
    Item(ItemId),
    Line(LineId),
}

/// What was tapped on it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Did {
    Away,
    Number(u32),
    Digit(u8),
    DoubleZero,
    Erase,
    Done,
    Course(Option<u8>),
    SendAndHold,
    /// So many pieces of the line; all where there is none.
    Pieces(Option<u32>),
    Reason(String),
    OtherReason,
    Typed(String),
    MoreCovers,
    Carry,
    Free,
    Said(Prefix),
    /// The item in front is sold out, or back.
    SoldOut(bool),
    /// It is counted down from so many, or no more.
    Count(Option<u32>),
    /// A slot of the combo in front is filled.
    Fill(ItemId),
    /// A slot is to be filled otherwise.
    Slot(usize),
    /// What lies on these scales.
    Weigh(ScaleId),
    /// For another reason, by its place.
    Why(usize),
    /// So many percent off.
    Percent(u32),
    Amount,
    OnTheHouse,
    /// Another sheet about the same check.
    Ask(Box<Front>),
    Mode(ServiceMode),
    Service(bool),
    Coupon {
        code: String,
        on: bool,
    },
    /// Whose allergies are noted; the whole table's where there is none.
    Seat(Option<u8>),
    /// It is noted, or not any more.
    Allergen(Allergen),
    /// Words for the kitchen, and whether they ask.
    Tell {
        text: String,
        ask: bool,
    },
    /// The sheet of allergies, for the whole check.
    Allergies,
    /// All of the check goes before others, or no more.
    RushAll,
    ToCheck(CheckId),
    ToTable(TableId),
    ToPerson(StaffId),
}

pub(super) fn handle(desk: &mut Desk, draft: &mut Draft, did: Did) -> Option<Go> {
    match did {
        Did::Away => {
            allergy::keep(desk, draft);
            draft.front = None;
            draft.combos.clear();
        }
        Did::Digit(_) | Did::DoubleZero | Did::Erase => type_on(draft, &did),
        Did::Done => return done(desk, draft),
        Did::Number(number) => take_number(desk, draft, number),
        Did::Course(course) => take_course(desk, draft, course),
        Did::SendAndHold => {
            draft.front = None;
            courses::send(desk, draft, true);
        }
        Did::Pieces(wanted) => {
            if let Some(
                Front::Void { pieces, .. }
                | Front::Cheaper { pieces, .. }
                | Front::MoveLine { pieces, .. },
            ) = &mut draft.front
            {
                *pieces = wanted;
            }
        }
        Did::Reason(reason) => {
            if let Some(Front::Void { line, pieces, .. }) = draft.front.take() {
                take_back::void_fired(desk, draft, line, pieces, &reason);
            }
        }
        Did::OtherReason => {
            if let Some(Front::Void { other, .. }) = &mut draft.front {
                *other = Some(String::new());
            }
        }
        Did::Typed(words) => write(draft, words),
        Did::MoreCovers => draft.front = Some(Front::Covers(String::new())),
        Did::Said(prefix) => {
            if let Some(Front::Said(modifier)) = draft.front.take() {
                choose::pick(desk, draft, modifier, Some(prefix));
            }
        }
        Did::SoldOut(gone) => stock::sell_out(desk, draft, gone),
        Did::Count(left) => stock::count(desk, draft, left),
        Did::Fill(item) => combo::fill(desk, draft, item),
        Did::Slot(slot) => combo::empty(draft, slot),
        Did::Weigh(scale) => weigh::ask(desk, draft, scale),
        Did::Ask(front) => draft.front = Some(*front),
        Did::Why(_) | Did::Percent(_) | Did::Amount | Did::OnTheHouse => {
            cheaper::handle(desk, draft, &did);
        }
        Did::Coupon { code, on } => cheaper::coupon(desk, draft, &code, on),
        Did::Seat(_) | Did::Allergen(_) => allergy::handle(desk, draft, &did),
        Did::Allergies => draft.front = allergy::question(desk, draft),
        Did::Tell { text, ask } => tell::tell(desk, draft, &text, ask),
        Did::RushAll => tell::rush_all(desk, draft),
        Did::Service(on) => cheaper::service(desk, draft, on),
        Did::Mode(mode) => set_mode(desk, draft, mode),
        Did::Carry => return Some(Go::Carry(draft.check)),
        Did::ToCheck(_) | Did::ToTable(_) | Did::ToPerson(_) => {
            return carry::handle(desk, draft, &did);
        }
        Did::Free => {
            let abandon = check::Command::Abandon { check: draft.check };
            draft.front = None;
            return desk.submit(Command::Check(abandon)).then_some(Go::Floor);
        }
    }
    None
}

/// Words that somebody types.
fn write(draft: &mut Draft, words: String) {
    match &mut draft.front {
        Some(Front::Void { other, .. }) => *other = Some(words),
        Some(Front::Coupon(code)) => *code = words,
        Some(Front::Allergy { other, .. }) => *other = words,
        Some(Front::Tell { typed, .. }) => *typed = words,
        _ => {}
    }
}

/// Digits on the pad.
fn type_on(draft: &mut Draft, did: &Did) {
    let Some((typed, most)) = typed(draft) else {
        return;
    };
    match did {
        Did::Digit(digit) if typed.len() < most => typed.push(char::from(b'0' + digit)),
        Did::DoubleZero if typed.len() + 1 < most => typed.push_str("00"),
        Did::Erase => {
            typed.pop();
        }
        _ => {}
    }
}

/// What is being typed, and how many digits it may have.
fn typed(draft: &mut Draft) -> Option<(&mut String, usize)> {
    match draft.front.as_mut()? {
        Front::Quantity(typed) | Front::Covers(typed) => Some((typed, 3)),
        Front::Count { typed, .. } => Some((typed, 4)),
        Front::Price { typed, .. } => Some((typed, 7)),
        Front::Weight { typed, .. } => Some((typed, 5)),
        Front::Cheaper { amount, .. } => amount.as_mut().map(|typed| (typed, 7)),
        _ => None,
    }
}

fn done(desk: &mut Desk, draft: &mut Draft) -> Option<Go> {
    match &draft.front {
        Some(Front::Price { .. } | Front::Weight { .. }) => weigh::done(desk, draft),
        Some(Front::Cheaper { .. }) => cheaper::handle(desk, draft, &Did::Done),
        Some(Front::Coupon(code)) => {
            let code = code.clone();
            cheaper::coupon(desk, draft, &code, true);
        }
        _ => {
            let number = typed(draft).and_then(|(typed, _)| typed.parse().ok());
            match number {
                Some(number) => take_number(desk, draft, number),
                None => draft.front = None,
            }
        }
    }
    None
}

fn take_number(desk: &mut Desk, draft: &mut Draft, number: u32) {
    if matches!(draft.front, Some(Front::Count { .. })) {
        return stock::count(desk, draft, Some(number));
    }
    match draft.front.take() {
        Some(Front::Quantity(_)) => draft.quantity = number.clamp(1, MOST_OF_A_LINE),
        Some(Front::Table | Front::Covers(_)) => set_covers(desk, draft, number),
        _ => {}
    }
}

fn set_covers(desk: &mut Desk, draft: &Draft, number: u32) {
    let Some(before) = open::check(desk, draft).map(|check| check.covers) else {
        return;
    };
    let check = draft.check;
    let covers = |covers| Command::Check(check::Command::SetCovers { check, covers });
    let wanted = u8::try_from(number).unwrap_or(MOST_COVERS);
    if desk.submit(covers(wanted)) {
        desk.may_undo(check, vec![covers(before)]);
    }
}

/// Eaten here or taken away: the prices stay, the VAT follows.
fn set_mode(desk: &mut Desk, draft: &mut Draft, mode: ServiceMode) {
    let Some(before) = open::check(desk, draft).map(|check| check.mode) else {
        return;
    };
    draft.front = None;
    let check = draft.check;
    let set = |mode| Command::Check(check::Command::SetMode { check, mode });
    if before != mode && desk.submit(set(mode)) {
        desk.may_undo(check, vec![set(before)]);
        let key = match mode {
            ServiceMode::DineIn => "order-now-here",
            ServiceMode::TakeAway => "order-now-away",
            ServiceMode::Delivery => "order-now-delivered",
        };
        let said = desk.words.get(key).to_owned();
        desk.say(said);
    }
}

fn take_course(desk: &mut Desk, draft: &mut Draft, course: Option<u8>) {
    match draft.front.take() {
        Some(Front::LineCourse(_)) => {
            if let Some(course) = course {
                ring::course(desk, draft, course);
            }
        }
        Some(Front::Course) => draft.course = course,
        _ => {}
    }
}
