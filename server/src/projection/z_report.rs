use common::day::ZReport;
use rusqlite::{Connection, params};

use super::kitchen::NeverMade;
use crate::journal::{Hash, signed};

/// A day's close: its figures, and the part of the journal that they stand for.
#[derive(Debug)]
pub(crate) struct Z {
    report: ZReport,
    never_made: Vec<NeverMade>,
    last_seq: u64,
    head: Hash,
}

/// The row of a day that is about to close with entry `seq`, whose link is `head`.
pub(super) fn z(report: &ZReport, never_made: Vec<NeverMade>, seq: u64, head: Hash) -> Z {
    Z {
        report: report.clone(),
        never_made,
        last_seq: seq,
        head,
    }
}

impl Z {
    pub(super) fn write(&self, connection: &Connection) -> rusqlite::Result<()> {
        let report = serde_json::to_string(&self.report)
            .map_err(|error| rusqlite::Error::ToSqlConversionFailure(Box::new(error)))?;
        let mut insert = connection.prepare_cached(
            "INSERT INTO z_report (number, date, report, first_seq, last_seq, head)
             VALUES (?1, ?2, ?3, (SELECT COALESCE(MAX(last_seq), 0) + 1 FROM z_report), ?4, ?5)",
        )?;
        insert.execute(params![
            self.report.number,
            self.report.date.to_string(),
            report,
            signed(self.last_seq),
            self.head,
        ])?;
        for row in &self.never_made {
            row.write(connection)?;
        }
        super::bill::forget(connection, self.report.number)?;
        super::close(connection, self.report.number)
    }
}
