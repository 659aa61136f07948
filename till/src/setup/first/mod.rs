//! A new house: a few calm pages, each published as soon as it is decided, so that a till that is
//! switched off in between goes on where it was.

mod make;
mod pages;
mod view;

use common::{StaffId, State, staff::Right};
use egui::{Rect, Ui};
use ui::words::Language;

use super::pins::{self, Pins, Tap};
use crate::{desk::Desk, till::Go, wish::Wish};
use make::StationKind;

/// The pages, in sequence.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub(super) enum Step {
    #[default]
    Language,
    Name,
    Country,
    Owner,
    Stations,
    Tables,
    Menu,
    Open,
}

impl Step {
    pub(super) const ALL: [Self; 8] = [
        Self::Language,
        Self::Name,
        Self::Country,
        Self::Owner,
        Self::Stations,
        Self::Tables,
        Self::Menu,
        Self::Open,
    ];

    /// From 0.
    pub(super) fn number(self) -> usize {
        Self::ALL.iter().position(|one| *one == self).unwrap_or(0)
    }

    fn next(self) -> Self {
        let next = Self::ALL.get(self.number() + 1);
        next.copied().unwrap_or(Self::Open)
    }

    fn before(self) -> Self {
        let before = self.number().checked_sub(1).and_then(|n| Self::ALL.get(n));
        before.copied().unwrap_or(Self::Language)
    }

    /// The first page that is still to be decided.
    fn open(state: &State) -> Self {
        let house = &state.house;
        if house.name.is_empty() {
            Self::Name
        } else if house.country.is_empty() && state.staff.people.is_empty() {
            Self::Country
        } else if state.staff.people.is_empty() {
            Self::Owner
        } else if house.stations.is_empty() && state.floor.version == 0 {
            Self::Stations
        } else if state.floor.version == 0 {
            Self::Tables
        } else if state.menu.version == 0 {
            Self::Menu
        } else {
            Self::Open
        }
    }
}

/// Whether a new house still lacks something that it is asked for.
pub(crate) fn unfinished(state: &State) -> bool {
    Step::open(state) < Step::Open
}

/// What has been typed on the pages.
#[derive(Debug, Default)]
pub(crate) struct Draft {
    step: Step,
    begun: bool,
    pub(super) text: make::Text,
    pub(super) country: Option<&'static str>,
    pub(super) stations: Vec<StationKind>,
    pub(super) rooms: Vec<(String, u8)>,
    pins: Pins,
    /// Whose PIN is to be kept once the house has them on its roster.
    person: Option<StaffId>,
    keep: bool,
}

impl Draft {
    pub(super) fn first_pin(person: StaffId) -> Self {
        Self {
            step: Step::Owner,
            begun: true,
            person: Some(person),
            ..Self::default()
        }
    }
}

/// What was tapped.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Intent {
    Back,
    Next,
    Language(Language),
    Country(&'static str),
    Pin(Tap),
    Station(usize),
    AddStation,
    AddRoom,
    DropRoom(usize),
    Tables(usize, i8),
    PlanLater,
    Import,
    EmptyMenu,
    Leave(Go),
}

pub(super) fn show(ui: &mut Ui, screen: Rect, desk: &mut Desk, draft: &mut Draft) -> Option<Go> {
    if !draft.begun {
        begin(desk, draft);
    }
    if let Some(go) = keep_pin(desk, draft) {
        return Some(go);
    }
    let open = Step::open(desk.state());
    if open > Step::Owner && desk.staff.is_none() && draft.person.is_none() {
        // Another till was quicker.
        return Some(Go::SignIn);
    }
    if draft.person.is_none() || desk.staff.is_some() {
        // What the house refused after all is asked again.
        draft.step = draft.step.min(open);
    }
    if draft.step == Step::Owner
        && ui.memory(|memory| memory.focused().is_none())
        && let Some(tap) = pins::typed(ui)
    {
        draft.pins.tap(tap);
    }
    let intent = view::show(ui, screen, desk, draft)?;
    handle(desk, draft, &intent)
}

fn begin(desk: &Desk, draft: &mut Draft) {
    draft.begun = true;
    let open = Step::open(desk.state());
    if open > Step::Name {
        draft.step = open;
    }
    let house = &desk.state().house;
    draft.text.name.clone_from(&house.name);
    draft.text.address = house.address.join("\n");
    draft.country = common::house::Country::of(&house.country).map(|country| country.code);
    if let Some(code) = draft.country {
        draft.text.of_country(desk, code);
    }
    make::usual(desk, draft);
}

/// The PIN follows its person: the house must have them on its roster before.
fn keep_pin(desk: &mut Desk, draft: &mut Draft) -> Option<Go> {
    let person = draft.person?;
    let confirmed = desk.device.replica().confirmed();
    if draft.keep && confirmed.staff.people.contains_key(&person) {
        draft.keep = false;
        draft.pins.ask(desk, person);
    }
    if draft.pins.hear(desk) {
        desk.staff = Some(person);
        draft.person = None;
        draft.pins = Pins::default();
        if !unfinished(desk.state()) {
            return Some(Go::Floor);
        }
        draft.step = Step::open(desk.state());
        make::usual(desk, draft);
    }
    None
}

fn handle(desk: &mut Desk, draft: &mut Draft, intent: &Intent) -> Option<Go> {
    match *intent {
        Intent::Back => draft.step = back(desk, draft),
        Intent::Next => next(desk, draft),
        Intent::Language(language) => {
            desk.settings.language = language;
            draft.step = Step::Name;
        }
        Intent::Country(code) => {
            draft.country = Some(code);
            draft.text.of_country(desk, code);
        }
        Intent::Pin(tap) => {
            if draft.pins.tap(tap) {
                people(desk, draft);
            }
        }
        Intent::Station(n) => {
            if let Some(station) = draft.stations.get_mut(n) {
                station.chosen = !station.chosen;
            }
        }
        Intent::AddStation => make::add_station(draft),
        Intent::AddRoom => make::add_room(desk, draft),
        Intent::DropRoom(n) => {
            if draft.rooms.len() > 1 && n < draft.rooms.len() {
                draft.rooms.remove(n);
            }
        }
        Intent::Tables(n, by) => {
            if let Some((_, tables)) = draft.rooms.get_mut(n) {
                *tables = tables.saturating_add_signed(by).min(make::MOST_TABLES);
            }
        }
        Intent::PlanLater => {
            if make::plan(desk, &[]) {
                draft.step = Step::Menu;
            }
        }
        Intent::Import => {
            desk.wishes.push(Wish::PickFile);
            return Some(Go::Carte);
        }
        Intent::EmptyMenu => {
            if make::empty_menu(desk) {
                draft.step = Step::Open;
            }
        }
        Intent::Leave(go) => return Some(go),
    }
    None
}

/// Nobody goes back behind whoever has just signed in with a PIN of their own.
fn back(desk: &Desk, draft: &Draft) -> Step {
    match draft.step.before() {
        Step::Owner if desk.staff.is_some() => Step::Country,
        step => step,
    }
}

fn next(desk: &mut Desk, draft: &mut Draft) {
    let done = match draft.step {
        Step::Language | Step::Owner | Step::Menu | Step::Open => true,
        Step::Name => make::named(desk, draft),
        Step::Country => make::settled(desk, draft),
        Step::Stations => make::stations(desk, draft),
        Step::Tables => {
            let rooms = draft.rooms.clone();
            make::plan(desk, &rooms)
        }
    };
    if done {
        let step = draft.step.next();
        draft.step = match step {
            Step::Owner if desk.staff.is_some() => Step::Stations,
            step => step,
        };
    }
}

/// The owner comes onto the roster; the PIN goes another way.
fn people(desk: &mut Desk, draft: &mut Draft) {
    if draft.person.is_none() {
        draft.person = make::owner(desk, draft);
    }
    draft.keep = draft.person.is_some();
}

/// Whether whoever stands here may go on with a house that is half set up.
pub(crate) fn may_go_on(desk: &Desk) -> bool {
    desk.may(Right::SetUp) && unfinished(desk.state())
}
