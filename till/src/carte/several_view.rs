//! Many items at once.

use common::{
    ItemId,
    menu::{Allergen, Item},
};
use egui::{Rect, Ui};
use ui::{
    token::space,
    widget::{Kind, scroll},
};

use super::{
    Change, Intent, Seen, form,
    form::Form,
    front::{Measure, What},
    item_more_view::{allergen_key, section},
    item_view::{HUES, also_ui},
    set::Set,
};

/// To the cent, to ten, to fifty.
const STEPS: [(i64, &str); 3] = [(1, "0.01"), (10, "0.10"), (50, "0.50")];

pub(super) fn show(ui: &mut Ui, rect: Rect, seen: Seen<'_>) -> Option<Intent> {
    let marked: Vec<&Item> = seen
        .draft
        .marked
        .iter()
        .filter_map(|id| seen.work.menu.items.get(id))
        .collect();
    let title = seen.count("carte-marked", marked.len());
    let (rest, closed) = form::head(ui, rect, &title, seen.word("common-close"));
    let mut tapped = closed.then_some(Intent::Several);
    scroll(ui, rest, "carte-several", |ui| {
        let mut form = Form::new(ui);
        let all = [
            (Kind::Plain, seen.word("carte-mark-all"), true),
            (Kind::Plain, seen.word("carte-unmark"), !marked.is_empty()),
        ];
        match form.verbs(&all) {
            Some(0) => tapped = Some(Intent::MarkAll),
            Some(_) => tapped = Some(Intent::Unmark),
            None => {}
        }
        if marked.is_empty() {
            form.help(seen.word("carte-several-help"));
            return;
        }
        for part in [prices_ui, made_ui, page_ui, allergens_ui, ends_ui] {
            tapped = part(&mut form, seen, &marked).or(tapped.take());
        }
    });
    tapped
}

fn ids(marked: &[&Item]) -> Vec<ItemId> {
    marked.iter().map(|item| item.id).collect()
}

fn set(marked: &[&Item], set: Set) -> Intent {
    Intent::change(Change::Set(ids(marked), set))
}

/// What all of them have.
fn shared<T: PartialEq>(marked: &[&Item], of: impl Fn(&Item) -> T) -> Option<T> {
    let first = of(marked.first()?);
    marked.iter().all(|item| of(item) == first).then_some(first)
}

fn prices_ui(form: &mut Form<'_>, seen: Seen<'_>, _: &[&Item]) -> Option<Intent> {
    form.caption(seen.word("carte-raise"));
    let verbs = [
        (Kind::Quiet, seen.word("carte-raise-amount"), true),
        (Kind::Quiet, seen.word("carte-raise-percent"), true),
    ];
    let mut tapped = form.verbs(&verbs).map(|n| {
        let percent = n == 1;
        Intent::Measure(Measure::new(What::Raise { percent }))
    });
    form.caption(seen.word("carte-rounded"));
    let chosen = seen.draft.step.max(1);
    let mark = seen.desk.words.language().decimal_mark();
    let labels = STEPS.map(|(_, label)| label.replace('.', &mark.to_string()));
    let chips = labels
        .iter()
        .zip(STEPS)
        .map(|(label, (step, _))| (label.as_str(), step == chosen));
    if let Some(n) = form.chips("rounded", chips) {
        tapped = Some(Intent::Step(STEPS[n].0));
    }
    tapped
}

fn made_ui(form: &mut Form<'_>, seen: Seen<'_>, marked: &[&Item]) -> Option<Intent> {
    let house = &seen.desk.state().house;
    let mut tapped = None;
    form.caption(seen.word("carte-vat"));
    let vat = shared(marked, |item| item.vat);
    let classes = &house.vat_classes;
    let chips = classes
        .iter()
        .map(|one| (one.name.as_str(), vat == Some(one.id)));
    if let Some(n) = form.chips("several-vat", chips) {
        tapped = Some(set(marked, Set::Vat(classes[n].id)));
    }
    form.caption(seen.word("carte-station"));
    let station = shared(marked, |item| item.station);
    let none = (seen.word("carte-no-station"), station == Some(None));
    let named = house.stations.iter();
    let named = named.map(|one| (one.name.as_str(), station == Some(Some(one.id))));
    if let Some(n) = form.chips("several-station", std::iter::once(none).chain(named)) {
        let station = n.checked_sub(1).map(|n| house.stations[n].id);
        tapped = Some(set(marked, Set::Station(station)));
    }
    tapped = also_ui(form, seen, marked).or(tapped);
    let shown = |value: Option<u8>| value.map_or("–".to_owned(), |value| value.to_string());
    let course = shared(marked, |item| item.course);
    if let Some(step) = form.stepper(seen.word("carte-course"), &shown(course)) {
        let course = course.unwrap_or(0).saturating_add_signed(step).min(9);
        tapped = Some(set(marked, Set::Course(course)));
    }
    let minutes = shared(marked, |item| item.prep_minutes).flatten();
    if let Some(step) = form.stepper(seen.word("carte-prep"), &shown(minutes)) {
        let minutes = minutes.unwrap_or(0).saturating_add_signed(step).min(180);
        let minutes = Some(minutes).filter(|minutes| *minutes > 0);
        tapped = Some(set(marked, Set::Prep(minutes)));
    }
    form.caption(seen.word("carte-hue"));
    let hue = shared(marked, |item| item.hue);
    let hues = HUES.map(|(one, key)| (seen.word(key), hue == Some(one)));
    if let Some(n) = form.chips("several-hue", hues) {
        tapped = Some(set(marked, Set::Hue(HUES[n].0)));
    }
    tapped
}

fn page_ui(form: &mut Form<'_>, seen: Seen<'_>, marked: &[&Item]) -> Option<Intent> {
    form.caption(seen.word("carte-to-page"));
    let page = shared(marked, |item| item.group);
    let groups = &seen.work.menu.groups;
    let chips = groups
        .iter()
        .map(|group| (group.name.as_str(), page == Some(group.id)));
    let tapped = form.chips("several-page", chips)?;
    let to = groups.get(tapped)?.id;
    Some(Intent::change(Change::Move(ids(marked), to, None)))
}

fn allergens_ui(form: &mut Form<'_>, seen: Seen<'_>, marked: &[&Item]) -> Option<Intent> {
    let (open, folded) = section(form, seen, "carte-allergens", "");
    if !open {
        return folded;
    }
    let keys = Allergen::ALL.map(allergen_key);
    let on = Allergen::ALL.map(|one| {
        let mut all = marked.iter();
        all.all(|item| item.allergens.contains(&one))
    });
    let words = &seen.desk.words;
    let chips = keys.iter().zip(on).map(|(key, on)| (words.get(key), on));
    let tapped = form.chips("several-allergens", chips);
    let tapped = tapped.map(|n| set(marked, Set::Allergen(Allergen::ALL[n], !on[n])));
    tapped.or(folded)
}

fn ends_ui(form: &mut Form<'_>, seen: Seen<'_>, marked: &[&Item]) -> Option<Intent> {
    form.gap(space::S2);
    let label = seen.count("carte-remove-several", marked.len());
    form.verbs(&[(Kind::Danger, &label, true)])?;
    let gone = ids(marked).into_iter().collect();
    Some(Intent::change(Change::RemoveItems(gone)))
}
