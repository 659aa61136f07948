//! The Z report as a page, as it goes on paper.

mod model;
mod more;
mod page_view;
mod view;

use common::protocol::{Ask, Refusal, Reply};
use egui::{Rect, Ui};

use crate::{desk::Desk, till::Go, wish::Wish};
pub(crate) use {model::Section, more::sections};

/// What the house has said about the report so far.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    /// The last one without a number.
    number: Option<u32>,
    asked: Option<u64>,
    reply: Option<Box<Reply>>,
    refused: Option<Refusal>,
}

impl Draft {
    pub(crate) fn new(number: Option<u32>) -> Self {
        Self {
            number,
            asked: None,
            reply: None,
            refused: None,
        }
    }
}

/// What was tapped.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Intent {
    Floor,
    SignOut,
    Pdf(u32),
    Again,
}

pub(crate) fn show(ui: &mut Ui, screen: Rect, desk: &mut Desk, draft: &mut Draft) -> Option<Go> {
    ask(desk, draft);
    let model = model::Model::new(desk, draft);
    match view::show(ui, screen, &model)? {
        Intent::Floor => return Some(Go::Floor),
        Intent::SignOut => return Some(Go::SignIn),
        Intent::Pdf(number) => {
            let path = format!("/z/{number}.pdf");
            desk.wishes.push(Wish::OpenPdf { path });
        }
        Intent::Again => *draft = Draft::new(draft.number),
    }
    None
}

fn ask(desk: &mut Desk, draft: &mut Draft) {
    let Some(question) = draft.asked else {
        if desk.is_joined() && draft.refused.is_none() {
            let number = draft.number;
            draft.asked = Some(desk.ask(Ask::Z { number }));
        }
        return;
    };
    match desk.reply(question) {
        Some(reply @ Reply::Z { .. }) => draft.reply = Some(Box::new(reply)),
        Some(Reply::Refused(refusal)) => draft.refused = Some(refusal),
        Some(_) | None => {}
    }
}
