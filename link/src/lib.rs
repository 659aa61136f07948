//! How a screen finds, joins and follows the house.
//!
//! A screen holds a [`Device`]. In its middle is [`core::Link`], a state machine without threads,
//! sockets or a clock; around it are two seams that report back later, the [`Wire`] to the house
//! and the [`Outbox`] that keeps commands until the house has answered. Natively these are a
//! WebSocket on its own thread and an SQLite file ([`native`]), in tests and pictures a house in
//! the same process ([`local`]).

pub mod core;
mod device;
mod ids;
mod kept;
pub mod local;
#[cfg(not(target_arch = "wasm32"))]
pub mod native;
mod outbox;
mod wire;

pub use crate::{
    core::Connection,
    device::{Device, Identity},
    ids::{FreshIds, Ids, SeededIds},
    kept::{Cellar, Kept},
    outbox::{MemoryOutbox, Outbox, OutboxEvent},
    wire::{Wire, WireEvent},
};
