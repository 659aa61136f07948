use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Booking, Event, MOST_BOOKINGS, Purpose, Standing};
use crate::{
    BookingId, CheckId, Guest, Moment, Private, PrivateId, Rejection, Stamp, State, TableId,
    check::MOST_COVERS, lenient,
};

/// What can be asked about who is expected.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Take one down, or change one that is still open.
    Take {
        /// Made on the device.
        booking: BookingId,
        /// What for.
        purpose: Purpose,
        /// Guests, 1 to 99; 0 for what is fetched or brought.
        #[serde(deserialize_with = "lenient::number")]
        covers: u8,
        /// When they are expected, or since when they wait.
        at: Stamp,
        /// How long the table is theirs, or how long they were told to wait.
        minutes: u16,
        /// Which tables; none where any will do.
        #[serde(default)]
        tables: Vec<TableId>,
        /// Made on the device, anew for each text.
        note: PrivateId,
        /// Who they are.
        guest: Guest,
    },
    /// They are here, did not come, or will not come; or still are expected after all.
    Mark {
        /// Which.
        booking: BookingId,
        /// From now on; `Seated` needs a check, see there.
        standing: Standing,
    },
    /// They sit, or their order is on a check: one that is open.
    Seat {
        /// Which.
        booking: BookingId,
        /// The check.
        check: CheckId,
    },
}

pub(crate) fn decide(
    state: &State,
    moment: &Moment,
    command: &Command,
) -> Result<Vec<crate::Event>, Rejection> {
    let staff = state.staff.present(moment)?.id;
    match command {
        Command::Take {
            booking,
            purpose,
            covers,
            at,
            minutes,
            tables,
            note,
            guest,
        } => {
            let known = state.bookings.all.get(booking);
            if known.is_none() && state.bookings.all.size() >= MOST_BOOKINGS {
                return Err(Rejection::TooManyBookings {
                    most: MOST_BOOKINGS,
                });
            }
            if known.is_some_and(|known| !known.is_open()) {
                return Err(Rejection::BookingUnknown);
            }
            let of_guests = matches!(purpose, Purpose::Reservation | Purpose::Waiting);
            if of_guests != (1..=MOST_COVERS).contains(covers) {
                return Err(Rejection::CoversOutOfRange { most: MOST_COVERS });
            }
            if tables.iter().any(|id| state.floor.table(*id).is_none()) {
                return Err(Rejection::TableUnknown);
            }
            Ok(vec![
                Event::Taken(Box::new(Booking {
                    id: *booking,
                    purpose: *purpose,
                    covers: *covers,
                    at: *at,
                    minutes: *minutes,
                    tables: tables.clone(),
                    guest: Private::typed(*note, guest)?,
                    standing: known.map_or(Standing::Expected, |known| known.standing),
                    check: None,
                    taken_at: known.map_or(moment.stamp, |known| known.taken_at),
                    taken_by: known.map_or(staff, |known| known.taken_by),
                }))
                .into(),
            ])
        }
        Command::Mark { booking, standing } => {
            let known = state.bookings.all.get(booking);
            let known = known.ok_or(Rejection::BookingUnknown)?;
            if *standing == Standing::Seated || known.standing == Standing::Seated {
                return Err(Rejection::BookingUnknown);
            }
            Ok(vec![
                Event::Marked {
                    booking: *booking,
                    standing: *standing,
                    check: None,
                }
                .into(),
            ])
        }
        Command::Seat { booking, check } => {
            let known = state.bookings.all.get(booking);
            if !known.is_some_and(Booking::is_open) {
                return Err(Rejection::BookingUnknown);
            }
            let check = state.checks.open(*check)?;
            Ok(vec![
                Event::Marked {
                    booking: *booking,
                    standing: Standing::Seated,
                    check: Some(check.id),
                }
                .into(),
            ])
        }
    }
}
