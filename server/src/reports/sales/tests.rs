use common::Stamp;
use proptest::prelude::*;
use rust_decimal::Decimal;
use serde_json::Value;
use uuid::Uuid;

use super::{super::example, *};
use crate::{
    past::{Past, PastCheck, PastLine},
    rehearsal::{self, Rehearsal},
    reports::Reports,
};

fn day(text: &str) -> Date {
    text.parse().expect("a date")
}

#[test]
fn both_days_asked_for_are_included_and_no_other() {
    let house = example::house();
    let reports = Reports::open(house.path()).expect("opened");
    let all = reports.sales(None, None).expect("read");
    assert_eq!(all.checks, 5);
    assert_eq!(all.gross, Money::cents(21_160));
    let day = day("2026-11-21");
    let one = reports.sales(Some(day), Some(day)).expect("read");
    assert_eq!((one.checks, one.lines), (3, 6));
    assert_eq!(one.gross, Money::cents(14_360));
    assert_eq!(one.span, Some((day, day)));
    let sum: Money = one.items.iter().map(|item| item.gross).sum();
    assert_eq!(sum, one.gross);
}

#[test]
fn lines_are_counted_as_rung_and_items_by_the_piece() {
    let house = example::house();
    let reports = Reports::open(house.path()).expect("opened");
    let day = day("2026-11-21");
    let sales = reports.sales(Some(day), Some(day)).expect("read");
    let beer = &sales.items[1];
    assert_eq!(
        (beer.name.as_str(), beer.quantity),
        ("Lager 0.5", Pieces::whole(7))
    );
    let shown: Vec<_> = sales.hours.iter().map(|h| (h.hour, h.lines)).collect();
    assert_eq!(shown, [(Some(0), 1), (Some(19), 3), (Some(20), 2)]);
}

fn names(value: &Value) -> Vec<&str> {
    let object = value.as_object().expect("an object");
    object.keys().map(String::as_str).collect()
}

#[test]
fn the_json_has_these_fields_and_no_others() {
    let house = example::house();
    let reports = Reports::open(house.path()).expect("opened");
    let sales = reports.sales(None, None).expect("read");
    let json = serde_json::to_value(&sales).expect("json");
    let parts: [(&str, &[&str]); 9] = [
        ("items", &["gross", "name", "quantity"]),
        ("groups", &["gross", "lines", "name", "quantity"]),
        ("hours", &["gross", "hour", "lines"]),
        (
            "weekdays",
            &["checks", "days", "gross", "lines", "name", "weekday"],
        ),
        ("days", &["checks", "covers", "date", "gross", "lines"]),
        ("staff", &["checks", "covers", "gross", "name"]),
        ("tables", &["checks", "covers", "gross", "name"]),
        ("tenders", &["gross", "name", "payments"]),
        ("vat", &["gross", "net", "rate", "tax"]),
    ];
    let mut all = vec!["checks", "gross", "imported", "lines"];
    for (part, fields) in parts {
        assert_eq!(names(&json[part][0]), fields, "{part}");
        all.push(part);
    }
    all.sort_unstable();
    assert_eq!(names(&json), all);
    assert_eq!(json["gross"], "211.60");
    assert_eq!(json["items"][0]["quantity"], 5);
    assert_eq!(json["weekdays"][0]["name"], "Saturday");
    assert_eq!(json["tenders"][1]["name"], "card");
}

#[test]
fn a_house_that_sold_nothing_has_an_empty_report() {
    let house = example::house();
    let reports = Reports::open(house.path()).expect("opened");
    let sales = reports.sales(None, Some(day("2020-01-01"))).expect("read");
    assert_eq!((sales.checks, sales.lines, sales.span), (0, 0, None));
    assert_eq!(sales.gross.to_string(), "0.00");
}

/// A line of an imported check: name, group, thousandths, gross in cents, hour, rate.
type Past1 = (u8, u8, i64, i64, Option<u8>, Option<u8>);

fn past_check(number: u128, (date, staff, tender): (i64, u8, u8), lines: &[Past1]) -> PastCheck {
    let noon: Stamp = Stamp::new("2023-01-02T12:00:00+01:00".parse().expect("a moment"));
    let noon = noon.plus_millis(date * 86_400_000);
    let name = |prefix: &str, number: u8| {
        let text = format!("{prefix} {number}");
        if number == 0 { String::new() } else { text }
    };
    let line = |(item, group, thousandths, gross, hour, rate): &Past1| PastLine {
        item: None,
        name: name("Dish", item + 1),
        group: name("Page", *group),
        quantity: Decimal::new(*thousandths, 3),
        unit_price: Decimal::new(*gross, 2),
        gross: Money::cents(*gross),
        at: noon.plus_millis(hour.map_or(0, |hour| i64::from(hour) * 3_600_000)),
        is_timed: hour.is_some(),
        modifiers: Vec::new(),
        rate: rate.map(Decimal::from),
    };
    let lines: Vec<PastLine> = lines.iter().map(line).collect();
    PastCheck {
        id: Uuid::from_u128(number),
        number: number.to_string(),
        label: name("T", staff % 3),
        covers: u32::from(staff),
        staff: name("Waiter", staff),
        tender: ["", "cash", "CARD", "Voucher"][usize::from(tender % 4)].to_owned(),
        opened_at: noon,
        settled_at: noon,
        lines,
    }
}

fn assert_each_part_comes_to_the_gross(sales: &Sales) {
    let json = serde_json::to_value(sales).expect("json");
    for (part, rows) in json.as_object().expect("an object") {
        let Some(rows) = rows.as_array() else {
            continue;
        };
        let amounts = rows.iter().map(|row| row["gross"].as_str().expect("text"));
        let sum: Money = amounts
            .map(|amount| amount.parse::<Money>().expect("an amount"))
            .sum();
        assert_eq!(sum, sales.gross, "{part}: {rows:?}");
    }
    for vat in &sales.vat {
        if let (Some(net), Some(tax)) = (vat.net, vat.tax) {
            assert_eq!(net + tax, vat.gross);
        }
    }
}

/// What a breakdown's rows say, by name, as the views of single lines and checks have it.
fn from_views(dir: &std::path::Path, table: &str, name: &str, from: Date) -> Vec<(String, i64)> {
    let connection = Connection::open(dir.join("house.db")).expect("opened");
    let amount = if table == "sold_payment" {
        "amount"
    } else {
        "gross"
    };
    let sql = format!(
        "SELECT COALESCE(CAST({name} AS TEXT), '') AS n, SUM({amount}) FROM {table}
         WHERE date >= ?1 GROUP BY n ORDER BY n"
    );
    let mut select = connection.prepare(&sql).expect("a view");
    let rows = select.query_map([from.to_string()], |row| Ok((row.get(0)?, row.get(1)?)));
    let rows = rows.expect("rows").map(|row| row.expect("a row"));
    rows.collect()
}

fn assert_the_views_say_the_same(dir: &std::path::Path, sales: &Sales, from: Date) {
    let sorted = |rows: Vec<(Option<String>, Money)>| {
        let mut rows: Vec<_> = rows
            .into_iter()
            .map(|(name, gross)| (name.unwrap_or_default(), gross.in_cents()))
            .collect();
        rows.sort();
        rows
    };
    let each = |table, name| from_views(dir, table, name, from);
    let items = sales
        .items
        .iter()
        .map(|row| (Some(row.name.clone()), row.gross));
    assert_eq!(each("sold_line", "name"), sorted(items.collect()));
    let groups = sales.groups.iter().map(|row| (row.name.clone(), row.gross));
    assert_eq!(each("sold_line", "group_name"), sorted(groups.collect()));
    let hours = sales
        .hours
        .iter()
        .map(|row| (row.hour.map(|hour| hour.to_string()), row.gross));
    assert_eq!(each("sold_line", "hour"), sorted(hours.collect()));
    let days = sales
        .days
        .iter()
        .map(|row| (Some(row.date.to_string()), row.gross));
    assert_eq!(each("sold_check", "date"), sorted(days.collect()));
    let staff = sales.staff.iter().map(|row| (row.name.clone(), row.gross));
    assert_eq!(each("sold_check", "staff"), sorted(staff.collect()));
    let tables = sales.tables.iter().map(|row| (row.name.clone(), row.gross));
    assert_eq!(each("sold_check", "place"), sorted(tables.collect()));
    let tenders = sales
        .tenders
        .iter()
        .map(|row| (row.name.clone(), row.gross));
    let lower = "CASE lower(tender) WHEN 'card' THEN 'card' ELSE tender END";
    assert_eq!(each("sold_payment", lower), sorted(tenders.collect()));
    let vat = sales.vat.iter().map(|row| (row.rate.clone(), row.gross));
    assert_eq!(each("sold_tax", "rate"), sorted(vat.collect()));
}

/// Three dinners of the house on two days, the second of them still open.
fn evening() -> Rehearsal {
    let mut evening = rehearsal::opened();
    evening.dinner(1);
    evening.dinner(2);
    evening.close_day();
    evening.dinner(3);
    evening
}

#[test]
fn an_import_changes_the_sales_and_no_z_report() {
    let mut evening = evening();
    let dir = evening.dir.path().to_owned();
    let z = || {
        let reports = Reports::open(&dir).expect("opened");
        serde_json::to_string(&reports.z(None, None).expect("read")).expect("json")
    };
    let before = z();
    let state = evening.house.state();
    let receipt = state.checks.last_receipt;
    let check = past_check(1, (0, 1, 1), &[(1, 1, 1000, 999, Some(3), Some(19))]);
    let today = PastCheck {
        id: Uuid::from_u128(2),
        settled_at: evening.till.now,
        ..check.clone()
    };
    let mut past = Past::open(&dir).expect("opened");
    past.keep(&[check, today]).expect("kept");
    let sales = Reports::open(&dir).expect("opened").sales(None, None);
    let sales = sales.expect("read");
    assert_eq!((sales.checks, sales.imported.checks), (5, 2));
    assert_eq!(sales.gross, Money::cents(3 * 3750 + 2 * 999));
    assert_eq!(sales.imported.gross, Money::cents(1998));
    assert_each_part_comes_to_the_gross(&sales);
    assert_eq!(z(), before);
    evening.close_day();
    let state = evening.house.state();
    assert_eq!(state.day.perpetual, Money::cents(3 * 3750));
    assert_eq!(state.checks.last_receipt, receipt);
    let reports = Reports::open(&dir).expect("opened");
    let last = reports.z_number(None).expect("a Z report");
    assert_eq!(last.report.gross, Money::cents(3750));
    assert_eq!(
        last.hours.iter().map(|hour| hour.gross).sum::<Money>(),
        last.report.gross
    );
}

#[test]
fn a_day_reads_the_same_before_and_after_it_closes() {
    let mut evening = evening();
    let sales = |evening: &Rehearsal| {
        let reports = Reports::open(evening.dir.path()).expect("opened");
        let prices = reports.prices(None, None).expect("read");
        (reports.sales(None, None).expect("read"), prices)
    };
    let before = sales(&evening);
    assert!(before.0.tables.iter().any(|table| table.name.is_some()));
    evening.close_day();
    assert_eq!(sales(&evening), before);
}

#[test]
fn prices_are_told_with_the_days_they_were_seen_on() {
    let evening = evening();
    let mut past = Past::open(evening.dir.path()).expect("opened");
    let soup = |number, day, cents| {
        let mut check = past_check(number, (day, 0, 0), &[(0, 0, 2000, 2 * cents, None, None)]);
        check.lines[0].name = "Onion soup".to_owned();
        check.lines[0].unit_price = Decimal::new(cents, 2);
        check
    };
    let checks = [soup(1, 5, 650), soup(2, 9, 650), soup(3, 12, 700)];
    past.keep(&checks).expect("kept");
    let reports = Reports::open(evening.dir.path()).expect("opened");
    let prices = reports.prices(None, None).expect("read");
    let soups = prices.iter().filter(|price| price.item == "Onion soup");
    let soups: Vec<_> = soups
        .map(|soup| (soup.price.to_string(), soup.first.to_string(), soup.pieces))
        .collect();
    assert_eq!(
        soups[0],
        ("6.50".into(), "2023-01-07".into(), Pieces::whole(4))
    );
    assert_eq!(
        soups[1],
        ("7.00".into(), "2023-01-14".into(), Pieces::whole(2))
    );
    assert!(prices.len() > 2, "the house's own are there too");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn whatever_was_imported_each_part_comes_to_the_gross(
        checks in prop::collection::vec(
            (
                (0_i64..900, 0_u8..4, 0_u8..4),
                prop::collection::vec(
                    (
                        0_u8..4, 0_u8..3, -5000_i64..9000, -500_i64..90_000,
                        prop::option::of(0_u8..20), prop::option::of(0_u8..21),
                    ),
                    1..6,
                ),
            ),
            1..12,
        )
    ) {
        let evening = evening();
        let mut past = Past::open(evening.dir.path()).expect("opened");
        let made: Vec<_> = (1..)
            .zip(&checks)
            .map(|(number, (head, lines))| past_check(number, *head, lines))
            .collect();
        // In two imports, as people do it.
        let (some, more) = made.split_at(made.len() / 2);
        past.keep(some).expect("kept");
        past.keep(more).expect("kept");
        let reports = Reports::open(evening.dir.path()).expect("opened");
        let sales = reports.sales(None, None).expect("read");
        let gross: Money = made.iter().flat_map(|check| &check.lines).map(|line| line.gross).sum();
        prop_assert_eq!(sales.imported.gross, gross);
        prop_assert_eq!(sales.gross, gross + Money::cents(3 * 3750));
        prop_assert_eq!(sales.checks as usize, made.len() + 3);
        assert_each_part_comes_to_the_gross(&sales);
        let from = day("2023-06-01");
        let later = reports.sales(Some(from), None).expect("read");
        assert_each_part_comes_to_the_gross(&later);
        assert_the_views_say_the_same(evening.dir.path(), &later, from);
        assert_the_views_say_the_same(evening.dir.path(), &sales, day("2000-01-01"));
        let before = reports.sales(None, Some(day("2023-05-31"))).expect("read");
        prop_assert_eq!(before.gross + later.gross, sales.gross);
    }
}
