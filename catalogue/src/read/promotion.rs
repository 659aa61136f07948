use common::{
    GroupId, ItemId, PromotionId, ScheduleId,
    menu::{Benefit, Menu, Promotion, Schedule},
    money::Rate,
};

use super::{
    cells::Reading,
    header::Line,
    menu::{ids, referred},
    names::Names,
};
use crate::{
    Wrong,
    row::{Column, Kind},
};

/// Adds promotions and schedules with what they are for.
pub(super) fn add(
    reading: &mut Reading<'_>,
    lines: &[Line],
    menu: &mut Menu,
    items: &Names,
    pages: &Names,
) {
    let known = menu.promotions.iter();
    let mut names = Names::of(known.map(|one| (one.id.0, one.name.as_str())));
    for (id, line) in ids(reading, lines, Kind::Promotion, &names) {
        let name = reading.name(line);
        names.add(id, &name);
        let Some(benefit) = benefit(reading, line) else {
            continue;
        };
        menu.promotions.push(Promotion {
            id: PromotionId(id),
            name,
            benefit,
            items: Vec::new(),
            groups: Vec::new(),
            when: reading.when(line),
            least: reading.price(line, Column::Least).unwrap_or_default(),
            coupon: reading.text(line, Column::Coupon).map(str::to_owned),
        });
    }
    for line in Reading::of(lines, Kind::PromotionFor) {
        let of = referred(reading, line, Column::Of, Wrong::Owner, &names);
        let target = target(reading, line, items, pages);
        let mut all = menu.promotions.iter_mut();
        let promotion = of.and_then(|id| all.find(|one| one.id.0 == id));
        match (promotion, target) {
            (Some(promotion), Some(Target::Item(item))) => promotion.items.push(item),
            (Some(promotion), Some(Target::Page(page))) => promotion.groups.push(page),
            _ => {}
        }
    }
    add_schedules(reading, lines, menu, items, pages);
}

fn benefit(reading: &mut Reading<'_>, line: &Line) -> Option<Benefit> {
    let gives = reading
        .text(line, Column::Gives)
        .unwrap_or_default()
        .to_owned();
    let missing = |reading: &mut Reading<'_>, column, wrong| {
        if !line.cells.contains_key(&column) {
            reading.refuse(line, column, wrong);
        }
    };
    match gives.to_lowercase().as_str() {
        "percent" => {
            missing(reading, Column::Percent, Wrong::Number);
            reading.rate(line, Column::Percent).map(Benefit::Percent)
        }
        "amount" => {
            missing(reading, Column::Price, Wrong::Price);
            reading.price(line, Column::Price).map(Benefit::Amount)
        }
        "price" => {
            missing(reading, Column::Price, Wrong::Price);
            reading.price(line, Column::Price).map(Benefit::Price)
        }
        "pieces" => Some(Benefit::Pieces {
            buy: reading.number(line, Column::Buy).unwrap_or(1),
            get: reading.number(line, Column::Get).unwrap_or(1),
            off: match line.cells.contains_key(&Column::Percent) {
                true => reading.rate(line, Column::Percent)?,
                false => Rate::percent(100),
            },
        }),
        _ => {
            reading.refuse(line, Column::Gives, Wrong::Word);
            None
        }
    }
}

enum Target {
    Item(ItemId),
    Page(GroupId),
}

fn target(reading: &mut Reading<'_>, line: &Line, items: &Names, pages: &Names) -> Option<Target> {
    if line.cells.contains_key(&Column::Page) {
        let page = referred(reading, line, Column::Page, Wrong::Page, pages)?;
        return Some(Target::Page(GroupId(page)));
    }
    let item = referred(reading, line, Column::Item, Wrong::Item, items)?;
    Some(Target::Item(ItemId(item)))
}

fn add_schedules(
    reading: &mut Reading<'_>,
    lines: &[Line],
    menu: &mut Menu,
    items: &Names,
    pages: &Names,
) {
    let known = menu.schedules.iter();
    let mut names = Names::of(known.map(|one| (one.id.0, one.name.as_str())));
    for (id, line) in ids(reading, lines, Kind::Schedule, &names) {
        let schedule = Schedule {
            id: ScheduleId(id),
            name: reading.name(line),
            when: reading.when(line),
            ..Schedule::default()
        };
        names.add(id, &schedule.name);
        menu.schedules.push(schedule);
    }
    for line in Reading::of(lines, Kind::SchedulePrice) {
        let of = referred(reading, line, Column::Of, Wrong::Owner, &names);
        let target = target(reading, line, items, pages);
        let mut all = menu.schedules.iter_mut();
        let schedule = of.and_then(|id| all.find(|one| one.id.0 == id));
        let (Some(schedule), Some(target)) = (schedule, target) else {
            continue;
        };
        match target {
            Target::Item(item) => match reading.price(line, Column::Price) {
                Some(price) => {
                    if schedule.prices.insert(item, price).is_some() {
                        reading.refuse(line, Column::Item, Wrong::Twice);
                    }
                }
                None if line.cells.contains_key(&Column::Price) => {}
                None => reading.refuse(line, Column::Price, Wrong::Price),
            },
            Target::Page(page) => match reading.rate(line, Column::Percent) {
                Some(rate) => {
                    if schedule.pages.insert(page, rate).is_some() {
                        reading.refuse(line, Column::Page, Wrong::Twice);
                    }
                }
                None if line.cells.contains_key(&Column::Percent) => {}
                None => reading.refuse(line, Column::Percent, Wrong::Number),
            },
        }
    }
}
