use super::{Kitchen, hands::Hands};
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
    /// What a station has to do. Lines of which nobody knows how long they take count as lines
    /// only, and a station without a capacity begins at once.
    #[must_use]
    pub fn load(&self, house: &House, station: StationId, now: Stamp) -> Load {
        let here = [station];
        let open = self.of(&here).filter(|ticket| ticket.is_open());
        let lines = open.flat_map(|ticket| &ticket.lines);
        let lines = lines.filter(|line| line.is_open()).count();
        Load {
            lines: u32::try_from(lines).unwrap_or(u32::MAX),
            seconds: Hands::of(self, house, station, now).next(),
        }
    }
}
