use common::{
    BusinessDate, Event, Money, Recorded, State,
    check::{self, Check, Line, Payment},
    house::ServiceMode,
    money::TaxLine,
};
use rusqlite::{Connection, params};

use super::day_of;

/// A settled check with its standing lines and its payments.
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
    payees: Vec<String>,
}

#[derive(Debug)]
struct SoldLine {
    at: usize,
    group_name: String,
    hour: u8,
    rung_by_name: String,
}

/// The rows of a check that is about to settle.
pub(super) fn sale(before: &State, recorded: &Recorded, check: &Check) -> Option<Sale> {
    let Event::Check(check::Event::Settled {
        at, gross, taxes, ..
    }) = &recorded.event
    else {
        return None;
    };
    let (z, date) = day_of(before, recorded);
    let standing = check.lines.iter().enumerate();
    let standing = standing.filter(|(_, line)| !line.is_voided());
    let payees = check.payments.iter();
    Some(Sale {
        z,
        date,
        settled_at: at.millis(),
        gross: gross.in_cents(),
        place: check.table.map_or(String::new(), |_| check.label.clone()),
        taxes: taxes.clone(),
        lines: standing.map(|(at, line)| sold(before, at, line)).collect(),
        payees: payees
            .map(|payment| before.staff.name(payment.by).to_owned())
            .collect(),
        check: check.clone(),
    })
}

fn sold(before: &State, at: usize, line: &Line) -> SoldLine {
    let group = before.menu.items.get(&line.item).map(|item| item.group);
    SoldLine {
        at,
        group_name: group.map_or(String::new(), |id| before.menu.group_name(id).to_owned()),
        hour: before.house.hour(line.rung_at),
        rung_by_name: before.staff.name(line.rung_by).to_owned(),
    }
}

impl Sale {
    pub(super) fn write(&self, connection: &Connection) -> rusqlite::Result<()> {
        self.write_check(connection)?;
        let id = self.check.id.to_string();
        for sold in &self.lines {
            self.write_line(connection, &id, sold)?;
        }
        self.write_taxes(connection, &id)?;
        for (payment, by_name) in self.check.payments.iter().zip(&self.payees) {
            self.write_payment(connection, &id, payment, by_name)?;
        }
        Ok(())
    }

    fn write_check(&self, connection: &Connection) -> rusqlite::Result<()> {
        let check = &self.check;
        let tips: i64 = check.payments.iter().map(|paid| paid.tip.in_cents()).sum();
        let mode = match check.mode {
            ServiceMode::DineIn => "dine_in",
            ServiceMode::TakeAway => "take_away",
        };
        let mut insert = connection.prepare_cached(
            "INSERT INTO sale_check (id, z, date, number, label, covers, waiter, waiter_name,
             mode, opened_at, settled_at, gross, tips, receipt, place)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, NULL, ?14)",
        )?;
        insert.execute(params![
            check.id.to_string(),
            self.z,
            self.date.to_string(),
            check.number,
            check.label,
            check.covers,
            check.opened_by.0,
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
             gross, hour, rung_at, rung_by, rung_by_name, unit_price)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
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
            line.amount().in_cents(),
            sold.hour,
            line.rung_at.millis(),
            line.rung_by.0,
            sold.rung_by_name,
            line.unit_price.in_cents(),
        ])?;
        Ok(())
    }

    /// What no rate was set for has a row of its own, so that the rows come to the check's gross.
    fn write_taxes(&self, connection: &Connection, check: &str) -> rusqlite::Result<()> {
        let mut insert = connection.prepare_cached(
            "INSERT INTO sale_tax (check_id, z, date, rate, gross, net, tax)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?;
        let date = self.date.to_string();
        for tax in &self.taxes {
            let rate = tax.rate.0.normalize().to_string();
            let [gross, net, part] = [tax.gross, tax.net, tax.tax].map(Money::in_cents);
            insert.execute(params![check, self.z, date, rate, gross, net, part])?;
        }
        let taxed: Money = self.taxes.iter().map(|tax| tax.gross).sum();
        let rest = self.gross - taxed.in_cents();
        if rest != 0 {
            let none: Option<i64> = None;
            insert.execute(params![check, self.z, date, none, rest, none, none])?;
        }
        Ok(())
    }

    fn write_payment(
        &self,
        connection: &Connection,
        check: &str,
        payment: &Payment,
        by_name: &str,
    ) -> rusqlite::Result<()> {
        let tender = payment.tender.name();
        let mut insert = connection.prepare_cached(
            "INSERT INTO sale_payment (id, check_id, z, date, tender, amount, tip, at, by, by_name)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        )?;
        insert.execute(params![
            payment.id.to_string(),
            check,
            self.z,
            self.date.to_string(),
            tender,
            payment.amount.in_cents(),
            payment.tip.in_cents(),
            payment.at.millis(),
            payment.by.0,
            by_name,
        ])?;
        Ok(())
    }
}
