//! Two people have changed the same menu: what one of them changed goes over the other's.

use std::{collections::BTreeSet, sync::Arc};

use common::{ItemId, menu::Menu};

/// `theirs` with everything in which `mine` differs from `base`.
pub(super) fn merged(
    base: &Menu,
    mine: &Menu,
    theirs: &Arc<Menu>,
    candidates: &BTreeSet<ItemId>,
) -> Menu {
    let mut menu = Menu::clone(theirs);
    for id in candidates {
        let own = mine.items.get(id);
        if own == base.items.get(id) {
            continue;
        }
        match own {
            Some(own) => menu.items.insert(*id, own.clone()),
            None => menu.items.remove(id),
        };
    }
    for id in base
        .modifier_groups
        .keys()
        .chain(mine.modifier_groups.keys())
    {
        let own = mine.modifier_groups.get(id);
        if own == base.modifier_groups.get(id) {
            continue;
        }
        match own {
            Some(own) => menu.modifier_groups.insert(*id, own.clone()),
            None => menu.modifier_groups.remove(id),
        };
    }
    for id in base.ingredients.keys().chain(mine.ingredients.keys()) {
        let own = mine.ingredients.get(id);
        if own == base.ingredients.get(id) {
            continue;
        }
        match own {
            Some(own) => menu.ingredients.insert(*id, own.clone()),
            None => menu.ingredients.remove(id),
        };
    }
    menu.groups = list(&base.groups, &mine.groups, &menu.groups, |one| one.id);
    menu.promotions = list(
        &base.promotions,
        &mine.promotions,
        &menu.promotions,
        |one| one.id,
    );
    menu.schedules = list(&base.schedules, &mine.schedules, &menu.schedules, |one| {
        one.id
    });
    menu.favourites = list(&base.favourites, &mine.favourites, &menu.favourites, |id| {
        *id
    });
    menu
}

/// The same for a list: mine where I changed it, theirs elsewhere; in my sequence where I changed
/// that.
fn list<T: Clone + PartialEq, K: PartialEq>(
    base: &[T],
    mine: &[T],
    theirs: &[T],
    key: impl Fn(&T) -> K,
) -> Vec<T> {
    if mine == base {
        return theirs.to_vec();
    }
    let find = |list: &[T], wanted: &K| list.iter().find(|one| key(one) == *wanted).cloned();
    let keys = |list: &[T]| -> Vec<K> { list.iter().map(&key).collect() };
    let moved = keys(base) != keys(mine);
    let (first, second) = if moved {
        (mine, theirs)
    } else {
        (theirs, mine)
    };
    let mut sequence = keys(first);
    for one in keys(second) {
        if !sequence.contains(&one) {
            sequence.push(one);
        }
    }
    let pick = |id: &K| {
        let (was, own, other) = (find(base, id), find(mine, id), find(theirs, id));
        if own == was { other } else { own }
    };
    sequence.iter().filter_map(pick).collect()
}

#[cfg(test)]
mod tests {
    use common::{Money, demo};

    use super::*;

    #[test]
    fn mine_stays_where_i_changed_and_theirs_elsewhere() {
        let base = demo::house().menu;
        let (mut mine, mut theirs) = (base.clone(), base.clone());
        let [burger, steak] = [121, 122].map(ItemId);
        mine.items.get_mut(&burger).expect("a burger").price = Money::cents(1_990);
        theirs.items.get_mut(&burger).expect("a burger").price = Money::cents(1_500);
        theirs.items.get_mut(&steak).expect("a steak").price = Money::cents(3_300);
        mine.groups.swap(0, 1);
        theirs.groups[2].name = "Sweets".into();
        let both = BTreeSet::from([burger, steak]);
        let menu = merged(&base, &mine, &Arc::new(theirs), &both);
        assert_eq!(menu.items[&burger].price, Money::cents(1_990));
        assert_eq!(menu.items[&steak].price, Money::cents(3_300));
        assert_eq!(menu.groups[0].id, base.groups[1].id);
        assert_eq!(menu.groups[2].name, "Sweets");
    }

    #[test]
    fn what_one_took_off_and_the_other_left_alone_is_gone() {
        let taken = list(&[1, 2, 3], &[1, 3], &[1, 2, 3, 4], |one| *one);
        assert_eq!(taken, [1, 3, 4]);
        let added = list(&[1, 2], &[1, 2, 9], &[2], |one| *one);
        assert_eq!(added, [2, 9]);
    }
}
