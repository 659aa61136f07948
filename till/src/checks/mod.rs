//! Today's settled checks: to print one again, to open it again, to give money back.

mod model;
mod view;

use common::CheckId;
use egui::{Rect, Ui};

use crate::{desk::Desk, till::Go};

/// What was typed to find one.
#[derive(Clone, Debug, Default)]
pub(crate) struct Draft {
    search: String,
}

/// What was tapped.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Intent {
    Floor,
    SignOut,
    Drawer,
    Open(CheckId),
}

pub(crate) fn show(ui: &mut Ui, screen: Rect, desk: &mut Desk, draft: &mut Draft) -> Option<Go> {
    let model = model::Model::new(desk, &draft.search);
    match view::show(ui, screen, &model, &mut draft.search)? {
        Intent::Floor => Some(Go::Floor),
        Intent::Drawer => Some(Go::Drawer),
        Intent::SignOut => Some(Go::SignIn),
        Intent::Open(check) => Some(Go::Settled(check)),
    }
}
