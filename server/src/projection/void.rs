use common::{BusinessDate, Event, LineId, Recorded, State, check};
use rusqlite::{Connection, params};

use super::{day_of, kitchen};

/// A line that was taken back.
#[derive(Debug)]
pub(crate) struct Void {
    line: LineId,
    z: u32,
    date: BusinessDate,
    label: String,
    name: String,
    reason: Option<String>,
    by_name: String,
    amount: i64,
    was_fired: bool,
    was_made: bool,
    at: i64,
    approved_by_name: Option<String>,
}

/// A line that stands again.
#[derive(Debug)]
pub(crate) struct Restored {
    line: LineId,
    z: u32,
}

/// The row of a line that is about to be voided.
pub(super) fn void(before: &State, recorded: &Recorded) -> Option<Void> {
    let Event::Check(check::Event::Voided {
        check,
        line,
        at,
        by,
        reason,
        was_fired,
        approved_by,
    }) = &recorded.event
    else {
        return None;
    };
    let check = before.checks.open.get(check)?;
    let line = check.line(*line)?;
    let (z, date) = day_of(before, recorded);
    Some(Void {
        line: line.id,
        z,
        date,
        label: check.label.clone(),
        name: line.name.clone(),
        reason: reason.clone(),
        by_name: before.staff.name(*by).to_owned(),
        amount: line.amount().in_cents(),
        was_fired: *was_fired,
        was_made: kitchen::was_made(before, &recorded.event, line.id),
        at: at.millis(),
        approved_by_name: approved_by.map(|id| before.staff.name(id).to_owned()),
    })
}

impl Void {
    pub(super) fn write(&self, connection: &Connection) -> rusqlite::Result<()> {
        let mut insert = connection.prepare_cached(
            "INSERT INTO void (line, z, date, label, name, reason, by_name, amount, was_fired, at,
             approved_by_name, was_made)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
        )?;
        insert.execute(params![
            self.line.to_string(),
            self.z,
            self.date.to_string(),
            self.label,
            self.name,
            self.reason,
            self.by_name,
            self.amount,
            self.was_fired,
            self.at,
            self.approved_by_name,
            self.was_made,
        ])?;
        Ok(())
    }
}

/// What a line loses that stands again.
pub(super) fn restored(before: &State, recorded: &Recorded, line: LineId) -> Restored {
    let (z, _) = day_of(before, recorded);
    Restored { line, z }
}

impl Restored {
    /// A report that was made of an earlier day stays as it is.
    pub(super) fn write(&self, connection: &Connection) -> rusqlite::Result<()> {
        let mut delete =
            connection.prepare_cached("DELETE FROM void WHERE line = ?1 AND z = ?2")?;
        delete.execute(params![self.line.to_string(), self.z])?;
        Ok(())
    }
}
