//! What was sold, on A4: figures, pictures, and all of it in lists.

mod days;
mod entries;
mod list;
mod picture;

#[cfg(test)]
mod tests;

use common::{Language, Money, docket::Words, house::House};
use jiff::civil::{Date, Time};
use rust_decimal::Decimal;

use super::{
    face::Face,
    flow::{MARGIN, Tile, feet, tiles},
    sheet::{About, Colour, Sheet, Style},
    words, z,
};
use crate::reports::{By, ItemPrice, KitchenFigures, Sales};
pub(super) use days::Step;
use entries::entries;
use list::{Place, list};

/// From margin to margin on A4.
const WIDTH: f32 = 595.28 - MARGIN * 2.0;

/// Everything that was sold, with a picture of what reads faster as one.
#[must_use]
pub fn sales_pdf(house: &House, sales: &Sales) -> Vec<u8> {
    let title = words::SALES;
    about(house, sales.span, filled(house, sales), title)
}

/// Sales broken down in one way.
#[must_use]
pub fn sales_by_pdf(house: &House, sales: &Sales, by: By) -> Vec<u8> {
    let title = words::sales_by(by);
    about(house, sales.span, filled_by(house, sales, by), title)
}

/// The prices that items were sold at.
#[must_use]
pub fn prices_pdf(house: &House, prices: &[ItemPrice]) -> Vec<u8> {
    let mut sheet = Sheet::a4();
    let first = prices.iter().map(|price| price.first).min();
    let span = first.zip(prices.iter().map(|price| price.last).max());
    head(&mut sheet, house, words::PRICES, span);
    let mut place = Place { page: 0, y: 96.0 };
    let entries = entries::prices(prices);
    list(&mut sheet, &mut place, words::PRICES, &entries);
    if entries.is_empty() {
        nothing(&mut sheet, place);
    }
    foot(&mut sheet, house, words::PRICES);
    about(house, span, sheet, words::PRICES)
}

/// How long the kitchen took.
#[must_use]
pub fn kitchen_pdf(house: &House, figures: &KitchenFigures) -> Vec<u8> {
    let mut sheet = Sheet::a4();
    head(&mut sheet, house, words::KITCHEN, None);
    let mut place = Place { page: 0, y: 96.0 };
    for (title, times) in [
        (words::BY_STATION, &figures.stations),
        (words::BY_DISH, &figures.items),
        (words::BY_HOUR, &figures.hours),
    ] {
        list(&mut sheet, &mut place, title, &entries::prep(times));
    }
    let again = entries::made_again(&figures.made_again);
    list(&mut sheet, &mut place, words::MADE_AGAIN, &again);
    if figures.items.is_empty() {
        nothing(&mut sheet, place);
    }
    foot(&mut sheet, house, words::KITCHEN);
    about(house, None, sheet, words::KITCHEN)
}

fn about(house: &House, span: Option<(Date, Date)>, sheet: Sheet, title: &str) -> Vec<u8> {
    sheet.finish(&About {
        title: format!("{title} – {}", said(span)),
        author: house.name.clone(),
        at: moment(house, span),
    })
}

fn filled(house: &House, sales: &Sales) -> Sheet {
    let mut sheet = Sheet::a4();
    let mut place = begin(&mut sheet, house, sales, words::SALES);
    pictures(&mut sheet, &mut place, house, sales);
    if is_known(sales, By::Group) {
        picture::groups(&mut sheet, &mut place, sales);
    }
    for by in [By::Vat, By::Tender, By::Staff, By::Table, By::Item] {
        if is_known(sales, by) {
            let title = words::list_of(by, sales);
            list(&mut sheet, &mut place, &title, &entries(sales, by));
        }
    }
    if sales.checks == 0 {
        nothing(&mut sheet, place);
    }
    foot(&mut sheet, house, words::SALES);
    sheet
}

/// When it was sold: a day alone is no row of days, and not every past noted the hours.
fn pictures(sheet: &mut Sheet, place: &mut Place, house: &House, sales: &Sales) {
    let has_hours = sales.hours.iter().any(|sold| sold.hour.is_some());
    let has_days = sales.days.len() > 1;
    if has_days {
        picture::days(sheet, place, sales);
    }
    match (has_days, has_hours) {
        (true, true) => picture::hours_and_weekdays(sheet, place, house, sales),
        (true, false) => picture::weekdays(sheet, place, sales),
        (false, true) => picture::hours(sheet, place, house, sales),
        (false, false) => {}
    }
}

/// Imported checks may tell nothing of who, where or how: a list of one unknown says nothing.
fn is_known(sales: &Sales, by: By) -> bool {
    match by {
        By::Group => sales.groups.iter().any(|group| group.name.is_some()),
        By::Staff => sales.staff.iter().any(|person| person.name.is_some()),
        By::Table => sales.tables.iter().any(|table| table.name.is_some()),
        By::Tender => sales.tenders.iter().any(|tender| tender.name.is_some()),
        By::Item | By::Hour | By::Weekday | By::Day | By::Vat => true,
    }
}

fn filled_by(house: &House, sales: &Sales, by: By) -> Sheet {
    let mut sheet = Sheet::a4();
    let title = words::sales_by(by);
    let mut place = begin(&mut sheet, house, sales, title);
    match by {
        By::Day => picture::days(&mut sheet, &mut place, sales),
        By::Hour => picture::hours(&mut sheet, &mut place, house, sales),
        By::Weekday => picture::weekdays(&mut sheet, &mut place, sales),
        By::Group => picture::groups(&mut sheet, &mut place, sales),
        By::Item | By::Staff | By::Table | By::Tender | By::Vat => {}
    }
    let entries = entries(sales, by);
    list(&mut sheet, &mut place, &words::list_of(by, sales), &entries);
    if entries.is_empty() {
        nothing(&mut sheet, place);
    }
    foot(&mut sheet, house, title);
    sheet
}

/// Title, figures, and how much of them was brought along.
fn begin(sheet: &mut Sheet, house: &House, sales: &Sales, title: &str) -> Place {
    head(sheet, house, title, sales.span);
    let each = a_check(sales.gross, sales.checks);
    let each = each.map_or_else(|| words::DASH.to_owned(), words::amount);
    let figures = [
        Tile::new(words::amount(sales.gross), words::GROSS_SALES),
        Tile::new(words::whole(sales.checks.into()), words::CHECKS),
        Tile::new(words::whole(sales.lines.into()), words::LINES),
        Tile::new(each, words::A_CHECK),
    ];
    tiles(sheet, 85.0, WIDTH, &figures);
    let mut place = Place { page: 0, y: 157.0 };
    if sales.imported.checks > 0 {
        let small = Style::new(Face::Regular, 8.75, Colour::MUTED);
        let all = sales.imported.checks == sales.checks;
        let said = words::imported(sales.imported.checks, sales.imported.gross, all);
        sheet.left(MARGIN, place.y - 5.0, small, &small.fitted(&said, WIDTH));
        place.y += 16.0;
    }
    place
}

fn nothing(sheet: &mut Sheet, place: Place) {
    let small = Style::new(Face::Regular, 9.25, Colour::MUTED);
    sheet.turn_to(place.page);
    sheet.left(MARGIN, place.y, small, words::NOTHING_SOLD);
}

fn said(span: Option<(Date, Date)>) -> String {
    match span {
        Some((first, last)) => words::span(first, last),
        None => words::ALL_DAYS.to_owned(),
    }
}

/// The last day's midnight stands for the report: the hour of its making must not be in it.
fn moment(house: &House, span: Option<(Date, Date)>) -> common::Stamp {
    let midnight = span.and_then(|(_, last)| {
        let midnight = last.to_datetime(Time::midnight());
        midnight.to_zoned(house.zone()).ok()
    });
    let unknown = common::Stamp::from_millis(0);
    midnight.map_or(unknown, |zoned| common::Stamp::new(zoned.timestamp()))
}

fn a_check(gross: Money, checks: u32) -> Option<Money> {
    let each = gross.decimal().checked_div(Decimal::from(checks))?;
    Money::rounded(each).ok()
}

fn head(sheet: &mut Sheet, house: &House, title: &str, span: Option<(Date, Date)>) {
    let large = Style::new(Face::Bold, 23.5, Colour::INK);
    let small = Style::new(Face::Regular, 9.25, Colour::MUTED);
    sheet.left(MARGIN, 54.5, large, title);
    if house.demo {
        let x = MARGIN + large.width(title) + 10.0;
        z::demo(sheet, x, 40.0);
    }
    let subtitle = format!("{} · {}", house.name, said(span));
    sheet.left(MARGIN, 69.0, small, &small.fitted(&subtitle, WIDTH));
}

/// Sales are told in English as yet, and so is what stands below them.
fn foot(sheet: &mut Sheet, house: &House, title: &str) {
    let words = Words::of(Language::English);
    feet(sheet, words, 0, title, (&house.name, words::BRAND));
}
