use super::{Item, Menu, Modifier, ModifierGroup, Pick, Prefix};
use crate::ModifierGroupId;

/// Choices open choices at most so deep: nobody taps further at a table.
pub(super) const DEEPEST: usize = 4;

impl Menu {
    /// The sets of choices that an item itself offers.
    pub fn choices<'a>(&'a self, item: &'a Item) -> impl Iterator<Item = &'a ModifierGroup> {
        item.modifiers
            .iter()
            .filter_map(|id| self.modifier_groups.get(id))
    }

    /// The sets of choices in force once these are picked: the item's own, each followed by those
    /// that its picks open. A set that is opened twice stands there once.
    #[must_use]
    pub fn groups_for(&self, item: &Item, picks: &[Pick]) -> Vec<&ModifierGroup> {
        let mut groups = Vec::new();
        self.open_groups(&item.modifiers, picks, DEEPEST, &mut groups);
        groups
    }

    fn open_groups<'a>(
        &'a self,
        ids: &[ModifierGroupId],
        picks: &[Pick],
        deeper: usize,
        groups: &mut Vec<&'a ModifierGroup>,
    ) {
        for group in ids.iter().filter_map(|id| self.modifier_groups.get(id)) {
            if groups.iter().any(|known| known.id == group.id) {
                continue;
            }
            groups.push(group);
            for modifier in group.picked(picks) {
                if deeper > 0 {
                    self.open_groups(&modifier.opens, picks, deeper - 1, groups);
                }
            }
        }
    }

    /// What is chosen unless somebody chooses otherwise, with what that opens.
    #[must_use]
    pub fn usual(&self, item: &Item) -> Vec<Pick> {
        let mut picks = Vec::new();
        loop {
            let before = picks.len();
            for group in self.groups_for(item, &picks) {
                for modifier in group.modifiers.iter().filter(|modifier| modifier.usual) {
                    if !picks.contains(&Pick::Usual(modifier.id)) {
                        picks.push(Pick::Usual(modifier.id));
                    }
                }
            }
            if picks.len() == before {
                return picks;
            }
        }
    }

    /// The first set in force from which too little is chosen to send the line.
    #[must_use]
    pub fn missing_choice(&self, item: &Item, picks: &[Pick]) -> Option<&ModifierGroup> {
        let mut groups = self.groups_for(item, picks).into_iter();
        groups.find(|group| group.picked(picks).count() < usize::from(group.min))
    }
}

impl ModifierGroup {
    /// Its modifiers among the picks. What is left out on purpose is not chosen.
    pub fn picked<'a>(&'a self, picks: &[Pick]) -> impl Iterator<Item = &'a Modifier> {
        self.modifiers.iter().filter(|modifier| {
            let pick = picks.iter().find(|pick| pick.id() == modifier.id);
            pick.is_some_and(|pick| modifier.is_chosen(pick.prefix_or(modifier.prefix)))
        })
    }
}

impl Modifier {
    /// "No bacon" chooses no bacon; "no onion" is the choice itself where the menu says it so.
    #[must_use]
    pub fn is_chosen(&self, prefix: Prefix) -> bool {
        prefix != Prefix::No || self.prefix == Prefix::No
    }
}

impl Pick {
    /// How it is said: as picked, or as the menu says it.
    #[must_use]
    pub const fn prefix_or(self, usual: Prefix) -> Prefix {
        match self {
            Self::Usual(_) => usual,
            Self::Said { prefix, .. } => prefix,
        }
    }
}
