//! The robots' evening, scene by scene on the files' clock.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BinaryHeap},
    path::Path,
    time::Duration,
};

use common::{CheckId, IngredientId, Money, Stamp, StationId, TableId, protocol::DeviceKind};

use super::{
    ReplayError,
    answers::Done,
    brigade::{Brigade, Figures, Orders, stations},
    clerk::Clerk,
    clock::Pace,
    mischief::Mischief,
    plan::Plan,
    sends::Sends,
    stop::Stop,
    watch::Watch,
};
use crate::{
    child::Server,
    robot::{Bell, Robot, pump_until},
};

/// The kitchen takes between 6 and 12 minutes.
const COOKING: std::ops::RangeInclusive<i64> = 6..=12;
/// Guests stay between 25 and 50 minutes after their last round.
const STAY: std::ops::RangeInclusive<i64> = 25..=50;
/// So long after the last guest the manager closes the day.
const CLOSING: i64 = 15;
/// Guests of the next day ask again after so long whether the day before is closed.
const PATIENCE: i64 = 5;
pub(super) const MINUTE: i64 = 60_000;

/// What happens next, at a time of the files' clock.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Scene {
    /// Guests say what they want; before the first round they sit down.
    Say(usize, usize),
    /// The kitchen is done with a check's tickets.
    Bump(usize),
    /// Something happens beside ordering.
    Mischief(usize),
    /// Guests pay and leave.
    Settle(usize),
    /// The manager closes the day.
    Close,
    /// Something happens between the kitchen and its plan.
    Upset(usize),
    /// What had run out is there again.
    Back(IngredientId),
    /// A cook looks up.
    Cook,
}

/// What the robots have done.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Played {
    pub checks: usize,
    pub lines: usize,
    pub tickets: usize,
    pub days: usize,
    pub kills: u32,
    pub takings: Money,
}

/// What came of it all.
pub(super) struct Outcome {
    pub played: Played,
    pub sends: Sends,
    pub clerk: Clerk,
    /// What was done beside ordering, and how often.
    pub mischief: Option<BTreeMap<&'static str, u32>>,
    /// What a brigade has made.
    pub kitchen: Option<Figures>,
    /// Hours in which nothing happened, passed over in milliseconds.
    pub passed_over: i64,
}

/// Robots, the server's process, and where each party is at.
pub(super) struct Play<'a> {
    pub(super) plan: &'a Plan,
    server: Server,
    pub(super) bell: Bell,
    pub(super) stop: Stop,
    /// The tills, then the cooks of a brigade, and last the pass.
    pub(super) robots: Vec<Robot>,
    pub(super) tills: usize,
    agenda: BinaryHeap<Reverse<(i64, Scene)>>,
    pub(super) seated: BTreeMap<usize, Seated>,
    pub(super) at_table: BTreeMap<TableId, usize>,
    /// Where the files name no tables.
    pub(super) free: Vec<TableId>,
    /// Guests who have not yet settled, by day.
    to_come: Vec<usize>,
    /// Counts of scenes after which the plug is pulled, the first one last.
    kills: Vec<usize>,
    scenes: usize,
    pub(super) played: Played,
    pub(super) sends: Sends,
    pub(super) pace: Pace,
    pub(super) watch: Watch,
    /// Whoever reckons it all up again.
    pub(super) clerk: Clerk,
    /// What was done and is not answered yet.
    pub(super) under_way: Vec<Done>,
    pub(super) mischief: Option<Mischief>,
    pub(super) brigade: Option<Brigade>,
    pub(super) passed_over: i64,
}

/// A party at its table.
pub(super) struct Seated {
    pub id: CheckId,
    pub till: usize,
    pub table: Option<TableId>,
    /// Tables that were pushed up.
    pub also: Vec<TableId>,
    /// Rounds still to come.
    pub rounds_left: usize,
}

/// How the robots play.
pub(super) struct Stage<'a> {
    pub server: Server,
    pub bell: Bell,
    pub stop: Stop,
    pub tills: u16,
    /// Where the robots keep their outboxes.
    pub robots: &'a Path,
    pub kills: Vec<usize>,
    pub speed: crate::cli::Speed,
    pub watch: Watch,
    /// Decides what guests do beside ordering; nothing where there is none.
    pub mischief: Option<u64>,
    /// How the kitchen works; nothing where one robot bumps everything.
    pub brigade: Option<Orders>,
}

impl<'a> Play<'a> {
    pub(super) fn new(plan: &'a Plan, stage: Stage<'_>) -> Result<Self, ReplayError> {
        let Stage { server, bell, .. } = stage;
        let tills = usize::from(stage.tills);
        let cooks = stations().filter(|_| stage.brigade.is_some());
        let cooks = cooks.map(|id| (format!("cook-{}", id.0), kitchen(Some(id))));
        let places = (1..=tills).map(|place| (format!("till-{place}"), DeviceKind::Till));
        let mut robots = Vec::new();
        for (name, kind) in places
            .chain(cooks)
            .chain([("kitchen".into(), kitchen(None))])
        {
            let robot = Robot::new(&name, kind, server.address(), stage.robots, &bell)?;
            robots.push(robot);
        }
        pump_until(&mut robots, &bell, "the robots join", |robots| {
            stage.stop.is_said() || robots.iter().all(Robot::is_settled)
        })?;
        let mut free: Vec<_> = plan.founding.floor.tables().map(|table| table.id).collect();
        free.reverse();
        if plan.names_tables {
            free.clear();
        }
        let mut to_come = vec![0; plan.days.len()];
        for party in &plan.parties {
            to_come[party.day] += 1;
        }
        let first = plan.parties.first().map_or(0, |party| party.rounds[0].at);
        Ok(Self {
            plan,
            server,
            bell,
            stop: stage.stop,
            robots,
            tills,
            agenda: BinaryHeap::new(),
            seated: BTreeMap::new(),
            at_table: BTreeMap::new(),
            free,
            to_come,
            kills: stage.kills,
            scenes: 0,
            played: Played::default(),
            sends: Sends::new(),
            pace: Pace::new(stage.speed, first),
            watch: stage.watch,
            clerk: Clerk::new(&plan.founding.house, &plan.founding.menu),
            under_way: Vec::new(),
            mischief: stage.mischief.map_or_else(
                || stage.brigade.map(|orders| Mischief::new(orders.seed, true)),
                |seed| Some(Mischief::new(seed, false)),
            ),
            brigade: stage
                .brigade
                .map(|orders| Brigade::new(plan, orders, tills)),
            passed_over: 0,
        })
    }

    /// Plays everything, or until somebody wants it to end; the server ends in good order.
    pub(super) fn run(mut self) -> Result<Outcome, ReplayError> {
        let played = self.all_scenes();
        self.watch.end();
        match played {
            Ok(()) => self.server.stop()?,
            Err(ReplayError::Stopped { .. }) => {
                self.server.stop()?;
                played?;
            }
            Err(error) => return Err(error),
        }
        Ok(Outcome {
            played: self.played,
            sends: self.sends,
            clerk: self.clerk,
            mischief: self.mischief.map(|mischief| mischief.done),
            kitchen: self.brigade.map(Brigade::figures),
            passed_over: self.passed_over,
        })
    }

    fn all_scenes(&mut self) -> Result<(), ReplayError> {
        self.expect(0);
        let mut last = 0;
        while let Some(Reverse((now, scene))) = self.agenda.pop() {
            self.counts_until(now - 1)?;
            self.wait_for(now)?;
            self.perform(now, scene)?;
            self.maybe_kill(now)?;
            self.wait_for_answers()?;
            self.brigade_works(now)?;
            self.show(now);
            last = now;
        }
        self.counts_until(i64::MAX)?;
        self.draw(last);
        Ok(())
    }

    /// A cook looks up at this moment at the latest.
    pub(super) fn cooks_look_up(&mut self, at: i64) {
        if let Some(brigade) = &mut self.brigade
            && brigade.looks.is_none_or(|known| at < known)
        {
            brigade.looks = Some(at);
            self.agenda.push(Reverse((at, Scene::Cook)));
        }
    }

    /// Something comes between these guests and the kitchen's plan.
    pub(super) fn upset_later(&mut self, now: i64, place: usize) {
        let soon = now + minutes(place, 1..=4);
        self.agenda.push(Reverse((soon, Scene::Upset(place))));
    }

    pub(super) fn comes_back_at(&mut self, at: i64, ingredient: IngredientId) {
        self.agenda.push(Reverse((at, Scene::Back(ingredient))));
    }

    /// The next party is on its way.
    fn expect(&mut self, place: usize) {
        if let Some(party) = self.plan.parties.get(place) {
            let first = party.rounds[0].at;
            self.agenda.push(Reverse((first, Scene::Say(place, 0))));
        }
    }

    fn perform(&mut self, now: i64, scene: Scene) -> Result<(), ReplayError> {
        match scene {
            Scene::Say(place, round) => {
                if round == 0 {
                    self.expect(place + 1);
                    self.seat(now, place)?;
                }
                self.say(now, place, round)?;
                let cooked = now + minutes(place, COOKING);
                self.agenda.push(Reverse((cooked, Scene::Bump(place))));
                if self.has_mischief() {
                    let soon = now + minutes(place + round, 2..=20);
                    self.agenda.push(Reverse((soon, Scene::Mischief(place))));
                    let late = now + minutes(place + round, 5..=24);
                    self.agenda.push(Reverse((late, Scene::Mischief(place))));
                }
                let next = match self.plan.parties[place].rounds.get(round + 1) {
                    Some(next) => (next.at, Scene::Say(place, round + 1)),
                    None => (now + minutes(place, STAY), Scene::Settle(place)),
                };
                self.agenda.push(Reverse(next));
            }
            Scene::Bump(place) => self.bump(now, place)?,
            Scene::Mischief(place) => self.mischief_at(now, place)?,
            // One Z report a day: who sat down before the day was closed pays after it.
            Scene::Settle(place) if !self.may_settle(place) => {
                let later = now + PATIENCE * MINUTE;
                self.agenda.push(Reverse((later, Scene::Settle(place))));
            }
            Scene::Settle(place) => self.leave(now, place)?,
            Scene::Close => self.close(now)?,
            Scene::Upset(place) => self.is_upset(now, place)?,
            Scene::Back(ingredient) => self.is_back(now, ingredient)?,
            Scene::Cook => {
                if let Some(brigade) = &mut self.brigade {
                    brigade.looks = brigade.looks.filter(|at| *at > now);
                }
            }
        }
        Ok(())
    }

    /// Whether all days before the one on which these guests settle are closed.
    pub(super) fn may_settle(&self, place: usize) -> bool {
        self.plan.parties[place].day <= self.played.days
    }

    /// Guests pay and leave.
    pub(super) fn leave(&mut self, now: i64, place: usize) -> Result<(), ReplayError> {
        if self.settle(now, place)? {
            self.one_less_to_come(now, place);
        }
        Ok(())
    }

    /// After the last guests of a day it is closed.
    pub(super) fn one_less_to_come(&mut self, now: i64, place: usize) {
        let day = self.plan.parties[place].day;
        self.to_come[day] -= 1;
        if self.to_come[day] == 0 {
            let closes = now + CLOSING * MINUTE;
            self.agenda.push(Reverse((closes, Scene::Close)));
        }
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
        self.watch
            .tells(now, "The plug is pulled; the server starts again");
        self.server.kill_and_restart(Stamp::from_millis(now))?;
        self.played.kills += 1;
        Ok(())
    }
}

fn kitchen(station: Option<StationId>) -> DeviceKind {
    DeviceKind::Kitchen {
        stations: station.into_iter().collect(),
    }
}

/// The same for the same party, spread over the range.
fn minutes(place: usize, range: std::ops::RangeInclusive<i64>) -> i64 {
    let span = range.end() - range.start() + 1;
    let turn = i64::try_from(place % 9973).unwrap_or(0) * 7919 % span;
    (range.start() + turn) * MINUTE
}
