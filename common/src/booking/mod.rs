//! Who is expected: reservations, parties that wait, orders to be fetched or brought.

mod clear;
mod command;
mod event;
#[cfg(all(test, feature = "demo"))]
mod stories;
mod wait;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{BookingId, CheckId, Map, Private, StaffId, Stamp, TableId};

pub use {
    command::Command,
    event::Event,
    wait::{sitting, usual},
};

pub(crate) use {clear::at_close, command::decide};

/// More than this are not held at once.
pub const MOST_BOOKINGS: usize = 2_000;
/// Nobody books further ahead, in days.
pub const LONGEST_AHEAD: i64 = 731;
/// No table is theirs for longer, in minutes.
pub const LONGEST_MINUTES: u16 = 24 * 60;

/// What somebody is expected for.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// A table at a time.
    Reservation,
    /// The next table that is free; they stand at the door.
    Waiting,
    /// An order that is fetched.
    Collect,
    /// An order that is brought.
    Deliver,
}

/// How far it has come.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Not here yet, or waiting at the door.
    Expected,
    /// Here, not seated yet.
    Arrived,
    /// At a table, or the order is on a check.
    Seated,
    /// They did not come.
    NoShow,
    /// They said that they would not come, or left the door.
    Cancelled,
}

/// One party or order.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Booking {
    /// Its id.
    pub id: BookingId,
    /// What for.
    pub purpose: Purpose,
    /// Guests; 0 for what is fetched or brought.
    pub covers: u8,
    /// When they are expected, or since when they wait.
    pub at: Stamp,
    /// How long the table is theirs, or how long they were told to wait.
    pub minutes: u16,
    /// Which tables; none where any will do.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tables: Vec<TableId>,
    /// Who they are.
    pub guest: Private,
    /// How far it has come.
    pub standing: Standing,
    /// Their check, once there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub check: Option<CheckId>,
    /// When it was taken.
    pub taken_at: Stamp,
    /// Who took it.
    pub taken_by: StaffId,
}

impl Booking {
    /// Somebody still has to do something for it.
    #[must_use]
    pub fn is_open(&self) -> bool {
        matches!(self.standing, Standing::Expected | Standing::Arrived)
    }
}

/// All that is expected, and today's that came.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Bookings {
    /// By id.
    pub all: Map<BookingId, Booking>,
}

impl From<Event> for crate::Event {
    fn from(event: Event) -> Self {
        Self::Booking(event)
    }
}
