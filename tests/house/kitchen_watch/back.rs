//! A line that breaks or stands still.

use std::{
    collections::BTreeSet,
    time::{Duration, Instant},
};

use common::{Command, kitchen};

use super::{COOK, Pass, TILL, agrees, proxy::Proxy};
use crate::couvert::Couvert;

/// A screen is complete so soon after its house is back.
const BACK: Duration = Duration::from_secs(2);
const TICKETS: usize = 50;

#[test]
fn a_house_that_was_killed_has_its_kitchen_back_in_two_seconds_with_every_ticket_once() {
    let mut pass = Pass::demo();
    let address = pass.house.address().to_owned();
    pass.cooks(&[], &address);
    let mut lines: BTreeSet<_> = (1..TICKETS).map(|_| pass.burger()).collect();
    pass.settle();
    pass.agree();
    // One is done, and stays done.
    let first = pass.robots[COOK].state().kitchen.on_screen(&[])[0].bump();
    pass.robots[COOK].does(Command::Kitchen(first)).unwrap();
    pass.settle();
    pass.house.kill();
    pass.awaits("both to miss it", |robots| {
        !robots.iter().any(couvert::robot::Robot::is_settled)
    });
    // The waiter goes on meanwhile.
    lines.insert(pass.burger());
    let data = pass.data();
    let pause = Instant::now();
    pass.house = Couvert::serve_at(&address, &data, &["--advertise", "no"]);
    let opened = pause.elapsed();
    let back = Instant::now();
    pass.awaits("the kitchen", |robots| {
        agrees(robots) && robots[COOK].state().kitchen.tickets.size() == TICKETS
    });
    let took = back.elapsed();
    println!("killed; open again after {opened:?}, the kitchen complete {took:?} later");
    assert!(took < BACK, "{took:?}");
    let kitchen = &pass.robots[COOK].state().kitchen;
    let cards = kitchen.tickets.values().flat_map(|ticket| &ticket.lines);
    let shown: Vec<_> = cards.map(|line| line.line).collect();
    assert_eq!(shown.len(), TICKETS);
    assert_eq!(shown.into_iter().collect::<BTreeSet<_>>(), lines);
    assert_eq!(kitchen.on_screen(&[]).len(), TICKETS - 1);
}

#[test]
fn a_screen_whose_line_stands_still_drops_it_and_resumes_where_it_was() {
    let mut pass = Pass::demo();
    let proxy = Proxy::to(pass.house.address());
    pass.cooks(&[], proxy.address());
    pass.burger();
    pass.agree();
    proxy.hold();
    let held = Instant::now();
    let line = pass.burger();
    pass.awaits("the red bar", |robots| {
        robots[TILL].is_settled() && !robots[COOK].is_settled()
    });
    let missed = held.elapsed();
    pass.agree();
    let took = held.elapsed();
    println!("held up; the screen said so after {missed:?}, complete after {took:?}");
    // Three seconds of silence, and a beat of the house that came just before.
    assert!(
        missed > Duration::from_secs(1) && missed < Duration::from_secs(5),
        "{missed:?}"
    );
    assert!(took < missed + BACK, "{took:?}");
    assert!(pass.robots[COOK].state().kitchen.with_line(line).is_some());
    let said = proxy.said();
    assert_eq!(said.len(), 2, "one call, and one more");
    assert!(said[0].contains(r#""say":"snapshot""#));
    assert!(!said[1].contains(r#""say":"snapshot""#), "it resumes");
    assert!(said[1].contains(&line.to_string()));
    // What it does reaches the house over the new line.
    let bump = pass.robots[COOK]
        .state()
        .kitchen
        .with_line(line)
        .unwrap()
        .0
        .bump();
    assert!(matches!(bump, kitchen::Command::BumpTicket { .. }));
    pass.robots[COOK].does(Command::Kitchen(bump)).unwrap();
    pass.agree();
    let ticket = pass.robots[TILL].state().kitchen.with_line(line).unwrap().0;
    assert!(ticket.is_ready());
}
