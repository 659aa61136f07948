//! Ringing at a check: pages of the menu, chips for the line just rung, and the check itself.

mod allergy;
mod carry;
mod cheaper;
mod choose;
mod combo;
mod courses;
mod front;
mod index;
mod list;
mod model;
mod open;
mod part;
mod quick;
mod ring;
mod scanned;
mod stock;
mod strip;
mod take_back;
mod tell;
mod tiles_view;
mod verbs_view;
mod view;
mod weigh;

use std::rc::Rc;

use common::{
    AllowanceId, CheckId, CommandId, GroupId, ItemId, LineId, ModifierId, TicketId, check::Scope,
    menu::Prefix,
};
use egui::{Rect, Ui};

pub(crate) use index::Index;
pub(crate) use model::edge;

use crate::{desk::Desk, floor, learned::Habit, shorthand::Entry, till::Go};
use front::{Front, Of};
use list::List;
use strip::Arming;

pub(crate) use strip::written;

/// What has been chosen and typed so far.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    check: CheckId,
    /// The page of the menu; the first one where there is none.
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
    /// How the next choice is said.
    arming: Arming,
    /// The first chip of a set that has just opened.
    opened: Option<ModifierId>,
    /// What is usual for the selected line, as it was when the chips turned to it.
    habits: Vec<Habit>,
    /// A note that is being typed for the selected line.
    note: Option<String>,
    /// The discount that the verbs are about.
    lifting: Option<AllowanceId>,
    /// The check as it was listed last.
    list: Option<Rc<List>>,
    /// What is searched for on the menu.
    search: Option<String>,
    /// What lies over the screen.
    front: Option<Front>,
    /// Combos whose slots are filled after the one in front.
    combos: Vec<combo::Choosing>,
    /// The question to the scales that is on its way.
    weighing: Option<u64>,
    /// On a phone: the check instead of the menu.
    pub(crate) reading: bool,
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
            arming: Arming::default(),
            opened: None,
            habits: Vec::new(),
            note: None,
            lifting: None,
            list: None,
            search: None,
            front: None,
            combos: Vec::new(),
            weighing: None,
            reading: false,
        }
    }

    /// The check in front, for the guest's own display.
    pub(crate) fn check(&self) -> CheckId {
        self.check
    }

    /// Turns chips and verbs to a line.
    fn select(&mut self, line: Option<LineId>) {
        self.selected = line;
        self.reveal = line.is_some();
        self.note = None;
        self.lifting = None;
        self.arming = Arming::default();
        self.opened = None;
        self.habits = Vec::new();
    }
}

/// What was tapped.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Intent {
    Floor,
    SignOut,
    /// Another page of the menu; the first one where there is none.
    Group(Option<GroupId>),
    Ring(ItemId),
    /// Whether this item can still be had.
    Stock(ItemId),
    Search,
    EndSearch,
    /// A line in shorthand.
    Quick(Entry),
    /// A choice for the selected line, on or off.
    Choose(ModifierId),
    /// Somebody keeps a finger on a choice.
    SayOtherwise(ModifierId),
    /// The ways of saying a choice, or no longer.
    Prefixes,
    /// The next choice is said so.
    Arm(Prefix),
    /// What is usual, by its place.
    Habit(usize),
    /// What goes well with the selected line.
    GoesWith(ItemId),
    /// A seat for the selected line, or for the lines to come.
    Seat(u8),
    Note,
    NoteDone,
    Select(LineId),
    More,
    Less,
    LineCourse,
    VoidLine,
    MoveLine,
    Discount,
    FireLine,
    /// The line goes before others in the kitchen, or no more.
    Rush,
    /// Something is said to the kitchen about the line.
    Tell,
    /// Yes or no to a cook.
    Answer {
        ticket: TicketId,
        note: CommandId,
        yes: bool,
    },
    /// What the guests must not eat.
    Allergy,
    Price,
    Weight,
    /// What makes the check cheaper, to do something about it.
    Allowance(AllowanceId),
    Lift(AllowanceId),
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
    SendAndHold,
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
    for code in std::mem::take(&mut desk.scanned) {
        scanned::take(desk, draft, &code);
    }
    weigh::hear(desk, draft);
    forget_what_is_gone(desk, draft);
    let intent = {
        let list = list::list(desk, draft)?;
        let model = model::Model::new(desk, draft, list)?;
        view::show(ui, screen, &model, draft)
    };
    let before = draft.front.is_some();
    let go = handle(desk, draft, intent?);
    if draft.front.is_some() && !before {
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
    if let Some(front) = question(desk, draft, &intent) {
        draft.front = Some(front);
        return None;
    }
    match intent {
        Intent::Floor => return Some(Go::Floor),
        Intent::SignOut => return Some(Go::SignIn),
        Intent::Group(group) => {
            draft.group = group;
            draft.search = None;
        }
        Intent::Search => draft.search = Some(String::new()),
        Intent::Quick(entry) => quick::ring(desk, draft, entry),
        Intent::EndSearch => draft.search = None,
        Intent::Note => draft.note = Some(ring::note_of(desk, draft)),
        Intent::Select(line) => {
            let other = draft.selected != Some(line);
            draft.select(other.then_some(line));
            strip::learn(desk, draft);
        }
        Intent::Turn => draft.reading = !draft.reading,
        Intent::Ring(item) => ring::ring(desk, draft, item),
        Intent::Choose(modifier) => choose::choose(desk, draft, modifier),
        Intent::Prefixes => {
            draft.arming = match draft.arming {
                Arming::Usual => Arming::Asking,
                Arming::Asking | Arming::With(_) => Arming::Usual,
            }
        }
        Intent::Arm(prefix) => draft.arming = Arming::With(prefix),
        Intent::Habit(n) => strip::apply_habit(desk, draft, n),
        Intent::GoesWith(item) => ring::goes_with(desk, draft, item),
        Intent::Seat(seat) => ring::seat(desk, draft, seat),
        Intent::NoteDone => ring::note(desk, draft),
        Intent::More => ring::more(desk, draft, 1),
        Intent::Less => ring::less(desk, draft),
        Intent::RingAgain => ring::again(desk, draft),
        Intent::RepeatRound => ring::repeat_round(desk, draft),
        Intent::FireLine => courses::fire_line(desk, draft),
        Intent::Rush => tell::rush_line(desk, draft),
        Intent::Answer { ticket, note, yes } => floor::answer(desk, ticket, note, yes),
        Intent::Allowance(id) => {
            let other = draft.lifting != Some(id);
            draft.select(None);
            draft.lifting = other.then_some(id);
            draft.reveal = other;
        }
        Intent::Lift(id) => cheaper::lift(desk, draft, id),
        Intent::VoidLine => take_back::void_selected(desk, draft),
        Intent::Undo => {
            desk.take_back(draft.check);
            draft.select(None);
        }
        Intent::Bill => courses::ask_bill(desk, draft),
        Intent::Fire(course) => courses::fire(desk, draft, course),
        send @ (Intent::Send | Intent::SendAndHold) => {
            courses::send(desk, draft, send == Intent::SendAndHold);
        }
        Intent::Pay => return courses::pay(desk, draft),
        Intent::Front(did) => return front::handle(desk, draft, did),
        _ => {}
    }
    None
}

/// The sheet that a verb asks its question on.
fn question(desk: &Desk, draft: &Draft, intent: &Intent) -> Option<Front> {
    let line = draft.selected;
    match intent {
        Intent::Quantity => Some(Front::Quantity(String::new())),
        Intent::Course => Some(Front::Course),
        Intent::Table => Some(Front::Table),
        Intent::Stock(item) => Some(Front::Stock(*item)),
        Intent::SayOtherwise(modifier) => Some(Front::Said(*modifier)),
        Intent::Allergy => allergy::question(desk, draft),
        Intent::Tell => line.map(|line| Front::Tell {
            line,
            typed: String::new(),
        }),
        Intent::LineCourse => line.map(Front::LineCourse),
        Intent::MoveLine => line.map(|line| Front::MoveLine { line, pieces: None }),
        Intent::Discount => line.map(|line| cheaper::question(Scope::Line(line))),
        Intent::Price => line.map(|line| Front::Price {
            of: Of::Line(line),
            typed: String::new(),
        }),
        Intent::Weight => line.map(|line| Front::Weight {
            of: Of::Line(line),
            typed: String::new(),
        }),
        _ => None,
    }
}
