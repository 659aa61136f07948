//! What people type, held to what can be printed and shown.

mod signs;

use crate::Rejection;
use signs::SIGNS;

/// The Chinese characters that the house's font has, in ascending sequence.
const HAN: &str = include_str!("han.txt");
/// Bytes of each of them in UTF-8.
const WIDE: usize = 3;

/// The text without blanks at its ends. Refused are more than `most` characters, and whatever the
/// fonts cannot draw: emoji, scripts that are not on board, control and direction marks.
pub fn legible(text: &str, most: usize) -> Result<String, Rejection> {
    let text = text.trim();
    if text.chars().nth(most).is_some() {
        return Err(Rejection::NoteTooLong { most });
    }
    if !text.chars().all(can_be_drawn) {
        return Err(Rejection::NoteUnreadable);
    }
    Ok(text.to_owned())
}

/// Whether screens and papers have a picture of this character.
#[must_use]
pub fn can_be_drawn(letter: char) -> bool {
    let place = SIGNS.partition_point(|(_, last)| *last < letter);
    SIGNS.get(place).is_some_and(|(first, _)| *first <= letter) || is_known_han(letter)
}

fn is_known_han(letter: char) -> bool {
    let mut bytes = [0; 4];
    let wanted = letter.encode_utf8(&mut bytes).as_bytes();
    // UTF-8 sorts as the characters do.
    let (known, rest) = HAN.as_bytes().as_chunks::<WIDE>();
    debug_assert!(rest.is_empty());
    known
        .binary_search_by(|one| one.as_slice().cmp(wanted))
        .is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_guests_names_and_dishes_need_can_be_written() {
        let fine = [
            "Zürich, 3 × Ångström – « déjà vu »",
            "Łódź, İstanbul, Đà Nẵng",
            "不要洋葱，加辣",
            "12 € / 3 ₣ / £4 / ¥5",
            "½ portion, 20 %",
        ];
        for text in fine {
            assert_eq!(legible(text, 80), Ok(text.to_owned()));
        }
        assert_eq!(legible("  no salt ", 80), Ok("no salt".to_owned()));
    }

    #[test]
    fn what_no_paper_can_show_is_refused() {
        let bad = [
            "hot 🌶",
            "без лука",
            "χωρίς",
            "بدون بصل",
            "ללא בצל",
            "ไม่เผ็ด",
            "玉ねぎ抜き",
            "two\nlines",
            "a\u{202e}b",
            "a\u{200b}b",
            "\u{0}",
            "龘",
        ];
        for text in bad {
            assert_eq!(
                legible(text, 80),
                Err(Rejection::NoteUnreadable),
                "{text:?}"
            );
        }
        let long = "x".repeat(10_000);
        let refused = Err(Rejection::NoteTooLong { most: 80 });
        assert_eq!(legible(&long, 80), refused);
    }
}
