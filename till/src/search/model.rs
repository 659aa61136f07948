use link::Connection;

use crate::{desk::Desk, say};

/// What the page says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Model {
    pub(crate) heading: String,
    pub(crate) help: String,
    /// Where it is dialled, if it is not searched for.
    pub(crate) address: Option<String>,
    pub(crate) refused: bool,
}

impl Model {
    pub(crate) fn new(desk: &Desk) -> Self {
        let words = &desk.words;
        let address = desk
            .address
            .as_ref()
            .map(|address| format!("{} {address}", words.get("house-address")));
        let help = words.get("house-searching-help").to_owned();
        match desk.device.connection() {
            Connection::Refused(refusal) => Self {
                heading: words.get("house-refuses").to_owned(),
                help: say::refusal(words, &refusal),
                address,
                refused: true,
            },
            Connection::Connecting | Connection::Joined => Self {
                heading: words.get("house-connecting").to_owned(),
                help,
                address,
                refused: false,
            },
            Connection::Searching | Connection::Lost { .. } => Self {
                heading: words.get("house-searching").to_owned(),
                help,
                address,
                refused: false,
            },
        }
    }
}
