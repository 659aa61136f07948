use common::{CheckId, Money, Stamp, State, check::Check, docket, money::TaxLine};
use rusqlite::{Connection, params};

use crate::journal::signed;

/// A check between its settlement and its receipt's number.
#[derive(Debug)]
pub(crate) struct Settled {
    check: Check,
    taxes: Vec<TaxLine>,
    at: Stamp,
    gross: Money,
}

/// A guest's receipt, as printed and as data.
#[derive(Debug)]
pub(crate) struct Receipt {
    check: Check,
    number: u64,
    text: String,
    taxes: Vec<TaxLine>,
    at: Stamp,
    gross: Money,
}

impl Settled {
    pub(super) fn new(check: &Check, taxes: &[TaxLine], at: Stamp, gross: Money) -> Self {
        Self {
            check: check.clone(),
            taxes: taxes.to_vec(),
            at,
            gross,
        }
    }

    pub(super) fn is(&self, check: CheckId) -> bool {
        self.check.id == check
    }

    pub(super) fn receipt(self, state: &State, number: u64) -> Receipt {
        Receipt {
            text: docket::receipt(
                docket::Words::of(state.house.language),
                &state.house,
                &state.staff,
                docket::Receipted {
                    check: &self.check,
                    number,
                    taxes: &self.taxes,
                    at: self.at,
                },
            )
            .text(docket::WIDTH),
            check: self.check,
            number,
            taxes: self.taxes,
            at: self.at,
            gross: self.gross,
        }
    }
}

impl Receipt {
    pub(super) fn write(&self, connection: &Connection) -> rusqlite::Result<()> {
        let json =
            |error: serde_json::Error| rusqlite::Error::ToSqlConversionFailure(Box::new(error));
        let id = self.check.id.to_string();
        let mut insert = connection.prepare_cached(
            "INSERT INTO receipt (check_id, number, text, \"check\", taxes, settled_at, gross)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?;
        insert.execute(params![
            id,
            signed(self.number),
            self.text,
            serde_json::to_string(&self.check).map_err(json)?,
            serde_json::to_string(&self.taxes).map_err(json)?,
            self.at.millis(),
            self.gross.in_cents(),
        ])?;
        let mut update =
            connection.prepare_cached("UPDATE sale_check SET receipt = ?2 WHERE id = ?1")?;
        update.execute(params![id, signed(self.number)])?;
        Ok(())
    }
}
