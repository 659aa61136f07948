//! Which key does what.

use std::fmt;

use egui::{Key, Modifiers};

use super::Action;

/// A key, with what is held down beside it: some bars send Ctrl and a letter.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Chord {
    pub(crate) key: Key,
    ctrl: bool,
    alt: bool,
    shift: bool,
}

impl Chord {
    /// A key alone.
    #[must_use]
    pub const fn of(key: Key) -> Self {
        Self {
            key,
            ctrl: false,
            alt: false,
            shift: false,
        }
    }

    /// A key as it was pressed.
    #[must_use]
    pub fn pressed(key: Key, modifiers: Modifiers) -> Self {
        Self {
            key,
            ctrl: modifiers.ctrl || modifiers.mac_cmd,
            alt: modifiers.alt,
            shift: modifiers.shift,
        }
    }

    fn read(text: &str) -> Option<Self> {
        let mut chord = None;
        let (mut ctrl, mut alt, mut shift) = (false, false, false);
        for word in text.split('+') {
            match word.trim() {
                "Ctrl" => ctrl = true,
                "Alt" => alt = true,
                "Shift" => shift = true,
                name => chord = Some(Self::of(Key::from_name(name)?)),
            }
        }
        chord.map(|chord| Self {
            ctrl,
            alt,
            shift,
            ..chord
        })
    }
}

impl fmt::Display for Chord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let held = [
            (self.ctrl, "Ctrl+"),
            (self.alt, "Alt+"),
            (self.shift, "Shift+"),
        ];
        for (_, name) in held.iter().filter(|(held, _)| *held) {
            f.write_str(name)?;
        }
        f.write_str(self.key.name())
    }
}

/// The keys of a bump bar. A key does one thing; a thing may have several keys.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct KeyMap {
    keys: Vec<(Chord, Action)>,
    /// The bar sends Enter behind every key.
    pub enter_behind: bool,
}

/// What the keys of a keyboard do, until somebody says otherwise.
const USUAL: [(Key, Action); 36] = [
    (Key::Num0, Action::Digit(0)),
    (Key::Num1, Action::Digit(1)),
    (Key::Num2, Action::Digit(2)),
    (Key::Num3, Action::Digit(3)),
    (Key::Num4, Action::Digit(4)),
    (Key::Num5, Action::Digit(5)),
    (Key::Num6, Action::Digit(6)),
    (Key::Num7, Action::Digit(7)),
    (Key::Num8, Action::Digit(8)),
    (Key::Num9, Action::Digit(9)),
    (Key::Enter, Action::First),
    (Key::Backspace, Action::RecallLast),
    (Key::L, Action::Recall),
    (Key::ArrowUp, Action::Up),
    (Key::ArrowDown, Action::Down),
    (Key::ArrowLeft, Action::Left),
    (Key::ArrowRight, Action::Right),
    (Key::Space, Action::Line),
    (Key::U, Action::Undo),
    (Key::V, Action::See),
    (Key::R, Action::Rush),
    (Key::H, Action::Hold),
    (Key::N, Action::Note),
    (Key::Y, Action::Yes),
    (Key::Minus, Action::No),
    (Key::Plus, Action::Yes),
    (Key::A, Action::AllDay),
    (Key::S, Action::Stock),
    (Key::X, Action::Expo),
    (Key::Tab, Action::Page),
    (Key::PageDown, Action::Page),
    (Key::PageUp, Action::PageBack),
    (Key::F10, Action::Settings),
    (Key::F2, Action::Settings),
    (Key::Escape, Action::Back),
    (Key::F11, Action::FullScreen),
];

impl Default for KeyMap {
    fn default() -> Self {
        let usual = USUAL.iter();
        Self {
            keys: usual
                .map(|(key, action)| (Chord::of(*key), *action))
                .collect(),
            enter_behind: false,
        }
    }
}

impl KeyMap {
    /// What a key does.
    #[must_use]
    pub fn action(&self, chord: Chord) -> Option<Action> {
        let known = self.keys.iter().find(|(known, _)| *known == chord);
        known.map(|(_, action)| *action)
    }

    /// The keys of an action, as they are written: "Enter", "Ctrl+F".
    #[must_use]
    pub fn keys_of(&self, action: Action) -> Vec<String> {
        let own = self.keys.iter().filter(|(_, known)| *known == action);
        own.map(|(chord, _)| chord.to_string()).collect()
    }

    /// From now on this key alone does this; gives back what it did before.
    pub fn learn(&mut self, action: Action, chord: Chord) -> Option<Action> {
        let before = self.action(chord).filter(|before| *before != action);
        self.keys
            .retain(|(known, does)| *known != chord && *does != action);
        self.keys.push((chord, action));
        before
    }

    /// As rows of a file: "key first = Enter".
    pub(crate) fn rows(&self) -> Vec<String> {
        if *self == Self::default() {
            return Vec::new();
        }
        let mut rows: Vec<_> = Action::ALL
            .into_iter()
            .map(|action| format!("key {} = {}", action.name(), self.keys_of(action).join(" ")))
            .collect();
        rows.push(format!("enter behind = {}", self.enter_behind));
        rows
    }

    /// Reads the value of a row that names an action; what cannot be read has no key.
    pub(crate) fn read(&mut self, action: &str, keys: &str) {
        let Some(action) = Action::named(action) else {
            return;
        };
        self.keys.retain(|(_, does)| *does != action);
        for chord in keys.split_whitespace().filter_map(Chord::read) {
            self.keys.retain(|(known, _)| *known != chord);
            self.keys.push((chord, action));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_does_one_thing_and_says_what_it_did_before() {
        let mut map = KeyMap::default();
        let rush = Chord::of(Key::R);
        assert_eq!(map.learn(Action::Note, rush), Some(Action::Rush));
        assert_eq!(map.action(rush), Some(Action::Note));
        assert!(map.keys_of(Action::Rush).is_empty());
        assert_eq!(map.keys_of(Action::Note), ["R"]);
        assert_eq!(map.learn(Action::Note, rush), None);
    }

    #[test]
    fn every_action_has_a_key_and_its_map_comes_back_from_a_file() {
        let mut map = KeyMap::default();
        for action in Action::ALL {
            assert!(!map.keys_of(action).is_empty(), "{action:?}");
        }
        assert!(map.rows().is_empty(), "what is usual is not written down");
        let with_ctrl = Chord::pressed(Key::F, Modifiers::CTRL);
        map.learn(Action::First, with_ctrl);
        map.learn(Action::Digit(3), Chord::of(Key::F7));
        let mut read = KeyMap::default();
        for row in map.rows() {
            if let Some((name, keys)) = row.strip_prefix("key ").and_then(|r| r.split_once('=')) {
                read.read(name.trim(), keys);
            }
        }
        for action in Action::ALL {
            assert_eq!(read.keys_of(action), map.keys_of(action), "{action:?}");
        }
        assert_eq!(read.keys_of(Action::First), ["Ctrl+F"]);
    }
}
