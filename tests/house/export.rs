//! A house is taken along: exported, made again from the files, and held against itself.

use std::{
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use serde_json::Value;

use crate::couvert::{Couvert, PROGRAM};

fn path(path: &Path) -> &str {
    path.to_str().unwrap()
}

fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/data")
        .join(name)
}

/// The demo's evening, and a café's quarter from before.
fn lived_in(dir: &Path) -> PathBuf {
    let house = dir.join("house");
    Couvert::run(&["demo", "--headless", "--data", path(&house)]);
    let (checks, menu) = (data("cafe_order_details.csv"), data("cafe_menu_items.csv"));
    let import = ["import", "checks", path(&checks), "--menu", path(&menu)];
    Couvert::run(&[&import[..], &["--data", path(&house)]].concat());
    house
}

/// Every figure that the house can report, as text.
fn figures(house: &Path) -> Vec<String> {
    let report = |words: &[&str]| {
        let words = [&["report"], words, &["--data", path(house)]].concat();
        Couvert::run(&words)
    };
    let mut figures = vec![report(&["sales"]), report(&["z"]), report(&["prices"])];
    for by in [
        "item", "group", "hour", "weekday", "day", "staff", "table", "tender", "vat",
    ] {
        figures.push(report(&["sales", "--by", by]));
        figures.push(report(&["sales", "--by", by, "--format", "csv"]));
    }
    figures.push(Couvert::run(&["verify", "--data", path(house)]));
    figures
}

fn exported(house: &Path, to: &Path) -> String {
    Couvert::run(&["export", "--all", "--data", path(house), "-o", path(to)])
}

fn imported(files: &Path, to: &Path) -> String {
    Couvert::run(&["import", "house", path(files), "--data", path(to)])
}

/// Runs what must fail, and gives back the one sentence that it says.
fn fails(words: &[&str]) -> String {
    let output = Command::new(PROGRAM).args(words).output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "couvert {words:?}: {said}");
    let sentence = said.trim_end().strip_prefix("couvert: ");
    let sentence = sentence.unwrap_or_else(|| panic!("couvert {words:?}: {said}"));
    assert!(!sentence.contains('\n'), "couvert {words:?}: {said}");
    sentence.to_owned()
}

#[test]
fn the_house_that_moved_says_the_same_in_every_report() {
    let dir = tempfile::tempdir().unwrap();
    let house = lived_in(dir.path());
    let (files, moved) = (dir.path().join("files"), dir.path().join("moved"));
    let said = exported(&house, &files);
    assert!(said.contains("5343 imported checks"), "{said}");
    let said = imported(&files, &moved);
    assert!(said.contains("5343 imported checks"), "{said}");
    assert!(said.contains("PINs are in no export"), "{said}");
    for (old, new) in figures(&house).iter().zip(figures(&moved)) {
        assert_eq!(*old, new);
    }
    let occupied = fails(&["import", "house", path(&files), "--data", path(&moved)]);
    assert_eq!(occupied, format!("{} is not empty", path(&moved)));
    let occupied = fails(&[
        "export",
        "--all",
        "--data",
        path(&house),
        "-o",
        path(&files),
    ]);
    assert!(occupied.contains("is not empty"), "{occupied}");

    // The house goes on where it was.
    Couvert::serve(&moved, &["--advertise", "no"]).end();
}

#[test]
fn a_changed_byte_in_any_file_is_noticed_and_nothing_is_left() {
    let dir = tempfile::tempdir().unwrap();
    let (house, files) = (dir.path().join("house"), dir.path().join("files"));
    Couvert::serve(&house, &["--demo", "--advertise", "no"]).end();
    exported(&house, &files);
    let moved = dir.path().join("moved");
    let import = ["import", "house", path(&files), "--data", path(&moved)];
    let mut seen = 0;
    for entry in files.read_dir().unwrap() {
        let file = entry.unwrap().path();
        let bytes = std::fs::read(&file).unwrap();
        let mut changed = bytes.clone();
        match changed.get_mut(bytes.len() / 3) {
            Some(byte) => *byte ^= 4,
            None => changed.push(b'\n'),
        }
        std::fs::write(&file, &changed).unwrap();
        let said = fails(&import);
        assert_eq!(said, format!("{} is not as it was exported", path(&file)));
        std::fs::write(&file, &bytes).unwrap();
        assert!(!moved.exists());
        seen += 1;
    }
    assert!(seen > 40, "{seen} files");
    std::fs::remove_file(files.join("about.json")).unwrap();
    assert!(fails(&import).contains("is no finished export"));
    assert!(!moved.exists());
}

/// Whoever comes second neither writes nor tidies up.
#[test]
fn a_folder_that_two_export_into_at_once_holds_one_export() {
    let dir = tempfile::tempdir().unwrap();
    let (house, files) = (dir.path().join("house"), dir.path().join("files"));
    Couvert::serve(&house, &["--demo", "--advertise", "no"]).end();
    let now = common::Stamp::from_millis(1_700_000_000_000);
    let written: usize = std::thread::scope(|scope| {
        let all: Vec<_> = (0..4)
            .map(|_| scope.spawn(|| server::export::write(&house, &files, now).is_ok()))
            .collect();
        all.into_iter()
            .map(|one| usize::from(one.join().unwrap()))
            .sum()
    });
    assert_eq!(written, 1);
    imported(&files, &dir.path().join("moved"));
}

/// Robots ring and settle; each export is one moment of it.
#[test]
fn a_house_is_exported_while_it_serves() {
    let dir = tempfile::tempdir().unwrap();
    let house = dir.path().join("house");
    let (checks, menu) = (data("cafe_order_details.csv"), data("cafe_menu_items.csv"));
    let mut replay = Command::new(PROGRAM)
        .args(["replay", path(&checks), "--menu", path(&menu)])
        .args(["--data", path(&house), "--first", "200"])
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let mut entries = Vec::new();
    while replay.try_wait().unwrap().is_none() {
        let name = entries.len();
        let files = dir.path().join(format!("files-{name}"));
        let export = Command::new(PROGRAM)
            .args(["export", "--all", "--data", path(&house)])
            .args(["-o", path(&files)])
            .output()
            .unwrap();
        if !export.status.success() {
            // Not founded yet.
            let said = String::from_utf8_lossy(&export.stderr);
            assert!(said.contains("no house") && entries.is_empty(), "{said}");
            assert!(!files.exists());
            continue;
        }
        let moved = dir.path().join(format!("moved-{name}"));
        imported(&files, &moved);
        let sound = Couvert::run(&["verify", "--data", path(&moved)]);
        assert!(sound.starts_with("All "), "{sound}");
        let about = std::fs::read_to_string(files.join("about.json")).unwrap();
        let about: Value = serde_json::from_str(&about).unwrap();
        entries.push(about["journal"]["entries"].as_u64().unwrap());
    }
    assert!(replay.wait().unwrap().success());
    assert!(entries.len() > 1, "{entries:?}");
    assert!(entries.is_sorted(), "{entries:?}");
}

/// What people get from one house can be brought into another without a word about its columns.
#[test]
fn the_lines_of_one_house_are_the_past_of_another() {
    let dir = tempfile::tempdir().unwrap();
    let (house, files) = (lived_in(dir.path()), dir.path().join("files"));
    exported(&house, &files);
    let zone: Value = {
        let about = std::fs::read_to_string(files.join("about.json")).unwrap();
        serde_json::from_str(&about).unwrap()
    };
    let zone = zone["house"]["time_zone"].as_str().unwrap();
    let (lines, past) = (files.join("lines.csv"), files.join("past_lines.csv"));
    let import = |file: &Path, to: &Path| {
        let import = ["import", "checks", path(file), "--zone", zone];
        Couvert::run(&[&import[..], &["--data", path(to)]].concat())
    };
    let sales = |house: &Path| -> Value {
        serde_json::from_str(&Couvert::run(&["report", "sales", "--data", path(house)])).unwrap()
    };
    // The same checks are the same, wherever their lines come from.
    let before = sales(&house);
    let said = import(&past, &house);
    assert!(said.contains("Already there: 5343 checks"), "{said}");
    assert_eq!(sales(&house), before);

    let other = dir.path().join("other");
    import(&lines, &other);
    import(&past, &other);
    let (own, other) = (before, sales(&other));
    // A check of another system is paid in one way.
    for figure in [
        "gross", "checks", "lines", "items", "groups", "hours", "weekdays", "days", "staff",
        "tables", "vat",
    ] {
        assert_eq!(own[figure], other[figure], "{figure}");
    }
}
