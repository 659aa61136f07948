//! What can be changed in the draft.

use std::collections::BTreeSet;

use common::{
    GroupId, IngredientId, ItemId, Language, ModifierGroupId, ModifierId, Money, PromotionId,
    ScheduleId,
    menu::{Group, Ingredient, Item, Menu, ModifierGroup, Promotion, Schedule},
};

use super::{
    larder,
    set::{self, Set},
    step::{Touch, Typing},
    unpublished::Unpublished,
};

/// A change of the draft.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Change {
    Set(Vec<ItemId>, Set),
    AddItem(GroupId, String),
    CopyItem(ItemId, String),
    RemoveItems(BTreeSet<ItemId>),
    /// To a page, before its so-manieth item.
    Move(Vec<ItemId>, GroupId, Option<usize>),
    Favourite(ItemId, bool),
    AddPage(String),
    NamePage(GroupId, Option<Language>, String),
    MovePage(GroupId, usize),
    /// Only an empty one.
    RemovePage(GroupId),
    AddChoices(String),
    Choices(ModifierGroup),
    RemoveChoices(ModifierGroupId),
    AddIngredient(String),
    Ingredient(Ingredient),
    RemoveIngredient(IngredientId),
    Schedules(Vec<Schedule>),
    Promotions(Vec<Promotion>),
    Whole(Box<Menu>),
}

pub(super) fn make(work: &mut Unpublished, change: Change, typing: Option<Typing>) -> bool {
    let touch = touched(work, &change);
    let sequence = match &change {
        Change::Move(items, page, at) => {
            let sequence = set::sequence(work.page(*page), items, *at);
            set::places(&work.menu, *page, &sequence)
        }
        _ => Vec::new(),
    };
    work.edit(&touch, typing, |menu| apply(menu, change, &sequence))
}

fn touched(work: &Unpublished, change: &Change) -> Vec<Touch> {
    let menu = &work.menu;
    match change {
        Change::Set(items, _) => set::touches(items.iter().copied()),
        Change::AddItem(..) | Change::CopyItem(..) => vec![Touch::Item(free_item(menu))],
        Change::RemoveItems(gone) => set::removal(menu, gone),
        Change::Move(items, page, at) => {
            let sequence = set::sequence(work.page(*page), items, *at);
            let places = set::places(menu, *page, &sequence);
            set::touches(places.into_iter().map(|(id, _)| id))
        }
        Change::Favourite(..) => vec![Touch::Favourites],
        Change::AddPage(_)
        | Change::NamePage(..)
        | Change::MovePage(..)
        | Change::RemovePage(_) => vec![Touch::Groups],
        Change::AddChoices(_) => vec![Touch::Choices(free_choices(menu))],
        Change::Choices(group) => vec![Touch::Choices(group.id)],
        Change::RemoveChoices(id) => without_choices(menu, *id),
        Change::AddIngredient(_) => vec![Touch::Ingredient(larder::free(menu))],
        Change::Ingredient(one) => vec![Touch::Ingredient(one.id)],
        Change::RemoveIngredient(id) => without_ingredient(menu, *id),
        Change::Schedules(_) => vec![Touch::Schedules],
        Change::Promotions(_) => vec![Touch::Promotions],
        Change::Whole(_) => vec![Touch::Whole],
    }
}

fn apply(menu: &mut Menu, change: Change, places: &[(ItemId, u32)]) {
    match change {
        Change::Set(items, set) => {
            for id in items {
                if let Some(item) = menu.items.get_mut(&id) {
                    set.on(item);
                }
            }
        }
        Change::AddItem(page, name) => add_item(menu, page, name),
        Change::CopyItem(id, name) => copy_item(menu, id, name),
        Change::RemoveItems(gone) => set::remove(menu, &gone),
        Change::Move(_, page, _) => {
            for (id, place) in places {
                if let Some(item) = menu.items.get_mut(id) {
                    item.group = page;
                    item.place = *place;
                }
            }
        }
        Change::Favourite(id, on) => {
            menu.favourites.retain(|known| *known != id);
            if on {
                menu.favourites.push(id);
            }
        }
        Change::AddChoices(name) => {
            let id = free_choices(menu);
            let group = ModifierGroup {
                id,
                name,
                max: 1,
                ..ModifierGroup::default()
            };
            menu.modifier_groups.insert(id, group);
        }
        Change::Choices(group) => {
            menu.modifier_groups.insert(group.id, group);
        }
        Change::RemoveChoices(id) => remove_choices(menu, id),
        Change::AddIngredient(name) => {
            let id = larder::free(menu);
            let ingredient = Ingredient {
                id,
                name,
                ..Ingredient::default()
            };
            menu.ingredients.insert(id, ingredient);
        }
        Change::Ingredient(one) => {
            menu.ingredients.insert(one.id, one);
        }
        Change::RemoveIngredient(id) => larder::remove(menu, id),
        Change::Schedules(schedules) => menu.schedules = schedules,
        Change::Promotions(promotions) => menu.promotions = promotions,
        Change::Whole(whole) => *menu = *whole,
        page => on_pages(menu, page),
    }
}

fn on_pages(menu: &mut Menu, change: Change) {
    match change {
        Change::AddPage(name) => {
            let last = menu.groups.iter().map(|group| group.id.0).max();
            menu.groups.push(Group {
                id: GroupId(last.unwrap_or(0) + 1),
                name,
                ..Group::default()
            });
        }
        Change::NamePage(id, language, name) => {
            let group = menu.groups.iter_mut().find(|group| group.id == id);
            match (group, language) {
                (Some(group), None) => group.name = name,
                (Some(group), Some(language)) if name.trim().is_empty() => {
                    group.names.remove(&language);
                }
                (Some(group), Some(language)) => {
                    group.names.insert(language, name);
                }
                (None, _) => {}
            }
        }
        Change::MovePage(id, to) => {
            if let Some(from) = menu.groups.iter().position(|group| group.id == id) {
                let group = menu.groups.remove(from);
                let to = if to > from { to - 1 } else { to };
                menu.groups.insert(to.min(menu.groups.len()), group);
            }
        }
        Change::RemovePage(id) if !menu.items.values().any(|item| item.group == id) => {
            menu.groups.retain(|group| group.id != id);
        }
        _ => {}
    }
}

fn free_item(menu: &Menu) -> ItemId {
    let last = menu.items.keys().next_back();
    ItemId(last.map_or(1, |last| last.0.saturating_add(1)))
}

fn free_choices(menu: &Menu) -> ModifierGroupId {
    let last = menu.modifier_groups.keys().next_back();
    ModifierGroupId(last.map_or(1, |last| last.0.saturating_add(1)))
}

/// A number that no choice of the house has.
pub(super) fn free_choice(menu: &Menu) -> ModifierId {
    let all = menu.modifier_groups.values();
    let all = all.flat_map(|group| &group.modifiers);
    let last = all.map(|modifier| modifier.id.0).max();
    ModifierId(last.unwrap_or(0) + 1)
}

pub(super) fn free_schedule(menu: &Menu) -> ScheduleId {
    let last = menu.schedules.iter().map(|one| one.id.0).max();
    ScheduleId(last.unwrap_or(0) + 1)
}

pub(super) fn free_promotion(menu: &Menu) -> PromotionId {
    let last = menu.promotions.iter().map(|one| one.id.0).max();
    PromotionId(last.unwrap_or(0) + 1)
}

/// Something new is made like what stands last on its page.
fn add_item(menu: &mut Menu, page: GroupId, name: String) {
    let id = free_item(menu);
    let on_page: Vec<&Item> = menu.page(page).collect();
    let like = on_page.last().copied().or(menu.items.values().next());
    let place = on_page
        .last()
        .map_or(0, |last| last.place.saturating_add(1));
    let item = like.map_or_else(Item::default, |like| Item {
        vat: like.vat,
        station: like.station,
        course: like.course,
        hue: like.hue,
        ..Item::default()
    });
    let item = Item {
        id,
        name,
        group: page,
        price: Money::ZERO,
        place,
        ..item
    };
    menu.items.insert(id, item);
}

fn copy_item(menu: &mut Menu, of: ItemId, name: String) {
    let id = free_item(menu);
    let Some(item) = menu.items.get(&of) else {
        return;
    };
    let item = Item {
        id,
        name,
        plu: None,
        barcodes: Vec::new(),
        ..item.clone()
    };
    menu.items.insert(id, item);
}

/// A set of choices, and all that offers it.
fn without_choices(menu: &Menu, id: ModifierGroupId) -> Vec<Touch> {
    let items = menu.items.values();
    let items = items.filter(|item| item.modifiers.contains(&id));
    let mut touch = set::touches(items.map(|item| item.id));
    let opens = |group: &&ModifierGroup| {
        let mut all = group.modifiers.iter();
        group.id == id || all.any(|modifier| modifier.opens.contains(&id))
    };
    let groups = menu.modifier_groups.values().filter(opens);
    touch.extend(groups.map(|group| Touch::Choices(group.id)));
    touch
}

/// An ingredient, and all that is made of it.
fn without_ingredient(menu: &Menu, id: IngredientId) -> Vec<Touch> {
    let mut touch = set::touches(menu.made_of(id));
    touch.push(Touch::Ingredient(id));
    let groups = larder::chosen_in(menu, id).into_iter();
    touch.extend(groups.map(Touch::Choices));
    touch
}

fn remove_choices(menu: &mut Menu, id: ModifierGroupId) {
    menu.modifier_groups.remove(&id);
    for group in menu.modifier_groups.values_mut() {
        for modifier in &mut group.modifiers {
            modifier.opens.retain(|known| *known != id);
        }
    }
    for item in menu.items.values_mut() {
        item.modifiers.retain(|known| *known != id);
    }
}
