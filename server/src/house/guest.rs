use common::{PrivateId, Stamp};
use rusqlite::TransactionBehavior;

use super::{House, HouseError};
use crate::journal;

impl House {
    /// Erases what was typed about a guest: no byte of it is left in the database, and every
    /// entry of the journal is as it was written. False where there is no such text, or none any
    /// more. Tills that have it still show it until they join anew.
    ///
    /// # Errors
    /// Where the database cannot be written; then the text is still there.
    pub fn erase_private(&mut self, id: PrivateId, now: Stamp) -> Result<bool, HouseError> {
        self.recover()?;
        if !self.erase(&[id], now)? {
            return Ok(false);
        }
        // A page that was split keeps bytes that no row owns any more.
        self.connection.execute_batch("VACUUM")?;
        self.empty_log()?;
        Ok(true)
    }

    /// Erases the texts whose time is over.
    pub(super) fn erase_due(&mut self) -> Result<(), HouseError> {
        let now = self.last_stamp();
        let due = journal::due_by(&self.connection, now)?;
        if self.erase(&due, now)? {
            self.empty_log()?;
        }
        Ok(())
    }

    fn erase(&mut self, ids: &[PrivateId], now: Stamp) -> Result<bool, HouseError> {
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut erased = false;
        for id in ids {
            erased |= journal::erase(&transaction, *id, now)?;
        }
        if !erased {
            return Ok(false);
        }
        let mut state = self.working.state.clone();
        for id in ids {
            state.forget(*id);
        }
        let working = &mut self.working;
        journal::forget_snapshots(&transaction)?;
        journal::keep_snapshot(&transaction, working.seq, &working.head, &state)?;
        transaction.commit()?;
        working.state = state;
        self.snapshot_at = working.seq;
        self.snapshot_z = working.state.day.last_z;
        Ok(true)
    }

    /// The log holds pages as they were before. A reader that is in the middle of them is waited
    /// for with the next beat or the next rest.
    fn empty_log(&self) -> Result<(), HouseError> {
        let truncate = "PRAGMA wal_checkpoint(TRUNCATE)";
        self.connection.query_row(truncate, [], |_| Ok(()))?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use common::{
        Audience, BookingId, Command, Guest,
        booking::{self, Purpose},
        protocol::{HouseMessage, Resume, SubmittedCommand},
    };
    use uuid::Uuid;

    use super::*;
    use crate::{
        rehearsal::{ANNA, Rehearsal, assert_accepted, opened},
        verify,
    };

    const NAME: &str = "Wilhelmine Kräuterbusch";

    fn booked(number: u128, from_now: i64, rehearsal: &mut Rehearsal) -> SubmittedCommand {
        let at = rehearsal.till.now.plus_millis(from_now * 60_000);
        let take = booking::Command::Take {
            booking: BookingId(Uuid::from_u128(number)),
            purpose: Purpose::Reservation,
            covers: 4,
            at,
            minutes: 90,
            tables: Vec::new(),
            note: PrivateId(Uuid::from_u128(number)),
            guest: Guest {
                name: NAME.into(),
                phone: "0171 99887766".into(),
                ..Guest::default()
            },
        };
        rehearsal.till.by(ANNA, Command::Booking(take))
    }

    fn book(number: u128, from_now: i64, rehearsal: &mut Rehearsal) {
        let take = booked(number, from_now, rehearsal);
        assert_accepted(&rehearsal.take(&[take]));
    }

    /// The names that a till holds which has heard nothing since `number`.
    fn names(house: &mut House, number: u64) -> Vec<String> {
        let resume = Resume {
            epoch: house.epoch(),
            number,
        };
        let text = house
            .join_text(Audience::Floor, Some(resume))
            .expect("told");
        let told: common::protocol::Frame = serde_json::from_str(&text).expect("JSON");
        let HouseMessage::Events { events, .. } = told.message else {
            panic!("news were expected, not {:?}", told.message)
        };
        let names = events.into_iter().filter_map(|mut recorded| {
            let private = recorded.event.private_mut()?;
            assert_eq!(private.hash, None, "the hash is the journal's own");
            Some(private.name().to_owned())
        });
        names.collect()
    }

    fn at_rest(rehearsal: &Rehearsal) -> Vec<u8> {
        let mut bytes = Vec::new();
        for file in ["house.db", "house.db-wal"] {
            bytes.extend(std::fs::read(rehearsal.dir.path().join(file)).unwrap_or_default());
        }
        bytes
    }

    fn holds(bytes: &[u8], text: &str) -> bool {
        bytes
            .windows(text.len())
            .any(|window| window == text.as_bytes())
    }

    #[test]
    fn an_erased_name_leaves_no_byte_and_the_chain_holds() {
        let mut rehearsal = opened();
        let before = rehearsal.house.number(Audience::Floor);
        // Enough of them that pages split.
        for number in 1..=200 {
            book(number, 60, &mut rehearsal);
        }
        assert_eq!(names(&mut rehearsal.house, before), vec![NAME; 200]);
        assert!(holds(&at_rest(&rehearsal), NAME));
        for number in 1..=200 {
            let id = PrivateId(Uuid::from_u128(number));
            let now = rehearsal.till.now;
            assert!(rehearsal.house.erase_private(id, now).expect("erased"));
        }
        let first = PrivateId(Uuid::from_u128(1));
        let now = rehearsal.till.now;
        assert!(!rehearsal.house.erase_private(first, now).expect("no more"));
        let bytes = at_rest(&rehearsal);
        for part in [NAME, "Kräuterbusch", "99887766"] {
            assert!(!holds(&bytes, part), "{part}");
        }
        assert_eq!(names(&mut rehearsal.house, before), vec![""; 200]);
        verify(rehearsal.dir.path()).expect("sound");
        let rehearsal = rehearsal.restarted();
        let mut bookings = rehearsal.house.state().bookings.all.values();
        assert!(bookings.all(|booking| booking.guest.guest.is_none()));
    }

    #[test]
    fn a_name_comes_back_from_the_journal_while_it_is_kept() {
        let mut rehearsal = opened();
        book(1, 60, &mut rehearsal);
        let before = rehearsal.house.state().clone();
        let mut rehearsal = rehearsal.restarted();
        assert_eq!(*rehearsal.house.state(), before);
        rehearsal.house.rebuild_projections().expect("rebuilt");
        let body = "SELECT body FROM event ORDER BY seq DESC LIMIT 1";
        let body: String = rehearsal
            .house
            .connection
            .query_row(body, [], |row| row.get(0))
            .expect("an entry");
        assert!(
            !body.contains(NAME) && body.contains("\"hash\":\""),
            "{body}"
        );
    }

    #[test]
    fn a_name_that_somebody_changed_is_found_by_verifying() {
        let mut rehearsal = opened();
        book(1, 60, &mut rehearsal);
        let change = "UPDATE private SET text = replace(text, 'Wil', 'Hil')";
        rehearsal
            .house
            .connection
            .execute_batch(change)
            .expect("changed");
        let broken = verify(rehearsal.dir.path()).expect_err("not sound");
        assert!(
            broken.to_string().contains("not what was typed"),
            "{broken}"
        );
    }

    #[test]
    fn a_text_under_an_id_that_is_taken_is_not_kept() {
        let mut rehearsal = opened();
        book(1, 60, &mut rehearsal);
        let again = booked(1, 90, &mut rehearsal);
        let commit = rehearsal.take(&[again]);
        let outcome = format!("{:?}", commit.answers[0].outcome);
        assert!(outcome.contains("NotKept"), "{outcome}");
    }

    #[test]
    fn a_month_after_the_visit_the_house_forgets_by_itself() {
        let mut rehearsal = opened();
        book(1, 60, &mut rehearsal);
        rehearsal.dinner(33);
        rehearsal.close_day();
        assert!(holds(&at_rest(&rehearsal), NAME));
        rehearsal.till.now = rehearsal.till.now.plus_millis(31 * 24 * 3_600_000);
        book(2, 60, &mut rehearsal);
        rehearsal.dinner(33);
        rehearsal.close_day();
        let left = "SELECT count(*) FROM private WHERE text IS NOT NULL";
        let left: i64 = rehearsal
            .house
            .connection
            .query_row(left, [], |row| row.get(0))
            .expect("a count");
        assert_eq!(left, 1, "the newer one is kept");
        verify(rehearsal.dir.path()).expect("sound");
    }
}
