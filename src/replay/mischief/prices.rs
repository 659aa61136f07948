use common::{
    Command, Money,
    check::{self, AllowanceKind, Check, Scope, Value},
    money::Rate,
};
use rand::{RngExt as _, seq::IndexedRandom as _};
use rust_decimal::Decimal;

use super::{COUPONS, Play, ReplayError};

impl Play<'_> {
    /// A courtesy: within the waiter's limit, or beyond it with a manager's word.
    pub(super) fn discounts(
        &mut self,
        now: i64,
        place: usize,
        check: &Check,
    ) -> Result<(), ReplayError> {
        let line = self.some_line(check);
        let dice = self.dice();
        let scope = match line {
            Some(line) if dice.random_bool(0.5) => Scope::Line(line.id),
            _ => Scope::Check,
        };
        let value = if dice.random_bool(0.5) {
            // Up to 30 %, in steps of a third of a percent's tenth.
            Value::Percent(Rate(Decimal::new(dice.random_range(1..300), 1)))
        } else {
            Value::Amount(Money::cents(dice.random_range(1..400)))
        };
        let allow = check::Command::Allow {
            check: check.id,
            allowance: self.allowance_id(),
            scope,
            value,
            comp: false,
            reason: "regular".into(),
        };
        let (till, by) = (self.some_till(), self.plan.parties[place].waiter);
        if self.asks_for(now, till, by, Command::Check(allow))? {
            self.done("discounts");
        }
        Ok(())
    }

    /// Something on the house.
    pub(super) fn comps(
        &mut self,
        now: i64,
        place: usize,
        check: &Check,
    ) -> Result<(), ReplayError> {
        let Some(line) = self.some_line(check) else {
            return Ok(());
        };
        let comp = check::Command::Allow {
            check: check.id,
            allowance: self.allowance_id(),
            scope: Scope::Line(line.id),
            value: Value::Percent(Rate::percent(100)),
            comp: true,
            reason: "waited long".into(),
        };
        let (till, by) = (self.some_till(), self.plan.parties[place].waiter);
        if self.asks_for(now, till, by, Command::Check(comp))? {
            self.done("comps");
        }
        Ok(())
    }

    /// One of the discounts is taken off again.
    pub(super) fn lifts(
        &mut self,
        now: i64,
        place: usize,
        check: &Check,
    ) -> Result<(), ReplayError> {
        // Ids of version 7 are made at tills; others are the house's own, for parts of something.
        let by_hand = |one: &&check::Allowance| {
            !matches!(one.kind, AllowanceKind::Promotion(_)) && one.id.0.get_version_num() == 7
        };
        let known: Vec<_> = check.allowances.iter().filter(by_hand).collect();
        let Some(allowance) = known.choose(self.dice()).map(|one| one.id) else {
            return Ok(());
        };
        let lift = check::Command::Lift {
            check: check.id,
            allowance,
        };
        let (till, by) = (self.some_till(), self.plan.parties[place].waiter);
        if self.asks_for(now, till, by, Command::Check(lift))? {
            self.done("lifted");
        }
        Ok(())
    }

    /// A guest has a coupon, or takes it back.
    pub(super) fn shows_a_coupon(
        &mut self,
        now: i64,
        place: usize,
        check: &Check,
    ) -> Result<(), ReplayError> {
        let code = COUPONS[self.dice().random_range(0..COUPONS.len())];
        let on = !check.coupons.iter().any(|known| known == code);
        let coupon = check::Command::Coupon {
            check: check.id,
            code: code.into(),
            on,
        };
        let (till, by) = (self.some_till(), self.plan.parties[place].waiter);
        if self.asks_for(now, till, by, Command::Check(coupon))? {
            self.done("coupons");
        }
        Ok(())
    }

    /// The service charge goes, or another one comes.
    pub(super) fn sets_service(
        &mut self,
        now: i64,
        place: usize,
        check: &Check,
    ) -> Result<(), ReplayError> {
        let percents = [None, Some(Rate::percent(5)), Some(Rate::percent(12))];
        let percent = percents[self.dice().random_range(0..percents.len())];
        let set = check::Command::SetService {
            check: check.id,
            percent,
        };
        let (till, by) = (self.some_till(), self.plan.parties[place].waiter);
        if self.asks_for(now, till, by, Command::Check(set))? {
            self.done("service set");
        }
        Ok(())
    }
}
