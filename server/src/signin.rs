//! Who is at the till: PINs, held against their hashes away from the house's thread.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
    time::Duration,
};

use common::{
    DeviceId, StaffId,
    protocol::{Refusal, Secret},
    staff::{Person, Right, is_weak_pin},
};
use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};

use crate::{
    HouseError,
    house::{LONGEST_SECRET, Pepper, Secrets},
    journal::{FILE, open_beside, open_for_reading},
    reports,
};

/// So many wrong PINs are a slip of the finger; each further one makes the next wait longer.
const FREE: u32 = 4;
/// Nobody waits longer.
const LONGEST: Duration = Duration::from_secs(60);
/// Wrong PINs are forgotten after this.
const MEMORY: Duration = Duration::from_secs(15 * 60);
/// So many people and devices are remembered; strangers push out the ones seen longest ago.
const MOST_REMEMBERED: usize = 2_000;

/// Where people sign in. Its time is any clock that only goes forward.
#[derive(Debug)]
pub(crate) struct Door {
    dir: PathBuf,
    pepper: Pepper,
    tries: Mutex<BTreeMap<Who, Tries>>,
}

/// Both are counted: one person's PIN tried from many devices, one device trying many people.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Who {
    Person(StaffId),
    Device(DeviceId),
}

#[derive(Clone, Copy, Debug)]
struct Tries {
    wrong: u32,
    last: Duration,
}

impl Tries {
    /// How long to wait yet.
    fn wait(self, now: Duration) -> Duration {
        let beyond = self.wrong.saturating_sub(FREE).min(6);
        if beyond == 0 {
            return Duration::ZERO;
        }
        let pause = LONGEST.min(Duration::from_secs(1 << beyond));
        (self.last + pause).saturating_sub(now)
    }
}

impl Door {
    pub(crate) fn open(dir: &Path) -> Result<Self, HouseError> {
        Ok(Self {
            dir: dir.to_owned(),
            pepper: Pepper::open(dir)?,
            tries: Mutex::default(),
        })
    }

    /// Whether this is the person's PIN. Takes the time of a hash; never on the house's thread.
    pub(crate) fn sign_in(
        &self,
        device: DeviceId,
        staff: StaffId,
        pin: &str,
        now: Duration,
    ) -> Result<StaffId, Refusal> {
        let who = [Who::Person(staff), Who::Device(device)];
        self.may_try(who, now)?;
        match self.matches(staff, pin) {
            Ok(Some(true)) => {
                self.forget(who);
                Ok(staff)
            }
            Ok(Some(false)) => Err(Refusal::WrongPin),
            // Nobody has a PIN yet: the first one is chosen with [`Door::set_pin`].
            Ok(None) => {
                self.forget(who);
                Err(Refusal::NotFound)
            }
            Err(error) => {
                tracing::error!(%error, "{FILE} could not be read at sign-in");
                self.forget(who);
                Err(Refusal::Busy)
            }
        }
    }

    /// Counts the try as a wrong one before it is judged, so that many at once count as many.
    fn may_try(&self, who: [Who; 2], now: Duration) -> Result<(), Refusal> {
        let mut tries = self.tries.lock().unwrap_or_else(PoisonError::into_inner);
        tries.retain(|_, known| now.saturating_sub(known.last) < MEMORY);
        let waits = who.iter().filter_map(|who| tries.get(who));
        let wait = waits.map(|known| known.wait(now)).max();
        if let Some(wait) = wait.filter(|wait| !wait.is_zero()) {
            let seconds = u32::try_from(wait.as_millis().div_ceil(1000)).unwrap_or(u32::MAX);
            return Err(Refusal::Wait { seconds });
        }
        for who in who {
            let known = tries.entry(who).or_insert(Tries {
                wrong: 0,
                last: now,
            });
            known.wrong += 1;
            known.last = now;
        }
        while tries.len() > MOST_REMEMBERED {
            let oldest = tries.iter().min_by_key(|(_, known)| known.last);
            let Some(oldest) = oldest.map(|(who, _)| *who) else {
                break;
            };
            tries.remove(&oldest);
        }
        Ok(())
    }

    fn forget(&self, who: [Who; 2]) {
        let mut tries = self.tries.lock().unwrap_or_else(PoisonError::into_inner);
        for who in who {
            tries.remove(&who);
        }
    }

    /// Gives somebody a PIN. In a house without PINs whoever stands at a till chooses the first,
    /// for somebody who may set the house up; later it takes one's own PIN, or the right.
    pub(crate) fn set_pin(
        &self,
        device: DeviceId,
        staff: StaffId,
        pin: &str,
        by: Option<&(StaffId, String)>,
        now: Duration,
    ) -> Result<(), Refusal> {
        if is_weak_pin(pin) {
            return Err(Refusal::WeakPin);
        }
        let by = match by {
            Some((by, own)) => Some(self.sign_in(device, *by, own, now)?),
            None => None,
        };
        self.keep_pin(staff, pin, by).unwrap_or_else(|error| {
            tracing::error!(%error, "a PIN could not be kept");
            Err(Refusal::Busy)
        })
    }

    /// Who is on the roster, and whether anybody has a PIN, is looked up within the transaction
    /// that keeps it.
    fn keep_pin(
        &self,
        staff: StaffId,
        pin: &str,
        by: Option<StaffId>,
    ) -> Result<Result<(), Refusal>, HouseError> {
        let mut connection = open_beside(&self.dir)?;
        let demo = reports::settings(&connection).is_ok_and(|house| house.demo);
        let hash = self.pepper.hash(pin, demo)?;
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let roster = roster(&transaction)?;
        let has = |id, right| {
            let mut people = roster.iter();
            people.any(|person: &Person| person.id == id && person.has(right))
        };
        if !roster.iter().any(|person| person.id == staff) {
            return Ok(Err(Refusal::NotFound));
        }
        let pins: u32 = transaction.query_row("SELECT COUNT(*) FROM pin", [], |row| row.get(0))?;
        let allowed = match by {
            None => pins == 0 && has(staff, Right::SetUp),
            Some(by) => by == staff || has(by, Right::SetUp),
        };
        if !allowed {
            return Ok(Err(Refusal::NotAllowed));
        }
        transaction.execute(
            "INSERT INTO pin (staff, hash) VALUES (?1, ?2)
             ON CONFLICT (staff) DO UPDATE SET hash = excluded.hash",
            params![staff.0, hash],
        )?;
        transaction.commit()?;
        // Whoever forgot their PIN need not wait any longer.
        let who = Who::Person(staff);
        self.forget([who, who]);
        Ok(Ok(()))
    }

    /// Keeps a password of the house's own, for whoever may set it up.
    pub(crate) fn set_secret(
        &self,
        device: DeviceId,
        secret: Secret,
        value: &str,
        by: &(StaffId, String),
        now: Duration,
    ) -> Result<(), Refusal> {
        let by = self.sign_in(device, by.0, &by.1, now)?;
        let kept = self.keep_secret(by, secret, value);
        kept.unwrap_or_else(|error| {
            tracing::error!(%error, "a password could not be kept");
            Err(Refusal::Busy)
        })
    }

    fn keep_secret(
        &self,
        by: StaffId,
        secret: Secret,
        value: &str,
    ) -> Result<Result<(), Refusal>, HouseError> {
        let roster = roster(&open_for_reading(&self.dir)?)?;
        let may = |person: &Person| person.id == by && person.has(Right::SetUp);
        if !roster.iter().any(may) {
            return Ok(Err(Refusal::NotAllowed));
        }
        if value.len() > LONGEST_SECRET {
            return Ok(Err(Refusal::Unreadable));
        }
        Secrets::open(&self.dir)?.set(secret, value)?;
        Ok(Ok(()))
    }

    /// For somebody without a PIN another one's hash is computed, so that the answer takes the
    /// same time. Nothing where nobody has a PIN.
    fn matches(&self, staff: StaffId, pin: &str) -> rusqlite::Result<Option<bool>> {
        let connection = open_for_reading(&self.dir)?;
        let found: Option<(String, bool)> = connection
            .query_row(
                "SELECT hash, staff = ?1 FROM pin ORDER BY staff = ?1 DESC LIMIT 1",
                [staff.0],
                |row| Ok((row.get(0)?, row.get(1)?)),
            )
            .optional()?;
        let Some((hash, own)) = found else {
            return Ok(None);
        };
        Ok(Some(self.pepper.matches(pin, &hash) && own))
    }
}

/// The people as they were last published.
pub(crate) fn roster(connection: &Connection) -> Result<Vec<Person>, HouseError> {
    let snapshot: Option<(i64, String)> = connection
        .query_row(
            "SELECT seq, json_extract(state, '$.staff.people')
             FROM snapshot WHERE json_valid(state) ORDER BY seq DESC LIMIT 1",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .optional()?;
    let (mut people, mut after) = (Vec::new(), 0);
    if let Some((seq, text)) = snapshot {
        let known: BTreeMap<StaffId, Person> = serde_json::from_str(&text)?;
        people = known.into_values().collect();
        after = seq;
    }
    let mut select = connection.prepare(
        "SELECT json_extract(body, '$.event.staff.published') FROM event
         WHERE seq > ?1 AND body LIKE '%\"staff\":{\"published\":%'
         AND json_type(body, '$.event.staff.published') = 'array' ORDER BY seq DESC LIMIT 1",
    )?;
    let published: Option<String> = select.query_row([after], |row| row.get(0)).optional()?;
    match published {
        Some(text) => Ok(serde_json::from_str(&text)?),
        None => Ok(people),
    }
}

#[cfg(test)]
mod tests {
    use common::demo;
    use uuid::Uuid;

    use super::*;
    use crate::rehearsal::{ANNA, MARC, founded};

    fn till(number: u128) -> DeviceId {
        DeviceId(Uuid::from_u128(number))
    }

    fn secs(secs: u64) -> Duration {
        Duration::from_secs(secs)
    }

    #[test]
    fn everybody_signs_in_with_their_own_pin() {
        let dir = founded();
        let door = Door::open(dir.path()).expect("a door");
        for (person, pin) in demo::house().staff {
            assert_eq!(
                door.sign_in(till(1), person.id, &pin, secs(0)),
                Ok(person.id)
            );
            let wrong = door.sign_in(till(1), person.id, "9876", secs(0));
            assert_eq!(wrong, Err(Refusal::WrongPin));
        }
        let stranger = door.sign_in(till(1), StaffId(99), "1111", secs(0));
        assert!(stranger.is_err());
    }

    #[test]
    fn the_fifth_wrong_pin_makes_the_person_wait_longer_and_longer() {
        let dir = founded();
        let door = Door::open(dir.path()).expect("a door");
        for device in 1..=5 {
            let wrong = door.sign_in(till(device), ANNA, "0000", secs(10));
            assert_eq!(wrong, Err(Refusal::WrongPin));
        }
        // Even the right one, and from a till that was never used.
        let wait = |seconds| Err(Refusal::Wait { seconds });
        assert_eq!(door.sign_in(till(9), ANNA, "1111", secs(10)), wait(2));
        assert_eq!(door.sign_in(till(9), ANNA, "1111", secs(11)), wait(1));
        let wrong = door.sign_in(till(9), ANNA, "0000", secs(12));
        assert_eq!(wrong, Err(Refusal::WrongPin));
        assert_eq!(door.sign_in(till(9), ANNA, "1111", secs(12)), wait(4));
        // Others are not held up.
        assert_eq!(door.sign_in(till(8), MARC, "2000", secs(12)), Ok(MARC));
        assert_eq!(door.sign_in(till(9), ANNA, "1111", secs(16)), Ok(ANNA));
        let wrong = door.sign_in(till(9), ANNA, "0000", secs(16));
        assert_eq!(wrong, Err(Refusal::WrongPin));
    }

    #[test]
    fn a_device_that_tries_everybody_waits_too() {
        let dir = founded();
        let door = Door::open(dir.path()).expect("a door");
        for person in 1..=5 {
            let wrong = door.sign_in(till(1), StaffId(person), "0000", secs(0));
            assert_eq!(wrong, Err(Refusal::WrongPin));
        }
        let wait = door.sign_in(till(1), ANNA, "1111", secs(0));
        assert_eq!(wait, Err(Refusal::Wait { seconds: 2 }));
        assert_eq!(door.sign_in(till(2), ANNA, "1111", secs(0)), Ok(ANNA));
    }

    #[test]
    fn nobody_waits_longer_than_a_minute_and_wrong_pins_are_forgotten() {
        let tries = Tries {
            wrong: 40,
            last: secs(100),
        };
        assert_eq!(tries.wait(secs(100)), secs(60));
        let dir = founded();
        let door = Door::open(dir.path()).expect("a door");
        for try_at in 0..5 {
            assert!(door.sign_in(till(1), ANNA, "0000", secs(try_at)).is_err());
        }
        let later = secs(5) + MEMORY;
        let wrong = door.sign_in(till(1), ANNA, "0000", later);
        assert_eq!(wrong, Err(Refusal::WrongPin));
        assert_eq!(door.sign_in(till(1), ANNA, "1111", later), Ok(ANNA));
    }
}
