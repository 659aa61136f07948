//! What papers show, as it lies in the house's books. Each paper can be made at any time, and is
//! the same again.

use std::collections::BTreeMap;

use common::{
    Money, StaffId, Stamp,
    check::{Check, Refund},
    docket::{self, Receipted, Sheet, WIDTH, Words},
    house::House,
    money::TaxLine,
    tender::{Voucher, VoucherCode},
};
use rusqlite::{Connection, OptionalExtension as _};

use super::{PaperError, bill_pdf, credit_pdf, receipt_pdf, voucher_pdf};
use crate::journal::unsigned;

/// A paper as it goes into the folder, or to a browser.
#[derive(Debug)]
pub(crate) struct Made {
    pub(crate) name: String,
    /// For printers.
    pub(crate) sheet: Sheet,
    pub(crate) text: String,
    pub(crate) pdf: Vec<u8>,
}

type Found = Result<Option<Made>, PaperError>;

/// The latest receipt of a check, as the house wrote it down when the check settled.
pub(crate) fn receipt(connection: &Connection, house: &House, check: &str) -> Found {
    let mut select = connection.prepare_cached(
        "SELECT number, \"check\", taxes, settled_at FROM receipt
         WHERE check_id = ?1 ORDER BY number DESC LIMIT 1",
    )?;
    let found: Option<(i64, String, String, i64)> = select
        .query_row([check], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
        })
        .optional()?;
    let Some((number, stored, taxes, settled_at)) = found else {
        return Ok(None);
    };
    let stored: Check = serde_json::from_str(&stored)?;
    let taxes: Vec<TaxLine> = serde_json::from_str(&taxes)?;
    let (number, at) = (unsigned(number), Stamp::from_millis(settled_at));
    let names = tipped(connection, check)?;
    let of = Receipted {
        check: &stored,
        number,
        taxes: &taxes,
        at,
    };
    let sheet = docket::receipt(Words::of(house.language), house, &names, of);
    Ok(Some(Made {
        name: format!("receipt-{number:06}"),
        text: sheet.text(WIDTH),
        sheet,
        pdf: receipt_pdf(house, &names, &stored, number, &taxes, at),
    }))
}

/// The names of those whom tips of a check were given to.
fn tipped(connection: &Connection, check: &str) -> Result<BTreeMap<StaffId, String>, PaperError> {
    let mut select = connection
        .prepare_cached("SELECT tip_for, tip_for_name FROM sale_payment WHERE check_id = ?1")?;
    let names = select.query_map([check], |row| Ok((StaffId(row.get(0)?), row.get(1)?)))?;
    Ok(names.collect::<Result<_, _>>()?)
}

/// A bill, as the check stood when its guests last asked for it.
pub(crate) fn bill(connection: &Connection, house: &House, check: &str) -> Found {
    let mut select =
        connection.prepare_cached("SELECT \"check\", at FROM bill WHERE check_id = ?1")?;
    let found: Option<(String, i64)> = select
        .query_row([check], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let Some((stored, at)) = found else {
        return Ok(None);
    };
    let stored: Check = serde_json::from_str(&stored)?;
    let at = Stamp::from_millis(at);
    let sheet = docket::bill(Words::of(house.language), house, &stored, at);
    Ok(Some(Made {
        name: format!("bill-{check}"),
        text: sheet.text(WIDTH),
        sheet,
        pdf: bill_pdf(house, &stored, at),
    }))
}

/// The receipt of money that was given back.
pub(crate) fn credit(connection: &Connection, house: &House, refund: &str) -> Found {
    let mut select = connection
        .prepare_cached("SELECT body, by_name, approved_by_name FROM refund WHERE id = ?1")?;
    let found: Option<(String, String, Option<String>)> = select
        .query_row([refund], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .optional()?;
    let Some((body, by, approved_by)) = found else {
        return Ok(None);
    };
    let refund: Refund = serde_json::from_str(&body)?;
    let mut names = BTreeMap::from([(refund.by, by.clone())]);
    if let (Some(id), Some(name)) = (refund.approved_by, &approved_by) {
        names.insert(id, name.clone());
    }
    let sheet = docket::credit(Words::of(house.language), house, &names, &refund);
    Ok(Some(Made {
        name: format!("refund-{:06}", refund.receipt.unwrap_or(0)),
        text: sheet.text(WIDTH),
        sheet,
        pdf: credit_pdf(house, &refund, &by, approved_by.as_deref()),
    }))
}

/// A voucher as it was sold.
pub(crate) fn voucher(connection: &Connection, house: &House, code: &str) -> Found {
    let mut select = connection.prepare_cached("SELECT sold, at FROM voucher WHERE code = ?1")?;
    let found: Option<(i64, i64)> = select
        .query_row([code], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let Some((sold, at)) = found else {
        return Ok(None);
    };
    let sold = Money::cents(sold);
    let voucher = Voucher {
        code: VoucherCode(code.to_owned()),
        sold,
        balance: sold,
    };
    let at = Stamp::from_millis(at);
    let sheet = docket::voucher_slip(Words::of(house.language), house, &voucher, at);
    Ok(Some(Made {
        name: format!("voucher-{code}"),
        text: sheet.text(WIDTH),
        sheet,
        pdf: voucher_pdf(house, &voucher, at),
    }))
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, fs, sync::mpsc::channel};

    use common::{
        Command, Money, PaymentId, RefundId, check,
        check::Tender,
        tender::{self, VoucherCode},
    };
    use uuid::Uuid;

    use crate::{
        paper,
        rehearsal::{ANNA, MARC, assert_accepted, opened},
    };

    #[test]
    fn guests_get_a_bill_a_receipt_a_refund_and_a_voucher() {
        let mut evening = opened();
        let (check, mut commands) = evening.till.dinner(1);
        let pay = commands.pop().expect("the last command is the payment");
        let ask = Command::Check(check::Command::AskBill { check });
        commands.push(evening.till.by(ANNA, ask));
        commands.push(pay);
        let refund = Command::Check(check::Command::Refund {
            check,
            refund: RefundId(Uuid::from_u128(1)),
            lines: None,
            tender: None,
            reason: "cold".to_owned(),
        });
        commands.push(evening.till.by(MARC, refund));
        let sell = Command::Tender(tender::Command::SellVoucher {
            payment: PaymentId(Uuid::from_u128(2)),
            code: VoucherCode("GIFT2026".to_owned()),
            amount: Money::cents(5_000),
            tender: Tender::Card,
        });
        commands.push(evening.till.by(ANNA, sell));
        assert_accepted(&evening.take(&commands));
        let (wake, woken) = channel();
        drop(wake);
        paper::work(evening.dir.path(), &woken).expect("worked");
        let folder = evening.dir.path().join("paper");
        let read = |name: &str| fs::read_to_string(folder.join(name)).expect("a paper");
        assert!(read(&format!("bill-{check}.txt")).contains("This is not a receipt."));
        assert!(read("receipt-000001.txt").contains("Receipt 1"));
        let credit = read("refund-000002.txt");
        assert!(credit.contains("Refund 2 of receipt 1"), "{credit}");
        assert!(credit.contains("-37.50"), "{credit}");
        assert!(read("voucher-GIFT2026.txt").contains("50.00"));
        let names: BTreeSet<_> = fs::read_dir(&folder)
            .expect("the folder")
            .map(|entry| entry.expect("an entry").path())
            .collect();
        assert_eq!(names.len(), 8);
        for name in names
            .iter()
            .filter(|name| name.extension() == Some("pdf".as_ref()))
        {
            let bytes = fs::read(name).expect("a file");
            assert!(bytes.starts_with(b"%PDF-"), "{}", name.display());
            assert!(bytes.len() < 60_000, "{}", name.display());
        }
    }
}
