use std::collections::BTreeMap;

use super::{Allowance, Allowed, Check, Line, Scope, Value};
use crate::{LineId, Money, money::allocate};

/// What a line comes to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct BillLine {
    /// The line.
    pub line: LineId,
    /// Before allowances.
    pub gross: Money,
    /// After allowances, without service charge.
    pub net_of_allowances: Money,
    /// Its part of the service charge.
    pub service: Money,
}

impl BillLine {
    /// What the guests pay for it.
    #[must_use]
    pub fn amount(&self) -> Money {
        self.net_of_allowances + self.service
    }
}

/// A check reckoned up: the lines' amounts sum to the total, and none is negative.
///
/// The sequence is: promotions and frozen parts, then discounts and comps of lines, then those of
/// the whole check, each of what the ones before it left; last the service charge. What concerns
/// the whole check is cut over its lines by largest remainder, so that VAT and splits follow it.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Bill {
    /// Standing lines in the check's sequence.
    pub lines: Vec<BillLine>,
    /// What each allowance came to, in the check's sequence.
    pub allowed: Vec<Money>,
    /// The service charge.
    pub service: Money,
}

impl Bill {
    /// What the guests owe altogether.
    #[must_use]
    pub fn total(&self) -> Money {
        self.lines.iter().map(BillLine::amount).sum()
    }

    /// Before allowances and service charge.
    #[must_use]
    pub fn gross(&self) -> Money {
        self.lines.iter().map(|line| line.gross).sum()
    }

    /// What a line comes to; nothing for a line that was taken back.
    #[must_use]
    pub fn of(&self, line: LineId) -> Money {
        let known = self.lines.iter().find(|known| known.line == line);
        known.map_or(Money::ZERO, BillLine::amount)
    }
}

impl Check {
    /// Reckons the check up.
    #[must_use]
    pub fn bill(&self) -> Bill {
        let mut bill = Bill {
            lines: self.standing().map(at_menu_price).collect(),
            allowed: vec![Money::ZERO; self.allowances.len()],
            service: Money::ZERO,
        };
        if !self.allowances.is_empty() {
            let places: BTreeMap<LineId, usize> =
                (0..).zip(&bill.lines).map(|(n, l)| (l.line, n)).collect();
            let stages: [fn(&Allowance) -> bool; 3] = [
                |one| !one.parts.is_empty(),
                |one| one.parts.is_empty() && one.scope != Scope::Check,
                |one| one.parts.is_empty() && one.scope == Scope::Check,
            ];
            for stage in stages {
                for (n, one) in self.allowances.iter().enumerate() {
                    if stage(one) {
                        bill.allowed[n] = allow(&mut bill.lines, &places, one);
                    }
                }
            }
        }
        if let Some(service) = self.service {
            let sum: Money = bill.lines.iter().map(|line| line.net_of_allowances).sum();
            bill.service = service.percent.of(sum);
            let weights = weights(&bill.lines);
            for (line, part) in bill.lines.iter_mut().zip(allocate(bill.service, &weights)) {
                line.service = part;
            }
        }
        bill
    }

    /// The allowances with what they came to, for the books.
    #[must_use]
    pub fn allowed(&self) -> Vec<Allowed> {
        let bill = self.bill();
        let allowed = self.allowances.iter().zip(bill.allowed);
        allowed
            .map(|(one, amount)| Allowed {
                id: one.id,
                kind: one.kind,
                name: one.name.clone(),
                amount,
                by: one.by,
                approved_by: one.approved_by,
            })
            .collect()
    }
}

fn at_menu_price(line: &Line) -> BillLine {
    let gross = line.amount();
    BillLine {
        line: line.id,
        gross,
        net_of_allowances: gross,
        service: Money::ZERO,
    }
}

fn weights(lines: &[BillLine]) -> Vec<u64> {
    let cents = |line: &BillLine| u64::try_from(line.net_of_allowances.in_cents()).unwrap_or(0);
    lines.iter().map(cents).collect()
}

/// Takes an allowance off the lines; gives back what it came to.
fn allow(lines: &mut [BillLine], places: &BTreeMap<LineId, usize>, one: &Allowance) -> Money {
    if !one.parts.is_empty() {
        let mut sum = Money::ZERO;
        for (line, part) in &one.parts {
            if let Some(place) = places.get(line) {
                sum += take(&mut lines[*place], *part);
            }
        }
        return sum;
    }
    match one.scope {
        Scope::Line(line) => places.get(&line).map_or(Money::ZERO, |place| {
            let line = &mut lines[*place];
            take(line, wanted(one.value, line.net_of_allowances))
        }),
        Scope::Check => {
            let left: Money = lines.iter().map(|line| line.net_of_allowances).sum();
            let sum = wanted(one.value, left).min(left);
            let parts = allocate(sum, &weights(lines));
            for (line, part) in lines.iter_mut().zip(parts) {
                take(line, part);
            }
            sum
        }
    }
}

fn wanted(value: Value, of: Money) -> Money {
    match value {
        Value::Percent(rate) => rate.of(of),
        Value::Amount(amount) => amount,
    }
}

fn take(line: &mut BillLine, wanted: Money) -> Money {
    let part = wanted.min(line.net_of_allowances).max(Money::ZERO);
    line.net_of_allowances -= part;
    part
}
