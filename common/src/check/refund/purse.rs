use uuid::Uuid;

use crate::{
    Moment, Money, PaymentId, RefundId, Rejection, Sold, StaffId,
    check::{Payment, Share, Tender},
    house::House,
    tender,
};

/// A payment of a sale with what went back of it, in its own tender or in cash.
struct Source<'a> {
    payment: &'a Payment,
    /// Of the amount; tips go back only with everything.
    back: Money,
    /// Of that, in cash.
    in_cash: Money,
    /// What that cash was rounded by.
    rounded: Money,
}

impl Source<'_> {
    fn left(&self) -> Money {
        self.payment.amount - self.back
    }

    /// Cash that has gone back is rounded as a whole, so that coins given back one by one are
    /// not more than those that were taken.
    fn rounding(&self, house: &House, cash: Money) -> Money {
        let all = self.in_cash + cash;
        let as_it_came = self.payment.tender == Tender::Cash
            && self.payment.tip.is_zero()
            && all == self.payment.amount;
        let rounding = if as_it_came {
            self.payment.rounding
        } else {
            tender::rounding(house, Tender::Cash, all)
        };
        rounding - self.rounded
    }

    fn give(&mut self, tender: Tender, amount: Money, rounding: Money) {
        self.back += amount;
        if tender == Tender::Cash {
            self.in_cash += amount;
            self.rounded += rounding;
        }
    }
}

/// The payments of a sale, as far as they did not go back yet.
pub(super) struct Purse<'a> {
    sources: Vec<Source<'a>>,
    /// Whose tips they were unless the payment says otherwise.
    waiter: StaffId,
}

impl<'a> Purse<'a> {
    /// Earlier refunds went back to the payments in their sequence: each to the first one of the
    /// same kind that had something left, and cash also for others.
    pub(super) fn of(sold: &'a Sold) -> Self {
        let sources = sold.check.payments.iter().map(|payment| Source {
            payment,
            back: Money::ZERO,
            in_cash: Money::ZERO,
            rounded: Money::ZERO,
        });
        let mut purse = Self {
            sources: sources.collect(),
            waiter: sold.check.waiter_id(),
        };
        for back in sold.refunds.iter().flat_map(|refund| &refund.returns) {
            let mut amount = back.amount;
            let mut rounding = back.rounding;
            for n in purse.sequence(Some(back.tender)) {
                let source = &mut purse.sources[n];
                if back.tender != Tender::Cash && back.drawn_on != source.payment.drawn_on {
                    continue;
                }
                let part = amount.min(source.left());
                if part.is_positive() {
                    source.give(back.tender, part, rounding);
                    amount -= part;
                    rounding = Money::ZERO;
                }
            }
        }
        purse
    }

    /// Everything that is left goes back as it came, with the tips.
    pub(super) fn empty(&self, giving: &Giving) -> Vec<Payment> {
        let mut returns = Vec::new();
        for source in &self.sources {
            let payment = source.payment;
            let rounding = match payment.tender {
                Tender::Cash => payment.rounding - source.rounded,
                _ => Money::ZERO,
            };
            if source.left().is_positive() || payment.tip.is_positive() {
                let mut back = giving.part(returns.len(), payment, payment.tender);
                back.amount = source.left();
                back.tip = payment.tip;
                back.rounding = rounding;
                back.tip_for =
                    (payment.tip.is_positive()).then(|| payment.tip_for.unwrap_or(self.waiter));
                returns.push(settled_up(back));
            }
        }
        returns
    }

    /// A part goes back in one tender, or along the payments as they came where none is named.
    pub(super) fn give(
        &mut self,
        house: &House,
        giving: &Giving,
        tender: Option<Tender>,
        amount: Money,
    ) -> Result<Vec<Payment>, Rejection> {
        let mut left = amount;
        let mut returns = Vec::new();
        for n in self.sequence(tender) {
            let source = &mut self.sources[n];
            let part = left.min(source.left());
            if !part.is_positive() {
                continue;
            }
            let tender = tender.unwrap_or(source.payment.tender);
            let rounding = match tender {
                Tender::Cash => source.rounding(house, part),
                _ => Money::ZERO,
            };
            source.give(tender, part, rounding);
            let mut back = giving.part(returns.len(), source.payment, tender);
            back.amount = part;
            back.rounding = rounding;
            returns.push(settled_up(back));
            left -= part;
        }
        if left.is_positive() {
            return Err(Rejection::TenderImpossible);
        }
        Ok(returns)
    }

    /// The payments that a tender goes back to: its own, and for cash the others after them.
    fn sequence(&self, tender: Option<Tender>) -> Vec<usize> {
        let all = 0..self.sources.len();
        let Some(tender) = tender else {
            return all.collect();
        };
        let (own, others): (Vec<_>, Vec<_>) =
            all.partition(|n| self.sources[*n].payment.tender == tender);
        match tender {
            Tender::Cash => own.into_iter().chain(others).collect(),
            _ => own,
        }
    }
}

/// Who gives money back, and under which id.
pub(super) struct Giving<'a> {
    pub(super) refund: RefundId,
    pub(super) moment: &'a Moment,
    pub(super) by: StaffId,
}

impl Giving<'_> {
    /// A return without an amount yet. Its id follows from the refund's: the time of making in
    /// it, of which 16 bits are about a minute, is another one.
    fn part(&self, n: usize, of: &Payment, tender: Tender) -> Payment {
        let turn = u128::try_from(n).unwrap_or(0) + 1;
        let id = Uuid::from_u128(self.refund.0.as_u128() ^ (turn << 96));
        Payment {
            id: PaymentId(id),
            tender,
            amount: Money::ZERO,
            tip: Money::ZERO,
            given: Money::ZERO,
            change: Money::ZERO,
            rounding: Money::ZERO,
            tip_for: None,
            drawn_on: of.drawn_on.clone().filter(|_| of.tender == tender),
            share: Share::Whole,
            at: self.moment.stamp,
            by: self.by,
            device: self.moment.device,
        }
    }
}

fn settled_up(mut back: Payment) -> Payment {
    back.given = back.taken();
    back
}
