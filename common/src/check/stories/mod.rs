//! What waiters do to checks, and what must come of it.

mod cheaper;
mod combos;
mod conserved;
mod counted;
mod courses;
mod divided;
mod evening;
mod paid;
mod parted;
mod published;
pub(crate) mod room;
mod rung;
mod scheduled;
mod tables;
mod taken_back;

use crate::{
    AllowanceId, CheckId, Command, ItemId, LineId, ModifierId, Money, Rejection, StaffId, Stamp,
    State, TableId,
    check::{self, Adjustment, Division, Progress, Scope, Tender, Value, Way},
    day,
    house::ServiceMode,
    menu::{Pick, Prefix},
    money::Rate,
    staff::Right,
};
pub(crate) use room::Room;

pub(crate) const MARC: StaffId = StaffId(2);
pub(crate) const ANNA: StaffId = StaffId(3);
pub(crate) const BRAM: StaffId = StaffId(4);
const YUSUF: StaffId = StaffId(6);
pub(crate) const SOUP: u32 = 103;
pub(crate) const BURGER: u32 = 121;
const TURBOT: u32 = 151;
const ROYAL: u32 = 152;
const OPEN_DISH: u32 = 171;
const BRULEE: u32 = 181;
const PILSNER: u32 = 221;
