use common::{
    AccountId, Command, Money,
    check::Tender,
    drawer,
    tender::{self, VoucherCode},
};
use rand::RngExt as _;

use super::{Play, ReplayError};
use crate::replay::house::MANAGER;

/// The only account of a house with mischief.
pub(in crate::replay) const ACCOUNT: AccountId = AccountId(1);

impl Play<'_> {
    /// Somebody buys a voucher; whoever owes something pays a part of it.
    pub(super) fn sells_a_voucher(&mut self, now: i64, place: usize) -> Result<(), ReplayError> {
        let (till, by) = (self.some_till(), self.plan.parties[place].waiter);
        let tender = if self.dice().random_bool(0.5) {
            Tender::Cash
        } else {
            Tender::Card
        };
        let payment = self.payment_id();
        let owed = self.robots[till].state().tender.owed.get(&ACCOUNT);
        let owed = owed.map_or(0, |owed| owed.in_cents());
        if owed > 0 && self.dice().random_bool(0.5) {
            let amount = Money::cents(self.dice().random_range(1..=owed));
            let pay = tender::Command::PayAccount {
                payment,
                account: ACCOUNT,
                amount,
                tender,
            };
            if self.asks_for(now, till, by, Command::Tender(pay))? {
                self.done("accounts paid");
            }
            return Ok(());
        }
        let cents = self.dice().random_range(500..5_000);
        let code = VoucherCode(format!("GUT{:06}", self.new_voucher()));
        let sell = tender::Command::SellVoucher {
            payment,
            code: code.clone(),
            amount: Money::cents(cents),
            tender,
        };
        if self.asks_for(now, till, by, Command::Tender(sell))? {
            self.done("vouchers sold");
            if let Some(mischief) = &mut self.mischief {
                mischief.vouchers.push((code, cents));
            }
        }
        Ok(())
    }

    fn new_voucher(&mut self) -> u32 {
        self.mischief.as_mut().map_or(0, |mischief| {
            mischief.sold += 1;
            mischief.sold
        })
    }

    /// Flour is paid in cash, notes go to the safe, somebody needs change.
    pub(super) fn opens_the_drawer(&mut self, now: i64) -> Result<(), ReplayError> {
        let till = self.some_till();
        let amount = Money::cents(self.dice().random_range(1..3_000));
        let reason = "flour".to_owned();
        let command = match self.dice().random_range(0..4) {
            0 => drawer::Command::PayIn { amount, reason },
            1 => drawer::Command::PayOut { amount, reason },
            2 => drawer::Command::Drop { amount },
            _ => drawer::Command::NoSale { reason },
        };
        if self.asks_for(now, till, MANAGER, Command::Drawer(command))? {
            self.done("drawer");
        }
        Ok(())
    }
}
