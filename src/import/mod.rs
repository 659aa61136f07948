//! `couvert import`: another system's past, or an exported house.

use std::io::Write;

use crate::cli;

/// Imports.
pub fn run(_args: &cli::Import, _out: &mut dyn Write) -> Result<(), Box<dyn std::error::Error>> {
    Ok(())
}
