//! What people, and the power, do to printers in the middle of a service.

use std::time::{Duration, Instant};

use common::{
    Command, Rejection, demo,
    house::{self, House, Printer as Known},
    protocol::{Job, JobState, JobVerb, PrinterCondition},
};

use super::{BAR, KITCHEN, MARC, Service as _, bar, evening, kitchen};
use crate::{
    peers::{Fault, Printer, Ticket},
    tills::Evening,
};

const REPRINT: &str = "REPRINT - may be a duplicate";

fn publishes(evening: &mut Evening, change: impl FnOnce(&mut House)) {
    let mut house = House::clone(&evening.tills[0].state().house);
    change(&mut house);
    evening.tills[0].act_for(MARC);
    evening.does(Command::House(house::Command::Publish(Box::new(house))));
    evening.settle();
}

/// Burgers for so many tables, each with a number of its own, sent; how long all of it took.
fn sends_many(evening: &mut Evening, count: u32) -> Duration {
    let began = Instant::now();
    for _ in 0..count {
        let (check, line) = evening.burger(12);
        evening.sends(check, line);
    }
    began.elapsed()
}

fn burgers(printers: &[&Printer]) -> Vec<Ticket> {
    for printer in printers {
        assert_eq!(printer.complaints(), [""; 0]);
    }
    let all = printers.iter().flat_map(|printer| printer.tickets());
    all.filter(|one| one.cut && one.text.contains("Burger"))
        .collect()
}

fn unmarked(tickets: &[Ticket]) -> usize {
    let marked = tickets.iter().filter(|one| one.text.contains(REPRINT));
    tickets.len() - marked.count()
}

fn awaits_all_done(evening: &mut Evening) -> Vec<Job> {
    let ask = common::protocol::Ask::Queue;
    evening.asks_until(&ask, "all is printed", |reply| match reply {
        common::protocol::Reply::Queue { jobs } => jobs
            .iter()
            .all(|job| job.state == JobState::Done)
            .then_some(jobs),
        _ => None,
    })
}

#[test]
fn settings_that_change_while_papers_print_lose_none_and_double_none() {
    let pass = Printer::start();
    let mut evening = evening(vec![kitchen(&pass)]);
    evening.awaits_condition(KITCHEN, PrinterCondition::Ready);
    for round in 0..3 {
        sends_many(&mut evening, 4);
        publishes(&mut evening, |house| {
            house.printers[0].columns = 42 + round;
        });
    }
    awaits_all_done(&mut evening);
    let tickets = burgers(&[&pass]);
    assert_eq!(unmarked(&tickets), 12, "of {}", tickets.len());
    assert_eq!(pass.complaints(), [""; 0]);
}

#[test]
fn settings_that_change_over_a_held_ticket_print_it_once() {
    let pass = Printer::start();
    let mut evening = evening(vec![kitchen(&pass)]);
    evening.awaits_condition(KITCHEN, PrinterCondition::Ready);
    let (check, line) = evening.burger(12);
    pass.fault(Fault::PaperOut);
    evening.sends(check, line);
    publishes(&mut evening, |house| {
        house.printers[0].name = "pass".to_owned();
    });
    pass.mend(Fault::PaperOut);
    awaits_all_done(&mut evening);
    let tickets = burgers(&[&pass]);
    assert_eq!(unmarked(&tickets), 1, "of {}", tickets.len());
}

#[test]
fn a_printer_that_is_taken_out_leaves_a_word_for_each_ticket() {
    let (counter, pass) = (Printer::start(), Printer::start());
    let mut evening = evening(vec![bar(&counter), kitchen(&pass)]);
    pass.fault(Fault::PaperOut);
    evening.awaits_condition(KITCHEN, PrinterCondition::PaperOut);
    sends_many(&mut evening, 2);
    publishes(&mut evening, |house| house.printers.truncate(1));
    let ask = common::protocol::Ask::Queue;
    evening.asks_until(&ask, "both are told", |reply| match reply {
        common::protocol::Reply::Queue { jobs } => {
            let gone =
                |job: &Job| job.state == JobState::Failed && job.error.as_deref() == Some("gone");
            (jobs.len() == 2 && jobs.iter().all(gone)).then_some(())
        }
        _ => None,
    });
    assert_eq!(burgers(&[&counter, &pass]), []);
    for Job { job, .. } in evening.queue() {
        let verb = JobVerb::Redirect(BAR);
        let staff = MARC;
        let elsewhere = common::protocol::Ask::Queued { job, verb, staff };
        assert_eq!(evening.asks(elsewhere), common::protocol::Reply::Done);
    }
    counter.await_tickets(2);
    awaits_all_done(&mut evening);
    assert_eq!(burgers(&[&counter, &pass]).len(), 2);
}

#[test]
fn two_printers_may_not_stand_in_for_each_other() {
    let printer = Printer::start();
    let house = |of_bar, of_kitchen| House {
        printers: vec![
            Known {
                fallback: of_bar,
                ..bar(&printer)
            },
            Known {
                fallback: of_kitchen,
                ..kitchen(&printer)
            },
        ],
        ..demo::house().house
    };
    let why = |house: House| -> Vec<_> { house.flaws().into_iter().map(|(_, why)| why).collect() };
    let flaws = why(house(Some(KITCHEN), Some(BAR)));
    let name = "fallback".to_owned();
    assert!(
        flaws.contains(&Rejection::SettingImpossible { name }),
        "{flaws:?}"
    );
    let flaws = why(house(None, Some(BAR)));
    assert!(flaws.is_empty(), "{flaws:?}");
}

#[test]
fn two_dead_printers_of_which_one_stands_in_keep_all_and_print_it_once() {
    let (counter, pass) = (Printer::start(), Printer::start());
    let for_kitchen = Known {
        fallback: Some(BAR),
        ..kitchen(&pass)
    };
    let mut evening = evening(vec![bar(&counter), for_kitchen]);
    counter.power(false);
    pass.power(false);
    evening.awaits_condition(BAR, PrinterCondition::Offline);
    evening.awaits_condition(KITCHEN, PrinterCondition::Offline);
    let took = sends_many(&mut evening, 5);
    assert!(took < Duration::from_secs(5), "{took:?}");
    // sleeps past the moment at which a fallback would take over: nothing may happen.
    std::thread::sleep(Duration::from_secs(6));
    let jobs = evening.queue();
    assert_eq!(jobs.len(), 5);
    assert!(jobs.iter().all(|job| job.state == JobState::Waiting));
    assert!(jobs.iter().all(|job| job.attempts == 0), "{jobs:?}");
    counter.power(true);
    pass.power(true);
    awaits_all_done(&mut evening);
    let tickets = burgers(&[&counter, &pass]);
    assert_eq!((tickets.len(), unmarked(&tickets)), (5, 5));
}

/// Dishes with a number each, sent while the printer stands open.
fn sends_numbered(evening: &mut Evening, pass: &Printer, count: u32) -> Duration {
    pass.fault(Fault::CoverOpen);
    evening.awaits_condition(KITCHEN, PrinterCondition::CoverOpen);
    let began = Instant::now();
    for number in 1..=count {
        let (check, line) = evening.burger_with(12, said(number));
        evening.sends(check, line);
    }
    began.elapsed()
}

fn said(number: u32) -> String {
    format!("number {number:03}")
}

#[test]
fn two_hundred_tickets_at_once_come_out_in_order_and_once() {
    let pass = Printer::start();
    let mut evening = evening(vec![kitchen(&pass)]);
    let took = sends_numbered(&mut evening, &pass, 200);
    assert!(took < Duration::from_secs(40), "{took:?}");
    pass.mend(Fault::CoverOpen);
    pass.await_tickets(200);
    awaits_all_done(&mut evening);
    let tickets = pass.tickets();
    assert_eq!((tickets.len(), unmarked(&tickets)), (200, 200));
    for (number, ticket) in (1..).zip(&tickets) {
        assert!(ticket.text.contains(&said(number)), "{}", ticket.text);
    }
    assert_eq!(pass.complaints(), [""; 0]);
}

#[test]
fn a_house_that_is_killed_in_mid_print_loses_no_ticket_and_marks_what_may_be_double() {
    const SENT: u32 = 100;
    let pass = Printer::start();
    let mut evening = evening(vec![kitchen(&pass)]);
    sends_numbered(&mut evening, &pass, SENT);
    pass.mend(Fault::CoverOpen);
    pass.await_tickets(1);
    evening.crashes();
    assert!(pass.tickets().len() < SENT as usize, "it was too late");
    let last = |pass: &Printer| {
        let tickets = burgers(&[pass]);
        tickets.iter().any(|one| one.text.contains(&said(SENT)))
    };
    let began = Instant::now();
    while !last(&pass) {
        assert!(began.elapsed() < Duration::from_secs(30), "never the last");
    }
    evening.house.shut();
    let tickets = burgers(&[&pass]);
    for number in 1..=SENT {
        let of = tickets
            .iter()
            .filter(|one| one.text.contains(&said(number)));
        let of: Vec<_> = of.cloned().collect();
        assert!(!of.is_empty(), "{number} is lost");
        assert!(unmarked(&of) <= 1, "{number} is doubled");
    }
    let marked = tickets.len() - unmarked(&tickets);
    assert!(marked <= 1, "{marked} of {}", tickets.len());
}

#[test]
fn a_ticket_torn_before_the_house_is_killed_comes_again_and_says_so() {
    let pass = Printer::start();
    let mut evening = evening(vec![kitchen(&pass)]);
    evening.awaits_condition(KITCHEN, PrinterCondition::Ready);
    let (check, line) = evening.burger(12);
    pass.power_off_after(60);
    evening.sends(check, line);
    evening.awaits_condition(KITCHEN, PrinterCondition::Offline);
    evening.crashes();
    pass.power(true);
    let began = Instant::now();
    while burgers(&[&pass]).is_empty() {
        assert!(began.elapsed() < Duration::from_secs(60), "never again");
    }
    evening.house.shut();
    let tickets = burgers(&[&pass]);
    assert_eq!((tickets.len(), unmarked(&tickets)), (1, 0));
}
