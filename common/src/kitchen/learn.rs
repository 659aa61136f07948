use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Cooking, Kitchen, Ticket, TicketLine};
use crate::{ItemId, Stamp, StationId, menu::Menu};

/// From so many on, what the kitchen has shown counts for more than what the menu says.
const ENOUGH: u32 = 5;
/// The newest ones count for at least this part.
const MEMORY: i64 = 10;
/// Bumped quicker than this, a line was cleared away, not cooked; in seconds.
const QUICKEST: i64 = 15;
/// Bumped later than this, it was forgotten on the screen; in seconds.
const SLOWEST: i64 = 2 * 60 * 60;

/// How long a dish takes at a station.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize, JsonSchema)]
pub struct Learned {
    /// A moving average.
    pub seconds: u32,
    /// Lines that it was learned from.
    pub seen: u32,
}

impl Learned {
    fn learn(&mut self, seconds: i64) {
        self.seen = self.seen.saturating_add(1);
        let share = i64::from(self.seen).min(MEMORY);
        let known = i64::from(self.seconds);
        let now = known + (seconds - known) / share;
        self.seconds = u32::try_from(now).unwrap_or(self.seconds);
    }
}

impl Kitchen {
    /// How long an item takes at a station, in seconds: learned from what was bumped, or as the menu
    /// says.
    #[must_use]
    pub fn prep(&self, menu: &Menu, item: ItemId, station: StationId) -> Option<u32> {
        let learned = self.learned.get(&item).and_then(|at| at.get(&station));
        let learned = learned.filter(|known| known.seen >= ENOUGH);
        let set = menu.items.get(&item).and_then(|item| item.prep_minutes);
        let set = set.map(|minutes| u32::from(minutes) * 60);
        learned.map(|known| known.seconds).or(set)
    }

    /// Learns from a line that was made just now.
    pub(super) fn learn_line(&mut self, ticket: &Ticket, line: &TicketLine, at: Stamp) {
        let Some(item) = line.item.filter(|_| line.cooking == Cooking::Fired) else {
            return;
        };
        let seconds = (at.millis() - line.begins().millis()) / 1000;
        if !(QUICKEST..=SLOWEST).contains(&seconds) {
            return;
        }
        let mut stations = self.learned.get(&item).cloned().unwrap_or_default();
        stations.entry(ticket.station).or_default().learn(seconds);
        self.learned.insert_mut(item, stations);
    }
}
