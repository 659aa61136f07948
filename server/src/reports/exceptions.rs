//! What a day had beyond sales and voids, each with who, why and who allowed it.

use common::{Money, Stamp};
use rusqlite::{Connection, Row, params};
use serde::Serialize;

use super::{MadeAgain, NeverMade, ReportError, kitchen};

/// Something that made a check cheaper.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Allowed {
    /// What was said aloud for its check.
    pub label: String,
    /// `discount`, `comp` or `promotion`.
    pub kind: String,
    /// The reason, or the promotion's name.
    pub name: String,
    /// What the guests paid less.
    pub amount: Money,
    /// Who gave it.
    pub by: String,
    /// The manager who allowed it.
    pub approved_by: Option<String>,
    /// When.
    pub at: Stamp,
}

/// Money that went back to a guest.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct GivenBack {
    /// Its number in the receipts' series.
    pub number: u64,
    /// The receipt of the sale.
    pub of_receipt: u64,
    /// What was said aloud for the check.
    pub label: String,
    /// With VAT, without tips; above 0.
    pub amount: Money,
    /// Why.
    pub reason: String,
    /// Who gave it back.
    pub by: String,
    /// The manager who allowed it.
    pub approved_by: Option<String>,
    /// When.
    pub at: Stamp,
}

/// A settled check that was opened again.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Reopened {
    /// The receipt that does not hold any more.
    pub receipt: u64,
    /// What was said aloud for the check.
    pub label: String,
    /// Why.
    pub reason: String,
    /// Who opened it.
    pub by: String,
    /// The manager who allowed it.
    pub approved_by: Option<String>,
    /// When.
    pub at: Stamp,
}

/// Something that happened to the drawer beside guests' payments.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct DrawerMove {
    /// `paid_in`, `paid_out`, `dropped` or `no_sale`.
    pub what: String,
    /// How much.
    pub amount: Money,
    /// Why.
    pub reason: Option<String>,
    /// Who.
    pub by: String,
    /// The manager who allowed it.
    pub approved_by: Option<String>,
    /// When.
    pub at: Stamp,
}

/// What a voucher or a house account had to do with a payment.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Drawn {
    /// A voucher was `sold`, `spent` or `returned`; an account was `put` upon, `returned` or `paid`.
    pub what: String,
    /// The voucher's code.
    pub voucher: Option<String>,
    /// The account's name.
    pub account: Option<String>,
    /// Above 0 where a voucher is worth more, or an account owes more.
    pub amount: Money,
    /// How money came in for it.
    pub tender: Option<String>,
    /// Who was at the till.
    pub by: String,
    /// When.
    pub at: Stamp,
}

/// Something that was beyond somebody's own rights, and what a manager said.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Approval {
    /// The right that was missing.
    pub needed: String,
    /// What was said aloud for the check; empty where it was about none.
    pub label: String,
    /// The item; empty where it was about none.
    pub item: String,
    /// Why.
    pub reason: String,
    /// Yes or no.
    pub granted: bool,
    /// Who asked.
    pub asked_by: String,
    /// When.
    pub asked_at: Stamp,
    /// The manager.
    pub decided_by: String,
    /// When.
    pub decided_at: Stamp,
}

/// All of them for a day.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
pub struct Exceptions {
    /// Discounts, comps and promotions, the largest first of each kind.
    pub allowed: Vec<Allowed>,
    /// Refunds, in the sequence of their numbers.
    pub given_back: Vec<GivenBack>,
    /// Checks opened again, the oldest first.
    pub reopened: Vec<Reopened>,
    /// Cash in and out, and the drawer opened without a sale, the oldest first.
    pub drawer_moves: Vec<DrawerMove>,
    /// Vouchers and accounts, the oldest first.
    pub drawn: Vec<Drawn>,
    /// What managers were asked for, the oldest first.
    pub approvals: Vec<Approval>,
    /// Paid, but no cook had bumped it when the day closed, the oldest first.
    pub never_made: Vec<NeverMade>,
    /// Made once more: what was made before is waste. The oldest first.
    pub made_again: Vec<MadeAgain>,
}

impl Exceptions {
    pub(super) fn of(connection: &Connection, z: u32) -> Result<Self, ReportError> {
        Ok(Self {
            allowed: rows(
                connection,
                z,
                "label, kind, name, amount, by_name, approved_by_name, at FROM allowance
                 WHERE z = ?1 ORDER BY kind, amount DESC, at, id",
                allowed,
            )?,
            given_back: rows(
                connection,
                z,
                "number, of_receipt, label, gross, reason, by_name, approved_by_name, at
                 FROM refund WHERE z = ?1 ORDER BY number",
                given_back,
            )?,
            reopened: rows(
                connection,
                z,
                "receipt, label, reason, by_name, approved_by_name, at FROM reopened
                 WHERE z = ?1 ORDER BY at, receipt",
                reopened,
            )?,
            drawer_moves: rows(
                connection,
                z,
                "what, amount, reason, by_name, approved_by_name, at FROM drawer_move
                 WHERE z = ?1 ORDER BY seq",
                drawer_move,
            )?,
            drawn: rows(
                connection,
                z,
                "what, voucher, account_name, amount, tender, by_name, at FROM drawn
                 WHERE z = ?1 ORDER BY seq",
                drawn,
            )?,
            approvals: rows(
                connection,
                z,
                "needed, label, item, reason, granted, asked_by_name, asked_at, decided_by_name,
                 decided_at FROM approval WHERE z = ?1 ORDER BY decided_at, request",
                approval,
            )?,
            never_made: kitchen::never_made(connection, z)?,
            made_again: kitchen::again_on(connection, z)?,
        })
    }
}

fn rows<T>(
    connection: &Connection,
    z: u32,
    sql: &str,
    read: fn(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Vec<T>, ReportError> {
    let mut select = connection.prepare(&format!("SELECT {sql}"))?;
    let rows = select.query_map(params![z], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn allowed(row: &Row<'_>) -> rusqlite::Result<Allowed> {
    Ok(Allowed {
        label: row.get(0)?,
        kind: row.get(1)?,
        name: row.get(2)?,
        amount: Money::cents(row.get(3)?),
        by: row.get(4)?,
        approved_by: row.get(5)?,
        at: Stamp::from_millis(row.get(6)?),
    })
}

fn given_back(row: &Row<'_>) -> rusqlite::Result<GivenBack> {
    Ok(GivenBack {
        number: row.get::<_, i64>(0)?.unsigned_abs(),
        of_receipt: row.get::<_, i64>(1)?.unsigned_abs(),
        label: row.get(2)?,
        amount: Money::cents(row.get(3)?),
        reason: row.get(4)?,
        by: row.get(5)?,
        approved_by: row.get(6)?,
        at: Stamp::from_millis(row.get(7)?),
    })
}

fn reopened(row: &Row<'_>) -> rusqlite::Result<Reopened> {
    Ok(Reopened {
        receipt: row.get::<_, i64>(0)?.unsigned_abs(),
        label: row.get(1)?,
        reason: row.get(2)?,
        by: row.get(3)?,
        approved_by: row.get(4)?,
        at: Stamp::from_millis(row.get(5)?),
    })
}

fn drawer_move(row: &Row<'_>) -> rusqlite::Result<DrawerMove> {
    Ok(DrawerMove {
        what: row.get(0)?,
        amount: Money::cents(row.get(1)?),
        reason: row.get(2)?,
        by: row.get(3)?,
        approved_by: row.get(4)?,
        at: Stamp::from_millis(row.get(5)?),
    })
}

fn drawn(row: &Row<'_>) -> rusqlite::Result<Drawn> {
    Ok(Drawn {
        what: row.get(0)?,
        voucher: row.get(1)?,
        account: row.get(2)?,
        amount: Money::cents(row.get(3)?),
        tender: row.get(4)?,
        by: row.get(5)?,
        at: Stamp::from_millis(row.get(6)?),
    })
}

fn approval(row: &Row<'_>) -> rusqlite::Result<Approval> {
    Ok(Approval {
        needed: row.get(0)?,
        label: row.get(1)?,
        item: row.get(2)?,
        reason: row.get(3)?,
        granted: row.get(4)?,
        asked_by: row.get(5)?,
        asked_at: Stamp::from_millis(row.get(6)?),
        decided_by: row.get(7)?,
        decided_at: Stamp::from_millis(row.get(8)?),
    })
}
