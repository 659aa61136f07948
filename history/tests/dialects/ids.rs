//! The café's files as published, ids and 137 lines without an item included, in the ten dialects.

use jiff::civil::DateTime;

use super::{chance::Chance, dialect::Dialect, named, sold, written::encoded};

const MENU: &str = include_str!("../../../tests/data/cafe_menu_items.csv");
const ORDERS: &str = include_str!("../../../tests/data/cafe_order_details.csv");

/// The menu with its prices as this dialect writes them.
fn menu(dialect: &Dialect) -> Vec<u8> {
    let separator = dialect.separator.to_string();
    let mut text = ["Nr", "Item Name", "Category", "Price"].join(&separator) + dialect.end;
    for row in MENU.lines().skip(1) {
        let cells: Vec<_> = row.split(',').collect();
        let price = dialect.money(sold::cents(cells[3]));
        text += &[cells[0], cells[1], cells[2], &format!("\"{price}\"")].join(&separator);
        text += dialect.end;
    }
    encoded(&text, dialect.letters)
}

/// The orders, and the lines that name no item.
fn orders(dialect: &Dialect) -> (Vec<u8>, Vec<u64>) {
    let separator = dialect.separator.to_string();
    let mut rows: Vec<_> = ORDERS.lines().skip(1).collect();
    if dialect.shuffled {
        Chance(dialect.seed).shuffle(&mut rows);
    }
    let header = [
        "order_details_id",
        "order_id",
        "order_date",
        "order_time",
        "item_id",
    ];
    let mut text = header.join(&separator) + dialect.end;
    let mut without = Vec::new();
    for (place, row) in rows.into_iter().enumerate() {
        let cells: Vec<_> = row.split(',').collect();
        let at: DateTime = sold::moment(cells[2], cells[3]);
        let item = if cells[4] == "NULL" {
            dialect.nothing
        } else {
            cells[4]
        };
        if cells[4] == "NULL" {
            without.push(place as u64 + 2);
        }
        text += &[
            cells[0],
            cells[1],
            &dialect.day(at),
            &dialect.hour(at),
            item,
        ]
        .join(&separator);
        text += dialect.end;
    }
    (encoded(&text, dialect.letters), without)
}

#[test]
fn the_cafe_by_ids_in_ten_dialects() {
    for dialect in named::ten() {
        let (orders, without) = orders(&dialect);
        let history = super::read_files(&orders, Some(&menu(&dialect)));
        let findings = || format!("{dialect:?}\n{:#?}", history.findings);
        let tally = history.tally;
        let counts = (tally.checks, tally.lines, tally.rejects, tally.empty);
        assert_eq!(counts, (5_343, 12_097, 137, 27), "{}", findings());
        assert_eq!(tally.total.to_string(), "159217.90", "{}", findings());
        let mut lines = Vec::new();
        let see = |reject: history::Reject| -> Result<(), history::ReadError> {
            assert!(reject.reason.ends_with(": no item"), "{}", reject.reason);
            lines.push(reject.line);
            Ok(())
        };
        history.each_reject(see).expect("readable");
        assert_eq!(lines, without, "{}", findings());
    }
}
