use super::Kitchen;
use crate::{Stamp, StationId, house::House};

/// What a station has to do.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Load {
    /// Lines that are to be made.
    pub lines: u32,
    /// Until a dish that came now would be begun.
    pub seconds: u32,
}

impl Kitchen {
    /// What a station has to do. Lines of which nobody knows how long they take count as lines only.
    #[must_use]
    pub fn load(&self, house: &House, station: StationId, now: Stamp) -> Load {
        let (mut lines, mut work) = (0_u32, 0_u64);
        for ticket in self.of(&[station]).filter(|ticket| ticket.is_open()) {
            for line in ticket.lines.iter().filter(|line| line.is_open()) {
                lines += 1;
                let prep = u64::from(line.prep.unwrap_or(0));
                work += prep.saturating_sub(now.seconds_since(line.begins()));
            }
        }
        let capacity = house.station(station).and_then(|station| station.capacity);
        let seconds = match capacity {
            // While one is free, nothing waits.
            Some(capacity) if lines >= u32::from(capacity) => work / u64::from(capacity.max(1)),
            _ => 0,
        };
        Load {
            lines,
            seconds: u32::try_from(seconds).unwrap_or(u32::MAX),
        }
    }
}
