use common::{
    BusinessDate, Event, Money, Recorded, State,
    check::{self, Bill, BillLine, Check, Line, Payment},
    house::ServiceMode,
    money::TaxLine,
};
use rusqlite::{Connection, params};

use super::{allowance, day_of};

/// A settled check with its standing lines, its allowances and its payments.
#[derive(Debug)]
pub(crate) struct Sale {
    z: u32,
    date: BusinessDate,
    check: Check,
    settled_at: i64,
    gross: i64,
    place: String,
    lines: Vec<SoldLine>,
    taxes: Vec<TaxLine>,
    payees: Vec<Payees>,
    allowances: Vec<allowance::Allowed>,
}

#[derive(Debug)]
struct SoldLine {
    at: usize,
    billed: BillLine,
    group_name: String,
    hour: u8,
    rung_by_name: String,
}

/// Who took a payment, and whose its tip is.
#[derive(Debug)]
struct Payees {
    by_name: String,
    tip_for: common::StaffId,
    tip_for_name: String,
}

/// The rows of a check that is about to settle.
pub(super) fn sale(before: &State, recorded: &Recorded, check: &Check) -> Option<Sale> {
    let Event::Check(check::Event::Settled {
        at,
        gross,
        taxes,
        allowances,
        ..
    }) = &recorded.event
    else {
        return None;
    };
    let (z, date) = day_of(before, recorded);
    let payees = check.payments.iter();
    Some(Sale {
        z,
        date,
        settled_at: at.millis(),
        gross: gross.in_cents(),
        place: check.table.map_or(String::new(), |_| check.label.clone()),
        taxes: taxes.clone(),
        lines: sold_lines(before, check, &check.bill()),
        payees: payees.map(|paid| payees_of(before, check, paid)).collect(),
        allowances: allowance::allowed(before, check, allowances),
        check: check.clone(),
    })
}

/// The bill has the standing lines in the check's own sequence.
fn sold_lines(before: &State, check: &Check, bill: &Bill) -> Vec<SoldLine> {
    let standing = check.lines.iter().enumerate();
    let standing = standing.filter(|(_, line)| !line.is_voided());
    standing
        .zip(&bill.lines)
        .map(|((at, line), billed)| sold(before, at, line, *billed))
        .collect()
}

fn sold(before: &State, at: usize, line: &Line, billed: BillLine) -> SoldLine {
    let group = before.menu.items.get(&line.item).map(|item| item.group);
    SoldLine {
        at,
        billed,
        group_name: group.map_or(String::new(), |id| before.menu.group_name(id).to_owned()),
        hour: before.house.hour(line.rung_at),
        rung_by_name: before.staff.name(line.rung_by).to_owned(),
    }
}

fn payees_of(before: &State, check: &Check, paid: &Payment) -> Payees {
    let tip_for = paid.tip_for.unwrap_or(check.waiter_id());
    Payees {
        by_name: before.staff.name(paid.by).to_owned(),
        tip_for,
        tip_for_name: before.staff.name(tip_for).to_owned(),
    }
}

impl Sale {
    pub(super) fn write(&self, connection: &Connection) -> rusqlite::Result<()> {
        self.write_check(connection)?;
        let id = self.check.id.to_string();
        for sold in &self.lines {
            self.write_line(connection, &id, sold)?;
        }
        let taxes = Taxes {
            check: &id,
            z: self.z,
            date: self.date,
        };
        taxes.write(connection, &self.taxes, Money::cents(self.gross))?;
        for (payment, payees) in self.check.payments.iter().zip(&self.payees) {
            self.write_payment(connection, &id, payment, payees)?;
        }
        for allowed in &self.allowances {
            allowed.write(connection, (self.z, self.date), &self.check)?;
        }
        Ok(())
    }

    fn write_check(&self, connection: &Connection) -> rusqlite::Result<()> {
        let check = &self.check;
        let tips: i64 = check.payments.iter().map(|paid| paid.tip.in_cents()).sum();
        let mode = match check.mode {
            ServiceMode::DineIn => "dine_in",
            ServiceMode::TakeAway => "take_away",
            ServiceMode::Delivery => "delivery",
        };
        let mut insert = connection.prepare_cached(
            "INSERT INTO sale_check (id, z, date, number, label, covers, waiter, waiter_name,
             mode, opened_at, settled_at, gross, tips, receipt, place, refund_of)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, NULL, ?14, NULL)",
        )?;
        insert.execute(params![
            check.id.to_string(),
            self.z,
            self.date.to_string(),
            check.number,
            check.label,
            check.covers,
            check.waiter_id().0,
            check.waiter,
            mode,
            check.opened_at.millis(),
            self.settled_at,
            self.gross,
            tips,
            self.place,
        ])?;
        Ok(())
    }

    fn write_line(
        &self,
        connection: &Connection,
        check: &str,
        sold: &SoldLine,
    ) -> rusqlite::Result<()> {
        let line = &self.check.lines[sold.at];
        let mut insert = connection.prepare_cached(
            "INSERT INTO sale_line (line, check_id, z, date, item, name, group_name, quantity,
             gross, hour, rung_at, rung_by, rung_by_name, unit_price, full_price)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
        )?;
        insert.execute(params![
            line.id.to_string(),
            check,
            self.z,
            self.date.to_string(),
            line.item.0,
            line.name,
            sold.group_name,
            line.quantity,
            sold.billed.amount().in_cents(),
            sold.hour,
            line.rung_at.millis(),
            line.rung_by.0,
            sold.rung_by_name,
            line.unit_price.in_cents(),
            sold.billed.gross.in_cents(),
        ])?;
        Ok(())
    }

    fn write_payment(
        &self,
        connection: &Connection,
        check: &str,
        payment: &Payment,
        payees: &Payees,
    ) -> rusqlite::Result<()> {
        let mut insert = connection.prepare_cached(
            "INSERT INTO sale_payment (id, check_id, z, date, tender, amount, tip, at, by, by_name,
             rounding, tip_for, tip_for_name)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
        )?;
        insert.execute(params![
            payment.id.to_string(),
            check,
            self.z,
            self.date.to_string(),
            payment.tender.name(),
            payment.amount.in_cents(),
            payment.tip.in_cents(),
            payment.at.millis(),
            payment.by.0,
            payees.by_name,
            payment.rounding.in_cents(),
            payees.tip_for.0,
            payees.tip_for_name,
        ])?;
        Ok(())
    }
}

/// Whose VAT it is, and on which day.
#[derive(Clone, Copy, Debug)]
pub(super) struct Taxes<'a> {
    pub(super) check: &'a str,
    pub(super) z: u32,
    pub(super) date: BusinessDate,
}

impl Taxes<'_> {
    /// What no rate was set for has a row of its own, so that the rows come to the gross.
    pub(super) fn write(
        self,
        connection: &Connection,
        taxes: &[TaxLine],
        gross: Money,
    ) -> rusqlite::Result<()> {
        let mut insert = connection.prepare_cached(
            "INSERT INTO sale_tax (check_id, z, date, rate, gross, net, tax)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?;
        let Self { check, z, date } = self;
        let date = date.to_string();
        for tax in taxes {
            let rate = tax.rate.0.normalize().to_string();
            let [gross, net, part] = [tax.gross, tax.net, tax.tax].map(Money::in_cents);
            insert.execute(params![check, z, date, rate, gross, net, part])?;
        }
        let taxed: Money = taxes.iter().map(|tax| tax.gross).sum();
        let rest = (gross - taxed).in_cents();
        if rest != 0 {
            let none: Option<i64> = None;
            insert.execute(params![check, z, date, none, rest, none, none])?;
        }
        Ok(())
    }
}
