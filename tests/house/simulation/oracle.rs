use std::collections::BTreeMap;

use common::{
    CheckId, Command, ItemId, LineId, ModifierId, PaymentId, TableId, check, menu::Menu,
    protocol::SubmittedCommand, tender,
};

/// The restaurant as a clerk with a pencil would keep it: amounts in cents, no events, no courses,
/// no kitchen. It is told which commands the house has accepted, in the house's sequence.
#[derive(Debug, Default)]
pub(super) struct Oracle {
    prices: BTreeMap<ItemId, i64>,
    extras: BTreeMap<ModifierId, i64>,
    /// Which check an id means.
    means: BTreeMap<CheckId, CheckId>,
    pub checks: BTreeMap<CheckId, Sheet>,
    /// Given up; what was cooked for them was cooked all the same.
    abandoned: Vec<Sheet>,
    payments: BTreeMap<PaymentId, i64>,
    pub overpaid: i64,
    pub joined: usize,
}

/// A check on paper.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    pub table: Option<TableId>,
    pub lines: BTreeMap<LineId, Entry>,
    pub paid: i64,
    pub closed: bool,
}

/// A line on paper.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub piece: i64,
    pub quantity: i64,
    pub sent: bool,
    pub struck: bool,
    item: ItemId,
}

impl Sheet {
    pub(super) fn total(&self) -> i64 {
        let standing = self.lines.values().filter(|line| !line.struck);
        standing.map(|line| line.piece * line.quantity).sum()
    }
}

impl Sheet {
    fn closes_if_paid(&mut self) {
        self.closed = self.paid > 0 && self.paid == self.total();
        if self.closed {
            // Who has paid for it gets it.
            let standing = self.lines.values_mut().filter(|line| !line.struck);
            standing.for_each(|line| line.sent = true);
        }
    }
}

impl Oracle {
    pub(super) fn new(menu: &Menu) -> Self {
        let prices = menu
            .items
            .values()
            .map(|item| (item.id, item.price.in_cents()));
        let modifiers = menu
            .modifier_groups
            .values()
            .flat_map(|group| &group.modifiers);
        Self {
            prices: prices.collect(),
            extras: modifiers
                .map(|modifier| (modifier.id, modifier.price.in_cents()))
                .collect(),
            ..Self::default()
        }
    }

    /// Every line that was ever rung.
    pub(super) fn lines(&self) -> impl Iterator<Item = (&LineId, &Entry)> {
        self.checks
            .values()
            .chain(&self.abandoned)
            .flat_map(|sheet| &sheet.lines)
    }

    /// What closed checks come to.
    pub(super) fn takings(&self) -> i64 {
        self.checks
            .values()
            .filter(|sheet| sheet.closed)
            .map(Sheet::total)
            .sum()
    }

    /// All that was ever laid on a table.
    pub(super) fn money_in(&self) -> i64 {
        self.payments.values().sum()
    }

    pub(super) fn hears(&mut self, submitted: &SubmittedCommand) {
        match &submitted.command {
            Command::Check(command) => self.hears_check(command),
            Command::Tender(tender::Command::Take {
                check,
                payment,
                amount,
                tip,
                ..
            }) => {
                let (amount, tip) = (amount.in_cents(), tip.in_cents());
                let doubled = self.payments.insert(*payment, amount + tip);
                assert!(doubled.is_none(), "payment {payment} was taken twice");
                let known = self.known(*check);
                let Some(sheet) = self.checks.get_mut(&known).filter(|sheet| !sheet.closed) else {
                    self.overpaid += amount;
                    return;
                };
                let towards = amount.min(sheet.total() - sheet.paid);
                self.overpaid += amount - towards;
                sheet.paid += towards;
                sheet.closes_if_paid();
            }
            _ => {}
        }
    }

    fn hears_check(&mut self, command: &check::Command) {
        match command {
            check::Command::Open { check, table, .. } => self.hears_open(*check, *table),
            check::Command::Ring {
                check,
                line,
                item,
                quantity,
                modifiers,
                ..
            } => {
                let extras: i64 = modifiers.iter().map(|pick| self.extras[&pick.id()]).sum();
                let piece = self.prices[item] + extras;
                let quantity = i64::from(*quantity);
                let entry = Entry {
                    piece,
                    quantity,
                    sent: false,
                    struck: false,
                    item: *item,
                };
                let twice = self.sheet(*check).lines.insert(*line, entry);
                assert!(twice.is_none(), "line {line} was rung twice");
            }
            check::Command::Adjust {
                check,
                line,
                adjustment,
            } => {
                let extras = self.extras.clone();
                let prices = self.prices.clone();
                let entry = self.entry(*check, *line);
                match adjustment {
                    check::Adjustment::Quantity(quantity) => entry.quantity = i64::from(*quantity),
                    check::Adjustment::Modifiers(ids) => {
                        let sum: i64 = ids.iter().map(|pick| extras[&pick.id()]).sum();
                        entry.piece = prices[&entry.item] + sum;
                    }
                    _ => {}
                }
                self.sheet(*check).closes_if_paid();
            }
            check::Command::Send {
                check,
                lines,
                hold: false,
            } => {
                for line in lines {
                    let entry = self.entry(*check, *line);
                    if !entry.struck {
                        entry.sent = true;
                    }
                }
            }
            check::Command::Void { check, line, .. } => {
                self.entry(*check, *line).struck = true;
                self.sheet(*check).closes_if_paid();
            }
            check::Command::Move { check, table } => self.sheet(*check).table = Some(*table),
            check::Command::Abandon { check } => {
                let known = self.known(*check);
                self.abandoned.extend(self.checks.remove(&known));
            }
            _ => {}
        }
    }

    fn hears_open(&mut self, check: CheckId, table: Option<TableId>) {
        let there = self.checks.iter();
        let mut there = there.filter(|(_, sheet)| table.is_some() && !sheet.closed);
        if let Some((there, _)) = there.find(|(_, sheet)| sheet.table == table) {
            self.means.insert(check, *there);
            self.joined += 1;
            return;
        }
        let sheet = Sheet {
            table,
            ..Sheet::default()
        };
        let twice = self.checks.insert(check, sheet);
        assert!(twice.is_none(), "check {check} was opened twice");
    }

    fn known(&self, check: CheckId) -> CheckId {
        self.means.get(&check).copied().unwrap_or(check)
    }

    fn sheet(&mut self, check: CheckId) -> &mut Sheet {
        let known = self.known(check);
        self.checks
            .get_mut(&known)
            .expect("the house accepted something for an unknown check")
    }

    fn entry(&mut self, check: CheckId, line: LineId) -> &mut Entry {
        let entry = self.sheet(check).lines.get_mut(&line);
        entry.expect("the house accepted something for an unknown line")
    }
}
