//! The restaurant as a function.
//!
//! A command is decided against the [`State`] into events ([`decide`]), events are applied to the
//! state ([`State::apply`]). Nothing in here knows a clock, a network, a file or a thread: ids come
//! in the [`Envelope`], time comes in the [`Moment`]. The house and every till run the same code,
//! so a till can show the effect of a tap in the same frame.

mod audience;
mod command;
mod consequence;
mod decide;
mod event;
mod id;
mod invariant;
mod language;
mod legible;
mod lenient;
mod map;
mod private;
mod record;
mod rejection;
mod replica;
mod state;
mod time;

pub mod approval;
pub mod booking;
pub mod check;
pub mod day;
#[cfg(feature = "demo")]
pub mod demo;
pub mod docket;
pub mod drawer;
pub mod floor;
pub mod house;
pub mod kitchen;
pub mod menu;
pub mod money;
pub mod paper;
pub mod protocol;
pub mod staff;
pub mod tender;

pub use audience::Audience;
pub use command::{Command, Envelope, Moment, Mood};
pub use consequence::consequences;
pub use decide::{decide, decide_with};
pub use event::{Event, Recorded};
pub use id::{
    AccountId, AllowanceId, BookingId, CheckId, CommandId, DeviceId, GroupId, IngredientId, ItemId,
    LineId, ModifierGroupId, ModifierId, PaymentId, PrinterId, PrivateId, PromotionId, RefundId,
    RequestId, RoomId, ScaleId, ScheduleId, SectionId, StaffId, StationId, TableId, TicketId,
    VatClassId,
};
pub use invariant::check_invariants;
pub use language::Language;
pub use legible::{can_be_drawn, legible};
pub use map::Map;
pub use money::Money;
pub use private::{Guest, Private};
pub use record::{Records, Sold, Wanted};
pub use rejection::Rejection;
pub use replica::{Gap, Pending, Replica, Update};
pub use state::State;
pub use time::{BusinessDate, Stamp};
