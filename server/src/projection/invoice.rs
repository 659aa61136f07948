use common::{CheckId, PrivateId, Recorded, State, paper::Event};
use rusqlite::{Connection, params};

use crate::journal::signed;

/// A check's invoice: for whom is said by the table of private texts.
#[derive(Debug)]
pub(crate) struct Invoice {
    number: u64,
    check: CheckId,
    company: PrivateId,
    at: i64,
    by_name: String,
}

/// The row of an invoice.
pub(super) fn invoice(before: &State, recorded: &Recorded, event: &Event) -> Option<Invoice> {
    let Event::Invoiced {
        check,
        number,
        company,
        by,
    } = event
    else {
        return None;
    };
    Some(Invoice {
        number: *number,
        check: before.checks.resolve(*check),
        company: company.id,
        at: recorded.stamp.millis(),
        by_name: before.staff.name(*by).to_owned(),
    })
}

impl Invoice {
    /// It is for the receipt that holds at this moment.
    pub(super) fn write(&self, connection: &Connection) -> rusqlite::Result<()> {
        let mut insert = connection.prepare_cached(
            "INSERT INTO invoice (number, check_id, receipt, company, at, by_name)
             VALUES (?1, ?2, (SELECT receipt FROM sale_check WHERE id = ?2), ?3, ?4, ?5)",
        )?;
        insert.execute(params![
            signed(self.number),
            self.check.to_string(),
            self.company.0.as_bytes(),
            self.at,
            self.by_name,
        ])?;
        Ok(())
    }
}
