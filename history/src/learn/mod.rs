//! Menus learned from past checks: pages from what names share, choices from what was never
//! chosen together, prices from what was taken.
//!
//! Pure, and the same for the same checks in the same sequence.

mod choices;
mod pages;
mod prices;
mod spelling;
mod words;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use common::Money;
use rust_decimal::Decimal;

use crate::{PastCheck, PastLine};
use choices::{Choices, Chosen};
pub use prices::Price;
use prices::Prices;

/// More names than this are no menu; those seen later are left out.
pub const MOST_ITEMS: usize = 50_000;
/// More modifiers than this are no menu.
const MOST_MODIFIERS: usize = 20_000;

/// A menu as past checks tell it.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Learned {
    /// The pages' names, the busiest first, what fits nowhere last.
    pub groups: Vec<String>,
    /// Items by page, and on a page the most sold first.
    pub items: Vec<Item>,
    /// Sets of modifiers.
    pub choices: Vec<Choice>,
    /// Names beyond [`MOST_ITEMS`].
    pub left_out: u64,
}

/// An item as past checks tell it.
#[derive(Clone, PartialEq, Debug)]
pub struct Item {
    /// Its name, as it was written most often.
    pub name: String,
    /// Its page, by its place in [`Learned::groups`].
    pub group: usize,
    /// What was mostly taken for a piece of late; nothing where that is no price for a menu.
    pub price: Option<Money>,
    /// Every price seen, the cheapest first.
    pub prices: Vec<Price>,
    /// Its choices, by their places in [`Learned::choices`].
    pub choices: Vec<usize>,
    /// VAT in percent as it was last, where a column says so.
    pub vat_rate: Option<Decimal>,
    /// How often it was rung.
    pub lines: u64,
}

/// A set of modifiers.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Choice {
    /// What they have in common.
    pub name: String,
    /// So many must be chosen.
    pub min: u8,
    /// So many can be chosen.
    pub max: u8,
    /// The modifiers, the most chosen first.
    pub options: Vec<String>,
}

/// Learns a menu, check by check; its memory grows with the menu, not with the checks.
#[derive(Debug, Default)]
pub struct Learner {
    /// Small letters, single blanks → place in `sold`.
    places: BTreeMap<String, usize>,
    sold: Vec<Sold>,
    modifiers: BTreeMap<String, u32>,
    modifier_names: Vec<String>,
    left_out: u64,
}

#[derive(Debug, Default)]
struct Sold {
    spellings: BTreeMap<String, u64>,
    /// What the column of groups says.
    groups: BTreeMap<String, u64>,
    lines: u64,
    prices: Prices,
    vat_rate: Option<Decimal>,
    chosen: Chosen,
}

/// A name as items are told apart by it: small letters, single blanks.
#[must_use]
pub fn fold(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

/// The menu of these checks.
pub fn menu<'a>(checks: impl IntoIterator<Item = &'a PastCheck>) -> Learned {
    let mut learner = Learner::default();
    for check in checks {
        learner.see(check);
    }
    learner.learn()
}

impl Learner {
    /// Another check, later than those before.
    pub fn see(&mut self, check: &PastCheck) {
        for line in &check.lines {
            let key = fold(&line.name);
            let place = match self.places.get(&key) {
                Some(place) => *place,
                None if self.sold.len() >= MOST_ITEMS => {
                    self.left_out += 1;
                    continue;
                }
                None => {
                    self.sold.push(Sold::default());
                    *self.places.entry(key).or_insert(self.sold.len() - 1)
                }
            };
            let modifiers = self.modifiers_of(line);
            self.sold[place].line(line, modifiers);
        }
    }

    /// What was learned.
    #[must_use]
    pub fn learn(self) -> Learned {
        let mut pages = self.pages();
        let lines = |items: &[usize]| items.iter().map(|item| self.sold[*item].lines).sum::<u64>();
        pages.sort_by_cached_key(|(name, items)| {
            let last = name.as_str() == pages::OTHER;
            (last, std::cmp::Reverse(lines(items)), name.clone())
        });
        let chosen: Vec<&Chosen> = self.sold.iter().map(|sold| &sold.chosen).collect();
        let mut choices = Choices::new(&self.modifier_names, self.sold.len());
        let mut learned = Learned {
            left_out: self.left_out,
            ..Learned::default()
        };
        for (group, (name, mut places)) in pages.into_iter().enumerate() {
            learned.groups.push(name);
            places.sort_by_key(|place| (std::cmp::Reverse(self.sold[*place].lines), *place));
            choices.page(&places, &chosen);
            for place in places {
                let own = std::mem::take(&mut choices.of_item[place]);
                learned.items.push(self.sold[place].item(group, own));
            }
        }
        learned.choices = choices.all;
        learned
    }

    /// By the column where it says so, learned otherwise.
    fn pages(&self) -> Vec<(String, Vec<usize>)> {
        let mut pages: BTreeMap<String, (String, Vec<usize>)> = BTreeMap::new();
        let mut unsaid = Vec::new();
        for (place, sold) in self.sold.iter().enumerate() {
            match most(&sold.groups) {
                Some(name) => {
                    let page = pages.entry(fold(name));
                    page.or_insert((name.to_owned(), Vec::new())).1.push(place);
                }
                None => unsaid.push(place),
            }
        }
        let shown: Vec<&str> = (unsaid.iter())
            .map(|place| self.sold[*place].name())
            .collect();
        let named: Vec<_> = (unsaid.iter().zip(shown))
            .map(|(place, name)| pages::Named {
                name,
                chosen: &self.sold[*place].chosen.counts,
            })
            .collect();
        for (name, items) in pages::pages(&named) {
            let page = pages.entry(fold(&name)).or_insert((name, Vec::new()));
            page.1.extend(items.into_iter().map(|item| unsaid[item]));
        }
        let mut pages: Vec<_> = pages.into_values().collect();
        if let [(only, _)] = pages.as_mut_slice()
            && only.as_str() == pages::OTHER
        {
            "Menu".clone_into(only);
        }
        pages
    }

    fn modifiers_of(&mut self, line: &PastLine) -> Vec<u32> {
        let mut numbers = Vec::with_capacity(line.modifiers.len());
        for name in &line.modifiers {
            let key = fold(name);
            if let Some(number) = self.modifiers.get(&key) {
                numbers.push(*number);
            } else if self.modifier_names.len() < MOST_MODIFIERS && !key.is_empty() {
                let number = u32::try_from(self.modifier_names.len()).unwrap_or(u32::MAX);
                self.modifier_names.push(name.trim().to_owned());
                self.modifiers.insert(key, number);
                numbers.push(number);
            }
        }
        numbers
    }
}

impl Sold {
    fn line(&mut self, line: &PastLine, modifiers: Vec<u32>) {
        *self
            .spellings
            .entry(line.name.trim().to_owned())
            .or_default() += 1;
        if let Some(group) = line.group.as_deref().map(str::trim)
            && !group.is_empty()
        {
            *self.groups.entry(group.to_owned()).or_default() += 1;
        }
        self.lines += 1;
        self.prices.line(line.unit_price, line.at);
        self.vat_rate = line.vat_rate.or(self.vat_rate);
        self.chosen.line(modifiers.into_iter());
    }

    fn name(&self) -> &str {
        most(&self.spellings).unwrap_or_default()
    }

    fn item(&self, group: usize, choices: Vec<usize>) -> Item {
        Item {
            name: self.name().to_owned(),
            group,
            price: self.prices.now(),
            prices: self.prices.seen(),
            choices,
            vat_rate: self.vat_rate,
            lines: self.lines,
        }
    }
}

/// What was written most often; of those written as often, the first by letter.
fn most(written: &BTreeMap<String, u64>) -> Option<&str> {
    let most = written.iter().rev().max_by_key(|(_, times)| **times);
    most.map(|(text, _)| text.as_str())
}
