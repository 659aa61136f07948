use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    CommandId, DeviceId, StaffId, Stamp, approval, booking, check, day, drawer, floor, house,
    kitchen, menu, paper, staff, tender,
};

/// What somebody wants to happen, by area of the restaurant.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// The house's own name, rates and stations.
    House(house::Command),
    /// The menu.
    Menu(menu::Command),
    /// Rooms and tables.
    Floor(floor::Command),
    /// The people.
    Staff(staff::Command),
    /// Guests' checks and their lines.
    Check(check::Command),
    /// Tickets at the pass.
    Kitchen(kitchen::Command),
    /// Payments.
    Tender(tender::Command),
    /// The cash drawer.
    Drawer(drawer::Command),
    /// The business day.
    Day(day::Command),
    /// What waits for a manager's word.
    Approval(approval::Command),
    /// Who is expected.
    Booking(booking::Command),
    /// Copies, invoices, mail.
    Paper(paper::Command),
}

/// Whether the house may say no.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mood {
    /// It may be rejected: nothing has happened yet.
    Request,
    /// It has happened in the room: the house must keep it, if need be as an exception.
    Fact,
}

impl Command {
    /// Request or fact.
    #[must_use]
    pub fn mood(&self) -> Mood {
        match self {
            Self::Tender(command) => command.mood(),
            Self::Kitchen(command) => command.mood(),
            Self::House(_)
            | Self::Menu(_)
            | Self::Floor(_)
            | Self::Staff(_)
            | Self::Check(_)
            | Self::Drawer(_)
            | Self::Day(_)
            | Self::Approval(_)
            | Self::Booking(_)
            | Self::Paper(_) => Mood::Request,
        }
    }
}

/// Who asks, from where, and under which id.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Envelope {
    /// Made on the device and kept in its outbox before the first byte is sent.
    pub id: CommandId,
    /// The device.
    pub device: DeviceId,
    /// The person, where one is signed in.
    pub staff: Option<StaffId>,
    /// When the device believes it happened: evidence, not truth.
    pub at: Stamp,
}

/// An envelope with the house's own time: all that deciding may know of the world outside.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Moment {
    /// House time; prices, rates and the business day follow it.
    pub stamp: Stamp,
    /// The command's id.
    pub id: CommandId,
    /// The device.
    pub device: DeviceId,
    /// The person.
    pub staff: Option<StaffId>,
    /// Who allowed it, where it is beyond that person's own rights.
    pub approved_by: Option<StaffId>,
}

impl Moment {
    /// The envelope at the given house time.
    #[must_use]
    pub fn new(envelope: &Envelope, stamp: Stamp) -> Self {
        Self {
            stamp,
            id: envelope.id,
            device: envelope.device,
            staff: envelope.staff,
            approved_by: None,
        }
    }
}
