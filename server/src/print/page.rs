//! What letters a printer has: its code pages, and what stands in for letters that they lack.

use common::house::CodePage;

const CP858: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈ€ÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}";
const CP437: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{a0}";
/// From 0x80 on; where it has no letter stands a zero.
const WPC1252: &str = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ\u{a0}¡¢£¤¥¦§¨©ª«¬\u{ad}®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ";

/// The number that `ESC t` knows a page by.
pub(super) const fn number(page: CodePage) -> u8 {
    match page {
        CodePage::Cp858 => 19,
        CodePage::Wpc1252 => 16,
        CodePage::Cp850 => 2,
        CodePage::Cp437 | CodePage::Ascii => 0,
    }
}

/// The letters of a page beyond ASCII.
pub(super) fn letters(page: CodePage) -> impl Iterator<Item = char> {
    let letters = match page {
        CodePage::Cp858 | CodePage::Cp850 => CP858,
        CodePage::Cp437 => CP437,
        CodePage::Wpc1252 => WPC1252,
        CodePage::Ascii => "",
    };
    letters.chars().map(move |letter| match (page, letter) {
        // All that tells the two pages apart.
        (CodePage::Cp850, '€') => 'ı',
        _ => letter,
    })
}

/// A text in the page's bytes; nothing where it has a letter that the page lacks.
pub(super) fn bytes(page: CodePage, text: &str) -> Option<Vec<u8>> {
    text.chars().map(|letter| byte(page, letter)).collect()
}

fn byte(page: CodePage, letter: char) -> Option<u8> {
    if (' '..='~').contains(&letter) {
        return u8::try_from(u32::from(letter)).ok();
    }
    let place = letters(page)
        .position(|known| known == letter && known != '\0')
        .and_then(|place| u8::try_from(place + 0x80).ok());
    place.or_else(|| stand_in(letter))
}

/// Signs that every printer has something like.
const fn stand_in(letter: char) -> Option<u8> {
    match letter {
        '\u{a0}' | '\u{202f}' | '\u{2009}' => Some(b' '),
        '’' | '‘' => Some(b'\''),
        '“' | '”' | '„' => Some(b'"'),
        '–' | '—' | '−' | '\u{ad}' => Some(b'-'),
        '×' => Some(b'x'),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_has_its_own_byte_for_a_letter() {
        let of = |page, text: &str| bytes(page, text);
        assert_eq!(
            of(CodePage::Cp858, "é€ßÔÒ"),
            Some(vec![0x82, 0xD5, 0xE1, 0xE2, 0xE3])
        );
        assert_eq!(of(CodePage::Wpc1252, "é€ß"), Some(vec![0xE9, 0x80, 0xDF]));
        assert_eq!(of(CodePage::Cp850, "éß"), Some(vec![0x82, 0xE1]));
        assert_eq!(of(CodePage::Cp437, "éß"), Some(vec![0x82, 0xE1]));
    }

    #[test]
    fn a_letter_that_a_page_lacks_is_not_made_up() {
        for page in [CodePage::Cp850, CodePage::Cp437, CodePage::Ascii] {
            assert_eq!(bytes(page, "3 €"), None, "{page:?}");
        }
        assert_eq!(bytes(CodePage::Ascii, "é"), None);
        assert_eq!(bytes(CodePage::Cp858, "饺子"), None);
        assert_eq!(bytes(CodePage::Wpc1252, "\0"), None);
        assert_eq!(
            bytes(CodePage::Ascii, "l’eau – 2 ×"),
            Some(b"l'eau - 2 x".to_vec())
        );
    }

    #[test]
    fn every_page_is_whole() {
        for page in [
            CodePage::Cp858,
            CodePage::Cp850,
            CodePage::Cp437,
            CodePage::Wpc1252,
        ] {
            assert_eq!(letters(page).count(), 128, "{page:?}");
        }
    }
}
