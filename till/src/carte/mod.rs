//! The menu's editor. What is changed here is a draft beside the published menu until somebody
//! publishes it; what is sold out and counted down is live.

mod change;
mod choices_view;
mod combo_view;
mod difference;
mod file;
mod file_view;
mod flaws_view;
mod form;
mod found;
mod front;
mod front_view;
mod go_to;
mod handle;
mod hours;
mod hours_view;
mod ingredients_view;
mod item_more_view;
mod item_view;
mod items_view;
mod larder;
mod merge;
mod pages_view;
mod preview;
mod promotions_view;
mod publish;
mod schedules_view;
mod set;
mod several_view;
mod step;
mod stock_view;
mod theirs_view;
mod tiles_view;
mod unpublished;
mod uses_view;
mod versions;
mod versions_view;
mod view;

use std::collections::BTreeSet;

use common::{
    GroupId, IngredientId, ItemId, ModifierGroupId, PromotionId, ScheduleId, house::ServiceMode,
    menu::Place, staff::Right,
};
use egui::{Rect, Ui};

use crate::{desk::Desk, till::Go};
use change::Change;
use front::{Finding, Front, Measure};
use larder::Whose;
use step::Typing;
pub(crate) use unpublished::Unpublished;

/// The rooms of the editor.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub(crate) enum Tab {
    #[default]
    Items,
    Choices,
    Ingredients,
    Schedules,
    Promotions,
    Stock,
    Versions,
}

impl Tab {
    const ALL: [(Self, &'static str); 7] = [
        (Self::Items, "carte-tab-items"),
        (Self::Choices, "carte-tab-choices"),
        (Self::Ingredients, "carte-tab-ingredients"),
        (Self::Schedules, "carte-tab-schedules"),
        (Self::Promotions, "carte-tab-promotions"),
        (Self::Stock, "carte-tab-stock"),
        (Self::Versions, "carte-tab-versions"),
    ];
}

/// What hangs on the pointer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Held {
    Items(Vec<ItemId>),
    Page(GroupId),
}

/// What is in sight, and what is marked.
#[derive(Clone, Debug, Default)]
pub(crate) struct Draft {
    tab: Tab,
    page: Option<GroupId>,
    /// The page's own card instead of an item's.
    naming: bool,
    marked: BTreeSet<ItemId>,
    several: bool,
    held: Option<Held>,
    search: Option<String>,
    found: found::Found,
    /// The sections of a card that are unfolded.
    unfolded: BTreeSet<&'static str>,
    front: Option<Front>,
    /// Percent instead of an amount, and the rounding, for raising many prices.
    step: i64,
    choices: Option<ModifierGroupId>,
    /// The choice of a set whose details are unfolded.
    choice: Option<usize>,
    ingredient: Option<IngredientId>,
    schedule: Option<ScheduleId>,
    promotion: Option<PromotionId>,
    look_ahead: preview::Question,
    versions: versions::Versions,
    /// The list of flaws lies over the right side.
    flaws: bool,
    /// What is marked was jumped to: it is scrolled into sight.
    reveal: bool,
    /// Whether its way back leads to the first evening of the house.
    first: bool,
    /// A file that arrived and could not be read, or was.
    pub(crate) file: Option<(String, Vec<u8>)>,
}

/// What was tapped.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Intent {
    Back,
    SignOut,
    Tab(Tab),
    Page(GroupId),
    NamePage,
    Mark(ItemId),
    Several,
    MarkAll,
    Unmark,
    Search,
    Typed(String),
    EndSearch,
    Lift(Held),
    /// The held items go to a page, before its so-manieth.
    DropItems(GroupId, Option<usize>),
    /// The held page goes to this place.
    DropPage(usize),
    PutDown,
    Fold(&'static str),
    Front(Box<Front>),
    Measure(Measure),
    Away,
    Key(front::Key),
    Done,
    Look(String),
    Found(ItemId),
    Step(i64),
    Choices(Option<ModifierGroupId>),
    Choice(Option<usize>),
    Ingredient(Option<IngredientId>),
    /// Takes an ingredient out of what is made of it.
    Without(Whose, IngredientId),
    /// Puts a new ingredient on the list and asks how much of it is taken.
    Stock(String),
    Schedule(Option<ScheduleId>),
    Promotion(Option<PromotionId>),
    Ask(preview::Question),
    Change(Box<Change>, Option<Typing>),
    Undo,
    Redo,
    Flaws,
    GoTo(Place),
    Publish,
    Unpublish,
    KeepMine,
    TakeTheirs,
    Theirs,
    Try,
    SoldOut(ItemId, bool),
    RunOut(IngredientId, bool),
    Count(ItemId, Option<u32>),
    OpenVersion(Option<u32>),
    LoadVersion,
    MoreVersions,
    PickFile,
    ReadFile(String),
    SaveFile,
}

impl Intent {
    fn change(change: Change) -> Self {
        Self::Change(Box::new(change), None)
    }

    fn typing(change: Change, field: &'static str, of: u32) -> Self {
        Self::Change(Box::new(change), Some((field, of)))
    }
}

/// All that a view reads.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Seen<'a> {
    desk: &'a Desk,
    work: &'a Unpublished,
    draft: &'a Draft,
}

impl<'a> Seen<'a> {
    fn word(&self, key: &'a str) -> &'a str {
        self.desk.words.get(key)
    }

    fn with(&self, key: &str, name: &'static str, value: &str) -> String {
        self.desk.words.with(key, &[(name, value.into())])
    }

    fn count(&self, key: &str, count: usize) -> String {
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        self.desk.words.with(key, &[("count", count.into())])
    }

    /// The page in sight.
    fn page(&self) -> Option<GroupId> {
        let groups = &self.work.menu.groups;
        let known = |id: &GroupId| groups.iter().any(|group| group.id == *id);
        let chosen = self.draft.page.filter(known);
        chosen.or_else(|| groups.first().map(|group| group.id))
    }

    fn mode(&self, mode: ServiceMode) -> &'a str {
        self.word(match mode {
            ServiceMode::DineIn => "carte-mode-dine-in",
            ServiceMode::TakeAway => "floor-take-away",
            ServiceMode::Delivery => "floor-delivery",
        })
    }
}

/// The host has no window to choose a file in: it takes one that is dropped, or its path.
pub(crate) fn ask_for_file(draft: &mut Draft) {
    draft.front = Some(Front::File(String::new()));
}

/// Takes what a file said into the draft.
pub(crate) fn receive_file(draft: &mut Draft, name: String, bytes: Vec<u8>) {
    if matches!(draft.front, Some(Front::File(_))) {
        draft.front = None;
    }
    draft.file = Some((name, bytes));
}

pub(crate) fn show(ui: &mut Ui, screen: Rect, desk: &mut Desk, draft: &mut Draft) -> Option<Go> {
    if !desk.may(Right::SetUp) {
        return Some(Go::Floor);
    }
    if desk.is_training() {
        // The practice house has a menu of its own, which nobody keeps.
        let words = desk.words.get("carte-not-in-training").to_owned();
        desk.say(words);
        return Some(Go::Floor);
    }
    publish::watch(desk);
    versions::watch(desk, draft);
    if let Some((name, bytes)) = draft.file.take() {
        file::receive(desk, &name, &bytes);
    }
    let house = std::sync::Arc::clone(&desk.state().house);
    let work = desk.carte.as_mut()?;
    work.judge(&house);
    draft.marked.retain(|id| work.menu.items.contains_key(id));
    draft.find(work);
    let work = desk.carte.as_ref()?;
    let seen = Seen { desk, work, draft };
    let intent = view::show(ui, screen, seen);
    draft.reveal = false;
    handle::handle(desk, draft, intent?)
}

impl Draft {
    /// As somebody comes to it, on the first evening of the house or later.
    pub(crate) fn begun(first: bool) -> Self {
        Self {
            first,
            ..Self::default()
        }
    }

    /// Looks for what was typed, once for each letter.
    fn find(&mut self, work: &Unpublished) {
        let front = self.front.as_ref().and_then(Front::finding);
        match front.map(|finding| &finding.typed).or(self.search.as_ref()) {
            Some(typed) => self.found.look(work, typed),
            None => self.found.forget(),
        }
    }

    /// The one item whose card is open.
    fn item(&self) -> Option<ItemId> {
        let mut marked = self.marked.iter();
        let first = marked.next().copied();
        first.filter(|_| marked.next().is_none() && !self.several)
    }

    fn finding(&mut self) -> Option<&mut Finding> {
        self.front.as_mut().and_then(Front::finding_mut)
    }
}

/// The menu as it is being changed.
pub(crate) fn drafted(desk: &Desk) -> common::menu::Menu {
    let menu = desk.carte.as_ref().map(|work| work.menu.clone());
    let mut menu = menu.unwrap_or_else(|| common::menu::Menu::clone(&desk.state().menu));
    let live = &desk.state().menu;
    menu.sold_out.clone_from(&live.sold_out);
    menu.left.clone_from(&live.left);
    menu.run_out.clone_from(&live.run_out);
    menu
}
