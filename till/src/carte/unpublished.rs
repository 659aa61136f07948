//! The menu as it is being changed: with the way back, its flaws, and how far it is from the one
//! that is published. It outlives the screen.

use std::{
    collections::{BTreeMap, BTreeSet, VecDeque},
    sync::Arc,
    time::Duration,
};

use common::{
    GroupId, ItemId,
    house::House,
    menu::{Flaw, Menu},
};

use super::{
    difference,
    merge::merged,
    step::{Part, Step, Touch, Typing},
};

/// Steps on the way back.
const MOST_STEPS: usize = 100;

/// A publication on its way, and the menu that it replaced.
#[derive(Clone, Debug)]
pub(super) struct Sent {
    pub(super) menu: Arc<Menu>,
    pub(super) before: Arc<Menu>,
    /// Until then one tap brings the menu before back.
    pub(super) until: Duration,
    /// The house has it.
    pub(super) confirmed: bool,
}

/// A menu that is not published yet.
#[derive(Debug)]
pub(crate) struct Unpublished {
    pub(super) menu: Menu,
    /// The published menu that it was made from.
    pub(super) base: Arc<Menu>,
    pub(super) sent: Option<Sent>,
    steps: VecDeque<Step>,
    undone: Vec<Step>,
    /// Counts the changes, for whatever is kept of an earlier state.
    pub(super) revision: u64,
    pages: BTreeMap<GroupId, Vec<ItemId>>,
    stale_pages: bool,
    touched: BTreeSet<ItemId>,
    /// So much was changed that every item has to be looked at.
    all_touched: bool,
    pub(super) flaws: Vec<Flaw>,
    pub(super) changes: usize,
    judged: Option<(u64, Arc<House>)>,
}

impl Unpublished {
    pub(super) fn new(published: &Arc<Menu>) -> Self {
        Self {
            menu: Menu::clone(published),
            base: Arc::clone(published),
            sent: None,
            steps: VecDeque::new(),
            undone: Vec::new(),
            revision: 0,
            pages: BTreeMap::new(),
            stale_pages: true,
            touched: BTreeSet::new(),
            all_touched: false,
            flaws: Vec::new(),
            changes: 0,
            judged: None,
        }
    }

    /// Brings up to date what is kept of the menu; costs nothing where nothing has changed.
    pub(super) fn judge(&mut self, house: &Arc<House>) {
        if self.stale_pages {
            self.stale_pages = false;
            self.pages = pages(&self.menu);
        }
        let known = self.judged.as_ref();
        let known = known
            .is_some_and(|(revision, of)| *revision == self.revision && Arc::ptr_eq(of, house));
        if known {
            return;
        }
        self.judged = Some((self.revision, Arc::clone(house)));
        self.flaws = self.menu.flaws(house);
        self.changes = difference::count(&self.base, &self.menu, &self.candidates());
    }

    /// The items that may differ from the published menu.
    fn candidates(&self) -> BTreeSet<ItemId> {
        if self.all_touched {
            let both = self.base.items.keys().chain(self.menu.items.keys());
            return both.copied().collect();
        }
        self.touched.clone()
    }

    /// The items of a page, in its order.
    pub(super) fn page(&self, group: GroupId) -> &[ItemId] {
        self.pages.get(&group).map_or(&[], Vec::as_slice)
    }

    /// Changes the menu in these parts. Gives back whether anything is different.
    pub(super) fn edit(
        &mut self,
        touch: &[Touch],
        typing: Option<Typing>,
        change: impl FnOnce(&mut Menu),
    ) -> bool {
        let before = touch.iter().map(|touch| Part::of(&self.menu, *touch));
        let mut parts: Vec<Part> = before.collect();
        change(&mut self.menu);
        parts.retain(|part| !part.is_as_in(&self.menu));
        if parts.is_empty() {
            return false;
        }
        self.note(&parts);
        self.undone.clear();
        let goes_on =
            typing.is_some() && self.steps.back().is_some_and(|last| last.typing == typing);
        if !goes_on {
            self.steps.push_back(Step { parts, typing });
            if self.steps.len() > MOST_STEPS {
                self.steps.pop_front();
            }
        }
        true
    }

    fn note(&mut self, parts: &[Part]) {
        self.revision += 1;
        for part in parts {
            self.stale_pages |= part.moves(&self.menu);
            match part {
                Part::Item(id, _) => {
                    self.touched.insert(*id);
                }
                Part::Whole(_) => self.all_touched = true,
                _ => {}
            }
        }
    }

    pub(super) fn can_undo(&self) -> bool {
        !self.steps.is_empty()
    }

    pub(super) fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }

    pub(super) fn undo(&mut self) {
        if let Some(mut step) = self.steps.pop_back() {
            self.swap(&mut step);
            self.undone.push(step);
        }
    }

    pub(super) fn redo(&mut self) {
        if let Some(mut step) = self.undone.pop() {
            self.swap(&mut step);
            self.steps.push_back(step);
        }
    }

    fn swap(&mut self, step: &mut Step) {
        step.typing = None;
        for part in &mut step.parts {
            part.swap(&mut self.menu);
        }
        self.note(&step.parts);
    }

    /// Whether it differs from the menu it was made from.
    pub(super) fn is_changed(&self) -> bool {
        let judged = self.judged.as_ref().map(|(revision, _)| *revision);
        // What was changed after the last look may be a difference.
        self.changes > 0 || judged.is_some_and(|judged| judged != self.revision)
    }

    /// Puts what was changed here over a menu that somebody else has published. The way back
    /// begins anew: it led to a menu without theirs.
    pub(super) fn rebase(&mut self, theirs: &Arc<Menu>) {
        let candidates = self.candidates();
        self.menu = merged(&self.base, &self.menu, theirs, &candidates);
        self.base = Arc::clone(theirs);
        self.steps.clear();
        self.undone.clear();
        self.revision += 1;
        self.stale_pages = true;
        self.touched = candidates;
    }

    /// Begins again from the published menu; what is on its way stays so.
    pub(super) fn start_over(&mut self, published: &Arc<Menu>) {
        let sent = self.sent.take();
        *self = Self {
            sent,
            revision: self.revision + 1,
            ..Self::new(published)
        };
    }

    /// The house refused a publication: everything is as before it.
    pub(super) fn take_back(&mut self, sent: &Sent) {
        *self = Self {
            menu: Menu::clone(&sent.menu),
            all_touched: true,
            revision: self.revision + 1,
            ..Self::new(&sent.before)
        };
    }
}

fn pages(menu: &Menu) -> BTreeMap<GroupId, Vec<ItemId>> {
    let mut items: Vec<_> = menu.items.values().collect();
    items.sort_by_key(|item| (item.group, item.place, item.id));
    let mut pages: BTreeMap<GroupId, Vec<ItemId>> = BTreeMap::new();
    for item in items {
        pages.entry(item.group).or_default().push(item.id);
    }
    pages
}
