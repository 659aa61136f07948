//! Money on the clerk's desk: what is taken, what is kept apart, and when a check is settled.

use std::collections::BTreeMap;

use common::{
    CheckId, LineId, Stamp, VatClassId,
    check::Tender,
    house::ServiceMode,
    tender::{Command, DrawnOn},
};

use super::{
    Aside, Clerk,
    check::thousandths,
    sheet::{Kind, Paid, Sale, Sheet},
    sums::{Thousandths, without_vat},
};

impl Clerk {
    pub(super) fn hears_tender(&mut self, at: Stamp, command: &Command) {
        let mut paid = self.money(command);
        let twice = self.seen.insert(paid.id, paid.amount + paid.tip);
        assert!(twice.is_none(), "payment {} was taken twice", paid.id);
        match command {
            Command::Take { check, .. } => self.takes(at, *check, paid),
            Command::SellVoucher { code, amount, .. } => {
                *self.vouchers.entry(code.as_sold().0).or_default() += amount.in_cents();
                self.aside.push((Aside::Voucher, paid));
            }
            Command::PayAccount {
                account, amount, ..
            } => {
                *self.accounts.entry(*account).or_default() -= amount.in_cents();
                paid.drawn_on = None;
                self.aside.push((Aside::Account, paid));
            }
        }
    }

    fn money(&self, command: &Command) -> Paid {
        let (id, tender, amount) = match command {
            Command::Take {
                payment,
                tender,
                amount,
                ..
            }
            | Command::SellVoucher {
                payment,
                tender,
                amount,
                ..
            }
            | Command::PayAccount {
                payment,
                tender,
                amount,
                ..
            } => (*payment, *tender, amount.in_cents()),
        };
        let (tip, tip_for, drawn_on) = match command {
            Command::Take {
                tip,
                tip_for,
                drawn_on,
                ..
            } => (tip.in_cents(), *tip_for, drawn_on.clone()),
            _ => (0, None, None),
        };
        Paid {
            id,
            tender,
            amount,
            tip,
            rounding: self.coins(tender, amount + tip),
            tip_for,
            drawn_on,
            day: self.today(),
            back: (0, 0, 0),
        }
    }

    /// What is not due is kept apart, in coins.
    fn takes(&mut self, at: Stamp, check: CheckId, mut paid: Paid) {
        let known = self.known(check);
        let open = self.sheets.get(&known);
        let open = open.filter(|sheet| !sheet.is_closed() && sheet.standing().next().is_some());
        let Some(due) = open.map(|sheet| sheet.total() - sheet.paid()) else {
            self.aside.push((Aside::NotDue, paid));
            return;
        };
        if paid.amount > due {
            let taken = paid.amount + paid.tip + paid.rounding;
            paid.amount = due;
            paid.rounding = self.coins(paid.tender, due + paid.tip);
            let rest = taken - (paid.amount + paid.tip + paid.rounding);
            let rest = Paid {
                amount: rest,
                tip: 0,
                rounding: 0,
                ..paid.clone()
            };
            self.aside.push((Aside::NotDue, rest));
        }
        self.draws(&paid, 1);
        let settles = paid.amount == due;
        let sheet = self.sheet(check);
        // What comes to no coin is no payment.
        let is_nothing = paid.amount + paid.tip + paid.rounding == 0;
        if !is_nothing || sheet.payments.is_empty() || due != 0 {
            sheet.payments.push(paid);
        }
        if settles {
            self.settles(check, at);
        }
    }

    /// A voucher is worth less, an account owes more; the other way round for money given back.
    pub(super) fn draws(&mut self, paid: &Paid, sign: i64) {
        let sum = sign * (paid.amount + paid.tip);
        match &paid.drawn_on {
            Some(DrawnOn::Voucher(code)) => {
                let worth = self.vouchers.entry(code.as_sold().0).or_default();
                *worth -= sum;
                assert!(*worth >= 0, "a voucher was redeemed beyond its worth");
            }
            Some(DrawnOn::Account(account)) => {
                *self.accounts.entry(*account).or_default() += sum;
            }
            None => {}
        }
    }

    /// Who has paid for it gets it.
    fn settles(&mut self, check: CheckId, at: Stamp) {
        let known = self.known(check);
        let day = self.today();
        let sale = self.sale(&self.sheets[&known], at, day);
        let sheet = self.sheet(check);
        sheet.sale = Some(sale);
        let standing = sheet.lines.iter_mut().filter(|line| !line.struck);
        standing.for_each(|line| line.sent = true);
    }

    /// Where something has become cheaper and is no dearer now than what was paid.
    pub(super) fn settles_if_cheaper(&mut self, check: CheckId, at: Stamp, before: i64) {
        let known = self.known(check);
        let Some(sheet) = self.sheets.get(&known).filter(|sheet| !sheet.is_closed()) else {
            return;
        };
        let (paid, total) = (sheet.paid(), sheet.total());
        assert!(paid <= total, "{paid} was paid of {total}");
        if paid > 0 && paid == total && total < before {
            self.settles(check, at);
        }
    }

    fn sale(&self, sheet: &Sheet, at: Stamp, day: usize) -> Sale {
        let reckoned = sheet.reckoned();
        let mut taxes: BTreeMap<Thousandths, (i64, i64)> = BTreeMap::new();
        let mut lines: BTreeMap<LineId, (Thousandths, i64, i64)> = BTreeMap::new();
        for (entry, (id, _, cents)) in sheet.standing().zip(&reckoned.lines) {
            let rate = self.rate(entry.vat, sheet.mode, at);
            taxes.entry(rate).or_default().0 += cents;
            lines.insert(*id, (rate, entry.quantity, *cents));
        }
        for (rate, (gross, net)) in &mut taxes {
            *net = without_vat(*gross, *rate);
        }
        let kinds = sheet.letoffs.iter().map(|one| one.kind);
        let letoffs: Vec<(Kind, i64)> = kinds.zip(reckoned.letoffs).collect();
        Sale {
            day,
            gross: lines.values().map(|line| line.2).sum(),
            service: reckoned.service,
            taxes,
            letoffs,
            lines,
        }
    }

    /// The latest rule that has begun on the business day.
    fn rate(&self, class: VatClassId, mode: ServiceMode, at: Stamp) -> Thousandths {
        let date = self.house.business_date(at);
        let mut rules: Vec<_> = self
            .house
            .vat_rules
            .iter()
            .filter(|rule| rule.class == class && rule.mode == mode && rule.from <= date)
            .collect();
        rules.sort_by_key(|rule| rule.from);
        rules.last().map_or(0, |rule| thousandths(rule.rate))
    }

    /// Cash that lies in the drawer beyond what lay in it in the morning.
    pub(super) fn cash(&self, day: usize) -> i64 {
        let sheets = self.sheets.values().chain(&self.gone);
        let taken = sheets.flat_map(|sheet| &sheet.payments);
        let aside = self.aside.iter().map(|(_, paid)| paid);
        let back = self.returned.iter().flat_map(|one| &one.money);
        let sum = |paid: &Paid| match paid.tender {
            Tender::Cash if paid.day == day => paid.amount + paid.tip + paid.rounding,
            _ => 0,
        };
        taken.chain(aside).map(sum).sum::<i64>() - back.map(sum).sum::<i64>()
    }
}
