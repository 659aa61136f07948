use common::{
    BusinessDate, Recorded, RefundId, State,
    check::{Payment, Refund, RefundedLine},
    docket,
    money::TaxLine,
};
use rusqlite::{Connection, params};

use super::{day_of, sale::Taxes};
use crate::journal::signed;

/// Money given back, between its event and its number.
#[derive(Debug)]
pub(super) struct Given {
    refund: Refund,
    z: u32,
    date: BusinessDate,
}

/// Money given back: a sale the other way round.
#[derive(Debug)]
pub(crate) struct Row {
    given: Given,
    number: u64,
    text: String,
    hour: u8,
    by_name: String,
    approved_by_name: Option<String>,
    /// Payment by payment.
    payees: Vec<Payees>,
}

/// Who gave a payment back, and whose its tip was where somebody said so.
#[derive(Debug)]
struct Payees {
    by_name: String,
    tip_for_name: Option<String>,
}

impl Given {
    pub(super) fn new(before: &State, recorded: &Recorded, refund: &Refund) -> Self {
        let (z, date) = day_of(before, recorded);
        let refund = refund.clone();
        Self { refund, z, date }
    }

    pub(super) fn is(&self, refund: RefundId) -> bool {
        self.refund.id == refund
    }

    pub(super) fn numbered(mut self, before: &State, number: u64) -> Row {
        self.refund.receipt = Some(number);
        let name = |id| before.staff.name(id).to_owned();
        let returns = self.refund.returns.iter();
        Row {
            number,
            text: docket::credit(
                docket::Words::of(before.house.language),
                &before.house,
                &before.staff,
                &self.refund,
            )
            .text(docket::WIDTH),
            hour: before.house.hour(self.refund.at),
            by_name: name(self.refund.by),
            approved_by_name: self.refund.approved_by.map(name),
            payees: returns
                .map(|paid| Payees {
                    by_name: name(paid.by),
                    tip_for_name: paid.tip_for.map(name),
                })
                .collect(),
            given: self,
        }
    }
}

impl Row {
    pub(super) fn write(&self, connection: &Connection) -> rusqlite::Result<()> {
        let refund = &self.given.refund;
        let id = refund.id.to_string();
        self.write_refund(connection, &id)?;
        self.write_check(connection, &id)?;
        for line in &refund.lines {
            self.write_line(connection, &id, line)?;
        }
        let taxes = Taxes {
            check: &id,
            z: self.given.z,
            date: self.given.date,
        };
        let back: Vec<TaxLine> = refund.taxes.iter().map(returned).collect();
        taxes.write(connection, &back, -refund.gross)?;
        for (paid, payees) in refund.returns.iter().zip(&self.payees) {
            self.write_payment(connection, &id, paid, payees)?;
        }
        Ok(())
    }

    fn write_refund(&self, connection: &Connection, id: &str) -> rusqlite::Result<()> {
        let refund = &self.given.refund;
        let body = serde_json::to_string(refund)
            .map_err(|error| rusqlite::Error::ToSqlConversionFailure(Box::new(error)))?;
        let mut insert = connection.prepare_cached(
            "INSERT INTO refund (id, check_id, z, date, label, number, of_receipt, gross, reason,
             at, by_name, approved_by_name, text, body)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
        )?;
        insert.execute(params![
            id,
            refund.check.to_string(),
            self.given.z,
            self.given.date.to_string(),
            refund.label,
            signed(self.number),
            signed(refund.of_receipt),
            refund.gross.in_cents(),
            refund.reason,
            refund.at.millis(),
            self.by_name,
            self.approved_by_name,
            self.text,
            body,
        ])?;
        Ok(())
    }

    /// Whose check it was, and at which table, is as the sale says.
    fn write_check(&self, connection: &Connection, id: &str) -> rusqlite::Result<()> {
        let refund = &self.given.refund;
        let tips: i64 = refund.returns.iter().map(|paid| paid.tip.in_cents()).sum();
        let mut insert = connection.prepare_cached(
            "WITH sold AS (SELECT * FROM sale_check WHERE id = ?2)
             INSERT INTO sale_check (id, z, date, number, label, covers, waiter, waiter_name,
             mode, opened_at, settled_at, gross, tips, receipt, place, refund_of)
             VALUES (?1, ?3, ?4, COALESCE((SELECT number FROM sold), 0), ?5, 0,
                     COALESCE((SELECT waiter FROM sold), ?6),
                     COALESCE((SELECT waiter_name FROM sold), ?7),
                     COALESCE((SELECT mode FROM sold), 'dine_in'),
                     COALESCE((SELECT opened_at FROM sold), ?8), ?8, ?9, ?10, ?11,
                     COALESCE((SELECT place FROM sold), ''), ?2)",
        )?;
        insert.execute(params![
            id,
            refund.check.to_string(),
            self.given.z,
            self.given.date.to_string(),
            refund.label,
            refund.by.0,
            self.by_name,
            refund.at.millis(),
            -refund.gross.in_cents(),
            -tips,
            signed(self.number),
        ])?;
        Ok(())
    }

    fn write_line(
        &self,
        connection: &Connection,
        id: &str,
        line: &RefundedLine,
    ) -> rusqlite::Result<()> {
        let refund = &self.given.refund;
        let mut insert = connection.prepare_cached(
            "WITH sold AS (SELECT * FROM sale_line WHERE check_id = ?3 AND line = ?1)
             INSERT INTO sale_line (line, check_id, z, date, item, name, group_name, quantity,
             gross, hour, rung_at, rung_by, rung_by_name, unit_price, full_price)
             VALUES (?1, ?2, ?4, ?5, COALESCE((SELECT item FROM sold), 0), ?6,
                     COALESCE((SELECT group_name FROM sold), ''), ?7, ?8, ?9, ?10, ?11, ?12,
                     COALESCE((SELECT unit_price FROM sold), 0), ?8)
             ON CONFLICT (check_id, line) DO UPDATE SET
                 quantity = quantity + excluded.quantity, gross = gross + excluded.gross,
                 full_price = full_price + excluded.full_price",
        )?;
        insert.execute(params![
            line.line.to_string(),
            id,
            refund.check.to_string(),
            self.given.z,
            self.given.date.to_string(),
            line.name,
            -i64::from(line.quantity),
            -line.amount.in_cents(),
            self.hour,
            refund.at.millis(),
            refund.by.0,
            self.by_name,
        ])?;
        Ok(())
    }

    /// The tip leaves whoever had it; without a name that is the check's waiter.
    fn write_payment(
        &self,
        connection: &Connection,
        id: &str,
        paid: &Payment,
        payees: &Payees,
    ) -> rusqlite::Result<()> {
        let mut insert = connection.prepare_cached(
            "WITH sold AS (SELECT waiter, waiter_name FROM sale_check WHERE id = ?3)
             INSERT INTO sale_payment (id, check_id, z, date, tender, amount, tip, at, by, by_name,
             rounding, tip_for, tip_for_name)
             VALUES (?1, ?2, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12,
                     COALESCE(?13, (SELECT waiter FROM sold), ?10),
                     COALESCE(?14, (SELECT waiter_name FROM sold), ?11))",
        )?;
        insert.execute(params![
            paid.id.to_string(),
            id,
            self.given.refund.check.to_string(),
            self.given.z,
            self.given.date.to_string(),
            paid.tender.name(),
            -paid.amount.in_cents(),
            -paid.tip.in_cents(),
            paid.at.millis(),
            paid.by.0,
            payees.by_name,
            -paid.rounding.in_cents(),
            paid.tip_for.map(|id| id.0),
            payees.tip_for_name,
        ])?;
        Ok(())
    }
}

fn returned(tax: &TaxLine) -> TaxLine {
    TaxLine {
        rate: tax.rate,
        gross: -tax.gross,
        net: -tax.net,
        tax: -tax.tax,
    }
}
