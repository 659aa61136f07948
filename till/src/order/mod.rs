//! Ringing at a check: pages of the menu, chips for the line just rung, and the check itself.

mod courses;
mod front;
mod lines;
mod model;
mod open;
mod ring;
mod sheet_view;
mod strip;
mod strip_view;
mod take_back;
mod tiles_view;
mod trace;
mod verbs_view;
mod view;

mod check_view;

use common::{CheckId, GroupId, ItemId, LineId, ModifierId};
use egui::{Rect, Ui};

use crate::{desk::Desk, till::Go};
use front::Front;

/// What has been chosen and typed so far.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    check: CheckId,
    /// The page of the menu; the first one until somebody turns it.
    group: Option<GroupId>,
    /// Pieces of the next line.
    quantity: u32,
    /// Of the next lines; nothing is the item's own.
    course: Option<u8>,
    /// Whose the next lines are.
    seats: Vec<u8>,
    /// The line that chips and verbs are about: the last one rung, or one that was tapped.
    selected: Option<LineId>,
    /// The selected line has just come into being or changed: it is scrolled into sight.
    reveal: bool,
    /// A note that is being typed for the selected line.
    note: Option<String>,
    /// What is searched for on the menu.
    search: Option<String>,
    /// What lies over the screen.
    front: Option<Front>,
    /// On a phone: the check instead of the menu.
    reading: bool,
}

impl Draft {
    pub(crate) fn new(check: CheckId) -> Self {
        Self {
            check,
            group: None,
            quantity: 1,
            course: None,
            seats: Vec::new(),
            selected: None,
            reveal: false,
            note: None,
            search: None,
            front: None,
            reading: false,
        }
    }

    /// Turns chips and verbs to a line.
    fn select(&mut self, line: Option<LineId>) {
        self.selected = line;
        self.reveal = line.is_some();
        self.note = None;
    }
}

/// What was tapped.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Intent {
    Floor,
    SignOut,
    Group(GroupId),
    Ring(ItemId),
    /// Whether this item can still be had.
    Stock(ItemId),
    Search,
    EndSearch,
    /// A choice for the selected line, on or off.
    Choose(ModifierId),
    /// A seat for the selected line, or for the lines to come.
    Seat(u8),
    Note,
    NoteDone,
    Select(LineId),
    More,
    Less,
    LineCourse,
    VoidLine,
    RingAgain,
    /// The phone turns between the menu and the check.
    Turn,
    Undo,
    Quantity,
    Course,
    RepeatRound,
    Bill,
    Fire(u8),
    Pay,
    Send,
    Table,
    /// Something on the sheet in front.
    Front(front::Did),
}

pub(crate) fn show(ui: &mut Ui, screen: Rect, desk: &mut Desk, draft: &mut Draft) -> Option<Go> {
    let known = desk.state().checks.get(draft.check).map(|check| check.id);
    let Some(check) = known else {
        // Settled, abandoned or joined elsewhere: there is nothing to ring on any more.
        return Some(Go::Floor);
    };
    draft.check = check;
    forget_what_is_gone(desk, draft);
    let intent = {
        let model = model::Model::new(desk, draft)?;
        view::show(ui, screen, &model, draft)
    };
    let go = handle(desk, draft, intent?);
    if draft.front.is_some() {
        // A sheet asks something: what was said before it is read.
        desk.notices.hush();
    }
    go
}

/// A line that was taken back is not spoken about any more.
fn forget_what_is_gone(desk: &Desk, draft: &mut Draft) {
    let check = desk.state().checks.get(draft.check);
    let gone = |id: &LineId| {
        check
            .and_then(|check| check.line(*id))
            .is_none_or(common::check::Line::is_voided)
    };
    if draft.selected.as_ref().is_some_and(gone) {
        draft.select(None);
    }
}

fn handle(desk: &mut Desk, draft: &mut Draft, intent: Intent) -> Option<Go> {
    if draft.note.is_some() {
        // Whatever comes next, what was typed is written first.
        ring::note(desk, draft);
    }
    match intent {
        Intent::Floor => return Some(Go::Floor),
        Intent::SignOut => return Some(Go::SignIn),
        Intent::Group(group) => {
            draft.group = Some(group);
            draft.search = None;
        }
        Intent::Search => draft.search = Some(String::new()),
        Intent::EndSearch => draft.search = None,
        Intent::Note => draft.note = Some(ring::note_of(desk, draft)),
        Intent::Select(line) => {
            let other = draft.selected != Some(line);
            draft.select(other.then_some(line));
        }
        Intent::Turn => draft.reading = !draft.reading,
        Intent::LineCourse => draft.front = draft.selected.map(Front::LineCourse),
        Intent::Quantity => draft.front = Some(Front::Quantity(String::new())),
        Intent::Course => draft.front = Some(Front::Course),
        Intent::Table => draft.front = Some(Front::Table),
        Intent::Stock(item) => draft.front = Some(Front::Stock(item)),
        Intent::Ring(item) => ring::ring(desk, draft, item),
        Intent::Choose(modifier) => ring::choose(desk, draft, modifier),
        Intent::Seat(seat) => ring::seat(desk, draft, seat),
        Intent::NoteDone => ring::note(desk, draft),
        Intent::More => ring::more(desk, draft, 1),
        Intent::Less => ring::less(desk, draft),
        Intent::RingAgain => ring::again(desk, draft),
        Intent::RepeatRound => ring::repeat_round(desk, draft),
        Intent::VoidLine => take_back::void_selected(desk, draft),
        Intent::Undo => {
            desk.take_back(draft.check);
            draft.select(None);
        }
        Intent::Bill => courses::ask_bill(desk, draft),
        Intent::Fire(course) => courses::fire(desk, draft, course),
        Intent::Send => {
            courses::send(desk, draft);
        }
        Intent::Pay => return courses::pay(desk, draft),
        Intent::Front(did) => return front::handle(desk, draft, did),
    }
    None
}
