//! Taking a payment.

use common::{
    Command, Money, StaffId,
    check::{Share, Tender},
    money::rounding_of,
    tender::{self, DrawnOn},
};

use super::{
    Draft, Tip,
    payers::{self, Payer},
    split,
};
use crate::{desk::Desk, say, till::Go};

/// What is about to be paid.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Due {
    /// Towards the check.
    pub(super) amount: Money,
    pub(super) tip: Money,
    /// What cash is rounded by.
    pub(super) rounding: Money,
}

impl Due {
    pub(super) fn new(draft: &Draft, payer: &Payer, cash_step: Money) -> Self {
        let tip = match draft.tip {
            Tip::Open | Tip::None => Money::ZERO,
            Tip::Of(tip) => tip,
        };
        let (amount, tip) = if draft.half {
            // The odd cent goes with the first half.
            let amount = half(payer.due);
            (amount, half(payer.due + tip) - amount)
        } else {
            (payer.due, tip)
        };
        Self {
            amount,
            tip,
            rounding: rounding_of(amount + tip, cash_step),
        }
    }

    /// What the guest gives.
    pub(super) fn sum(&self) -> Money {
        self.amount + self.tip
    }

    /// What the guest gives in coins and notes.
    pub(super) fn in_cash(&self) -> Money {
        self.sum() + self.rounding
    }
}

fn half(sum: Money) -> Money {
    Money::cents((sum.in_cents() + 1).div_euclid(2))
}

/// Who is paying now, and what.
pub(super) fn who(desk: &Desk, draft: &Draft) -> Option<(Payer, Due)> {
    let check = desk.state().checks.get(draft.check)?;
    let payer = if draft.free {
        payers::free(&desk.words, draft, check)
    } else {
        let mut payers = payers::payers(&desk.words, draft, check);
        let turn = payers::turn(&payers, draft);
        payers.swap_remove(turn)
    };
    let due = Due::new(draft, &payer, desk.state().house.cash_step);
    Some((payer, due))
}

/// Card, or cash with what was laid on the table.
pub(super) fn plain(
    desk: &mut Desk,
    draft: &mut Draft,
    tender: Tender,
    given: Option<Money>,
) -> Option<Go> {
    let (_, due) = who(desk, draft)?;
    let sum = (due.amount, due.tip);
    take(desk, draft, tender, sum, given, None)
}

/// Takes a sum towards the check and on top, from whoever is paying.
pub(super) fn take(
    desk: &mut Desk,
    draft: &mut Draft,
    tender: Tender,
    (amount, tip): (Money, Money),
    given: Option<Money>,
    drawn_on: Option<DrawnOn>,
) -> Option<Go> {
    let (payer, due) = who(desk, draft)?;
    let is_seat = matches!(payer.share, Share::Seat(_));
    if is_seat && !split::settle(desk, draft) {
        return None;
    }
    // A part of all that is due is nobody's in particular.
    let share = match payer.share {
        Share::Whole if amount < due.amount || draft.half => Share::Amount,
        share => share,
    };
    let payment = desk.new_payment();
    let command = tender::Command::Take {
        check: draft.check,
        payment,
        tender,
        amount,
        tip,
        given,
        share,
        tip_for: tip_for(draft, tip),
        drawn_on,
    };
    draft.taken.push(payment);
    if !desk.submit(Command::Tender(command)) {
        return None;
    }
    desk.undo = None;
    let Some(check) = desk.state().checks.get(draft.check) else {
        return Some(after(desk, draft));
    };
    let taken = check.payments.iter().find(|known| known.id == payment);
    let Some(change) = taken.map(|taken| taken.change) else {
        draft.waiting = Some(payment);
        return None;
    };
    if change.is_positive() {
        let amount = say::total(&desk.words, desk.state(), change);
        let gap = [("amount", amount.into())];
        desk.say(desk.words.with("pay-change-amount", &gap));
    }
    if draft.free {
        // Whoever gives the next amount chooses anew.
        draft.begin();
    } else {
        rest(draft, tip);
    }
    None
}

fn tip_for(draft: &Draft, tip: Money) -> Option<StaffId> {
    draft.tip_for.filter(|_| tip.is_positive())
}

/// What was promised on top and has not been paid yet is paid with the rest.
fn rest(draft: &mut Draft, tip: Money) {
    draft.half = false;
    draft.amount.clear();
    draft.front = None;
    draft.tip = match draft.tip {
        Tip::Of(promised) if promised > tip => Tip::Of(promised - tip),
        Tip::Of(_) => Tip::None,
        tip @ (Tip::Open | Tip::None) => tip,
    };
}

/// Sees to it that nothing chosen for one payer falls on another, and that a payment the house
/// had to think about is not waited for any longer than it takes.
pub(super) fn look_after(desk: &Desk, draft: &mut Draft) {
    if let Some(payment) = draft.waiting {
        let check = desk.state().checks.get(draft.check);
        let known = check.and_then(|check| check.payments.iter().find(|p| p.id == payment));
        if let Some(taken) = known {
            draft.waiting = None;
            rest(draft, taken.tip);
        } else if desk.device.outstanding() == 0 {
            // The house said no, and why; or a manager is asked.
            draft.waiting = None;
        }
    }
    let turn = if draft.free {
        Some(0)
    } else {
        who(desk, draft).map(|(payer, _)| payer.number)
    };
    if draft.turn != turn {
        if draft.turn.is_some() {
            draft.begin();
        }
        draft.turn = turn;
    }
}

/// Where it goes on when the check is not open any more: to the receipt, if it settled here.
pub(super) fn after(desk: &Desk, draft: &Draft) -> Go {
    let checks = &desk.state().checks;
    let check = checks.resolve(draft.check);
    let settled = checks.settled.get(&check);
    let last = settled.and_then(|settled| settled.payments.last());
    match last.filter(|last| draft.taken.contains(&last.id)) {
        Some(last) => Go::Receipt {
            check,
            change: last.change,
        },
        // Settled elsewhere meanwhile; the house says by whom if we tried.
        None => Go::Floor,
    }
}

#[cfg(test)]
mod tests {
    use common::check::Share;

    use super::*;
    use crate::evening::{ANNA, check_at, desk};

    #[test]
    fn two_halves_with_a_tip_are_the_whole() {
        let desk = desk(ANNA);
        let mut draft = Draft::new(&desk, check_at(&desk, 2));
        let payer = |due| Payer {
            number: 1,
            name: String::new(),
            rows: Vec::new(),
            count: String::new(),
            due,
            total: due,
            paid: None,
            part: None,
            share: Share::Whole,
        };
        for (due, tip) in [(6041, 459), (6040, 461), (1, 0), (999, 1)] {
            let (due, tip) = (Money::cents(due), Money::cents(tip));
            draft.tip = Tip::Of(tip);
            draft.half = true;
            let first = Due::new(&draft, &payer(due), Money::ZERO);
            rest(&mut draft, first.tip);
            let second = Due::new(&draft, &payer(due - first.amount), Money::ZERO);
            assert_eq!(first.sum() + second.sum(), due + tip);
            let apart = first.sum().in_cents() - second.sum().in_cents();
            assert!((0..=1).contains(&apart), "{first:?} {second:?}");
        }
    }
}
