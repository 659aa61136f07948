use std::collections::BTreeMap;

use common::{
    CheckId, Event, Money, Recorded, Records, Sold, Stamp, State, Wanted,
    check::{self, Check, Refund},
    day, docket, menu,
    money::TaxLine,
    paper,
    protocol::{Ask, Refusal, Reply},
    tender::{self, Voucher, VoucherCode},
};

use super::menus::Menus;

/// A settled check as it stands on its receipt.
#[derive(Debug)]
struct Sale {
    z: u32,
    check: Check,
    at: Stamp,
    gross: Money,
    taxes: Vec<TaxLine>,
    receipt: Option<u64>,
    /// Opened again: only its receipt is left of it.
    reopened: bool,
    /// The number of its invoice.
    invoice: Option<u64>,
}

/// Money given back.
#[derive(Debug)]
struct Given {
    z: u32,
    refund: Refund,
}

/// A line that was taken back.
#[derive(Debug)]
struct Void {
    z: u32,
    line: common::LineId,
    row: (String, String, String, Money),
}

/// What a house looks up: settled checks with their receipts, refunds, vouchers, voids, Z reports.
#[derive(Debug, Default)]
pub(super) struct Books {
    sales: BTreeMap<CheckId, Sale>,
    refunds: Vec<Given>,
    vouchers: BTreeMap<VoucherCode, Voucher>,
    voids: Vec<Void>,
    reports: BTreeMap<u32, day::ZReport>,
    menus: Menus,
}

impl Books {
    /// Writes down what the event means; `state` is the state before it.
    pub(super) fn write(&mut self, state: &State, recorded: &Recorded) {
        match &recorded.event {
            Event::Check(event) => self.write_check(state, event),
            Event::Tender(event) => self.write_voucher(event),
            Event::Paper(paper::Event::Invoiced { check, number, .. }) => {
                if let Some(sale) = self.sales.get_mut(&state.checks.resolve(*check)) {
                    sale.invoice = Some(*number);
                }
            }
            Event::Menu(menu::Event::Published(menu)) => self.menus.write(state, recorded, menu),
            Event::Day(day::Event::Closed(report)) => {
                self.reports
                    .insert(report.number, day::ZReport::clone(report));
            }
            _ => {}
        }
    }

    fn write_check(&mut self, state: &State, event: &check::Event) {
        let z = state.day.last_z + 1;
        match event {
            check::Event::Settled {
                check,
                at,
                gross,
                taxes,
                ..
            } => {
                let Some(known) = state.checks.open.get(check) else {
                    return;
                };
                let sale = Sale {
                    z,
                    check: known.clone(),
                    at: *at,
                    gross: *gross,
                    taxes: taxes.clone(),
                    receipt: None,
                    reopened: false,
                    invoice: None,
                };
                self.sales.insert(*check, sale);
            }
            check::Event::ReceiptIssued { check, receipt } => {
                if let Some(sale) = self.sales.get_mut(check) {
                    sale.receipt = Some(*receipt);
                }
            }
            check::Event::Reopened { check, .. } => {
                if let Some(sale) = self.sales.get_mut(&check.id) {
                    sale.reopened = true;
                }
            }
            check::Event::Refunded(refund) => {
                let refund = Refund::clone(refund);
                self.refunds.push(Given { z, refund });
            }
            check::Event::CreditIssued { refund, receipt } => {
                let mut given = self.refunds.iter_mut();
                if let Some(given) = given.find(|given| given.refund.id == *refund) {
                    given.refund.receipt = Some(*receipt);
                }
            }
            check::Event::Voided { .. } => self.write_void(state, z, event),
            check::Event::Restored { line, .. } => {
                self.voids.retain(|void| void.line != *line || void.z != z);
            }
            _ => {}
        }
    }

    fn write_void(&mut self, state: &State, z: u32, event: &check::Event) {
        let check::Event::Voided {
            check,
            line,
            by,
            reason,
            ..
        } = event
        else {
            return;
        };
        let known = state.checks.open.get(check);
        let Some(line) = known.and_then(|check| check.line(*line)) else {
            return;
        };
        let why = reason.clone().unwrap_or_default();
        let who = state.staff.name(*by).to_owned();
        let row = (line.name.clone(), why, who, line.amount());
        let line = line.id;
        self.voids.push(Void { z, line, row });
    }

    fn write_voucher(&mut self, event: &tender::Event) {
        match event {
            tender::Event::VoucherSold { code, payment } => {
                let voucher = Voucher {
                    code: code.clone(),
                    sold: payment.amount,
                    balance: payment.amount,
                };
                self.vouchers.insert(code.clone(), voucher);
            }
            tender::Event::VoucherMoved { code, by, .. } => {
                if let Some(voucher) = self.vouchers.get_mut(code) {
                    voucher.balance += *by;
                }
            }
            _ => {}
        }
    }

    /// What a decision wants to know beyond what is in service.
    pub(super) fn look_up(&self, state: &State, wanted: Option<&Wanted>) -> Records {
        let mut records = Records {
            at_house: true,
            ..Records::default()
        };
        match wanted {
            Some(Wanted::Sold(check)) => records.sold = self.sold(state.checks.resolve(*check)),
            Some(Wanted::Voucher(code)) => records.voucher = self.voucher(code),
            None => {}
        }
        records
    }

    fn sold(&self, check: CheckId) -> Option<Sold> {
        let sale = self.sales.get(&check).filter(|sale| !sale.reopened)?;
        let given = self.refunds.iter().map(|given| &given.refund);
        Some(Sold {
            check: sale.check.clone(),
            settled_at: sale.at,
            gross: sale.gross,
            taxes: sale.taxes.clone(),
            receipt: sale.receipt?,
            refunds: given.filter(|one| one.check == check).cloned().collect(),
            invoice: sale.invoice,
        })
    }

    fn voucher(&self, code: &VoucherCode) -> Option<Voucher> {
        self.vouchers.get(&code.as_sold()).cloned()
    }

    pub(super) fn reply(&self, state: &State, ask: &Ask) -> Reply {
        let reply = match ask {
            Ask::SignIn { .. }
            | Ask::SetPin { .. }
            | Ask::SetSecret { .. }
            | Ask::Queue
            | Ask::Queued { .. }
            | Ask::TestPage { .. }
            | Ask::Weigh { .. } => None,
            Ask::MenuVersions { before } => Some(self.menus.versions(*before)),
            Ask::MenuVersion { version } => self.menus.version(*version),
            Ask::Sold { check } => {
                let sold = self.sold(state.checks.resolve(*check)).map(Box::new);
                sold.map(|sold| Reply::Sold { sold })
            }
            Ask::Voucher { code } => self.voucher(code).map(|voucher| Reply::Voucher { voucher }),
            Ask::Receipt { check } => self.receipt(state, state.checks.resolve(*check)),
            Ask::Z { number } => self.z(state, number.unwrap_or(state.day.last_z)),
        };
        reply.unwrap_or(Reply::Refused(Refusal::NotFound))
    }

    fn receipt(&self, state: &State, check: CheckId) -> Option<Reply> {
        let sale = self.sales.get(&check)?;
        let number = sale.receipt?;
        let text = docket::receipt(
            docket::Words::of(state.house.language),
            &state.house,
            &state.staff,
            docket::Receipted {
                check: &sale.check,
                number,
                taxes: &sale.taxes,
                at: sale.at,
            },
        );
        let text = text.text(docket::WIDTH);
        Some(Reply::Receipt { number, text })
    }

    fn z(&self, state: &State, number: u32) -> Option<Reply> {
        let report = self.reports.get(&number)?;
        let sales = self.sales.values();
        let sales = sales.filter(|sale| sale.z == number && !sale.reopened);
        let mut hours: BTreeMap<u8, (u32, Money)> = BTreeMap::new();
        let mut groups: BTreeMap<String, Money> = BTreeMap::new();
        let mut people: BTreeMap<String, (u32, Money, Money)> = BTreeMap::new();
        for sale in sales {
            let bill = sale.check.bill();
            let (covers, tips, gross) = people.entry(sale.check.waiter.clone()).or_default();
            *covers += u32::from(sale.check.covers);
            *tips += sale.check.payments.iter().map(|payment| payment.tip).sum();
            *gross += sale.gross;
            for (line, billed) in sale.check.standing().zip(&bill.lines) {
                let (lines, gross) = hours.entry(state.house.hour(line.rung_at)).or_default();
                *lines += 1;
                *gross += billed.amount();
                *groups.entry(page_of(state, line)).or_default() += billed.amount();
            }
        }
        for given in self.refunds.iter().filter(|given| given.z == number) {
            let refund = &given.refund;
            let sale = self.sales.get(&refund.check);
            let waiter = sale.map_or_else(String::new, |sale| sale.check.waiter.clone());
            let (_, tips, gross) = people.entry(waiter).or_default();
            *tips -= refund.returns.iter().map(|payment| payment.tip).sum();
            *gross -= refund.gross;
            for part in &refund.lines {
                hours.entry(state.house.hour(refund.at)).or_default().1 -= part.amount;
                let line = sale.and_then(|sale| sale.check.line(part.line));
                let page = line.map_or_else(String::new, |line| page_of(state, line));
                *groups.entry(page).or_default() -= part.amount;
            }
        }
        let voids = self.voids.iter().filter(|void| void.z == number);
        Some(Reply::Z {
            report: Box::new(report.clone()),
            hours: hours.into_iter().map(|(h, (l, g))| (h, l, g)).collect(),
            groups: groups.into_iter().collect(),
            people: people
                .into_iter()
                .map(|(name, (covers, tips, gross))| (name, covers, tips, gross))
                .collect(),
            voids: voids.map(|void| void.row.clone()).collect(),
            text: docket::z_tape(
                docket::Words::of(state.house.language),
                &state.house,
                report,
            )
            .text(docket::WIDTH),
        })
    }
}

fn page_of(state: &State, line: &check::Line) -> String {
    let menu = &state.menu;
    let item = menu.items.get(&line.item);
    let group = item.and_then(|item| menu.groups.iter().find(|group| group.id == item.group));
    group.map_or_else(String::new, |group| group.name.clone())
}
