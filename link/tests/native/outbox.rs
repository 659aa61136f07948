use std::{path::Path, process::Command as Process};

use common::protocol::DeviceKind;
use link::{
    Outbox, OutboxEvent,
    native::{FileOutbox, OutboxError, identity},
};

use super::*;

fn next(outbox: &mut FileOutbox, bell: &Bell) -> OutboxEvent {
    loop {
        if let Some(event) = outbox.poll() {
            return event;
        }
        bell.wait(PATIENCE);
    }
}

fn opened(dir: &Path, bell: &Bell) -> (FileOutbox, Vec<SubmittedCommand>) {
    let mut outbox = FileOutbox::open(dir, bell.waker()).expect("an outbox");
    match next(&mut outbox, bell) {
        OutboxEvent::Loaded(commands) => (outbox, commands),
        other => panic!("{other:?} came before all else"),
    }
}

#[test]
fn the_outbox_survives_a_restart_of_the_till() {
    let (dir, bell) = (tempfile::tempdir().expect("a folder"), Bell::new());
    let (mut outbox, nothing) = opened(dir.path(), &bell);
    assert_eq!(nothing, []);
    // Ids that do not sort as they were made.
    for number in [3, 1, 2] {
        outbox.store(&seated(number));
    }
    for number in [3, 1, 2] {
        let id = seated(number).envelope.id;
        assert_eq!(next(&mut outbox, &bell), OutboxEvent::Stored(id));
    }
    outbox.forget(seated(1).envelope.id);
    drop(outbox);

    let (mut outbox, kept) = opened(dir.path(), &bell);
    assert_eq!(kept, [seated(3), seated(2)]);
    outbox.store(&seated(1));
    drop(outbox);
    let (_, kept) = opened(dir.path(), &bell);
    assert_eq!(kept, [seated(3), seated(2), seated(1)]);
}

#[test]
fn what_is_closed_at_once_is_stored_all_the_same() {
    let (dir, bell) = (tempfile::tempdir().expect("a folder"), Bell::new());
    let (mut outbox, _) = opened(dir.path(), &bell);
    for number in 1..=300 {
        outbox.store(&seated(number));
    }
    drop(outbox);
    assert_eq!(opened(dir.path(), &bell).1.len(), 300);
}

#[test]
fn two_processes_never_share_one_identity() {
    let (dir, bell) = (tempfile::tempdir().expect("a folder"), Bell::new());
    let (outbox, _) = opened(dir.path(), &bell);
    let second = FileOutbox::open(dir.path(), bell.waker());
    assert!(matches!(second, Err(OutboxError::InUse(_))), "{second:?}");
    // Nor does another process, as seen by the system's own tool where there is one.
    let lock = dir.path().join("device.lock");
    let other = Process::new("flock")
        .arg("-n")
        .arg(&lock)
        .arg("true")
        .status();
    if let Ok(status) = other {
        assert!(!status.success());
    }
    drop(outbox);
    opened(dir.path(), &bell);
}

#[test]
fn a_device_keeps_its_id_for_life() {
    let (dir, bell) = (tempfile::tempdir().expect("a folder"), Bell::new());
    let home = dir.path().join("new").join("folder");
    let first = identity(&home, "Bar", DeviceKind::Till).expect("an identity");
    let (_outbox, _) = opened(&home, &bell);
    let again = identity(&home, "Terrace", DeviceKind::Till).expect("an identity");
    assert_eq!(
        (again.device, again.name.as_str()),
        (first.device, "Terrace")
    );
    let elsewhere = tempfile::tempdir().expect("a folder");
    let other = identity(elsewhere.path(), "Bar", DeviceKind::Till).expect("an identity");
    assert_ne!(other.device, first.device);
}

#[test]
fn what_cannot_be_written_is_said_and_tried_again() {
    let (dir, bell) = (tempfile::tempdir().expect("a folder"), Bell::new());
    let (mut outbox, _) = opened(dir.path(), &bell);
    let other = rusqlite::Connection::open(dir.path().join("device.db")).expect("the file");
    other.execute_batch("BEGIN IMMEDIATE").expect("the pen");
    outbox.store(&seated(1));
    let failed = next(&mut outbox, &bell);
    assert!(matches!(failed, OutboxEvent::Failed(_)), "{failed:?}");
    other.execute_batch("ROLLBACK").expect("the pen is back");
    let stored = OutboxEvent::Stored(seated(1).envelope.id);
    while next(&mut outbox, &bell) != stored {}
    drop(outbox);
    assert_eq!(opened(dir.path(), &bell).1, [seated(1)]);
}

#[test]
fn a_file_of_a_later_version_and_a_damaged_command_are_said_aloud() {
    let (dir, bell) = (tempfile::tempdir().expect("a folder"), Bell::new());
    let (mut outbox, _) = opened(dir.path(), &bell);
    outbox.store(&seated(1));
    drop(outbox);
    let file = rusqlite::Connection::open(dir.path().join("device.db")).expect("the file");
    file.execute("UPDATE outbox SET command = '{}'", [])
        .expect("damage");
    let damaged = FileOutbox::open(dir.path(), bell.waker());
    assert!(
        matches!(damaged, Err(OutboxError::Unreadable { .. })),
        "{damaged:?}"
    );
    file.pragma_update(None, "user_version", 2)
        .expect("a later version");
    let later = FileOutbox::open(dir.path(), bell.waker());
    assert!(matches!(later, Err(OutboxError::Newer(2))), "{later:?}");
}
