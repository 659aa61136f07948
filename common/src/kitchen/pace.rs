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
    /// Its pace. What has a preparation time is expected at `due_at`, and late once half as much
    /// again has passed; everything else goes by the house's minutes. A house without limits is
    /// never late, and neither is a station that has paper only.
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
        let open = self.lines.iter().filter(|line| !self.is_done(line));
        let due = open.filter_map(|line| line.due_at.map(|due| (line.fired_at, due)));
        if let Some((fired, due)) = due.max_by_key(|(_, due)| *due) {
            let half = (due.millis() - fired.millis()) / 2;
            return (Some(due), Some(due.plus_millis(half)));
        }
        let (soon, late) = house.ticket_minutes;
        let after = |minutes: u32| {
            (minutes > 0).then(|| self.fired_at.plus_millis(i64::from(minutes) * 60_000))
        };
        (after(soon), after(late))
    }
}
