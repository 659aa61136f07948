//! Every paper there is, in every language of a house, as it comes out of the printer.

use common::{
    CheckId, Command, Guest, Language, Money, PrivateId, RefundId,
    check::{self, Tender},
    day, demo,
    house::{Founding, House, Printer as Known},
    paper::{self, Kind},
    protocol::{Ask, JobState, PrinterCondition, Reply},
    tender::{self, VoucherCode},
};

use super::{BAR, BURGER, KITCHEN, MARC, Service as _, bar, kitchen, papers::pays_cash};
use crate::{
    peers::{Printer, Ticket},
    tills::Evening,
};

const NAMES: [&str; 10] = [
    "bill", "receipt", "invoice", "refund", "voucher", "x", "copy", "test", "z", "ticket",
];

/// What each of them must say, but for the one that shows the printer's letters.
struct Said {
    language: Language,
    dish: &'static str,
    columns: u8,
    words: [&'static str; 10],
}

/// A house in a language, whose dish has a name with all that is hard to print.
fn founded(said: &Said, printers: Vec<Known>) -> Evening {
    let mut founding = demo::house();
    let dish = founding.menu.items.get_mut(&BURGER).unwrap();
    dish.name = said.dish.to_owned();
    dish.kitchen_name = None;
    let house = House {
        printers,
        receipts_on_paper: true,
        language: said.language,
        kitchen_language: said.language,
        ..founding.house.clone()
    };
    Evening::of(&Founding { house, ..founding }, 1)
}

/// One of everything, in the order of `NAMES`.
fn prints_all(said: &Said) -> Vec<Ticket> {
    let (counter, pass) = (Printer::start(), Printer::start());
    let narrow = |known| Known {
        columns: said.columns,
        ..known
    };
    let mut evening = founded(said, vec![narrow(bar(&counter)), narrow(kitchen(&pass))]);
    evening.awaits_condition(BAR, PrinterCondition::Ready);
    evening.awaits_condition(KITCHEN, PrinterCondition::Ready);
    let (check, line) = evening.burger(12);
    evening.sends(check, line);
    evening.does(Command::Check(check::Command::AskBill { check }));
    evening.settle();
    pays_cash(&mut evening, check);
    papers_after(&mut evening, check);
    assert_eq!(evening.asks(Ask::TestPage { printer: BAR }), Reply::Done);
    let counted = Some(Money::cents(20_000));
    evening.does(Command::Day(day::Command::Close { counted }));
    evening.settle();
    let mut all = counter.await_tickets(9);
    all.extend(pass.await_tickets(1));
    for printer in [&counter, &pass] {
        assert_eq!(printer.complaints(), [""; 0]);
    }
    evening.awaits("all is printed", |tills| {
        tills[0].printers().iter().all(|known| known.waiting == 0)
    });
    let jobs = evening.queue();
    assert!(jobs.iter().all(|job| job.state == JobState::Done));
    all
}

/// What is made once the guests have paid.
fn papers_after(evening: &mut Evening, check: CheckId) {
    evening.tills[0].act_for(MARC);
    let note = PrivateId(evening.tills[0].id());
    evening.does(Command::Paper(paper::Command::Invoice {
        check,
        note,
        company: Guest {
            name: "Bär & Söhne GmbH".to_owned(),
            address: vec!["Große Straße 1".to_owned(), "1017 Amsterdam".to_owned()],
            ..Guest::default()
        },
    }));
    let refund = RefundId(evening.tills[0].id());
    evening.does(Command::Check(check::Command::Refund {
        check,
        refund,
        lines: None,
        tender: Some(Tender::Card),
        reason: "cold".to_owned(),
    }));
    let payment = common::PaymentId(evening.tills[0].id());
    evening.does(Command::Tender(tender::Command::SellVoucher {
        payment,
        code: VoucherCode("GIFT2026".to_owned()),
        amount: Money::cents(5_000),
        tender: Tender::Card,
    }));
    evening.settle();
    evening.does(Command::Paper(paper::Command::X {}));
    evening.does(Command::Paper(paper::Command::Copy {
        kind: Kind::Receipt,
        of: check.to_string(),
    }));
    evening.settle();
}

fn keep(language: &str, papers: &[Ticket]) {
    if let Ok(folder) = std::env::var("COUVERT_PICTURES") {
        for (name, paper) in NAMES.iter().zip(papers) {
            let file = format!("{folder}/paper-{language}-{name}.png");
            std::fs::write(file, &paper.picture).unwrap();
            let file = format!("{folder}/paper-{language}-{name}.txt");
            std::fs::write(file, &paper.text).unwrap();
        }
    }
}

fn reads(said: &Said) {
    let papers = prints_all(said);
    keep(said.language.code(), &papers);
    let with_dish = ["bill", "receipt", "invoice", "refund", "copy", "ticket"];
    for ((name, word), paper) in NAMES.iter().zip(said.words).zip(&papers) {
        assert!(paper.cut, "{name}");
        assert!(paper.text.contains(word), "{name}, {word}: {}", paper.text);
        if with_dish.contains(name) {
            assert!(paper.text.contains(said.dish), "{name}: {}", paper.text);
        }
        let copies = papers[6].text.contains(said.words[6]);
        assert!(copies && (*name == "copy" || !paper.text.contains(said.words[6])));
        let columns = usize::from(said.columns);
        assert!(
            paper
                .text
                .lines()
                .all(|line| line.chars().count() <= columns)
        );
        assert!(!paper.text.contains('\u{fffd}'), "{name}: {}", paper.text);
    }
    let receipt = &papers[1].text;
    assert!(
        papers[2].text.contains("Bär & Söhne GmbH"),
        "{}",
        papers[2].text
    );
    assert!(!receipt.contains("[image"), "{receipt}");
}

#[test]
fn every_paper_in_english() {
    reads(&Said {
        language: Language::English,
        dish: "Crêpe \"Suzette\" 3 €",
        columns: 48,
        words: [
            "Bill",
            "Receipt 1",
            "INVOICE",
            "Refund",
            "GIFT2026",
            "X REPORT",
            "COPY 1",
            "Test page",
            "Z REPORT",
            "12",
        ],
    });
}

#[test]
fn every_paper_in_dutch() {
    reads(&Said {
        language: Language::Dutch,
        dish: "Crème brûlée",
        columns: 42,
        words: [
            "Rekening",
            "Bon 1",
            "FACTUUR",
            "Terugbetaling",
            "Cadeaubon",
            "X-RAPPORT",
            "KOPIE 1",
            "Testpagina",
            "Z-RAPPORT",
            "12",
        ],
    });
}

#[test]
fn every_paper_in_german() {
    reads(&Said {
        language: Language::German,
        dish: "Käsespätzle",
        columns: 42,
        words: [
            "Zwischenrechnung",
            "Beleg 1",
            "RECHNUNG",
            "Erstattung",
            "Gutschein",
            "X-BERICHT",
            "KOPIE 1",
            "Testseite",
            "Z-BERICHT",
            "12",
        ],
    });
}

#[test]
fn every_paper_in_french() {
    reads(&Said {
        language: Language::French,
        dish: "Crème brûlée",
        columns: 48,
        words: [
            "Addition",
            "Ticket 1",
            "FACTURE",
            "Remboursement",
            "Bon cadeau",
            "RAPPORT X",
            "DUPLICATA 1",
            "Page de test",
            "RAPPORT Z",
            "12",
        ],
    });
}

/// What it says is in the picture, which a person has to look at.
#[test]
fn every_paper_in_chinese() {
    let papers = prints_all(&Said {
        language: Language::Chinese,
        dish: "宫保鸡丁配米饭",
        columns: 48,
        words: [""; 10],
    });
    keep("zh", &papers);
    for (name, paper) in NAMES.iter().zip(&papers) {
        assert!(paper.cut, "{name}");
        assert!(paper.text.contains("[image 576x"), "{name}: {}", paper.text);
        assert!(!paper.text.contains('\u{fffd}'), "{name}: {}", paper.text);
    }
}
