//! Rooms and tables.

mod flaws;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Rejection, RoomId, SectionId, StaffId, State, TableId};

pub use flaws::{Flaw, ROOM_HEIGHT, ROOM_WIDTH, Spot};

/// How a table looks from above.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Shape {
    #[default]
    /// A rectangle with rounded corners.
    Square,
    /// A circle, or an ellipse.
    Round,
}

/// A table; position and size are in units of the room's drawing, 1000 by 760.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize, JsonSchema)]
pub struct Table {
    /// Its number in the house's books.
    pub id: TableId,
    /// What is said aloud: "12", "T3".
    pub label: String,
    /// Chairs.
    pub seats: u8,
    /// From above.
    pub shape: Shape,
    /// Left edge.
    pub x: u16,
    /// Upper edge.
    pub y: u16,
    /// Width.
    pub width: u16,
    /// Height.
    pub height: u16,
    /// Turned clockwise about its middle, in degrees from 0 to 359.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub turn: u16,
}

fn is_zero<N: Default + PartialEq>(number: &N) -> bool {
    *number == N::default()
}

/// Tables that one waiter looks after.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize, JsonSchema)]
pub struct Section {
    /// Its number.
    pub id: SectionId,
    /// Its name.
    pub name: String,
    /// Its tables, of any room.
    pub tables: Vec<TableId>,
}

/// A room.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Room {
    /// Its number.
    pub id: RoomId,
    /// Its name.
    pub name: String,
    /// Its tables.
    pub tables: Vec<Table>,
}

/// The floor plan.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize, JsonSchema)]
pub struct Plan {
    /// Counts the publications, as the menu's does.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub version: u32,
    /// Rooms in order.
    pub rooms: Vec<Room>,
    /// Sections; a table stands in one at most.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sections: Vec<Section>,
    /// Who looks after which section. This belongs to the service and stays when another plan is
    /// published.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub served: BTreeMap<SectionId, StaffId>,
}

impl Plan {
    /// All tables of all rooms.
    pub fn tables(&self) -> impl Iterator<Item = &Table> {
        self.rooms.iter().flat_map(|room| &room.tables)
    }

    /// A table by its number.
    #[must_use]
    pub fn table(&self, id: TableId) -> Option<&Table> {
        self.tables().find(|table| table.id == id)
    }

    /// A table by what is said aloud.
    #[must_use]
    pub fn labelled(&self, label: &str) -> Option<&Table> {
        self.tables().find(|table| table.label == label)
    }

    pub(crate) fn apply(&mut self, event: &Event) {
        match event {
            Event::Published(plan) => {
                let version = self.version + 1;
                self.clone_from(plan);
                self.version = version;
            }
            Event::Assigned { section, staff } => {
                match staff {
                    Some(staff) => self.served.insert(*section, *staff),
                    None => self.served.remove(section),
                };
            }
        }
    }
}

/// What can be asked of the floor plan.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Replace the whole plan at once.
    Publish(Plan),
    /// Say who looks after a section.
    Assign {
        /// The section.
        section: SectionId,
        /// Who; nobody in particular where it is missing.
        staff: Option<StaffId>,
    },
}

/// What happened to the floor plan.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// The whole plan was replaced.
    Published(Plan),
    /// Somebody looks after a section from now on.
    Assigned {
        /// The section.
        section: SectionId,
        /// Who.
        staff: Option<StaffId>,
    },
}

pub(crate) fn decide(state: &State, command: &Command) -> Result<Vec<crate::Event>, Rejection> {
    match command {
        Command::Publish(plan) => {
            if ![0, state.floor.version].contains(&plan.version) {
                return Err(Rejection::ChangedMeanwhile);
            }
            if let Some(flaw) = plan.flaws(state).into_iter().next() {
                return Err(flaw.why);
            }
            let mut plan = plan.clone();
            if state.floor.version > 0 {
                plan.served.clone_from(&state.floor.served);
            }
            let sections = &plan.sections;
            plan.served
                .retain(|id, _| sections.iter().any(|section| section.id == *id));
            Ok(vec![crate::Event::Floor(Event::Published(plan))])
        }
        Command::Assign { section, staff } => {
            let mut sections = state.floor.sections.iter();
            if !sections.any(|known| known.id == *section) {
                return Err(Rejection::SectionUnknown);
            }
            if staff.is_some_and(|id| !state.staff.people.contains_key(&id)) {
                return Err(Rejection::PersonUnknown);
            }
            let (section, staff) = (*section, *staff);
            Ok(vec![crate::Event::Floor(Event::Assigned {
                section,
                staff,
            })])
        }
    }
}
