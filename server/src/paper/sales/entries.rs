use common::Money;
use rust_decimal::Decimal;

use super::{super::words, list::Entry};
use crate::reports::{By, ItemPrice, Sales};

/// A row for each item, or group, or hour and so on.
pub(super) fn entries(sales: &Sales, by: By) -> Vec<Entry> {
    let share = |gross| share(gross, sales.gross);
    let entry = |name: String, note: String, gross: Money| Entry {
        name,
        note,
        share: share(gross),
        figure: words::amount(gross),
    };
    match by {
        By::Item => {
            let rows = sales.items.iter();
            rows.map(|row| entry(row.name.clone(), words::times(row.quantity), row.gross))
                .collect()
        }
        By::Group => {
            let rows = sales.groups.iter().map(|row| {
                let name = words::page_of_the_menu(row.name.as_deref()).to_owned();
                entry(name, words::times(row.quantity), row.gross)
            });
            rows.collect()
        }
        By::Hour => {
            let rows = sales.hours.iter();
            rows.map(|row| entry(words::hour(row.hour), words::lines(row.lines), row.gross))
                .collect()
        }
        By::Weekday => {
            let rows = sales.weekdays.iter();
            rows.map(|row| entry(row.name.to_owned(), words::days(row.days), row.gross))
                .collect()
        }
        By::Day => {
            let rows = sales.days.iter();
            rows.map(|row| entry(words::day(row.date), words::checks(row.checks), row.gross))
                .collect()
        }
        By::Staff => {
            let rows = sales.staff.iter().map(|row| {
                let name = words::or_unknown(row.name.as_deref());
                entry(name, words::checks(row.checks), row.gross)
            });
            rows.collect()
        }
        By::Table => {
            let rows = sales.tables.iter().map(|row| {
                let name = words::place(row.name.as_deref());
                entry(name, words::checks(row.checks), row.gross)
            });
            rows.collect()
        }
        By::Tender => {
            let rows = sales.tenders.iter().map(|row| {
                let name = words::way_to_pay(row.name.as_deref());
                entry(name, words::payments(row.payments), row.gross)
            });
            rows.collect()
        }
        By::Vat => {
            let rows = sales.vat.iter().map(|row| {
                let name = words::rate(row.rate.as_deref());
                let both = row.net.zip(row.tax);
                let note = both.map(|(net, tax)| words::net_and_vat(net, tax));
                // Two figures leave no room for a third.
                Entry {
                    share: String::new(),
                    ..entry(name, note.unwrap_or_default(), row.gross)
                }
            });
            rows.collect()
        }
    }
}

/// A row for each price.
pub(super) fn prices(prices: &[ItemPrice]) -> Vec<Entry> {
    let entry = |price: &ItemPrice| Entry {
        name: price.item.clone(),
        note: words::short_span(price.first, price.last),
        share: words::times(price.pieces),
        figure: words::amount(price.price),
    };
    prices.iter().map(entry).collect()
}

/// Shares below a percent say nothing on a long menu.
pub(super) fn share(part: Money, of: Money) -> String {
    let share = (part.decimal() * Decimal::ONE_HUNDRED).checked_div(of.decimal());
    let share = share.filter(|share| *share >= Decimal::ONE);
    share.map(words::share).unwrap_or_default()
}
