//! In what two menus differ.

use std::collections::BTreeSet;

use common::{
    GroupId, ItemId, Money,
    menu::{Item, Menu},
};

/// One difference, as a list shows it.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Difference {
    Added(String),
    Gone(String),
    Renamed(String, String),
    Repriced(String, Money, Money),
    Changed(String),
}

/// How many things differ. A page on which items changed places counts as one.
pub(super) fn count(before: &Menu, after: &Menu, candidates: &BTreeSet<ItemId>) -> usize {
    let mut shuffled: BTreeSet<GroupId> = BTreeSet::new();
    let mut count = 0;
    for id in candidates {
        match (before.items.get(id), after.items.get(id)) {
            (Some(was), Some(is)) if is_moved(was, is) => {
                shuffled.insert(is.group);
            }
            (was, is) => count += usize::from(was != is),
        }
    }
    count + shuffled.len() + others(before, after)
}

/// Whether only its place on its page is another.
fn is_moved(was: &Item, is: &Item) -> bool {
    was.place != is.place && {
        let mut placed = was.clone();
        placed.place = is.place;
        placed == *is
    }
}

fn others(before: &Menu, after: &Menu) -> usize {
    let ids = |menu: &Menu| {
        menu.modifier_groups
            .keys()
            .copied()
            .collect::<BTreeSet<_>>()
    };
    let both = &ids(before) | &ids(after);
    let choices = both
        .iter()
        .filter(|id| before.modifier_groups.get(id) != after.modifier_groups.get(id));
    choices.count()
        + larder(before, after)
        + list(&before.groups, &after.groups, |one| one.id)
        + list(&before.promotions, &after.promotions, |one| one.id)
        + list(&before.schedules, &after.schedules, |one| one.id)
        + usize::from(before.favourites != after.favourites)
}

fn larder(before: &Menu, after: &Menu) -> usize {
    let ids = before.ingredients.keys().chain(after.ingredients.keys());
    let ids: BTreeSet<_> = ids.collect();
    let ids = ids.into_iter();
    ids.filter(|id| before.ingredients.get(id) != after.ingredients.get(id))
        .count()
}

fn list<T: PartialEq, K: Ord>(before: &[T], after: &[T], key: impl Fn(&T) -> K) -> usize {
    let find = |list: &'_ [T], id: &K| list.iter().position(|one| key(one) == *id);
    let keys = before
        .iter()
        .chain(after)
        .map(&key)
        .collect::<BTreeSet<K>>();
    let differs = |id: &&K| {
        let was = find(before, id).map(|n| &before[n]);
        was != find(after, id).map(|n| &after[n])
    };
    let differing = keys.iter().filter(differs).count();
    let common = |one: &[T], other: &[T]| -> Vec<K> {
        let known = one.iter().map(&key);
        known.filter(|id| find(other, id).is_some()).collect()
    };
    differing + usize::from(common(before, after) != common(after, before))
}

/// What differs between two menus, item by item, at most so much.
pub(super) fn between(before: &Menu, after: &Menu, most: usize) -> Vec<Difference> {
    let mut found = Vec::new();
    for (id, is) in &after.items {
        match before.items.get(id) {
            None => found.push(Difference::Added(is.name.clone())),
            Some(was) if was == is || is_moved(was, is) => {}
            Some(was) => found.push(of_item(was, is)),
        }
    }
    for (id, was) in &before.items {
        if !after.items.contains_key(id) {
            found.push(Difference::Gone(was.name.clone()));
        }
    }
    for (id, is) in &after.modifier_groups {
        if before.modifier_groups.get(id) != Some(is) {
            found.push(Difference::Changed(is.name.clone()));
        }
    }
    for (id, is) in &after.ingredients {
        if before.ingredients.get(id) != Some(is) {
            found.push(Difference::Changed(is.name.clone()));
        }
    }
    for is in &after.groups {
        if !before.groups.contains(is) {
            found.push(Difference::Changed(is.name.clone()));
        }
    }
    for is in &after.schedules {
        if !before.schedules.contains(is) {
            found.push(Difference::Changed(is.name.clone()));
        }
    }
    for is in &after.promotions {
        if !before.promotions.contains(is) {
            found.push(Difference::Changed(is.name.clone()));
        }
    }
    found.truncate(most);
    found
}

fn of_item(was: &Item, is: &Item) -> Difference {
    if was.name != is.name {
        Difference::Renamed(was.name.clone(), is.name.clone())
    } else if was.price != is.price {
        Difference::Repriced(is.name.clone(), was.price, is.price)
    } else {
        Difference::Changed(is.name.clone())
    }
}
