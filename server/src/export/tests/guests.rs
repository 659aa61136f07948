use common::{
    BookingId, Command, Guest, PrivateId,
    booking::{self, Purpose},
};
use tempfile::TempDir;
use uuid::Uuid;

use super::{exported, names};
use crate::{
    House,
    export::restore,
    rehearsal::{ANNA, assert_accepted, opened},
    verify,
};

const NAME: &str = "Wilhelmine";

#[test]
fn guests_names_are_not_taken_along_and_the_chain_is() {
    let mut old = opened();
    let take = booking::Command::Take {
        booking: BookingId(Uuid::from_u128(1)),
        purpose: Purpose::Reservation,
        covers: 4,
        at: old.till.now.plus_millis(3_600_000),
        minutes: 90,
        tables: Vec::new(),
        note: PrivateId(Uuid::from_u128(2)),
        guest: Guest {
            name: NAME.into(),
            ..Guest::default()
        },
    };
    let take = old.till.by(ANNA, Command::Booking(take));
    assert_accepted(&old.take(&[take]));
    let files = exported(old.dir.path());
    for file in names(files.path()) {
        let bytes = std::fs::read(files.path().join(&file)).expect("a file");
        let found = bytes
            .windows(NAME.len())
            .any(|part| part == NAME.as_bytes());
        assert!(!found, "{file}");
    }
    let room = TempDir::new().expect("a folder");
    let dir = room.path().join("new");
    restore(files.path(), &dir).expect("restored");
    assert_eq!(
        verify(&dir).expect("sound"),
        verify(old.dir.path()).expect("sound")
    );
    let new = House::open(&dir).expect("it opens");
    let bookings = &new.state().bookings;
    let there = bookings.all.get(&BookingId(Uuid::from_u128(1)));
    let there = there.expect("the table is kept for them");
    assert_eq!((there.covers, there.guest.name()), (4, ""));
}
