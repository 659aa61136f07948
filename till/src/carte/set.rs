//! What can be set on an item, or on many at once.

use std::collections::BTreeSet;

use common::{
    GroupId, ItemId, Language, ModifierGroupId, Money, StationId, VatClassId,
    menu::{Allergen, Hue, Item, Menu, Pricing, Slot, Use},
    money::Rate,
};

use super::step::Touch;

/// Up or down.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) enum Raise {
    Amount(Money),
    Percent(Rate),
}

/// A value for an item.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Set {
    Name(String),
    NameIn(Language, String),
    Kitchen(String),
    Price(Money),
    /// Up or down, then to the nearest multiple of so many cents.
    Raise(Raise, i64),
    Vat(VatClassId),
    Station(Option<StationId>),
    Course(u8),
    Prep(Option<u8>),
    Hue(Hue),
    Pricing(Pricing),
    Plu(String),
    Barcodes(String),
    Allergen(Allergen, bool),
    Choices(ModifierGroupId, bool),
    /// A set of choices one place towards the front.
    ChoicesUp(ModifierGroupId),
    GoesWith(ItemId, bool),
    Slots(Vec<Slot>),
    /// A station that makes a part of it, besides its own.
    AlsoAt(StationId, bool),
    Uses(Vec<Use>),
}

/// A price after raising: never below nothing.
pub(super) fn raised(price: Money, raise: Raise, step: i64) -> Money {
    let by = match raise {
        Raise::Amount(amount) => amount,
        Raise::Percent(rate) => rate.of(price),
    };
    let cents = (price + by).in_cents().max(0);
    let step = step.max(1);
    Money::cents((cents + step / 2).div_euclid(step) * step)
}

/// Cuts to what the house keeps.
fn some(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

fn toggle<T: PartialEq>(list: &mut Vec<T>, one: T, on: bool) {
    list.retain(|known| *known != one);
    if on {
        list.push(one);
    }
}

impl Set {
    pub(super) fn on(&self, item: &mut Item) {
        match self {
            Self::Name(name) => item.name.clone_from(name),
            Self::NameIn(language, name) => {
                match some(name) {
                    Some(_) => item.names.insert(*language, name.clone()),
                    None => item.names.remove(language),
                };
            }
            Self::Kitchen(name) => item.kitchen_name = some(name).map(|_| name.clone()),
            Self::Price(price) => item.price = *price,
            Self::Raise(raise, step) => item.price = raised(item.price, *raise, *step),
            Self::Vat(vat) => item.vat = *vat,
            Self::Station(station) => {
                item.station = *station;
                item.also_at.retain(|also| Some(*also) != *station);
            }
            Self::Course(course) => item.course = *course,
            Self::Prep(minutes) => item.prep_minutes = *minutes,
            Self::Hue(hue) => item.hue = *hue,
            Self::Pricing(pricing) => item.pricing = *pricing,
            Self::Plu(plu) => {
                let digits = plu.chars().filter(char::is_ascii_digit);
                item.plu = some(&digits.collect::<String>());
            }
            Self::Barcodes(codes) => {
                let codes = codes.split([' ', ',', ';']).filter_map(some);
                item.barcodes = codes.collect();
            }
            Self::Allergen(allergen, true) => {
                item.allergens.insert(*allergen);
            }
            Self::Allergen(allergen, false) => {
                item.allergens.remove(allergen);
            }
            Self::Choices(group, on) => toggle(&mut item.modifiers, *group, *on),
            Self::ChoicesUp(group) => {
                let place = item.modifiers.iter().position(|known| known == group);
                if let Some(place) = place.filter(|place| *place > 0) {
                    item.modifiers.swap(place - 1, place);
                }
            }
            Self::GoesWith(with, on) => toggle(&mut item.goes_with, *with, *on),
            Self::Slots(slots) => item.slots.clone_from(slots),
            Self::AlsoAt(also, _) if item.station == Some(*also) => {}
            Self::AlsoAt(also, on) => toggle(&mut item.also_at, *also, *on),
            Self::Uses(uses) => item.uses.clone_from(uses),
        }
    }
}

/// Where items on a page go: before the `at`th that is not among them, or at the end.
pub(super) fn sequence(page: &[ItemId], moved: &[ItemId], at: Option<usize>) -> Vec<ItemId> {
    let at = at.unwrap_or(page.len()).min(page.len());
    let stays = |id: &&ItemId| !moved.contains(id);
    let mut sequence: Vec<ItemId> = page[..at].iter().filter(stays).copied().collect();
    sequence.extend(moved);
    sequence.extend(page[at..].iter().filter(stays));
    sequence
}

/// The parts that placing a page's items in a sequence touches, with their places.
pub(super) fn places(menu: &Menu, page: GroupId, sequence: &[ItemId]) -> Vec<(ItemId, u32)> {
    let places = (1_u32..).zip(sequence);
    let differs = places.filter(|(place, id)| {
        let item = menu.items.get(id);
        item.is_some_and(|item| item.place != *place || item.group != page)
    });
    differs.map(|(place, id)| (*id, place)).collect()
}

pub(super) fn touches(items: impl IntoIterator<Item = ItemId>) -> Vec<Touch> {
    items.into_iter().map(Touch::Item).collect()
}

/// Takes items off the menu, and out of everything that names them.
pub(super) fn removal(menu: &Menu, gone: &BTreeSet<ItemId>) -> Vec<Touch> {
    let mut touch = touches(gone.iter().copied());
    touch.extend([Touch::Favourites, Touch::Schedules, Touch::Promotions]);
    let names = |item: &&Item| {
        let fills = |slot: &Slot| slot.choices.iter().any(|one| gone.contains(&one.item));
        item.goes_with.iter().any(|id| gone.contains(id)) || item.slots.iter().any(fills)
    };
    let naming = menu.items.values().filter(names);
    let naming = naming.filter(|item| !gone.contains(&item.id));
    touch.extend(naming.map(|item| Touch::Item(item.id)));
    touch
}

pub(super) fn remove(menu: &mut Menu, gone: &BTreeSet<ItemId>) {
    menu.items.retain(|id, _| !gone.contains(id));
    menu.favourites.retain(|id| !gone.contains(id));
    for schedule in &mut menu.schedules {
        schedule.prices.retain(|id, _| !gone.contains(id));
    }
    // A promotion for nothing but what is gone would hold for everything.
    menu.promotions.retain_mut(|promotion| {
        let had = !promotion.items.is_empty();
        promotion.items.retain(|id| !gone.contains(id));
        !had || !promotion.items.is_empty() || !promotion.groups.is_empty()
    });
    for item in menu.items.values_mut() {
        item.goes_with.retain(|id| !gone.contains(id));
        for slot in &mut item.slots {
            slot.choices.retain(|one| !gone.contains(&one.item));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prices_go_up_by_percent_to_the_nearest_ten_cents_and_never_below_nothing() {
        let five = Raise::Percent(Rate::percent(5));
        assert_eq!(raised(Money::cents(1_850), five, 10), Money::cents(1_940));
        assert_eq!(raised(Money::cents(1_850), five, 50), Money::cents(1_950));
        assert_eq!(raised(Money::cents(1_850), five, 1), Money::cents(1_943));
        let down = Raise::Amount(Money::cents(-500));
        assert_eq!(raised(Money::cents(300), down, 10), Money::ZERO);
    }

    #[test]
    fn items_go_before_the_one_they_are_dropped_on() {
        let page: Vec<ItemId> = (1..=5).map(ItemId).collect();
        let moved = |items: &[u32], at| {
            let items: Vec<ItemId> = items.iter().copied().map(ItemId).collect();
            let sequence = sequence(&page, &items, at);
            sequence.into_iter().map(|id| id.0).collect::<Vec<u32>>()
        };
        assert_eq!(moved(&[5], Some(0)), [5, 1, 2, 3, 4]);
        assert_eq!(moved(&[1], Some(3)), [2, 3, 1, 4, 5]);
        assert_eq!(moved(&[2, 4], None), [1, 3, 5, 2, 4]);
        assert_eq!(moved(&[9], Some(2)), [1, 2, 9, 3, 4, 5]);
    }
}
