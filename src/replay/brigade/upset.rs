//! What comes between a kitchen and its plan: a few tables of a hundred each.

use std::collections::BTreeSet;

use common::{
    Command, IngredientId,
    check::{self, Check},
    kitchen::{self, Allergy},
    menu::{self, Allergen},
};

use super::{Act, Play, ReplayError, Slip, chance, deal};

/// Something has run out for so long.
const OUT_FOR: i64 = 20 * 60_000;
/// Of a hundred tables so many have an upset of one kind.
const EACH: u64 = 4;

/// What happens to a table.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Upset {
    /// Dishes are taken back after they were fired.
    Void,
    /// A dish is carried over to another table.
    MoveLines,
    /// The guests sit down elsewhere.
    Move,
    /// Two tables become one.
    Merge,
    /// Another waiter has them.
    Transfer,
    /// They go before others.
    Rush,
    /// A cook lets another station make a dish.
    Push,
    /// A plate falls at the pass.
    Remake,
    /// A plate was bumped too soon.
    Recall,
    /// Somebody must not eat something, said before the first dish is sent.
    Allergy,
    /// The same, said when everything is on the fire.
    LateAllergy,
    /// Something runs out, with all that is made of it.
    RunsOut,
}

const ALL: [Upset; 12] = [
    Upset::Void,
    Upset::MoveLines,
    Upset::Move,
    Upset::Merge,
    Upset::Transfer,
    Upset::Rush,
    Upset::Push,
    Upset::Remake,
    Upset::Recall,
    Upset::Allergy,
    Upset::LateAllergy,
    Upset::RunsOut,
];

impl Play<'_> {
    /// What will happen to this table, if anything.
    fn upset_of(&self, place: usize) -> Option<Upset> {
        let seed = self.brigade.as_ref()?.seed;
        let thrown = chance(seed, u64::try_from(place).unwrap_or(0), 50) % 100 / EACH;
        ALL.get(usize::try_from(thrown).ok()?).copied()
    }

    /// What must be known before the first dish is sent; whether something happens later as well.
    pub(in crate::replay) fn forewarned(
        &mut self,
        now: i64,
        place: usize,
    ) -> Result<bool, ReplayError> {
        let Some(upset) = self.upset_of(place) else {
            return Ok(false);
        };
        let Some(check) = self.seated.get(&place).map(|seated| seated.id) else {
            return Ok(false);
        };
        if upset == Upset::Allergy {
            self.warns(now, place, check)?;
        }
        if let Some(brigade) = &mut self.brigade {
            match upset {
                Upset::Push => {
                    let turn = chance(brigade.seed, u64::try_from(place).unwrap_or(0), 51);
                    let all = deal::stations().count();
                    let turn = usize::try_from(turn).unwrap_or(0) % all;
                    let to = deal::stations().nth(turn);
                    brigade.pushes.extend(to.map(|to| (check, to)));
                }
                Upset::Remake => {
                    brigade.slips.insert(check, Slip::Dropped);
                }
                Upset::Recall => {
                    brigade.slips.insert(check, Slip::TooSoon);
                }
                _ => return Ok(upset != Upset::Allergy),
            }
        }
        Ok(false)
    }

    /// A few minutes after the first dish was sent.
    pub(in crate::replay) fn is_upset(
        &mut self,
        now: i64,
        place: usize,
    ) -> Result<(), ReplayError> {
        let known = self.seated.get(&place).map(|seated| seated.id);
        let (Some(id), Some(upset)) = (known, self.upset_of(place)) else {
            return Ok(());
        };
        let Some(check) = self.agreed(id)? else {
            return Ok(());
        };
        match upset {
            Upset::Void => self.voids(now, place, &check),
            Upset::MoveLines => self.moves_lines(now, place, &check),
            Upset::Move => self.moves(now, place, &check),
            Upset::Merge => self.merges(now, place, &check),
            Upset::Transfer => self.transfers(now, place, &check),
            Upset::Rush => self.rushes(now, &check),
            Upset::LateAllergy => self.warns(now, place, id),
            Upset::RunsOut => self.runs_out(now, place),
            Upset::Push | Upset::Remake | Upset::Recall | Upset::Allergy => Ok(()),
        }
    }

    fn warns(&mut self, now: i64, place: usize, check: common::CheckId) -> Result<(), ReplayError> {
        let nuts = Allergy {
            seat: Some(1),
            allergens: BTreeSet::from([Allergen::Nuts]),
            other: String::new(),
        };
        let allergies = vec![nuts];
        let warn = check::Command::SetAllergies { check, allergies };
        let till = self.seated.get(&place).map_or(0, |seated| seated.till);
        let by = self.plan.parties[place].waiter;
        self.does(now, till, by, Command::Check(warn))?;
        self.done("allergies");
        Ok(())
    }

    fn rushes(&mut self, now: i64, check: &Check) -> Result<(), ReplayError> {
        let place = self.robots.len() - 1;
        let kitchen = &self.robots[place].state().kitchen;
        let open = kitchen
            .of_check(check.id)
            .filter(|ticket| ticket.is_open() && !ticket.rush);
        let tickets: Vec<_> = open.map(|ticket| ticket.id).collect();
        if tickets.is_empty() {
            return Ok(());
        }
        let rush = true;
        let rush = kitchen::Command::Rush { tickets, rush };
        let act = Act::plain(place, Command::Kitchen(rush), "rushed");
        self.hands(now, act)
    }

    /// All tills hear of it before anybody rings more.
    fn runs_out(&mut self, now: i64, place: usize) -> Result<(), ReplayError> {
        let all = self.plan.founding.menu.ingredients.len().max(1);
        let turn = u32::try_from(place % all).unwrap_or(0) + 1;
        let ingredient = IngredientId(turn);
        let is_new = self
            .brigade
            .as_mut()
            .is_some_and(|brigade| brigade.out.is_empty() && brigade.out.insert(ingredient));
        if is_new {
            self.comes_back_at(now + OUT_FOR, ingredient);
            self.run_out(now, ingredient, true)?;
            self.done("run out");
        }
        Ok(())
    }

    /// What had run out was delivered.
    pub(in crate::replay) fn is_back(
        &mut self,
        now: i64,
        ingredient: IngredientId,
    ) -> Result<(), ReplayError> {
        if let Some(brigade) = &mut self.brigade {
            brigade.out.remove(&ingredient);
        }
        self.run_out(now, ingredient, false)
    }

    fn run_out(
        &mut self,
        now: i64,
        ingredient: IngredientId,
        run_out: bool,
    ) -> Result<(), ReplayError> {
        let command = menu::Command::RunOut {
            ingredient,
            run_out,
        };
        // A cook sees it first.
        let cook = self.tills + usize::try_from(ingredient.0).unwrap_or(0) % 4;
        self.at_the_pass(now, cook, Command::Menu(command), None)?;
        self.wait_for_answers()?;
        let tills = self.tills;
        self.until("the tills hear what has run out", |robots, _| {
            let knows = |robot: &crate::robot::Robot| {
                robot.state().menu.run_out.contains(&ingredient) == run_out
            };
            robots[..tills].iter().all(knows)
        })
    }

    /// What guests take instead of what has run out: of the same price, if there is such a dish.
    pub(in crate::replay) fn instead(&self, item: common::ItemId) -> common::ItemId {
        let menu = &self.robots[0].state().menu;
        let price = menu.items.get(&item).map(|item| item.price);
        if !menu.is_sold_out(item) {
            return item;
        }
        let others = menu.items.values();
        let others = others.filter(|other| !menu.is_sold_out(other.id));
        let nearest = others.min_by_key(|other| (Some(other.price) != price, other.id));
        nearest.map_or(item, |other| other.id)
    }
}
