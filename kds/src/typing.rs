//! Letters and digits on the screen, and those of a keyboard: kitchens rarely have one.

use egui::{Event, Key, Rect, Ui};
pub(crate) use ui::fold::folded;
use ui::{
    lay,
    token::text,
    widget::{Button, Kind},
    words::Language,
};

use crate::size::{Look, Size};

/// More than this nobody types at the pass; a note has at most as many.
const LONGEST: usize = 80;
/// The height of a key, in units.
const KEY: f32 = 60.0;
/// Between keys, in units.
const GAP: f32 = 8.0;

/// A key that was struck or touched.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Typed {
    /// Letters, as a rule one.
    Text(String),
    /// The last letter goes.
    Erase,
}

/// The keys as the language's typewriters have them: digits, and three rows of letters.
fn rows(language: Language) -> [&'static str; 4] {
    let letters = match language {
        Language::German => ["QWERTZUIOPÜ", "ASDFGHJKLÖÄ", "YXCVBNMß.,?"],
        Language::French => ["AZERTYUIOPÉ", "QSDFGHJKLMÈ", "WXCVBNÇ’.,?"],
        _ => ["QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM.,?"],
    };
    ["1234567890", letters[0], letters[1], letters[2]]
}

impl Typed {
    /// Puts it at the end of what was typed. A sentence begins with a capital letter.
    pub(crate) fn onto(self, text: &mut String) {
        match self {
            Self::Erase => {
                text.pop();
            }
            Self::Text(typed) => {
                let room = LONGEST.saturating_sub(text.chars().count());
                let typed = typed.chars().filter(|c| !c.is_control()).take(room);
                if text.is_empty() {
                    text.extend(typed);
                } else {
                    text.extend(typed.flat_map(char::to_lowercase));
                }
            }
        }
    }
}

/// Takes what a keyboard typed, before its keys mean anything else. Those that lead out or on are
/// left.
pub(crate) fn take(ui: &Ui) -> Vec<Typed> {
    let mut typed = Vec::new();
    ui.input_mut(|input| {
        input.events.retain(|event| match event {
            Event::Text(text) | Event::Paste(text) => {
                typed.push(Typed::Text(text.clone()));
                false
            }
            Event::Key {
                key:
                    Key::Escape
                    | Key::Enter
                    | Key::Tab
                    | Key::PageDown
                    | Key::PageUp
                    | Key::ArrowUp
                    | Key::ArrowDown
                    | Key::ArrowLeft
                    | Key::ArrowRight,
                ..
            } => true,
            Event::Key { key, pressed, .. } => {
                if *key == Key::Backspace && *pressed {
                    typed.push(Typed::Erase);
                }
                false
            }
            _ => true,
        });
    });
    typed
}

/// How high the keys are together.
pub(crate) fn height(size: Size) -> f32 {
    lay::grid_height(4, 1, key_height(size), size.of_units(GAP))
}

fn key_height(size: Size) -> f32 {
    size.of_units(KEY).max(size.touch())
}

/// Paints the keys; gives back the one that was touched.
pub(crate) fn keys_ui(ui: &Ui, rect: Rect, look: Look<'_>, language: Language) -> Option<Typed> {
    let Look { size, words } = look;
    let gap = size.of_units(GAP);
    let mut typed = None;
    for (n, row) in rows(language).into_iter().enumerate() {
        let mut place = lay::cell(rect, 1, key_height(size), gap, n);
        // Beside the digits stands what erases, beside the last row what parts words.
        let beside = match n {
            0 => Some((words.get("common-erase"), Typed::Erase)),
            3 => Some((words.get("kitchen-space"), Typed::Text(" ".into()))),
            _ => None,
        };
        if let Some((name, key)) = beside {
            let (left, right) = lay::right(place, size.of_units(200.0).min(place.width() / 5.0));
            let button = Button::quiet(name).size(size.of_units(text::KITCHEN));
            if button.id(("key", n)).at(ui, right).clicked() {
                typed = Some(key);
            }
            place = left;
            place.max.x -= gap;
        }
        let count = row.chars().count();
        for (n, letter) in row.chars().enumerate() {
            let name = letter.to_string();
            let button = Button::new(Kind::Plain, &name)
                .bold()
                .size(size.of_units(30.0))
                .id(("key", letter));
            let at = lay::column(place, count, gap, n);
            if button.at(ui, at).clicked() {
                typed = Some(Typed::Text(name));
            }
        }
    }
    typed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_begins_with_a_capital_and_goes_on_without() {
        let mut text = String::new();
        for letter in ["F", "I", "S", "H", " ", "?"] {
            Typed::Text(letter.into()).onto(&mut text);
        }
        Typed::Erase.onto(&mut text);
        assert_eq!(text, "Fish ");
        Typed::Text("x".repeat(200)).onto(&mut text);
        assert_eq!(text.chars().count(), LONGEST);
    }

    #[test]
    fn accents_do_not_keep_anybody_from_finding_a_dish() {
        assert_eq!(folded("Crème brûlée"), "creme brulee");
    }
}
