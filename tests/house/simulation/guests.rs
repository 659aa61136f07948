//! How guests pay, come back, and leave at last.

use common::{
    AccountId, Command, LineId, Money, PaymentId, RefundId, State,
    check::{self, Check, Share, Tender, Way},
    tender::{self, DrawnOn, VoucherCode},
};
use couvert::replay::clerk::Clerk;
use rand::{RngExt as _, rngs::StdRng, seq::IndexedRandom as _};
use uuid::Uuid;

use super::waiter::{fire, send};

/// The theatre's.
const ACCOUNT: AccountId = AccountId(1);

/// What is still to do when the last guests want to leave.
pub(super) fn finish(
    state: &State,
    dice: &mut StdRng,
    id: &mut dyn FnMut() -> Uuid,
) -> Option<Command> {
    let check = state.checks.open.values().next()?;
    if check.standing().next().is_none() && check.paid().is_zero() {
        return Some(Command::Check(check::Command::Abandon { check: check.id }));
    }
    send(check)
        .or_else(|| fire(check))
        .or_else(|| Some(take(check, (check.due(), Share::Whole), dice, id)))
}

/// A part of it or all of it; what was not sent is sent first.
pub(super) fn pay(
    check: &Check,
    clerk: &Clerk,
    dice: &mut StdRng,
    id: &mut dyn FnMut() -> Uuid,
) -> Option<Command> {
    if let Some(send) = send(check) {
        return Some(send);
    }
    let due = check.due();
    if !due.is_positive() {
        return (due.is_zero() && check.standing().next().is_some())
            .then(|| take(check, (due, Share::Whole), dice, id));
    }
    if dice.random_bool(0.1) {
        return from_elsewhere(check, clerk, dice, id);
    }
    let payers = check.payers();
    let open: Vec<_> = payers
        .iter()
        .filter(|payer| payer.due.is_positive())
        .collect();
    let part = match dice.random_range(0..10) {
        0..2 => (common::money::allocate_equally(due, 2)[0], Share::Amount),
        2..6 => open
            .choose(dice)
            .map_or((due, Share::Whole), |payer| (payer.due, payer.share)),
        _ => (due, Share::Whole),
    };
    Some(take(check, part, dice, id))
}

fn take(
    check: &Check,
    (amount, share): (Money, Share),
    dice: &mut StdRng,
    id: &mut dyn FnMut() -> Uuid,
) -> Command {
    let tenders = [Tender::Cash, Tender::Cash, Tender::Card, Tender::Transfer];
    let tender = *tenders.choose(dice).expect("tenders");
    Command::Tender(tender::Command::Take {
        check: check.id,
        payment: PaymentId(id()),
        tender,
        amount,
        tip: Money::cents(dice.random_range(0..3) * 51),
        given: None,
        share,
        tip_for: None,
        drawn_on: None,
    })
}

/// With a voucher as far as it goes, or put on the account.
fn from_elsewhere(
    check: &Check,
    clerk: &Clerk,
    dice: &mut StdRng,
    id: &mut dyn FnMut() -> Uuid,
) -> Option<Command> {
    let known: Vec<_> = clerk.vouchers().filter(|(_, worth)| *worth > 0).collect();
    let (tender, amount, drawn_on) = if dice.random_bool(0.5) {
        let (code, worth) = known.choose(dice)?;
        let amount = check.due().min(Money::cents(*worth));
        let code = VoucherCode((*code).to_owned());
        (Tender::Voucher, amount, DrawnOn::Voucher(code))
    } else {
        (Tender::Account, check.due(), DrawnOn::Account(ACCOUNT))
    };
    Some(Command::Tender(tender::Command::Take {
        check: check.id,
        payment: PaymentId(id()),
        tender,
        amount,
        tip: Money::ZERO,
        given: None,
        share: Share::Amount,
        tip_for: None,
        drawn_on: Some(drawn_on),
    }))
}

/// A voucher is bought, or the account is paid off.
pub(super) fn besides(state: &State, dice: &mut StdRng, id: &mut dyn FnMut() -> Uuid) -> Command {
    let tender = *[Tender::Cash, Tender::Card].choose(dice).expect("tenders");
    let payment = PaymentId(id());
    let owed = state.tender.owed.get(&ACCOUNT).copied().unwrap_or_default();
    if owed.is_positive() && dice.random_bool(0.7) {
        return Command::Tender(tender::Command::PayAccount {
            payment,
            account: ACCOUNT,
            amount: Money::cents(dice.random_range(1..=owed.in_cents())),
            tender,
        });
    }
    let code = VoucherCode::read(&id().to_string()[19..]).expect("letters and digits");
    Command::Tender(tender::Command::SellVoucher {
        payment,
        code,
        amount: Money::cents(dice.random_range(100..3_000)),
        tender,
    })
}

/// Divided, or a line given to two of them.
pub(super) fn divide(check: &Check, dice: &mut StdRng) -> Option<Command> {
    let id = check.id;
    let payers = u8::try_from(check.payers().len()).unwrap_or(1);
    if payers > 1 && dice.random_bool(0.5) {
        let lines: Vec<LineId> = check.standing().map(|line| line.id).collect();
        let line = *lines.choose(dice)?;
        let first = dice.random_range(1..payers);
        let shares = vec![(first, 2), (payers, 3)];
        return Some(Command::Check(check::Command::Assign {
            check: id,
            line,
            shares,
        }));
    }
    let ways = [
        Way::Together,
        Way::BySeat,
        Way::Equally(3),
        Way::ByLine(2),
        Way::ByLine(4),
    ];
    let way = *ways.choose(dice)?;
    Some(Command::Check(check::Command::Divide { check: id, way }))
}

/// Somebody wants money back, or comes back for a coffee.
pub(super) fn come_back(
    state: &State,
    clerk: &Clerk,
    dice: &mut StdRng,
    id: &mut dyn FnMut() -> Uuid,
) -> Option<Command> {
    let settled: Vec<_> = state.checks.settled.keys().copied().collect();
    let check = *settled.choose(dice)?;
    let reason = "cold".to_owned();
    let command = match dice.random_range(0..10) {
        0..4 => check::Command::Reopen { check, reason },
        4..6 => check::Command::Refund {
            check,
            refund: RefundId(id()),
            lines: None,
            tender: None,
            reason,
        },
        _ => {
            let lines = clerk.sold_lines(check);
            let (line, pieces) = *lines.choose(dice)?;
            let tenders = [None, Some(Tender::Cash), Some(Tender::Card)];
            check::Command::Refund {
                check,
                refund: RefundId(id()),
                lines: Some(vec![(line, dice.random_range(1..=pieces))]),
                tender: *tenders.choose(dice)?,
                reason,
            }
        }
    };
    Some(Command::Check(command))
}
