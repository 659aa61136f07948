//! The same sales in the dialects of many systems: the same totals to the cent, the same checks,
//! and rejected are those lines that nobody could use and no others.
//!
//! `COUVERT_DIALECTS=100` tries a hundred seeds, `COUVERT_DIALECT=7` the seventh alone.

mod chance;
mod dialect;
mod ids;
mod named;
mod sold;
mod written;

use std::collections::BTreeMap;

use common::Stamp;
use dialect::{Dialect, PLAIN};
use history::{History, PastCheck, ReadError, Reading, read};
use jiff::{civil::date, tz::TimeZone};
use sold::{Sold, burritos, cafe, wedding};
use uuid::Uuid;
use written::write;

fn history(bytes: &[u8]) -> History {
    read_files(bytes, None)
}

fn read_files(checks: &[u8], menu: Option<&[u8]>) -> History {
    let dir = tempfile::tempdir().expect("a folder");
    let write = |name: &str, bytes: &[u8]| {
        let path = dir.path().join(name);
        std::fs::write(&path, bytes).expect("written");
        path
    };
    let reading = Reading {
        files: vec![write("checks.csv", checks)],
        menu: menu.map(|menu| write("menu.csv", menu)),
        maps: Vec::new(),
        dates: None,
        day: date(2024, 6, 1),
        zone: zone(),
    };
    read(&reading, &mut |_| {}).expect("readable")
}

fn zone() -> TimeZone {
    TimeZone::get("Europe/Amsterdam").expect("bundled")
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

/// The lines of a check, in no order: when, what, how many, for how much, with what.
type Lines = Vec<(Option<Stamp>, String, String, i64, Vec<String>)>;

fn by_pencil(sold: &[Sold]) -> BTreeMap<String, Lines> {
    let mut checks: BTreeMap<String, Lines> = BTreeMap::new();
    for line in sold {
        let at = line
            .at
            .map(|at| at.to_zoned(zone()).expect("a time").timestamp());
        checks.entry(line.check.clone()).or_default().push((
            at.map(Stamp::new),
            line.item.clone(),
            line.quantity.to_string(),
            line.total,
            line.modifiers.clone(),
        ));
    }
    checks.values_mut().for_each(|lines| lines.sort());
    checks
}

fn by_reader(history: &History) -> BTreeMap<String, Lines> {
    let line = |line: &history::PastLine| {
        (
            line.is_timed.then_some(line.at),
            line.name.clone(),
            line.quantity.normalize().to_string(),
            line.total.in_cents(),
            line.modifiers.clone(),
        )
    };
    let checks = checks(history).into_iter().map(|check| {
        let mut lines: Lines = check.lines.iter().map(line).collect();
        lines.sort();
        (check.number, lines)
    });
    checks.collect()
}

/// Writes, reads and compares; the ids of the checks are those of the plain file.
fn reads_the_same(sold: &[Sold], plain: &[Uuid], dialect: &Dialect) {
    let file = write(sold, dialect);
    let past = history(&file.bytes);
    let findings = || format!("{dialect:?}\n{:#?}", past.findings);
    let mut rejected = Vec::new();
    let see = |reject: history::Reject| -> Result<(), ReadError> {
        rejected.push(reject);
        Ok(())
    };
    past.each_reject(see).expect("readable");
    let lines: Vec<_> = rejected.iter().map(|reject| reject.line).collect();
    if lines != file.broken {
        let odd = rejected
            .iter()
            .find(|reject| !file.broken.contains(&reject.line));
        let missed = file.broken.iter().find(|line| !lines.contains(line));
        panic!("rejected {odd:?}, missed {missed:?}\n{}", findings());
    }
    assert_eq!(past.tally.lines, sold.len() as u64, "{}", findings());
    assert_eq!(past.tally.seen, past.tally.lines + past.tally.rejects);
    let total: i64 = sold.iter().map(|line| line.total).sum();
    assert_eq!(past.tally.total.in_cents(), total, "{}", findings());
    let (expected, found) = (by_pencil(sold), by_reader(&past));
    assert_eq!(past.tally.checks, expected.len() as u64, "{}", findings());
    for (number, lines) in &expected {
        assert_eq!(
            found.get(number),
            Some(lines),
            "check {number}\n{}",
            findings()
        );
    }
    assert!(ids(&past) == plain, "{}", findings());
}

fn ids(history: &History) -> Vec<Uuid> {
    let mut ids: Vec<_> = checks(history).into_iter().map(|check| check.id).collect();
    ids.sort_unstable();
    ids
}

/// The ids of the checks in the plainest file.
fn plain(sold: &[Sold]) -> Vec<Uuid> {
    ids(&history(&write(sold, &PLAIN).bytes))
}

/// The names of some dishes get letters beyond ASCII, and a wedding is ordered and cancelled.
fn dressed(mut sold: Vec<Sold>) -> Vec<Sold> {
    for line in &mut sold {
        if line.item.starts_with("Chips") || line.item.contains("Taco") {
            line.item.push_str(" à la crème");
        }
    }
    sold.extend(wedding(&sold[sold.len() / 2].clone()));
    sold
}

#[test]
fn the_cafe_in_ten_dialects() {
    let sold = dressed(cafe());
    assert_eq!(sold.iter().map(|line| line.total).sum::<i64>(), 15_921_790);
    let plain = plain(&sold);
    for dialect in named::ten() {
        reads_the_same(&sold, &plain, &dialect);
    }
}

#[test]
fn the_burrito_bar_in_ten_dialects() {
    let sold = dressed(burritos());
    assert_eq!(sold.iter().map(|line| line.total).sum::<i64>(), 3_450_016);
    let plain = plain(&sold);
    for dialect in named::ten() {
        reads_the_same(&sold, &plain, &dialect);
    }
}

#[test]
fn any_dialect() {
    let number = |name: &str| std::env::var(name).ok()?.parse::<u64>().ok();
    let seeds = match number("COUVERT_DIALECT") {
        Some(seed) => seed..seed + 1,
        None => 0..number("COUVERT_DIALECTS").unwrap_or(20),
    };
    let (cafe, burritos) = (dressed(cafe()), dressed(burritos()));
    for seed in seeds {
        let all = if seed % 2 == 0 { &cafe } else { &burritos };
        let start = chance::Chance(seed).below(all.len() - 1_000);
        let start = start
            - all[..start]
                .iter()
                .rev()
                .take_while(|line| line.check == all[start].check)
                .count();
        let mut some = all[start..start + 998].to_vec();
        let last = some[997].check.clone();
        some.retain(|line| line.check != last);
        some.extend(all[all.len() - 2..].iter().cloned());
        reads_the_same(&some, &plain(&some), &Dialect::of(seed));
    }
}
