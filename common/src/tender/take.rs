use super::{Command, Event, Overpayment};
use crate::{
    Moment, Money, Records, Rejection, StaffId, State, check,
    check::{Payment, Tender},
    day, kitchen,
};

/// Nobody lays more than this on a table; a figure above is a slip of the finger.
const MOST: Money = Money::cents(100_000_000);

pub(super) fn take(
    state: &State,
    moment: &Moment,
    records: &Records,
    command: &Command,
) -> Result<Vec<crate::Event>, Rejection> {
    let _ = records;
    let Command::Take {
        check: id, amount, ..
    } = command
    else {
        return Err(Rejection::CheckUnknown);
    };
    let by = state.staff.present(moment)?.id;
    let mut payment = payment(moment, by, command)?;
    let is_cash = payment.tender == Tender::Cash;
    let check = match state.checks.open(*id) {
        Ok(check) => check,
        // The cash lies in the drawer, whatever became of the check.
        Err(Rejection::AlreadyPaid { label, .. }) if is_cash => {
            return Ok(vec![kept(state.checks.resolve(*id), label, payment)]);
        }
        Err(Rejection::CheckUnknown) if is_cash => {
            return Ok(vec![kept(*id, String::new(), payment)]);
        }
        Err(rejection) => return Err(rejection),
    };
    if check.payments.iter().any(|known| known.id == payment.id) {
        return Err(Rejection::PaymentTwice);
    }
    if check.standing().next().is_none() {
        return if is_cash {
            Ok(vec![kept(check.id, check.label.clone(), payment)])
        } else {
            Err(Rejection::CheckEmpty)
        };
    }
    let due = check.due();
    if amount.is_zero() && !due.is_zero() {
        return Err(Rejection::AmountOutOfRange { most: MOST });
    }
    let mut events: Vec<_> = day::opened(state, moment).into_iter().collect();
    if *amount > due {
        if !is_cash {
            return Err(Rejection::MoreThanDue { due });
        }
        // Something was voided or paid meanwhile: what is not due any more is kept apart.
        let rest = Payment {
            amount: *amount - due,
            tip: Money::ZERO,
            given: *amount - due,
            change: Money::ZERO,
            ..payment.clone()
        };
        events.push(kept(check.id, check.label.clone(), rest));
        payment.given -= *amount - due;
        payment.amount = due;
    }
    let settles = payment.amount == due;
    if settles {
        events.extend(check::fire_rest(state, moment, check));
    }
    events.push(
        check::Event::PaymentTaken {
            check: check.id,
            payment,
        }
        .into(),
    );
    if settles {
        events.push(check::settled(state, moment, check, by).into());
        events.extend(kitchen::guests_left(&state.kitchen, check.id, moment.stamp));
    }
    Ok(events)
}

fn payment(moment: &Moment, by: StaffId, command: &Command) -> Result<Payment, Rejection> {
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
    let given = match tender {
        Tender::Cash => given.unwrap_or(sum),
        Tender::Card | Tender::Transfer | Tender::Voucher | Tender::Account => sum,
    };
    if given < sum || given > MOST {
        return Err(Rejection::GivenTooLittle { needed: sum });
    }
    Ok(Payment {
        id: *payment,
        tender: *tender,
        amount: *amount,
        tip: *tip,
        given,
        change: given - sum,
        rounding: Money::ZERO,
        tip_for: *tip_for,
        drawn_on: drawn_on.clone(),
        share: *share,
        at: moment.stamp,
        by,
        device: moment.device,
    })
}

fn kept(check: crate::CheckId, label: String, payment: Payment) -> crate::Event {
    crate::Event::Tender(Event::OverpaymentKept(Overpayment {
        check,
        label,
        payment,
    }))
}
