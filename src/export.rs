//! `couvert export`: a house's records as files that anyone can read.

use std::io::Write;

use common::Stamp;

use crate::cli;

/// Writes the files.
pub fn run(args: &cli::Export, out: &mut dyn Write) -> Result<(), Box<dyn std::error::Error>> {
    let now = Stamp::new(jiff::Timestamp::now());
    let exported = server::export::write(&args.data, &args.output, now)?;
    writeln!(
        out,
        "{}: {} entries of the journal, {} checks with {} lines, {} imported checks",
        exported.house, exported.entries, exported.checks, exported.lines, exported.past_checks,
    )?;
    writeln!(
        out,
        "{} files, {} bytes in {}; COLUMNS.md says what stands in them.",
        exported.files,
        exported.bytes,
        args.output.display(),
    )?;
    Ok(())
}
