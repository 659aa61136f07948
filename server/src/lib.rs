//! The authority: one process that orders everything that happens in the house into one journal.
//!
//! [`House`] is the synchronous core: commands in, answers and news out, each batch one commit.
//! The shell around it brings the commands in over sockets and the news out to every screen.

pub mod export;
pub mod house;
pub mod journal;
mod mail;
pub mod paper;
pub mod past;
mod print;
pub mod projection;
pub mod reports;
pub mod shell;
mod signin;

#[cfg(test)]
mod rehearsal;

pub use house::{Commit, HOUSE, House, HouseError};
pub use journal::{Sound, verify};
pub use shell::{Advertise, Clock, Options, ServeError, serve, serve_until};
