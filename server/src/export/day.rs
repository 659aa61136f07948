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
        report.perpetual, entry.seq, hex(&entry.hash),
    )?;
    for tax in &report.taxes {
        row!(folder, Z_TAXES; number, date, tax.rate.0, tax.gross, tax.net, tax.tax)?;
    }
    for sum in &report.tenders {
        row!(folder, Z_TENDERS;
            number, date, tender(sum.tender), sum.count, sum.amount, sum.tips,
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
    let (what, amount, reason, payment): (_, Option<Money>, _, _) = match event {
        drawer::Event::FloatSet { amount } => ("float_set", Some(*amount), None, None),
        drawer::Event::CashMoved { payment, amount } => {
            ("cash", Some(*amount), None, Some(payment.to_string()))
        }
        drawer::Event::PaidIn { amount, reason, .. } => {
            ("paid_in", Some(*amount), Some(reason), None)
        }
        drawer::Event::PaidOut { amount, reason, .. } => {
            ("paid_out", Some(*amount), Some(reason), None)
        }
        drawer::Event::Dropped { amount, .. } => ("dropped", Some(*amount), None, None),
        drawer::Event::NoSale { reason, .. } => ("no_sale", None, Some(reason), None),
        drawer::Event::Cleared => ("cleared", None, None, None),
    };
    // The day has closed by then: what leaves the drawer belongs to that day's report.
    let z = match event {
        drawer::Event::Cleared => state.day.last_z,
        _ => day_of(state, recorded).0,
    };
    row!(folder, DRAWER;
        recorded.stamp, z, what, amount, reason, payment,
        recorded.staff.map(|by| state.staff.name(by)),
    )
}
