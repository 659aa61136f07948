use super::{
    super::{By, ReportError, Sales, locale::Dialect},
    Cell, Table,
};

/// The columns of the whole report. A part fills those that it has figures for.
const COLUMNS: [&str; 12] = [
    "section", "name", "hour", "checks", "lines", "quantity", "gross", "days", "covers",
    "payments", "net", "tax",
];

/// The total first, then a row an item, a group, an hour and so on.
pub(in crate::reports) fn sales(sales: &Sales, dialect: Dialect) -> Result<Vec<u8>, ReportError> {
    let mut table = Table::new(dialect, &COLUMNS)?;
    let sums = [
        ("checks", Cell::figure(sales.checks)),
        ("lines", Cell::figure(sales.lines)),
        ("gross", Cell::figure(sales.gross)),
    ];
    table.row(&wide("total", &sums))?;
    let imported = [
        ("checks", Cell::figure(sales.imported.checks)),
        ("gross", Cell::figure(sales.imported.gross)),
    ];
    table.row(&wide("imported", &imported))?;
    for by in By::ALL {
        for row in rows(sales, by) {
            table.row(&wide(by.name(), &row))?;
        }
    }
    Ok(table.finish())
}

/// One part alone, under columns of its own.
pub(in crate::reports) fn by(
    sales: &Sales,
    by: By,
    dialect: Dialect,
) -> Result<Vec<u8>, ReportError> {
    let mut table = Table::new(dialect, columns(by))?;
    for row in rows(sales, by) {
        let cells: Vec<Cell> = row.into_iter().map(|(_, cell)| cell).collect();
        table.row(&cells)?;
    }
    Ok(table.finish())
}

/// A row in the columns of the whole report; what a row is of stands under `name`.
fn wide(section: &str, row: &[(&str, Cell)]) -> Vec<Cell> {
    let cell = |column: &&str| {
        let has = |name: &str| row.iter().find(|(key, _)| *key == name);
        let found = match *column {
            "section" => return Cell::text(section),
            "name" => has("name").or_else(|| row.first().filter(|(key, _)| *key == section)),
            // An hour has a column of its own.
            column => has(column),
        };
        let is_hour = section == "hour" && *column == "name";
        found
            .filter(|_| !is_hour)
            .map_or(Cell::Blank, |(_, cell)| cell.clone())
    };
    COLUMNS.iter().map(cell).collect()
}

const fn columns(by: By) -> &'static [&'static str] {
    match by {
        By::Item => &["item", "quantity", "gross"],
        By::Group => &["group", "lines", "quantity", "gross"],
        By::Hour => &["hour", "lines", "gross"],
        By::Weekday => &["weekday", "name", "days", "checks", "lines", "gross"],
        By::Day => &["day", "checks", "lines", "covers", "gross"],
        By::Staff => &["staff", "checks", "covers", "gross"],
        By::Table => &["table", "checks", "covers", "gross"],
        By::Tender => &["tender", "payments", "gross"],
        By::Vat => &["vat", "gross", "net", "tax"],
    }
}

/// Rows of cells under [`columns`].
fn rows(sales: &Sales, by: By) -> Vec<Vec<(&'static str, Cell)>> {
    let named = |cells: Vec<Cell>| columns(by).iter().copied().zip(cells).collect();
    cells(sales, by).into_iter().map(named).collect()
}

fn cells(sales: &Sales, by: By) -> Vec<Vec<Cell>> {
    let text = Cell::known;
    macro_rules! each {
        ($rows:expr, $row:ident => [$($cell:expr),+ $(,)?]) => {
            $rows.iter().map(|$row| vec![$($cell),+]).collect()
        };
    }
    match by {
        By::Item => each!(sales.items, row => [
            Cell::text(&row.name), Cell::figure(row.quantity), Cell::figure(row.gross),
        ]),
        By::Group => each!(sales.groups, row => [
            text(row.name.as_ref()), Cell::figure(row.lines), Cell::figure(row.quantity),
            Cell::figure(row.gross),
        ]),
        By::Hour => each!(sales.hours, row => [
            row.hour.map_or(Cell::Blank, Cell::figure), Cell::figure(row.lines),
            Cell::figure(row.gross),
        ]),
        By::Weekday => each!(sales.weekdays, row => [
            Cell::figure(row.weekday), Cell::text(row.name), Cell::figure(row.days),
            Cell::figure(row.checks), Cell::figure(row.lines), Cell::figure(row.gross),
        ]),
        By::Day => each!(sales.days, row => [
            Cell::text(row.date.to_string()), Cell::figure(row.checks), Cell::figure(row.lines),
            Cell::figure(row.covers), Cell::figure(row.gross),
        ]),
        By::Staff => each!(sales.staff, row => [
            text(row.name.as_ref()), Cell::figure(row.checks), Cell::figure(row.covers),
            Cell::figure(row.gross),
        ]),
        By::Table => each!(sales.tables, row => [
            text(row.name.as_ref()), Cell::figure(row.checks), Cell::figure(row.covers),
            Cell::figure(row.gross),
        ]),
        By::Tender => each!(sales.tenders, row => [
            text(row.name.as_ref()), Cell::figure(row.payments), Cell::figure(row.gross),
        ]),
        By::Vat => each!(sales.vat, row => [
            row.rate.as_ref().map_or(Cell::Blank, Cell::figure), Cell::figure(row.gross),
            Cell::amount(row.net), Cell::amount(row.tax),
        ]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reports::{Reports, example};

    fn read() -> Sales {
        let folder = example::house();
        let reports = Reports::open(folder.path()).expect("opened");
        reports.sales(None, None).expect("read")
    }

    fn text(bytes: Vec<u8>) -> String {
        String::from_utf8(bytes).expect("text")
    }

    #[test]
    fn a_dish_with_a_comma_and_quotes_stays_in_its_column() {
        let mut read = read();
        read.items[0].name = "Fish, \"the big one\"".to_owned();
        let table = text(sales(&read, Dialect::PLAIN).expect("written"));
        let mut lines = table.split("\r\n");
        assert_eq!(lines.next(), Some(COLUMNS.join(",").as_str()));
        assert_eq!(lines.next(), Some("total,,,5,9,,211.60,,,,,"));
        assert_eq!(lines.next(), Some("imported,,,0,,,0.00,,,,,"));
        assert_eq!(
            lines.next(),
            Some("item,\"Fish, \"\"the big one\"\"\",,,,5,129.00,,,,,")
        );
        for row in [
            "hour,,19,,4,,",
            "weekday,Saturday,,5,9,,211.60,2,,,,",
            "day,2026-11-21,,3,6,,143.60,,8,,,",
            "tender,card,,,,,57.50,,,2,,",
            "vat,7,,,,,211.60,,,,197.76,13.84",
        ] {
            assert!(table.contains(&format!("\r\n{row}")), "{row}: {table}");
        }
    }

    #[test]
    fn a_german_spreadsheet_reads_its_own_figures() {
        let table = by(&read(), By::Staff, "de_DE.UTF-8".parse().expect("a locale"));
        let table = text(table.expect("written"));
        assert_eq!(
            table,
            "\u{feff}staff;checks;covers;gross\r\nAnna;3;7;154,10\r\nBram;2;5;57,50\r\n"
        );
    }

    #[test]
    fn every_part_has_as_many_cells_as_columns() {
        let read = read();
        for part in By::ALL {
            let rows = cells(&read, part);
            assert!(!rows.is_empty(), "{part:?}");
            for row in rows {
                assert_eq!(row.len(), columns(part).len(), "{part:?}");
            }
        }
    }
}
