use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Why a question has no answer.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Refusal {
    /// The PIN is wrong.
    WrongPin,
    /// Too many wrong PINs; so many seconds to wait.
    Wait {
        /// Seconds.
        seconds: u32,
    },
    /// There is no such thing.
    NotFound,
    /// The house does not speak this device's version; it speaks these.
    Version {
        /// The oldest.
        from: u32,
        /// The newest.
        to: u32,
    },
    /// The frame could not be read.
    Unreadable,
    /// The house cannot answer now.
    Busy,
    /// A PIN has four to eight digits, not all the same and not in a row.
    WeakPin,
    /// Whoever asks may not do this.
    NotAllowed,
    /// The scales do not answer, or what lies on them does not rest.
    NoWeight,
}
