use common::{Money, house::House};
use jiff::civil::Time;
use rust_decimal::Decimal;

use super::{
    chart::hour_bars,
    face::Face,
    flow::{MARGIN, Tile, feet, heading, tiles},
    shape::Area,
    sheet::{About, Colour, Sheet, Style},
    words, z,
};
use crate::reports::{ItemSales, Sales};

/// From margin to margin on A4.
const WIDTH: f32 = 595.28 - MARGIN * 2.0;
/// Between the two columns of items.
const GUTTER: f32 = 21.0;
/// From one item's baseline to the next.
const PITCH: f32 = 15.0;
const ITEM: Style = Style::new(Face::Regular, 8.75, Colour::INK);

/// What was sold, on A4: figures, hours, and all items in two columns.
#[must_use]
pub fn sales_pdf(house: &House, sales: &Sales) -> Vec<u8> {
    filled(house, sales).finish(&About {
        title: format!("{} – {}", words::SALES, days(sales)),
        author: house.name.clone(),
        at: moment(house, sales),
    })
}

fn filled(house: &House, sales: &Sales) -> Sheet {
    let mut sheet = Sheet::a4();
    head(&mut sheet, house, sales);
    let each = a_check(sales.gross, sales.checks);
    let each = each.map_or_else(|| words::DASH.to_owned(), words::amount);
    let figures = [
        Tile::new(words::amount(sales.gross), words::GROSS_SALES),
        Tile::new(words::whole(sales.checks.into()), words::CHECKS),
        Tile::new(words::whole(sales.lines.into()), words::LINES),
        Tile::new(each, words::A_CHECK),
    ];
    tiles(&mut sheet, 85.0, WIDTH, &figures);
    heading(&mut sheet, MARGIN, 157.0, WIDTH, words::HOURS);
    let area = Area {
        x: MARGIN,
        y: 163.0,
        width: WIDTH,
        height: 83.0,
    };
    hour_bars(&mut sheet, area, house.day_begins, &sales.hours, &[]);
    items(&mut sheet, sales);
    feet(&mut sheet, 0, words::SALES, &house.name, words::BRAND);
    sheet
}

fn days(sales: &Sales) -> String {
    match sales.days {
        Some((first, last)) => words::span(first, last),
        None => words::ALL_DAYS.to_owned(),
    }
}

/// The last day's midnight stands for the report: the hour of its making must not be in it.
fn moment(house: &House, sales: &Sales) -> common::Stamp {
    let midnight = sales.days.and_then(|(_, last)| {
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

fn head(sheet: &mut Sheet, house: &House, sales: &Sales) {
    let title = Style::new(Face::Bold, 23.5, Colour::INK);
    let small = Style::new(Face::Regular, 9.25, Colour::MUTED);
    sheet.left(MARGIN, 54.5, title, words::SALES);
    if house.demo {
        let x = MARGIN + title.width(words::SALES) + 10.0;
        z::demo(sheet, x, 40.0);
    }
    let subtitle = format!("{} · {}", house.name, days(sales));
    sheet.left(MARGIN, 69.0, small, &small.fitted(&subtitle, WIDTH));
}

/// Items down the left column, then down the right one, then on the next page.
fn items(sheet: &mut Sheet, sales: &Sales) {
    let pieces: i64 = sales.items.iter().map(|item| item.quantity).sum();
    let mut rest = sales.items.as_slice();
    let (mut page, mut top) = (0, 268.5);
    while !rest.is_empty() {
        sheet.turn_to(page);
        if page == 0 {
            heading(sheet, MARGIN, top, WIDTH, &words::items(pieces));
            top += PITCH + 3.0;
        }
        let rows = rest.len().div_ceil(2).min(rows_from(top));
        for column in [MARGIN, MARGIN + (WIDTH + GUTTER) / 2.0] {
            let (these, later) = rest.split_at(rest.len().min(rows));
            let mut y = top;
            for item in these {
                row(sheet, column, y, item, sales.gross);
                y += PITCH;
            }
            rest = later;
        }
        (page, top) = (page + 1, 72.0);
    }
}

/// How many rows stand between here and the foot.
fn rows_from(top: f32) -> usize {
    let mut rows = 1;
    let mut y = top + PITCH;
    while y <= super::flow::BOTTOM {
        rows += 1;
        y += PITCH;
    }
    rows
}

fn row(sheet: &mut Sheet, x: f32, y: f32, item: &ItemSales, gross: Money) {
    let width = (WIDTH - GUTTER) / 2.0;
    let muted = ITEM.in_colour(Colour::MUTED);
    let end = x + width;
    let share = (item.gross.decimal() * Decimal::ONE_HUNDRED).checked_div(gross.decimal());
    // Shares below a percent say nothing on a long menu.
    if let Some(share) = share.filter(|share| *share >= Decimal::ONE) {
        sheet.right(end - 56.0, y, muted, &words::share(share));
    }
    sheet.right(end, y, ITEM, &words::amount(item.gross));
    let times = words::times(item.quantity);
    sheet.right(end - 85.0, y, muted, &times);
    let room = width - 85.0 - muted.width(&times) - 8.0;
    sheet.left(x, y, ITEM, &ITEM.fitted(&item.name, room));
    sheet.rule(x, y + 4.75, width);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reports::{Hour, Reports, example};

    #[test]
    fn a_long_menu_goes_on_on_the_next_page() {
        let folder = example::house();
        let reports = Reports::open(folder.path()).expect("opened");
        let mut sales = reports.sales(None, None).expect("read");
        let house = example::settings();
        let short = sales_pdf(&house, &sales);
        assert_eq!(short, sales_pdf(&house, &sales));
        let dish = |number: i64| ItemSales {
            name: format!("Dish {number}"),
            quantity: number,
            gross: Money::cents(number * 100),
        };
        sales.items = (1..200).map(dish).collect();
        sales.hours = (0..24)
            .map(|hour| Hour {
                hour,
                lines: 1,
                gross: Money::cents(i64::from(hour) * 1_000_000),
            })
            .collect();
        let long = sales_pdf(&house, &sales);
        let name = b"/TrimBox";
        let pages = |file: &[u8]| file.windows(name.len()).filter(|part| part == name).count();
        assert_eq!((pages(&short), pages(&long)), (1, 3));
        assert!(long.len() < 60_000, "{} bytes", long.len());
    }

    #[test]
    fn every_dish_stands_with_its_pieces_and_what_it_brought() {
        let folder = example::house();
        let reports = Reports::open(folder.path()).expect("opened");
        let sales = reports.sales(None, None).expect("read");
        let sheet = filled(&example::settings(), &sales);
        let read = sheet.reads();
        assert!(!sales.items.is_empty());
        for item in &sales.items {
            for part in [
                item.name.clone(),
                words::times(item.quantity),
                words::amount(item.gross),
            ] {
                assert!(read.contains(&part.as_str()), "{part} is missing: {read:?}");
            }
        }
    }

    #[test]
    fn no_sales_make_a_report_too() {
        let folder = example::house();
        let reports = Reports::open(folder.path()).expect("opened");
        let day = "2020-01-01".parse().ok();
        let sales = reports.sales(day, day).expect("read");
        assert!(sales_pdf(&example::settings(), &sales).starts_with(b"%PDF-"));
    }
}
