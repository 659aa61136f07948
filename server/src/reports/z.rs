use std::fmt::Write as _;

use common::{Money, Stamp, day::ZReport};
use jiff::{ToSpan as _, civil::Date};
use rusqlite::{Connection, OptionalExtension as _, Row, params};
use rust_decimal::{Decimal, RoundingStrategy};
use serde::Serialize;

use super::{Exceptions, Hour, ReportError, bounds, hours};

/// What a page of the menu brought.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct GroupSales {
    /// The page.
    pub name: String,
    /// With VAT.
    pub gross: Money,
    /// Of the day, in percent, with one decimal.
    pub share: Decimal,
}

/// What a waiter's checks brought.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct WaiterSales {
    /// Their name.
    pub name: String,
    /// Guests at their checks.
    pub covers: u32,
    /// On top.
    pub tips: Money,
    /// With VAT, without tips.
    pub gross: Money,
}

/// A line that was taken back.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Voided {
    /// What was said aloud for its check.
    pub label: String,
    /// The item.
    pub name: String,
    /// Why; needed only once the kitchen had it.
    pub reason: Option<String>,
    /// Who took it back.
    pub by: String,
    /// What the guest would have paid.
    pub amount: Money,
    /// Whether the kitchen had it already.
    pub was_fired: bool,
    /// Whether the kitchen had made it: cooked, and never paid.
    pub was_made: bool,
    /// When.
    pub at: Stamp,
    /// The manager who allowed it.
    pub approved_by: Option<String>,
}

/// The stretch of the journal that the day is made of.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct JournalRange {
    /// Its first event.
    pub first_seq: i64,
    /// Its last event.
    pub last_seq: i64,
    /// The chain's hash at the last event, in hexadecimal.
    pub head: String,
}

/// The same weekday of the week before, to compare with.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Before {
    /// With VAT, without tips.
    pub gross: Money,
    /// Guests.
    pub covers: u32,
    /// By the hour of ringing.
    pub hours: Vec<Hour>,
}

/// A Z report in full: the day's figures, and where they come from.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Z {
    /// The figures as the house closed the day with them.
    #[serde(flatten)]
    pub report: ZReport,
    /// By the hour of ringing.
    pub hours: Vec<Hour>,
    /// By page of the menu, the largest first.
    pub groups: Vec<GroupSales>,
    /// By waiter, the largest first.
    pub people: Vec<WaiterSales>,
    /// What was taken back, what the kitchen had first, the largest first.
    pub voids: Vec<Voided>,
    /// What there was beyond sales and voids.
    #[serde(flatten)]
    pub exceptions: Exceptions,
    /// Where in the journal the day stands.
    pub journal: JournalRange,
    /// The week before; nothing where that day has no Z report.
    #[serde(skip)]
    pub before: Option<Before>,
}

pub(super) fn between(
    connection: &Connection,
    from: Option<Date>,
    to: Option<Date>,
) -> Result<Vec<Z>, ReportError> {
    let (first, last) = bounds(from, to);
    let mut statement = connection.prepare(
        "SELECT report, first_seq, last_seq, head FROM z_report
         WHERE date BETWEEN ?1 AND ?2 ORDER BY number",
    )?;
    let stored = statement.query_map(params![first, last], stored)?;
    let mut days = Vec::new();
    for stored in stored {
        days.push(detailed(connection, stored?)?);
    }
    Ok(days)
}

pub(crate) fn numbered(connection: &Connection, number: Option<u32>) -> Result<Z, ReportError> {
    let found = connection
        .query_row(
            "SELECT report, first_seq, last_seq, head FROM z_report
             WHERE number = COALESCE(?1, (SELECT MAX(number) FROM z_report))",
            params![number],
            stored,
        )
        .optional()?;
    detailed(connection, found.ok_or(ReportError::NoSuchZ)?)
}

type Stored = (String, JournalRange);

fn stored(row: &Row<'_>) -> Result<Stored, rusqlite::Error> {
    let head: Option<Vec<u8>> = row.get(3)?;
    let mut hex = String::new();
    for byte in head.unwrap_or_default() {
        // Writing to a string does not fail.
        let _ = write!(hex, "{byte:02x}");
    }
    let journal = JournalRange {
        first_seq: row.get(1)?,
        last_seq: row.get(2)?,
        head: hex,
    };
    Ok((row.get(0)?, journal))
}

fn detailed(connection: &Connection, (report, journal): Stored) -> Result<Z, ReportError> {
    let report: ZReport = serde_json::from_str(&report)?;
    let number = report.number;
    Ok(Z {
        hours: hours(connection, "z = ?1", params![number])?,
        groups: groups(connection, number)?,
        people: people(connection, number)?,
        voids: voids(connection, number)?,
        exceptions: Exceptions::of(connection, number)?,
        before: before(connection, report.date.0)?,
        journal,
        report,
    })
}

fn groups(connection: &Connection, z: u32) -> Result<Vec<GroupSales>, ReportError> {
    let mut statement = connection.prepare(
        "SELECT group_name, SUM(gross) AS gross FROM sale_line
         WHERE z = ?1 GROUP BY group_name ORDER BY gross DESC, group_name",
    )?;
    let sums = statement.query_map(params![z], |row| {
        Ok((row.get(0)?, Money::cents(row.get(1)?)))
    })?;
    let sums: Vec<(String, Money)> = sums.collect::<Result<_, _>>()?;
    let total: Money = sums.iter().map(|(_, gross)| *gross).sum();
    let groups = sums.into_iter().map(|(name, gross)| GroupSales {
        name,
        gross,
        share: share(gross, total),
    });
    Ok(groups.collect())
}

fn share(part: Money, of: Money) -> Decimal {
    let mut share = Decimal::ZERO;
    if !of.is_zero() {
        let exact = part.decimal() * Decimal::ONE_HUNDRED / of.decimal();
        share = exact.round_dp_with_strategy(1, RoundingStrategy::MidpointAwayFromZero);
    }
    share.rescale(1);
    share
}

fn people(connection: &Connection, z: u32) -> Result<Vec<WaiterSales>, ReportError> {
    let mut statement = connection.prepare(
        "SELECT MAX(waiter_name), SUM(covers), SUM(tips), SUM(gross) AS gross FROM sale_check
         WHERE z = ?1 GROUP BY waiter ORDER BY gross DESC, waiter",
    )?;
    let people = statement.query_map(params![z], |row| {
        Ok(WaiterSales {
            name: row.get(0)?,
            covers: row.get(1)?,
            tips: Money::cents(row.get(2)?),
            gross: Money::cents(row.get(3)?),
        })
    })?;
    Ok(people.collect::<Result<_, _>>()?)
}

fn voids(connection: &Connection, z: u32) -> Result<Vec<Voided>, ReportError> {
    let mut statement = connection.prepare(
        "SELECT label, name, reason, by_name, amount, was_fired, at, approved_by_name,
         was_made FROM void
         WHERE z = ?1 ORDER BY was_fired DESC, amount DESC, at, line",
    )?;
    let voids = statement.query_map(params![z], |row| {
        Ok(Voided {
            label: row.get(0)?,
            name: row.get(1)?,
            reason: row.get(2)?,
            by: row.get(3)?,
            amount: Money::cents(row.get(4)?),
            was_fired: row.get(5)?,
            at: Stamp::from_millis(row.get(6)?),
            approved_by: row.get(7)?,
            was_made: row.get(8)?,
        })
    })?;
    Ok(voids.collect::<Result<_, _>>()?)
}

fn before(connection: &Connection, date: Date) -> Result<Option<Before>, ReportError> {
    let Ok(week_before) = date.checked_sub(7.days()) else {
        return Ok(None);
    };
    let found: Option<String> = connection
        .query_row(
            "SELECT report FROM z_report WHERE date = ?1 ORDER BY number DESC LIMIT 1",
            params![week_before.to_string()],
            |row| row.get(0),
        )
        .optional()?;
    let Some(report) = found else {
        return Ok(None);
    };
    let report: ZReport = serde_json::from_str(&report)?;
    Ok(Some(Before {
        gross: report.gross,
        covers: report.covers,
        hours: hours(connection, "z = ?1", params![report.number])?,
    }))
}

#[cfg(test)]
mod tests {
    use super::{super::example, *};
    use crate::reports::Reports;

    #[test]
    fn a_z_report_says_where_its_sum_comes_from() {
        let house = example::house();
        let reports = Reports::open(house.path()).expect("opened");
        let z = reports.z_number(None).expect("the last one");
        assert_eq!(z.report.number, 2);
        let gross = z.report.gross;
        assert_eq!(z.hours.iter().map(|hour| hour.gross).sum::<Money>(), gross);
        assert_eq!(
            z.groups.iter().map(|group| group.gross).sum::<Money>(),
            gross
        );
        assert_eq!(
            z.people.iter().map(|waiter| waiter.gross).sum::<Money>(),
            gross
        );
        assert_eq!(z.people[0].name, "Anna");
        assert_eq!(z.groups[0].share.to_string(), "63.0");
        assert_eq!(z.journal.head.len(), 64);
        assert_eq!((z.voids.len(), z.voids[0].was_fired), (2, true));
        let before = z.before.expect("the Saturday before was closed");
        assert_eq!(before.gross, Money::cents(6_800));
    }

    #[test]
    fn the_days_asked_for_come_oldest_first() {
        let house = example::house();
        let reports = Reports::open(house.path()).expect("opened");
        let numbers = |from: &str| -> Vec<u32> {
            let days = reports.z(from.parse().ok(), None).expect("read");
            days.iter().map(|z| z.report.number).collect()
        };
        assert_eq!(numbers("2026-11-01"), [1, 2]);
        assert_eq!(numbers("2026-11-15"), [2]);
        assert!(matches!(
            reports.z_number(Some(9)),
            Err(ReportError::NoSuchZ)
        ));
    }

    #[test]
    fn the_json_is_the_z_report_and_its_details_in_one_object() {
        let house = example::house();
        let reports = Reports::open(house.path()).expect("opened");
        let z = reports.z_number(Some(2)).expect("read");
        let json = serde_json::to_value(&z).expect("json");
        for name in ["number", "gross", "drawer", "hours", "people", "journal"] {
            assert!(json.get(name).is_some(), "{name}");
        }
        assert_eq!(json["gross"], "143.60");
        assert_eq!(json["drawer"]["counted"], "261.10");
    }
}
