//! Reports as one flat table each, for spreadsheets.

use std::collections::BTreeSet;

use common::{
    Money, Stamp,
    check::Tender,
    house::House,
    money::{Rate, TaxLine},
};

use super::{ReportError, Sales, Z};

/// RFC 4180: records end with CRLF, fields are quoted where they must be.
fn writer() -> csv::Writer<Vec<u8>> {
    csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new())
}

fn written(writer: csv::Writer<Vec<u8>>) -> Result<Vec<u8>, ReportError> {
    // What cannot be flushed into memory is a broken record, and was reported with it.
    Ok(writer.into_inner().unwrap_or_default())
}

/// A row an item, then a row an hour; the total first.
pub(super) fn sales(sales: &Sales) -> Result<Vec<u8>, ReportError> {
    let mut table = writer();
    table.write_record([
        "section", "name", "hour", "checks", "lines", "quantity", "gross",
    ])?;
    let mut row = |fields: [&str; 7]| table.write_record(fields);
    let (checks, lines) = (sales.checks.to_string(), sales.lines.to_string());
    let gross = sales.gross.to_string();
    row(["total", "", "", &checks, &lines, "", &gross])?;
    for item in &sales.items {
        let (quantity, gross) = (item.quantity.to_string(), item.gross.to_string());
        row(["item", &item.name, "", "", "", &quantity, &gross])?;
    }
    for hour in &sales.hours {
        let (clock, lines) = (hour.hour.to_string(), hour.lines.to_string());
        row(["hour", "", &clock, "", &lines, "", &hour.gross.to_string()])?;
    }
    written(table)
}

/// A row a day; net and VAT in two columns for each rate that any of the days has.
pub(super) fn z(house: &House, days: &[Z]) -> Result<Vec<u8>, ReportError> {
    let taxes = days.iter().flat_map(|z| &z.report.taxes);
    let rates: BTreeSet<Rate> = taxes.map(|tax| tax.rate).collect();
    let mut table = writer();
    let mut header: Vec<String> = ["number", "date", "opened", "closed", "closed_by"]
        .into_iter()
        .chain(["gross", "checks", "covers", "tips"])
        .map(str::to_owned)
        .collect();
    for rate in &rates {
        let percent = rate.0.normalize();
        header.extend([format!("net_{percent}"), format!("vat_{percent}")]);
    }
    let last = [
        "cash",
        "card",
        "drawer_expected",
        "drawer_counted",
        "drawer_difference",
        "perpetual",
    ];
    header.extend(last.map(str::to_owned));
    table.write_record(&header)?;
    for z in days {
        table.write_record(day(house, z, &rates))?;
    }
    written(table)
}

fn day(house: &House, z: &Z, rates: &BTreeSet<Rate>) -> Vec<String> {
    let report = &z.report;
    let time = |stamp: Stamp| {
        let local = stamp.timestamp().to_zoned(house.zone());
        local.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
    };
    let mut row = vec![
        report.number.to_string(),
        report.date.to_string(),
        time(report.opened_at),
        time(report.closed_at),
        report.closed_by_name.clone(),
        report.gross.to_string(),
        report.checks.to_string(),
        report.covers.to_string(),
        report.tips.to_string(),
    ];
    for rate in rates {
        let of_rate = report.taxes.iter().find(|tax| tax.rate == *rate);
        let sum = |part: fn(&TaxLine) -> Money| of_rate.map(part).unwrap_or_default().to_string();
        row.extend([sum(|tax| tax.net), sum(|tax| tax.tax)]);
    }
    let taken = |tender: Tender| -> Money {
        let sums = report.tenders.iter().filter(|sum| sum.tender == tender);
        sums.map(|sum| sum.amount).sum()
    };
    let known = |money: Option<Money>| money.map(|money| money.to_string()).unwrap_or_default();
    row.extend([
        taken(Tender::Cash).to_string(),
        taken(Tender::Card).to_string(),
        report.drawer.expected.to_string(),
        known(report.drawer.counted),
        known(report.drawer.difference()),
        report.perpetual.to_string(),
    ]);
    row
}

#[cfg(test)]
mod tests {
    use super::{super::example, *};
    use crate::reports::Reports;

    #[test]
    fn a_dish_with_a_comma_and_quotes_stays_in_its_column() {
        let folder = example::house();
        let reports = Reports::open(folder.path()).expect("opened");
        let mut read = reports.sales(None, None).expect("read");
        read.items[0].name = "Fish, \"the big one\"".to_owned();
        let table = String::from_utf8(sales(&read).expect("written")).expect("text");
        let mut lines = table.split("\r\n");
        assert_eq!(
            lines.next(),
            Some("section,name,hour,checks,lines,quantity,gross")
        );
        assert_eq!(lines.next(), Some("total,,,5,9,,211.60"));
        assert_eq!(
            lines.next(),
            Some("item,\"Fish, \"\"the big one\"\"\",,,,5,129.00")
        );
        assert!(table.contains("\r\nhour,,19,,4,,"));
    }

    #[test]
    fn a_closed_day_is_one_row_in_local_time() {
        let folder = example::house();
        let reports = Reports::open(folder.path()).expect("opened");
        let days = reports.z(None, None).expect("read");
        let bytes = z(&example::settings(), &days).expect("written");
        let mut reader = csv::Reader::from_reader(bytes.as_slice());
        let header = reader.headers().expect("a header").clone();
        let rows: Vec<csv::StringRecord> =
            reader.records().map(|row| row.expect("a row")).collect();
        let field = |row: usize, name: &str| {
            let column = header.iter().position(|column| column == name);
            rows[row][column.expect("a column")].to_owned()
        };
        assert_eq!(rows.len(), 2);
        assert_eq!(field(1, "closed"), "2026-11-22T01:12:00+01:00");
        assert_eq!(field(1, "gross"), "143.60");
        assert_eq!(field(1, "drawer_difference"), "-2.50");
        assert_eq!(field(0, "drawer_counted"), "");
        assert_eq!(field(0, "vat_19"), "0.00");
        assert_eq!(field(1, "vat_19"), "7.82");
    }
}
