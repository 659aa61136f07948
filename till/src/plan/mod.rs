//! The floor plan's editor: rooms, tables, sections, by hand.

mod canvas;
mod card_view;
mod view;
mod work;

use std::collections::BTreeSet;

use common::{
    Command, SectionId, TableId,
    floor::{self, Plan, Shape, Spot},
};
use egui::{Pos2, Rect, Ui};

use crate::{desk::Desk, till::Go};
use work::{GRID, TURN};
pub(crate) use work::{Stock, Work};

/// What is looked at, and what a finger holds.
#[derive(Debug, Default)]
pub(crate) struct Draft {
    room: usize,
    selected: BTreeSet<TableId>,
    /// Taps add to the selection.
    several: bool,
    /// The side shows sections, and taps put tables into this one.
    sections: bool,
    section: Option<SectionId>,
    drag: Option<Drag>,
}

/// What a finger has taken hold of, and how the plan was then.
#[derive(Clone, Debug)]
struct Drag {
    hold: Hold,
    from: Plan,
    /// Where on the room's drawing it came down.
    at: Pos2,
}

/// A part of a table to hold it by, or a place in the room.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Hold {
    Table(TableId),
    Corner(TableId),
    Turn(TableId),
    Room,
}

/// What was done.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Intent {
    Back,
    SignOut,
    Room(usize),
    AddRoom,
    NameRoom(String),
    RemoveRoom,
    Several,
    Tap(TableId),
    TapRoom,
    Grab(Hold, Pos2),
    Pull(Pos2),
    Drop,
    Add(Stock),
    Duplicate,
    Remove,
    Label(String),
    Seats(i8),
    Shape(Shape),
    Turn(i16),
    Row,
    Sections(bool),
    Section(SectionId),
    AddSection,
    NameSection(String),
    RemoveSection,
    Undo,
    Redo,
    Flaw(Spot),
    TakeTheirs,
    KeepMine,
    Publish,
}

pub(crate) fn show(ui: &mut Ui, screen: Rect, desk: &mut Desk, draft: &mut Draft) -> Option<Go> {
    let work = match desk.plan.take() {
        Some(work) if work.changes() > 0 || work.can_undo() => work,
        _ => Work::on(&desk.state().floor),
    };
    let intent = view::show(ui, screen, desk, draft, &work);
    let mut work = work;
    let go = intent.and_then(|intent| handle(desk, draft, &mut work, intent));
    desk.plan = Some(work);
    go
}

fn handle(desk: &mut Desk, draft: &mut Draft, work: &mut Work, intent: Intent) -> Option<Go> {
    match intent {
        Intent::Back => return Some(Go::Manage),
        Intent::SignOut => return Some(Go::SignIn),
        Intent::Publish => publish(desk, work),
        Intent::TakeTheirs => *work = Work::on(&desk.state().floor),
        Intent::KeepMine => {
            let published = Plan::clone(&desk.state().floor);
            work.keep_mine(&published);
        }
        Intent::Undo => work.undo(),
        Intent::Redo => work.redo(),
        Intent::AddRoom => {
            let name = desk.words.get("plan-new-room").to_owned();
            work.add_room(name);
            draft.look_at(work.plan.rooms.len().saturating_sub(1));
        }
        Intent::AddSection => {
            let count = (work.plan.sections.len() + 1).to_string();
            let name = desk
                .words
                .with("plan-new-section", &[("number", count.into())]);
            draft.section = work.add_section(name);
        }
        Intent::Flaw(spot) => draft.jump(work, spot),
        Intent::Grab(..) | Intent::Pull(_) | Intent::Drop | Intent::Tap(_) | Intent::TapRoom => {
            by_hand(draft, work, &intent);
        }
        intent => at_the_side(draft, work, intent),
    }
    let there: BTreeSet<_> = work.plan.tables().map(|table| table.id).collect();
    draft.selected.retain(|id| there.contains(id));
    draft.room = draft.room.min(work.plan.rooms.len().saturating_sub(1));
    None
}

fn publish(desk: &mut Desk, work: &mut Work) {
    let plan = work.to_publish();
    let command = Command::Floor(floor::Command::Publish(plan));
    if desk.submit(command) {
        // Where the house says no after all, its own plan has another version than this one.
        let published = Plan::clone(&desk.state().floor);
        work.published(&published);
        let said = desk.words.get("plan-published").to_owned();
        desk.say(said);
    }
}

impl Draft {
    fn look_at(&mut self, room: usize) {
        self.room = room;
        self.selected.clear();
        self.drag = None;
    }

    fn jump(&mut self, work: &Work, spot: Spot) {
        let room_of = |spot: Spot| {
            let mut rooms = work.plan.rooms.iter();
            rooms.position(|room| match spot {
                Spot::Plan => false,
                Spot::Room(id) => room.id == id,
                Spot::Table(id) => room.tables.iter().any(|table| table.id == id),
            })
        };
        if let Some(room) = room_of(spot) {
            self.look_at(room);
        }
        if let Spot::Table(id) = spot {
            self.sections = false;
            self.selected.insert(id);
        }
    }

    fn only(&self) -> Option<TableId> {
        (self.selected.len() == 1).then(|| self.selected.first().copied())?
    }
}

/// What a finger does on the drawing.
fn by_hand(draft: &mut Draft, work: &mut Work, intent: &Intent) {
    match *intent {
        Intent::Tap(table) => match draft.section.filter(|_| draft.sections) {
            Some(section) => work.toggle_section(section, table),
            None if draft.several => {
                if !draft.selected.remove(&table) {
                    draft.selected.insert(table);
                }
            }
            None => draft.selected = BTreeSet::from([table]),
        },
        Intent::TapRoom => draft.selected.clear(),
        Intent::Grab(hold, at) => {
            if let Hold::Table(table) = hold
                && !draft.selected.contains(&table)
            {
                draft.selected = BTreeSet::from([table]);
            }
            let from = work.plan.clone();
            draft.drag = Some(Drag { hold, from, at });
        }
        Intent::Pull(to) => {
            if let Some(drag) = &draft.drag {
                canvas::pull(drag, &mut draft.selected, work, to);
            }
        }
        Intent::Drop => {
            if let Some(drag) = draft.drag.take()
                && drag.hold != Hold::Room
            {
                work.dragged(drag.from);
            }
        }
        _ => {}
    }
}

/// What the side's verbs do to the selection, the room or a section.
fn at_the_side(draft: &mut Draft, work: &mut Work, intent: Intent) {
    let room = draft.room;
    match intent {
        Intent::Room(room) => draft.look_at(room),
        Intent::Several => draft.several = !draft.several,
        Intent::NameRoom(name) => work.type_in(("room", 0), |plan| {
            if let Some(room) = plan.rooms.get_mut(room) {
                room.name = name;
            }
        }),
        Intent::RemoveRoom => {
            let tables = work.room(room).map(|room| room.tables.clone());
            let gone = tables
                .unwrap_or_default()
                .iter()
                .map(|one| one.id)
                .collect();
            work.remove(&gone);
            work.change(|plan| {
                plan.rooms.remove(room);
            });
        }
        Intent::Add(stock) => {
            let added = work.add(room, stock);
            draft.selected = added.into_iter().collect();
        }
        Intent::Duplicate => {
            let copied: Vec<_> = draft.selected.iter().copied().collect();
            let copies = copied.into_iter().filter_map(|id| work.duplicate(room, id));
            draft.selected = copies.collect();
        }
        Intent::Remove => work.remove(&draft.selected),
        Intent::Label(label) => {
            if let Some(table) = draft.only() {
                work.type_in(("label", table.0), |plan| {
                    let mut tables = plan.rooms.iter_mut().flat_map(|room| &mut room.tables);
                    if let Some(one) = tables.find(|one| one.id == table) {
                        one.label = label;
                    }
                });
            }
        }
        Intent::Seats(by) => step(draft, work, |table| {
            table.seats = table.seats.saturating_add_signed(by).clamp(1, 99);
        }),
        Intent::Shape(shape) => step(draft, work, |table| table.shape = shape),
        Intent::Turn(by) => step(draft, work, |table| {
            let turned = (i32::from(table.turn) + i32::from(by)).rem_euclid(360);
            table.turn = u16::try_from(turned).unwrap_or(0);
        }),
        Intent::Row => in_a_row(draft, work),
        Intent::Sections(on) => draft.sections = on,
        Intent::Section(section) => draft.section = Some(section),
        Intent::NameSection(name) => name_section(draft, work, name),
        Intent::RemoveSection => {
            let gone = draft.section.take();
            work.change(|plan| plan.sections.retain(|one| Some(one.id) != gone));
        }
        _ => {}
    }
}

fn name_section(draft: &Draft, work: &mut Work, name: String) {
    let known = draft.section;
    work.type_in(("section", known.map_or(0, |id| id.0)), |plan| {
        let mut sections = plan.sections.iter_mut();
        if let Some(one) = sections.find(|one| Some(one.id) == known) {
            one.name = name;
        }
    });
}

fn step(draft: &Draft, work: &mut Work, change: impl Fn(&mut floor::Table)) {
    let from = work.plan.clone();
    work.each(&draft.selected, change);
    work.dragged(from);
}

/// Stands the selected tables in one row, with equal gaps, from the leftmost one.
fn in_a_row(draft: &Draft, work: &mut Work) {
    let selected = &draft.selected;
    let tables = work.plan.tables().filter(|one| selected.contains(&one.id));
    let mut places: Vec<_> = tables
        .map(|one| (one.x, one.y, one.width, one.id))
        .collect();
    places.sort_unstable();
    let Some((mut x, y, ..)) = places.first().copied() else {
        return;
    };
    let from = work.plan.clone();
    for (_, _, width, id) in places {
        work.each(&BTreeSet::from([id]), |table| (table.x, table.y) = (x, y));
        x += width + GRID * 2;
    }
    work.dragged(from);
}
