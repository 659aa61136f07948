use jiff::civil::Date;

use crate::DateOrder;

/// Others are typing mistakes.
const YEARS: std::ops::RangeInclusive<i16> = 1970..=2999;

/// A date's numbers as the cell has them, before it is settled which is which.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RawDate {
    /// The cell alone says it: a year of four digits in front, or a month's name.
    Sure(Date),
    /// Three numbers, and whether the last has four digits.
    Numbers([i16; 3], bool),
}

/// Beginnings of the months' names, in the languages of the house's neighbours.
const MONTHS: [&[&str]; 12] = [
    &["jan", "gen", "ene", "jän", "janv"],
    &["feb", "fév", "fev"],
    &["mar", "mär", "mrz", "maa", "mrt"],
    &["apr", "avr", "abr"],
    &["may", "mai", "mei", "mag"],
    &["jun", "juin", "giu"],
    &["jul", "juil", "lug"],
    &["aug", "aoû", "aou", "ago"],
    &["sep", "set"],
    &["oct", "okt", "ott", "out"],
    &["nov"],
    &["dec", "déc", "dez", "dic"],
];

impl RawDate {
    /// Three numbers between separators, eight digits, or a day, a month's name and a year.
    pub fn of(cell: &str) -> Option<Self> {
        let mut numbers = [(0i16, 0usize); 3];
        let (mut count, mut month) = (0, None);
        let mut rest = cell.trim().trim_end_matches(',');
        if rest.len() > 60 {
            return None;
        }
        if rest.len() == 8 && rest.bytes().all(|byte| byte.is_ascii_digit()) {
            return packed(rest);
        }
        while let Some(letter) = rest.chars().next() {
            if letter.is_ascii_digit() {
                let end = rest
                    .find(|l: char| !l.is_ascii_digit())
                    .unwrap_or(rest.len());
                if count == 3 || end > 4 {
                    return None;
                }
                numbers[count] = (rest[..end].parse().ok()?, end);
                count += 1;
                rest = &rest[end..];
                if let Some(more) = ordinal(rest) {
                    rest = more;
                }
            } else if letter.is_alphabetic() {
                let end = rest
                    .find(|l: char| !l.is_alphabetic())
                    .unwrap_or(rest.len());
                match (named(&rest[..end]), month) {
                    (Some(found), None) => month = Some((found, count)),
                    // A weekday, or "de" between; the signs of a Chinese date.
                    _ if count == 0 || end <= 3 || is_weekday(&rest[..end]) => {}
                    _ => return None,
                }
                rest = &rest[end..];
            } else if letter.is_whitespace() || "/-.,'–()".contains(letter) {
                rest = &rest[letter.len_utf8()..];
            } else {
                return None;
            }
        }
        match (count, month) {
            (3, None) => Self::from_numbers(numbers),
            (2, Some((month, place))) => with_name(numbers, month, place),
            _ => None,
        }
    }

    fn from_numbers(numbers: [(i16, usize); 3]) -> Option<Self> {
        let [(a, a_size), (b, b_size), (c, c_size)] = numbers;
        if a_size == 4 {
            return (b_size <= 2 && c_size <= 2)
                .then(|| date(a, b, c))?
                .map(Self::Sure);
        }
        let fits = a_size <= 2 && b_size <= 2 && (c_size == 4 || c_size <= 2);
        fits.then_some(Self::Numbers([a, b, c], c_size == 4))
    }

    /// The date under this order.
    pub fn under(self, order: DateOrder) -> Option<Date> {
        let (numbers, has_long_end) = match self {
            Self::Sure(date) => return Some(date),
            Self::Numbers(numbers, has_long_end) => (numbers, has_long_end),
        };
        let [a, b, c] = numbers;
        match order {
            DateOrder::DayFirst => date(full(c, has_long_end), b, a),
            DateOrder::MonthFirst => date(full(c, has_long_end), a, b),
            DateOrder::YearFirst if !has_long_end => date(2000 + a, b, c),
            DateOrder::YearFirst => None,
        }
    }
}

const fn full(year: i16, is_long: bool) -> i16 {
    if is_long { year } else { 2000 + year }
}

fn date(year: i16, month: i16, day: i16) -> Option<Date> {
    let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
    YEARS
        .contains(&year)
        .then(|| Date::new(year, month, day).ok())?
}

/// 20230131; 31012023 where that is no date.
fn packed(digits: &str) -> Option<RawDate> {
    let number = |range| {
        digits
            .get(range)
            .and_then(|part: &str| part.parse::<i16>().ok())
    };
    if let Some(found) = date(number(0..4)?, number(4..6)?, number(6..8)?) {
        return Some(RawDate::Sure(found));
    }
    Some(RawDate::Numbers(
        [number(0..2)?, number(2..4)?, number(4..8)?],
        true,
    ))
}

/// What follows the "st" of "1st".
fn ordinal(rest: &str) -> Option<&str> {
    ["st", "nd", "rd", "th", "er"]
        .into_iter()
        .find_map(|ending| {
            let more = rest.strip_prefix(ending)?;
            (!more.starts_with(char::is_alphabetic)).then_some(more)
        })
}

fn is_weekday(word: &str) -> bool {
    const DAYS: [&str; 26] = [
        "mon", "tue", "wed", "thu", "fri", "sat", "sun", "die", "mit", "don", "fre", "sam", "son",
        "maa", "din", "woe", "vri", "zat", "zon", "lun", "mer", "jeu", "ven", "dim", "星期", "周",
    ];
    let word = word.to_lowercase();
    word.len() <= 12 && DAYS.iter().any(|day| word.starts_with(day))
}

fn named(word: &str) -> Option<i16> {
    if word.len() < 3 || word.len() > 14 {
        return None;
    }
    let word = word.to_lowercase();
    let place = MONTHS
        .iter()
        .position(|names| names.iter().any(|name| word.starts_with(name)))?;
    // "maandag" and "martes" are days.
    let is_weekday = ["maandag", "ma", "mardi", "martes", "martedì"].contains(&word.as_str());
    (!is_weekday).then_some(i16::try_from(place).ok()? + 1)
}

/// 1 Jan 2023, Jan 1 2023, 2023 Jan 1, 1-Jan-23.
fn with_name(numbers: [(i16, usize); 3], month: i16, place: usize) -> Option<RawDate> {
    let [(a, a_size), (b, b_size), _] = numbers;
    let found = if a_size == 4 {
        date(a, month, b)
    } else if place <= 1 && a_size <= 2 && (b_size == 4 || b_size == 2) {
        date(full(b, b_size == 4), month, a)
    } else {
        None
    };
    found.map(RawDate::Sure)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(cell: &str, order: DateOrder) -> Option<String> {
        Some(RawDate::of(cell)?.under(order)?.to_string())
    }

    #[test]
    fn the_same_day_in_every_dress() {
        for cell in [
            "31/01/2023",
            "31.1.2023",
            "31-01-23",
            "31 01 23",
            "31.01.23",
            "31/01/2023 (Tue)",
            "31.01.2023 Dienstag",
        ] {
            assert_eq!(
                day(cell, DateOrder::DayFirst).as_deref(),
                Some("2023-01-31"),
                "{cell}"
            );
        }
        for cell in ["1/31/2023", "01-31-23", "01.31.2023"] {
            assert_eq!(
                day(cell, DateOrder::MonthFirst).as_deref(),
                Some("2023-01-31"),
                "{cell}"
            );
        }
        for cell in ["23-01-31", "23/1/31"] {
            assert_eq!(
                day(cell, DateOrder::YearFirst).as_deref(),
                Some("2023-01-31"),
                "{cell}"
            );
        }
        for cell in [
            "2023-01-31",
            "2023/1/31",
            "20230131",
            "2023年1月31日",
            "31 Jan 2023",
            "January 31st, 2023",
            "31. Januar 2023",
            "31 janvier 2023",
            "31-Jan-23",
            "Di, 31. Jan. 2023",
            "Tuesday, January 31, 2023",
            "2023年1月31日 星期二",
            "2023-Jan-31",
            "31 de enero de 2023",
            "31 januari 2023",
        ] {
            assert_eq!(
                day(cell, DateOrder::MonthFirst).as_deref(),
                Some("2023-01-31"),
                "{cell}"
            );
        }
    }

    #[test]
    fn days_that_never_were() {
        for cell in ["31/02/2023", "0/1/2023", "1/1/1823", "1/1/3023"] {
            assert_eq!(day(cell, DateOrder::DayFirst), None, "{cell}");
        }
        for cell in [
            "",
            "soon",
            "1/2",
            "1/2/3/4",
            "2023",
            "12345678901",
            "1/1/20233",
            "Jan",
        ] {
            assert_eq!(RawDate::of(cell), None, "{cell}");
        }
        assert_eq!(
            day("29/02/2024", DateOrder::DayFirst).as_deref(),
            Some("2024-02-29")
        );
        assert_eq!(day("13/01/2023", DateOrder::MonthFirst), None);
    }

    #[test]
    fn every_month_is_known_by_its_names() {
        for (month, names) in [
            (3, ["March", "März", "maart", "mars"]),
            (5, ["May", "Mai", "mei", "mai"]),
            (7, ["July", "Juli", "juli", "juillet"]),
            (8, ["August", "Aug", "augustus", "août"]),
            (10, ["October", "Oktober", "okt.", "octobre"]),
            (12, ["December", "Dezember", "december", "décembre"]),
        ] {
            for name in names {
                let found = day(&format!("5 {name} 2023"), DateOrder::DayFirst);
                assert_eq!(found, Some(format!("2023-{month:02}-05")), "{name}");
            }
        }
    }
}
