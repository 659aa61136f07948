//! The manager's day: how it stands, the drawer counted blind, and the close.

mod model;
mod view;

use common::{Command, Money, day};
use egui::{Rect, Ui};

use crate::{desk::Desk, till::Go};
pub(crate) use model::numbered;

/// What was counted so far.
#[derive(Clone, Debug, Default)]
pub(crate) struct Draft {
    /// Cents, as typed.
    typed: String,
    /// The count, once it is said to be one; only then the till compares.
    counted: Option<Money>,
    /// The close is asked for, and waits for a yes.
    asking: bool,
    /// The close is on its way to the house: the number of its Z report.
    closing: Option<u32>,
}

/// What was tapped.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Intent {
    Floor,
    SignOut,
    Digit(u8),
    DoubleZero,
    Erase,
    Counted,
    CountAgain,
    AskClose,
    NotYet,
    Close,
    LastZ,
    Checks,
    Drawer,
    Manage,
}

pub(crate) fn show(ui: &mut Ui, screen: Rect, desk: &mut Desk, draft: &mut Draft) -> Option<Go> {
    if !desk.may(common::staff::Right::CloseDay) {
        return Some(Go::Floor);
    }
    if let Some(number) = draft.closing {
        let confirmed = desk.device.replica().confirmed().day.last_z;
        if confirmed >= number {
            return Some(Go::Z(Some(number)));
        }
        if desk.state().day.last_z < number {
            // The house said no, and why; the day goes on.
            draft.closing = None;
        }
    }
    let model = model::Model::new(desk, draft);
    let intent = view::show(ui, screen, &model)?;
    handle(desk, draft, intent)
}

fn handle(desk: &mut Desk, draft: &mut Draft, intent: Intent) -> Option<Go> {
    match intent {
        Intent::Floor => return Some(Go::Floor),
        Intent::SignOut => return Some(Go::SignIn),
        Intent::Digit(digit) => push(&mut draft.typed, digit),
        Intent::DoubleZero => {
            push(&mut draft.typed, 0);
            push(&mut draft.typed, 0);
        }
        Intent::Erase => {
            draft.typed.pop();
        }
        Intent::Counted => {
            if !draft.typed.is_empty() {
                draft.counted = Some(cents(&draft.typed));
            }
        }
        Intent::CountAgain => {
            draft.counted = None;
            draft.typed.clear();
        }
        Intent::AskClose => draft.asking = true,
        Intent::NotYet => draft.asking = false,
        Intent::Close => {
            draft.asking = false;
            let number = desk.state().day.last_z + 1;
            let counted = draft.counted;
            if desk.submit(Command::Day(day::Command::Close { counted })) {
                draft.closing = Some(number);
            }
        }
        Intent::LastZ => return Some(Go::Z(None)),
        Intent::Checks => return Some(Go::Checks),
        Intent::Drawer => return Some(Go::Drawer),
        Intent::Manage => return Some(Go::Manage),
    }
    None
}

fn push(typed: &mut String, digit: u8) {
    if typed.len() < 8 {
        typed.push(char::from(b'0' + digit));
    }
}

fn cents(typed: &str) -> Money {
    Money::cents(typed.parse().unwrap_or(0))
}
