use super::{super::ModifierGroup, Flaws, MOST_CHOICES, Place, is_a_price, known::Known};
use crate::Rejection;

pub(super) fn flaws(known: &Known<'_>, group: &ModifierGroup, flaws: &mut Flaws) {
    let place = Place::Choices(group.id);
    flaws.name(place, &group.name, &group.names);
    let usual = group.modifiers.iter().filter(|modifier| modifier.usual);
    if group.min > group.max || usual.count() > usize::from(group.max) {
        let item = group.name.clone();
        flaws.add(place, Rejection::ChoicesMissing { item });
    }
    if group.modifiers.len() > usize::from(MOST_CHOICES) {
        flaws.many(place, &group.name, MOST_CHOICES);
    }
    let mut ids = std::collections::BTreeSet::new();
    for modifier in &group.modifiers {
        let item = || modifier.name.clone();
        flaws.name(place, &modifier.name, &modifier.names);
        if !ids.insert(modifier.id) {
            flaws.twice(place, &modifier.name, &modifier.id);
        }
        if !is_a_price(modifier.price) {
            flaws.add(place, Rejection::PriceOutOfRange { item: item() });
        }
        if modifier
            .station
            .is_some_and(|id| !known.stations.contains(&id))
        {
            flaws.add(place, Rejection::StationMissing { item: item() });
        }
        if !known.are_ingredients(&modifier.uses) {
            flaws.add(place, Rejection::IngredientUnknown { item: item() });
        }
        if !known.have_enough(&modifier.opens) {
            flaws.add(place, Rejection::ChoicesMissing { item: item() });
        }
        if !known.end(&modifier.opens) {
            flaws.add(place, Rejection::ChoicesEndless { item: item() });
        }
    }
}
