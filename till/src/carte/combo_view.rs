//! What a combo is made of.

use common::menu::{Item, Slot};
use egui::{Align2, Rect};
use ui::{
    lay,
    text::Text,
    theme,
    token::{GAP, TOUCH, space, text},
    widget::{Chip, Kind},
};

use super::{
    Intent, Seen,
    form::{Form, labelled},
    front::{Front, Measure, Purpose, What},
    item_more_view::section,
    item_view::{set, typing},
    set::Set,
};
use crate::say;

/// A combo of more is a menu.
const MOST_SLOTS: usize = 12;

/// Names of fields must differ, and be the same in every frame.
const FIELDS: [&str; MOST_SLOTS] = [
    "slot-1", "slot-2", "slot-3", "slot-4", "slot-5", "slot-6", "slot-7", "slot-8", "slot-9",
    "slot-10", "slot-11", "slot-12",
];

pub(super) fn show(form: &mut Form<'_>, seen: Seen<'_>, item: &Item) -> Option<Intent> {
    let count = if item.slots.is_empty() {
        "–".to_owned()
    } else {
        item.slots.len().to_string()
    };
    let (open, folded) = section(form, seen, "carte-combo", &count);
    if !open {
        return folded;
    }
    let mut tapped = folded;
    if item.slots.is_empty() {
        form.help(seen.word("carte-combo-help"));
    }
    for (n, slot) in item.slots.iter().enumerate().take(MOST_SLOTS) {
        tapped = slot_ui(form, seen, item, (n, slot)).or(tapped);
    }
    let more = (
        Kind::Plain,
        seen.word("carte-add-slot"),
        item.slots.len() < MOST_SLOTS,
    );
    if form.verbs(&[more]).is_some() {
        let mut slots = item.slots.clone();
        let name = seen.count("carte-slot", slots.len() + 1);
        slots.push(Slot {
            name,
            ..Slot::default()
        });
        tapped = Some(set(item, Set::Slots(slots)));
    }
    tapped
}

fn slot_ui(
    form: &mut Form<'_>,
    seen: Seen<'_>,
    item: &Item,
    (n, slot): (usize, &Slot),
) -> Option<Intent> {
    let label = seen.count("carte-slot", n + 1);
    let mut tapped = None;
    if let Some(name) = form.text(&label, &slot.name, 40) {
        let mut slots = item.slots.clone();
        slots[n].name = name;
        tapped = Some(typing(item, Set::Slots(slots), FIELDS[n]));
    }
    for (m, choice) in slot.choices.iter().enumerate() {
        let place = form.place(TOUCH);
        let name = seen.work.menu.items.get(&choice.item);
        let name = name.map_or("?", |item| &item.name);
        let extra = say::money(&seen.desk.words, choice.extra);
        match choice_ui(form, place, seen, name, &extra) {
            Some(true) => {
                let what = What::Extra(item.id, n, m);
                tapped = Some(Intent::Measure(Measure::new(what)));
            }
            Some(false) => {
                let mut slots = item.slots.clone();
                slots[n].choices.remove(m);
                tapped = Some(set(item, Set::Slots(slots)));
            }
            None => {}
        }
    }
    let add = seen.with("carte-fill-slot", "name", &slot.name);
    let remove = seen.with("carte-remove-slot", "name", &slot.name);
    let chips = vec![
        Chip::new(&add).id(("fill-slot", n)),
        Chip::new(&remove).id(("remove-slot", n)),
    ];
    match form.wrap(chips) {
        Some(0) => {
            let front = Front::find(Purpose::Slot(item.id, n));
            tapped = Some(Intent::Front(Box::new(front)));
        }
        Some(_) => {
            let mut slots = item.slots.clone();
            slots.remove(n);
            tapped = Some(set(item, Set::Slots(slots)));
        }
        None => {}
    }
    tapped
}

/// Its name, what it costs more (true), and out of the slot (false).
fn choice_ui(
    form: &mut Form<'_>,
    place: Rect,
    seen: Seen<'_>,
    name: &str,
    extra: &str,
) -> Option<bool> {
    let t = theme::tokens(form.ui);
    let (rest, out) = lay::right(place, TOUCH);
    let (rest, price) = lay::right(lay::right(rest, GAP).0, 92.0);
    let rest = lay::right(rest, space::S2).0;
    Text::semibold(name, text::BODY, t.ink)
        .fit(form.ui, rest.size(), text::SMALL)
        .label(form.ui, rest, Align2::LEFT_CENTER);
    let shown = format!("+ {extra}");
    let label = seen.with("carte-extra-of", "name", name);
    let mut tapped = None;
    if labelled_text(form, price, &shown, &label) {
        tapped = Some(true);
    }
    let label = seen.with("carte-out", "name", name);
    if labelled(form.ui, out, "×", &label) {
        tapped = Some(false);
    }
    tapped
}

/// A value to tap whose name is read aloud.
pub(super) fn labelled_text(form: &Form<'_>, place: Rect, shown: &str, label: &str) -> bool {
    let ui = &*form.ui;
    let t = theme::tokens(ui);
    let id = ui.scope_id().with(("text", label));
    let touch = ui::widget::press(ui, place, id, label, None, None);
    let fill = touch.shade(ui, t.bg);
    ui.painter().rect_filled(place, ui::token::RADIUS, fill);
    touch.ring(ui, ui::token::RADIUS);
    Text::semibold(shown, text::BODY, t.ink)
        .fit(ui, place.size(), text::SMALL)
        .paint(ui, place, Align2::CENTER_CENTER);
    touch.response.clicked()
}
