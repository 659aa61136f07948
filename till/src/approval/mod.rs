//! A manager's word: asked for by whoever may not do it alone, given by whoever may.
//!
//! A verb beyond one's rights becomes a request at once, so that it stands on every manager's till
//! without another tap. A sheet says so, and takes a manager's PIN on the spot.

mod answer;
mod card_view;
mod model;
mod sentence;
mod sheet_view;

use std::{
    collections::{BTreeMap, BTreeSet},
    time::Duration,
};

use common::{
    Command, Rejection, RequestId, StaffId, approval,
    protocol::{Ask, Refusal},
    staff::Right,
};
use egui::{Rect, Ui};

use crate::{bar, desk::Desk};

pub(crate) use answer::watch;
pub(crate) use card_view::answer_ui;
pub(crate) use model::{Asking, asking, waits};
pub(crate) use sentence::wish;

/// PINs have four to eight digits.
const SHORTEST: usize = 4;
const LONGEST: usize = 8;

/// A card that has just come into sight under a finger takes no tap for so long.
const GUARD: Duration = Duration::from_millis(600);

/// What this till waits for, and what is typed on the sheet.
#[derive(Clone, Debug, Default)]
pub(crate) struct Draft {
    /// Requests of whoever stands here, in words.
    waiting: BTreeMap<RequestId, String>,
    /// The one whose sheet is in front.
    front: Option<RequestId>,
    /// Whose PIN is typed.
    manager: Option<StaffId>,
    pin: String,
    /// The question that is on its way: whose PIN it is, and for which request.
    asked: Option<(u64, RequestId)>,
    refused: Option<Refusal>,
    /// Requests of others that were put off.
    later: BTreeSet<RequestId>,
    /// Since when the card of another's request is in sight.
    shown: Option<(RequestId, Duration)>,
}

impl Draft {
    /// Nobody stands here any more, or somebody else.
    pub(crate) fn leave(&mut self) {
        *self = Self::default();
    }

    fn forget_pin(&mut self) {
        self.pin.clear();
        self.refused = None;
        self.asked = None;
    }
}

/// What was tapped.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Intent {
    Manager(StaffId),
    Digit(u8),
    Erase,
    /// The PIN is complete.
    Pin,
    /// Put the sheet aside and go on.
    Wait,
    Withdraw(RequestId),
    Grant(RequestId),
    Decline(RequestId),
    Later(RequestId),
    /// The pill in the bar.
    Recall,
}

/// Asks for a manager's word, and puts the sheet in front.
pub(crate) fn ask(desk: &mut Desk, wish: Command, right: Right) {
    let waits = desk
        .state()
        .approval
        .open
        .values()
        .find(|request| Some(request.by) == desk.staff && *request.wish == wish);
    let request = match waits.map(|request| request.id) {
        Some(known) => known,
        None => {
            let request = RequestId(desk.device.new_uuid());
            let wish = Box::new(wish);
            let ask = Command::Approval(approval::Command::Ask { request, wish });
            if let Err(why) = desk.attempt(ask) {
                return desk.refuse(&why);
            }
            request
        }
    };
    if !desk.state().approval.open.contains_key(&request) {
        // What was one's own after all is done already.
        return;
    }
    desk.notices.hush();
    desk.approval.forget_pin();
    desk.approval.front = Some(request);
    let managers = model::managers(desk, right);
    let last = desk.approval.manager;
    desk.approval.manager = match managers.as_slice() {
        [only] => Some(only.id),
        several => last.filter(|id| several.iter().any(|person| person.id == *id)),
    };
}

/// While the sheet is in front, the keyboard types the PIN and nothing beneath.
pub(crate) fn type_digits(ui: &Ui, desk: &mut Desk) {
    if desk.approval.front.is_none() {
        return;
    }
    let mut typed = String::new();
    let mut enter = false;
    ui.input_mut(|input| {
        input.events.retain(|event| match event {
            egui::Event::Text(text) => {
                typed.push_str(text);
                false
            }
            egui::Event::Key {
                key: egui::Key::Enter,
                pressed,
                ..
            } => {
                enter |= *pressed;
                false
            }
            _ => true,
        });
    });
    for digit in typed.bytes().filter(u8::is_ascii_digit) {
        handle(desk, Intent::Digit(digit - b'0'));
    }
    if enter {
        handle(desk, Intent::Pin);
    }
}

/// The sheet of a request of one's own, over whatever screen is in front.
pub(crate) fn sheet(ui: &mut Ui, screen: Rect, desk: &mut Desk) {
    let Some(sheet) = model::Sheet::new(desk) else {
        return;
    };
    // In the frame of a tap the screen's own sheet may still be there.
    let tapped = ui.push_id("approval", |ui| sheet_view::show(ui, screen, &sheet));
    if let Some(intent) = tapped.inner {
        handle(desk, intent);
        ui.ctx().request_repaint();
    }
}

/// A card with what others wait for, in the area where it covers no verb, unless it is on the
/// screen already. Gives back what is left of the area above it.
pub(crate) fn cards(ui: &mut Ui, area: Rect, on_screen: bool, desk: &mut Desk) -> Rect {
    if bar::take_pill_tap(ui) {
        handle(desk, Intent::Recall);
    }
    let next = asking(desk)
        .into_iter()
        .find(|asking| !on_screen && !desk.approval.later.contains(&asking.request));
    let Some(next) = next else {
        desk.approval.shown = None;
        return area;
    };
    let since = match desk.approval.shown {
        Some((request, since)) if request == next.request => since,
        _ => desk.now,
    };
    desk.approval.shown = Some((next.request, since));
    let ready = desk.now >= since + GUARD;
    let (rest, intent) = card_view::show(ui, area, &next, ready);
    if let Some(intent) = intent {
        handle(desk, intent);
        ui.ctx().request_repaint();
    }
    rest
}

pub(crate) fn handle(desk: &mut Desk, intent: Intent) {
    match intent {
        Intent::Manager(person) => {
            desk.approval.forget_pin();
            desk.approval.manager = Some(person);
        }
        Intent::Digit(digit) => {
            desk.approval.refused = None;
            if desk.approval.asked.is_none() && desk.approval.pin.len() < LONGEST {
                desk.approval.pin.push(char::from(b'0' + digit));
            }
        }
        Intent::Erase => {
            desk.approval.pin.pop();
        }
        Intent::Pin => send_pin(desk),
        Intent::Wait => {
            desk.approval.forget_pin();
            desk.approval.front = None;
        }
        Intent::Withdraw(request) => {
            say_or_do(desk, approval::Command::Withdraw { request });
            desk.approval.forget_pin();
            desk.approval.front = None;
        }
        Intent::Grant(request) => say_or_do(desk, approval::Command::Grant { request }),
        Intent::Decline(request) => say_or_do(desk, approval::Command::Decline { request }),
        Intent::Later(request) => {
            desk.approval.later.insert(request);
        }
        Intent::Recall => {
            desk.approval.later.clear();
            desk.approval.front = desk.approval.waiting.keys().next().copied();
        }
    }
}

fn send_pin(desk: &mut Desk) {
    let draft = &desk.approval;
    let (Some(staff), Some(request)) = (draft.manager, draft.front) else {
        return;
    };
    if draft.asked.is_some() || draft.pin.len() < SHORTEST {
        return;
    }
    let pin = draft.pin.clone();
    let question = desk.ask(Ask::SignIn { staff, pin });
    desk.approval.asked = Some((question, request));
}

/// A manager stood here for a moment; whoever is signed in stays so.
fn grant_here(desk: &mut Desk, manager: StaffId, request: RequestId) -> Result<(), Rejection> {
    let grant = Command::Approval(approval::Command::Grant { request });
    let now = desk.now;
    desk.device.submit(now, Some(manager), grant).map(|_| ())
}

fn say_or_do(desk: &mut Desk, command: approval::Command) {
    if let Err(why) = desk.attempt(Command::Approval(command)) {
        desk.refuse(&why);
    }
}
