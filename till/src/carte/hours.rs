//! Days and hours in words.

use common::menu::When;
use jiff::civil::{Date, Time};

use super::Seen;

/// `17:30`.
pub(super) fn clock(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// `24.12.2026`.
pub(super) fn date(date: Date) -> String {
    format!("{:02}.{:02}.{}", date.day(), date.month(), date.year())
}

/// The short name of a day of the week; 1 is Monday.
pub(super) fn weekday<'a>(seen: Seen<'a>, day: u8) -> &'a str {
    seen.word(match day {
        1 => "carte-day-1",
        2 => "carte-day-2",
        3 => "carte-day-3",
        4 => "carte-day-4",
        5 => "carte-day-5",
        6 => "carte-day-6",
        _ => "carte-day-7",
    })
}

/// `Mon Tue, 17:00–18:00`.
pub(super) fn sentence(seen: Seen<'_>, when: &When) -> String {
    let mut parts = Vec::new();
    let days: Vec<&str> = (1..=7)
        .filter(|day| when.weekdays.contains(day))
        .map(|day| weekday(seen, day))
        .collect();
    if !days.is_empty() && days.len() < 7 {
        parts.push(days.join(" "));
    }
    match (when.begins, when.ends) {
        (None, None) => {}
        (begins, ends) => {
            let side = |time: Option<Time>| time.map_or_else(String::new, clock);
            parts.push(format!("{}–{}", side(begins), side(ends)));
        }
    }
    match (when.from, when.until) {
        (None, None) => {}
        (from, until) => {
            let side = |day: Option<Date>| day.map_or_else(String::new, date);
            parts.push(format!("{}–{}", side(from), side(until)));
        }
    }
    if let Some(mode) = when.mode {
        parts.push(seen.mode(mode).to_owned());
    }
    if parts.is_empty() {
        return seen.word("carte-always").to_owned();
    }
    parts.join(" · ")
}
