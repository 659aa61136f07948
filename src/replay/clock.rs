//! The files' clock, held against the wall's.

use std::time::{Duration, Instant};

use crate::cli::Speed;

/// How late it is in the files while they are played at a speed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pace {
    began: Instant,
    /// Later than in the files by what was passed over.
    first: i64,
    /// Nothing where the house alone says how fast it goes.
    times: Option<f64>,
}

impl Pace {
    /// From the first moment of the files on, in milliseconds since 1970.
    pub(super) fn new(speed: Speed, first: i64) -> Self {
        Self {
            began: Instant::now(),
            first,
            times: match speed {
                Speed::Max => None,
                Speed::Times(times) => Some(times),
            },
        }
    }

    /// How long until this moment of the files.
    pub(super) fn rest(&self, moment: i64) -> Duration {
        let Some(times) = self.times else {
            return Duration::ZERO;
        };
        let told = Duration::from_millis(u64::try_from(moment - self.first).unwrap_or(0));
        let wall = Duration::try_from_secs_f64(told.as_secs_f64() / times);
        wall.unwrap_or(Duration::MAX)
            .saturating_sub(self.began.elapsed())
    }

    /// Goes on from a later moment of the files at once.
    pub(super) fn pass_over(&mut self, millis: i64) {
        self.first += millis;
    }

    /// How late it is in the files, at most `next`.
    pub(super) fn now(&self, next: i64) -> i64 {
        let rest = self.rest(next).as_secs_f64() * self.times.unwrap_or(1.0);
        let rest = Duration::try_from_secs_f64(rest).map_or(0, |rest| rest.as_millis());
        next - i64::try_from(rest).unwrap_or(0)
    }
}
