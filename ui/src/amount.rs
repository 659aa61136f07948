//! Amounts as people write them: decimal mark, thousands, and the currency where it belongs.

use crate::words::Language;

/// An amount for tiles and lines, without a currency: `1,284.60`, German `1.284,60`.
///
/// Takes what shows itself as `-1284.60`, which [`common::Money`] does.
pub fn plain(language: Language, amount: common::Money) -> String {
    mark(language, &amount.to_string())
}

/// A total for the guest, with the currency where the language puts it: `€1,284.60`,
/// German and French `1.284,60 €`, Dutch `€ 1.284,60`.
pub fn total(language: Language, amount: common::Money, currency: &str) -> String {
    let number = plain(language, amount);
    let (sign, number) = match number.strip_prefix('−') {
        Some(rest) => ("−", rest),
        None => ("", number.as_str()),
    };
    match language {
        Language::English | Language::Chinese => format!("{sign}{currency}{number}"),
        Language::Dutch => format!("{currency}\u{a0}{sign}{number}"),
        Language::German | Language::French => format!("{sign}{number}\u{a0}{currency}"),
    }
}

/// A whole number with its thousands marked: `12,040`.
pub fn count(language: Language, number: u64) -> String {
    mark(language, &number.to_string())
}

/// Takes what was typed on a pad, in cents, to what is shown while typing.
pub fn typed(language: Language, cents: i64) -> String {
    plain(language, common::Money::cents(cents))
}

fn mark(language: Language, number: &str) -> String {
    let (negative, number) = match number.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, number),
    };
    let (whole, cents) = match number.split_once('.') {
        Some((whole, cents)) => (whole, Some(cents)),
        None => (number, None),
    };
    let mut out = String::with_capacity(number.len() + 4);
    if negative {
        // The true minus is as wide as a digit.
        out.push('−');
    }
    for (n, digit) in whole.chars().enumerate() {
        if n > 0 && (whole.len() - n).is_multiple_of(3) {
            out.push(language.thousands_mark());
        }
        out.push(digit);
    }
    if let Some(cents) = cents {
        out.push(language.decimal_mark());
        out.push_str(cents);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_evening_at_the_brasserie() {
        for (language, line, sum) in [
            (Language::English, "1,284.60", "€1,284.60"),
            (Language::Dutch, "1.284,60", "€\u{a0}1.284,60"),
            (Language::German, "1.284,60", "1.284,60\u{a0}€"),
            (Language::French, "1\u{a0}284,60", "1\u{a0}284,60\u{a0}€"),
            (Language::Chinese, "1,284.60", "€1,284.60"),
        ] {
            let amount = common::Money::cents(128_460);
            assert_eq!(plain(language, amount), line);
            assert_eq!(total(language, amount, "€"), sum);
        }
    }

    #[test]
    fn a_drawer_that_is_short() {
        let short = common::Money::cents(-250);
        assert_eq!(plain(Language::English, short), "−2.50");
        assert_eq!(total(Language::English, short, "€"), "−€2.50");
        assert_eq!(total(Language::German, short, "€"), "−2,50\u{a0}€");
    }

    #[test]
    fn round_numbers_and_small_ones() {
        assert_eq!(count(Language::English, 999), "999");
        assert_eq!(count(Language::English, 1_182_044), "1,182,044");
        assert_eq!(typed(Language::Dutch, 5), "0,05");
    }
}
