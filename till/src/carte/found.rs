//! What was found for some letters; kept until either changes.

use common::{ItemId, menu::Item};

use super::unpublished::Unpublished;

/// Items that fit what was typed.
#[derive(Clone, Debug, Default)]
pub(crate) struct Found {
    of: Option<(String, u64)>,
    pub(super) items: Vec<ItemId>,
}

impl Found {
    pub(super) fn look(&mut self, work: &Unpublished, typed: &str) {
        let known = self.of.as_ref();
        if known.is_some_and(|(of, revision)| of == typed && *revision == work.revision) {
            return;
        }
        let wanted = typed.trim().to_lowercase();
        let fits = |item: &&Item| {
            item.name.to_lowercase().contains(&wanted)
                || item
                    .plu
                    .as_ref()
                    .is_some_and(|plu| plu.starts_with(&wanted))
                || item.barcodes.contains(&wanted)
        };
        let items = work.menu.items.values().filter(fits);
        self.items = items.map(|item| item.id).collect();
        self.of = Some((typed.to_owned(), work.revision));
    }

    pub(super) fn forget(&mut self) {
        *self = Self::default();
    }
}
