//! A brigade of robots: a cook at each of four stations and somebody at the pass, with screens of
//! their own. What the screens say is held against a slate that knows nothing of them.

mod cook;
mod deal;
mod expo;
mod figures;
mod slate;
#[cfg(test)]
mod stories;
mod upset;

use std::collections::{BTreeMap, BTreeSet};

use common::{
    CheckId, Command, IngredientId, StationId, kitchen,
    protocol::{Ask, Refusal, Reply},
    tender::VoucherCode,
};
use rand::{RngExt as _, SeedableRng as _, rngs::StdRng};

use super::{ReplayError, play::Play};
use crate::robot::{Robot, pump_until};

pub(super) use deal::{deal, stations};
pub(super) use figures::Figures;
pub(super) use slate::Deed;

use cook::Cook;
use slate::Slate;

/// At so many moments the counts on all screens are held against the slate.
const MOMENTS: usize = 1_000;
/// A moment lies so shortly after guests have ordered that somebody still cooks for them.
const COOKING: std::ops::Range<i64> = 0..45 * 60_000;
/// What one cook does makes work for another so often at one moment, at most.
const MOST_ROUNDS: usize = 12;

/// Something that a robot at the pass does.
#[derive(Debug)]
struct Act {
    /// Who, among the robots.
    place: usize,
    command: Command,
    deed: Option<Deed>,
    /// What people call it.
    done: Option<&'static str>,
}

impl Act {
    fn plain(place: usize, command: Command, done: &'static str) -> Self {
        Self {
            place,
            command,
            deed: None,
            done: Some(done),
        }
    }
}

/// What goes wrong when a table's plates stand at the pass.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Slip {
    /// One falls, and is made again.
    Dropped,
    /// One was bumped too soon.
    TooSoon,
}

/// The brigade.
#[derive(Debug)]
pub(super) struct Brigade {
    seed: u64,
    cooks: Vec<Cook>,
    hands: Vec<u8>,
    pub(super) slate: Slate,
    slips: BTreeMap<CheckId, Slip>,
    /// Where a cook sends a dish of these guests.
    pushes: BTreeMap<CheckId, StationId>,
    out: BTreeSet<IngredientId>,
    /// When somebody looks up again.
    pub(super) looks: Option<i64>,
    /// The last one first.
    moments: Vec<i64>,
    counted: usize,
    /// Strokes on the slate at the last moment, and moments that were not like the one before.
    pictures: (u64, usize),
}

/// How a brigade works.
#[derive(Clone, Copy, Debug)]
pub(super) struct Orders {
    pub seed: u64,
    /// Whether dishes are begun when the screen says, or as they come.
    pub told: bool,
}

impl Brigade {
    /// The cooks' screens come after the tills.
    pub(super) fn new(plan: &super::plan::Plan, orders: Orders, tills: usize) -> Self {
        let house = &plan.founding.house;
        let hands: Vec<u8> = stations()
            .map(|id| house.station(id).and_then(|station| station.capacity))
            .map(|capacity| capacity.unwrap_or(1))
            .collect();
        let Orders { seed, told } = orders;
        let cooks = stations().zip(&hands).zip(tills..);
        let cooks = cooks.map(|((id, hands), place)| Cook::new(place, id, *hands, seed, told));
        let mut dice = StdRng::seed_from_u64(seed);
        let mut moments: Vec<i64> = (0..MOMENTS)
            .map(|_| {
                let party = &plan.parties[dice.random_range(0..plan.parties.len())];
                let round = &party.rounds[dice.random_range(0..party.rounds.len())];
                round.at + dice.random_range(COOKING)
            })
            .collect();
        moments.sort_unstable_by(|a, b| b.cmp(a));
        Self {
            seed,
            cooks: cooks.collect(),
            hands,
            slate: Slate::new(&plan.founding.menu),
            slips: BTreeMap::new(),
            pushes: BTreeMap::new(),
            out: BTreeSet::new(),
            looks: None,
            moments,
            counted: 0,
            pictures: (0, 0),
        }
    }

    /// Everybody looks at their own screen.
    fn look(&mut self, now: i64, screens: &[Robot], tills: usize) -> Vec<Act> {
        let mut acts = Vec::new();
        for cook in &mut self.cooks {
            let kitchen = &screens[cook.place - tills].state().kitchen;
            acts.extend(cook.look(now, kitchen, &mut self.slate, &mut self.pushes));
        }
        if let Some(expo) = screens.last() {
            let place = tills + screens.len() - 1;
            acts.extend(expo::look(place, &expo.state().kitchen, &mut self.slips));
        }
        acts
    }

    fn next(&self, now: i64, screens: &[Robot], tills: usize) -> Option<i64> {
        let cooks = self.cooks.iter();
        let next = cooks.filter_map(|cook| {
            let kitchen = &screens[cook.place - tills].state().kitchen;
            cook.next(now, kitchen)
        });
        next.min().map(|next| next.max(now + 1))
    }

    /// Holds the count on every screen against the slate.
    fn counts(&mut self, screens: &[Robot]) {
        self.counted += 1;
        if self.pictures.0 != self.slate.strokes {
            self.pictures = (self.slate.strokes, self.pictures.1 + 1);
        }
        let views = stations().map(Some).chain([None]);
        let mut said = Vec::new();
        for (view, screen) in views.zip(screens) {
            let shown: Vec<StationId> = view.into_iter().collect();
            let shown = screen.state().kitchen.all_day(&shown);
            let reckoned = self.slate.all_day(view);
            if shown != reckoned {
                let place = view.map_or("the pass", deal::named);
                said.push(format!("{place} counts {shown:?}, the slate {reckoned:?}"));
            }
        }
        said.into_iter().for_each(|what| self.slate.complains(what));
    }

    /// When everything is over.
    pub(super) fn figures(mut self) -> Figures {
        self.slate.closes();
        let counts = (self.counted, self.pictures.1);
        let (_, unseen) = self.slate.late();
        Figures {
            said: figures::said(&self.slate, &self.hands, counts),
            plates: figures::plates(&self.slate),
            is_sound: self.slate.complained == 0 && unseen == 0 && self.slate.is_clean(),
        }
    }
}

impl Play<'_> {
    /// Cooks and whoever hands out do all that is to be done at this moment.
    pub(super) fn brigade_works(&mut self, now: i64) -> Result<(), ReplayError> {
        for _ in 0..MOST_ROUNDS {
            if self.brigade.is_none() {
                return Ok(());
            }
            self.catch_up()?;
            let (tills, screens) = (self.tills, &self.robots[self.tills..]);
            let brigade = self.brigade.as_mut();
            let acts = brigade.map_or_else(Vec::new, |brigade| brigade.look(now, screens, tills));
            if acts.is_empty() {
                break;
            }
            for act in acts {
                self.hands(now, act)?;
            }
            self.wait_for_answers()?;
        }
        let (tills, screens) = (self.tills, &self.robots[self.tills..]);
        let next = self
            .brigade
            .as_ref()
            .and_then(|brigade| brigade.next(now, screens, tills));
        if let Some(next) = next {
            self.cooks_look_up(next);
        }
        Ok(())
    }

    /// A robot at the pass does something.
    fn hands(&mut self, now: i64, act: Act) -> Result<(), ReplayError> {
        if let Some(done) = act.done {
            self.done(done);
        }
        if let Command::Kitchen(kitchen::Command::Serve { tickets }) = &act.command {
            self.played.tickets += tickets.len();
        }
        self.at_the_pass(now, act.place, act.command, act.deed)
    }

    /// Until every screen at the pass has heard all that the house has said so far.
    fn catch_up(&mut self) -> Result<(), ReplayError> {
        let (tills, stop) = (self.tills, &self.stop);
        let mut asked = None;
        let mut heard = false;
        let waiting_for = "the screens have heard everything";
        pump_until(&mut self.robots, &self.bell, waiting_for, |robots| {
            let screens = &mut robots[tills..];
            if let Some(expo) = screens.last_mut().filter(|_| !heard) {
                // The reply comes after all news that were there when it was asked for.
                for (question, reply) in expo.replies() {
                    if asked == Some(question) {
                        asked = None;
                        heard = reply != Reply::Refused(Refusal::Busy);
                    }
                }
                if !heard && asked.is_none() && expo.is_settled() {
                    let code = VoucherCode("NONE".into());
                    asked = Some(expo.asks(Ask::Voucher { code }));
                }
            }
            let number = screens.last().map(Robot::number);
            let same = |robot: &Robot| robot.is_settled() && Some(robot.number()) == number;
            stop.is_said() || (heard && screens.iter().all(same))
        })?;
        self.still_wanted()
    }

    /// Counts at all moments that have passed before this one.
    pub(super) fn counts_until(&mut self, now: i64) -> Result<(), ReplayError> {
        let due = |brigade: &Brigade| brigade.moments.last().is_some_and(|at| *at <= now);
        if !self.brigade.as_ref().is_some_and(due) {
            return Ok(());
        }
        self.catch_up()?;
        while self.brigade.as_ref().is_some_and(due) {
            let screens = &self.robots[self.tills..];
            if let Some(brigade) = &mut self.brigade {
                brigade.moments.pop();
                brigade.counts(screens);
            }
        }
        Ok(())
    }
}

/// The same number for the same seed, thing and purpose.
fn chance(seed: u64, thing: u64, purpose: u64) -> u64 {
    let mut mixed = seed
        .wrapping_mul(0x9E37_79B9_7F4A_7C15)
        .wrapping_add(thing.wrapping_mul(0xD1B5_4A32_D192_ED03))
        .wrapping_add(purpose.wrapping_mul(0x8CB9_2BA7_2F3D_8DD7));
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    mixed ^ (mixed >> 31)
}
