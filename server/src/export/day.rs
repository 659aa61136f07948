use common::{Money, Recorded, State, day::ZReport, drawer};

use super::{
    ExportError,
    about::hex,
    catalogue::{DRAWER, Z_REPORTS, Z_TAXES, Z_TENDERS},
    folder::{Folder, row},
    walk::{day_of, tender},
};
use crate::journal::Entry;

/// A day's close, with the entry that closed it.
pub(super) fn z(report: &ZReport, entry: &Entry, folder: &mut Folder) -> Result<(), ExportError> {
    let ZReport { number, date, .. } = *report;
    let cash = &report.drawer;
    row!(folder, Z_REPORTS;
        number, date, report.opened_at, report.closed_at, &report.closed_by_name, report.gross,
        report.checks, report.covers, report.tips, cash.float, cash.cash, cash.paid_in,
        cash.paid_out, cash.expected, cash.counted,
        u32::try_from(report.carried.len()).unwrap_or(u32::MAX),
        report.receipts.map(|(first, _)| first), report.receipts.map(|(_, last)| last),
        report.perpetual, entry.seq, hex(&entry.hash), report.service, report.refunds,
        report.refunded, report.rounding, report.vouchers_sold, report.accounts_paid,
        cash.dropped, cash.no_sales,
    )?;
    for tax in &report.taxes {
        row!(folder, Z_TAXES; number, date, tax.rate.0, tax.gross, tax.net, tax.tax)?;
    }
    for sum in &report.tenders {
        row!(folder, Z_TENDERS;
            number, date, tender(sum.tender), sum.count, sum.amount, sum.tips, sum.besides,
        )?;
    }
    Ok(())
}

/// Something that happened to the drawer.
pub(super) fn drawer(
    state: &State,
    recorded: &Recorded,
    event: &drawer::Event,
    folder: &mut Folder,
) -> Result<(), ExportError> {
    let (what, amount): (_, Option<Money>) = match event {
        drawer::Event::FloatSet { amount } => ("float_set", Some(*amount)),
        drawer::Event::CashMoved { amount, .. } => ("cash", Some(*amount)),
        drawer::Event::PaidIn { amount, .. } => ("paid_in", Some(*amount)),
        drawer::Event::PaidOut { amount, .. } => ("paid_out", Some(*amount)),
        drawer::Event::Dropped { amount, .. } => ("dropped", Some(*amount)),
        drawer::Event::NoSale { .. } => ("no_sale", None),
        drawer::Event::Cleared => ("cleared", None),
    };
    let (reason, approved_by) = match event {
        drawer::Event::PaidIn {
            reason,
            approved_by,
            ..
        }
        | drawer::Event::PaidOut {
            reason,
            approved_by,
            ..
        }
        | drawer::Event::NoSale {
            reason,
            approved_by,
        } => (Some(reason), *approved_by),
        drawer::Event::Dropped { approved_by, .. } => (None, *approved_by),
        _ => (None, None),
    };
    let payment = match event {
        drawer::Event::CashMoved { payment, .. } => Some(payment.to_string()),
        _ => None,
    };
    // The day has closed by then: what leaves the drawer belongs to that day's report.
    let z = match event {
        drawer::Event::Cleared => state.day.last_z,
        _ => day_of(state, recorded).0,
    };
    row!(folder, DRAWER;
        recorded.stamp, z, what, amount, reason, payment,
        recorded.staff.map(|by| state.staff.name(by)),
        approved_by.map(|by| state.staff.name(by)),
    )
}
