use common::StaffId;
use ui::{token::Mode, words::Language};

/// How a till starts.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TillOptions {
    /// Of the words on the screen.
    pub language: Language,
    /// Light or dark.
    pub mode: Mode,
    /// Size of everything, in per cent: 80 to 200.
    pub scale: u16,
    /// Shown on the sign-in screen, for a house that only shows how it works.
    pub demo_pins: Vec<(StaffId, String)>,
    /// Where the house is dialled, shown while it does not answer; nothing while it is searched
    /// for on the network.
    pub address: Option<String>,
    /// Whether guests have a display of their own beside it.
    pub guest_display: bool,
}

impl Default for TillOptions {
    fn default() -> Self {
        Self {
            language: Language::default(),
            mode: Mode::default(),
            scale: 100,
            demo_pins: Vec::new(),
            address: None,
            guest_display: false,
        }
    }
}
