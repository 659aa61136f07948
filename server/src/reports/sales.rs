use common::Money;
use jiff::civil::{Date, Weekday};
use rusqlite::Connection;
use serde::Serialize;

use super::{
    ReportError,
    sums::{Days, Pieces, Sum},
};
use crate::projection::Kind;

/// What one item of the menu brought.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ItemSales {
    /// As on the receipts.
    pub name: String,
    /// Pieces.
    pub quantity: Pieces,
    /// With VAT.
    pub gross: Money,
}

/// What was sold within an hour of the house's wall clock.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct HourSales {
    /// 0 to 23, by the moment of ringing; nothing for imported lines that tell no time.
    pub hour: Option<u8>,
    /// Lines rung, whatever their quantity.
    pub lines: u32,
    /// With VAT, without tips.
    pub gross: Money,
}

/// What a page of the menu brought.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct PageSales {
    /// The page; nothing for lines that belong to none.
    pub name: Option<String>,
    /// Lines rung.
    pub lines: u32,
    /// Pieces.
    pub quantity: Pieces,
    /// With VAT.
    pub gross: Money,
}

/// What a business day brought.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct DaySales {
    /// Its date.
    pub date: Date,
    /// Settled checks.
    pub checks: u32,
    /// Lines rung.
    pub lines: u32,
    /// Guests.
    pub covers: u32,
    /// With VAT, without tips.
    pub gross: Money,
}

/// What all Mondays brought, and so on.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct WeekdaySales {
    /// 1 for Monday to 7 for Sunday (ISO 8601).
    pub weekday: u8,
    /// Its English name.
    pub name: &'static str,
    /// How many of them had sales.
    pub days: u32,
    /// Settled checks.
    pub checks: u32,
    /// Lines rung.
    pub lines: u32,
    /// With VAT, without tips.
    pub gross: Money,
}

/// What a person's checks, or those of a table, brought.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct CheckSales {
    /// The person or the table; nothing where nobody knows, or the guests had no table.
    pub name: Option<String>,
    /// Settled checks.
    pub checks: u32,
    /// Guests.
    pub covers: u32,
    /// With VAT, without tips.
    pub gross: Money,
}

/// What was paid in one way.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct TenderSales {
    /// `cash`, `card`, or as another system called it; nothing where nobody knows.
    pub name: Option<String>,
    /// Payments.
    pub payments: u32,
    /// Towards the checks, without tips.
    pub gross: Money,
}

/// What a VAT rate brought.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct VatSales {
    /// In percent; nothing for imported lines whose rate nobody knows.
    pub rate: Option<String>,
    /// With VAT.
    pub gross: Money,
    /// Without VAT.
    pub net: Option<Money>,
    /// The VAT.
    pub tax: Option<Money>,
}

/// How much of a report comes from another system.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct Imported {
    /// Its checks.
    pub checks: u32,
    /// With VAT.
    pub gross: Money,
}

/// What was sold on some business days. Each part comes to the gross, to the cent.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Sales {
    /// With VAT, without tips.
    pub gross: Money,
    /// Settled checks.
    pub checks: u32,
    /// Lines rung, whatever their quantity.
    pub lines: u32,
    /// What of it was imported.
    pub imported: Imported,
    /// By item, the largest gross first.
    pub items: Vec<ItemSales>,
    /// By page of the menu, the largest gross first.
    pub groups: Vec<PageSales>,
    /// By the hour of ringing on the house's wall clock; an unknown hour last.
    pub hours: Vec<HourSales>,
    /// Monday first.
    pub weekdays: Vec<WeekdaySales>,
    /// Days with sales, the oldest first.
    pub days: Vec<DaySales>,
    /// By who opened the check, the largest gross first.
    pub staff: Vec<CheckSales>,
    /// By table, the largest gross first.
    pub tables: Vec<CheckSales>,
    /// By tender, the largest first.
    pub tenders: Vec<TenderSales>,
    /// By rate, the lowest first; an unknown rate last.
    pub vat: Vec<VatSales>,
    /// The first and last day: as asked for, or where that is open the first and last with sales.
    #[serde(skip)]
    pub span: Option<(Date, Date)>,
}

pub(super) fn sales(
    connection: &Connection,
    from: Option<Date>,
    to: Option<Date>,
) -> Result<Sales, ReportError> {
    let asked = Days::between(connection, from, to)?;
    let sums = |kind| asked.by_name(connection, kind);
    let days = days(sums(Kind::Day)?)?;
    let gross = days.iter().map(|day| day.gross).sum();
    let imported = asked.imported(connection)?;
    let first = from.or_else(|| days.first().map(|day| day.date));
    let last = to.or_else(|| days.last().map(|day| day.date));
    Ok(Sales {
        gross,
        checks: days.iter().map(|day| day.checks).sum(),
        lines: days.iter().map(|day| day.lines).sum(),
        imported: Imported {
            checks: imported.0,
            gross: imported.1,
        },
        items: largest_first(sums(Kind::Item)?).map(item).collect(),
        groups: largest_first(sums(Kind::Group)?).map(page).collect(),
        hours: hours(&sums(Kind::Hour)?),
        weekdays: weekdays(&days),
        staff: largest_first(sums(Kind::Staff)?).map(of_checks).collect(),
        tables: largest_first(sums(Kind::Table)?).map(of_checks).collect(),
        tenders: tenders(sums(Kind::Tender)?, gross),
        vat: vat(sums(Kind::Vat)?),
        days,
        span: first.zip(last),
    })
}

fn largest_first(mut sums: Vec<Sum>) -> impl Iterator<Item = Sum> {
    sums.sort_by(|one, other| (other.gross, &one.name).cmp(&(one.gross, &other.name)));
    sums.into_iter()
}

fn item(sum: Sum) -> ItemSales {
    ItemSales {
        name: sum.name,
        quantity: sum.quantity,
        gross: sum.gross,
    }
}

fn page(sum: Sum) -> PageSales {
    PageSales {
        lines: sum.lines,
        quantity: sum.quantity,
        gross: sum.gross,
        name: sum.known(),
    }
}

fn of_checks(sum: Sum) -> CheckSales {
    CheckSales {
        checks: sum.checks,
        covers: sum.covers,
        gross: sum.gross,
        name: sum.known(),
    }
}

fn hours(sums: &[Sum]) -> Vec<HourSales> {
    let hours = sums.iter().map(|sum| HourSales {
        hour: sum.name.parse().ok(),
        lines: sum.lines,
        gross: sum.gross,
    });
    let mut hours: Vec<_> = hours.collect();
    hours.sort_by_key(|sold| (sold.hour.is_none(), sold.hour));
    hours
}

fn days(sums: Vec<Sum>) -> Result<Vec<DaySales>, ReportError> {
    let day = |sum: Sum| {
        Ok(DaySales {
            date: super::date(&sum.name)?,
            checks: sum.checks,
            lines: sum.lines,
            covers: sum.covers,
            gross: sum.gross,
        })
    };
    sums.into_iter().map(day).collect()
}

fn weekdays(days: &[DaySales]) -> Vec<WeekdaySales> {
    const NAMES: [(u8, &str, Weekday); 7] = [
        (1, "Monday", Weekday::Monday),
        (2, "Tuesday", Weekday::Tuesday),
        (3, "Wednesday", Weekday::Wednesday),
        (4, "Thursday", Weekday::Thursday),
        (5, "Friday", Weekday::Friday),
        (6, "Saturday", Weekday::Saturday),
        (7, "Sunday", Weekday::Sunday),
    ];
    let weekday = |(number, name, weekday)| {
        let days = || days.iter().filter(move |day| day.date.weekday() == weekday);
        Some(WeekdaySales {
            weekday: number,
            name,
            days: u32::try_from(days().count())
                .ok()
                .filter(|days| *days > 0)?,
            checks: days().map(|day| day.checks).sum(),
            lines: days().map(|day| day.lines).sum(),
            gross: days().map(|day| day.gross).sum(),
        })
    };
    NAMES.into_iter().filter_map(weekday).collect()
}

/// What no payment was found for stands under no name, so that the tenders come to the gross.
fn tenders(sums: Vec<Sum>, gross: Money) -> Vec<TenderSales> {
    let mut tenders: Vec<_> = largest_first(sums)
        .map(|sum| TenderSales {
            payments: sum.checks,
            gross: sum.gross,
            name: sum.known(),
        })
        .collect();
    let rest = gross - tenders.iter().map(|tender| tender.gross).sum();
    if !rest.is_zero() {
        match tenders.iter_mut().find(|tender| tender.name.is_none()) {
            Some(unknown) => unknown.gross += rest,
            None => tenders.push(TenderSales {
                name: None,
                payments: 0,
                gross: rest,
            }),
        }
    }
    tenders
}

fn vat(sums: Vec<Sum>) -> Vec<VatSales> {
    let mut sums: Vec<_> = sums
        .into_iter()
        .map(|sum| (sum.name.parse::<rust_decimal::Decimal>().ok(), sum))
        .collect();
    sums.sort_by_key(|(rate, _)| (rate.is_none(), *rate));
    let sums = sums.into_iter().map(|(rate, sum)| VatSales {
        gross: sum.gross,
        net: rate.map(|_| sum.net),
        tax: rate.map(|_| sum.tax),
        rate: sum.known(),
    });
    sums.collect()
}

#[cfg(test)]
mod tests;
