//! What is usually rung together: learned from the lines that this till has seen.

use std::collections::{BTreeMap, BTreeSet};

use common::{
    ItemId, LineId, ModifierId, StaffId,
    check::{Check, Line, Progress},
    menu::Prefix,
};

/// So many habits are kept for a dish; the least usual one makes room.
const MOST_HABITS: usize = 12;

/// So many are offered at once.
const MOST_OFFERED: usize = 2;

/// Seen less often than this, it is no habit yet.
const LEAST: u32 = 2;

/// Pieces of a dish with choices.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) struct Habit {
    pub(crate) quantity: u32,
    pub(crate) picks: Vec<(ModifierId, Prefix)>,
}

impl Habit {
    /// How this line was rung; nothing where nothing was chosen.
    pub(crate) fn of(line: &Line) -> Option<Self> {
        if line.modifiers.is_empty() {
            return None;
        }
        let picks = line.modifiers.iter();
        let mut picks: Vec<_> = picks.map(|chosen| (chosen.id, chosen.prefix)).collect();
        picks.sort_unstable();
        let quantity = line.quantity;
        Some(Self { quantity, picks })
    }
}

#[derive(Clone, Debug, Default)]
struct Seen {
    by: BTreeMap<StaffId, u32>,
    last: u64,
}

impl Seen {
    /// One's own count three times.
    fn weight(&self, staff: Option<StaffId>) -> u32 {
        let all: u32 = self.by.values().sum();
        let own = staff.and_then(|staff| self.by.get(&staff));
        all + 2 * own.copied().unwrap_or(0)
    }
}

/// The habits of this till's people.
#[derive(Clone, Debug, Default)]
pub(crate) struct Learned {
    habits: BTreeMap<ItemId, BTreeMap<Habit, Seen>>,
    /// Lines of open checks that are counted already.
    counted: BTreeSet<LineId>,
    looks: u64,
}

impl Learned {
    /// Looks through the open checks for lines that were sent since.
    pub(crate) fn look<'a>(&mut self, checks: impl Iterator<Item = &'a Check>) {
        self.looks += 1;
        let before = std::mem::take(&mut self.counted);
        for line in checks.flat_map(|check| &check.lines) {
            if !matches!(line.progress, Progress::Held | Progress::Fired(_)) {
                continue;
            }
            self.counted.insert(line.id);
            if !before.contains(&line.id)
                && let Some(habit) = Habit::of(line)
            {
                self.count(line, habit);
            }
        }
    }

    fn count(&mut self, line: &Line, habit: Habit) {
        let habits = self.habits.entry(line.item).or_default();
        if habits.len() >= MOST_HABITS && !habits.contains_key(&habit) {
            let least = habits
                .iter()
                .min_by_key(|(_, seen)| (seen.weight(None), seen.last));
            if let Some(least) = least.map(|(habit, _)| habit.clone()) {
                habits.remove(&least);
            }
        }
        let seen = habits.entry(habit).or_default();
        *seen.by.entry(line.rung_by).or_default() += 1;
        seen.last = self.looks;
    }

    /// The most usual ways for a dish: this person's before others'; what this table had before
    /// comes first.
    pub(crate) fn usual(&self, item: ItemId, staff: Option<StaffId>, table: &Check) -> Vec<Habit> {
        let of_table = table.lines.iter().filter(|line| line.item == item);
        let sent = of_table.filter(|l| matches!(l.progress, Progress::Held | Progress::Fired(_)));
        let here: BTreeSet<Habit> = sent.filter_map(Habit::of).collect();
        let empty = BTreeMap::new();
        let known = self.habits.get(&item).unwrap_or(&empty);
        let mut offered: Vec<(bool, u32, &Habit)> = here
            .iter()
            .map(|habit| {
                let seen = known.get(habit);
                (true, seen.map_or(0, |seen| seen.weight(staff)), habit)
            })
            .collect();
        let others = known.iter().filter(|(habit, _)| !here.contains(habit));
        offered.extend(
            others
                .filter(|(_, seen)| seen.by.values().sum::<u32>() >= LEAST)
                .map(|(habit, seen)| (false, seen.weight(staff), habit)),
        );
        offered.sort_by(|a, b| (b.0, b.1).cmp(&(a.0, a.1)).then_with(|| a.2.cmp(b.2)));
        let first = offered.into_iter().take(MOST_OFFERED);
        first.map(|(_, _, habit)| habit.clone()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evening::{ANNA, check_at, desk};

    #[test]
    fn what_was_sent_twice_is_usual_and_is_counted_once() {
        let desk = desk(ANNA);
        let id = check_at(&desk, 12);
        let mut check = desk.state().checks.get(id).expect("open").clone();
        let steak = check.lines.iter().find(|line| line.name == "Steak frites");
        let steak = steak.expect("rung").clone();
        let mut twin = steak.clone();
        twin.id = LineId(uuid::Uuid::from_u128(77));
        let mut learned = Learned::default();
        let mut empty = check.clone();
        empty.lines.clear();
        for _ in 0..5 {
            learned.look([&check].into_iter());
        }
        assert!(learned.usual(steak.item, desk.staff, &empty).is_empty());
        let here = learned.usual(steak.item, desk.staff, &check);
        assert_eq!(here, [Habit::of(&steak).expect("with choices")]);
        check.lines.push(twin);
        learned.look([&check].into_iter());
        let usual = learned.usual(steak.item, desk.staff, &empty);
        assert_eq!(usual, [Habit::of(&steak).expect("with choices")]);
    }

    #[test]
    fn no_dish_has_more_habits_than_fit() {
        let desk = desk(ANNA);
        let id = check_at(&desk, 12);
        let check = desk.state().checks.get(id).expect("open");
        let steak = check.lines.iter().find(|line| line.name == "Steak frites");
        let steak = steak.expect("rung");
        let mut learned = Learned::default();
        for quantity in 1..200 {
            let habit = Habit {
                quantity,
                ..Habit::of(steak).expect("with choices")
            };
            learned.count(steak, habit);
        }
        assert_eq!(learned.habits[&steak.item].len(), MOST_HABITS);
    }
}
