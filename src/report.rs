//! `couvert report` and `couvert verify`.

use std::io::Write;

use server::reports::{Format, Report, Reports, render};

use crate::cli;

/// Writes a report to a file or to `out`.
pub fn run(args: &cli::Report, out: &mut dyn Write) -> Result<(), Box<dyn std::error::Error>> {
    let books = Reports::open(&args.data)?;
    let format = match args.format {
        cli::Format::Json => Format::Json,
        cli::Format::Csv => Format::Csv,
        cli::Format::Pdf => Format::Pdf,
    };
    let report = match args.report {
        cli::Which::Sales => Report::Sales(books.sales(args.from, args.to)?),
        cli::Which::Z => Report::Z(books.z(args.from, args.to)?),
    };
    let bytes = render(&books.house()?, &report, format)?;
    match &args.output {
        Some(file) => {
            std::fs::write(file, bytes).map_err(|error| format!("{}: {error}", file.display()))?;
        }
        None => out.write_all(&bytes)?,
    }
    Ok(())
}

/// Walks the journal's chain.
pub fn verify(args: &cli::House, out: &mut dyn Write) -> Result<(), Box<dyn std::error::Error>> {
    let sound = server::verify(&args.data)?;
    Ok(writeln!(out, "{sound}")?)
}
