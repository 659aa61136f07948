use common::{
    Audience, Recorded, Rejection, Replica, Update, demo,
    protocol::{Frame, HouseMessage, Outcome, Resume},
};

use uuid::Uuid;

use super::*;
use crate::rehearsal::{Till, assert_accepted, busy, founded, opened, seven_in_the_evening};

fn events(message: Option<HouseMessage>) -> (u64, Vec<Recorded>) {
    match message {
        Some(HouseMessage::Events { first, events }) => (first, events),
        other => panic!("news were expected, not {other:?}"),
    }
}

fn update(message: HouseMessage) -> Update {
    match message {
        HouseMessage::Events { first, events } => Update::Events { first, events },
        HouseMessage::Snapshot { number, state } => Update::Snapshot { number, state },
        other => panic!("{other:?} brings no news"),
    }
}

/// A folder's tables as text, to hold one house against another.
pub(super) fn tables(house: &House) -> Vec<String> {
    let mut rows = Vec::new();
    for table in projection::TABLES {
        let sql = format!("SELECT * FROM {table} ORDER BY 1");
        let mut select = house.connection.prepare(&sql).expect("a table");
        let columns = select.column_count();
        let mut found = select.query([]).expect("rows");
        while let Some(row) = found.next().expect("a row") {
            let values: Vec<rusqlite::types::Value> = (0..columns)
                .map(|column| row.get(column).expect("a value"))
                .collect();
            rows.push(format!("{table} {values:?}"));
        }
    }
    rows
}

#[test]
fn a_new_house_has_its_menu_its_people_and_its_float() {
    let rehearsal = opened();
    let state = rehearsal.house.state();
    let founding = demo::house();
    let published = common::house::House {
        version: 1,
        ..founding.house
    };
    assert_eq!(*state.house, published);
    assert_eq!(state.menu.items, founding.menu.items);
    assert_eq!(state.staff.people.len(), founding.staff.len());
    assert_eq!(state.drawer.float, founding.float);
    assert_eq!(rehearsal.house.epoch(), 1);
    assert_eq!(rehearsal.house.last_stamp(), seven_in_the_evening());
}

#[test]
fn a_house_is_founded_in_an_empty_folder_only() {
    let dir = founded();
    let again = House::found(dir.path(), &demo::house(), seven_in_the_evening());
    assert!(matches!(again, Err(HouseError::NotEmpty(_))));
}

#[test]
fn a_founding_that_is_refused_leaves_the_folder_empty() {
    let dir = tempfile::TempDir::new().expect("a folder");
    let mut founding = demo::house();
    founding.house.stations.clear();
    let refused = House::found(dir.path(), &founding, seven_in_the_evening());
    assert!(matches!(
        refused,
        Err(HouseError::Founding(Rejection::StationMissing { .. }))
    ));
    assert_eq!(dir.path().read_dir().expect("the folder").count(), 0);
    let nowhere = House::open(dir.path());
    assert!(matches!(nowhere, Err(HouseError::NoHouse(_))));
}

#[test]
fn a_second_process_does_not_get_the_folder() {
    let rehearsal = opened();
    let second = House::open(rehearsal.dir.path());
    assert!(matches!(second, Err(HouseError::Open(_))));
}

#[test]
fn a_retry_gets_the_first_answer_and_changes_nothing() {
    let mut rehearsal = opened();
    let (check, open) = rehearsal.till.open(12);
    let (_, ring) = rehearsal.till.ring(check, 103, 1, &[]);
    let (_, unknown) = rehearsal.till.ring(check, 9999, 1, &[]);
    // The wire doubled a frame.
    let batch = [open, ring.clone(), unknown, ring];
    let first = rehearsal.take(&batch);
    assert_eq!(first.answers[1], first.answers[3]);
    assert_eq!(
        first.answers[2].outcome,
        Outcome::Rejected(Rejection::ItemUnknown)
    );
    let again = rehearsal.take(&batch);
    assert_eq!(again.answers, first.answers);
    assert_eq!((again.floor, again.pass), (None, None));

    let mut rehearsal = rehearsal.restarted();
    assert_eq!(rehearsal.take(&batch).answers, first.answers);
    let check = rehearsal.house.state().checks.get(check).expect("open");
    assert_eq!(check.lines.len(), 1);
}

#[test]
fn a_batch_is_one_commit_and_each_command_sees_the_ones_before_it() {
    let mut rehearsal = opened();
    let before = rehearsal.house.number(Audience::Floor);
    let (_, commands) = rehearsal.till.dinner(12);
    let commit = rehearsal.take(&commands);
    assert_accepted(&commit);
    let (first, told) = events(commit.floor);
    assert_eq!(first, before + 1);
    assert_eq!(
        rehearsal.house.number(Audience::Floor),
        before + u64::try_from(told.len()).expect("a few")
    );
    let settled = rehearsal.house.state().checks.settled.values().next();
    assert_eq!(settled.and_then(|check| check.receipt), Some(1));
    // Cash with its tip went into the drawer, which the till had not predicted.
    assert_eq!(
        rehearsal.house.state().drawer.cash,
        common::Money::cents(3950)
    );
}

#[test]
fn both_audiences_hear_their_part_without_a_gap() {
    let mut rehearsal = opened();
    let mut floor = Replica::new(Audience::Floor);
    let mut pass = Replica::new(Audience::Pass);
    for replica in [&mut floor, &mut pass] {
        let joined = rehearsal.house.join(replica.audience(), None);
        replica.receive(update(joined)).expect("a snapshot");
    }
    let evening = seven_in_the_evening().plus_millis(7_200_000);
    for scene in demo::busy_tables(evening) {
        let at = scene.submitted.envelope.at;
        let commit = rehearsal.house.take(at, &[scene.submitted]).expect("kept");
        for (replica, news) in [(&mut floor, commit.floor), (&mut pass, commit.pass)] {
            if let Some(news) = news {
                replica.receive(update(news)).expect("no gap");
            }
        }
    }
    let state = rehearsal.house.state();
    assert!(floor.state() == state);
    assert!(*pass.state() == Audience::Pass.view(state));
    assert_eq!(floor.number(), rehearsal.house.number(Audience::Floor));
    assert_eq!(pass.number(), rehearsal.house.number(Audience::Pass));
    assert!(pass.number() < floor.number());
}

#[test]
fn one_that_missed_something_is_told_just_that() {
    let mut rehearsal = busy();
    for audience in Audience::ALL {
        let number = rehearsal.house.number(audience) - 3;
        let resume = Some(Resume { epoch: 1, number });
        let (first, missed) = events(Some(rehearsal.house.join(audience, resume)));
        assert_eq!((first, missed.len()), (number + 1, 3));
        let text = rehearsal
            .house
            .join_text(audience, resume)
            .expect("a frame");
        let frame: Frame = serde_json::from_str(&text).expect("readable");
        assert_eq!(frame.message, rehearsal.house.join(audience, resume));

        let other_life = Some(Resume { epoch: 2, number });
        let ahead = Some(Resume {
            epoch: 1,
            number: number + 4,
        });
        for resume in [None, other_life, ahead] {
            let joined = rehearsal.house.join(audience, resume);
            assert!(matches!(joined, HouseMessage::Snapshot { .. }));
        }
    }
}

#[test]
fn a_frame_is_what_the_protocol_writes() {
    let mut rehearsal = opened();
    let (_, commands) = rehearsal.till.dinner(12);
    let commit = rehearsal.take(&commands);
    for (audience, message) in [
        (Audience::Floor, commit.floor.clone()),
        (Audience::Pass, commit.pass.clone()),
    ] {
        let message = message.expect("news");
        let frame = Frame { epoch: 1, message };
        let text = serde_json::to_string(&frame).expect("JSON");
        assert_eq!(commit.frame(audience), Some(text.as_str()));
    }
}

#[test]
fn a_restart_loses_nothing() {
    let mut rehearsal = busy();
    rehearsal.dinner(33);
    rehearsal.close_day();
    rehearsal.dinner(33);
    let live = rehearsal.house.state().clone();
    let numbers = Audience::ALL.map(|audience| rehearsal.house.number(audience));
    let stamp = rehearsal.house.last_stamp();
    let rows = tables(&rehearsal.house);
    assert!(rows.len() > 12);

    let mut rehearsal = rehearsal.restarted();
    assert!(*rehearsal.house.state() == live);
    assert_eq!(
        Audience::ALL.map(|audience| rehearsal.house.number(audience)),
        numbers
    );
    assert_eq!(rehearsal.house.last_stamp(), stamp);
    rehearsal.house.rebuild_projections().expect("rebuilt");
    assert_eq!(tables(&rehearsal.house), rows);

    // Snapshots are a cache: without them the journal says the same.
    let dropped = rehearsal
        .house
        .connection
        .execute("DELETE FROM snapshot", []);
    assert!(dropped.expect("deleted") > 0);
    let rehearsal = rehearsal.restarted();
    assert!(*rehearsal.house.state() == live);
}

#[test]
fn a_damaged_snapshot_is_passed_over() {
    let mut rehearsal = busy();
    rehearsal.close_day();
    let live = rehearsal.house.state().clone();
    let damage = "UPDATE snapshot SET state = replace(state, '37.50', '73.50') || ' '";
    rehearsal
        .house
        .connection
        .execute(damage, [])
        .expect("damaged");
    assert!(*rehearsal.restarted().house.state() == live);
}

#[test]
fn the_house_never_stamps_backwards() {
    let mut rehearsal = busy();
    let last = rehearsal.house.last_stamp();
    let (_, open) = rehearsal.till.open(33);
    let yesterday = seven_in_the_evening().plus_millis(-86_400_000);
    let commit = rehearsal.house.take(yesterday, &[open]).expect("kept");
    let (_, told) = events(commit.floor);
    assert_eq!(told[0].stamp, last);
}

#[test]
fn a_full_disk_acknowledges_nothing_and_the_house_goes_on_after() {
    let mut rehearsal = busy();
    let live = rehearsal.house.state().clone();
    rehearsal.house.leave_room(6);
    let mut refused = Vec::new();
    for table in 1..200 {
        let (_, commands) = rehearsal.till.dinner(33);
        match rehearsal.house.take(rehearsal.till.now, &commands) {
            Ok(_) => assert!(table < 199, "the disk never filled"),
            Err(error) => {
                assert!(matches!(error, HouseError::Database(_)), "{error}");
                refused = commands;
                break;
            }
        }
    }
    let kept = rehearsal.house.state().clone();
    assert!(kept != live);
    let reloaded = Working::load(&rehearsal.house.connection).expect("readable");
    assert!(reloaded.state == kept);

    rehearsal.house.leave_room(1_000_000);
    assert_accepted(&rehearsal.take(&refused));
    let live = rehearsal.house.state().clone();
    assert!(*rehearsal.restarted().house.state() == live);
}

#[test]
fn a_command_that_can_never_be_kept_is_refused_alone() {
    let mut rehearsal = opened();
    let check = rehearsal.dinner(12);
    rehearsal.close_day();
    // Another device makes up the same ids once more, on the next day.
    let mut same = Till::new(7);
    let (again, commands) = same.dinner(12);
    assert_eq!(again, check);
    let fresh: Vec<_> = commands
        .into_iter()
        .zip(1..)
        .map(|(mut submitted, number)| {
            submitted.envelope.id = common::CommandId(Uuid::from_u128(number));
            submitted
        })
        .collect();
    let (other, open_other) = rehearsal.till.open(33);
    let mut batch = fresh;
    batch.push(open_other);
    let commit = rehearsal.take(&batch);
    assert_eq!(
        commit.answers[4].outcome,
        Outcome::Rejected(Rejection::NotKept)
    );
    assert!(matches!(
        commit.answers[5].outcome,
        Outcome::Accepted { .. }
    ));
    let state = rehearsal.house.state();
    assert!(state.checks.get(other).is_some());
    assert!(state.checks.settled.is_empty());
    assert_eq!(rehearsal.take(&batch).answers, commit.answers);
    let frame: Frame =
        serde_json::from_str(commit.frame(Audience::Floor).expect("news")).expect("readable");
    assert_eq!(Some(frame.message), commit.floor);
}
