//! The bump bar: a keyboard with few keys.

use std::time::Duration;

use egui::{Event, InputState, Key, Ui};

/// So long a 0 waits for the digit after it.
const WAIT: Duration = Duration::from_secs(2);
/// Tiles that a single digit reaches.
const SINGLE: usize = 9;
/// Tiles that have keys: 1 to 9, then 00 to 09.
const KEYED: usize = 19;

/// What a key asks for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Stroke {
    /// Bump this tile, counted from 0.
    Tile(usize),
    /// Bring the last bumped ticket back.
    RecallLast,
    /// Show or hide the all-day strip.
    AllDay,
    /// The next page.
    Page,
    /// Out of whatever lies over the board.
    Back,
}

/// Waits for the second digit.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Keys {
    zero: Option<Duration>,
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
    /// The keys struck since the last frame. They are taken from egui, for which Tab and Enter
    /// would mean something else.
    pub(crate) fn struck(&mut self, ui: &Ui, now: Duration) -> Vec<Stroke> {
        ui.memory_mut(|memory| {
            memory.move_focus(egui::FocusDirection::None);
            if let Some(id) = memory.focused() {
                memory.surrender_focus(id);
            }
        });
        let keys = ui.input_mut(take);
        keys.into_iter()
            .filter_map(|key| self.stroke(key, now))
            .collect()
    }

    fn stroke(&mut self, key: Key, now: Duration) -> Option<Stroke> {
        let zero = self.zero.take();
        let after_zero = zero.is_some_and(|at| now.saturating_sub(at) < WAIT);
        if let Some(digit) = DIGITS.iter().position(|known| *known == key) {
            return match (after_zero, digit) {
                (true, digit) => Some(Stroke::Tile(SINGLE + digit)),
                (false, 0) => {
                    self.zero = Some(now);
                    None
                }
                (false, digit) => Some(Stroke::Tile(digit - 1)),
            };
        }
        match key {
            Key::Enter => Some(Stroke::Tile(0)),
            Key::Backspace => Some(Stroke::RecallLast),
            Key::A => Some(Stroke::AllDay),
            Key::Tab | Key::PageDown => Some(Stroke::Page),
            Key::Escape => Some(Stroke::Back),
            _ => None,
        }
    }
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

/// Takes out what was pressed without Ctrl and the like. A key that is held down counts once: a
/// tin leaning on Enter must not clear the board.
fn take(input: &mut InputState) -> Vec<Key> {
    let mut keys = Vec::new();
    input.events.retain(|event| match event {
        Event::Key {
            key,
            pressed: true,
            repeat,
            modifiers,
            ..
        } if modifiers.is_none() => {
            if !repeat {
                keys.push(*key);
            }
            false
        }
        _ => true,
    });
    keys
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(keys: &[(Key, u64)]) -> Vec<Stroke> {
        let mut bar = Keys::default();
        let strokes = keys
            .iter()
            .map(|(key, second)| bar.stroke(*key, Duration::from_secs(*second)));
        strokes.collect::<Vec<_>>().into_iter().flatten().collect()
    }

    #[test]
    fn digits_are_tiles_and_a_zero_reaches_further() {
        assert_eq!(typed(&[(Key::Num1, 0)]), [Stroke::Tile(0)]);
        assert_eq!(typed(&[(Key::Num0, 0), (Key::Num0, 1)]), [Stroke::Tile(9)]);
        assert_eq!(typed(&[(Key::Num0, 0), (Key::Num3, 1)]), [Stroke::Tile(12)]);
        assert_eq!(typed(&[(Key::Num0, 0), (Key::Num3, 5)]), [Stroke::Tile(2)]);
        assert_eq!(typed(&[(Key::Num0, 0), (Key::Enter, 1)]), [Stroke::Tile(0)]);
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
        assert_eq!(typed(&[(Key::Backspace, 0)]), [Stroke::RecallLast]);
        assert_eq!(typed(&[(Key::A, 0)]), [Stroke::AllDay]);
        assert_eq!(typed(&[(Key::Tab, 0)]), [Stroke::Page]);
        assert_eq!(typed(&[(Key::PageDown, 0)]), [Stroke::Page]);
    }
}
