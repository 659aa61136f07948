use std::collections::BTreeSet;

use super::{Booking, Event, Standing};
use crate::{BookingId, Moment, State};

/// So much later than they said nobody comes any more, in milliseconds.
const GRACE: i64 = 60 * 60_000;

/// What the close of the day does: who did not come is said so, and what is over leaves the
/// service with the close after.
pub(crate) fn at_close(state: &State, moment: &Moment) -> Vec<crate::Event> {
    let all = || state.bookings.all.values();
    let is_past = |booking: &&Booking| booking.at.plus_millis(GRACE) < moment.stamp;
    let missed = all().filter(is_past).filter(|booking| booking.is_open());
    let missed = missed.map(|booking| {
        crate::Event::from(Event::Marked {
            booking: booking.id,
            standing: Standing::NoShow,
            check: None,
        })
    });
    let over = all()
        .filter(is_past)
        .filter(|booking| is_over(state, booking));
    let bookings: BTreeSet<BookingId> = over.map(|booking| booking.id).collect();
    let cleared = (!bookings.is_empty()).then(|| {
        Event::Cleared {
            bookings: bookings.into_iter().collect(),
        }
        .into()
    });
    missed.chain(cleared).collect()
}

/// Those whose guests still sit are carried over with their check.
fn is_over(state: &State, booking: &Booking) -> bool {
    let sits = booking
        .check
        .is_some_and(|id| state.checks.get(id).is_some());
    !booking.is_open() && !sits
}
