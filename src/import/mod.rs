//! `couvert import`: another system's past, or an exported house.

mod checks;
mod founding;
mod house;
mod menu;
mod setup;

use std::io::Write;

use crate::cli;

/// Another system's past cannot be brought in.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The files cannot be read.
    #[error(transparent)]
    Read(#[from] history::ReadError),
    /// Nothing in them can be used.
    #[error("there is no usable line in {0}; what is said above tells why")]
    Nothing(String),
    /// The house could not be founded, or its menu not be published.
    #[error(transparent)]
    House(#[from] server::HouseError),
    /// The past could not be kept.
    #[error(transparent)]
    Past(#[from] server::past::PastError),
    /// No house can have such a VAT rate.
    #[error("--vat {0}: VAT is a percentage from 0 to 100")]
    Vat(rust_decimal::Decimal),
    /// What they say could not be told.
    #[error(transparent)]
    Reading(#[from] crate::reading::ReadingError),
    /// There is no chance for a PIN.
    #[error("no PIN could be made: {0}")]
    Chance(String),
    /// The menu's or the setup's file cannot be used.
    #[error("{file} is not used:\n  {}", .why.join("\n  "))]
    File {
        /// The file.
        file: String,
        /// All that is wrong with it.
        why: Vec<String>,
    },
    /// Somebody serves the house.
    #[error("the house in {0} is being served: bring the file in on a till, or stop it first")]
    Served(std::path::PathBuf),
    /// A menu's file was wanted.
    #[error("{0} holds a whole setup: couvert import setup brings it in")]
    NotMenu(String),
    /// The system refused.
    #[error(transparent)]
    System(#[from] std::io::Error),
}

/// Imports.
pub fn run(args: &cli::Import, out: &mut dyn Write) -> Result<(), Box<dyn std::error::Error>> {
    match args {
        cli::Import::Checks(args) => Ok(checks::run(args, out)?),
        cli::Import::House(args) => house::run(args, out),
        cli::Import::Menu(args) => Ok(setup::run(args, true, out)?),
        cli::Import::Setup(args) => Ok(setup::run(args, false, out)?),
    }
}
