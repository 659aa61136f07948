use std::collections::VecDeque;

use serde::Deserialize;

use super::{DeviceMessage, Frame, HouseMessage};

/// A message beyond this travels in parts, each of at most so many bytes of its text.
pub const LARGEST_PART: usize = 1024 * 1024;

/// No message is larger, in parts or not.
pub const LARGEST_WHOLE: usize = 64 * 1024 * 1024;

/// Parts are cut between letters, so a few more than the sizes alone would make.
const MOST_PARTS: u32 = 80;

/// A part that does not go on where the one before ended, or too much of them.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("a part that does not fit")]
pub struct BadPart;

/// The parts of a message so far. Parts of one message follow each other; whole messages may
/// stand between them.
#[derive(Debug, Default)]
pub struct Parts {
    text: String,
    heard: u32,
    of: u32,
}

impl Parts {
    /// Takes a part, and gives the whole message with the last one.
    ///
    /// # Errors
    ///
    /// The part is not the next one, or the whole would be too large; what was heard is dropped.
    pub fn take(&mut self, part: u32, of: u32, text: &str) -> Result<Option<String>, BadPart> {
        let is_first = self.heard == 0;
        let is_next = part == self.heard.wrapping_add(1) && (is_first || of == self.of);
        let fits = (2..=MOST_PARTS).contains(&of)
            && part <= of
            && !text.is_empty()
            && text.len() <= LARGEST_PART
            && self.text.len() + text.len() <= LARGEST_WHOLE;
        if !is_next || !fits {
            *self = Self::default();
            return Err(BadPart);
        }
        self.of = of;
        self.heard = part;
        self.text.push_str(text);
        Ok((part == of).then(|| std::mem::take(self).text))
    }

    /// Drops what was heard: the connection has ended.
    pub fn start_over(&mut self) {
        *self = Self::default();
    }
}

/// The pieces of a text that is too large for one frame; nothing where it is not.
fn pieces(text: &str) -> Option<Vec<&str>> {
    if text.len() <= LARGEST_PART {
        return None;
    }
    let mut pieces = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (piece, more) = rest.split_at(rest.floor_char_boundary(LARGEST_PART));
        pieces.push(piece);
        rest = more;
    }
    Some(pieces)
}

fn numbered<T>(pieces: Vec<&str>, frame: impl Fn(u32, u32, String) -> T) -> VecDeque<T> {
    let of = u32::try_from(pieces.len()).unwrap_or(u32::MAX);
    let pieces = (1..).zip(pieces);
    let frames = pieces.map(|(part, text)| frame(part, of, text.to_owned()));
    frames.collect()
}

/// A house's frame as the frames in which it travels; nothing where it fits into one.
#[must_use]
pub fn house_parts(text: &str) -> Option<VecDeque<String>> {
    #[derive(Deserialize)]
    struct Head {
        epoch: u64,
    }
    let pieces = pieces(text)?;
    let Head { epoch } = serde_json::from_str(text).ok()?;
    let frame = |part, of, text| {
        let message = HouseMessage::Part { part, of, text };
        // Two numbers and a text always are JSON.
        serde_json::to_string(&Frame { epoch, message }).expect("a part is JSON")
    };
    Some(numbered(pieces, frame))
}

/// A device's frame as the frames in which it travels; nothing where it fits into one.
#[must_use]
pub fn device_parts(text: &str) -> Option<VecDeque<String>> {
    let frame = |part, of, text| {
        let message = DeviceMessage::Part { part, of, text };
        // Two numbers and a text always are JSON.
        serde_json::to_string(&message).expect("a part is JSON")
    };
    Some(numbered(pieces(text)?, frame))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heard(frames: VecDeque<String>) -> Result<Option<String>, BadPart> {
        let mut parts = Parts::default();
        let mut whole = None;
        for frame in frames {
            assert!(frame.len() <= super::super::LARGEST_FRAME);
            let message: DeviceMessage = serde_json::from_str(&frame).expect("a part");
            let DeviceMessage::Part { part, of, text } = message else {
                panic!("{frame}");
            };
            whole = parts.take(part, of, &text)?;
        }
        Ok(whole)
    }

    #[test]
    fn a_large_message_is_the_same_after_its_travel() {
        let text = "\"宫保鸡丁\" \\ ".repeat(200_000);
        let frames = device_parts(&text).expect("large");
        assert!(frames.len() > 2);
        assert_eq!(heard(frames), Ok(Some(text)));
        assert_eq!(device_parts(&"x".repeat(LARGEST_PART)), None);
    }

    #[test]
    fn parts_out_of_sequence_and_strange_totals_are_refused() {
        let one = |part, of| Parts::default().take(part, of, "x");
        for (part, of) in [
            (0, 2),
            (2, 2),
            (1, 1),
            (1, 0),
            (1, 81),
            (1, u32::MAX),
            (u32::MAX, 2),
        ] {
            assert_eq!(one(part, of), Err(BadPart), "{part} of {of}");
        }
        for second in [(1, 3), (3, 3), (2, 4), (2, 2)] {
            let mut parts = Parts::default();
            assert_eq!(parts.take(1, 3, "a"), Ok(None));
            assert_eq!(
                parts.take(second.0, second.1, "b"),
                Err(BadPart),
                "{second:?}"
            );
            // What was heard is forgotten with it.
            assert_eq!(parts.take(1, 2, "c"), Ok(None));
            assert_eq!(parts.take(2, 2, "d"), Ok(Some("cd".to_owned())));
        }
    }

    #[test]
    fn no_one_is_made_to_keep_more_than_the_limit() {
        let large = "x".repeat(LARGEST_PART);
        let mut parts = Parts::default();
        for part in 1..=64 {
            assert_eq!(parts.take(part, 80, &large), Ok(None));
        }
        assert_eq!(parts.take(65, 80, "x"), Err(BadPart));
        assert_eq!(
            Parts::default().take(1, 2, &format!("{large}x")),
            Err(BadPart)
        );
        assert_eq!(Parts::default().take(1, 2, ""), Err(BadPart));
    }
}
