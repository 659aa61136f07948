//! The house's settings, its people, and the first evening of a new house.

mod day;
mod file;
pub(crate) mod file_view;
mod first;
mod house;
mod pins;
mod rate;

use common::{StaffId, staff::Right};
use egui::{Rect, Ui};

use crate::{desk::Desk, till::Go};
pub(crate) use first::may_go_on;
use first::unfinished;

/// What is being changed.
#[derive(Debug, Default)]
pub(crate) enum Draft {
    /// What the house lacks is seen when it is shown.
    #[default]
    Undecided,
    /// The first evening.
    First(Box<first::Draft>),
    /// All settings.
    House(Box<house::Draft>),
}

impl Draft {
    /// The first evening, at the page where it goes on.
    pub(crate) fn first_evening() -> Self {
        Self::First(Box::default())
    }

    /// Whether it is the first evening.
    pub(crate) fn is_first(&self) -> bool {
        matches!(self, Self::First(_))
    }

    /// The house has people, and nobody has a PIN: this one chooses it.
    pub(crate) fn first_pin(person: StaffId) -> Self {
        Self::First(Box::new(first::Draft::first_pin(person)))
    }

    /// The settings, at what was looked for.
    pub(crate) fn at(place: Place) -> Self {
        Self::House(Box::new(house::Draft::at(place)))
    }
}

pub(crate) use house::{Place, Unpublished};

/// A file that somebody chose: all settings of a house.
pub(crate) fn receive_file(desk: &mut Desk, draft: &mut Draft, bytes: &[u8]) {
    if let Draft::House(draft) = draft
        && desk.may(Right::SetUp)
    {
        draft.file_came();
        file::take_in(desk, bytes);
    }
}

/// The host has no window to choose a file in; whether somebody is asked for its path here.
pub(crate) fn ask_for_file(draft: &mut Draft) -> bool {
    match draft {
        Draft::House(draft) => {
            draft.ask_for_file();
            true
        }
        Draft::First(_) | Draft::Undecided => false,
    }
}

pub(crate) fn show(ui: &mut Ui, screen: Rect, desk: &mut Desk, draft: &mut Draft) -> Option<Go> {
    if matches!(draft, Draft::Undecided) {
        *draft = if unfinished(desk.state()) {
            Draft::First(Box::default())
        } else {
            Draft::House(Box::default())
        };
    }
    match draft {
        Draft::First(draft) => first::show(ui, screen, desk, draft),
        Draft::House(draft) if desk.may(Right::SetUp) => house::show(ui, screen, desk, draft),
        Draft::House(_) | Draft::Undecided => Some(Go::Floor),
    }
}
