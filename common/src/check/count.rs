//! What is counted down: pieces are reserved when a line is rung and given back when it is taken
//! back before the kitchen has it. What the kitchen had was made, so it is not given back.

use std::collections::BTreeMap;

use super::{Change, Event, Line, Progress};
use crate::{
    ItemId, Rejection, State,
    menu::{self, Counted, Menu},
};

/// What events of checks reserve and give back; refused where more is wanted than is left.
pub(super) fn reserved(
    state: &State,
    events: &[crate::Event],
) -> Result<Vec<crate::Event>, Rejection> {
    let menu = &state.menu;
    if menu.left.is_empty() {
        return Ok(Vec::new());
    }
    let mut wanted: BTreeMap<ItemId, i64> = BTreeMap::new();
    for event in events {
        let crate::Event::Check(event) = event else {
            continue;
        };
        for (item, pieces) in moved(state, event) {
            *wanted.entry(item).or_default() += pieces;
        }
    }
    let mut reserved = Vec::new();
    for (item, pieces) in wanted.into_iter().filter(|(_, pieces)| *pieces != 0) {
        let left = menu.left.get(&item).copied().unwrap_or(0);
        if pieces > i64::from(left) {
            return Err(too_few(menu, item, left));
        }
        reserved.push(crate::Event::Menu(menu::Event::Reserved { item, pieces }));
    }
    Ok(reserved)
}

fn too_few(menu: &Menu, item: ItemId, left: u32) -> Rejection {
    let known = menu.items.get(&item);
    let item = known.map_or_else(String::new, |item| item.name.clone());
    match left {
        0 => Rejection::SoldOut { item },
        left => Rejection::OnlyLeft { item, left },
    }
}

/// The pieces that an event reserves, item by item; below 0 where it gives them back.
fn moved(state: &State, event: &Event) -> Vec<(ItemId, i64)> {
    let menu = &state.menu;
    let each = |counted: &[Counted], pieces: i64| {
        let current = counted.iter().filter(|one| is_current(menu, one));
        current.map(|one| (one.item, pieces)).collect()
    };
    let line = |check, line| state.checks.open.get(check)?.line(line);
    match event {
        Event::Rung { line, .. } => each(&line.counted, i64::from(line.quantity)),
        Event::Adjusted {
            check,
            line: id,
            change: Change::Quantity(quantity),
        } => line(check, *id).map_or_else(Vec::new, |line| {
            let more = i64::from(*quantity) - i64::from(line.quantity);
            // What was rung before the count takes what is added from it all the same.
            let grown = if more > 0 {
                counts(menu, line)
            } else {
                Vec::new()
            };
            each(if more > 0 { &grown } else { &line.counted }, more)
        }),
        Event::Voided {
            check,
            line: id,
            was_fired: false,
            ..
        } => line(check, *id).map_or_else(Vec::new, |line| {
            each(&line.counted, -i64::from(line.quantity))
        }),
        Event::Restored {
            check,
            line: id,
            counted,
            ..
        } => line(check, *id).map_or_else(Vec::new, |line| match line.progress {
            Progress::Voided {
                was_fired: false, ..
            } => each(counted, i64::from(line.quantity)),
            _ => Vec::new(),
        }),
        _ => Vec::new(),
    }
}

/// The counts that a line would be reserved from: its item's, and with the first part of a combo
/// the combo's.
pub(super) fn counts(menu: &Menu, line: &Line) -> Vec<Counted> {
    let combo = line.combo.as_ref();
    let combo = combo.filter(|combo| combo.id == line.id);
    let items = std::iter::once(line.item).chain(combo.map(|combo| combo.item));
    items.filter_map(|item| menu.counted(item)).collect()
}

fn is_current(menu: &Menu, counted: &Counted) -> bool {
    menu.counted(counted.item).as_ref() == Some(counted)
}
