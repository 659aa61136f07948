use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Event, State, menu};

/// Who follows the house: the tills on the floor, or the screens at the pass.
///
/// Each audience has its own gapless numbers. The pass never sees prices or guests.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// Tills.
    Floor,
    /// Kitchen screens.
    Pass,
}

impl Audience {
    /// Both, in the order in which the house keeps their numbers.
    pub const ALL: [Self; 2] = [Self::Floor, Self::Pass];

    /// Whether this audience is told of the event.
    #[must_use]
    pub fn hears(self, event: &Event) -> bool {
        match (self, event) {
            (Self::Floor, _)
            | (Self::Pass, Event::House(_) | Event::Kitchen(_) | Event::Menu(_)) => true,
            (Self::Pass, _) => false,
        }
    }

    /// The event as this audience hears it, where that is not all of it.
    #[must_use]
    pub fn cut(self, event: &Event) -> Option<Event> {
        match (self, event) {
            (Self::Pass, Event::Menu(menu::Event::Published(menu))) => {
                let menu = Arc::new(menu.for_the_pass());
                Some(Event::Menu(menu::Event::Published(menu)))
            }
            _ => None,
        }
    }

    /// The part of the state that this audience holds.
    #[must_use]
    pub fn view(self, state: &State) -> State {
        match self {
            Self::Floor => state.clone(),
            Self::Pass => State {
                house: state.house.clone(),
                menu: Arc::new(state.menu.for_the_pass()),
                kitchen: state.kitchen.clone(),
                ..State::default()
            },
        }
    }
}
