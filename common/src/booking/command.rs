use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Booking, Event, LONGEST_AHEAD, LONGEST_MINUTES, MOST_BOOKINGS, Purpose, Standing};
use crate::{
    BookingId, CheckId, Guest, Moment, Private, PrivateId, Rejection, StaffId, Stamp, State,
    TableId, check::MOST_COVERS, lenient,
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
    let event = match command {
        Command::Take { .. } => Event::Taken(Box::new(take(state, moment, staff, command)?)),
        Command::Mark { booking, standing } => mark(state, *booking, *standing)?,
        Command::Seat { booking, check } => {
            let known = state.bookings.all.get(booking);
            if !known.is_some_and(Booking::is_open) {
                return Err(Rejection::BookingUnknown);
            }
            Event::Marked {
                booking: *booking,
                standing: Standing::Seated,
                check: Some(state.checks.open(*check)?.id),
            }
        }
    };
    Ok(vec![event.into()])
}

fn take(
    state: &State,
    moment: &Moment,
    staff: StaffId,
    command: &Command,
) -> Result<Booking, Rejection> {
    let Command::Take {
        booking,
        purpose,
        covers,
        at,
        minutes,
        tables,
        note,
        guest,
    } = command
    else {
        return Err(Rejection::BookingUnknown);
    };
    let known = state.bookings.all.get(booking);
    if known.is_none() && state.bookings.all.size() >= MOST_BOOKINGS {
        return Err(Rejection::TooManyBookings {
            most: MOST_BOOKINGS,
        });
    }
    // What is on a check can still be corrected; who came or not is history.
    if known.is_some_and(|known| !known.is_open()) {
        return Err(Rejection::BookingUnknown);
    }
    let of_guests = matches!(purpose, Purpose::Reservation | Purpose::Waiting);
    if of_guests != (1..=MOST_COVERS).contains(covers) {
        return Err(Rejection::CoversOutOfRange { most: MOST_COVERS });
    }
    if !is_sane(*at, *minutes, moment.stamp) {
        return Err(Rejection::BookingTime);
    }
    if tables.iter().any(|id| state.floor.table(*id).is_none()) {
        return Err(Rejection::TableUnknown);
    }
    let guest = Private::typed(*note, guest)?;
    if guest.name().trim().is_empty() {
        return Err(Rejection::NameMissing);
    }
    let nowhere = guest
        .guest
        .as_ref()
        .is_none_or(|guest| guest.address.is_empty());
    if *purpose == Purpose::Deliver && nowhere {
        return Err(Rejection::AddressMissing);
    }
    let each_once: BTreeSet<TableId> = tables.iter().copied().collect();
    Ok(Booking {
        id: *booking,
        purpose: *purpose,
        covers: *covers,
        at: *at,
        minutes: *minutes,
        tables: each_once.into_iter().collect(),
        guest,
        standing: known.map_or(Standing::Expected, |known| known.standing),
        check: None,
        taken_at: known.map_or(moment.stamp, |known| known.taken_at),
        taken_by: known.map_or(staff, |known| known.taken_by),
    })
}

/// Not before yesterday, and not so far ahead that a digit must have slipped.
fn is_sane(at: Stamp, minutes: u16, now: Stamp) -> bool {
    let days = |count: i64| now.plus_millis(count * 24 * 3_600_000);
    (days(-1)..=days(LONGEST_AHEAD)).contains(&at) && minutes <= LONGEST_MINUTES
}

/// Whoever was seated by mistake is expected again; once they have paid they were here.
fn mark(state: &State, booking: BookingId, standing: Standing) -> Result<Event, Rejection> {
    let known = state.bookings.all.get(&booking);
    let known = known.ok_or(Rejection::BookingUnknown)?;
    let paid = known.check.is_some_and(|check| {
        let check = state.checks.resolve(check);
        state.checks.settled.contains_key(&check)
    });
    if standing == Standing::Seated || paid {
        return Err(Rejection::BookingUnknown);
    }
    Ok(Event::Marked {
        booking,
        standing,
        check: None,
    })
}
