//! The figures that stand on a report only where there are any.

use common::{Money, check::AllowanceKind, day::ZReport};

use super::model::{Entry, Section, entry, section};
use crate::{desk::Desk, say};

/// What was let off: discounts, comps and promotions.
pub(super) fn allowances(desk: &Desk, report: &ZReport) -> Section {
    let words = &desk.words;
    let rows = report.allowances.iter().map(|sum| {
        let kind = match sum.kind {
            AllowanceKind::Discount => "order-discount",
            AllowanceKind::Comp => "order-comp",
            AllowanceKind::Promotion(_) => "z-promotion",
        };
        let beside = format!("{} · {}", words.get(kind), times(desk, sum.count));
        entry(&sum.name, &beside, say::money(words, -sum.amount))
    });
    section(desk, "z-allowances", rows.collect())
}

/// Refunds, service, rounding, vouchers and accounts.
pub(super) fn also(desk: &Desk, report: &ZReport) -> Section {
    let words = &desk.words;
    let sums = [
        ("z-refunded", -report.refunded, report.refunds),
        ("z-service", report.service, 0),
        ("z-rounding", report.rounding, 0),
        ("z-vouchers-sold", report.vouchers_sold, 0),
        ("z-accounts-paid", report.accounts_paid, 0),
    ];
    let some = sums.iter().filter(|(_, amount, _)| !amount.is_zero());
    let rows = some.map(|(key, amount, count)| {
        let beside = match *count {
            0 => String::new(),
            count => times(desk, count),
        };
        entry(words.get(key), &beside, say::money(words, *amount))
    });
    section(desk, "z-also", rows.collect())
}

/// Tips by person.
pub(super) fn tips(desk: &Desk, report: &ZReport) -> Section {
    let some = report.tips_by.iter().filter(|sum| !sum.amount.is_zero());
    let rows = some.map(|sum| entry(&sum.name, "", say::money(&desk.words, sum.amount)));
    section(desk, "z-tips-by", rows.collect())
}

/// What went to the safe, and how often the drawer was opened without a sale.
pub(super) fn drawer(desk: &Desk, dropped: Money, no_sales: u32) -> Vec<Entry> {
    let words = &desk.words;
    let mut rows = Vec::new();
    if dropped.is_positive() {
        let amount = say::money(words, -dropped);
        rows.push(entry(words.get("drawer-to-safe"), "", amount));
    }
    if no_sales > 0 {
        rows.push(entry(words.get("z-no-sales"), "", times(desk, no_sales)));
    }
    rows
}

/// All of it that there is, for the day so far.
pub(crate) fn sections(desk: &Desk, report: &ZReport) -> Vec<Section> {
    let all = [
        allowances(desk, report),
        also(desk, report),
        tips(desk, report),
    ];
    let some = all.into_iter().filter(|section| !section.rows.is_empty());
    some.collect()
}

fn times(desk: &Desk, count: u32) -> String {
    desk.words.with("z-times", &[("count", count.into())])
}
