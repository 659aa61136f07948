//! The sets of choices of a dish, in the sequence in which they are shown.

use common::menu::{Item, Menu, ModifierGroup, Pick};

/// The sets in force: the item's own first, then those that a choice has opened, so that none of
/// those before moves when one opens.
pub(crate) fn in_force<'a>(
    menu: &'a Menu,
    item: &'a Item,
    picks: &[Pick],
) -> Vec<&'a ModifierGroup> {
    let mut groups = menu.groups_for(item, picks);
    groups.sort_by_key(|group| !item.modifiers.contains(&group.id));
    groups
}
