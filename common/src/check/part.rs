use super::{
    Allowance, Check, Event, Line, MOST_LINES, Scope, Value, apply::split_by_pieces,
    combo::part_id, freeze::derived,
};
use crate::{CheckId, LineId, Moment, Money, Rejection, StaffId, State, kitchen};

/// Parts pieces of a line from it, so that something can be done with them alone. However far the
/// line has come, its pieces have come as far; the kitchen's card follows.
///
/// The check costs what it did. Parts that were settled on the line are divided by pieces. A
/// percentage off the line is off both; where rounding would make that another cent, the parted
/// pieces have what is missing as an amount. An amount off the line stays with it as far as it
/// fits, and the rest goes with the parted pieces.
pub(super) fn part(
    state: &State,
    moment: &Moment,
    check: CheckId,
    line: LineId,
    quantity: u32,
    into: LineId,
) -> Result<Vec<crate::Event>, Rejection> {
    let by = state.staff.present(moment)?.id;
    let check = state.checks.open(check)?;
    let line = check.line(line).ok_or(Rejection::LineUnknown)?;
    let item = || line.name.clone();
    if line.is_voided() {
        return Err(Rejection::AlreadyVoided { item: item() });
    }
    if quantity == 0 || quantity >= line.quantity {
        return Err(Rejection::PartOutOfRange {
            item: item(),
            most: line.quantity - 1,
        });
    }
    // Of a combo all parts are parted; the named one's pieces have the id that was asked for.
    let whole = check.whole(line);
    let ids = (1..).zip(&whole).map(|(n, one)| match one.id == line.id {
        true => into,
        false => part_id(into, n),
    });
    let ids: Vec<LineId> = ids.collect();
    if ids.iter().any(|id| check.line(*id).is_some()) {
        return Err(Rejection::LineTwice);
    }
    if check.lines.len() + whole.len() > MOST_LINES {
        return Err(Rejection::TooManyLines { most: MOST_LINES });
    }
    let combo = line.combo.as_ref().and(ids.first().copied());
    let mut events = Vec::new();
    for (line, into) in whole.into_iter().zip(ids) {
        let parted = Event::Parted {
            check: check.id,
            line: line.id,
            quantity,
            into,
            combo,
        };
        events.push(parted.into());
        events.extend(allowances(check, line, quantity, into, by).map(crate::Event::Check));
        events.extend(kitchen::parted(&state.kitchen, line, quantity, into));
    }
    Ok(events)
}

/// What follows for the allowances that concern the line alone.
fn allowances(
    check: &Check,
    line: &Line,
    quantity: u32,
    into: LineId,
    by: StaffId,
) -> impl Iterator<Item = Event> {
    let (mut left, mut gone) = after_settled_parts(check, line, quantity);
    let mut own: Vec<Allowance> = Vec::new();
    let mut parted: Vec<Allowance> = Vec::new();
    let mut changed = false;
    let concern = |one: &&Allowance| one.scope == Scope::Line(line.id) && one.parts.is_empty();
    for one in check.allowances.iter().filter(concern) {
        let before = off(one.value, left + gone);
        let stays = off(one.value, left);
        let goes = before - stays;
        let value = match one.value {
            Value::Percent(_) if off(one.value, gone) == goes => Some(one.value),
            _ => goes.is_positive().then_some(Value::Amount(goes)),
        };
        let mut kept = one.clone();
        if matches!(one.value, Value::Amount(_)) && goes.is_positive() {
            changed = true;
            kept.value = Value::Amount(stays);
        }
        // An amount of nothing is no discount any more.
        if kept.value != Value::Amount(Money::ZERO) {
            own.push(kept);
        }
        parted.extend(value.map(|value| Allowance {
            id: derived(one.id, into.0),
            scope: Scope::Line(into),
            value,
            ..one.clone()
        }));
        left -= stays;
        gone -= goes;
    }
    let id = check.id;
    let lifted: Vec<_> = check.allowances.iter().filter(concern).collect();
    let lifted = lifted
        .into_iter()
        .filter(|_| changed)
        .map(|one| Event::Lifted {
            check: id,
            allowance: one.id,
            by,
        });
    let lifted: Vec<Event> = lifted.collect();
    let anew = own.into_iter().filter(move |_| changed).chain(parted);
    lifted
        .into_iter()
        .chain(anew.map(move |one| Event::Allowed {
            check: id,
            allowance: Box::new(one),
        }))
}

/// What is left of the line's pieces, and of the parted ones, below the parts settled before.
fn after_settled_parts(check: &Check, line: &Line, quantity: u32) -> (Money, Money) {
    let piece = line.piece();
    let (mut left, mut gone) = (piece.times(line.quantity - quantity), piece.times(quantity));
    for (stays, goes) in split_by_pieces(&check.allowances, line, quantity) {
        left -= stays.min(left);
        gone -= goes.min(gone);
    }
    (left, gone)
}

fn off(value: Value, of: Money) -> Money {
    let wanted = match value {
        Value::Percent(rate) => rate.of(of),
        Value::Amount(amount) => amount,
    };
    wanted.min(of)
}
