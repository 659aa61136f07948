use common::{TicketId, paper::Kind};
use rusqlite::params;

use super::{House, HouseError};
use crate::print::Slip;

impl House {
    /// Whether all of a ticket that is to be made has come out of a printer since it went to where
    /// it is made.
    pub(crate) fn is_on_paper(&self, ticket: TicketId) -> Result<bool, HouseError> {
        let mut select = self.connection.prepare_cached(
            "SELECT state, body FROM job WHERE kind = ?1 AND reference = ?2 ORDER BY id DESC",
        )?;
        let mut rows = select.query(params![Kind::Ticket.name(), ticket.to_string()])?;
        let mut printed = false;
        while let Some(row) = rows.next()? {
            let (state, body): (String, String) = (row.get(0)?, row.get(1)?);
            let slip: Slip = serde_json::from_str(&body)?;
            if !slip.what.is_to_make() {
                continue;
            }
            if state != "done" {
                return Ok(false);
            }
            printed = true;
            if slip.what.begins() {
                break;
            }
        }
        Ok(printed)
    }
}
