use std::str::FromStr;

use common::Money;
use jiff::civil::Date;
use serde::Serialize;

use super::sales::{
    CheckSales, DaySales, HourSales, Imported, ItemSales, PageSales, Sales, TenderSales, VatSales,
    WeekdaySales,
};

/// One way of breaking sales down.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum By {
    /// Items of the menu.
    Item,
    /// Pages of the menu.
    Group,
    /// Hours of the clock.
    Hour,
    /// Mondays to Sundays.
    Weekday,
    /// Business days.
    Day,
    /// People.
    Staff,
    /// Tables.
    Table,
    /// Ways to pay.
    Tender,
    /// VAT rates.
    Vat,
}

impl By {
    /// All of them, as a report shows them.
    pub const ALL: [Self; 9] = [
        Self::Item,
        Self::Group,
        Self::Hour,
        Self::Weekday,
        Self::Day,
        Self::Staff,
        Self::Table,
        Self::Tender,
        Self::Vat,
    ];

    /// As on a command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Item => "item",
            Self::Group => "group",
            Self::Hour => "hour",
            Self::Weekday => "weekday",
            Self::Day => "day",
            Self::Staff => "staff",
            Self::Table => "table",
            Self::Tender => "tender",
            Self::Vat => "vat",
        }
    }
}

impl FromStr for By {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let found = Self::ALL.into_iter().find(|by| by.name() == text);
        found.ok_or_else(|| {
            format!("{text} is none of item, group, hour, weekday, day, staff, table, tender, vat")
        })
    }
}

/// Sales broken down in one way, for programs: the rows are those of the whole report.
#[derive(Debug, Serialize)]
pub(super) struct Breakdown<'a> {
    by: &'static str,
    from: Option<Date>,
    to: Option<Date>,
    gross: Money,
    checks: u32,
    lines: u32,
    imported: Imported,
    rows: Rows<'a>,
}

#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Rows<'a> {
    Items(&'a [ItemSales]),
    Groups(&'a [PageSales]),
    Hours(&'a [HourSales]),
    Weekdays(&'a [WeekdaySales]),
    Days(&'a [DaySales]),
    OfChecks(&'a [CheckSales]),
    Tenders(&'a [TenderSales]),
    Vat(&'a [VatSales]),
}

impl<'a> Breakdown<'a> {
    pub(super) fn of(sales: &'a Sales, by: By) -> Self {
        Self {
            by: by.name(),
            from: sales.span.map(|(first, _)| first),
            to: sales.span.map(|(_, last)| last),
            gross: sales.gross,
            checks: sales.checks,
            lines: sales.lines,
            imported: sales.imported,
            rows: match by {
                By::Item => Rows::Items(&sales.items),
                By::Group => Rows::Groups(&sales.groups),
                By::Hour => Rows::Hours(&sales.hours),
                By::Weekday => Rows::Weekdays(&sales.weekdays),
                By::Day => Rows::Days(&sales.days),
                By::Staff => Rows::OfChecks(&sales.staff),
                By::Table => Rows::OfChecks(&sales.tables),
                By::Tender => Rows::Tenders(&sales.tenders),
                By::Vat => Rows::Vat(&sales.vat),
            },
        }
    }
}
