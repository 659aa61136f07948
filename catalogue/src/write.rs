//! From a menu to rows.

use std::collections::{BTreeMap, BTreeSet};

use common::{
    house::House,
    menu::{
        Benefit, Hue, Item, Menu, Names as NamesIn, Prefix, Pricing, Promotion, Schedule, When,
    },
};

use crate::{
    Refusal, Spot, Wrong, cell, limit, moment,
    read::Names,
    row::{Column, Kind, Row, Value},
    uses::Said,
    word,
};

/// The rows of a menu, or what no file can hold.
pub(crate) fn rows(menu: &Menu, house: &House) -> Result<Vec<Row>, Refusal> {
    let mut rows = Vec::new();
    let pages = Names::of(menu.groups.iter().map(|one| (one.id.0, one.name.as_str())));
    for page in &menu.groups {
        let row = Row::new(Kind::Page).number(Column::Id, page.id.0);
        rows.push(named(row, &page.name, &page.names));
    }
    let said = Said::of(menu, house);
    for ingredient in menu.ingredients.values() {
        let row = Row::new(Kind::Ingredient).number(Column::Id, ingredient.id.0);
        let row = named(row, &ingredient.name, &ingredient.names);
        rows.push(row.text(Column::Unit, &ingredient.unit));
    }
    let classes = house.vat_classes.iter();
    let classes = Names::of(classes.map(|one| (one.id.0, one.name.as_str())));
    for item in menu.items.values() {
        let page = pages.say(item.group.0, menu.group_name(item.group));
        let vat = house.vat_classes.iter().find(|one| one.id == item.vat);
        let vat = vat.map_or("", |class| &class.name);
        let mut row = of_item(item).text(Column::Page, page);
        row = row.text(Column::Vat, classes.say(item.vat.0, vat));
        if let Some(station) = item.station {
            row = row.text(Column::Station, said.station(station));
        }
        row = row.text(Column::AlsoAt, said.stations(&item.also_at));
        rows.push(row.text(Column::Uses, said.uses(&item.uses)));
    }
    let favourites = menu.favourites.iter();
    rows.extend(favourites.map(|id| Row::new(Kind::Favourite).number(Column::Item, id.0)));
    of_choices(menu, &said, &mut rows);
    of_slots(menu, &mut rows);
    menu.promotions
        .iter()
        .for_each(|one| of_promotion(one, &mut rows));
    menu.schedules
        .iter()
        .for_each(|one| of_schedule(one, &mut rows));
    check(&rows)?;
    Ok(rows)
}

/// What is written can be read again: the same limits hold.
fn check(rows: &[Row]) -> Result<(), Refusal> {
    if rows.len() > limit::MOST_ROWS {
        return Err(Refusal::ROWS);
    }
    for (line, row) in (2..).zip(rows) {
        for (column, value) in &row.cells {
            let Value::Text(text) = value else { continue };
            let spot = || Spot {
                sheet: row.kind.name().to_owned(),
                row: line,
                column: column.name().to_owned(),
            };
            if text.contains(char::is_control) {
                return Err(Refusal::cell(spot(), text, Wrong::Sign));
            }
            if text.chars().nth(limit::LONGEST_CELL - 1).is_some() {
                return Err(Refusal::too_long(spot()));
            }
        }
    }
    Ok(())
}

fn named(row: Row, name: &str, names: &NamesIn) -> Row {
    let row = row.text(Column::Name, name);
    let each = |row: Row, (language, name): (&_, &String)| row.text(Column::In(*language), name);
    names.iter().fold(row, each)
}

fn numbers(ids: impl IntoIterator<Item = u32>) -> String {
    let ids: Vec<_> = ids.into_iter().map(|id| id.to_string()).collect();
    ids.join(";")
}

fn of_item(item: &Item) -> Row {
    let row = Row::new(Kind::Item).number(Column::Id, item.id.0);
    let mut row = named(row, &item.name, &item.names)
        .text(
            Column::KitchenName,
            item.kitchen_name.as_deref().unwrap_or_default(),
        )
        .price(Column::Price, item.price)
        .number(Column::Course, item.course)
        .text(
            Column::Choices,
            numbers(item.modifiers.iter().map(|id| id.0)),
        )
        .text(Column::Plu, item.plu.as_deref().unwrap_or_default())
        .text(Column::Barcodes, cell::joined(&item.barcodes))
        .text(
            Column::GoesWith,
            numbers(item.goes_with.iter().map(|id| id.0)),
        )
        .maybe(Column::PrepMinutes, item.prep_minutes);
    if item.hue != Hue::default() {
        row = row.text(Column::Colour, word::write(&item.hue));
    }
    if item.pricing != Pricing::default() {
        row = row.text(Column::Pricing, word::write(&item.pricing));
    }
    if item.place > 0 {
        row = row.number(Column::Place, item.place);
    }
    let allergens: Vec<_> = item.allergens.iter().map(|one| one.name()).collect();
    row.text(Column::Allergens, allergens.join(";"))
}

fn of_choices(menu: &Menu, said: &Said<'_>, rows: &mut Vec<Row>) {
    let mut choices = Vec::new();
    for group in menu.modifier_groups.values() {
        let row = Row::new(Kind::Choices).number(Column::Id, group.id.0);
        let row = named(row, &group.name, &group.names);
        rows.push(
            row.number(Column::Min, group.min)
                .number(Column::Max, group.max),
        );
        for modifier in &group.modifiers {
            let row = Row::new(Kind::Choice)
                .number(Column::Id, modifier.id.0)
                .number(Column::Of, group.id.0);
            let mut row = named(row, &modifier.name, &modifier.names)
                .price(Column::Price, modifier.price)
                .text(Column::Opens, numbers(modifier.opens.iter().map(|id| id.0)));
            if modifier.prefix != Prefix::default() {
                row = row.text(Column::Prefix, word::write(&modifier.prefix));
            }
            if modifier.usual {
                row = row.text(Column::Usual, "yes");
            }
            if let Some(station) = modifier.station {
                row = row.text(Column::Station, said.station(station));
            }
            choices.push(row.text(Column::Uses, said.uses(&modifier.uses)));
        }
    }
    rows.append(&mut choices);
}

fn of_slots(menu: &Menu, rows: &mut Vec<Row>) {
    let mut fillings = Vec::new();
    for item in menu.items.values() {
        for (place, slot) in (1_u32..).zip(&item.slots) {
            let start = |kind| {
                let row = Row::new(kind).number(Column::Of, item.id.0);
                row.number(Column::Slot, place)
            };
            rows.push(named(start(Kind::Slot), &slot.name, &slot.names));
            for choice in &slot.choices {
                let row = start(Kind::Filling).number(Column::Item, choice.item.0);
                fillings.push(row.price(Column::Price, choice.extra));
            }
        }
    }
    rows.append(&mut fillings);
}

fn when(row: Row, when: &When) -> Row {
    let text = |text: Option<String>| text.unwrap_or_default();
    let weekdays = when.weekdays.iter().map(|day| u32::from(*day));
    row.text(Column::From, text(when.from.map(|date| date.to_string())))
        .text(Column::Until, text(when.until.map(|date| date.to_string())))
        .text(Column::Weekdays, numbers(weekdays))
        .text(Column::Begins, text(when.begins.map(moment::shown)))
        .text(Column::Ends, text(when.ends.map(moment::shown)))
        .text(Column::Mode, text(when.mode.as_ref().map(word::write)))
}

fn of_promotion(promotion: &Promotion, rows: &mut Vec<Row>) {
    let row = Row::new(Kind::Promotion)
        .number(Column::Id, promotion.id.0)
        .text(Column::Name, &promotion.name)
        .text(
            Column::Coupon,
            promotion.coupon.as_deref().unwrap_or_default(),
        );
    let row = match &promotion.benefit {
        Benefit::Percent(rate) => row
            .text(Column::Gives, "percent")
            .number(Column::Percent, rate.0),
        Benefit::Amount(amount) => row
            .text(Column::Gives, "amount")
            .price(Column::Price, *amount),
        Benefit::Price(price) => row
            .text(Column::Gives, "price")
            .price(Column::Price, *price),
        Benefit::Pieces { buy, get, off } => row
            .text(Column::Gives, "pieces")
            .number(Column::Buy, *buy)
            .number(Column::Get, *get)
            .number(Column::Percent, off.0),
    };
    let row = if promotion.least.is_zero() {
        row
    } else {
        row.price(Column::Least, promotion.least)
    };
    rows.push(when(row, &promotion.when));
    let of = || Row::new(Kind::PromotionFor).number(Column::Of, promotion.id.0);
    rows.extend(
        promotion
            .items
            .iter()
            .map(|id| of().number(Column::Item, id.0)),
    );
    rows.extend(
        promotion
            .groups
            .iter()
            .map(|id| of().number(Column::Page, id.0)),
    );
}

fn of_schedule(schedule: &Schedule, rows: &mut Vec<Row>) {
    let row = Row::new(Kind::Schedule)
        .number(Column::Id, schedule.id.0)
        .text(Column::Name, &schedule.name);
    rows.push(when(row, &schedule.when));
    let of = || Row::new(Kind::SchedulePrice).number(Column::Of, schedule.id.0);
    for (id, price) in &schedule.prices {
        rows.push(of().number(Column::Item, id.0).price(Column::Price, *price));
    }
    for (id, rate) in &schedule.pages {
        rows.push(
            of().number(Column::Page, id.0)
                .number(Column::Percent, rate.0),
        );
    }
}

/// A menu as it belongs to no moment of service: without its version, what is sold out, and what
/// is counted down.
pub(crate) fn portable(menu: &Menu) -> Menu {
    Menu {
        version: 0,
        sold_out: BTreeSet::new(),
        left: BTreeMap::new(),
        counts: BTreeMap::new(),
        run_out: BTreeSet::new(),
        ..menu.clone()
    }
}
