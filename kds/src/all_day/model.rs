use std::cmp::Reverse;

use common::{StationId, kitchen::Kitchen};

/// Dishes still to be made.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct AllDay {
    /// Name and pieces, the most first.
    pub(crate) dishes: Vec<(String, u32)>,
}

impl AllDay {
    /// Of a station, or of all.
    pub(crate) fn new(kitchen: &Kitchen, stations: &[StationId]) -> Self {
        let counts = kitchen.all_day(stations);
        let mut dishes: Vec<_> = counts
            .into_iter()
            .map(|(name, pieces)| (name.to_owned(), pieces))
            .collect();
        dishes.sort_by_key(|(_, pieces)| Reverse(*pieces));
        Self { dishes }
    }

    /// The dishes that fit into so many rows, and how many more there are; the last row is
    /// kept for saying so.
    pub(crate) fn fitting(&self, rows: usize) -> (&[(String, u32)], usize) {
        if self.dishes.len() <= rows {
            return (&self.dishes, 0);
        }
        let shown = rows.saturating_sub(1);
        (&self.dishes[..shown], self.dishes.len() - shown)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_strip_that_is_too_short_says_how_many_are_missing() {
        let strip = AllDay {
            dishes: (0..6_u32).map(|n| (format!("dish {n}"), 9 - n)).collect(),
        };
        assert_eq!(strip.fitting(6).1, 0);
        let (shown, more) = strip.fitting(4);
        assert_eq!((shown.len(), more), (3, 3));
        assert_eq!(strip.fitting(0), (&strip.dishes[..0], 6));
    }
}
