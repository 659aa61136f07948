//! Chips of the strip: choices on and off, and how they are said.

use common::{
    ModifierId,
    check::{Adjustment, Line},
    menu::{Menu, Pick, Prefix},
};

use super::{Draft, combo, open, ring, strip::Arming};
use crate::{choices, desk::Desk};

/// Turns a choice of the selected line on or off, or says it as armed.
pub(super) fn choose(desk: &mut Desk, draft: &mut Draft, modifier: ModifierId) {
    let prefix = match std::mem::take(&mut draft.arming) {
        Arming::With(prefix) => Some(prefix),
        Arming::Usual | Arming::Asking => None,
    };
    pick(desk, draft, modifier, prefix);
    combo::turn_on(desk, draft);
}

/// The same, said so.
pub(super) fn pick(
    desk: &mut Desk,
    draft: &mut Draft,
    modifier: ModifierId,
    prefix: Option<Prefix>,
) {
    let menu = desk.state().menu.clone();
    let mut opened = None;
    ring::change(desk, draft, |line| {
        let before = open::picks(&menu, line);
        let after = toggled(&menu, line, modifier, prefix);
        opened = newly_open(&menu, line, &before, &after);
        (Adjustment::Modifiers(after), Adjustment::Modifiers(before))
    });
    draft.opened = opened;
}

/// The choices after a tap. Where a set allows only one, the new one takes the old one's place;
/// what a choice had opened goes with it, and what it opens comes with what is usual there.
fn toggled(menu: &Menu, line: &Line, modifier: ModifierId, prefix: Option<Prefix>) -> Vec<Pick> {
    let mut picks = open::picks(menu, line);
    let own = menu.modifier_groups.values().flat_map(|g| &g.modifiers);
    let own = own.clone().find(|known| known.id == modifier);
    let wanted = match prefix {
        Some(prefix) if own.is_some_and(|own| own.prefix != prefix) => Pick::Said {
            id: modifier,
            prefix,
        },
        Some(_) | None => Pick::Usual(modifier),
    };
    let there = picks.iter().find(|pick| pick.id() == modifier).copied();
    let off = there.is_some() && (prefix.is_none() || there == Some(wanted));
    picks.retain(|pick| pick.id() != modifier);
    let before = picks.clone();
    if !off {
        let groups = open::groups(menu, line);
        let single = groups.iter().find(|group| {
            group.max == 1 && group.modifiers.iter().any(|known| known.id == modifier)
        });
        if let Some(group) = single {
            picks.retain(|pick| group.modifiers.iter().all(|known| known.id != pick.id()));
        }
        picks.push(wanted);
    }
    let groups = open::groups_of(menu, line.item, &picks);
    picks.retain(|pick| {
        let mut all = groups.iter().flat_map(|group| &group.modifiers);
        all.any(|known| known.id == pick.id())
    });
    if let Some(item) = menu.items.get(&line.item) {
        let known = choices::in_force(menu, item, &before);
        let new = groups
            .iter()
            .filter(|group| known.iter().all(|k| k.id != group.id));
        let usual = new.flat_map(|group| &group.modifiers).filter(|m| m.usual);
        picks.extend(usual.map(|modifier| Pick::Usual(modifier.id)));
    }
    picks
}

/// The first chip of a set that the tap has opened, to be brought into sight.
fn newly_open(menu: &Menu, line: &Line, before: &[Pick], after: &[Pick]) -> Option<ModifierId> {
    let old = open::groups_of(menu, line.item, before);
    let new = open::groups_of(menu, line.item, after);
    let mut new = new.into_iter();
    let group = new.find(|group| old.iter().all(|known| known.id != group.id))?;
    group.modifiers.last().map(|modifier| modifier.id)
}
