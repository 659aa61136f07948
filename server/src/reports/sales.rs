use common::Money;
use jiff::civil::Date;
use rusqlite::{Connection, params};
use serde::Serialize;

use super::{Hour, ReportError, bounds, date, hours};

/// What one item of the menu brought.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ItemSales {
    /// As on the receipts.
    pub name: String,
    /// Pieces.
    pub quantity: i64,
    /// With VAT.
    pub gross: Money,
}

/// What was sold on some business days.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Sales {
    /// With VAT, without tips.
    pub gross: Money,
    /// Settled checks.
    pub checks: u32,
    /// Lines rung, whatever their quantity.
    pub lines: u32,
    /// By item, the largest gross first.
    pub items: Vec<ItemSales>,
    /// By the hour of ringing on the house's wall clock.
    pub hours: Vec<Hour>,
    /// The first and last day: as asked for, or where that is open the first and last with sales.
    #[serde(skip)]
    pub days: Option<(Date, Date)>,
}

pub(super) fn sales(
    connection: &Connection,
    from: Option<Date>,
    to: Option<Date>,
) -> Result<Sales, ReportError> {
    let (first, last) = bounds(from, to);
    let within = "date BETWEEN ?1 AND ?2";
    let (gross, checks, sold) = connection.query_row(
        &format!(
            "SELECT COALESCE(SUM(gross), 0), COUNT(*), MIN(date), MAX(date)
             FROM sale_check WHERE {within}"
        ),
        params![first, last],
        |row| {
            let checks: u32 = row.get(1)?;
            let sold = if checks == 0 {
                None
            } else {
                Some((date(row, 2)?, date(row, 3)?))
            };
            Ok((Money::cents(row.get(0)?), checks, sold))
        },
    )?;
    let hours = hours(connection, within, params![first, last])?;
    Ok(Sales {
        gross,
        checks,
        lines: hours.iter().map(|hour| hour.lines).sum(),
        items: items(connection, &first, &last)?,
        hours,
        days: from
            .or(sold.map(|(first, _)| first))
            .zip(to.or(sold.map(|(_, last)| last))),
    })
}

fn items(connection: &Connection, first: &str, last: &str) -> Result<Vec<ItemSales>, ReportError> {
    let mut statement = connection.prepare(
        "SELECT name, SUM(quantity), SUM(gross) AS gross FROM sale_line
         WHERE date BETWEEN ?1 AND ?2 GROUP BY name ORDER BY gross DESC, name",
    )?;
    let items = statement.query_map(params![first, last], |row| {
        Ok(ItemSales {
            name: row.get(0)?,
            quantity: row.get(1)?,
            gross: Money::cents(row.get(2)?),
        })
    })?;
    Ok(items.collect::<Result<_, _>>()?)
}

#[cfg(test)]
mod tests {
    use super::{super::example, *};
    use crate::reports::Reports;

    #[test]
    fn both_days_asked_for_are_included_and_no_other() {
        let house = example::house();
        let reports = Reports::open(house.path()).expect("opened");
        let all = reports.sales(None, None).expect("read");
        assert_eq!(all.checks, 5);
        assert_eq!(all.gross, Money::cents(21_160));
        let day: Date = "2026-11-21".parse().expect("a date");
        let one = reports.sales(Some(day), Some(day)).expect("read");
        assert_eq!((one.checks, one.lines), (3, 6));
        assert_eq!(one.gross, Money::cents(14_360));
        assert_eq!(one.days, Some((day, day)));
        let sum: Money = one.items.iter().map(|item| item.gross).sum();
        assert_eq!(sum, one.gross);
    }

    #[test]
    fn lines_are_counted_as_rung_and_items_by_the_piece() {
        let house = example::house();
        let reports = Reports::open(house.path()).expect("opened");
        let day: Date = "2026-11-21".parse().expect("a date");
        let sales = reports.sales(Some(day), Some(day)).expect("read");
        let beer = &sales.items[1];
        assert_eq!((beer.name.as_str(), beer.quantity), ("Lager 0.5", 7));
        let shown: Vec<(u8, u32)> = sales.hours.iter().map(|h| (h.hour, h.lines)).collect();
        assert_eq!(shown, [(0, 1), (19, 3), (20, 2)]);
    }

    #[test]
    fn the_json_has_these_fields_and_no_others() {
        let house = example::house();
        let reports = Reports::open(house.path()).expect("opened");
        let sales = reports.sales(None, None).expect("read");
        let json = serde_json::to_value(&sales).expect("json");
        let names = |value: &serde_json::Value| -> Vec<String> {
            value
                .as_object()
                .expect("an object")
                .keys()
                .cloned()
                .collect()
        };
        assert_eq!(names(&json), ["checks", "gross", "hours", "items", "lines"]);
        assert_eq!(names(&json["items"][0]), ["gross", "name", "quantity"]);
        assert_eq!(names(&json["hours"][0]), ["gross", "hour", "lines"]);
        assert_eq!(json["gross"], "211.60");
    }

    #[test]
    fn a_house_that_sold_nothing_has_an_empty_report() {
        let house = example::house();
        let reports = Reports::open(house.path()).expect("opened");
        let day: Date = "2020-01-01".parse().expect("a date");
        let sales = reports.sales(None, Some(day)).expect("read");
        assert_eq!((sales.checks, sales.lines, sales.days), (0, 0, None));
        assert_eq!(sales.gross.to_string(), "0.00");
    }
}
