//! Who is at the till: PINs, held against their hashes away from the house's thread.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
    time::Duration,
};

use common::{DeviceId, StaffId, protocol::Refusal};
use rusqlite::OptionalExtension;

use crate::{
    HouseError,
    house::Pepper,
    journal::{FILE, open_for_reading},
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
            Ok(true) => {
                self.forget(who);
                Ok(staff)
            }
            Ok(false) => Err(Refusal::WrongPin),
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

    /// For somebody without a PIN another one's hash is computed, so that the answer takes the
    /// same time.
    fn matches(&self, staff: StaffId, pin: &str) -> rusqlite::Result<bool> {
        let connection = open_for_reading(&self.dir)?;
        let found: Option<(String, bool)> = connection
            .query_row(
                "SELECT hash, staff = ?1 FROM pin ORDER BY staff = ?1 DESC LIMIT 1",
                [staff.0],
                |row| Ok((row.get(0)?, row.get(1)?)),
            )
            .optional()?;
        let Some((hash, own)) = found else {
            return Ok(false);
        };
        Ok(self.pepper.matches(pin, &hash) && own)
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
