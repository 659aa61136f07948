//! Reading the open check: what a verb is about.

use common::{
    ItemId,
    check::{Check, Chosen, Line, Progress},
    menu::{Item, Menu, ModifierGroup, Pick},
};

use super::Draft;
use crate::{choices, desk::Desk};

/// The check in front.
pub(super) fn check<'a>(desk: &'a Desk, draft: &Draft) -> Option<&'a Check> {
    desk.state().checks.get(draft.check)
}

/// The line that chips and verbs are about.
pub(super) fn selected<'a>(desk: &'a Desk, draft: &Draft) -> Option<&'a Line> {
    check(desk, draft)?.line(draft.selected?)
}

/// The same, while it can still be changed.
pub(super) fn fresh<'a>(desk: &'a Desk, draft: &Draft) -> Option<&'a Line> {
    selected(desk, draft).filter(|line| line.progress == Progress::Fresh)
}

/// The choices of a line, as somebody picks them.
pub(super) fn picks(menu: &Menu, line: &Line) -> Vec<Pick> {
    let all = || {
        menu.modifier_groups
            .values()
            .flat_map(|group| &group.modifiers)
    };
    let pick = |chosen: &Chosen| {
        let known = all().find(|modifier| modifier.id == chosen.id);
        let (id, prefix) = (chosen.id, chosen.prefix);
        match known {
            Some(known) if known.prefix != prefix => Pick::Said { id, prefix },
            Some(_) | None => Pick::Usual(id),
        }
    };
    line.modifiers.iter().map(pick).collect()
}

/// The sets of choices in force for a line.
pub(super) fn groups<'a>(menu: &'a Menu, line: &Line) -> Vec<&'a ModifierGroup> {
    groups_of(menu, line.item, &picks(menu, line))
}

/// The same for choices that are not made yet.
pub(super) fn groups_of<'a>(
    menu: &'a Menu,
    item: ItemId,
    picks: &[Pick],
) -> Vec<&'a ModifierGroup> {
    let item = menu.items.get(&item);
    item.map_or_else(Vec::new, |item| choices::in_force(menu, item, picks))
}

/// What is said aloud for a line: a part of a combo goes by the combo's name.
pub(super) fn spoken(line: &Line) -> &str {
    line.combo.as_ref().map_or(&line.name, |combo| &combo.name)
}

/// The first choice that must still be made before the line can be sent.
pub(super) fn missing<'a>(menu: &'a Menu, line: &Line) -> Option<&'a ModifierGroup> {
    let item = menu.items.get(&line.item)?;
    menu.missing_choice(item, &picks(menu, line))
}

/// How many choices of a group a line has.
pub(super) fn picked(group: &ModifierGroup, line: &Line) -> usize {
    let picks: Vec<Pick> = line.modifiers.iter().map(Chosen::pick).collect();
    group.picked(&picks).count()
}

/// The line that another tap on the same tile adds to: the one just rung, as long as nothing was
/// chosen for it that the next piece would not have.
pub(super) fn same_again<'a>(desk: &'a Desk, draft: &Draft, item: &Item) -> Option<&'a Line> {
    let line = fresh(desk, draft)?;
    let same = line.item == item.id
        && line.combo.is_none()
        && is_usual(&desk.state().menu, item, line)
        && line.note.is_empty()
        && line.seats == draft.seats
        && line.course == draft.course.unwrap_or(item.course);
    same.then_some(line)
}

/// Nothing but what is usual was chosen.
fn is_usual(menu: &Menu, item: &Item, line: &Line) -> bool {
    let mut usual = menu.usual(item);
    let mut chosen = picks(menu, line);
    usual.sort_unstable();
    chosen.sort_unstable();
    usual == chosen
}

/// The item, if it is on the menu.
pub(super) fn item(desk: &Desk, id: ItemId) -> Option<&Item> {
    desk.state().menu.items.get(&id)
}
