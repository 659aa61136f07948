use common::Money;

use super::*;
use crate::reports::{HourSales, ItemSales, Pieces, Reports, example};

fn read() -> Sales {
    let folder = example::house();
    let reports = Reports::open(folder.path()).expect("opened");
    reports.sales(None, None).expect("read")
}

fn pages(file: &[u8]) -> usize {
    let name = b"/TrimBox";
    file.windows(name.len()).filter(|part| part == name).count()
}

#[test]
fn a_long_menu_goes_on_on_the_next_page() {
    let mut sales = read();
    let house = example::settings();
    let short = sales_pdf(&house, &sales);
    assert_eq!(short, sales_pdf(&house, &sales));
    let dish = |number: i64| ItemSales {
        name: format!("Dish {number}"),
        quantity: Pieces::whole(number),
        gross: Money::cents(number * 100),
    };
    sales.items = (1..200).map(dish).collect();
    sales.hours = (0..24)
        .map(|hour| HourSales {
            hour: Some(hour),
            lines: 1,
            gross: Money::cents(i64::from(hour) * 1_000_000),
        })
        .collect();
    let long = sales_pdf(&house, &sales);
    assert_eq!((pages(&short), pages(&long)), (1, 3));
    assert!(long.len() < 60_000, "{} bytes", long.len());
}

#[test]
fn every_dish_stands_with_its_pieces_and_what_it_brought() {
    let sales = read();
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
fn every_part_has_a_paper_of_its_own() {
    let (house, mut sales) = (example::settings(), read());
    sales.imported.checks = 2;
    sales.imported.gross = Money::cents(6_800);
    for by in By::ALL {
        let sheet = filled_by(&house, &sales, by);
        let read = sheet.reads().join("\n");
        assert!(read.contains(words::sales_by(by)), "{by:?}");
        let said = "2 checks with 68.00 were brought along";
        assert!(read.contains(said), "{read}");
        let figure = entries(&sales, by).pop().expect("a row").figure;
        assert!(read.contains(&figure), "{by:?}: {read}");
    }
}

#[test]
fn no_sales_make_a_report_too() {
    let folder = example::house();
    let reports = Reports::open(folder.path()).expect("opened");
    let day = "2020-01-01".parse().ok();
    let sales = reports.sales(day, day).expect("read");
    let house = example::settings();
    assert_eq!(pages(&sales_pdf(&house, &sales)), 1);
    assert_eq!(pages(&sales_by_pdf(&house, &sales, By::Table)), 1);
    assert_eq!(pages(&prices_pdf(&house, &[])), 1);
}
