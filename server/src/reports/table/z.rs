use std::collections::BTreeSet;

use common::{
    Money, Stamp,
    check::Tender,
    house::House,
    money::{Rate, TaxLine},
};

use super::{
    super::{ReportError, Z, locale::Dialect},
    Cell, Table,
};

/// A row a day; net and VAT in two columns for each rate that any of the days has.
pub(in crate::reports) fn z(
    house: &House,
    days: &[Z],
    dialect: Dialect,
) -> Result<Vec<u8>, ReportError> {
    let taxes = days.iter().flat_map(|z| &z.report.taxes);
    let rates: BTreeSet<Rate> = taxes.map(|tax| tax.rate).collect();
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
        "transfer",
        "voucher",
        "account",
        "discounts",
        "comps",
        "promotions",
        "service",
        "refunds",
        "refunded",
        "rounding",
        "vouchers_sold",
        "accounts_paid",
        "drawer_dropped",
        "no_sales",
        "approvals",
    ];
    header.extend(last.map(str::to_owned));
    let mut table = Table::new(dialect, &header)?;
    for z in days {
        table.row(&day(house, z, &rates))?;
    }
    Ok(table.finish())
}

fn day(house: &House, z: &Z, rates: &BTreeSet<Rate>) -> Vec<Cell> {
    let report = &z.report;
    let time = |stamp: Stamp| {
        let local = stamp.timestamp().to_zoned(house.zone());
        Cell::text(local.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string())
    };
    let mut row = vec![
        Cell::figure(report.number),
        Cell::text(report.date.to_string()),
        time(report.opened_at),
        time(report.closed_at),
        Cell::text(&report.closed_by_name),
        Cell::figure(report.gross),
        Cell::figure(report.checks),
        Cell::figure(report.covers),
        Cell::figure(report.tips),
    ];
    for rate in rates {
        let of_rate = report.taxes.iter().find(|tax| tax.rate == *rate);
        let sum = |part: fn(&TaxLine) -> Money| Cell::figure(of_rate.map(part).unwrap_or_default());
        row.extend([sum(|tax| tax.net), sum(|tax| tax.tax)]);
    }
    let taken = |tender: Tender| -> Money {
        let sums = report.tenders.iter().filter(|sum| sum.tender == tender);
        sums.map(|sum| sum.amount).sum()
    };
    row.extend([
        Cell::figure(taken(Tender::Cash)),
        Cell::figure(taken(Tender::Card)),
        Cell::figure(report.drawer.expected),
        Cell::amount(report.drawer.counted),
        Cell::amount(report.drawer.difference()),
        Cell::figure(report.perpetual),
        Cell::figure(taken(Tender::Transfer)),
        Cell::figure(taken(Tender::Voucher)),
        Cell::figure(taken(Tender::Account)),
    ]);
    row.extend(["discount", "comp", "promotion"].map(|kind| {
        let allowed = z.exceptions.allowed.iter().filter(|one| one.kind == kind);
        Cell::figure(allowed.map(|one| one.amount).sum::<Money>())
    }));
    row.extend([
        Cell::figure(report.service),
        Cell::figure(report.refunds),
        Cell::figure(report.refunded),
        Cell::figure(report.rounding),
        Cell::figure(report.vouchers_sold),
        Cell::figure(report.accounts_paid),
        Cell::figure(report.drawer.dropped),
        Cell::figure(report.drawer.no_sales),
        Cell::figure(
            z.exceptions
                .approvals
                .iter()
                .filter(|one| one.granted)
                .count(),
        ),
    ]);
    row
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reports::{Reports, example};

    #[test]
    fn a_closed_day_is_one_row_in_local_time() {
        let folder = example::house();
        let reports = Reports::open(folder.path()).expect("opened");
        let days = reports.z(None, None).expect("read");
        let bytes = z(&example::settings(), &days, Dialect::PLAIN).expect("written");
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
