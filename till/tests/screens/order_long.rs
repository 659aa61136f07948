//! A check of ten thousand lines stays as quick to look at as one of a hundred.

use std::time::{Duration, Instant};

use common::{CheckId, Command, ItemId, LineId, StaffId, TableId, check, house::ServiceMode};

use crate::house::{Evening, TABLET, View};

/// Lines of one check that are rung one by one; more come by merging.
const AT_ONCE: u128 = 90;

/// A till that looks at a check of so many lines, the first of them sent.
fn long(lines: u128) -> Evening {
    let mut evening = Evening::quiet(View::of(TABLET));
    evening.anna();
    evening.tap("Table 20");
    let state = evening.house.state();
    let first = state.checks.at_table(TableId(20)).expect("a check").id;
    let act = |command| {
        let done = evening.house.act(Some(StaffId(4)), Command::Check(command));
        done.expect("within the guards");
    };
    let mut rung = 0;
    while rung < lines {
        let check = CheckId(uuid::Uuid::from_u128(900_000 + rung));
        act(check::Command::Open {
            check,
            table: None,
            covers: 1,
            mode: ServiceMode::DineIn,
        });
        let until = lines.min(rung + AT_ONCE);
        for n in rung..until {
            act(ring(check, n));
        }
        if rung == 0 {
            act(check::Command::Send {
                check,
                lines: (rung..until).map(line).collect(),
                hold: false,
            });
        }
        rung = until;
        act(check::Command::Merge { check, into: first });
    }
    evening.screen.run_steps(8);
    evening
}

fn line(n: u128) -> LineId {
    LineId(uuid::Uuid::from_u128(1_000 + n))
}

fn ring(check: CheckId, n: u128) -> check::Command {
    check::Command::Ring {
        check,
        line: line(n),
        item: if n.is_multiple_of(2) {
            ItemId(124)
        } else {
            ItemId(101)
        },
        quantity: 1,
        modifiers: Vec::new(),
        seats: Vec::new(),
        course: None,
        note: String::new(),
        price: None,
        grams: None,
        parts: Vec::new(),
    }
}

/// The median time of a frame at rest: layout and tessellation, without the painting.
fn frame(evening: &mut Evening) -> Duration {
    let mut times: Vec<Duration> = (0..15)
        .map(|_| {
            let begun = Instant::now();
            evening.screen.run_steps(1);
            let ctx = evening.screen.ctx.clone();
            let shapes = evening.screen.output().shapes.clone();
            let primitives = ctx.tessellate(shapes, 1.0);
            assert!(!primitives.is_empty());
            begun.elapsed()
        })
        .collect();
    times.sort_unstable();
    times[times.len() / 2]
}

#[test]
fn ten_thousand_lines_are_looked_at_like_a_hundred() {
    let few = frame(&mut long(100));
    let mut evening = long(9_990);
    let many = frame(&mut evening);
    assert!(many < few * 3, "{many:?} against {few:?}");
    // And one can still be rung.
    let begun = Instant::now();
    evening.tap("Carpaccio");
    let rung = begun.elapsed();
    assert!(evening.sees("1 Carpaccio"), "in sight");
    println!("frame {few:?} at 100 lines, {many:?} at 9,990; a tap on it {rung:?}");
}
