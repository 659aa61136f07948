use super::TicketLine;
use crate::{
    Language, ModifierId,
    house::House,
    menu::{Menu, Modifier, Prefix},
};

/// A ticket's line in somebody's language.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Said {
    /// The dish.
    pub name: String,
    /// Its choices, with how they are said.
    pub choices: Vec<(Prefix, String)>,
}

impl Menu {
    /// A choice by its number.
    #[must_use]
    pub fn modifier(&self, id: ModifierId) -> Option<&Modifier> {
        let mut all = self.modifier_groups.values().flat_map(|set| &set.modifiers);
        all.find(|modifier| modifier.id == id)
    }

    /// What somebody reads of a ticket's line in a language; what it was called when it was fired
    /// where the menu has no name in it.
    #[must_use]
    pub fn said(&self, house: &House, line: &TicketLine, language: Language) -> Said {
        let home = language == house.language;
        let item = line.item.and_then(|item| self.items.get(&item));
        let name = item.and_then(|item| match item.names.get(&language) {
            None if home => Some(item.name_in_kitchen().to_owned()),
            named => named.cloned(),
        });
        let choices = line.modifiers.iter().enumerate();
        let choices = choices.map(|(n, (prefix, frozen))| {
            let known = line.choices.get(n).and_then(|id| self.modifier(*id));
            let name = known.and_then(|modifier| match modifier.names.get(&language) {
                None if home => Some(&modifier.name),
                named => named,
            });
            (*prefix, name.unwrap_or(frozen).clone())
        });
        Said {
            name: name.unwrap_or_else(|| line.name.clone()),
            choices: choices.collect(),
        }
    }
}
