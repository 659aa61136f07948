//! Every verb in every situation in which it is refused, with the sentence that somebody reads.

mod approval;
mod combos;
mod drawer;
mod expected;
mod given_back;
mod kitchen;
mod lines;
mod papers;
mod paying;
mod people;
mod prices;
mod sending;
mod set_up;
mod signed_out;
mod stage;

mod tables;

use std::collections::BTreeSet;

use common::{Command, Rejection, StaffId};
use serde_json::Value;
use stage::Stage;

pub use stage::with_coupon;

/// Who asks, in which situation, what the house answers, and the verb as it is asked.
type Row = (
    StaffId,
    &'static str,
    &'static str,
    fn(&mut Stage) -> Command,
);

const TABLES: [&[Row]; 14] = [
    approval::ROWS,
    combos::ROWS,
    drawer::ROWS,
    expected::ROWS,
    given_back::ROWS,
    kitchen::ROWS,
    lines::ROWS,
    papers::ROWS,
    paying::ROWS,
    people::ROWS,
    prices::ROWS,
    sending::ROWS,
    set_up::ROWS,
    tables::ROWS,
];

/// `check/ring` and the like.
fn verb(command: &Command) -> String {
    let value = serde_json::to_value(command).expect("a command is JSON");
    let named = |value: &Value| match value {
        Value::Object(fields) => fields.keys().next().expect("a variant").clone(),
        other => other.as_str().expect("a variant").to_owned(),
    };
    let area = named(&value);
    let verb = named(&value[&area]);
    format!("{area}/{verb}")
}

fn refused(row: &Row) -> (String, Option<Rejection>) {
    let (who, _, _, asked) = row;
    let mut stage = Stage::set();
    let command = asked(&mut stage);
    let before = stage.room.state.clone();
    let answer = stage.room.does(*who, &command);
    if answer.is_err() {
        assert_eq!(
            stage.room.state, before,
            "what was refused changed something"
        );
    }
    (verb(&command), answer.err())
}

#[test]
fn every_refusal_is_a_sentence() {
    let mut wrong = Vec::new();
    for row in TABLES.into_iter().flatten() {
        let (verb, rejection) = refused(row);
        let said = rejection.map_or("(done)".to_owned(), |rejection| rejection.to_string());
        if said != row.2 {
            wrong.push(format!("{verb}, {}: {said:?} and not {:?}", row.1, row.2));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_rejection_is_in_the_tables() {
    let rows = TABLES.into_iter().flatten();
    let mut seen: BTreeSet<String> = rows
        .filter_map(|row| refused(row).1)
        .map(|rejection| rejection.code())
        .collect();
    seen.insert(Rejection::NotSignedIn.code());
    // A disk that is full is no matter of the verb.
    seen.insert(Rejection::NotKept.code());
    let schema = schemars::schema_for!(Rejection).to_value();
    let variants = schema["oneOf"].as_array().expect("one of its variants");
    let all: BTreeSet<String> = variants
        .iter()
        .map(|variant| variant["properties"]["code"]["const"].as_str())
        .map(|code| code.expect("a code").to_owned())
        .collect();
    assert!(all.len() > 80, "{} rejections", all.len());
    let missing: Vec<_> = all.difference(&seen).collect();
    assert!(missing.is_empty(), "in no table: {missing:?}");
}

#[test]
fn every_verb_is_in_the_tables() {
    let mut seen: BTreeSet<String> = signed_out::verbs();
    seen.extend(TABLES.into_iter().flatten().map(|row| refused(row).0));
    let missing: Vec<_> = verbs()
        .into_iter()
        .filter(|verb| !seen.contains(verb))
        .collect();
    assert!(missing.is_empty(), "in no table: {missing:?}");
}

/// Every verb of every area, from the protocol's own schema.
fn verbs() -> BTreeSet<String> {
    let schema = schemars::schema_for!(Command).to_value();
    let mut verbs = BTreeSet::new();
    for (area, command) in variants(&schema) {
        let path = command["$ref"].as_str().expect("an area's command");
        let definition = path.rsplit('/').next().expect("a name");
        for (verb, _) in variants(&schema["$defs"][definition]) {
            verbs.insert(format!("{area}/{verb}"));
        }
    }
    assert!(verbs.len() >= 50, "{} verbs", verbs.len());
    verbs
}

fn variants(schema: &Value) -> Vec<(String, Value)> {
    let one_of = schema["oneOf"].as_array().expect("one of its variants");
    let properties = one_of
        .iter()
        .filter_map(|one| one["properties"].as_object());
    properties
        .flatten()
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect()
}
