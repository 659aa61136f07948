//! Reports as one flat table each, for spreadsheets.

mod sales;
mod z;

use common::Money;

use super::{ItemPrice, KitchenFigures, PrepTime, ReportError, locale::Dialect};

pub(super) use sales::{by, sales};
pub(super) use z::z;

/// What stands in a field.
#[derive(Clone, PartialEq, Eq, Debug)]
enum Cell {
    /// What somebody once wrote.
    Text(String),
    /// A number with a dot, which the dialect's mark takes the place of.
    Figure(String),
    /// Nothing, or nothing known.
    Blank,
}

impl Cell {
    fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    fn figure(figure: impl std::fmt::Display + Copy) -> Self {
        Self::Figure(figure.to_string())
    }

    fn known(text: Option<&String>) -> Self {
        text.map_or(Self::Blank, Self::text)
    }

    fn amount(money: Option<Money>) -> Self {
        money.map_or(Self::Blank, Self::figure)
    }

    fn written(&self, dialect: Dialect) -> String {
        match self {
            Self::Text(text) if runs_in_a_spreadsheet(text) => format!("'{text}"),
            Self::Text(text) => text.clone(),
            Self::Figure(figure) => figure.replace('.', &dialect.mark.to_string()),
            Self::Blank => String::new(),
        }
    }
}

/// A dish named `=HYPERLINK(…)` must stay a name when the owner opens the file (OWASP, "CSV
/// Injection"): an apostrophe before it says text. Full-width signs count as their plain ones.
fn runs_in_a_spreadsheet(text: &str) -> bool {
    const FORMULAS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
    text.starts_with(FORMULAS)
}

/// A table under the pen. RFC 4180 but for the dialect's separator: records end with CRLF, fields
/// are quoted where they must be.
struct Table {
    writer: csv::Writer<Vec<u8>>,
    dialect: Dialect,
}

impl Table {
    fn new(dialect: Dialect, header: &[impl AsRef<str>]) -> Result<Self, ReportError> {
        let mut bytes = Vec::new();
        if dialect.has_bom {
            bytes.extend("\u{feff}".as_bytes());
        }
        let mut writer = csv::WriterBuilder::new()
            .delimiter(dialect.separator)
            .terminator(csv::Terminator::CRLF)
            .from_writer(bytes);
        writer.write_record(header.iter().map(AsRef::as_ref))?;
        Ok(Self { writer, dialect })
    }

    fn row(&mut self, cells: &[Cell]) -> Result<(), ReportError> {
        let dialect = self.dialect;
        let cells = cells.iter().map(|cell| cell.written(dialect));
        Ok(self.writer.write_record(cells)?)
    }

    fn finish(self) -> Vec<u8> {
        // What cannot be flushed into memory is a broken record, and was reported with it.
        self.writer.into_inner().unwrap_or_default()
    }
}

/// A row a price.
pub(super) fn prices(prices: &[ItemPrice], dialect: Dialect) -> Result<Vec<u8>, ReportError> {
    let header = ["item", "price", "first", "last", "pieces"];
    let mut table = Table::new(dialect, &header)?;
    for price in prices {
        table.row(&[
            Cell::text(&price.item),
            Cell::figure(price.price),
            Cell::text(price.first.to_string()),
            Cell::text(price.last.to_string()),
            Cell::figure(price.pieces),
        ])?;
    }
    Ok(table.finish())
}

/// A row a dish, a station and an hour, and then a row for each thing that was made again.
pub(super) fn kitchen(figures: &KitchenFigures, dialect: Dialect) -> Result<Vec<u8>, ReportError> {
    let header = [
        "section", "name", "lines", "pieces", "mean", "p90", "waited", "late", "reason", "at",
    ];
    let mut table = Table::new(dialect, &header)?;
    for (section, times) in [
        ("item", &figures.items),
        ("station", &figures.stations),
        ("hour", &figures.hours),
    ] {
        for time in times {
            table.row(&prep(section, time))?;
        }
    }
    for again in &figures.made_again {
        let (reason, at) = (Cell::text(&again.reason), Cell::text(again.at.to_string()));
        let mut row = vec![
            Cell::text("made again"),
            Cell::text(&again.name),
            Cell::Blank,
        ];
        row.push(Cell::figure(again.pieces));
        row.extend([
            Cell::Blank,
            Cell::Blank,
            Cell::Blank,
            Cell::Blank,
            reason,
            at,
        ]);
        table.row(&row)?;
    }
    Ok(table.finish())
}

fn prep(section: &str, time: &PrepTime) -> Vec<Cell> {
    let mut row = vec![Cell::text(section), Cell::text(&time.name)];
    let figures = [
        time.lines,
        time.pieces,
        time.mean,
        time.p90,
        time.waited,
        time.late,
    ];
    row.extend(figures.map(Cell::figure));
    row.extend([Cell::Blank, Cell::Blank]);
    row
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dish_that_would_run_in_a_spreadsheet_is_text_and_a_loss_stays_a_number() {
        for formula in ["=1+1", "+49 30", "-soup", "@SUM(A1)", "\tx", "＝1"] {
            let cell = Cell::text(formula).written(Dialect::PLAIN);
            assert_eq!(cell, format!("'{formula}"));
        }
        assert_eq!(Cell::text("7-Up").written(Dialect::PLAIN), "7-Up");
        let loss = Cell::figure(Money::cents(-250));
        assert_eq!(loss.written(Dialect::PLAIN), "-2.50");
        let german = "de".parse().expect("a locale");
        assert_eq!(loss.written(german), "-2,50");
    }
}
