//! Who stands here: people as tiles, and a pad for the PIN.

mod model;
mod view;

use common::{
    StaffId,
    protocol::{Ask, Refusal, Reply},
    staff::Right,
};
use egui::{Rect, Ui};
use ui::{token::Mode, words::Language};

use crate::{desk::Desk, say, setup, till::Go};

/// PINs have four to eight digits.
const SHORTEST: usize = 4;
const LONGEST: usize = 8;

/// What has been chosen and typed so far.
#[derive(Clone, Debug, Default)]
pub(crate) struct Draft {
    person: Option<StaffId>,
    pin: String,
    /// The question that is on its way.
    asked: Option<u64>,
    /// It opens the practice house.
    training: bool,
    /// Why the last PIN did not open.
    refused: Option<Refusal>,
}

/// What was tapped.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Intent {
    Choose(StaffId),
    Back,
    Digit(u8),
    Erase,
    SignIn,
    /// Signs in where nothing counts.
    Train,
    Language(Language),
    Light(Mode),
    Larger,
    Smaller,
    /// The guest's own display, on or off.
    GuestDisplay,
}

pub(crate) fn show(ui: &mut Ui, screen: Rect, desk: &mut Desk, draft: &mut Draft) -> Option<Go> {
    if let Some(go) = hear(desk, draft) {
        return Some(go);
    }
    type_digits(ui, draft);
    let model = model::Model::new(desk, draft);
    let intent = view::show(ui, screen, &model)?;
    handle(desk, draft, intent);
    None
}

/// A keyboard may type the PIN too.
fn type_digits(ui: &Ui, draft: &mut Draft) {
    if draft.person.is_none() {
        return;
    }
    let typed = ui.input(|input| {
        let texts = input.events.iter().filter_map(|event| match event {
            egui::Event::Text(text) => Some(text.clone()),
            _ => None,
        });
        texts.collect::<String>()
    });
    for digit in typed.chars().filter(char::is_ascii_digit) {
        if draft.pin.len() < LONGEST {
            draft.pin.push(digit);
        }
    }
}

fn hear(desk: &mut Desk, draft: &mut Draft) -> Option<Go> {
    let reply = desk.reply(draft.asked?)?;
    draft.asked = None;
    draft.pin.clear();
    match reply {
        Reply::SignedIn { staff } => {
            desk.staff = Some(staff);
            desk.notices.hush();
            let training = std::mem::take(&mut draft.training);
            if setup::may_go_on(desk) {
                return Some(Go::Setup);
            }
            return Some(if training { Go::Training } else { Go::Floor });
        }
        // Nobody has a PIN yet: whoever may set the house up chooses the first.
        Reply::Refused(Refusal::NotFound) if draft.person.is_some_and(|id| sets_up(desk, id)) => {
            return draft.person.map(Go::FirstPin);
        }
        Reply::Refused(refusal) => draft.refused = Some(refusal),
        _ => {}
    }
    None
}

fn sets_up(desk: &Desk, person: StaffId) -> bool {
    let person = desk.state().staff.people.get(&person);
    person.is_some_and(|person| person.has(Right::SetUp))
}

fn handle(desk: &mut Desk, draft: &mut Draft, intent: Intent) {
    match intent {
        Intent::Choose(person) => {
            *draft = Draft {
                person: Some(person),
                ..Draft::default()
            };
        }
        Intent::Back => *draft = Draft::default(),
        Intent::Digit(digit) => {
            draft.refused = None;
            if draft.pin.len() < LONGEST {
                draft.pin.push(char::from(b'0' + digit));
            }
        }
        Intent::Erase => {
            draft.pin.pop();
        }
        Intent::SignIn => ask(desk, draft, false),
        Intent::Train => ask(desk, draft, true),
        Intent::Language(language) => desk.settings.language = language,
        Intent::Light(mode) => desk.settings.mode = mode,
        Intent::GuestDisplay => desk.settings.guest_display ^= true,
        Intent::Larger => desk.settings.scale = (desk.settings.scale + 10).min(160),
        Intent::Smaller => desk.settings.scale = (desk.settings.scale - 10).max(80),
    }
}

fn ask(desk: &mut Desk, draft: &mut Draft, training: bool) {
    if let Some(staff) = draft.person
        && draft.asked.is_none()
    {
        let pin = draft.pin.clone();
        draft.training = training;
        draft.asked = Some(desk.ask(Ask::SignIn { staff, pin }));
    }
}

/// What the line under the dots says.
fn said(desk: &Desk, draft: &Draft) -> Option<String> {
    let refusal = draft.refused.as_ref()?;
    Some(say::refusal(&desk.words, refusal))
}
