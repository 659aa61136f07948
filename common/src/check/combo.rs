//! Combos: one choice of each slot for one price. Each part is a line of its own, so that VAT,
//! stations and divisions follow the parts; what concerns the combo concerns all of them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Check, InCombo, Line, ring::Said};
use crate::{
    ItemId, LineId, Money, Rejection,
    id::mixed,
    menu::{Item, Menu, Pick, Slot, SlotChoice},
    money::{allocate, allocate_equally},
};

/// What fills a slot of a combo.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct ComboPart {
    /// One of the slot's choices.
    pub item: ItemId,
    /// Choices; the usual ones where there are none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub modifiers: Vec<Pick>,
}

/// An item in its slot.
struct Filled<'a> {
    item: &'a Item,
    extra: Money,
    picks: &'a [Pick],
}

/// The lines of a combo. Its price is cut over the parts by what each would cost alone at that
/// moment; what a choice costs more stays with it.
pub(super) fn lines(
    said: &Said<'_>,
    combo: &Item,
    price: Money,
    first: LineId,
    parts: &[ComboPart],
) -> Result<Vec<Line>, Rejection> {
    let filled = filled(said, combo, parts)?;
    let alone = |part: &Filled<'_>| {
        let price = said.scheduled(part.item);
        u64::try_from(price.in_cents()).unwrap_or(0)
    };
    let alone: Vec<u64> = filled.iter().map(alone).collect();
    let shares = if alone.iter().all(|price| *price == 0) {
        allocate_equally(price, filled.len())
    } else {
        allocate(price, &alone)
    };
    let mut lines = Vec::with_capacity(filled.len());
    for ((n, part), share) in (0..).zip(&filled).zip(shares) {
        let mut line = said.line(part_id(first, n), part.item, part.picks, share + part.extra)?;
        line.combo = Some(InCombo {
            id: first,
            item: combo.id,
            name: combo.name.clone(),
        });
        if n == 0 {
            line.counted.extend(said.menu.counted(combo.id));
        }
        lines.push(line);
    }
    Ok(lines)
}

/// The id of a combo's part, the same on every device; the first one's is the combo's own.
pub(super) fn part_id(first: LineId, n: u128) -> LineId {
    match n {
        0 => first,
        n => LineId(mixed(first.0, Uuid::from_u128(n))),
    }
}

/// What fills the slots. A slot with one choice may be left out as long as the others have theirs.
fn filled<'a>(
    said: &Said<'a>,
    combo: &'a Item,
    parts: &'a [ComboPart],
) -> Result<Vec<Filled<'a>>, Rejection> {
    let mut parts = parts.iter().peekable();
    let mut filled = Vec::with_capacity(combo.slots.len());
    for (place, slot) in combo.slots.iter().enumerate() {
        let next = parts.peek().copied();
        let ahead = || combo.slots[place..].iter().filter(|slot| is_open(slot));
        let spare = parts.len() > ahead().count();
        // A part that the next slot needs is not taken by one that fills itself.
        let free = |item| spare || !ahead().next().is_some_and(|slot| offers(slot, item));
        let (choice, picks) = match (next, slot.choices.as_slice()) {
            (Some(part), [only]) if only.item == part.item && free(part.item) => {
                parts.next();
                (only, part.modifiers.as_slice())
            }
            (_, [only]) => (only, &[][..]),
            (Some(part), choices) => {
                parts.next();
                let mut choices = choices.iter();
                let choice = choices.find(|choice| choice.item == part.item);
                (
                    choice.ok_or(Rejection::ItemUnknown)?,
                    part.modifiers.as_slice(),
                )
            }
            (None, _) => {
                return Err(Rejection::SlotEmpty {
                    item: combo.name.clone(),
                    slot: slot.name.clone(),
                });
            }
        };
        filled.push(in_slot(said.menu, choice, picks)?);
    }
    // A part that no slot takes.
    if parts.next().is_some() {
        return Err(Rejection::ItemUnknown);
    }
    Ok(filled)
}

/// Whether somebody must choose what fills it.
fn is_open(slot: &Slot) -> bool {
    slot.choices.len() != 1
}

fn offers(slot: &Slot, item: ItemId) -> bool {
    slot.choices.iter().any(|choice| choice.item == item)
}

fn in_slot<'a>(
    menu: &'a Menu,
    choice: &SlotChoice,
    picks: &'a [Pick],
) -> Result<Filled<'a>, Rejection> {
    let item = super::ring::on_sale(menu, choice.item)?;
    Ok(Filled {
        item,
        extra: choice.extra,
        picks,
    })
}

/// A row of a check as people read it.
#[derive(Clone, PartialEq, Debug)]
pub enum Row<'a> {
    /// A line by itself.
    Line(&'a Line),
    /// A combo with its parts.
    Combo(Combo<'a>),
}

/// The parts of a combo that stand on one check.
#[derive(Clone, PartialEq, Debug)]
pub struct Combo<'a> {
    /// The id that its parts share: the first one's.
    pub id: LineId,
    /// Its name.
    pub name: &'a str,
    /// In the sequence of its slots; there is one at least.
    pub parts: Vec<&'a Line>,
}

impl Combo<'_> {
    /// Pieces: the same of each part.
    #[must_use]
    pub fn quantity(&self) -> u32 {
        self.parts.first().map_or(0, |part| part.quantity)
    }
}

impl<'a> Row<'a> {
    /// Its lines: one, or a combo's parts.
    #[must_use]
    pub fn lines(&self) -> &[&'a Line] {
        match self {
            Self::Line(line) => std::slice::from_ref(line),
            Self::Combo(combo) => &combo.parts,
        }
    }

    /// Its name: the line's, or the combo's.
    #[must_use]
    pub fn name(&self) -> &'a str {
        match self {
            Self::Line(line) => &line.name,
            Self::Combo(combo) => combo.name,
        }
    }

    /// Pieces.
    #[must_use]
    pub fn quantity(&self) -> u32 {
        self.lines().first().map_or(0, |line| line.quantity)
    }

    /// Price of a piece with all modifiers.
    #[must_use]
    pub fn piece(&self) -> Money {
        self.lines().iter().map(|line| line.piece()).sum()
    }

    /// What it costs before discounts; nothing once it was taken back.
    #[must_use]
    pub fn amount(&self) -> Money {
        self.lines().iter().map(|line| line.amount()).sum()
    }
}

/// Lines as people read them: the parts of a combo together, where its first one stands.
#[must_use]
pub fn rows<'a>(lines: impl IntoIterator<Item = &'a Line>) -> Vec<Row<'a>> {
    let mut rows: Vec<Row<'a>> = Vec::new();
    let mut places = std::collections::BTreeMap::new();
    for line in lines {
        let Some(of) = &line.combo else {
            rows.push(Row::Line(line));
            continue;
        };
        let place = *places.entry(of.id).or_insert(rows.len());
        match rows.get_mut(place) {
            Some(Row::Combo(combo)) => combo.parts.push(line),
            _ => rows.push(Row::Combo(Combo {
                id: of.id,
                name: &of.name,
                parts: vec![line],
            })),
        }
    }
    rows
}

impl Check {
    /// All lines as people read them.
    #[must_use]
    pub fn rows(&self) -> Vec<Row<'_>> {
        rows(&self.lines)
    }

    /// The line with all that goes with it: the parts of its combo, in sequence, or itself alone.
    #[must_use]
    pub fn whole<'a>(&'a self, line: &'a Line) -> Vec<&'a Line> {
        let Some(of) = &line.combo else {
            return vec![line];
        };
        let same = |one: &&Line| one.combo.as_ref().is_some_and(|known| known.id == of.id);
        self.lines.iter().filter(same).collect()
    }
}
