//! What a tap does.

use common::{Command, ItemId, menu};

use super::{
    Draft, Held, Intent,
    change::{self, Change},
    file,
    front::{Front, Measure, Purpose, What, promotions, schedules},
    go_to::go_to,
    publish,
    set::Set,
};
use common::menu::SlotChoice;

use crate::{desk::Desk, setup, till::Go};

pub(super) fn handle(desk: &mut Desk, draft: &mut Draft, intent: Intent) -> Option<Go> {
    match intent {
        // A new house that wants its menu is not yet done with its first evening.
        Intent::Back if draft.first || setup::may_go_on(desk) => return Some(Go::FirstEvening),
        Intent::Back => return Some(Go::Manage),
        Intent::SignOut => return Some(Go::SignIn),
        Intent::Try => return Some(Go::TryMenu),
        Intent::Change(change, typing) => make(desk, draft, *change, typing),
        Intent::Undo => {
            if let Some(work) = &mut desk.carte {
                work.undo();
            }
        }
        Intent::Redo => {
            if let Some(work) = &mut desk.carte {
                work.redo();
            }
        }
        Intent::Publish => publish::publish(desk),
        Intent::Unpublish => publish::take_back(desk),
        Intent::KeepMine => publish::keep_mine(desk),
        Intent::TakeTheirs => {
            let published = std::sync::Arc::clone(&desk.state().menu);
            if let Some(work) = &mut desk.carte {
                work.start_over(&published);
            }
        }
        Intent::SoldOut(item, sold_out) => {
            desk.submit(Command::Menu(menu::Command::SellOut { item, sold_out }));
        }
        Intent::RunOut(ingredient, run_out) => {
            desk.submit(Command::Menu(menu::Command::RunOut {
                ingredient,
                run_out,
            }));
        }
        Intent::Count(item, left) => {
            desk.submit(Command::Menu(menu::Command::Count { item, left }));
        }
        Intent::PickFile => file::pick(desk),
        Intent::ReadFile(path) => file::read_at(desk, path),
        Intent::SaveFile => file::save(desk),
        Intent::OpenVersion(version) => draft.versions.open(desk, version),
        Intent::MoreVersions => draft.versions.more(desk),
        Intent::LoadVersion => load(desk, draft),
        Intent::Done => done(desk, draft),
        Intent::Stock(_) | Intent::Without(..) => of_larder(desk, draft, intent),
        Intent::Found(item) => found(desk, draft, item),
        Intent::DropItems(..) | Intent::DropPage(_) => dropped(desk, draft, &intent),
        _ => look(desk, draft, intent),
    }
    None
}

/// What only changes what is in sight.
fn look(desk: &Desk, draft: &mut Draft, intent: Intent) {
    match intent {
        Intent::Tab(tab) => {
            draft.tab = tab;
            draft.search = None;
            draft.flaws = false;
        }
        Intent::Page(page) => {
            draft.page = Some(page);
            draft.search = None;
            draft.naming = false;
            if !draft.several {
                draft.marked.clear();
            }
        }
        Intent::NamePage => {
            draft.marked.clear();
            draft.several = false;
            draft.naming = true;
            draft.flaws = false;
        }
        Intent::Mark(item) => mark(draft, item),
        Intent::Several => {
            draft.several = !draft.several;
            draft.naming = false;
            if !draft.several {
                draft.marked.clear();
            }
        }
        Intent::MarkAll => {
            let Some(work) = &desk.carte else { return };
            let first = work.menu.groups.first().map(|group| group.id);
            if draft.search.is_some() {
                draft.marked.extend(&draft.found.items);
            } else if let Some(page) = draft.page.or(first) {
                draft.marked.extend(work.page(page));
            }
        }
        Intent::Unmark => {
            draft.marked.clear();
            draft.naming = false;
        }
        Intent::Search => draft.search = Some(String::new()),
        Intent::Typed(typed) => draft.search = Some(typed),
        Intent::EndSearch => draft.search = None,
        Intent::Lift(held) => draft.held = Some(held),
        Intent::PutDown => draft.held = None,
        Intent::Fold(section) => {
            if !draft.unfolded.remove(section) {
                draft.unfolded.insert(section);
            }
        }
        Intent::Flaws => draft.flaws = !draft.flaws,
        Intent::GoTo(place) => go_to(desk, draft, place),
        Intent::Choices(id) => {
            draft.choices = id;
            draft.choice = None;
        }
        Intent::Choice(place) => draft.choice = place,
        Intent::Ingredient(id) => draft.ingredient = id,
        Intent::Schedule(id) => draft.schedule = id,
        Intent::Promotion(id) => draft.promotion = id,
        Intent::Ask(question) => draft.look_ahead = question,
        Intent::Step(step) => draft.step = step,
        in_front => front(draft, in_front),
    }
}

fn front(draft: &mut Draft, intent: Intent) {
    match intent {
        Intent::Front(front) => draft.front = Some(*front),
        Intent::Measure(measure) => draft.front = Some(Front::Measure(measure)),
        Intent::Theirs => draft.front = Some(Front::Theirs),
        Intent::Away => draft.front = None,
        Intent::Key(key) => {
            if let Some(Front::Measure(measure)) = &mut draft.front {
                measure.key(key);
            }
        }
        Intent::Look(typed) => {
            if let Some(Front::File(path)) = &mut draft.front {
                *path = typed;
            } else if let Some(Front::Larder(picking)) = &mut draft.front {
                picking.typed = typed;
            } else if let Some(finding) = draft.finding() {
                finding.typed = typed;
            }
        }
        _ => {}
    }
}

fn mark(draft: &mut Draft, item: ItemId) {
    draft.naming = false;
    draft.flaws = false;
    if draft.several {
        if !draft.marked.remove(&item) {
            draft.marked.insert(item);
        }
        return;
    }
    let same = draft.marked.contains(&item);
    draft.marked.clear();
    if !same {
        draft.marked.insert(item);
    }
}

fn make(desk: &mut Desk, draft: &mut Draft, change: Change, typing: Option<super::step::Typing>) {
    let Some(work) = &mut desk.carte else { return };
    let kind = Kind::of(&change);
    let had = (work.menu.schedules.len(), work.menu.promotions.len());
    if !change::make(work, change, typing) {
        return;
    }
    let menu = &work.menu;
    match kind {
        Kind::Item => {
            draft.several = false;
            draft.marked = menu.items.keys().next_back().copied().into_iter().collect();
            draft.search = None;
            draft.reveal = true;
        }
        Kind::Page => {
            draft.page = menu.groups.last().map(|group| group.id);
            draft.marked.clear();
            draft.several = false;
            draft.naming = true;
        }
        Kind::Choices => {
            draft.choices = menu.modifier_groups.keys().next_back().copied();
            draft.choice = None;
        }
        Kind::Ingredient => draft.ingredient = menu.ingredients.keys().next_back().copied(),
        Kind::Gone => draft.marked.clear(),
        Kind::PageGone => {
            draft.naming = false;
            draft.page = None;
        }
        Kind::Other => {}
    }
    // What has just been added is what somebody wants to fill in.
    if menu.schedules.len() > had.0 {
        draft.schedule = menu.schedules.last().map(|one| one.id);
    }
    if menu.promotions.len() > had.1 {
        draft.promotion = menu.promotions.last().map(|one| one.id);
    }
}

/// What a change means for what is in sight.
enum Kind {
    Item,
    Page,
    Choices,
    Ingredient,
    Gone,
    PageGone,
    Other,
}

impl Kind {
    const fn of(change: &Change) -> Self {
        match change {
            Change::AddItem(..) | Change::CopyItem(..) => Self::Item,
            Change::AddPage(_) => Self::Page,
            Change::AddChoices(_) => Self::Choices,
            Change::AddIngredient(_) => Self::Ingredient,
            Change::RemoveItems(_) => Self::Gone,
            Change::RemovePage(_) => Self::PageGone,
            _ => Self::Other,
        }
    }
}

fn dropped(desk: &mut Desk, draft: &mut Draft, intent: &Intent) {
    let held = draft.held.take();
    let change = match (held, intent) {
        (Some(Held::Items(items)), Intent::DropItems(page, at)) => Change::Move(items, *page, *at),
        (Some(Held::Page(page)), Intent::DropPage(at)) => Change::MovePage(page, *at),
        _ => return,
    };
    make(desk, draft, change, None);
}

/// What was typed on the pad.
fn done(desk: &mut Desk, draft: &mut Draft) {
    let Some(Front::Measure(measure)) = draft.front.take() else {
        return;
    };
    if !measure.is_done() {
        draft.front = Some(Front::Measure(measure));
        return;
    }
    match measure.what {
        What::Left(item) => {
            let left = measure.pieces();
            desk.submit(Command::Menu(menu::Command::Count { item, left }));
        }
        What::AskedTime => draft.look_ahead.time = measure.time(),
        _ => {
            let marked = draft.marked.iter().copied().collect();
            let work = desk.carte.as_ref();
            let change =
                work.and_then(|work| measure.change(&work.menu, marked, draft.step.max(1)));
            if let Some(change) = change {
                make(desk, draft, change, None);
            }
        }
    }
}

/// What something is made of is another ingredient, or one fewer.
fn of_larder(desk: &mut Desk, draft: &mut Draft, intent: Intent) {
    match intent {
        Intent::Stock(name) => {
            let Some(Front::Larder(picking)) = &draft.front else {
                return;
            };
            let of = picking.of;
            make(desk, draft, Change::AddIngredient(name), None);
            let what = draft.ingredient.map(|id| What::Quantity(of, id));
            draft.front = what.map(|what| Front::Measure(Measure::new(what)));
        }
        Intent::Without(of, id) => {
            let work = desk.carte.as_ref();
            let change = work.and_then(|work| of.takes(&work.menu, id, None));
            if let Some(change) = change {
                make(desk, draft, change, None);
            }
        }
        _ => {}
    }
}

/// An item was chosen from the list in front.
fn found(desk: &mut Desk, draft: &mut Draft, item: ItemId) {
    let Some(Front::Find(finding)) = &draft.front else {
        return;
    };
    let Some(work) = &desk.carte else { return };
    let menu = &work.menu;
    let change = match finding.purpose {
        Purpose::Slot(combo, slot) => {
            let Some(known) = menu.items.get(&combo) else {
                return;
            };
            let mut slots = known.slots.clone();
            let Some(slot) = slots.get_mut(slot) else {
                return;
            };
            let before = slot.choices.len();
            slot.choices.retain(|choice| choice.item != item);
            if slot.choices.len() == before {
                slot.choices.push(SlotChoice {
                    item,
                    ..SlotChoice::default()
                });
            }
            Change::Set(vec![combo], Set::Slots(slots))
        }
        Purpose::GoesWith(of) => {
            let known = menu.items.get(&of);
            let on = known.is_some_and(|known| !known.goes_with.contains(&item));
            Change::Set(vec![of], Set::GoesWith(item, on))
        }
        Purpose::Scheduled(id) => {
            draft.front = Some(Front::Measure(Measure::new(What::Scheduled(id, item))));
            let price = menu.items.get(&item).map(|item| item.price);
            schedules(menu, id, |one| {
                one.prices.entry(item).or_insert(price.unwrap_or_default());
            })
        }
        Purpose::Promoted(id) => promotions(menu, id, |one| {
            let before = one.items.len();
            one.items.retain(|known| *known != item);
            if one.items.len() == before {
                one.items.push(item);
            }
        }),
        Purpose::Asked => {
            draft.look_ahead.item = Some(item);
            draft.front = None;
            return;
        }
    };
    make(desk, draft, change, None);
}

/// The version that is looked at becomes the draft.
fn load(desk: &mut Desk, draft: &mut Draft) {
    let Some(menu) = draft.versions.menu.clone() else {
        return;
    };
    publish::load(desk, &menu);
    let version = draft.versions.open.unwrap_or(0);
    let words = desk
        .words
        .with("carte-loaded", &[("version", version.into())]);
    desk.say(words);
    draft.versions.open = None;
}
