//! What follows from the journal, written while it is walked: sales, money, kitchen.

use std::collections::BTreeSet;

use common::{
    BusinessDate, Event, Money, Recorded, StaffId, Stamp, State,
    check::{self, Check, Line, Payment, Progress, Tender},
    day, docket,
    house::ServiceMode,
    menu::{Menu, Prefix},
    money::TaxLine,
    tender::DrawnOn,
};
use rusqlite::Connection;

use super::{
    ExportError,
    catalogue::{
        CHECKS, LINES, OPEN_CHECKS, OPEN_LINES, OPEN_PAYMENTS, OVERPAYMENTS, PAYMENTS, PRICES,
        RECEIPTS, TAXES, VOIDS,
    },
    folder::{Folder, row},
    refund::Given,
};
use crate::journal::{Entry, unsigned};

/// A walk along the journal.
#[derive(Debug, Default)]
pub(super) struct Walk {
    pub(super) state: State,
    settled: Option<Settled>,
    refunded: Option<Given>,
    /// Receipts of checks that were opened again: their sales do not hold any more.
    superseded: BTreeSet<u64>,
}

/// A check between its settlement and its receipt's number.
#[derive(Debug)]
struct Settled {
    check: Check,
    z: u32,
    date: BusinessDate,
    at: Stamp,
    by: StaffId,
    taxes: Vec<TaxLine>,
    service: Money,
    allowed: Money,
}

impl Walk {
    /// At the journal's beginning.
    pub(super) fn begin(connection: &Connection) -> rusqlite::Result<Self> {
        let mut select = connection.prepare("SELECT receipt FROM reopened")?;
        let receipts = select.query_map([], |row| row.get(0).map(unsigned))?;
        Ok(Self {
            superseded: receipts.collect::<Result<_, _>>()?,
            ..Self::default()
        })
    }

    /// Writes what follows from an entry, and goes on to the state after it.
    pub(super) fn step(
        &mut self,
        entry: &Entry,
        recorded: &Recorded,
        folder: &mut Folder,
    ) -> Result<(), ExportError> {
        match &recorded.event {
            Event::Check(event) => self.check(recorded, event, folder)?,
            Event::Kitchen(event) => super::kitchen::row(&self.state, recorded, event, folder)?,
            Event::Drawer(event) => super::day::drawer(&self.state, recorded, event, folder)?,
            Event::Tender(event) => self.overpayment(recorded, event, folder)?,
            Event::Day(day::Event::Closed(report)) => super::day::z(report, entry, folder)?,
            Event::Menu(common::menu::Event::Published(menu)) => {
                prices(&self.state.menu, menu, recorded.stamp, folder)?;
            }
            Event::Menu(_)
            | Event::House(_)
            | Event::Floor(_)
            | Event::Staff(_)
            | Event::Approval(_)
            | Event::Booking(_)
            | Event::Paper(_)
            | Event::Day(day::Event::Opened(_)) => {}
        }
        self.state.apply(&recorded.event);
        Ok(())
    }

    fn check(
        &mut self,
        recorded: &Recorded,
        event: &check::Event,
        folder: &mut Folder,
    ) -> Result<(), ExportError> {
        match event {
            check::Event::Settled {
                check,
                at,
                by,
                taxes,
                service,
                allowances,
                ..
            } => {
                let (z, date) = day_of(&self.state, recorded);
                self.settled = self.state.checks.open.get(check).map(|check| Settled {
                    check: check.clone(),
                    z,
                    date,
                    at: *at,
                    by: *by,
                    taxes: taxes.clone(),
                    service: *service,
                    allowed: allowances.iter().map(|one| one.amount).sum(),
                });
                Ok(())
            }
            check::Event::ReceiptIssued { check, receipt } => {
                let settled = self.settled.take();
                match settled.filter(|settled| settled.check.id == *check) {
                    Some(settled) => {
                        let holds = !self.superseded.contains(receipt);
                        settled.write(&self.state, *receipt, holds, folder)
                    }
                    None => Ok(()),
                }
            }
            check::Event::Refunded(refund) => {
                self.refunded = Some(Given::new(&self.state, recorded, refund));
                Ok(())
            }
            check::Event::CreditIssued { refund, receipt } => {
                let given = self.refunded.take();
                match given.filter(|given| given.is(*refund)) {
                    Some(given) => given.write(&self.state, *receipt, folder),
                    None => Ok(()),
                }
            }
            check::Event::Voided { .. } => self.voided(recorded, event, folder),
            _ => Ok(()),
        }
    }

    fn voided(
        &self,
        recorded: &Recorded,
        event: &check::Event,
        folder: &mut Folder,
    ) -> Result<(), ExportError> {
        let check::Event::Voided {
            check,
            line,
            at,
            by,
            reason,
            was_fired,
            approved_by,
        } = event
        else {
            return Ok(());
        };
        let Some(check) = self.state.checks.open.get(check) else {
            return Ok(());
        };
        let Some(line) = check.line(*line) else {
            return Ok(());
        };
        let (z, date) = day_of(&self.state, recorded);
        row!(folder, VOIDS;
            line.id.to_string(), check.id.to_string(), z, date, *at, &check.label, &line.name,
            line.quantity, line.amount(), reason.as_deref(), self.state.staff.name(*by),
            *was_fired, approved_by.map(|id| self.state.staff.name(id)),
        )
    }

    fn overpayment(
        &self,
        recorded: &Recorded,
        event: &common::tender::Event,
        folder: &mut Folder,
    ) -> Result<(), ExportError> {
        let common::tender::Event::OverpaymentKept(kept) = event else {
            return Ok(());
        };
        let (z, date) = day_of(&self.state, recorded);
        let paid = &kept.payment;
        row!(folder, OVERPAYMENTS;
            paid.id.to_string(), kept.check.to_string(), z, date, &kept.label,
            tender(paid.tender), paid.amount, paid.tip, paid.at, self.state.staff.name(paid.by),
        )
    }

    /// Checks that are still open where the journal ends.
    pub(super) fn open(&self, folder: &mut Folder) -> Result<(), ExportError> {
        for check in self.state.checks.open.values() {
            let id = check.id.to_string();
            row!(folder, OPEN_CHECKS;
                &id, check.number, &check.label, mode(check.mode), check.covers, &check.waiter,
                check.opened_at, check.bill_asked, check.total(), check.due(),
            )?;
            for line in check.standing() {
                row!(folder, OPEN_LINES;
                    &id, line.rung_at, &line.name, line.quantity, line.piece(), line.amount(),
                    modifiers(line), progress(&line.progress), line.course, seats(line),
                    &line.note, line.id.to_string(),
                )?;
            }
            for paid in &check.payments {
                row!(folder, OPEN_PAYMENTS;
                    paid.id.to_string(), &id, tender(paid.tender), paid.amount, paid.tip, paid.at,
                    self.state.staff.name(paid.by),
                )?;
            }
        }
        Ok(())
    }
}

impl Settled {
    /// A sale that does not hold any more leaves its receipt, which the guest may have.
    fn write(
        &self,
        state: &State,
        receipt: u64,
        holds: bool,
        folder: &mut Folder,
    ) -> Result<(), ExportError> {
        let check = &self.check;
        if holds {
            self.write_sale(state, receipt, folder)?;
        }
        let text = docket::receipt(
            docket::Words::of(state.house.language),
            &state.house,
            &state.staff,
            docket::Receipted {
                check,
                number: receipt,
                taxes: &self.taxes,
                at: self.at,
            },
        );
        let text = text.text(docket::WIDTH);
        row!(folder, RECEIPTS; receipt, check.id.to_string(), self.at, text)
    }

    fn write_sale(
        &self,
        state: &State,
        receipt: u64,
        folder: &mut Folder,
    ) -> Result<(), ExportError> {
        let check = &self.check;
        row!(folder, CHECKS;
            check.id.to_string(), receipt, check.number, self.z, self.date, &check.label,
            mode(check.mode), check.covers, &check.waiter, check.waiter_id().0, check.opened_at,
            self.at, state.staff.name(self.by), check.total(),
            check.payments.iter().map(|paid| paid.tip).sum::<Money>(), self.service, self.allowed,
        )?;
        for (line, billed) in check.standing().zip(&check.bill().lines) {
            self.line(state, receipt, line, billed.amount(), folder)?;
        }
        for paid in &check.payments {
            self.payment(state, receipt, paid, folder)?;
        }
        for tax in &self.taxes {
            row!(folder, TAXES;
                receipt, self.z, self.date, tax.rate.0, tax.gross, tax.net, tax.tax,
            )?;
        }
        Ok(())
    }

    fn line(
        &self,
        state: &State,
        receipt: u64,
        line: &Line,
        paid: Money,
        folder: &mut Folder,
    ) -> Result<(), ExportError> {
        let check = &self.check;
        let item = state.menu.items.get(&line.item);
        let group = item.map(|item| state.menu.group_name(item.group));
        let date = state.house.business_date(self.at);
        let rate = state.house.rate(line.vat, check.mode, date);
        let tenders = Tender::ALL.iter().filter(|one| {
            let mut paid = check.payments.iter();
            paid.any(|paid| paid.tender == **one)
        });
        let tenders: Vec<String> = tenders.map(|one| tender(*one).to_owned()).collect();
        row!(folder, LINES;
            receipt, line.rung_at, &line.name, group, line.quantity, line.piece(), paid,
            modifiers(line), &check.label, &check.waiter, check.covers, tenders,
            rate.map(|rate| rate.0), state.staff.name(line.rung_by), line.course, seats(line),
            &line.note, line.item.0, line.id.to_string(), line.amount(), line.grams,
        )
    }

    fn payment(
        &self,
        state: &State,
        receipt: u64,
        paid: &Payment,
        folder: &mut Folder,
    ) -> Result<(), ExportError> {
        let share = serde_json::to_string(&paid.share).map_err(crate::HouseError::Json)?;
        let tip_for = paid.tip_for.unwrap_or(self.check.waiter_id());
        row!(folder, PAYMENTS;
            paid.id.to_string(), receipt, self.z, self.date, tender(paid.tender), paid.amount,
            paid.tip, paid.given, paid.change, share, paid.at, state.staff.name(paid.by),
            paid.device.to_string(), paid.rounding, state.staff.name(tip_for),
            drawn_on(state, paid),
        )
    }
}

/// The voucher's code, or the account's name.
pub(super) fn drawn_on(state: &State, paid: &Payment) -> Option<String> {
    match paid.drawn_on.as_ref()? {
        DrawnOn::Voucher(code) => Some(code.0.clone()),
        DrawnOn::Account(id) => {
            let account = state.house.accounts.iter().find(|known| known.id == *id);
            account.map(|account| account.name.clone())
        }
    }
}

/// The Z number and date that something belongs to which happens now.
pub(super) fn day_of(state: &State, recorded: &Recorded) -> (u32, BusinessDate) {
    let open = state.day.open.as_ref().map(|day| day.date);
    let date = open.unwrap_or_else(|| state.house.business_date(recorded.stamp));
    (state.day.last_z + 1, date)
}

/// Items whose price is another one, that are new, or gone.
fn prices(before: &Menu, after: &Menu, at: Stamp, folder: &mut Folder) -> Result<(), ExportError> {
    for item in after.items.values() {
        let known = before.items.get(&item.id);
        if known.is_none_or(|known| (known.price, &known.name) != (item.price, &item.name)) {
            row!(folder, PRICES; at, item.id.0, &item.name, item.price)?;
        }
    }
    for gone in before.items.values() {
        if !after.items.contains_key(&gone.id) {
            row!(folder, PRICES; at, gone.id.0, &gone.name, None::<Money>)?;
        }
    }
    Ok(())
}

pub(super) fn tender(tender: Tender) -> &'static str {
    tender.name()
}

pub(super) fn mode(mode: ServiceMode) -> &'static str {
    match mode {
        ServiceMode::DineIn => "dine_in",
        ServiceMode::TakeAway => "take_away",
        ServiceMode::Delivery => "delivery",
    }
}

fn progress(progress: &Progress) -> &'static str {
    match progress {
        Progress::Fresh => "fresh",
        Progress::Held => "held",
        Progress::Fired(_) => "fired",
        Progress::Voided { .. } => "voided",
    }
}

pub(super) fn prefix(prefix: Prefix) -> &'static str {
    match prefix {
        Prefix::Plain => "plain",
        Prefix::No => "no",
        Prefix::Extra => "extra",
        Prefix::Light => "light",
        Prefix::Side => "side",
    }
}

/// As they are said: "no onion".
fn modifiers(line: &Line) -> Vec<String> {
    let chosen = line.modifiers.iter();
    chosen
        .map(|chosen| match chosen.prefix {
            Prefix::Plain => chosen.name.clone(),
            said => format!("{} {}", prefix(said), chosen.name),
        })
        .collect()
}

fn seats(line: &Line) -> Vec<String> {
    line.seats.iter().map(u8::to_string).collect()
}
