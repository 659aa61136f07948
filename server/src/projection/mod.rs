//! Tables for reports and papers, written from the events in the same transaction.
//!
//! They can be thrown away and built again from the journal; the state never reads them.

mod allowance;
mod approval;
mod bill;
mod drawer;
mod drawn;
mod invoice;
mod kitchen;
pub(crate) mod menu;
mod paper;
mod receipt;
mod refund;
mod reopened;
mod sale;
mod sum;
mod void;
mod x_tape;
mod z_report;

use common::{Event, Recorded, State, check, day};
use rusqlite::{Connection, Transaction};

use crate::{
    HouseError,
    journal::{self, Hash},
    past,
};

pub(crate) use paper::Paper;
pub(crate) use sum::{COLUMNS, Kind, adding, close};

/// The tables. Amounts are cents, times are milliseconds of UTC, ids of devices' things are text.
pub const SCHEMA: &str = include_str!("schema.sql");

/// What an event adds to the tables; read from the state before the event is applied.
#[derive(Debug)]
pub(crate) enum Row {
    Sale(Box<sale::Sale>),
    Receipt(Box<receipt::Receipt>),
    Reopened(Box<reopened::Reopened>),
    Refund(Box<refund::Row>),
    Void(Box<void::Void>),
    Restored(void::Restored),
    Drawn(Box<drawn::Drawn>),
    Drawer(Box<drawer::Move>),
    Approval(Box<approval::Decided>),
    Bill(Box<bill::Bill>),
    Z(Box<z_report::Z>),
    Invoice(Box<invoice::Invoice>),
    XTape(Box<x_tape::XTape>),
    Menu(Box<menu::Published>),
    Kitchen(Vec<kitchen::Change>),
}

impl Row {
    pub(crate) fn write(&self, connection: &Connection) -> rusqlite::Result<()> {
        match self {
            Self::Sale(row) => row.write(connection),
            Self::Receipt(row) => row.write(connection),
            Self::Reopened(row) => row.write(connection),
            Self::Refund(row) => row.write(connection),
            Self::Void(row) => row.write(connection),
            Self::Restored(row) => row.write(connection),
            Self::Drawn(row) => row.write(connection),
            Self::Drawer(row) => row.write(connection),
            Self::Approval(row) => row.write(connection),
            Self::Bill(row) => row.write(connection),
            Self::Z(row) => row.write(connection),
            Self::Invoice(row) => row.write(connection),
            Self::XTape(row) => row.write(connection),
            Self::Menu(row) => row.write(connection),
            Self::Kitchen(rows) => rows.iter().try_for_each(|row| row.write(connection)),
        }
    }
}

/// Turns events into rows. It remembers a check, and a refund, until it has its number.
#[derive(Debug, Default)]
pub(crate) struct Projector {
    settled: Option<receipt::Settled>,
    refunded: Option<refund::Given>,
}

impl Projector {
    /// The row of an event, from the state before it and the entry's place and link.
    pub(crate) fn row(
        &mut self,
        before: &State,
        recorded: &Recorded,
        seq: u64,
        head: &Hash,
    ) -> Option<Row> {
        match &recorded.event {
            Event::Check(event) => self.of_check(before, recorded, event),
            Event::Tender(event) => {
                let row = drawn::drawn(before, recorded, seq, event);
                row.map(|row| Row::Drawn(Box::new(row)))
            }
            Event::Drawer(event) => {
                let row = drawer::moved(before, recorded, seq, event);
                row.map(|row| Row::Drawer(Box::new(row)))
            }
            Event::Menu(_) => {
                let row = menu::published(before, recorded, seq);
                row.map(|row| Row::Menu(Box::new(row)))
            }
            Event::Kitchen(event) => kitchen::changes(before, recorded, event).map(Row::Kitchen),
            Event::Approval(_) => {
                let row = approval::decided(before, recorded);
                row.map(|row| Row::Approval(Box::new(row)))
            }
            Event::Day(day::Event::Closed(report)) => {
                let never_made = kitchen::never_made(before, report.number);
                let z = z_report::z(report, never_made, seq, *head);
                Some(Row::Z(Box::new(z)))
            }
            Event::Paper(event) => {
                let invoice = invoice::invoice(before, recorded, event);
                let invoice = invoice.map(|row| Row::Invoice(Box::new(row)));
                invoice.or_else(|| {
                    let row = x_tape::x_tape(before, recorded, event);
                    row.map(|row| Row::XTape(Box::new(row)))
                })
            }
            _ => None,
        }
    }

    fn of_check(
        &mut self,
        before: &State,
        recorded: &Recorded,
        event: &check::Event,
    ) -> Option<Row> {
        match event {
            check::Event::Settled {
                check,
                at,
                taxes,
                gross,
                ..
            } => {
                let known = before.checks.open.get(check)?;
                self.settled = Some(receipt::Settled::new(known, taxes, *at, *gross));
                Some(Row::Sale(Box::new(sale::sale(before, recorded, known)?)))
            }
            check::Event::ReceiptIssued { check, receipt } => {
                let settled = self.settled.take().filter(|known| known.is(*check))?;
                Some(Row::Receipt(Box::new(settled.receipt(before, *receipt))))
            }
            check::Event::Reopened { .. } => {
                let row = reopened::reopened(before, recorded)?;
                Some(Row::Reopened(Box::new(row)))
            }
            check::Event::Refunded(refund) => {
                self.refunded = Some(refund::Given::new(before, recorded, refund));
                None
            }
            check::Event::CreditIssued { refund, receipt } => {
                let given = self.refunded.take().filter(|known| known.is(*refund))?;
                Some(Row::Refund(Box::new(given.numbered(before, *receipt))))
            }
            check::Event::Voided { .. } => {
                void::void(before, recorded).map(|row| Row::Void(Box::new(row)))
            }
            check::Event::Restored { line, .. } => {
                Some(Row::Restored(void::restored(before, recorded, *line)))
            }
            check::Event::BillAsked { .. } => {
                bill::bill(before, recorded).map(|row| Row::Bill(Box::new(row)))
            }
            _ => None,
        }
    }
}

/// The Z number and date that something settled or voided now belongs to.
fn day_of(state: &State, recorded: &Recorded) -> (u32, common::BusinessDate) {
    let open = state.day.open.as_ref().map(|day| day.date);
    let date = open.unwrap_or_else(|| state.house.business_date(recorded.stamp));
    (state.day.last_z + 1, date)
}

/// Builds every table anew from the journal. Papers are no projection: nothing is printed again.
/// The past is not in the journal and stays; what was summed up of it is summed up again.
pub(crate) fn rebuild(transaction: &Transaction<'_>) -> Result<(), HouseError> {
    for table in TABLES {
        transaction.execute(&format!("DELETE FROM {table}"), [])?;
    }
    past::sum_up_again(transaction)?;
    let mut state = State::default();
    let mut projector = Projector::default();
    journal::each_after(transaction, 0, |entry| {
        let recorded = journal::recalled(transaction, &entry)?;
        if let Some(row) = projector.row(&state, &recorded, entry.seq, &entry.hash) {
            row.write(transaction)?;
        }
        state.apply(&recorded.event);
        Ok(())
    })
}

/// Every table that [`rebuild`] fills.
pub(crate) const TABLES: [&str; 22] = [
    "sale_check",
    "sale_line",
    "sale_payment",
    "sale_tax",
    "sale_sum",
    "void",
    "z_report",
    "receipt",
    "allowance",
    "refund",
    "reopened",
    "voucher",
    "drawn",
    "drawer_move",
    "approval",
    "bill",
    "invoice",
    "x_tape",
    "menu_version",
    "made",
    "remade",
    "never_made",
];
