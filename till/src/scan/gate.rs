use std::time::Duration;

use egui::{Event, Key};

/// Fingers leave more time between two characters; a scanner leaves less.
pub(crate) const PACE: Duration = Duration::from_millis(35);

/// Fewer characters than this are no code.
const SHORTEST: usize = 6;

/// More than this no label holds.
const LONGEST: usize = 48;

/// Holds characters back for as long as they may still turn out to be a scan.
///
/// A scan is at least six characters, each at most [`PACE`] after the one before, ended by Enter
/// or Tab. Everything else goes on as it came, at most [`PACE`] later.
#[derive(Clone, Debug, Default)]
pub(crate) struct Gate {
    held: String,
    last: Duration,
}

impl Gate {
    /// Sifts what came in with a frame: what goes on to the screen, and what was scanned. `now` is
    /// monotonic.
    pub(crate) fn sift(&mut self, now: Duration, events: Vec<Event>) -> (Vec<Event>, Vec<String>) {
        let (mut on, mut scans) = (Vec::with_capacity(events.len()), Vec::new());
        if now.saturating_sub(self.last) > PACE {
            self.let_go(&mut on);
        }
        for event in events {
            match &event {
                Event::Text(text) if is_stroke(text) => {
                    if self.held.len() >= LONGEST {
                        self.let_go(&mut on);
                    }
                    self.held.push_str(text);
                    self.last = now;
                    continue;
                }
                Event::Key {
                    key: Key::Enter | Key::Tab,
                    pressed: true,
                    ..
                } if self.held.len() >= SHORTEST => {
                    scans.push(std::mem::take(&mut self.held));
                    continue;
                }
                Event::Key { key, .. } if !edits(*key) => {}
                Event::PointerMoved(_) | Event::MouseMoved(_) => {}
                _ => self.let_go(&mut on),
            }
            on.push(event);
        }
        (on, scans)
    }

    /// Whether characters wait to be told from a scan.
    pub(crate) fn waits(&self) -> bool {
        !self.held.is_empty()
    }

    fn let_go(&mut self, on: &mut Vec<Event>) {
        if !self.held.is_empty() {
            on.push(Event::Text(std::mem::take(&mut self.held)));
        }
    }
}

/// One character at a time, of those that codes are made of. What comes at once was pasted, or
/// put together by an input method.
fn is_stroke(text: &str) -> bool {
    text.len() == 1 && text.bytes().all(|byte| byte.is_ascii_graphic())
}

/// Keys that change or leave what was typed: it must be there before them.
fn edits(key: Key) -> bool {
    matches!(
        key,
        Key::Enter
            | Key::Tab
            | Key::Escape
            | Key::Backspace
            | Key::Delete
            | Key::Insert
            | Key::Home
            | Key::End
            | Key::PageUp
            | Key::PageDown
            | Key::ArrowUp
            | Key::ArrowDown
            | Key::ArrowLeft
            | Key::ArrowRight
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(key: Key) -> Event {
        Event::Key {
            key,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: egui::Modifiers::NONE,
        }
    }

    fn strokes(text: &str) -> Vec<Event> {
        let texts = text.chars().map(|c| Event::Text(c.to_string()));
        texts.collect()
    }

    /// Feeds each character in a frame of its own, so many milliseconds apart, then Enter.
    fn typed(text: &str, apart: u64) -> (String, Vec<String>, bool) {
        let mut gate = Gate::default();
        let (mut words, mut scans, mut enter) = (String::new(), Vec::new(), false);
        let mut now = 1_000;
        let mut frames: Vec<Vec<Event>> =
            strokes(text).into_iter().map(|event| vec![event]).collect();
        frames.push(vec![key(Key::Enter)]);
        frames.push(Vec::new());
        for frame in frames {
            now += apart;
            let (on, found) = gate.sift(Duration::from_millis(now), frame);
            scans.extend(found);
            for event in on {
                match event {
                    Event::Text(text) => words.push_str(&text),
                    Event::Key { .. } => enter = true,
                    _ => {}
                }
            }
        }
        (words, scans, enter)
    }

    #[test]
    fn a_scanner_is_told_from_fingers_by_its_speed() {
        let scanned = (String::new(), vec!["4006381333931".to_owned()], false);
        for apart in [0, 4, 16, 35] {
            assert_eq!(typed("4006381333931", apart), scanned, "{apart} ms");
        }
        for apart in [36, 90, 400] {
            let by_hand = ("4006381333931".to_owned(), Vec::new(), true);
            assert_eq!(typed("4006381333931", apart), by_hand, "{apart} ms");
        }
    }

    #[test]
    fn what_is_too_short_for_a_code_is_typed() {
        assert_eq!(typed("12345", 5), ("12345".to_owned(), Vec::new(), true));
        assert_eq!(typed("", 5), (String::new(), Vec::new(), true));
    }

    #[test]
    fn what_is_typed_keeps_its_sequence() {
        let mut gate = Gate::default();
        let mut events = strokes("abc");
        events.push(key(Key::Backspace));
        events.extend(strokes("d"));
        let (on, scans) = gate.sift(Duration::from_millis(5), events);
        assert_eq!(on, [Event::Text("abc".into()), key(Key::Backspace)]);
        assert!(scans.is_empty() && gate.waits());
        let (on, _) = gate.sift(Duration::from_millis(41), Vec::new());
        assert_eq!(on, [Event::Text("d".into())]);
        assert!(!gate.waits());
    }

    #[test]
    fn what_was_pasted_or_put_together_is_no_scan() {
        let mut gate = Gate::default();
        let whole = vec![Event::Text("4006381333931".into()), key(Key::Enter)];
        let (on, scans) = gate.sift(Duration::from_millis(5), whole.clone());
        assert_eq!((on, scans.len()), (whole, 0));
        let umlauts = strokes("äöüäöüäöü");
        let (on, _) = gate.sift(Duration::from_millis(6), umlauts.clone());
        assert_eq!(on, umlauts);
    }

    #[test]
    fn two_scans_within_a_frame_are_two() {
        let mut events = strokes("12345678");
        events.push(key(Key::Tab));
        events.extend(strokes("87654321"));
        events.push(key(Key::Enter));
        let (on, scans) = Gate::default().sift(Duration::from_millis(5), events);
        assert!(on.is_empty());
        assert_eq!(scans, ["12345678", "87654321"]);
    }
}
