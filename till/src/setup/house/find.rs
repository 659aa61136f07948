//! Finding a setting by a word, in whichever of the five languages comes to mind.

use std::{cell::RefCell, collections::BTreeMap};

use ui::words::{Language, Words};

use super::{
    Draft, Place,
    rows::{self, Kind, Row},
};
use crate::desk::Desk;

/// Rows found at once, at most.
const MOST: usize = 60;

/// The words of all languages, and of each key all that it can be found by.
#[derive(Debug, Default)]
pub(super) struct Index {
    words: RefCell<Vec<Words>>,
    known: RefCell<BTreeMap<&'static str, String>>,
}

impl Index {
    fn has(&self, key: &'static str, wanted: &str) -> bool {
        let mut words = self.words.borrow_mut();
        if words.is_empty() {
            words.extend(Language::ALL.into_iter().map(Words::new));
        }
        let mut known = self.known.borrow_mut();
        let text = known.entry(key).or_insert_with(|| {
            let said = words.iter().map(|words| words.get(key).to_lowercase());
            said.collect::<Vec<_>>().join("\n")
        });
        text.contains(wanted)
    }
}

/// Words beside the labels by which people look for a part of the settings.
const fn also(place: Place) -> &'static str {
    match place {
        Place::House => "setup-find-house",
        Place::Vat => "setup-find-vat",
        Place::Money => "setup-find-money",
        Place::Kitchen => "setup-find-kitchen",
        Place::Paper => "setup-find-paper",
        Place::Printers => "setup-find-printers",
        Place::Mail => "setup-find-mail",
        Place::People => "setup-find-people",
        Place::File => "setup-find-file",
    }
}

/// The rows that fit, by their parts. What is found by its own word comes before what merely
/// lies in a part that is called so.
pub(super) fn found(desk: &Desk, draft: &Draft) -> Vec<(Place, Vec<Row>)> {
    let wanted = draft.search.trim().to_lowercase();
    let wanted: Vec<&str> = wanted.split_whitespace().collect();
    let index = &draft.index;
    let mut near = Vec::new();
    let mut far = Vec::new();
    let mut count = 0;
    for place in Place::ALL {
        let of_place = |word: &str| index.has(place.key(), word) || index.has(also(place), word);
        let all = rows::of(desk, draft, place, true);
        let fits = |row: &Row| {
            let value = match &row.kind {
                Kind::Text { value, .. } | Kind::Short { value } => value.to_lowercase(),
                _ => String::new(),
            };
            let label = row.label.to_lowercase();
            let own = |word: &&str| {
                index.has(row.key, word) || label.contains(word) || value.contains(word)
            };
            wanted.iter().any(own) && wanted.iter().all(|word| own(word) || of_place(word))
        };
        let mut own: Vec<Row> = all
            .iter()
            .filter(|row| !row.is_aside() && fits(row))
            .cloned()
            .collect();
        let by_place = own.is_empty() && wanted.iter().all(|word| of_place(word));
        if by_place {
            own = rows::of(desk, draft, place, false);
        }
        own.truncate(MOST.saturating_sub(count));
        count += own.len();
        if own.is_empty() {
            continue;
        }
        if by_place {
            far.push((place, own));
        } else {
            near.push((place, own));
        }
    }
    near.extend(far);
    near
}
