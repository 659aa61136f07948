//! An evening of the demo restaurant from the first tap to the paper, read while the house is open.

use std::{fs, sync::mpsc::channel};

use common::{Command, Money, check, kitchen, protocol::Reply};
use rusqlite::Connection;

use super::Reports;
use crate::{
    paper,
    rehearsal::{MARC, assert_accepted, opened},
};

#[test]
fn what_the_till_took_is_what_the_reports_say() {
    let mut evening = opened();
    evening.dinner(1);
    let (check, open) = evening.till.open(2);
    let (soup, ring) = evening.till.ring(check, 103, 2, &[]);
    let (typo, ring_typo) = evening.till.ring(check, 103, 1, &[]);
    let void = evening.till.void(check, typo, None);
    let send = evening.till.send(check, &[soup]);
    assert_accepted(&evening.take(&[open, ring, ring_typo, void, send]));
    evening.dinner(3);

    let reports = Reports::open(evening.dir.path()).expect("opened beside the house");
    let sales = reports.sales(None, None).expect("read");
    assert_eq!((sales.checks, sales.lines), (2, 4));
    assert_eq!(sales.gross, Money::cents(7500));
    assert_eq!(
        (sales.hours[0].hour, sales.hours[0].gross),
        (Some(19), sales.gross)
    );
    assert!(reports.z(None, None).expect("read").is_empty());

    evening.close_day();
    let z = reports.z_number(Some(1)).expect("the day closed");
    assert_eq!(z.report.gross, sales.gross);
    assert_eq!(z.people[0].tips, Money::cents(400));
    assert_eq!(
        z.groups.iter().map(|group| group.gross).sum::<Money>(),
        sales.gross
    );
    assert_eq!((z.voids.len(), z.voids[0].was_fired), (1, false));
    assert_eq!(z.report.carried[0].label, "2");
    assert_eq!((z.journal.first_seq, z.journal.head.len()), (1, 64));
    let house = reports.house().expect("settings");
    assert_eq!(house, *evening.house.state().house);
    assert!(matches!(reports.reply_z(&house, None), Reply::Z { .. }));
}

#[test]
fn papers_are_made_beside_the_open_house() {
    let mut evening = opened();
    evening.dinner(1);
    evening.close_day();
    let (wake, woken) = channel();
    drop(wake);
    paper::work(evening.dir.path(), &woken).expect("worked");
    let folder = evening.dir.path().join("paper");
    let tape = fs::read_to_string(folder.join("z-0001.txt")).expect("a tape");
    assert!(tape.contains("37.50"));
    assert!(
        fs::read(folder.join("z-0001.pdf"))
            .expect("a file")
            .starts_with(b"%PDF-")
    );
    let connection = Connection::open(evening.dir.path().join("house.db")).expect("opened");
    let open: u32 = connection
        .query_row(
            "SELECT COUNT(*) FROM paper WHERE state <> 'done'",
            [],
            |row| row.get(0),
        )
        .expect("counted");
    assert_eq!(open, 0);
    evening.dinner(4);
}

/// A burger bumped after six minutes, another one remade and one voided when it was made; the soups
/// were paid, and no cook ever bumped them.
#[test]
fn what_was_never_made_or_never_paid_is_in_the_days_report() {
    let mut evening = opened();
    let (check, commands) = evening.till.dinner(1);
    assert_accepted(&evening.take(&commands[..4]));
    let mains = check::Command::FireCourse { check, course: 2 };
    let mains = evening.till.by(MARC, Command::Check(mains));
    assert_accepted(&evening.take(&[mains]));
    let (voided, ring) = evening.till.ring(check, 121, 1, &[101]);
    let send = evening.till.send(check, &[voided]);
    assert_accepted(&evening.take(&[ring, send]));
    let state = evening.house.state();
    let grill = state.kitchen.with_line(voided).expect("fired").0.clone();
    let burger = grill.lines[0].line;
    let bump = |line| {
        let ticket = grill.id;
        Command::Kitchen(kitchen::Command::BumpLine { ticket, line })
    };
    evening.till.now = evening.till.now.plus_millis(360_000);
    let (first, second) = (bump(burger), bump(voided));
    let cook = evening.till.by(MARC, first);
    let again = evening.till.by(MARC, second);
    assert_accepted(&evening.take(&[cook, again]));
    let remake = kitchen::Command::Remake {
        ticket: grill.id,
        line: burger,
        quantity: 1,
        reason: "burnt".to_owned(),
    };
    let remake = evening.till.by(MARC, Command::Kitchen(remake));
    let void = evening.till.void(check, voided, Some("too late"));
    assert_accepted(&evening.take(&[remake, void]));
    assert_accepted(&evening.take(&commands[4..]));
    evening.close_day();

    let reports = Reports::open(evening.dir.path()).expect("opened beside the house");
    let figures = reports.kitchen(None, None).expect("read");
    let times = figures.items.iter();
    let times: Vec<_> = times.map(|time| (time.name.as_str(), time.lines)).collect();
    assert_eq!(times, [("Burger Couvert", 2)]);
    assert!(
        (355..=365).contains(&figures.items[0].waited),
        "{figures:?}"
    );
    assert_eq!(figures.made_again[0].reason, "burnt");
    let z = reports.z_number(Some(1)).expect("the day closed");
    let never_made = z.exceptions.never_made.iter();
    let never_made: Vec<_> = never_made.map(|one| (one.pieces, &*one.name)).collect();
    assert_eq!(
        never_made.len(),
        2,
        "the soups, and the burger that is made again: {never_made:?}"
    );
    assert!(z.voids[0].was_made);
    assert_eq!(z.exceptions.made_again.len(), 1);
}
