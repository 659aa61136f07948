use std::collections::BTreeSet;

use super::{
    Allowance, AllowanceKind, Change, Check, Checks, Event, Line, LineShares, MOST_COVERS,
    Progress, Refund, Settled,
};
use crate::{CheckId, LineId, Money, kitchen};

impl Checks {
    pub(crate) fn apply(&mut self, event: &Event) {
        match event {
            Event::Opened(check) => {
                self.last_number = check.number;
                self.open.insert_mut(check.id, Check::clone(check));
            }
            Event::Joined { check, into } => {
                self.joined.insert_mut(*check, *into);
            }
            Event::Settled { check, .. } => self.settle(*check, event),
            Event::Reopened { check, .. } => self.reopen(check),
            Event::Refunded(refund) => self.refunds.push(Refund::clone(refund)),
            Event::CreditIssued { refund, receipt } => {
                self.last_receipt = *receipt;
                for known in self.refunds.iter_mut().filter(|known| known.id == *refund) {
                    known.receipt = Some(*receipt);
                }
            }
            Event::Merged {
                check,
                into,
                allowances,
            } => self.merge(*check, *into, allowances),
            Event::LinesMoved { .. } => self.carry_lines(event),
            Event::ReceiptIssued { check, receipt } => {
                self.last_receipt = *receipt;
                if let Some(settled) = self.settled.get_mut(check) {
                    settled.receipt = Some(*receipt);
                }
            }
            Event::Abandoned { check } => {
                self.open.remove_mut(check);
            }
            Event::Cleared => self.clear(),
            Event::Rung { .. }
            | Event::Adjusted { .. }
            | Event::Held { .. }
            | Event::Parted { .. }
            | Event::Fired { .. }
            | Event::Restored { .. }
            | Event::Voided { .. } => self.apply_to_lines(event),
            Event::Allowed { check, .. }
            | Event::Lifted { check, .. }
            | Event::CouponsSet { check, .. }
            | Event::PromotionsSet { check, .. }
            | Event::AllergiesSet { check, .. }
            | Event::ServiceSet { check, .. }
            | Event::ModeSet { check, .. }
            | Event::CoversSet { check, .. }
            | Event::Moved { check, .. }
            | Event::TableJoined { check, .. }
            | Event::Transferred { check, .. }
            | Event::Divided { check, .. }
            | Event::BillAsked { check, .. }
            | Event::PaymentTaken { check, .. } => self.on(*check, |check| check.change(event)),
        }
    }

    fn apply_to_lines(&mut self, event: &Event) {
        match event {
            Event::Rung { check, line } => self.on(*check, |c| c.lines.push(Line::clone(line))),
            Event::Adjusted {
                check,
                line,
                change,
            } => {
                self.on_line(*check, *line, |line| line.change(change));
            }
            Event::Parted {
                check,
                line,
                quantity,
                into,
                combo,
            } => self.on(*check, |check| check.part(*line, *quantity, *into, *combo)),
            Event::Restored {
                check,
                line,
                progress,
                counted,
            } => self.on_line(*check, *line, |line| {
                line.progress = progress.clone();
                line.counted.clone_from(counted);
            }),
            Event::Held { check, lines } => self.each(*check, lines, &Progress::Held),
            Event::Fired { check, lines, at } => {
                self.each(*check, lines, &Progress::Fired(*at));
            }
            Event::Voided {
                check,
                line,
                at,
                by,
                reason,
                was_fired,
                approved_by,
            } => {
                let voided = Progress::Voided {
                    at: *at,
                    by: *by,
                    reason: reason.clone(),
                    was_fired: *was_fired,
                    approved_by: *approved_by,
                };
                self.each(*check, &[*line], &voided);
            }
            _ => debug_assert!(false, "not an event of lines"),
        }
    }

    /// Open checks stay, with what they have paid so far counted.
    fn clear(&mut self) {
        let mut cleared = Self {
            last_receipt: self.last_receipt,
            first_receipt: self.last_receipt + 1,
            ..Self::default()
        };
        for check in self.open.values() {
            let reported = check.payments.len();
            let check = Check {
                reported,
                ..check.clone()
            };
            cleared.open.insert_mut(check.id, check);
        }
        let joined = self.joined.iter();
        for (check, into) in joined.filter(|(_, into)| self.open.contains_key(into)) {
            cleared.joined.insert_mut(*check, *into);
        }
        *self = cleared;
    }

    fn on(&mut self, check: CheckId, change: impl FnOnce(&mut Check)) {
        let known = self.open.get_mut(&check);
        debug_assert!(known.is_some(), "an event for a check that is not open");
        if let Some(check) = known {
            change(check);
        }
    }

    fn on_line(&mut self, check: CheckId, line: LineId, change: impl FnOnce(&mut Line)) {
        self.on(check, |check| {
            let known = check.line_mut(line);
            debug_assert!(known.is_some(), "an event for a line that was never rung");
            if let Some(line) = known {
                change(line);
            }
        });
    }

    fn each(&mut self, check: CheckId, lines: &[LineId], progress: &Progress) {
        let wanted: BTreeSet<&LineId> = lines.iter().collect();
        self.on(check, |check| {
            for line in check
                .lines
                .iter_mut()
                .filter(|line| wanted.contains(&line.id))
            {
                line.progress = progress.clone();
            }
        });
    }

    fn settle(&mut self, id: CheckId, event: &Event) {
        let Some(check) = self.open.get(&id).cloned() else {
            debug_assert!(false, "a check settles once");
            return;
        };
        let Event::Settled {
            at,
            by,
            gross,
            taxes,
            service,
            allowances,
            ..
        } = event
        else {
            return;
        };
        self.open.remove_mut(&id);
        let settled = Settled {
            number: check.number,
            covers: check.covers,
            seated_at: check.table.map(|_| check.opened_at),
            waiter_id: Some(check.waiter_id()),
            label: check.label,
            waiter: check.waiter,
            at: *at,
            by: *by,
            gross: *gross,
            taxes: taxes.clone(),
            payments: check.payments,
            reported: check.reported,
            receipt: None,
            service: *service,
            allowances: allowances.clone(),
        };
        self.settled.insert_mut(id, settled);
    }

    fn reopen(&mut self, check: &Check) {
        self.settled.remove_mut(&check.id);
        self.open.insert_mut(check.id, check.clone());
    }

    fn merge(&mut self, from: CheckId, into: CheckId, allowances: &[Allowance]) {
        let Some(gone) = self.open.get(&from).cloned() else {
            debug_assert!(false, "a check that is merged is open");
            return;
        };
        self.open.remove_mut(&from);
        let meant: Vec<CheckId> = self
            .joined
            .iter()
            .filter(|(_, known)| **known == from)
            .map(|(id, _)| *id)
            .collect();
        for id in meant.into_iter().chain([from]) {
            self.joined.insert_mut(id, into);
        }
        self.on(into, |check| {
            check.covers = check.covers.saturating_add(gone.covers).min(MOST_COVERS);
            check.reported += gone.reported;
            // What stands on an earlier Z report comes first.
            let early = check.payments.len().min(check.reported - gone.reported);
            let (old, new) = gone
                .payments
                .split_at(gone.reported.min(gone.payments.len()));
            check.payments.splice(early..early, old.iter().cloned());
            check.payments.extend(new.iter().cloned());
            check.lines.extend(gone.lines);
            for code in gone.coupons {
                if !check.coupons.contains(&code) {
                    check.coupons.push(code);
                }
            }
            check.receipts.extend(gone.receipts);
            check.allergies = kitchen::joined(&check.allergies, &gone.allergies);
            check.allowances = allowances.to_vec();
        });
    }

    fn carry_lines(&mut self, event: &Event) {
        let Event::LinesMoved {
            check,
            lines,
            to,
            allowances,
            there,
        } = event
        else {
            return;
        };
        let leave: BTreeSet<&LineId> = lines.iter().collect();
        let mut moved = Vec::new();
        self.on(*check, |check| {
            moved.extend(check.lines.extract_if(.., |line| leave.contains(&line.id)));
            check.allowances.clone_from(allowances);
            check
                .division
                .shares
                .retain(|known| !leave.contains(&known.line));
        });
        self.on(*to, |check| {
            check.lines.extend(moved);
            check.allowances.clone_from(there);
        });
    }
}

impl Check {
    pub(super) fn change(&mut self, event: &Event) {
        match event {
            Event::Allowed { allowance, .. } => self.allowances.push(Allowance::clone(allowance)),
            Event::Lifted { allowance, .. } => self.allowances.retain(|one| one.id != *allowance),
            Event::CouponsSet { codes, .. } => self.coupons.clone_from(codes),
            Event::PromotionsSet { promotions, .. } => {
                let by_promotion =
                    |one: &Allowance| matches!(one.kind, AllowanceKind::Promotion(_));
                self.allowances.retain(|one| !by_promotion(one));
                self.allowances.extend(promotions.iter().cloned());
            }
            Event::AllergiesSet { allergies, .. } => self.allergies.clone_from(allergies),
            Event::ServiceSet { service, .. } => self.service = *service,
            Event::ModeSet { mode, .. } => self.mode = *mode,
            Event::CoversSet { covers, .. } => self.covers = *covers,
            Event::Moved { table, label, .. } => {
                self.table = Some(*table);
                self.also.clear();
                self.label.clone_from(label);
            }
            Event::TableJoined { table, label, .. } => {
                self.also.push(*table);
                self.label.clone_from(label);
            }
            Event::Transferred { to, waiter, .. } => {
                self.served_by = Some(*to);
                self.waiter.clone_from(waiter);
            }
            Event::Divided { division, .. } => self.division.clone_from(division),
            Event::BillAsked { at, .. } => self.bill_asked = Some(*at),
            Event::PaymentTaken { payment, .. } => self.payments.push(payment.clone()),
            _ => debug_assert!(false, "not an event of one check"),
        }
    }

    /// The parted pieces stand right after the line they come from. They are whose it is, and
    /// have their part of what was settled on it.
    fn part(&mut self, id: LineId, quantity: u32, into: LineId, combo: Option<LineId>) {
        let place = self.lines.iter().position(|line| line.id == id);
        debug_assert!(place.is_some(), "a line that was never rung is not parted");
        let Some(place) = place else { return };
        let parts = split_by_pieces(&self.allowances, &self.lines[place], quantity);
        let concerned = self.allowances.iter_mut().flat_map(|one| {
            let place = one.parts.iter().position(|(line, _)| *line == id);
            place.map(|place| (&mut one.parts, place))
        });
        for ((known, place), (stays, goes)) in concerned.zip(parts) {
            known[place].1 = stays;
            if goes.is_positive() {
                known.insert(place + 1, (into, goes));
            }
        }
        let shares = self.division.shares.iter().find(|known| known.line == id);
        if let Some(shares) = shares.cloned() {
            self.division.shares.push(LineShares {
                line: into,
                ..shares
            });
        }
        let line = &mut self.lines[place];
        line.quantity -= quantity;
        let mut parted = Line {
            id: into,
            quantity,
            ..line.clone()
        };
        if let (Some(known), Some(combo)) = (&mut parted.combo, combo) {
            known.id = combo;
        }
        self.lines.insert(place + 1, parted);
    }
}

/// What each settled part of a line's allowances leaves with the line, and what goes with the
/// pieces that are parted from it; in the check's sequence of allowances. Neither side gets more
/// off than its pieces cost: cents are cut by the running sum.
pub(super) fn split_by_pieces(
    allowances: &[Allowance],
    line: &Line,
    quantity: u32,
) -> Vec<(Money, Money)> {
    let parts = allowances.iter().filter_map(|one| {
        let mut parts = one.parts.iter();
        parts.find(|(id, _)| *id == line.id).map(|(_, part)| *part)
    });
    let share = |sum: Money| {
        let (pieces, parted) = (i64::from(line.quantity).max(1), i64::from(quantity));
        let (whole, rest) = (sum.in_cents() / pieces, sum.in_cents() % pieces);
        Money::cents(whole * parted + rest * parted / pieces)
    };
    let most = line.piece().times(line.quantity);
    let (mut sum, mut gone) = (Money::ZERO, Money::ZERO);
    parts
        .map(|part| {
            let part = part.min(most - sum);
            sum += part;
            let goes = share(sum) - gone;
            gone += goes;
            (part - goes, goes)
        })
        .collect()
}

impl Line {
    fn change(&mut self, change: &Change) {
        match change {
            Change::Quantity(quantity) => self.quantity = *quantity,
            Change::Modifiers(modifiers) => self.modifiers.clone_from(modifiers),
            Change::Seats(seats) => self.seats.clone_from(seats),
            Change::Course(course) => self.course = *course,
            Change::Note(note) => self.note.clone_from(note),
            Change::Price(price) => self.unit_price = *price,
            Change::Grams(grams) => self.grams = Some(*grams),
        }
    }
}
