//! `couvert export`: a house's records as files that anyone can read.

use std::io::Write;

use crate::cli;

/// Writes the files.
pub fn run(_args: &cli::Export, _out: &mut dyn Write) -> Result<(), Box<dyn std::error::Error>> {
    Ok(())
}
