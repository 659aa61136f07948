use std::path::Path;

use common::{Money, Stamp};
use rusqlite::Connection;
use rust_decimal::Decimal;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::{Kept, Past, PastCheck, PastError, PastLine};
use crate::{
    House,
    rehearsal::{self, Rehearsal},
    reports::Reports,
};

fn decimal(text: &str) -> Decimal {
    text.parse().expect("a number")
}

/// A line: name, group, pieces, a piece's price, gross in cents, VAT.
pub(crate) fn line(
    (name, group): (&str, &str),
    (quantity, unit_price, gross): (&str, &str, i64),
    at: Option<&str>,
) -> PastLine {
    PastLine {
        item: None,
        name: name.to_owned(),
        group: group.to_owned(),
        quantity: decimal(quantity),
        unit_price: decimal(unit_price),
        gross: Money::cents(gross),
        at: moment(at.unwrap_or("2023-01-01T12:00:00+01:00")),
        is_timed: at.is_some(),
        modifiers: vec!["no onion".to_owned()],
        rate: None,
    }
}

fn moment(text: &str) -> Stamp {
    Stamp::new(text.parse().expect("a moment"))
}

pub(crate) fn check(number: u128, lines: Vec<PastLine>) -> PastCheck {
    let times = || lines.iter().map(|line| line.at);
    PastCheck {
        id: Uuid::from_u128(number),
        number: number.to_string(),
        label: String::new(),
        covers: 0,
        staff: String::new(),
        tender: String::new(),
        opened_at: times().min().expect("lines"),
        settled_at: times().max().expect("lines"),
        lines,
    }
}

/// A supper after midnight with VAT, a delivery nobody timed, and half a cake given back.
fn some() -> Vec<PastCheck> {
    let late = Some("2023-02-04T00:30:00+01:00");
    let mut soup = line(("Onion soup", "Starters"), ("2", "7.50", 1500), late);
    soup.rate = Some(decimal("7.0"));
    let mut supper = check(1, vec![soup]);
    (supper.tender, supper.staff) = ("CARD".to_owned(), "Anna".to_owned());
    (supper.label, supper.covers) = ("12".to_owned(), 2);
    let bowl = line(("Bowl", ""), ("1", "8.99", 899), None);
    let cake = line(("Cake", ""), ("-0.5", "10", -500), None);
    vec![supper, check(2, vec![bowl, cake])]
}

fn count(dir: &Path, sql: &str) -> i64 {
    let connection = Connection::open(dir.join("house.db")).expect("opened");
    let row = connection.query_row(sql, [], |row| row.get(0));
    row.expect("a number")
}

#[test]
fn the_past_is_kept_once_while_the_house_serves() {
    let mut evening = rehearsal::busy();
    let dir = evening.dir.path().to_owned();
    let mut past = Past::open(&dir).expect("opened beside the house");
    let (house, menu) = past.house().expect("read");
    assert_eq!(house, *evening.house.state().house);
    assert_eq!(menu, *evening.house.state().menu);
    let brought = past.keep(&some()).expect("kept");
    assert_eq!(
        brought,
        Kept {
            new: 2,
            lines: 3,
            gross: Money::cents(1899),
            ..Kept::default()
        }
    );
    evening.dinner(33);
    let again = past.keep(&some()).expect("kept");
    assert_eq!(
        again,
        Kept {
            known: 2,
            ..Kept::default()
        }
    );
    let of_night = "SELECT COUNT(*) FROM past_check WHERE date = '2023-02-03'";
    assert_eq!(count(&dir, of_night), 1);
    assert_eq!(count(&dir, "SELECT SUM(gross) FROM past_line"), 1899);
    assert_eq!(count(&dir, "SELECT COUNT(*) FROM past_line"), 3);
    let sums = "SELECT SUM(gross) FROM past_sum WHERE kind = ";
    for kind in [
        "day", "item", "group", "hour", "staff", "table", "tender", "vat",
    ] {
        assert_eq!(count(&dir, &format!("{sums}'{kind}'")), 1899, "{kind}");
    }
    assert_eq!(
        count(
            &dir,
            "SELECT tax FROM past_sum WHERE kind = 'vat' AND name = '7'"
        ),
        98
    );
}

#[test]
fn rebuilding_the_tables_leaves_the_past_as_it_is() {
    let Rehearsal { dir, mut house, .. } = rehearsal::busy();
    let mut past = Past::open(dir.path()).expect("opened");
    past.keep(&some()).expect("kept");
    let figures = || {
        let all =
            "SELECT group_concat(kind || date || name || detail || gross || thousandths || net)
                   FROM past_sum";
        let connection = Connection::open(dir.path().join("house.db")).expect("opened");
        let row = connection.query_row(all, [], |row| row.get(0));
        let text: String = row.expect("figures");
        text
    };
    let before = figures();
    house.rebuild_projections().expect("rebuilt");
    assert_eq!(figures(), before);
    assert_eq!(count(dir.path(), "SELECT COUNT(*) FROM past_line"), 3);
}

#[test]
fn numbers_beyond_all_reason_do_not_stop_an_import() {
    let evening = rehearsal::opened();
    let mut past = Past::open(evening.dir.path()).expect("opened");
    let mut odd = line(("Bowl", ""), ("1", "1", 100), None);
    odd.quantity = Decimal::MAX;
    odd.unit_price = Decimal::MIN;
    odd.rate = Some(decimal("-100"));
    past.keep(&[check(1, vec![odd])]).expect("kept");
    let unknown = "SELECT gross FROM past_sum WHERE kind = 'vat' AND name = ''";
    assert_eq!(count(evening.dir.path(), unknown), 100);
}

#[test]
fn a_folder_without_a_house_has_no_past() {
    let dir = tempfile::tempdir().expect("a folder");
    assert!(matches!(Past::open(dir.path()), Err(PastError::NoHouse(_))));
}

const FORMAT_1: &str = include_str!("../journal/format_1.sql");
/// What format 2 had in the place of format 1's sales.
const FORMAT_2: &str = include_str!("../journal/format_2.sql");
/// The same of format 3.
const FORMAT_3: &str = include_str!("../journal/format_3.sql");

/// The house's folder as an older release left it: its journal, and tables of its own.
fn as_format(dir: &Path, format: u32) {
    let new = dir.join("house.db");
    let old = dir.join("old.db");
    std::fs::rename(&new, &old).expect("moved");
    let connection = Connection::open(&new).expect("opened");
    connection.execute_batch(FORMAT_1).expect("old tables");
    let from = old.to_str().expect("a name");
    connection
        .execute("ATTACH ?1 AS old", [from])
        .expect("attached");
    let papers = "INSERT INTO paper
         SELECT id, kind, reference, state, attempts, made_at, error FROM old.paper";
    connection.execute(papers, []).expect("copied");
    for table in ["meta", "event", "command", "snapshot", "pin"] {
        let copy = format!("INSERT INTO {table} SELECT * FROM old.{table}");
        connection.execute(&copy, []).expect("copied");
    }
    let mut piece = "";
    if format > 1 {
        let of_format_1 = [
            "sale_check",
            "sale_line",
            "sale_payment",
            "void",
            "z_report",
            "receipt",
        ];
        for table in of_format_1 {
            let drop = format!("DROP TABLE {table}");
            connection.execute(&drop, []).expect("dropped");
        }
        let (tables, more) = match format {
            2 => (FORMAT_2, ", 1"),
            _ => (FORMAT_3, ", 1, 1"),
        };
        connection.execute_batch(tables).expect("its tables");
        piece = more;
    }
    connection
        .execute_batch(&format!(
            "INSERT INTO sale_line VALUES
             ('x', 'x', 1, '2026-11-21', 1, 'x', 'x', 1, 1, 1, 1, 1, 'x'{piece});
             PRAGMA user_version = {format}; DETACH old;"
        ))
        .expect("old figures");
    drop(connection);
    std::fs::remove_file(old).expect("removed");
}

/// A house of an older format in its folder, and its Z report and papers as they were.
fn of_an_older_release(format: u32) -> (tempfile::TempDir, String, i64) {
    let mut evening = rehearsal::opened();
    evening.dinner(1);
    evening.close_day();
    evening.dinner(2);
    evening.house.rest().expect("at rest");
    let Rehearsal { dir, house, .. } = evening;
    drop(house);
    let z = figures(dir.path());
    let papers = count(dir.path(), "SELECT COUNT(*) FROM paper");
    as_format(dir.path(), format);
    (dir, z, papers)
}

fn figures(dir: &Path) -> String {
    let reports = Reports::open(dir).expect("opened");
    let z = reports.z(None, None).expect("read");
    let sales = reports.sales(None, None).expect("read");
    serde_json::to_string(&(z, sales)).expect("json")
}

#[test]
fn a_house_of_an_older_release_opens_with_its_figures_and_its_papers() {
    for format in [1, 2, 3] {
        let (dir, before, papers) = of_an_older_release(format);
        House::open(dir.path()).expect("it opens");
        assert_eq!(figures(dir.path()), before);
        assert_eq!(count(dir.path(), "SELECT COUNT(*) FROM paper"), papers);
        assert_eq!(count(dir.path(), "PRAGMA user_version"), 5);
        crate::verify(dir.path()).expect("sound");
    }
}

#[test]
fn the_past_opens_such_a_house_too_unless_somebody_serves_it() {
    let (dir, before, _) = of_an_older_release(2);
    let lock = std::fs::File::create(dir.path().join("lock")).expect("opened");
    lock.lock().expect("held");
    let busy = Past::open(dir.path()).expect_err("it is served");
    assert!(busy.to_string().contains("older release"), "{busy}");
    drop(lock);
    Past::open(dir.path()).expect("opened");
    assert_eq!(figures(dir.path()), before);
}

#[test]
fn the_format_of_a_release_never_changes() {
    let hash = |format: &str| -> String {
        let hash = Sha256::digest(format);
        let bytes = hash.iter().take(8);
        bytes.map(|byte| format!("{byte:02x}")).collect()
    };
    assert_eq!(hash(FORMAT_1), "054fb264fe7c13fb");
    assert_eq!(hash(FORMAT_2), "dd8b5c407042281a");
    assert_eq!(hash(FORMAT_3), "82fcb08ceaaf0df5");
}

#[test]
fn what_no_books_can_hold_is_refused_and_the_rest_stays_readable() {
    let Rehearsal { dir, .. } = rehearsal::busy();
    let mut past = Past::open(dir.path()).expect("open");
    let gold = |number, gross| {
        let gold = line(("Gold", "Mains"), ("1", "1", gross), None);
        check(number, vec![gold])
    };
    past.keep(&[gold(1, i64::MAX / 3)]).expect("kept");
    // Given back or sold, a sum could meet them in any order.
    for gross in [i64::MAX / 3, -i64::MAX / 3] {
        let refused = past.keep(&[gold(2, 100), gold(3, gross)]);
        assert!(matches!(refused, Err(PastError::TooMuch)), "{refused:?}");
    }
    let mut again = Past::open(dir.path()).expect("open");
    let refused = again.keep(&[gold(3, i64::MAX / 3)]);
    assert!(matches!(refused, Err(PastError::TooMuch)), "{refused:?}");
    let heavy = line(("Rice", "Mains"), ("9999999999999", "0", 0), None);
    let heap = check(4, vec![heavy; 5_000]);
    assert!(matches!(again.keep(&[heap]), Err(PastError::TooMuch)));
    past.keep(&[gold(2, 100)]).expect("kept");
    let sales = Reports::open(dir.path())
        .and_then(|reports| reports.sales(None, None))
        .expect("sales");
    assert_eq!(sales.imported.checks, 2);
    assert_eq!(sales.imported.gross.in_cents(), i64::MAX / 3 + 100);
}

#[test]
fn a_check_whose_lines_were_mended_counts_once() {
    let Rehearsal { dir, mut house, .. } = rehearsal::busy();
    let at = |minute: u32| format!("2023-02-03T12:{minute:02}:00+01:00");
    let dish = |name, gross, minute| {
        let at = at(minute);
        line((name, "Mains"), ("1", "1", gross), Some(&at))
    };
    let soup = || dish("Soup", 450, 1);
    let check = |id: u128, lines| PastCheck {
        number: "50".to_owned(),
        ..check(id, lines)
    };
    let keep = |checks: &[PastCheck]| {
        let mut past = Past::open(dir.path()).expect("open");
        past.keep(checks).expect("kept")
    };
    let gross = || {
        count(
            dir.path(),
            "SELECT SUM(gross) FROM past_sum WHERE kind = 'day'",
        )
    };
    // Two tills count alike: in one import, a part of another check is a check.
    let kept = keep(&[check(1, vec![soup()]), check(2, vec![soup(), soup()])]);
    assert_eq!((kept.new, kept.mended, gross()), (2, 0, 1350));
    let whole = check(3, vec![soup(), soup(), dish("Bread", 50, 2)]);
    let kept = keep(std::slice::from_ref(&whole));
    assert_eq!((kept.new, kept.mended, gross()), (1, 1, 1400));
    assert_eq!(keep(&[whole]).known, 1);
    // The file as it was before it was mended, once more.
    let kept = keep(&[check(2, vec![soup(), soup()])]);
    assert_eq!((kept.known, gross()), (1, 1400));
    // Another one of this number has other lines.
    let kept = keep(&[check(4, vec![dish("Pie", 600, 9)])]);
    assert_eq!((kept.new, kept.mended, gross()), (1, 0, 2000));
    // Nobody knows when: two tills may have sold the same soup.
    let untimed = || line(("Soup", "Mains"), ("1", "1", 450), None);
    keep(&[check(5, vec![untimed()])]);
    let kept = keep(&[check(6, vec![untimed(), untimed()])]);
    assert_eq!((kept.new, kept.mended, gross()), (1, 0, 3350));
    house.rebuild_projections().expect("rebuilt");
    assert_eq!(gross(), 3350);
    assert_eq!(count(dir.path(), "SELECT COUNT(*) FROM past_line"), 8);
}
