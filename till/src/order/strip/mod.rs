//! The chips over the tiles: choices for the line just rung, and whose it is.

mod habit;
mod prefix;
pub(super) mod view;

use common::{
    ItemId, ModifierId,
    check::{Check, Line},
    menu::{Menu, Modifier, ModifierGroup, Prefix},
};
use ui::words::Words;

use super::{Draft, open, stock};
use crate::{desk::Desk, named::named, say};
pub(super) use habit::{apply as apply_habit, learn};
pub(crate) use prefix::written;
pub(super) use prefix::{Arming, WAYS};
use prefix::{on_chip, said};

/// A chip that chooses something.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct ChipFace {
    pub(crate) modifier: ModifierId,
    pub(crate) words: String,
    /// As the menu says it: the chip keeps this much room, whatever it says now.
    pub(crate) room: String,
    pub(crate) chosen: bool,
    /// One of its group must be chosen, and none is.
    pub(crate) wanted: bool,
}

/// A chip for a seat.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct SeatChip {
    pub(crate) seat: u8,
    pub(crate) words: String,
    pub(crate) chosen: bool,
}

/// What the strip shows. Its place is kept when there is nothing to show.
#[derive(Clone, PartialEq, Debug, Default)]
pub(crate) struct Strip {
    /// The line that the chips are for.
    pub(crate) heading: String,
    /// What is still to be chosen.
    pub(crate) missing: Option<String>,
    /// A word about the second row.
    pub(crate) second: String,
    /// What is usually rung so, as one chip each.
    pub(crate) habits: Vec<(String, bool)>,
    /// What must be chosen; or else the first group.
    pub(crate) upper: Vec<ChipFace>,
    pub(crate) lower: Vec<ChipFace>,
    /// What goes well with it, at the end.
    pub(crate) goes_with: Vec<(ItemId, String)>,
    pub(crate) seats: Vec<SeatChip>,
    /// The word for a note, for a line that can still be changed.
    pub(crate) note: Option<String>,
    /// There is a line that the chips are for.
    pub(crate) live: bool,
    /// It has choices, so that they can be said otherwise.
    pub(crate) can_prefix: bool,
}

impl Strip {
    pub(super) fn new(desk: &Desk, draft: &Draft, check: &Check) -> Self {
        let words = &desk.words;
        let Some(line) = open::selected(desk, draft) else {
            let seats = seats(words, check, &draft.seats);
            let key = if seats.is_empty() {
                "order-empty-help"
            } else {
                "order-new-lines"
            };
            return Self {
                heading: words.get(key).to_owned(),
                seats,
                ..Self::default()
            };
        };
        let gaps = [
            ("quantity", line.quantity.into()),
            ("item", line.name.as_str().into()),
        ];
        let heading = words.with("order-rung", &gaps);
        if open::fresh(desk, draft).is_none() {
            return Self {
                heading,
                second: words.get("order-line-sent").to_owned(),
                seats: seats(words, check, &line.seats),
                live: true,
                ..Self::default()
            };
        }
        let menu = &desk.state().menu;
        let (upper, lower) = chips(words, menu, line);
        let missing = open::missing(menu, line);
        Self {
            heading,
            missing: missing.map(|group| {
                let name = named(&group.name, &group.names, words.language());
                format!("{name}?")
            }),
            second: String::new(),
            habits: habit::faces(words, menu, line, &draft.habits),
            can_prefix: !upper.is_empty() || !lower.is_empty(),
            upper,
            lower,
            goes_with: goes_with(desk, check, line),
            seats: seats(words, check, &line.seats),
            note: Some(words.get("order-note").to_owned()),
            live: true,
        }
    }
}

/// The chips of the two rows. Which row a group stands in never depends on what is chosen; one
/// that a choice has opened stands after those that were there before.
fn chips(words: &Words, menu: &Menu, line: &Line) -> (Vec<ChipFace>, Vec<ChipFace>) {
    let groups = open::groups(menu, line);
    let own = menu.items.get(&line.item).map(|item| &item.modifiers);
    let is_own = |group: &ModifierGroup| own.is_some_and(|own| own.contains(&group.id));
    let forced = groups.iter().any(|group| group.min > 0 && is_own(group));
    let (mut upper, mut lower) = (Vec::new(), Vec::new());
    for (n, group) in groups.into_iter().enumerate() {
        let faces = group_chips(words, group, line);
        if group.min > 0 || (!forced && n == 0) {
            upper.extend(faces);
        } else {
            lower.extend(faces);
        }
    }
    (upper, lower)
}

fn group_chips(words: &Words, group: &ModifierGroup, line: &Line) -> Vec<ChipFace> {
    let wanted = open::picked(group, line) < usize::from(group.min);
    let chip = |modifier: &Modifier| {
        let name = named(&modifier.name, &modifier.names, words.language());
        let mut room = said(words, modifier.prefix, name);
        if !modifier.price.is_zero() {
            room = format!("{room} {}", say::money(words, modifier.price));
        }
        let chosen = line.modifiers.iter().find(|known| known.id == modifier.id);
        let otherwise = chosen.filter(|chosen| chosen.prefix != modifier.prefix);
        ChipFace {
            modifier: modifier.id,
            words: otherwise.map_or_else(
                || room.clone(),
                |chosen| on_chip(words, chosen.prefix, name),
            ),
            room,
            chosen: chosen.is_some(),
            wanted,
        }
    };
    group.modifiers.iter().map(chip).collect()
}

/// What goes well with a dish, with its price: `+ Frites 4.50`.
fn goes_with(desk: &Desk, check: &Check, line: &Line) -> Vec<(ItemId, String)> {
    let (words, menu) = (&desk.words, &desk.state().menu);
    let Some(item) = menu.items.get(&line.item) else {
        return Vec::new();
    };
    let offered = item.goes_with.iter().filter_map(|id| menu.items.get(id));
    let there = offered.filter(|item| !stock::is_out(menu, item));
    let face = |item: &common::menu::Item| {
        let name = said(words, Prefix::Extra, item.name_in(words.language()));
        let now = menu.price_at(&desk.state().house, item, desk.time(), check.mode);
        let price = say::money(words, now.price);
        (item.id, format!("{name} {price}"))
    };
    there.map(face).collect()
}

fn seats(words: &Words, check: &Check, chosen: &[u8]) -> Vec<SeatChip> {
    if check.table.is_none() || check.covers < 2 {
        return Vec::new();
    }
    let last = chosen.iter().copied().max().unwrap_or(0).max(check.covers);
    let chip = |seat: u8| {
        let words = if seat == 1 {
            words.with("common-seat", &[("seat", seat.into())])
        } else {
            seat.to_string()
        };
        SeatChip {
            seat,
            words,
            chosen: chosen.contains(&seat),
        }
    };
    (1..=last).map(chip).collect()
}
