//! Other systems' pasts, brought along as a person would: with the program, from files.

mod founding;

use std::{
    fmt::Write as _,
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::Value;
use server::HouseError;

use crate::couvert::{Couvert, PROGRAM};

fn path(path: &Path) -> &str {
    path.to_str().unwrap()
}

fn file(name: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    root.join("tests/data").join(name)
}

/// A folder with an empty place for a house, and files beside it.
struct Place(tempfile::TempDir);

impl Place {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn house(&self) -> PathBuf {
        self.0.path().join("house")
    }

    fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let file = self.0.path().join(name);
        std::fs::write(&file, bytes).unwrap();
        file
    }

    /// `couvert import checks` into the house; what it says.
    fn import(&self, checks: &Path, more: &[&str]) -> String {
        let words = self.words(checks, more);
        let words: Vec<_> = words.iter().map(String::as_str).collect();
        Couvert::run(&words)
    }

    /// The same where it must fail: what it says, and what it complains of.
    fn refuses(&self, checks: &Path, more: &[&str]) -> (String, String) {
        let words = self.words(checks, more);
        let output = Command::new(PROGRAM).args(&words).output().unwrap();
        assert!(!output.status.success(), "{words:?}");
        let text = |bytes| String::from_utf8(bytes).unwrap();
        (text(output.stdout), text(output.stderr))
    }

    fn words(&self, checks: &Path, more: &[&str]) -> Vec<String> {
        let house = self.house();
        let words = ["import", "checks", path(checks), "--data", path(&house)];
        let words = words.iter().chain(more).copied();
        words.map(str::to_owned).collect()
    }

    fn sales(&self, more: &[&str]) -> Value {
        serde_json::from_str(&self.report("sales", more)).unwrap()
    }

    fn report(&self, which: &str, more: &[&str]) -> String {
        let house = self.house();
        Couvert::run(&[&["report", which, "--data", path(&house)], more].concat())
    }
}

fn says(said: &str, lines: &[&str]) {
    for line in lines {
        assert!(
            said.lines().any(|other| other == *line),
            "no {line} in\n{said}"
        );
    }
}

#[test]
fn the_cafes_quarter_is_brought_along_once_in_whatever_dialect() {
    let (place, menu) = (Place::new(), file("cafe_menu_items.csv"));
    let rejects = place.0.path().join("rejects.csv");
    let with_menu = ["--menu", path(&menu), "--rejects", path(&rejects)];
    let said = place.import(&file("cafe_order_details.csv"), &with_menu);
    says(
        &said,
        &[
            "Unusable lines: 137",
            "Checks without a usable line: 27",
            "Menu: 32 items on 4 pages, 0 sets of choices.",
            "Imported: 5343 checks, 12097 lines, 159217.90",
            "Already there: 0 checks",
        ],
    );
    let pin = said.lines().find(|line| line.contains("PIN is ")).unwrap();
    assert_eq!(pin.chars().filter(char::is_ascii_digit).count(), 6, "{pin}");
    let rejects = std::fs::read_to_string(&rejects).unwrap();
    let rejects: Vec<_> = rejects.lines().collect();
    assert_eq!(rejects.len(), 138);
    assert_eq!(rejects[..2], ["line,reason", "123,check 50: no item"]);

    let (sales, z) = (place.report("sales", &[]), place.report("z", &[]));
    let figures: Value = serde_json::from_str(&sales).unwrap();
    assert_eq!(figures["gross"], "159217.90");
    assert_eq!(figures["checks"], 5_343);
    assert_eq!(figures["lines"], 12_097);
    let z: Value = serde_json::from_str(&z).unwrap();
    assert_eq!(z.as_array().unwrap().len(), 0, "no Z knows the past");

    let again = place.import(&file("cafe_order_details.csv"), &with_menu);
    let other = place.file("other.txt", cafe_in_another_dialect());
    let foreign = place.import(&other, &["--menu", path(&menu)]);
    for said in [again, foreign] {
        says(
            &said,
            &[
                "Imported: 0 checks, 0 lines, 0.00",
                "Already there: 5343 checks",
            ],
        );
    }
    assert_eq!(place.report("sales", &[]), sales);
}

/// The café's lines from the last to the first, in UTF-16, between semicolons, with dates from
/// the year down and a day of 24 hours.
fn cafe_in_another_dialect() -> Vec<u8> {
    let text = std::fs::read_to_string(file("cafe_order_details.csv")).unwrap();
    let mut other = String::from("Artikel-Nr;Uhrzeit;Bon-Nr;Datum\r\n");
    for row in text.lines().skip(1).collect::<Vec<_>>().into_iter().rev() {
        let cells: Vec<_> = row.split(',').collect();
        let date: Vec<_> = cells[2].split('/').collect();
        let (clock, half) = cells[3].split_once(' ').unwrap();
        let (hour, rest) = clock.split_once(':').unwrap();
        let hour = hour.parse::<u32>().unwrap() % 12 + if half == "PM" { 12 } else { 0 };
        let (check, item) = (cells[1], cells[4]);
        let (day, month, year) = (date[0], date[1], date[2]);
        let day = format!("{year}-{month}-{day:0>2}");
        writeln!(other, "{item};{hour}:{rest};{check};{day}\r").unwrap();
    }
    let marked = std::iter::once('\u{feff}').chain(other.chars());
    let units: Vec<u16> = marked.collect::<String>().encode_utf16().collect();
    units.into_iter().flat_map(u16::to_le_bytes).collect()
}

#[test]
fn the_burrito_bar_brings_a_menu_that_its_cook_would_nod_at() {
    let place = Place::new();
    let said = place.import(&file("burrito_orders.tsv"), &["--day", "2012-06-01"]);
    says(
        &said,
        &[
            "Unusable lines: 0",
            "Imported: 1834 checks, 4622 lines, 34500.16",
            "  Bowl: 11",
            "  Burrito: 6",
            "  Chips: 11",
            "  Drinks: 5",
            "  Tacos: 11",
            "  Salad: 5",
            "  Other: 1",
        ],
    );
    let sales = place.report("sales", &[]);
    let groups = place.sales(&["--by", "group"]);
    let tacos = groups["rows"].as_array().unwrap();
    let tacos = tacos.iter().find(|row| row["name"] == "Tacos").unwrap();
    assert_eq!(tacos["gross"], tacos_by_pencil());
    let past = server::past::Past::open(&place.house()).unwrap();
    let (_, menu) = past.house().unwrap();
    let soda = menu
        .items
        .values()
        .find(|item| item.name == "Canned Soda")
        .unwrap();
    let choices: Vec<_> = menu.choices(soda).collect();
    let drinks: Vec<_> = choices[0]
        .modifiers
        .iter()
        .map(|drink| drink.name.as_str())
        .collect();
    assert_eq!((choices.len(), choices[0].min, choices[0].max), (1, 1, 1));
    assert!(
        drinks.contains(&"Sprite") && drinks.contains(&"Mountain Dew"),
        "{drinks:?}"
    );

    // Everything else about a dialect may differ; the day is not the check's.
    let text = std::fs::read_to_string(file("burrito_orders.tsv")).unwrap();
    let comma = |line: &str| {
        let cells: Vec<_> = line.split('\t').collect();
        let price = cells[4].trim().replace('.', ",").replace('$', "");
        format!(
            "\"{}\";{};\"{}\";\"{price} €\";{}\r\n",
            cells[3], cells[1], cells[2], cells[0]
        )
    };
    let mut other =
        "choice_description;quantity;item_name;item_total_price;order_id\r\n".to_owned();
    other.extend(text.lines().skip(1).map(comma));
    let other = place.file("other.csv", other);
    says(&place.import(&other, &[]), &["Already there: 1834 checks"]);
    assert_eq!(place.report("sales", &[]), sales);
}

fn tacos_by_pencil() -> String {
    let text = std::fs::read_to_string(file("burrito_orders.tsv")).unwrap();
    let tacos = text
        .lines()
        .filter(|line| line.split('\t').nth(2).unwrap().ends_with("Tacos"));
    let cents: u64 = tacos
        .map(|line| line.rsplit('$').next().unwrap().trim().replace('.', ""))
        .map(|cents| cents.parse::<u64>().unwrap())
        .sum();
    format!("{}.{:02}", cents / 100, cents % 100)
}

#[test]
fn a_house_that_serves_gets_a_past_and_nothing_else_of_it_moves() {
    let place = Place::new();
    let house = place.house();
    Couvert::run(&["demo", "--headless", "--data", path(&house)]);
    let journal = || Couvert::run(&["verify", "--data", path(&house)]);
    let (before, z) = (place.sales(&[]), place.report("z", &[]));
    let server = Couvert::serve(&house, &["--advertise", "no"]);
    let served = journal();
    let said = place.import(&file("burrito_orders.tsv"), &["--day", "2012-06-01"]);
    says(&said, &["Imported: 1834 checks, 4622 lines, 34500.16"]);
    assert!(!said.contains("founded"), "{said}");
    assert_eq!(
        journal(),
        served,
        "drawers, receipts, the perpetual total: all is in the journal"
    );
    assert_eq!(place.report("z", &[]), z);
    server.end();
    assert_eq!(journal(), served);
    let after = place.sales(&[]);
    let cents = |sales: &Value| -> u64 {
        let gross = sales["gross"].as_str().unwrap().replace('.', "");
        gross.parse().unwrap()
    };
    assert_eq!(cents(&after) - cents(&before), 3_450_016);
    let own = ["--from", "2013-01-01"];
    assert_eq!(place.sales(&own)["gross"], before["gross"]);
}

#[test]
fn what_the_user_says_of_a_column_wins() {
    let place = Place::new();
    let file = place.file(
        "till.csv",
        "order,when,item,quantity,price,total\n\
         1,2023-05-01 12:00,Soup,2,5.00,99.00\n\
         1,2023-05-01 12:00,Bread,3,1.00,98.00\n",
    );
    let said = place.import(&file, &["--map", "unit_price=price", "--map", "at=#2"]);
    says(&said, &["Imported: 1 checks, 2 lines, 13.00"]);
    let missing = place.refuses(&file, &["--map", "table=Tisch"]).1;
    let words = "no column is called 'Tisch'; there are: order, when, item, quantity, price, total";
    assert!(missing.contains(words), "{missing}");
    let unknown = place.refuses(&file, &["--map", "colour=price"]).1;
    assert!(
        unknown.contains("check, at, date, time, item, item_id"),
        "{unknown}"
    );
}

#[test]
fn where_nothing_can_be_used_no_house_is_founded_and_every_line_is_named() {
    let place = Place::new();
    let file = place.file("till.csv", "check,item,price\n1,Soup,\n2,,5.00\n");
    let rejects = place.0.path().join("rejects.csv");
    let (said, complaint) = place.refuses(&file, &["--rejects", path(&rejects)]);
    says(
        &said,
        &["Unusable lines: 2", "Checks without a usable line: 2"],
    );
    assert!(
        complaint.contains("there is no usable line in"),
        "{complaint}"
    );
    assert_eq!(
        std::fs::read_to_string(&rejects).unwrap().lines().count(),
        3
    );
    assert!(!place.house().exists());
    let gone = place.refuses(Path::new("/no/such/file.csv"), &[]).1;
    assert!(gone.starts_with("couvert: /no/such/file.csv: "), "{gone}");
    let vat = place.refuses(&file, &["--vat", "190"]).1;
    assert!(vat.contains("from 0 to 100"), "{vat}");

    std::fs::create_dir(place.house()).unwrap();
    std::fs::write(place.house().join("letter"), "private").unwrap();
    let occupied = place.refuses(&file, &[]).1;
    let not_empty = HouseError::NotEmpty(place.house()).to_string();
    assert_eq!(occupied.trim_end(), format!("couvert: {not_empty}"));
}
