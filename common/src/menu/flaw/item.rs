use super::{
    super::{Item, Pricing, Slot},
    Flaws, MOST_BARCODES, MOST_CHOICES, MOST_SETS, MOST_SLOTS, Place, is_a_price,
    known::Known,
};
use crate::Rejection;

pub(super) fn flaws(known: &Known<'_>, item: &Item, flaws: &mut Flaws) {
    let place = Place::Item(item.id);
    let name = || item.name.clone();
    flaws.name(place, &item.name, &item.names);
    if let Some(kitchen_name) = &item.kitchen_name
        && !kitchen_name.is_empty()
    {
        flaws.name(place, kitchen_name, &super::Names::new());
    }
    let mut unless = |fine: bool, why: Rejection| {
        if !fine {
            flaws.add(place, why);
        }
    };
    let station = item.station.is_none_or(|id| known.stations.contains(&id));
    unless(
        is_a_price(item.price),
        Rejection::PriceOutOfRange { item: name() },
    );
    unless(
        known.pages.contains(&item.group),
        Rejection::GroupMissing { item: name() },
    );
    unless(station, Rejection::StationMissing { item: name() });
    unless(
        item.also_at.iter().all(|id| known.stations.contains(id)),
        Rejection::StationMissing { item: name() },
    );
    unless(
        known.are_ingredients(&item.uses),
        Rejection::IngredientUnknown { item: name() },
    );
    unless(
        known.taxed.contains(&item.vat),
        Rejection::RateMissing { item: name() },
    );
    unless(
        known.have_enough(&item.modifiers),
        Rejection::ChoicesMissing { item: name() },
    );
    unless(
        known.end(&item.modifiers),
        Rejection::ChoicesEndless { item: name() },
    );
    unless(
        item.goes_with.iter().all(|id| known.has(*id)),
        Rejection::ItemUnknown,
    );
    for number in known.shared(item) {
        flaws.twice(place, &item.name, &number);
    }
    too_many(item, place, flaws);
    of_slots(known, item, place, flaws);
}

fn too_many(item: &Item, place: Place, flaws: &mut Flaws) {
    for (count, most) in [
        (item.modifiers.len(), MOST_SETS),
        (item.barcodes.len(), MOST_BARCODES),
        (item.slots.len(), MOST_SLOTS),
    ] {
        if count > usize::from(most) {
            flaws.many(place, &item.name, most);
        }
    }
}

/// A combo has a price of its own, and its choices are those of its parts.
fn of_slots(known: &Known<'_>, item: &Item, place: Place, flaws: &mut Flaws) {
    if item.slots.is_empty() {
        return;
    }
    if item.pricing != Pricing::Fixed || !item.modifiers.is_empty() {
        let name = item.name.clone();
        flaws.add(place, Rejection::SettingImpossible { name });
    }
    for slot in &item.slots {
        flaws.name(place, &slot.name, &slot.names);
        if slot.choices.len() > usize::from(MOST_CHOICES) {
            flaws.many(place, &slot.name, MOST_CHOICES);
        }
        if !slot.choices.iter().all(|choice| is_a_price(choice.extra)) {
            let item = item.name.clone();
            flaws.add(place, Rejection::PriceOutOfRange { item });
        }
    }
    if !item.slots.iter().all(|slot| can_be_filled(known, slot)) {
        let item = item.name.clone();
        flaws.add(place, Rejection::SlotImpossible { item });
    }
}

/// By items that are no combos and need no price or weight of their own.
fn can_be_filled(known: &Known<'_>, slot: &Slot) -> bool {
    let fits = |item: &Item| !item.is_combo() && item.pricing == Pricing::Fixed;
    let mut choices = slot.choices.iter();
    let all = choices.all(|choice| known.menu.items.get(&choice.item).is_some_and(fits));
    all && !slot.choices.is_empty()
}
