use std::{
    cmp::Reverse,
    collections::{BTreeMap, BinaryHeap},
    path::Path,
    time::Duration,
};

use common::{
    CheckId, Command, ItemId, LineId, PaymentId, Stamp, TableId,
    check::{self, Share, Tender},
    day,
    house::ServiceMode,
    kitchen,
    protocol::DeviceKind,
    tender,
};

use super::{
    ReplayError,
    house::{MANAGER, WAITERS},
    read::PastCheck,
};
use crate::{
    child::Server,
    robot::{Bell, Robot, pump_until},
};

/// The kitchen takes between 6 and 12 minutes.
const COOKING: std::ops::RangeInclusive<i64> = 6..=12;
/// Guests stay between 25 and 50 minutes.
const STAY: std::ops::RangeInclusive<i64> = 25..=50;
/// So long after the last guest the manager closes the day.
const CLOSING: i64 = 15;
const MINUTE: i64 = 60_000;

/// What happens next, at a time of the file's clock.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Scene {
    /// Guests sit down and say what they want.
    Seat(usize),
    /// The kitchen is done with a check's tickets.
    Bump(usize),
    /// Guests pay and leave.
    Settle(usize),
    /// The manager closes the day.
    Close,
}

/// What the robots have done.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Played {
    pub checks: usize,
    pub lines: usize,
    pub tickets: usize,
    pub days: usize,
    pub kills: u32,
}

/// Robots, the server's process, and where each check is at.
pub(super) struct Play<'a> {
    checks: &'a [PastCheck],
    items: &'a BTreeMap<String, ItemId>,
    server: Server,
    bell: Bell,
    /// The tills, and last the kitchen.
    robots: Vec<Robot>,
    seated: BTreeMap<usize, Seated>,
    free: Vec<TableId>,
    /// Counts of scenes after which the plug is pulled, the first one last.
    kills: Vec<usize>,
    scenes: usize,
    played: Played,
}

struct Seated {
    id: CheckId,
    till: usize,
    table: Option<TableId>,
}

impl<'a> Play<'a> {
    pub(super) fn new(
        checks: &'a [PastCheck],
        items: &'a BTreeMap<String, ItemId>,
        server: Server,
        robots_dir: &Path,
        kills: Vec<usize>,
    ) -> Result<Self, ReplayError> {
        let bell = Bell::default();
        let mut robots = Vec::new();
        for (place, waiter) in (1..).zip(WAITERS) {
            let name = format!("till-{place}");
            let mut robot =
                Robot::new(&name, DeviceKind::Till, server.address(), robots_dir, &bell)?;
            robot.act_for(waiter);
            robots.push(robot);
        }
        let kind = DeviceKind::Kitchen { station: None };
        robots.push(Robot::new(
            "kitchen",
            kind,
            server.address(),
            robots_dir,
            &bell,
        )?);
        pump_until(&mut robots, &bell, "the robots join", |robots| {
            robots.iter().all(Robot::is_settled)
        })?;
        let free = robots[0]
            .state()
            .floor
            .tables()
            .map(|table| table.id)
            .collect();
        Ok(Self {
            checks,
            items,
            server,
            bell,
            robots,
            seated: BTreeMap::new(),
            free,
            kills,
            scenes: 0,
            played: Played::default(),
        })
    }

    /// Plays everything; `progress` hears after each check that has left.
    pub(super) fn run(mut self, mut progress: impl FnMut(&Played)) -> Result<Played, ReplayError> {
        let mut agenda = BinaryHeap::new();
        let seats = self
            .checks
            .iter()
            .enumerate()
            .map(|(place, check)| (at(check), Scene::Seat(place)));
        agenda.extend(seats.map(Reverse));
        while let Some(Reverse((now, scene))) = agenda.pop() {
            for robot in &mut self.robots {
                robot.tells(Stamp::from_millis(now));
            }
            match scene {
                Scene::Seat(place) => {
                    self.seat(place)?;
                    agenda.push(Reverse((now + minutes(place, COOKING), Scene::Bump(place))));
                    agenda.push(Reverse((now + minutes(place, STAY), Scene::Settle(place))));
                }
                Scene::Bump(place) => self.bump(place)?,
                Scene::Settle(place) => {
                    self.settle(place)?;
                    progress(&self.played);
                    if self.seated.is_empty() && self.is_last_of_its_day(place) {
                        agenda.push(Reverse((now + CLOSING * MINUTE, Scene::Close)));
                    }
                }
                Scene::Close => self.close()?,
            }
            self.maybe_kill(now)?;
            self.wait_for_answers()?;
        }
        self.server.stop()?;
        Ok(self.played)
    }

    /// Pulls the server's plug while commands are under way, if this is one of the moments.
    fn maybe_kill(&mut self, now: i64) -> Result<(), ReplayError> {
        self.scenes += 1;
        if self.kills.last().is_none_or(|at| *at > self.scenes) {
            return Ok(());
        }
        let pumps = self.scenes % 4;
        for _ in 0..pumps {
            self.robots.iter_mut().for_each(Robot::pump);
            self.bell.wait(Duration::from_micros(300));
        }
        self.kills.pop();
        self.server.kill_and_restart(Stamp::from_millis(now))?;
        self.played.kills += 1;
        Ok(())
    }

    /// Commands of one check go out at once; the clock waits for their answers.
    fn seat(&mut self, place: usize) -> Result<(), ReplayError> {
        let past = &self.checks[place];
        let till = place % WAITERS.len();
        let robot = &mut self.robots[till];
        let check = CheckId(robot.id());
        let table = self.free.pop();
        let covers = u8::try_from(past.dishes.len().div_ceil(2).clamp(1, 12)).unwrap_or(1);
        let mode = ServiceMode::DineIn;
        robot.does(Command::Check(check::Command::Open {
            check,
            table,
            covers,
            mode,
        }))?;
        let mut lines = Vec::with_capacity(past.dishes.len());
        for dish in &past.dishes {
            let (line, item) = (LineId(robot.id()), self.items[dish]);
            robot.does(Command::Check(check::Command::Ring {
                check,
                line,
                item,
                quantity: 1,
                modifiers: Vec::new(),
                seats: Vec::new(),
                course: None,
                note: String::new(),
            }))?;
            lines.push(line);
        }
        self.played.lines += lines.len();
        robot.does(Command::Check(check::Command::Send { check, lines }))?;
        self.seated.insert(
            place,
            Seated {
                id: check,
                till,
                table,
            },
        );
        Ok(())
    }

    fn bump(&mut self, place: usize) -> Result<(), ReplayError> {
        let check = self.seated[&place].id;
        let kitchen = WAITERS.len();
        pump_until(
            &mut self.robots,
            &self.bell,
            "a ticket comes to the kitchen",
            |robots| {
                robots[kitchen]
                    .state()
                    .kitchen
                    .of_check(check)
                    .next()
                    .is_some()
            },
        )?;
        let robot = &mut self.robots[kitchen];
        let tickets: Vec<_> = robot.state().kitchen.of_check(check).cloned().collect();
        self.played.tickets += tickets.len();
        let ids = tickets.iter().map(|ticket| ticket.id).collect();
        robot.does(Command::Kitchen(kitchen::Command::Show { tickets: ids }))?;
        for ticket in tickets {
            robot.does(Command::Kitchen(ticket.bump()))?;
        }
        Ok(())
    }

    /// Two of three pay by card; every fourth leaves a tip of a tenth, in whole cents.
    fn settle(&mut self, place: usize) -> Result<(), ReplayError> {
        let Some(Seated { id, till, table }) = self.seated.remove(&place) else {
            return Ok(());
        };
        self.free.extend(table);
        let robot = &mut self.robots[till];
        let due = robot
            .state()
            .checks
            .get(id)
            .map(check::Check::due)
            .unwrap_or_default();
        let tip = if place.is_multiple_of(4) {
            common::money::allocate_equally(due, 10)[9]
        } else {
            common::Money::ZERO
        };
        let tender = if place.is_multiple_of(3) {
            Tender::Cash
        } else {
            Tender::Card
        };
        let payment = PaymentId(robot.id());
        robot.does(Command::Tender(tender::Command::Take {
            check: id,
            payment,
            tender,
            amount: due,
            tip,
            given: None,
            share: Share::Whole,
        }))?;
        self.played.checks += 1;
        Ok(())
    }

    fn close(&mut self) -> Result<(), ReplayError> {
        let robot = &mut self.robots[0];
        let counted = Some(robot.state().drawer.expected());
        robot.act_for(MANAGER);
        robot.does(Command::Day(day::Command::Close { counted }))?;
        robot.act_for(WAITERS[0]);
        self.played.days += 1;
        Ok(())
    }

    fn is_last_of_its_day(&self, place: usize) -> bool {
        let date = self.checks[place].at.date();
        let next = self.checks.get(self.last_seated() + 1);
        next.is_none_or(|next| next.at.date() > date)
    }

    /// Checks are seated in sequence, so all up to this one have sat down.
    fn last_seated(&self) -> usize {
        self.played.checks + self.seated.len() - 1
    }

    fn wait_for_answers(&mut self) -> Result<(), ReplayError> {
        pump_until(
            &mut self.robots,
            &self.bell,
            "commands are answered",
            |robots| robots.iter().all(Robot::is_settled),
        )?;
        for robot in &mut self.robots {
            if let Some((submitted, rejection)) = robot.refusals().pop() {
                let command = format!("{:?}", submitted.command);
                return Err(crate::robot::RobotError::Rejected { command, rejection }.into());
            }
        }
        Ok(())
    }
}

fn at(check: &PastCheck) -> i64 {
    let zoned = check.at.to_zoned(jiff::tz::TimeZone::UTC);
    zoned.map_or(0, |zoned| zoned.timestamp().as_millisecond())
}

/// The same for the same check, spread over the range.
fn minutes(place: usize, range: std::ops::RangeInclusive<i64>) -> i64 {
    let span = range.end() - range.start() + 1;
    let turn = i64::try_from(place % 9973).unwrap_or(0) * 7919 % span;
    (range.start() + turn) * MINUTE
}
