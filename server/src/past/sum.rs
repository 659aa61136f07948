use std::{ops::RangeInclusive, str::FromStr as _};

use common::{
    Money,
    money::{Rate, net_of},
};
use rusqlite::{Connection, params};
use rust_decimal::Decimal;

use super::SUMMED;
use crate::projection::{Kind, adding};

/// Rates that VAT can have, in percent. What a file says beyond them is not believed.
const RATES: RangeInclusive<Decimal> = Decimal::ZERO..=Decimal::ONE_HUNDRED;

/// Writes what follows from the checks after a place: VAT by rate, and the days in sums.
pub(super) fn after(connection: &Connection, place: i64) -> rusqlite::Result<()> {
    taxes(connection, place)?;
    for kind in Kind::ALL {
        let sql = adding(SUMMED, &summed(kind, "place > ?1"));
        connection.execute(&sql, params![place])?;
    }
    Ok(())
}

/// Sums the past up anew; its checks and lines stay.
pub(crate) fn again(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute_batch("DELETE FROM past_sum; DELETE FROM past_tax;")?;
    after(connection, 0)
}

/// VAT is taken out of the sum of a check's lines at each rate, as for the house's own checks.
fn taxes(connection: &Connection, place: i64) -> rusqlite::Result<()> {
    let mut sums = connection.prepare(
        "SELECT check_place, date, rate, SUM(gross) FROM past_line
         WHERE check_place > ?1 GROUP BY check_place, rate ORDER BY check_place, rate",
    )?;
    let mut insert = connection.prepare(
        "INSERT INTO past_tax (check_place, date, rate, gross, net, tax)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?;
    let mut rows = sums.query([place])?;
    while let Some(row) = rows.next()? {
        let (place, date): (i64, String) = (row.get(0)?, row.get(1)?);
        let (rate, gross): (Option<String>, i64) = (row.get(2)?, row.get(3)?);
        let gross = Money::cents(gross);
        let rate = rate.and_then(|rate| Decimal::from_str(&rate).ok());
        let rate = rate.filter(|rate| RATES.contains(rate));
        let net = rate.map(|rate| net_of(gross, Rate(rate)));
        insert.execute(params![
            place,
            date,
            rate.map(|rate| rate.normalize().to_string()),
            gross.in_cents(),
            net.map(Money::in_cents),
            net.map(|net| (gross - net).in_cents()),
        ])?;
    }
    Ok(())
}

/// Sums over the past that a condition on `place` selects, as [`Kind::sold`] has them.
fn summed(kind: Kind, condition: &str) -> String {
    const BY_LINE: &str = "0, COUNT(*), 0, SUM(thousandths), SUM(gross), 0, 0";
    const BY_CHECK: &str = "COUNT(*), 0, SUM(covers), 0, SUM(gross), 0, 0";
    const LINES: &str = "(SELECT check_place AS place, * FROM past_line)";
    let (name, detail, sums, table) = match kind {
        Kind::Day => return day(condition),
        Kind::Item => ("name", "piece", BY_LINE, LINES),
        Kind::Group => ("group_name", "0", BY_LINE, LINES),
        Kind::Hour => ("COALESCE(CAST(hour AS TEXT), '')", "0", BY_LINE, LINES),
        Kind::Staff => ("staff", "0", BY_CHECK, "past_check"),
        Kind::Table => ("label", "0", BY_CHECK, "past_check"),
        Kind::Tender => {
            // Others write these two in capitals; here they are the house's own.
            let tender = "CASE WHEN lower(trim(tender)) IN ('cash', 'card')
                          THEN lower(trim(tender)) ELSE tender END";
            (tender, "0", BY_CHECK, "past_check")
        }
        Kind::Vat => {
            let sums = "0, 0, 0, 0, SUM(gross), COALESCE(SUM(net), 0), COALESCE(SUM(tax), 0)";
            let taxes = "(SELECT check_place AS place, * FROM past_tax)";
            ("COALESCE(rate, '')", "0", sums, taxes)
        }
    };
    let kind = kind.name();
    format!(
        "SELECT '{kind}' AS kind, date, {name} AS name, {detail} AS detail, {sums}
         FROM {table} WHERE {condition} GROUP BY 2, 3, 4"
    )
}

fn day(condition: &str) -> String {
    format!(
        "SELECT 'day' AS kind, date, '' AS name, 0 AS detail, SUM(checks), SUM(lines),
             SUM(covers), SUM(thousandths), SUM(gross), 0, 0
         FROM (SELECT place, date, 1 AS checks, 0 AS lines, covers, 0 AS thousandths, gross
               FROM past_check
               UNION ALL
               SELECT check_place, date, 0, 1, 0, thousandths, 0 FROM past_line)
         WHERE {condition} GROUP BY date"
    )
}
