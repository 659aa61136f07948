//! The manager's desk: where the house is set up.

mod model;
mod view;

use common::staff::Right;
use egui::{Rect, Ui};

use crate::{desk::Desk, till::Go};

/// What is open on it: nothing but its tiles.
#[derive(Debug, Default)]
pub(crate) struct Draft {}

/// What was tapped.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Intent {
    Go(Go),
}

pub(crate) fn show(ui: &mut Ui, screen: Rect, desk: &mut Desk, _draft: &mut Draft) -> Option<Go> {
    if !desk.may(Right::SetUp) {
        return Some(Go::Floor);
    }
    let model = model::Model::new(desk);
    let Intent::Go(go) = view::show(ui, screen, &model)?;
    Some(go)
}
