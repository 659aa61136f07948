//! What stands in the files.

use std::collections::BTreeSet;

use common::Money;

use super::{Kind, Sheet, columns, exported, lived_in};

#[test]
fn the_same_sheet_has_a_column_once_and_its_sentences_have_no_end() {
    for sheet in crate::export::catalogue::SHEETS {
        let Sheet {
            name,
            about,
            columns,
            ..
        } = sheet;
        assert!(about.ends_with('.'), "{name}");
        let mut seen = BTreeSet::new();
        for column in *columns {
            assert!(seen.insert(column.name), "{name}: {} twice", column.name);
            assert!(!column.about.ends_with('.'), "{name}: {}", column.name);
            assert!(!column.about.contains('|'), "{name}: {}", column.name);
        }
    }
    assert_eq!(Kind::Moment.words(), "moment");
}

#[test]
fn the_manual_describes_every_file() {
    let manual = include_str!("../../../../docs/export.md");
    let columns = columns().replace("\n## ", "\n### ");
    let columns = format!("#{columns}");
    assert!(
        manual.ends_with(&columns),
        "docs/export.md must end with:\n{columns}"
    );
}

#[test]
fn a_dinner_stands_in_the_files_as_on_its_receipt() {
    let mut rehearsal = crate::rehearsal::opened();
    rehearsal.dinner(33);
    rehearsal.close_day();
    let files = exported(rehearsal.dir.path());
    let read = |name: &str| std::fs::read_to_string(files.path().join(name)).expect("a file");
    let table = |name: &str| -> Vec<Vec<String>> {
        let text = read(name);
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .from_reader(text.as_bytes());
        let rows = reader.records().map(|row| row.expect("a row"));
        rows.map(|row| row.iter().map(str::to_owned).collect())
            .collect()
    };
    let lines = table("lines.csv");
    assert_eq!(lines[0][..5], ["check", "at", "item", "group", "quantity"]);
    assert_eq!(
        (lines[1][4].as_str(), lines[2][7].as_str()),
        ("2", "Medium")
    );
    let cents = |text: &str| text.parse::<Money>().expect("an amount").in_cents();
    let sum: i64 = lines[1..].iter().map(|row| cents(&row[6])).sum();
    assert_eq!(sum, 3750);
    assert!(lines[1][1].ends_with("+01:00"), "{}", lines[1][1]);
    assert_eq!(table("checks.csv")[1][13..15], ["37.50", "2.00"]);
    assert_eq!(table("payments.csv")[1][4..7], ["cash", "37.50", "2.00"]);
    assert_eq!(table("z_reports.csv").len(), 2);
    let drawer: Vec<_> = table("drawer.csv")
        .iter()
        .map(|row| row[2].clone())
        .collect();
    assert_eq!(drawer[1..], ["float_set", "cash", "cleared"]);
    assert!(read("receipts.jsonl").contains("Receipt 1"));
    let kitchen = table("kitchen.csv");
    assert!(
        kitchen[1..]
            .iter()
            .all(|row| row[1] == "opened" || row[1] == "served"),
        "{kitchen:?}"
    );
}

#[test]
fn lines_payments_and_vat_come_to_what_the_house_sold() {
    let rehearsal = lived_in();
    let files = exported(rehearsal.dir.path());
    let read = |name: &str| std::fs::read_to_string(files.path().join(name)).expect("a file");
    let sum = |name: &str, column: &str| -> i64 {
        let text = read(name);
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let header = reader.headers().expect("a header").clone();
        let at = header.iter().position(|known| known == column);
        let at = at.expect("a column");
        let cents = |text: &str| text.parse::<Money>().expect("an amount").in_cents();
        reader
            .records()
            .map(|row| cents(&row.expect("a row")[at]))
            .sum()
    };
    let checks = sum("checks.csv", "gross");
    let refunded = sum("refunds.csv", "gross");
    assert_eq!(refunded, 3_750);
    assert_eq!(sum("lines.csv", "line_total"), checks - refunded);
    assert_eq!(sum("payments.csv", "amount"), checks - refunded);
    assert_eq!(sum("taxes.csv", "gross"), checks - refunded);
    assert_eq!(sum("vouchers.csv", "balance"), 5_000);
    // Both receipts of the check that was opened again, and the refund's.
    let receipts = read("receipts.jsonl");
    assert!(receipts.contains("Refund") && receipts.contains("replaces receipt"));
    assert!(read("reopened.jsonl").contains("cold"));
}
