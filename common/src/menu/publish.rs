use super::{Benefit, Item, Menu, Modifier, ModifierGroup, Promotion, choices::DEEPEST};
use crate::{ModifierGroupId, Money, Rejection, State, money::Rate};

/// No dish costs more; a price above is a slip of the finger.
pub(crate) const DEAREST: Money = Money::cents(10_000_000);

/// What would fail in service is refused here, not during service.
pub(super) fn publishable(state: &State, menu: &Menu) -> Result<(), Rejection> {
    for item in menu.items.values() {
        of_item(state, menu, item)?;
    }
    for group in menu.modifier_groups.values() {
        of_choices(menu, group)?;
    }
    menu.promotions.iter().try_for_each(of_promotion)
}

fn of_item(state: &State, menu: &Menu, item: &Item) -> Result<(), Rejection> {
    let name = || item.name.clone();
    if item.name.trim().is_empty() {
        return Err(Rejection::NameMissing);
    }
    if !is_a_price(item.price) {
        return Err(Rejection::PriceOutOfRange { item: name() });
    }
    if !menu.groups.iter().any(|group| group.id == item.group) {
        return Err(Rejection::GroupMissing { item: name() });
    }
    if let Some(station) = item.station
        && !state.house.stations.iter().any(|known| known.id == station)
    {
        return Err(Rejection::StationMissing { item: name() });
    }
    if !state
        .house
        .vat_rules
        .iter()
        .any(|rule| rule.class == item.vat)
    {
        return Err(Rejection::RateMissing { item: name() });
    }
    if !item.modifiers.iter().all(|id| has_enough(menu, *id)) {
        return Err(Rejection::ChoicesMissing { item: name() });
    }
    if !item.modifiers.iter().all(|id| ends(menu, *id, DEEPEST)) {
        return Err(Rejection::ChoicesEndless { item: name() });
    }
    Ok(())
}

fn of_choices(menu: &Menu, group: &ModifierGroup) -> Result<(), Rejection> {
    let usual = group.modifiers.iter().filter(|modifier| modifier.usual);
    if group.min > group.max || usual.count() > usize::from(group.max) {
        return Err(Rejection::ChoicesMissing {
            item: group.name.clone(),
        });
    }
    for modifier in &group.modifiers {
        let item = || modifier.name.clone();
        if !is_a_price(modifier.price) {
            return Err(Rejection::PriceOutOfRange { item: item() });
        }
        if !modifier.opens.iter().all(|id| has_enough(menu, *id)) {
            return Err(Rejection::ChoicesMissing { item: item() });
        }
        if !modifier.opens.iter().all(|id| ends(menu, *id, DEEPEST)) {
            return Err(Rejection::ChoicesEndless { item: item() });
        }
    }
    Ok(())
}

fn is_a_price(price: Money) -> bool {
    !price.is_negative() && price <= DEAREST
}

fn has_enough(menu: &Menu, id: ModifierGroupId) -> bool {
    let group = menu.modifier_groups.get(&id);
    group.is_some_and(|group| usize::from(group.min) <= group.modifiers.len())
}

/// Whether choices that open choices come to an end, at most so deep.
fn ends(menu: &Menu, id: ModifierGroupId, deeper: usize) -> bool {
    let opens = |modifier: &Modifier| {
        modifier
            .opens
            .iter()
            .all(|id| deeper > 0 && ends(menu, *id, deeper - 1))
    };
    let group = menu.modifier_groups.get(&id);
    group.is_none_or(|group| group.modifiers.iter().all(opens))
}

fn of_promotion(promotion: &Promotion) -> Result<(), Rejection> {
    let percent = |rate: Rate| rate > Rate::percent(0) && rate <= Rate::percent(100);
    let possible = match &promotion.benefit {
        Benefit::Percent(rate) => percent(*rate),
        Benefit::Amount(amount) => amount.is_positive() && *amount <= DEAREST,
        Benefit::Price(price) => is_a_price(*price),
        Benefit::Pieces { buy, get, off } => *buy > 0 && *get > 0 && percent(*off),
    };
    let days = promotion.weekdays.iter().all(|day| (1..=7).contains(day));
    let name = promotion.name.trim();
    if name.is_empty() {
        return Err(Rejection::NameMissing);
    }
    if !possible || !days || promotion.least.is_negative() {
        return Err(Rejection::SettingImpossible {
            name: name.to_owned(),
        });
    }
    Ok(())
}
