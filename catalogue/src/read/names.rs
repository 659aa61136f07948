use std::collections::BTreeMap;

use crate::folded;

/// Things by number and by name, as people refer to them.
#[derive(Debug, Default)]
pub(crate) struct Names {
    numbers: BTreeMap<u32, ()>,
    exact: BTreeMap<String, Option<u32>>,
    loose: BTreeMap<String, Option<u32>>,
}

impl Names {
    pub(crate) fn of<'a>(all: impl IntoIterator<Item = (u32, &'a str)>) -> Self {
        let mut names = Self::default();
        for (number, name) in all {
            names.add(number, name);
        }
        names
    }

    pub(crate) fn add(&mut self, number: u32, name: &str) {
        self.numbers.insert(number, ());
        let name = name.trim();
        let unsure = |known: &mut Option<u32>| *known = known.filter(|known| *known == number);
        let exact = self.exact.entry(name.to_owned());
        exact.and_modify(unsure).or_insert(Some(number));
        let loose = self.loose.entry(loose(name));
        loose.and_modify(unsure).or_insert(Some(number));
    }

    pub(crate) fn has(&self, number: u32) -> bool {
        self.numbers.contains_key(&number)
    }

    /// By its number, else by its exact name, else by its name without capitals and accents;
    /// nothing where two share it.
    pub(crate) fn find(&self, text: &str) -> Option<u32> {
        let text = text.trim();
        if let Ok(number) = text.parse()
            && self.has(number)
        {
            return Some(number);
        }
        match self.exact.get(text) {
            Some(found) => *found,
            None => self.loose.get(&loose(text)).copied().flatten(),
        }
    }

    /// A name that finds this number again; the number itself where there is none.
    pub(crate) fn say(&self, number: u32, name: &str) -> String {
        let is_plain = name.trim() == name && !name.is_empty() && name.parse::<u32>().is_err();
        if is_plain && self.find(name) == Some(number) {
            name.to_owned()
        } else {
            number.to_string()
        }
    }

    /// The first number behind all that are taken.
    pub(crate) fn next_free(&self) -> u32 {
        let last = self.numbers.last_key_value();
        last.map_or(1, |(number, ())| number.saturating_add(1))
    }
}

/// A name of signs only is itself.
fn loose(name: &str) -> String {
    let plain = folded(&name.replace(['(', ')', '[', ']', '（', '）'], " "));
    if plain.is_empty() {
        name.trim().to_owned()
    } else {
        plain
    }
}
