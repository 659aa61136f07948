//! What people, and the power, do to printers in the middle of a service.

use std::time::{Duration, Instant};

use common::{
    Command, Rejection, demo,
    house::{self, House, Printer as Known},
    protocol::{Job, JobState, PrinterCondition},
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
        house.printers[0].name = "pass".to_owned()
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

#[test]
fn two_hundred_tickets_at_once_come_out_in_order_and_once() {
    let pass = Printer::start();
    let mut evening = evening(vec![kitchen(&pass)]);
    pass.fault(Fault::PaperOut);
    evening.awaits_condition(KITCHEN, PrinterCondition::PaperOut);
    let took = sends_many(&mut evening, 200);
    assert!(took < Duration::from_secs(40), "{took:?}");
    pass.mend(Fault::PaperOut);
    let printed = Instant::now();
    let tickets = pass.await_tickets(200);
    assert!(printed.elapsed() < Duration::from_secs(30));
    awaits_all_done(&mut evening);
    assert_eq!(pass.tickets().len(), 200);
    assert_eq!(unmarked(&tickets), 200);
    assert_eq!(pass.complaints(), [""; 0]);
}

#[test]
fn a_house_that_is_killed_in_mid_print_loses_no_ticket_and_marks_what_may_be_double() {
    let pass = Printer::start();
    let mut evening = evening(vec![kitchen(&pass)]);
    evening.awaits_condition(KITCHEN, PrinterCondition::Ready);
    // It holds the first one that it is sent, so that the house dies with one half way.
    let (check, line) = evening.burger(12);
    pass.unplug(true);
    evening.sends(check, line);
    sends_many(&mut evening, 4);
    let began = Instant::now();
    while !evening
        .queue()
        .iter()
        .any(|job| job.state == JobState::Printing)
        && began.elapsed() < Duration::from_secs(5)
    {}
    evening.crashes();
    pass.unplug(false);
    let began = Instant::now();
    loop {
        let tickets = burgers(&[&pass]);
        if tickets.len() >= 5 && unmarked(&tickets) >= 4 {
            break;
        }
        assert!(
            began.elapsed() < Duration::from_secs(30),
            "{}",
            tickets.len()
        );
        pass.await_tickets(tickets.len());
    }
    evening.house.shut();
    let tickets = burgers(&[&pass]);
    let marked = tickets.len() - unmarked(&tickets);
    assert!(marked <= 1, "{marked} of {}", tickets.len());
    assert!(
        unmarked(&tickets) <= 5,
        "{} of {}",
        unmarked(&tickets),
        tickets.len()
    );
}
