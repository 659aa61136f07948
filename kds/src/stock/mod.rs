//! What is 86 and what is counted down: the tills follow at once.

mod count;
mod entry;
mod model;
mod view;

use common::{Command, GroupId, IngredientId, ItemId, State, menu};
use ui::words::Words;

pub(crate) use count::count_ui;
pub(crate) use model::{Stock, name};
pub(crate) use view::show;

use crate::{say, typing::Typed};
use model::lacks;

/// Which dishes are shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) enum Page {
    /// All.
    #[default]
    All,
    /// What is 86 or counted now.
    Gone,
    /// A page of the menu.
    Group(GroupId),
}

/// What is looked at.
#[derive(Clone, Debug, Default)]
pub(crate) struct Draft {
    pub(crate) typed: String,
    /// The keys on the screen are shown.
    pub(crate) keys: bool,
    pub(crate) ingredients: bool,
    pub(crate) everywhere: bool,
    pub(crate) page: Page,
    /// What is being counted, and what was left before.
    pub(crate) counting: Option<(ItemId, Option<u32>)>,
}

/// What the cook wants.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Intent {
    /// 86, or back.
    Toggle(ItemId),
    /// An ingredient is 86, or back.
    RunOut(IngredientId, bool),
    /// Say how many are left.
    Count(ItemId),
    /// So many are left; nothing where it is counted no more. `true` ends the counting.
    Left(ItemId, Option<u32>, bool),
    /// Enough of counting.
    Counted,
    /// By dish or by ingredient.
    By(bool),
    /// This screen's stations, or all.
    Everywhere(bool),
    /// Another page.
    Page(Page),
    /// Look for something.
    Type(Typed),
    /// Look for nothing any more.
    Clear,
    /// The keys on the screen, or away with them.
    Keys,
    /// Back to the board.
    Close,
}

/// Something that was done, in words, with the way back.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Deed {
    /// What is asked of the house.
    pub(crate) command: Command,
    /// In words.
    pub(crate) said: String,
    /// What undoes it.
    pub(crate) undo: Option<Command>,
}

impl Draft {
    /// Begins to count an item.
    pub(crate) fn count(&mut self, state: &State, item: ItemId) {
        self.counting = Some((item, state.menu.left.get(&item).copied()));
    }

    /// Carries out what concerns this screen alone; gives back what the house is asked for.
    pub(crate) fn handle(&mut self, intent: Intent, state: &State, words: &Words) -> Option<Deed> {
        match intent {
            Intent::Toggle(item) => {
                let why = state.menu.items.get(&item);
                let short = why.is_some_and(|item| lacks(&state.menu, item).is_some());
                if short && !state.menu.sold_out.contains(&item) {
                    // Only its ingredient brings it back.
                    self.ingredients = true;
                    return None;
                }
                return Some(toggle(state, words, item));
            }
            Intent::RunOut(ingredient, gone) => {
                return Some(run_out(state, words, ingredient, gone));
            }
            Intent::Count(item) => self.count(state, item),
            Intent::Left(item, left, last) => {
                let before = self.counting.filter(|(counted, _)| *counted == item);
                let known = state.menu.left.get(&item).copied();
                let before = before.map_or(known, |(_, before)| before);
                if last {
                    self.counting = None;
                }
                return Some(counted(state, words, item, (before, left)));
            }
            Intent::Counted => self.counting = None,
            Intent::By(ingredients) => self.ingredients = ingredients,
            Intent::Everywhere(everywhere) => self.everywhere = everywhere,
            Intent::Page(page) => self.page = page,
            Intent::Type(typed) => typed.onto(&mut self.typed),
            Intent::Clear => self.typed.clear(),
            Intent::Keys => self.keys = !self.keys,
            Intent::Close => {}
        }
        None
    }
}

/// 86, or back; what came to nothing by counting is counted no more.
pub(crate) fn toggle(state: &State, words: &Words, item: ItemId) -> Deed {
    if state.menu.left.get(&item) == Some(&0) && !state.menu.sold_out.contains(&item) {
        return counted(state, words, item, (Some(0), None));
    }
    let gone = state.menu.sold_out.contains(&item);
    let set = |sold_out| Command::Menu(menu::Command::SellOut { item, sold_out });
    Deed {
        command: set(!gone),
        said: named(words, on_or_off(!gone), &name(state, words, item)),
        undo: Some(set(gone)),
    }
}

/// An ingredient is 86, or back, with all that is made of it.
pub(crate) fn run_out(state: &State, words: &Words, ingredient: IngredientId, gone: bool) -> Deed {
    let set = |run_out| {
        Command::Menu(menu::Command::RunOut {
            ingredient,
            run_out,
        })
    };
    let name = say::ingredient(state, words, ingredient);
    Deed {
        command: set(gone),
        said: named(words, on_or_off(gone), &name),
        undo: Some(set(!gone)),
    }
}

fn counted(
    state: &State,
    words: &Words,
    item: ItemId,
    (before, left): (Option<u32>, Option<u32>),
) -> Deed {
    let set = |left| Command::Menu(menu::Command::Count { item, left });
    let name = name(state, words, item);
    let said = match left {
        Some(left) => {
            let gaps = [("item", name.as_str().into()), ("count", left.into())];
            words.with("kitchen-stock-left", &gaps)
        }
        None => named(words, "kitchen-stock-uncounted", &name),
    };
    Deed {
        command: set(left),
        said,
        undo: Some(set(before)),
    }
}

fn on_or_off(gone: bool) -> &'static str {
    if gone {
        "order-gone-toast"
    } else {
        "kitchen-stock-back"
    }
}

fn named(words: &Words, key: &str, name: &str) -> String {
    words.with(key, &[("item", name.into())])
}
