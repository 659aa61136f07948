use common::{
    CheckId, Money, Records, Sold, Stamp, State, Wanted,
    tender::{Voucher, VoucherCode},
};
use rusqlite::{Connection, OptionalExtension as _};

use super::HouseError;
use crate::journal::unsigned;

/// What a decision wants to know beyond what is in service.
pub(super) fn look_up(
    connection: &Connection,
    state: &State,
    wanted: &Wanted,
) -> Result<Records, HouseError> {
    let mut records = Records {
        at_house: true,
        ..Records::default()
    };
    match wanted {
        Wanted::Sold(check) => records.sold = sold(connection, state.checks.resolve(*check))?,
        Wanted::Voucher(code) => records.voucher = voucher(connection, code)?,
    }
    Ok(records)
}

/// A settled check as its latest receipt has it; nothing for one that is open again.
pub(crate) fn sold(connection: &Connection, check: CheckId) -> Result<Option<Sold>, HouseError> {
    let id = check.to_string();
    let mut select = connection.prepare_cached(
        "SELECT number, \"check\", taxes, settled_at, gross FROM receipt
         WHERE number = (SELECT receipt FROM sale_check WHERE id = ?1 AND refund_of IS NULL)",
    )?;
    let found: Option<(i64, String, String, i64, i64)> = select
        .query_row([&id], |row| {
            Ok((
                row.get(0)?,
                row.get(1)?,
                row.get(2)?,
                row.get(3)?,
                row.get(4)?,
            ))
        })
        .optional()?;
    let Some((number, check, taxes, settled_at, gross)) = found else {
        return Ok(None);
    };
    let mut select =
        connection.prepare_cached("SELECT body FROM refund WHERE check_id = ?1 ORDER BY number")?;
    let bodies = select.query_map([&id], |row| row.get::<_, String>(0))?;
    let mut refunds = Vec::new();
    for body in bodies {
        refunds.push(serde_json::from_str(&body?)?);
    }
    let mut select = connection
        .prepare_cached("SELECT number FROM invoice WHERE check_id = ?1 AND receipt = ?2")?;
    let invoice: Option<i64> = select
        .query_row(rusqlite::params![id, number], |row| row.get(0))
        .optional()?;
    Ok(Some(Sold {
        check: serde_json::from_str(&check)?,
        settled_at: Stamp::from_millis(settled_at),
        gross: Money::cents(gross),
        taxes: serde_json::from_str(&taxes)?,
        receipt: unsigned(number),
        refunds,
        invoice: invoice.map(unsigned),
    }))
}

/// A voucher with what it is still worth.
pub(crate) fn voucher(
    connection: &Connection,
    code: &VoucherCode,
) -> Result<Option<Voucher>, HouseError> {
    let code = code.as_sold();
    let mut select =
        connection.prepare_cached("SELECT code, sold, balance FROM voucher WHERE code = ?1")?;
    let found = select.query_row([&code.0], |row| {
        Ok(Voucher {
            code: VoucherCode(row.get(0)?),
            sold: Money::cents(row.get(1)?),
            balance: Money::cents(row.get(2)?),
        })
    });
    Ok(found.optional()?)
}
