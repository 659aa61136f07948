use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Booking, Bookings, Standing};
use crate::{BookingId, CheckId, Private};

/// What happened about who is expected.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// One was taken down, or changed.
    Taken(Box<Booking>),
    /// One came further.
    Marked {
        /// Which.
        booking: BookingId,
        /// From now on.
        standing: Standing,
        /// Their check.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        check: Option<CheckId>,
    },
    /// The day closed: those whose time is over leave the service.
    Cleared {
        /// Which.
        bookings: Vec<BookingId>,
    },
}

impl Event {
    pub(crate) fn private_mut(&mut self) -> Option<&mut Private> {
        match self {
            Self::Taken(booking) => Some(&mut booking.guest),
            Self::Marked { .. } | Self::Cleared { .. } => None,
        }
    }
}

impl Bookings {
    pub(crate) fn apply(&mut self, event: &Event) {
        match event {
            Event::Taken(booking) => {
                self.all.insert_mut(booking.id, Booking::clone(booking));
            }
            Event::Marked {
                booking,
                standing,
                check,
            } => {
                if let Some(known) = self.all.get_mut(booking) {
                    known.standing = *standing;
                    known.check = *check;
                }
            }
            Event::Cleared { bookings } => {
                for booking in bookings {
                    self.all.remove_mut(booking);
                }
            }
        }
    }
}
