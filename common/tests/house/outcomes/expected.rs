use common::{
    BookingId, Command, Guest, PrivateId, Stamp, TableId,
    booking::{self, Purpose, Standing},
};
use uuid::Uuid;

use super::{Row, stage::Stage};
use crate::room::ANNA;

const NOT_OPEN: &str = "This booking is not open.";
const WHEN: &str = "A booking is for today or the next two years.";
const NAME: &str = "A name is missing.";

/// The Meyers, four of them, in an hour.
struct Wish {
    booking: BookingId,
    purpose: Purpose,
    covers: u8,
    at: Stamp,
    minutes: u16,
    tables: Vec<TableId>,
    guest: Guest,
}

fn take(stage: &mut Stage, change: impl FnOnce(&mut Wish)) -> Command {
    let mut wish = Wish {
        booking: BookingId(stage.room.id()),
        purpose: Purpose::Reservation,
        covers: 4,
        at: stage.room.now.plus_millis(3_600_000),
        minutes: 90,
        tables: Vec::new(),
        guest: Guest {
            name: "Meyer".into(),
            ..Guest::default()
        },
    };
    change(&mut wish);
    Command::Booking(booking::Command::Take {
        booking: wish.booking,
        purpose: wish.purpose,
        covers: wish.covers,
        at: wish.at,
        minutes: wish.minutes,
        tables: wish.tables,
        note: PrivateId(stage.room.id()),
        guest: wish.guest,
    })
}

fn days(stage: &Stage, count: i64) -> Stamp {
    stage.room.now.plus_millis(count * 24 * 3_600_000)
}

fn taken(stage: &mut Stage) -> BookingId {
    let booking = BookingId(Uuid::from_u128(0xb00c));
    let take = take(stage, |wish| wish.booking = booking);
    stage.room.does(ANNA, &take).expect("taken");
    booking
}

fn mark(booking: BookingId, standing: Standing) -> Command {
    Command::Booking(booking::Command::Mark { booking, standing })
}

fn seat(stage: &mut Stage, check: fn(&Stage) -> common::CheckId) -> Command {
    let booking = taken(stage);
    let check = check(stage);
    Command::Booking(booking::Command::Seat { booking, check })
}

pub const ROWS: &[Row] = &[
    (
        ANNA,
        "a table for nobody",
        "A table has 1 to 99 covers.",
        |s| take(s, |wish| wish.covers = 0),
    ),
    (
        ANNA,
        "covers of a take-away",
        "A table has 1 to 99 covers.",
        |s| take(s, |wish| wish.purpose = Purpose::Collect),
    ),
    (ANNA, "last week", WHEN, |s| {
        let at = days(s, -7);
        take(s, |wish| wish.at = at)
    }),
    (ANNA, "in three years", WHEN, |s| {
        let at = days(s, 1_095);
        take(s, |wish| wish.at = at)
    }),
    (ANNA, "a table for two days", WHEN, |s| {
        take(s, |wish| wish.minutes = 2_880)
    }),
    (
        ANNA,
        "no such table",
        "This table is not on the floor plan.",
        |s| take(s, |wish| wish.tables = vec![TableId(99)]),
    ),
    (ANNA, "for nobody in particular", NAME, |s| {
        take(s, |wish| wish.guest.name = " ".into())
    }),
    (ANNA, "to bring nowhere", "An address is missing.", |s| {
        take(s, |wish| {
            wish.purpose = Purpose::Deliver;
            wish.covers = 0;
        })
    }),
    (ANNA, "who has cancelled", NOT_OPEN, |s| {
        let booking = taken(s);
        let cancel = mark(booking, Standing::Cancelled);
        s.room.does(ANNA, &cancel).expect("cancelled");
        take(s, |wish| wish.booking = booking)
    }),
    (
        ANNA,
        "more than are held",
        "At most 2000 bookings are held at once.",
        |s| {
            for _ in 0..2_000 {
                let take = take(s, |_| {});
                s.room.does(ANNA, &take).expect("taken");
            }
            take(s, |_| {})
        },
    ),
    (ANNA, "nobody's", NOT_OPEN, |_| {
        mark(BookingId(Uuid::from_u128(7)), Standing::Arrived)
    }),
    (ANNA, "seated nowhere", NOT_OPEN, |s| {
        mark(taken(s), Standing::Seated)
    }),
    (ANNA, "at a paid check", "10 is already paid.", |s| {
        seat(s, |stage| stage.paid)
    }),
    (ANNA, "seated already", NOT_OPEN, |s| {
        let seat = seat(s, |stage| stage.bare);
        s.room.does(ANNA, &seat).expect("seated");
        seat
    }),
];
