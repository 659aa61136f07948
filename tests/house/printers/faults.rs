//! Whatever happens to a printer: nothing is lost, nothing comes twice unmarked, and nobody waits.

use std::time::{Duration, Instant};

use common::protocol::{Ask, JobState, JobVerb, PrinterCondition, Reply};

use super::{BAR, KITCHEN, Service as _, bar, evening, kitchen};
use crate::{
    peers::{Fault, Printer},
    tills::ANNA,
};

const REPRINT: &str = "REPRINT - may be a duplicate";

#[test]
fn tickets_wait_for_paper_and_come_out_once() {
    for (fault, condition) in [
        (Fault::PaperOut, PrinterCondition::PaperOut),
        (Fault::CoverOpen, PrinterCondition::CoverOpen),
        (Fault::Offline, PrinterCondition::Error),
    ] {
        let pass = Printer::start();
        let mut evening = evening(vec![kitchen(&pass)]);
        pass.fault(fault);
        evening.awaits_condition(KITCHEN, condition);
        let (check, line) = evening.burger(12);
        evening.sends(check, line);
        assert_eq!(evening.queue()[0].state, JobState::Waiting);
        assert_eq!(pass.tickets(), []);
        pass.mend(fault);
        let tickets = pass.await_tickets(1);
        assert!(tickets[0].text.contains("Burger"));
        assert!(!tickets[0].text.contains("REPRINT"), "{fault:?}");
        evening.awaits_condition(KITCHEN, PrinterCondition::Ready);
        assert_eq!(pass.tickets().len(), 1, "{fault:?}");
        assert_eq!(pass.complaints(), [""; 0]);
    }
}

#[test]
fn a_ticket_torn_by_a_power_cut_comes_again_and_says_so() {
    let pass = Printer::start();
    let mut evening = evening(vec![kitchen(&pass)]);
    evening.awaits_condition(KITCHEN, PrinterCondition::Ready);
    let (check, line) = evening.burger(12);
    pass.power_off_after(60);
    evening.sends(check, line);
    evening.awaits_condition(KITCHEN, PrinterCondition::Offline);
    pass.power(true);
    evening.awaits_condition(KITCHEN, PrinterCondition::Ready);
    let whole = |pass: &Printer| pass.tickets().into_iter().filter(|one| one.cut).collect();
    let mut tickets: Vec<_> = whole(&pass);
    let began = Instant::now();
    while tickets.is_empty() {
        assert!(began.elapsed() < Duration::from_secs(60));
        pass.await_tickets(1);
        tickets = whole(&pass);
    }
    assert_eq!(tickets.len(), 1);
    assert!(tickets[0].text.contains(REPRINT), "{}", tickets[0].text);
    assert!(tickets[0].text.contains("Burger"), "{}", tickets[0].text);
    assert_eq!(pass.complaints(), [""; 0]);
}

#[test]
fn a_dead_printer_holds_up_neither_the_others_nor_anybody_who_sends() {
    let (counter, pass) = (Printer::start(), Printer::start());
    let mut evening = evening(vec![bar(&counter), kitchen(&pass)]);
    evening.awaits_condition(KITCHEN, PrinterCondition::Ready);
    pass.unplug(true);
    let (check, line) = evening.burger(12);
    let began = Instant::now();
    evening.sends(check, line);
    let answered = began.elapsed();
    assert!(answered < Duration::from_secs(1), "{answered:?}");
    evening.pays(check);
    let receipt = counter.await_tickets(1);
    assert!(receipt[0].text.contains("Receipt 1"));
    evening.awaits_condition(KITCHEN, PrinterCondition::Offline);
    pass.unplug(false);
    let tickets = pass.await_tickets(1);
    assert!(tickets[0].text.contains("Burger"));
    evening.awaits("all is printed", |tills| {
        tills[0].printers().iter().all(|known| known.waiting == 0)
    });
    let unmarked = |text: &str| text.contains("Burger") && !text.contains(REPRINT);
    let tickets = pass.tickets();
    assert_eq!(tickets.iter().filter(|one| unmarked(&one.text)).count(), 1);
    assert_eq!(counter.complaints(), [""; 0]);
    assert_eq!(pass.complaints(), [""; 0]);
}

#[test]
fn another_printer_takes_over_and_says_for_whom() {
    let (counter, pass) = (Printer::start(), Printer::start());
    let mut known = kitchen(&pass);
    known.fallback = Some(BAR);
    let mut evening = evening(vec![bar(&counter), known]);
    evening.awaits_condition(BAR, PrinterCondition::Ready);
    pass.power(false);
    evening.awaits_condition(KITCHEN, PrinterCondition::Offline);
    let (check, line) = evening.burger(12);
    evening.sends(check, line);
    let tickets = counter.await_tickets(1);
    assert!(
        tickets[0].text.contains("for printer kitchen"),
        "{}",
        tickets[0].text
    );
    assert!(tickets[0].text.contains("Burger"));
    assert!(!tickets[0].text.contains("REPRINT"));
    pass.power(true);
    evening.awaits_condition(KITCHEN, PrinterCondition::Ready);
    let (check, line) = evening.burger(14);
    evening.sends(check, line);
    let tickets = pass.await_tickets(1);
    assert!(
        !tickets[0].text.contains("for printer"),
        "{}",
        tickets[0].text
    );
    assert_eq!(counter.complaints(), [""; 0]);
    assert_eq!(pass.complaints(), [""; 0]);
}

#[test]
fn whoever_stands_at_a_till_sends_a_paper_elsewhere_or_gives_it_up() {
    let (counter, pass) = (Printer::start(), Printer::start());
    let mut evening = evening(vec![bar(&counter), kitchen(&pass)]);
    pass.fault(Fault::PaperOut);
    evening.awaits_condition(KITCHEN, PrinterCondition::PaperOut);
    for table in [14, 12] {
        let (check, line) = evening.burger(table);
        evening.sends(check, line);
    }
    let waiting = evening.queue();
    let [second, first] = [&waiting[0], &waiting[1]];
    assert_eq!((second.about.as_str(), first.about.as_str()), ("12", "14"));
    let queued = |job: u64, verb| Ask::Queued {
        job,
        verb,
        staff: ANNA,
    };
    let elsewhere = queued(first.job, JobVerb::Redirect(BAR));
    assert_eq!(evening.asks(elsewhere), Reply::Done);
    let tickets = counter.await_tickets(1);
    assert!(tickets[0].text.contains("for printer kitchen"));
    assert_eq!(evening.asks(queued(second.job, JobVerb::Drop)), Reply::Done);
    pass.mend(Fault::PaperOut);
    evening.awaits_condition(KITCHEN, PrinterCondition::Ready);
    assert_eq!(pass.tickets(), []);
    assert!(
        evening
            .queue()
            .iter()
            .all(|job| job.state == JobState::Done)
    );
    assert_eq!(counter.complaints(), [""; 0]);
    assert_eq!(pass.complaints(), [""; 0]);
}

#[test]
fn what_waits_when_the_house_closes_is_printed_when_it_opens() {
    let pass = Printer::start();
    pass.fault(Fault::CoverOpen);
    let mut evening = evening(vec![kitchen(&pass)]);
    let (check, line) = evening.burger(12);
    evening.sends(check, line);
    evening.reopens();
    pass.mend(Fault::CoverOpen);
    let tickets = pass.await_tickets(1);
    assert!(tickets[0].text.contains("Burger"));
    assert!(!tickets[0].text.contains("REPRINT"), "{}", tickets[0].text);
    assert_eq!(pass.complaints(), [""; 0]);
}
