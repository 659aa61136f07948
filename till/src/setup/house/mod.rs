//! All settings in one place: found by searching, changed in one draft, published at once.

mod edit;
mod edit_kitchen;
mod find;
mod front;
mod front_view;
mod kitchen;
mod preview;
mod row_view;
mod rows;
mod rows_of;
mod typed;
mod used;
mod view;

use std::collections::BTreeMap;

use common::{
    Command, Rejection, StaffId,
    house::{self, Flaw, House},
    protocol::Secret,
    staff::{self, Person},
};
use egui::{Rect, Ui};

use self::front::Front;
use super::pins::Tap;
use crate::{desk::Desk, till::Go};
use edit::{Change, Edit, Setting};
use find::Index;

/// Changes that can be taken back, at most.
const MOST_EDITS: usize = 2_000;

/// A part of the settings.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub(crate) enum Place {
    #[default]
    House,
    Vat,
    Money,
    Kitchen,
    Paper,
    Printers,
    Mail,
    People,
    File,
}

impl Place {
    pub(crate) const ALL: [Self; 9] = [
        Self::House,
        Self::Vat,
        Self::Money,
        Self::Kitchen,
        Self::Paper,
        Self::Printers,
        Self::Mail,
        Self::People,
        Self::File,
    ];

    /// The word by which it is called.
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::House => "setup-place-house",
            Self::Vat => "setup-place-vat",
            Self::Money => "setup-place-money",
            Self::Kitchen => "setup-place-kitchen",
            Self::Paper => "setup-place-paper",
            Self::Printers => "setup-place-printers",
            Self::Mail => "setup-place-mail",
            Self::People => "setup-place-people",
            Self::File => "setup-place-file",
        }
    }
}

/// What has been changed, and what is in sight.
#[derive(Debug, Default)]
pub(crate) struct Draft {
    place: Place,
    search: String,
    index: Index,
    /// As the house had it when the changes began.
    base: Setting,
    edits: Vec<Edit>,
    /// Taken back, the last one first to come again.
    undone: Vec<Edit>,
    /// The base with all changes.
    now: Setting,
    /// As typed, also where it cannot be read.
    typed: BTreeMap<String, String>,
    /// Of a list, the one that is open.
    open: Option<String>,
    /// A dated rate to be added: class, away, date, rate.
    rule: rows_of::NewRule,
    front: Option<Front>,
    /// On its way to the house.
    sent: bool,
    /// Somebody else has published meanwhile.
    theirs: bool,
    begun: bool,
}

/// Changes that wait while their maker looks elsewhere.
#[derive(Debug)]
pub(crate) struct Unpublished {
    /// What they were made from.
    base: Setting,
    edits: Vec<Edit>,
    undone: Vec<Edit>,
}

/// What was tapped or typed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Intent {
    Back,
    SignOut,
    Place(Place),
    Edit(Edit),
    /// Adds one to a list.
    Add(&'static str),
    AddRule,
    Open(String),
    Undo,
    Redo,
    Publish,
    /// Leads to the first setting that cannot be so.
    Mend,
    Pin(StaffId),
    Secret(Secret),
    Tap(Tap),
    Keep,
    Away,
    Export,
    Import,
    Path(String),
    ReadFile(String),
}

impl Draft {
    pub(crate) fn at(place: Place) -> Self {
        Self {
            place,
            ..Self::default()
        }
    }

    pub(super) fn ask_for_file(&mut self) {
        self.front = Some(Front::File(String::new()));
    }

    pub(super) fn file_came(&mut self) {
        if matches!(self.front, Some(Front::File(_))) {
            self.front = None;
        }
    }

    fn push(&mut self, edit: Edit) {
        self.undone.clear();
        if let (Change::Text(text), Some(last)) = (&edit.change, self.edits.last_mut())
            && last.path == edit.path
            && matches!(last.change, Change::Text(_))
        {
            last.change = Change::Text(text.clone());
        } else if self.edits.len() < MOST_EDITS {
            self.edits.push(edit);
        }
        self.work_out();
    }

    /// Lays the changes over the base; what was typed and cannot be read stays in its field.
    fn work_out(&mut self) {
        self.now = self.base.clone();
        self.typed.clear();
        for edit in &self.edits {
            self.now.apply(edit);
            match &edit.change {
                Change::Text(text) => {
                    self.typed.insert(edit.path.clone(), text.clone());
                }
                Change::Remove => self.typed.retain(|path, _| !edit.ends(path)),
                _ => {}
            }
        }
    }

    /// All that keeps it from being published, what cannot be read first.
    fn flaws(&self) -> Vec<Flaw> {
        let mut probe = self.base.clone();
        let mut found = BTreeMap::new();
        for edit in &self.edits {
            if probe.apply(edit).is_none() && matches!(edit.change, Change::Text(_)) {
                let name = "unreadable".to_owned();
                found.insert(edit.path.clone(), Rejection::SettingImpossible { name });
            } else if edit.change == Change::Remove {
                found.retain(|path, _| !edit.ends(path));
            } else {
                found.remove(&edit.path);
            }
        }
        let mut flaws: Vec<Flaw> = found.into_iter().collect();
        flaws.extend(self.now.house.flaws());
        for person in &self.now.people {
            if person.name.trim().is_empty() {
                flaws.push((
                    format!("people/{}/name", person.id.0),
                    Rejection::NameMissing,
                ));
            }
        }
        flaws
    }

    fn is_changed(&self) -> bool {
        self.now != self.base
    }
}

fn standing(desk: &Desk) -> Setting {
    let state = desk.device.replica().confirmed();
    Setting {
        house: House::clone(&state.house),
        people: state.staff.people.values().cloned().collect(),
    }
}

pub(super) fn show(ui: &mut Ui, screen: Rect, desk: &mut Desk, draft: &mut Draft) -> Option<Go> {
    keep_up(desk, draft);
    if let Some(front) = &mut draft.front
        && front.hear(desk)
    {
        draft.front = None;
        let said = desk.words.get("setup-kept").to_owned();
        desk.say(said);
    }
    let shown = view::show(ui, screen, desk, draft);
    let front = front_view::show(ui, screen, desk, draft);
    let go = front
        .or(shown)
        .and_then(|intent| handle(desk, draft, intent));
    lay_by(desk, draft);
    go
}

/// Nothing is lost by looking elsewhere before it is published. What is on its way to the house
/// is not laid by: it would be done twice.
fn lay_by(desk: &mut Desk, draft: &Draft) {
    if desk.training.is_some() {
        return;
    }
    if draft.sent || (draft.edits.is_empty() && draft.undone.is_empty()) {
        desk.set_up = None;
        return;
    }
    let kept = desk.set_up.as_ref();
    if kept.is_none_or(|kept| kept.edits != draft.edits || kept.undone != draft.undone) {
        desk.set_up = Some(Unpublished {
            base: draft.base.clone(),
            edits: draft.edits.clone(),
            undone: draft.undone.clone(),
        });
    }
}

/// Takes up what was laid by.
fn take_up(desk: &mut Desk, draft: &mut Draft) {
    if desk.training.is_some() {
        return;
    }
    if let Some(kept) = desk.set_up.take() {
        draft.theirs = kept.base != draft.base && !kept.edits.is_empty();
        draft.edits = kept.edits;
        draft.undone = kept.undone;
    }
}

/// Whoever else publishes, these changes lie on top of what they left.
fn keep_up(desk: &mut Desk, draft: &mut Draft) {
    let standing = standing(desk);
    if !draft.begun {
        draft.begun = true;
        draft.base = standing;
        take_up(desk, draft);
        draft.work_out();
        return;
    }
    if draft.sent {
        if desk.device.outstanding() > 0 {
            return;
        }
        draft.sent = false;
        let mut wanted = draft.now.clone();
        wanted.house.version = standing.house.version;
        wanted.people.sort_by_key(|person| person.id);
        if wanted == standing {
            draft.edits.clear();
            draft.undone.clear();
            draft.theirs = false;
            let said = desk.words.get("setup-published").to_owned();
            desk.say(said);
        }
        draft.base = standing;
        draft.work_out();
    } else if draft.base != standing {
        draft.base = standing;
        draft.theirs = !draft.edits.is_empty();
        draft.work_out();
    }
}

fn handle(desk: &mut Desk, draft: &mut Draft, intent: Intent) -> Option<Go> {
    match intent {
        Intent::Back => return Some(Go::Manage),
        Intent::SignOut => return Some(Go::SignIn),
        Intent::Place(place) => {
            draft.place = place;
            draft.search.clear();
            draft.open = None;
        }
        Intent::Edit(edit) => draft.push(edit),
        Intent::Add(list) => {
            let path = draft.now.next_of(list, desk.time());
            draft.open = Some(path.clone());
            let change = Change::Add;
            draft.push(Edit { path, change });
        }
        Intent::AddRule => {
            if let Some(edit) = draft.rule.take() {
                draft.push(edit);
            }
        }
        Intent::Open(path) => {
            let open = draft.open.as_ref() == Some(&path);
            draft.open = (!open).then_some(path);
        }
        Intent::Undo => {
            draft.undone.extend(draft.edits.pop());
            draft.work_out();
        }
        Intent::Redo => {
            draft.edits.extend(draft.undone.pop());
            draft.work_out();
        }
        Intent::Publish => publish(desk, draft),
        Intent::Mend => mend(desk, draft),
        Intent::Pin(person) => draft.front = Some(Front::pin(person)),
        Intent::Secret(secret) => draft.front = Some(Front::secret(secret)),
        Intent::Tap(tap) => draft.front.as_mut()?.tap(desk, tap),
        Intent::Keep => draft.front.as_mut()?.keep(desk),
        Intent::Away => draft.front = None,
        Intent::Export => super::file::save(desk),
        Intent::Import => super::file::open(desk),
        Intent::Path(typed) => draft.front = Some(Front::File(typed)),
        Intent::ReadFile(path) => super::file::read_at(desk, path),
    }
    None
}

fn publish(desk: &mut Desk, draft: &mut Draft) {
    let Setting { house, people } = &draft.now;
    let mut sent = false;
    if *house != draft.base.house {
        let house = house::Command::Publish(Box::new(house.clone()));
        if !desk.submit(Command::House(house)) {
            return;
        }
        sent = true;
    }
    if *people != draft.base.people {
        let people: Vec<Person> = people.clone();
        sent |= desk.submit(Command::Staff(staff::Command::Publish(people)));
    }
    draft.sent = sent;
}

fn mend(desk: &Desk, draft: &mut Draft) {
    let Some((path, _)) = draft.flaws().into_iter().next() else {
        return;
    };
    draft.search.clear();
    draft.place = rows::place_of(&path);
    // The kitchen's rules lie a step deeper than the lists.
    let deep = if path.starts_with("kitchen/") { 3 } else { 2 };
    let parts: Vec<&str> = path.split('/').take(deep).collect();
    draft.open = Some(parts.join("/"));
    let _ = desk;
}
