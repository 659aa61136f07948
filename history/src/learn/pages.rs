use std::collections::{BTreeMap, BTreeSet, BinaryHeap};

use super::{
    spelling,
    words::{Endings, Phrase},
};

/// Where nothing else says what an item is.
pub(super) const OTHER: &str = "Other";
/// Where the drinks go that make no page of their own.
const DRINKS: &str = "Drinks";
/// A till has no room for more.
const MOST_PAGES: usize = 80;
/// Pages of fewer drinks than this are one page together.
const FEW_DRINKS: usize = 6;
/// So many thousandths of an item's choices must lead to one page.
const ALIKE: u64 = 600;

/// An item as the pages see it.
#[derive(Debug)]
pub(super) struct Named<'a> {
    /// Its name.
    pub name: &'a str,
    /// How often each modifier was chosen with it.
    pub chosen: &'a BTreeMap<u32, u64>,
}

/// Pages by name, with the items' places in the list; every item is on one.
pub(super) fn pages(items: &[Named<'_>]) -> Vec<(String, Vec<usize>)> {
    let mut book = Book::new(items);
    book.by_head();
    book.by_page_word();
    book.by_word();
    book.by_choices(items);
    book.gather_drinks();
    book.close()
}

/// So many items make a page.
fn least(items: usize) -> usize {
    match items {
        0..60 => 2,
        60..300 => 3,
        300..2_000 => 5,
        _ => 10,
    }
}

struct Book {
    phrases: Vec<Phrase>,
    least: usize,
    heads_first: bool,
    /// The page of each item, by its word.
    page_of: Vec<Option<String>>,
}

impl Book {
    fn new(items: &[Named<'_>]) -> Self {
        let mut phrases: Vec<_> = items.iter().map(|item| Phrase::of(item.name)).collect();
        spelling::mend(&mut phrases);
        Self {
            least: least(items.len()),
            heads_first: heads_come_first(&phrases),
            page_of: vec![None; items.len()],
            phrases,
        }
    }

    /// Items whose head nouns are the same, or end in the same noun.
    fn by_head(&mut self) {
        let heads: Vec<Option<&str>> = (self.phrases.iter())
            .map(|phrase| phrase.head(self.heads_first).map(|word| word.key.as_str()))
            .collect();
        let words = self.phrases.iter().flat_map(|phrase| &phrase.front);
        let endings = Endings::of(words.map(|word| word.key.as_str()));
        let mut items_of: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (item, head) in heads.iter().enumerate() {
            let Some(head) = head else { continue };
            items_of.entry(head).or_default().push(item);
            for ending in endings.within(head) {
                items_of.entry(ending).or_default().push(item);
            }
        }
        let chosen = greedy(&items_of, &self.page_of, self.least);
        self.settle(chosen);
    }

    /// Items with a page's word anywhere in front.
    fn by_page_word(&mut self) {
        let pages: BTreeSet<String> = self.page_of.iter().flatten().cloned().collect();
        for (page, phrase) in self.page_of.iter_mut().zip(&self.phrases) {
            if page.is_none() {
                let mut words = phrase.front.iter().rev();
                let word = words.find(|word| pages.contains(&word.key));
                *page = word.map(|word| word.key.clone());
            }
        }
    }

    /// Items that share any word in front.
    fn by_word(&mut self) {
        let mut items_of: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (item, phrase) in self.phrases.iter().enumerate() {
            if self.page_of[item].is_none() {
                let words: BTreeSet<&str> =
                    phrase.front.iter().map(|word| word.key.as_str()).collect();
                for word in words {
                    items_of.entry(word).or_default().push(item);
                }
            }
        }
        let chosen = greedy(&items_of, &self.page_of, self.least);
        self.settle(chosen);
    }

    /// Items whose modifiers are mostly those of one page.
    fn by_choices(&mut self, items: &[Named<'_>]) {
        let mut uses: BTreeMap<u32, BTreeMap<&str, u64>> = BTreeMap::new();
        for (item, page) in items.iter().zip(&self.page_of) {
            let Some(page) = page else { continue };
            for (modifier, times) in item.chosen {
                *uses.entry(*modifier).or_default().entry(page).or_default() += times;
            }
        }
        let mut joined = Vec::new();
        for (place, item) in items.iter().enumerate() {
            if self.page_of[place].is_some() || item.chosen.is_empty() {
                continue;
            }
            let mut likeness: BTreeMap<&str, u64> = BTreeMap::new();
            for (modifier, times) in item.chosen {
                let Some(pages) = uses.get(modifier) else {
                    continue;
                };
                let all: u64 = pages.values().sum();
                for (page, uses) in pages {
                    *likeness.entry(page).or_default() += times * 1000 * uses / all.max(1);
                }
            }
            let own: u64 = item.chosen.values().sum();
            let best = likeness.into_iter().max_by_key(|(_, likeness)| *likeness);
            if let Some((page, _)) = best.filter(|(_, likeness)| *likeness >= own * ALIKE) {
                joined.push((place, page.to_owned()));
            }
        }
        for (place, page) in joined {
            self.page_of[place] = Some(page);
        }
    }

    /// Drinks that are left over, and small pages of drinks, are one page.
    fn gather_drinks(&mut self) {
        let mut pages: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        let mut drinks = Vec::new();
        for (item, page) in self.page_of.iter().enumerate() {
            match page {
                Some(page) => pages.entry(page).or_default().push(item),
                None if self.phrases[item].is_drink() => drinks.push(item),
                None => {}
            }
        }
        if drinks.is_empty() {
            return;
        }
        for items in pages.values() {
            let sips = items.iter().filter(|item| self.phrases[**item].is_drink());
            if items.len() < FEW_DRINKS && sips.count() * 2 >= items.len() {
                drinks.extend(items);
            }
        }
        if drinks.len() >= self.least {
            for item in drinks {
                self.page_of[item] = Some(DRINKS.to_owned());
            }
        }
    }

    fn settle(&mut self, chosen: Vec<(String, Vec<usize>)>) {
        for (word, items) in chosen {
            for item in items {
                self.page_of[item] = Some(word.clone());
            }
        }
    }

    /// The largest pages under the names people wrote; whatever is left comes last.
    fn close(self) -> Vec<(String, Vec<usize>)> {
        let mut pages: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        let mut left = Vec::new();
        for (item, page) in self.page_of.iter().enumerate() {
            match page {
                Some(page) => pages.entry(page.clone()).or_default().push(item),
                None => left.push(item),
            }
        }
        let mut pages: Vec<_> = pages.into_iter().collect();
        pages.sort_by_key(|(_, items)| std::cmp::Reverse(items.len()));
        for (_, items) in pages.drain(MOST_PAGES.min(pages.len())..) {
            left.extend(items);
        }
        let mut named: Vec<(String, Vec<usize>)> = Vec::new();
        for (word, items) in pages {
            let title = self.title(&word, &items);
            match named.iter_mut().find(|(other, _)| *other == title) {
                Some((_, same)) => same.extend(items),
                None => named.push((title, items)),
            }
        }
        if !left.is_empty() {
            left.sort_unstable();
            named.push((OTHER.to_owned(), left));
        }
        named
    }

    /// The word as most of these items have it, with a capital; in the plural if any has it so.
    fn title(&self, key: &str, items: &[usize]) -> String {
        let mut shown: BTreeMap<String, usize> = BTreeMap::new();
        for item in items {
            for word in &self.phrases[*item].front {
                if word.key == key {
                    *shown.entry(capital(&word.shown)).or_default() += 1;
                }
            }
        }
        let best = shown
            .into_iter()
            .max_by_key(|(word, times)| (word.to_lowercase() != key, *times));
        best.map_or_else(|| capital(key), |(word, _)| word)
    }
}

fn capital(word: &str) -> String {
    let mut signs = word.chars();
    let first = signs.next().map(|sign| sign.to_uppercase().to_string());
    let rest = signs.as_str();
    // Not SHOUTED: a page is read all day.
    let rest = if word.chars().any(char::is_lowercase) {
        rest.to_owned()
    } else {
        rest.to_lowercase()
    };
    first.unwrap_or_default() + &rest
}

/// Whether first words repeat more than last ones, as in "Pizza Salami" and "Salade verte".
fn heads_come_first(phrases: &[Phrase]) -> bool {
    let repeated = |first: bool| {
        let mut times: BTreeMap<&str, usize> = BTreeMap::new();
        let long = phrases.iter().filter(|phrase| phrase.front.len() > 1);
        for word in long.filter_map(|phrase| phrase.head(first)) {
            *times.entry(&word.key).or_default() += 1;
        }
        times.values().filter(|times| **times > 1).sum::<usize>()
    };
    repeated(true) * 2 > repeated(false) * 3
}

/// Words that each cover most of what is still without a page; those with too few are no page.
fn greedy(
    items_of: &BTreeMap<&str, Vec<usize>>,
    page_of: &[Option<String>],
    least: usize,
) -> Vec<(String, Vec<usize>)> {
    let mut free: Vec<bool> = page_of.iter().map(Option::is_none).collect();
    // The longer word wins a tie: it says more.
    let entry = |word: &str, count: usize| (count, word.len(), std::cmp::Reverse(word.to_owned()));
    let mut heap: BinaryHeap<_> = items_of
        .iter()
        .map(|(word, items)| entry(word, items.len()))
        .collect();
    let mut chosen = Vec::new();
    while let Some((count, _, std::cmp::Reverse(word))) = heap.pop() {
        if count < least {
            break;
        }
        let items = items_of.get(word.as_str()).into_iter().flatten().copied();
        let items: Vec<usize> = items.filter(|item| free[*item]).collect();
        if items.len() < count {
            heap.push(entry(&word, items.len()));
            continue;
        }
        for item in &items {
            free[*item] = false;
        }
        chosen.push((word, items));
    }
    chosen
}
