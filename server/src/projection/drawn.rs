use common::{
    AccountId, BusinessDate, Money, PaymentId, Recorded, State,
    check::Payment,
    docket,
    tender::{Event, Voucher, VoucherCode},
};
use rusqlite::{Connection, params};

use super::day_of;
use crate::journal::signed;

/// What a voucher or a house account had to do with a payment.
#[derive(Debug)]
pub(crate) struct Drawn {
    seq: u64,
    z: u32,
    date: BusinessDate,
    what: &'static str,
    on: On,
    amount: Money,
    tender: Option<&'static str>,
    payment: PaymentId,
    at: i64,
    by_name: String,
    /// The paper of a voucher that was sold.
    slip: Option<String>,
}

#[derive(Debug)]
enum On {
    Voucher(VoucherCode),
    Account(AccountId, String),
}

/// The row of entry `seq`; nothing for what is no voucher's and no account's.
pub(super) fn drawn(before: &State, recorded: &Recorded, seq: u64, event: &Event) -> Option<Drawn> {
    let account = |id: AccountId| {
        let known = before.house.accounts.iter().find(|known| known.id == id);
        On::Account(id, known.map_or(String::new(), |known| known.name.clone()))
    };
    let money_in = |payment: &Payment| Some(payment.tender.name());
    let (what, on, amount, tender, payment) = match event {
        Event::VoucherSold { code, payment } => {
            let on = On::Voucher(code.clone());
            ("sold", on, payment.amount, money_in(payment), payment.id)
        }
        Event::VoucherMoved { code, by, payment } => {
            let what = if by.is_negative() {
                "spent"
            } else {
                "returned"
            };
            (what, On::Voucher(code.clone()), *by, None, *payment)
        }
        Event::AccountMoved {
            account: id,
            by,
            payment,
        } => {
            let what = if by.is_negative() { "returned" } else { "put" };
            (what, account(*id), *by, None, *payment)
        }
        Event::AccountPaid {
            account: id,
            payment,
        } => {
            let on = account(*id);
            ("paid", on, -payment.amount, money_in(payment), payment.id)
        }
        Event::OverpaymentKept(_) | Event::Cleared => return None,
    };
    let slip = match event {
        Event::VoucherSold { code, payment } => Some(slip(before, code, payment)),
        _ => None,
    };
    let (z, date) = day_of(before, recorded);
    let by = recorded.staff;
    Some(Drawn {
        seq,
        z,
        date,
        what,
        on,
        amount,
        tender,
        payment,
        at: recorded.stamp.millis(),
        by_name: by.map_or(String::new(), |id| before.staff.name(id).to_owned()),
        slip,
    })
}

fn slip(before: &State, code: &VoucherCode, payment: &Payment) -> String {
    let voucher = Voucher {
        code: code.clone(),
        sold: payment.amount,
        balance: payment.amount,
    };
    let words = docket::Words::of(before.house.language);
    docket::voucher_slip(words, &before.house, &voucher, payment.at).text(docket::WIDTH)
}

impl Drawn {
    pub(super) fn write(&self, connection: &Connection) -> rusqlite::Result<()> {
        if let On::Voucher(code) = &self.on {
            self.write_voucher(connection, code)?;
        }
        let (voucher, account) = match &self.on {
            On::Voucher(code) => (Some(&code.0), None),
            On::Account(id, name) => (None, Some((id.0, name))),
        };
        let mut insert = connection.prepare_cached(
            "INSERT INTO drawn (seq, z, date, what, voucher, account, account_name, amount,
             tender, payment, at, by_name)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
        )?;
        insert.execute(params![
            signed(self.seq),
            self.z,
            self.date.to_string(),
            self.what,
            voucher,
            account.map(|(id, _)| id),
            account.map(|(_, name)| name),
            self.amount.in_cents(),
            self.tender,
            self.payment.to_string(),
            self.at,
            self.by_name,
        ])?;
        Ok(())
    }

    fn write_voucher(&self, connection: &Connection, code: &VoucherCode) -> rusqlite::Result<()> {
        let Some(slip) = &self.slip else {
            let mut update = connection
                .prepare_cached("UPDATE voucher SET balance = balance + ?2 WHERE code = ?1")?;
            update.execute(params![code.0, self.amount.in_cents()])?;
            return Ok(());
        };
        let mut insert = connection.prepare_cached(
            "INSERT INTO voucher (code, sold, balance, z, date, at, by_name, text)
             VALUES (?1, ?2, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?;
        insert.execute(params![
            code.0,
            self.amount.in_cents(),
            self.z,
            self.date.to_string(),
            self.at,
            self.by_name,
            slip,
        ])?;
        Ok(())
    }
}
