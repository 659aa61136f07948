use std::collections::{BTreeMap, BTreeSet};

/// What comes after one of these does not say what a dish is: "Chips and Guacamole" is chips.
const JOINS: &str = "\
    with w and in on of from à al alla alle ai con di e y mit und auf im vom von an met en op \
    van avec et au aux de du des del della n";

/// Vessels and portions: "Side of Chips" is chips.
const VESSELS: &str = "\
    side glass cup pot bottle piece slice portion pint jug can glas tasse kännchen flasche \
    stück kanne kopje fles stuk verre bouteille part pack beilage";

/// Sizes and praise: they name no page.
const SIZES: &str = "\
    large small medium regular big mini maxi half full double single triple extra hot cold \
    iced fresh homemade house special new the our daily today day kids klein kleine kleiner \
    kleines groß große großer großes gross hausgemacht hausgemachte frisch frische halbe \
    halber doppelt groot grote verse grand grande petit petite maison der die das le la les l \
    d il el los per pro für for to go x s m xl xxl ml cl cm oz kg g";

/// Words of drinks; what else is left over and has one of these is a drink.
const DRINKS: &str = "\
    drink soda cola coke water juice nectar lemonade beer ale lager cider wine coffee \
    espresso cappuccino latte tea cocktail shake smoothie milk tonic gin vodka rum whisky \
    whiskey prosecco champagne sekt getränk saft wasser mineralwasser schorle limonade bier \
    pils weizen radler wein kaffee tee milch sap wijn koffie thee frisdrank pilsje jus eau \
    bière vin café thé lait sirop 可乐 啤酒 咖啡 果汁 fanta sprite pepsi spezi weißbier helles \
    riesling burgunder chardonnay merlot sauvignon pinot rosé schnaps obstler grappa spritz \
    macchiato chai kakao chocolat cava sangria ipa stout mojito cerveza vino birra acqua agua \
    zumo refresco 红酒 奶茶 茶";

/// Nouns that end like another one: a boar is no wine.
const WHOLE: [&str; 4] = ["schwein", "platte", "erdbeer", "wurst"];

/// Short nouns that German, Dutch and English put at the end of a longer word.
const TAILS: &str = "\
    saft wein bier brot brood wijn soep kaas cake beer wine fish taart reis bowl eis tee thee sap \
    suppe salat braten filet schnitzel kuchen nudeln strudel rolle spieß pfanne auflauf gulasch \
    steak torte platte schwein salade schotel burger bread pie";

/// A word of a name.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Word {
    /// Small, singular.
    pub key: String,
    /// As written.
    pub shown: String,
}

/// A name taken apart.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Phrase {
    /// What it is, before "with" and its like.
    pub front: Vec<Word>,
    /// What it comes with.
    pub back: Vec<Word>,
}

impl Phrase {
    /// Takes a name apart.
    pub(super) fn of(name: &str) -> Self {
        let (mut phrase, mut joined) = (Self::default(), false);
        for part in parts(name) {
            let key = part.to_lowercase();
            if part == "(" || part == "," || stands_in(JOINS, &key) {
                // Whatever was only a vessel so far is forgotten.
                if !phrase.front.iter().all(is_vessel) {
                    joined = true;
                } else if part != "(" {
                    phrase.front.clear();
                }
            } else if !is_mute(&key) {
                let word = Word {
                    key: singular(&key),
                    shown: part.to_owned(),
                };
                let side = if joined {
                    &mut phrase.back
                } else {
                    &mut phrase.front
                };
                side.push(word);
            }
        }
        phrase
    }

    /// The noun that the rest describes: the last word, or the first in languages such as French.
    pub(super) fn head(&self, first: bool) -> Option<&Word> {
        if first {
            self.front.first()
        } else {
            self.front.last()
        }
    }

    /// Whether it names something to drink: "Tee Kamille", "Iced Tea", "Apfelschorle".
    pub(super) fn is_drink(&self) -> bool {
        let is_drink = |word: &Word| {
            stands_in(DRINKS, &word.key) || stands_in(DRINKS, &word.shown.to_lowercase())
        };
        let ends_in_drink = |word: &Word| {
            let mut drinks = DRINKS.split_ascii_whitespace();
            let ends = |drink: &str| drink.len() >= 4 && word.key.ends_with(drink);
            drinks.any(ends) && !WHOLE.iter().any(|end| word.key.ends_with(end))
        };
        let (first, last) = (self.front.first(), self.front.last());
        first.is_some_and(is_drink)
            || last.is_some_and(|word| is_drink(word) || ends_in_drink(word))
    }
}

/// Whether the list has the word.
fn stands_in(list: &str, word: &str) -> bool {
    list.split_ascii_whitespace().any(|other| other == word)
}

fn is_vessel(word: &Word) -> bool {
    stands_in(VESSELS, &word.key)
}

/// Numbers, sizes, single letters.
fn is_mute(key: &str) -> bool {
    let lone = key.chars().count() == 1 && !key.chars().all(is_han);
    lone || key.chars().any(|sign| sign.is_numeric()) || stands_in(SIZES, key)
}

/// Words, and the marks that end the first part of a name.
fn parts(name: &str) -> impl Iterator<Item = &str> {
    let mut rest = name;
    std::iter::from_fn(move || {
        loop {
            let first = rest.chars().next()?;
            if first.is_alphanumeric() {
                let end = rest.find(|sign: char| !in_word(sign)).unwrap_or(rest.len());
                let (word, after) = rest.split_at(end);
                rest = after;
                return Some(word);
            }
            rest = &rest[first.len_utf8()..];
            match first {
                '(' | '[' => return Some("("),
                ',' | '&' | '+' | '/' | '|' => return Some(","),
                _ => {}
            }
        }
    })
}

fn in_word(sign: char) -> bool {
    sign.is_alphanumeric() || sign == '\'' || sign == '’'
}

/// Chinese and Japanese writing, which has no blanks between its words.
fn is_han(sign: char) -> bool {
    matches!(sign, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}')
}

/// English plurals and possessives, as far as a rule can tell.
fn singular(key: &str) -> String {
    let key = key.replace(['\'', '’'], "");
    if let Some(stem) = key.strip_suffix("ies").filter(|stem| stem.len() > 2) {
        return format!("{stem}y");
    }
    let is_one = ["ss", "us", "is"].iter().any(|end| key.ends_with(end));
    match key.strip_suffix('s').filter(|stem| stem.len() > 2) {
        Some(stem) if !is_one => stem.to_owned(),
        _ => key,
    }
}

/// What a word may be called together with others: itself, and the nouns at its end.
#[derive(Debug, Default)]
pub(super) struct Endings(BTreeSet<String>);

impl Endings {
    /// The endings that several of these words share, or that are words themselves.
    pub(super) fn of<'a>(words: impl Iterator<Item = &'a str>) -> Self {
        let words: BTreeSet<&str> = words.collect();
        let mut shared: BTreeMap<&str, usize> = BTreeMap::new();
        for word in &words {
            for ending in ends(word) {
                *shared.entry(ending).or_default() += 1;
            }
        }
        let known = shared.iter().filter(|(ending, count)| {
            words.contains(**ending) && ending.chars().count() >= 4
                || stands_in(TAILS, ending) && **count >= 2
                || ending.chars().all(is_han) && **count >= 2
                || ending.chars().count() >= 5 && **count >= 3
        });
        let known: BTreeMap<&str, usize> = known.map(|(ending, count)| (*ending, *count)).collect();
        // "ensaft" says no more than "saft", "uppe" no more than "suppe".
        let is_noun = |ending: &str| words.contains(ending) || stands_in(TAILS, ending);
        let mut mute = BTreeSet::new();
        for (ending, count) in &known {
            let says_more = |tail: &str| {
                let others = known.get(tail).copied().unwrap_or(0);
                others > *count || others == *count && is_noun(tail)
            };
            if ends(ending).any(says_more) {
                mute.insert(*ending);
            }
            let shorter = ending.char_indices().skip(1).map(|(at, _)| &ending[at..]);
            mute.extend(shorter.filter(|tail| known.get(tail) == Some(count)));
        }
        let chosen = known
            .keys()
            .filter(|ending| is_noun(ending) || !mute.contains(*ending));
        let chosen = chosen.map(|ending| (*ending).to_owned()).collect();
        Self(chosen)
    }

    /// The nouns at this word's end, the longest first.
    pub(super) fn within<'a>(&'a self, word: &'a str) -> impl Iterator<Item = &'a str> {
        ends(word).filter(|ending| self.0.contains(*ending))
    }
}

/// The proper endings of a word that could be a noun, the longest first.
fn ends(word: &str) -> impl Iterator<Item = &str> {
    let han = word.chars().all(is_han);
    let (before, least) = if han { (1, 1) } else { (3, 3) };
    let starts: Vec<usize> = word.char_indices().map(|(at, _)| at).collect();
    let last = starts.len().saturating_sub(least);
    let starts: Vec<usize> = starts
        .get(before..=last)
        .map(<[usize]>::to_vec)
        .unwrap_or_default();
    let whole = WHOLE.iter().filter(|end| word.ends_with(**end));
    let least = whole.map(|end| end.len()).max().unwrap_or(0);
    let ends = starts.into_iter().map(move |at| &word[at..]);
    ends.filter(move |end| end.len() >= least)
}
