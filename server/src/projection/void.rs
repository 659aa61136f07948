use common::{BusinessDate, Event, LineId, Recorded, State, check};
use rusqlite::{Connection, params};

use super::day_of;

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
    at: i64,
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
        ..
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
        at: at.millis(),
    })
}

impl Void {
    pub(super) fn write(&self, connection: &Connection) -> rusqlite::Result<()> {
        let mut insert = connection.prepare_cached(
            "INSERT INTO void (line, z, date, label, name, reason, by_name, amount, was_fired, at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
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
        ])?;
        Ok(())
    }
}
