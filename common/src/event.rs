use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    CommandId, DeviceId, StaffId, Stamp, approval, check, day, drawer, floor, house, kitchen, menu,
    staff, tender,
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
