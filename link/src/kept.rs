use common::State;
use serde::{Deserialize, Serialize};

/// What a device knew of the house when it last kept it: something to show before the house has
/// spoken again. It is thrown away for the house's own snapshot.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Kept {
    /// The house's name.
    pub house: String,
    /// The last number that the state includes.
    pub number: u64,
    /// What the house had confirmed.
    pub state: State,
}

impl Kept {
    /// Without what was typed about guests: that lies in the house, where it can be erased.
    #[must_use]
    pub fn without_guests(mut self) -> Self {
        let bookings = self.state.bookings.all.values();
        let guests: Vec<_> = bookings
            .filter(|booking| booking.guest.guest.is_some())
            .map(|booking| booking.guest.id)
            .collect();
        for guest in guests {
            self.state.forget(guest);
        }
        self
    }
}

/// Where a device keeps what it knows. Nothing here waits, and nothing is lost with it.
pub trait Cellar {
    /// Keeps this in the place of what was kept before.
    fn keep(&mut self, kept: Kept);
}
