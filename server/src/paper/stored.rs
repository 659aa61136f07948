//! What papers show, as it lies in the house's books. Each paper can be made at any time, and is
//! the same again.

use std::collections::BTreeMap;

use common::{
    Guest, Money, StaffId, Stamp,
    check::{Check, Refund},
    day::ZReport,
    docket::{self, Invoiced, Receipted, Sheet, WIDTH, Words},
    house::House,
    money::TaxLine,
    tender::{Voucher, VoucherCode},
};
use rusqlite::{Connection, OptionalExtension as _};

use super::{PaperError, a4::a4_pdf, strip::strip_pdf};
use crate::journal::unsigned;

/// A paper as it goes into the folder, or to a browser.
#[derive(Debug)]
pub(crate) struct Made {
    pub(crate) name: String,
    /// For printers.
    pub(crate) sheet: Sheet,
    pub(crate) text: String,
    pub(crate) pdf: Vec<u8>,
    /// Which of the two the file is, and a copy of it.
    pub(super) size: Size,
    /// When what it says happened.
    pub(super) at: Stamp,
}

/// What a paper is as a file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Size {
    /// 80 mm, as it comes out of a printer.
    Strip,
    /// Pages, as offices file them.
    A4,
}

impl Made {
    /// The same once more: it says that it is a copy, at its top and at its end.
    pub(crate) fn copied(self, house: &House, number: u32, at: Stamp) -> Self {
        let mark = Words::of(house.language).copy(number);
        let name = format!("{}-copy-{number}", self.name);
        made(house, name, self.sheet.marked(&mark), at).sized(house, self.size)
    }

    /// The same on another paper.
    pub(crate) fn sized(mut self, house: &House, size: Size) -> Self {
        if self.size != size {
            let title = self.sheet.title(house);
            self.pdf = match size {
                Size::Strip => strip_pdf(house, &self.sheet, title, self.at),
                Size::A4 => a4_pdf(house, &self.sheet, title, self.at),
            };
            self.size = size;
        }
        self
    }
}

type Found = Result<Option<Made>, PaperError>;

/// A paper of 80 mm.
fn made(house: &House, name: String, sheet: Sheet, at: Stamp) -> Made {
    Made {
        name,
        text: sheet.text(WIDTH),
        pdf: strip_pdf(house, &sheet, sheet.title(house), at),
        sheet,
        size: Size::Strip,
        at,
    }
}

/// The latest receipt of a check with its invoice, by the invoice's number.
pub(crate) fn invoice(connection: &Connection, house: &House, number: &str) -> Found {
    let Ok(number) = number.parse::<i64>() else {
        return Ok(None);
    };
    let mut select = connection.prepare_cached(
        "SELECT receipt.number, \"check\", taxes, settled_at, invoice.at, private.text, receipt.check_id
         FROM invoice JOIN receipt ON receipt.number = invoice.receipt
         LEFT JOIN private ON private.id = invoice.company WHERE invoice.number = ?1",
    )?;
    type Row = (i64, String, String, i64, i64, Option<String>, String);
    let found: Option<Row> = select
        .query_row([number], |row| {
            Ok((
                row.get(0)?,
                row.get(1)?,
                row.get(2)?,
                row.get(3)?,
                row.get(4)?,
                row.get(5)?,
                row.get(6)?,
            ))
        })
        .optional()?;
    let Some((receipt, stored, taxes, settled_at, at, company, check)) = found else {
        return Ok(None);
    };
    let company: Option<Guest> = company
        .map(|text| serde_json::from_str(&text))
        .transpose()?;
    let (stored, taxes) = (
        serde_json::from_str(&stored)?,
        serde_json::from_str::<Vec<TaxLine>>(&taxes)?,
    );
    let names = tipped(connection, &check)?;
    let (number, at) = (unsigned(number), Stamp::from_millis(at));
    let of = Invoiced {
        number,
        at,
        company: company.as_ref(),
        receipt: Receipted {
            check: &stored,
            number: unsigned(receipt),
            taxes: &taxes,
            at: Stamp::from_millis(settled_at),
        },
    };
    let sheet = docket::invoice(Words::of(house.language), house, &names, of);
    let made = made(house, format!("invoice-{number:06}"), sheet, at);
    // A company files it with its letters.
    Ok(Some(made.sized(house, Size::A4)))
}

/// The figures of a day at the moment at which somebody asked for them, by the command that asked.
pub(crate) fn x(connection: &Connection, house: &House, id: &str) -> Found {
    let mut select = connection.prepare_cached("SELECT report FROM x_tape WHERE id = ?1")?;
    let report: Option<String> = select.query_row([id], |row| row.get(0)).optional()?;
    let Some(report) = report else {
        return Ok(None);
    };
    let report: ZReport = serde_json::from_str(&report)?;
    let sheet = docket::x_tape(Words::of(house.language), house, &report);
    Ok(Some(made(
        house,
        format!("x-{id}"),
        sheet,
        report.closed_at,
    )))
}

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
    Ok(Some(made(house, format!("receipt-{number:06}"), sheet, at)))
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
    Ok(Some(made(house, format!("bill-{check}"), sheet, at)))
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
    let mut names = BTreeMap::from([(refund.by, by)]);
    if let (Some(id), Some(name)) = (refund.approved_by, &approved_by) {
        names.insert(id, name.clone());
    }
    let sheet = docket::credit(Words::of(house.language), house, &names, &refund);
    let name = format!("refund-{:06}", refund.receipt.unwrap_or(0));
    Ok(Some(made(house, name, sheet, refund.at)))
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
    Ok(Some(made(house, format!("voucher-{code}"), sheet, at)))
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, fs, sync::mpsc::channel};

    use common::{
        Command, Guest, Money, PaymentId, PrivateId, RefundId, check,
        check::Tender,
        paper as paper_verbs,
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

    /// What the outbox says of papers that were not made.
    fn waits(dir: &std::path::Path) -> Vec<(String, Option<String>)> {
        let house = rusqlite::Connection::open(dir.join("house.db")).expect("opened");
        let mut select = house
            .prepare("SELECT kind, error FROM paper WHERE state != 'done'")
            .expect("prepared");
        let rows = select.query_map([], |row| Ok((row.get(0)?, row.get(1)?)));
        rows.expect("read").map(|row| row.expect("a row")).collect()
    }

    #[test]
    fn a_company_gets_one_invoice_the_office_an_x_and_a_copy_says_so() {
        let mut evening = opened();
        let (check, mut commands) = evening.till.dinner(1);
        let ask = |command| Command::Paper(command);
        let company = Guest {
            name: "Kontor GmbH".to_owned(),
            address: vec!["Hafenstraße 1".to_owned()],
            ..Guest::default()
        };
        let invoice = |note| {
            ask(paper_verbs::Command::Invoice {
                check,
                note: PrivateId(Uuid::from_u128(note)),
                company: company.clone(),
            })
        };
        commands.push(evening.till.by(ANNA, invoice(70)));
        commands.push(evening.till.by(MARC, ask(paper_verbs::Command::X {})));
        let copy = ask(paper_verbs::Command::Copy {
            kind: paper_verbs::Kind::Receipt,
            of: check.to_string(),
        });
        commands.push(evening.till.by(ANNA, copy.clone()));
        commands.push(evening.till.by(ANNA, copy));
        assert_accepted(&evening.take(&commands));
        let again = [evening.till.by(ANNA, invoice(71))];
        let answers = evening.take(&again);
        let refused = format!("{answers:?}");
        assert!(refused.contains("AlreadyInvoiced"), "{refused}");
        let (wake, woken) = channel();
        drop(wake);
        paper::work(evening.dir.path(), &woken).expect("worked");
        let folder = evening.dir.path().join("paper");
        let read = |name: &str| {
            let found = fs::read_to_string(folder.join(name));
            found.unwrap_or_else(|_| panic!("no {name}: {:?}", waits(evening.dir.path())))
        };
        let invoice = read("invoice-000001.txt");
        for said in ["INVOICE 1", "Kontor GmbH", "Hafenstraße 1", "For receipt 1"] {
            assert!(invoice.contains(said), "{invoice}");
        }
        let is_a4 = |name: &str| {
            let bytes = fs::read(folder.join(name)).expect("a file");
            String::from_utf8_lossy(&bytes).contains("595.28")
        };
        assert!(is_a4("invoice-000001.pdf"));
        assert!(!is_a4("receipt-000001.pdf"));
        for number in 1..=2 {
            let copy = read(&format!("receipt-000001-copy-{number}.txt"));
            let mark = format!("*** COPY {number} ***");
            assert_eq!(copy.matches(&mark).count(), 2, "{copy}");
        }
        let entries = fs::read_dir(&folder).expect("the folder");
        let names = entries.map(|entry| entry.expect("an entry").file_name());
        let x = names.into_iter().find_map(|name| {
            let name = name.to_string_lossy().into_owned();
            (name.starts_with("x-") && name.ends_with(".txt")).then_some(name)
        });
        let x = read(&x.expect("an X tape"));
        assert!(x.contains("X REPORT"), "{x}");
        assert!(x.contains("37.50"), "{x}");
    }
}
