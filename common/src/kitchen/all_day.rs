//! What is still to be made, by what it is made of.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::{Kitchen, TicketLine};
use crate::{
    IngredientId, StationId,
    menu::{Menu, Prefix},
};

impl TicketLine {
    /// What all pieces of it take, choices included; what is left out takes nothing.
    #[must_use]
    pub fn takes(&self, menu: &Menu) -> BTreeMap<IngredientId, Decimal> {
        let item = self.item.and_then(|item| menu.items.get(&item));
        let own = item.into_iter().flat_map(|item| &item.uses);
        let choices = menu.modifier_groups.values();
        let choices = choices.flat_map(|group| &group.modifiers);
        let chosen = choices.filter(|modifier| {
            let place = self.choices.iter().position(|id| *id == modifier.id);
            let said = place.map(|place| self.modifiers.get(place));
            said.is_some_and(|said| said.is_none_or(|(prefix, _)| *prefix != Prefix::No))
        });
        let mut takes = BTreeMap::new();
        for one in own.chain(chosen.flat_map(|modifier| &modifier.uses)) {
            let sum: &mut Decimal = takes.entry(one.ingredient).or_default();
            let pieces = Decimal::from(self.quantity);
            // Quantities are bounded: this is only for what nobody can have entered.
            *sum = sum.saturating_add(one.quantity.saturating_mul(pieces));
        }
        takes
    }
}

impl Kitchen {
    /// How many of each dish are still to be made at stations, or at all, by name.
    #[must_use]
    pub fn all_day(&self, stations: &[StationId]) -> BTreeMap<&str, u32> {
        let mut counts = BTreeMap::new();
        for line in self.to_make(stations) {
            let count: &mut u32 = counts.entry(line.name.as_str()).or_default();
            *count = count.saturating_add(line.quantity);
        }
        counts
    }

    /// The open lines of stations, or of all. What several of them make together is one dish;
    /// what is made again is one more.
    #[must_use]
    pub fn to_make(&self, stations: &[StationId]) -> Vec<&TicketLine> {
        let mut seen = BTreeSet::new();
        let open = self.of(stations).filter(|ticket| ticket.is_open());
        let lines = open.flat_map(|ticket| ticket.lines.iter().map(move |line| (ticket, line)));
        let lines = lines.filter(|(ticket, line)| {
            let again = line.remake.is_some().then_some(ticket.id.fire);
            line.is_open() && seen.insert((line.line, again))
        });
        lines.map(|(_, line)| line).collect()
    }

    /// How much of each ingredient is still to be used at stations, or at all.
    #[must_use]
    pub fn all_day_of(
        &self,
        menu: &Menu,
        stations: &[StationId],
    ) -> BTreeMap<IngredientId, Decimal> {
        let mut sums: BTreeMap<IngredientId, Decimal> = BTreeMap::new();
        for line in self.to_make(stations) {
            for (ingredient, takes) in line.takes(menu) {
                let sum = sums.entry(ingredient).or_default();
                *sum = sum.saturating_add(takes);
            }
        }
        sums
    }
}
