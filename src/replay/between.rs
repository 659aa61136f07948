//! Between two scenes: the clock runs, and somebody may be watching.

use std::time::{Duration, Instant};

use common::Stamp;

use super::{
    ReplayError,
    play::{MINUTE, Play},
    watch::Glance,
};
use crate::robot::Robot;

/// While nothing happens, a told clock is told so often.
const TICK: Duration = Duration::from_secs(1);
/// Where a brigade is watched at a speed, longer gaps than this are passed over, in minutes.
const IDLE: i64 = 10;

impl Play<'_> {
    /// Until the files' clock has come to a scene.
    pub(super) fn wait_for(&mut self, scene: i64) -> Result<(), ReplayError> {
        let mut told = Instant::now();
        loop {
            self.still_wanted()?;
            let rest = self.pace.rest(scene);
            if rest.is_zero() {
                return Ok(());
            }
            let idle = scene - self.pace.now(scene);
            if self.brigade.is_some() && idle > IDLE * MINUTE {
                self.passed_over += idle - MINUTE;
                self.pace.pass_over(idle - MINUTE);
                continue;
            }
            self.robots.iter_mut().for_each(Robot::pump);
            let now = self.pace.now(scene);
            if told.elapsed() > TICK {
                told = Instant::now();
                self.robots[0].tells(Stamp::from_millis(now));
            }
            self.show(now);
            self.bell.wait(rest.min(Duration::from_millis(50)));
        }
    }

    pub(super) fn still_wanted(&self) -> Result<(), ReplayError> {
        if self.stop.is_said() {
            return Err(ReplayError::Stopped {
                checks: self.played.checks,
                all: self.plan.parties.len(),
            });
        }
        Ok(())
    }

    pub(super) fn show(&mut self, now: i64) {
        if self.watch.is_due() {
            self.draw(now);
        }
    }

    pub(super) fn draw(&mut self, now: i64) {
        let kitchen = self.robots.last().map(|robot| &robot.state().kitchen);
        let tickets = kitchen.map_or(0, |kitchen| {
            let tickets = kitchen.tickets.values();
            tickets.filter(|ticket| ticket.is_open()).count()
        });
        let tables = self.seated.values();
        let tables = tables.filter(|seated| seated.table.is_some()).count();
        self.watch.show(&Glance {
            now,
            played: self.played,
            all: self.plan.parties.len(),
            seated: self.seated.len(),
            tables,
            tickets,
            sends: &self.sends,
        });
    }
}
