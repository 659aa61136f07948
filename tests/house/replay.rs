//! Other people's real orders through the live house: a café's quarter and a burrito bar's.
//!
//! All of the café's checks are played unless `COUVERT_REPLAY` says how many. What comes out is
//! held against a sum that knows nothing of the house.

mod brigade;
mod mischief;
mod past;

use std::{collections::BTreeMap, path::PathBuf};

use serde_json::Value;

use crate::couvert::Couvert;

/// What the files come to, by someone with a pencil: nothing of the house is used.
#[derive(Debug, Default)]
struct Pencil {
    checks: BTreeMap<u32, u32>,
    lines: u32,
    cents: i64,
    unusable: usize,
    /// Name → how many, cents.
    items: BTreeMap<String, (u32, i64)>,
    /// Hour → lines, cents.
    hours: BTreeMap<u32, (u32, i64)>,
}

fn file(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/data")
        .join(name)
}

fn pencil(most: usize) -> Pencil {
    let text = std::fs::read_to_string(file("cafe_menu_items.csv")).unwrap();
    let menu: BTreeMap<&str, (&str, i64)> = text.lines().skip(1).map(dish).collect();
    let mut sum = Pencil::default();
    let text = std::fs::read_to_string(file("cafe_order_details.csv")).unwrap();
    for row in text.lines().skip(1) {
        let cells: Vec<_> = row.split(',').collect();
        let check: u32 = cells[1].parse().unwrap();
        let Some((name, cents)) = menu.get(cells[4].trim()) else {
            sum.unusable += 1;
            continue;
        };
        if !sum.checks.contains_key(&check) && sum.checks.len() == most {
            continue;
        }
        *sum.checks.entry(check).or_default() += 1;
        sum.lines += 1;
        sum.cents += cents;
        let item = sum.items.entry((*name).to_owned()).or_default();
        *item = (item.0 + 1, item.1 + cents);
        let hour = sum.hours.entry(hour(cells[3])).or_default();
        *hour = (hour.0 + 1, hour.1 + cents);
    }
    sum
}

fn dish(row: &str) -> (&str, (&str, i64)) {
    let cells: Vec<_> = row.split(',').collect();
    let (whole, part) = cells[3]
        .trim()
        .split_once('.')
        .unwrap_or((cells[3].trim(), "0"));
    let part = format!("{part:0<2}");
    let cents = whole.parse::<i64>().unwrap() * 100 + part.parse::<i64>().unwrap();
    (cells[0], (cells[1], cents))
}

fn hour(time: &str) -> u32 {
    let hour: u32 = time.split(':').next().unwrap().parse().unwrap();
    hour % 12 + if time.ends_with("PM") { 12 } else { 0 }
}

fn money(cents: i64) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}

fn json(words: &[&str]) -> Value {
    serde_json::from_str(&Couvert::run(words)).unwrap()
}

/// Plays so many checks and holds every figure against the pencil's.
fn plays(most: usize, kills: u32) -> (Pencil, String) {
    let pencil = pencil(most);
    let dir = tempfile::tempdir().unwrap();
    let data = dir.path().join("house");
    let data = data.to_str().unwrap();
    let (checks, menu) = (file("cafe_order_details.csv"), file("cafe_menu_items.csv"));
    let (most, kills) = (most.to_string(), kills.to_string());
    let rejects = dir.path().join("rejects.csv");
    let said = Couvert::run(&[
        "replay",
        checks.to_str().unwrap(),
        "--menu",
        menu.to_str().unwrap(),
        "--data",
        data,
        "--speed",
        "max",
        "--first",
        &most,
        "--rejects",
        rejects.to_str().unwrap(),
        "--kill",
        &kills,
    ]);
    assert!(
        said.contains("Robots, books and Z reports agree."),
        "{said}"
    );
    assert!(said.contains(&format!("{kills} kills")), "{said}");

    sales_equal(&pencil, data);
    days_equal(&pencil, data);
    (pencil, said + &std::fs::read_to_string(rejects).unwrap())
}

fn sales_equal(pencil: &Pencil, data: &str) {
    let sales = json(&["report", "sales", "--data", data]);
    assert_eq!(sales["gross"], money(pencil.cents));
    assert_eq!(sales["checks"], pencil.checks.len());
    assert_eq!(sales["lines"], pencil.lines);
    let items = sales["items"].as_array().unwrap();
    assert_eq!(items.len(), pencil.items.len());
    for item in items {
        let (quantity, cents) = pencil.items[item["name"].as_str().unwrap()];
        assert_eq!(
            (&item["quantity"], &item["gross"]),
            (&quantity.into(), &money(cents).into())
        );
    }
    for hour in sales["hours"].as_array().unwrap() {
        let number = u32::try_from(hour["hour"].as_u64().unwrap()).unwrap();
        let (lines, cents) = pencil.hours.get(&number).copied().unwrap_or_default();
        assert_eq!(
            (&hour["lines"], &hour["gross"]),
            (&lines.into(), &money(cents).into())
        );
    }
}

fn days_equal(pencil: &Pencil, data: &str) {
    let days = json(&["report", "z", "--data", data]);
    let cents = |z: &Value| {
        z["gross"]
            .as_str()
            .unwrap()
            .replace('.', "")
            .parse::<i64>()
            .unwrap()
    };
    assert_eq!(
        days.as_array().unwrap().iter().map(cents).sum::<i64>(),
        pencil.cents
    );
    let numbers: Vec<_> = days
        .as_array()
        .unwrap()
        .iter()
        .map(|z| z["number"].as_u64().unwrap())
        .collect();
    assert!(
        numbers.iter().copied().eq(1..=numbers.len() as u64),
        "Z numbers are gapless"
    );
    let sound = Couvert::run(&["verify", "--data", data]);
    assert!(
        sound.contains("entries are as they were written"),
        "{sound}"
    );
}

/// How many checks are played: all of them unless somebody is in a hurry.
fn most() -> usize {
    let most = std::env::var("COUVERT_REPLAY")
        .ok()
        .and_then(|most| most.parse().ok());
    most.unwrap_or(5_343)
}

#[test]
fn the_cafes_quarter_comes_out_to_the_cent() {
    let (pencil, said) = plays(most(), 0);
    assert_eq!(pencil.unusable, 137);
    assert!(said.contains("Unusable lines: 137\n"), "{said}");
    assert!(
        said.contains("Checks without a usable line: 27\n"),
        "{said}"
    );
    let (_, rejects) = said.split_once("line,reason\n").unwrap();
    let no_item = |line: &&str| line.contains(",check ") && line.ends_with(": no item");
    assert_eq!(rejects.lines().filter(no_item).count(), 137);
    assert_eq!(rejects.lines().count(), 137);
    if most() >= 5_343 {
        assert_eq!((pencil.checks.len(), pencil.lines), (5_343, 12_097));
        assert_eq!(money(pencil.cents), "159217.90");
        assert_eq!(money(pencil.items["Korean Beef Bowl"].1), "10554.60");
        assert_eq!(pencil.hours[&12].0, 1_659);
    }
}

#[test]
fn the_same_with_the_plug_pulled_three_times() {
    plays(most(), 3);
}
