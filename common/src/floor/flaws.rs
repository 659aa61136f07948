use std::collections::BTreeSet;

use super::{Plan, Table};
use crate::{Rejection, RoomId, State, TableId, check::MOST_COVERS, legible};

/// A room's drawing is so wide, in its own units.
pub const ROOM_WIDTH: u16 = 1_000;
/// A room's drawing is so high, in its own units.
pub const ROOM_HEIGHT: u16 = 760;
/// More rooms than this are not one house.
const MOST_ROOMS: usize = 50;
/// More tables than this are not one house.
const MOST_TABLES: usize = 1_000;
/// What is said aloud for a table is no longer, in characters.
const LONGEST_LABEL: usize = 8;
/// A room's or section's name is no longer, in characters.
const LONGEST_NAME: usize = 40;

/// Where on a plan something is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Spot {
    /// The plan as a whole.
    Plan,
    /// A room.
    Room(RoomId),
    /// A table.
    Table(TableId),
}

/// What would go wrong in service, and where on the plan it is.
#[derive(Clone, PartialEq, Debug)]
pub struct Flaw {
    /// Where.
    pub spot: Spot,
    /// Why it cannot be published so.
    pub why: Rejection,
}

impl Plan {
    /// All that would go wrong in service, in the sequence of the plan; `state` knows who sits
    /// where.
    #[must_use]
    pub fn flaws(&self, state: &State) -> Vec<Flaw> {
        let mut flaws = Vec::new();
        let mut note = |spot, why: Option<Rejection>| {
            flaws.extend(why.map(|why| Flaw { spot, why }));
        };
        note(Spot::Plan, self.too_large());
        let mut rooms = BTreeSet::new();
        let mut ids = BTreeSet::new();
        let mut labels = BTreeSet::new();
        for room in &self.rooms {
            let spot = Spot::Room(room.id);
            note(spot, named(&room.name, LONGEST_NAME).err());
            note(spot, (!rooms.insert(room.id)).then(|| impossible("rooms")));
            for table in &room.tables {
                let twice = !ids.insert(table.id) | !labels.insert(table.label.trim());
                let why = of_table(table).or_else(|| twice.then(|| twice_on_plan(table)));
                note(Spot::Table(table.id), why);
            }
        }
        let mut sections = BTreeSet::new();
        let mut shared = BTreeSet::new();
        for section in &self.sections {
            note(Spot::Plan, named(&section.name, LONGEST_NAME).err());
            let known = sections.insert(section.id);
            note(Spot::Plan, (!known).then(|| impossible("sections")));
            for table in &section.tables {
                let gone = (!ids.contains(table)).then_some(Rejection::TableUnknown);
                let again = !shared.insert(*table);
                let why = gone.or_else(|| again.then(|| impossible("sections")));
                note(Spot::Plan, why);
            }
        }
        for check in state.checks.open.values() {
            let gone = check.table.iter().chain(&check.also);
            if gone.into_iter().any(|table| !ids.contains(table)) {
                let label = check.label.clone();
                note(Spot::Plan, Some(Rejection::TableInUse { label }));
            }
        }
        flaws
    }

    fn too_large(&self) -> Option<Rejection> {
        let many = self.rooms.len() > MOST_ROOMS || self.sections.len() > MOST_TABLES;
        if many || self.tables().count() > MOST_TABLES {
            return Some(impossible("rooms"));
        }
        None
    }
}

fn of_table(table: &Table) -> Option<Rejection> {
    let right = u32::from(table.x) + u32::from(table.width);
    let lower = u32::from(table.y) + u32::from(table.height);
    let in_room = right <= u32::from(ROOM_WIDTH) && lower <= u32::from(ROOM_HEIGHT);
    if let Err(why) = named(&table.label, LONGEST_LABEL) {
        Some(why)
    } else if !(1..=MOST_COVERS).contains(&table.seats) {
        Some(Rejection::CoversOutOfRange { most: MOST_COVERS })
    } else if !in_room || table.width == 0 || table.height == 0 || table.turn > 359 {
        Some(Rejection::OffTheRoom {
            label: table.label.clone(),
        })
    } else {
        None
    }
}

fn twice_on_plan(table: &Table) -> Rejection {
    Rejection::TableTwice {
        label: table.label.clone(),
    }
}

fn named(name: &str, longest: usize) -> Result<(), Rejection> {
    if name.trim().is_empty() {
        return Err(Rejection::NameMissing);
    }
    legible(name, longest).map(|_| ())
}

fn impossible(name: &str) -> Rejection {
    Rejection::SettingImpossible { name: name.into() }
}

#[cfg(all(test, feature = "demo"))]
mod tests {
    use super::*;
    use crate::{SectionId, demo, floor::Section};

    fn flaws(change: impl FnOnce(&mut Plan)) -> Vec<(Spot, String)> {
        let mut plan = demo::house().floor;
        change(&mut plan);
        let flaws = plan.flaws(&State::default()).into_iter();
        flaws
            .map(|flaw| (flaw.spot, flaw.why.to_string()))
            .collect()
    }

    #[test]
    fn the_demo_house_has_a_plan_without_flaws() {
        assert_eq!(flaws(|_| {}), []);
    }

    #[test]
    fn a_flaw_is_told_with_its_place() {
        let first = demo::house().floor.rooms[0].tables[0].id;
        let one = |change: fn(&mut Table), why: &str| {
            let found = flaws(|plan| change(&mut plan.rooms[0].tables[0]));
            assert_eq!(found, [(Spot::Table(first), why.to_owned())]);
        };
        one(|table| table.label = " ".into(), "A name is missing.");
        one(|table| table.seats = 0, "A table has 1 to 99 covers.");
        one(
            |table| table.x = 990,
            "Table 1 stands beyond the walls of its room.",
        );
        one(
            |table| table.turn = 360,
            "Table 1 stands beyond the walls of its room.",
        );
        let twice = flaws(|plan| {
            let label = plan.rooms[0].tables[0].label.clone();
            plan.rooms[0].tables[1].label = label;
        });
        assert_eq!(twice[0].1, "Table 1 stands on the plan twice.");
    }

    #[test]
    fn a_table_belongs_to_one_section_at_most() {
        let found = flaws(|plan| {
            let tables = [plan.rooms[0].tables[0].id, TableId(9_999)];
            for id in [1, 2] {
                plan.sections.push(Section {
                    id: SectionId(id),
                    name: format!("Section {id}"),
                    tables: tables[..usize::try_from(3 - id).expect("small")].to_vec(),
                });
            }
        });
        let sentences: Vec<_> = found.iter().map(|(_, why)| why.as_str()).collect();
        assert_eq!(
            sentences,
            [
                "This table is not on the floor plan.",
                "The setting sections cannot be so."
            ]
        );
    }
}
