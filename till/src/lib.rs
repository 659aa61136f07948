//! The waiter's and the manager's screens.
//!
//! [`Till`] owns a [`link::Device`] and fills whatever rectangle it is shown in; the window, the
//! fonts ([`ui::theme::install`]) and the waking belong to the host. A screen is a folder of
//! three: `mod` (Draft, Intent, handle), `model` (what is shown, built from the house's state)
//! and `view`.

mod approval;
mod bar;
mod bookings;
mod calls;
mod carte;
mod checks;
mod choices;
mod day;
mod desk;
mod drawer;
#[cfg(test)]
mod evening;
mod floor;
mod go;
pub mod guest;
mod learned;
mod manage;
mod named;
mod notice;
mod options;
mod order;
mod pay;
mod plan;
mod printers;
mod receipt;
mod say;
mod scan;
mod search;
mod setup;
mod shorthand;
mod signin;
mod span;
mod till;
mod training;
mod undo;
mod verb;
mod wish;
mod z;

pub use calls::Tune;
pub use till::{Till, TillOptions};
pub use wish::{Settings, Wish};
