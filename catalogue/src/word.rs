//! Words of which there is only a list, as JSON has them.

use serde::{Serialize, de::DeserializeOwned};

/// The word's meaning.
pub(crate) fn read<T: DeserializeOwned>(word: &str) -> Option<T> {
    serde_json::from_value(serde_json::Value::String(word.to_owned())).ok()
}

/// The word.
pub(crate) fn write<T: Serialize>(meaning: &T) -> String {
    match serde_json::to_value(meaning) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(),
    }
}
