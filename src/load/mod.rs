//! `couvert load`: what a house carries on this machine, held against the least it could cost.

use std::io::Write;

use crate::cli;

/// Measures and prints the table.
pub fn run(_args: &cli::Load, _out: &mut dyn Write) -> Result<(), Box<dyn std::error::Error>> {
    Ok(())
}
