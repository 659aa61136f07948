//! What guests and waiters do beside ordering: everything that makes a check hard to reckon,
//! thrown in by seeded dice on the same tables, by several tills.

mod after;
mod aside;
mod lines;
mod pay;
mod prices;
mod room;

use common::{
    AllowanceId, CheckId, Command, CommandId, Money, PaymentId, RequestId, StaffId, approval,
    check::{self, Check},
    menu::{Benefit, Promotion, When},
    money::Rate,
};
use rand::{RngExt as _, SeedableRng as _, rngs::StdRng, seq::IndexedRandom as _};
use uuid::Uuid;

use super::{ReplayError, house, play::Play};
use crate::robot::RobotError;

pub(super) use aside::ACCOUNT;

/// Codes that guests of a house with mischief know.
const COUPONS: [&str; 2] = ["REGEN", "SONNE"];

/// The dice, and what guests carry with them.
pub(super) struct Mischief {
    dice: StdRng,
    /// Codes of vouchers that were sold, with what they are worth.
    vouchers: Vec<(common::tender::VoucherCode, i64)>,
    sold: u32,
    /// Whether there is nothing but what concerns a kitchen.
    for_the_kitchen: bool,
    /// What was done, by name, for whoever wants to know whether it happened at all.
    pub done: std::collections::BTreeMap<&'static str, u32>,
}

impl Mischief {
    pub(super) fn new(seed: u64, for_the_kitchen: bool) -> Self {
        Self {
            dice: StdRng::seed_from_u64(seed),
            vouchers: Vec::new(),
            sold: 0,
            for_the_kitchen,
            done: std::collections::BTreeMap::new(),
        }
    }
}

/// What the menu of a house with mischief gives away.
pub(super) fn promotions() -> Vec<Promotion> {
    let promotion = |id, name: &str, benefit, least, coupon: Option<&str>| Promotion {
        id: common::PromotionId(id),
        name: name.into(),
        benefit,
        items: Vec::new(),
        groups: Vec::new(),
        when: When::default(),
        least: Money::cents(least),
        coupon: coupon.map(Into::into),
    };
    let seventh = Benefit::Pieces {
        buy: 6,
        get: 1,
        off: Rate::percent(100),
    };
    let rain = Benefit::Amount(Money::cents(250));
    let sun = Benefit::Percent(Rate(rust_decimal::Decimal::new(125, 1)));
    vec![
        promotion(1, "The seventh is free", seventh, 0, None),
        promotion(2, "Rain", rain, 1_000, Some(COUPONS[0])),
        promotion(3, "Sun", sun, 0, Some(COUPONS[1])),
    ]
}

impl Play<'_> {
    pub(super) fn has_mischief(&self) -> bool {
        let all = |mischief: &Mischief| !mischief.for_the_kitchen;
        self.mischief.as_ref().is_some_and(all)
    }

    /// One thing that happens at a table beside ordering, at any of the tills.
    pub(super) fn mischief_at(&mut self, now: i64, place: usize) -> Result<(), ReplayError> {
        let Some(id) = self.seated.get(&place).map(|seated| seated.id) else {
            return Ok(());
        };
        let Some(check) = self.agreed(id)? else {
            return Ok(());
        };
        if check.standing().next().is_none() {
            return Ok(());
        }
        match self.dice().random_range(0..100) {
            0..16 => self.discounts(now, place, &check),
            16..22 => self.comps(now, place, &check),
            22..26 => self.lifts(now, place, &check),
            26..33 => self.shows_a_coupon(now, place, &check),
            33..37 => self.sets_service(now, place, &check),
            37..50 => self.voids(now, place, &check),
            50..56 => self.parts(now, place, &check),
            56..62 => self.rings_more(now, place, &check),
            62..70 => self.moves_lines(now, place, &check),
            70..76 => self.moves(now, place, &check),
            76..80 => self.joins_a_table(now, place, &check),
            80..86 => self.merges(now, place, &check),
            86..90 => self.transfers(now, place, &check),
            90..94 => self.other_guests(now, place, &check),
            94..97 => self.sells_a_voucher(now, place),
            _ => self.opens_the_drawer(now),
        }
    }

    fn dice(&mut self) -> &mut StdRng {
        &mut self.mischief.as_mut().expect("only with mischief").dice
    }

    pub(super) fn done(&mut self, what: &'static str) {
        if let Some(mischief) = &mut self.mischief {
            *mischief.done.entry(what).or_default() += 1;
        }
    }

    /// One of the tills, whoever opened the table.
    fn some_till(&mut self) -> usize {
        let tills = self.tills;
        self.dice().random_range(0..tills)
    }

    fn some_waiter(&mut self) -> StaffId {
        let staff = &self.plan.founding.staff;
        let place = self
            .mischief
            .as_mut()
            .map_or(0, |mischief| mischief.dice.random_range(1..staff.len()));
        staff[place].0.id
    }

    fn new_id(&mut self) -> Uuid {
        self.robots[0].id()
    }

    /// The check as every till sees it, once all have heard the same.
    pub(super) fn agreed(&mut self, id: CheckId) -> Result<Option<Check>, ReplayError> {
        self.wait_for_answers()?;
        let tills = self.tills;
        self.until("the tills agree on a check", |robots, _| {
            let mut tills = robots[..tills].windows(2);
            tills.all(|two| {
                let [one, other] = [&two[0], &two[1]].map(|robot| &robot.state().checks);
                one.get(id) == other.get(id) && one.open.size() == other.open.size()
            })
        })?;
        Ok(self.robots[0].state().checks.get(id).cloned())
    }

    /// Does something that may be refused: then nothing has happened.
    fn tries(
        &mut self,
        now: i64,
        till: usize,
        by: StaffId,
        command: impl Into<Command>,
    ) -> Result<Option<CommandId>, ReplayError> {
        match self.does(now, till, by, command.into()) {
            Ok(id) => Ok(Some(id)),
            Err(ReplayError::Robot(RobotError::Rejected { .. })) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Does it, or asks for a manager's word where the right is missing; the manager, at another
    /// till, mostly says yes. Whether it was done or granted.
    fn asks_for(
        &mut self,
        now: i64,
        till: usize,
        by: StaffId,
        wish: impl Into<Command>,
    ) -> Result<bool, ReplayError> {
        let wish = wish.into();
        let right = wish.right(self.robots[till].state(), Some(by));
        let person = self.robots[till].state().staff.people.get(&by);
        let may = right.is_none_or(|right| person.is_some_and(|person| person.has(right)));
        if may {
            return Ok(self.tries(now, till, by, wish)?.is_some());
        }
        let request = RequestId(self.new_id());
        let wish = Box::new(wish);
        let asked = approval::Command::Ask { request, wish };
        if self
            .tries(now, till, by, Command::Approval(asked))?
            .is_none()
        {
            return Ok(false);
        }
        self.wait_for_answers()?;
        let managers = (till + 1) % self.tills;
        self.until("the manager's till hears the request", |robots, _| {
            let requests = &robots[managers].state().approval.open;
            requests.contains_key(&request)
                || !robots[till].state().approval.open.contains_key(&request)
        })?;
        let grants = self.dice().random_bool(0.85);
        let word = if grants {
            approval::Command::Grant { request }
        } else {
            approval::Command::Decline { request }
        };
        self.done(if grants { "granted" } else { "declined" });
        let said = self.tries(now, managers, house::MANAGER, Command::Approval(word))?;
        self.wait_for_answers()?;
        Ok(grants && said.is_some())
    }

    fn some_line(&mut self, check: &Check) -> Option<check::Line> {
        let standing: Vec<&check::Line> = check.standing().collect();
        standing.choose(self.dice()).map(|line| (*line).clone())
    }

    fn allowance_id(&mut self) -> AllowanceId {
        AllowanceId(self.new_id())
    }

    fn payment_id(&mut self) -> PaymentId {
        PaymentId(self.new_id())
    }
}
