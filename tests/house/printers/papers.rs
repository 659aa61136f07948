//! Everything comes out where it should, and can be read.

use common::{
    Command, Money, PaymentId, RefundId, TableId,
    check::{self, Share, Tender},
    day, drawer, paper,
    protocol::{Ask, JobState, PrinterCondition, Reply},
    tender::{self, VoucherCode},
};

use super::{BAR, KITCHEN, MARC, Service as _, bar, evening, kitchen};
use crate::{peers::Printer, tills::Evening};

pub(super) fn pays_cash(evening: &mut Evening, check: common::CheckId) {
    let payment = PaymentId(evening.tills[0].id());
    let due = evening.tills[0].state().checks.get(check).unwrap().due();
    evening.does(Command::Tender(tender::Command::Take {
        check,
        payment,
        tender: Tender::Cash,
        amount: due,
        tip: Money::ZERO,
        given: None,
        share: Share::Whole,
        tip_for: None,
        drawn_on: None,
    }));
    evening.settle();
}

#[test]
fn every_paper_of_an_evening_comes_out_of_its_printer() {
    let (counter, pass) = (Printer::start(), Printer::start());
    let mut evening = evening(vec![bar(&counter), kitchen(&pass)]);
    evening.awaits_condition(BAR, PrinterCondition::Ready);
    evening.awaits_condition(KITCHEN, PrinterCondition::Ready);
    let (check, line) = evening.burger(12);
    evening.sends(check, line);
    let tickets = pass.await_tickets(1);
    assert!(tickets[0].text.contains("Burger"), "{}", tickets[0].text);
    assert!(tickets[0].cut);
    let table = TableId(14);
    evening.does(Command::Check(check::Command::Move { check, table }));
    evening.settle();
    let moved = pass.await_tickets(2);
    assert!(moved[1].text.contains("-> 14"), "{}", moved[1].text);
    evening.does(Command::Check(check::Command::AskBill { check }));
    evening.settle();
    pays_cash(&mut evening, check);
    counter.await_kicks(1);
    evening.tills[0].act_for(MARC);
    let refund = RefundId(evening.tills[0].id());
    evening.does(Command::Check(check::Command::Refund {
        check,
        refund,
        lines: None,
        tender: Some(Tender::Card),
        reason: "cold".to_owned(),
    }));
    let payment = PaymentId(evening.tills[0].id());
    evening.does(Command::Tender(tender::Command::SellVoucher {
        payment,
        code: VoucherCode("GIFT2026".to_owned()),
        amount: Money::cents(5_000),
        tender: Tender::Card,
    }));
    evening.does(Command::Paper(paper::Command::Copy {
        kind: paper::Kind::Receipt,
        of: check.to_string(),
    }));
    evening.settle();
    counter.await_tickets(5);
    let counted = Some(Money::cents(20_000));
    evening.does(Command::Day(day::Command::Close { counted }));
    evening.settle();
    let papers = counter.await_tickets(6);
    for (paper, word) in papers.iter().zip([
        "Bill",
        "Receipt 1",
        "Refund 2",
        "GIFT2026",
        "COPY 1",
        "Z REPORT",
    ]) {
        assert!(paper.text.contains(word), "{word}: {}", paper.text);
        assert!(paper.cut, "{word}");
    }
    assert!(!papers[1].text.contains("COPY"));
    for printer in [&counter, &pass] {
        assert_eq!(printer.complaints(), [""; 0]);
    }
    assert!(
        evening
            .queue()
            .iter()
            .all(|job| job.state == JobState::Done)
    );
}

#[test]
fn the_kitchen_reads_what_was_added_and_what_was_taken_back() {
    let pass = Printer::start();
    let mut evening = evening(vec![kitchen(&pass)]);
    let (check, line) = evening.burger(12);
    evening.sends(check, line);
    pass.await_tickets(1);
    evening.tills[0].act_for(MARC);
    evening.does(Command::Check(check::Command::Void {
        check,
        line,
        reason: Some("changed their mind".to_owned()),
    }));
    evening.settle();
    let tickets = pass.await_tickets(2);
    assert!(!tickets[0].text.contains("VOID"), "{}", tickets[0].text);
    assert!(tickets[1].text.contains("VOID"), "{}", tickets[1].text);
    assert!(tickets[1].text.contains("Burger"), "{}", tickets[1].text);
}

#[test]
fn the_drawer_opens_for_a_reason_and_not_after_hours() {
    let counter = Printer::start();
    let mut evening = evening(vec![bar(&counter)]);
    evening.awaits_condition(BAR, PrinterCondition::Ready);
    let no_sale = || {
        Command::Drawer(drawer::Command::NoSale {
            reason: "change for the taxi".to_owned(),
        })
    };
    evening.does(no_sale());
    evening.settle();
    let kicks = counter.await_kicks(1);
    assert_eq!((kicks[0].pin, kicks[0].milliseconds), (2, 50));
    let kick = evening.queue().remove(0);
    assert_eq!(
        (kick.kind.as_str(), kick.about.as_str()),
        ("kick", "change for the taxi")
    );
    counter.shut_drawer();
    // A drawer without paper in its printer opens all the same.
    counter.fault(crate::peers::Fault::PaperOut);
    evening.awaits_condition(BAR, PrinterCondition::PaperOut);
    evening.does(no_sale());
    evening.settle();
    counter.await_kicks(2);
}

#[test]
fn a_test_page_shows_what_a_printer_can() {
    let counter = Printer::start();
    let mut evening = evening(vec![bar(&counter)]);
    assert_eq!(evening.asks(Ask::TestPage { printer: BAR }), Reply::Done);
    let pages = counter.await_tickets(1);
    let page = &pages[0].text;
    for word in [
        "Test page",
        "bar",
        "127.0.0.1:",
        "123456789012345",
        "ÇüéâäàåçêëèïîìÄÅ",
        "€",
        "[qr ",
        "[image 576x",
    ] {
        let page = page.replace(' ', "");
        assert!(page.contains(&word.replace(' ', "")), "{word}: {page}");
    }
    assert_eq!(counter.complaints(), [""; 0]);
    let unknown = common::PrinterId(99);
    let refused = evening.asks(Ask::TestPage { printer: unknown });
    assert_eq!(refused, Reply::Refused(common::protocol::Refusal::NotFound));
    if let Ok(folder) = std::env::var("COUVERT_PICTURES") {
        std::fs::write(format!("{folder}/test-page.png"), &pages[0].picture).unwrap();
    }
}
