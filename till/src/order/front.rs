//! What lies over the screen for a moment: how many, which course, why, how many guests.

use common::{
    Command, ItemId, LineId,
    check::{self, MOST_COVERS, MOST_OF_A_LINE},
    menu,
};

use super::{Draft, open, ring, take_back};
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
    /// The table: how many guests, another table, nobody.
    Table,
    /// More guests than usual.
    Covers(String),
    /// Why this line is taken back.
    Void(LineId),
    /// Whether an item can still be had.
    Stock(ItemId),
}

/// What was tapped on it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Did {
    Away,
    Number(u32),
    Digit(u8),
    Erase,
    Done,
    Course(Option<u8>),
    Reason(String),
    MoreCovers,
    Carry,
    Free,
    /// The item in front is sold out, or back.
    SoldOut(bool),
}

pub(super) fn handle(desk: &mut Desk, draft: &mut Draft, did: Did) -> Option<Go> {
    match did {
        Did::Away => draft.front = None,
        Did::Digit(digit) => {
            if let Some(typed) = typed(draft)
                && typed.len() < 3
            {
                typed.push(char::from(b'0' + digit));
            }
        }
        Did::Erase => {
            if let Some(typed) = typed(draft) {
                typed.pop();
            }
        }
        Did::Done => {
            let number = typed(draft).and_then(|typed| typed.parse().ok());
            match number {
                Some(number) => take_number(desk, draft, number),
                None => draft.front = None,
            }
        }
        Did::Number(number) => take_number(desk, draft, number),
        Did::Course(course) => take_course(desk, draft, course),
        Did::Reason(reason) => {
            if let Some(Front::Void(line)) = draft.front.take() {
                take_back::void_fired(desk, draft, line, &reason);
            }
        }
        Did::MoreCovers => draft.front = Some(Front::Covers(String::new())),
        Did::SoldOut(gone) => sell_out(desk, draft, gone),
        Did::Carry => return Some(Go::Carry(draft.check)),
        Did::Free => {
            let abandon = check::Command::Abandon { check: draft.check };
            draft.front = None;
            return desk.submit(Command::Check(abandon)).then_some(Go::Floor);
        }
    }
    None
}

fn typed(draft: &mut Draft) -> Option<&mut String> {
    match &mut draft.front {
        Some(Front::Quantity(typed) | Front::Covers(typed)) => Some(typed),
        Some(
            Front::Course | Front::LineCourse(_) | Front::Table | Front::Void(_) | Front::Stock(_),
        )
        | None => None,
    }
}

/// Takes an item off every till's menu, or puts it back; Undo does the opposite.
fn sell_out(desk: &mut Desk, draft: &mut Draft, gone: bool) {
    let Some(Front::Stock(item)) = draft.front.take() else {
        return;
    };
    let Some(name) = open::item(desk, item).map(|item| item.name.clone()) else {
        return;
    };
    let mark = |sold_out| Command::Menu(menu::Command::SellOut { item, sold_out });
    if desk.submit(mark(gone)) {
        desk.may_undo(draft.check, vec![mark(!gone)]);
        let key = if gone {
            "order-gone-toast"
        } else {
            "stock-back-toast"
        };
        let said = desk.words.with(key, &[("item", name.into())]);
        desk.say(said);
    }
}

fn take_number(desk: &mut Desk, draft: &mut Draft, number: u32) {
    match draft.front.take() {
        Some(Front::Quantity(_)) => draft.quantity = number.clamp(1, MOST_OF_A_LINE),
        Some(Front::Table | Front::Covers(_)) => set_covers(desk, draft, number),
        Some(Front::Course | Front::LineCourse(_) | Front::Void(_) | Front::Stock(_)) | None => {}
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

fn take_course(desk: &mut Desk, draft: &mut Draft, course: Option<u8>) {
    match draft.front.take() {
        Some(Front::LineCourse(_)) => {
            if let Some(course) = course {
                ring::course(desk, draft, course);
            }
        }
        Some(Front::Course) => draft.course = course,
        Some(
            Front::Quantity(_) | Front::Table | Front::Covers(_) | Front::Void(_) | Front::Stock(_),
        )
        | None => {}
    }
}
