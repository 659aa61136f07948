//! Sets of choices: how many must be chosen, and of what.

use common::menu::{Modifier, ModifierGroup, Prefix};
use egui::{Rect, Ui};
use ui::{
    lay::{self, Side},
    token::{GAP, TOUCH, space},
    widget::{Kind, SideItem, scroll},
};

use super::{
    Change, Intent, Seen,
    change::free_choice,
    form::{Form, field, labelled},
    front::{Measure, What},
    larder::Whose,
    pages_view::others,
    uses_view,
};
use crate::{say, span::Span};

/// Nobody chooses from more.
const MOST: usize = 60;

const PREFIXES: [(Prefix, &str); 5] = [
    (Prefix::Plain, "carte-prefix-plain"),
    (Prefix::No, "carte-prefix-no"),
    (Prefix::Extra, "carte-prefix-extra"),
    (Prefix::Light, "carte-prefix-light"),
    (Prefix::Side, "carte-prefix-side"),
];

/// A list at the left and the card of what is chosen from it.
pub(super) fn halves(rect: Rect) -> (Rect, Rect) {
    let width = match Span::of(rect) {
        Span::Wide => 280.0,
        Span::Tall => 210.0,
        Span::Phone => 120.0,
    };
    lay::left(rect, width)
}

/// The list: a tap on a name opens it, one at the foot adds another.
pub(super) fn list_ui<'a>(
    ui: &mut Ui,
    rect: Rect,
    new: &str,
    names: impl Iterator<Item = (&'a str, bool)>,
) -> (Option<usize>, bool) {
    lay::panel(ui, rect);
    lay::hairline(ui, rect, Side::Right);
    let inner = lay::inset(rect, space::S2, space::S2);
    let (list, foot) = lay::bottom(inner, TOUCH);
    let list = lay::bottom(list, GAP).0;
    let mut tapped = None;
    scroll(ui, list, "carte-list", |ui| {
        let mut form = Form::new(ui);
        for (n, (name, on)) in names.enumerate() {
            let place = form.place(SideItem::HEIGHT);
            let item = SideItem::new(name).selected(on).id(("listed", n));
            if form.ui.is_rect_visible(place) && item.at(form.ui, place).clicked() {
                tapped = Some(n);
            }
        }
    });
    let add = ui::widget::Button::plain(new).id("add-to-list");
    (tapped, add.at(ui, foot).clicked())
}

pub(super) fn show(ui: &mut Ui, rect: Rect, seen: Seen<'_>) -> Option<Intent> {
    let (list, card) = halves(rect);
    let groups = &seen.work.menu.modifier_groups;
    let chosen = seen.draft.choices.filter(|id| groups.contains_key(id));
    let chosen = chosen.or_else(|| groups.keys().next().copied());
    let new = seen.word("carte-new-choices");
    let names = groups
        .values()
        .map(|group| (group.name.as_str(), chosen == Some(group.id)));
    let (tapped, added) = list_ui(ui, list, new, names);
    if added {
        return Some(Intent::change(Change::AddChoices(new.to_owned())));
    }
    if let Some(n) = tapped {
        return Some(Intent::Choices(groups.keys().nth(n).copied()));
    }
    let group = groups.get(&chosen?)?;
    lay::panel(ui, card);
    let mut inner = lay::inset(card, space::S4, space::S2);
    inner.max.x = inner.max.x.min(inner.min.x + 640.0);
    let mut intent = None;
    scroll(ui, inner, ("carte-choices", group.id), |ui| {
        let mut form = Form::new(ui);
        intent = head_ui(&mut form, seen, group);
        for (n, modifier) in group.modifiers.iter().enumerate() {
            intent = modifier_ui(&mut form, seen, group, (n, modifier)).or(intent.take());
        }
        intent = ends_ui(&mut form, seen, group).or(intent.take());
    });
    intent
}

fn with(group: &ModifierGroup, change: impl FnOnce(&mut ModifierGroup)) -> Change {
    let mut group = group.clone();
    change(&mut group);
    Change::Choices(group)
}

fn head_ui(form: &mut Form<'_>, seen: Seen<'_>, group: &ModifierGroup) -> Option<Intent> {
    let mut tapped = None;
    if let Some(name) = form.text(seen.word("carte-choices-name"), &group.name, 40) {
        let change = with(group, |group| group.name = name);
        tapped = Some(Intent::typing(change, "choices", group.id.0));
    }
    let open = seen.draft.unfolded.contains("carte-languages");
    if form.fold(seen.word("carte-languages"), "", open) {
        tapped = Some(Intent::Fold("carte-languages"));
    }
    for language in others(seen).filter(|_| open) {
        let name = group.names.get(&language).map_or("", String::as_str);
        if let Some(name) = form.text(language.native_name(), name, 40) {
            let change = with(group, |group| {
                group.names.insert(language, name);
                group.names.retain(|_, name| !name.trim().is_empty());
            });
            tapped = Some(Intent::typing(change, language.code(), group.id.0));
        }
    }
    if let Some(step) = form.stepper(seen.word("carte-min"), &group.min.to_string()) {
        let min = group.min.saturating_add_signed(step).min(20);
        let change = with(group, |group| {
            group.min = min;
            group.max = group.max.max(min);
        });
        tapped = Some(Intent::change(change));
    }
    if let Some(step) = form.stepper(seen.word("carte-max"), &group.max.to_string()) {
        let max = group.max.saturating_add_signed(step).clamp(1, 20);
        let change = with(group, |group| {
            group.max = max;
            group.min = group.min.min(max);
        });
        tapped = Some(Intent::change(change));
    }
    form.gap(space::S2);
    tapped
}

fn modifier_ui(
    form: &mut Form<'_>,
    seen: Seen<'_>,
    group: &ModifierGroup,
    (n, modifier): (usize, &Modifier),
) -> Option<Intent> {
    let place = form.place(TOUCH);
    let (rest, more) = lay::right(place, TOUCH);
    let (name, price) = lay::right(lay::right(rest, GAP).0, 104.0);
    let name = lay::right(name, GAP).0;
    let label = seen.count("carte-choice", n + 1);
    let mut tapped = None;
    if let Some(name) = field(form.ui, name, &label, &modifier.name, 40) {
        let change = with(group, |group| group.modifiers[n].name = name);
        tapped = Some(Intent::typing(change, "choice", modifier.id.0));
    }
    let shown = format!("+ {}", say::money(&seen.desk.words, modifier.price));
    let label = seen.with("carte-price-of", "name", &modifier.name);
    if super::combo_view::labelled_text(form, price, &shown, &label) {
        tapped = Some(Intent::Measure(Measure::new(What::Choice(group.id, n))));
    }
    let open = seen.draft.choice == Some(n);
    let label = seen.with("carte-more-of", "name", &modifier.name);
    if labelled(form.ui, more, if open { "↑" } else { "…" }, &label) {
        tapped = Some(Intent::Choice(Some(n).filter(|_| !open)));
    }
    if open {
        tapped = details_ui(form, seen, group, (n, modifier)).or(tapped);
    }
    tapped
}

/// How it is said, whether it is usual, and what it opens.
fn details_ui(
    form: &mut Form<'_>,
    seen: Seen<'_>,
    group: &ModifierGroup,
    (n, modifier): (usize, &Modifier),
) -> Option<Intent> {
    let mut tapped = None;
    let prefixes = PREFIXES.map(|(prefix, key)| (seen.word(key), modifier.prefix == prefix));
    if let Some(at) = form.chips("prefix", prefixes) {
        let change = with(group, |group| group.modifiers[n].prefix = PREFIXES[at].0);
        tapped = Some(Intent::change(change));
    }
    if form
        .chips("usual", [(seen.word("carte-usual"), modifier.usual)])
        .is_some()
    {
        let change = with(group, |group| group.modifiers[n].usual = !modifier.usual);
        tapped = Some(Intent::change(change));
    }
    let others: Vec<&ModifierGroup> = seen
        .work
        .menu
        .modifier_groups
        .values()
        .filter(|other| other.id != group.id)
        .collect();
    form.caption(seen.word("carte-opens"));
    let chips = others
        .iter()
        .map(|other| (other.name.as_str(), modifier.opens.contains(&other.id)));
    if let Some(at) = form.chips("opens", chips) {
        let id = others[at].id;
        let change = with(group, |group| {
            let opens = &mut group.modifiers[n].opens;
            let had = opens.len();
            opens.retain(|known| *known != id);
            if opens.len() == had {
                opens.push(id);
            }
        });
        tapped = Some(Intent::change(change));
    }
    tapped = made_ui(form, seen, group, (n, modifier)).or(tapped);
    let verbs = [
        (Kind::Plain, seen.word("carte-up"), n > 0),
        (Kind::Danger, seen.word("carte-remove"), true),
    ];
    match form.verbs(&verbs) {
        Some(0) => {
            let change = with(group, |group| group.modifiers.swap(n - 1, n));
            tapped = Some(Intent::change(change));
        }
        Some(_) => {
            let change = with(group, |group| {
                group.modifiers.remove(n);
            });
            tapped = Some(Intent::change(change));
        }
        None => {}
    }
    form.gap(space::S3);
    tapped
}

/// Who makes it besides the dish's own station, and of what.
fn made_ui(
    form: &mut Form<'_>,
    seen: Seen<'_>,
    group: &ModifierGroup,
    (n, modifier): (usize, &Modifier),
) -> Option<Intent> {
    let mut tapped = None;
    form.caption(seen.word("carte-also-at"));
    let stations = &seen.desk.state().house.stations;
    let known = |id| stations.iter().any(|one| one.id == id);
    let lost = modifier.station.filter(|id| !known(*id));
    let none = (seen.word("carte-with-dish"), modifier.station.is_none());
    let named = stations.iter();
    let named = named.map(|one| (one.name.as_str(), modifier.station == Some(one.id)));
    let lost = lost.map(|_| ("?", true));
    let chips = std::iter::once(none).chain(named).chain(lost);
    if let Some(at) = form.chips("choice-station", chips) {
        let station = at.checked_sub(1).and_then(|at| stations.get(at));
        let station = station.map(|one| one.id);
        let change = with(group, |group| group.modifiers[n].station = station);
        tapped = Some(Intent::change(change));
    }
    form.caption(seen.word(uses_view::SECTION));
    uses_view::show(form, seen, Whose::Choice(group.id, n)).or(tapped)
}

fn ends_ui(form: &mut Form<'_>, seen: Seen<'_>, group: &ModifierGroup) -> Option<Intent> {
    let can = group.modifiers.len() < MOST;
    let add = (Kind::Plain, seen.word("carte-add-choice"), can);
    if form.verbs(&[add]).is_some() {
        let id = free_choice(&seen.work.menu);
        let name = seen.count("carte-choice", group.modifiers.len() + 1);
        return Some(Intent::change(with(group, |group| {
            group.modifiers.push(Modifier {
                id,
                name,
                ..Modifier::default()
            });
        })));
    }
    form.gap(space::S2);
    let items = seen.work.menu.items.values();
    let used = items
        .filter(|item| item.modifiers.contains(&group.id))
        .count();
    form.help(&seen.count("carte-choices-used", used));
    let remove = (Kind::Danger, seen.word("carte-remove-choices"), true);
    form.verbs(&[remove])?;
    Some(Intent::change(Change::RemoveChoices(group.id)))
}
