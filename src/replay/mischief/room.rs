use common::{
    Command,
    check::{self, Check},
    house::ServiceMode,
};
use rand::{RngExt as _, seq::IndexedRandom as _};

use super::{Play, ReplayError};

impl Play<'_> {
    /// Other guests who are there, of the same day.
    pub(super) fn other_guests_than(&mut self, place: usize) -> Option<usize> {
        let day = self.plan.parties[place].day;
        let others = self.seated.keys().copied();
        let others = others.filter(|other| *other != place && self.plan.parties[*other].day == day);
        let others: Vec<usize> = others.collect();
        others.choose(self.dice()).copied()
    }

    /// The guests sit down elsewhere.
    pub(in crate::replay) fn moves(
        &mut self,
        now: i64,
        place: usize,
        check: &Check,
    ) -> Result<(), ReplayError> {
        let Some(table) = self.free.pop() else {
            return Ok(());
        };
        let (till, by) = (self.some_till(), self.plan.parties[place].waiter);
        let check = check.id;
        let carried = check::Command::Move { check, table };
        if !self.asks_for(now, till, by, Command::Check(carried))? {
            self.free.insert(0, table);
            return Ok(());
        }
        self.done("moved");
        self.at_table.insert(table, place);
        let Some(seated) = self.seated.get_mut(&place) else {
            return Ok(());
        };
        let left: Vec<_> = seated.also.drain(..).chain(seated.table).collect();
        seated.table = Some(table);
        self.leaves(&left);
        Ok(())
    }

    /// A second table is pushed up.
    pub(super) fn joins_a_table(
        &mut self,
        now: i64,
        place: usize,
        check: &Check,
    ) -> Result<(), ReplayError> {
        let Some(table) = self.free.pop() else {
            return Ok(());
        };
        let (till, by) = (self.some_till(), self.plan.parties[place].waiter);
        let check = check.id;
        let joined = check::Command::JoinTable { check, table };
        if !self.asks_for(now, till, by, Command::Check(joined))? {
            self.free.insert(0, table);
            return Ok(());
        }
        self.done("tables joined");
        self.at_table.insert(table, place);
        if let Some(seated) = self.seated.get_mut(&place) {
            seated.also.push(table);
        }
        Ok(())
    }

    /// Two parties that have ordered all they want become one.
    pub(in crate::replay) fn merges(
        &mut self,
        now: i64,
        place: usize,
        check: &Check,
    ) -> Result<(), ReplayError> {
        let Some(other) = self.other_guests_than(place) else {
            return Ok(());
        };
        let into = self.seated[&other].id;
        if self.seated[&place].rounds_left > 0 || self.seated[&other].rounds_left > 0 {
            return Ok(());
        }
        let (till, by) = (self.some_till(), self.plan.parties[place].waiter);
        let check = check.id;
        let merge = check::Command::Merge { check, into };
        if !self.asks_for(now, till, by, Command::Check(merge))? {
            return Ok(());
        }
        self.done("merged");
        if let Some(gone) = self.seated.remove(&place) {
            let left: Vec<_> = gone.also.into_iter().chain(gone.table).collect();
            self.wait_for_answers()?;
            // Where the house seats both at both tables, they stay taken until all have left.
            let state = self.robots[till].state();
            let kept = |table: &&common::TableId| state.checks.at_table(**table).is_some();
            let (kept, free): (Vec<_>, Vec<_>) = left.iter().partition(kept);
            let free: Vec<common::TableId> = free.into_iter().copied().collect();
            if let Some(seated) = self.seated.get_mut(&other) {
                seated.also.extend(kept.into_iter().copied());
            }
            self.leaves(&free);
        }
        // The others of the day still have to settle: these two are one of them.
        self.one_less_to_come(now, place);
        Ok(())
    }

    /// Another waiter looks after them.
    pub(in crate::replay) fn transfers(
        &mut self,
        now: i64,
        place: usize,
        check: &Check,
    ) -> Result<(), ReplayError> {
        let to = self.some_waiter();
        let (till, by) = (self.some_till(), self.plan.parties[place].waiter);
        let transfer = check::Command::Transfer {
            check: check.id,
            to,
        };
        if self.asks_for(now, till, by, Command::Check(transfer))? {
            self.done("transfers");
        }
        Ok(())
    }

    /// More of them come, or they take it away after all.
    pub(super) fn other_guests(
        &mut self,
        now: i64,
        place: usize,
        check: &Check,
    ) -> Result<(), ReplayError> {
        let (till, by) = (self.some_till(), self.plan.parties[place].waiter);
        let command = if self.dice().random_bool(0.5) {
            check::Command::SetCovers {
                check: check.id,
                covers: self.dice().random_range(1..10),
            }
        } else {
            check::Command::SetMode {
                check: check.id,
                mode: ServiceMode::TakeAway,
            }
        };
        if self.asks_for(now, till, by, Command::Check(command))? {
            self.done("guests or mode");
        }
        Ok(())
    }
}
