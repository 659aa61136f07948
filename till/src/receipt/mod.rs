//! After the last payment: the change, and the receipt as it is printed.

mod model;
mod paper;
mod view;

use std::time::Duration;

use common::{
    CheckId, Money,
    protocol::{Ask, Refusal, Reply},
};
use egui::{Rect, Ui};

use crate::{desk::Desk, till::Go, wish::Wish};

/// What the house has said about the receipt so far.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    check: CheckId,
    change: Money,
    asked: Option<u64>,
    /// After a busy house it is not asked again before this.
    patience: Duration,
    text: Option<String>,
    refused: Option<Refusal>,
}

impl Draft {
    pub(crate) fn new(check: CheckId, change: Money) -> Self {
        Self {
            check,
            change,
            asked: None,
            patience: Duration::ZERO,
            text: None,
            refused: None,
        }
    }
}

/// What was tapped.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Intent {
    Pdf,
    Floor,
    Next,
    SignOut,
}

pub(crate) fn show(ui: &mut Ui, screen: Rect, desk: &mut Desk, draft: &mut Draft) -> Option<Go> {
    ask(desk, draft);
    let reopened = desk.state().checks.get(draft.check).map(|check| check.id);
    if let Some(check) = reopened {
        // The house did not take the last payment after all; it has said why.
        return Some(Go::Check(check));
    }
    let model = model::Model::new(desk, draft);
    let intent = view::show(ui, screen, &model)?;
    handle(desk, draft, intent)
}

/// Asks for the receipt as soon as the house has given it a number.
fn ask(desk: &mut Desk, draft: &mut Draft) {
    if let Some(question) = draft.asked {
        match desk.reply(question) {
            Some(Reply::Receipt { text, .. }) => draft.text = Some(text),
            Some(Reply::Refused(Refusal::Busy)) => {
                draft.asked = None;
                draft.patience = desk.now + Duration::from_secs(1);
            }
            Some(Reply::Refused(refusal)) => draft.refused = Some(refusal),
            Some(_) | None => {}
        }
        return;
    }
    let settled = desk.state().checks.settled.get(&draft.check);
    let has_number = settled.is_some_and(|settled| settled.receipt.is_some());
    if has_number && desk.is_joined() && desk.now >= draft.patience {
        let check = draft.check;
        draft.asked = Some(desk.ask(Ask::Receipt { check }));
    }
}

fn handle(desk: &mut Desk, draft: &Draft, intent: Intent) -> Option<Go> {
    match intent {
        Intent::Pdf => {
            let path = format!("/receipt/{}.pdf", draft.check);
            desk.wishes.push(Wish::OpenPdf { path });
            None
        }
        Intent::Floor => Some(Go::Floor),
        Intent::Next => crate::floor::open_loose(desk),
        Intent::SignOut => Some(Go::SignIn),
    }
}
