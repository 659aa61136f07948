use common::{
    CheckId, Command, LineId, Money, StaffId,
    check::{self, Check, Share, Tender, Way},
    tender::{self, DrawnOn},
};
use rand::RngExt as _;

use super::{Play, ReplayError, aside::ACCOUNT};

/// More payments than this do not settle a check: something is wrong.
const MOST_PAYMENTS: usize = 200;

impl Play<'_> {
    /// The guests pay in whatever parts they like, at several tills.
    pub(in crate::replay) fn pays_in_parts(
        &mut self,
        now: i64,
        id: CheckId,
        waiter: StaffId,
    ) -> Result<(), ReplayError> {
        for turn in 0..MOST_PAYMENTS {
            let Some(check) = self.agreed(id)? else {
                return Ok(());
            };
            if turn == 0 || (turn == 1 && self.dice().random_bool(0.25)) {
                self.divides(now, waiter, &check)?;
            }
            let Some(check) = self.agreed(id)? else {
                return Ok(());
            };
            self.pays_a_part(now, waiter, &check)?;
        }
        Err(ReplayError::NeverPaid)
    }

    fn divides(&mut self, now: i64, by: StaffId, check: &Check) -> Result<(), ReplayError> {
        let till = self.some_till();
        let payers = self.dice().random_range(2..6);
        let way = match self.dice().random_range(0..10) {
            0..3 => Way::Together,
            3..5 => Way::Equally(payers),
            5..7 => Way::BySeat,
            _ => Way::ByLine(payers),
        };
        let id = check.id;
        if way == check.division.way {
            return Ok(());
        }
        let divide = check::Command::Divide { check: id, way };
        if self.tries(now, till, by, Command::Check(divide))?.is_some() {
            self.done("divided");
        }
        let lines: Vec<LineId> = check.standing().map(|line| line.id).collect();
        for line in lines {
            if way != Way::ByLine(payers) || self.dice().random_bool(0.3) {
                continue;
            }
            let first = self.dice().random_range(1..payers);
            let weights = [
                self.dice().random_range(1..5),
                self.dice().random_range(1..5),
            ];
            let shares = if self.dice().random_bool(0.5) {
                vec![(first, 1)]
            } else {
                vec![(first, weights[0]), (first + 1, weights[1])]
            };
            let assign = check::Command::Assign {
                check: id,
                line,
                shares,
            };
            if self.tries(now, till, by, Command::Check(assign))?.is_some() {
                self.done("assigned");
            }
        }
        Ok(())
    }

    fn pays_a_part(&mut self, now: i64, by: StaffId, check: &Check) -> Result<(), ReplayError> {
        let till = self.some_till();
        let payers = check.payers();
        let open = payers.iter().find(|payer| payer.due.is_positive());
        let (share, mut amount) = match open {
            Some(payer) => (payer.share, payer.due.in_cents()),
            None => (Share::Whole, check.due().in_cents()),
        };
        let mut share = share;
        if amount > 1 && self.dice().random_bool(0.12) {
            share = Share::Amount;
            amount = self.dice().random_range(1..amount);
        }
        let mut tip = 0;
        if self.dice().random_bool(0.3) {
            tip = self.dice().random_range(1..500);
        }
        let (tender, drawn_on) = self.tender(&mut amount, &mut tip, check.due().in_cents());
        let tip_for = self.dice().random_bool(0.3).then_some(by);
        let given = (tender == Tender::Cash && self.dice().random_bool(0.5))
            .then(|| Money::cents((amount + tip + 4).div_euclid(500) * 500 + 500));
        let take = tender::Command::Take {
            check: check.id,
            payment: self.payment_id(),
            tender,
            amount: Money::cents(amount),
            tip: Money::cents(tip),
            given,
            share,
            tip_for,
            drawn_on,
        };
        let done = self.asks_for(now, till, by, Command::Tender(take))?;
        self.wait_for_answers()?;
        self.done(if done { tender.name() } else { "not paid so" });
        Ok(())
    }

    /// How somebody pays; whoever has a voucher pays as much as it is worth.
    fn tender(&mut self, amount: &mut i64, tip: &mut i64, due: i64) -> (Tender, Option<DrawnOn>) {
        match self.dice().random_range(0..100) {
            0..40 => {
                if *amount == due && self.dice().random_bool(0.04) {
                    // Counted wrongly: what is not due is kept apart.
                    *amount += 37;
                }
                (Tender::Cash, None)
            }
            40..76 => (Tender::Card, None),
            76..82 => (Tender::Transfer, None),
            82..93 if *amount > 0 => {
                let vouchers = self
                    .mischief
                    .as_mut()
                    .map(|mischief| &mut mischief.vouchers);
                let found = vouchers.and_then(|all| all.iter_mut().find(|one| one.1 > 0));
                let Some((code, worth)) = found else {
                    return (Tender::Card, None);
                };
                *amount = (*amount).min(*worth);
                *tip = 0;
                *worth -= *amount;
                (Tender::Voucher, Some(DrawnOn::Voucher(code.clone())))
            }
            93..98 if *amount > 0 => (Tender::Account, Some(DrawnOn::Account(ACCOUNT))),
            _ => (Tender::Cash, None),
        }
    }
}
