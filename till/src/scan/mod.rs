//! A scanner that writes like a keyboard: told from fingers by its speed.

mod code;
mod gate;

pub(crate) use code::find;
pub(crate) use gate::{Gate, PACE};
