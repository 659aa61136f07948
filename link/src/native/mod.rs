//! The way to the house on machines with threads, files and sockets.

mod call;
mod cellar;
mod file;
mod outbox;
mod search;
mod wire;

use std::sync::Arc;

pub use {
    cellar::FileCellar,
    file::{OutboxError, identity},
    outbox::FileOutbox,
    wire::{HouseAddress, NativeWire, Target},
};

/// Called from other threads whenever there is something for [`crate::Device::pump`] to take in:
/// a window asks for a repaint.
pub type Waker = Arc<dyn Fn() + Send + Sync>;
