//! Every text a person reads, in the five languages of the house.
//!
//! The texts stand in `ui/words/*.ftl` (Fluent), one file a language, ordered by the
//! prefix of their key. Names of dishes and people are data and come from the house.

use std::collections::BTreeMap;
use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::{LanguageIdentifier, langid};

/// What fills a gap in a text: `words.with("order-left", &[("count", 6.into())])`.
pub use fluent_bundle::FluentValue as Value;

pub use common::Language;

const fn source(language: Language) -> &'static str {
    match language {
        Language::English => include_str!("../words/en.ftl"),
        Language::Dutch => include_str!("../words/nl.ftl"),
        Language::German => include_str!("../words/de.ftl"),
        Language::French => include_str!("../words/fr.ftl"),
        Language::Chinese => include_str!("../words/zh.ftl"),
    }
}

fn identifier(language: Language) -> LanguageIdentifier {
    match language {
        Language::English => langid!("en"),
        Language::Dutch => langid!("nl"),
        Language::German => langid!("de"),
        Language::French => langid!("fr"),
        Language::Chinese => langid!("zh"),
    }
}

/// The texts of one language, with English behind it.
///
/// Texts without gaps are resolved once, so that asking for one is a look-up.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    fallback: Option<FluentBundle<FluentResource>>,
    fixed: BTreeMap<String, String>,
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Words").field(&self.language).finish()
    }
}

impl Words {
    /// Reads the texts of a language; takes a few milliseconds, so keep it.
    pub fn new(language: Language) -> Self {
        let mut fixed = BTreeMap::new();
        let fallback = (language != Language::English).then(|| load(Language::English, &mut fixed));
        let bundle = load(language, &mut fixed);
        Self {
            language,
            bundle,
            fallback,
            fixed,
        }
    }

    /// Which language these are in.
    pub const fn language(&self) -> Language {
        self.language
    }

    /// A text without gaps; English where it is missing, the key itself where English
    /// lacks it too.
    pub fn get<'a>(&'a self, key: &'a str) -> &'a str {
        self.fixed.get(key).map_or(key, String::as_str)
    }

    /// Whether there is a text of this key, in this language or in English.
    pub fn has(&self, key: &str) -> bool {
        let knows = |bundle: &FluentBundle<FluentResource>| bundle.has_message(key);
        knows(&self.bundle) || self.fallback.as_ref().is_some_and(knows)
    }

    /// A text with its gaps filled.
    pub fn with(&self, key: &str, gaps: &[(&str, Value<'_>)]) -> String {
        let mut args = FluentArgs::with_capacity(gaps.len());
        for (name, value) in gaps {
            args.set(*name, value.clone());
        }
        // A gap left open shows as `{$name}`: ugly, seen at once, and no reason to stop.
        fill(&self.bundle, key, &args)
            .or_else(|| fill(self.fallback.as_ref()?, key, &args))
            .map_or_else(|| key.to_owned(), |(text, _)| text)
    }
}

/// The text of a key, and whether all its gaps were filled.
fn fill(
    bundle: &FluentBundle<FluentResource>,
    key: &str,
    args: &FluentArgs<'_>,
) -> Option<(String, bool)> {
    let pattern = bundle.get_message(key)?.value()?;
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(args), &mut errors);
    Some((text.into_owned(), errors.is_empty()))
}

/// Reads a language and adds its texts without gaps to `fixed`.
fn load(language: Language, fixed: &mut BTreeMap<String, String>) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(vec![identifier(language)]);
    // The marks that isolate mixed writing directions have no glyph, and none of the five
    // languages is written from the right.
    bundle.set_use_isolating(false);
    // A faulty entry is left out here and falls back to English; the tests below refuse it.
    let resource = match FluentResource::try_new(source(language).to_owned()) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    bundle.add_resource_overriding(resource);
    let none = FluentArgs::new();
    for key in keys(source(language)) {
        if let Some((text, true)) = fill(&bundle, key, &none) {
            fixed.insert(key.to_owned(), text);
        }
    }
    bundle
}

/// The keys of a file: whatever stands before ` =` at the beginning of a line.
fn keys(source: &str) -> impl Iterator<Item = &str> {
    source
        .lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
        .filter_map(|line| line.split_once('=').map(|(key, _)| key.trim_end()))
}

#[cfg(test)]
mod tests;
