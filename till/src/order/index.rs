//! The menu as the order screen asks for it: by page, and by what somebody types. It is made once
//! for each menu that is published, so that a frame costs what it shows and not what the menu has.

use std::{cell::RefCell, collections::BTreeMap};

use common::{
    GroupId, ItemId, Language,
    menu::{Item, Menu},
};

use crate::shorthand::folded;

/// What tells one menu from another without looking at all of it: its version, how much there is,
/// and where its first and its last item lie in memory.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
struct Mark {
    version: u32,
    items: usize,
    ends: [usize; 2],
    language: Option<Language>,
}

#[derive(Debug, Default)]
struct Made {
    mark: Mark,
    /// Items in the sequence of their page.
    pages: BTreeMap<GroupId, Vec<ItemId>>,
    /// Folded, in the sequence of the menu: what is shown, and the house's own name.
    names: Vec<(ItemId, String)>,
    /// What was looked for last, and what was found.
    found: Option<(String, Vec<ItemId>)>,
    #[cfg(test)]
    looked_at: usize,
}

/// The index, made anew when somebody asks about another menu.
#[derive(Debug, Default)]
pub(crate) struct Index(RefCell<Made>);

impl Index {
    /// The items of a page, in its order.
    pub(super) fn page<'m>(&self, menu: &'m Menu, group: GroupId) -> Vec<&'m Item> {
        self.look(menu, None);
        let made = self.0.borrow();
        let ids = made.pages.get(&group).into_iter().flatten();
        ids.filter_map(|id| menu.items.get(id)).collect()
    }

    /// The first items whose name has what was typed in it, or whose number begins so.
    pub(super) fn find<'m>(
        &self,
        menu: &'m Menu,
        language: Language,
        wanted: &str,
        most: usize,
    ) -> Vec<&'m Item> {
        self.look(menu, Some(language));
        let mut made = self.0.borrow_mut();
        if made.found.as_ref().is_none_or(|(typed, _)| typed != wanted) {
            let named = made.names.iter();
            let named = named.filter(|(id, name)| {
                let plu = || menu.items.get(id)?.plu.as_deref();
                name.contains(wanted) || plu().is_some_and(|plu| plu.starts_with(wanted))
            });
            let found = named.map(|(id, _)| *id).take(most).collect();
            #[cfg(test)]
            {
                made.looked_at += made.names.len();
            }
            made.found = Some((wanted.to_owned(), found));
        }
        let found = made.found.iter().flat_map(|(_, ids)| ids);
        found.filter_map(|id| menu.items.get(id)).collect()
    }

    /// Makes what is missing or belongs to another menu.
    fn look(&self, menu: &Menu, language: Option<Language>) {
        let end = |item: Option<(&ItemId, &Item)>| {
            item.map_or(0, |(_, item)| std::ptr::from_ref(item).addr())
        };
        let mut made = self.0.borrow_mut();
        let mark = Mark {
            version: menu.version,
            items: menu.items.len(),
            ends: [
                end(menu.items.first_key_value()),
                end(menu.items.last_key_value()),
            ],
            language: made.mark.language,
        };
        if made.mark != mark || made.pages.is_empty() {
            *made = Made {
                mark,
                pages: pages(menu),
                #[cfg(test)]
                looked_at: made.looked_at + menu.items.len(),
                ..Made::default()
            };
            made.mark.language = None;
        }
        if language.is_some() && made.mark.language != language {
            made.mark.language = language;
            made.found = None;
            made.names = language.map_or_else(Vec::new, |language| names(menu, language));
            #[cfg(test)]
            {
                made.looked_at += menu.items.len();
            }
        }
    }
}

fn pages(menu: &Menu) -> BTreeMap<GroupId, Vec<ItemId>> {
    let mut pages: BTreeMap<GroupId, Vec<&Item>> = BTreeMap::new();
    for item in menu.items.values() {
        pages.entry(item.group).or_default().push(item);
    }
    let sorted = pages.into_iter().map(|(page, mut items)| {
        items.sort_by_key(|item| (item.place, item.id));
        (page, items.into_iter().map(|item| item.id).collect())
    });
    sorted.collect()
}

/// Between the two names of an item: nobody types it.
const BETWEEN: char = '\n';

fn names(menu: &Menu, language: Language) -> Vec<(ItemId, String)> {
    let named = menu.items.values().map(|item| {
        let mut said = folded(item.name_in(language));
        if item.names.contains_key(&language) {
            said.push(BETWEEN);
            said.push_str(&folded(&item.name));
        }
        (item.id, said)
    });
    named.collect()
}

#[cfg(test)]
mod tests {
    use common::demo;

    use super::*;

    #[test]
    fn a_page_and_a_search_are_as_the_menu_itself_says() {
        let menu = demo::house().menu;
        let index = Index::default();
        for group in &menu.groups {
            let ids = |items: Vec<&Item>| items.iter().map(|item| item.id).collect::<Vec<_>>();
            let own = ids(menu.page(group.id).collect());
            assert_eq!(ids(index.page(&menu, group.id)), own, "{}", group.name);
        }
        for language in Language::ALL {
            for typed in ["soup", "a", "1", "zzz"] {
                let found = index.find(&menu, language, typed, 60);
                let own = menu.items.values().filter(|item| {
                    let said = [item.name_in(language), &item.name];
                    let plu = item.plu.as_deref().unwrap_or_default();
                    said.iter().any(|name| folded(name).contains(typed)) || plu.starts_with(typed)
                });
                assert!(found.into_iter().eq(own.take(60)), "{language:?} {typed}");
            }
        }
    }

    #[test]
    fn a_frame_of_a_large_menu_looks_at_no_more_than_one_of_a_small_one() {
        let looked_at = |items: u32, frames: usize| {
            let menu = demo::large_menu(items);
            let index = Index::default();
            let mut shown = 0;
            for _ in 0..frames {
                shown += index.page(&menu, GroupId(1)).len();
                shown += index.find(&menu, Language::English, "soup", 60).len();
            }
            assert_eq!(shown % frames, 0);
            let looked_at = index.0.borrow().looked_at;
            (looked_at, shown / frames)
        };
        // Once for the pages, once for the names, once for what was typed; then never again.
        for items in [300, 50_000] {
            let all = items as usize;
            assert_eq!(looked_at(items, 1).0, 3 * all);
            assert_eq!(looked_at(items, 200).0, 3 * all);
        }
    }

    #[test]
    fn another_menu_is_looked_at_anew() {
        let mut menu = demo::large_menu(400);
        let index = Index::default();
        assert_eq!(index.page(&menu, GroupId(1)).len(), 300);
        menu.items.retain(|id, _| id.0 <= 100);
        menu.version += 1;
        assert_eq!(index.page(&menu, GroupId(1)).len(), 100);
        assert_eq!(index.find(&menu, Language::German, "100", 5).len(), 1);
    }
}
