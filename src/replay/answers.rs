//! What the robots do at their tills, and what the house answers.

use std::collections::BTreeSet;

use common::{Command, CommandId, StaffId, Stamp};

use super::{ReplayError, brigade::Deed, house::MANAGER, play::Play, sends::Sends};
use crate::robot::{Robot, RobotError, pump_until};

/// Something done at a till.
pub(super) struct Done {
    id: CommandId,
    at: i64,
    by: StaffId,
    command: Command,
    deed: Option<Deed>,
}

impl Play<'_> {
    /// A robot for somebody. It says how late it is before it says anything else.
    pub(super) fn acts(&mut self, now: i64, place: usize, staff: StaffId) -> &mut Robot {
        let robot = &mut self.robots[place];
        robot.tells(Stamp::from_millis(now));
        robot.act_for(staff);
        robot
    }

    /// Somebody does something, at one of the robots; the clerk hears of it once it is accepted.
    pub(super) fn does(
        &mut self,
        now: i64,
        place: usize,
        by: StaffId,
        command: Command,
    ) -> Result<CommandId, ReplayError> {
        let id = self.acts(now, place, by).does(command.clone())?;
        self.under_way.push(Done {
            id,
            at: now,
            by,
            command,
            deed: None,
        });
        Ok(id)
    }

    /// A robot at the pass does something: nobody signs in there.
    pub(super) fn at_the_pass(
        &mut self,
        now: i64,
        place: usize,
        command: Command,
        deed: Option<Deed>,
    ) -> Result<(), ReplayError> {
        let robot = &mut self.robots[place];
        robot.tells(Stamp::from_millis(now));
        let id = robot.does(command.clone())?;
        self.under_way.push(Done {
            id,
            at: now,
            by: MANAGER,
            command,
            deed,
        });
        Ok(())
    }

    /// Pumps until `done` of the robots, the kitchen last among them.
    pub(super) fn until(
        &mut self,
        waiting_for: &str,
        mut done: impl FnMut(&[Robot], &Sends) -> bool,
    ) -> Result<(), ReplayError> {
        let (sends, stop) = (&mut self.sends, &self.stop);
        pump_until(&mut self.robots, &self.bell, waiting_for, |robots| {
            if let Some(kitchen) = robots.last() {
                sends.look(&kitchen.state().kitchen);
            }
            stop.is_said() || done(robots, sends)
        })?;
        self.still_wanted()
    }

    /// Commands of one scene go out at once; the clock waits for their answers.
    pub(super) fn wait_for_answers(&mut self) -> Result<(), ReplayError> {
        self.until("commands are answered", |robots, sends| {
            sends.all_there() && robots.iter().all(Robot::is_settled)
        })?;
        let mut refused = BTreeSet::new();
        for robot in &mut self.robots {
            for (submitted, rejection) in robot.refusals() {
                // Whoever makes mischief hears no now and then.
                if self.mischief.is_none() {
                    let command = format!("{:?}", submitted.command);
                    return Err(RobotError::Rejected { command, rejection }.into());
                }
                refused.insert(submitted.envelope.id);
            }
        }
        for done in self.under_way.drain(..) {
            if !refused.contains(&done.id) {
                let at = Stamp::from_millis(done.at);
                self.clerk.hears(at, Some(done.by), &done.command);
                if let Some(brigade) = &mut self.brigade {
                    let deed = done.deed.as_ref();
                    brigade.slate.hears(done.at, done.id, &done.command, deed);
                }
            }
        }
        Ok(())
    }
}
