//! The house as it stands: settings, menu, floor, people.

use common::{
    State,
    floor::{Room, Shape},
    house::House,
    menu::{Hue, Menu, Pricing},
    money::VatRounding,
    staff::Role,
};

use super::{
    ExportError,
    catalogue::{
        ACCOUNTS, CHOICES, GROUPS, ITEMS, PROMOTIONS, SETTINGS, STAFF, STATIONS, TABLES, VAT_RATES,
    },
    folder::{Folder, row},
    walk::{mode, prefix},
};

pub(super) fn write(state: &State, folder: &mut Folder) -> Result<(), ExportError> {
    settings(&state.house, folder)?;
    for account in &state.house.accounts {
        let owed = state.tender.owed.get(&account.id).copied();
        row!(folder, ACCOUNTS;
            account.id.0, &account.name, account.limit, owed.unwrap_or_default(),
        )?;
    }
    menu(state, &state.menu, folder)?;
    for room in &state.floor.rooms {
        tables(room, folder)?;
    }
    for person in state.staff.people.values() {
        let rights = person.may.iter().map(|right| right.name().to_owned());
        row!(folder, STAFF;
            person.id.0, &person.name, role(person.role), rights.collect::<Vec<_>>(),
        )?;
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
        ("country", house.country.clone()),
        ("cash_step", house.cash_step.to_string()),
        ("vat_rounding", vat_rounding(house.vat_rounding).to_owned()),
        ("discount_limit", house.discount_limit.0.to_string()),
    ];
    let service = house.service_charge.iter().flat_map(|rule| {
        let covers = ("service_from_covers", rule.from_covers.to_string());
        [covers, ("service_percent", rule.percent.0.to_string())]
    });
    let bank = house.bank.iter().flat_map(|bank| {
        [
            ("bank_name", bank.name.clone()),
            ("bank_iban", bank.iban.clone()),
            ("bank_bic", bank.bic.clone()),
        ]
    });
    let rest = rest.into_iter().chain(service).chain(bank);
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
            menu.sold_out.contains(&item.id), pricing(item.pricing), item.plu.as_deref(),
            item.barcodes.clone(),
            item.goes_with.iter().map(|id| id.0.to_string()).collect::<Vec<_>>(),
        )?;
    }
    for promotion in &menu.promotions {
        let terms = serde_json::to_string(promotion).map_err(crate::HouseError::Json)?;
        row!(folder, PROMOTIONS; promotion.id.0, &promotion.name, terms)?;
    }
    for set in menu.modifier_groups.values() {
        for modifier in &set.modifiers {
            row!(folder, CHOICES;
                set.id.0, &set.name, set.min, set.max, modifier.id.0, &modifier.name,
                prefix(modifier.prefix), modifier.price, modifier.usual,
                modifier.opens.iter().map(|id| id.0.to_string()).collect::<Vec<_>>(),
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

fn pricing(pricing: Pricing) -> &'static str {
    match pricing {
        Pricing::Fixed => "fixed",
        Pricing::Open => "open",
        Pricing::ByWeight => "by_weight",
    }
}

fn vat_rounding(rounding: VatRounding) -> &'static str {
    match rounding {
        VatRounding::PerRate => "per_rate",
        VatRounding::PerLine => "per_line",
    }
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
