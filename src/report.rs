//! `couvert report` and `couvert verify`.

use std::{io::Write, path::Path};

use server::{
    House, HouseError,
    reports::{By, Dialect, Format, Report, ReportError, Reports, render},
};

use crate::cli;

/// Writes a report to a file or to `out`.
pub fn run(args: &cli::Report, out: &mut dyn Write) -> Result<(), Box<dyn std::error::Error>> {
    if args.by.is_some() && args.report != cli::Which::Sales {
        return Err("--by is for sales".into());
    }
    let books = opened(&args.data)?;
    let format = match args.format {
        cli::Format::Json => Format::Json,
        cli::Format::Csv => {
            let environment = || Dialect::of_environment(|name| std::env::var(name).ok());
            Format::Csv(args.locale.unwrap_or_else(environment))
        }
        cli::Format::Pdf => Format::Pdf,
    };
    let report = match args.report {
        cli::Which::Sales => {
            let sales = books.sales(args.from, args.to)?;
            match args.by {
                Some(by) => Report::By(sales, way(by)),
                None => Report::Sales(sales),
            }
        }
        cli::Which::Prices => Report::Prices(books.prices(args.from, args.to)?),
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

/// The house's books. A folder that an older release left is brought up to date first, as by
/// serving it, if nobody serves it just now.
fn opened(data: &Path) -> Result<Reports, Box<dyn std::error::Error>> {
    match Reports::open(data) {
        Err(ReportError::Older(_)) => {}
        books => return Ok(books?),
    }
    match House::open(data) {
        Ok(house) => drop(house),
        Err(HouseError::Open(_)) => {
            let data = data.display();
            let said = format!("an older release is serving the house in {data}: stop it first");
            return Err(said.into());
        }
        Err(error) => return Err(error.into()),
    }
    Ok(Reports::open(data)?)
}

fn way(by: cli::By) -> By {
    match by {
        cli::By::Item => By::Item,
        cli::By::Group => By::Group,
        cli::By::Hour => By::Hour,
        cli::By::Weekday => By::Weekday,
        cli::By::Day => By::Day,
        cli::By::Staff => By::Staff,
        cli::By::Table => By::Table,
        cli::By::Tender => By::Tender,
        cli::By::Vat => By::Vat,
    }
}

/// Walks the journal's chain.
pub fn verify(args: &cli::House, out: &mut dyn Write) -> Result<(), Box<dyn std::error::Error>> {
    let sound = server::verify(&args.data)?;
    Ok(writeln!(out, "{sound}")?)
}
