use std::collections::BTreeMap;

use super::{Allowance, AllowanceKind, Check, Event, Line, Row, Scope, Value, rows};
use crate::{
    AllowanceId, CheckId, LineId, Moment, Money, PromotionId, StaffId,
    house::House,
    menu::{Benefit, Menu, Promotion},
    money::{Rate, allocate},
};

/// What the menu's promotions give this check, where that differs from what it has.
pub(super) fn promoted(
    menu: &Menu,
    house: &House,
    moment: &Moment,
    check: &Check,
) -> Option<Event> {
    let known: Vec<&Allowance> = check.allowances.iter().filter(|one| by_menu(one)).collect();
    let mut promotions = promotions(menu, house, moment, check);
    for one in &mut promotions {
        if let Some(known) = known.iter().find(|known| gives_the_same(known, one)) {
            *one = Allowance::clone(known);
        }
    }
    let same = known.len() == promotions.len()
        && known
            .iter()
            .zip(&promotions)
            .all(|(known, one)| *known == one);
    (!same).then_some(Event::PromotionsSet {
        check: check.id,
        promotions,
    })
}

fn by_menu(allowance: &Allowance) -> bool {
    matches!(allowance.kind, AllowanceKind::Promotion(_))
}

fn gives_the_same(known: &Allowance, one: &Allowance) -> bool {
    known.id == one.id
        && known.name == one.name
        && known.value == one.value
        && known.parts == one.parts
}

/// What the menu's promotions give a check: in the menu's sequence, each of what the ones before
/// it left. Whether a line falls under a promotion is told by the moment it was rung, so that a
/// round of the happy hour stays cheap when dessert follows.
fn promotions(menu: &Menu, house: &House, moment: &Moment, check: &Check) -> Vec<Allowance> {
    if menu.promotions.is_empty() {
        return Vec::new();
    }
    let mut left: BTreeMap<LineId, Money> = check
        .standing()
        .map(|line| (line.id, line.amount()))
        .collect();
    let frozen = check.allowances.iter().filter(|one| !by_menu(one));
    for (line, part) in frozen.flat_map(|one| &one.parts) {
        take(&mut left, *line, *part);
    }
    let mut given = Vec::new();
    for promotion in &menu.promotions {
        let lines = concerned(menu, house, check, promotion);
        let sum: Money = lines.iter().map(|line| line.amount()).sum();
        if lines.is_empty() || sum < promotion.least {
            continue;
        }
        let wanted = benefit(&promotion.benefit, &lines, &left);
        let parts: Vec<(LineId, Money)> = wanted
            .into_iter()
            .map(|(line, part)| (line, take(&mut left, line, part)))
            .filter(|(_, part)| part.is_positive())
            .collect();
        if !parts.is_empty() {
            given.push(allowance(check.id, promotion, parts, moment));
        }
    }
    given
}

fn take(left: &mut BTreeMap<LineId, Money>, line: LineId, wanted: Money) -> Money {
    let Some(left) = left.get_mut(&line) else {
        return Money::ZERO;
    };
    let part = wanted.min(*left).max(Money::ZERO);
    *left -= part;
    part
}

fn allowance(
    check: CheckId,
    promotion: &Promotion,
    parts: Vec<(LineId, Money)>,
    moment: &Moment,
) -> Allowance {
    Allowance {
        id: id_of(check, promotion.id),
        kind: AllowanceKind::Promotion(promotion.id),
        name: promotion.name.clone(),
        scope: Scope::Check,
        value: Value::Amount(parts.iter().map(|(_, part)| *part).sum()),
        parts,
        at: moment.stamp,
        by: moment.staff.unwrap_or(StaffId(0)),
        approved_by: None,
    }
}

/// The same on every device that decides it. Devices make ids of version 7; these are of
/// version 8, so the two never meet.
fn id_of(check: CheckId, promotion: PromotionId) -> AllowanceId {
    let mixed = check.0.as_u128() ^ u128::from(promotion.0);
    let bytes = uuid::Builder::from_custom_bytes(mixed.to_be_bytes());
    AllowanceId(bytes.into_uuid())
}

/// The standing lines that fall under a promotion.
fn concerned<'a>(
    menu: &Menu,
    house: &House,
    check: &'a Check,
    promotion: &Promotion,
) -> Vec<&'a Line> {
    let shown = |code: &String| check.coupons.contains(code);
    if !promotion.when.serves(check.mode) || !promotion.coupon.as_ref().is_none_or(shown) {
        return Vec::new();
    }
    check
        .standing()
        .filter(|line| sells(menu, promotion, line) && promotion.when.holds(house, line.rung_at))
        .collect()
}

/// A part of a combo is sold as the combo: its price is a lower one already.
fn sells(menu: &Menu, promotion: &Promotion, line: &Line) -> bool {
    let sold = line.combo.as_ref().map_or(line.item, |combo| combo.item);
    let item = menu.items.get(&sold);
    (promotion.items.is_empty() && promotion.groups.is_empty())
        || promotion.items.contains(&sold)
        || item.is_some_and(|item| promotion.groups.contains(&item.group))
}

/// What each line gets off, before it is held to what is left of the line.
fn benefit(
    benefit: &Benefit,
    lines: &[&Line],
    left: &BTreeMap<LineId, Money>,
) -> Vec<(LineId, Money)> {
    match benefit {
        Benefit::Percent(rate) => spread(lines, left, |sum| rate.of(sum)),
        Benefit::Amount(amount) => spread(lines, left, |sum| (*amount).min(sum)),
        Benefit::Price(price) => {
            let rows = rows(lines.iter().copied()).into_iter();
            rows.flat_map(|row| repriced(&row, *price)).collect()
        }
        Benefit::Pieces { buy, get, off } => cheapest(lines, *buy, *get, *off),
    }
}

fn spread(
    lines: &[&Line],
    left: &BTreeMap<LineId, Money>,
    wanted: impl Fn(Money) -> Money,
) -> Vec<(LineId, Money)> {
    let of = |line: &&Line| left.get(&line.id).copied().unwrap_or_default();
    let sum: Money = lines.iter().map(of).sum();
    let weights: Vec<u64> = lines
        .iter()
        .map(|line| u64::try_from(of(line).in_cents()).unwrap_or(0))
        .collect();
    let parts = allocate(wanted(sum), &weights);
    lines.iter().map(|line| line.id).zip(parts).collect()
}

/// A promotion's price never makes a piece dearer; of what is weighed it is a kilogram's.
fn repriced(row: &Row<'_>, price: Money) -> Vec<(LineId, Money)> {
    let bare: Money = row.lines().iter().map(|line| line.bare_piece()).sum();
    let cheap = match row {
        Row::Line(line) => {
            let cheap = Line {
                unit_price: price,
                ..(*line).clone()
            };
            cheap.bare_piece()
        }
        Row::Combo(_) => price,
    };
    let off = (bare - cheap).max(Money::ZERO).times(row.quantity());
    over_parts(row, off, Line::bare_piece)
}

/// Of all pieces together, the cheapest ones of every full set. A combo is one piece.
fn cheapest(lines: &[&Line], buy: u32, get: u32, off: Rate) -> Vec<(LineId, Money)> {
    let mut rows = rows(lines.iter().copied());
    let set = u64::from(buy) + u64::from(get);
    let pieces: u64 = rows.iter().map(|row| u64::from(row.quantity())).sum();
    let Some(sets) = pieces.checked_div(set) else {
        return Vec::new();
    };
    let mut gifts = sets * u64::from(get);
    rows.sort_by_key(Row::piece);
    let mut parts = Vec::new();
    for row in rows {
        let quantity = row.quantity();
        let count = u32::try_from(gifts).unwrap_or(u32::MAX).min(quantity);
        gifts -= u64::from(count);
        let off = off.of(row.piece().times(count));
        parts.extend(over_parts(&row, off, Line::piece));
    }
    parts
}

/// What a row gets off, cut over its lines by what each costs.
fn over_parts(row: &Row<'_>, off: Money, of: fn(&Line) -> Money) -> Vec<(LineId, Money)> {
    let lines = row.lines();
    let cents = |line: &&Line| u64::try_from(of(line).in_cents()).unwrap_or(0);
    let weights: Vec<u64> = lines.iter().map(cents).collect();
    let parts = allocate(off, &weights);
    lines.iter().map(|line| line.id).zip(parts).collect()
}
