//! The clerk's page of a day, and how it compares with the house's Z report.

use std::{collections::BTreeMap, fmt::Write as _};

use common::{
    Money, StaffId,
    check::{AllowanceKind, Tender},
    day::ZReport,
};

use super::{
    Aside, Clerk,
    check::thousandths,
    sheet::{Kind, Paid, Sale, Sheet},
    sums::Thousandths,
};

/// A day's page, in cents.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Day {
    /// With VAT, less what was given back.
    pub gross: i64,
    /// Settled checks.
    pub checks: usize,
    /// Guests at them.
    pub covers: u32,
    /// Given back, towards checks.
    pub refunded: i64,
    /// How often.
    pub refunds: usize,
    /// By rate in thousandths of a percent: with VAT, without.
    pub taxes: BTreeMap<i64, (i64, i64)>,
    /// By tender: towards checks, on top; less what was given back.
    pub tenders: BTreeMap<Tender, (i64, i64)>,
    /// Tips by person.
    pub tips_by: BTreeMap<StaffId, i64>,
    /// Added to cash by rounding, or left off.
    pub rounding: i64,
    /// Service charges in the gross.
    pub service: i64,
    /// What was let off by kind.
    pub let_off: BTreeMap<Kind, i64>,
    /// Vouchers sold.
    pub vouchers: i64,
    /// House accounts paid off.
    pub accounts: i64,
    /// Cash that was not due.
    pub not_due: i64,
    /// From guests, less what went back.
    pub cash: i64,
    /// Put into the drawer and taken out for other reasons.
    pub moved: i64,
}

/// Where the clerk's page and the house's differ, a line each.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Differs(String);

impl Differs {
    /// Nothing differs.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn hold<T: PartialEq + std::fmt::Debug>(&mut self, what: &str, clerk: &T, house: &T) {
        if clerk != house {
            // Writing into a String cannot fail.
            let _ = writeln!(self.0, "  {what}: the clerk {clerk:?}, the house {house:?}");
        }
    }
}

impl std::fmt::Display for Differs {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl Clerk {
    /// Reckons the day up and turns the page.
    pub(super) fn close_day(&mut self) {
        let day = self.today();
        let mut page = Day {
            cash: self.cash(day),
            moved: std::mem::take(&mut self.moved),
            ..Day::default()
        };
        for sheet in self.sheets.values() {
            let sale = sheet.sale.as_ref().filter(|sale| sale.day == day);
            if let Some(sale) = sale {
                page.sells(sheet, sale);
            }
            for paid in sheet.payments.iter().filter(|paid| paid.day == day) {
                page.counts(paid, sheet.waiter, 1);
            }
        }
        for one in &self.returned {
            for paid in one.money.iter().filter(|_| one.day == day) {
                page.counts(paid, one.waiter, -1);
            }
        }
        for one in self.returned.iter().filter(|one| one.day == day) {
            page.gross -= one.gross;
            page.refunded += one.gross;
            page.refunds += 1;
            for (rate, (gross, net)) in &one.taxes {
                page.taxed(*rate, -gross, -net);
            }
        }
        for (why, paid) in self.aside.iter().filter(|(_, paid)| paid.day == day) {
            match why {
                Aside::Voucher => page.vouchers += paid.amount,
                Aside::Account => page.accounts += paid.amount,
                Aside::NotDue => page.not_due += paid.amount + paid.tip,
            }
            page.rounding += paid.rounding;
        }
        page.let_off.retain(|_, sum| *sum != 0);
        page.taxes.retain(|_, sums| *sums != (0, 0));
        page.tips_by.retain(|_, sum| *sum != 0);
        self.days.push(page);
        // What was asked and not answered is forgotten over night.
        self.wishes.clear();
    }
}

impl Day {
    fn sells(&mut self, sheet: &Sheet, sale: &Sale) {
        self.gross += sale.gross;
        self.checks += 1;
        self.covers += u32::from(sheet.covers);
        self.service += sale.service;
        for (rate, (gross, net)) in &sale.taxes {
            self.taxed(*rate, *gross, *net);
        }
        for (kind, cents) in &sale.letoffs {
            *self.let_off.entry(*kind).or_default() += cents;
        }
    }

    fn taxed(&mut self, rate: Thousandths, gross: i64, net: i64) {
        let sums = self.taxes.entry(rate).or_default();
        *sums = (sums.0 + gross, sums.1 + net);
    }

    fn counts(&mut self, paid: &Paid, waiter: StaffId, sign: i64) {
        let sums = self.tenders.entry(paid.tender).or_default();
        *sums = (sums.0 + sign * paid.amount, sums.1 + sign * paid.tip);
        self.rounding += sign * paid.rounding;
        let whose = paid.tip_for.unwrap_or(waiter);
        *self.tips_by.entry(whose).or_default() += sign * paid.tip;
    }

    /// On top, by all tenders.
    #[must_use]
    pub fn tips(&self) -> i64 {
        self.tenders.values().map(|sums| sums.1).sum()
    }

    /// Holds the page against the house's.
    #[must_use]
    pub fn differs(&self, z: &ZReport) -> Differs {
        let mut differs = Differs::default();
        let cents = Money::in_cents;
        differs.hold("gross", &self.gross, &cents(z.gross));
        differs.hold("checks", &self.checks, &count(z.checks));
        differs.hold("covers", &self.covers, &z.covers);
        differs.hold("refunded", &self.refunded, &cents(z.refunded));
        differs.hold("refunds", &self.refunds, &count(z.refunds));
        differs.hold("service charges", &self.service, &cents(z.service));
        differs.hold("tips", &self.tips(), &cents(z.tips));
        differs.hold("rounding", &self.rounding, &cents(z.rounding));
        differs.hold("vouchers sold", &self.vouchers, &cents(z.vouchers_sold));
        differs.hold("accounts paid", &self.accounts, &cents(z.accounts_paid));
        let taxes = z.taxes.iter().map(|line| {
            let sums = (cents(line.gross), cents(line.net));
            (thousandths(line.rate), sums)
        });
        let taxes = taxes.filter(|(_, sums)| *sums != (0, 0)).collect();
        differs.hold("VAT", &self.taxes, &taxes);
        for sum in &z.tenders {
            let own = self.tenders.get(&sum.tender).copied().unwrap_or_default();
            let theirs = (cents(sum.amount), cents(sum.tips));
            differs.hold(sum.tender.name(), &own, &theirs);
        }
        let tips_by = z.tips_by.iter().map(|sum| (sum.staff, cents(sum.amount)));
        let tips_by = tips_by.filter(|(_, cents)| *cents != 0).collect();
        differs.hold("tips by person", &self.tips_by, &tips_by);
        let mut let_off: BTreeMap<Kind, i64> = BTreeMap::new();
        for sum in &z.allowances {
            *let_off.entry(kind(sum.kind)).or_default() += cents(sum.amount);
        }
        differs.hold("let off", &self.let_off, &let_off);
        let kept = z.overpayments.iter().map(|kept| &kept.payment);
        let kept = kept.map(|paid| cents(paid.amount + paid.tip));
        differs.hold("not due", &self.not_due, &kept.sum());
        differs.hold("cash", &self.cash, &cents(z.drawer.cash));
        let float = cents(z.drawer.float);
        let lies = float + self.cash + self.moved;
        differs.hold("drawer", &lies, &cents(z.drawer.expected));
        differs
    }
}

fn count(count: u32) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}

const fn kind(kind: AllowanceKind) -> Kind {
    match kind {
        AllowanceKind::Discount => Kind::Discount,
        AllowanceKind::Comp => Kind::Comp,
        AllowanceKind::Promotion(id) => Kind::Promotion(id),
    }
}
