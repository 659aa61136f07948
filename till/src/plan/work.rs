use std::collections::BTreeSet;

use common::{
    RoomId, SectionId, State, TableId,
    floor::{Flaw, Plan, ROOM_HEIGHT, ROOM_WIDTH, Room, Section, Shape, Table},
};

/// So many steps can be taken back.
const MOST_STEPS: usize = 100;
/// Tables stand on a grid of so many units.
pub(super) const GRID: u16 = 20;
/// Tables turn by so many degrees.
pub(super) const TURN: u16 = 15;
/// No table is smaller, in units.
const SMALLEST: u16 = 40;

/// A table that can be put down with one tap.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Stock {
    pub(super) key: &'static str,
    pub(super) shape: Shape,
    pub(super) seats: u8,
    width: u16,
    height: u16,
}

pub(super) const STOCK: [Stock; 6] = [
    Stock::new("plan-add-two", Shape::Square, 2, 80, 80),
    Stock::new("plan-add-four", Shape::Square, 4, 120, 100),
    Stock::new("plan-add-round", Shape::Round, 4, 120, 120),
    Stock::new("plan-add-large", Shape::Round, 8, 160, 160),
    Stock::new("plan-add-long", Shape::Square, 8, 240, 100),
    Stock::new("plan-add-stool", Shape::Round, 1, 60, 60),
];

impl Stock {
    const fn new(key: &'static str, shape: Shape, seats: u8, width: u16, height: u16) -> Self {
        Self {
            key,
            shape,
            seats,
            width,
            height,
        }
    }
}

/// The plan as it is being changed, with the way back.
#[derive(Clone, Debug)]
pub(crate) struct Work {
    pub(super) plan: Plan,
    /// What it was made from.
    base: Plan,
    past: Vec<Plan>,
    future: Vec<Plan>,
    /// Typing into one field is one step.
    typing: Option<(&'static str, u32)>,
}

impl Work {
    pub(super) fn on(plan: &Plan) -> Self {
        Self {
            plan: plan.clone(),
            base: plan.clone(),
            past: Vec::new(),
            future: Vec::new(),
            typing: None,
        }
    }

    /// One step, which can be taken back.
    pub(super) fn change(&mut self, change: impl FnOnce(&mut Plan)) {
        let before = self.plan.clone();
        change(&mut self.plan);
        self.keep(before);
    }

    /// A step that goes on while the same field is typed into.
    pub(super) fn type_in(&mut self, field: (&'static str, u32), change: impl FnOnce(&mut Plan)) {
        if self.typing == Some(field) {
            change(&mut self.plan);
            self.future.clear();
        } else {
            self.change(change);
            self.typing = Some(field);
        }
    }

    /// What a finger has dragged is one step, from where it began.
    pub(super) fn dragged(&mut self, from: Plan) {
        self.keep(from);
    }

    fn keep(&mut self, before: Plan) {
        self.typing = None;
        if before == self.plan {
            return;
        }
        self.past.push(before);
        if self.past.len() > MOST_STEPS {
            self.past.remove(0);
        }
        self.future.clear();
    }

    pub(super) fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    pub(super) fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    pub(super) fn undo(&mut self) {
        self.typing = None;
        if let Some(before) = self.past.pop() {
            self.future.push(std::mem::replace(&mut self.plan, before));
        }
    }

    pub(super) fn redo(&mut self) {
        self.typing = None;
        if let Some(after) = self.future.pop() {
            self.past.push(std::mem::replace(&mut self.plan, after));
        }
    }

    /// Somebody else has published another plan since this one was begun.
    pub(super) fn is_behind(&self, published: &Plan) -> bool {
        self.base.version != published.version
    }

    /// Mine on top of what somebody else has published.
    pub(super) fn keep_mine(&mut self, published: &Plan) {
        self.base = published.clone();
    }

    /// What is sent to the house.
    pub(super) fn to_publish(&self) -> Plan {
        Plan {
            version: self.base.version,
            ..self.plan.clone()
        }
    }

    /// The house has it; the way back stays open.
    pub(super) fn published(&mut self, published: &Plan) {
        self.base = published.clone();
    }

    /// Tables, rooms and sections that differ from what is published.
    pub(super) fn changes(&self) -> usize {
        let (old, new) = (&self.base, &self.plan);
        let place = |plan: &Plan, id: TableId| {
            let mut rooms = plan.rooms.iter();
            rooms.find_map(|room| {
                let table = room.tables.iter().find(|table| table.id == id)?;
                Some((room.id, table.clone()))
            })
        };
        let ids: BTreeSet<_> = old.tables().chain(new.tables()).map(|one| one.id).collect();
        let tables = ids.iter().filter(|id| place(old, **id) != place(new, **id));
        let names = |plan: &Plan| -> Vec<_> {
            let rooms = plan.rooms.iter();
            rooms.map(|room| (room.id, room.name.clone())).collect()
        };
        let rooms = usize::from(names(old) != names(new));
        let sections = usize::from(old.sections != new.sections);
        tables.count() + rooms + sections
    }

    pub(super) fn flaws(&self, state: &State) -> Vec<Flaw> {
        self.plan.flaws(state)
    }

    pub(super) fn room(&self, room: usize) -> Option<&Room> {
        self.plan.rooms.get(room)
    }

    /// Changes every table of a selection.
    pub(super) fn each(
        &mut self,
        selected: &BTreeSet<TableId>,
        mut change: impl FnMut(&mut Table),
    ) {
        let tables = self.plan.rooms.iter_mut().flat_map(|room| &mut room.tables);
        for table in tables.filter(|table| selected.contains(&table.id)) {
            change(table);
            hold_in_room(table);
        }
    }

    /// Puts a table from the stock where there is room for it, with the next number.
    pub(super) fn add(&mut self, room: usize, stock: Stock) -> Option<TableId> {
        let label = self.next_label(room);
        let id = next(self.plan.tables().map(|table| table.id.0)).map(TableId)?;
        let mut table = Table {
            id,
            label,
            seats: stock.seats,
            shape: stock.shape,
            width: stock.width,
            height: stock.height,
            ..Table::default()
        };
        let known = self.room(room)?;
        (table.x, table.y) = free_place(known, &table);
        self.change(|plan| plan.rooms[room].tables.push(table));
        Some(id)
    }

    /// The same again, beside it.
    pub(super) fn duplicate(&mut self, room: usize, which: TableId) -> Option<TableId> {
        let known = self.room(room)?;
        let one = known.tables.iter().find(|table| table.id == which)?;
        let mut table = Table {
            id: next(self.plan.tables().map(|table| table.id.0)).map(TableId)?,
            label: self.next_label(room),
            ..one.clone()
        };
        (table.x, table.y) = free_place(known, &table);
        let id = table.id;
        self.change(|plan| plan.rooms[room].tables.push(table));
        Some(id)
    }

    pub(super) fn remove(&mut self, selected: &BTreeSet<TableId>) {
        self.change(|plan| {
            for room in &mut plan.rooms {
                room.tables.retain(|table| !selected.contains(&table.id));
            }
            for section in &mut plan.sections {
                section.tables.retain(|table| !selected.contains(table));
            }
        });
    }

    pub(super) fn add_room(&mut self, name: String) {
        let Some(id) = next(self.plan.rooms.iter().map(|room| room.id.0)) else {
            return;
        };
        let room = Room {
            id: RoomId(id),
            name,
            tables: Vec::new(),
        };
        self.change(|plan| plan.rooms.push(room));
    }

    pub(super) fn add_section(&mut self, name: String) -> Option<SectionId> {
        let id = next(self.plan.sections.iter().map(|one| one.id.0)).map(SectionId)?;
        let tables = Vec::new();
        self.change(|plan| plan.sections.push(Section { id, name, tables }));
        Some(id)
    }

    /// Puts a table into a section and out of any other, or out of it where it is in.
    pub(super) fn toggle_section(&mut self, section: SectionId, table: TableId) {
        self.change(|plan| {
            for one in &mut plan.sections {
                let had = one.tables.contains(&table);
                one.tables.retain(|known| *known != table);
                if one.id == section && !had {
                    one.tables.push(table);
                }
            }
        });
    }

    /// The number after the highest one of the room; of the house where the room has none.
    fn next_label(&self, room: usize) -> String {
        let number = |table: &Table| table.label.parse::<u32>().ok();
        let here = self.room(room).map(|room| &room.tables);
        let here = here.and_then(|tables| tables.iter().filter_map(number).max());
        let all: BTreeSet<u32> = self.plan.tables().filter_map(number).collect();
        let mut label = here.or_else(|| all.last().copied()).unwrap_or(0) + 1;
        while all.contains(&label) {
            label += 1;
        }
        label.to_string()
    }
}

fn next(ids: impl Iterator<Item = u32>) -> Option<u32> {
    ids.max().unwrap_or(0).checked_add(1)
}

/// A table never leaves its room and never gets too small to be tapped.
fn hold_in_room(table: &mut Table) {
    table.width = table.width.clamp(SMALLEST, ROOM_WIDTH);
    table.height = table.height.clamp(SMALLEST, ROOM_HEIGHT);
    table.x = table.x.min(ROOM_WIDTH - table.width);
    table.y = table.y.min(ROOM_HEIGHT - table.height);
}

/// The first place on the grid, row by row, that keeps away from the other tables; the corner
/// where the room is full.
fn free_place(room: &Room, table: &Table) -> (u16, u16) {
    let apart = |x: u16, y: u16| {
        room.tables.iter().all(|other| {
            x >= other.x + other.width + GRID
                || other.x >= x + table.width + GRID
                || y >= other.y + other.height + GRID
                || other.y >= y + table.height + GRID
        })
    };
    let steps = |whole: u16, own: u16| (GRID..whole.saturating_sub(own)).step_by(GRID.into());
    let mut places = steps(ROOM_HEIGHT, table.height)
        .flat_map(|y| steps(ROOM_WIDTH, table.width).map(move |x| (x, y)));
    places.find(|(x, y)| apart(*x, *y)).unwrap_or((GRID, GRID))
}

#[cfg(test)]
mod tests {
    use common::demo;

    use super::*;

    #[test]
    fn a_new_table_stands_free_with_the_next_number() {
        let mut work = Work::on(&demo::house().floor);
        let before = work.plan.tables().count();
        let highest = |work: &Work| {
            let numbers = work.plan.rooms[0].tables.iter();
            numbers
                .filter_map(|table| table.label.parse::<u32>().ok())
                .max()
        };
        let old = highest(&work).expect("numbers");
        let id = work.add(0, STOCK[0]).expect("room for one");
        assert_eq!(work.plan.tables().count(), before + 1);
        let table = work.plan.table(id).expect("it is there").clone();
        assert!(table.label.parse::<u32>().expect("a number") > old);
        let others = work.plan.rooms[0].tables.iter().filter(|one| one.id != id);
        for other in others {
            let apart = table.x >= other.x + other.width
                || other.x >= table.x + table.width
                || table.y >= other.y + other.height
                || other.y >= table.y + table.height;
            assert!(apart, "{table:?} on {other:?}");
        }
        assert_eq!(work.flaws(&State::default()), []);
        assert_eq!(work.changes(), 1);
        work.undo();
        assert_eq!(work.changes(), 0);
        work.redo();
        assert_eq!(work.changes(), 1);
    }

    #[test]
    fn a_table_stays_within_the_walls() {
        let mut work = Work::on(&demo::house().floor);
        let id = work.plan.rooms[0].tables[0].id;
        work.each(&BTreeSet::from([id]), |table| {
            table.x = 5_000;
            table.width = 3;
        });
        let table = work.plan.table(id).expect("there");
        assert_eq!((table.x + table.width, table.width), (ROOM_WIDTH, SMALLEST));
    }

    #[test]
    fn typing_a_label_is_one_step() {
        let mut work = Work::on(&demo::house().floor);
        let id = work.plan.rooms[0].tables[0].id;
        let old = work.plan.rooms[0].tables[0].label.clone();
        for label in ["7", "71", "71a"] {
            work.type_in(("label", id.0), |plan| {
                plan.rooms[0].tables[0].label = label.to_owned();
            });
        }
        assert_eq!(work.plan.table(id).expect("there").label, "71a");
        work.undo();
        assert_eq!(work.plan.table(id).expect("there").label, old);
        assert!(!work.can_undo());
    }

    #[test]
    fn a_table_moves_from_section_to_section() {
        let mut work = Work::on(&demo::house().floor);
        let table = work.plan.rooms[0].tables[0].id;
        let one = work.add_section("Window".into()).expect("a number");
        let two = work.add_section("Wall".into()).expect("a number");
        work.toggle_section(one, table);
        work.toggle_section(two, table);
        let of = |work: &Work, id| {
            let mut sections = work.plan.sections.iter();
            sections
                .find(|known| known.id == id)
                .map(|known| known.tables.clone())
        };
        assert_eq!(of(&work, one), Some(vec![]));
        assert_eq!(of(&work, two), Some(vec![table]));
        work.toggle_section(two, table);
        assert_eq!(of(&work, two), Some(vec![]));
    }
}
