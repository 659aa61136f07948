//! Both files with everything thrown in that makes a check hard to reckon, by seeded dice, on
//! several tills. A clerk who knows nothing of events reckons each day again, in cents.
//!
//! A few days of each file are played; `COUVERT_MISCHIEF=all` plays both whole.

use std::collections::BTreeMap;

use super::file;
use crate::couvert::Couvert;

/// All that must happen in a few days, so that the clerk has something to reckon.
const MISCHIEF: [&str; 25] = [
    "account",
    "assigned",
    "card",
    "cash",
    "comps",
    "coupons",
    "declined",
    "discounts",
    "divided",
    "drawer",
    "granted",
    "guests or mode",
    "lines moved",
    "lines refunded",
    "merged",
    "moved",
    "refunds",
    "reopened",
    "rung",
    "service set",
    "tables joined",
    "transfers",
    "voids",
    "voucher",
    "vouchers sold",
];

/// Plays a file by these dice; what was done beside ordering, and how often.
fn plays(words: &[&str], first: u32, seed: u32, kills: u32) -> BTreeMap<String, u32> {
    let dir = tempfile::tempdir().unwrap();
    let data = dir.path().join("house");
    let data = data.to_str().unwrap();
    let [first, seed, kills] = [first, seed, kills].map(|number| number.to_string());
    let mut replay = vec!["replay"];
    replay.extend(words);
    replay.extend(["--data", data, "--mischief", &seed, "--kill", &kills]);
    replay.extend(["--seed", &seed, "--tills", "4"]);
    if std::env::var("COUVERT_MISCHIEF").as_deref() != Ok("all") {
        replay.extend(["--first", &first]);
    }
    let said = Couvert::run(&replay);
    assert!(
        said.contains("Robots, books and Z reports agree."),
        "seed {seed}: {said}"
    );
    assert!(said.contains(&format!(" {kills} kills in ")), "{said}");
    let sound = Couvert::run(&["verify", "--data", data]);
    assert!(
        sound.contains("entries are as they were written"),
        "{sound}"
    );
    let (_, done) = said.split_once("Beside ordering: ").unwrap();
    let done = done.lines().next().unwrap().split(", ");
    done.map(|done| {
        let (times, what) = done.split_once(' ').unwrap();
        (what.to_owned(), times.parse().unwrap())
    })
    .collect()
}

#[test]
fn the_cafes_days_balance_whatever_guests_and_waiters_do() {
    let (checks, menu) = (file("cafe_order_details.csv"), file("cafe_menu_items.csv"));
    let words = [checks.to_str().unwrap(), "--menu", menu.to_str().unwrap()];
    let mut done: BTreeMap<String, u32> = BTreeMap::new();
    for (seed, kills) in [(1, 0), (2, 2), (3, 0)] {
        for (what, times) in plays(&words, 75, seed, kills) {
            *done.entry(what).or_default() += times;
        }
    }
    let missing: Vec<_> = MISCHIEF
        .iter()
        .filter(|what| !done.contains_key(**what))
        .collect();
    assert!(missing.is_empty(), "{missing:?} never happened: {done:?}");
}

#[test]
fn the_burrito_bars_day_balances_whatever_guests_and_waiters_do() {
    let orders = file("burrito_orders.tsv");
    let words = [orders.to_str().unwrap(), "--day", "2012-07-04"];
    for (seed, kills) in [(4, 1), (5, 0), (6, 0)] {
        plays(&words, 30, seed, kills);
    }
}
