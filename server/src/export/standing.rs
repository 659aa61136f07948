//! The house as it stands: settings, menu, floor, people.

use common::{
    State,
    floor::{Room, Shape},
    house::House,
    menu::{Hue, Menu},
    staff::Role,
};

use super::{
    ExportError,
    catalogue::{CHOICES, GROUPS, ITEMS, SETTINGS, STAFF, STATIONS, TABLES, VAT_RATES},
    folder::{Folder, row},
    walk::{mode, prefix},
};

pub(super) fn write(state: &State, folder: &mut Folder) -> Result<(), ExportError> {
    settings(&state.house, folder)?;
    menu(state, &state.menu, folder)?;
    for room in &state.floor.rooms {
        tables(room, folder)?;
    }
    for person in state.staff.people.values() {
        row!(folder, STAFF; person.id.0, &person.name, role(person.role))?;
    }
    Ok(())
}

fn settings(house: &House, folder: &mut Folder) -> Result<(), ExportError> {
    let address = house.address.iter().map(|line| ("address", line.clone()));
    let rest = [
        ("currency", house.currency.clone()),
        ("time_zone", house.time_zone.clone()),
        ("day_begins", house.day_begins.to_string()),
        ("ticket_soon", house.ticket_minutes.0.to_string()),
        ("ticket_late", house.ticket_minutes.1.to_string()),
        ("receipts_on_paper", house.receipts_on_paper.to_string()),
        ("demo", house.demo.to_string()),
    ];
    let all = [("name", house.name.clone())];
    for (name, value) in all.into_iter().chain(address).chain(rest) {
        row!(folder, SETTINGS; name, value)?;
    }
    for rule in &house.vat_rules {
        let class = house
            .vat_classes
            .iter()
            .find(|class| class.id == rule.class);
        row!(folder, VAT_RATES;
            rule.class.0, class.map(|class| &class.name), mode(rule.mode), rule.from, rule.rate.0,
        )?;
    }
    for station in &house.stations {
        row!(folder, STATIONS; station.id.0, &station.name)?;
    }
    Ok(())
}

fn menu(state: &State, menu: &Menu, folder: &mut Folder) -> Result<(), ExportError> {
    for group in &menu.groups {
        row!(folder, GROUPS; group.id.0, &group.name)?;
    }
    for item in menu.items.values() {
        let choices = menu.choices(item).map(|set| set.name.clone());
        row!(folder, ITEMS;
            item.id.0, &item.name, item.kitchen_name.as_deref(), menu.group_name(item.group),
            item.price, item.vat.0, item.station.map(|id| state.house.station_name(id)),
            item.course, choices.collect::<Vec<_>>(), colour(item.hue),
            menu.sold_out.contains(&item.id),
        )?;
    }
    for set in menu.modifier_groups.values() {
        for modifier in &set.modifiers {
            row!(folder, CHOICES;
                set.id.0, &set.name, set.min, set.max, modifier.id.0, &modifier.name,
                prefix(modifier.prefix), modifier.price,
            )?;
        }
    }
    Ok(())
}

fn tables(room: &Room, folder: &mut Folder) -> Result<(), ExportError> {
    for table in &room.tables {
        let shape = match table.shape {
            Shape::Square => "square",
            Shape::Round => "round",
        };
        row!(folder, TABLES;
            &room.name, table.id.0, &table.label, table.seats, shape, table.x, table.y,
            table.width, table.height,
        )?;
    }
    Ok(())
}

fn role(role: Role) -> &'static str {
    match role {
        Role::Cook => "cook",
        Role::Waiter => "waiter",
        Role::Manager => "manager",
        Role::Owner => "owner",
    }
}

fn colour(hue: Hue) -> &'static str {
    match hue {
        Hue::Stone => "stone",
        Hue::Rust => "rust",
        Hue::Sea => "sea",
        Hue::Leaf => "leaf",
        Hue::Amber => "amber",
        Hue::Plum => "plum",
    }
}
