use std::time::Duration;

use common::Stamp;

/// House time from the device's monotonic clock and what the house last said. The way through the
/// network is not counted: on the house's own network it is a few milliseconds.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct HouseClock {
    /// House time when the device's clock began.
    began: i64,
}

impl HouseClock {
    pub(super) fn set(&mut self, now: Duration, house: Stamp) {
        self.began = house.millis().saturating_sub(millis(now));
    }

    pub(super) fn at(&self, now: Duration) -> Stamp {
        Stamp::from_millis(self.began.saturating_add(millis(now)))
    }
}

fn millis(now: Duration) -> i64 {
    i64::try_from(now.as_millis()).unwrap_or(i64::MAX)
}
