//! Taking a payment.

use common::{
    Command, Money,
    check::{Check, Tender},
    tender,
};

use super::{
    Draft, Tip,
    payers::{Payer, payers},
};
use crate::{desk::Desk, say, till::Go};

/// What is about to be paid.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Due {
    /// Towards the check.
    pub(super) amount: Money,
    pub(super) tip: Money,
}

impl Due {
    pub(super) fn new(draft: &Draft, payer: &Payer) -> Self {
        let amount = if draft.half {
            // The odd cent goes with the first half.
            Money::cents((payer.due.in_cents() + 1) / 2)
        } else {
            payer.due
        };
        let tip = match draft.tip {
            Tip::Open | Tip::None => Money::ZERO,
            Tip::Of(tip) => tip,
        };
        Self { amount, tip }
    }

    /// What the guest gives.
    pub(super) fn sum(&self) -> Money {
        self.amount + self.tip
    }
}

/// The first payer who still owes something.
pub(super) fn turn_to_next(desk: &Desk, draft: &mut Draft) {
    let Some(check) = desk.state().checks.get(draft.check) else {
        return;
    };
    let payers = payers(desk, draft, check);
    let next = payers
        .iter()
        .position(|payer| payer.paid.is_none() && payer.due.is_positive());
    let last = payers.len().saturating_sub(1);
    draft.payer = next.unwrap_or(last);
}

pub(super) fn card(desk: &mut Desk, draft: &mut Draft) -> Option<Go> {
    take(desk, draft, Tender::Card, None)
}

pub(super) fn cash(desk: &mut Desk, draft: &mut Draft, given: Option<Money>) -> Option<Go> {
    take(desk, draft, Tender::Cash, given)
}

fn take(desk: &mut Desk, draft: &mut Draft, tender: Tender, given: Option<Money>) -> Option<Go> {
    let check: &Check = desk.state().checks.get(draft.check)?;
    let check_id = check.id;
    let payer = payers(desk, draft, check).into_iter().nth(draft.payer)?;
    let due = Due::new(draft, &payer);
    let share = if draft.half {
        common::check::Share::Amount
    } else {
        payer.share
    };
    let payment = desk.new_payment();
    let take = tender::Command::Take {
        check: check_id,
        payment,
        tender,
        amount: due.amount,
        tip: due.tip,
        given,
        share,
        tip_for: None,
        drawn_on: None,
    };
    if !desk.submit(Command::Tender(take)) {
        return None;
    }
    desk.undo = None;
    let change = given.map_or(Money::ZERO, |given| given - due.sum());
    if desk.state().checks.get(check_id).is_none() {
        return Some(Go::Receipt {
            check: check_id,
            change,
        });
    }
    if change.is_positive() {
        let amount = say::total(&desk.words, desk.state(), change);
        let words = desk
            .words
            .with("pay-change-amount", &[("amount", amount.into())]);
        desk.say(words);
    }
    draft.begin();
    turn_to_next(desk, draft);
    None
}
