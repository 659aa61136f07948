use common::Money;
use rust_decimal::Decimal;

use super::{super::words, list::Entry};
use crate::reports::{By, ItemPrice, MadeAgain, PrepTime, Sales, VatSales};

/// A row for each item, or group, or hour and so on.
pub(super) fn entries(sales: &Sales, by: By) -> Vec<Entry> {
    let entry = |name: String, note: String, gross: Money| Entry {
        name,
        note,
        share: share(gross, sales.gross),
        figure: words::amount(gross),
    };
    macro_rules! each {
        ($rows:ident, $row:ident => $name:expr, $note:expr) => {
            sales
                .$rows
                .iter()
                .map(|$row| entry($name, $note, $row.gross))
                .collect()
        };
    }
    match by {
        By::Item => each!(items, row => row.name.clone(), words::times(row.quantity)),
        By::Group => each!(groups, row =>
            words::page_of_the_menu(row.name.as_deref()).to_owned(), words::times(row.quantity)),
        By::Hour => each!(hours, row => words::hour(row.hour), words::lines(row.lines)),
        By::Weekday => each!(weekdays, row => row.name.to_owned(), words::days(row.days)),
        By::Day => each!(days, row => words::day(row.date), words::checks(row.checks)),
        By::Staff => each!(staff, row =>
            words::or_unknown(row.name.as_deref()), words::checks(row.checks)),
        By::Table => each!(tables, row =>
            words::place(row.name.as_deref()), words::checks(row.checks)),
        By::Tender => each!(tenders, row =>
            words::way_to_pay(row.name.as_deref()), words::payments(row.payments)),
        By::Vat => sales.vat.iter().map(rate).collect(),
    }
}

/// Net and VAT leave no room for a share.
fn rate(row: &VatSales) -> Entry {
    let both = row.net.zip(row.tax);
    let note = both.map(|(net, tax)| words::net_and_vat(net, tax));
    Entry {
        name: words::rate(row.rate.as_deref()),
        note: note.unwrap_or_default(),
        share: String::new(),
        figure: words::amount(row.gross),
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

/// A row for each dish, station or hour.
pub(super) fn prep(times: &[PrepTime]) -> Vec<Entry> {
    let entry = |time: &PrepTime| Entry {
        name: time.name.clone(),
        note: words::late(time.lines, time.late),
        share: words::p90(time.p90),
        figure: words::minutes(time.mean),
    };
    times.iter().map(entry).collect()
}

/// A row for each thing.
pub(super) fn made_again(again: &[MadeAgain]) -> Vec<Entry> {
    let entry = |one: &MadeAgain| Entry {
        name: one.name.clone(),
        note: one.reason.clone(),
        share: one.station.clone(),
        figure: one.pieces.to_string(),
    };
    again.iter().map(entry).collect()
}

/// Shares below a percent say nothing on a long menu.
pub(super) fn share(part: Money, of: Money) -> String {
    let share = (part.decimal() * Decimal::ONE_HUNDRED).checked_div(of.decimal());
    let share = share.filter(|share| *share >= Decimal::ONE);
    share.map(words::share).unwrap_or_default()
}
