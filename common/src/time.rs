use std::fmt;

use jiff::{
    RoundMode, SignedDuration, Timestamp, TimestampRound, ToSpan, Unit, civil::Date, tz::TimeZone,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A moment of house time, to the millisecond, in UTC; JSON shows it as RFC 3339.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Stamp(Timestamp);

impl Stamp {
    /// The beginning of 1970.
    pub const EPOCH: Self = Self(Timestamp::UNIX_EPOCH);

    /// The moment, cut to whole milliseconds.
    #[must_use]
    pub fn new(timestamp: Timestamp) -> Self {
        let round = TimestampRound::new()
            .smallest(Unit::Millisecond)
            .mode(RoundMode::Trunc);
        Self(timestamp.round(round).unwrap_or(timestamp))
    }

    /// Milliseconds since 1970; values beyond the calendar are held at its ends.
    #[must_use]
    pub fn from_millis(millis: i64) -> Self {
        let end = if millis < 0 {
            Timestamp::MIN
        } else {
            Timestamp::MAX
        };
        Self(Timestamp::from_millisecond(millis).unwrap_or(end))
    }

    /// Milliseconds since 1970.
    #[must_use]
    pub fn millis(self) -> i64 {
        self.0.as_millisecond()
    }

    /// The underlying moment.
    #[must_use]
    pub fn timestamp(self) -> Timestamp {
        self.0
    }

    /// Seconds from `earlier` to this moment; never negative.
    #[must_use]
    pub fn seconds_since(self, earlier: Self) -> u64 {
        u64::try_from((self.millis() - earlier.millis()) / 1000).unwrap_or(0)
    }

    /// This moment later by so many milliseconds.
    #[must_use]
    pub fn plus_millis(self, millis: i64) -> Self {
        Self(
            self.0
                .checked_add(SignedDuration::from_millis(millis))
                .unwrap_or(Timestamp::MAX),
        )
    }
}

impl fmt::Display for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl JsonSchema for Stamp {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Stamp".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string", "format": "date-time",
            "description": "A moment of house time in UTC, RFC 3339, to the millisecond"
        })
    }
}

/// The date that a restaurant writes on its takings; it may run past midnight.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct BusinessDate(pub Date);

impl BusinessDate {
    /// The business date of a moment, for a house whose day begins at `first_hour` o'clock.
    #[must_use]
    pub fn of(stamp: Stamp, zone: &TimeZone, first_hour: u8) -> Self {
        let local = stamp.timestamp().to_zoned(zone.clone()).datetime();
        let hours = i64::from(first_hour).hours();
        Self(local.checked_sub(hours).unwrap_or(local).date())
    }
}

impl fmt::Display for BusinessDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl JsonSchema for BusinessDate {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "BusinessDate".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "format": "date" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drink_after_midnight_belongs_to_the_evening() {
        let berlin = TimeZone::get("Europe/Berlin").expect("bundled");
        let at = |text: &str| Stamp::new(text.parse().expect("a moment"));
        let day = |text: &str| BusinessDate::of(at(text), &berlin, 4).to_string();
        assert_eq!(day("2026-11-21T23:59:00+01:00"), "2026-11-21");
        assert_eq!(day("2026-11-22T03:59:59+01:00"), "2026-11-21");
        assert_eq!(day("2026-11-22T04:00:00+01:00"), "2026-11-22");
    }
}
