use std::collections::{BTreeMap, BTreeSet};

use super::super::{Item, Menu, Modifier, Use, choices::DEEPEST};
use crate::{
    BusinessDate, GroupId, ItemId, ModifierGroupId, StationId, VatClassId,
    house::{House, ServiceMode},
};

const MODES: [ServiceMode; 3] = [
    ServiceMode::DineIn,
    ServiceMode::TakeAway,
    ServiceMode::Delivery,
];
/// Nobody is asked further than this for how deep sets open each other.
const ABYSS: usize = 64;

/// What a menu and its house have, looked up once so that large menus are checked quickly.
pub(super) struct Known<'a> {
    pub(super) menu: &'a Menu,
    pub(super) pages: BTreeSet<GroupId>,
    pub(super) stations: BTreeSet<StationId>,
    /// Classes with a rate in every mode.
    pub(super) taxed: BTreeSet<VatClassId>,
    /// Sets from which not enough can be chosen.
    short: BTreeSet<ModifierGroupId>,
    /// How deep sets open further ones; nothing where they do so without end.
    depths: BTreeMap<ModifierGroupId, Option<usize>>,
    /// What is typed or scanned, with how many items it means.
    numbers: BTreeMap<&'a str, usize>,
}

impl<'a> Known<'a> {
    pub(super) fn of(house: &House, menu: &'a Menu, day: Option<BusinessDate>) -> Self {
        let mut known = Self {
            menu,
            pages: menu.groups.iter().map(|group| group.id).collect(),
            stations: house.stations.iter().map(|station| station.id).collect(),
            taxed: taxed(house, day),
            short: BTreeSet::new(),
            depths: BTreeMap::new(),
            numbers: BTreeMap::new(),
        };
        for group in menu.modifier_groups.values() {
            if usize::from(group.min) > group.modifiers.len() {
                known.short.insert(group.id);
            }
            depth(menu, group.id, &mut BTreeSet::new(), &mut known.depths);
        }
        for item in menu.items.values() {
            for number in numbers(item) {
                *known.numbers.entry(number).or_default() += 1;
            }
        }
        known
    }

    pub(super) fn has(&self, item: ItemId) -> bool {
        self.menu.items.contains_key(&item)
    }

    /// Whether these are ingredients of the menu, each some of it and none twice.
    pub(super) fn are_ingredients(&self, uses: &[Use]) -> bool {
        let mut seen = BTreeSet::new();
        let mut uses = uses.iter();
        uses.all(|one| {
            self.menu.ingredients.contains_key(&one.ingredient)
                && one.quantity.is_sign_positive()
                && !one.quantity.is_zero()
                && seen.insert(one.ingredient)
        })
    }

    /// Whether there are such sets, with enough to choose from.
    pub(super) fn have_enough(&self, sets: &[ModifierGroupId]) -> bool {
        let enough = |id| self.depths.contains_key(id) && !self.short.contains(id);
        sets.iter().all(enough)
    }

    /// Whether sets that open sets come to an end.
    pub(super) fn end(&self, sets: &[ModifierGroupId]) -> bool {
        let shallow = |depth: &Option<usize>| depth.is_some_and(|depth| depth <= DEEPEST);
        let ends = |id| self.depths.get(id).is_none_or(shallow);
        sets.iter().all(ends)
    }

    /// The numbers of an item that mean another one, too.
    pub(super) fn shared(&self, item: &'a Item) -> impl Iterator<Item = &'a str> {
        let several = |number: &&str| self.numbers.get(number).is_some_and(|count| *count > 1);
        numbers(item).into_iter().filter(several)
    }
}

/// What is typed or scanned for an item, each once.
fn numbers(item: &Item) -> BTreeSet<&str> {
    let barcodes = item.barcodes.iter().map(String::as_str);
    item.plu.as_deref().into_iter().chain(barcodes).collect()
}

/// The classes that have a rate in every mode; on this day, where one is named.
fn taxed(house: &House, day: Option<BusinessDate>) -> BTreeSet<VatClassId> {
    let rules = || house.vat_rules.iter();
    let classes: BTreeSet<VatClassId> = rules().map(|rule| rule.class).collect();
    let has_rate = |class: VatClassId, mode: ServiceMode| match day {
        Some(day) => house.rate(class, mode, day).is_some(),
        None => rules().any(|rule| rule.class == class && rule.mode == mode.taxed_as()),
    };
    let modes = |class: &VatClassId| {
        let mut modes = MODES.into_iter();
        modes.all(|mode| has_rate(*class, mode))
    };
    classes.into_iter().filter(modes).collect()
}

/// How many sets open each other from this one on; nothing where they do so without end. Each set
/// is looked at once.
fn depth(
    menu: &Menu,
    id: ModifierGroupId,
    above: &mut BTreeSet<ModifierGroupId>,
    known: &mut BTreeMap<ModifierGroupId, Option<usize>>,
) -> Option<usize> {
    if let Some(depth) = known.get(&id) {
        return *depth;
    }
    let Some(group) = menu.modifier_groups.get(&id) else {
        return Some(0);
    };
    if above.len() > ABYSS || !above.insert(id) {
        return None;
    }
    let mut deepest = Some(0);
    let opened: BTreeSet<ModifierGroupId> = group.modifiers.iter().flat_map(opens).collect();
    for next in opened {
        let below = depth(menu, next, above, known).map(|depth| depth + 1);
        deepest = deepest.zip(below).map(|(one, other)| one.max(other));
    }
    above.remove(&id);
    known.insert(id, deepest);
    deepest
}

fn opens(modifier: &Modifier) -> impl Iterator<Item = ModifierGroupId> {
    modifier.opens.iter().copied()
}
