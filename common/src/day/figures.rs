use std::collections::BTreeMap;

use super::{AllowanceSum, Carried, DrawerCount, OpenDay, TenderSum, TipSum, ZReport};
use crate::{
    Money, StaffId, Stamp, State,
    check::{Check, Payment, Settled, Tender},
    money::TaxLine,
};

/// The day's figures so far: an X report, or the Z report if the day closed now.
pub(super) fn figures(
    state: &State,
    day: &OpenDay,
    at: Stamp,
    by: StaffId,
    counted: Option<Money>,
) -> ZReport {
    let settled = || state.checks.settled.values();
    let refunded = state.checks.refunds.iter().map(|refund| refund.gross).sum();
    let sold: Money = settled().map(|check| check.gross).sum();
    let tenders = tenders(state);
    let amounts = |payments: &[Payment]| payments.iter().map(|one| one.amount).sum();
    ZReport {
        number: state.day.last_z + 1,
        date: day.date,
        opened_at: day.opened_at,
        closed_at: at,
        closed_by: by,
        closed_by_name: state.staff.name(by).to_owned(),
        gross: sold - refunded,
        checks: count(settled().count()),
        covers: settled().map(|check| u32::from(check.covers)).sum(),
        tips: tenders.iter().map(|sum| sum.tips).sum(),
        taxes: taxes(state),
        tenders,
        drawer: drawer(state, counted),
        overpayments: state.tender.overpayments.clone(),
        carried: state.checks.open.values().map(carried).collect(),
        receipts: receipts(state),
        perpetual: state.day.perpetual + sold - refunded,
        allowances: allowances(state),
        service: settled().map(|check| check.service).sum(),
        refunded,
        refunds: count(state.checks.refunds.len()),
        rounding: rounding(state),
        vouchers_sold: amounts(&state.tender.vouchers_sold),
        accounts_paid: amounts(&state.tender.accounts_paid),
        tips_by: tips_by(state),
    }
}

/// Payments towards checks since the last Z, each with whom its tip is for.
pub(crate) fn taken(state: &State) -> impl Iterator<Item = (&Payment, StaffId)> {
    let settled = state.checks.settled.values().flat_map(|check| {
        let today = &check.payments[check.reported.min(check.payments.len())..];
        today.iter().map(|payment| (payment, whose(check, payment)))
    });
    let open = state.checks.open.values().flat_map(|check| {
        let today = &check.payments[check.reported.min(check.payments.len())..];
        today.iter().map(|payment| {
            let to = payment.tip_for.unwrap_or_else(|| check.waiter_id());
            (payment, to)
        })
    });
    settled.chain(open)
}

/// What went back to guests since the last Z, each with whom its tip is taken from.
pub(crate) fn given_back(state: &State) -> impl Iterator<Item = (&Payment, StaffId)> {
    let returns = state.checks.refunds.iter().flat_map(|one| &one.returns);
    returns.map(|back| (back, back.tip_for.unwrap_or(back.by)))
}

fn whose(check: &Settled, payment: &Payment) -> StaffId {
    let waiter = payment.tip_for.or(check.waiter_id);
    waiter.unwrap_or(payment.by)
}

/// Vouchers sold and accounts paid off.
fn besides(state: &State) -> impl Iterator<Item = &Payment> {
    let tender = &state.tender;
    tender.vouchers_sold.iter().chain(&tender.accounts_paid)
}

fn drawer(state: &State, counted: Option<Money>) -> DrawerCount {
    let drawer = &state.drawer;
    DrawerCount {
        float: drawer.float,
        cash: drawer.cash,
        paid_in: drawer.paid_in,
        paid_out: drawer.paid_out,
        dropped: drawer.dropped,
        no_sales: drawer.no_sales,
        expected: drawer.expected(),
        counted,
    }
}

fn carried(check: &Check) -> Carried {
    Carried {
        label: check.label.clone(),
        covers: check.covers,
        opened_at: check.opened_at,
        waiter: check.waiter.clone(),
        total: check.total(),
        paid: check.paid(),
    }
}

fn receipts(state: &State) -> Option<(u64, u64)> {
    let first = state.checks.first_receipt.max(1);
    let last = state.checks.last_receipt;
    (last >= first).then_some((first, last))
}

fn tenders(state: &State) -> Vec<TenderSum> {
    let sums = Tender::ALL.iter().map(|tender| tender_sum(state, *tender));
    let stands =
        |sum: &TenderSum| sum.count > 0 || matches!(sum.tender, Tender::Cash | Tender::Card);
    sums.filter(stands).collect()
}

fn tender_sum(state: &State, tender: Tender) -> TenderSum {
    let mut sum = TenderSum {
        tender,
        count: 0,
        amount: Money::ZERO,
        tips: Money::ZERO,
        besides: Money::ZERO,
    };
    for (payment, _) in taken(state).filter(|(one, _)| one.tender == tender) {
        sum.count += 1;
        sum.amount += payment.amount;
        sum.tips += payment.tip;
    }
    for (back, _) in given_back(state).filter(|(one, _)| one.tender == tender) {
        sum.count += 1;
        sum.amount -= back.amount;
        sum.tips -= back.tip;
    }
    for payment in besides(state).filter(|one| one.tender == tender) {
        sum.count += 1;
        sum.besides += payment.amount;
    }
    sum
}

fn rounding(state: &State) -> Money {
    let kept = state.tender.overpayments.iter().map(|kept| &kept.payment);
    let came = taken(state).map(|(payment, _)| payment);
    let came = came.chain(kept).chain(besides(state));
    let came: Money = came.map(|payment| payment.rounding).sum();
    let went: Money = given_back(state).map(|(back, _)| back.rounding).sum();
    came - went
}

fn tips_by(state: &State) -> Vec<TipSum> {
    let mut sums: BTreeMap<StaffId, Money> = BTreeMap::new();
    for (payment, to) in taken(state) {
        *sums.entry(to).or_default() += payment.tip;
    }
    for (back, of) in given_back(state) {
        *sums.entry(of).or_default() -= back.tip;
    }
    let sums = sums.into_iter().filter(|(_, amount)| !amount.is_zero());
    sums.map(|(staff, amount)| TipSum {
        staff,
        name: state.staff.name(staff).to_owned(),
        amount,
    })
    .collect()
}

fn allowances(state: &State) -> Vec<AllowanceSum> {
    let mut sums: BTreeMap<_, (u32, Money)> = BTreeMap::new();
    let settled = state.checks.settled.values();
    let allowed = settled.flat_map(|check| &check.allowances);
    for one in allowed.filter(|one| one.amount.is_positive()) {
        let sum = sums.entry((one.kind, one.name.as_str())).or_default();
        sum.0 += 1;
        sum.1 += one.amount;
    }
    let sums = sums.into_iter();
    sums.map(|((kind, name), (count, amount))| AllowanceSum {
        kind,
        name: name.to_owned(),
        count,
        amount,
    })
    .collect()
}

/// The sum of the receipts' own VAT, so that the Z report equals the receipts to the cent.
fn taxes(state: &State) -> Vec<TaxLine> {
    let mut sums: BTreeMap<_, TaxLine> = BTreeMap::new();
    let nothing = |line: &TaxLine| TaxLine {
        rate: line.rate,
        gross: Money::ZERO,
        net: Money::ZERO,
        tax: Money::ZERO,
    };
    let settled = state.checks.settled.values();
    for line in settled.flat_map(|check| &check.taxes) {
        let sum = sums.entry(line.rate).or_insert_with(|| nothing(line));
        sum.gross += line.gross;
        sum.net += line.net;
        sum.tax += line.tax;
    }
    for line in state.checks.refunds.iter().flat_map(|one| &one.taxes) {
        let sum = sums.entry(line.rate).or_insert_with(|| nothing(line));
        sum.gross -= line.gross;
        sum.net -= line.net;
        sum.tax -= line.tax;
    }
    sums.into_values().collect()
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
