use common::{
    CheckId, Command, ItemId, LineId, ModifierId, Money, check,
    menu::{Item, Menu},
};
use rand::{RngExt as _, rngs::StdRng, seq::IndexedRandom as _};

/// Pages that a guest orders from: a starter perhaps, a main, drinks, a dessert perhaps.
pub(super) fn wishes(dice: &mut StdRng) -> Vec<u32> {
    let mut pages = vec![if dice.random_bool(0.7) { 2 } else { 3 }];
    for (page, odds) in [
        (1, 0.45),
        (4, 0.3),
        (5, 0.4),
        (6, 0.35),
        (7, 0.35),
        (9, 0.5),
        (10, 0.3),
    ] {
        if dice.random_bool(odds) {
            pages.push(page);
        }
    }
    pages
}

/// What must be chosen, and now and then something more.
pub(super) fn choices(menu: &Menu, item: &Item, dice: &mut StdRng) -> Vec<ModifierId> {
    let groups = menu
        .choices(item)
        .filter(|group| group.min > 0 || dice.random_bool(0.2));
    let groups: Vec<_> = groups.collect();
    let chosen = groups
        .into_iter()
        .filter_map(|group| group.modifiers.choose(dice));
    chosen.map(|modifier| modifier.id).collect()
}

/// Nothing to weigh, no price to name, no choice that asks for another one.
pub(super) fn is_simple(menu: &Menu, item: &Item) -> bool {
    let mut choices = menu.choices(item).flat_map(|group| &group.modifiers);
    item.pricing.is_fixed() && choices.all(|modifier| modifier.opens.is_empty())
}

pub(super) fn ring_command(
    check: CheckId,
    line: LineId,
    item: ItemId,
    modifiers: Vec<ModifierId>,
    seat: u8,
) -> Command {
    let (seats, course, note) = (vec![seat], None, String::new());
    Command::Check(check::Command::Ring {
        check,
        line,
        item,
        quantity: 1,
        modifiers: modifiers.into_iter().map(Into::into).collect(),
        seats,
        course,
        note,
        price: None,
        grams: None,
        parts: Vec::new(),
    })
}

/// Up to the next whole five, or nothing.
pub(super) fn tip(amount: Money, dice: &mut StdRng) -> Money {
    if dice.random_bool(0.35) {
        return Money::ZERO;
    }
    Money::cents((500 - amount.in_cents() % 500) % 500)
}

/// The next ten that covers it.
pub(super) fn notes(sum: Money) -> Money {
    Money::cents((sum.in_cents() + 999) / 1000 * 1000)
}
