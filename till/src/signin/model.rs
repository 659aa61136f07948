use common::{StaffId, staff::Role};
use ui::{token::Mode, words::Language};

use super::{Draft, SHORTEST, said};
use crate::{bar::Standing, desk::Desk};

/// A person to tap.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Face {
    pub(crate) id: StaffId,
    pub(crate) name: String,
    pub(crate) role: String,
    /// In a demo house.
    pub(crate) pin: Option<String>,
}

/// The pad for whoever was tapped.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Pad {
    pub(crate) heading: String,
    pub(crate) typed: usize,
    pub(crate) said: Option<String>,
    pub(crate) hint: Option<String>,
    pub(crate) complete: bool,
    pub(crate) waiting: bool,
}

/// The sign-in screen.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Model {
    pub(crate) house: String,
    pub(crate) standing: Standing,
    pub(crate) demo: Option<String>,
    pub(crate) title: String,
    pub(crate) faces: Vec<Face>,
    pub(crate) pad: Option<Pad>,
    pub(crate) sign_in: String,
    pub(crate) train: String,
    pub(crate) erase: String,
    pub(crate) back: String,
    pub(crate) why_not: Option<String>,
    pub(crate) language: Language,
    pub(crate) mode: Mode,
    pub(crate) light: String,
    pub(crate) dark: String,
    pub(crate) scale: String,
    pub(crate) guest_display: (String, bool),
}

impl Model {
    pub(crate) fn new(desk: &Desk, draft: &Draft) -> Self {
        let words = &desk.words;
        let state = desk.state();
        let word = |key: &str| words.get(key).to_owned();
        // Cooks have their own screen.
        let people = state
            .staff
            .people
            .values()
            .filter(|person| person.role > Role::Cook);
        let faces = people.map(|person| Face {
            id: person.id,
            name: person.name.clone(),
            role: word(role_key(person.role)),
            pin: pin_of(desk, person.id),
        });
        Self {
            house: state.house.name.clone(),
            standing: Standing::new(desk),
            demo: state.house.demo.then(|| word("sign-demo")),
            title: word("sign-title"),
            faces: faces.collect(),
            pad: draft.person.map(|person| pad(desk, draft, person)),
            sign_in: word("sign-in"),
            train: word("sign-training"),
            erase: word("common-erase"),
            back: word("common-back"),
            why_not: desk.why_not_alone().map(str::to_owned),
            language: desk.settings.language,
            mode: desk.settings.mode,
            light: word("set-light"),
            dark: word("set-dark"),
            scale: format!("{} %", desk.settings.scale),
            guest_display: (word("guest-display"), desk.settings.guest_display),
        }
    }
}

fn pad(desk: &Desk, draft: &Draft, person: StaffId) -> Pad {
    let name = desk.state().staff.name(person);
    let heading = desk.words.with("sign-pin-of", &[("name", name.into())]);
    Pad {
        heading,
        typed: draft.pin.len(),
        said: said(desk, draft),
        hint: pin_of(desk, person),
        complete: draft.pin.len() >= SHORTEST,
        waiting: draft.asked.is_some(),
    }
}

/// In a demo house everybody may know everybody's PIN.
fn pin_of(desk: &Desk, person: StaffId) -> Option<String> {
    if !desk.state().house.demo {
        return None;
    }
    let mut pins = desk.demo_pins.iter();
    let (_, pin) = pins.find(|(id, _)| *id == person)?;
    Some(format!("{} {pin}", desk.words.get("sign-pin")))
}

fn role_key(role: Role) -> &'static str {
    match role {
        Role::Cook => "role-cook",
        Role::Waiter => "role-waiter",
        Role::Manager => "role-manager",
        Role::Owner => "role-owner",
    }
}
