//! Dates and times as people and spreadsheets write them.

use jiff::{
    SignedDuration,
    civil::{Date, Time, date},
};

/// `2026-11-21`.
pub(crate) fn date_of(text: &str) -> Option<Date> {
    let text = text.split_once('T').map_or(text, |(date, _)| date);
    if let Ok(date) = text.parse() {
        return Some(date);
    }
    // "21.11.2026" and "21-11-2026" have the day first wherever people write them so; with
    // strokes nobody knows.
    let mut parts = text.split(['.', '-']);
    let mut next = || parts.next()?.trim().parse::<i16>().ok();
    let (day, month, year) = (next()?, next()?, next()?);
    let year = if (0..100).contains(&year) {
        year + 2000
    } else {
        year
    };
    if parts.next().is_some() {
        return None;
    }
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// `17:30`, also with seconds.
pub(crate) fn time_of(text: &str) -> Option<Time> {
    let text = text.split_once('T').map_or(text, |(_, time)| time);
    if !text.contains(':') {
        return None;
    }
    let padded = match text.split_once(':') {
        Some((hour, _)) if hour.len() == 1 => format!("0{text}"),
        _ => text.to_owned(),
    };
    padded.parse().ok()
}

/// Without seconds where there are none.
pub(crate) fn shown(time: Time) -> String {
    if time.second() == 0 && time.subsec_nanosecond() == 0 {
        format!("{:02}:{:02}", time.hour(), time.minute())
    } else {
        time.to_string()
    }
}

/// A spreadsheet counts days from the end of 1899, and the time as their part.
pub(crate) fn of_serial(serial: f64) -> String {
    const LAST: f64 = 2_958_465.0;
    if !(0.0..=LAST).contains(&serial) {
        return serial.to_string();
    }
    #[expect(
        clippy::cast_possible_truncation,
        reason = "within the calendar, by the line above"
    )]
    let seconds = (serial * 86_400.0).round() as i64;
    let since = SignedDuration::from_secs(seconds);
    let Ok(moment) = date(1899, 12, 30).at(0, 0, 0, 0).checked_add(since) else {
        return serial.to_string();
    };
    if seconds < 86_400 {
        return shown(moment.time());
    }
    if seconds % 86_400 == 0 {
        return moment.date().to_string();
    }
    format!("{}T{}", moment.date(), moment.time())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_makes_of_dates_is_read() {
        assert_eq!(of_serial(46_347.0), "2026-11-21");
        assert_eq!(of_serial(0.729_166_666_666_666_6), "17:30");
        assert_eq!(date_of("21.11.2026"), date_of("2026-11-21"));
        assert_eq!(date_of("21-11-26"), date_of("2026-11-21"));
        assert_eq!(date_of("11/21/2026"), None);
        assert_eq!(time_of("9:05"), time_of("09:05:00"));
        assert_eq!(time_of("25:00"), None);
    }
}
