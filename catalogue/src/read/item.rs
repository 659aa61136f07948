use std::collections::BTreeMap;

use common::{
    GroupId, ItemId, ModifierGroupId, StationId, VatClassId,
    menu::{Allergen, Group, Item, Menu, Pricing},
};

use super::{
    cells::Reading,
    header::Line,
    menu::{Made, ids},
    names::Names,
};
use crate::{
    Wrong, folded,
    row::{Column, Kind},
};

/// A page for items of a list that name none.
const OTHER: &str = "Other";

/// What the items' cells refer to.
struct Known<'a> {
    vat: Names,
    choices: &'a Names,
    made: &'a Made,
    /// What an item gets where the file has no such column.
    station: Option<StationId>,
    class: VatClassId,
}

/// Adds the items. In a list, one that the house knows by its name is changed and keeps what the
/// list does not say.
pub(super) fn add(
    reading: &mut Reading<'_>,
    (lines, columns): (&[Line], &[Column]),
    menu: &mut Menu,
    pages: &mut Names,
    (choices, made): (&Names, &Made),
) -> Names {
    let house = reading.house;
    let classes = house.vat_classes.iter();
    let has_rate = |id: VatClassId| house.vat_rules.iter().any(|rule| rule.class == id);
    let with_rate = house.vat_classes.iter().find(|class| has_rate(class.id));
    let known = Known {
        vat: Names::of(classes.map(|one| (one.id.0, one.name.as_str()))),
        choices,
        made,
        station: house.stations.first().map(|station| station.id),
        class: with_rate.map(|class| class.id).unwrap_or_default(),
    };
    let by_name: BTreeMap<String, ItemId> = {
        let items = menu.items.values().rev();
        items.map(|item| (folded(&item.name), item.id)).collect()
    };
    let mut names = Names::of(
        menu.items
            .values()
            .map(|item| (item.id.0, item.name.as_str())),
    );
    let mut found = Vec::new();
    for (id, line) in ids(reading, lines, Kind::Item, &names) {
        let name = reading.text(line, Column::Name).map(folded);
        let same = name.and_then(|name| by_name.get(&name).copied());
        let id = match same {
            Some(same) => same,
            // Another system's number may be taken here.
            None if names.has(id) => ItemId(names.next_free()),
            None => ItemId(id),
        };
        let old = menu.items.get(&id).cloned();
        let is_new = old.is_none();
        let mut item = old.unwrap_or_default();
        item.id = id;
        read(reading, line, columns, &mut item, is_new, &known);
        item.group = page(reading, line, menu, pages, (!is_new).then_some(item.group));
        names.add(id.0, &item.name);
        menu.items.insert(id, item);
        found.push((id, line));
    }
    for (id, line) in found {
        if !columns.contains(&Column::GoesWith) {
            continue;
        }
        let with = reading.listed(line, Column::GoesWith, Wrong::Item, |text| {
            names.find(text).map(ItemId)
        });
        if let Some(item) = menu.items.get_mut(&id) {
            item.goes_with = with;
        }
    }
    names
}

/// Reads the columns that the file has; the others stay as they are.
fn read(
    reading: &mut Reading<'_>,
    line: &Line,
    columns: &[Column],
    item: &mut Item,
    is_new: bool,
    known: &Known<'_>,
) {
    let has = |column| columns.contains(&column);
    item.name = reading.name(line);
    let names = reading.names(line);
    if is_new || !names.is_empty() {
        item.names = names;
    }
    if has(Column::KitchenName) {
        item.kitchen_name = reading.text(line, Column::KitchenName).map(str::to_owned);
    }
    if has(Column::Pricing) {
        item.pricing = reading
            .word(line, Column::Pricing, crate::word::read)
            .unwrap_or_default();
    }
    match reading.price(line, Column::Price) {
        Some(price) => item.price = price,
        None if line.cells.contains_key(&Column::Price) || item.pricing == Pricing::Open => {}
        None if is_new => reading.refuse(line, Column::Price, Wrong::Price),
        None => {}
    }
    if has(Column::Station) {
        item.station = found(
            reading,
            line,
            Column::Station,
            Wrong::Station,
            &known.made.stations,
        )
        .map(StationId);
    } else if is_new {
        item.station = known.station;
    }
    if let Some(class) = found(reading, line, Column::Vat, Wrong::Vat, &known.vat) {
        item.vat = VatClassId(class);
    } else if is_new && !line.cells.contains_key(&Column::Vat) {
        item.vat = known.class;
    }
    read_more(reading, line, columns, item, known);
}

fn read_more(
    reading: &mut Reading<'_>,
    line: &Line,
    columns: &[Column],
    item: &mut Item,
    known: &Known<'_>,
) {
    let has = |column| columns.contains(&column);
    if has(Column::Course) {
        item.course = reading.number(line, Column::Course).unwrap_or(0);
    }
    if has(Column::Choices) {
        item.modifiers = reading.listed(line, Column::Choices, Wrong::Choices, |text| {
            known.choices.find(text).map(ModifierGroupId)
        });
    }
    if has(Column::Colour) {
        item.hue = reading
            .word(line, Column::Colour, crate::word::read)
            .unwrap_or_default();
    }
    if has(Column::Plu) && reading.code(line, Column::Plu) {
        item.plu = reading.text(line, Column::Plu).map(str::to_owned);
    }
    if has(Column::Barcodes) && reading.code(line, Column::Barcodes) {
        item.barcodes = reading.list(line, Column::Barcodes);
    }
    if has(Column::Place) {
        item.place = reading.number(line, Column::Place).unwrap_or(0);
    }
    if has(Column::PrepMinutes) {
        item.prep_minutes = reading.number(line, Column::PrepMinutes);
    }
    if has(Column::Allergens) {
        let allergens = reading.listed(line, Column::Allergens, Wrong::Word, |text| {
            let word = text.to_lowercase();
            Allergen::ALL.into_iter().find(|one| one.name() == word)
        });
        item.allergens = allergens.into_iter().collect();
    }
    if has(Column::AlsoAt) {
        item.also_at = known.made.also_at(reading, line);
    }
    if has(Column::Uses) {
        item.uses = known.made.uses(reading, line);
    }
}

/// What a cell refers to; an empty one to nothing.
pub(super) fn found(
    reading: &mut Reading<'_>,
    line: &Line,
    column: Column,
    wrong: Wrong,
    names: &Names,
) -> Option<u32> {
    let text = reading.text(line, column)?;
    let found = names.find(text);
    if found.is_none() {
        reading.refuse(line, column, wrong);
    }
    found
}

/// The item's page; one that nobody has seen is made.
fn page(
    reading: &mut Reading<'_>,
    line: &Line,
    menu: &mut Menu,
    pages: &mut Names,
    old: Option<GroupId>,
) -> GroupId {
    let name = match (reading.text(line, Column::Page), old) {
        (Some(name), _) => name,
        (None, Some(old)) => return old,
        (None, None) => OTHER,
    };
    if let Some(known) = pages.find(name) {
        return GroupId(known);
    }
    if name.bytes().all(|byte| byte.is_ascii_digit()) {
        reading.refuse(line, Column::Page, Wrong::Page);
        return GroupId(0);
    }
    let id = GroupId(pages.next_free());
    pages.add(id.0, name);
    menu.groups.push(Group {
        id,
        name: name.to_owned(),
        ..Group::default()
    });
    id
}
