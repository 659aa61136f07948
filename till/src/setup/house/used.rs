//! Who uses a station: while anybody does, it cannot be taken away.

use common::{
    StationId,
    house::{House, Prints},
    menu::Item,
};

use crate::desk::Desk;

/// So many dishes are named.
const NAMED: usize = 3;

/// In words, one for each kind of use; nothing where nobody needs it.
pub(super) fn by(desk: &Desk, house: &House, id: StationId) -> Vec<String> {
    let words = &desk.words;
    let state = desk.state();
    let mut by = Vec::new();
    let made = |item: &&Item| item.station == Some(id) || item.also_at.contains(&id);
    let items: Vec<&Item> = state.menu.items.values().filter(made).collect();
    if !items.is_empty() {
        let names: Vec<&str> = items.iter().take(NAMED).map(|item| &*item.name).collect();
        let mut names = names.join(", ");
        if items.len() > NAMED {
            names.push_str(" …");
        }
        let gaps = [("count", items.len().into()), ("names", names.into())];
        by.push(words.with("setup-used-items", &gaps));
    }
    let groups = state.menu.modifier_groups.values();
    let modifiers = groups.flat_map(|group| &group.modifiers);
    let choices = modifiers.filter(|one| one.station == Some(id)).count();
    if choices > 0 {
        by.push(words.with("setup-used-choices", &[("count", choices.into())]));
    }
    let tickets = state.kitchen.on_screen(&[id]).len();
    if tickets > 0 {
        by.push(words.with("setup-used-tickets", &[("count", tickets.into())]));
    }
    let prints = Prints::Station(id);
    for printer in house
        .printers
        .iter()
        .filter(|one| one.prints.contains(&prints))
    {
        let gaps = [("name", printer.name.as_str().into())];
        by.push(words.with("setup-used-printer", &gaps));
    }
    let falling = house.stations.iter().filter(|one| one.fallback == Some(id));
    for station in falling {
        let gaps = [("name", station.name.as_str().into())];
        by.push(words.with("setup-used-fallback", &gaps));
    }
    let mut detours = house.kitchen.detours.iter();
    if detours.any(|one| one.from == id || one.to == id) {
        by.push(words.get("setup-used-detour").to_owned());
    }
    by
}
