use std::str::FromStr;

use common::house::House;

use super::{
    By, ItemPrice, KitchenFigures, ReportError, Sales, Z, by::Breakdown, locale::Dialect, table,
};
use crate::paper;

/// How a report is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Format {
    /// For programs.
    Json,
    /// For spreadsheets of some country, with a header.
    Csv(Dialect),
    /// For people.
    Pdf,
}

impl FromStr for Format {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text.to_ascii_lowercase().as_str() {
            "json" => Ok(Self::Json),
            "csv" => Ok(Self::Csv(Dialect::PLAIN)),
            "pdf" => Ok(Self::Pdf),
            other => Err(format!("{other} is none of json, csv, pdf")),
        }
    }
}

/// A report that was read.
#[derive(Clone, PartialEq, Debug)]
pub enum Report {
    /// What was sold.
    Sales(Sales),
    /// What was sold, broken down in one way.
    By(Sales, By),
    /// What it was sold at.
    Prices(Vec<ItemPrice>),
    /// What the kitchen made, and how long it took.
    Kitchen(KitchenFigures),
    /// Closed days.
    Z(Vec<Z>),
}

/// The report in a format, as it goes into a file.
///
/// # Errors
/// Where it cannot be written as JSON or as a table.
pub fn render(house: &House, report: &Report, format: Format) -> Result<Vec<u8>, ReportError> {
    match (format, report) {
        (Format::Json, Report::Sales(sales)) => json(sales),
        (Format::Json, Report::By(sales, by)) => json(&Breakdown::of(sales, *by)),
        (Format::Json, Report::Prices(prices)) => json(prices),
        (Format::Json, Report::Kitchen(figures)) => json(figures),
        (Format::Json, Report::Z(days)) => json(days),
        (Format::Csv(dialect), Report::Sales(sales)) => table::sales(sales, dialect),
        (Format::Csv(dialect), Report::By(sales, by)) => table::by(sales, *by, dialect),
        (Format::Csv(dialect), Report::Prices(prices)) => table::prices(prices, dialect),
        (Format::Csv(dialect), Report::Kitchen(figures)) => table::kitchen(figures, dialect),
        (Format::Csv(dialect), Report::Z(days)) => table::z(house, days, dialect),
        (Format::Pdf, Report::Sales(sales)) => Ok(paper::sales_pdf(house, sales)),
        (Format::Pdf, Report::By(sales, by)) => Ok(paper::sales_by_pdf(house, sales, *by)),
        (Format::Pdf, Report::Prices(prices)) => Ok(paper::prices_pdf(house, prices)),
        (Format::Pdf, Report::Kitchen(figures)) => Ok(paper::kitchen_pdf(house, figures)),
        (Format::Pdf, Report::Z(days)) => Ok(paper::z_pdfs(house, days)),
    }
}

fn json(report: &impl serde::Serialize) -> Result<Vec<u8>, ReportError> {
    let mut bytes = serde_json::to_vec_pretty(report)?;
    bytes.push(b'\n');
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::{super::example, *};
    use crate::reports::Reports;

    #[test]
    fn every_report_comes_in_every_format() {
        let folder = example::house();
        let reports = Reports::open(folder.path()).expect("opened");
        let sales = Report::Sales(reports.sales(None, None).expect("read"));
        let days = Report::Z(reports.z(None, None).expect("read"));
        let prices = Report::Prices(reports.prices(None, None).expect("read"));
        let kitchen = Report::Kitchen(reports.kitchen(None, None).expect("read"));
        for report in [&sales, &days, &prices, &kitchen] {
            let written = |format: &str| {
                let format = format.parse().expect("a format");
                render(&example::settings(), report, format).expect("written")
            };
            assert!(written("pdf").starts_with(b"%PDF-"));
            assert!(serde_json::from_slice::<serde_json::Value>(&written("json")).is_ok());
            let table = String::from_utf8(written("CSV")).expect("text");
            let header = table.lines().next().expect("a header");
            let columns = header.split(',').count();
            assert!(columns >= 5, "{header}");
        }
        assert!("xls".parse::<Format>().is_err());
    }
    #[test]
    fn a_breakdown_has_the_rows_of_the_whole_report() {
        let folder = example::house();
        let reports = Reports::open(folder.path()).expect("opened");
        let sales = reports.sales(None, None).expect("read");
        let whole = serde_json::to_value(&sales).expect("json");
        let parts = [
            "items", "groups", "hours", "weekdays", "days", "staff", "tables", "tenders", "vat",
        ];
        for (by, part) in By::ALL.into_iter().zip(parts) {
            let report = Report::By(sales.clone(), by);
            let bytes = render(&example::settings(), &report, Format::Json).expect("written");
            let json: serde_json::Value = serde_json::from_slice(&bytes).expect("json");
            assert_eq!(json["rows"], whole[part], "{part}");
            assert_eq!(json["by"], by.name());
            assert_eq!(by.name().parse(), Ok(by));
            assert_eq!(
                (&json["from"], &json["to"]),
                (&"2026-11-14".into(), &"2026-11-21".into())
            );
            assert_eq!(json["gross"], "211.60");
            assert_eq!(json["imported"], whole["imported"]);
        }
    }
}
