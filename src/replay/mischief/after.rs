use common::{
    CheckId, Command, LineId, RefundId, StaffId,
    check::{self, Tender},
};
use rand::{RngExt as _, seq::IndexedRandom as _};

use super::{Play, ReplayError};

impl Play<'_> {
    /// What happens after guests have paid: one of them comes back for a coffee, or wants money
    /// back for a dish or for everything.
    pub(in crate::replay) fn comes_back(
        &mut self,
        now: i64,
        id: CheckId,
        waiter: StaffId,
    ) -> Result<(), ReplayError> {
        match self.dice().random_range(0..100) {
            0..10 => self.reopens(now, id, waiter),
            10..14 => self.wants_all_back(now, id, waiter),
            14..24 => self.wants_a_dish_back(now, id, waiter),
            _ => Ok(()),
        }
    }

    fn reopens(&mut self, now: i64, id: CheckId, waiter: StaffId) -> Result<(), ReplayError> {
        let reopen = check::Command::Reopen {
            check: id,
            reason: "a coffee more".into(),
        };
        let till = self.some_till();
        if !self.asks_for(now, till, waiter, Command::Check(reopen))? {
            return Ok(());
        }
        let Some(check) = self.agreed(id)? else {
            return Ok(());
        };
        self.done("reopened");
        if let Some(like) = self.some_line(&check)
            && self.dice().random_bool(0.8)
        {
            let ring = check::Command::Ring {
                check: id,
                line: LineId(self.new_id()),
                item: like.item,
                quantity: 1,
                modifiers: Vec::new(),
                seats: Vec::new(),
                course: None,
                note: String::new(),
                price: None,
                grams: None,
                parts: Vec::new(),
            };
            self.tries(now, till, waiter, Command::Check(ring))?;
        }
        self.pays_in_parts(now, id, waiter)
    }

    fn wants_all_back(
        &mut self,
        now: i64,
        id: CheckId,
        waiter: StaffId,
    ) -> Result<(), ReplayError> {
        let refund = check::Command::Refund {
            check: id,
            refund: RefundId(self.new_id()),
            lines: None,
            tender: None,
            reason: "all cold".into(),
        };
        let till = self.some_till();
        if self.asks_for(now, till, waiter, Command::Check(refund))? {
            self.done("refunds");
        }
        Ok(())
    }

    /// A piece or two of a line; sometimes everything else afterwards.
    fn wants_a_dish_back(
        &mut self,
        now: i64,
        id: CheckId,
        waiter: StaffId,
    ) -> Result<(), ReplayError> {
        self.wait_for_answers()?;
        let lines = self.clerk.sold_lines(id);
        let Some((line, pieces)) = lines.choose(self.dice()).copied() else {
            return Ok(());
        };
        let pieces = self.dice().random_range(1..=pieces);
        let tender = self.dice().random_bool(0.5).then_some(Tender::Cash);
        let refund = check::Command::Refund {
            check: id,
            refund: RefundId(self.new_id()),
            lines: Some(vec![(line, pieces)]),
            tender,
            reason: "a hair in it".into(),
        };
        let till = self.some_till();
        if self.asks_for(now, till, waiter, Command::Check(refund))? {
            self.done("lines refunded");
            if self.dice().random_bool(0.3) {
                self.wait_for_answers()?;
                return self.wants_all_back(now, id, waiter);
            }
        }
        Ok(())
    }
}
