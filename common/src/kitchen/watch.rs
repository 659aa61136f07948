//! What somebody must see: food that nobody makes, and courses whose time has come.

use std::collections::BTreeMap;

use super::{Cooking, Event, Kitchen, Ticket};
use crate::{
    CheckId, StaffId, Stamp, State, StationId,
    check::{Check, Progress},
};

/// A line that no screen and no paper shows this long after it was fired is alarmed, in seconds.
pub const UNSEEN_AFTER: u64 = 4;

/// Why nobody may be making a ticket.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Alarm {
    /// No screen and no paper has shown its newest lines.
    NotShown,
    /// Its station has neither a screen nor a printer that lives.
    StationAway,
}

impl Kitchen {
    /// Whether nobody may be making a ticket.
    #[must_use]
    pub fn alarm(&self, ticket: &Ticket, now: Stamp) -> Option<Alarm> {
        if !ticket.is_open() || ticket.lines.iter().all(|line| !line.is_open()) {
            return None;
        }
        let newest = ticket.lines.iter().map(|line| line.fired_at).max()?;
        let since = newest.max(ticket.fired_at);
        let since = ticket.pushed_at.map_or(since, |pushed| since.max(pushed));
        if ticket.shown_at.is_none() && now.seconds_since(since) >= UNSEEN_AFTER {
            Some(Alarm::NotShown)
        } else {
            // What is on paper hangs there, whatever becomes of the printer.
            let printed = self.paper_only.contains(&ticket.station) && ticket.shown_at.is_some();
            let away = self.away.contains(&ticket.station) && !printed;
            away.then_some(Alarm::StationAway)
        }
    }

    /// All tickets that nobody may be making, oldest first.
    #[must_use]
    pub fn alarms(&self, now: Stamp) -> Vec<(&Ticket, Alarm)> {
        let open = self.on_screen(&[]).into_iter();
        open.filter_map(|ticket| self.alarm(ticket, now).map(|alarm| (ticket, alarm)))
            .collect()
    }
}

/// Which stations have nobody, as the house has seen; nothing where that is known.
pub(super) fn watch(state: &State, away: &[StationId]) -> Vec<Event> {
    let known = |id: &&StationId| state.house.station(**id).is_some();
    let away: std::collections::BTreeSet<StationId> = away.iter().filter(known).copied().collect();
    let paper = state.house.stations.iter();
    let paper = paper.filter(|station| station.paper_only);
    let paper_only = paper.map(|station| station.id).collect();
    if away == state.kitchen.away && paper_only == state.kitchen.paper_only {
        return Vec::new();
    }
    vec![Event::Watched { away, paper_only }]
}

/// The courses that are to be fired by themselves: all that was made of the ones before has been at
/// the pass for as long as the house says. With whoever looks after the check. Drinks, and what else
/// is made at once, keep no course waiting.
#[must_use]
pub fn courses_due(state: &State, now: Stamp) -> Vec<(CheckId, u8, StaffId)> {
    let Some(minutes) = state.house.kitchen.auto_fire else {
        return Vec::new();
    };
    let waits = u64::from(minutes) * 60;
    // Only checks of which something waits.
    let coming = state.kitchen.coming.keys();
    let mut next: BTreeMap<CheckId, (u8, StaffId, Passed)> = coming
        .filter_map(|id| {
            let check = state.checks.open.get(id)?;
            Some((*id, (next_course(check)?, check.waiter_id(), Passed::None)))
        })
        .collect();
    for ticket in state.kitchen.tickets.values() {
        let Some((course, _, passed)) = next.get_mut(&ticket.check) else {
            continue;
        };
        // What nobody bumps says nothing about how far the table is.
        let paper_only = state.kitchen.paper_only.contains(&ticket.station);
        let earlier = ticket.lines.iter().filter(|line| {
            (1..*course).contains(&line.course) && (!paper_only || !ticket.is_open())
        });
        for line in earlier {
            match line.cooking {
                Cooking::Voided(_) => {}
                Cooking::Bumped(at) => passed.and(Some(ticket.bumped_at.unwrap_or(at))),
                Cooking::Fired => passed.and(ticket.bumped_at),
            }
        }
    }
    let due = next.into_iter();
    let due = due.filter_map(|(id, (course, waiter, passed))| match passed {
        Passed::At(at) if now.seconds_since(at) >= waits => Some((id, course, waiter)),
        _ => None,
    });
    due.collect()
}

/// How far the courses before the next one are.
enum Passed {
    /// There are none.
    None,
    /// Something of them is still to be made.
    NotYet,
    /// The last of it came to the pass.
    At(Stamp),
}

impl Passed {
    fn and(&mut self, done: Option<Stamp>) {
        *self = match (&self, done) {
            (Self::NotYet, _) | (_, None) => Self::NotYet,
            (Self::At(known), Some(at)) => Self::At(at.max(*known)),
            (Self::None, Some(at)) => Self::At(at),
        };
    }
}

fn next_course(check: &Check) -> Option<u8> {
    let held = check.lines.iter();
    let held = held.filter(|line| line.progress == Progress::Held);
    held.map(|line| line.course).min()
}
