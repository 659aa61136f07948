//! Tables for reports and papers, written from the events in the same transaction.
//!
//! They can be thrown away and built again from the journal; the state never reads them.

mod paper;
mod receipt;
mod sale;
mod sum;
mod void;
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
    Void(Box<void::Void>),
    Z(Box<z_report::Z>),
}

impl Row {
    pub(crate) fn write(&self, connection: &Connection) -> rusqlite::Result<()> {
        match self {
            Self::Sale(row) => row.write(connection),
            Self::Receipt(row) => row.write(connection),
            Self::Void(row) => row.write(connection),
            Self::Z(row) => row.write(connection),
        }
    }
}

/// Turns events into rows. It remembers a check from its settlement to its receipt.
#[derive(Debug, Default)]
pub(crate) struct Projector {
    settled: Option<receipt::Settled>,
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
            Event::Check(check::Event::Settled {
                check, at, taxes, ..
            }) => {
                let known = before.checks.open.get(check)?;
                self.settled = Some(receipt::Settled::new(known, taxes, *at));
                Some(Row::Sale(Box::new(sale::sale(before, recorded, known)?)))
            }
            Event::Check(check::Event::ReceiptIssued { check, receipt }) => {
                let settled = self.settled.take().filter(|known| known.is(*check))?;
                Some(Row::Receipt(Box::new(settled.receipt(before, *receipt))))
            }
            Event::Check(check::Event::Voided { .. }) => {
                void::void(before, recorded).map(|row| Row::Void(Box::new(row)))
            }
            Event::Day(day::Event::Closed(report)) => {
                Some(Row::Z(Box::new(z_report::z(report, seq, *head))))
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
        let recorded = journal::event_of(&entry)?;
        if let Some(row) = projector.row(&state, &recorded, entry.seq, &entry.hash) {
            row.write(transaction)?;
        }
        state.apply(&recorded.event);
        Ok(())
    })
}

/// Every table that [`rebuild`] fills.
pub(crate) const TABLES: [&str; 8] = [
    "sale_check",
    "sale_line",
    "sale_payment",
    "sale_tax",
    "sale_sum",
    "void",
    "z_report",
    "receipt",
];
