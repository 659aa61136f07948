//! Names by their beginnings.

use common::menu::{Item, Menu, Modifier, ModifierGroup, Names, Prefix};
pub(crate) use ui::fold::folded;

/// How well a name fits what was typed: the smaller, the better.
fn fit(name: &str, typed: &str) -> Option<u8> {
    let name = folded(name);
    if name == typed {
        return Some(0);
    }
    if name.starts_with(typed) {
        return Some(1);
    }
    let words = || {
        let split = name.split(|c: char| !c.is_alphanumeric());
        split.filter(|word| !word.is_empty())
    };
    let mut parts = typed.split('.').filter(|part| !part.is_empty()).peekable();
    parts.peek()?;
    // `veg.bur`: each part begins a word, in sequence.
    let mut left = words();
    if parts.all(|part| left.any(|word| word.starts_with(part))) {
        return Some(2);
    }
    None
}

/// The things whose names, in any language, fit best.
fn best<'a, T>(
    all: impl Iterator<Item = &'a T>,
    names: fn(&T) -> (&str, &Names),
    typed: &str,
) -> Vec<&'a T> {
    let fits = |one: &T| {
        let (own, others) = names(one);
        let others = others.values().map(String::as_str);
        let fits = std::iter::once(own).chain(others);
        fits.filter_map(|name| fit(name, typed)).min()
    };
    let fits: Vec<(u8, &T)> = all.filter_map(|one| Some((fits(one)?, one))).collect();
    let least = fits.iter().map(|(fit, _)| *fit).min();
    let kept = fits.into_iter().filter(|(fit, _)| Some(*fit) == least);
    kept.map(|(_, one)| one).collect()
}

/// The dish with this number.
pub(super) fn plu<'a>(menu: &'a Menu, typed: &str) -> Option<&'a Item> {
    let mut all = menu.items.values();
    all.find(|item| item.plu.as_deref() == Some(typed))
}

/// The dishes that the beginning of a name may mean; a PLU means one.
pub(super) fn items<'a>(menu: &'a Menu, typed: &str) -> Vec<&'a Item> {
    if let Some(item) = plu(menu, typed) {
        return vec![item];
    }
    let found = best(menu.items.values(), |item| (&item.name, &item.names), typed);
    let is_favourite = |item: &&&Item| menu.favourites.contains(&item.id);
    let favourites: Vec<&Item> = found.iter().filter(is_favourite).copied().collect();
    // Of several, the one that everybody orders is meant.
    if favourites.len() == 1 {
        favourites
    } else {
        found
    }
}

/// The choices that the beginning of a name may mean, of those in force. Of several, those that
/// the menu itself says so are meant.
pub(super) fn modifiers<'a>(
    groups: &[&'a ModifierGroup],
    typed: &str,
    prefix: Option<Prefix>,
) -> Vec<&'a Modifier> {
    let all = groups.iter().flat_map(|group| &group.modifiers);
    let found = best(all, |modifier| (&modifier.name, &modifier.names), typed);
    let so = |modifier: &&&Modifier| match prefix {
        Some(prefix) => modifier.prefix == prefix,
        None => modifier.prefix == Prefix::Plain,
    };
    let said: Vec<&Modifier> = found.iter().filter(so).copied().collect();
    if said.is_empty() { found } else { said }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thumb_types_without_accents() {
        assert_eq!(folded("Crème Brûlée"), "creme brulee");
    }

    #[test]
    fn a_dish_is_found_by_its_name_in_another_language() {
        let mut menu = common::demo::house().menu;
        let found = items(&menu, "bur")[0].id;
        let burger = menu.items.get_mut(&found).expect("found");
        burger
            .names
            .insert(common::Language::German, "Hacksteak im Brötchen".into());
        let ids: Vec<_> = items(&menu, "hack").iter().map(|item| item.id).collect();
        assert_eq!(ids, [found]);
        assert_eq!(items(&menu, "burger c")[0].id, found);
    }

    #[test]
    fn the_beginning_of_the_name_goes_before_the_beginning_of_a_word() {
        let menu = common::demo::house().menu;
        let names = |typed: &str| -> Vec<String> {
            let found = items(&menu, typed);
            found.iter().map(|item| item.name.clone()).collect()
        };
        assert_eq!(names("bur"), ["Burger Couvert"]);
        assert_eq!(names("veg.bur"), ["Vegan burger"]);
        assert_eq!(names("121"), ["Burger Couvert"]);
        assert_eq!(names("ratatouille, s"), ["Ratatouille, small"]);
        assert!(names("xyz").is_empty());
    }
}
