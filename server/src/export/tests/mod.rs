//! Stories of houses that are taken along.

use std::{collections::BTreeMap, path::Path};

use common::{
    Command, Money, PaymentId, RefundId, Stamp, check,
    check::Tender,
    tender::{self, VoucherCode},
};
use rusqlite::{Connection, types::Value};
use tempfile::TempDir;
use uuid::Uuid;

use super::{
    ExportError, columns, restore,
    sheet::{Kind, Sheet},
    stored::{ENTRIES, STORED},
    write,
};
use crate::{
    House,
    house::Pepper,
    journal::{FILE, open_for_reading},
    past::{Past, PastCheck, PastLine},
    projection,
    rehearsal::{MARC, Rehearsal, assert_accepted, busy},
    verify,
};

mod files;
mod guests;

const NOW: &str = "2026-11-22T10:00:00+01:00";

fn now() -> Stamp {
    Stamp::new(NOW.parse().expect("a moment"))
}

/// Two evenings, a void, a check that is still open, and a little of another system's past.
fn lived_in() -> Rehearsal {
    let mut rehearsal = busy();
    rehearsal.dinner(33);
    rehearsal.close_day();
    rehearsal.dinner(33);
    give_back(&mut rehearsal);
    let (check, open) = rehearsal.till.open(33);
    let (soup, ring) = rehearsal.till.ring(check, 103, 2, &[]);
    let (beer, ring_beer) = rehearsal.till.ring(check, 103, 1, &[]);
    let send = rehearsal.till.send(check, &[soup, beer]);
    let void = rehearsal
        .till
        .void(check, beer, Some("Spilled, \"again\";\nsorry"));
    rehearsal.take(&[open, ring, ring_beer, send, void]);
    let mut past = Past::open(rehearsal.dir.path()).expect("a past");
    let kept = past.keep(&[past_check(1), past_check(2)]).expect("kept");
    assert_eq!(kept.new, 2);
    rehearsal
}

/// A voucher is sold, a check is opened again and settles, and of another one all goes back.
fn give_back(rehearsal: &mut Rehearsal) {
    let sell = Command::Tender(tender::Command::SellVoucher {
        payment: PaymentId(Uuid::from_u128(1)),
        code: VoucherCode("GIFT2026".to_owned()),
        amount: Money::cents(5_000),
        tender: Tender::Card,
    });
    let reason = || "cold".to_owned();
    let (again, back) = (rehearsal.dinner(33), rehearsal.dinner(33));
    let reopen = Command::Check(check::Command::Reopen {
        check: again,
        reason: reason(),
    });
    let refund = Command::Check(check::Command::Refund {
        check: back,
        refund: RefundId(Uuid::from_u128(2)),
        lines: None,
        tender: None,
        reason: reason(),
    });
    let commands = [sell, reopen, refund].map(|command| rehearsal.till.by(MARC, command));
    assert_accepted(&rehearsal.take(&commands));
    let (_, ring) = rehearsal.till.ring(again, 103, 1, &[]);
    let pay = rehearsal.till.pay(again, 950, 0);
    assert_accepted(&rehearsal.take(&[ring, pay]));
}

fn past_check(number: u128) -> PastCheck {
    let at = Stamp::new("2019-03-31T12:00:00Z".parse().expect("a moment"));
    let line = |name: &str, quantity: &str, gross: i64, is_timed: bool| PastLine {
        item: None,
        name: name.to_owned(),
        group: "Käse; \"Brot\"".to_owned(),
        quantity: quantity.parse().expect("a number"),
        unit_price: "3.333".parse().expect("a number"),
        gross: Money::cents(gross),
        at,
        is_timed,
        modifiers: vec!["no salt".to_owned(), "a, b; c".to_owned()],
        rate: is_timed.then(|| "5.5".parse().expect("a rate")),
    };
    PastCheck {
        id: Uuid::from_u128(number),
        number: format!("A-{number}"),
        label: "Terrasse".to_owned(),
        covers: 2,
        staff: "Zoë".to_owned(),
        tender: "Visa".to_owned(),
        opened_at: at,
        settled_at: at,
        lines: vec![
            line("Comté", "0.255", 85, true),
            line("=1+1", "-1", -333, false),
        ],
    }
}

fn exported(dir: &Path) -> TempDir {
    let to = TempDir::new().expect("a folder");
    write(dir, to.path(), now()).expect("exported");
    to
}

fn names(dir: &Path) -> Vec<String> {
    let entries = dir.read_dir().expect("a folder");
    let names = entries.map(|entry| entry.expect("an entry").file_name());
    let mut names: Vec<_> = names
        .map(|name| name.into_string().expect("text"))
        .collect();
    names.sort();
    names
}

/// Everything in the database but what an export must not hold, or makes anew.
fn content(dir: &Path) -> BTreeMap<String, Vec<Vec<Value>>> {
    let connection = open_for_reading(dir).expect("opened");
    let mut content = BTreeMap::new();
    for table in tables(&connection) {
        if [
            "pin", "private", "secret", "snapshot", "meta", "job", "message",
        ]
        .contains(&table.as_str())
        {
            continue;
        }
        let sql = format!("SELECT * FROM {table}");
        let mut select = connection.prepare(&sql).expect("a table");
        let width = select.column_count();
        let rows = select.query_map([], |row| (0..width).map(|at| row.get(at)).collect());
        let rows = rows.expect("rows").collect::<Result<Vec<Vec<Value>>, _>>();
        let mut rows = rows.expect("rows");
        rows.sort_by_key(|row| format!("{row:?}"));
        content.insert(table, rows);
    }
    content
}

fn tables(connection: &Connection) -> Vec<String> {
    let sql = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
    let mut select = connection.prepare(sql).expect("a schema");
    let names = select.query_map([], |row| row.get(0)).expect("names");
    names.collect::<Result<_, _>>().expect("names")
}

#[test]
fn a_house_that_is_taken_along_is_the_same_house() {
    let old = lived_in();
    // The old house is open all the while.
    let files = exported(old.dir.path());
    let room = TempDir::new().expect("a folder");
    let dir = room.path().join("new");
    let restored = restore(files.path(), &dir).expect("restored");
    assert_eq!(restored.house, old.house.state().house.name);
    assert_eq!(restored.past_checks, 2);
    assert_eq!(content(&dir), content(old.dir.path()));
    assert_eq!(
        verify(&dir).expect("sound"),
        verify(old.dir.path()).expect("sound")
    );
    let new = House::open(&dir).expect("it opens");
    assert_eq!(new.state(), old.house.state());
    assert_eq!((new.id(), new.epoch()), (old.house.id(), 2));
    assert_eq!(new.founded(), old.house.founded());

    let again = exported(&dir);
    for name in names(files.path()) {
        if name != "about.json" {
            let bytes = |dir: &TempDir| std::fs::read(dir.path().join(&name)).expect("a file");
            assert!(bytes(&files) == bytes(&again), "{name} is another one");
        }
    }
}

#[test]
fn one_person_gets_a_new_pin_and_no_secret_is_in_the_files() {
    let old = lived_in();
    let files = exported(old.dir.path());
    let pepper = std::fs::read(old.dir.path().join("pepper")).expect("a pepper");
    for name in names(files.path()) {
        let bytes = std::fs::read(files.path().join(&name)).expect("a file");
        assert!(!bytes.windows(7).any(|part| part == b"$argon2"), "{name}");
        assert!(
            !bytes.windows(16).any(|part| part == &pepper[..16]),
            "{name}"
        );
    }
    let dir = TempDir::new().expect("a folder");
    let (name, pin) = restore(files.path(), dir.path())
        .expect("restored")
        .pin
        .expect("somebody");
    let people = &old.house.state().staff.people;
    let highest = people.values().map(|one| one.role).max();
    let person = people.values().find(|one| one.name == name).expect("known");
    assert_eq!(Some(person.role), highest);
    let connection = open_for_reading(dir.path()).expect("opened");
    let (staff, hash): (u32, String) = connection
        .query_row("SELECT staff, hash FROM pin", [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .expect("one");
    assert_eq!(staff, person.id.0);
    assert!(pin.len() == 6 && pin.bytes().all(|digit| digit.is_ascii_digit()));
    let new_pepper = Pepper::open(dir.path()).expect("a pepper");
    assert!(new_pepper.matches(&pin, &hash));
    assert!(
        !Pepper::open(old.dir.path())
            .expect("a pepper")
            .matches(&pin, &hash)
    );
}

fn flipped(bytes: &[u8], at: usize) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    bytes[at] ^= 1;
    bytes
}

#[test]
fn whoever_changes_a_file_or_loses_one_is_told_which() {
    let old = lived_in();
    let files = exported(old.dir.path());
    let room = TempDir::new().expect("a folder");
    let dir = room.path().join("house");
    let fails = |path: &Path| {
        let said = restore(files.path(), &dir)
            .expect_err("noticed")
            .to_string();
        assert!(!dir.exists(), "nothing stays: {said}");
        assert!(said.contains(path.to_str().expect("text")), "{said}");
        said
    };
    for name in names(files.path()) {
        let path = files.path().join(&name);
        let bytes = std::fs::read(&path).expect("a file");
        let mut wrong = vec![[&bytes[..], b"\n"].concat()];
        if let Some((_, cut)) = bytes.split_last() {
            wrong.push(cut.to_vec());
            wrong.extend([0, bytes.len() / 2, bytes.len() - 1].map(|at| flipped(&bytes, at)));
        }
        for wrong in wrong {
            std::fs::write(&path, wrong).expect("written");
            assert!(fails(&path).contains("is not as it was exported"));
        }
        std::fs::remove_file(&path).expect("removed");
        if name == "about.json" {
            assert!(fails(files.path()).contains("no finished export"));
        } else {
            assert!(fails(&path).contains("is missing"));
        }
        std::fs::write(&path, bytes).expect("written");
    }
    restore(files.path(), &dir).expect("as it was");
}

#[test]
fn what_a_later_release_wrote_is_left_to_it() {
    let old = lived_in();
    let files = exported(old.dir.path());
    let about = files.path().join("about.json");
    let text = std::fs::read_to_string(&about).expect("read");
    let later = text.replace("\"format\": 1", "\"format\": 7");
    std::fs::write(&about, later).expect("written");
    let room = TempDir::new().expect("a folder");
    let said = restore(files.path(), &room.path().join("house")).expect_err("later");
    assert!(
        matches!(said, ExportError::Later { found: 7, .. }),
        "{said}"
    );
}

#[test]
fn files_and_houses_need_an_empty_folder() {
    let old = lived_in();
    let full = TempDir::new().expect("a folder");
    std::fs::write(full.path().join("letter.txt"), "Dear all").expect("written");
    let said = write(old.dir.path(), full.path(), now()).expect_err("full");
    assert!(said.to_string().contains("is not empty"), "{said}");
    let files = exported(old.dir.path());
    let said = restore(files.path(), full.path()).expect_err("full");
    assert!(said.to_string().ends_with("is not empty"), "{said}");
    assert_eq!(names(full.path()), ["letter.txt"]);

    let none = full.path().join("none");
    let said = write(&none, &full.path().join("files"), now()).expect_err("no house");
    assert!(said.to_string().contains("no house was founded"), "{said}");
    let said = restore(&none, &full.path().join("house")).expect_err("no export");
    assert!(matches!(said, ExportError::Torn(_)), "{said}");
    assert_eq!(names(full.path()), ["letter.txt"]);
}

#[test]
fn a_house_whose_journal_was_meddled_with_is_not_exported() {
    let old = lived_in();
    let dir = old.dir;
    drop(old.house);
    let connection = Connection::open(dir.path().join(FILE)).expect("opened");
    connection
        .execute(
            "UPDATE event SET body = replace(body, '\"', ' \"') WHERE seq = 21",
            [],
        )
        .expect("done");
    drop(connection);
    let room = TempDir::new().expect("a folder");
    let to = room.path().join("files");
    let said = write(dir.path(), &to, now()).expect_err("broken");
    assert!(said.to_string().starts_with("entry 21 "), "{said}");
    assert!(!to.exists());
}

/// A table or column that somebody adds must be taken along, or be known to follow from others.
#[test]
fn every_column_of_every_table_is_taken_along() {
    let old = lived_in();
    let connection = open_for_reading(old.dir.path()).expect("opened");
    let known = [
        "meta", "pin", "private", "secret", "snapshot", "past_tax", "past_sum", "job", "message",
    ];
    let stored = || STORED.iter().chain([&ENTRIES]);
    for table in tables(&connection) {
        let name = table.as_str();
        if let Some(stored) = stored().find(|one| one.table == name) {
            let sql = format!("SELECT * FROM {name}");
            let select = connection.prepare(&sql).expect("a table");
            let mut columns: Vec<_> = select.column_names().collect();
            let mut written: Vec<_> = stored.own().collect();
            columns.sort_unstable();
            written.sort_unstable();
            assert_eq!(columns, written, "{name}");
        } else {
            let follows = projection::TABLES.contains(&name) || known.contains(&name);
            assert!(follows, "{name} is not exported");
        }
    }
}
