//! The chips over the tiles: choices for the line just rung, and whose it is.

use common::{
    ModifierId,
    check::{Check, Line},
    menu::{Menu, Modifier, ModifierGroup, Prefix},
};
use ui::words::Words;

use super::{Draft, open};
use crate::{desk::Desk, say};

/// A chip that chooses something.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct ChipFace {
    pub(crate) modifier: ModifierId,
    pub(crate) words: String,
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
    /// The names of the second row's groups.
    pub(crate) second: String,
    /// What must be chosen; or else the first group.
    pub(crate) upper: Vec<ChipFace>,
    pub(crate) lower: Vec<ChipFace>,
    pub(crate) seats: Vec<SeatChip>,
    /// The word for a note, for a line that can still be changed.
    pub(crate) note: Option<String>,
    /// There is a line that the chips are for.
    pub(crate) live: bool,
}

impl Strip {
    pub(super) fn new(desk: &Desk, draft: &Draft, check: &Check) -> Self {
        let words = &desk.words;
        let Some(line) = open::selected(desk, draft) else {
            let seats = seats(words, check, &draft.seats);
            return Self {
                heading: words
                    .get(if seats.is_empty() {
                        "order-empty-help"
                    } else {
                        "order-new-lines"
                    })
                    .to_owned(),
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
                live: true,
                ..Self::default()
            };
        }
        let (upper, lower) = chips(words, &desk.state().menu, line);
        let missing = open::missing(&desk.state().menu, line);
        let missing = missing.map(|group| format!("{}?", group.name));
        Self {
            heading,
            missing,
            second: names(&lower),
            upper: upper.into_iter().flat_map(|(_, chips)| chips).collect(),
            lower: lower.into_iter().flat_map(|(_, chips)| chips).collect(),
            seats: seats(words, check, &line.seats),
            note: Some(words.get("order-note").to_owned()),
            live: true,
        }
    }
}

type Named = Vec<(String, Vec<ChipFace>)>;

fn names(groups: &Named) -> String {
    let names: Vec<&str> = groups.iter().map(|(name, _)| name.as_str()).collect();
    names.join(" · ")
}

/// The groups of the two rows. Which row a group stands in never depends on what is chosen.
fn chips(words: &Words, menu: &Menu, line: &Line) -> (Named, Named) {
    let Some(item) = menu.items.get(&line.item) else {
        return (Vec::new(), Vec::new());
    };
    let forced = menu.choices(item).any(|group| group.min > 0);
    let mut upper = Vec::new();
    let mut lower = Vec::new();
    for (n, group) in menu.choices(item).enumerate() {
        let named = (group.name.clone(), group_chips(words, group, line));
        if group.min > 0 || (!forced && n == 0) {
            upper.push(named);
        } else {
            lower.push(named);
        }
    }
    (upper, lower)
}

fn group_chips(words: &Words, group: &ModifierGroup, line: &Line) -> Vec<ChipFace> {
    let wanted = open::picked(group, line) < usize::from(group.min);
    let chosen = open::chosen(line);
    let chip = |modifier: &Modifier| {
        let mut label = said(words, modifier.prefix, &modifier.name);
        if !modifier.price.is_zero() {
            label = format!("{label} {}", say::money(words, modifier.price));
        }
        ChipFace {
            modifier: modifier.id,
            words: label,
            chosen: chosen.contains(&modifier.id),
            wanted,
        }
    };
    group.modifiers.iter().map(chip).collect()
}

/// A choice as a chip says it: `− Onion`, `+ Bacon`, `Light Butter`.
fn said(words: &Words, prefix: Prefix, name: &str) -> String {
    match prefix {
        Prefix::Plain => name.to_owned(),
        Prefix::No => format!("− {name}"),
        Prefix::Extra => format!("+ {name}"),
        Prefix::Light => format!("{} {name}", words.get("order-light")),
        Prefix::Side => words.with("order-said-side", &[("what", name.into())]),
    }
}

/// A choice as it is read on the check, like on the receipt: `no Onion`, `extra Bacon`.
pub(super) fn written(words: &Words, prefix: Prefix, name: &str) -> String {
    match prefix {
        Prefix::No => words.with("order-said-no", &[("what", name.into())]),
        Prefix::Extra => words.with("order-said-extra", &[("what", name.into())]),
        Prefix::Plain | Prefix::Light | Prefix::Side => said(words, prefix, name),
    }
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
