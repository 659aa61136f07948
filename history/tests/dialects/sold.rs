//! What was sold, by a pencil: the two files as they stand, cut with the simplest means.

use jiff::civil::{DateTime, date, time};

/// A line as it was sold.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sold {
    pub check: String,
    pub at: Option<DateTime>,
    pub id: Option<String>,
    pub item: String,
    pub quantity: i64,
    /// Cents.
    pub total: i64,
    pub modifiers: Vec<String>,
}

/// The café's 12,097 good lines, with the names and prices of its menu.
pub fn cafe() -> Vec<Sold> {
    let menu = include_str!("../../../tests/data/cafe_menu_items.csv");
    let dish = |id: &str| {
        let row = menu.lines().find(|row| row.starts_with(id))?;
        let cells: Vec<_> = row.split(',').collect();
        Some((cells[1].to_owned(), cents(cells[3])))
    };
    let orders = include_str!("../../../tests/data/cafe_order_details.csv");
    orders
        .lines()
        .skip(1)
        .filter_map(|row| {
            let cells: Vec<_> = row.split(',').collect();
            let (item, price) = dish(cells[4])?;
            Some(Sold {
                check: cells[1].to_owned(),
                at: Some(moment(cells[2], cells[3])),
                id: Some(cells[4].to_owned()),
                item,
                quantity: 1,
                total: price,
                modifiers: Vec::new(),
            })
        })
        .collect()
}

/// The burrito bar's 4,622 lines.
pub fn burritos() -> Vec<Sold> {
    let orders = include_str!("../../../tests/data/burrito_orders.tsv");
    orders
        .lines()
        .skip(1)
        .map(|row| {
            let cells: Vec<_> = row.split('\t').collect();
            let choices = cells[3].split(", ").filter(|choice| *choice != "NULL");
            Sold {
                check: cells[0].to_owned(),
                at: None,
                id: None,
                item: cells[2].to_owned(),
                quantity: cells[1].parse().expect("pieces"),
                total: cents(cells[4].trim().trim_start_matches('$')),
                modifiers: choices.map(str::to_owned).collect(),
            }
        })
        .collect()
}

/// A wedding ordered and cancelled: amounts of five digits that come to nothing.
pub fn wedding(like: &Sold) -> [Sold; 2] {
    let line = |quantity, total| Sold {
        check: "9901".to_owned(),
        item: "Wedding, for eighty".to_owned(),
        id: None,
        quantity,
        total,
        modifiers: Vec::new(),
        ..like.clone()
    };
    [line(1, 1_234_550), line(-1, -1_234_550)]
}

pub fn cents(text: &str) -> i64 {
    let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
    let part = format!("{part:0<2}");
    whole.parse::<i64>().expect("euros") * 100 + part.parse::<i64>().expect("cents")
}

pub fn moment(day: &str, clock: &str) -> DateTime {
    let day: Vec<i16> = day
        .split('/')
        .map(|part| part.parse().expect("a number"))
        .collect();
    let small = |number: i16| i8::try_from(number).expect("small");
    let (clock, half) = clock.split_once(' ').expect("a half");
    let clock: Vec<i8> = clock
        .split(':')
        .map(|part| part.parse().expect("a number"))
        .collect();
    let hour = clock[0] % 12 + if half == "PM" { 12 } else { 0 };
    date(day[2], small(day[1]), small(day[0])).to_datetime(time(hour, clock[1], clock[2], 0))
}
