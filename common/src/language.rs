use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A language of the house. The kitchen may read another one than the floor, and guests a third.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Default,
    Serialize,
    Deserialize,
    JsonSchema,
)]
pub enum Language {
    /// English.
    #[default]
    #[serde(rename = "en")]
    English,
    /// Dutch.
    #[serde(rename = "nl")]
    Dutch,
    /// German.
    #[serde(rename = "de")]
    German,
    /// French.
    #[serde(rename = "fr")]
    French,
    /// Chinese, in simplified characters.
    #[serde(rename = "zh")]
    Chinese,
}

impl Language {
    /// All five, in the order in which a person is asked.
    pub const ALL: [Self; 5] = [
        Self::English,
        Self::Dutch,
        Self::German,
        Self::French,
        Self::Chinese,
    ];

    /// What its speakers call it.
    #[must_use]
    pub const fn native_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Dutch => "Nederlands",
            Self::German => "Deutsch",
            Self::French => "Français",
            Self::Chinese => "中文",
        }
    }

    /// The two-letter code in settings and files (ISO 639-1).
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Dutch => "nl",
            Self::German => "de",
            Self::French => "fr",
            Self::Chinese => "zh",
        }
    }

    /// The language of a code or a locale (`de`, `de_DE.UTF-8`, `zh-Hans`).
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let start = code.get(..2)?.to_ascii_lowercase();
        Self::ALL.into_iter().find(|one| one.code() == start)
    }

    /// Between whole units and cents.
    #[must_use]
    pub const fn decimal_mark(self) -> char {
        match self {
            Self::English | Self::Chinese => '.',
            Self::Dutch | Self::German | Self::French => ',',
        }
    }

    /// Between thousands. French sets a no-break space.
    #[must_use]
    pub const fn thousands_mark(self) -> char {
        match self {
            Self::English | Self::Chinese => ',',
            Self::Dutch | Self::German => '.',
            Self::French => '\u{a0}',
        }
    }
}
