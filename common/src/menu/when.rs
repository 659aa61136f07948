use jiff::civil::{Date, Time};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{BusinessDate, Stamp, house::House, house::ServiceMode};

/// When something holds: always, where nothing is said.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize, JsonSchema)]
pub struct When {
    /// The first business day.
    #[serde(default)]
    #[schemars(with = "Option<String>")]
    pub from: Option<Date>,
    /// The last business day.
    #[serde(default)]
    #[schemars(with = "Option<String>")]
    pub until: Option<Date>,
    /// Business days of the week, 1 is Monday; every day where it is empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub weekdays: Vec<u8>,
    /// From this time on the wall clock, by the moment of ringing.
    #[serde(default)]
    #[schemars(with = "Option<String>")]
    pub begins: Option<Time>,
    /// Before this time; earlier than `begins` where it runs past midnight.
    #[serde(default)]
    #[schemars(with = "Option<String>")]
    pub ends: Option<Time>,
    /// Only in this service mode.
    #[serde(default)]
    pub mode: Option<ServiceMode>,
}

impl When {
    /// Whether a moment lies within, by the business day and by the wall clock.
    #[must_use]
    pub fn holds(&self, house: &House, at: Stamp) -> bool {
        let time = at.timestamp().to_zoned(house.zone()).time();
        self.holds_at(house.business_date(at), time)
    }

    /// Whether a time of the wall clock on a business day lies within.
    #[must_use]
    pub fn holds_at(&self, day: BusinessDate, time: Time) -> bool {
        let date = day.0;
        let weekday = u8::try_from(date.weekday().to_monday_one_offset()).unwrap_or(0);
        self.from.is_none_or(|from| from <= date)
            && self.until.is_none_or(|until| date <= until)
            && (self.weekdays.is_empty() || self.weekdays.contains(&weekday))
            && self.spans(time)
    }

    /// Whether it holds in a service mode.
    #[must_use]
    pub fn serves(&self, mode: ServiceMode) -> bool {
        self.mode.is_none_or(|only| only == mode)
    }

    fn spans(&self, time: Time) -> bool {
        let begun = self.begins.is_none_or(|begins| begins <= time);
        let not_over = self.ends.is_none_or(|ends| time < ends);
        match (self.begins, self.ends) {
            (Some(begins), Some(ends)) if ends < begins => begun || not_over,
            _ => begun && not_over,
        }
    }
}
