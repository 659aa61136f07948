//! The past of two real restaurants, read to the cent.

use std::{collections::BTreeSet, path::PathBuf};

use history::{History, PastCheck, ReadError, Reading, Reject, read};
use jiff::{civil::date, tz::TimeZone};

fn data(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../tests/data")
        .join(name)
}

fn reading(file: &str, menu: Option<&str>) -> Reading {
    Reading {
        files: vec![data(file)],
        menu: menu.map(data),
        maps: Vec::new(),
        dates: None,
        day: date(2024, 6, 1),
        zone: TimeZone::get("Europe/Amsterdam").expect("bundled"),
    }
}

fn history(reading: &Reading) -> History {
    read(reading, &mut |_| {}).expect("readable")
}

fn checks(history: &History) -> Vec<PastCheck> {
    let mut all = Vec::new();
    let see = |check| -> Result<(), ReadError> {
        all.push(check);
        Ok(())
    };
    history.each_check(see).expect("readable");
    all
}

fn rejects(history: &History) -> Vec<Reject> {
    let mut all = Vec::new();
    let see = |reject| -> Result<(), ReadError> {
        all.push(reject);
        Ok(())
    };
    history.each_reject(see).expect("readable");
    all
}

fn says(history: &History, part: &str) -> bool {
    history
        .findings
        .iter()
        .any(|finding| finding.says.contains(part))
}

#[test]
fn a_cafes_quarter() {
    let history = history(&reading(
        "cafe_order_details.csv",
        Some("cafe_menu_items.csv"),
    ));
    let tally = history.tally;
    assert_eq!(
        (tally.checks, tally.lines, tally.rejects),
        (5_343, 12_097, 137)
    );
    assert_eq!((tally.empty, tally.moved, tally.seen), (27, 0, 12_234));
    assert_eq!(tally.total.to_string(), "159217.90");
    assert!(says(&history, "dates: day first"), "{:?}", history.findings);
    assert!(
        says(&history, "item_id = item_id (guessed)"),
        "{:?}",
        history.findings
    );
    let checks = checks(&history);
    assert_eq!(checks.len(), 5_343);
    assert_eq!(checks[0].number, "1");
    assert_eq!(checks[0].opened_at().to_string(), "2023-01-01T10:38:36Z");
    let dearest = checks
        .iter()
        .max_by_key(|check| check.total())
        .expect("checks");
    assert_eq!(
        (dearest.number.as_str(), dearest.total().to_string()),
        ("440", "192.15".into())
    );
    let pages: BTreeSet<_> = dearest
        .lines
        .iter()
        .filter_map(|line| line.group.as_deref())
        .collect();
    assert_eq!(
        Vec::from_iter(pages),
        ["American", "Asian", "Italian", "Mexican"]
    );
    let rejects = rejects(&history);
    assert_eq!((rejects.len(), rejects[0].line), (137, 123));
    assert_eq!(rejects[0].reason, "check 50: no item");
}

#[test]
fn a_burrito_bars_day() {
    let history = history(&reading("burrito_orders.tsv", None));
    let tally = history.tally;
    assert_eq!(
        (tally.checks, tally.lines, tally.rejects),
        (1_834, 4_622, 0)
    );
    assert_eq!(tally.total.to_string(), "34500.16");
    let checks = checks(&history);
    assert_eq!(checks[0].number, "1");
    assert_eq!(
        checks[1].lines[0].modifiers[0],
        "Tomatillo-Red Chili Salsa (Hot)"
    );
    assert_eq!(checks[1].lines[0].unit_price.to_string(), "8.49");
    assert!(
        checks
            .iter()
            .all(|check| check.lines.iter().all(|line| !line.is_timed))
    );
    assert_eq!(checks[0].opened_at().to_string(), "2024-06-01T10:00:00Z");
}
