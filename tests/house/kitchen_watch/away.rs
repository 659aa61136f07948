//! Food that nobody makes is missed within five seconds.

use std::time::{Duration, Instant};

use common::{Command, Stamp, StationId, demo, kitchen, kitchen::Alarm};

use super::{COOK, Pass, TILL};

const GRILL: StationId = StationId(1);
const STOVE: StationId = StationId(2);

#[test]
fn a_screen_that_dies_is_missed_within_five_seconds_and_the_stove_takes_over() {
    let mut founding = demo::house();
    for station in &mut founding.house.stations {
        station.fallback = (station.id == GRILL).then_some(STOVE);
    }
    let mut pass = Pass::of(&founding);
    let address = pass.house.address().to_owned();
    // The stove's screen first: it stays.
    pass.cooks(&[STOVE], &address);
    pass.enters(
        "Grill",
        common::protocol::DeviceKind::Kitchen {
            stations: vec![GRILL],
        },
        &address,
    );
    let line = pass.burger();
    pass.agree();
    let ticket = pass.robots[COOK]
        .state()
        .kitchen
        .with_line(line)
        .unwrap()
        .0
        .id;
    let tickets = vec![ticket];
    let show = Command::Kitchen(kitchen::Command::Show { tickets });
    pass.robots[2].does(show).unwrap();
    pass.settle();
    // The house has served for long enough to miss somebody: nobody shows the bar.
    pass.awaits("the watch", |robots| {
        robots[TILL].state().kitchen.away.contains(&StationId(5))
    });
    let kitchen = &pass.robots[TILL].state().kitchen;
    assert!(!kitchen.away.contains(&GRILL) && !kitchen.away.contains(&STOVE));
    assert_eq!(alarms(&pass), []);

    drop(pass.robots.pop());
    let died = Instant::now();
    pass.awaits("the alarm at the till and at the pass", |robots| {
        robots
            .iter()
            .all(|robot| robot.state().kitchen.away.contains(&GRILL))
    });
    let took = died.elapsed();
    println!("the grill's screen died and was missed after {took:?}");
    assert!(took < Duration::from_secs(5), "{took:?}");
    assert_eq!(alarms(&pass), [(ticket, Alarm::StationAway)]);

    let line = pass.burger();
    pass.agree();
    let ticket = pass.robots[COOK].state().kitchen.with_line(line).unwrap().0;
    assert_eq!(ticket.station, STOVE);
}

/// What the till and the pass are alarmed of; both say the same.
fn alarms(pass: &Pass) -> Vec<(common::TicketId, Alarm)> {
    let now = Stamp::new(jiff::Timestamp::now());
    let of = |robot: usize| -> Vec<_> {
        let alarms = pass.robots[robot].state().kitchen.alarms(now);
        alarms
            .into_iter()
            .map(|(ticket, why)| (ticket.id, why))
            .collect()
    };
    assert_eq!(of(TILL), of(COOK));
    of(TILL)
}
