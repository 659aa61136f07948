//! What the till wants of its host: what a screen cannot do by itself.

use ui::{token::Mode, words::Language};

/// How this till is set, as its people left it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Settings {
    /// Of the words on the screen.
    pub language: Language,
    /// Light or dark.
    pub mode: Mode,
    /// Size of everything, in per cent.
    pub scale: u16,
    /// Whether guests have a display of their own beside it.
    pub guest_display: bool,
}

/// Something for the host to do.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Wish {
    /// Show a document of the house.
    OpenPdf {
        /// Its path on the house's HTTP port, such as `/receipt/<check>.pdf`.
        path: String,
    },
    /// Keep these settings for the next start.
    Keep(Settings),
    /// Write a file where somebody chooses, or where such files go.
    SaveFile {
        /// What it is called.
        name: String,
        /// What is in it.
        bytes: Vec<u8>,
    },
    /// Let somebody choose a file, and give it to [`crate::Till::receive_file`].
    PickFile,
    /// Read the file at a path that somebody typed, and give it to [`crate::Till::receive_file`].
    ReadFile {
        /// As it was typed.
        path: String,
    },
}
