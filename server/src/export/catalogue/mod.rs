//! Every file of an export. The files are written, read back and described from this.

mod beyond;
mod books;
mod open;
mod origin;
mod settings;

use super::sheet::Sheet;

pub(super) use beyond::{
    ACCOUNTS, ALLOWANCES, APPROVALS, DRAWN, PROMOTIONS, REFUNDS, REOPENED, VOUCHERS,
};
pub(super) use books::{
    CHECKS, DRAWER, KITCHEN, LINES, OVERPAYMENTS, PAYMENTS, PRICES, RECEIPTS, TAXES, VOIDS,
    Z_REPORTS, Z_TAXES, Z_TENDERS,
};
pub(super) use open::{OPEN_CHECKS, OPEN_LINES, OPEN_PAYMENTS};
pub(super) use origin::{COMMANDS, JOURNAL, PAPERS, PAST_CHECKS, PAST_LINES, PAST_TAXES};
pub(super) use settings::{CHOICES, GROUPS, ITEMS, SETTINGS, STAFF, STATIONS, TABLES, VAT_RATES};

/// In the sequence of the description: sales, money, kitchen, the house, the past, the origin.
pub(super) const SHEETS: &[&Sheet] = &[
    &CHECKS,
    &LINES,
    &PAYMENTS,
    &TAXES,
    &RECEIPTS,
    &VOIDS,
    &ALLOWANCES,
    &REFUNDS,
    &REOPENED,
    &VOUCHERS,
    &DRAWN,
    &APPROVALS,
    &OVERPAYMENTS,
    &OPEN_CHECKS,
    &OPEN_LINES,
    &OPEN_PAYMENTS,
    &Z_REPORTS,
    &Z_TAXES,
    &Z_TENDERS,
    &DRAWER,
    &KITCHEN,
    &PRICES,
    &SETTINGS,
    &VAT_RATES,
    &ACCOUNTS,
    &STATIONS,
    &GROUPS,
    &ITEMS,
    &CHOICES,
    &PROMOTIONS,
    &TABLES,
    &STAFF,
    &PAST_CHECKS,
    &PAST_LINES,
    &PAST_TAXES,
    &PAPERS,
    &COMMANDS,
    &JOURNAL,
];
