use std::{cmp::Reverse, collections::BTreeMap};

use common::{ItemId, State, StationId, menu::Menu};
use ui::words::Words;

use super::{Draft, Thing};
use crate::{say, station, typing::folded};

/// A row of the strip.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Row {
    pub(crate) thing: Thing,
    pub(crate) name: String,
    /// "4", or "1.2 kg".
    pub(crate) count: String,
    /// "86", or "3 left".
    pub(crate) stock: Option<(String, bool)>,
    /// Its cards stand out.
    pub(crate) chosen: bool,
}

/// What is still to be made.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct AllDay {
    /// The most first.
    pub(crate) rows: Vec<Row>,
    /// Whether ingredients are counted; nothing in a house that knows none.
    pub(crate) ingredients: Option<bool>,
    /// Whether all stations are counted, and what this screen's own are called; nothing where
    /// that is the same.
    pub(crate) everywhere: Option<(bool, String)>,
}

impl AllDay {
    /// Of this screen's stations, or of all.
    pub(crate) fn new(state: &State, words: &Words, of: &[StationId], draft: &Draft) -> Self {
        let known = !state.menu.ingredients.is_empty();
        let by_ingredient = draft.ingredients && known;
        let stations = draft.stations(of);
        let mut rows = if by_ingredient {
            ingredients(state, words, stations)
        } else {
            dishes(state, words, stations)
        };
        for row in &mut rows {
            row.chosen = draft.chosen.as_ref() == Some(&row.thing);
        }
        let several = state.house.stations.len() > 1 && !of.is_empty();
        let own = || station::chosen(state, words, of);
        Self {
            rows,
            ingredients: known.then_some(by_ingredient),
            everywhere: several.then(|| (draft.everywhere, own())),
        }
    }

    /// The rows that fit, and how many more there are; the last one is kept for saying so.
    pub(crate) fn fitting(&self, most: usize) -> (&[Row], usize) {
        if self.rows.len() <= most {
            return (&self.rows, 0);
        }
        let shown = most.saturating_sub(1);
        (&self.rows[..shown], self.rows.len() - shown)
    }
}

fn dishes(state: &State, words: &Words, stations: &[StationId]) -> Vec<Row> {
    let mut items: BTreeMap<&str, ItemId> = BTreeMap::new();
    for line in state.kitchen.to_make(stations) {
        if let Some(item) = line.item {
            items.insert(&line.name, item);
        }
    }
    let mut counts: Vec<_> = state.kitchen.all_day(stations).into_iter().collect();
    counts.sort_by_key(|(_, pieces)| Reverse(*pieces));
    let rows = counts.into_iter().map(|(name, pieces)| Row {
        thing: Thing::Dish(name.to_owned()),
        name: items
            .get(name)
            .map_or(name, |item| say::of_item(state, words, *item, name))
            .to_owned(),
        count: pieces.to_string(),
        stock: items
            .get(name)
            .and_then(|item| stock(&state.menu, words, *item)),
        chosen: false,
    });
    rows.collect()
}

fn ingredients(state: &State, words: &Words, stations: &[StationId]) -> Vec<Row> {
    let menu = &state.menu;
    let sums = state.kitchen.all_day_of(menu, stations);
    let known = sums.into_iter().filter_map(|(id, sum)| {
        let ingredient = menu.ingredients.get(&id)?;
        Some((ingredient, sum))
    });
    let rows = known.map(|(ingredient, sum)| {
        let count = format!("{} {}", sum.normalize(), ingredient.unit);
        let gone = menu.run_out.contains(&ingredient.id);
        Row {
            thing: Thing::Ingredient(ingredient.id),
            name: say::ingredient(state, words, ingredient.id),
            count: count.trim().to_owned(),
            stock: gone.then(|| (words.get("kitchen-gone").to_owned(), true)),
            chosen: false,
        }
    });
    let mut rows: Vec<Row> = rows.collect();
    rows.sort_by_key(|row| folded(&row.name));
    rows
}

/// "86" or "3 left", and whether it is gone.
pub(crate) fn stock(menu: &Menu, words: &Words, item: ItemId) -> Option<(String, bool)> {
    if menu.is_sold_out(item) {
        return Some((words.get("kitchen-gone").to_owned(), true));
    }
    let left = *menu.left.get(&item)?;
    let left = words.with("order-left", &[("count", left.into())]);
    Some((left, false))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_strip_that_is_too_short_says_how_many_are_missing() {
        let row = |n: u32| Row {
            thing: Thing::Dish(format!("dish {n}")),
            name: format!("dish {n}"),
            count: n.to_string(),
            stock: None,
            chosen: false,
        };
        let strip = AllDay {
            rows: (0..6).map(row).collect(),
            ingredients: None,
            everywhere: None,
        };
        assert_eq!(strip.fitting(6).1, 0);
        let (shown, more) = strip.fitting(4);
        assert_eq!((shown.len(), more), (3, 3));
        assert_eq!(strip.fitting(0), (&strip.rows[..0], 6));
    }
}
