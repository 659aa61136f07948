//! A day in sums, written when it closes. A report reads them for closed days, and the same
//! SELECTs for the day that is still open.

use rusqlite::{Connection, params};

/// What a sum is of.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Kind {
    /// The whole day.
    Day,
    /// An item by name; the detail is the price of a piece in cents.
    Item,
    /// A page of the menu.
    Group,
    /// An hour of the clock, by the moment of ringing.
    Hour,
    /// Whose check it was.
    Staff,
    /// A table by its label.
    Table,
    /// How it was paid.
    Tender,
    /// A VAT rate in percent.
    Vat,
}

/// The columns of a sum, in the sequence of every SELECT of them.
pub(crate) const COLUMNS: &str =
    "kind, date, name, detail, checks, lines, covers, thousandths, gross, net, tax";

impl Kind {
    pub(crate) const ALL: [Self; 8] = [
        Self::Day,
        Self::Item,
        Self::Group,
        Self::Hour,
        Self::Staff,
        Self::Table,
        Self::Tender,
        Self::Vat,
    ];

    /// As the tables have it.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Item => "item",
            Self::Group => "group",
            Self::Hour => "hour",
            Self::Staff => "staff",
            Self::Table => "table",
            Self::Tender => "tender",
            Self::Vat => "vat",
        }
    }

    /// Sums over the house's own sales that a condition on `z` and `date` selects.
    pub(crate) fn sold(self, condition: &str) -> String {
        // What was given back counts in the sums of money and pieces, and is no check, no line
        // and no payment.
        const BY_LINE: &str = "0, SUM(quantity > 0), 0, SUM(quantity) * 1000, SUM(gross), 0, 0";
        const BY_CHECK: &str = "SUM(refund_of IS NULL), 0, SUM(covers), 0, SUM(gross), 0, 0";
        let (name, detail, sums, table) = match self {
            Self::Day => return day(condition),
            Self::Item => ("name", "unit_price", BY_LINE, "sale_line"),
            Self::Group => ("group_name", "0", BY_LINE, "sale_line"),
            Self::Hour => ("CAST(hour AS TEXT)", "0", BY_LINE, "sale_line"),
            Self::Staff => ("waiter_name", "0", BY_CHECK, "sale_check"),
            Self::Table => ("place", "0", BY_CHECK, "sale_check"),
            Self::Tender => {
                let sums = "SUM(amount >= 0 AND tip >= 0), 0, 0, 0, SUM(amount), 0, 0";
                ("tender", "0", sums, "sale_payment")
            }
            Self::Vat => {
                let sums = "0, 0, 0, 0, SUM(gross), COALESCE(SUM(net), 0), COALESCE(SUM(tax), 0)";
                ("COALESCE(rate, '')", "0", sums, "sale_tax")
            }
        };
        let kind = self.name();
        format!(
            "SELECT '{kind}' AS kind, date, {name} AS name, {detail} AS detail, {sums}
             FROM {table} WHERE {condition} GROUP BY 2, 3, 4"
        )
    }
}

/// A day's checks and its lines are in two tables.
fn day(condition: &str) -> String {
    format!(
        "SELECT 'day' AS kind, date, '' AS name, 0 AS detail, SUM(checks), SUM(lines),
             SUM(covers), SUM(thousandths), SUM(gross), 0, 0
         FROM (SELECT date, refund_of IS NULL AS checks, 0 AS lines, covers, 0 AS thousandths, gross
               FROM sale_check WHERE {condition}
               UNION ALL
               SELECT date, 0, quantity > 0, 0, quantity * 1000, 0 FROM sale_line WHERE {condition})
         WHERE true GROUP BY date"
    )
}

/// Adds what a SELECT sums up to a table of sums.
pub(crate) fn adding(table: &str, select: &str) -> String {
    format!(
        "INSERT INTO {table} ({COLUMNS}) {select}
         ON CONFLICT (kind, date, name, detail) DO UPDATE SET
             checks = checks + excluded.checks, lines = lines + excluded.lines,
             covers = covers + excluded.covers,
             thousandths = thousandths + excluded.thousandths,
             gross = gross + excluded.gross, net = net + excluded.net, tax = tax + excluded.tax"
    )
}

/// Sums up the business day of a Z report.
pub(crate) fn close(connection: &Connection, z: u32) -> rusqlite::Result<()> {
    for kind in Kind::ALL {
        let sql = adding("sale_sum", &kind.sold("z = ?1"));
        connection.execute(&sql, params![z])?;
    }
    Ok(())
}
