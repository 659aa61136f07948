use std::collections::{BTreeMap, BTreeSet};

use super::words::Phrase;

/// Shorter words have too few letters to be mistaken in.
const LEAST: usize = 6;
/// A part of a word that more words have tells none of them.
const MOST_WITH_A_PART: usize = 50;

/// Words that are written wrongly take the key of the word that was meant: one with the same
/// first letter and mostly the same runs of three letters, which is written more often.
pub(super) fn mend(phrases: &mut [Phrase]) {
    let mut times: BTreeMap<String, usize> = BTreeMap::new();
    for word in phrases.iter().flat_map(|phrase| &phrase.front) {
        *times.entry(word.key.clone()).or_default() += 1;
    }
    let long = |word: &&String| word.chars().count() >= LEAST;
    let mut words_with: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for word in times.keys().filter(long).filter(|word| times[*word] > 1) {
        for part in parts(word) {
            words_with.entry(part).or_default().push(word);
        }
    }
    let mut meant: BTreeMap<String, String> = BTreeMap::new();
    for (word, count) in times.iter().filter(|(word, _)| long(word)) {
        let own = parts(word);
        let mut shared: BTreeMap<&str, usize> = BTreeMap::new();
        let known = own.iter().filter_map(|part| words_with.get(part));
        for other in known
            .filter(|words| words.len() <= MOST_WITH_A_PART)
            .flatten()
        {
            *shared.entry(other).or_default() += 1;
        }
        let alike = shared.into_iter().filter(|(other, shared)| {
            let same_start = other.chars().next() == word.chars().next();
            let all = own.len() + parts(other).len();
            same_start && times[*other] > *count && shared * 20 >= all * 7
        });
        if let Some((other, _)) = alike.max_by_key(|(other, shared)| (*shared, times[*other])) {
            meant.insert(word.clone(), other.to_owned());
        }
    }
    for word in phrases.iter_mut().flat_map(|phrase| &mut phrase.front) {
        if let Some(other) = meant.get(&word.key) {
            word.key.clone_from(other);
        }
    }
}

/// Its runs of three letters, with its beginning and its end as letters of their own.
fn parts(word: &str) -> BTreeSet<String> {
    let letters: Vec<char> = format!("^{word}$").chars().collect();
    letters
        .windows(3)
        .map(|three| three.iter().collect())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_pen_is_the_word_that_was_meant() {
        let names = [
            "Bean Burrito",
            "Beef Burrito",
            "Pork Burito",
            "Egg Sandwich",
            "Sandwhich",
        ];
        let mut phrases: Vec<_> = names.iter().map(|name| Phrase::of(name)).collect();
        mend(&mut phrases);
        let heads: Vec<_> = phrases
            .iter()
            .filter_map(|phrase| phrase.head(false))
            .collect();
        let heads: Vec<_> = heads.iter().map(|head| head.key.as_str()).collect();
        // Nobody can say which of two words written once was meant.
        assert_eq!(
            heads,
            ["burrito", "burrito", "burrito", "sandwich", "sandwhich"]
        );
    }
}
