use std::collections::{BTreeMap, BTreeSet};

use common::{
    GroupId, IngredientId, ItemId, ModifierGroupId, ModifierId, StationId,
    menu::{Group, Ingredient, Menu, Modifier, ModifierGroup, Slot, SlotChoice, Use},
};

use super::{
    cells::Reading,
    header::Line,
    item::{self, found},
    names::Names,
    promotion,
};
use crate::{
    Wrong,
    row::{Column, Kind},
    uses,
};

/// Where things are made, and of what.
pub(super) struct Made {
    pub(super) stations: Names,
    pub(super) ingredients: Names,
}

impl Made {
    pub(super) fn uses(&self, reading: &mut Reading<'_>, line: &Line) -> Vec<Use> {
        let part = |text: &str| uses::part(text, &self.ingredients);
        reading.each(line, Column::Uses, part)
    }

    pub(super) fn also_at(&self, reading: &mut Reading<'_>, line: &Line) -> Vec<StationId> {
        let station = |text: &str| self.stations.find(text).ok_or(Wrong::Station);
        let found = reading.each(line, Column::AlsoAt, station);
        found.into_iter().map(StationId).collect()
    }
}

/// Makes a menu of rows; what cannot be used is noted in `reading`.
pub(super) fn assemble(
    reading: &mut Reading<'_>,
    lines: &[Line],
    columns: &[Column],
    base: &Menu,
) -> Menu {
    let mut menu = base.clone();
    menu.version = 0;
    menu.sold_out.clear();
    menu.left.clear();
    menu.counts.clear();
    menu.run_out.clear();
    let mut pages = Names::of(
        menu.groups
            .iter()
            .map(|page| (page.id.0, page.name.as_str())),
    );
    add_pages(reading, lines, &mut menu, &mut pages);
    let made = Made {
        stations: uses::stations(reading.house),
        ingredients: add_ingredients(reading, lines, &mut menu),
    };
    let choices = add_choices(reading, lines, &mut menu, &made);
    let items = item::add(
        reading,
        (lines, columns),
        &mut menu,
        &mut pages,
        (&choices, &made),
    );
    add_slots(reading, lines, &mut menu, &items);
    for line in Reading::of(lines, Kind::Favourite) {
        if let Some(item) = referred(reading, line, Column::Item, Wrong::Item, &items) {
            menu.favourites.push(ItemId(item));
        }
    }
    promotion::add(reading, lines, &mut menu, &items, &pages);
    menu
}

/// The numbers of a kind's rows: their own, or the next free one.
pub(super) fn ids<'l>(
    reading: &mut Reading<'_>,
    lines: &'l [Line],
    kind: Kind,
    known: &Names,
) -> Vec<(u32, &'l Line)> {
    let mut taken = BTreeSet::new();
    let mut own = Vec::new();
    for line in Reading::of(lines, kind) {
        let id: Option<u32> = reading.number(line, Column::Id);
        if let Some(id) = id
            && !taken.insert(id)
        {
            reading.refuse(line, Column::Id, Wrong::Twice);
        }
        own.push((id, line));
    }
    let behind = taken.last().map_or(1, |last| last.saturating_add(1));
    let mut next = known.next_free().max(behind);
    let numbered = own.into_iter().map(|(id, line)| {
        let id = id.unwrap_or_else(|| {
            next = next.saturating_add(1);
            next - 1
        });
        (id, line)
    });
    numbered.collect()
}

/// The number of what a cell refers to.
pub(super) fn referred(
    reading: &mut Reading<'_>,
    line: &Line,
    column: Column,
    wrong: Wrong,
    names: &Names,
) -> Option<u32> {
    let found = reading.text(line, column).and_then(|text| names.find(text));
    if found.is_none() {
        reading.refuse(line, column, wrong);
    }
    found
}

fn add_pages(reading: &mut Reading<'_>, lines: &[Line], menu: &mut Menu, pages: &mut Names) {
    for (id, line) in ids(reading, lines, Kind::Page, pages) {
        let page = Group {
            id: GroupId(id),
            name: reading.name(line),
            names: reading.names(line),
        };
        pages.add(id, &page.name);
        menu.groups.push(page);
    }
}

fn add_ingredients(reading: &mut Reading<'_>, lines: &[Line], menu: &mut Menu) -> Names {
    let mut names = uses::ingredients(menu);
    for (id, line) in ids(reading, lines, Kind::Ingredient, &names) {
        let ingredient = Ingredient {
            id: IngredientId(id),
            name: reading.name(line),
            names: reading.names(line),
            unit: reading.text(line, Column::Unit).unwrap_or("").to_owned(),
        };
        names.add(id, &ingredient.name);
        menu.ingredients.insert(ingredient.id, ingredient);
    }
    names
}

fn add_choices(reading: &mut Reading<'_>, lines: &[Line], menu: &mut Menu, made: &Made) -> Names {
    let groups = menu.modifier_groups.values();
    let mut names = Names::of(groups.map(|group| (group.id.0, group.name.as_str())));
    for (id, line) in ids(reading, lines, Kind::Choices, &names) {
        let group = ModifierGroup {
            id: ModifierGroupId(id),
            name: reading.name(line),
            names: reading.names(line),
            min: reading.number(line, Column::Min).unwrap_or(0),
            max: reading.number(line, Column::Max).unwrap_or(1),
            modifiers: Vec::new(),
        };
        names.add(id, &group.name);
        menu.modifier_groups.insert(group.id, group);
    }
    let known = menu
        .modifier_groups
        .values()
        .flat_map(|group| &group.modifiers);
    let known = Names::of(known.map(|one| (one.id.0, one.name.as_str())));
    for (id, line) in ids(reading, lines, Kind::Choice, &known) {
        let modifier = Modifier {
            id: ModifierId(id),
            name: reading.name(line),
            names: reading.names(line),
            price: reading.price(line, Column::Price).unwrap_or_default(),
            prefix: reading
                .word(line, Column::Prefix, crate::word::read)
                .unwrap_or_default(),
            usual: reading.yes(line, Column::Usual),
            station: found(
                reading,
                line,
                Column::Station,
                Wrong::Station,
                &made.stations,
            )
            .map(StationId),
            uses: made.uses(reading, line),
            opens: reading.listed(line, Column::Opens, Wrong::Choices, |text| {
                names.find(text).map(ModifierGroupId)
            }),
        };
        let owner = referred(reading, line, Column::Of, Wrong::Owner, &names);
        let owner = owner.and_then(|id| menu.modifier_groups.get_mut(&ModifierGroupId(id)));
        if let Some(owner) = owner {
            owner.modifiers.push(modifier);
        }
    }
    names
}

/// Slots in the order of their numbers, each with what can fill it.
fn add_slots(reading: &mut Reading<'_>, lines: &[Line], menu: &mut Menu, items: &Names) {
    let mut slots: BTreeMap<(u32, u32), Slot> = BTreeMap::new();
    for line in Reading::of(lines, Kind::Slot) {
        let slot = Slot {
            name: reading.name(line),
            names: reading.names(line),
            choices: Vec::new(),
        };
        let Some(of) = referred(reading, line, Column::Of, Wrong::Owner, items) else {
            continue;
        };
        let last = slots.range((of, 0)..=(of, u32::MAX)).next_back();
        let next = last.map_or(1, |((_, place), _)| place.saturating_add(1));
        let place = reading.number(line, Column::Slot).unwrap_or(next);
        if slots.insert((of, place), slot).is_some() {
            reading.refuse(line, Column::Slot, Wrong::Twice);
        }
    }
    for line in Reading::of(lines, Kind::Filling) {
        let choice = SlotChoice {
            item: referred(reading, line, Column::Item, Wrong::Item, items)
                .map(ItemId)
                .unwrap_or_default(),
            extra: reading.price(line, Column::Price).unwrap_or_default(),
        };
        let Some(of) = referred(reading, line, Column::Of, Wrong::Owner, items) else {
            continue;
        };
        let place: u32 = reading.number(line, Column::Slot).unwrap_or(1);
        match slots.get_mut(&(of, place)) {
            Some(slot) => slot.choices.push(choice),
            None => reading.refuse(line, Column::Slot, Wrong::Owner),
        }
    }
    for ((of, _), slot) in slots {
        if let Some(item) = menu.items.get_mut(&ItemId(of)) {
            item.slots.push(slot);
        }
    }
}
