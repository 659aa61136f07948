use std::{collections::BTreeMap, sync::LazyLock};

use jiff::tz::TimeZone;

use crate::{Language, Money, Stamp, check::Tender, menu::Prefix, money::Rate};

type Texts = BTreeMap<&'static str, &'static str>;

/// The texts on papers in one language; they stand in `words/*.ftl`.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    language: Language,
    texts: &'static Texts,
}

static ENGLISH: LazyLock<Texts> = LazyLock::new(|| read(include_str!("words/en.ftl")));
static DUTCH: LazyLock<Texts> = LazyLock::new(|| read(include_str!("words/nl.ftl")));
static GERMAN: LazyLock<Texts> = LazyLock::new(|| read(include_str!("words/de.ftl")));
static FRENCH: LazyLock<Texts> = LazyLock::new(|| read(include_str!("words/fr.ftl")));
static CHINESE: LazyLock<Texts> = LazyLock::new(|| read(include_str!("words/zh.ftl")));

/// Texts on papers need no plurals but one, so that a file is a list of keys and lines.
fn read(file: &'static str) -> Texts {
    let lines = file.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split_once(" = ")).collect()
}

impl Words {
    /// The texts of a language.
    #[must_use]
    pub fn of(language: Language) -> Self {
        let texts = match language {
            Language::English => &*ENGLISH,
            Language::Dutch => &*DUTCH,
            Language::German => &*GERMAN,
            Language::French => &*FRENCH,
            Language::Chinese => &*CHINESE,
        };
        Self { language, texts }
    }

    /// Whose texts they are.
    #[must_use]
    pub const fn language(self) -> Language {
        self.language
    }

    /// A text without gaps.
    #[must_use]
    pub fn say(self, key: &'static str) -> &'static str {
        let text = self.texts.get(key);
        debug_assert!(text.is_some(), "no text {key} in {:?}", self.language);
        text.copied().unwrap_or(key)
    }

    /// A text with its gaps filled; what fills them may look like a gap itself.
    #[must_use]
    pub fn fill(self, key: &'static str, gaps: &[(&str, &str)]) -> String {
        let mut rest = self.say(key);
        let mut filled = String::new();
        while let Some((before, after)) = rest.split_once("{ $") {
            let Some((name, behind)) = after.split_once(" }") else {
                break;
            };
            filled.push_str(before);
            let gap = gaps.iter().find(|(known, _)| *known == name);
            debug_assert!(gap.is_some(), "nothing fills {name} of {key}");
            filled.push_str(gap.map_or("", |(_, text)| text));
            rest = behind;
        }
        filled.push_str(rest);
        filled
    }

    /// The same with a number.
    #[must_use]
    pub fn number(self, key: &'static str, number: impl std::fmt::Display + Copy) -> String {
        self.fill(key, &[("number", &number.to_string())])
    }

    /// An amount with the language's decimal mark.
    pub(super) fn money(self, amount: Money) -> String {
        self.marked(amount.to_string())
    }

    /// A rate with the language's decimal mark.
    #[must_use]
    pub fn rate(self, rate: Rate) -> String {
        self.marked(rate.to_string())
    }

    pub(super) fn marked(self, figure: String) -> String {
        match self.language.decimal_mark() {
            '.' => figure,
            mark => figure.replace('.', &mark.to_string()),
        }
    }

    /// When, by the clock on the wall.
    #[must_use]
    pub fn time(self, zone: &TimeZone, at: Stamp) -> String {
        let local = at.timestamp().to_zoned(zone.clone());
        local.strftime(self.say("date")).to_string()
    }

    /// On which day, by the calendar on the wall.
    pub(super) fn day(self, zone: &TimeZone, at: Stamp) -> String {
        let local = at.timestamp().to_zoned(zone.clone());
        local.strftime(self.say("day")).to_string()
    }

    /// What stands on paper number so many that was printed again.
    #[must_use]
    pub fn copy(self, number: u32) -> String {
        self.number("copy", number)
    }

    /// A table's label, or a check's.
    #[must_use]
    pub fn place(self, label: &str) -> String {
        let key = if label.starts_with('#') {
            "place-check"
        } else {
            "place-table"
        };
        self.fill(key, &[("label", label)])
    }

    /// "1 cover", "4 covers".
    #[must_use]
    pub fn covers(self, covers: u32) -> String {
        match covers {
            1 => self.say("cover").to_owned(),
            _ => self.fill("covers", &[("count", &covers.to_string())]),
        }
    }

    /// "no onion", "extra bacon".
    pub(super) fn said(self, prefix: Prefix, name: &str) -> String {
        let key = match prefix {
            Prefix::Plain => return name.to_owned(),
            Prefix::No => "said-no",
            Prefix::Extra => "said-extra",
            Prefix::Light => "said-light",
            Prefix::Side => "said-side",
        };
        self.fill(key, &[("name", name)])
    }

    /// How somebody paid.
    #[must_use]
    pub fn tender(self, tender: Tender) -> &'static str {
        self.say(match tender {
            Tender::Cash => "cash",
            Tender::Card => "card",
            Tender::Transfer => "transfer",
            Tender::Voucher => "voucher",
            Tender::Account => "account",
        })
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn gaps(text: &str) -> BTreeSet<&str> {
        let after = text.split("{ $").skip(1);
        after.filter_map(|rest| rest.split(' ').next()).collect()
    }

    #[test]
    fn every_language_has_every_text_with_the_same_gaps() {
        for language in Language::ALL {
            let words = Words::of(language);
            let keys: Vec<_> = words.texts.keys().collect();
            assert_eq!(keys, ENGLISH.keys().collect::<Vec<_>>(), "{language:?}");
            for (key, text) in words.texts {
                assert_eq!(gaps(text), gaps(ENGLISH[key]), "{language:?} {key}");
                assert!(!text.trim().is_empty(), "{language:?} {key}");
            }
        }
    }

    #[test]
    fn no_key_stands_twice() {
        for file in [
            include_str!("words/en.ftl"),
            include_str!("words/nl.ftl"),
            include_str!("words/de.ftl"),
            include_str!("words/fr.ftl"),
            include_str!("words/zh.ftl"),
        ] {
            let lines = file.lines().filter(|line| line.contains(" = "));
            assert_eq!(lines.count(), read(file).len());
        }
    }

    #[test]
    fn a_name_that_looks_like_a_gap_stays_as_it_is() {
        let words = Words::of(Language::German);
        assert_eq!(words.said(Prefix::No, "{ $name }"), "ohne { $name }");
    }
}
