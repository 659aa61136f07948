use super::{Command, Event, funds, known, paid_in_full};
use crate::{Moment, Rejection, State, day};

/// An account is paid off, or a part of it. One that the house has closed can still be paid off.
pub(super) fn pay(
    state: &State,
    moment: &Moment,
    command: &Command,
) -> Result<Vec<crate::Event>, Rejection> {
    let Command::PayAccount {
        payment,
        account,
        amount,
        tender,
    } = command
    else {
        return Err(Rejection::AccountUnknown);
    };
    let by = state.staff.present(moment)?.id;
    if known(state, *payment) {
        return Err(Rejection::PaymentTwice);
    }
    let owed = state.tender.owed.get(account).copied().unwrap_or_default();
    if !owed.is_positive() {
        funds::account(state, *account)?;
    }
    if *amount > owed {
        return Err(Rejection::MoreThanDue { due: owed });
    }
    if !amount.is_positive() {
        return Err(Rejection::AmountOutOfRange { most: owed });
    }
    funds::from_a_pocket(state, *tender)?;
    let payment = paid_in_full(state, moment, by, *payment, *tender, *amount);
    let mut events: Vec<_> = day::opened(state, moment).into_iter().collect();
    events.push(crate::Event::Tender(Event::AccountPaid {
        account: *account,
        payment,
    }));
    Ok(events)
}
