//! What dishes are made of: names, units, where it is eaten, and whether it has run out.

use common::menu::Ingredient;
use egui::{Rect, Ui};
use ui::{
    lay,
    token::space,
    widget::{Chip, Kind, scroll},
};

use super::{
    Change, Intent, Seen,
    choices_view::{halves, list_ui},
    form::Form,
    larder,
    pages_view::others,
};
use common::menu::Place;

/// What kitchens count in, where nobody has said anything else.
const UNITS: [&str; 4] = ["g", "kg", "ml", "l"];

pub(super) fn show(ui: &mut Ui, rect: Rect, seen: Seen<'_>) -> Option<Intent> {
    let (list, card) = halves(rect);
    let all = larder::sorted(&seen.work.menu);
    let chosen = all.iter().find(|one| seen.draft.ingredient == Some(one.id));
    let chosen = chosen.or(all.first()).copied();
    let live = &seen.desk.state().menu;
    let out = seen.word("order-gone");
    let labels: Vec<String> = all
        .iter()
        .map(|one| match live.run_out.contains(&one.id) {
            true => format!("{} · {out}", one.name),
            false => one.name.clone(),
        })
        .collect();
    let names = all.iter().zip(&labels);
    let names = names.map(|(one, label)| {
        let on = chosen.is_some_and(|chosen| chosen.id == one.id);
        (label.as_str(), on)
    });
    let new = seen.word("carte-new-ingredient");
    let (tapped, added) = list_ui(ui, list, new, names);
    if added {
        return Some(Intent::change(Change::AddIngredient(new.to_owned())));
    }
    if let Some(n) = tapped {
        return Some(Intent::Ingredient(all.get(n).map(|one| one.id)));
    }
    lay::panel(ui, card);
    let Some(ingredient) = chosen else {
        let upper = lay::top(card, card.height().min(260.0)).0;
        let help = seen.word("carte-ingredients-help");
        ui::widget::empty(ui, upper, seen.word("carte-no-ingredients"), help);
        return None;
    };
    let mut inner = lay::inset(card, space::S4, space::S2);
    inner.max.x = inner.max.x.min(inner.min.x + 640.0);
    let mut intent = None;
    scroll(ui, inner, ("carte-ingredient", ingredient.id), |ui| {
        let mut form = Form::new(ui);
        for part in [head_ui, out_ui, names_ui, eaten_ui, ends_ui] {
            intent = part(&mut form, seen, ingredient).or(intent.take());
        }
    });
    intent
}

fn with(ingredient: &Ingredient, change: impl FnOnce(&mut Ingredient)) -> Change {
    let mut ingredient = ingredient.clone();
    change(&mut ingredient);
    Change::Ingredient(ingredient)
}

fn head_ui(form: &mut Form<'_>, seen: Seen<'_>, ingredient: &Ingredient) -> Option<Intent> {
    let mut tapped = None;
    if let Some(name) = form.text(seen.word("common-name"), &ingredient.name, 60) {
        let change = with(ingredient, |one| one.name = name);
        tapped = Some(Intent::typing(change, "ingredient", ingredient.id.0));
    }
    if let Some(unit) = form.text(seen.word("carte-unit"), &ingredient.unit, 12) {
        let change = with(ingredient, |one| {
            unit.trim_start().clone_into(&mut one.unit);
        });
        tapped = Some(Intent::typing(change, "unit", ingredient.id.0));
    }
    let piece = seen.word("carte-unit-piece");
    let units = UNITS.into_iter().chain([piece]);
    let units: Vec<&str> = units.collect();
    let chips = units.iter().map(|unit| (*unit, *unit == ingredient.unit));
    if let Some(n) = form.chips("unit", chips) {
        let unit = units[n].to_owned();
        tapped = Some(Intent::change(with(ingredient, |one| one.unit = unit)));
    }
    tapped
}

/// Live, like all that is 86: only what the house knows can run out.
fn out_ui(form: &mut Form<'_>, seen: Seen<'_>, ingredient: &Ingredient) -> Option<Intent> {
    let live = &seen.desk.state().menu;
    if !live.ingredients.contains_key(&ingredient.id) {
        return None;
    }
    let out = live.run_out.contains(&ingredient.id);
    form.gap(space::S1);
    form.help(seen.word("carte-run-out-help"));
    let label = if out {
        seen.word("carte-back-on")
    } else {
        seen.word("order-gone")
    };
    let chip = Chip::new(label).dark().selected(out).id("run-out");
    form.wrap(vec![chip])?;
    Some(Intent::RunOut(ingredient.id, !out))
}

fn names_ui(form: &mut Form<'_>, seen: Seen<'_>, ingredient: &Ingredient) -> Option<Intent> {
    let open = seen.draft.unfolded.contains("carte-languages");
    let mut tapped = None;
    let count = ingredient.names.len().to_string();
    let count = if ingredient.names.is_empty() {
        "–"
    } else {
        &count
    };
    if form.fold(seen.word("carte-languages"), count, open) {
        tapped = Some(Intent::Fold("carte-languages"));
    }
    for language in others(seen).filter(|_| open) {
        let name = ingredient.names.get(&language).map_or("", String::as_str);
        if let Some(name) = form.text(language.native_name(), name, 60) {
            let change = with(ingredient, |one| {
                one.names.insert(language, name);
                one.names.retain(|_, name| !name.trim().is_empty());
            });
            tapped = Some(Intent::typing(change, language.code(), ingredient.id.0));
        }
    }
    tapped
}

/// The dishes and the sets of choices; a tap leads there.
fn eaten_ui(form: &mut Form<'_>, seen: Seen<'_>, ingredient: &Ingredient) -> Option<Intent> {
    let menu = &seen.work.menu;
    let items = larder::eaten_in(menu, ingredient.id);
    let groups = larder::chosen_in(menu, ingredient.id);
    form.gap(space::S2);
    form.caption(&seen.count("carte-eaten-in", items.len() + groups.len()));
    let places = items.iter().map(|item| Place::Item(item.id));
    let places: Vec<Place> = places
        .chain(groups.iter().map(|id| Place::Choices(*id)))
        .collect();
    let names = items.iter().map(|item| item.name.as_str());
    let sets = groups.iter().filter_map(|id| menu.modifier_groups.get(id));
    let names = names.chain(sets.map(|group| group.name.as_str()));
    let chips = names.enumerate();
    let chips = chips.map(|(n, name)| Chip::new(name).id(("eaten", n)));
    let n = form.wrap(chips.collect())?;
    Some(Intent::GoTo(*places.get(n)?))
}

fn ends_ui(form: &mut Form<'_>, seen: Seen<'_>, ingredient: &Ingredient) -> Option<Intent> {
    form.gap(space::S2);
    let remove = (Kind::Danger, seen.word("carte-remove-ingredient"), true);
    form.verbs(&[remove])?;
    Some(Intent::change(Change::RemoveIngredient(ingredient.id)))
}
