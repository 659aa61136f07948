use std::collections::BTreeSet;

use common::{
    GroupId, IngredientId, ItemId, State, StationId,
    menu::{Item, Menu},
};
use ui::words::Words;

use super::{Draft, Page};
use crate::{say, station, typing::folded};

/// A dish.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Dish {
    pub(crate) item: ItemId,
    pub(crate) name: String,
    /// Nothing of it is to be had.
    pub(crate) gone: bool,
    /// "86", "no beef" or "3 left".
    pub(crate) state: Option<String>,
    /// "3", where it is counted down.
    pub(crate) left: Option<String>,
}

/// What dishes are made of.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Ingredient {
    pub(crate) id: IngredientId,
    pub(crate) name: String,
    pub(crate) gone: bool,
    /// "3 dishes: Burger, Steak frites, Schnitzel".
    pub(crate) dishes: String,
}

/// What is shown.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum List {
    Dishes(Vec<Dish>),
    Ingredients(Vec<Ingredient>),
}

/// The screen.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Stock {
    pub(crate) list: List,
    pub(crate) typed: String,
    pub(crate) keys: bool,
    /// Whether ingredients are shown; nothing in a house that knows none.
    pub(crate) ingredients: Option<bool>,
    /// Whether all stations are shown, and what this screen's own are called.
    pub(crate) everywhere: Option<(bool, String)>,
    /// Pages by name, and the chosen one.
    pub(crate) pages: Vec<(Page, String, bool)>,
}

impl Stock {
    /// Of this screen's stations, or of all.
    pub(crate) fn new(state: &State, words: &Words, of: &[StationId], draft: &Draft) -> Self {
        let menu = &state.menu;
        let known = !menu.ingredients.is_empty();
        let by_ingredient = draft.ingredients && known;
        let stations = if draft.everywhere { &[][..] } else { of };
        let made = made_at(menu, stations);
        let wanted = folded(draft.typed.trim());
        let page = if wanted.is_empty() {
            draft.page
        } else {
            Page::All
        };
        let list = if by_ingredient {
            List::Ingredients(ingredients(state, words, &made, (page, &wanted)))
        } else {
            let shown = made.iter().filter(|item| on_page(menu, item, page));
            let dishes = shown.map(|item| dish(state, words, item));
            let found = dishes.filter(|dish| folded(&dish.name).contains(&wanted));
            List::Dishes(found.collect())
        };
        let several = state.house.stations.len() > 1 && !of.is_empty();
        Self {
            list,
            typed: draft.typed.clone(),
            keys: draft.keys,
            ingredients: known.then_some(by_ingredient),
            everywhere: several.then(|| (draft.everywhere, station::chosen(state, words, of))),
            pages: pages(menu, words, &made, (page, by_ingredient)),
        }
    }
}

/// In the sequence of the menu, without combos: they are made of others.
fn made_at<'a>(menu: &'a Menu, stations: &[StationId]) -> Vec<&'a Item> {
    let here = |item: &&Item| {
        let own = item.station.is_some_and(|own| stations.contains(&own));
        let also = item.also_at.iter().any(|also| stations.contains(also));
        stations.is_empty() || own || also
    };
    let all = menu.groups.iter().flat_map(|group| menu.page(group.id));
    all.filter(here).collect()
}

fn on_page(menu: &Menu, item: &Item, page: Page) -> bool {
    match page {
        Page::All => true,
        Page::Gone => menu.is_sold_out(item.id) || menu.left.contains_key(&item.id),
        Page::Group(group) => item.group == group,
    }
}

fn pages(
    menu: &Menu,
    words: &Words,
    made: &[&Item],
    (page, by_ingredient): (Page, bool),
) -> Vec<(Page, String, bool)> {
    let mut pages = vec![
        (Page::All, words.get("common-all").to_owned()),
        (Page::Gone, words.get("kitchen-stock-now").to_owned()),
    ];
    if !by_ingredient {
        let groups: BTreeSet<GroupId> = made.iter().map(|item| item.group).collect();
        let named = menu
            .groups
            .iter()
            .filter(|group| groups.contains(&group.id));
        pages.extend(named.map(|group| (Page::Group(group.id), group.name.clone())));
    }
    pages
        .into_iter()
        .map(|(known, name)| (known, name, known == page))
        .collect()
}

fn dish(state: &State, words: &Words, item: &Item) -> Dish {
    let menu = &state.menu;
    let left = menu.left.get(&item.id);
    let gone = menu.is_sold_out(item.id);
    let lacks = lacks(menu, item).filter(|_| !menu.sold_out.contains(&item.id));
    let said = match (gone, lacks, left) {
        (true, Some(ingredient), _) => {
            let name = say::ingredient(state, words, ingredient);
            Some(words.with("kitchen-stock-lacks", &[("what", name.into())]))
        }
        (true, None, _) => Some(words.get("kitchen-gone").to_owned()),
        (false, _, Some(left)) => Some(words.with("order-left", &[("count", (*left).into())])),
        (false, _, None) => None,
    };
    Dish {
        item: item.id,
        name: say::item_name(state, words, item).to_owned(),
        gone,
        state: said,
        left: left.map(u32::to_string),
    }
}

fn ingredients(
    state: &State,
    words: &Words,
    made: &[&Item],
    (page, wanted): (Page, &str),
) -> Vec<Ingredient> {
    let menu = &state.menu;
    let mut list = Vec::new();
    for id in menu.ingredients.keys() {
        let (name, gone) = (
            say::ingredient(state, words, *id),
            menu.run_out.contains(id),
        );
        let uses = |item: &Item| item.uses.iter().any(|one| one.ingredient == *id);
        let here = made.iter().any(|item| uses(item));
        let found = folded(&name).contains(wanted) && (gone || page != Page::Gone);
        if (here || gone) && found {
            list.push(Ingredient {
                id: *id,
                name,
                gone,
                dishes: made_of(state, words, *id),
            });
        }
    }
    list.sort_by_key(|one| folded(&one.name));
    list
}

/// All dishes that need an ingredient, wherever they are made: all of them go.
pub(crate) fn made_of(state: &State, words: &Words, id: IngredientId) -> String {
    let items: Vec<ItemId> = state.menu.made_of(id).collect();
    let names: Vec<_> = items.iter().map(|item| name(state, words, *item)).collect();
    let count = words.with("kitchen-stock-dishes", &[("count", items.len().into())]);
    match names.is_empty() {
        true => count,
        false => format!("{count}: {}", names.join(", ")),
    }
}

/// The first ingredient that an item lacks.
pub(crate) fn lacks(menu: &Menu, item: &Item) -> Option<IngredientId> {
    let mut uses = item.uses.iter().map(|one| one.ingredient);
    uses.find(|id| menu.run_out.contains(id))
}

/// As the kitchen reads it.
pub(crate) fn name(state: &State, words: &Words, item: ItemId) -> String {
    let item = state.menu.items.get(&item);
    item.map_or_else(String::new, |item| {
        say::item_name(state, words, item).to_owned()
    })
}
