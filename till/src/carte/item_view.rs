//! The card of one item.

use common::{
    ItemId, StationId,
    menu::{Hue, Item, Pricing},
};
use egui::{Rect, Ui};
use ui::{
    token::space,
    widget::{Chip, Kind, scroll},
};

use super::{
    Change, Intent, Seen, combo_view, form,
    form::Form,
    front::{Measure, What},
    item_more_view,
    set::Set,
};
use crate::say;

/// The kitchen's courses.
const LAST_COURSE: u8 = 9;
/// Nothing takes the kitchen longer.
const LONGEST: u8 = 180;

pub(super) const HUES: [(Hue, &str); 6] = [
    (Hue::Stone, "carte-hue-stone"),
    (Hue::Rust, "carte-hue-rust"),
    (Hue::Sea, "carte-hue-sea"),
    (Hue::Leaf, "carte-hue-leaf"),
    (Hue::Amber, "carte-hue-amber"),
    (Hue::Plum, "carte-hue-plum"),
];

const PRICINGS: [(Pricing, &str); 3] = [
    (Pricing::Fixed, "carte-pricing-fixed"),
    (Pricing::Open, "carte-pricing-open"),
    (Pricing::ByWeight, "carte-pricing-weight"),
];

pub(super) fn show(ui: &mut Ui, rect: Rect, seen: Seen<'_>, id: ItemId) -> Option<Intent> {
    let item = seen.work.menu.items.get(&id)?;
    let (rest, closed) = form::head(ui, rect, &item.name, seen.word("common-close"));
    let mut tapped = closed.then_some(Intent::Unmark);
    scroll(ui, rest, ("carte-item", id), |ui| {
        let mut form = Form::new(ui);
        let parts = [names_ui, price_ui, made_ui, look_ui];
        for part in parts {
            tapped = part(&mut form, seen, item).or(tapped.take());
        }
        tapped = item_more_view::show(&mut form, seen, item).or(tapped.take());
        tapped = combo_view::show(&mut form, seen, item).or(tapped.take());
        tapped = ends_ui(&mut form, seen, item).or(tapped.take());
    });
    tapped
}

pub(super) fn set(item: &Item, set: Set) -> Intent {
    Intent::change(Change::Set(vec![item.id], set))
}

pub(super) fn typing(item: &Item, set: Set, field: &'static str) -> Intent {
    Intent::typing(Change::Set(vec![item.id], set), field, item.id.0)
}

fn names_ui(form: &mut Form<'_>, seen: Seen<'_>, item: &Item) -> Option<Intent> {
    let typed = form.text(seen.word("common-name"), &item.name, 60);
    typed.map(|name| typing(item, Set::Name(name), "name"))
}

fn price_ui(form: &mut Form<'_>, seen: Seen<'_>, item: &Item) -> Option<Intent> {
    let mut tapped = None;
    let price = say::money(&seen.desk.words, item.price);
    if form.value(seen.word("carte-price"), &price) {
        tapped = Some(Intent::Measure(Measure::new(What::Price(item.id))));
    }
    let chips = PRICINGS.map(|(pricing, key)| (seen.word(key), item.pricing == pricing));
    if let Some(n) = form.chips("pricing", chips) {
        tapped = Some(set(item, Set::Pricing(PRICINGS[n].0)));
    }
    let classes = &seen.desk.state().house.vat_classes;
    form.caption(seen.word("carte-vat"));
    let chips = classes
        .iter()
        .map(|one| (one.name.as_str(), one.id == item.vat));
    if let Some(n) = form.chips("vat", chips) {
        tapped = classes.get(n).map(|one| set(item, Set::Vat(one.id)));
    }
    tapped
}

fn made_ui(form: &mut Form<'_>, seen: Seen<'_>, item: &Item) -> Option<Intent> {
    let mut tapped = None;
    form.caption(seen.word("carte-station"));
    let stations = &seen.desk.state().house.stations;
    let none = (seen.word("carte-no-station"), item.station.is_none());
    let named = stations
        .iter()
        .map(|one| (one.name.as_str(), item.station == Some(one.id)));
    if let Some(n) = form.chips("station", std::iter::once(none).chain(named)) {
        let station = n.checked_sub(1).and_then(|n| stations.get(n));
        tapped = Some(set(item, Set::Station(station.map(|one| one.id))));
    }
    tapped = also_ui(form, seen, &[item]).or(tapped);
    let course = if item.course == 0 {
        seen.word("carte-at-once").to_owned()
    } else {
        item.course.to_string()
    };
    if let Some(step) = form.stepper(seen.word("carte-course"), &course) {
        let course = item.course.saturating_add_signed(step).min(LAST_COURSE);
        tapped = Some(set(item, Set::Course(course)));
    }
    let minutes = item.prep_minutes.map_or("–".to_owned(), |n| n.to_string());
    if let Some(step) = form.stepper(seen.word("carte-prep"), &minutes) {
        let minutes = item.prep_minutes.unwrap_or(0).saturating_add_signed(step);
        let minutes = Some(minutes.min(LONGEST)).filter(|minutes| *minutes > 0);
        tapped = Some(set(item, Set::Prep(minutes)));
    }
    tapped
}

/// Stations that make a part of them, besides their own.
pub(super) fn also_ui(form: &mut Form<'_>, seen: Seen<'_>, items: &[&Item]) -> Option<Intent> {
    let stations = &seen.desk.state().house.stations;
    // Where all of them are made anyway there is nothing to add.
    let free = |id| !items.iter().all(|item| item.station == Some(id));
    let mut all: Vec<(StationId, &str)> = stations
        .iter()
        .filter(|one| free(one.id))
        .map(|one| (one.id, one.name.as_str()))
        .collect();
    // One that the house has no more can be taken away.
    for id in items.iter().flat_map(|item| &item.also_at) {
        if all.iter().all(|(known, _)| known != id) {
            all.push((*id, "?"));
        }
    }
    if all.is_empty() {
        return None;
    }
    form.caption(seen.word("carte-also-at"));
    let made = |id| {
        let mut items = items.iter();
        items.all(|item| item.also_at.contains(&id) || item.station == Some(id))
    };
    let chips = all.iter().map(|(id, name)| {
        let chip = Chip::new(name).prefix("+").id(("also-at", id.0));
        chip.selected(made(*id))
    });
    let (id, _) = *all.get(form.wrap(chips.collect())?)?;
    let ids = items.iter().map(|item| item.id).collect();
    let set = Set::AlsoAt(id, !made(id));
    Some(Intent::change(Change::Set(ids, set)))
}

fn look_ui(form: &mut Form<'_>, seen: Seen<'_>, item: &Item) -> Option<Intent> {
    form.caption(seen.word("carte-hue"));
    let hues = HUES.map(|(hue, key)| (seen.word(key), item.hue == hue));
    let tapped = form.chips("hue", hues);
    let tapped = tapped.map(|n| set(item, Set::Hue(HUES[n].0)));
    let first = seen.work.menu.favourites.contains(&item.id);
    let favourite = form.chips("favourite", [(seen.word("carte-favourite"), first)]);
    let favourite = favourite.map(|_| Intent::change(Change::Favourite(item.id, !first)));
    favourite.or(tapped)
}

/// A copy, and off the menu.
fn ends_ui(form: &mut Form<'_>, seen: Seen<'_>, item: &Item) -> Option<Intent> {
    form.gap(space::S2);
    let verbs = [
        (Kind::Plain, seen.word("carte-copy"), true),
        (Kind::Danger, seen.word("carte-remove"), true),
    ];
    Some(match form.verbs(&verbs)? {
        0 => {
            let name = seen.with("carte-copy-of", "name", &item.name);
            Intent::change(Change::CopyItem(item.id, name))
        }
        _ => Intent::change(Change::RemoveItems([item.id].into())),
    })
}
