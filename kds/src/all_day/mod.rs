//! The strip at the right: how much of each dish, or of what dishes are made of, is still to be
//! made.

mod model;
mod view;

use std::collections::BTreeSet;

use common::{IngredientId, LineId, State, StationId, TicketId};

pub(crate) use model::AllDay;
pub(crate) use view::show;

/// What is counted.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Thing {
    /// A dish, by the name that cards show.
    Dish(String),
    /// What dishes are made of.
    Ingredient(IngredientId),
}

/// How the strip counts, and what was chosen on it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Draft {
    /// By ingredient instead of by dish.
    pub(crate) ingredients: bool,
    /// The whole kitchen instead of this screen's stations.
    pub(crate) everywhere: bool,
    chosen: Option<Thing>,
}

/// What the cook wants.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Intent {
    /// By dish or by ingredient.
    By(bool),
    /// This screen's stations, or all.
    Everywhere(bool),
    /// Show where it is, or no more.
    Choose(Thing),
}

impl Draft {
    /// The stations that are counted.
    pub(crate) fn stations<'a>(&self, of: &'a [StationId]) -> &'a [StationId] {
        if self.everywhere { &[] } else { of }
    }

    /// The lines that have what was chosen on the strip: their cards stand out.
    pub(crate) fn lit(&self, state: &State, of: &[StationId]) -> BTreeSet<(TicketId, LineId)> {
        let Some(chosen) = &self.chosen else {
            return BTreeSet::new();
        };
        let tickets = state.kitchen.on_screen(of).into_iter();
        let lines = tickets.flat_map(|ticket| ticket.lines.iter().map(move |line| (ticket, line)));
        let has = |line: &common::kitchen::TicketLine| match chosen {
            Thing::Dish(name) => line.name == *name,
            Thing::Ingredient(id) => line.takes(&state.menu).contains_key(id),
        };
        let lit = lines.filter(|(_, line)| line.is_open() && has(line));
        lit.map(|(ticket, line)| (ticket.id, line.line)).collect()
    }

    /// Carries an intent out.
    pub(crate) fn handle(&mut self, intent: Intent) {
        match intent {
            Intent::By(ingredients) => {
                self.ingredients = ingredients;
                self.chosen = None;
            }
            Intent::Everywhere(everywhere) => self.everywhere = everywhere,
            Intent::Choose(thing) => {
                let again = self.chosen.as_ref() == Some(&thing);
                self.chosen = (!again).then_some(thing);
            }
        }
    }
}
