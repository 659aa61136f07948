use std::collections::BTreeMap;

use super::Ticket;
use crate::{Stamp, house::House};

/// How a ticket does against the time at which its guests expect it. The colour of its age, on
/// every screen of the house.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Pace {
    /// In time.
    InTime,
    /// It takes longer than it usually does.
    Soon,
    /// Guests wait.
    Late,
}

impl Ticket {
    /// Its pace. Lines that came together are expected when the last one of them is, at `due_at`, and
    /// late once half as much again has passed; what has no preparation time goes by the house's
    /// minutes. A card is as late as the first of its lines that are. A house without limits is never
    /// late, and neither is a station that has paper only.
    #[must_use]
    pub fn pace(&self, house: &House, now: Stamp) -> Pace {
        let (soon, late) = self.limits(house);
        if late.is_some_and(|late| late <= now) {
            Pace::Late
        } else if soon.is_some_and(|soon| soon <= now) {
            Pace::Soon
        } else {
            Pace::InTime
        }
    }

    /// From when on it is expected soon, and from when on it is late.
    #[must_use]
    pub fn limits(&self, house: &House) -> (Option<Stamp>, Option<Stamp>) {
        let station = house.station(self.station);
        if station.is_some_and(|station| station.paper_only) {
            // Nobody says when it is done.
            return (None, None);
        }
        let mut came: BTreeMap<Stamp, Option<Stamp>> = BTreeMap::new();
        for line in self.lines.iter().filter(|line| line.is_open()) {
            let due = came.entry(line.fired_at).or_default();
            *due = (*due).max(line.due_at);
        }
        if came.is_empty() {
            came.insert(self.fired_at, None);
        }
        let (soon, late) = house.ticket_minutes;
        let after = |at: Stamp, minutes: u32| {
            (minutes > 0).then(|| at.plus_millis(i64::from(minutes) * 60_000))
        };
        let limits = came.into_iter().map(|(fired, due)| match due {
            Some(due) => {
                let half = (due.millis() - fired.millis()) / 2;
                (Some(due), Some(due.plus_millis(half)))
            }
            None => (after(fired, soon), after(fired, late)),
        });
        let first = |a: Option<Stamp>, b: Option<Stamp>| match (a, b) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        };
        limits.fold((None, None), |known, one| {
            (first(known.0, one.0), first(known.1, one.1))
        })
    }
}
