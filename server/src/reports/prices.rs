use common::Money;
use jiff::civil::Date;
use rusqlite::Connection;
use serde::Serialize;

use super::{
    ReportError,
    sums::{Days, Pieces},
};
use crate::projection::Kind;

/// A price that an item was sold at, here or before: of a piece, without what was chosen for it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ItemPrice {
    /// As on the receipts.
    pub item: String,
    /// With VAT, to the cent.
    pub price: Money,
    /// The first business day that had it.
    pub first: Date,
    /// The last one.
    pub last: Date,
    /// Pieces sold at it.
    pub pieces: Pieces,
}

/// By item, then from the oldest price to the newest.
pub(super) fn prices(
    connection: &Connection,
    from: Option<Date>,
    to: Option<Date>,
) -> Result<Vec<ItemPrice>, ReportError> {
    let days = Days::between(connection, from, to)?;
    let columns = "name, detail, MIN(date), MAX(date), SUM(thousandths)";
    let found = days.each(
        connection,
        Kind::Item,
        (columns, "name, detail"),
        |row| -> rusqlite::Result<(String, i64, String, String, i64)> {
            Ok((
                row.get(0)?,
                row.get(1)?,
                row.get(2)?,
                row.get(3)?,
                row.get(4)?,
            ))
        },
    )?;
    let price = |(item, cents, first, last, thousandths): (String, i64, String, String, i64)| {
        Ok(ItemPrice {
            item,
            price: Money::cents(cents),
            first: super::date(&first)?,
            last: super::date(&last)?,
            pieces: Pieces(thousandths),
        })
    };
    let prices: Result<Vec<_>, ReportError> = found.into_iter().map(price).collect();
    let mut prices = prices?;
    prices.sort_by(|one, other| {
        (&one.item, one.first, one.last, one.price).cmp(&(
            &other.item,
            other.first,
            other.last,
            other.price,
        ))
    });
    Ok(prices)
}
