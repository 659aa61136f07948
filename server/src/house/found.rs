use std::{collections::BTreeMap, fs::File, path::Path};

use common::{
    Command, CommandId, DeviceId, Envelope, StaffId, Stamp, drawer, floor,
    house::{self, Founding},
    menu,
    protocol::{Outcome, SubmittedCommand},
    staff,
};
use rusqlite::{Connection, params};
use uuid::Uuid;

use super::{House, HouseError, Pepper, Working, open::lock};
use crate::journal;

/// The house itself, where no person's device is at work.
pub const HOUSE: DeviceId = DeviceId(Uuid::nil());

impl House {
    /// Founds a house in an empty folder, which is created where it is missing: its settings,
    /// menu, floor, people and float are the first commands it ever takes.
    pub fn found(dir: &Path, founding: &Founding, now: Stamp) -> Result<(), HouseError> {
        each_once(founding)?;
        Self::fill(dir, |lock| Self::found_in(dir, lock, founding, now))
    }

    /// Lets `work` make a house in an empty folder, which is created where it is missing and held
    /// meanwhile. Where it fails the folder is as empty as it was.
    pub(crate) fn fill<T, E: From<HouseError>>(
        dir: &Path,
        work: impl FnOnce(File) -> Result<T, E>,
    ) -> Result<T, E> {
        let folder = |error| HouseError::Folder(dir.to_owned(), error);
        std::fs::create_dir_all(dir).map_err(folder)?;
        if dir.read_dir().map_err(folder)?.next().is_some() {
            return Err(HouseError::NotEmpty(dir.to_owned()).into());
        }
        // Whoever comes second must neither found nor tidy up: what lies there is the first one's.
        let lock = lock(dir)?;
        if dir.join(journal::FILE).exists() {
            return Err(HouseError::NotEmpty(dir.to_owned()).into());
        }
        let done = work(lock);
        if done.is_err() {
            clear(dir);
        }
        done
    }

    /// Begins a house in an empty folder about which nobody has decided anything yet: the first
    /// till that finds it asks for its name and its people.
    pub fn begin(dir: &Path, now: Stamp) -> Result<(), HouseError> {
        Self::fill(dir, |lock| {
            Pepper::found(dir)?;
            let house = Self::empty(dir, lock, now)?;
            Ok(journal::Meta::write_empty(&house.connection)?)
        })
    }

    /// A house with its id and an empty journal.
    fn empty(dir: &Path, lock: File, now: Stamp) -> Result<Self, HouseError> {
        let connection = journal::open(dir, true)?;
        let meta = journal::Meta {
            id: Uuid::now_v7().to_string(),
            epoch: 1,
            founded: now,
        };
        let transaction = connection.unchecked_transaction()?;
        meta.write(&transaction)?;
        transaction.commit()?;
        Ok(Self {
            dir: dir.to_owned(),
            connection,
            meta,
            working: Working::default(),
            stale: false,
            snapshot_at: 0,
            snapshot_z: 0,
            _lock: lock,
        })
    }

    fn found_in(dir: &Path, lock: File, founding: &Founding, now: Stamp) -> Result<(), HouseError> {
        let pepper = Pepper::found(dir)?;
        let hashes = hashes(&pepper, founding)?;
        let mut house = Self::empty(dir, lock, now)?;
        let transaction = house.connection.unchecked_transaction()?;
        keep_pins(&transaction, &hashes)?;
        transaction.commit()?;
        let commit = house.take(now, &first_commands(founding, now))?;
        let refused = commit
            .answers
            .into_iter()
            .find_map(|answer| match answer.outcome {
                Outcome::Rejected(rejection) => Some(rejection),
                Outcome::Accepted { .. } => None,
            });
        match refused {
            Some(rejection) => Err(HouseError::Founding(rejection)),
            None => Ok(()),
        }
    }
}

fn each_once(founding: &Founding) -> Result<(), HouseError> {
    let mut names = BTreeMap::new();
    for (person, _) in &founding.staff {
        if let Some(other) = names.insert(person.id, person.name.clone()) {
            return Err(HouseError::PersonTwice(other, person.name.clone()));
        }
    }
    Ok(())
}

fn hashes(pepper: &Pepper, founding: &Founding) -> Result<Vec<(StaffId, String)>, HouseError> {
    let demo = founding.house.demo;
    let with_pin = founding.staff.iter().filter(|(_, pin)| !pin.is_empty());
    with_pin
        .map(|(person, pin)| {
            if !(4..=8).contains(&pin.len()) || !pin.bytes().all(|byte| byte.is_ascii_digit()) {
                return Err(HouseError::BadPin(person.name.clone()));
            }
            Ok((person.id, pepper.hash(pin, demo)?))
        })
        .collect()
}

fn keep_pins(connection: &Connection, hashes: &[(StaffId, String)]) -> rusqlite::Result<()> {
    let mut insert = connection.prepare("INSERT INTO pin (staff, hash) VALUES (?1, ?2)")?;
    for (staff, hash) in hashes {
        insert.execute(params![staff.0, hash])?;
    }
    Ok(())
}

/// Stations and rates come before the menu that refers to them; the float comes last, when
/// there is somebody to sign for it.
fn first_commands(founding: &Founding, now: Stamp) -> Vec<SubmittedCommand> {
    let people: Vec<_> = founding.staff.iter().map(|(one, _)| one.clone()).collect();
    let owner = people.iter().max_by_key(|person| person.role);
    let owner = owner.map(|person| person.id);
    let commands = [
        Command::House(house::Command::Publish(Box::new(founding.house.clone()))),
        Command::Menu(menu::Command::Publish(founding.menu.clone().into())),
        Command::Floor(floor::Command::Publish(founding.floor.clone())),
        Command::Staff(staff::Command::Publish(people)),
        Command::Drawer(drawer::Command::SetFloat {
            amount: founding.float,
        }),
    ];
    let numbered = (1..).zip(commands);
    numbered
        .map(|(number, command)| SubmittedCommand {
            envelope: Envelope {
                id: CommandId(founding_id(number)),
                device: HOUSE,
                staff: owner,
                at: now,
            },
            command,
        })
        .collect()
}

/// The same in every house, so that a house founded twice from one seed has one journal.
fn founding_id(number: u64) -> Uuid {
    Uuid::from_u64_pair(u64::from_be_bytes(*b"founding"), number)
}

/// Leaves the folder as empty as it was.
fn clear(dir: &Path) {
    let Ok(entries) = dir.read_dir() else { return };
    for entry in entries.flatten() {
        if let Err(error) = std::fs::remove_file(entry.path()) {
            tracing::warn!(%error, "a file of the failed founding stays");
        }
    }
}
