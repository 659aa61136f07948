//! Every verb of the house against every role: a verb without a row fails the test.

use std::collections::BTreeSet;

use super::{
    ANNA, BRAM, MARC,
    rows::{Row, Table, rows, table},
};
use crate::{
    Command, Moment, Rejection, StaffId, approval, check, decide,
    staff::{Right, Role},
};

/// The names of all verbs: `check void`, `drawer no_sale`.
fn verbs() -> BTreeSet<String> {
    let schema = schemars::schema_for!(Command).to_value();
    let mut verbs = BTreeSet::new();
    for (area, inner) in variants(&schema) {
        let reference = inner["$ref"]
            .as_str()
            .expect("an area has its own commands");
        let name = reference.trim_start_matches("#/$defs/");
        let commands = variants(&schema["$defs"][name]);
        verbs.extend(
            commands
                .into_iter()
                .map(|(verb, _)| format!("{area} {verb}")),
        );
    }
    verbs
}

/// The variants of an enum with their contents.
fn variants(schema: &serde_json::Value) -> Vec<(String, serde_json::Value)> {
    let several = schema["oneOf"].as_array().expect("an enum");
    let fields = several
        .iter()
        .filter_map(|one| one["properties"].as_object());
    let pairs = fields.flat_map(|fields| fields.iter());
    pairs
        .map(|(name, inner)| (name.clone(), inner.clone()))
        .collect()
}

fn name_of(command: &Command) -> String {
    let value = serde_json::to_value(command).expect("JSON");
    let (area, inner) = value
        .as_object()
        .and_then(|o| o.iter().next())
        .expect("an area");
    let verb = inner.as_object().and_then(|o| o.keys().next());
    format!("{area} {}", verb.expect("a verb"))
}

fn moment(table: &Table, staff: StaffId, approved_by: Option<StaffId>) -> Moment {
    Moment {
        stamp: table.room.now,
        id: crate::CommandId(uuid::Uuid::from_u128(909)),
        device: crate::DeviceId(uuid::Uuid::nil()),
        staff: Some(staff),
        approved_by,
    }
}

#[test]
fn every_verb_has_a_row() {
    let rows = rows(&table());
    let told: BTreeSet<_> = rows.iter().map(|(command, _)| name_of(command)).collect();
    assert_eq!(told, verbs());
    assert!(told.len() >= 50, "{}", told.len());
    let used: BTreeSet<_> = rows.iter().filter_map(|(_, right)| *right).collect();
    assert_eq!(used, Right::ALL.into(), "every right guards something");
}

/// What is one's own to hand on is another's to ask for.
fn said_by(who: StaffId, table: &Table, row: &Row) -> Option<Right> {
    match row.0 {
        Command::Check(check::Command::Transfer { check, .. }) => {
            let waiter = table.room.check(check).waiter_id();
            (who != waiter).then_some(Right::Transfer)
        }
        Command::Approval(approval::Command::Withdraw { request }) => {
            let asked = &table.room.state.approval.open[&request];
            (who != asked.by).then_some(asked.right)
        }
        _ => row.1,
    }
}

#[test]
fn every_role_meets_every_verb_with_its_own_rights() {
    let table = table();
    let people = table.room.state.staff.people.values();
    for (role, who) in people.map(|person| (person.role, person.id)) {
        for row in rows(&table) {
            let needed = said_by(who, &table, &row).filter(|right| !role.has(*right));
            let said = decide(&table.room.state, &moment(&table, who, None), &row.0);
            let asked = match said {
                Err(Rejection::ApprovalNeeded { right }) => Some(right),
                _ => None,
            };
            assert_eq!(asked, needed, "{role:?}: {}", name_of(&row.0));
        }
    }
}

#[test]
fn a_managers_word_is_enough_for_every_verb_and_a_waiters_for_none() {
    let table = table();
    for (command, right) in rows(&table) {
        if matches!(command, Command::Approval(_)) {
            continue;
        }
        let with = |by| decide(&table.room.state, &moment(&table, ANNA, Some(by)), &command);
        let refused = Rejection::ApprovalNeeded {
            right: right.unwrap_or(Right::SetUp),
        };
        assert_ne!(with(MARC), Err(refused.clone()), "{}", name_of(&command));
        if right.is_some_and(|right| !Role::Waiter.has(right)) {
            assert_eq!(with(BRAM), Err(refused), "{}", name_of(&command));
        }
    }
}

#[test]
fn a_cook_has_no_rights_and_the_owner_all() {
    for right in Right::ALL {
        assert!(!Role::Cook.has(right), "{right:?}");
        assert!(
            Role::Manager.has(right) && Role::Owner.has(right),
            "{right:?}"
        );
    }
}
