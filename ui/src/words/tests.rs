use std::collections::{BTreeMap, BTreeSet};

use super::*;
use crate::theme;
use crate::token::{Weight, font};

/// The gaps of every text: `order-left` → {`count`}.
fn gaps(source: &str) -> BTreeMap<&str, BTreeSet<&str>> {
    let mut all: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut key = "";
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with(|c: char| c.is_ascii_lowercase()) {
            key = keys(line).next().unwrap_or_default();
            let fresh = all.insert(key, BTreeSet::new()).is_none();
            assert!(fresh, "{key} stands twice");
        }
        let names = line.split('$').skip(1).map(|rest| {
            let end = rest
                .find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_'))
                .unwrap_or(rest.len());
            &rest[..end]
        });
        all.entry(key).or_default().extend(names);
    }
    all.remove("");
    all
}

#[test]
fn every_language_says_everything_with_the_same_gaps() {
    let english = gaps(source(Language::English));
    assert!(english.len() > 300);
    for language in Language::ALL {
        let other = gaps(source(language));
        for (key, wanted) in &english {
            assert_eq!(other.get(key), Some(wanted), "{language:?}: {key}");
        }
        let extra: Vec<_> = other.keys().filter(|k| !english.contains_key(*k)).collect();
        assert!(extra.is_empty(), "{language:?} has more: {extra:?}");
    }
}

#[test]
fn the_files_are_read_without_a_fault() {
    for language in Language::ALL {
        let read = FluentResource::try_new(source(language).to_owned());
        if let Err((_, faults)) = read {
            panic!("{language:?}: {faults:?}");
        }
    }
}

#[test]
fn every_character_can_be_drawn_in_every_weight() {
    let ctx = egui::Context::default();
    ctx.set_fonts(theme::fonts());
    let mut missing = BTreeSet::new();
    let mut output = ctx.run_ui(egui::RawInput::default(), |ui| {
        for language in Language::ALL {
            let text = source(language).chars().filter(|c| !c.is_control());
            for c in text.chain(language.native_name().chars()) {
                for weight in [Weight::Regular, Weight::Semibold, Weight::Bold] {
                    let font = font(weight, 16.0);
                    if !ui.ctx().fonts_mut(|fonts| fonts.has_glyph(&font, c)) {
                        missing.insert((language, c));
                    }
                }
            }
        }
    });
    output.textures_delta.clear();
    assert!(missing.is_empty(), "no glyph for {missing:?}");
}

#[test]
fn one_cover_and_four_covers() {
    let english = Words::new(Language::English);
    assert_eq!(
        english.with("common-covers", &[("count", 1.into())]),
        "1 cover"
    );
    assert_eq!(
        english.with("common-covers", &[("count", 4.into())]),
        "4 covers"
    );
    let chinese = Words::new(Language::Chinese);
    assert_eq!(
        chinese.with("common-covers", &[("count", 4.into())]),
        "4 位"
    );
    let french = Words::new(Language::French);
    // French counts nought as one.
    assert_eq!(
        french.with("common-covers", &[("count", 0.into())]),
        "0 couvert"
    );
}

#[test]
fn what_is_not_translated_is_said_in_english_or_by_its_key() {
    let german = Words::new(Language::German);
    assert_eq!(german.get("order-send"), "Bonieren");
    assert_eq!(german.get("no-such-words"), "no-such-words");
    assert_eq!(german.with("no-such-words", &[]), "no-such-words");
    assert!(german.has("order-send-count"));
    assert!(!german.has("no-such-words"));
}

#[test]
fn a_locale_names_its_language() {
    assert_eq!(Language::from_code("nl_NL.UTF-8"), Some(Language::Dutch));
    assert_eq!(Language::from_code("zh-Hans"), Some(Language::Chinese));
    assert_eq!(Language::from_code("tlh"), None);
    assert_eq!(Language::from_code(""), None);
}
