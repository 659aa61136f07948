//! The kitchen's places, and how it works.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::House;
use crate::{StationId, menu::When};

/// A place in the kitchen or behind the bar where lines are made.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize, JsonSchema)]
pub struct Station {
    /// Its number on items.
    pub id: StationId,
    /// Its name on screens.
    pub name: String,
    /// Who makes its lines while neither a screen nor a printer of it lives.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fallback: Option<StationId>,
    /// Dishes that are made at once, 1 to 99; as many as there are where nobody said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capacity: Option<u8>,
    /// Whether it has no screen: its tickets are on paper, and nobody bumps them.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub paper_only: bool,
}

/// At certain times, or under load, what one station would make another one makes.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize, JsonSchema)]
pub struct Detour {
    /// Whose lines.
    pub from: StationId,
    /// Who makes them.
    pub to: StationId,
    /// When.
    #[serde(default)]
    pub when: When,
    /// Only while the first station has work for more than so many minutes, and the other one for
    /// less than it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub over_minutes: Option<u8>,
}

/// How the kitchen works.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct KitchenRules {
    /// Whether a table's plates are begun one after the other, so that they finish together.
    #[serde(default)]
    pub stagger: bool,
    /// The next course is fired by itself so many minutes after the one before is at the pass;
    /// nothing where only waiters fire.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub auto_fire: Option<u8>,
    /// Minutes after which food that nobody has claimed calls every waiter.
    #[serde(default = "escalation")]
    pub escalate_minutes: u8,
    /// In sequence; the first one that holds sends a line on, once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub detours: Vec<Detour>,
}

const fn escalation() -> u8 {
    2
}

impl Default for KitchenRules {
    fn default() -> Self {
        Self {
            stagger: false,
            auto_fire: None,
            escalate_minutes: escalation(),
            detours: Vec::new(),
        }
    }
}

impl House {
    /// A station of the house.
    #[must_use]
    pub fn station(&self, id: StationId) -> Option<&Station> {
        self.stations.iter().find(|station| station.id == id)
    }
}
