use common::{
    Command, LineId,
    check::{self, Check, Progress},
};
use rand::{RngExt as _, seq::IndexedRandom as _};

use super::{Play, ReplayError};

impl Play<'_> {
    /// A dish is taken back; now and then it stands again after all. The last one stays: a check
    /// with nothing on it would be given up.
    pub(in crate::replay) fn voids(
        &mut self,
        now: i64,
        place: usize,
        check: &Check,
    ) -> Result<(), ReplayError> {
        let (till, by) = (self.some_till(), self.plan.parties[place].waiter);
        let voided = check.lines.iter().filter(|line| {
            let reason = |progress: &Progress| {
                matches!(
                    progress,
                    Progress::Voided {
                        was_fired: true,
                        ..
                    }
                )
            };
            reason(&line.progress)
        });
        let voided: Vec<LineId> = voided.map(|line| line.id).collect();
        if let Some(line) = voided.choose(self.dice()).copied()
            && self.has_mischief()
            && self.dice().random_bool(0.4)
        {
            let check = check.id;
            let restore = check::Command::Restore { check, line };
            if self.asks_for(now, till, by, Command::Check(restore))? {
                self.done("restored");
            }
            return Ok(());
        }
        if check.standing().count() < 2 {
            return Ok(());
        }
        let Some(line) = self.some_line(check) else {
            return Ok(());
        };
        let void = check::Command::Void {
            check: check.id,
            line: line.id,
            reason: Some("dropped".into()),
        };
        if self.asks_for(now, till, by, Command::Check(void))? {
            self.done("voids");
        }
        Ok(())
    }

    /// Pieces of a line become a line of their own, and one of them perhaps goes back.
    pub(super) fn parts(
        &mut self,
        now: i64,
        place: usize,
        check: &Check,
    ) -> Result<(), ReplayError> {
        let several: Vec<_> = check.standing().filter(|line| line.quantity > 1).collect();
        let Some(line) = several.choose(self.dice()).map(|line| (*line).clone()) else {
            return self.rings_more(now, place, check);
        };
        let quantity = self.dice().random_range(1..line.quantity);
        let into = LineId(self.new_id());
        let part = check::Command::Part {
            check: check.id,
            line: line.id,
            quantity,
            into,
        };
        let (till, by) = (self.some_till(), self.plan.parties[place].waiter);
        if self.asks_for(now, till, by, Command::Check(part))? {
            self.done("parted");
        }
        Ok(())
    }

    /// Two tills ring on the same check at once; what one of them rang is taken back again before
    /// the kitchen has heard of it.
    pub(super) fn rings_more(
        &mut self,
        now: i64,
        place: usize,
        check: &Check,
    ) -> Result<(), ReplayError> {
        let Some(like) = self.some_line(check) else {
            return Ok(());
        };
        let by = self.plan.parties[place].waiter;
        let first = self.some_till();
        let tills = [first, (first + 1) % self.tills];
        let mut rung = Vec::new();
        for till in tills {
            let line = LineId(self.robots[till].id());
            let quantity = self.dice().random_range(1..8);
            let ring = check::Command::Ring {
                check: check.id,
                line,
                item: like.item,
                quantity,
                modifiers: like.modifiers.iter().map(|one| one.id.into()).collect(),
                seats: Vec::new(),
                course: None,
                note: String::new(),
                price: None,
                grams: None,
                parts: Vec::new(),
            };
            if self.tries(now, till, by, Command::Check(ring))?.is_some() {
                self.done("rung");
                rung.push((till, line));
            }
        }
        if let Some((till, line)) = rung.pop() {
            let void = check::Command::Void {
                check: check.id,
                line,
                reason: None,
            };
            self.tries(now, till, by, Command::Check(void))?;
            self.done("voids");
        }
        if let Some((till, line)) = rung.pop() {
            let send = check::Command::Send {
                check: check.id,
                lines: vec![line],
                hold: false,
            };
            self.tries(now, till, by, Command::Check(send))?;
        }
        Ok(())
    }

    /// A line is carried over to other guests, who pay for it.
    pub(in crate::replay) fn moves_lines(
        &mut self,
        now: i64,
        place: usize,
        check: &Check,
    ) -> Result<(), ReplayError> {
        let Some(other) = self.other_guests_than(place) else {
            return Ok(());
        };
        if check.standing().count() < 2 {
            return Ok(());
        }
        let Some(line) = self.some_line(check) else {
            return Ok(());
        };
        let carried = check::Command::MoveLines {
            check: check.id,
            lines: vec![line.id],
            to: self.seated[&other].id,
        };
        let (till, by) = (self.some_till(), self.plan.parties[place].waiter);
        if self.asks_for(now, till, by, Command::Check(carried))? {
            self.done("lines moved");
        }
        Ok(())
    }
}
