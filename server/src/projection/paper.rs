use common::{
    Event, PrinterId, Recorded, Stamp, State, check, day, drawer,
    house::{House, Prints},
    paper::{self, Kind},
    tender,
};
use rusqlite::{Connection, params};

use crate::print::Slip;

/// A paper that waits to be made, or a drawer to be opened: an outbox row, written with the event
/// that asks for it.
#[derive(Debug)]
pub(crate) struct Paper {
    kind: &'static str,
    reference: String,
    about: String,
    body: Option<String>,
    /// Into the folder where there is none.
    printer: Option<PrinterId>,
    is_copy: bool,
    /// What must come out only once.
    once: Option<String>,
    made_at: Stamp,
}

impl Paper {
    /// The papers that an event asks for, from the state before it.
    pub(crate) fn of(state: &State, recorded: &Recorded) -> Vec<Self> {
        match &recorded.event {
            Event::Check(event) => of_check(state, recorded, event).into_iter().collect(),
            Event::Kitchen(event) => of_kitchen(state, recorded, event),
            Event::Drawer(event) => opened(state, recorded, event).into_iter().collect(),
            // Without its slip a voucher is nothing.
            Event::Tender(tender::Event::VoucherSold { code, .. }) => {
                let paper = Self::new(recorded, Kind::Voucher, code.0.clone(), &code.0);
                vec![paper.on(guests(&state.house))]
            }
            Event::Day(day::Event::Closed(report)) => {
                let number = report.number.to_string();
                let paper = Self::new(recorded, Kind::Z, number.clone(), &number);
                vec![paper.on(reports(&state.house))]
            }
            Event::Paper(event) => asked_for(state, recorded, event).into_iter().collect(),
            _ => Vec::new(),
        }
    }

    fn new(recorded: &Recorded, kind: Kind, reference: String, about: &str) -> Self {
        Self {
            kind: kind.name(),
            reference,
            about: about.to_owned(),
            body: None,
            printer: None,
            is_copy: false,
            once: None,
            made_at: recorded.stamp,
        }
    }

    fn on(self, printer: Option<PrinterId>) -> Self {
        Self { printer, ..self }
    }

    pub(crate) fn write(&self, connection: &Connection) -> rusqlite::Result<()> {
        let Some(printer) = self.printer else {
            let mut insert = connection.prepare_cached(
                "INSERT INTO paper (kind, reference, made_at, copy)
                 SELECT ?1, ?2, ?3, CASE WHEN ?4 THEN 1 + MAX(
                     (SELECT COALESCE(MAX(copy), 0) FROM paper WHERE kind = ?1 AND reference = ?2),
                     (SELECT COALESCE(MAX(copy), 0) FROM job WHERE kind = ?1 AND reference = ?2)
                 ) ELSE 0 END",
            )?;
            insert.execute(params![
                self.kind,
                self.reference,
                self.made_at.millis(),
                self.is_copy
            ])?;
            return Ok(());
        };
        let mut insert = connection.prepare_cached(
            "INSERT OR IGNORE INTO job
                 (kind, reference, about, body, printer, home, made_at, once, copy)
             SELECT ?1, ?2, ?3, ?4, ?5, ?5, ?6, ?7, CASE WHEN ?8 THEN 1 + MAX(
                 (SELECT COALESCE(MAX(copy), 0) FROM paper WHERE kind = ?1 AND reference = ?2),
                 (SELECT COALESCE(MAX(copy), 0) FROM job WHERE kind = ?1 AND reference = ?2)
             ) ELSE 0 END",
        )?;
        insert.execute(params![
            self.kind,
            self.reference,
            self.about,
            self.body,
            printer.0,
            self.made_at.millis(),
            self.once,
            self.is_copy,
        ])?;
        Ok(())
    }
}

fn printer_of(house: &House, prints: Prints) -> Option<PrinterId> {
    let known = house
        .printers
        .iter()
        .find(|printer| printer.prints.contains(&prints));
    known.map(|printer| printer.id)
}

fn guests(house: &House) -> Option<PrinterId> {
    printer_of(house, Prints::Guests)
}

/// Reports come out where guests' papers do where no printer is for them.
fn reports(house: &House) -> Option<PrinterId> {
    printer_of(house, Prints::Reports).or_else(|| guests(house))
}

fn of_check(state: &State, recorded: &Recorded, event: &check::Event) -> Option<Paper> {
    let label = |check| {
        let open = state.checks.open.get(check);
        open.map_or_else(String::new, |open| open.label.clone())
    };
    let (kind, reference, about) = match event {
        check::Event::ReceiptIssued { check, receipt } => {
            (Kind::Receipt, check.to_string(), receipt.to_string())
        }
        check::Event::CreditIssued { refund, receipt } => {
            (Kind::Credit, refund.to_string(), receipt.to_string())
        }
        check::Event::BillAsked { check, .. } => (Kind::Bill, check.to_string(), label(check)),
        _ => return None,
    };
    let paper = Paper::new(recorded, kind, reference, &about).on(guests(&state.house));
    state.house.receipts_on_paper.then_some(paper)
}

/// Slips for the stations' printers; screens need none. What one printer would strike and bring again
/// for another station it only brings.
fn of_kitchen(state: &State, recorded: &Recorded, event: &common::kitchen::Event) -> Vec<Paper> {
    let printer = |station| printer_of(&state.house, Prints::Station(station));
    let slips = Slip::of(&state.kitchen, event).into_iter();
    let slips = slips.filter(|(slip, _)| {
        let to = slip.to.and_then(printer);
        to.is_none() || to != printer(slip.ticket.station)
    });
    let papers = slips.filter_map(|(slip, mark)| {
        let printer = printer(slip.ticket.station)?;
        // It always is JSON; a slip that were none would be no reason to stop the house.
        let body = serde_json::to_string(&slip).ok()?;
        let reference = slip.ticket.id.to_string();
        let once = if mark.is_empty() {
            format!("ticket {reference}")
        } else {
            format!("ticket {reference} {} {mark}", recorded.command)
        };
        let paper = Paper::new(recorded, Kind::Ticket, reference, &slip.ticket.label);
        Some(Paper {
            body: Some(body),
            once: Some(once),
            ..paper.on(Some(printer))
        })
    });
    papers.collect()
}

/// The drawer opens for cash, and never without a reason.
fn opened(state: &State, recorded: &Recorded, event: &drawer::Event) -> Option<Paper> {
    let printers = &state.house.printers;
    let printer = printers.iter().find(|printer| printer.drawer)?.id;
    let why = match event {
        drawer::Event::CashMoved { amount, .. } if amount.is_zero() => return None,
        drawer::Event::CashMoved { amount, .. } => amount.to_string(),
        drawer::Event::PaidIn { reason, .. } | drawer::Event::PaidOut { reason, .. } => {
            reason.clone()
        }
        drawer::Event::Dropped { amount, .. } => amount.to_string(),
        drawer::Event::NoSale { reason, .. } => reason.clone(),
        drawer::Event::FloatSet { .. } | drawer::Event::Cleared => return None,
    };
    let command = recorded.command.to_string();
    Some(Paper {
        kind: "kick",
        once: Some(format!("kick {command}")),
        ..Paper::new(recorded, Kind::Receipt, command, &why).on(Some(printer))
    })
}

fn asked_for(state: &State, recorded: &Recorded, event: &paper::Event) -> Option<Paper> {
    let house = &state.house;
    match event {
        paper::Event::CopyAsked { kind, of, .. } => {
            let printer = match kind {
                Kind::X | Kind::Z => reports(house),
                _ => guests(house),
            };
            let about = if of.len() > 12 { "" } else { of };
            Some(Paper {
                is_copy: true,
                ..Paper::new(recorded, *kind, of.clone(), about).on(printer)
            })
        }
        paper::Event::XAsked { .. } => {
            let command = recorded.command.to_string();
            Some(Paper::new(recorded, Kind::X, command, "").on(reports(house)))
        }
        paper::Event::Invoiced { number, .. } => {
            let number = number.to_string();
            let paper = Paper::new(recorded, Kind::Invoice, number.clone(), &number);
            Some(paper.on(guests(house)))
        }
        paper::Event::Sent { .. } => None,
    }
}
