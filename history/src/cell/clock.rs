use jiff::civil::Time;

/// A time of day, with an offset from UTC where the cell has one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Clock {
    pub time: Time,
    /// Seconds east of Greenwich.
    pub offset: Option<i32>,
}

const MORNING: [&str; 5] = ["am", "a", "上午", "早上", "凌晨"];
const EVENING: [&str; 5] = ["pm", "p", "下午", "晚上", "中午"];

impl Clock {
    /// 11:38:36 AM, 9 pm, 11.38, 11h38, 0938, 23:15:00.250+01:00.
    pub fn of(cell: &str) -> Option<Self> {
        let cell = cell.trim();
        if cell.len() > 60 {
            return None;
        }
        let (front, offset) = offset(cell);
        let (front, half) = half(front.trim());
        let numbers = numbers(front.trim())?;
        let (hour, minute, second, nano) = numbers;
        let hour = match half {
            None => hour,
            Some(false) if (0..=12).contains(&hour) => hour % 12,
            Some(true) if (1..=12).contains(&hour) => hour % 12 + 12,
            Some(_) => return None,
        };
        // A leap second is written down by some clocks and known to none.
        let second = second.min(59 + i8::from(second > 60));
        let time = Time::new(hour, minute, second, nano).ok()?;
        Some(Self { time, offset })
    }
}

/// The offset behind a time: Z, UTC, +01:00, -0530, +1.
fn offset(text: &str) -> (&str, Option<i32>) {
    if !text.contains(':') {
        return (text, None);
    }
    for utc in ["Z", "z", "UTC", "GMT"] {
        if let Some(front) = text.strip_suffix(utc) {
            return (front, Some(0));
        }
    }
    let Some(at) = text.rfind(['+', '-', '−']) else {
        return (text, None);
    };
    let sign = if text[at..].starts_with('+') { 1 } else { -1 };
    let digits = text[at..].trim_start_matches(['+', '-', '−']).trim();
    let (hours, minutes) = match (digits.split_once(':'), digits.len()) {
        (Some(parts), _) => parts,
        (None, 4) if digits.is_ascii() => digits.split_at(2),
        _ => (digits, "0"),
    };
    match (hours.parse::<i32>(), minutes.parse::<i32>()) {
        (Ok(hours @ 0..=15), Ok(minutes @ 0..=59)) => {
            (&text[..at], Some(sign * (hours * 3600 + minutes * 60)))
        }
        _ => (text, None),
    }
}

/// Whether it is after noon, where the cell says so.
fn half(text: &str) -> (&str, Option<bool>) {
    for (words, is_late) in [(MORNING, false), (EVENING, true)] {
        for word in words {
            if let Some(rest) = text.strip_prefix(word).filter(|_| !word.is_ascii()) {
                return (rest, Some(is_late));
            }
        }
    }
    let end = text
        .rfind(|letter: char| letter.is_ascii_digit())
        .map_or(0, |at| at + 1);
    let (front, tail) = text.split_at(end);
    let word: String = tail
        .chars()
        .filter(|letter| letter.is_alphabetic())
        .collect();
    let is = |words: &[&str]| words.iter().any(|known| word.eq_ignore_ascii_case(known));
    if is(&MORNING) {
        (front, Some(false))
    } else if is(&EVENING) {
        (front, Some(true))
    } else if tail.is_empty()
        || ["uhr", "uur", "h", "hrs", "min"]
            .iter()
            .any(|unit| word.eq_ignore_ascii_case(unit))
    {
        // The "h" of "18h" is needed to see the hour; it is no half of the day.
        (front, None)
    } else {
        (text, None)
    }
}

/// Hour, minute, second, nanosecond.
fn numbers(text: &str) -> Option<(i8, i8, i8, i32)> {
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if is_digits(text) {
        let number = |range: std::ops::Range<usize>| text.get(range)?.parse().ok();
        return match text.len() {
            1 | 2 => Some((text.parse().ok()?, 0, 0, 0)),
            3 => Some((number(0..1)?, number(1..3)?, 0, 0)),
            4 => Some((number(0..2)?, number(2..4)?, 0, 0)),
            6 => Some((number(0..2)?, number(2..4)?, number(4..6)?, 0)),
            _ => None,
        };
    }
    let mut parts = text.split([':', '.', 'h', 'H', '：', ',', '时', '点', '分']);
    let mut part = |most: usize| match parts.next().map(str::trim) {
        None => Some(None),
        Some(part) if is_digits(part) && part.len() <= most => Some(Some(part)),
        Some(_) => None,
    };
    let hour = part(2)??.parse().ok()?;
    let minute = part(2)??.parse().ok()?;
    let second = part(2)?.unwrap_or("0").parse().ok()?;
    let fraction = part(12)?.unwrap_or("0");
    let fraction = &fraction[..fraction.len().min(9)];
    let shift = 10i32.pow(9 - u32::try_from(fraction.len()).ok()?);
    let nano = fraction.parse::<i32>().ok()? * shift;
    part(0)?.is_none().then_some((hour, minute, second, nano))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn time(cell: &str) -> Option<String> {
        Clock::of(cell).map(|clock| clock.time.to_string())
    }

    #[test]
    fn noon_midnight_and_the_hours_between() {
        assert_eq!(time("12:00:00 AM").as_deref(), Some("00:00:00"));
        assert_eq!(time("12:59:59 PM").as_deref(), Some("12:59:59"));
        assert_eq!(time("1:05:00 PM").as_deref(), Some("13:05:00"));
        assert_eq!(time("1:05 p.m.").as_deref(), Some("13:05:00"));
        assert_eq!(time("11:38am").as_deref(), Some("11:38:00"));
        assert_eq!(time("9 PM").as_deref(), Some("21:00:00"));
        assert_eq!(time("下午 1:05").as_deref(), Some("13:05:00"));
    }

    #[test]
    fn clocks_of_24_hours() {
        assert_eq!(time("23:15:00").as_deref(), Some("23:15:00"));
        assert_eq!(time("9:05").as_deref(), Some("09:05:00"));
        assert_eq!(time("18.30").as_deref(), Some("18:30:00"));
        assert_eq!(time("18h30").as_deref(), Some("18:30:00"));
        assert_eq!(time("18h").as_deref(), Some("18:00:00"));
        assert_eq!(time("18:30 Uhr").as_deref(), Some("18:30:00"));
        assert_eq!(time("0938").as_deref(), Some("09:38:00"));
        assert_eq!(time("9").as_deref(), Some("09:00:00"));
        assert_eq!(time("23:15:00.250").as_deref(), Some("23:15:00.25"));
        assert_eq!(time("23:59:60").as_deref(), Some("23:59:59"));
    }

    #[test]
    fn far_from_greenwich() {
        let offset = |cell: &str| Clock::of(cell).and_then(|clock| clock.offset);
        assert_eq!(offset("23:15:00Z"), Some(0));
        assert_eq!(offset("23:15:00.000+01:00"), Some(3600));
        assert_eq!(offset("23:15 -0530"), Some(-19800));
        assert_eq!(offset("23:15"), None);
    }

    #[test]
    fn what_is_no_time() {
        for cell in [
            "",
            "25:00",
            "13:00:00 PM",
            "12:60",
            "noon",
            "1:2:3:4:5",
            "12:30 xm",
            ":30",
            "-5",
            "12:30:99",
            "11-05",
        ] {
            assert_eq!(time(cell), None, "{cell}");
        }
    }
}
