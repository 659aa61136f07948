//! Times as people read them. The time itself always comes from outside.

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use crate::words::{Language, Words};

/// How long something has been going on: `m:ss` under an hour, then `h:mm`; less than
/// nothing (clocks may differ) reads as nothing.
pub fn age(since: SignedDuration) -> String {
    let seconds = since.as_secs().max(0);
    let (minutes, hours) = (seconds / 60, seconds / 3600);
    if hours == 0 {
        format!("{minutes}:{:02}", seconds % 60)
    } else {
        format!("{hours}:{:02}", minutes % 60)
    }
}

/// The age of something that began at `from`.
pub fn age_since(from: Timestamp, now: Timestamp) -> String {
    age(now.duration_since(from))
}

/// Whole minutes: `34 min`, in the words of the language.
pub fn minutes(words: &Words, since: SignedDuration) -> String {
    words.with(
        "common-minutes",
        &[("count", since.as_mins().max(0).into())],
    )
}

/// The time of day at the house: `20:47`.
pub fn time(at: Timestamp, zone: &TimeZone) -> String {
    let local = zone.to_datetime(at);
    format!("{:02}:{:02}", local.hour(), local.minute())
}

/// The time of day with seconds, for the kitchen's clock: `20:47:12`.
pub fn time_to_the_second(at: Timestamp, zone: &TimeZone) -> String {
    let local = zone.to_datetime(at);
    let (h, m, s) = (local.hour(), local.minute(), local.second());
    format!("{h:02}:{m:02}:{s:02}")
}

/// A short date: `21 Nov`, German `21.11.`, Chinese `11月21日`.
pub fn date(language: Language, at: Timestamp, zone: &TimeZone) -> String {
    const ENGLISH: [&str; 12] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];
    let local = zone.to_datetime(at);
    let (day, month) = (local.day(), local.month());
    match language {
        Language::English => {
            let name = usize::try_from(month - 1)
                .ok()
                .and_then(|n| ENGLISH.get(n))
                .copied()
                .unwrap_or_default();
            format!("{day} {name}")
        }
        Language::Dutch => format!("{day}-{month}"),
        Language::German => format!("{day}.{month}."),
        Language::French => format!("{day:02}/{month:02}"),
        Language::Chinese => format!("{month}月{day}日"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seconds(n: i64) -> String {
        age(SignedDuration::from_secs(n))
    }

    #[test]
    fn a_ticket_grows_old() {
        assert_eq!(seconds(0), "0:00");
        assert_eq!(seconds(51), "0:51");
        assert_eq!(seconds(860), "14:20");
        assert_eq!(seconds(3599), "59:59");
        assert_eq!(seconds(3600), "1:00");
        assert_eq!(seconds(4200), "1:10");
    }

    #[test]
    fn a_clock_that_is_ahead_does_not_show_a_negative_age() {
        assert_eq!(seconds(-3), "0:00");
    }

    #[test]
    fn the_house_lives_in_its_own_time_zone() {
        let zone = TimeZone::get("Europe/Berlin").unwrap();
        let at: Timestamp = "2026-11-21T19:47:12Z".parse().unwrap();
        assert_eq!(time(at, &zone), "20:47");
        assert_eq!(time_to_the_second(at, &zone), "20:47:12");
        assert_eq!(date(Language::English, at, &zone), "21 Nov");
        assert_eq!(date(Language::German, at, &zone), "21.11.");
        assert_eq!(date(Language::Chinese, at, &zone), "11月21日");
    }

    #[test]
    fn minutes_are_said_in_the_language_of_the_reader() {
        let words = Words::new(Language::German);
        assert_eq!(minutes(&words, SignedDuration::from_mins(34)), "34 Min.");
    }
}
