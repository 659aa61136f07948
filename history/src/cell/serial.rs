use jiff::{
    SignedDuration, Timestamp,
    civil::{DateTime, date},
    tz::TimeZone,
};

use super::{Clock, MomentCell, RawDate};

/// Spreadsheets count days from here, and halves of days behind a mark.
const FIRST: DateTime = date(1899, 12, 30).at(0, 0, 0, 0);

/// A moment that is counted instead of written: a spreadsheet's 44927.5, or the seconds or
/// milliseconds since 1970 of a machine.
pub fn counted(cell: &str) -> Option<MomentCell> {
    let (whole, part) = cell.split_once(['.', ',']).unwrap_or((cell, ""));
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_digits(whole) || !is_digits(part) || part.len() > 12 {
        return None;
    }
    let number: i64 = whole.parse().ok()?;
    match whole.len() {
        5 if number > 25_569 => spreadsheet(number, part),
        10 if part.is_empty() => machine(number.checked_mul(1000)?),
        13 if part.is_empty() => machine(number),
        _ => None,
    }
}

fn spreadsheet(days: i64, part: &str) -> Option<MomentCell> {
    // Seconds of the day, rounded: the part has as many digits as the cell had room for.
    let scale = 10i64.pow(u32::try_from(part.len()).ok()?);
    let part: i64 = if part.is_empty() {
        0
    } else {
        part.parse().ok()?
    };
    let seconds = i128::from(part) * 86_400 + i128::from(scale / 2);
    let seconds = i64::try_from(seconds / i128::from(scale)).ok()?;
    let length = SignedDuration::from_hours(24 * days) + SignedDuration::from_secs(seconds);
    let moment = FIRST.checked_add(length).ok()?;
    let clock = Clock {
        time: moment.time(),
        offset: None,
    };
    Some(MomentCell {
        date: RawDate::Sure(moment.date()),
        clock: (part > 0).then_some(clock),
    })
}

fn machine(millis: i64) -> Option<MomentCell> {
    let moment = Timestamp::from_millisecond(millis)
        .ok()?
        .to_zoned(TimeZone::UTC);
    let clock = Clock {
        time: moment.time(),
        offset: Some(0),
    };
    Some(MomentCell {
        date: RawDate::Sure(moment.date()),
        clock: Some(clock),
    })
}
