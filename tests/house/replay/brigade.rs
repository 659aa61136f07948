//! Both files through a kitchen of four stations and a pass, with robot cooks whose screens are
//! real devices. A slate that knows nothing of the house's kitchen counts along.
//!
//! A slice of each file is played; with `COUVERT_REPLAY_WHOLE` the café's busiest day and the
//! burrito bar's whole file, at the speed it says: `60`, or `max`.

use std::{collections::BTreeMap, path::Path};

use serde_json::Value;

use super::file;
use crate::couvert::Couvert;

/// All that must come between a kitchen and its plan, so that there is something to count.
const UPSETS: [&str; 13] = [
    "allergies",
    "allergies seen",
    "called back",
    "cleared away",
    "lines moved",
    "made again",
    "merged",
    "moved",
    "pushed",
    "run out",
    "rushed",
    "voids",
    "voids seen",
];

/// Plays a file and holds what it says against what a good evening says.
fn cooks(words: &[&str], slice: &[&str]) -> String {
    let dir = tempfile::tempdir().unwrap();
    let data = dir.path().join("house");
    let whole = std::env::var("COUVERT_REPLAY_WHOLE").ok();
    let mut replay = vec!["replay"];
    replay.extend(words);
    replay.extend(["--data", data.to_str().unwrap(), "--brigade", "--stagger"]);
    match &whole {
        Some(speed) => replay.extend(["--speed", speed]),
        None => replay.extend(slice),
    }
    let said = Couvert::run(&replay);
    for sound in [
        "Robots, books and Z reports agree.",
        "Every line was cooked once, and nothing is lost.",
        "held against the slate at 1000 moments on every screen",
        ", 0 of them unseen",
        "\nTogether: between a table's plates median ",
        "\nFirst come: between a table's plates median ",
    ] {
        assert!(said.contains(sound), "{sound:?} is missing: {said}");
    }
    journal_agrees(&data);
    said
}

/// Reads the kitchen's events as they were written: every plate on every ticket was bumped once or
/// voided, and nothing was bumped that was not to be made.
fn journal_agrees(data: &Path) {
    let house = rusqlite::Connection::open(data.join("house.db")).unwrap();
    let mut events = house
        .prepare("SELECT body FROM event ORDER BY seq")
        .unwrap();
    let mut plates: BTreeMap<(String, String), String> = BTreeMap::new();
    let mut bumps = 0;
    let texts = events.query_map([], |row| row.get::<_, String>(0)).unwrap();
    for text in texts {
        let text: Value = serde_json::from_str(&text.unwrap()).unwrap();
        let Some(kitchen) = text["event"]["kitchen"].as_object() else {
            continue;
        };
        let (what, told) = kitchen.iter().next().unwrap();
        let said = |value: &Value| value.to_string();
        let mut stand = |ticket: &Value, lines: &Value| {
            for line in lines.as_array().unwrap() {
                let state = said(&line["cooking"]);
                plates.insert((said(ticket), said(&line["line"])), state);
            }
        };
        let key = (said(&told["ticket"]), said(&told["line"]));
        match what.as_str() {
            "opened" => stand(&told["id"], &told["lines"]),
            "added" => stand(&told["ticket"], &told["lines"]),
            "remade" => stand(&told["again"]["id"], &told["again"]["lines"]),
            "divided" => {
                stand(&told["into"]["id"], &told["into"]["lines"]);
                for line in told["lines"].as_array().unwrap() {
                    plates.remove(&(said(&told["ticket"]), said(line)));
                }
            }
            "line_bumped" => {
                let before = plates.insert(key, "bumped".into());
                assert_eq!(before.as_deref(), Some("\"fired\""), "bumped twice: {told}");
                bumps += 1;
            }
            "line_unbumped" => {
                plates.insert(key, "\"fired\"".into());
            }
            "line_voided" => {
                plates.insert(key, "voided".into());
            }
            _ => {}
        }
    }
    assert!(bumps > 0, "nothing was cooked");
    let lost: Vec<_> = plates
        .iter()
        .filter(|(_, state)| !state.contains("bumped") && !state.contains("voided"))
        .collect();
    assert!(lost.is_empty(), "never made: {lost:?}");
}

/// How often something was done beside ordering.
fn times(said: &str, what: &str) -> u32 {
    let (_, done) = said.split_once("Beside ordering: ").unwrap();
    let mut done = done.lines().next().unwrap().split(", ");
    let done = done.find_map(|done| done.strip_suffix(what)?.trim_end().parse().ok());
    done.unwrap_or(0)
}

#[test]
fn the_cafes_busiest_day_is_cooked_at_four_stations() {
    let (checks, menu) = (file("cafe_order_details.csv"), file("cafe_menu_items.csv"));
    let words = [
        checks.to_str().unwrap(),
        "--menu",
        menu.to_str().unwrap(),
        "--only-day",
        "busiest",
    ];
    cooks(&words, &["--first", "30"]);
}

#[test]
fn the_burrito_bars_file_is_cooked_at_four_stations() {
    let orders = file("burrito_orders.tsv");
    let orders = orders.to_str().unwrap();
    // By these dice all of it happens among the first guests.
    let words = [orders, "--day", "2012-07-04", "--seed", "37"];
    let said = cooks(&words, &["--first", "60"]);
    let missing: Vec<_> = UPSETS
        .iter()
        .filter(|what| times(&said, what) == 0)
        .collect();
    assert!(missing.is_empty(), "{missing:?} never happened: {said}");
}
