use common::{
    Event, Recorded, State,
    check::{self, Check, totals},
    docket,
    money::TaxLine,
};
use rusqlite::{Connection, params};

use super::day_of;

/// A bill that guests asked for, as their check stood then.
#[derive(Debug)]
pub(crate) struct Bill {
    z: u32,
    at: i64,
    text: String,
    check: Check,
    taxes: Vec<TaxLine>,
}

/// The row of a check whose guests ask for the bill.
pub(super) fn bill(before: &State, recorded: &Recorded) -> Option<Bill> {
    let Event::Check(check::Event::BillAsked { check, at }) = &recorded.event else {
        return None;
    };
    let known = before.checks.open.get(check)?;
    let (z, _) = day_of(before, recorded);
    Some(Bill {
        z,
        at: at.millis(),
        text: docket::bill(
            docket::Words::of(before.house.language),
            &before.house,
            known,
            *at,
        )
        .text(docket::WIDTH),
        taxes: totals(&before.house, known, *at),
        check: known.clone(),
    })
}

impl Bill {
    pub(super) fn write(&self, connection: &Connection) -> rusqlite::Result<()> {
        let json =
            |error: serde_json::Error| rusqlite::Error::ToSqlConversionFailure(Box::new(error));
        let mut insert = connection.prepare_cached(
            "INSERT OR REPLACE INTO bill (check_id, z, at, text, \"check\", taxes)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?;
        insert.execute(params![
            self.check.id.to_string(),
            self.z,
            self.at,
            self.text,
            serde_json::to_string(&self.check).map_err(json)?,
            serde_json::to_string(&self.taxes).map_err(json)?,
        ])?;
        Ok(())
    }
}

/// What was asked for on days that have closed is no bill any more.
pub(super) fn forget(connection: &Connection, z: u32) -> rusqlite::Result<()> {
    connection.execute("DELETE FROM bill WHERE z < ?1", [z])?;
    Ok(())
}
