//! A menu goes out of a house as a file, is edited, and comes in again.

use std::path::Path;

use crate::couvert::{Couvert, complaint};

fn path(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn a_menu_and_a_setup_come_back_to_the_byte() {
    let dir = tempfile::tempdir().unwrap();
    let file = |name: &str| dir.path().join(name);
    let (house, other) = (file("house"), file("other"));
    Couvert::run(&["demo", "--headless", "--data", path(&house)]);
    let export = |house: &Path, what: &str, format: &str, to: &Path| {
        let words = [
            "export",
            what,
            "--format",
            format,
            "--data",
            path(house),
            "-o",
            path(to),
        ];
        Couvert::run(&words)
    };
    export(&house, "setup", "json", &file("setup.json"));
    let said = Couvert::run(&[
        "import",
        "setup",
        path(&file("setup.json")),
        "--data",
        path(&other),
    ]);
    assert!(
        said.contains("was founded") && said.contains("PINs are in no file"),
        "{said}"
    );
    export(&other, "setup", "json", &file("again.json"));
    let read = |name: &str| std::fs::read(file(name)).unwrap();
    assert!(read("setup.json") == read("again.json"));
    for format in ["csv", "xlsx", "json"] {
        let (one, two) = (format!("one.{format}"), format!("two.{format}"));
        export(&house, "menu", format, &file(&one));
        let said = Couvert::run(&["import", "menu", path(&file(&one)), "--data", path(&other)]);
        assert!(said.contains("Published."), "{said}");
        export(&other, "menu", format, &file(&two));
        assert!(read(&one) == read(&two), "{format}");
    }
    // What lies there stays as it is.
    let one = file("one.json");
    let again = ["export", "menu", "--data", path(&house), "-o", path(&one)];
    assert!(complaint(&again).contains("one.json"));
    let words = ["export", "setup", "--format", "csv", "--data", path(&house)];
    let to = file("x");
    let said = complaint(&[&words[..], &["-o", path(&to)]].concat());
    assert!(said.contains("--format json"), "{said}");
}

#[test]
fn a_list_of_dishes_is_laid_over_the_menu_and_a_bad_one_is_told_by_row_and_column() {
    let dir = tempfile::tempdir().unwrap();
    let file = |name: &str| dir.path().join(name);
    let other = file("house");
    Couvert::run(&["demo", "--headless", "--data", path(&other)]);
    let items = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/cafe_menu_items.csv");
    let said = Couvert::run(&["import", "menu", path(&items), "--data", path(&other)]);
    assert!(said.contains("list of items"), "{said}");
    std::fs::write(file("bad.csv"), "name,price\nSoup,5\nPie,\"12,5o\"\n").unwrap();
    let said = complaint(&[
        "import",
        "menu",
        path(&file("bad.csv")),
        "--data",
        path(&other),
    ]);
    assert!(
        said.contains("row 3, column price: “12,5o” is not a price"),
        "{said}"
    );
}
