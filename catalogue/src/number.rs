use std::borrow::Cow;

use rust_decimal::Decimal;

/// The decimal mark of a file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mark {
    /// 12.50
    Dot,
    /// 12,50
    Comma,
}

impl Mark {
    pub const fn letter(self) -> char {
        match self {
            Self::Dot => '.',
            Self::Comma => ',',
        }
    }

    pub const fn other(self) -> Self {
        match self {
            Self::Dot => Self::Comma,
            Self::Comma => Self::Dot,
        }
    }

    const fn of(letter: char) -> Self {
        if letter == ',' {
            Self::Comma
        } else {
            Self::Dot
        }
    }
}

/// A number as a cell has it, whose decimal mark may be in doubt.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Number {
    digits: Decimal,
    marks: Marks,
}

/// What the cell's marks say by themselves.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Marks {
    None,
    /// Surely this one, whose value is read.
    Decimal(Mark),
    /// Surely thousands by this one, which says that the other one is for decimals.
    Thousands(Mark),
    /// One mark and three digits: a thousand, or thousandths.
    Either(Mark),
}

/// Digits are kept exactly; longer numbers are no prices.
const MOST_DIGITS: usize = 24;

impl Number {
    /// Reads a cell with whatever signs of currency, unit and grouping are about the number.
    pub fn of(cell: &str) -> Option<Self> {
        let (text, is_negative) = bare(cell)?;
        let (digits, marks) = marked(&text)?;
        let digits = if is_negative { -digits } else { digits };
        Some(Self { digits, marks })
    }

    /// The value, in a file with this decimal mark.
    pub fn value(self, mark: Mark) -> Decimal {
        match self.marks {
            Marks::Either(own) if own == mark => self.digits / Decimal::ONE_THOUSAND,
            _ => self.digits,
        }
    }

    /// The value, where the cell alone says it.
    pub const fn sure(self) -> Option<Decimal> {
        match self.marks {
            Marks::Either(_) => None,
            _ => Some(self.digits),
        }
    }

    /// The file's decimal mark, as far as this cell knows.
    pub const fn vote(self) -> Option<Mark> {
        match self.marks {
            Marks::Decimal(mark) => Some(mark),
            Marks::Thousands(mark) => Some(mark.other()),
            Marks::None | Marks::Either(_) => None,
        }
    }

    /// The mark that may be either.
    pub const fn doubt(self) -> Option<Mark> {
        match self.marks {
            Marks::Either(mark) => Some(mark),
            _ => None,
        }
    }
}

const fn is_blank(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '\'' | '’' | '\u{200b}' | '\u{feff}' | '_')
}

/// The number without sign, currency and unit; nothing where letters stand between digits.
fn bare(cell: &str) -> Option<(Cow<'_, str>, bool)> {
    let cell = cell.trim();
    if cell.len() > 80 {
        return None;
    }
    let is_plain = |byte: u8| byte.is_ascii_digit() || byte == b'.';
    if cell.bytes().all(is_plain) {
        return Some((Cow::Borrowed(cell), false));
    }
    let mut text = String::with_capacity(cell.len());
    let (mut negative, mut words) = (0, 0);
    let (mut is_after_gap, mut last) = (false, ' ');
    for letter in cell.chars() {
        let was_cut = is_cut(last, &text);
        last = letter;
        match letter {
            '0'..='9' | '０'..='９' => {
                if is_after_gap && !text.is_empty() {
                    return None;
                }
                let digit = letter.to_digit(10).or_else(|| wide_digit(letter))?;
                text.push(char::from_digit(digit, 10)?);
            }
            '.' | ',' | '．' | '，' | '٫' if !is_after_gap || text.is_empty() => {
                // The dot of "Rs." and "Fr." belongs to the word.
                if !(text.is_empty() && words > 0) {
                    text.push(if matches!(letter, '.' | '．') {
                        '.'
                    } else {
                        ','
                    });
                }
            }
            '.' | ',' => {}
            '-' | '−' | '–' | '—' | '﹣' | '－' => match text.chars().next_back() {
                // "12,-" and "12.–" mean that there are no cents.
                Some('.' | ',') => {}
                // "5-" is less than nothing, "5 - 3" is nothing of the kind.
                Some(' ') => return None,
                Some(_) => (negative, is_after_gap) = (negative + 1, true),
                None => negative += 1,
            },
            '(' if text.is_empty() && cell.contains(')') => negative += 1,
            '(' | ')' => is_after_gap |= !text.is_empty(),
            '+' if text.is_empty() => {}
            '+' => return None,
            _ if is_blank(letter) => {
                if !text.is_empty() && !is_after_gap {
                    text.push(' ');
                }
            }
            ':' | '/' | ';' | '\\' | '"' | '=' => return None,
            // "03.Jan" and "3-Jan" are what spreadsheets make of 3.1.
            _ if letter.is_alphabetic() && was_cut => return None,
            _ => {
                words += 1;
                is_after_gap = !text.is_empty();
            }
        }
    }
    if negative > 1 {
        return None;
    }
    let kept = text.trim().trim_end_matches(['.', ',']).trim_end().len();
    let start = text.len() - text.trim_start().len();
    let text = text[start..start + kept].to_owned();
    (!text.is_empty()).then_some((Cow::Owned(text), negative == 1))
}

/// Whether a mark or a dash stands right behind digits.
fn is_cut(last: char, text: &str) -> bool {
    let is_digit = |letter: char| letter.is_ascii_digit();
    match last {
        '.' | ',' => !text.is_empty(),
        '-' => text.ends_with(is_digit),
        _ => false,
    }
}

/// Digits as wide as Chinese letters.
fn wide_digit(letter: char) -> Option<u32> {
    (u32::from(letter))
        .checked_sub(u32::from('０'))
        .filter(|digit| *digit < 10)
}

/// The digits as a number, and what the marks between them say.
fn marked(text: &str) -> Option<(Decimal, Marks)> {
    let last = text.rfind(['.', ',']);
    let Some(last) = last else {
        let whole = grouped(text, &[' '])?;
        return Some((decimal(&whole, "")?, Marks::None));
    };
    let mark = if text.as_bytes()[last] == b',' {
        ','
    } else {
        '.'
    };
    let (whole, part) = (&text[..last], &text[last + 1..]);
    if !part.bytes().all(|byte| byte.is_ascii_digit()) {
        // Blanks behind the last mark group thousands: "1,234 567" is no number.
        return None;
    }
    let own = Mark::of(mark);
    if whole.contains(mark) {
        // Twice the same mark: thousands.
        let all = grouped(text, &[mark, ' '])?;
        return Some((decimal(&all, "")?, Marks::Thousands(own)));
    }
    let other = own.other().letter();
    let is_grouped = whole.contains([other, ' ']);
    let digits = grouped(whole, &[other, ' '])?;
    if part.len() == 3
        && !is_grouped
        && (1..=3).contains(&digits.len())
        && digits.trim_start_matches('0').len() == digits.len()
    {
        return Some((decimal(&format!("{digits}{part}"), "")?, Marks::Either(own)));
    }
    Some((decimal(&digits, part)?, Marks::Decimal(own)))
}

/// The digits of a whole number whose groups are three digits (or two, as in India).
fn grouped<'a>(text: &'a str, marks: &[char]) -> Option<Cow<'a, str>> {
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(Cow::Borrowed(text));
    }
    let groups: Vec<_> = text.split(|letter| marks.contains(&letter)).collect();
    let (first, rest) = groups.split_first()?;
    let (last, middle) = rest.split_last()?;
    let is_digits = groups
        .iter()
        .all(|group| group.bytes().all(|byte| byte.is_ascii_digit()));
    let is_even = middle.iter().all(|group| matches!(group.len(), 2 | 3));
    let fits = is_digits && is_even && (1..=3).contains(&first.len()) && last.len() == 3;
    fits.then(|| Cow::Owned(groups.concat()))
}

fn decimal(whole: &str, part: &str) -> Option<Decimal> {
    if whole.is_empty() && part.is_empty() || whole.len() + part.len() > MOST_DIGITS {
        return None;
    }
    let mut digits: i128 = 0;
    for byte in whole.bytes().chain(part.bytes()) {
        digits = digits * 10 + i128::from(byte.checked_sub(b'0').filter(|digit| *digit < 10)?);
    }
    Decimal::try_from_i128_with_scale(digits, u32::try_from(part.len()).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(cell: &str, mark: Mark) -> Option<String> {
        Number::of(cell).map(|number| number.value(mark).to_string())
    }

    fn sure(cell: &str) -> Option<String> {
        Some(Number::of(cell)?.sure()?.to_string())
    }

    #[test]
    fn prices_as_restaurants_write_them() {
        for cell in [
            "12.50",
            "12,50",
            "$12.50 ",
            "€ 12,50",
            "12,50 €",
            "EUR 12.50",
            "12.50USD",
            "R$ 12,50",
            "Rs. 12.50",
            "Fr. 12.50",
            "kr 12,50",
            "£12.50",
            "￥12.50",
            "１２．５０",
            "+12.50",
            "12.50 zł",
        ] {
            assert_eq!(sure(cell).as_deref(), Some("12.50"), "{cell}");
        }
        for cell in [
            "12", "12,-", "12,-kr", "12.–", "12.", "12 x", "12x", "x12", "12 Stk.", "12 st.",
        ] {
            assert_eq!(sure(cell).as_deref(), Some("12"), "{cell}");
        }
        assert_eq!(sure("2.50 (incl. VAT)").as_deref(), Some("2.50"));
        assert_eq!(sure("12.50- EUR").as_deref(), Some("-12.50"));
        assert_eq!(sure(".5").as_deref(), Some("0.5"));
        assert_eq!(sure("0,500").as_deref(), Some("0.500"));
    }

    #[test]
    fn thousands() {
        for cell in [
            "1,234.50",
            "1.234,50",
            "1 234,50",
            "1'234.50",
            "1’234.50",
            "1\u{a0}234,50",
            "1\u{202f}234,50 €",
            "CHF 1'234.50",
            "1234.50",
        ] {
            assert_eq!(sure(cell).as_deref(), Some("1234.50"), "{cell}");
        }
        assert_eq!(sure("1.234.567").as_deref(), Some("1234567"));
        assert_eq!(sure("12,34,567.00").as_deref(), Some("1234567.00"));
        assert_eq!(sure("1 234").as_deref(), Some("1234"));
        assert_eq!(sure("1234,567").as_deref(), Some("1234.567"));
    }

    #[test]
    fn one_mark_and_three_digits_is_settled_by_the_file() {
        assert_eq!(sure("1.234"), None);
        assert_eq!(read("1.234", Mark::Dot).as_deref(), Some("1.234"));
        assert_eq!(read("1.234", Mark::Comma).as_deref(), Some("1234"));
        assert_eq!(
            Number::of("1.234.567").and_then(Number::vote),
            Some(Mark::Comma)
        );
        assert_eq!(Number::of("9,50").and_then(Number::vote), Some(Mark::Comma));
        assert_eq!(Number::of("9").and_then(Number::vote), None);
    }

    #[test]
    fn what_is_given_back_is_less_than_nothing() {
        for cell in [
            "-5.00",
            "5.00-",
            "(5.00)",
            "−5.00",
            "-$5.00",
            "$-5.00",
            "($5.00)",
            "- 5.00",
            "€ -5.00",
        ] {
            assert_eq!(sure(cell).as_deref(), Some("-5.00"), "{cell}");
        }
    }

    #[test]
    fn what_is_no_number() {
        for cell in [
            "",
            "free",
            "2 for 5",
            "1.2.2023",
            "12:30",
            "1,2,3",
            "--5",
            "5-3-1",
            "1/2",
            "12 50",
            "5-3",
            "5 - special",
            "03.Jan",
            "3-Jan",
            "5+3",
            "(5)3",
            "€",
            ".",
            "9".repeat(30).as_str(),
        ] {
            assert_eq!(Number::of(cell), None, "{cell}");
        }
    }
}
