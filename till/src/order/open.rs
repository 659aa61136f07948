//! Reading the open check: what a verb is about.

use common::{
    ItemId, ModifierId,
    check::{Check, Line, Progress},
    menu::{Item, Menu, ModifierGroup},
};

use super::Draft;
use crate::desk::Desk;

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

/// The choices of a line, by id.
pub(super) fn chosen(line: &Line) -> Vec<ModifierId> {
    line.modifiers.iter().map(|chosen| chosen.id).collect()
}

/// The first choice that must still be made before the line can be sent.
pub(super) fn missing<'a>(menu: &'a Menu, line: &Line) -> Option<&'a ModifierGroup> {
    let item = menu.items.get(&line.item)?;
    menu.choices(item)
        .find(|group| picked(group, line) < usize::from(group.min))
}

/// How many choices of a group a line has.
pub(super) fn picked(group: &ModifierGroup, line: &Line) -> usize {
    let ids = group.modifiers.iter().map(|modifier| modifier.id);
    ids.filter(|id| line.modifiers.iter().any(|chosen| chosen.id == *id))
        .count()
}

/// The line that another tap on the same tile adds to: the one just rung, as long as nothing was
/// chosen for it that the next piece would not have.
pub(super) fn same_again<'a>(desk: &'a Desk, draft: &Draft, item: &Item) -> Option<&'a Line> {
    let line = fresh(desk, draft)?;
    let same = line.item == item.id
        && line.modifiers.is_empty()
        && line.note.is_empty()
        && line.seats == draft.seats
        && line.course == draft.course.unwrap_or(item.course);
    same.then_some(line)
}

/// The item, if it is on the menu.
pub(super) fn item(desk: &Desk, id: ItemId) -> Option<&Item> {
    desk.state().menu.items.get(&id)
}
