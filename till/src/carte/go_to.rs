//! To where a flaw is.

use common::{
    ItemId, Rejection,
    menu::{Menu, ModifierGroup, Place},
};

use super::{Draft, Tab, uses_view};
use crate::desk::Desk;

/// Opens the card of what is flawed, and the part of it that is.
pub(super) fn go_to(desk: &Desk, draft: &mut Draft, place: Place) {
    draft.flaws = false;
    draft.search = None;
    let Some(work) = &desk.carte else { return };
    match place {
        Place::Group(page) => {
            draft.tab = Tab::Items;
            draft.page = Some(page);
            draft.marked.clear();
            draft.naming = true;
        }
        Place::Item(id) => {
            let lacks = work.flaws.iter().any(|flaw| {
                flaw.place == place && matches!(flaw.why, Rejection::IngredientUnknown { .. })
            });
            if lacks {
                draft.unfolded.insert(uses_view::SECTION);
            }
            item(draft, id);
            let item = work.menu.items.get(&id);
            draft.page = item.map(|item| item.group).or(draft.page);
        }
        Place::Choices(id) => {
            draft.tab = Tab::Choices;
            draft.choices = Some(id);
            let stations = &desk.state().house.stations;
            let group = work.menu.modifier_groups.get(&id);
            let known = |id| stations.iter().any(|one| one.id == id);
            draft.choice = group.and_then(|group| flawed(&work.menu, group, known));
        }
        Place::Promotion(id) => {
            draft.tab = Tab::Promotions;
            draft.promotion = Some(id);
        }
        Place::Schedule(id) => {
            draft.tab = Tab::Schedules;
            draft.schedule = Some(id);
        }
        Place::Ingredient(id) => {
            draft.tab = Tab::Ingredients;
            draft.ingredient = Some(id);
        }
    }
}

fn item(draft: &mut Draft, id: ItemId) {
    draft.tab = Tab::Items;
    draft.several = false;
    draft.naming = false;
    draft.marked = [id].into();
    draft.reveal = true;
}

/// The choice that is made nowhere, or of what nobody has.
fn flawed(
    menu: &Menu,
    group: &ModifierGroup,
    is_station: impl Fn(common::StationId) -> bool,
) -> Option<usize> {
    group.modifiers.iter().position(|one| {
        let mut uses = one.uses.iter();
        let lacks = uses
            .any(|one| !menu.ingredients.contains_key(&one.ingredient) || one.quantity.is_zero());
        lacks || one.station.is_some_and(|id| !is_station(id))
    })
}
