use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    CommandId, DeviceId, Private, StaffId, Stamp, approval, booking, check, day, drawer, floor,
    house, kitchen, menu, paper, staff, tender,
};

/// What has happened, by area; the only format that lives for years.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// The house's own name, rates and stations.
    House(house::Event),
    /// The menu.
    Menu(menu::Event),
    /// Rooms and tables.
    Floor(floor::Event),
    /// The people.
    Staff(staff::Event),
    /// Guests' checks and their lines.
    Check(check::Event),
    /// Tickets at the pass.
    Kitchen(kitchen::Event),
    /// Payments that need a manager's eye.
    Tender(tender::Event),
    /// The cash drawer.
    Drawer(drawer::Event),
    /// The business day.
    Day(day::Event),
    /// What waits for a manager's word.
    Approval(approval::Event),
    /// Who is expected.
    Booking(booking::Event),
    /// Copies, invoices, mail.
    Paper(paper::Event),
}

impl Event {
    /// What it says about a guest. The journal keeps the id and a hash of it; the text itself
    /// lies where it can be erased.
    pub fn private_mut(&mut self) -> Option<&mut Private> {
        match self {
            Self::Booking(event) => event.private_mut(),
            Self::Paper(event) => event.private_mut(),
            Self::House(_)
            | Self::Menu(_)
            | Self::Floor(_)
            | Self::Staff(_)
            | Self::Check(_)
            | Self::Kitchen(_)
            | Self::Tender(_)
            | Self::Drawer(_)
            | Self::Day(_)
            | Self::Approval(_) => None,
        }
    }
}

/// An event with who, where and when, as the journal keeps it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Recorded {
    /// House time.
    pub stamp: Stamp,
    /// The command that caused it.
    pub command: CommandId,
    /// The device the command came from.
    pub device: DeviceId,
    /// The person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub staff: Option<StaffId>,
    /// What happened.
    pub event: Event,
}
