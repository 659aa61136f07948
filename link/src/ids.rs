use common::Stamp;
use uuid::{Builder, ContextV7, Timestamp, Uuid};

/// Makes ids on the device: UUIDs of version 7 (RFC 9562, section 5.7), so that they sort roughly
/// by the time at which they were made.
pub trait Ids {
    /// An id that nobody has seen before, made at this house time.
    fn uuid(&mut self, now: Stamp) -> Uuid;
}

/// Ids from real randomness; in the browser it comes from the page.
#[derive(Debug)]
pub struct FreshIds {
    /// Counts within a millisecond, so that ids of one device sort as they were made.
    context: ContextV7,
}

impl Default for FreshIds {
    fn default() -> Self {
        Self {
            context: ContextV7::new(),
        }
    }
}

impl Ids for FreshIds {
    fn uuid(&mut self, now: Stamp) -> Uuid {
        let millis = millis(now);
        let nanos = u32::try_from(millis % 1000 * 1_000_000).unwrap_or(0);
        Uuid::new_v7(Timestamp::from_unix(&self.context, millis / 1000, nanos))
    }
}

/// The same ids for the same seed: for simulations and pictures.
#[derive(Clone, Debug)]
pub struct SeededIds {
    state: u64,
}

impl SeededIds {
    /// Two devices of one simulation need two seeds.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self { state: seed }
    }

    /// SplitMix64: small, and no two of its 2^64 results are alike.
    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}

impl Ids for SeededIds {
    fn uuid(&mut self, now: Stamp) -> Uuid {
        let mut random = [0; 10];
        random[..8].copy_from_slice(&self.next().to_be_bytes());
        random[8..].copy_from_slice(&self.next().to_be_bytes()[..2]);
        Builder::from_unix_timestamp_millis(millis(now), &random).into_uuid()
    }
}

fn millis(now: Stamp) -> u64 {
    u64::try_from(now.millis()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn ids_of_one_device_sort_as_they_were_made() {
        let mut ids = FreshIds::default();
        let now = Stamp::from_millis(1_795_000_000_123);
        let made: Vec<_> = (0..1000).map(|_| ids.uuid(now)).collect();
        assert!(made.is_sorted());
        assert_eq!(made.iter().collect::<BTreeSet<_>>().len(), 1000);
        assert_eq!(made[0].get_version_num(), 7);
    }

    #[test]
    fn a_seed_makes_the_same_ids_again_and_another_seed_others() {
        let now = Stamp::from_millis(1_795_000_000_123);
        let three = |seed| {
            let mut ids = SeededIds::new(seed);
            [ids.uuid(now), ids.uuid(now), ids.uuid(now)]
        };
        assert_eq!(three(1), three(1));
        assert_ne!(three(1), three(2));
        assert_eq!(three(1)[0].get_version_num(), 7);
        assert_eq!(BTreeSet::from(three(1)).len(), 3);
    }
}
