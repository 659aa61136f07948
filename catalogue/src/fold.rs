/// A column's name as the word lists have it: small letters without accents, digits and signs of
/// other scripts; a currency or unit in brackets left out.
pub fn folded(name: &str) -> String {
    let mut text = String::with_capacity(name.len());
    let mut depth = 0usize;
    for letter in name.chars() {
        match letter {
            '(' | '[' | '（' => depth += 1,
            ')' | ']' | '）' => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            '%' => text.push_str("percent"),
            'ß' => text.push_str("ss"),
            'æ' | 'Æ' => text.push_str("ae"),
            'œ' | 'Œ' => text.push_str("oe"),
            // Written out in German names; both ways meet here.
            _ if letter.is_alphanumeric() => text.extend(letter.to_lowercase().map(plain)),
            _ => {}
        }
    }
    text
}

/// The letter without its accent, for the languages of the word lists.
const fn plain(letter: char) -> char {
    match letter {
        'à' | 'á' | 'â' | 'ä' | 'ã' | 'å' => 'a',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ò' | 'ó' | 'ô' | 'ö' | 'õ' | 'º' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_meet_whatever_their_dress() {
        for name in [
            "order_id",
            "Order ID",
            "orderId",
            " ORDER-ID ",
            "Order Id (POS)",
        ] {
            assert_eq!(folded(name), "orderid");
        }
        assert_eq!(folded("Stückpreis (EUR)"), "stuckpreis");
        assert_eq!(folded("Qté"), "qte");
        assert_eq!(folded("订单号"), "订单号");
        assert_eq!(folded("VAT %"), "vatpercent");
    }
}
