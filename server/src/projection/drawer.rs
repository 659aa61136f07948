use common::{BusinessDate, Money, Recorded, StaffId, State, drawer};
use rusqlite::{Connection, params};

use super::day_of;
use crate::journal::signed;

/// Something that happened to the drawer beside guests' payments.
#[derive(Debug)]
pub(crate) struct Move {
    seq: u64,
    z: u32,
    date: BusinessDate,
    what: &'static str,
    amount: Money,
    reason: Option<String>,
    at: i64,
    by_name: String,
    approved_by_name: Option<String>,
}

/// The row of entry `seq`; nothing for the float and for guests' cash.
pub(super) fn moved(
    before: &State,
    recorded: &Recorded,
    seq: u64,
    event: &drawer::Event,
) -> Option<Move> {
    let (what, amount, reason, approved_by) = match event {
        drawer::Event::PaidIn {
            amount,
            reason,
            approved_by,
        } => ("paid_in", *amount, Some(reason), approved_by),
        drawer::Event::PaidOut {
            amount,
            reason,
            approved_by,
        } => ("paid_out", *amount, Some(reason), approved_by),
        drawer::Event::Dropped {
            amount,
            approved_by,
        } => ("dropped", *amount, None, approved_by),
        drawer::Event::NoSale {
            reason,
            approved_by,
        } => ("no_sale", Money::ZERO, Some(reason), approved_by),
        drawer::Event::FloatSet { .. }
        | drawer::Event::CashMoved { .. }
        | drawer::Event::Cleared => return None,
    };
    let name = |id: StaffId| before.staff.name(id).to_owned();
    let (z, date) = day_of(before, recorded);
    Some(Move {
        seq,
        z,
        date,
        what,
        amount,
        reason: reason.cloned(),
        at: recorded.stamp.millis(),
        by_name: recorded.staff.map(name).unwrap_or_default(),
        approved_by_name: approved_by.map(name),
    })
}

impl Move {
    pub(super) fn write(&self, connection: &Connection) -> rusqlite::Result<()> {
        let mut insert = connection.prepare_cached(
            "INSERT INTO drawer_move (seq, z, date, what, amount, reason, at, by_name,
             approved_by_name) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        )?;
        insert.execute(params![
            signed(self.seq),
            self.z,
            self.date.to_string(),
            self.what,
            self.amount.in_cents(),
            self.reason,
            self.at,
            self.by_name,
            self.approved_by_name,
        ])?;
        Ok(())
    }
}
