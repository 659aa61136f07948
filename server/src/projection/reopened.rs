use common::{BusinessDate, Event, Recorded, State, check};
use rusqlite::{Connection, params};

use super::day_of;
use crate::journal::signed;

/// A settled check that is open again.
#[derive(Debug)]
pub(crate) struct Reopened {
    check: String,
    receipt: u64,
    z: u32,
    date: BusinessDate,
    label: String,
    reason: String,
    at: i64,
    by_name: String,
    approved_by_name: Option<String>,
}

/// The row of a check that is about to be opened again.
pub(super) fn reopened(before: &State, recorded: &Recorded) -> Option<Reopened> {
    let Event::Check(check::Event::Reopened {
        check,
        at,
        by,
        reason,
        approved_by,
    }) = &recorded.event
    else {
        return None;
    };
    let (z, date) = day_of(before, recorded);
    let known = before.checks.settled.get(&check.id);
    let name = |id| before.staff.name(id).to_owned();
    Some(Reopened {
        check: check.id.to_string(),
        receipt: known
            .and_then(|settled| settled.receipt)
            .or(check.receipts.last().copied())
            .unwrap_or(0),
        z,
        date,
        label: check.label.clone(),
        reason: reason.clone(),
        at: at.millis(),
        by_name: name(*by),
        approved_by_name: approved_by.map(name),
    })
}

impl Reopened {
    /// The check was not sold after all; its receipt stays, since the guest may have it.
    pub(super) fn write(&self, connection: &Connection) -> rusqlite::Result<()> {
        for (table, id) in [
            ("sale_check", "id"),
            ("sale_line", "check_id"),
            ("sale_tax", "check_id"),
            ("sale_payment", "check_id"),
            ("allowance", "check_id"),
        ] {
            let sql = format!("DELETE FROM {table} WHERE {id} = ?1 AND z = ?2");
            connection
                .prepare_cached(&sql)?
                .execute(params![self.check, self.z])?;
        }
        let mut insert = connection.prepare_cached(
            "INSERT INTO reopened (check_id, receipt, z, date, label, reason, at, by_name,
             approved_by_name) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        )?;
        insert.execute(params![
            self.check,
            signed(self.receipt),
            self.z,
            self.date.to_string(),
            self.label,
            self.reason,
            self.at,
            self.by_name,
            self.approved_by_name,
        ])?;
        Ok(())
    }
}
