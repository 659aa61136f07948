//! Printers: how they are, what waits for them, and the alarm on every till.

use common::{
    PrinterId, StationId, demo,
    house::{CodePage, Founding, House, Printer, Prints, Reach},
    protocol::{Job, JobState, PrinterCondition, PrinterState},
};
use ui::words::Language;

use crate::{
    house::{Evening, PHONE, TABLET, View, evening},
    pictures::views,
};

const BAR: PrinterId = PrinterId(1);
const HOT: PrinterId = PrinterId(2);
const PASTRY: PrinterId = PrinterId(3);

fn printer(id: PrinterId, name: &str, prints: Vec<Prints>) -> Printer {
    Printer {
        id,
        name: name.to_owned(),
        reach: Reach::Tcp {
            host: "192.168.1.50".to_owned(),
            port: 9100,
        },
        code_page: CodePage::Cp858,
        columns: 42,
        prints,
        fallback: None,
        drawer: id == BAR,
    }
}

fn at_the_house(view: View) -> Evening {
    let founding = demo::house();
    let station = |id| Prints::Station(StationId(id));
    let house = House {
        printers: vec![
            printer(
                BAR,
                "Bar",
                vec![Prints::Guests, Prints::Reports, station(5)],
            ),
            printer(
                HOT,
                "Warme Küche im Untergeschoss",
                vec![station(1), station(2)],
            ),
            printer(PASTRY, "Pastry", vec![station(4)]),
        ],
        ..founding.house.clone()
    };
    let evening = Evening::of(&Founding { house, ..founding }, view, true);
    evening.house.set_printers(well(), Vec::new());
    evening
}

fn state(printer: PrinterId, condition: PrinterCondition, waiting: u32) -> PrinterState {
    PrinterState {
        printer,
        condition,
        waiting,
    }
}

fn well() -> Vec<PrinterState> {
    [BAR, HOT, PASTRY]
        .map(|id| state(id, PrinterCondition::Ready, 0))
        .to_vec()
}

fn kitchen_without_paper() -> Vec<PrinterState> {
    vec![
        state(BAR, PrinterCondition::Ready, 0),
        state(HOT, PrinterCondition::PaperOut, 3),
        state(PASTRY, PrinterCondition::PaperLow, 0),
    ]
}

fn job(job: u64, kind: &str, about: &str, state: JobState) -> Job {
    Job {
        job,
        kind: kind.to_owned(),
        about: about.to_owned(),
        place: if kind == "ticket" {
            "Warme Küche im Untergeschoss"
        } else {
            "Bar"
        }
        .to_owned(),
        state,
        attempts: 1,
        error: None,
        at: evening().plus_millis(-12_000),
    }
}

fn queue() -> Vec<Job> {
    let late = Job {
        attempts: 4,
        error: Some("no-answer".to_owned()),
        at: evening().plus_millis(-95_000),
        ..job(41, "ticket", "12", JobState::Waiting)
    };
    let given_up = Job {
        attempts: 3,
        error: Some("no-word".to_owned()),
        ..job(40, "receipt", "118", JobState::Failed)
    };
    vec![
        job(43, "ticket", "33", JobState::Waiting),
        job(42, "ticket", "5", JobState::Printing),
        late,
        given_up,
        job(39, "kick", "37.50", JobState::Done),
        job(38, "bill", "21", JobState::Done),
        job(37, "receipt", "117", JobState::Done),
    ]
}

fn to_the_printers(evening: &mut Evening) {
    evening.house.set_printers(kitchen_without_paper(), queue());
    evening.settle();
    evening.wait(6);
    evening.tap_like("Warme Küche");
    evening.settle();
    evening.wait(1);
}

#[test]
fn a_kitchen_without_paper_is_an_alarm_that_leads_to_the_printers() {
    let mut evening = at_the_house(View::of(TABLET));
    evening.anna();
    let alarm = "Warme Küche im Untergeschoss: No paper";
    evening.house.set_printers(kitchen_without_paper(), queue());
    evening.settle();
    evening.wait(2);
    assert!(!evening.sees(alarm), "a roll may be changed in peace");
    evening.wait(4);
    assert!(evening.sees(alarm));
    evening.table("Table 12");
    assert!(evening.sees(alarm), "whoever rings an order reads it too");
    evening.tap(alarm);
    evening.settle();
    evening.wait(1);
    assert!(evening.sees("No paper"));
    assert!(evening.sees("Ticket Table 12 · late"));
    evening.house.set_printers(well(), Vec::new());
    evening.settle();
    evening.wait(1);
    assert!(!evening.sees(alarm));
    assert!(evening.sees("Nothing waits"));
}

#[test]
fn a_paper_goes_to_another_printer_is_tried_again_or_given_up_and_taken_back() {
    let mut evening = at_the_house(View::of(TABLET));
    evening.anna();
    to_the_printers(&mut evening);
    evening.tap("Receipt 118 · given up");
    assert!(evening.sees("The printer never said that it printed it"));
    evening.tap("Try again");
    evening.wait(1);
    assert!(evening.sees("Receipt 118 · waits"));
    evening.tap("Ticket Table 12 · late");
    evening.tap("Print on Pastry");
    evening.wait(1);
    evening.tap("Ticket Table 33 · waits");
    evening.tap("Give it up");
    evening.wait(1);
    assert!(!evening.sees("Ticket Table 33 · waits"));
    assert!(evening.sees("Given up: Ticket Table 33"));
    assert!(evening.sees("Undo"));
}

#[test]
fn a_test_page_is_one_tap_away() {
    let mut evening = at_the_house(View::of(TABLET));
    evening.sign_in("Sofie", "1000");
    evening.tap("Desk");
    evening.tap_like("Printers");
    evening.wait(1);
    evening.tap_first("Test page");
    evening.wait(1);
    assert!(evening.sees("A test page is on its way to Bar"));
}

#[test]
fn the_printers_are_drawn_in_every_size() {
    let german = View {
        language: Language::German,
        ..View::of(TABLET)
    };
    let mut views = views();
    views.push(("german".to_owned(), german));
    for (name, view) in views {
        let mut evening = at_the_house(view);
        evening.anna_anywhere();
        evening.house.set_printers(kitchen_without_paper(), queue());
        evening.settle();
        evening.wait(6);
        evening.draw(&format!("printers-alarm-{name}"));
        let short = view.size.x < 1000.0;
        let word = match view.language {
            Language::German => ["Warme Küche", "Drucker"],
            _ => ["Warme Küche", "Printer"],
        };
        evening.tap_like(word[usize::from(short)]);
        evening.settle();
        evening.wait(1);
        evening.draw(&format!("printers-{name}"));
        assert!(evening.sees_like("118"));
    }
}

#[test]
fn what_can_be_done_is_drawn() {
    for (name, size) in [("tablet", TABLET), ("phone", PHONE)] {
        let mut evening = at_the_house(View::of(size));
        evening.anna();
        evening.house.set_printers(kitchen_without_paper(), queue());
        evening.settle();
        evening.wait(6);
        evening.tap_like(if size == PHONE { "Printer" } else { "Warme" });
        evening.wait(1);
        evening.tap("Ticket Table 12 · late");
        evening.draw(&format!("printers-verbs-{name}"));
        evening.tap("Give it up");
        evening.wait(1);
        evening.draw(&format!("printers-undo-{name}"));
        assert!(evening.sees("Undo"));
    }
}
