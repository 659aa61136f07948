//! Digits to tap: the PIN, an amount, a table by its number.

use egui::{Rect, Ui};

use super::button::Button;
use crate::lay;
use crate::token::text;

/// What was tapped on a pad.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PadKey {
    /// 0 to 9.
    Digit(u8),
    /// Two zeros at once.
    DoubleZero,
    /// Take the last digit back.
    Erase,
    /// The key in the lower left corner, where it has a word.
    Corner,
}

/// The key in the lower left corner of a number pad.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Corner<'a> {
    /// Nothing: a PIN.
    Empty,
    /// `00`: an amount.
    DoubleZero,
    /// A word: `Cancel`.
    Word(&'a str),
}

/// Three columns, four rows, like a card terminal; `erase` names the erasing key.
pub fn number_pad(ui: &Ui, rect: Rect, corner: Corner<'_>, erase: &str) -> Option<PadKey> {
    let gap = 8.0;
    let height = (rect.height() - 3.0 * gap) / 4.0;
    let place = |n: usize| lay::cell(rect, 3, height, gap, n);
    let mut tapped = None;
    for n in 0..9_u8 {
        if digit(ui, place(usize::from(n)), n + 1) {
            tapped = Some(PadKey::Digit(n + 1));
        }
    }
    match corner {
        Corner::Empty => {}
        Corner::DoubleZero => {
            let key = Button::quiet("00").size(text::HEADING).bold();
            if key.id("pad-00").at(ui, place(9)).clicked() {
                tapped = Some(PadKey::DoubleZero);
            }
        }
        Corner::Word(label) => {
            if Button::bare(label)
                .id("pad-corner")
                .at(ui, place(9))
                .clicked()
            {
                tapped = Some(PadKey::Corner);
            }
        }
    }
    if digit(ui, place(10), 0) {
        tapped = Some(PadKey::Digit(0));
    }
    if Button::bare(erase)
        .id("pad-erase")
        .at(ui, place(11))
        .clicked()
    {
        tapped = Some(PadKey::Erase);
    }
    tapped
}

/// Two rows of five, 1 to 0: the floor's digits, where two of them open a table.
pub fn digits(ui: &Ui, rect: Rect) -> Option<u8> {
    let gap = 7.0;
    let height = (rect.height() - gap) / 2.0;
    let mut tapped = None;
    for n in 0..10_u8 {
        let value = (n + 1) % 10;
        if digit(ui, lay::cell(rect, 5, height, gap, usize::from(n)), value) {
            tapped = Some(value);
        }
    }
    tapped
}

fn digit(ui: &Ui, rect: Rect, value: u8) -> bool {
    let label = value.to_string();
    let key = Button::quiet(&label).size(text::VERB).bold();
    key.id(("pad", value)).at(ui, rect).clicked()
}
