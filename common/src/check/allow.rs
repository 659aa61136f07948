use super::{
    Allowance, AllowanceKind, Check, Command, Event, Scope, ServiceCharge, Value,
    ring::note_within, settle::cheaper,
};
use crate::{AllowanceId, CheckId, Moment, Money, Rejection, State, money::Rate};

/// Nobody takes more than this off a check; a figure above is a slip of the finger.
const MOST: Money = Money::cents(100_000_000);
/// More discounts than this on one check are not courtesy any more.
const MOST_ALLOWANCES: usize = 50;
/// So much of an unknown coupon is repeated to who typed it.
const SHOWN_OF_A_CODE: usize = 24;

/// A discount or a comp.
pub(super) fn allow(
    state: &State,
    moment: &Moment,
    command: &Command,
) -> Result<Vec<crate::Event>, Rejection> {
    let Command::Allow {
        check,
        allowance,
        scope,
        value,
        comp,
        reason,
    } = command
    else {
        return Err(Rejection::CheckUnknown);
    };
    let by = state.staff.present(moment)?.id;
    let check = state.checks.open(*check)?;
    let name = note_within(reason)?;
    if *comp && name.is_empty() {
        return Err(Rejection::WhyNeeded);
    }
    within(*value)?;
    concerns(check, *scope)?;
    if check.allowances.iter().any(|known| known.id == *allowance) {
        return Err(Rejection::AllowanceTwice);
    }
    if check.allowances.iter().filter(|one| by_hand(one)).count() >= MOST_ALLOWANCES {
        return Err(Rejection::TooManyAllowances {
            most: MOST_ALLOWANCES,
        });
    }
    let allowance = Allowance {
        id: *allowance,
        kind: if *comp {
            AllowanceKind::Comp
        } else {
            AllowanceKind::Discount
        },
        name,
        scope: *scope,
        value: *value,
        parts: Vec::new(),
        at: moment.stamp,
        by,
        approved_by: moment.approved_by,
    };
    if takes_nothing_off(check, &allowance) {
        return Err(Rejection::NothingToDiscount);
    }
    let allowed = Event::Allowed {
        check: check.id,
        allowance: Box::new(allowance),
    };
    cheaper(state, moment, check, allowed)
}

fn within(value: Value) -> Result<(), Rejection> {
    match value {
        Value::Percent(rate) if rate <= Rate::percent(0) || rate > Rate::percent(100) => {
            Err(Rejection::PercentOutOfRange)
        }
        Value::Amount(amount) if !amount.is_positive() || amount > MOST => {
            Err(Rejection::AmountOutOfRange { most: MOST })
        }
        Value::Percent(_) | Value::Amount(_) => Ok(()),
    }
}

fn concerns(check: &Check, scope: Scope) -> Result<(), Rejection> {
    let Scope::Line(id) = scope else {
        return Ok(());
    };
    let line = check.line(id).ok_or(Rejection::LineUnknown)?;
    if line.is_voided() {
        return Err(Rejection::AlreadyVoided {
            item: line.name.clone(),
        });
    }
    Ok(())
}

fn by_hand(allowance: &Allowance) -> bool {
    !matches!(allowance.kind, AllowanceKind::Promotion(_))
}

/// Everything is off already, or so little would come off that it is no cent.
fn takes_nothing_off(check: &Check, allowance: &Allowance) -> bool {
    let mut after = check.clone();
    after.allowances.push(allowance.clone());
    let before: Money = check.bill().allowed.into_iter().sum();
    let after: Money = after.bill().allowed.into_iter().sum();
    after <= before
}

/// Takes a discount or a comp off again. What a promotion gave stays.
pub(super) fn lift(
    state: &State,
    moment: &Moment,
    check: CheckId,
    allowance: AllowanceId,
) -> Result<Vec<crate::Event>, Rejection> {
    let by = state.staff.present(moment)?.id;
    let check = state.checks.open(check)?;
    let known = check.allowances.iter().find(|one| one.id == allowance);
    if !known.is_some_and(by_hand) {
        return Err(Rejection::AllowanceUnknown);
    }
    Ok(vec![
        Event::Lifted {
            check: check.id,
            allowance,
            by,
        }
        .into(),
    ])
}

/// A coupon's code, or no longer. Case and blanks at its ends do not matter.
pub(super) fn coupon(
    state: &State,
    moment: &Moment,
    check: CheckId,
    code: &str,
    on: bool,
) -> Result<Vec<crate::Event>, Rejection> {
    state.staff.present(moment)?;
    let check = state.checks.open(check)?;
    let code = code.trim();
    let same = |known: &str| known.trim().to_lowercase() == code.to_lowercase();
    let number = || code.chars().take(SHOWN_OF_A_CODE).collect::<String>();
    let shown = check.coupons.iter().position(|known| same(known));
    let mut codes = check.coupons.clone();
    match (shown, on) {
        (Some(_), true) => return Err(Rejection::CouponTwice { number: number() }),
        (None, false) => return Err(Rejection::CouponUnknown { number: number() }),
        (Some(place), false) => {
            codes.remove(place);
        }
        (None, true) => {
            let printed = state.menu.promotions.iter();
            let mut printed = printed.filter_map(|promotion| promotion.coupon.as_deref());
            let known = printed.find(|known| !code.is_empty() && same(known));
            let known = known.ok_or_else(|| Rejection::CouponUnknown { number: number() })?;
            codes.push(known.to_owned());
        }
    }
    let shown = Event::CouponsSet {
        check: check.id,
        codes,
    };
    cheaper(state, moment, check, shown)
}

/// Another service charge, or none; from then on the house's rule does not touch it.
pub(super) fn set_service(
    state: &State,
    moment: &Moment,
    check: CheckId,
    percent: Option<Rate>,
) -> Result<Vec<crate::Event>, Rejection> {
    state.staff.present(moment)?;
    let check = state.checks.open(check)?;
    let percent = percent.unwrap_or_default();
    if percent < Rate::percent(0) || percent > Rate::percent(100) {
        return Err(Rejection::PercentOutOfRange);
    }
    // None by hand is remembered only where a rule could bring it back.
    let none = percent == Rate::percent(0) && state.house.service_charge.is_none();
    let service = (!none).then_some(ServiceCharge {
        percent,
        by_hand: true,
    });
    let set = Event::ServiceSet {
        check: check.id,
        service,
        approved_by: moment.approved_by,
    };
    cheaper(state, moment, check, set)
}
