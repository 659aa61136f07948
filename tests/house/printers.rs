//! Papers, tickets and drawers through printers that nobody here wrote, with everything that goes
//! wrong with them.

mod breaking;
mod faults;
mod languages;
mod papers;
mod scales;
mod slips;

use common::{
    CheckId, Command, ItemId, LineId, ModifierId, PrinterId, StaffId, TableId, check, demo,
    house::{CodePage, Founding, Printer as Known, Prints, Reach, ServiceMode},
    protocol::{Ask, Job, PrinterCondition, Reply},
};

use crate::{peers::Printer, tills::Evening};

const BAR: PrinterId = PrinterId(1);
const KITCHEN: PrinterId = PrinterId(2);
/// Who may give money back, and take a dish back from the kitchen.
const MARC: StaffId = StaffId(2);
const BURGER: ItemId = ItemId(121);
const MEDIUM: ModifierId = ModifierId(101);

fn at(printer: &Printer, id: PrinterId, name: &str, prints: Vec<Prints>) -> Known {
    Known {
        id,
        name: name.to_owned(),
        reach: Reach::Tcp {
            host: printer.address.ip().to_string(),
            port: printer.address.port(),
        },
        code_page: CodePage::Cp858,
        columns: 48,
        prints,
        fallback: None,
        drawer: false,
    }
}

fn bar(printer: &Printer) -> Known {
    Known {
        drawer: true,
        ..at(printer, BAR, "bar", vec![Prints::Guests, Prints::Reports])
    }
}

fn kitchen(printer: &Printer) -> Known {
    let stations = demo::house().house.stations;
    let stations = stations.iter().map(|station| Prints::Station(station.id));
    at(printer, KITCHEN, "kitchen", stations.collect())
}

/// The demo house with printers, and a till in it.
fn evening(printers: Vec<Known>) -> Evening {
    let founding = demo::house();
    let house = common::house::House {
        printers,
        receipts_on_paper: true,
        ..founding.house.clone()
    };
    Evening::of(&Founding { house, ..founding }, 1)
}

trait Service {
    fn burger(&mut self, table: u32) -> (CheckId, LineId) {
        self.burger_with(table, String::new())
    }
    fn burger_with(&mut self, table: u32, note: String) -> (CheckId, LineId);
    fn sends(&mut self, check: CheckId, line: LineId);
    fn awaits_condition(&mut self, printer: PrinterId, condition: PrinterCondition);
    fn queue(&mut self) -> Vec<Job>;
}

impl Service for Evening {
    /// A burger on a table, not sent yet.
    fn burger_with(&mut self, table: u32, note: String) -> (CheckId, LineId) {
        let check = CheckId(self.tills[0].id());
        let line = LineId(self.tills[0].id());
        self.does(Command::Check(check::Command::Open {
            check,
            table: Some(TableId(table)),
            covers: 2,
            mode: ServiceMode::DineIn,
        }));
        self.does(Command::Check(check::Command::Ring {
            check,
            line,
            item: BURGER,
            quantity: 1,
            modifiers: vec![MEDIUM.into()],
            seats: Vec::new(),
            course: None,
            note,
            price: None,
            grams: None,
            parts: Vec::new(),
        }));
        (check, line)
    }

    fn sends(&mut self, check: CheckId, line: LineId) {
        self.does(Command::Check(check::Command::Send {
            check,
            lines: vec![line],
            hold: false,
        }));
        self.settle();
    }

    fn awaits_condition(&mut self, printer: PrinterId, condition: PrinterCondition) {
        self.awaits("the printer's state", |tills| {
            let known = tills[0].printers().iter();
            known
                .filter(|state| state.printer == printer)
                .any(|state| state.condition == condition)
        });
    }

    fn queue(&mut self) -> Vec<Job> {
        match self.asks(Ask::Queue) {
            Reply::Queue { jobs } => jobs,
            other => panic!("{other:?}"),
        }
    }
}
