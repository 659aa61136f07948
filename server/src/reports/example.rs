//! A small house's figures for tests: two Saturdays, the second with all that can go wrong.

use common::{
    BusinessDate, Money, StaffId, Stamp, VatClassId,
    check::Tender,
    day::{Carried, DrawerCount, TenderSum, ZReport},
    house::{House, ServiceMode, VatClass, VatRule},
    money::{Rate, VatRounding, net_of, tax_lines},
};
use rusqlite::{Connection, params};
use tempfile::TempDir;

/// What papers and reports read of the journal, beside the projections.
const JOURNAL: &str = "
    CREATE TABLE event (seq INTEGER PRIMARY KEY, body TEXT);
    CREATE TABLE snapshot (seq INTEGER PRIMARY KEY, state TEXT);
    CREATE TABLE paper (id INTEGER PRIMARY KEY, kind TEXT, reference TEXT, state TEXT,
        attempts INTEGER, made_at INTEGER, error TEXT, copy INTEGER NOT NULL DEFAULT 0);
";

/// A line: number, check, name, group, quantity, cents, hour.
type Sold = (u32, &'static str, &'static str, &'static str, u32, i64, u8);

const FIRST: [Sold; 3] = [
    (1, "a", "Steak frites", "Mains", 2, 5_600, 19),
    (2, "b", "House red 0.2", "Wine", 1, 650, 20),
    (3, "b", "House white 0.2", "Wine", 1, 550, 20),
];
const SECOND: [Sold; 6] = [
    (4, "c", "Steak frites", "Mains", 2, 5_600, 19),
    (5, "c", "Lager 0.5", "Beer, soft drinks", 4, 2_200, 19),
    (6, "d", "Ravioli with sage butter", "Mains", 1, 1_750, 19),
    (7, "d", "Lager 0.5", "Beer, soft drinks", 2, 1_100, 20),
    (8, "d", "Steak frites", "Mains", 1, 1_700, 20),
    (9, "e", "Lager 0.5", "Beer, soft drinks", 1, 2_010, 0),
];

/// The settings of the example's house.
pub(crate) fn settings() -> House {
    let rule = |class: u32, percent: u32| VatRule {
        class: VatClassId(class),
        mode: ServiceMode::DineIn,
        from: date("2020-01-01"),
        rate: Rate::percent(percent),
    };
    let class = |id: u32, name: &str| VatClass {
        id: VatClassId(id),
        name: name.to_owned(),
    };
    House {
        name: "Brasserie Couvert".to_owned(),
        address: ["Lindenallee 12", "10435 Berlin", "VAT DE 811 907 980"]
            .map(str::to_owned)
            .to_vec(),
        currency: "EUR".to_owned(),
        time_zone: "Europe/Berlin".to_owned(),
        day_begins: 4,
        vat_classes: vec![class(1, "Food"), class(2, "Drinks")],
        vat_rules: vec![rule(1, 7), rule(2, 19)],
        ..House::default()
    }
}

pub(crate) fn date(text: &str) -> BusinessDate {
    BusinessDate(text.parse().expect("a date"))
}

pub(crate) fn at(text: &str) -> Stamp {
    Stamp::new(text.parse().expect("a moment"))
}

/// A house's folder with its database, as it lies there while no house is open.
pub(crate) fn house() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let connection = Connection::open(folder.path().join("house.db")).expect("opened");
    connection
        .pragma_update(None, "journal_mode", "WAL")
        .expect("write-ahead");
    let past = [crate::past::SCHEMA, crate::past::VIEWS];
    for tables in [crate::projection::SCHEMA, JOURNAL, past[0], past[1]] {
        connection.execute_batch(tables).expect("tables");
    }
    let body = serde_json::json!({ "event": { "house": { "published": settings() } } });
    connection
        .execute(
            "INSERT INTO event (seq, body) VALUES (1, ?1)",
            [body.to_string()],
        )
        .expect("the house");
    lines(&connection, 1, "2026-11-14", &FIRST);
    lines(&connection, 2, "2026-11-21", &SECOND);
    for (id, z, covers, waiter, gross, tips) in [
        ("a", 1, 2, "Anna", 5_600, 400),
        ("b", 1, 2, "Bram", 1_200, 0),
        ("c", 2, 4, "Anna", 7_800, 600),
        ("d", 2, 3, "Bram", 4_550, 250),
        ("e", 2, 1, "Anna", 2_010, 0),
    ] {
        check(&connection, (id, z, covers, waiter, gross, tips));
    }
    voids(&connection);
    z_report(&connection, &first_z());
    z_report(&connection, &second_z());
    folder
}

fn lines(connection: &Connection, z: u32, date: &str, lines: &[Sold]) {
    for (line, check, name, group, quantity, gross, hour) in lines {
        connection
            .execute(
                "INSERT INTO sale_line VALUES
                 (?1, ?2, ?3, ?4, 1, ?5, ?6, ?7, ?8, ?9, 0, 1, 'Anna', ?8 / ?7, ?8)",
                params![line, check, z, date, name, group, quantity, gross, hour],
            )
            .expect("a line");
    }
}

fn check(connection: &Connection, check: (&str, u32, u32, &str, i64, i64)) {
    let (id, z, covers, waiter, gross, tips) = check;
    let date = if z == 1 { "2026-11-14" } else { "2026-11-21" };
    let number = if waiter == "Anna" { 1 } else { 2 };
    connection
        .execute(
            "INSERT INTO sale_check VALUES
             (?1, ?2, ?3, 1, '12', ?4, ?5, ?6, 'dine_in', 0, 0, ?7, ?8, NULL, '12', NULL)",
            params![id, z, date, covers, number, waiter, gross, tips],
        )
        .expect("a check");
    let tender = if waiter == "Anna" { "cash" } else { "card" };
    connection
        .execute(
            "INSERT INTO sale_payment VALUES (?1, ?1, ?2, ?3, ?4, ?5, ?6, 0, ?7, ?8, 0, ?7, ?8)",
            params![id, z, date, tender, gross, tips, number, waiter],
        )
        .expect("a payment");
    let net = net_of(Money::cents(gross), Rate::percent(7)).in_cents();
    connection
        .execute(
            "INSERT INTO sale_tax VALUES (?1, ?2, ?3, '7', ?4, ?5, ?6)",
            params![id, z, date, gross, net, gross - net],
        )
        .expect("VAT");
}

fn voids(connection: &Connection) {
    let fired = at("2026-11-21T20:40:00+01:00").millis();
    connection
        .execute_batch(&format!(
            "INSERT INTO void VALUES
             ('v1', 2, '2026-11-21', '12', 'Steak frites', 'dropped', 'Anna', 2800, 1, {fired}, 'Marc', 0),
             ('v2', 2, '2026-11-21', '7', 'Lager 0.5', NULL, 'Bram', 550, 0, {fired}, NULL, 0);"
        ))
        .expect("voids");
}

fn z_report(connection: &Connection, report: &ZReport) {
    let text = serde_json::to_string(report).expect("json");
    connection
        .execute(
            "INSERT INTO z_report VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![
                report.number,
                report.date.to_string(),
                text,
                1_182_044,
                1_191_377,
                vec![0x9f_u8; 32]
            ],
        )
        .expect("a report");
    crate::projection::close(connection, report.number).expect("sums");
}

fn first_z() -> ZReport {
    let nobody_counted = DrawerCount {
        float: Money::cents(20_000),
        cash: Money::cents(6_800),
        paid_in: Money::ZERO,
        paid_out: Money::ZERO,
        dropped: Money::ZERO,
        no_sales: 0,
        expected: Money::cents(26_800),
        counted: None,
    };
    ZReport {
        number: 1,
        date: date("2026-11-14"),
        opened_at: at("2026-11-14T11:02:00+01:00"),
        closed_at: at("2026-11-15T00:30:00+01:00"),
        closed_by: StaffId(3),
        closed_by_name: "Sofie".to_owned(),
        gross: Money::cents(6_800),
        checks: 2,
        covers: 4,
        tips: Money::cents(400),
        taxes: tax_lines(
            VatRounding::PerRate,
            [(Rate::percent(7), Money::cents(6_800))],
        ),
        tenders: Vec::new(),
        drawer: nobody_counted,
        overpayments: Vec::new(),
        carried: Vec::new(),
        receipts: None,
        perpetual: Money::cents(6_800),
        allowances: Vec::new(),
        service: Money::ZERO,
        refunded: Money::ZERO,
        refunds: 0,
        rounding: Money::ZERO,
        vouchers_sold: Money::ZERO,
        accounts_paid: Money::ZERO,
        tips_by: Vec::new(),
    }
}

/// The second Saturday's report.
pub(crate) fn second_z() -> ZReport {
    let tender = |tender: Tender, count: u32, amount: i64, tips: i64| TenderSum {
        tender,
        count,
        amount: Money::cents(amount),
        tips: Money::cents(tips),
        besides: Money::ZERO,
    };
    ZReport {
        number: 2,
        date: date("2026-11-21"),
        opened_at: at("2026-11-21T11:02:00+01:00"),
        closed_at: at("2026-11-22T01:12:00+01:00"),
        gross: Money::cents(14_360),
        checks: 3,
        covers: 8,
        tips: Money::cents(850),
        taxes: tax_lines(
            VatRounding::PerRate,
            [
                (Rate::percent(7), Money::cents(9_460)),
                (Rate::percent(19), Money::cents(4_900)),
            ],
        ),
        tenders: vec![
            tender(Tender::Cash, 1, 7_800, 600),
            tender(Tender::Card, 2, 6_560, 250),
        ],
        drawer: DrawerCount {
            float: Money::cents(20_000),
            cash: Money::cents(8_400),
            paid_in: Money::ZERO,
            paid_out: Money::cents(2_040),
            dropped: Money::ZERO,
            no_sales: 0,
            expected: Money::cents(26_360),
            counted: Some(Money::cents(26_110)),
        },
        carried: vec![Carried {
            label: "31".to_owned(),
            covers: 4,
            opened_at: at("2026-11-22T00:48:00+01:00"),
            waiter: "Chen".to_owned(),
            total: Money::cents(6_400),
            paid: Money::ZERO,
        }],
        receipts: Some((311, 313)),
        perpetual: Money::cents(21_160),
        ..first_z()
    }
}
