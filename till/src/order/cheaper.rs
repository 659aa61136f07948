//! What makes a check cheaper, or dearer: discounts, on the house, coupons, the service charge.

use common::{
    AllowanceId, Command, Money,
    check::{self, Scope, Value},
    money::Rate,
};

use super::{
    Draft,
    front::{Did, Front},
    open, part,
};
use crate::{desk::Desk, say};

/// Why something is cheaper, by the key of its words; the first one until somebody says another.
pub(super) const WHY: [&str; 6] = [
    "reason-courtesy",
    "reason-regular",
    "reason-late",
    "reason-quality",
    "reason-birthday",
    "reason-staff",
];

/// How much cheaper a line gets, or the whole check.
pub(super) fn question(scope: Scope) -> Front {
    Front::Cheaper {
        scope,
        pieces: None,
        why: 0,
        amount: None,
    }
}

pub(super) fn handle(desk: &mut Desk, draft: &mut Draft, did: &Did) {
    let Some(Front::Cheaper {
        scope,
        pieces,
        why,
        amount,
    }) = &mut draft.front
    else {
        return;
    };
    match did {
        Did::Why(n) => *why = *n,
        Did::Amount => *amount = Some(String::new()),
        _ => {
            let (scope, pieces, why) = (*scope, *pieces, *why);
            let typed = amount.as_deref().and_then(|typed| typed.parse().ok());
            let value = match did {
                Did::Percent(percent) => Some(Value::Percent(Rate::percent(*percent))),
                Did::OnTheHouse => Some(Value::Percent(Rate::percent(100))),
                _ => typed.map(|cents| Value::Amount(Money::cents(cents))),
            };
            draft.front = None;
            if let Some(value) = value {
                allow(
                    desk,
                    draft,
                    (scope, pieces),
                    value,
                    (*did == Did::OnTheHouse, why),
                );
            }
        }
    }
}

fn allow(
    desk: &mut Desk,
    draft: &mut Draft,
    (scope, pieces): (Scope, Option<u32>),
    value: Value,
    (comp, why): (bool, usize),
) {
    let scope = match scope {
        Scope::Check => scope,
        Scope::Line(line) => match part::part(desk, draft, line, pieces) {
            Some(line) => Scope::Line(line),
            None => return,
        },
    };
    let reason = desk.words.get(WHY[why.min(WHY.len() - 1)]).to_owned();
    let allowance = AllowanceId(desk.device.new_uuid());
    let check = draft.check;
    let before = open::check(desk, draft).map_or(Money::ZERO, check::Check::total);
    let command = check::Command::Allow {
        check,
        allowance,
        scope,
        value,
        comp,
        reason,
    };
    if !desk.submit(Command::Check(command)) {
        return;
    }
    let after = open::check(desk, draft).map_or(Money::ZERO, check::Check::total);
    desk.may_undo(check, vec![lift_command(draft, allowance)]);
    let amount = say::money(&desk.words, before - after);
    let key = if comp {
        "order-comped"
    } else {
        "order-discounted"
    };
    let said = desk.words.with(key, &[("amount", amount.into())]);
    desk.say(said);
}

fn lift_command(draft: &Draft, allowance: AllowanceId) -> Command {
    Command::Check(check::Command::Lift {
        check: draft.check,
        allowance,
    })
}

/// Takes a discount off again, with the way back.
pub(super) fn lift(desk: &mut Desk, draft: &mut Draft, allowance: AllowanceId) {
    draft.lifting = None;
    let check = open::check(desk, draft);
    let known = check.and_then(|check| check.allowances.iter().find(|one| one.id == allowance));
    let Some(known) = known.cloned() else {
        return;
    };
    if !desk.submit(lift_command(draft, allowance)) {
        return;
    }
    let again = check::Command::Allow {
        check: draft.check,
        allowance: AllowanceId(desk.device.new_uuid()),
        scope: known.scope,
        value: known.value,
        comp: known.kind == check::AllowanceKind::Comp,
        reason: known.name,
    };
    desk.may_undo(draft.check, vec![Command::Check(again)]);
    let said = desk.words.get("order-lifted").to_owned();
    desk.say(said);
}

/// A guest shows a coupon, or takes it back.
pub(super) fn coupon(desk: &mut Desk, draft: &mut Draft, code: &str, on: bool) {
    let code = code.trim().to_owned();
    if code.is_empty() {
        return;
    }
    let check = draft.check;
    let shown = |on| {
        let code = code.clone();
        Command::Check(check::Command::Coupon { check, code, on })
    };
    if desk.submit(shown(on)) {
        draft.front = None;
        desk.may_undo(check, vec![shown(!on)]);
        let key = if on {
            "order-coupon-on"
        } else {
            "order-coupon-off"
        };
        let said = desk.words.with(key, &[("code", code.as_str().into())]);
        desk.say(said);
    }
}

/// The service charge on, as the house has it, or off.
pub(super) fn service(desk: &mut Desk, draft: &mut Draft, on: bool) {
    let Some(before) = open::check(desk, draft).map(|check| check.service) else {
        return;
    };
    draft.front = None;
    let check = draft.check;
    let usual = desk.state().house.service_charge.as_ref();
    let usual = usual.map_or(Rate::percent(10), |rule| rule.percent);
    let set = |percent| Command::Check(check::Command::SetService { check, percent });
    if desk.submit(set(on.then_some(usual))) {
        desk.may_undo(check, vec![set(before.map(|service| service.percent))]);
        let key = if on {
            "order-service-on"
        } else {
            "order-service-off"
        };
        let said = desk.words.get(key).to_owned();
        desk.say(said);
    }
}
