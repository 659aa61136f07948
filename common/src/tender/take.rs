use super::{Command, Event, Overpayment, funds, known, rounding};
use crate::{
    CheckId, Moment, Money, Records, Rejection, StaffId, State, check,
    check::{Check, Payment, Tender},
    day, kitchen,
    staff::Role,
};

/// Nobody lays more than this on a table; a figure above is a slip of the finger.
const MOST: Money = Money::cents(100_000_000);

pub(super) fn take(
    state: &State,
    moment: &Moment,
    records: &Records,
    command: &Command,
) -> Result<Vec<crate::Event>, Rejection> {
    let Command::Take {
        check: id, amount, ..
    } = command
    else {
        return Err(Rejection::CheckUnknown);
    };
    let by = state.staff.present(moment)?.id;
    let mut payment = payment(state, moment, by, command)?;
    if known(state, payment.id) {
        return Err(Rejection::PaymentTwice);
    }
    let is_cash = payment.tender == Tender::Cash;
    let mut events: Vec<_> = day::opened(state, moment).into_iter().collect();
    let check = match payable(state, *id) {
        Ok(check) => check,
        // The cash lies in the drawer, whatever became of the check.
        Err((label, _)) if is_cash => {
            events.push(kept(state.checks.resolve(*id), label, payment));
            return Ok(events);
        }
        Err((_, rejection)) => return Err(rejection),
    };
    let due = check.due();
    if amount.is_zero() && !due.is_zero() {
        return Err(Rejection::AmountOutOfRange { most: MOST });
    }
    if *amount > due && !is_cash {
        return Err(Rejection::MoreThanDue { due });
    }
    let wanted = payment.amount + payment.tip;
    let from = payment.drawn_on.as_ref();
    payment.drawn_on = funds::drawn_on(state, records, payment.tender, from, wanted)?;
    if *amount > due {
        // Something was voided or paid meanwhile: what is not due any more is kept apart.
        let rest = part_off(state, &mut payment, due);
        if rest.amount.is_positive() {
            events.push(kept(check.id, check.label.clone(), rest));
        }
    }
    let settles = payment.amount == due;
    if settles {
        events.extend(check::fire_rest(state, moment, check));
    }
    // A check that was reopened by mistake settles again with what it has been paid with.
    if payment.taken() != Money::ZERO || check.payments.is_empty() || !due.is_zero() {
        let check = check.id;
        events.push(check::Event::PaymentTaken { check, payment }.into());
    }
    if settles {
        events.push(check::settled(state, moment, check, by).into());
        events.extend(kitchen::guests_left(&state.kitchen, check.id, moment.stamp));
    }
    Ok(events)
}

/// The open check with something on it, or else what was said aloud for it and why it takes no
/// payment.
fn payable(state: &State, id: CheckId) -> Result<&Check, (String, Rejection)> {
    match state.checks.open(id) {
        Ok(check) if check.standing().next().is_none() => {
            Err((check.label.clone(), Rejection::CheckEmpty))
        }
        Ok(check) => Ok(check),
        Err(rejection) => {
            let label = match &rejection {
                Rejection::AlreadyPaid { label, .. } => label.clone(),
                _ => String::new(),
            };
            Err((label, rejection))
        }
    }
}

/// Leaves what is due on the payment and gives back the rest of the cash, as it was rounded.
fn part_off(state: &State, payment: &mut Payment, due: Money) -> Payment {
    let taken = payment.taken();
    payment.amount = due;
    payment.rounding = rounding(&state.house, payment.tender, due + payment.tip);
    // Coins: both parts are multiples of the smallest one.
    let rest = taken - payment.taken();
    payment.given -= rest;
    Payment {
        amount: rest,
        tip: Money::ZERO,
        tip_for: None,
        given: rest,
        change: Money::ZERO,
        rounding: Money::ZERO,
        ..payment.clone()
    }
}

fn payment(
    state: &State,
    moment: &Moment,
    by: StaffId,
    command: &Command,
) -> Result<Payment, Rejection> {
    let Command::Take {
        payment,
        tender,
        amount,
        tip,
        given,
        share,
        tip_for,
        drawn_on,
        ..
    } = command
    else {
        return Err(Rejection::CheckUnknown);
    };
    let sum = *amount + *tip;
    if amount.is_negative() || tip.is_negative() || sum > MOST {
        return Err(Rejection::AmountOutOfRange { most: MOST });
    }
    let rounding = rounding(&state.house, *tender, sum);
    let needed = sum + rounding;
    let given = match tender {
        Tender::Cash => given.unwrap_or(needed),
        Tender::Card | Tender::Transfer | Tender::Voucher | Tender::Account => sum,
    };
    if given < needed {
        return Err(Rejection::GivenTooLittle { needed });
    }
    if given > MOST {
        return Err(Rejection::AmountOutOfRange { most: MOST });
    }
    Ok(Payment {
        id: *payment,
        tender: *tender,
        amount: *amount,
        tip: *tip,
        given,
        change: given - needed,
        rounding,
        tip_for: whose(state, *tip, *tip_for)?,
        drawn_on: drawn_on.clone(),
        share: *share,
        at: moment.stamp,
        by,
        device: moment.device,
    })
}

/// Tips are the floor's; without a tip it is nobody's.
fn whose(state: &State, tip: Money, to: Option<StaffId>) -> Result<Option<StaffId>, Rejection> {
    let Some(to) = to else {
        return Ok(None);
    };
    let person = state.staff.people.get(&to);
    match person {
        Some(person) if person.role != Role::Cook => Ok(tip.is_positive().then_some(to)),
        _ => Err(Rejection::PersonUnknown),
    }
}

fn kept(check: CheckId, label: String, payment: Payment) -> crate::Event {
    crate::Event::Tender(Event::OverpaymentKept(Overpayment {
        check,
        label,
        payment,
    }))
}
