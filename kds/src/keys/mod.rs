//! The bump bar: a keyboard with few keys. Everything a finger can do, keys can do.

mod action;
mod cursor;
mod focus;
mod map;
mod strike;

use std::time::Duration;

use egui::{Event, FocusDirection, InputState, Key, Modifiers, Rect, Ui};

pub use self::{
    action::Action,
    map::{Chord, KeyMap},
};
pub(crate) use cursor::{Cursor, place};

/// So long a 0 waits for the digit after it.
const WAIT: Duration = Duration::from_secs(2);
/// An Enter so soon behind another key was sent by the bar.
const BEHIND: Duration = Duration::from_millis(150);
/// Tiles that a single digit reaches.
const SINGLE: usize = 9;
/// Tiles that have keys: 1 to 9, then 00 to 09.
const KEYED: usize = 19;

/// What a key asks for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Stroke {
    /// Bump this tile, counted from 0.
    Tile(usize),
    /// Anything else.
    Act(Action),
}

/// Waits for the second digit.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Keys {
    zero: Option<Duration>,
    last: Option<Duration>,
}

/// The keys that bump the `n`th tile, counted from 0.
pub(crate) fn of_tile(n: usize) -> Option<String> {
    match n {
        0..SINGLE => Some((n + 1).to_string()),
        SINGLE..KEYED => Some(format!("0{}", n - SINGLE)),
        _ => None,
    }
}

impl Keys {
    /// The keys struck since the last frame, over the board. They are taken from egui, for which
    /// Tab and Enter would mean something else.
    pub(crate) fn struck(&mut self, ui: &Ui, map: &KeyMap, now: Duration) -> Vec<Stroke> {
        ui.memory_mut(|memory| {
            memory.move_focus(FocusDirection::None);
            if let Some(id) = memory.focused() {
                memory.surrender_focus(id);
            }
        });
        let chords = ui.input_mut(take);
        chords
            .into_iter()
            .filter_map(|chord| self.stroke(map, chord, now))
            .collect()
    }

    /// The same while something lies over the board: arrows move egui's own ring over all that can
    /// be tapped, and Enter taps it. What is left over is given back.
    pub(crate) fn in_sheet(
        &mut self,
        ui: &Ui,
        map: &KeyMap,
        area: Rect,
        now: Duration,
    ) -> Vec<Action> {
        self.zero = None;
        if ui.ctx().text_edit_focused() {
            return focus::while_typing(ui, area);
        }
        ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
        let chords = ui.input_mut(take);
        let mut rest = Vec::new();
        for chord in chords {
            let plain = focus::usual(chord);
            let Some(action) = self.known(map, chord, now).or(plain) else {
                continue;
            };
            if !focus::answer(ui, area, action) {
                rest.push(action);
            }
        }
        rest
    }

    fn stroke(&mut self, map: &KeyMap, chord: Chord, now: Duration) -> Option<Stroke> {
        let zero = self.zero.take();
        let after_zero = zero.is_some_and(|at| now.saturating_sub(at) < WAIT);
        let swallowed = map.enter_behind && chord == Chord::of(Key::Enter);
        let action = self.known(map, chord, now);
        match action {
            Some(Action::Digit(0)) if !after_zero => {
                self.zero = Some(now);
                None
            }
            Some(Action::Digit(digit)) if after_zero => {
                Some(Stroke::Tile(SINGLE + usize::from(digit)))
            }
            Some(Action::Digit(digit)) => Some(Stroke::Tile(usize::from(digit) - 1)),
            Some(action) => Some(Stroke::Act(action)),
            None => {
                // The bar's own Enter does not end a 0 that waits.
                self.zero = zero.filter(|_| swallowed);
                None
            }
        }
    }

    /// What a key does; nothing for the Enter that a bar sends behind it.
    fn known(&mut self, map: &KeyMap, chord: Chord, now: Duration) -> Option<Action> {
        let last = self.last.replace(now);
        let soon = last.is_some_and(|last| now.saturating_sub(last) < BEHIND);
        if map.enter_behind && soon && chord == Chord::of(Key::Enter) {
            self.last = None;
            return None;
        }
        map.action(chord)
    }
}

/// Takes out what was pressed. A key that is held down counts once: a tin leaning on Enter must
/// not clear the board.
pub(crate) fn take(input: &mut InputState) -> Vec<Chord> {
    let mut keys = Vec::new();
    input.events.retain(|event| match event {
        Event::Key {
            key,
            pressed: true,
            repeat,
            modifiers,
            ..
        } => {
            if !repeat {
                keys.push(Chord::pressed(*key, *modifiers));
            }
            false
        }
        _ => true,
    });
    keys
}

/// Lets egui hear a key, for what has its focus.
fn press(ui: &Ui, key: Key) {
    let event = Event::Key {
        key,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::NONE,
    };
    ui.input_mut(|input| input.events.push(event));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed_on(map: &KeyMap, keys: &[(Key, u64)]) -> Vec<Stroke> {
        let mut bar = Keys::default();
        let strokes = keys
            .iter()
            .map(|(key, millis)| bar.stroke(map, Chord::of(*key), Duration::from_millis(*millis)));
        strokes.collect::<Vec<_>>().into_iter().flatten().collect()
    }

    fn typed(keys: &[(Key, u64)]) -> Vec<Stroke> {
        let seconds: Vec<_> = keys.iter().map(|(key, at)| (*key, at * 1000)).collect();
        typed_on(&KeyMap::default(), &seconds)
    }

    const DIGITS: [Key; 10] = [
        Key::Num0,
        Key::Num1,
        Key::Num2,
        Key::Num3,
        Key::Num4,
        Key::Num5,
        Key::Num6,
        Key::Num7,
        Key::Num8,
        Key::Num9,
    ];

    #[test]
    fn digits_are_tiles_and_a_zero_reaches_further() {
        assert_eq!(typed(&[(Key::Num1, 0)]), [Stroke::Tile(0)]);
        assert_eq!(typed(&[(Key::Num0, 0), (Key::Num0, 1)]), [Stroke::Tile(9)]);
        assert_eq!(typed(&[(Key::Num0, 0), (Key::Num3, 1)]), [Stroke::Tile(12)]);
        assert_eq!(typed(&[(Key::Num0, 0), (Key::Num3, 5)]), [Stroke::Tile(2)]);
        let first = Stroke::Act(Action::First);
        assert_eq!(typed(&[(Key::Num0, 0), (Key::Enter, 1)]), [first]);
        for tile in 0..KEYED {
            let keys = of_tile(tile).expect("it has keys");
            let digits = keys.chars().filter_map(|c| c.to_digit(10));
            let struck: Vec<_> = digits.map(|d| (DIGITS[d as usize], 0)).collect();
            assert_eq!(typed(&struck), [Stroke::Tile(tile)]);
        }
        assert_eq!(of_tile(KEYED), None);
    }

    #[test]
    fn the_other_keys_do_one_thing_each() {
        let acts = [
            (Key::Backspace, Action::RecallLast),
            (Key::A, Action::AllDay),
            (Key::Tab, Action::Page),
            (Key::PageDown, Action::Page),
        ];
        for (key, action) in acts {
            assert_eq!(typed(&[(key, 0)]), [Stroke::Act(action)]);
        }
    }

    #[test]
    fn a_bar_that_sends_enter_behind_every_key_bumps_one_card_only() {
        let mut map = KeyMap::default();
        map.enter_behind = true;
        let first = Stroke::Act(Action::First);
        let pressed = [(Key::Num2, 0), (Key::Enter, 5), (Key::Enter, 900)];
        assert_eq!(typed_on(&map, &pressed), [Stroke::Tile(1), first]);
        let twelfth = [(Key::Num0, 0), (Key::Enter, 5), (Key::Num2, 700)];
        assert_eq!(typed_on(&map, &twelfth), [Stroke::Tile(11)]);
    }
}
