//! `couvert report` and `couvert verify`.

use std::{io::Write, process::ExitCode};

use server::reports::{Format, ReportError, Reports};

use crate::cli;

/// Writes a report to a file or to `out`.
pub fn run(args: &cli::Report, out: &mut dyn Write) -> Result<(), ReportError> {
    let books = Reports::open(&args.data)?;
    let format = match args.format {
        cli::Format::Json => Format::Json,
        cli::Format::Csv => Format::Csv,
        cli::Format::Pdf => Format::Pdf,
    };
    let bytes = match args.report {
        cli::Which::Sales => books.sales_as(args.from, args.to, format)?,
        cli::Which::Z => books.z_as(args.from, args.to, format)?,
    };
    match &args.output {
        Some(file) => std::fs::write(file, bytes)?,
        None => out.write_all(&bytes)?,
    }
    Ok(())
}

/// Walks the journal's chain.
pub fn verify(
    args: &cli::House,
    out: &mut dyn Write,
) -> Result<ExitCode, Box<dyn std::error::Error>> {
    match server::verify(&args.data) {
        Ok(sound) => {
            writeln!(out, "{sound}")?;
            Ok(ExitCode::SUCCESS)
        }
        Err(error) => {
            writeln!(out, "{error}")?;
            Ok(ExitCode::FAILURE)
        }
    }
}
