use super::{Benefit, Item, Menu, Modifier, ModifierGroup, Promotion, choices::DEEPEST};
use crate::{
    GroupId, ItemId, ModifierGroupId, Money, PromotionId, Rejection, ScheduleId, State,
    house::House, money::Rate,
};

/// No dish costs more; a price above is a slip of the finger.
pub(crate) const DEAREST: Money = Money::cents(10_000_000);

/// Where on a menu something is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Place {
    /// A page.
    Group(GroupId),
    /// A dish or drink.
    Item(ItemId),
    /// A set of choices.
    Choices(ModifierGroupId),
    /// A promotion.
    Promotion(PromotionId),
    /// A schedule of prices.
    Schedule(ScheduleId),
}

/// What would fail in service, and where on the menu it is.
#[derive(Clone, PartialEq, Debug)]
pub struct Flaw {
    /// Where.
    pub place: Place,
    /// Why it cannot be published so.
    pub why: Rejection,
}

/// What would fail in service is refused here, not during service.
pub(super) fn publishable(state: &State, menu: &Menu) -> Result<(), Rejection> {
    let flaws = menu.flaws(&state.house);
    flaws
        .into_iter()
        .next()
        .map_or(Ok(()), |flaw| Err(flaw.why))
}

impl Menu {
    /// All that would fail in service, in the sequence of the menu.
    #[must_use]
    pub fn flaws(&self, house: &House) -> Vec<Flaw> {
        let items = self.items.values();
        let items = items.map(|item| (Place::Item(item.id), of_item(house, self, item)));
        let choices = self.modifier_groups.values();
        let choices = choices.map(|group| (Place::Choices(group.id), of_choices(self, group)));
        let promotions = self.promotions.iter();
        let promotions = promotions.map(|one| (Place::Promotion(one.id), of_promotion(one)));
        let all = items.chain(choices).chain(promotions);
        let flaws = all.filter_map(|(place, found)| {
            Some(Flaw {
                place,
                why: found.err()?,
            })
        });
        flaws.collect()
    }
}

fn of_item(house: &House, menu: &Menu, item: &Item) -> Result<(), Rejection> {
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
        && !house.stations.iter().any(|known| known.id == station)
    {
        return Err(Rejection::StationMissing { item: name() });
    }
    if !house.vat_rules.iter().any(|rule| rule.class == item.vat) {
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
    let days = promotion
        .when
        .weekdays
        .iter()
        .all(|day| (1..=7).contains(day));
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
