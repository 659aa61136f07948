//! What the guest sees, on a display of their own beside the till: what is being rung, what it
//! comes to, what they pay, and thanks. In the house's language, and nothing that is for staff.

mod model;
mod view;

use common::{CheckId, Language, Money};
use ui::words::Words;

use crate::desk::Desk;

pub use {model::Model, view::show};

/// What the till is doing, as far as it is a guest's.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Scene {
    /// Nothing that is anybody's.
    Idle,
    /// A check is being rung.
    Ringing(CheckId),
    /// Somebody pays.
    Paying(Paying),
    /// A check has just been settled.
    Settled {
        check: CheckId,
        /// What goes back.
        change: Money,
    },
}

/// A payment as it is about to be made.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Paying {
    pub(crate) check: CheckId,
    /// Towards the check.
    pub(crate) amount: Money,
    pub(crate) tip: Money,
    /// What cash is rounded by.
    pub(crate) rounding: Money,
    /// What the last payment gave back.
    pub(crate) change: Money,
    /// What the guest's bank reads, while that is shown.
    pub(crate) transfer: Option<String>,
}

/// The words of the display: reading them takes a while, so they are kept.
#[derive(Debug, Default)]
pub(crate) struct Display {
    words: Option<Words>,
}

impl Display {
    /// What the guest sees now.
    pub(crate) fn model(&mut self, desk: &Desk, scene: &Scene) -> Model {
        let language: Language = desk.state().house.language;
        let words = match self.words.take() {
            Some(words) if words.language() == language => words,
            Some(_) | None => Words::new(language),
        };
        // Practice is nobody's evening.
        let idle = desk.is_training() || desk.staff.is_none();
        let scene = if idle { &Scene::Idle } else { scene };
        Model::new(desk, self.words.insert(words), scene)
    }
}
