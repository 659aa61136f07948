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
    if let (Some(from), Some(to)) = (args.from, args.to)
        && from > to
    {
        return Err(format!("--from {from} is after --to {to}").into());
    }
    let books = opened(&args.data)?;
    let format = match args
        .format
        .unwrap_or_else(|| by_name(args.output.as_deref()))
    {
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
        cli::Which::Kitchen => Report::Kitchen(books.kitchen(args.from, args.to)?),
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

/// As the file's name says; for programs where it says nothing.
fn by_name(file: Option<&Path>) -> cli::Format {
    let ending = file.and_then(Path::extension).unwrap_or_default();
    if ending.eq_ignore_ascii_case("csv") {
        cli::Format::Csv
    } else if ending.eq_ignore_ascii_case("pdf") {
        cli::Format::Pdf
    } else {
        cli::Format::Json
    }
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

#[cfg(test)]
mod tests {
    use clap::Parser as _;
    use common::Stamp;

    use super::*;

    /// What `couvert report` with these words writes about the demo house, newly founded.
    fn written(words: &[&str]) -> Result<String, String> {
        let folder = tempfile::tempdir().expect("a folder");
        let data = folder.path().join("house");
        let now = Stamp::new("2026-11-21T19:00:00+01:00".parse().expect("a moment"));
        House::found(&data, &common::demo::house(), now).expect("founded");
        let data = data.to_str().expect("a name");
        let all = ["couvert", "report"].iter().chain(words).copied();
        let cli = cli::Cli::try_parse_from(all.chain(["--data", data]));
        let Some(cli::Command::Report(args)) = cli.map_err(|error| error.to_string())?.command
        else {
            return Err("no report".to_owned());
        };
        let mut out = Vec::new();
        run(&args, &mut out).map_err(|error| error.to_string())?;
        String::from_utf8(out).map_err(|error| error.to_string())
    }

    #[test]
    fn a_house_that_has_not_sold_yet_has_every_report() {
        let json = written(&["sales"]).expect("written");
        assert!(json.contains("\"tenders\": []"), "{json}");
        for by in [
            "item", "group", "hour", "weekday", "day", "staff", "table", "tender", "vat",
        ] {
            let json = written(&["sales", "--by", by]).expect("written");
            assert!(json.contains(&format!("\"by\": \"{by}\"")), "{json}");
        }
        assert_eq!(written(&["prices"]).as_deref(), Ok("[]\n"));
    }

    #[test]
    fn a_locale_decides_how_a_table_is_written() {
        let german = [
            "sales",
            "--by",
            "day",
            "--format",
            "csv",
            "--locale",
            "de_DE.UTF-8",
        ];
        let table = written(&german).expect("written");
        assert_eq!(table, "\u{feff}day;checks;lines;covers;gross\r\n");
        let plain = ["prices", "--format", "csv", "--locale", "C"];
        let table = written(&plain).expect("written");
        assert_eq!(table, "item,price,first,last,pieces\r\n");
    }

    #[test]
    fn what_cannot_be_is_said() {
        let z = written(&["z", "--by", "item"]).expect_err("a Z report is whole");
        assert_eq!(z, "--by is for sales");
        let locale = written(&["sales", "--locale", "English"]).expect_err("no locale");
        assert!(locale.contains("no locale"), "{locale}");
        let days = ["sales", "--from", "2026-11-22", "--to", "2026-11-21"];
        let days = written(&days).expect_err("no days");
        assert_eq!(days, "--from 2026-11-22 is after --to 2026-11-21");
    }

    #[test]
    fn a_files_name_says_how_it_is_written_unless_somebody_else_does() {
        let folder = tempfile::tempdir().expect("a folder");
        let begins = |name: &str, more: &[&str]| {
            let file = folder.path().join(name);
            let file = file.to_str().expect("a name");
            written(&[&["sales", "--locale", "C", "--output", file], more].concat())
                .expect("written");
            let bytes = std::fs::read(file).expect("a file");
            String::from_utf8_lossy(&bytes).into_owned()
        };
        assert!(begins("sales.PDF", &[]).starts_with("%PDF"));
        assert!(begins("sales.csv", &[]).starts_with("section,"));
        assert!(begins("sales.csv", &["--format", "json"]).starts_with('{'));
        assert!(begins("sales", &[]).starts_with('{'));
    }
}
