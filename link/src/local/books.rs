use std::collections::BTreeMap;

use common::{
    CheckId, Event, Money, Recorded, Stamp, State,
    check::{self, Check},
    day, docket,
    money::TaxLine,
    protocol::{Ask, Refusal, Reply},
};

/// A settled check as it stands on its receipt.
#[derive(Debug)]
struct Sale {
    z: u32,
    check: Check,
    at: Stamp,
    taxes: Vec<TaxLine>,
    receipt: Option<u64>,
}

/// A line that was taken back.
#[derive(Debug)]
struct Void {
    z: u32,
    row: (String, String, String, Money),
}

/// What a house looks up and no decision reads: receipts, voids, Z reports.
#[derive(Debug, Default)]
pub(super) struct Books {
    sales: BTreeMap<CheckId, Sale>,
    voids: Vec<Void>,
    reports: BTreeMap<u32, day::ZReport>,
}

impl Books {
    /// Writes down what the event means; `state` is the state before it.
    pub(super) fn write(&mut self, state: &State, recorded: &Recorded) {
        let z = state.day.last_z + 1;
        match &recorded.event {
            Event::Check(check::Event::Settled {
                check, at, taxes, ..
            }) => {
                let Some(known) = state.checks.open.get(check) else {
                    return;
                };
                let sale = Sale {
                    z,
                    check: known.clone(),
                    at: *at,
                    taxes: taxes.clone(),
                    receipt: None,
                };
                self.sales.insert(*check, sale);
            }
            Event::Check(check::Event::ReceiptIssued { check, receipt }) => {
                if let Some(sale) = self.sales.get_mut(check) {
                    sale.receipt = Some(*receipt);
                }
            }
            Event::Check(check::Event::Voided {
                check,
                line,
                by,
                reason,
                ..
            }) => {
                let known = state.checks.open.get(check);
                let Some(line) = known.and_then(|check| check.line(*line)) else {
                    return;
                };
                let why = reason.clone().unwrap_or_default();
                let who = state.staff.name(*by).to_owned();
                let row = (line.name.clone(), why, who, line.amount());
                self.voids.push(Void { z, row });
            }
            Event::Day(day::Event::Closed(report)) => {
                self.reports
                    .insert(report.number, day::ZReport::clone(report));
            }
            _ => {}
        }
    }

    pub(super) fn reply(&self, state: &State, ask: &Ask) -> Reply {
        let reply = match ask {
            Ask::SignIn { .. } | Ask::Sold { .. } | Ask::Voucher { .. } => None,
            Ask::Receipt { check } => self.receipt(state, state.checks.resolve(*check)),
            Ask::Z { number } => self.z(state, number.unwrap_or(state.day.last_z)),
        };
        reply.unwrap_or(Reply::Refused(Refusal::NotFound))
    }

    fn receipt(&self, state: &State, check: CheckId) -> Option<Reply> {
        let sale = self.sales.get(&check)?;
        let number = sale.receipt?;
        let text = docket::receipt(&state.house, &sale.check, number, &sale.taxes, sale.at);
        Some(Reply::Receipt { number, text })
    }

    fn z(&self, state: &State, number: u32) -> Option<Reply> {
        let report = self.reports.get(&number)?;
        let sales = || self.sales.values().filter(|sale| sale.z == number);
        let mut hours: BTreeMap<u8, (u32, Money)> = BTreeMap::new();
        let mut groups: BTreeMap<String, Money> = BTreeMap::new();
        let mut people: BTreeMap<String, (u32, Money, Money)> = BTreeMap::new();
        for sale in sales() {
            let (covers, tips, gross) = people.entry(sale.check.waiter.clone()).or_default();
            *covers += u32::from(sale.check.covers);
            *tips += sale.check.payments.iter().map(|payment| payment.tip).sum();
            *gross += sale.check.total();
            for line in sale.check.standing() {
                let (lines, gross) = hours.entry(state.house.hour(line.rung_at)).or_default();
                *lines += 1;
                *gross += line.amount();
                *groups.entry(page_of(state, line)).or_default() += line.amount();
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
            text: docket::z_tape(&state.house, report),
        })
    }
}

fn page_of(state: &State, line: &check::Line) -> String {
    let menu = &state.menu;
    let item = menu.items.get(&line.item);
    let group = item.and_then(|item| menu.groups.iter().find(|group| group.id == item.group));
    group.map_or_else(String::new, |group| group.name.clone())
}
