//! Rooms and tables.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Rejection, RoomId, TableId};

/// How a table looks from above.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Shape {
    /// A rectangle with rounded corners.
    Square,
    /// A circle, or an ellipse.
    Round,
}

/// A table; position and size are in units of the room's drawing, 1000 by 760.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
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
    /// Rooms in order.
    pub rooms: Vec<Room>,
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
            Event::Published(plan) => self.clone_from(plan),
        }
    }
}

/// What can be asked of the floor plan.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Replace the whole plan at once.
    Publish(Plan),
}

/// What happened to the floor plan.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// The whole plan was replaced.
    Published(Plan),
}

pub(crate) fn decide(command: &Command) -> Result<Vec<crate::Event>, Rejection> {
    match command {
        Command::Publish(plan) => {
            let mut seen = std::collections::BTreeSet::new();
            if let Some(twice) = plan.tables().find(|table| !seen.insert(table.id)) {
                return Err(Rejection::TableTwice {
                    label: twice.label.clone(),
                });
            }
            Ok(vec![crate::Event::Floor(Event::Published(plan.clone()))])
        }
    }
}
