//! Days and times of day, as a reservation names them.

use common::{BusinessDate, Stamp};
use jiff::ToSpan;

use crate::desk::Desk;

/// So many days ahead the picker goes.
pub(super) const FURTHEST: i32 = 366;
/// Nobody reserves a table before this, on another day than today.
const FIRST_HOUR: i8 = 10;

/// The business day so many days from today.
pub(super) fn date(desk: &Desk, ahead: i32) -> BusinessDate {
    let today = desk.state().house.business_date(desk.time());
    BusinessDate(today.0.saturating_add(ahead.days()))
}

/// The moment of a time of day on a business day, which runs past midnight.
pub(super) fn moment(desk: &Desk, date: BusinessDate, hour: i8, minute: i8) -> Stamp {
    let begins = i8::try_from(desk.state().house.day_begins).unwrap_or(0);
    let past_midnight = i32::from(hour < begins);
    let day = date.0.saturating_add(past_midnight.days());
    let local = day.at(hour, minute, 0, 0);
    let zoned = local.to_zoned(desk.zone().clone());
    zoned.map_or(desk.time(), |zoned| Stamp::new(zoned.timestamp()))
}

/// Hour and minute of a moment on the house's wall clock.
pub(super) fn of(desk: &Desk, at: Stamp) -> (i8, i8) {
    let local = desk.zone().to_datetime(at.timestamp());
    (local.hour(), local.minute())
}

/// The hours that can be chosen on a day.
pub(super) fn hours(desk: &Desk, ahead: i32) -> Vec<i8> {
    let begins = i8::try_from(desk.state().house.day_begins).unwrap_or(0);
    let (now, _) = of(desk, desk.time());
    let first = if ahead == 0 { now } else { FIRST_HOUR };
    if first < begins {
        return (first..begins).collect();
    }
    (first..24).chain(0..begins.min(2)).collect()
}

/// A day's name for the picker: short where there is little room.
pub(super) fn name(desk: &Desk, ahead: i32, short: bool) -> String {
    let words = &desk.words;
    if ahead == 0 {
        return words.get("common-today").to_owned();
    }
    let date = date(desk, ahead);
    if !short {
        return crate::say::day(words, date);
    }
    let noon = moment(desk, date, 12, 0);
    ui::clock::date(words.language(), noon.timestamp(), desk.zone())
}
