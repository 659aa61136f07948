//! The words of sales on paper.

use common::Money;
use jiff::civil::Date;

use super::{
    figures::{amount, quantity, whole},
    sales::Step,
    words::counted,
};
use crate::reports::{By, Pieces, Sales};

pub(super) const PRICES: &str = "Prices";
pub(super) const WEEKDAYS: &str = "Sales by weekday";
pub(super) const NO_HOURS: &str = "Nobody noted the hours.";
const UNKNOWN: &str = "unknown";

pub(super) const fn sales_by(by: By) -> &'static str {
    match by {
        By::Item => "Sales by item",
        By::Group => "Sales by group",
        By::Hour => "Sales by hour",
        By::Weekday => WEEKDAYS,
        By::Day => "Sales by day",
        By::Staff => "Sales by person",
        By::Table => "Sales by table",
        By::Tender => "Sales by tender",
        By::Vat => "Sales by VAT rate",
    }
}

pub(super) const fn sales_by_step(step: Step) -> &'static str {
    match step {
        Step::Day => "Sales by day",
        Step::Week => "Sales by week",
        Step::Month => "Sales by month",
        Step::Year => "Sales by year",
    }
}

/// The heading of a list.
pub(super) fn list_of(by: By, sales: &Sales) -> String {
    match by {
        By::Item => {
            let pieces = sales.items.iter().map(|item| item.quantity).sum();
            let word = if pieces == Pieces::whole(1) {
                "piece"
            } else {
                "pieces"
            };
            format!("Items, {} {word}", quantity(pieces))
        }
        By::Group => "Groups".to_owned(),
        By::Hour => "Hours".to_owned(),
        By::Weekday => "Weekdays".to_owned(),
        By::Day => "Days".to_owned(),
        By::Staff => "People".to_owned(),
        By::Table => "Tables".to_owned(),
        By::Tender => "Tenders".to_owned(),
        By::Vat => "VAT".to_owned(),
    }
}

pub(super) fn week_from(monday: Date) -> String {
    format!("the week from {}", monday.strftime("%-d %B %Y"))
}

pub(super) fn best(said: &str, gross: Money) -> String {
    format!("best: {said}, {}", amount(gross))
}

/// `net 100.00 · VAT 7.00`.
pub(super) fn net_and_vat(net: Money, tax: Money) -> String {
    format!("net {} · VAT {}", amount(net), amount(tax))
}

/// `3,278k`, `940`: where there is no room for all of it.
pub(super) fn thousands(amount: i64) -> String {
    if amount.abs() < 1000 {
        whole(amount)
    } else {
        format!("{}k", whole((amount + 500) / 1000))
    }
}

/// How much of a report was brought along.
pub(super) fn imported(checks: u32, gross: Money, is_all: bool) -> String {
    if is_all {
        "All of it was brought along from another system.".to_owned()
    } else {
        let checks = super::words::checks(checks);
        let gross = amount(gross);
        format!("Of this, {checks} with {gross} were brought along from another system.")
    }
}

pub(super) fn at_unknown_hours(gross: Money) -> String {
    format!("and {} at hours nobody noted", amount(gross))
}

/// `Sat 21 Nov 2026`.
pub(super) fn day(date: Date) -> String {
    date.strftime("%a %-d %b %Y").to_string()
}

pub(super) const fn short_weekday(weekday: u8) -> &'static str {
    match weekday {
        1 => "Mon",
        2 => "Tue",
        3 => "Wed",
        4 => "Thu",
        5 => "Fri",
        6 => "Sat",
        _ => "Sun",
    }
}

/// `19:00 – 20:00`.
pub(super) fn hour(hour: Option<u8>) -> String {
    match hour {
        Some(hour) => format!("{hour:02}:00 – {:02}:00", (hour + 1) % 24),
        None => "at an unknown hour".to_owned(),
    }
}

pub(super) fn checks(count: u32) -> String {
    counted(count, "check", "checks")
}

pub(super) fn lines(count: u32) -> String {
    counted(count, "line", "lines")
}

pub(super) fn days(count: u32) -> String {
    counted(count, "day", "days")
}

pub(super) fn page_of_the_menu(name: Option<&str>) -> &str {
    name.unwrap_or("Without a group")
}

pub(super) fn or_unknown(name: Option<&str>) -> String {
    name.unwrap_or(UNKNOWN).to_owned()
}

pub(super) fn place(name: Option<&str>) -> String {
    name.unwrap_or("without a table").to_owned()
}

/// The house's own two have their names; another system's stay as it wrote them.
pub(super) fn way_to_pay(name: Option<&str>) -> String {
    match name {
        Some("cash") => "Cash".to_owned(),
        Some("card") => "Card".to_owned(),
        Some(other) => other.to_owned(),
        None => UNKNOWN.to_owned(),
    }
}

pub(super) fn rate(rate: Option<&str>) -> String {
    rate.map_or_else(|| "unknown rate".to_owned(), |rate| format!("{rate} %"))
}
