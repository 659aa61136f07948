use std::collections::{BTreeMap, BTreeSet};

use super::{Choice, words::Phrase};

/// More options than this are on no till's screen.
const MOST_OPTIONS: usize = 60;
/// More modifiers than this of one item are not looked at.
const MOST_OF_AN_ITEM: usize = 120;
/// More modifiers than this of items that are alike are not looked at, the most chosen first.
const MOST_OF_A_PAGE: usize = 200;
/// More modifiers than this of one line are not looked at.
const MOST_OF_A_LINE: usize = 40;
/// Two that were never chosen together exclude one another, if chance had brought them together
/// so many times: of one kind by their names, and otherwise.
const MEETINGS: (u64, u64) = (3, 15);
/// Fewer lines than this show no rule.
const FEW: u64 = 5;

/// What was chosen with an item.
#[derive(Debug, Default)]
pub(super) struct Chosen {
    /// Lines without any modifier.
    bare: u64,
    lines: u64,
    /// How often each was chosen.
    pub counts: BTreeMap<u32, u64>,
    /// How often two were chosen together, the smaller number first.
    pairs: BTreeMap<(u32, u32), u64>,
}

impl Chosen {
    /// Another line, with these modifiers.
    pub(super) fn line(&mut self, modifiers: impl Iterator<Item = u32>) {
        let counts = &mut self.counts;
        let mut those = BTreeSet::new();
        for modifier in modifiers.take(MOST_OF_A_LINE) {
            let room = counts.len() < MOST_OF_AN_ITEM || counts.contains_key(&modifier);
            if room && those.insert(modifier) {
                *counts.entry(modifier).or_default() += 1;
            }
        }
        self.lines += 1;
        self.bare += u64::from(those.is_empty());
        for one in &those {
            for other in those.range(one + 1..) {
                *self.pairs.entry((*one, *other)).or_default() += 1;
            }
        }
    }

    fn add(&mut self, other: &Self) {
        self.bare += other.bare;
        self.lines += other.lines;
        for (modifier, times) in &other.counts {
            *self.counts.entry(*modifier).or_default() += times;
        }
        for (pair, times) in &other.pairs {
            *self.pairs.entry(*pair).or_default() += times;
        }
    }

    fn met(&self, one: u32, other: u32) -> bool {
        self.pairs.contains_key(&(one.min(other), one.max(other)))
    }

    /// At least half of what was chosen here is known there.
    fn is_like(&self, other: &Self) -> bool {
        let shared =
            (self.counts.iter()).filter(|(modifier, _)| other.counts.contains_key(modifier));
        let shared: u64 = shared.map(|(_, times)| times).sum();
        shared * 2 >= self.counts.values().sum()
    }

    /// The modifiers, the most chosen first.
    fn ranked(&self) -> Vec<u32> {
        let mut ranked: Vec<_> = self.counts.iter().collect();
        ranked.sort_by_key(|(modifier, times)| (std::cmp::Reverse(**times), **modifier));
        ranked.into_iter().map(|(modifier, _)| *modifier).collect()
    }

    /// Takes a set out of `left` whose modifiers never met, though chance would have had it.
    fn exclusive(&self, left: &mut Vec<u32>, phrases: &[Phrase]) -> Option<Vec<u32>> {
        let times = |modifier: &u32| self.counts.get(modifier).copied().unwrap_or(0);
        let lines = (self.lines - self.bare).max(1);
        if lines < FEW {
            return None;
        }
        let never_two = self.pairs.is_empty();
        for seed in 0..left.len() {
            let mut set = vec![left[seed]];
            let mut of_the_set = times(&left[seed]);
            for other in &left[seed + 1..] {
                let apart = set.iter().all(|one| !self.met(*one, *other));
                let kin = is_kin(&phrases[set[0] as usize], &phrases[*other as usize]);
                let meetings = if kin { MEETINGS.0 } else { MEETINGS.1 };
                if apart && (never_two || of_the_set * times(other) >= meetings * lines) {
                    of_the_set += times(other);
                    set.push(*other);
                }
            }
            if set.len() > 1 {
                left.retain(|modifier| !set.contains(modifier));
                return Some(set);
            }
        }
        None
    }

    /// Whether every line had one of the set.
    fn is_must(&self, set: &[u32]) -> bool {
        let times = set.iter().filter_map(|modifier| self.counts.get(modifier));
        times.sum::<u64>() == self.lines
    }
}

/// Whether two names share a word.
fn is_kin(one: &Phrase, other: &Phrase) -> bool {
    let mut words = one.front.iter();
    words.any(|word| other.front.iter().any(|same| same.key == word.key))
}

/// A set of modifiers as it is put together: its name, min, max, and what is in it.
type Set = (String, u8, u8, Vec<u32>);

/// The choices of all items.
#[derive(Debug)]
pub(super) struct Choices<'a> {
    /// The modifiers' names.
    names: &'a [String],
    phrases: Vec<Phrase>,
    known: BTreeMap<Set, usize>,
    /// As far as they are found.
    pub all: Vec<Choice>,
    /// Each item's, by their places.
    pub of_item: Vec<Vec<usize>>,
}

impl<'a> Choices<'a> {
    /// None yet.
    pub(super) fn new(names: &'a [String], items: usize) -> Self {
        Self {
            names,
            phrases: names.iter().map(|name| Phrase::of(name)).collect(),
            known: BTreeMap::new(),
            all: Vec::new(),
            of_item: vec![Vec::new(); items],
        }
    }

    /// Finds those of the items of a page.
    pub(super) fn page(&mut self, page: &[usize], chosen: &[&Chosen]) {
        for like in alike(page, chosen) {
            let mut pool = Chosen::default();
            for item in &like {
                pool.add(chosen[*item]);
            }
            for set in self.sets(&pool) {
                let offers = |item: &&usize| {
                    let counts = &chosen[**item].counts;
                    set.3.iter().any(|modifier| counts.contains_key(modifier))
                };
                let users: Vec<usize> = like.iter().filter(offers).copied().collect();
                let place = self.place(set);
                for item in users {
                    self.of_item[item].push(place);
                }
            }
        }
    }

    fn sets(&self, pool: &Chosen) -> Vec<Set> {
        let mut left = pool.ranked();
        left.truncate(MOST_OF_A_PAGE);
        let mut sets = Vec::new();
        while let Some(mut set) = pool.exclusive(&mut left, &self.phrases) {
            let min = u8::from(pool.is_must(&set));
            let name = self.title(&set, &sets);
            set.truncate(MOST_OPTIONS);
            sets.push((name, min, 1, set));
        }
        left.truncate(MOST_OPTIONS);
        if !left.is_empty() {
            let max = u8::try_from(left.len()).unwrap_or(u8::MAX);
            sets.push(("Extras".to_owned(), 0, max, left));
        }
        sets
    }

    fn place(&mut self, set: Set) -> usize {
        if let Some(place) = self.known.get(&set) {
            return *place;
        }
        let options = set.3.iter().map(|option| &self.names[*option as usize]);
        self.all.push(Choice {
            name: set.0.clone(),
            min: set.1,
            max: set.2,
            options: options.cloned().collect(),
        });
        self.known.insert(set, self.all.len() - 1);
        self.all.len() - 1
    }

    /// What most of the options are, such as "Salsa"; numbered where there are several.
    fn title(&self, set: &[u32], before: &[Set]) -> String {
        let mut heads: BTreeMap<&str, (usize, &str)> = BTreeMap::new();
        for option in set {
            if let Some(head) = self.phrases[*option as usize].head(false) {
                heads.entry(&head.key).or_insert((0, &head.shown)).0 += 1;
            }
        }
        let best = heads.into_values().max_by_key(|(times, _)| *times);
        let best = best.filter(|(times, _)| *times > 1 && times * 2 >= set.len());
        let name = best.map_or("Choice", |(_, shown)| shown);
        match before.iter().filter(|set| set.0.starts_with(name)).count() {
            0 => name.to_owned(),
            more => format!("{name} {}", more + 1),
        }
    }
}

/// Items of a page that are chosen for alike, those with the most lines first.
fn alike(page: &[usize], chosen: &[&Chosen]) -> Vec<Vec<usize>> {
    let mut with: Vec<usize> = page.to_vec();
    with.retain(|item| !chosen[*item].counts.is_empty());
    with.sort_by_key(|item| (std::cmp::Reverse(chosen[*item].lines), *item));
    let mut like: Vec<(Chosen, Vec<usize>)> = Vec::new();
    for item in with {
        // Beyond the first few, an item would be compared with thousands.
        let known = like.iter_mut().take(40);
        let mut known = known.filter(|(pool, _)| chosen[item].is_like(pool));
        if let Some((pool, items)) = known.next() {
            pool.add(chosen[item]);
            items.push(item);
        } else {
            let mut pool = Chosen::default();
            pool.add(chosen[item]);
            like.push((pool, vec![item]));
        }
    }
    like.into_iter().map(|(_, items)| items).collect()
}
