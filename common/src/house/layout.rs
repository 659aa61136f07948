use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How guests' papers look beyond what the law wants on them.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Layout {
    /// A picture above the house's name: rows of pixels, `#` is black; at most 576 wide.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub logo: Vec<String>,
    /// The house's name in large letters.
    pub large_name: bool,
    /// Below the house's name.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub header: Vec<String>,
    /// At the end: thanks, opening hours, a web page.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub footer: Vec<String>,
    /// Whether lines say whose seat they are for.
    pub seats: bool,
    /// Whether choices that cost nothing stand on the receipt.
    pub free_choices: bool,
    /// Whether the waiter is named.
    pub waiter: bool,
    /// Where guests fetch their receipt: a QR code of this address with the check's id behind it
    /// stands on bills and receipts; nothing where it is empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub fetch_from: String,
}

impl Default for Layout {
    fn default() -> Self {
        Self {
            logo: Vec::new(),
            large_name: true,
            header: Vec::new(),
            footer: Vec::new(),
            seats: false,
            free_choices: true,
            waiter: true,
            fetch_from: String::new(),
        }
    }
}
