//! The people of the house. Their PINs never enter a command or an event.

mod pin;
mod right;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Moment, Rejection, StaffId};

pub use pin::is_weak_pin;
pub use right::Right;

/// What somebody is here for.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// In the kitchen.
    Cook,
    /// On the floor.
    Waiter,
    /// Runs the shift.
    Manager,
    /// Owns the house.
    Owner,
}

/// A person.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Person {
    /// Their number.
    pub id: StaffId,
    /// What they are called on the floor.
    pub name: String,
    /// What they are here for.
    pub role: Role,
    /// Rights beyond those of the role.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub may: Vec<Right>,
}

impl Person {
    /// By role, or by name.
    #[must_use]
    pub fn has(&self, right: Right) -> bool {
        self.role.has(right) || self.may.contains(&right)
    }
}

/// Everyone.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Roster {
    /// By number.
    pub people: BTreeMap<StaffId, Person>,
}

impl Roster {
    /// A person's name, or nothing.
    #[must_use]
    pub fn name(&self, id: StaffId) -> &str {
        self.people.get(&id).map_or("", |person| &person.name)
    }

    /// Whoever is signed in.
    pub(crate) fn present(&self, moment: &Moment) -> Result<&Person, Rejection> {
        moment
            .staff
            .and_then(|id| self.people.get(&id))
            .ok_or(Rejection::NotSignedIn)
    }

    /// Passes for whoever has the right, for what a manager has allowed, and for everyone while
    /// the house has no staff yet.
    pub(crate) fn may(&self, moment: &Moment, right: Right) -> Result<(), Rejection> {
        if self.people.is_empty() || self.present(moment)?.has(right) {
            return Ok(());
        }
        let manager = moment.approved_by.and_then(|id| self.people.get(&id));
        if manager.is_some_and(|person| person.has(right)) {
            Ok(())
        } else {
            Err(Rejection::ApprovalNeeded { right })
        }
    }

    pub(crate) fn apply(&mut self, event: &Event) {
        match event {
            Event::Published(people) => {
                self.people = people
                    .iter()
                    .map(|person| (person.id, person.clone()))
                    .collect();
            }
        }
    }
}

/// What can be asked of the roster.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Replace the whole roster at once.
    Publish(Vec<Person>),
}

/// What happened to the roster.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// The whole roster was replaced.
    Published(Vec<Person>),
}

pub(crate) fn decide(command: &Command) -> Result<Vec<crate::Event>, Rejection> {
    match command {
        Command::Publish(people) => {
            if people.iter().any(|person| person.name.trim().is_empty()) {
                return Err(Rejection::NameMissing);
            }
            let mut ids = std::collections::BTreeSet::new();
            if !people.iter().all(|person| ids.insert(person.id)) {
                return Err(Rejection::SettingImpossible {
                    name: "number".into(),
                });
            }
            if !people.iter().any(|person| person.role >= Role::Manager) {
                return Err(Rejection::ManagerNeeded);
            }
            Ok(vec![crate::Event::Staff(Event::Published(people.clone()))])
        }
    }
}
