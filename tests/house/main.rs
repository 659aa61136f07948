//! The restaurant end to end.
#![allow(clippy::unwrap_used, reason = "a test that fails says where")]

mod carte;
mod couvert;
mod evening;
mod export;
mod hostile;
mod import;
mod kitchen_watch;
mod load;
mod mail;
mod menu;
#[path = "../peers/mod.rs"]
mod peers;
mod printers;
mod replay;
mod simulation;
mod tills;
