//! The restaurant end to end.
#![allow(clippy::unwrap_used, reason = "a test that fails says where")]

mod couvert;
mod evening;
mod hostile;
mod replay;
mod simulation;
