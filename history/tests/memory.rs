//! A file three times as long needs no more memory. `COUVERT_HISTORY_MB=4096` tries gigabytes.

use std::{
    fs::File,
    io::{BufWriter, Write},
    path::Path,
};

use history::{PastCheck, ReadError, Reading, read};
use jiff::{civil::date, tz::TimeZone};

/// Checks of four lines, out of order, with long lists of choices.
fn generate(path: &Path, megabytes: u64) -> u64 {
    let mut file = BufWriter::new(File::create(path).expect("a file"));
    let choices =
        "rice, beans, cheese, sour cream, guacamole, lettuce, fajita vegetables; ".repeat(5);
    let (mut size, mut line) = (0, 0u64);
    writeln!(file, "check,date,time,item,quantity,price,choices").expect("written");
    while size < megabytes * 1_000_000 {
        let check = (line / 40) * 10 + line % 10;
        let (month, day) = (check / 28 % 12 + 1, check % 28 + 1);
        let row = format!(
            "{check},{day}/{month}/2023,{}:{:02} PM,Bowl no. {},{},\"1,0{:02}.50\",\"{choices}\"\n",
            check % 12 + 1,
            line % 60,
            line % 97,
            line % 3 + 1,
            line % 90 + 10,
        );
        file.write_all(row.as_bytes()).expect("written");
        size += row.len() as u64;
        line += 1;
    }
    file.flush().expect("written");
    line
}

/// The most memory this process ever had, in kilobytes.
fn most_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_ascii_whitespace().nth(1)?.parse().ok()
}

fn read_all(megabytes: u64) {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("checks.csv");
    let lines = generate(&path, megabytes);
    let reading = Reading {
        files: vec![path],
        menu: None,
        maps: Vec::new(),
        dates: None,
        day: date(2024, 6, 1),
        zone: TimeZone::UTC,
    };
    let (mut heard, mut found) = (0, 0);
    let history = read(&reading, &mut |progress| {
        assert!(progress.done >= heard && progress.done <= progress.all);
        heard = progress.done;
    });
    let history = history.expect("readable");
    assert_eq!((history.tally.lines, history.tally.rejects), (lines, 0));
    let see = |check: PastCheck| -> Result<(), ReadError> {
        found += check.lines.len() as u64;
        Ok(())
    };
    history.each_check(see).expect("readable");
    assert_eq!(found, lines);
}

#[test]
fn a_longer_file_needs_no_more_memory() {
    let megabytes = std::env::var("COUVERT_HISTORY_MB")
        .ok()
        .and_then(|text| text.parse().ok());
    read_all(8);
    let Some(before) = most_memory() else {
        return;
    };
    read_all(megabytes.unwrap_or(24));
    let grown = most_memory().expect("still there") - before;
    assert!(grown < 6_000, "{grown} kB more, over {before} kB");
}
