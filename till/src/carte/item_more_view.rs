//! What of an item is not changed every week: folded until somebody wants it.

use common::menu::{Allergen, Item};
use ui::widget::Chip;

use super::{
    Intent, Seen,
    form::Form,
    front::{Front, Purpose},
    item_view::{set, typing},
    larder::Whose,
    pages_view::others,
    set::Set,
    uses_view,
};

pub(super) fn show(form: &mut Form<'_>, seen: Seen<'_>, item: &Item) -> Option<Intent> {
    let parts = [
        choices_ui,
        uses_ui,
        allergens_ui,
        languages_ui,
        codes_ui,
        goes_with_ui,
    ];
    let mut tapped = None;
    for part in parts {
        tapped = part(form, seen, item).or(tapped);
    }
    tapped
}

/// The head of a section; whether it is open, and a tap on it.
pub(super) fn section(
    form: &mut Form<'_>,
    seen: Seen<'_>,
    key: &'static str,
    value: &str,
) -> (bool, Option<Intent>) {
    let open = seen.draft.unfolded.contains(key);
    let tapped = form.fold(seen.word(key), value, open);
    (open, tapped.then_some(Intent::Fold(key)))
}

fn number(count: usize) -> String {
    if count == 0 {
        "–".to_owned()
    } else {
        count.to_string()
    }
}

/// The sets of choices that it offers, in their sequence, and those that it could.
fn choices_ui(form: &mut Form<'_>, seen: Seen<'_>, item: &Item) -> Option<Intent> {
    let count = number(item.modifiers.len());
    let (open, folded) = section(form, seen, "carte-offers", &count);
    if !open {
        return folded;
    }
    let groups = &seen.work.menu.modifier_groups;
    let mut tapped = folded;
    if item.modifiers.len() > 1 {
        form.help(seen.word("carte-offers-help"));
    }
    let own: Vec<_> = item
        .modifiers
        .iter()
        .filter_map(|id| groups.get(id))
        .collect();
    for (n, group) in own.iter().enumerate() {
        let name = format!("{}. {}", n + 1, group.name);
        let labels = [name.as_str(), "↑"];
        let shown = [(labels[0], true), (labels[1], false)];
        let most = if n == 0 { 1 } else { 2 };
        let salt = format!("offered-{}", group.id);
        match form.chips(&salt, shown.into_iter().take(most)) {
            Some(0) => tapped = Some(set(item, Set::Choices(group.id, false))),
            Some(_) => tapped = Some(set(item, Set::ChoicesUp(group.id))),
            None => {}
        }
    }
    let free: Vec<_> = groups
        .values()
        .filter(|group| !item.modifiers.contains(&group.id))
        .collect();
    let chips = free
        .iter()
        .map(|group| Chip::new(&group.name).prefix("+").id(("offer", group.id)));
    if let Some(n) = form.wrap(chips.collect()) {
        tapped = Some(set(item, Set::Choices(free[n].id, true)));
    }
    tapped
}

fn uses_ui(form: &mut Form<'_>, seen: Seen<'_>, item: &Item) -> Option<Intent> {
    uses_view::folded_ui(form, seen, Whose::Item(item.id))
}

pub(super) fn allergen_key(allergen: Allergen) -> String {
    format!("carte-allergen-{}", allergen.name())
}

fn allergens_ui(form: &mut Form<'_>, seen: Seen<'_>, item: &Item) -> Option<Intent> {
    let count = number(item.allergens.len());
    let (open, folded) = section(form, seen, "carte-allergens", &count);
    if !open {
        return folded;
    }
    let keys = Allergen::ALL.map(allergen_key);
    let on = Allergen::ALL.map(|one| item.allergens.contains(&one));
    let words = &seen.desk.words;
    let chips = keys.iter().zip(on).map(|(key, on)| (words.get(key), on));
    let tapped = form.chips("allergens", chips);
    let tapped = tapped.map(|n| set(item, Set::Allergen(Allergen::ALL[n], !on[n])));
    tapped.or(folded)
}

fn languages_ui(form: &mut Form<'_>, seen: Seen<'_>, item: &Item) -> Option<Intent> {
    let mut count = item.names.len() + usize::from(item.kitchen_name.is_some());
    count = count.min(9);
    let (open, folded) = section(form, seen, "carte-languages", &number(count));
    if !open {
        return folded;
    }
    let mut tapped = folded;
    let kitchen = item.kitchen_name.as_deref().unwrap_or_default();
    if let Some(name) = form.text(seen.word("carte-kitchen-name"), kitchen, 40) {
        tapped = Some(typing(item, Set::Kitchen(name), "kitchen"));
    }
    for language in others(seen) {
        let name = item.names.get(&language).map_or("", String::as_str);
        if let Some(name) = form.text(language.native_name(), name, 60) {
            let code = language.code();
            tapped = Some(typing(item, Set::NameIn(language, name), code));
        }
    }
    tapped
}

fn codes_ui(form: &mut Form<'_>, seen: Seen<'_>, item: &Item) -> Option<Intent> {
    let plu = item.plu.as_deref().unwrap_or_default();
    let (open, folded) = section(
        form,
        seen,
        "carte-codes",
        if plu.is_empty() { "–" } else { plu },
    );
    if !open {
        return folded;
    }
    let mut tapped = folded;
    if let Some(typed) = form.text(seen.word("carte-plu"), plu, 8) {
        tapped = Some(typing(item, Set::Plu(typed), "plu"));
    }
    let codes = item.barcodes.join(" ");
    if let Some(typed) = form.text(seen.word("carte-barcodes"), &codes, 120) {
        tapped = Some(typing(item, Set::Barcodes(typed), "codes"));
    }
    tapped
}

fn goes_with_ui(form: &mut Form<'_>, seen: Seen<'_>, item: &Item) -> Option<Intent> {
    let count = number(item.goes_with.len());
    let (open, folded) = section(form, seen, "carte-goes-with", &count);
    if !open {
        return folded;
    }
    let items = &seen.work.menu.items;
    let known: Vec<_> = item
        .goes_with
        .iter()
        .filter_map(|id| items.get(id))
        .collect();
    let chips = known
        .iter()
        .map(|with| Chip::new(&with.name).prefix("×").id(("with", with.id)));
    let mut tapped = folded;
    if let Some(n) = form.wrap(chips.collect()) {
        tapped = Some(set(item, Set::GoesWith(known[n].id, false)));
    }
    let add = Chip::new(seen.word("carte-add-item"))
        .prefix("+")
        .id("with-more");
    if form.wrap(vec![add]).is_some() {
        let front = Front::find(Purpose::GoesWith(item.id));
        tapped = Some(Intent::Front(Box::new(front)));
    }
    tapped
}
