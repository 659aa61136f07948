//! What the kitchen reads on paper, and what the house knows by it.

use common::{
    Command, LineId, Stamp, StationId, check, demo,
    house::{Founding, Prints},
    kitchen::{self, Alarm, Allergy, Ticket},
    menu::Allergen,
    protocol::PrinterCondition,
};
use server::HOUSE;

use super::{KITCHEN, MARC, Service as _, at, evening, kitchen, papers::pays_cash};
use crate::{
    peers::{Fault, Printer},
    tills::Evening,
};

const GRILL: StationId = StationId(1);
const STOVE: StationId = StationId(2);
const STOVE_PRINTER: common::PrinterId = common::PrinterId(3);

fn card(evening: &Evening, line: LineId) -> Ticket {
    let kitchen = &evening.tills[0].state().kitchen;
    kitchen.with_line(line).unwrap().0.clone()
}

fn alarm(evening: &Evening, line: LineId) -> Option<Alarm> {
    let now = Stamp::new(jiff::Timestamp::now());
    let kitchen = &evening.tills[0].state().kitchen;
    kitchen.alarm(&card(evening, line), now)
}

fn awaits_shown(evening: &mut Evening, line: LineId) {
    evening.awaits("the paper's word", |tills| {
        let known = tills[0].state().kitchen.with_line(line);
        known.is_some_and(|(ticket, _)| ticket.shown_at.is_some())
    });
}

fn asks(evening: &mut Evening, command: kitchen::Command) {
    evening.does(Command::Kitchen(command));
    evening.settle();
}

#[test]
fn what_came_out_on_paper_is_not_alarmed_and_what_did_not_is() {
    let pass = Printer::start();
    let mut evening = evening(vec![kitchen(&pass)]);
    evening.awaits_condition(KITCHEN, PrinterCondition::Ready);
    let (check, line) = evening.burger(12);
    evening.sends(check, line);
    pass.await_tickets(1);
    awaits_shown(&mut evening, line);
    assert_eq!(alarm(&evening, line), None);

    pass.fault(Fault::PaperOut);
    evening.awaits_condition(KITCHEN, PrinterCondition::PaperOut);
    let (again, more) = evening.burger(12);
    evening.sends(again, more);
    assert_eq!(card(&evening, more).shown_at, None);
    evening.awaits("the alarm", |tills| {
        let now = Stamp::new(jiff::Timestamp::now());
        let alarms = tills[0].state().kitchen.alarms(now);
        alarms.iter().any(|(_, why)| *why == Alarm::NotShown)
    });
    pass.mend(Fault::PaperOut);
    awaits_shown(&mut evening, more);
    assert_eq!(alarm(&evening, more), None);

    // The house itself says so, and nobody has to say it again when it opens anew.
    evening.reopens();
    let journal = journal(&evening);
    let shown = journal
        .iter()
        .filter(|(_, body)| body.contains(r#""shown""#));
    let shown: Vec<_> = shown.collect();
    assert_eq!(shown.len(), 2, "{shown:?}");
    assert!(shown.iter().all(|(device, _)| *device == HOUSE.to_string()));
}

/// The journal's events with the device of each.
fn journal(evening: &Evening) -> Vec<(String, String)> {
    let database = evening.data().join("house.db");
    let database = rusqlite::Connection::open(database).unwrap();
    let mut select = database
        .prepare("SELECT body FROM event ORDER BY seq")
        .unwrap();
    let bodies = select.query_map([], |row| row.get::<_, String>(0)).unwrap();
    let bodies = bodies.map(|body| {
        let body = body.unwrap();
        let value: serde_json::Value = serde_json::from_str(&body).unwrap();
        (value["device"].as_str().unwrap().to_owned(), body)
    });
    bodies.collect()
}

#[test]
fn a_kitchen_without_screens_reads_allergies_rush_remakes_and_notes() {
    let pass = Printer::start();
    let mut evening = evening(vec![kitchen(&pass)]);
    let (check, line) = evening.burger(12);
    let allergic = |evening: &mut Evening, seat, allergens: &[Allergen], other: &str| {
        let allergies = vec![Allergy {
            seat,
            allergens: allergens.iter().copied().collect(),
            other: other.to_owned(),
        }];
        evening.does(Command::Check(check::Command::SetAllergies {
            check,
            allergies,
        }));
        evening.settle();
    };
    allergic(&mut evening, Some(2), &[Allergen::Nuts, Allergen::Milk], "");
    evening.sends(check, line);
    let text = |count| pass.await_tickets(count)[count - 1].text.clone();
    let first = text(1);
    for word in ["ALLERGY", "milk, nuts", "Burger"] {
        assert!(first.contains(word), "{word}: {first}");
    }
    allergic(&mut evening, None, &[Allergen::Fish], "kiwi");
    let warned = text(2);
    for word in ["ALLERGY", "fish, kiwi", "Burger", "12"] {
        assert!(warned.contains(word), "{word}: {warned}");
    }
    let ticket = card(&evening, line).id;
    let tickets = vec![ticket];
    asks(
        &mut evening,
        kitchen::Command::Rush {
            tickets,
            rush: true,
        },
    );
    let rush = text(3);
    assert!(rush.contains("RUSH") && rush.contains("Burger"), "{rush}");
    evening.tills[0].act_for(MARC);
    let remake = kitchen::Command::Remake {
        ticket,
        line,
        quantity: 1,
        reason: "dropped".to_owned(),
    };
    asks(&mut evening, remake);
    let remake = text(4);
    for word in ["MAKE AGAIN", "Why: dropped", "Burger", "ALLERGY"] {
        assert!(remake.contains(word), "{word}: {remake}");
    }
    let note = kitchen::Command::Note {
        ticket: card(&evening, line).id,
        text: "they must leave at nine".to_owned(),
        ask: false,
    };
    asks(&mut evening, note);
    let note = text(5);
    // Large letters: it takes two lines.
    let said: Vec<&str> = note.split_whitespace().collect();
    assert!(said.join(" ").contains("they must leave at nine"), "{note}");
    assert!(!note.contains("Burger"), "{note}");
    assert_eq!(pass.complaints(), [""; 0]);
    pictures(&pass, "kitchen-slip");
}

#[test]
fn what_is_pushed_is_brought_to_its_new_station_and_struck_at_the_old_one() {
    let (grill, stove) = (Printer::start(), Printer::start());
    let mut evening = evening(vec![
        at(&grill, KITCHEN, "grill", vec![Prints::Station(GRILL)]),
        at(&stove, STOVE_PRINTER, "stove", vec![Prints::Station(STOVE)]),
    ]);
    let (check, line) = evening.burger(12);
    evening.sends(check, line);
    grill.await_tickets(1);
    let push = kitchen::Command::Push {
        ticket: card(&evening, line).id,
        lines: Vec::new(),
        to: STOVE,
    };
    asks(&mut evening, push);
    let struck = grill.await_tickets(2)[1].text.clone();
    assert!(struck.contains("MADE AT Stove"), "{struck}");
    assert!(struck.contains("Burger"), "{struck}");
    let brought = stove.await_tickets(1)[0].text.clone();
    assert!(brought.contains("from Grill"), "{brought}");
    assert!(brought.contains("Burger"), "{brought}");
    awaits_shown(&mut evening, line);
    pictures(&grill, "kitchen-struck");
    pictures(&stove, "kitchen-brought");
}

#[test]
fn what_a_station_without_a_screen_has_on_paper_goes_with_its_guests() {
    let pass = Printer::start();
    let founding = demo::house();
    let mut house = founding.house.clone();
    house.printers = vec![kitchen(&pass)];
    for station in &mut house.stations {
        station.paper_only = true;
    }
    let mut evening = Evening::of(&Founding { house, ..founding }, 1);
    evening.awaits_condition(KITCHEN, PrinterCondition::Ready);
    let (check, line) = evening.burger(12);
    evening.sends(check, line);
    awaits_shown(&mut evening, line);
    assert!(card(&evening, line).is_open());
    pays_cash(&mut evening, check);
    let gone = card(&evening, line);
    assert!(!gone.is_open() && gone.served_at.is_some());

    // Who pays at the counter before the printer has its roll is not forgotten.
    pass.fault(Fault::PaperOut);
    evening.awaits_condition(KITCHEN, PrinterCondition::PaperOut);
    let (check, line) = evening.burger(14);
    pays_cash(&mut evening, check);
    assert!(card(&evening, line).is_open());
    pass.mend(Fault::PaperOut);
    awaits_shown(&mut evening, line);
    evening.awaits("the plates to be gone", |tills| {
        let kitchen = &tills[0].state().kitchen;
        !kitchen.with_line(line).unwrap().0.is_open()
    });
}

/// The papers of a printer, where somebody wants to look at them.
fn pictures(printer: &Printer, name: &str) {
    if let Ok(folder) = std::env::var("COUVERT_PICTURES") {
        for (number, ticket) in printer.tickets().iter().enumerate() {
            std::fs::write(format!("{folder}/{name}-{number}.png"), &ticket.picture).unwrap();
        }
    }
}
